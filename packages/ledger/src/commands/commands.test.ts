import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, connect } from '../database/connect.ts';
import type { Bulletin, PlanVersion, ReportInput } from '../model/index.ts';
import { OFFICER, openFilledLedger, SCIENCE_REPORTER, type TestLedger } from '../testing/index.ts';

let opened: TestLedger & { readonly version: PlanVersion };
let behind: Connection;
let ids: readonly string[];
beforeAll(async () => {
  opened = await openFilledLedger();
  behind = await connect({ url: opened.url, host: null, port: null, user: null, database: null }, 1);
  const filter = { offset: 0, limit: 100, sort: 'text', order: 'ascending' } as const;
  ids = (await opened.ledger.queries.listCommitments(filter, '2021-05-20')).rows.map((row) => row.id);
  for (const id of ids)
    await opened.ledger.commands.assign(OFFICER, id, { leadUnitId: 'science', supportingUnitIds: [], reason: '分派' });
});
afterAll(async () => {
  await behind.close();
  await opened.close();
});

const report = (index: number, roundId: string, value: string, over: Partial<ReportInput> = {}): ReportInput => ({
  commitmentId: ids[index] ?? '',
  roundId,
  value,
  donePercent: null,
  progress: '',
  problem: null,
  notReportedReason: null,
  evidenceLevel: 'declared',
  corrects: null,
  correctionReason: null,
  confirmation: '已核对',
  ...over,
});

const rowsOf = async (table: string) =>
  (await sql<object>`select row_to_json(kept)::text as row from ${sql.table(table)} kept order by 1`.execute(behind.db))
    .rows;

describe('what was written stays as it was written', () => {
  test('corrections, new targets and new assignments leave every earlier row untouched', async () => {
    const first = await opened.ledger.commands.submitReport(SCIENCE_REPORTER, report(3, '2021-W10', '9'));
    const tables = ['report', 'target', 'assignment', 'log', 'plan_version', 'source_document'];
    const before = await Promise.all(tables.map(rowsOf));
    await opened.ledger.commands.submitReport(
      SCIENCE_REPORTER,
      report(3, '2021-W10', '8', { corrects: first.id, correctionReason: '更正' }),
    );
    await opened.ledger.commands.setTarget(OFFICER, ids[3] ?? '', { value: '90', reason: '上调' });
    await opened.ledger.commands.assign(OFFICER, ids[3] ?? '', {
      leadUnitId: 'plan',
      supportingUnitIds: [],
      from: '2021-09-01',
      reason: '移交',
    });
    const after = await Promise.all(tables.map(rowsOf));
    for (const [index, rows] of before.entries()) expect(after[index]).toEqual(expect.arrayContaining([...rows]));
  });

  test('a handed over commitment has each lead unit for its time', async () => {
    const lead = async (asOf: string) => (await opened.ledger.queries.getCommitment(ids[3] ?? '', asOf)).lead?.unitId;
    expect([await lead('2021-08-31'), await lead('2021-09-01')]).toEqual(['science', 'plan']);
  });
});

