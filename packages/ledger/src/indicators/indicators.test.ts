import type { IndicatorDefinition } from '@planwright/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, EnterValuesInput, IndicatorValueInput } from '../model/index.ts';
import { OFFICER, ORGANISATION, openTestLedger, planInput, type TestLedger } from '../testing/index.ts';

const PLAN = `甲州市2021年国民经济和社会发展计划

一、2020年计划执行情况

全市一般公共预算收入200亿元，城镇新增就业5万人。

二、2021年主要目标

（一）预期性指标

1.地区生产总值增长6%左右。

2.确保城镇新增就业6万人以上。

3.城镇登记失业率控制在4%以内。

4.粮食总产量达到100亿斤以上。

（二）高质量发展指标

1.居民人均可支配收入增长与经济增长基本同步。

2.常住人口城镇化率提高1个百分点。
`;

const COUNTIES = ['north', 'south', 'east'] as const;
const [city] = ORGANISATION.units;
const extra = (id: string, name: string, tree: 'territory' | 'line', kind: 'county' | 'department') => ({
  ...(city as (typeof ORGANISATION.units)[number]),
  id,
  name,
  shortName: name.slice(0, 2),
  tree,
  kind,
  parentId: 'city',
});
const STATISTICS: Actor = { postId: 'statistics-reporter', personName: '钱五' };
const NORTH: Actor = { postId: 'north-reporter', personName: '孙六' };

let opened: TestLedger;
let indicators: TestLedger['ledger']['indicators'];
let clock = '2021-02-01T00:00:00.000Z';
const TODAY = { today: '2021-12-24' } as const;

beforeAll(async () => {
  opened = await openTestLedger({ now: () => clock });
  ({ indicators } = opened.ledger);
  await opened.ledger.commands.setUpOrganisation({
    ...ORGANISATION,
    units: [
      ...ORGANISATION.units,
      extra('south', '南川县', 'territory', 'county'),
      extra('east', '东平县', 'territory', 'county'),
      extra('statistics', '甲州市统计局', 'line', 'department'),
    ],
    posts: [
      ...ORGANISATION.posts,
      { id: 'statistics-reporter', unitId: 'statistics', title: '综合统计岗', role: 'reporter', holder: '钱五' },
      { id: 'north-reporter', unitId: 'north', title: '填报员', role: 'reporter', holder: '孙六' },
    ],
  });
  await opened.ledger.commands.importPlan(OFFICER, planInput(PLAN));
});
afterAll(() => opened.close());

const cell = (
  indicatorId: string,
  unitId: string,
  period: string,
  value: string | null,
  over: Partial<IndicatorValueInput> = {},
): IndicatorValueInput => ({
  indicatorId,
  unitId,
  period,
  value,
  ...over,
});
const enter = (actor: Actor, values: IndicatorValueInput[], over: Partial<EnterValuesInput> = {}) =>
  indicators.enterValues(actor, { origin: 'grid', values, ...over }, TODAY);
