import type { IndicatorDefinition, Pack } from '@planwright/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndicatorTargetInput, IndicatorValueInput } from '../model/index.ts';
import { COUNTIES } from '../testing/counties.ts';
import { OFFICER, openTestLedger, planInput, type TestLedger } from '../testing/index.ts';

type TargetForm = IndicatorTargetInput['form'];
const label = (words: string) => ({ 'zh-CN': words, en: words });
/** 机井: a register with money by month at places. */
const wells: Pack = {
  name: 'wells',
  label: label('机井'),
  summary: label('机井'),
  version: 1,
  codeLists: [],
  registers: [
    {
      name: 'wells',
      label: label('机井台账'),
      titleField: 'name',
      place: 'county',
      lifecycle: null,
      fields: [
        { name: 'name', label: label('名称'), required: true, type: { kind: 'text', maxLength: 40 } },
        { name: 'county', label: label('地点'), required: false, type: { kind: 'orgUnit' } },
        {
          name: 'doneByMonth',
          label: label('完成'),
          required: false,
          type: { kind: 'series', unit: '亿元', scale: 2 },
        },
      ],
    },
  ],
  reports: [],
  measures: [
    {
      name: 'done',
      label: label('完成投资'),
      register: 'wells',
      unit: '亿元',
      scale: 2,
      expression: { kind: 'sum', of: { kind: 'months', of: 'doneByMonth', span: 'yearToDate' } },
      direction: 'higher-is-better',
      overSpace: 'sum',
      overTime: 'latest',
      missing: 'partial',
    },
  ],
  views: [],
  bulletinSections: [],
};

const TODAY = { today: '2021-12-24' } as const;
let opened: TestLedger;
let indicators: TestLedger['ledger']['indicators'];
beforeAll(async () => {
  opened = await openTestLedger({ packs: [wells] });
  ({ indicators } = opened.ledger);
  await opened.ledger.commands.setUpOrganisation(COUNTIES);
  await opened.ledger.commands.importPlan(OFFICER, planInput());
  const well = (name: string, county: string, doneByMonth: Record<string, string>) =>
    opened.ledger.commands.saveRecord(OFFICER, 'wells', {
      id: null,
      expectedVersion: null,
      values: { name, county, doneByMonth },
      reason: '建账',
    });
  await well('一号井', 'north', { '2021-01': '1', '2021-03': '2' });
  await well('二号井', 'south', { '2021-02': '4' });
});
afterAll(() => opened.close());

const LIKE = 'industrial-profit';
const define = async (id: string, name: string, over: Partial<IndicatorDefinition>) => {
  const { definition } = await indicators.get(LIKE, { asOf: '2021-12-24' });
  const full = { ...definition, id, label: label(name), aliases: [], missing: 'refuse' as const, ...over };
  await indicators.saveDefinition(OFFICER, { definition: full as typeof definition, reason: '试' });
};
const enter = async (
  indicatorId: string,
  values: readonly (readonly [string, string, string | null, Partial<IndicatorValueInput>?])[],
) =>
  indicators.enterValues(
    OFFICER,
    {
      origin: 'api',
      values: values.map(([unitId, period, value, over]) => ({ indicatorId, unitId, period, value, ...over })),
    },
    TODAY,
  );
const target = (id: string, unitId: string, form: TargetForm) =>
  indicators.setTarget(OFFICER, id, { unitId, year: 2021, form, reason: '会议确定' });
const see = (id: string, unitId: string, asOf = '2021-12-24') => indicators.get(id, { asOf, unitId });
const MONTHS = { kind: 'month', cumulative: false, januaryWithFebruary: false } as const;

describe('a formula over a register', () => {
  test('is known for each unit and for the end of each period, not the whole’s newest figure for all', async () => {
    await define('wells-doubled', '机井投资翻番', {
      period: MONTHS,
      overTime: 'latest',
      overSpace: { kind: 'none' },
      formula: '[wells:完成投资] * 2',
    });
    const at = async (unitId: string, asOf?: string) =>
      Object.fromEntries(
        (await see('wells-doubled', unitId, asOf)).series.flatMap((point) =>
          point.value === null ? [] : [[point.period.slice(5), point.value]],
        ),
      );
    expect(await at('city', '2021-04-10')).toEqual({ '01': '2.00', '02': '10.00', '03': '14.00' });
    expect(await at('north', '2021-04-10')).toEqual({ '01': '2.00', '02': '2.00', '03': '6.00' });
    expect(await at('south', '2021-04-10')).toEqual({ '02': '8.00', '03': '8.00' });
    const east = await see('wells-doubled', 'east', '2021-04-10');
    expect([east.row.latest, east.series[0]?.reason]).toEqual([null, '完成投资：台账没有该单位的记录']);
    expect(east.earlier.at(-1)?.reason).toContain('台账自2021年计划起记录');
    const listed = await indicators.list({ asOf: '2021-04-10', unitId: 'north' });
    expect(listed.find(({ id }) => id === 'wells-doubled')?.latest?.value).toBe('6.00');
  });
});

