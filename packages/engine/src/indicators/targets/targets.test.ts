import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '#calendar/working-days.ts';
import { STANDARD_INDICATORS } from '../library/standard.ts';
import type { IndicatorDefinition, IndicatorTarget, IndicatorValue, TargetForm } from '../model.ts';
import { growthFromLevel, levelFromGrowth } from './convert.ts';
import { type IndicatorActual, type JudgeSettings, judgeIndicator } from './judge.ts';
import { rankAmong } from './rank.ts';

const calendar = createCalendar();
const definition = (id: string): IndicatorDefinition => {
  const found = STANDARD_INDICATORS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const settings = (asOf: string, over: Partial<JudgeSettings> = {}): JudgeSettings => ({
  asOf,
  year: 2021,
  curve: { kind: 'months' },
  calendar,
  base: null,
  ...over,
});
const target = (form: TargetForm, strength: IndicatorTarget['strength'] = 'plain'): IndicatorTarget => ({
  form,
  strength,
  deadline: '2021-12-31',
});
const actual = (value: string | IndicatorValue, periodEnd = '2021-11-30'): IndicatorActual => ({
  value: typeof value === 'string' ? { status: 'value', value } : value,
  periodEnd,
  recordedAt: '2021-12-10T00:00:00Z',
  valueId: 'v1',
});
const base = { value: '208.5', unit: '亿元', period: { 'zh-CN': '2020年', en: '2020' } };

describe('growth and levels', () => {
  test('6% over 208.5 is 221.01, with the base shown', () => {
    const { level } = levelFromGrowth(base, '6', 'current');
    expect(level?.value).toBe('221.01');
    expect(level?.steps.map((step) => [step.label['zh-CN'], step.value])).toEqual([
      ['基数（2020年）', '208.5'],
      ['增速（现价）', '6'],
      ['折合水平', '221.01'],
    ]);
  });

  test('growth at constant prices gives no nominal level without a deflator that is named', () => {
    expect(levelFromGrowth(base, '6', 'constant').refusal?.code).toBe('needs-deflator');
    const { level } = levelFromGrowth(base, '6', 'constant', {
      name: { 'zh-CN': 'GDP平减指数', en: 'GDP deflator' },
      percent: '2',
    });
    // 208.5 × 1.06 × 1.02
    expect(level?.value).toBe('225.4302');
    expect(level?.steps.map((step) => step.label['zh-CN'])).toContain('价格指数（GDP平减指数）');
  });

  test('without a base it is refused', () => {
    expect(levelFromGrowth(null, '6', 'current').refusal?.code).toBe('no-base');
  });

  test('level and growth convert both ways', () => {
    const percent = fc.integer({ min: -9000, max: 50_000 }).map((hundredths) => String(hundredths / 100));
    const amount = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => String(cents / 100));
    fc.assert(
      fc.property(amount, percent, (value, growth) => {
        const { level } = levelFromGrowth({ ...base, value }, growth, 'current');
        expect(Number(growthFromLevel(value, level?.value ?? '0'))).toBeCloseTo(Number(growth), 9);
      }),
    );
  });
});

