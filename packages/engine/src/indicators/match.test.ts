import { compile } from '@planwright/compiler';
import { describe, expect, test } from 'vitest';
import { convertUnit, parseUnit } from '../units/unit.ts';
import { checkFormula } from './formula/check.ts';
import { STANDARD_INDICATORS } from './library/standard.ts';
import { createMatcher, findTarget } from './match.ts';

const matcher = createMatcher(STANDARD_INDICATORS);

function targetsIn(sentences: string): readonly unknown[] {
  const plan = compile(
    `甲州市2021年国民经济和社会发展计划\n\n一、2021年主要目标\n\n（一）预期性指标\n\n${sentences}\n`,
  );
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  return plan.commitments.flatMap((commitment) => {
    const found = findTarget(commitment, facts, matcher);
    return found === undefined ? [] : [[found.indicatorId, found.form]];
  });
}

describe('the sentences of plans set targets for indicators', () => {
  test.each([
    ['地区生产总值增长6.5%左右。', 'gdp-growth', { kind: 'number', op: 'approx', value: '6.5' }],
    ['粮食产量稳定在150亿斤以上。', 'grain', { kind: 'number', op: 'ge', value: '750' }],
    ['固定资产投资增长5%左右。', 'investment-growth', { kind: 'number', op: 'approx', value: '5' }],
    ['城镇登记失业率控制在4.5%以内。', 'registered-unemployment', { kind: 'number', op: 'le', value: '4.5' }],
    ['居民消费价格涨幅控制在3.5%以内。', 'consumer-prices', { kind: 'number', op: 'le', value: '3.5' }],
    ['万人有效发明专利拥有量达到3.6件。', 'patents-per-head', { kind: 'number', op: 'eq', value: '3.6' }],
    ['常住人口城镇化率提高1个百分点。', 'resident-urbanisation', { kind: 'points', op: 'eq', points: '1' }],
    [
      '居民人均可支配收入增长与经济增长基本同步。',
      'income-growth',
      { kind: 'relative', to: 'gdp-growth', tolerance: '1' },
    ],
    ['一般公共预算收入增长6%。', 'budget-revenue-growth', { kind: 'number', op: 'eq', value: '6' }],
  ])('%s', (sentence, id, form) => {
    expect(targetsIn(sentence)).toEqual([[id, form]]);
  });

  test('a figure about a part of the place is not the place’s', () => {
    expect(matcher.byFact({ metric: '地区生产总值', kind: 'growth', unit: '%', place: '中心城区' })).toBeUndefined();
  });

  test('a level is not taken for a growth rate of another kind', () => {
    expect(matcher.byFact({ metric: '固定资产投资', kind: 'level', unit: '亿元', place: null })).toBeUndefined();
    expect(matcher.byFact({ metric: '地区生产总值', kind: 'level', unit: '亿元', place: null })?.id).toBe('gdp');
  });
});

describe('the standard library', () => {
  test('has no id, official name or alias twice', () => {
    const names = STANDARD_INDICATORS.flatMap((one) => [one.id, one.label['zh-CN'], ...one.aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('every unit is one, and every formula gives it', () => {
    const catalogue = { indicators: STANDARD_INDICATORS, measures: [] };
    for (const { id, unit, formula } of STANDARD_INDICATORS) {
      expect([id, parseUnit(unit) === undefined]).toEqual([id, false]);
      if (formula !== null) expect([id, checkFormula(formula, unit, catalogue).faults]).toEqual([id, []]);
    }
  });

  test('what an indicator names is there, and its ratio has its unit', () => {
    const ids = new Map(STANDARD_INDICATORS.map((one) => [one.id, one]));
    for (const { id, overSpace, growthOf, unit } of STANDARD_INDICATORS) {
      const named = [
        ...(overSpace.kind === 'weighted-mean' ? [overSpace.weight] : []),
        ...(overSpace.kind === 'ratio-of-sums' ? [overSpace.numerator, overSpace.denominator] : []),
        ...(growthOf === null ? [] : [growthOf.indicator]),
      ];
      expect([id, named.filter((one) => !ids.has(one))]).toEqual([id, []]);
      if (overSpace.kind === 'ratio-of-sums')
        expect(
          convertUnit('1', `${ids.get(overSpace.numerator)?.unit}/${ids.get(overSpace.denominator)?.unit}`, unit),
        ).not.toBeNull();
    }
  });

  test('says in words what is counted, where it comes from and who answers for it', () => {
    const bare = STANDARD_INDICATORS.filter(
      (one) => one.definition['zh-CN'].length < 5 || one.source === '' || one.owner === '' || one.label.en === '',
    );
    expect(bare).toEqual([]);
    expect(STANDARD_INDICATORS.length).toBeGreaterThanOrEqual(60);
  });
});
