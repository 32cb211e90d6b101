import { expect, test } from 'vitest';
import { byPlan, commonPeriod, hasCourse, newestOfYear } from './part-periods.ts';

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

test('what is told once a year has no course before its year is told, whatever its target and the year before', () => {
  const of = (kind: string, value: string | null) =>
    hasCourse({
      asOf: '2021-12-24',
      definition: { period: { kind } },
      series: [{ period: '2021', value }],
      earlier: [{ period: '2020', value: '758.77' }],
      bounds: [{ op: 'ge', value: '750' }],
    } as Parameters<typeof hasCourse>[0]);
  expect([of('year', null), of('year', '760'), of('month', null)]).toEqual([false, true, true]);
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
