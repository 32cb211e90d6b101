import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals, multiplyDecimals } from '../decimal/decimal.ts';
import type { IndicatorDefinition, TargetForm } from '../indicators/model.ts';
import { amountOfForm, formOfPart, inIndicatorUnit, splitKindOfIndicator } from './indicator-split.ts';

type Known = Pick<IndicatorDefinition, 'unit' | 'overSpace' | 'growthOf'>;
const definition = (unit: string, kind: 'sum' | 'none' | 'max', grows: string | null = null): Known => ({
  unit,
  overSpace: { kind },
  growthOf: grows === null ? null : { indicator: grows, prices: 'constant' },
});
const level = (id: string) => ({ overSpace: { kind: id === 'gdp' ? ('sum' as const) : ('none' as const) } });
const number: TargetForm = { kind: 'number', op: 'ge', value: '6' };
const growth: TargetForm = { kind: 'growth', op: 'ge', percent: '6', high: null, prices: 'current' };

describe('how an indicator’s target is split follows from how the indicator adds up', () => {
  test.each([
    ['persons', definition('万人', 'sum'), number, 'amount'],
    ['a rate', definition('%', 'none'), number, 'assigned'],
    ['a density that somebody declared as a sum', definition('微克/立方米', 'sum'), number, 'assigned'],
    ['a level of which the largest counts', definition('亿元', 'max'), number, 'assigned'],
    ['the growth of what adds up', definition('%', 'none', 'gdp'), number, 'growth'],
    ['the growth of what does not', definition('%', 'none', 'income'), number, 'assigned'],
    ['a level that is to grow', definition('亿元', 'sum'), growth, 'growth'],
    ['a level that is to grow within a range', definition('亿元', 'sum'), { ...growth, high: '7' }, 'assigned'],
    ['points above last year', definition('%', 'none'), { kind: 'points', op: 'ge', points: '1' }, 'assigned'],
    ['a range', definition('万人', 'sum'), { kind: 'range', low: '5', high: '6' }, 'assigned'],
  ] as const)('%s', (_, known, form, kind) => {
    expect(splitKindOfIndicator(known, form, level)).toBe(kind);
  });
});

test.each([
  [number, '6', '万人', 'ge'],
  [growth, '6', '%', 'ge'],
  [{ kind: 'points', op: 'ge', points: '1' }, '1', '个百分点', 'ge'],
  [{ kind: 'rank', rank: 3, among: '全省' }, '3', '位', 'le'],
  [{ kind: 'relative', to: 'gdp-growth', tolerance: '0.5' }, null, '万人', 'ge'],
] as const)('what is split of %o', (form, value, unit, op) => {
  expect(amountOfForm(form, { unit: '万人' })).toEqual({ value, unit, op });
});

describe('a part becomes a target of the whole’s form', () => {
  const part = (value: string | null, words: string | null = null) => ({ value, words, same: false });
  const plain = { kind: 'assigned', factor: '1', unit: '%' } as const;
  test.each([
    [number, part('42000'), { kind: 'amount', factor: '10000', unit: '人' }, { ...number, value: '4.2' }],
    [growth, part('6.4'), { kind: 'growth', factor: '1', unit: '%' }, { ...growth, percent: '6.4' }],
    [number, part(null, '动态清零'), plain, { kind: 'qualitative', words: '动态清零', checklist: [] }],
    [{ kind: 'points', op: 'ge', points: '1' }, part('1.2'), plain, { kind: 'points', op: 'ge', points: '1.2' }],
    [{ kind: 'rank', rank: 3, among: '全省' }, part('2'), plain, { kind: 'rank', rank: 2, among: '全省' }],
    [{ kind: 'range', low: '5', high: '6' }, part('5.5'), plain, { kind: 'number', op: 'approx', value: '5.5' }],
    [
      { kind: 'range', low: '5', high: '6' },
      { ...part(null, '5—6'), same: true },
      plain,
      { kind: 'range', low: '5', high: '6' },
    ],
  ] as const)('%o by %o', (form, given, split, own) => {
    expect(formOfPart(form, given, split)).toEqual(own);
  });

  test('an amount in a smaller unit comes back whole', () => {
    const factors = fc.constantFrom('1', '10', '100', '10000', '100000000');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), factors, (value, factor) => {
        expect(compareDecimals(multiplyDecimals(inIndicatorUnit(String(value), factor), factor), String(value))).toBe(
          0,
        );
      }),
    );
  });
});
