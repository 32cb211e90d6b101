import { describe, expect, test } from 'vitest';
import { STANDARD_INDICATORS } from '../indicators/library/standard.ts';
import type { IndicatorDefinition, IndicatorValue } from '../indicators/model.ts';
import { questionValue } from './series-questions.ts';

const definition = (id: string) => STANDARD_INDICATORS.find((one) => one.id === id) as IndicatorDefinition;
const known = (values: Readonly<Record<string, string>>): ReadonlyMap<string, IndicatorValue> =>
  new Map(Object.entries(values).map(([key, value]) => [key, { status: 'value', value }]));
const codes = (id: string, key: string, value: string, others: Readonly<Record<string, string>>) =>
  questionValue(definition(id), key, value, known(others)).map((question) => question.code);

const steady = { '2021-01': '10', '2021-01..02': '20', '2021-01..03': '30', '2021-01..04': '40', '2021-01..05': '50' };

describe('a value is asked about before it is taken', () => {
  test('a steady course raises no question', () => {
    expect(codes('budget-revenue', '2021-01..06', '60', steady)).toEqual([]);
  });

  test.each([
    ['600', ['tenfold', 'surge']],
    ['600000', ['unit-slip', 'surge']],
    ['45', ['falling']],
    ['81', ['surge']],
    ['80', []],
  ])('after 50 by May, %s by June: %s', (value, expected) => {
    expect(codes('budget-revenue', '2021-01..06', value, steady)).toEqual(expected);
  });

  test('a value put in between must not stand above the next', () => {
    expect(codes('budget-revenue', '2021-01..02', '31', { '2021-01': '10', '2021-01..03': '30' })).toEqual(['falling']);
  });

  test('the first of a year is held against the same months of the year before', () => {
    expect(codes('budget-revenue', '2021-01', '120', { '2020-01': '11' })).toEqual(['tenfold']);
    expect(codes('budget-revenue', '2021-01', '12', { '2020-01': '11', '2020-01..12': '130' })).toEqual([]);
  });

  test('a single month must be the difference of the cumulative values, said with all numbers', () => {
    const [question] = questionValue(definition('budget-revenue'), '2021-05', '12', known(steady));
    expect(question?.code).toBe('not-the-difference');
    expect(question?.message['zh-CN']).toBe('2021年5月单月数12亿元不等于累计数之差10亿元，相差2亿元');
    expect(codes('budget-revenue', '2021-05', '10', steady)).toEqual([]);
  });

  test('rates may fall and rise', () => {
    expect(codes('gdp-growth', '2021-01..06', '1.1', { '2021-01..03': '18.3' })).toEqual([]);
    expect(codes('gdp-growth', '2021-01..03', '18.3', { '2020-01..03': '-6.8' })).toEqual([]);
  });

  test.each([
    ['576', ['tenfold']],
    ['576000', ['tenfold']],
    ['0.576', ['unit-slip']],
    ['57.9', []],
    ['5.76', []],
  ])('after a share of 57.6, %s: %s', (value, expected) => {
    expect(codes('pension-coverage', '2021-01..09', value, { '2021-01..06': '57.6' })).toEqual(expected);
  });
});