describe('a target of every form', () => {
  test('a number that grows over the year is held against the pace of the months it counts', () => {
    const jobs = definition('urban-jobs-new');
    const light = judgeIndicator(
      jobs,
      target({ kind: 'number', op: 'ge', value: '5.1' }),
      actual('4.675'),
      settings('2021-12-24'),
    );
    // Eleven months of twelve: 91.7% expected, 4.675 / 5.1 = 91.7%.
    expect([light.status, light.expectedPercent, light.actualPercent, light.freshness, light.asOf]).toEqual([
      'green',
      '91.7',
      '91.7',
      'fresh',
      '2021-12-24',
    ]);
  });

  test('a limit on a rate: 2.9% of at most 3.5% is green, 3.6% yellow', () => {
    const prices = definition('consumer-prices');
    const cap = target({ kind: 'number', op: 'le', value: '3.5' });
    expect(judgeIndicator(prices, cap, actual('2.9'), settings('2021-12-24')).status).toBe('green');
    expect(judgeIndicator(prices, cap, actual('3.6'), settings('2021-12-24')).status).toBe('yellow');
    expect(judgeIndicator(prices, cap, actual('3.6', '2021-12-31'), settings('2022-01-24')).status).toBe('red');
  });

  test('a range is missed below and above', () => {
    const range = target({ kind: 'range', low: '6', high: '7' });
    const growth = definition('gdp-growth');
    const of = (value: string) =>
      judgeIndicator(growth, range, actual(value, '2021-12-31'), settings('2022-01-24')).status;
    expect([of('5.9'), of('6'), of('7'), of('7.1')]).toEqual(['red', 'done', 'done', 'red']);
  });

  test('growth for a level is turned into the level that follows from the base', () => {
    const revenue = definition('budget-revenue');
    const promise = target({ kind: 'growth', op: 'ge', percent: '6', high: null, prices: 'current' });
    const light = judgeIndicator(revenue, promise, actual('221.01', '2021-12-31'), settings('2022-01-15', { base }));
    expect([light.status, light.steps[0]?.label['zh-CN']]).toEqual(['done', '基数（2020年）']);
    expect(judgeIndicator(revenue, promise, actual('221', '2021-12-31'), settings('2022-01-15', { base })).status).toBe(
      'red',
    );
    expect(judgeIndicator(revenue, promise, actual('221'), settings('2021-12-24')).status).toBe('grey');
    const real = target({ kind: 'growth', op: 'ge', percent: '6', high: null, prices: 'constant' });
    expect(judgeIndicator(revenue, real, actual('221'), settings('2021-12-24', { base })).reason['zh-CN']).toContain(
      '须指明价格指数',
    );
  });

  test('points above last year: 28.2% and one point more is 29.2%', () => {
    const share = definition('new-economy-share');
    const lastYear = { ...base, value: '28.2', unit: '%' };
    const promise = target({ kind: 'points', op: 'ge', points: '1' });
    const light = (value: string) =>
      judgeIndicator(share, promise, actual(value, '2021-12-31'), settings('2022-03-31', { base: lastYear }));
    expect([light('29.2').status, light('29.1').status]).toEqual(['done', 'red']);
    expect(judgeIndicator(share, promise, actual('29.2'), settings('2021-12-24')).status).toBe('grey');
  });

  test('in step with the economy: not more than a point below it', () => {
    const income = definition('income-growth');
    const promise = target({ kind: 'relative', to: 'gdp-growth', tolerance: '1' });
    const other = (value: string) => ({
      label: { 'zh-CN': '经济增长', en: 'growth' },
      value: { status: 'value', value } as const,
    });
    const on = (value: string, growth: string) =>
      judgeIndicator(income, promise, actual(value), settings('2021-12-24', { other: other(growth) })).status;
    expect([on('6.0', '7.0'), on('8', '7'), on('5.9', '7')]).toEqual(['green', 'green', 'yellow']);
    expect(judgeIndicator(income, promise, actual('6'), settings('2021-12-24')).reason['zh-CN']).toContain('尚无数据');
  });

  describe('a rank', () => {
    const growth = definition('gdp-growth');
    const value = (text: string): IndicatorValue => ({ status: 'value', value: text });
    const units = [
      { id: 'a', name: '甲县', value: value('6.1') },
      { id: 'b', name: '乙县', value: value('7') },
      { id: 'c', name: '丙县', value: value('7.0') },
      { id: 'd', name: '丁县', value: value('9.5') },
    ];
    const light = (own: string, among = units, of: IndicatorDefinition = growth) =>
      judgeIndicator(
        of,
        target({ kind: 'rank', rank: 2, among: '全市' }),
        actual(among.find(({ id }) => id === own)?.value ?? value('0'), '2021-12-31'),
        settings('2022-01-24', { rank: rankAmong(of, own, among) }),
      );

    test('is the unit’s place by its value, equal values sharing one, never the value itself', () => {
      expect(['a', 'b', 'c', 'd'].map((own) => [own, light(own).status])).toEqual([
        ['a', 'red'],
        ['b', 'done'],
        ['c', 'done'],
        ['d', 'done'],
      ]);
      expect(light('a').reason['zh-CN']).toContain('截至2021-12-31为4位，目标2位');
      // The other way round where less is better: 6.1 is the first of four.
      expect(light('a', units, { ...growth, direction: 'lower-is-better' }).status).toBe('done');
    });

    test('is not told while a unit lacks, where the indicator refuses missing parts, and told among the rest where it does not', () => {
      const lacking = units.map((unit) =>
        unit.id === 'd' ? { ...unit, value: { status: 'null', reason: '未报' } as const } : unit,
      );
      expect([light('a', lacking).status, light('a', lacking).reason['zh-CN']]).toEqual([
        'grey',
        '缺丁县的数，不能排位',
      ]);
      const partly = light('b', lacking, { ...growth, missing: 'partial' });
      expect([partly.status, partly.steps[0]?.value]).toEqual(['done', '3（缺丁县）']);
      const apart = units.map((unit) =>
        unit.id === 'd' ? { ...unit, value: { status: 'not-applicable', reason: '无' } as const } : unit,
      );
      expect(light('b', apart).status).toBe('done');
    });

    test('among places that are not kept here is grey and says where to keep it; an indicator in 位 is itself the place', () => {
      expect([light('a', units.slice(0, 1)).status, light('a', units.slice(0, 1)).reason['zh-CN']]).toEqual([
        'grey',
        '这里没有同级单位的数可排；上级公布的位次请另立以“位”计的指标录入',
      ]);
      const place = { ...growth, unit: '位', direction: 'lower-is-better' } as const;
      const on = (text: string) =>
        judgeIndicator(
          place,
          target({ kind: 'rank', rank: 5, among: '全省' }),
          actual(text, '2021-12-31'),
          settings('2022-01-24'),
        ).status;
      expect([on('4'), on('5'), on('6')]).toEqual(['done', 'done', 'red']);
    });
  });

  test('a level that was converted is told with the indicator’s digits and judged unrounded', () => {
    const trade = definition('exports');
    const promise = target({
      kind: 'growth',
      op: 'ge',
      percent: '6',
      high: null,
      prices: 'constant',
      deflator: 'consumer-prices',
    });
    const light = judgeIndicator(
      trade,
      promise,
      actual('265.18', '2021-12-31'),
      settings('2022-02-20', {
        base: { ...base, value: '247.2' },
        deflator: { name: { 'zh-CN': '居民消费价格', en: 'prices' }, percent: '1.2' },
      }),
    );
    // 247.2 × 1.06 × 1.012 = 265.176384, which 265.18 passes by 0.003616.
    expect([light.status, light.steps.find((step) => step.label.en === 'target')?.value]).toEqual(['done', '265.18']);
    expect(light.reason['zh-CN']).not.toContain('265.176384');
  });

  test('an end of a range is named for what it is', () => {
    const range = target({ kind: 'range', low: '1', high: '3' });
    const of = (value: string) =>
      judgeIndicator(definition('consumer-prices'), range, actual(value), settings('2021-12-24')).reason['zh-CN'];
    expect([of('1.2'), of('3.4')]).toEqual([
      '截至2021-11-30为1.2%，目标1%（区间1—3的下限），达到目标',
      '截至2021-11-30为3.4%，目标3%（区间1—3的上限），高出0.4个百分点',
    ]);
  });

  test('a total that may be below zero is compared, not shared out over the year', () => {
    const profit = definition('industrial-profit');
    const promise = target({ kind: 'number', op: 'ge', value: '-5' });
    const on = (value: string) => judgeIndicator(profit, promise, actual(value), settings('2021-12-24')).status;
    expect([on('-3'), on('12'), on('-9')]).toEqual(['green', 'green', 'red']);
  });

  test('a checklist is judged by what is met, and not before anything is assessed', () => {
    const list = (met: readonly (boolean | null)[]): TargetForm => ({
      kind: 'qualitative',
      words: '稳中提质',
      checklist: met.map((each, index) => ({ text: `第${index}项`, met: each })),
    });
    const on = (met: readonly (boolean | null)[]) =>
      judgeIndicator(definition('foreign-trade'), target(list(met)), null, settings('2022-01-24'));
    expect([on([null, null]).status, on([true, true]).status, on([true, false]).status]).toEqual([
      'grey',
      'done',
      'red',
    ]);
  });

  test('a pending target names whom it waits for', () => {
    const light = judgeIndicator(
      definition('fine-particles'),
      target({ kind: 'pending', awaits: '省里' }),
      actual('45'),
      settings('2021-12-24'),
    );
    expect([light.status, light.reason['zh-CN']]).toEqual(['grey', '目标值待省里明确，明确之前不亮灯']);
  });
});

