import { type Field, type Pack, PlanwrightError, type Register } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { LedgerDatabase } from '#database/connect.ts';
import { SCHEMA_LOCK } from '#migrations/migrate.ts';
import { type Column, columnsOf, columnType, type RegisterTables, reportFields, tablesOf } from './columns.ts';

/**
 * 安装专题: makes the tables that a pack declares, and adds the columns of fields that a newer version of it brings. Only ever
 * adds: a field that a pack no longer declares keeps its column and its values.
 *
 * @throws PlanwrightError `environment` when the database has a newer version of the pack, or a field has changed its type
 */
export async function installPacks(db: LedgerDatabase, packs: readonly Pack[], now: string): Promise<void> {
  const installed = await db.selectFrom('pack_installation').selectAll().execute();
  const declared = (pack: Pack): string => JSON.stringify(declarationOf(pack));
  const known = new Map(installed.map((row) => [row.pack, row]));
  const same = (pack: Pack): boolean => {
    const row = known.get(pack.name);
    return row !== undefined && row.version === pack.version && JSON.stringify(row.declaration) === declared(pack);
  };
  if (packs.every(same)) return;
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${SCHEMA_LOCK})`.execute(tx);
    for (const pack of packs) {
      await refuseOlder(tx, pack);
      for (const register of pack.registers) await installRegister(tx, pack, register);
      const row = { version: pack.version, declaration: declared(pack), installed_at: now };
      await tx
        .insertInto('pack_installation')
        .values({ pack: pack.name, ...row })
        .onConflict((conflict) => conflict.column('pack').doUpdateSet(row))
        .execute();
    }
  });
}

/** Raised when the ledger's own columns or indexes of registers change, so that tables made before get them. */
const REGISTER_FORM = 4;

/** What the tables follow from. Kept as `[name, type]` pairs of pairs, whose order jsonb leaves alone. */
function declarationOf(pack: Pack): readonly unknown[] {
  const registers = pack.registers.map((register) => [
    register.name,
    register.fields.map((field) => [field.name, columnType(field.type)]),
    reportFields(pack, register).map((field) => [field.name, columnType(field.type)]),
  ]);
  return [REGISTER_FORM, ...registers];
}

async function refuseOlder(tx: LedgerDatabase, pack: Pack): Promise<void> {
  const row = await tx
    .selectFrom('pack_installation')
    .select('version')
    .where('pack', '=', pack.name)
    .executeTakeFirst();
  if (row === undefined || row.version <= pack.version) return;
  throw new PlanwrightError({
    family: 'environment',
    code: 'pack-newer',
    message: `the database holds version ${row.version} of the pack "${pack.name}", this program brings ${pack.version}`,
    hint: 'start the newer Planwright that last used this database',
    messageZh: `数据库中专题“${pack.label['zh-CN']}”的版本为 ${row.version}，本程序带的是 ${pack.version}`,
    hintZh: '请使用上次打开此数据库的较新版本程序',
  });
}

async function installRegister(tx: LedgerDatabase, pack: Pack, register: Register): Promise<void> {
  const tables = tablesOf(register);
  const state = sql`record_state text, record_version integer not null, record_simulated boolean not null`;
  await createTable(
    tx,
    tables.current,
    register.fields,
    sql`
    record_id text not null, ${state}, record_source text, record_created_at timestamptz not null,
    record_updated_at timestamptz not null, record_updated_by text not null,
    primary key (jurisdiction_id, record_id)`,
  );
  await sql`create unique index if not exists ${sql.ref(`${tables.current}_source`)}
    on ${sql.table(tables.current)} (jurisdiction_id, record_source) where record_source is not null`.execute(tx);
  await createTable(
    tx,
    tables.history,
    register.fields,
    sql`
    record_id text not null, ${state}, record_valid_on date, record_recorded_at timestamptz not null,
    record_by_post text not null, record_by_name text not null, record_action text not null, record_reason text,
    record_evidence text, record_changes jsonb not null,
    primary key (jurisdiction_id, record_id, record_version),
    foreign key (jurisdiction_id, record_id) references ${sql.table(tables.current)} (jurisdiction_id, record_id)`,
  );
  await createTable(
    tx,
    tables.report,
    reportFields(pack, register),
    sql`
    record_report_id text not null, record_id text not null, record_report text not null, record_round_id text not null,
    record_period_end date not null, record_recorded_at timestamptz not null, record_by_post text not null,
    record_by_name text not null, record_simulated boolean not null,
    primary key (jurisdiction_id, record_report_id),
    foreign key (jurisdiction_id, record_id) references ${sql.table(tables.current)} (jurisdiction_id, record_id),
    foreign key (jurisdiction_id, record_round_id) references round (jurisdiction_id, round_id)`,
  );
  await addOwnColumns(tx, tables);
  // Finds the version of a day without reading the versions themselves.
  await sql`create index if not exists ${sql.ref(`${tables.history}_as_of`)}
    on ${sql.table(tables.history)} (jurisdiction_id, record_id, record_version desc) include (record_valid_on)`.execute(
    tx,
  );
  await sql`create index if not exists ${sql.ref(`${tables.report}_last`)}
    on ${sql.table(tables.report)} (jurisdiction_id, record_id, record_period_end desc, record_recorded_at desc)`.execute(
    tx,
  );
}

/** Columns of the ledger's own that came after a register's tables were first made. */
async function addOwnColumns(tx: LedgerDatabase, { current, history, report }: RegisterTables): Promise<void> {
  // The day from which the newest version holds, so that a look at today needs no history.
  await sql`alter table ${sql.table(current)} add column if not exists record_valid_on date`.execute(tx);
  await sql`update ${sql.table(current)} current set record_valid_on = version.record_valid_on
    from ${sql.table(history)} version
    where version.jurisdiction_id = current.jurisdiction_id and version.record_id = current.record_id
      and version.record_version = current.record_version
      and current.record_valid_on is distinct from version.record_valid_on`.execute(tx);
  await sql`alter table ${sql.table(history)}
    add column if not exists record_attachments text[] not null default '{}',
    add column if not exists record_questions jsonb not null default '[]',
    add column if not exists record_confirmation text`.execute(tx);
  await sql`alter table ${sql.table(report)}
    add column if not exists record_evidence_level text not null default 'declared',
    add column if not exists record_questions jsonb not null default '[]',
    add column if not exists record_confirmation text`.execute(tx);
}

async function createTable(
  tx: LedgerDatabase,
  table: string,
  fields: readonly Field[],
  own: RawBuilder<unknown>,
): Promise<void> {
  await sql`create table if not exists ${sql.table(table)} (
    jurisdiction_id text not null references jurisdiction (jurisdiction_id), ${own})`.execute(tx);
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, case data_type when 'ARRAY' then 'numeric[]' else data_type end as type
    from information_schema.columns where table_schema = current_schema() and table_name = ${table}`.execute(tx);
  const present = new Map(rows.map((row) => [row.name, row.type]));
  for (const column of columnsOf(fields)) {
    const type = columnType(column.field.type);
    const found = present.get(column.name);
    if (column.name.startsWith('record_') || column.name === 'jurisdiction_id' || (found ?? type) !== type)
      throw badColumn(table, column, type, found);
    if (found === undefined) await addColumn(tx, table, column, type);
  }
}

