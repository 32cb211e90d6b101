import { describe, expect, test } from 'vitest';
import { compareSources } from './sources.ts';

const on = (value: string, periodEnd: string) => ({ value, periodEnd });

describe('what is reported beside the indicator', () => {
  const indicator = on('8446', '2021-11-30');
  test.each([
    ['the same number', on('8446', '2021-12-19'), null, 'agrees'],
    ['more by a later day', on('8900', '2021-12-19'), on('8400', '2021-11-28'), 'other-day'],
    ['more by a later day with nothing reported before', on('10913', '2021-12-19'), null, 'other-day'],
    ['more already by the end of the period', on('10913', '2021-12-19'), on('10065', '2021-11-28'), 'differs'],
    ['less by a later day', on('8000', '2021-12-19'), on('7900', '2021-11-28'), 'differs'],
    ['less by an earlier day', on('5000', '2021-07-18'), on('5000', '2021-07-18'), 'other-day'],
  ] as const)('of a total: %s', (_, reported, then, relation) => {
    expect(compareSources(indicator, reported, then, { total: true })).toBe(relation);
  });

  test.each([
    ['another rate for a later day', on('14.1', '2021-12-19'), 'differs'],
    ['another rate for an earlier day', on('14.1', '2021-07-18'), 'other-day'],
    ['the same rate with fewer digits', on('9.6', '2021-12-19'), 'agrees'],
  ] as const)('of a level: %s', (_, reported, relation) => {
    expect(compareSources(on('9.62', '2021-11-30'), reported, null, { total: false })).toBe(relation);
  });
});