const rowOf = async (id: string, asOf = '2021-12-24', knownAt: string | null = null) => {
  const row = (await indicators.list({ asOf, knownAt })).find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

describe('the library and the plan', () => {
  test('the standard indicators are there and installed once', async () => {
    expect((await indicators.list({ asOf: '2021-05-01' })).length).toBeGreaterThanOrEqual(60);
    expect(await indicators.installLibrary()).toBe(0);
  });

  test('the plan’s sentences set targets in the indicator’s unit, with their strength', async () => {
    const target = async (id: string) => {
      const found = (await rowOf(id)).target;
      return [found?.text, found?.strength, found?.targetClass];
    };
    expect(await target('gdp-growth')).toEqual(['≈ 6%', 'plain', 'anticipatory']);
    expect(await target('urban-jobs-new')).toEqual(['≥ 6 万人', 'ensure', 'anticipatory']);
    expect(await target('registered-unemployment')).toEqual(['≤ 4%', 'plain', 'anticipatory']);
    expect(await target('grain')).toEqual(['≥ 500 万吨', 'plain', 'anticipatory']);
    expect(await target('income-growth')).toEqual([
      '与地区生产总值增速同步（最多低1个百分点）',
      'plain',
      'high-quality',
    ]);
    expect(await target('resident-urbanisation')).toEqual(['比上年提高1个百分点', 'plain', 'high-quality']);
  });

  test('the sentences that speak of an indicator are quoted with their place', async () => {
    const { mentions } = await indicators.get('urban-jobs-new', { asOf: '2021-05-01' });
    expect(mentions.map((one) => [one.status, one.quote])).toEqual([
      ['actual', '全市一般公共预算收入200亿元，城镇新增就业5万人'],
      ['target', '2.确保城镇新增就业6万人以上'],
    ]);
    for (const one of mentions) expect(PLAN.slice(one.start, one.end)).toContain('万人');
  });
});

describe('entering values', () => {
  test('a faulty cell says what is wrong and keeps all others out, unless only the valid are wanted', async () => {
    const values = [
      cell('budget-revenue', 'north', '2021-01', '10'),
      cell('budget-revenue', 'south', '2021-01', '十'),
      cell('budget-revenue', 'nowhere', '2021-01', '1'),
      cell('budget-revenue', 'east', '2021-Q1', '1'),
      cell('retail', 'east', '2021-01', '1'),
      cell('tax-share', 'east', '2021-01', '1'),
      cell('budget-revenue', 'east', '2021-01', null, { status: 'null' }),
    ];
    const all = await enter(OFFICER, values);
    expect(all.written).toBe(0);
    expect(all.cells.map((one) => [one.state, one.faults.map((fault) => fault['zh-CN']).join()])).toEqual([
      ['ready', ''],
      ['faulty', '“十”不是数，应如 12.5'],
      ['faulty', '没有单位“nowhere”'],
      [
        'faulty',
        '“2021年一季度”不是该指标的报告期，应如 2021年1月（2021-01）、2021年1—2月（2021-01..02）、2021年1—3月（2021-01..03）',
      ],
      ['faulty', '该指标1—2月合并发布，没有1月单月数，请填1—2月'],
      ['faulty', '“税收占一般公共预算收入比重”由公式计算，不能录入'],
      ['faulty', '“未报”须说明原因'],
    ]);
    expect((await enter(OFFICER, values, { accept: 'valid' })).written).toBe(1);
    expect((await enter(OFFICER, values.slice(0, 1))).cells[0]?.state).toBe('unchanged');
  });

  test('a county’s reporter enters its own values, the department that answers for it everybody’s', async () => {
    const own = await enter(NORTH, [cell('retail', 'north', '2021-01..02', '5')]);
    const others = await enter(NORTH, [cell('retail', 'south', '2021-01..02', '5')]);
    expect([own.written, others.written, others.cells[0]?.faults[0]?.['zh-CN']]).toEqual([
      1,
      0,
      '“填报员”只能录入本单位的数据；该指标由统计局负责',
    ]);
    expect((await enter(STATISTICS, [cell('retail', 'south', '2021-01..02', '6')])).written).toBe(1);
    await expect(
      enter({ postId: 'mayor', personName: '赵四' }, [cell('retail', 'south', '2021-01..02', '6')]),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('an odd value is asked about, and written with the answer', async () => {
    await enter(OFFICER, [
      cell('budget-revenue', 'north', '2021-01..02', '20'),
      cell('budget-revenue', 'north', '2021-01..03', '30'),
    ]);
    const slip = await enter(OFFICER, [cell('budget-revenue', 'north', '2021-01..04', '400000')]);
    expect([slip.written, slip.cells[0]?.state, slip.cells[0]?.questions[0]?.['zh-CN']]).toEqual([
      0,
      'asked',
      expect.stringContaining('请核对计量单位'),
    ]);
    const falling = await enter(OFFICER, [cell('budget-revenue', 'north', '2021-01..04', '29')]);
    expect(falling.cells[0]?.questions[0]?.['zh-CN']).toBe('累计数29亿元小于截至2021-03-31已报的30亿元');
    const answered = await enter(OFFICER, [
      cell('budget-revenue', 'north', '2021-01..04', '29', { confirmation: '退库2亿元' }),
    ]);
    expect(answered.written).toBe(1);
    const { rows } = await indicators.listRevisions('budget-revenue', {
      unitId: 'north',
      period: '2021-01..04',
      offset: 0,
      limit: 10,
    });
    expect([rows[0]?.confirmation, rows[0]?.questions.length]).toEqual(['退库2亿元', 1]);
  });

  test('a preliminary value does not overwrite a final one, and a correction says why', async () => {
    await enter(OFFICER, [cell('retail', 'east', '2021-01..02', '7', { vintage: 'final' })]);
    const over = async (more: Partial<IndicatorValueInput>) =>
      (await enter(OFFICER, [cell('retail', 'east', '2021-01..02', '8', more)])).cells[0];
    expect((await over({}))?.faults[0]?.['zh-CN']).toContain('初步数不能覆盖');
    expect((await over({ vintage: 'corrected' }))?.faults[0]?.['zh-CN']).toBe('更正须说明原因');
    expect((await over({ vintage: 'corrected', reason: '漏统一户' }))?.state).toBe('written');
  });
});

describe('what follows from what was entered', () => {
  const jobs = (county: string, period: string, value: string | null, over: Partial<IndicatorValueInput> = {}) =>
    cell('urban-jobs-new', county, period, value, over);

  test('with a county missing the sum is refused and the county named; with all of them it stands', async () => {
    clock = '2021-07-05T00:00:00.000Z';
    await enter(OFFICER, [jobs('north', '2021-01..06', '1.2'), jobs('south', '2021-01..06', '0')]);
    const detail = await indicators.get('urban-jobs-new', { asOf: '2021-07-10' });
    const june = detail.series.find((point) => point.period === '2021-01..06');
    expect([june?.status, june?.value, june?.reason, june?.missing]).toEqual([
      'null',
      null,
      '缺东平县，不汇总',
      ['东平县'],
    ]);
    clock = '2021-07-08T00:00:00.000Z';
    await enter(OFFICER, [jobs('east', '2021-01..06', '1.8', { evidenceLevel: 'statistics' })]);
    const row = await rowOf('urban-jobs-new', '2021-07-10');
    expect([row.latest?.value, row.latest?.by, row.latest?.partial]).toEqual(['3.00', 'roll-up', false]);
    // 3 of 6 by the end of June is exactly on the pace; what is ensured is held to half the usual lines.
    expect([row.light?.status, row.light?.expectedPercent, row.light?.actualPercent]).toEqual([
      'green',
      '50.0',
      '50.0',
    ]);
    const [north] = (await indicators.get('urban-jobs-new', { asOf: '2021-07-10' })).units;
    expect([north?.unitName, north?.latest?.value]).toEqual(['北丘县', '1.2']);
  });

  test('the list, which reads only the newest values, shows what each indicator’s own page shows', async () => {
    for (const asOf of ['2021-07-31', '2021-12-24']) {
      const shown = (await indicators.list({ asOf })).filter((row) => row.latest !== null || row.lacking !== null);
      expect(shown.length).toBeGreaterThan(0);
      for (const row of shown) expect((await indicators.get(row.id, { asOf })).row).toEqual(row);
    }
  });

  test('what was believed on a day is a query', async () => {
    const believed = async (knownAt: string | null) => {
      const { series } = await indicators.get('urban-jobs-new', { asOf: '2021-07-10', knownAt });
      return series.find((point) => point.period === '2021-01..06')?.value ?? null;
    };
    clock = '2021-08-01T00:00:00.000Z';
    await enter(OFFICER, [jobs('east', '2021-01..06', '1.5', { vintage: 'corrected', reason: '重复计数' })]);
    expect([await believed('2021-07-06'), await believed('2021-07-09'), await believed(null)]).toEqual([
      null,
      '3.00',
      '2.70',
    ]);
    const { rows, total } = await indicators.listRevisions('urban-jobs-new', {
      unitId: 'east',
      period: '2021-01..06',
      offset: 0,
      limit: 10,
    });
    expect([total, rows.map((row) => [row.value, row.vintage, row.current, row.reason])]).toEqual([
      2,
      [
        ['1.5', 'corrected', true, '重复计数'],
        ['1.8', 'preliminary', false, null],
      ],
    ]);
  });

  test('before the ledger was set up the first definitions and targets are read, and no value', async () => {
    const { definition, row } = await indicators.get('urban-jobs-new', { asOf: '2021-07-10', knownAt: '2020-12-31' });
    expect([definition.unit, row.target?.text, row.latest]).toEqual(['万人', '≥ 6 万人', null]);
  });

  test('null, not applicable, suppressed and zero stay four different things', async () => {
    clock = '2021-09-05T00:00:00.000Z';
    const values = [
      cell('foreign-investment', 'north', '2021-01..08', '0'),
      cell('foreign-investment', 'south', '2021-01..08', null, {
        status: 'not-applicable',
        statusReason: '没有外资企业',
      }),
      cell('foreign-investment', 'east', '2021-01..08', null, { status: 'suppressed', statusReason: '不足三户' }),
    ];
    expect((await enter(OFFICER, values)).written).toBe(3);
    const detail = await indicators.get('foreign-investment', { asOf: '2021-09-10' });
    const states = detail.units.map((unit) => [
      unit.unitId,
      unit.latest?.status ?? 'none',
      unit.latest?.value ?? unit.latest?.reason,
    ]);
    expect(states).toEqual([
      ['north', 'value', '0'],
      ['south', 'not-applicable', '没有外资企业'],
      ['east', 'suppressed', '不足三户'],
    ]);
    expect(detail.series.find((point) => point.period === '2021-01..08')?.reason).toBe('缺东平县（不公布），不汇总');
  });

  test('a ratio of sums is reckoned from the sums of the counties', async () => {
    await enter(
      OFFICER,
      [
        ...COUNTIES.map((county, index) => cell('grain', county, '2021', String(100 * (index + 1)))),
        ...COUNTIES.map((county) => cell('grain-area', county, '2021', '400')),
      ],
      { accept: 'all' },
    );
    // (100 + 200 + 300) 万吨 over 3 × 400 万亩 is 500 公斤/亩.
    const detail = await indicators.get('grain-yield', { asOf: '2021-12-31' });
    expect([detail.row.latest?.value, detail.row.latest?.by]).toEqual(['500.0', 'formula']);
    expect(detail.inputs.map((input) => [input.label['zh-CN'], input.value])).toEqual([
      ['粮食总产量', '600'],
      ['粮食播种面积', '1200'],
    ]);
    expect(detail.units.map((unit) => unit.latest?.value)).toEqual(['250.0', '500.0', '750.0']);
  });

  test('a single month follows from the cumulative values', async () => {
    const entered = await enter(OFFICER, [cell('budget-revenue', 'north', '2021-03', '11')]);
    expect(entered.cells[0]?.questions[0]?.['zh-CN']).toBe('2021年3月单月数11亿元不等于累计数之差10亿元，相差1亿元');
  });

  test('in step is judged against the other indicator of the same months, points against last year', async () => {
    clock = '2021-10-25T00:00:00.000Z';
    const city9 = (id: string, value: string) =>
      cell(id, 'city', '2021-01..09', value, { evidenceLevel: 'statistics' });
    await enter(OFFICER, [
      city9('gdp-growth', '8.2'),
      city9('income-growth', '7.1'),
      cell('resident-urbanisation', 'city', '2020', '55'),
    ]);
    expect((await rowOf('income-growth', '2021-10-26')).light).toMatchObject({
      status: 'yellow',
      reason: { 'zh-CN': expect.stringContaining('目标7.2%') },
    });
    const urban = await indicators.get('resident-urbanisation', { asOf: '2021-10-26' });
    expect([urban.bounds, urban.row.light?.status]).toEqual([[{ op: 'eq', value: '56' }], 'grey']);
  });
});

describe('definitions and targets', () => {
  const definition = async (id: string): Promise<IndicatorDefinition> =>
    (await indicators.get(id, { asOf: '2021-12-24' })).definition;

  test('a circle of formulas is refused by name', async () => {
    const check = await indicators.checkFormula({
      id: 'primary-output',
      formula: '[服务业增加值占地区生产总值比重] * [第三产业增加值]',
      unit: '亿元',
    });
    expect(check.faults).toEqual([]);
    const output = await definition('tertiary-output');
    const looped = { ...output, formula: '[服务业增加值占地区生产总值比重] * [地区生产总值]' };
    await expect(
      indicators.saveDefinition(OFFICER, { definition: { ...looped, aliases: [...looped.aliases] }, reason: '试' }),
    ).rejects.toMatchObject({
      code: 'wrong-definition',
      messageZh: expect.stringMatching(/公式循环引用：.*第三产业增加值.*→/),
    });
  });

  test('units that do not fit are refused, naming both', async () => {
    const { faults } = await indicators.checkFormula({
      id: null,
      formula: '[实际使用外资] + [出口总额]',
      unit: '亿元',
    });
    expect(faults[0]?.message['zh-CN']).toBe('“亿美元”与“亿元”不是同类单位，不能相加');
  });

  test('a change is a new version; values keep their unit and are shown in the new one', async () => {
    clock = '2021-11-01T00:00:00.000Z';
    const jobs = await definition('urban-jobs-new');
    await indicators.saveDefinition(OFFICER, {
      definition: { ...jobs, aliases: [...jobs.aliases], unit: '人', scale: 0 },
      reason: '改按人数统计',
    });
    const now = await indicators.get('urban-jobs-new', { asOf: '2021-11-02' });
    expect([now.versions.map((version) => version.number), now.units[0]?.latest?.value]).toEqual([[2, 1], '12000']);
    // The plan's 6万人 is said anew; what it was stays, and a unit that it cannot be told in is refused.
    expect(now.targetHistory.map((target) => target.text)).toEqual(['≥ 60000 人', '≥ 6 万人']);
    await expect(
      indicators.saveDefinition(OFFICER, {
        definition: { ...jobs, aliases: [...jobs.aliases], unit: '万户' },
        reason: '误',
      }),
    ).rejects.toMatchObject({
      code: 'unit-in-use',
      messageZh: expect.stringContaining('2021年目标“≥ 60000 人”不能换算为“万户”'),
    });
    const then = await indicators.get('urban-jobs-new', { asOf: '2021-11-02', knownAt: '2021-10-01' });
    expect([then.versions.length, then.definition.unit, then.units[0]?.latest?.value]).toEqual([1, '万人', '1.2']);
    expect(await indicators.installLibrary()).toBe(0);
  });

  test('a target that people set holds, the earlier ones stay, and another import leaves it', async () => {
    await indicators.setTarget(OFFICER, 'registered-unemployment', {
      unitId: 'city',
      year: 2021,
      form: { kind: 'range', low: '2', high: '3.5' },
      strength: 'strive',
      reason: '市长办公会确定',
    });
    const detail = await indicators.get('registered-unemployment', { asOf: '2021-12-24' });
    expect(detail.targetHistory.map((target) => target.text)).toEqual(['2–3.5%', '≤ 4%']);
    expect(detail.bounds).toEqual([
      { op: 'ge', value: '2' },
      { op: 'le', value: '3.5' },
    ]);
    const points = {
      unitId: 'city',
      year: 2021,
      form: { kind: 'points', op: 'ge', points: '1' },
      reason: '试',
    } as const;
    await expect(indicators.setTarget(OFFICER, 'budget-revenue', points)).rejects.toMatchObject({
      code: 'wrong-target',
    });
  });

  test('growth at constant prices becomes a level only by a price index that is named, and the page says which', async () => {
    const target = (deflator: string | null, prices: 'constant' | 'current' = 'constant') =>
      indicators.setTarget(OFFICER, 'retail', {
        unitId: 'city',
        year: 2021,
        form: { kind: 'growth', op: 'ge', percent: '6', high: null, prices, deflator },
        reason: '会议确定',
      });
    await indicators.enterValues(
      STATISTICS,
      {
        origin: 'form',
        values: [cell('retail', 'city', '2020-01..12', '200')],
      },
      TODAY,
    );
    const ask = () => indicators.get('retail', { asOf: '2021-12-24' });
    await expect(target('retail')).rejects.toMatchObject({ code: 'wrong-definition' });
    await expect(target('consumer-prices', 'current')).rejects.toMatchObject({ code: 'wrong-definition' });

    await target(null);
    expect((await ask()).conversion).toMatchObject({
      steps: [],
      refusal: { 'zh-CN': expect.stringContaining('须指明价格指数') },
    });
    expect((await ask()).bounds).toEqual([]);

    await target('consumer-prices');
    expect((await ask()).conversion?.refusal?.['zh-CN']).toContain('没有2021年的数，也没有目标');

    await indicators.setTarget(OFFICER, 'consumer-prices', {
      unitId: 'city',
      year: 2021,
      form: { kind: 'number', op: 'approx', value: '3' },
      reason: '会议确定',
    });
    // 200 × 1.06 × 1.03
    expect((await ask()).bounds).toEqual([{ op: 'ge', value: '218.36' }]);
    expect((await ask()).conversion?.steps.map((step) => [step.label['zh-CN'], step.value])).toContainEqual([
      '价格指数（居民消费价格涨幅，2021年目标）',
      '3',
    ]);
    expect((await ask()).row.light?.steps.map((step) => step.label['zh-CN'])).toContain(
      '价格指数（居民消费价格涨幅，2021年目标）',
    );
  });

  test('everything that was done stands in the log, and the chain holds', async () => {
    const { rows } = await opened.ledger.queries.listLog({ offset: 0, limit: 100 });
    for (const action of ['enter-values', 'define-indicator', 'set-target'])
      expect(rows.map((row) => row.action)).toContain(action);
    expect(await opened.ledger.queries.verifyLog()).toEqual([]);
  });
});
