import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumDecimals } from '../decimal/decimal.ts';
import type { Expression, Measure, RecordValues } from '../pack.ts';
import {
  formatMeasure,
  type MeasureRow,
  evaluateMeasure as ofMoment,
  evaluateExpression as onDay,
} from './evaluate.ts';

const evaluateMeasure = (
  of: Measure,
  rows: readonly MeasureRow[],
  measures: readonly Measure[] = [],
  asOf = '2021-05-20',
) => ofMoment(of, rows, { asOf, measures });
const evaluateExpression = (of: Expression, one: MeasureRow) => onDay(of, one, '2021-05-20');

const field = (name: string): Expression => ({ kind: 'field', name });
const literal = (value: string | boolean): Expression => ({ kind: 'literal', value });
const measure = (expression: Expression, missing: Measure['missing'] = 'partial'): Measure => ({
  name: 'm',
  label: { 'zh-CN': '度量', en: 'measure' },
  register: 'r',
  unit: '亿元',
  scale: 1,
  expression,
  direction: 'none',
  overSpace: 'sum',
  overTime: 'sum',
  missing,
});
const row = (id: string, values: RecordValues, state: string | null = null): MeasureRow => ({ id, state, values });
const amounts = { kind: 'sum', of: field('amount') } as const;

describe('nothing is not zero', () => {
  const rows = [row('a', { amount: '1.5' }), row('b', { amount: null }), row('c', {})];

  test.each([
    ['partial', '1.5', ['b', 'c']],
    ['refuse', null, ['b', 'c']],
    ['ignore', '1.5', []],
  ] as const)('a sum with missing parts under %s', (missing, value, named) => {
    expect(evaluateMeasure(measure(amounts, missing), rows)).toEqual({ value, rows: 3, missing: named });
  });

  test('a sum over nothing known is not known, and neither is one over no rows', () => {
    expect(evaluateMeasure(measure(amounts), rows.slice(1)).value).toBeNull();
    expect(evaluateMeasure(measure(amounts), []).value).toBeNull();
  });

  test('a count of nothing is zero', () => {
    expect(evaluateMeasure(measure({ kind: 'count' }), []).value).toBe('0');
  });

  test('a share of nothing is not known', () => {
    const share: Expression = { kind: 'arithmetic', op: 'divide', left: { kind: 'count' }, right: { kind: 'count' } };
    expect(evaluateMeasure(measure(share), []).value).toBeNull();
    expect(formatMeasure(measure(share), null)).toBeNull();
  });

  test('a series counts its known months, and is missing when it has none', () => {
    const rowsOfMonths = [row('a', { amount: { '2021-01': '1', '2021-03': '2.5' } }), row('b', { amount: {} })];
    expect(evaluateMeasure(measure(amounts), rowsOfMonths)).toEqual({ value: '3.5', rows: 2, missing: ['b'] });
  });
});

describe('three-valued logic', () => {
  const one = row('a', { size: '10', level: 'city', known: null, open: true }, 'started');
  const compare = (op: 'eq' | 'lt' | 'ge', left: Expression, right: Expression): Expression => ({
    kind: 'compare',
    op,
    left,
    right,
  });
  const unknown = compare('eq', field('known'), literal('1'));
  const yes = compare('ge', field('size'), literal('9'));
  const no = compare('lt', field('size'), literal('9'));

  test('numbers are compared as numbers, not as text', () => {
    expect([evaluateExpression(yes, one), evaluateExpression(no, one)]).toEqual([true, false]);
    expect(evaluateExpression(compare('eq', field('size'), literal('10.0')), one)).toBe(true);
  });

  test.each([
    ['and', [yes, unknown], null],
    ['and', [no, unknown], false],
    ['or', [yes, unknown], true],
    ['or', [no, unknown], null],
    ['and', [], true],
    ['or', [], false],
  ] as const)('%s of %j is %s', (kind, of, expected) => {
    expect(evaluateExpression({ kind, of }, one)).toBe(expected);
  });

  test('not of the unknown is unknown, and an unknown condition is not met', () => {
    expect(evaluateExpression({ kind: 'not', of: unknown }, one)).toBeNull();
    expect(evaluateMeasure(measure({ kind: 'count', where: unknown }), [one]).value).toBe('0');
  });

  test('the state is a field like any other', () => {
    expect(evaluateExpression({ kind: 'in', of: field('state'), values: ['started', 'building'] }, one)).toBe(true);
  });
});

describe('the months of a series', () => {
  const one = row('a', {
    amount: { '2020-12': '8', '2021-01': '1', '2021-02': '2', '2021-06': '4', '2022-01': '16' },
  });

  test.each([
    ['month', '2021-02-28', '2'],
    ['yearToDate', '2021-05-31', '3'],
    ['yearToDate', '2021-06-01', '7'],
    ['year', '2021-02-28', '7'],
    ['toDate', '2021-02-28', '11'],
    ['all', '2021-02-28', '31'],
    ['month', '2021-04-30', null],
    ['year', '2019-01-01', null],
  ] as const)('%s as of %s', (span, asOf, expected) => {
    expect(onDay({ kind: 'months', of: 'amount', span }, one, asOf)).toBe(expected);
  });
});

describe('a measure that builds on another', () => {
  const rateOf = (name: string, done: string): [Measure, MeasureRow] => [
    { ...measure({ kind: 'sum', of: field('amount') }), name, unit: '%' },
    row('a', { amount: done }),
  ];
  const lead = (name: string): Measure =>
    measure({
      kind: 'arithmetic',
      op: 'subtract',
      left: { kind: 'measure', name },
      right: { kind: 'elapsedShare' },
    });

  test('takes it as it is shown: 18.4400 is shown as 18.4, which is 1.7 ahead of two twelfths', () => {
    const [rate, one] = rateOf('rate', '18.44');
    const found = evaluateMeasure(lead('rate'), [one], [rate], '2023-02-28').value;
    expect([found?.slice(0, 6), formatMeasure(lead('rate'), found)]).toEqual(['1.7333', '1.7']);
  });

  test('names what the other lacks', () => {
    const [rate] = rateOf('rate', '1');
    expect(evaluateMeasure(lead('rate'), [row('silent', {})], [rate]).missing).toEqual(['silent']);
  });

  test('cannot build on one that is not there', () => {
    expect(() => evaluateMeasure(lead('rate'), [])).toThrow('there is no measure “rate”');
  });
});

test('a sum over groups is the sum of the groups’ sums', () => {
  const amount = fc.oneof(fc.constant(null), fc.integer({ min: -9999, max: 9999 }).map(String));
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, fc.boolean()), { maxLength: 30 }), (pairs) => {
      const rows = pairs.map(([value, left], index) => row(String(index), { amount: value, left }));
      const part = (of: readonly MeasureRow[]) => evaluateMeasure(measure(amounts), of).value;
      const parts = [part(rows.filter((one) => one.values.left)), part(rows.filter((one) => !one.values.left))];
      const known = parts.filter((value) => value !== null);
      expect(part(rows)).toBe(known.length === 0 ? null : sumDecimals(known));
    }),
  );
});

test('an aggregate inside an aggregate is a fault of the declaration', () => {
  expect(() => evaluateMeasure(measure({ kind: 'sum', of: { kind: 'count' } }), [row('a', {})])).toThrow(TypeError);
  expect(() => evaluateMeasure(measure(field('amount')), [])).toThrow(TypeError);
});
