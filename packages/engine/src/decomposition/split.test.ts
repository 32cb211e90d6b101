import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDecimals, compareDecimals, multiplyDecimals, sumDecimals } from '../decimal/decimal.ts';
import type { SplitPart, SplitScheme, SplitUnit } from './model.ts';
import { splitTarget } from './split.ts';

const unit = (id: string, weight: string | null, over: Partial<SplitUnit> = {}): SplitUnit => ({
  id,
  name: `${id}县`,
  values: { w: weight },
  base: null,
  floor: null,
  cap: null,
  hand: null,
  ...over,
});

const scheme = (total: string, units: readonly SplitUnit[], over: Partial<SplitScheme> = {}): SplitScheme => ({
  kind: 'amount',
  total,
  unit: (over.scale ?? 0) > 0 ? '公里' : '套',
  scale: 0,
  surplus: '0',
  bases: [{ id: 'w', name: '上年实绩', kind: 'values', coefficient: '1' }],
  units,
  ...over,
});

function partsOf(of: SplitScheme): readonly SplitPart[] {
  const outcome = splitTarget(of);
  if (outcome.kind !== 'parts') throw new Error(outcome.faults.map((one) => one.words.en).join('; '));
  return outcome.parts;
}
const valuesOf = (of: SplitScheme) => partsOf(of).map((part) => part.value);
const faultsOf = (of: SplitScheme) => {
  const outcome = splitTarget(of);
  return outcome.kind === 'faults' ? outcome.faults.map((one) => [one.code, one.words.en, one.words['zh-CN']]) : [];
};

describe('an amount', () => {
  // Worked out by hand: 100 × 1/3 = 33.3; the one step left goes to the first of three equal remainders.
  test('of 100 over three equals gives 34, 33, 33 in the declared order', () => {
    expect(valuesOf(scheme('100', [unit('a', '1'), unit('b', '1'), unit('c', '1')]))).toEqual(['34', '33', '33']);
  });

  // 21 × 7/20 = 7.35, 21 × 8/20 = 8.4, 21 × 5/20 = 5.25: 7 + 8 + 5 = 20, the largest remainder is 0.4.
  test('gives what is left by rounding to the largest remainder', () => {
    expect(valuesOf(scheme('21', [unit('a', '7'), unit('b', '8'), unit('c', '5')]))).toEqual(['7', '9', '5']);
  });

  test('at one digit keeps the total to the tenth', () => {
    expect(valuesOf(scheme('5.1', [unit('a', '1'), unit('b', '1')], { scale: 1 }))).toEqual(['2.6', '2.5']);
    expect(valuesOf(scheme('5.1', [unit('a', '1'), unit('b', '1'), unit('c', '5')], { scale: 1 }))).toEqual([
      '0.7',
      '0.7',
      '3.7',
    ]);
  });

  // Floor 30 holds a (10 by weight); 70 are shared 2 : 7 = 15.6 and 54.4; cap 52 then holds c, so b takes 18.
  test('within a floor and a cap shares the rest again', () => {
    const of = scheme('100', [unit('a', '1', { floor: '30' }), unit('b', '2'), unit('c', '7', { cap: '52' })]);
    expect(valuesOf(of)).toEqual(['30', '18', '52']);
    const [a, b, c] = partsOf(of).map((part) => part.trace.map((step) => step.kind));
    expect(a).toEqual(['weight', 'share', 'floor']);
    expect(b).toEqual(['weight', 'share', 'again']);
    expect(c).toEqual(['weight', 'share', 'cap']);
  });

  test('mixes factors of different size by their coefficients', () => {
    // a: 0.6 × 10/40 + 0.4 × 3000/4000 = 0.45; b: 0.6 × 30/40 + 0.4 × 1000/4000 = 0.55.
    const of = scheme(
      '1000',
      [
        { ...unit('a', null), values: { x: '10', y: '3000' } },
        { ...unit('b', null), values: { x: '30', y: '1000' } },
      ],
      {
        bases: [
          { id: 'x', name: '人口', kind: 'values', coefficient: '60' },
          { id: 'y', name: '产能', kind: 'values', coefficient: '40' },
        ],
      },
    );
    expect(valuesOf(of)).toEqual(['450', '550']);
    expect(partsOf(of)[0]?.trace[0]?.words['zh-CN']).toBe('人口：10 ÷ 合计 40 = 25%，按系数 × 60% = 15%');
  });

  test('keeps a value set by hand and shares the rest', () => {
    expect(valuesOf(scheme('100', [unit('a', '1', { hand: '50' }), unit('b', '1'), unit('c', '4')]))).toEqual([
      '50',
      '10',
      '40',
    ]);
  });

  test('with a declared surplus gives the total and the surplus', () => {
    const outcome = splitTarget(scheme('100', [unit('a', '1'), unit('b', '1')], { surplus: '5' }));
    expect(outcome).toMatchObject({ kind: 'parts', sum: '105', exact: '105' });
  });

  test('explains each number in both languages', () => {
    const words = partsOf(scheme('21', [unit('a', '7'), unit('b', '8'), unit('c', '5')]))[1]?.trace.map(
      (step) => step.words,
    );
    expect(words).toEqual([
      { 'zh-CN': '上年实绩：8 ÷ 合计 20 = 40%', en: '上年实绩: 8 ÷ all 20 = 40%' },
      { 'zh-CN': '可分 21套 × 40% ÷ 100% = 8.4套', en: '21套 to be shared × 40% ÷ 100% = 8.4套' },
      { 'zh-CN': '按 1 向下取整为 8，余数 0.4', en: 'rounded down to steps of 1: 8, remainder 0.4' },
      { 'zh-CN': '余数排第 1，补 1 得 9', en: 'remainder ranks 1: one step of 1 more makes 9' },
    ]);
  });
});

