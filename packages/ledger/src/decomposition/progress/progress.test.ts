import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PartReportInput, reportInput, type SplitSubject } from '#model/index.ts';
import { COUNTIES, EAST, NORTH, SOUTH, splitByPast } from '#testing/counties.ts';
import { OFFICER, openTestLedger, PLAN_REPORTER, PLAN_TEXT, planInput, type TestLedger } from '#testing/index.ts';

/** Weeks end on Sundays: W09 on 2021-03-07, W19 on 2021-05-16, W20 on 2021-05-23; the next working day is the due day. */
const WEEK = '2021-W20';
const TODAY = '2021-05-24';
const on = (today: string) => ({ today });

let opened: TestLedger;
let firms: SplitSubject;
let splitId: string;
beforeAll(async () => {
  opened = await openTestLedger();
  const { commands, queries } = opened.ledger;
  await commands.setUpOrganisation(COUNTIES);
  const jobs = '4.确保城镇新增就业6万人以上。\n\n二、2021年重点任务';
  await commands.importPlan(OFFICER, planInput(PLAN_TEXT.replace('二、2021年重点任务', jobs)));
  await commands.planRounds(OFFICER, 2021);
  const { rows } = await queries.listCommitments(
    { offset: 0, limit: 20, sort: 'text', order: 'ascending' },
    '2021-03-01',
  );
  firms = { kind: 'commitment', id: rows.find((row) => row.title.includes('高新技术'))?.id ?? '' };
  await commands.assign(
    OFFICER,
    firms.id,
    { leadUnitId: 'plan', supportingUnitIds: [], from: '2021-01-01', reason: '分工' },
    on('2021-01-05'),
  );
});
afterAll(() => opened.close());

const area = () => opened.ledger.decomposition;
const report = (over: Partial<PartReportInput> = {}): PartReportInput => ({ roundId: WEEK, ...over });
const owedBy = (unitId: string, roundId = WEEK, asOf = TODAY) => area().listPartObligations({ roundId, unitId, asOf });

async function freeze(id: string, version: number, day: string) {
  await area().offerSplit(OFFICER, id, { expectedVersion: version, reason: '征求意见' }, on(day));
  const unsignedReason = '已书面告知';
  return area().freezeSplit(OFFICER, id, { expectedVersion: version, reason: '印发', unsignedReason }, on(day));
}

