import type { SheetCell, Workbook } from '@planwright/engine';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OFFICER, ORGANISATION, openTestLedger, type TestLedger } from '../testing/index.ts';

let opened: TestLedger;
let database: pg.Client;
beforeAll(async () => {
  opened = await openTestLedger();
  await opened.ledger.commands.setUpOrganisation(ORGANISATION);
  database = new pg.Client(opened.url);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await opened.close();
});

const REGISTER = 'key-projects';
const save = (
  values: Parameters<typeof opened.ledger.commands.saveRecord>[2]['values'],
  id: string | null = null,
  expectedVersion: number | null = null,
) =>
  opened.ledger.commands.saveRecord(OFFICER, REGISTER, {
    id,
    expectedVersion,
    values,
    reason: '建库',
    confirmation: '随机样本',
  });

async function bring(heads: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  const { sheets } = opened.ledger;
  const line = (words: readonly string[], row: number) => ({
    row,
    cells: new Map(words.map((text, index): [number, SheetCell] => [index + 1, { kind: 'text', text }])),
  });
  const workbook: Workbook = {
    format: 'csv',
    tables: [{ name: 'a', hidden: false, rows: [heads, ...rows].map((words, index) => line(words, index + 1)) }],
  };
  const file = await sheets.keepFile(OFFICER, { subject: REGISTER, fileName: 'a.csv', bytes: new Uint8Array([97]) });
  const decisions = { partial: false, notReported: [], conflicts: {}, answers: { '2': '随机样本' }, reason: '建库' };
  const { id } = await sheets.startRun(OFFICER, file.id, decisions);
  expect(await sheets.importRows(OFFICER, id, workbook, '2021-05-26')).toMatchObject({ state: 'done' });
}

/** What a table holds of a record, without what tells one record and one moment from another. */
async function stored(table: string, id: string, version?: number): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await database.query(
    `select * from ${table} where record_id = $1 ${version === undefined ? '' : `and record_version = ${version}`}`,
    [id],
  );
  const own = /^record_(?:id|evidence|.*_at)$/;
  return Object.fromEntries(Object.entries(rows[0] ?? {}).filter(([name]) => !own.test(name)));
}

test('a batch writes what the form writes, new and changed, in the register and in its history', async () => {
  const values = { name: '甲桥', level: 'city-key', totalInvestment: '12.5', planByMonth: { '2021-06': '0.5' } };
  const { id: byForm } = await save(values);
  await bring(
    ['项目名称', '层级', '总投资（亿元）', '投资计划（按月）·2021年6月'],
    [['甲桥', '市级重点项目', '12.5', '0.5']],
  );
  const { rows } = await database.query(
    "select record_id as id from register_key_projects where name = '甲桥' and record_id <> $1",
    [byForm],
  );
  const byFile = rows[0]?.id;
  for (const table of ['register_key_projects', 'register_key_projects_history'])
    expect(await stored(table, byFile)).toEqual(await stored(table, byForm));

  // As after a move with its day: the newest version no longer holds from that day only.
  for (const table of ['register_key_projects', 'register_key_projects_history'])
    await database.query(`update ${table} set record_valid_on = '2021-06-01'`);
  await save({ totalInvestment: '13', planByMonth: null }, byForm, 1);
  await bring(
    ['记录编号', '总投资（亿元）', '投资计划（按月）·2021年6月', '层级'],
    [[byFile, '13', '', '市级重点项目']],
  );
  expect(await stored('register_key_projects', byFile)).toEqual(await stored('register_key_projects', byForm));
  expect(await stored('register_key_projects_history', byFile, 2)).toEqual(
    await stored('register_key_projects_history', byForm, 2),
  );
  expect((await stored('register_key_projects', byFile)).record_valid_on).toBeNull();
});
