import { describe, expect, test } from 'vitest';
import { findUnusualAmount, type UnusualAmountInput } from './unusual-amount.ts';

const usual: UnusualAmountInput = {
  amount: '0.5',
  month: '2021-06',
  unit: '亿元',
  before: null,
  done: { '2020-12': '9', '2021-04': '0.4', '2021-05': '0.6' },
  plan: { '2021-06': '0.5' },
  whole: '20',
  surgeTimes: '3',
};
const ask = (change: Partial<UnusualAmountInput>) =>
  findUnusualAmount({ ...usual, ...change }).map((question) => question.message['zh-CN']);

describe('a month’s amount', () => {
  test('that is as planned raises no question', () => {
    expect(ask({})).toEqual([]);
    expect(ask({ before: { amount: '0.5', periodEnd: '2021-06-13' } })).toEqual([]);
  });

  test.each([
    [
      'falls within the month',
      { before: { amount: '0.6', periodEnd: '2021-06-13' } },
      '本月0.5亿元小于截至2021-06-13已报的0.6亿元',
    ],
    ['has a digit too many', { amount: '5' }, '5亿元达到本月计划0.5亿元的十倍以上'],
    ['is in another unit', { amount: '5000', whole: null }, '5000亿元与本月计划0.5亿元相差约万倍，请核对计量单位'],
    [
      'is in another unit, the other way',
      { amount: '0.00005' },
      '0.0001亿元与本月计划0.5亿元相差约万倍，请核对计量单位',
    ],
    ['surges at the quarter’s end', { amount: '1.5' }, '季末月1.5亿元达到年内前2个月月均0.5亿元的3倍以上'],
    ['goes beyond the whole', { whole: '10' }, '各月累计10.5亿元超过总额10亿元'],
    ['has no plan and is ten times the average', { amount: '5', plan: null }, '5亿元达到年内月均0.5亿元的十倍以上'],
  ] as const)('that %s is asked about', (_, change, question) => {
    expect(ask(change)).toEqual([question]);
  });

  test('within a quarter, or after one month only, is no surge', () => {
    expect(ask({ amount: '1.5', month: '2021-07', plan: { '2021-07': '1.5' } })).toEqual([]);
    expect(ask({ amount: '1.5', done: { '2021-05': '0.1' }, plan: { '2021-06': '1.5' } })).toEqual([]);
  });

  test('of nothing is no slip, and a first month without a plan has nothing to be held against', () => {
    expect(ask({ amount: '0' })).toEqual([]);
    expect(ask({ amount: '5', done: {}, plan: null })).toEqual([]);
  });
});
