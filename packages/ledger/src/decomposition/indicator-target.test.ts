import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SplitSubject } from '../model/index.ts';
import { COUNTIES, EAST, NORTH, SOUTH, splitByPast } from '../testing/counties.ts';
import { OFFICER, openTestLedger, planInput, type TestLedger } from '../testing/index.ts';

/** New jobs are 6 万人 in the plan; grain is a level of the year. */
const PLAN = `甲州市2021年国民经济和社会发展计划

一、2021年主要目标

（一）预期性指标

1.地区生产总值增长6%左右。

2.确保城镇新增就业6万人以上。

3.城镇登记失业率控制在4%以内。
`;
const JOBS: SplitSubject = { kind: 'indicator-target', id: 'urban-jobs-new:2021:city' };
const on = (today: string) => ({ today });

let opened: TestLedger;
beforeAll(async () => {
  opened = await openTestLedger();
  await opened.ledger.commands.setUpOrganisation(COUNTIES);
  await opened.ledger.commands.importPlan(OFFICER, planInput(PLAN));
});
afterAll(() => opened.close());

const area = () => opened.ledger.decomposition;
const page = (unitId: string | null, asOf: string, id = 'urban-jobs-new') =>
  opened.ledger.indicators.get(id, { asOf, unitId });

/** All units sign the newest version and it is frozen. */
async function freeze(id: string, version: number, day: string, signed = [NORTH, SOUTH, EAST]) {
  await area().offerSplit(OFFICER, id, { expectedVersion: version, reason: '征求意见' }, on(day));
  for (const actor of signed) await area().signSplit(actor, id, { expectedVersion: version, note: null }, on(day));
  const unsignedReason = '其余单位按程序已告知';
  return area().freezeSplit(OFFICER, id, { expectedVersion: version, reason: '印发', unsignedReason }, on(day));
}