describe('what a miss is worth follows from the plan’s word', () => {
  test.each([
    ['ensure', '4.9', 'red'],
    ['plain', '4.9', 'red'],
    ['strive', '4.9', 'yellow'],
    ['seek', '4.9', 'yellow'],
    ['strive', '4.5', 'red'],
    ['seek', '5.1', 'done'],
  ] as const)('%s with %s of 5.1 at the year’s end is %s', (strength, value, status) => {
    const promise = target({ kind: 'number', op: 'ge', value: '5.1' }, strength);
    const light = judgeIndicator(
      definition('urban-jobs-new'),
      promise,
      actual(value, '2021-12-31'),
      settings('2022-01-20'),
    );
    expect(light.status).toBe(status);
  });
});

describe('null is not zero', () => {
  test.each([
    ['null', '未报：春节放假，不作判断'],
    ['not-applicable', '不适用：春节放假，不作判断'],
    ['suppressed', '不公布：春节放假，不作判断'],
  ] as const)('%s is grey and says so', (status, words) => {
    const light = judgeIndicator(
      definition('urban-jobs-new'),
      target({ kind: 'number', op: 'ge', value: '5.1' }),
      actual({ status, reason: '春节放假' }),
      settings('2021-12-24'),
    );
    expect([light.status, light.reason['zh-CN']]).toEqual(['grey', words]);
  });
});

