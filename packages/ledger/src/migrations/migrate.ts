import { PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import type { LedgerDatabase } from '#database/connect.ts';
import { migrations } from './list.generated.ts';
import type { Migration } from './migration.ts';

/** Any number, the same in every process: whoever holds it changes the schema. */
export const SCHEMA_LOCK = 7_365_202_101;

/**
 * Brings the schema forward to what this program knows, alike on the embedded engine and on server PostgreSQL 15 or newer.
 * All steps happen in one transaction under an advisory lock, so that twenty processes may start at once.
 *
 * @throws PlanwrightError `environment` when the database is newer than the program
 */
export async function migrate(
  db: LedgerDatabase,
  options: { readonly onProgress?: (words: string) => void; readonly steps?: readonly Migration[] } = {},
): Promise<void> {
  const steps = options.steps ?? migrations;
  if ((await findVersion(db)) === steps.length) return;
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${SCHEMA_LOCK})`.execute(tx);
    await sql`create table if not exists schema_migration (
      number integer not null primary key, name text not null, applied_at timestamptz not null default now()
    )`.execute(tx);
    const applied = (await findVersion(tx)) ?? 0;
    if (applied > steps.length) {
      throw new PlanwrightError({
        family: 'environment',
        code: 'schema-newer',
        message: `the database is at schema ${applied}, this program knows up to ${steps.length}`,
        hint: 'start the newer Planwright that last used this database',
        messageZh: `数据库结构版本为 ${applied}，本程序只认识到 ${steps.length}`,
        hintZh: '请使用上次打开此数据库的较新版本程序',
      });
    }
    for (const step of steps.slice(applied)) {
      options.onProgress?.(`schema ${step.number} of ${steps.length}: ${step.name}`);
      await sql.raw(step.sql).execute(tx);
      await sql`insert into schema_migration (number, name) values (${step.number}, ${step.name})`.execute(tx);
    }
  });
}

/** The last applied step; undefined in an empty database. */
async function findVersion(db: LedgerDatabase): Promise<number | undefined> {
  const known = await sql<{ exists: boolean }>`select to_regclass('schema_migration') is not null as exists`.execute(
    db,
  );
  if (known.rows[0]?.exists !== true) return undefined;
  const version = await sql<{ number: number | null }>`select max(number) as number from schema_migration`.execute(db);
  return version.rows[0]?.number ?? 0;
}
