import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumDecimals } from '../decimal/decimal.ts';
import { restateAmounts, type UnitChange } from '../organisation/restate.ts';
import { STANDARD_INDICATORS } from './library/standard.ts';
import { createLineage, type DatedUnit } from './lineage.ts';
import type { IndicatorDefinition, IndicatorValue } from './model.ts';
import { resolveValue, type UnitView, type ValueStore } from './resolve.ts';

const ASOF = '2021-12-31';
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021] as const;
const yearly: IndicatorDefinition['period'] = { kind: 'year', cumulative: false, januaryWithFebruary: false };
const like = (id: string, over: Partial<IndicatorDefinition>): IndicatorDefinition => {
  const found = STANDARD_INDICATORS.find((one) => one.id === 'budget-revenue');
  if (found === undefined) throw new Error('budget-revenue');
  return { ...found, id, period: yearly, ...over };
};
const DEFINITIONS = [
  like('total', { overSpace: { kind: 'sum' }, overTime: 'sum' }),
  like('people', { overSpace: { kind: 'sum' }, overTime: 'latest', unit: '万人' }),
  like('share', { overSpace: { kind: 'weighted-mean', weight: 'people' }, overTime: 'latest', unit: '%' }),
  like('rate', { overSpace: { kind: 'none' }, overTime: 'latest', unit: '%' }),
];

interface History {
  readonly units: readonly DatedUnit[];
  readonly changes: readonly UnitChange[];
}

const inForce = ({ units }: History, day: string) =>
  units.filter((unit) => unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day));

/** A store over a whole of units with a history; values by `indicator unit key`. */
function storeOf(history: History, values: ReadonlyMap<string, IndicatorValue>): ValueStore {
  const children = (day: string) => inForce(history, day).map(({ id, name }) => ({ id, name }));
  return {
    definition: (id) => DEFINITIONS.find((one) => one.id === id),
    formula: () => undefined,
    find: (indicator, unit, key) => values.get(`${indicator} ${unit} ${key}`),
    has: (indicator, unit) => YEARS.some((year) => values.has(`${indicator} ${unit} ${year}`)),
    children: (unit, during) =>
      unit === 'city' ? children(during === undefined ? ASOF : `${during.slice(0, 4)}-12-31`) : [],
    lineage: createLineage(history.units, history.changes, ASOF),
    measure: () => ({ status: 'null', reason: '' }),
  };
}

const step = fc.record({
  kind: fc.constantFrom('merge', 'split', 'take-in'),
  one: fc.nat(),
  other: fc.nat(),
  tenths: fc.integer({ min: 1, max: 9 }),
});

/** Three units that are merged, taken in and split, one change at each new year. */
function play(steps: readonly { kind: string; one: number; other: number; tenths: number }[]): History {
  const units: { id: string; name: string; validFrom: string; validTo: string | null }[] = ['a', 'b', 'c'].map(
    (id) => ({
      id,
      name: id,
      validFrom: '1949-10-01',
      validTo: null,
    }),
  );
  const changes: UnitChange[] = [];
  steps.forEach(({ kind, one, other, tenths }, index) => {
    const on = `${2016 + index}-07-01`;
    const open = units.filter((unit) => unit.validTo === null);
    const [first, second] = [open[one % open.length], open[other % open.length]];
    if (first === undefined || second === undefined || (kind !== 'split' && first === second)) return;
    const end = (unit: (typeof units)[number]) => {
      unit.validTo = `${2016 + index}-06-30`;
    };
    const begin = (id: string) => units.push({ id, name: id, validFrom: on, validTo: null });
    const fresh = `n${index}`;
    if (kind === 'merge') {
      end(first);
      end(second);
      begin(fresh);
      changes.push({ kind: 'merge', on, fromUnitIds: [first.id, second.id], toUnitIds: [fresh], shares: null });
    } else if (kind === 'take-in') {
      end(second);
      changes.push({ kind: 'merge', on, fromUnitIds: [second.id], toUnitIds: [first.id], shares: null });
    } else {
      end(first);
      begin(`${fresh}x`);
      begin(`${fresh}y`);
      const shares = { [`${fresh}x`]: `0.${tenths}`, [`${fresh}y`]: `0.${10 - tenths}` };
      changes.push({ kind: 'split', on, fromUnitIds: [first.id], toUnitIds: Object.keys(shares), shares });
    }
  });
  return { units, changes };
}