describe('parts of a commitment', () => {
  test('nobody is asked, and nobody may report, before the baseline', async () => {
    // 70 firms over 3 : 2 : 1 are 35, 23 and 12.
    const made = await area().saveSplit(
      OFFICER,
      splitByPast(firms, { north: '3', south: '2', east: '1' }, { scale: 0 }),
      on('2021-03-01'),
    );
    splitId = made.id;
    expect(await area().getSplitProgress(splitId, '2021-03-01')).toBeNull();
    expect(await owedBy('north', '2021-W09', '2021-03-08')).toEqual([]);
    await expect(area().reportPart(NORTH, splitId, report({ value: '1' }), on('2021-03-01'))).rejects.toMatchObject({
      code: 'not-frozen',
    });
  });

  test('frozen, each unit is asked for its own in every round from then on', async () => {
    await freeze(splitId, 1, '2021-03-10');
    expect(await owedBy('north')).toMatchObject([
      { unitId: 'north', value: '35', unit: '家', state: 'due', sent: null, asked: { unit: '家', period: null } },
    ]);
    expect(await owedBy('north', '2021-W05', TODAY)).toEqual([]);
    expect(await owedBy('plan')).toEqual([]);
  });

  test('nothing reported is grey and never green', async () => {
    const progress = await area().getSplitProgress(splitId, TODAY);
    expect(progress?.rows.map((row) => [row.light.status, row.light.freshness])).toEqual([
      ['grey', 'never'],
      ['grey', 'never'],
      ['grey', 'never'],
    ]);
    expect(progress?.sum).toMatchObject({ value: null, missing: ['北丘县', '南山县', '东平县'], partial: false });
  });

  test('each is judged against its own part; who lacks is named; the sum stands beside the lead unit’s number', async () => {
    // By 05-24 of months 4 + 24/31 = 4.774 of 12 are gone: 39.8 %. 14 of 35 are 40 %; 1 of 12 is 8.3 %, more than 30 points behind.
    const sent = await area().reportPart(NORTH, splitId, report({ value: '14', progress: '完成认定' }), on(TODAY));
    expect(sent).toMatchObject({ state: 'submitted', sent: { value: '14', by: '钱五' }, light: { status: 'green' } });
    await area().reportPart(EAST, splitId, report({ value: '1', problem: '企业研发费用不足' }), on(TODAY));
    await opened.ledger.commands.submitReport(
      PLAN_REPORTER,
      reportInput.parse({ commitmentId: firms.id, roundId: WEEK, value: '20' }),
    );
    const progress = await area().getSplitProgress(splitId, TODAY);
    expect(progress?.rows.map((row) => [row.unitId, row.reported?.value, row.sharePercent, row.light.status])).toEqual([
      ['north', '14', '40.0', 'green'],
      ['south', undefined, null, 'grey'],
      ['east', '1', '8.3', 'red'],
    ]);
    expect(progress?.rows[2]?.light.reason['zh-CN']).toContain('目标12家的8.3%');
    expect(progress).toMatchObject({
      sum: { kind: 'sum', value: '15', missing: ['南山县'], behind: [], partial: true },
      whole: { value: '20', from: 'lead', unitName: '甲州市发展和改革委员会' },
      difference: '-5',
    });
  });

  test('the lead unit’s report moves no part, and parts move no light of the commitment', async () => {
    const { light } = await opened.ledger.queries.getCommitment(firms.id, TODAY);
    expect(light.reason['zh-CN']).toContain('20');
    expect(await owedBy('south')).toMatchObject([{ state: 'due', sent: null }]);
  });

  test('zero is a value, and no value says why', async () => {
    const zero = await area().reportPart(SOUTH, splitId, report({ value: '0' }), on(TODAY));
    expect(zero).toMatchObject({ state: 'submitted', sent: { value: '0' }, light: { status: 'red' } });
    expect((await area().getSplitProgress(splitId, TODAY))?.sum).toMatchObject({ value: '15', partial: false });
    const silent = await area().reportPart(
      NORTH,
      splitId,
      report({ roundId: '2021-W21', notReportedReason: '认定结果未公布' }),
      on('2021-05-31'),
    );
    expect(silent).toMatchObject({ sent: { value: null, notReportedReason: '认定结果未公布' } });
    const row = (await area().getSplitProgress(splitId, '2021-05-31'))?.rows[0];
    expect(row).toMatchObject({ reported: { value: '14' }, lastWord: { notReportedReason: '认定结果未公布' } });
    expect(row?.light.freshness).toBe('fresh');
  });

  test.each([
    ['a second report of the round', NORTH, { value: '15' }, 'reported-already'],
    ['another unit’s part', PLAN_REPORTER, { value: '15' }, 'other-unit'],
    ['an officer', OFFICER, { value: '15' }, 'not-allowed'],
    ['a round before the baseline', NORTH, { value: '1', roundId: '2021-W05' }, 'not-asked'],
    ['a falling total', EAST, { value: '0', roundId: '2021-W21' }, 'unusual-value'],
    ['a tenfold jump', EAST, { value: '10', roundId: '2021-W21' }, 'unusual-value'],
    ['a correction without its reason', EAST, { value: '3', corrects: 'newest' }, 'correction-reason'],
    [
      'a correction of another report',
      EAST,
      { value: '3', corrects: 'r-none', correctionReason: '误' },
      'corrected-already',
    ],
  ] as const)('%s is refused with its reason', async (_, actor, over, code) => {
    const newest = (await owedBy('east'))[0]?.sent?.id;
    const input = 'corrects' in over && over.corrects === 'newest' ? { ...over, corrects: newest } : over;
    await expect(
      area().reportPart(actor, splitId, report(input as Partial<PartReportInput>), on('2021-05-31')),
    ).rejects.toMatchObject({ code });
  });

  test('a correction takes the place of what it corrects, which stays', async () => {
    const before = (await owedBy('east'))[0]?.sent;
    const after = await area().reportPart(
      EAST,
      splitId,
      report({ value: '4', corrects: before?.id ?? null, correctionReason: '漏报两家' }),
      on(TODAY),
    );
    expect(after.sent).toMatchObject({ value: '4' });
    expect((await area().getSplitProgress(splitId, TODAY))?.sum.value).toBe('18');
  });

  test('an amendment in another unit of measure reads what was said before in it', async () => {
    const amended = splitByPast(
      firms,
      { north: '3', south: '2', east: '1' },
      { expectedVersion: 1, unit: '十家', factor: '0.1', scale: 1, document: '纪要〔2021〕3号' },
    );
    await area().saveSplit(OFFICER, amended, on('2021-06-01'));
    await freeze(splitId, 2, '2021-06-02');
    const progress = await area().getSplitProgress(splitId, '2021-06-02');
    expect(progress).toMatchObject({ unit: '十家', version: 2, whole: { value: '2' } });
    expect(progress?.rows.map((row) => row.reported?.value)).toEqual(['1.4', '0', '0.4']);
  });
});