describe('over time', () => {
  test('months give quarter and year by the declared rule, and a month that lacks is named', async () => {
    await define('storage', '月度仓储', { period: MONTHS, overTime: 'mean', overSpace: { kind: 'sum' } });
    const months = (year: number, values: readonly string[]) =>
      values.map((value, index) => ['north', `${year}-${String(index + 1).padStart(2, '0')}`, value] as const);
    await enter('storage', [
      ...months(2020, ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']),
      ...months(2021, ['3', '5', '10']),
    ]);
    const { years } = await see('storage', 'north', '2021-04-10');
    // (1 + … + 12) / 12 and (3 + 5 + 10) / 3.
    expect(years.map(({ year, value, whole, period }) => [year, value, whole, period]).slice(-2)).toEqual([
      [2020, '6.50', true, '2020'],
      [2021, '6.00', false, '2021-01..03'],
    ]);
    await enter('storage', [['south', '2020-02', '4']]);
    const south = (await see('storage', 'south', '2021-04-10')).years.find(({ year }) => year === 2020);
    expect([south?.value, south?.missing.length, south?.reason]).toEqual([
      null,
      11,
      expect.stringContaining('缺2020年1月、2020年3月'),
    ]);
  });

  test('a flow of single months is held against the year’s target by what they add up to', async () => {
    await define('flow', '月度流量', { period: MONTHS, overTime: 'sum', overSpace: { kind: 'none' } });
    await enter('flow', [
      ['city', '2021-01', '10'],
      ['city', '2021-02', '12'],
      ['city', '2021-03', '8'],
    ]);
    await target('flow', 'city', { kind: 'number', op: 'ge', value: '120' });
    // 30 of 120 at the end of March is exactly a quarter.
    expect((await see('flow', 'city', '2021-04-10')).row.light).toMatchObject({
      status: 'green',
      actualPercent: '25.0',
      expectedPercent: '25.0',
    });
  });

  test('a quarter by itself is the difference of two totals, and is asked about when it is not', async () => {
    await enter('gdp', [
      ['north', '2021-01..03', '20'],
      ['north', '2021-01..06', '45'],
    ]);
    const detail = await see('gdp', 'north', '2021-08-31');
    expect(detail.series.map(({ single }) => single).slice(0, 2)).toEqual(['20.00', '25.00']);
    const asked = await enter('gdp', [['north', '2021-Q2', '24']]);
    expect(asked.cells[0]?.questions[0]?.['zh-CN']).toBe('2021年二季度单季数24亿元不等于累计数之差25亿元，相差1亿元');
  });
});

describe('a rank and a relative target', () => {
  test('a rank is the place among the counties, on its own page and in the list', async () => {
    await enter('exports', [
      ['north', '2021-01..03', '5'],
      ['south', '2021-01..03', '9'],
      ['east', '2021-01..03', '7'],
    ]);
    await target('exports', 'north', { kind: 'rank', rank: 2, among: '全市' });
    const { row } = await see('exports', 'north', '2021-04-30');
    expect(row.light?.reason['zh-CN']).toContain('为3位，目标2位');
    const [listed] = (await indicators.list({ asOf: '2021-04-30', unitId: 'north' })).filter(
      ({ id }) => id === 'exports',
    );
    expect(listed?.light).toEqual(row.light);
    await target('exports', 'city', { kind: 'rank', rank: 2, among: '全省' });
    expect((await see('exports', 'city', '2021-04-30')).row.light).toMatchObject({ status: 'grey' });
  });

  test('months are held against the last quarter that both have', async () => {
    await enter('gdp-growth', [['city', '2021-01..06', '8']]);
    await enter('retail-growth', [
      ['city', '2021-01..06', '7.6'],
      ['city', '2021-01..07', '3'],
    ]);
    await target('retail-growth', 'city', { kind: 'relative', to: 'gdp-growth', tolerance: '0.5' });
    const { row } = await see('retail-growth', 'city', '2021-08-31');
    expect([row.light?.status, row.target?.textEn]).toEqual([
      'green',
      'in step with Growth of gross regional product (at most 0.5 points below)',
    ]);
    expect(row.light?.steps[0]).toMatchObject({
      label: { 'zh-CN': '对照：地区生产总值增速（2021年1—6月）' },
      value: '8',
    });
  });
});

describe('what makes no sense is refused with the values', () => {
  test.each<[string, string, TargetForm, string]>([
    ['a range upside down', 'consumer-prices', { kind: 'range', low: '3', high: '1' }, '区间下限3应小于上限1'],
    [
      'a growth upside down',
      'exports',
      { kind: 'growth', op: 'ge', percent: '7', high: '6', prices: 'current' },
      '增速下限7%应小于上限6%',
    ],
    ['itself', 'retail-growth', { kind: 'relative', to: 'retail-growth', tolerance: '1' }, '不能与指标自身同步'],
    [
      'another kind',
      'retail-growth',
      { kind: 'relative', to: 'exports', tolerance: '1' },
      '“出口总额”的单位是亿元，本指标是%',
    ],
    [
      'a tolerance below zero',
      'retail-growth',
      { kind: 'relative', to: 'gdp-growth', tolerance: '-3' },
      '允许低于的幅度不能为负：-3',
    ],
    ['a rank of what has no direction', 'population', { kind: 'rank', rank: 3, among: '全市' }, '不能设位次目标'],
  ])('a target: %s', async (_, id, form, words) => {
    await expect(target(id, 'city', form)).rejects.toMatchObject({
      code: 'wrong-target',
      messageZh: expect.stringContaining(words),
    });
  });

  test.each<[Partial<IndicatorDefinition>, string]>([
    [{ unit: '%', overTime: 'latest', overSpace: { kind: 'sum' } }, '以“%”计的数不能按单位相加'],
    [{ unit: '元/人', overTime: 'sum', overSpace: { kind: 'none' } }, '以“元/人”计的数不能按时间相加'],
    [
      {
        unit: '万吨',
        overTime: 'none',
        overSpace: { kind: 'ratio-of-sums', numerator: 'gdp', denominator: 'population' },
      },
      '分子“亿元”除以分母“万人”得不出“万吨”',
    ],
  ])('a definition: %j', async (over, words) => {
    await expect(define('senseless', '不通', over)).rejects.toMatchObject({
      messageZh: expect.stringContaining(words),
    });
  });

  test('a value of too many digits, and a cell that is given twice', async () => {
    const cells = (
      await enter('industrial-profit', [
        ['north', '2021-01..02', `1.${'3'.repeat(40)}`],
        ['south', '2021-01..02', '4'],
        ['south', '2021-01..02', '5'],
      ])
    ).cells.map(({ state, faults }) => [state, faults[0]?.['zh-CN'] ?? '']);
    expect(cells[0]).toEqual([
      'faulty',
      expect.stringContaining('位数过多：整数最多18位、小数最多12位，该指标按2位小数公布'),
    ]);
    expect(cells.slice(1)).toEqual([
      ['faulty', '南山县2021年1—2月的数在本次提交中出现不止一次，请只留一个'],
      ['faulty', '南山县2021年1—2月的数在本次提交中出现不止一次，请只留一个'],
    ]);
  });

  test('a ratio of sums names which figure of which unit lacks', async () => {
    await define('per-head', '人均利润', {
      unit: '元/人',
      overTime: 'none',
      overSpace: { kind: 'ratio-of-sums', numerator: LIKE, denominator: 'population' },
    });
    await enter(LIKE, [
      ['north', '2021-01..03', '4'],
      ['south', '2021-01..03', '4'],
    ]);
    const { series } = await see('per-head', 'city', '2021-05-10');
    const reasons = series.flatMap(({ period, reason }) => (period === '2021-01..03' ? [reason] : []));
    expect(reasons).toEqual(['缺北丘县（常住人口）、南山县（常住人口）、东平县（规模以上工业企业利润总额），不汇总']);
  });
});

test('a formula over a register still tells, on a past day, the year of the plan that ran then', async () => {
  const known = async (asOf: string) =>
    (await see('wells-doubled', 'north', asOf)).series.flatMap(({ value }) => (value === null ? [] : [value]));
  const before = await known('2021-04-10');
  const text = '甲州市2022年国民经济和社会发展计划\n\n一、2022年重点任务\n改造老旧小区120个。\n';
  await opened.ledger.commands.importPlan(
    OFFICER,
    planInput(text, { runs: true, reason: '新年度', runsOn: '2022-01-10' }),
  );
  expect(before).toEqual(['2.00', '2.00', '6.00']);
  expect(await known('2021-04-10')).toEqual(before);
});