describe('at the same moment', () => {
  test('of two reports of one unit on one commitment in one round one is kept, the other is told', async () => {
    const both = await Promise.allSettled([
      opened.ledger.commands.submitReport(SCIENCE_REPORTER, report(4, '2021-W11', '1')),
      opened.ledger.commands.submitReport(SCIENCE_REPORTER, report(4, '2021-W11', '2')),
    ]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((outcome) => outcome.status === 'rejected');
    expect(refused).toMatchObject({ reason: { family: 'conflict' } });
  });

  test('twenty reports by one unit make one unbroken chain', async () => {
    const rounds = Array.from({ length: 20 }, (_, index) => `2021-W${index + 12}`);
    await Promise.all(
      rounds.map((round) => opened.ledger.commands.submitReport(SCIENCE_REPORTER, report(5, round, '1'))),
    );
    expect(await opened.ledger.queries.verifyLog()).toEqual([]);
  });
});

describe('simulated reports', () => {
  test('come in by the thousand, are marked, and leave one log entry a batch', async () => {
    const rounds = await opened.ledger.queries.listRounds(2021);
    const reports = rounds.slice(0, 50).map((round, index) => ({
      commitmentId: ids[6] ?? '',
      unitId: 'science',
      roundId: round.id,
      recordedAt: `${round.dueOn}T01:00:00.000Z`,
      by: '王三',
      value: String(index),
      donePercent: null,
      progress: '模拟',
      problem: null,
      notReportedReason: null,
    }));
    expect(await opened.ledger.commands.loadSimulated(reports)).toBe(50);
    expect(opened.ledger.jurisdiction.simulated).toBe(true);
    const detail = await opened.ledger.queries.getCommitment(ids[6] ?? '', '2021-06-20');
    expect(detail.reports.every((one) => one.simulated)).toBe(true);
    expect([detail.reports.length, detail.lastValue]).toEqual([24, '23']);
    const log = await opened.ledger.queries.listLog({ offset: 0, limit: 500 });
    expect(log.rows.filter((entry) => entry.action === 'load-simulated').length).toBe(1);
  });

  test('one wrong row undoes all of them', async () => {
    const good = {
      commitmentId: ids[2] ?? '',
      unitId: 'science',
      roundId: '2021-W05',
      recordedAt: '2021-02-08T01:00:00.000Z',
      by: '王三',
      value: '1',
      donePercent: null,
      progress: '',
      problem: null,
      notReportedReason: null,
    };
    await expect(
      opened.ledger.commands.loadSimulated([good, { ...good, unitId: 'nowhere', roundId: '2021-W06' }]),
    ).rejects.toMatchObject({
      code: 'unknown-reference',
    });
    expect((await opened.ledger.queries.getCommitment(ids[2] ?? '', '2021-05-20')).reports).toEqual([]);
  });
});

describe('bulletins', () => {
  const draft = (text: string): Bulletin => ({
    id: 'week-19',
    title: '调度通报',
    issue: '第1期',
    issuer: '甲州市发展和改革委员会',
    issuedOn: '2021-05-18',
    roundId: '2021-W19',
    planVersionId: opened.version.id,
    state: 'draft',
    hash: '',
    simulated: false,
    createdAt: '2021-05-18T00:00:00.000Z',
    createdBy: '',
    frozenAt: null,
    blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text }] }],
    figures: [],
  });

  test('a draft may be kept again; its hash follows its content', async () => {
    const first = await opened.ledger.commands.keepBulletin(OFFICER, draft('一稿'));
    const second = await opened.ledger.commands.keepBulletin(OFFICER, draft('二稿'));
    expect([first.id, second.state, second.createdBy]).toEqual(['week-19', 'draft', '张一']);
    expect(second.hash).not.toBe(first.hash);
    expect((await opened.ledger.commands.keepBulletin(OFFICER, draft('一稿'))).hash).toBe(first.hash);
  });

  test('only what was seen is frozen, and what is frozen changes no more', async () => {
    const seen = await opened.ledger.commands.keepBulletin(OFFICER, draft('三稿'));
    const changed = await opened.ledger.commands.keepBulletin(OFFICER, draft('四稿'));
    await expect(opened.ledger.commands.freezeBulletin(OFFICER, 'week-19', seen.hash)).rejects.toMatchObject({
      code: 'draft-changed',
    });
    const frozen = await opened.ledger.commands.freezeBulletin(OFFICER, 'week-19', changed.hash);
    expect([frozen.state, frozen.hash]).toEqual(['frozen', changed.hash]);
    await expect(opened.ledger.commands.keepBulletin(OFFICER, draft('五稿'))).rejects.toMatchObject({
      code: 'bulletin-frozen',
    });
    await sql`update bulletin set content = '{"blocks": [], "figures": []}' where bulletin_id = 'week-19'`.execute(
      behind.db,
    );
    expect((await opened.ledger.queries.getBulletin('week-19')).blocks).toEqual(draft('四稿').blocks);
    expect((await opened.ledger.queries.listBulletins()).map((one) => one.state)).toEqual(['frozen']);
  });
});
