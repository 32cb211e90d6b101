import { afterAll, beforeAll, expect, test } from 'vitest';
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
