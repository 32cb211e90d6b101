import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LightTarget } from '../light-model.ts';
import { differenceOf, lightTargetOfPart, type ReportedPart, sumReported } from './reported.ts';

const part = (name: string, value: string | null, over: Partial<ReportedPart> = {}): ReportedPart => ({
  name,
  value,
  base: null,
  behind: false,
  ...over,
});

describe('what units report, taken together', () => {
  test('amounts are summed; who lacks is named and not counted as zero', () => {
    expect(sumReported('amount', [part('甲', '3'), part('乙', null), part('丙', '0')])).toEqual({
      kind: 'sum',
      value: '3',
      missing: ['乙'],
      behind: [],
      partial: true,
    });
  });

  test('nothing reported is no sum', () => {
    expect(sumReported('amount', [part('甲', null)])).toMatchObject({ value: null, missing: ['甲'], partial: false });
  });

  test('an older value counts and is named', () => {
    expect(sumReported('amount', [part('甲', '3'), part('乙', '2', { behind: true })])).toMatchObject({
      value: '5',
      behind: ['乙'],
      partial: true,
    });
  });

  test('growths are weighted by their bases: 300 at 6 % and 100 at 2 % grow by 5 %', () => {
    const parts = [part('甲', '6', { base: '300' }), part('乙', '2', { base: '100' }), part('丙', '9')];
    expect(sumReported('growth', parts)).toMatchObject({ kind: 'weighted', value: '5', missing: ['丙'] });
  });

  test('what is assigned is not added up', () => {
    expect(sumReported('assigned', [part('甲', '4'), part('乙', '4')])).toMatchObject({ kind: 'none', value: null });
  });

  test('the sum does not depend on the order of units', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }))), (values) => {
        const parts = values.map((value, index) => part(String(index), value === null ? null : String(value)));
        const known = values.filter((value) => value !== null);
        const sum = sumReported('amount', parts).value;
        expect(sum).toBe(known.length === 0 ? null : String(known.reduce((total, value) => total + value, 0)));
        expect(sumReported('amount', parts.toReversed()).value).toBe(sum);
      }),
    );
  });
});

test('a difference needs both numbers', () => {
  expect([differenceOf('16', '20'), differenceOf(null, '20'), differenceOf('16', null)]).toEqual(['-4', null, null]);
});

test('a part is judged like the whole, with its own number and no base of the whole', () => {
  const whole: LightTarget = {
    form: 'cumulative',
    op: 'ge',
    value: '70',
    unit: '家',
    base: '10',
    direction: 'higher-is-better',
    strength: 'ensure',
    pending: false,
    deadline: '2021-12-31',
  };
  expect(lightTargetOfPart(whole, { value: '12', unit: '家' })).toEqual({ ...whole, value: '12', base: null });
  expect(lightTargetOfPart(whole, { value: null, unit: null }).form).toBe('completion');
});