describe('a growth', () => {
  const county = (id: string, base: string, over: Partial<SplitUnit> = {}) => unit(id, null, { base, ...over });
  const growth = (total: string, units: readonly SplitUnit[], over: Partial<SplitScheme> = {}) =>
    scheme(total, units, {
      kind: 'growth',
      unit: '%',
      scale: 1,
      bases: [{ id: 'b', name: '基数', kind: 'base', coefficient: '1' }],
      ...over,
    });

  test('by base share is the same for all', () => {
    expect(valuesOf(growth('6.5', [county('a', '300'), county('b', '700')]))).toEqual(['6.5', '6.5']);
  });

  // 1000 × 6 % = 60; a is held at 8 % of 300 = 24; b gives 36 of 700 = 5.142857 %, 5.1 after rounding: (2400 + 3570) ÷ 1000 = 5.97 → 6.0.
  test('around a value by hand still gives the whole’s growth at the kept digit', () => {
    const outcome = splitTarget(growth('6.0', [county('a', '300', { hand: '8' }), county('b', '700')]));
    expect(outcome).toMatchObject({ kind: 'parts', sum: '6.0', exact: '5.97' });
    if (outcome.kind === 'parts') {
      expect(outcome.parts.map((part) => [part.value, part.contribution])).toEqual([
        ['8.0', '2.4'],
        ['5.1', '3.57'],
      ]);
    }
  });

  test('of something without a base is refused', () => {
    expect(faultsOf(growth('6', [county('a', '0'), county('b', '5')]))[0]?.[0]).toBe('missing-base');
  });
});

