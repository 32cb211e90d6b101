import { expect, test } from 'vitest';
import type { Field } from '../pack.ts';
import { readEvidence } from './evidence.ts';

const series = (name: string, evidenceFor?: Field['evidenceFor']): Field => ({
  name,
  label: { 'zh-CN': name, en: name },
  type: { kind: 'series', unit: '亿元', scale: 2 },
  required: false,
  ...(evidenceFor === undefined ? {} : { evidenceFor }),
});
const fields = [
  series('done'),
  series('counted', { field: 'done', level: 'statistics' }),
  series('paid', { field: 'done', level: 'paid' }),
];
const done = { '2021-03': '1', '2021-04': '2', '2021-05': '4' };
const standing = (counted: Record<string, string> | null, asOf = '2021-05-31') =>
  readEvidence(fields, { done, counted }, asOf)[0]?.standing;

test.each([
  ['all but the month under way', { '2021-03': '1', '2021-04': '2' }, 'even'],
  ['all of it', { '2021-03': '1', '2021-04': '6' }, 'even'],
  ['all but the last month and this one', { '2021-03': '1' }, 'a-month-behind'],
  ['less than that', { '2021-03': '0.5' }, 'further-behind'],
  ['nothing', null, 'further-behind'],
] as const)('statistics that have %s are %s', (_, counted, expected) => {
  expect(standing(counted)).toBe(expected);
});

test('in the first month nothing can be behind; before it nothing is known', () => {
  expect([standing(null, '2021-03-31'), standing(null, '2021-02-28')]).toEqual(['even', 'unknown']);
});

test('each level has its amount and its gap, and no amount is no gap', () => {
  expect(readEvidence(fields, { done, counted: { '2021-03': '1' } }, '2021-04-30')).toEqual([
    {
      field: 'done',
      declared: '3',
      levels: [
        { field: 'counted', level: 'statistics', amount: '1', gap: '2' },
        { field: 'paid', level: 'paid', amount: null, gap: null },
      ],
      standing: 'even',
    },
  ]);
});

test('a record whose declared series has no evidence declared for it is not read', () => {
  expect(readEvidence([series('done')], { done }, '2021-05-31')).toEqual([]);
});
