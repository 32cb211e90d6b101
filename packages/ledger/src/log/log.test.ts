import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Connection, connect } from '../database/connect.ts';
import { OFFICER, openFilledLedger, type TestLedger } from '../testing/index.ts';

let opened: TestLedger;
let behind: Connection;
beforeEach(async () => {
  opened = await openFilledLedger();
  behind = await connect({ url: opened.url, host: null, port: null, user: null, database: null }, 1);
  await opened.ledger.commands.lockRound(OFFICER, '2021-W10', '通报已印发');
  await opened.ledger.commands.unlockRound(OFFICER, '2021-W10', '补报');
});
afterEach(async () => {
  await behind.close();
  await opened.close();
});

const broken = async () => (await opened.ledger.queries.verifyLog()).map((entry) => entry.action);

test('every act leaves an entry with who, why and the hash before', async () => {
  const { total, rows } = await opened.ledger.queries.listLog({ subject: 'round:2021-W10', offset: 0, limit: 10 });
  expect(total).toBe(2);
  expect(rows.map(({ action, by, reason, unitId }) => [action, by, reason, unitId])).toEqual([
    ['unlock-round', '张一', '补报', 'plan'],
    ['lock-round', '张一', '通报已印发', 'plan'],
  ]);
  expect(rows[0]?.previousHash).toBe(rows[1]?.hash);
  expect(await broken()).toEqual([]);
});

test('an entry changed afterwards is found', async () => {
  await sql`update log set reason = '另有原因' where action = 'lock-round'`.execute(behind.db);
  expect(await broken()).toEqual(['lock-round']);
});

test('details changed afterwards are found', async () => {
  await sql`update log set details = jsonb_set(details, '{rounds}', '53') where action = 'plan-rounds'`.execute(
    behind.db,
  );
  expect(await broken()).toEqual(['plan-rounds']);
});

test('an entry taken out of the middle is found at the one after it', async () => {
  await sql`delete from log where action = 'lock-round'`.execute(behind.db);
  expect(await broken()).toEqual(['unlock-round']);
});

test('a chain cut off at its end is found at what is now last', async () => {
  await sql`delete from log where action = 'unlock-round'`.execute(behind.db);
  expect(await broken()).toEqual(['lock-round']);
});

test('a command that fails leaves no entry', async () => {
  const before = (await opened.ledger.queries.listLog({ offset: 0, limit: 1 })).total;
  await expect(opened.ledger.commands.lockRound(OFFICER, 'no-such-round', '理由')).rejects.toMatchObject({
    code: 'unknown-round',
  });
  expect((await opened.ledger.queries.listLog({ offset: 0, limit: 1 })).total).toBe(before);
});
