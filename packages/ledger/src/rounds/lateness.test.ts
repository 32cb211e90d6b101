import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#database/connect.ts';
import type { PlanVersion } from '#model/index.ts';
import { OFFICER, ORGANISATION, openTestLedger, planInput, type TestLedger } from '../testing/index.ts';

let opened: TestLedger;
let day = '2021-05-14';
let first: PlanVersion;
let second: PlanVersion;

const textOf = (work: string) => `甲州市2021年国民经济和社会发展计划\n\n一、2021年重点任务\n${work}\n`;

/** The first plan comes on 14 May, another one takes over on 20 May; each has one promise with a lead unit. Weeks are due on Mondays. */
beforeAll(async () => {
  let tick = 0;
  opened = await openTestLedger({ now: () => `${day}T04:00:${String(tick++ % 60).padStart(2, '0')}.000Z` });
  await opened.ledger.commands.setUpOrganisation(ORGANISATION);
  first = await opened.ledger.commands.importPlan(OFFICER, planInput(textOf('新增高新技术企业70家。')));
  await opened.ledger.commands.planRounds(OFFICER, 2021);
  await lead();
  day = '2021-05-20';
  second = await opened.ledger.commands.importPlan(
    OFFICER,
    planInput(textOf('改造老旧小区120个。'), { runs: true, reason: '调整' }),
  );
  await lead();
});
afterAll(() => opened.close());

async function lead(): Promise<void> {
  const { rows } = await opened.ledger.queries.listCommitments(
    { sort: 'text', order: 'ascending', limit: 10, offset: 0 },
    day,
  );
  await opened.ledger.commands.assign(OFFICER, rows[0]!.id, {
    leadUnitId: 'science',
    supportingUnitIds: [],
    leadBefore: null,
    reason: '按职责',
  });
}

const statesOn = async (asOf: string) =>
  Object.fromEntries(
    await Promise.all(
      ['2021-W18', '2021-W19', '2021-W20', '2021-W21'].map(async (roundId) => {
        const [owed] = await opened.ledger.queries.listObligations({ roundId, unitId: null, asOf });
        return [roundId, owed?.state] as const;
      }),
    ),
  );

test('what fell due before a plan was run is not late; what falls due afterwards is', async () => {
  expect(second.planId).not.toBe(first.planId);
  expect(await statesOn('2021-06-01')).toEqual({
    '2021-W18': 'due',
    '2021-W19': 'due',
    '2021-W20': 'overdue',
    '2021-W21': 'overdue',
  });
});

test('board and overview count what is late by the same rule', async () => {
  const { queries } = opened.ledger;
  const overdueIn = async (roundId: string) => (await queries.getBoard(roundId, '2021-06-01')).totals.overdue;
  expect(await Promise.all(['2021-W19', '2021-W20'].map(overdueIn))).toEqual([0, 1]);
});

test('a plan that is run again owes what fell due while it ran, and not what fell due in between', async () => {
  day = '2021-05-28';
  await opened.ledger.runningPlan.run(OFFICER, first.planId, '改回');
  expect(await statesOn('2021-06-01')).toEqual({
    '2021-W18': 'due',
    '2021-W19': 'overdue',
    '2021-W20': 'due',
    '2021-W21': 'overdue',
  });
});

test('a past day shows the plan that ran then, with its obligations, whatever runs now', async () => {
  const titlesOn = async (asOf: string) =>
    (
      await opened.ledger.queries.listCommitments({ sort: 'text', order: 'ascending', limit: 10, offset: 0 }, asOf)
    ).rows.map(({ title }) => title);
  const [firms] = await titlesOn('2021-05-19');
  const [estates] = await titlesOn('2021-05-24');
  expect([firms, estates]).toEqual([expect.stringContaining('高新技术企业'), expect.stringContaining('老旧小区')]);
  expect(await titlesOn('2021-05-28')).toEqual([firms]);
  // Before the first choice there was no other.
  expect(await titlesOn('2021-03-01')).toEqual([firms]);
  expect((await opened.ledger.queries.getOverview('2021-05-24')).planVersionId).toBe(second.id);
  expect((await opened.ledger.queries.getBoard('2021-W20', '2021-05-25')).totals.overdue).toBe(1);
});

test('choices that did not keep their working day count from the day in China on which they were recorded', async () => {
  // 19 May at 16:30 UTC is 20 May in China.
  const behind = await connect({ url: opened.url, host: null, port: null, user: null, database: null }, 1);
  await sql`update running_plan set runs_on = null,
    recorded_at = case number when 2 then '2021-05-19T16:30:00Z'::timestamptz else recorded_at end`.execute(behind.db);
  await behind.close();
  const shownOn = async (asOf: string) => (await opened.ledger.queries.getOverview(asOf)).planVersionId;
  expect(await Promise.all(['2021-05-19', '2021-05-20', '2021-05-27', '2021-05-28'].map(shownOn))).toEqual([
    first.id,
    second.id,
    second.id,
    first.id,
  ]);
  expect((await statesOn('2021-06-01'))['2021-W20']).toBe('due');
});

test('a plan that was taken down since does not come back on a past day: the next that ran is shown, and owed nothing then', async () => {
  const { queries, runningPlan, withdrawals } = opened.ledger;
  await runningPlan.run(OFFICER, second.planId, '调整');
  await withdrawals.withdraw(OFFICER, first.planId, '误导入');
  for (const asOf of ['2021-03-01', '2021-05-18', '2021-05-24', '2021-06-01'])
    expect((await queries.getOverview(asOf)).planVersionId).toBe(second.id);
  expect((await queries.getBoard('2021-W19', '2021-05-19')).totals.overdue).toBe(0);
  await withdrawals.restore(OFFICER, first.planId, '恢复');
  expect((await queries.getOverview('2021-05-18')).planVersionId).toBe(first.id);
});

test('a working day that is pinned counts for the choice, and not the clock of the machine', async () => {
  let tick = 0;
  const pinned = await openTestLedger({ now: () => `2026-11-28T04:00:${String(tick++ % 60).padStart(2, '0')}.000Z` });
  try {
    const { commands, queries, runningPlan } = pinned.ledger;
    await commands.setUpOrganisation(ORGANISATION);
    const old = await commands.importPlan(
      OFFICER,
      planInput(textOf('新增高新技术企业70家。'), { runsOn: '2021-05-14' }),
    );
    await commands.planRounds(OFFICER, 2021);
    const other = await commands.importPlan(OFFICER, planInput(textOf('改造老旧小区120个。'), { reason: '调整' }));
    await runningPlan.run(OFFICER, other.planId, '调整', { runsOn: '2021-05-20' });
    const { rows } = await queries.listCommitments(
      { sort: 'text', order: 'ascending', limit: 10, offset: 0 },
      '2021-05-20',
    );
    expect(rows[0]?.title).toContain('老旧小区');
    const input = { leadUnitId: 'science', supportingUnitIds: [], leadBefore: null, reason: '按职责' };
    await commands.assign(OFFICER, rows[0]!.id, input, { today: '2021-05-20' });
    const stateOf = async (roundId: string) =>
      (await queries.listObligations({ roundId, unitId: null, asOf: '2021-06-01' }))[0]?.state;
    expect([await stateOf('2021-W19'), await stateOf('2021-W20')]).toEqual(['due', 'overdue']);
    expect((await queries.getOverview('2021-05-19')).planVersionId).toBe(old.id);
  } finally {
    await pinned.close();
  }
});