async function addColumn(tx: LedgerDatabase, table: string, column: Column, type: string): Promise<void> {
  const name = sql.ref(column.name);
  await sql`alter table ${sql.table(table)} add column ${name} ${sql.raw(type)}`.execute(tx);
  const target =
    column.field.type.kind === 'orgUnit'
      ? sql`org_unit (jurisdiction_id, org_unit_id)`
      : column.field.type.kind === 'commitment'
        ? sql`commitment (jurisdiction_id, commitment_id)`
        : null;
  if (target === null) return;
  await sql`alter table ${sql.table(table)} add foreign key (jurisdiction_id, ${name}) references ${target}`.execute(
    tx,
  );
}

function badColumn(table: string, column: Column, type: string, found: string | undefined): PlanwrightError {
  const clash = found === undefined || column.name.startsWith('record_');
  return new PlanwrightError({
    family: 'environment',
    code: clash ? 'pack-reserved-name' : 'pack-type-changed',
    message: clash
      ? `the field "${column.field.name}" of ${table} bears a name that the ledger keeps for itself`
      : `the field "${column.field.name}" of ${table} is ${type} now, the database has it as ${found}`,
    hint: clash
      ? 'give it a name that does not begin with "record"'
      : 'declare the changed field under a new name; a field keeps its type for good',
    messageZh: clash
      ? `${table} 的字段“${column.field.name}”与系统保留名冲突`
      : `${table} 的字段“${column.field.name}”类型由 ${found} 变为 ${type}`,
    hintZh: clash ? '字段名不能以 record 开头' : '请用新的字段名声明；已有字段的类型不能改变',
  });
}