describe('a target of an indicator is split', () => {
  let id: string;

  test('is listed once among what is not split, though a sentence of the plan set it', async () => {
    const { unsplit } = await area().listSplits('2021-03-01');
    expect(unsplit.filter((target) => target.title.includes('城镇新增就业'))).toMatchObject([
      { subject: JOBS, kind: 'amount', value: '6', unit: '万人', op: 'ge', words: '≥ 6 万人' },
    ]);
  });

  test('starts from what the units reached the year before', async () => {
    const value = (unitId: string, amount: string) => ({
      indicatorId: 'urban-jobs-new',
      unitId,
      period: '2020-01..12',
      value: amount,
    });
    await opened.ledger.indicators.enterValues(
      OFFICER,
      { origin: 'grid', values: [value('north', '3'), value('south', '2'), value('east', '1')] },
      { today: '2021-03-01' },
    );
    const start = await area().getSplitStart(JOBS, '2021-03-01');
    expect(start.offers[0]).toMatchObject({
      name: '2020年城镇新增就业',
      unit: '万人',
      values: { north: '3', south: '2', east: '1' },
    });
  });

  test('its parts are nobody’s targets before the baseline is frozen', async () => {
    // 6 over 3 : 2 : 1 in persons.
    const split = splitByPast(JOBS, { north: '3', south: '2', east: '1' }, { unit: '人', factor: '10000', scale: 0 });
    const made = await area().saveSplit(OFFICER, split, on('2021-03-02'));
    id = made.id;
    expect(made.versions[0]?.parts.map((part) => part.value)).toEqual(['30000', '20000', '10000']);
    expect((await page('north', '2021-03-02')).row.target).toBeNull();
  });

  test('frozen, they are the counties’ own targets in the indicator’s unit, from that day on', async () => {
    await freeze(id, 1, '2021-03-10');
    expect((await page('north', '2021-03-09')).row.target).toBeNull();
    const { row } = await page('north', '2021-03-10');
    expect(row.target).toMatchObject({
      text: '≥ 3 万人',
      strength: 'ensure',
      split: { id, version: 1 },
      reason: '目标分解第1版冻结',
    });
    const whole = await page(null, '2021-03-10');
    expect(whole.units.map((unit) => [unit.unitId, unit.target?.text])).toEqual([
      ['north', '≥ 3 万人'],
      ['south', '≥ 2 万人'],
      ['east', '≥ 1 万人'],
    ]);
  });

  test('a county’s value is judged against its own part', async () => {
    // By the end of April 4/12 of 3 万人 are expected: 1 万人.
    await opened.ledger.indicators.enterValues(
      NORTH,
      {
        origin: 'form',
        values: [{ indicatorId: 'urban-jobs-new', unitId: 'north', period: '2021-01..04', value: '1.05' }],
      },
      { today: '2021-05-12' },
    );
    const { row } = await page('north', '2021-05-12');
    expect(row.light).toMatchObject({ status: 'green', actualPercent: '35.0', expectedPercent: '33.3' });
  });

  test('is not set by hand while the split holds', async () => {
    const input = {
      unitId: 'north',
      year: 2021,
      form: { kind: 'number', op: 'ge', value: '2' },
      reason: '下调',
    } as const;
    await expect(opened.ledger.indicators.setTarget(OFFICER, 'urban-jobs-new', input)).rejects.toMatchObject({
      code: 'target-from-split',
      messageZh: '该目标是目标分解第1版下达的数，不能单独改',
    });
  });

  test('an amendment moves the units’ targets, and ends that of a unit that it leaves out', async () => {
    const amended = splitByPast(
      JOBS,
      { north: '3', south: '2' },
      { expectedVersion: 1, scale: 1, reason: '东平县受灾', document: '市政府专题会议纪要〔2021〕12号' },
    );
    await area().saveSplit(OFFICER, amended, on('2021-07-01'));
    await freeze(id, 2, '2021-07-02', [NORTH, SOUTH]);
    // 6 over 3 : 2 are 3.6 and 2.4.
    const after = await page(null, '2021-07-02');
    expect(after.units.map((unit) => unit.target?.text)).toEqual(['≥ 3.6 万人', '≥ 2.4 万人', undefined]);
    const { targetHistory } = await page('east', '2021-07-02');
    expect(targetHistory.map((target) => [target.withdrawn, target.split?.version])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    expect((await page('east', '2021-06-30')).row.target?.text).toBe('≥ 1 万人');
  });

  test('a county’s part may be split further', async () => {
    const county: SplitSubject = { kind: 'indicator-target', id: 'urban-jobs-new:2021:north' };
    const split = splitByPast(county, { brook: '1', ridge: '2' });
    const made = await area().saveSplit(OFFICER, split, on('2021-07-03'));
    expect(made.target).toMatchObject({ title: '2021年城镇新增就业（北丘县）', value: '3.6' });
    expect(made.versions[0]?.parts.map((part) => part.value)).toEqual(['1.20', '2.40']);
  });
});

test('the same promise is split under one name only', async () => {
  const { rows } = await opened.ledger.queries.listCommitments(
    { offset: 0, limit: 20, sort: 'text', order: 'ascending' },
    '2021-07-03',
  );
  const promise = rows.find((row) => row.title.includes('城镇新增就业'));
  const subject = { kind: 'commitment', id: promise?.id ?? '' } as const;
  await expect(area().saveSplit(OFFICER, splitByPast(subject, { north: '1' }))).rejects.toMatchObject({
    family: 'conflict',
    code: 'split-elsewhere',
  });
  const start = await area().getSplitStart(subject, '2021-07-03');
  expect(start.splitId).not.toBeNull();
});

test('a rate is handed down: the same bound for each, or its own with a reason', async () => {
  const subject: SplitSubject = { kind: 'indicator-target', id: 'registered-unemployment:2021:city' };
  const start = await area().getSplitStart(subject, '2021-03-02');
  expect(start.target).toMatchObject({ kind: 'assigned', value: '4', unit: '%', op: 'le' });
  const plain = splitByPast(subject, { north: '1', south: '1', east: '1' }, { kind: 'assigned', bases: [] });
  const units = plain.units.map((unit) =>
    unit.unitId === 'east' ? { ...unit, hand: '4.5', handReason: '老工业区改制' } : unit,
  );
  const { id } = await area().saveSplit(OFFICER, { ...plain, units }, on('2021-03-02'));
  await freeze(id, 1, '2021-03-03');
  const whole = await page(null, '2021-03-03', 'registered-unemployment');
  expect(whole.units.map((unit) => unit.target?.text)).toEqual(['≤ 4%', '≤ 4%', '≤ 4.5%']);
});

test.each([
  ['an id of another form', 'jobs', 'unknown-target'],
  ['an indicator without a target', 'grain:2021:city', 'unknown-target'],
])('%s is refused by name', async (_, id, code) => {
  await expect(area().getSplitStart({ kind: 'indicator-target', id }, '2021-03-02')).rejects.toMatchObject({
    family: 'not-found',
    code,
  });
});
