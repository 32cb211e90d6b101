import { expect, test } from 'vitest';
import { byPlan, commonPeriod, newestOfYear } from './part-periods.ts';

type Parts = Parameters<typeof commonPeriod>[0];
const part = (period: string, value: string | null) => ({ latest: { period, value } }) as Parts[number];

test('parts that tell of one period share its name, those without a value do not count', () => {
  expect(commonPeriod([part('2020', '58'), part('2020', '61'), part('2021', null)])).toBe('2020');
  expect(commonPeriod([part('2021-01..10', '58'), part('2021-01..11', '61')])).toBeNull();
  expect(commonPeriod([{ latest: null }])).toBeNull();
});

test('a value of the year before is none of this year’s course, and nothing is not zero', () => {
  expect([newestOfYear(part('2020', '58'), '2021'), newestOfYear(part('2021-01..11', '0'), '2021')]).toEqual([
    null,
    '0',
  ]);
});

test('sentences stand with their plan', () => {
  const mention = (planVersionId: string, start: number) =>
    ({ planVersionId, start }) as Parameters<typeof byPlan>[0][number];
  const grouped = byPlan([mention('v2', 5), mention('v1', 3), mention('v2', 9)]);
  expect(grouped.map(([id, own]) => [id, own.map(({ start }) => start)])).toEqual([
    ['v2', [5, 9]],
    ['v1', [3]],
  ]);
});