describe('what cannot be done', () => {
  test.each([
    [
      'floors above the total',
      scheme('10', [unit('a', '1', { floor: '6' }), unit('b', '1', { floor: '7' })]),
      'floors-exceed',
      '下限合计 13套，超过可分的 10套',
    ],
    [
      'caps below the total',
      scheme('10', [unit('a', '1', { cap: '3' }), unit('b', '1', { cap: '4' })]),
      'caps-below',
      '上限合计 7套，不足可分的 10套',
    ],
    [
      'a floor above its cap',
      scheme('10', [unit('a', '1', { floor: '6', cap: '5' }), unit('b', '1')]),
      'floor-above-cap',
      'a县的下限 6 高于上限 5',
    ],
    [
      'a hand value over its cap',
      scheme('10', [unit('a', '1', { hand: '6', cap: '5' }), unit('b', '1')]),
      'hand-outside',
      'a县的手工值 6 超出上下限（无—5）',
    ],
    [
      'hand values over the total',
      scheme('10', [unit('a', '1', { hand: '16' }), unit('b', '1')]),
      'hand-sum',
      '手工值已超出总目标 6套，其余单位无数可分',
    ],
    [
      'all by hand and not the total',
      scheme('10', [unit('a', '1', { hand: '6' }), unit('b', '1', { hand: '3' })]),
      'hand-sum',
      '各单位均为手工值，合计 9套，应为 10套，少 1套',
    ],
    [
      'a factor that is missing',
      scheme('10', [unit('a', '1'), unit('b', null)]),
      'missing-basis',
      'b县缺“上年实绩”数据；空缺不等于 0，请补数或手工定值',
    ],
    ['half a thing', scheme('10.5', [unit('a', '1')]), 'too-many-digits', '总目标 10.5 的小数位多于保留的 0 位'],
    ['a word for a number', scheme('10', [unit('a', 'x')]), 'not-a-number', 'a县的上年实绩“x”不是数字（如 12.5）'],
    [
      'a sum of rates',
      scheme('10', [unit('a', '1')], { unit: '%' }),
      'rate-not-summable',
      '以“%”计的指标不能相加，只能逐单位下达，不能按份额拆分',
    ],
    ['nobody', scheme('10', []), 'no-units', '没有选择承担单位'],
    ['a unit twice', scheme('10', [unit('a', '1'), unit('a', '1')]), 'unit-twice', 'a县重复出现'],
    [
      'weights of nothing',
      scheme('10', [unit('a', '0'), unit('b', '0')]),
      'no-weight',
      '可分的 10套分不完：有权重的单位已到上限，a县、b县权重为 0',
    ],
  ] as const)('%s is refused and the numbers are named', (_, of, code, words) => {
    expect(faultsOf(of)).toContainEqual([code, expect.any(String), words]);
  });
});

const LIMIT = 60;
const scaled = (count: number, scale: number) => {
  const text = String(count).padStart(scale + 1, '0');
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
};

/** Schemes that can be done: limits lie around parts that add up to the total. */
const feasible = fc
  .record({
    scale: fc.integer({ min: 0, max: 2 }),
    rows: fc.array(
      fc.record({
        part: fc.nat(500),
        weight: fc.integer({ min: 1, max: 400 }),
        below: fc.option(fc.nat(80), { nil: null }),
        above: fc.option(fc.nat(80), { nil: null }),
        hand: fc.boolean(),
      }),
      { minLength: 1, maxLength: 13 },
    ),
  })
  .map(({ scale, rows }) => {
    const units = rows.map((row, index) =>
      unit(String.fromCharCode(97 + index), String(row.weight), {
        floor: row.below === null ? null : scaled(Math.max(0, row.part - row.below), scale),
        cap: row.above === null ? null : scaled(row.part + row.above, scale),
        hand: row.hand && rows.length > 3 && index < 2 ? scaled(row.part, scale) : null,
      }),
    );
    return scheme(
      scaled(
        rows.reduce((sum, row) => sum + row.part, 0),
        scale,
      ),
      units,
      { scale },
    );
  });

