import { describe, expect, test } from 'vitest';
import { STANDARD_INDICATORS } from './library/standard.ts';
import type { IndicatorDefinition, IndicatorValue, ReportingPeriod, TimeRollUp } from './model.ts';
import { longerFromShorter, soFarFromShorter } from './over-time.ts';
import { periodKeysOf } from './value-period.ts';

const base = STANDARD_INDICATORS[0] as IndicatorDefinition;
const reported = (kind: ReportingPeriod['kind'], overTime: TimeRollUp, missing: 'refuse' | 'partial' = 'refuse') => ({
  ...base,
  period: { kind, cumulative: false, januaryWithFebruary: false },
  overTime,
  missing,
});
/** Each period's number within the year, as its value: W07 is 7. */
const numbered = (kind: ReportingPeriod['kind'], without: readonly string[] = []) => {
  const values = new Map<string, IndicatorValue>(
    periodKeysOf({ kind, cumulative: false, januaryWithFebruary: false }, 2021).map((key, index) => [
      key,
      { status: 'value', value: String(index + 1) },
    ]),
  );
  for (const key of without) values.delete(key);
  return (key: string) => values.get(key);
};
const amountOf = (outcome: { readonly value: IndicatorValue } | undefined) =>
  outcome?.value.status === 'value' ? outcome.value.value : outcome?.value.reason;

describe('weeks and ten-day periods', () => {
  // 2021: January holds weeks 1–4, February 5–8, March 9–12, April 13–17: week 13 begins on 29 March and has four days of April; 26 has four of July.
  test.each([
    ['2021-01', '10'],
    ['2021-03', '42'],
    ['2021-04', '75'],
    ['2021-Q1', '78'],
    ['2021-01..04', '153'],
    ['2021-H1', '325'],
    ['2021', '1378'],
  ])('add up to %s by the month that most of their days are in', (key, expected) => {
    expect(amountOf(longerFromShorter(reported('week', 'sum'), key, numbered('week')))).toBe(expected);
  });

  test('give a mean, the largest and the last by the declared rule', () => {
    const march = (rule: TimeRollUp) =>
      amountOf(longerFromShorter(reported('week', rule), '2021-03', numbered('week')));
    expect([march('mean'), march('max'), march('latest'), march('none')]).toEqual(['10.5', '12', '12', undefined]);
  });

  test('of a month are its three, and a year has thirty-six of them', () => {
    expect(periodKeysOf(reported('ten-days', 'sum').period, 2021)).toHaveLength(36);
    expect(amountOf(longerFromShorter(reported('ten-days', 'sum'), '2021-02', numbered('ten-days')))).toBe('15');
  });

  test('that lack are named, or leave the sum as partial, as the definition says', () => {
    const find = numbered('week', ['2021-W10']);
    expect(amountOf(longerFromShorter(reported('week', 'sum'), '2021-03', find))).toBe('缺2021年第10周，不汇总');
    expect(longerFromShorter(reported('week', 'sum', 'partial'), '2021-03', find)).toMatchObject({
      value: { value: '32' },
      partial: true,
      missing: ['2021年第10周'],
    });
  });

  test('make up no other week', () => {
    expect(longerFromShorter(reported('week', 'sum'), '2021-W10', numbered('week', ['2021-W10']))).toBeUndefined();
  });

  test('so far are those until the newest one', () => {
    expect(amountOf(soFarFromShorter(reported('week', 'sum'), '2021-W10', numbered('week')))).toBe('55');
  });
});