describe('parts of an indicator’s target', () => {
  const JOBS: SplitSubject = { kind: 'indicator-target', id: 'urban-jobs-new:2021:city' };
  let id: string;
  const jobs = (unitId: string) =>
    opened.ledger.indicators.get('urban-jobs-new', { asOf: TODAY, unitId }).then((page) => page.row);

  test('are asked for by the period that is due, in the part’s unit', async () => {
    const persons = { unit: '人', factor: '10000', scale: 0 } as const;
    const made = await area().saveSplit(
      OFFICER,
      splitByPast(JOBS, { north: '3', south: '2', east: '1' }, persons),
      on('2021-03-01'),
    );
    id = made.id;
    await freeze(id, 1, '2021-03-02');
    const owed = (await owedBy('north')).find((one) => one.splitId === id);
    // Published ten days after the month's end: on the due day 05-24 that of April is there.
    expect(owed).toMatchObject({ value: '30000', asked: { unit: '人', period: '2021-01..04' }, state: 'due' });
  });

  test('what a unit reports is its value of the indicator, with the same light here and there', async () => {
    // 4/12 of 30000 are 10000: 10500 are ahead; 12000 of 20000 too; 1000 of 10000 are far behind.
    const sent = await area().reportPart(NORTH, id, report({ value: '10500' }), on(TODAY));
    expect(sent).toMatchObject({ state: 'submitted', sent: { value: '10500', period: '2021-01..04' } });
    const row = await jobs('north');
    expect(row.latest).toMatchObject({ value: '1.05', period: '2021-01..04' });
    const { status, gapPoints, freshness, asOf } = row.light ?? {};
    expect(sent.light).toMatchObject({ status, gapPoints, freshness, asOf });
    expect(sent.light.reason['zh-CN']).toContain('累计10500人，为目标30000人的35.0%');
    expect(row.light?.reason['zh-CN']).toContain('累计1.05万人，为目标3万人的35.0%');
    await area().reportPart(EAST, id, report({ value: '1000' }), on(TODAY));
    const progress = await area().getSplitProgress(id, TODAY);
    expect(progress?.rows.map((one) => [one.reported?.value, one.light.status])).toEqual([
      ['10500', 'green'],
      [undefined, 'grey'],
      ['1000', 'red'],
    ]);
    expect(progress?.sum).toMatchObject({ value: '11500', period: '2021-01..04', missing: ['南山县'], partial: true });
    expect(progress).toMatchObject({ whole: null, difference: null });
  });

  test('the whole’s own value stands beside the sum, and the difference is said', async () => {
    await opened.ledger.indicators.enterValues(
      OFFICER,
      {
        origin: 'form',
        values: [{ indicatorId: 'urban-jobs-new', unitId: 'city', period: '2021-01..04', value: '2.2' }],
      },
      on(TODAY),
    );
    await area().reportPart(SOUTH, id, report({ value: '12000' }), on(TODAY));
    expect(await area().getSplitProgress(id, TODAY)).toMatchObject({
      sum: { value: '23500', partial: false, missing: [] },
      whole: { value: '22000', from: 'entered', period: '2021-01..04' },
      difference: '1500',
    });
  });

  test('a value for another period does not enter the sum', async () => {
    await opened.ledger.indicators.enterValues(
      NORTH,
      {
        origin: 'form',
        values: [{ indicatorId: 'urban-jobs-new', unitId: 'north', period: '2021-01..05', value: '1.4' }],
      },
      on('2021-06-11'),
    );
    const progress = await area().getSplitProgress(id, '2021-06-11');
    expect(progress?.sum).toMatchObject({
      value: '14000',
      period: '2021-01..05',
      missing: ['南山县（最近为2021年1—4月）', '东平县（最近为2021年1—4月）'],
      partial: true,
    });
  });

  test.each([
    ['words on progress, which would be lost', { value: '10', progress: '推进中' }, 'value-only'],
    ['a tenfold slip', { value: '105000000' }, 'unusual-value'],
  ] as const)('%s: refused', async (_, over, code) => {
    await expect(area().reportPart(SOUTH, id, report(over), on(TODAY))).rejects.toMatchObject({ code });
  });

  test('what is not split has no tree', async () => {
    expect(await area().getSplitTree({ kind: 'indicator-target', id: 'grain:2021:city' }, TODAY)).toEqual([]);
    expect(await area().getSplitTree({ kind: 'commitment', id: 'c-none' }, TODAY)).toEqual([]);
  });

  test('the board and the overview count the same obligations as units are shown', async () => {
    for (const [roundId, asOf] of [
      ['2021-W20', TODAY],
      ['2021-W21', '2021-06-02'],
      ['2021-W23', '2021-06-15'],
      ['2021-W10', TODAY],
    ] as const) {
      const owed = await area().listPartObligations({ roundId, unitId: null, asOf });
      const board = await opened.ledger.queries.getBoard(roundId, asOf);
      const count = (of: typeof owed) => ({
        obligations: of.length,
        submitted: of.filter(({ state }) => state === 'submitted').length,
        overdue: of.filter(({ state }) => state === 'overdue').length,
      });
      expect(board.totals.parts).toEqual(count(owed));
      for (const unit of board.units)
        expect([unit.unitId, unit.parts]).toEqual([
          unit.unitId,
          count(owed.filter(({ unitId }) => unitId === unit.unitId)),
        ]);
    }
    const overview = await opened.ledger.queries.getOverview(TODAY);
    const open = await area().listPartObligations({ roundId: overview.round?.id ?? '', unitId: null, asOf: TODAY });
    expect(overview.parts.obligations).toBe(open.length);
  });

  test('all that a unit said stays listed, with what was corrected and why', async () => {
    const said = await area().listPartReports(splitId, 'east', '2021-06-30');
    expect(said.map(({ value, current, correctionReason }) => [value, current, correctionReason])).toEqual([
      ['4', true, '漏报两家'],
      ['1', false, null],
    ]);
    const values = await area().listPartReports(id, 'north', '2021-06-30');
    expect(values.map(({ period, value, unit }) => [period, value, unit])).toEqual([
      ['2021-01..05', '14000', '人'],
      ['2021-01..04', '10500', '人'],
    ]);
  });

  test('the tree holds the target, its parts with their lights, and a county’s own parts below it', async () => {
    const county: SplitSubject = { kind: 'indicator-target', id: 'urban-jobs-new:2021:north' };
    await area().saveSplit(OFFICER, splitByPast(county, { brook: '1', ridge: '2' }, { scale: 1 }), on('2021-05-20'));
    const nodes = await area().getSplitTree(JOBS, TODAY);
    expect(nodes.map((node) => [node.unitName, node.value, node.versionState, node.state, node.status])).toEqual([
      ['甲州市', '60000', 'frozen', null, null],
      ['北丘县', '30000', 'frozen', 'offered', 'green'],
      ['溪口镇', '1.0', 'draft', 'drafted', null],
      ['岭上镇', '2.0', 'draft', 'drafted', null],
      ['南山县', '20000', 'frozen', 'offered', 'green'],
      ['东平县', '10000', 'frozen', 'offered', 'red'],
    ]);
    const ids = new Set(nodes.map((node) => node.id));
    expect(nodes.slice(1).every((node) => ids.has(node.parentId ?? ''))).toBe(true);
    expect(nodes[1]?.trace.length).toBeGreaterThan(0);
  });
});
