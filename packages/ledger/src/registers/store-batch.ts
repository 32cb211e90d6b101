import { isSeries, type Register } from '@planwright/engine';
import { sql } from 'kysely';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type Column, columnsOf, type RecordValue, tablesOf } from './columns.ts';
import { formatMonthArray } from './month-array.ts';
import { type Change, changesOf, type StoredRecord } from './store.ts';

/** Rows in one statement. */
const ROWS = 500;

/** What one record of a batch becomes; `before` is null for one that is made. */
export interface BatchRecord {
  readonly before: StoredRecord | null;
  readonly after: StoredRecord;
  readonly change: Change;
}

/**
 * Writes many records with their lines of history, some hundred in a statement: the same rows that `insertRecord` and `updateRecord`
 * write one at a time. `onWritten` hears how many are done.
 */
export async function writeRecords(
  context: LedgerContext,
  actor: Actor,
  register: Register,
  records: readonly BatchRecord[],
  onWritten: (count: number) => Promise<void>,
): Promise<void> {
  const tables = tablesOf(register);
  for (let at = 0; at < records.length; at += ROWS) {
    const part = records.slice(at, at + ROWS);
    const made = part.filter((record) => record.before === null);
    const changed = part.filter((record) => record.before !== null);
    await insertRows(
      context,
      tables.current,
      made.map((record) => currentRow(context, actor, register, record)),
    );
    await updateRows(
      context,
      register,
      changed.map((record) => currentRow(context, actor, register, record)),
    );
    await insertRows(
      context,
      tables.history,
      part.map((record) => historyRow(context, actor, register, record)),
    );
    await onWritten(Math.min(at + ROWS, records.length));
  }
}

/** A row by the names of its columns, as the database reads it from JSON. */
type JsonRow = Readonly<Record<string, unknown>>;

function currentRow(
  { jurisdictionId }: LedgerContext,
  actor: Actor,
  register: Register,
  { after, change }: BatchRecord,
): JsonRow {
  return {
    jurisdiction_id: jurisdictionId,
    record_id: after.id,
    record_state: after.state,
    record_version: after.version,
    record_simulated: after.simulated,
    record_source: null,
    record_created_at: change.recordedAt,
    record_updated_at: change.recordedAt,
    record_updated_by: actor.personName,
    ...fieldsOf(register, after.values),
  };
}

function historyRow(
  { jurisdictionId }: LedgerContext,
  actor: Actor,
  register: Register,
  { before, after, change }: BatchRecord,
): JsonRow {
  return {
    jurisdiction_id: jurisdictionId,
    record_id: after.id,
    record_state: after.state,
    record_version: after.version,
    record_simulated: after.simulated,
    record_valid_on: change.validOn,
    record_recorded_at: change.recordedAt,
    record_by_post: actor.postId,
    record_by_name: actor.personName,
    record_action: change.action,
    record_reason: change.reason,
    record_evidence: change.evidence,
    record_changes: changesOf(before?.values ?? {}, after.values),
    ...fieldsOf(register, after.values),
  };
}

function fieldsOf(register: Register, values: Readonly<Record<string, RecordValue>>): JsonRow {
  return Object.fromEntries(
    columnsOf(register.fields).map((column) => [column.name, jsonOf(column, values[column.field.name] ?? null)]),
  );
}

/** An array with bounds of its own goes as the text that the database writes it in. */
function jsonOf(column: Column, value: RecordValue): unknown {
  return column.field.type.kind === 'series' && isSeries(value) ? formatMonthArray(value) : value;
}

async function insertRows({ db }: LedgerContext, table: string, rows: readonly JsonRow[]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const names = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}

async function updateRows(
  { db, jurisdictionId }: LedgerContext,
  register: Register,
  rows: readonly JsonRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const table = sql.table(tablesOf(register).current);
  const own = ['record_state', 'record_version', 'record_updated_at', 'record_updated_by'];
  const names = [...own, ...columnsOf(register.fields).map((column) => column.name)];
  const assignments = sql.join(names.map((name) => sql`${sql.ref(name)} = next.${sql.ref(name)}`));
  await sql`update ${table} as now set ${assignments}
    from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) as next
    where now.jurisdiction_id = ${jurisdictionId} and now.record_id = next.record_id`.execute(db);
}
