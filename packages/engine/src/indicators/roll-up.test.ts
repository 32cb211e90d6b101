import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorDefinition, IndicatorValue } from './model.ts';
import { type RollUpPart, rollUpSpace, rollUpTime } from './roll-up.ts';

const given = (value: string): IndicatorValue => ({ status: 'value', value });
const part = (name: string, value: IndicatorValue | undefined, over: Partial<RollUpPart> = {}): RollUpPart => ({
  id: name,
  name,
  value,
  ...over,
});
const rule = (
  overSpace: IndicatorDefinition['overSpace'],
  missing: 'refuse' | 'partial' = 'refuse',
): Pick<IndicatorDefinition, 'overSpace' | 'missing' | 'label'> => ({
  overSpace,
  missing,
  label: { 'zh-CN': '某指标', en: 'some' },
});

describe('over space', () => {
  test('a sum is the sum of its counties', () => {
    const outcome = rollUpSpace(rule({ kind: 'sum' }), [
      part('甲县', given('1.2')),
      part('乙县', given('0')),
      part('丙县', given('3.45')),
    ]);
    expect(outcome).toMatchObject({
      value: given('4.65'),
      partial: false,
      missing: [],
      used: ['甲县', '乙县', '丙县'],
    });
  });

  test('with a county missing it is refused and the county named', () => {
    const parts = [part('甲县', given('1')), part('乙县', undefined), part('丙县', { status: 'null', reason: '未报' })];
    expect(rollUpSpace(rule({ kind: 'sum' }), parts)).toMatchObject({
      value: { status: 'null', reason: '缺乙县、丙县，不汇总' },
      missing: ['乙县', '丙县'],
    });
  });

  test('or, by declaration, it stands and is marked as partial', () => {
    const outcome = rollUpSpace(rule({ kind: 'sum' }, 'partial'), [part('甲县', given('1')), part('乙县', undefined)]);
    expect(outcome).toMatchObject({ value: given('1'), partial: true, missing: ['乙县'] });
  });

  test('a county to which it does not apply is left out and not missing; a suppressed one is missing by name', () => {
    const parts = [
      part('甲县', given('1')),
      part('乙县', { status: 'not-applicable', reason: '无矿' }),
      part('丙县', { status: 'suppressed', reason: '户数过少' }),
    ];
    expect(rollUpSpace(rule({ kind: 'sum' }, 'partial'), parts)).toMatchObject({
      value: given('1'),
      partial: true,
      missing: [],
      suppressed: ['丙县'],
      notApplicable: ['乙县'],
    });
    expect(rollUpSpace(rule({ kind: 'sum' }), parts).value).toEqual({
      status: 'null',
      reason: '缺丙县（不公布），不汇总',
    });
  });

  test('nothing at all is never zero', () => {
    expect(rollUpSpace(rule({ kind: 'sum' }, 'partial'), [part('甲县', undefined)]).value.status).toBe('null');
    const nowhere = [part('甲县', { status: 'not-applicable', reason: '无' })];
    expect(rollUpSpace(rule({ kind: 'sum' }), nowhere).value.status).toBe('not-applicable');
  });

  test('a weighted mean weighs: 50% of 10 and 80% of 30 is 72.5%', () => {
    const parts = [
      part('甲县', given('50'), { weight: given('10') }),
      part('乙县', given('80'), { weight: given('30') }),
    ];
    expect(rollUpSpace(rule({ kind: 'weighted-mean', weight: 'population' }), parts).value).toEqual(given('72.5'));
  });

  test('a county without its weight is missing', () => {
    const parts = [part('甲县', given('50'), { weight: given('10') }), part('乙县', given('80'))];
    expect(rollUpSpace(rule({ kind: 'weighted-mean', weight: 'population' }), parts).missing).toEqual(['乙县']);
  });

  test('a ratio is of sums, not a mean of ratios: (1+9) over (2+18) is 50%, in the unit asked for', () => {
    const parts = [
      part('甲县', undefined, { numerator: given('1'), weight: given('2') }),
      part('乙县', undefined, { numerator: given('9'), weight: given('18') }),
    ];
    const ratio = rule({ kind: 'ratio-of-sums', numerator: 'a', denominator: 'b' });
    expect(rollUpSpace(ratio, parts, { numerator: '亿元', denominator: '亿元', unit: '%' }).value).toEqual(given('50'));
    expect(rollUpSpace(ratio, parts, { numerator: '万吨', denominator: '万亩', unit: '公斤/亩' }).value).toEqual(
      given('500'),
    );
  });

  test('what does not roll up says so', () => {
    expect(rollUpSpace(rule({ kind: 'none' }), [part('甲县', given('1'))]).value).toEqual({
      status: 'null',
      reason: '“某指标”不能由下级汇总，须有本级数据',
    });
  });
});

describe('over time', () => {
  const months = [part('1月', given('1')), part('2月', given('4')), part('3月', given('4'))];
  test.each([
    ['sum', '9'],
    ['latest', '4'],
    ['max', '4'],
    ['mean', '3'],
  ] as const)('%s is %s', (kind, expected) => {
    expect(rollUpTime(kind, 'refuse', months).value).toEqual(given(expected));
  });

  test('a missing month is named', () => {
    expect(rollUpTime('sum', 'refuse', [...months, part('4月', undefined)]).value).toEqual({
      status: 'null',
      reason: '缺4月，不汇总',
    });
  });

  test('for the latest only the last one counts', () => {
    expect(rollUpTime('latest', 'refuse', [part('1月', undefined), part('2月', given('7'))]).value).toEqual(given('7'));
    expect(rollUpTime('latest', 'refuse', [part('1月', given('7')), part('2月', undefined)]).value.status).toBe('null');
  });
});

describe('laws of roll-ups', () => {
  const amount = fc.integer({ min: -10_000, max: 10_000 }).map((tenths) => String(tenths / 10));
  const parts = fc.array(amount, { minLength: 1, maxLength: 8 });
  const sumOf = (values: readonly string[]) =>
    rollUpSpace(
      rule({ kind: 'sum' }),
      values.map((value, index) => part(`第${index}`, given(value))),
    ).value;

  test('the sum does not depend on how the counties are grouped', () => {
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const subtotals = [sumOf(left), sumOf(right)].map((value) => (value.status === 'value' ? value.value : 'none'));
        expect(sumOf(subtotals)).toEqual(sumOf([...left, ...right]));
      }),
    );
  });

  test('a weighted mean lies between its parts, and equal parts give themselves', () => {
    const weighted = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(weighted, (pairs) => {
        const made = pairs.map(([value, weight], index) =>
          part(`第${index}`, given(String(value)), { weight: given(String(weight)) }),
        );
        const { value } = rollUpSpace(rule({ kind: 'weighted-mean', weight: 'w' }), made);
        const mean = value.status === 'value' ? Number(value.value) : Number.NaN;
        const values = pairs.map(([one]) => one);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  test('a missing part never makes a refused roll-up a number', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('sum', 'max', 'latest'), (values, kind) => {
        const made = [...values.map((value, index) => part(`第${index}`, given(value))), part('缺县', undefined)];
        const outcome = rollUpSpace(rule({ kind } as IndicatorDefinition['overSpace']), made);
        expect([outcome.value.status, outcome.missing]).toEqual(['null', ['缺县']]);
      }),
    );
  });
});
