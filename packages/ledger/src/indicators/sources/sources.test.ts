import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommitmentRow, IndicatorValueInput } from '#model/index.ts';
import { OFFICER, ORGANISATION, openTestLedger, PLAN_REPORTER, planInput, type TestLedger } from '#testing/index.ts';

const PLAN = `甲州市2021年国民经济和社会发展计划

一、2021年主要目标

（一）预期性指标

1.地区生产总值增长6%左右。

2.城镇新增就业6万人以上。

3.常住人口城镇化率提高1个百分点。

二、2021年重点任务

（一）培育创新主体。年内新增高新技术企业70家。
`;

let opened: TestLedger;
let clock = '2021-02-01T00:00:00.000Z';

beforeAll(async () => {
  opened = await openTestLedger({ now: () => clock });
  const { commands } = opened.ledger;
  await commands.setUpOrganisation(ORGANISATION);
  await commands.importPlan(OFFICER, planInput(PLAN));
  await commands.planRounds(OFFICER, 2021);
  for (const title of ['地区生产总值', '城镇新增就业', '常住人口城镇化率'])
    await commands.assign(OFFICER, (await find(title)).id, {
      leadUnitId: 'plan',
      supportingUnitIds: [],
      from: '2021-02-01',
      reason: '分工',
    });
});
afterAll(() => opened.close());

async function find(words: string, asOf = '2021-12-24'): Promise<CommitmentRow> {
  const filter = { words, offset: 0, limit: 5, sort: 'text', order: 'ascending' } as const;
  const { rows } = await opened.ledger.queries.listCommitments(filter, asOf);
  const [row] = rows;
  if (row === undefined) throw new Error(`no row ${words}`);
  return row;
}

async function report(words: string, week: string, content: { value?: string; problem?: string; nothing?: string }) {
  const round = (await opened.ledger.queries.listRounds(2021)).find(({ name }) => name === week);
  clock = `${round?.periodEnd}T08:00:00.000Z`;
  await opened.ledger.commands.submitReport(PLAN_REPORTER, {
    commitmentId: (await find(words)).id,
    roundId: round?.id ?? '',
    value: content.value ?? null,
    donePercent: null,
    progress: content.nothing === undefined ? '有序推进' : '',
    problem: content.problem ?? null,
    notReportedReason: content.nothing ?? null,
    evidenceLevel: 'document',
    corrects: null,
    correctionReason: null,
    confirmation: '已核对',
  });
}

async function enter(indicatorId: string, period: string, value: string) {
  clock = '2021-12-10T00:00:00.000Z';
  const cell: IndicatorValueInput = { indicatorId, unitId: 'city', period, value, confirmation: '已核对' };
  const outcome = await opened.ledger.indicators.enterValues(
    OFFICER,
    { origin: 'grid', values: [cell] },
    { today: '2021-12-24' },
  );
  expect(outcome.written, JSON.stringify(outcome.cells)).toBe(1);
}

describe('a promise whose indicator has no value yet', () => {
  test('is judged by its reports, and says that the indicator says nothing', async () => {
    await report('城镇新增就业', '2021-W47', { value: '5.6' });
    const row = await find('城镇新增就业');
    expect([row.lastValue, row.light.status, row.lastPeriodEnd]).toEqual(['5.6', 'green', '2021-11-28']);
    expect(row.indicator).toMatchObject({ id: 'urban-jobs-new', judges: false, latest: null, relation: null });
    expect(row.indicator?.target).toMatchObject({ text: '≥ 6 万人', own: true });
  });

  test('keeps the day of its value when a later report says that there is nothing new', async () => {
    await report('城镇新增就业', '2021-W50', { nothing: '本周无新数据' });
    const row = await find('城镇新增就业');
    expect([row.lastValue, row.lastPeriodEnd, row.light.freshness]).toEqual(['5.6', '2021-11-28', 'fresh']);
  });

  test('is out of date after two months, however often nothing new is reported', async () => {
    await report('常住人口城镇化率', '2021-W40', { value: '0.8' });
    await report('常住人口城镇化率', '2021-W50', { nothing: '本周无新数据' });
    const row = await find('常住人口城镇化率');
    expect([row.lastPeriodEnd, row.light.freshness]).toEqual(['2021-10-10', 'stale']);
  });

  test('names its indicator while that says nothing', async () => {
    expect((await find('城镇化率')).indicator).toMatchObject({ id: 'resident-urbanisation', judges: false });
    expect((await find('高新技术企业')).indicator?.id).toBe('high-tech-firms-new');
  });
});

describe('a promise whose indicator has values', () => {
  test('takes number, day and light from the indicator and says what the unit reports instead', async () => {
    await enter('urban-jobs-new', '2021-01..11', '4.2');
    const row = await find('城镇新增就业');
    const own = (await opened.ledger.indicators.list({ asOf: '2021-12-24' })).find(({ id }) => id === 'urban-jobs-new');
    expect([row.lastValue, row.lastValueUnit, row.lastPeriodEnd]).toEqual(['4.2', '万人', '2021-11-30']);
    expect([row.light.status, row.light.reason]).toEqual([own?.light?.status, own?.light?.reason]);
    expect(row.indicator).toMatchObject({
      judges: true,
      latest: { period: '2021-01..11', value: '4.2' },
      reported: { value: '5.6', periodEnd: '2021-11-28' },
      relation: 'differs',
      difference: '1.4',
    });
  });

  test('is the same number in overview, board and on its page', async () => {
    const asOf = '2021-12-24';
    const row = await find('城镇新增就业');
    const overview = await opened.ledger.queries.getOverview(asOf);
    expect(overview.headline.find(({ id }) => id === row.id)).toEqual(row);
    const detail = await opened.ledger.queries.getCommitment(row.id, asOf);
    expect([detail.light, detail.indicator]).toEqual([row.light, row.indicator]);
    expect(detail.pace.filter(({ value }) => value !== null).map(({ date, value }) => [date, value])).toEqual([
      ['2021-12-05', '4.2'],
    ]);
    const indicator = await opened.ledger.indicators.get('urban-jobs-new', { asOf });
    expect(indicator.promises.map(({ id, indicator: of }) => [id, of?.relation])).toEqual([[row.id, 'differs']]);
  });

  test('an obstacle that the unit reports makes the light at least yellow, whatever the number', async () => {
    await enter('gdp-growth', '2021-01..09', '7');
    await report('地区生产总值', '2021-W50', { value: '7', problem: '四季度下行压力较大' });
    const row = await find('地区生产总值');
    expect([row.light.status, row.indicator?.status, row.indicator?.relation]).toEqual(['yellow', 'green', 'agrees']);
    expect(row.light.reason['zh-CN']).toContain('责任单位报告存在问题');
  });

  test('a past day shows the indicator as of that day', async () => {
    const row = await find('城镇新增就业', '2021-11-29');
    expect([row.lastValue, row.indicator?.judges]).toEqual(['5.6', false]);
  });

  test('a target that people set for the promise is the one that its light is judged by', async () => {
    const { id } = await find('城镇新增就业');
    await opened.ledger.commands.setTarget(OFFICER, id, { value: '4', reason: '按省里调整' });
    const row = await find('城镇新增就业');
    expect([row.light.status, row.indicator?.status]).toEqual(['done', 'yellow']);
  });
});
