import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumDecimals } from '../decimal/decimal.ts';
import { findSuccessors, restateAmounts, type UnitChange } from './restate.ts';

const change = (
  kind: UnitChange['kind'],
  on: string,
  fromUnitIds: readonly string[],
  toUnitIds: readonly string[],
  shares: UnitChange['shares'] = null,
): UnitChange => ({ kind, on, fromUnitIds, toUnitIds, shares });

const HISTORY = [
  change('merge', '2019-01-01', ['east', 'west'], ['both']),
  change('split', '2021-07-01', ['both'], ['north', 'south'], { north: '0.4', south: '0.6' }),
  change('rename', '2022-01-01', ['north'], ['north']),
  change('dissolve', '2023-01-01', ['south'], ['north']),
];

describe('who answers for an old unit', () => {
  const heirs = (unitId: string, since: string, asOf: string) => findSuccessors(unitId, { since, asOf }, HISTORY);

  test('before anything changes it is the unit itself', () => {
    expect(heirs('east', '2018-12-31', '2018-12-31')).toEqual([{ unitId: 'east', share: '1' }]);
  });

  test('after a merger it is the new unit, after a split its parts by share', () => {
    expect(heirs('east', '2018-06-30', '2021-06-30')).toEqual([{ unitId: 'both', share: '1' }]);
    expect(heirs('east', '2018-06-30', '2021-07-01')).toEqual([
      { unitId: 'north', share: '0.4' },
      { unitId: 'south', share: '0.6' },
    ]);
  });

  test('parts that come together again are one whole', () => {
    expect(heirs('west', '2018-06-30', '2023-01-01')).toEqual([{ unitId: 'north', share: '1' }]);
  });

  test('an amount of after the change is not passed on again', () => {
    expect(heirs('both', '2021-07-01', '2022-12-31')).toEqual([{ unitId: 'both', share: '1' }]);
  });

  test('a split whose shares nobody has said cannot be restated', () => {
    const changes = [change('split', '2021-07-01', ['both'], ['north', 'south'])];
    expect(findSuccessors('both', { since: '2020-12-31', asOf: '2021-12-31' }, changes)).toBeNull();
  });

  test('a unit that ended without a successor has none', () => {
    const changes = [change('dissolve', '2021-07-01', ['office'], [])];
    expect(findSuccessors('office', { since: '2020-12-31', asOf: '2021-12-31' }, changes)).toEqual([]);
  });
});

describe('amounts of the past by the units of today', () => {
  test('two counties that merged are one, and say of whom they are made', () => {
    const amounts = [
      { unitId: 'east', on: '2018-12-31', value: '120.5' },
      { unitId: 'west', on: '2018-12-31', value: '79.5' },
      { unitId: 'other', on: '2018-12-31', value: '10' },
    ];
    expect(restateAmounts(amounts, '2020-01-01', HISTORY)).toEqual({
      amounts: [
        { unitId: 'both', value: '200', of: ['east', 'west'] },
        { unitId: 'other', value: '10', of: ['other'] },
      ],
      left: [],
    });
  });

  test('amounts and what is left always give the old total', () => {
    const unit = fc.constantFrom('east', 'west', 'both', 'south', 'other', 'lost', 'torn');
    const amount = fc.record({
      unitId: unit,
      on: fc.constantFrom('2018-12-31', '2020-12-31', '2021-12-31', '2023-06-30'),
      value: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2)),
    });
    const changes = [
      ...HISTORY,
      change('dissolve', '2020-06-01', ['lost'], []),
      change('split', '2020-06-01', ['torn'], ['a', 'b']),
    ];
    fc.assert(
      fc.property(
        fc.array(amount, { maxLength: 12 }),
        fc.constantFrom('2019-01-01', '2021-07-01', '2024-01-01'),
        (amounts, asOf) => {
          const { amounts: now, left } = restateAmounts(amounts, asOf, changes);
          const total = sumDecimals([...now, ...left].map((one) => one.value));
          expect(total).toBe(sumDecimals(amounts.map((one) => one.value)));
        },
      ),
    );
  });
});
