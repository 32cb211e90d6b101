import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { type Connection, connect } from '../database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrations } from './list.generated.ts';
import { migrate } from './migrate.ts';

const open: (Connection | TestDatabase)[] = [];
afterEach(async () => {
  for (const item of open.splice(0).reverse()) await ('drop' in item ? item.drop() : item.close());
});

async function emptyDatabase(): Promise<{ readonly url: string; readonly connection: Connection }> {
  const database = await createTestDatabase({ empty: true });
  open.push(database);
  return { url: database.url, connection: await reach(database.url) };
}

async function reach(url: string): Promise<Connection> {
  const connection = await connect({ url, host: null, port: null, user: null, database: null }, 1);
  open.push(connection);
  return connection;
}

const applied = async ({ db }: Connection) =>
  (await sql<{ number: number }>`select number from schema_migration order by number`.execute(db)).rows.map(
    (row) => row.number,
  );

describe('migrations', () => {
  test('are numbered without gaps', () => {
    expect(migrations.map((step) => step.number)).toEqual(migrations.map((_, index) => index + 1));
  });

  test('run on an empty database, tell each step, and do nothing when run again', async () => {
    const { connection } = await emptyDatabase();
    const words: string[] = [];
    await migrate(connection.db, { onProgress: (step) => words.push(step) });
    await migrate(connection.db, { onProgress: (step) => words.push(step) });
    expect(words.length).toBe(migrations.length);
    expect(await applied(connection)).toEqual(migrations.map((step) => step.number));
  });

  test('run once when twenty processes start together', async () => {
    const { url, connection } = await emptyDatabase();
    const starters = await Promise.all(Array.from({ length: 20 }, () => reach(url)));
    await Promise.all(starters.map((starter) => migrate(starter.db)));
    expect(await applied(connection)).toEqual(migrations.map((step) => step.number));
  });

  test('a step that fails leaves nothing behind', async () => {
    const { connection } = await emptyDatabase();
    const broken = [{ number: 1, name: 'broken', sql: 'create table half (a integer); select nonsense from nowhere' }];
    await expect(migrate(connection.db, { steps: broken })).rejects.toThrow('nowhere');
    const { rows } = await sql<{ found: string | null }>`select to_regclass('half')::text as found`.execute(
      connection.db,
    );
    expect(rows[0]?.found).toBeNull();
  });

  test('a database newer than the program is refused by name', async () => {
    const { connection } = await emptyDatabase();
    await migrate(connection.db);
    await expect(migrate(connection.db, { steps: migrations.slice(0, 2) })).rejects.toMatchObject({
      family: 'environment',
      code: 'schema-newer',
    });
  });
});

test('a ledger that was begun before a plan was chosen to run goes on with the plan of its latest year', async () => {
  const { connection } = await emptyDatabase();
  const { db } = connection;
  await migrate(db, { steps: migrations.slice(0, 13) });
  await sql`insert into jurisdiction (jurisdiction_id, name, name_en, settings, created_at) values ('990100', '甲州市', 'Jiazhou', '{}', now())`.execute(
    db,
  );
  for (const [name, year, day] of [
    ['a', '2021', '2021-01-10'],
    ['b', '2022', '2022-01-10'],
    ['c', '2020', '2022-02-10'],
  ] as const) {
    await sql`insert into plan (jurisdiction_id, plan_id, created_at) values ('990100', ${name}, ${day})`.execute(db);
    await sql`insert into source_document (jurisdiction_id, source_document_id, sha256, file_name, format, size, bytes, text, recorded_at)
      values ('990100', ${name}, ${name}, 'plan.txt', 'text', 0, '', '', ${day})`.execute(db);
    await sql`insert into plan_version (jurisdiction_id, plan_version_id, plan_id, number, source_document_id, title, plan_year, compiler_version,
      compiled, counts, coverage, imported_at, imported_by, imported_by_post)
      values ('990100', ${name}, ${name}, 1, ${name}, '', ${year}, '0', '{}', '{}', '{}', ${day}, '张一', 'officer')`.execute(
      db,
    );
  }
  await migrate(db);
  const { rows } = await sql`select number, plan_id, by_name, reason from running_plan`.execute(db);
  expect(rows).toEqual([{ number: 1, plan_id: 'b', by_name: '张一', reason: null }]);
});

describe('every table can be distributed by jurisdiction', () => {
  /** They describe the schema itself, not a place. */
  const SCHEMA_TABLES = ['schema_migration', 'pack_installation'];

  test('its primary key begins with the jurisdiction, and so do its foreign keys', async () => {
    const { connection } = await emptyDatabase();
    await migrate(connection.db);
    const { rows } = await sql<{ table: string; kind: string; first: string }>`
      select conrelid::regclass::text as table, contype as kind, attname as first
      from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype in ('p', 'f', 'u') and connamespace = 'public'::regnamespace`.execute(connection.db);
    const wrong = rows.filter((row) => row.first !== 'jurisdiction_id' && !SCHEMA_TABLES.includes(row.table));
    expect(rows.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  test('no table has a trigger of ours', async () => {
    const { connection } = await emptyDatabase();
    await migrate(connection.db);
    const { rows } = await sql`select tgname from pg_trigger where not tgisinternal`.execute(connection.db);
    expect(rows).toEqual([]);
  });
});