const amountOf = (store: ValueStore, indicator: string, unit: string, year: number, view: UnitView = 'restated') => {
  const { value } = resolveValue(store, indicator, unit, String(year), view);
  return value.status === 'value' ? value.value : null;
};

describe('totals over units that were merged and split', () => {
  test('restated they give what the units of that time gave, as a whole and unit by unit', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 5 }),
        fc.infiniteStream(fc.integer({ min: -999, max: 99_999 })),
        (steps, numbers) => {
          const history = play(steps);
          const values = new Map<string, IndicatorValue>();
          for (const year of YEARS)
            for (const unit of inForce(history, `${year}-12-31`))
              values.set(`total ${unit.id} ${year}`, {
                status: 'value',
                value: (Number(numbers.next().value) / 100).toFixed(2),
              });
          const store = storeOf(history, values);
          for (const year of YEARS) {
            const then = inForce(history, `${year}-12-31`).map((unit) => ({
              unitId: unit.id,
              on: `${year}-12-31`,
              value: amountOf(store, 'total', unit.id, year, 'as-was') ?? '',
            }));
            const whole = sumDecimals(then.map((one) => one.value));
            expect(amountOf(store, 'total', 'city', year)).toBe(whole);
            expect(amountOf(store, 'total', 'city', year, 'as-was')).toBe(whole);
            for (const { unitId, value } of restateAmounts(then, ASOF, history.changes).amounts)
              expect(sumDecimals([amountOf(store, 'total', unitId, year) ?? ''])).toBe(sumDecimals([value]));
          }
        },
      ),
    );
  });
});

describe('what is put together, and what is not', () => {
  const merged: History = {
    units: [
      { id: 'east', name: '东县', validFrom: '1949-10-01', validTo: '2018-12-31' },
      { id: 'west', name: '西县', validFrom: '1949-10-01', validTo: null },
    ],
    changes: [{ kind: 'merge', on: '2019-01-01', fromUnitIds: ['east'], toUnitIds: ['west'], shares: null }],
  };
  const values = new Map<string, IndicatorValue>(
    Object.entries({
      'total east 2018': '80.5',
      'total west 2018': '119.5',
      'total west 2019': '210',
      'people east 2018': '30',
      'people west 2018': '70',
      'share east 2018': '50',
      'share west 2018': '60',
      'rate east 2018': '3',
      'rate west 2018': '4',
    }).map(([key, value]) => [key, { status: 'value', value }] as const),
  );
  const store = storeOf(merged, values);

  test('a county that took another in has both counties’ past, and says of whom', () => {
    const { value, by, restatedFrom } = resolveValue(store, 'total', 'west', '2018');
    expect([value, by, restatedFrom]).toEqual([{ status: 'value', value: '200' }, 'roll-up', ['东县', '西县']]);
    expect(amountOf(store, 'total', 'west', 2018, 'as-was')).toBe('119.5');
    expect(resolveValue(store, 'total', 'west', '2019').restatedFrom).toEqual([]);
  });

  test('a rate is weighed: 50% of 30 and 60% of 70 are 57% of 100', () => {
    expect(amountOf(store, 'share', 'west', 2018)).toBe('57');
  });

  test('a rate that nothing weighs is refused, naming the counties', () => {
    const { value } = resolveValue(store, 'rate', 'west', '2018');
    expect(value.status === 'null' && value.reason).toContain('由东县、西县组成');
  });

  test('with one county’s amount missing the sum is refused and the county named', () => {
    const lacking = new Map(values);
    lacking.delete('total east 2018');
    const { value, missing } = resolveValue(storeOf(merged, lacking), 'total', 'west', '2018');
    expect([value.status, missing]).toEqual(['null', ['东县']]);
  });

  test('a split of which nobody said the shares is refused for each heir', () => {
    const torn: History = {
      units: [
        { id: 'old', name: '旧县', validFrom: '1949-10-01', validTo: '2018-12-31' },
        { id: 'up', name: '上县', validFrom: '2019-01-01', validTo: null },
        { id: 'low', name: '下县', validFrom: '2019-01-01', validTo: null },
      ],
      changes: [{ kind: 'split', on: '2019-01-01', fromUnitIds: ['old'], toUnitIds: ['up', 'low'], shares: null }],
    };
    const one = storeOf(torn, new Map([['total old 2018', { status: 'value', value: '9' }]]));
    for (const heir of ['up', 'low']) {
      const { value } = resolveValue(one, 'total', heir, '2018');
      expect(value.status === 'null' && value.reason).toContain('旧县拆分时未定比例');
    }
  });
});