describe('laws', () => {
  test('parts always give the total, within floors and caps, and hand values stay', () => {
    fc.assert(
      fc.property(feasible, (of) => {
        const parts = partsOf(of);
        expect(compareDecimals(sumDecimals(parts.map((part) => part.value)), of.total)).toBe(0);
        for (const [index, part] of parts.entries()) {
          const { floor, cap, hand } = of.units[index] as SplitUnit;
          if (floor !== null) expect(compareDecimals(part.value, floor)).toBeGreaterThanOrEqual(0);
          if (cap !== null) expect(compareDecimals(part.value, cap)).toBeLessThanOrEqual(0);
          if (hand !== null) expect(compareDecimals(part.value, hand)).toBe(0);
          expect(part.trace.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: LIMIT * 4 },
    );
  });

  test('a larger weight under the same limits never gets less', () => {
    const free = feasible.map((of) => ({
      ...of,
      units: of.units.map((one) => ({ ...one, floor: null, cap: null, hand: null })),
    }));
    fc.assert(
      fc.property(free, (of) => {
        const parts = partsOf(of).map((part, index) => ({
          value: part.value,
          weight: Number(of.units[index]?.values.w),
        }));
        parts.sort((one, other) => one.weight - other.weight || compareDecimals(one.value, other.value));
        for (const [index, part] of parts.entries()) {
          const before = parts[index - 1];
          if (before !== undefined) expect(compareDecimals(part.value, before.value)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: LIMIT },
    );
  });

  test('raising a unit’s own weight never lowers its part', () => {
    fc.assert(
      fc.property(feasible, fc.integer({ min: 1, max: 300 }), (of, more) => {
        const first = of.units[0] as SplitUnit;
        const raised = { ...first, values: { w: addDecimals(first.values.w ?? '0', String(more)) } };
        const after = partsOf({ ...of, units: [raised, ...of.units.slice(1)] })[0]?.value ?? '';
        expect(compareDecimals(after, partsOf(of)[0]?.value ?? '')).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: LIMIT },
    );
  });

  test('equal units differ by at most one step, and the earlier one has it', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 40 }), (total, count) => {
        const values = valuesOf(
          scheme(
            String(total),
            Array.from({ length: count }, (_, index) => unit(`u${index}`, '3')),
          ),
        ).map(Number);
        expect([...values].sort((a, b) => b - a)).toEqual(values);
        expect((values[0] ?? 0) - (values.at(-1) ?? 0)).toBeLessThanOrEqual(1);
      }),
      { numRuns: LIMIT },
    );
  });

  test('growths weighted by their bases give the whole’s growth, and the contributions add up', () => {
    const growths = fc.record({
      total: fc.integer({ min: -50, max: 150 }),
      rows: fc.array(
        fc.record({
          base: fc.integer({ min: 1, max: 5000 }),
          weight: fc.integer({ min: 1, max: 90 }),
          hand: fc.option(fc.integer({ min: -20, max: 200 }), { nil: null }),
        }),
        { minLength: 2, maxLength: 13 },
      ),
    });
    fc.assert(
      fc.property(growths, ({ total, rows }) => {
        const tenth = (value: number) => (value < 0 ? `-${scaled(-value, 1)}` : scaled(value, 1));
        const units = rows.map((row, index) =>
          unit(`u${index}`, String(row.weight), {
            base: String(row.base),
            hand: index === 0 || row.hand === null ? null : tenth(row.hand),
          }),
        );
        const outcome = splitTarget(scheme(tenth(total), units, { kind: 'growth', unit: '%', scale: 1 }));
        if (outcome.kind !== 'parts') throw new Error('a growth without limits can always be given');
        expect(compareDecimals(outcome.sum, tenth(total))).toBe(0);
        const bases = sumDecimals(units.map((one) => one.base ?? '0'));
        const given = sumDecimals(
          outcome.parts.map((part, index) => multiplyDecimals(part.value, units[index]?.base ?? '0')),
        );
        expect(Math.abs(Number(given) / Number(bases) - total / 10)).toBeLessThanOrEqual(0.05 + 1e-9);
        const contributions = outcome.parts.reduce((sum, part) => sum + Number(part.contribution), 0);
        expect(Math.abs(contributions - Number(given) / Number(bases))).toBeLessThan(1e-4);
      }),
      { numRuns: LIMIT },
    );
  });

  test('the same scheme gives the same answer', () => {
    fc.assert(
      fc.property(feasible, (of) => {
        expect(splitTarget(structuredClone(of))).toEqual(splitTarget(of));
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is counted', () => {
  const two = [unit('a', '1'), unit('b', '1')];
  test('comes whole: no tenth of a household, and 万人 down to the single person', () => {
    expect(faultsOf(scheme('9', two, { unit: '户', scale: 1 })).map(([code]) => code)).toEqual(['counted-whole']);
    expect(valuesOf(scheme('5.1', two, { unit: '万人', scale: 4 }))).toEqual(['2.5500', '2.5500']);
    expect(faultsOf(scheme('5.1', two, { unit: '万人', scale: 5 }))[0]?.[2]).toBe(
      '以“万人”计的数是一个一个的，最多保留 4 位小数，不能保留 5 位',
    );
    expect(valuesOf(scheme('1', two, { unit: '公里', scale: 1 }))).toEqual(['0.5', '0.5']);
  });

  test('is never below zero, whoever sets it', () => {
    const faults = faultsOf(scheme('9', [unit('a', '1', { hand: '-5' }), unit('b', '1', { cap: '-1' })]));
    expect(faults.map(([, , words]) => words)).toEqual(['a县的手工值为负：-5', 'b县的上限为负：-1']);
  });
});