describe('direction', () => {
  test('an indicator and its mirror image get the same light', () => {
    const tenths = fc.integer({ min: -200, max: 200 }).map((value) => String(value / 10));
    fc.assert(
      fc.property(
        tenths,
        tenths,
        fc.constantFrom('plain' as const, 'strive' as const),
        fc.boolean(),
        (value, goal, strength, late) => {
          const asOf = late ? '2022-02-01' : '2021-08-31';
          const end = late ? '2021-12-31' : '2021-08-31';
          const up = judgeIndicator(
            definition('gdp-growth'),
            target({ kind: 'number', op: 'ge', value: goal }, strength),
            actual(value, end),
            settings(asOf),
          );
          const mirror = (text: string) => (text.startsWith('-') ? text.slice(1) : `-${text}`);
          const down = judgeIndicator(
            { ...definition('gdp-growth'), direction: 'lower-is-better' },
            target({ kind: 'number', op: 'le', value: mirror(goal) }, strength),
            actual(mirror(value), end),
            settings(asOf),
          );
          expect(down.status).toBe(up.status);
        },
      ),
    );
  });
});

describe('a light that is told in another unit than the indicator’s', () => {
  const jobs = definition('urban-jobs-new');
  const whole = target({ kind: 'number', op: 'ge', value: '3' });
  const told = (value: string, form: TargetForm = whole.form) =>
    judgeIndicator(jobs, target(form), actual(value, '2021-05-31'), {
      ...settings('2021-06-15'),
      shown: { unit: '人', factor: '10000', scale: 0 },
    });

  test('judges the same and says number, target and what is missing in that unit', () => {
    const own = judgeIndicator(jobs, whole, actual('0.4501', '2021-05-31'), settings('2021-06-15'));
    const light = told('0.4501');
    expect([light.status, light.gapPoints]).toEqual([own.status, own.gapPoints]);
    expect(light.reason['zh-CN']).toContain('累计4501人，为目标30000人的15.0%');
    expect(light.steps.map(({ value, unit }) => `${value}${unit}`)).toEqual(
      expect.arrayContaining(['4501人', '30000人']),
    );
    expect(light.toGreen?.unit).toBe('人');
    expect(JSON.stringify(light)).not.toContain('万人');
  });

  test('of a range says both ends in it', () => {
    const range = { kind: 'range', low: '3', high: '3.5' } as const;
    expect(told('0.4501', range).reason['zh-CN']).toContain('目标30000人');
    expect(told('3.6', range).reason['zh-CN']).toContain('36000人');
    expect(told('3.6', range).reason['zh-CN']).toContain('35000人');
  });

  test('of a rank or a comparison stays as it is', () => {
    const rank = told('0.4501', { kind: 'rank', rank: 3, among: '全省' });
    expect(JSON.stringify(rank)).not.toContain('4501人');
  });
});
