import { isSeries, type Register } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type Column, columnsOf, columnType, type RecordValue, tablesOf } from './columns.ts';
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
    const part = records.slice(at, at + ROWS).map((record) => readyRecord(register, record));
    const made = part.filter(({ before }) => before === null);
    await insertRows(
      context,
      register,
      tables.current,
      made.map((record) => currentRow(context, actor, record)),
    );
    await updateRows(
      context,
      actor,
      register,
      part.filter(({ before }) => before !== null),
    );
    await insertRows(
      context,
      register,
      tables.history,
      part.map((record) => historyRow(context, actor, record)),
    );
    await onWritten(Math.min(at + ROWS, records.length));
  }
}

/** A record with what both its row and its line of history hold, reckoned once. */
interface ReadyRecord extends BatchRecord {
  /** By column; what is not known is left out. */
  readonly fields: JsonRow;
  readonly changes: ReturnType<typeof changesOf>;
}

const readyRecord = (register: Register, record: BatchRecord): ReadyRecord => ({
  ...record,
  fields: fieldsOf(register, record.after.values),
  changes: changesOf(record.before?.values ?? {}, record.after.values),
});

/** A row by the names of its columns, as the database reads it from JSON. */
type JsonRow = Readonly<Record<string, unknown>>;

function currentRow({ jurisdictionId }: LedgerContext, actor: Actor, { after, change, fields }: ReadyRecord): JsonRow {
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
    record_valid_on: change.validOn,
    ...fields,
  };
}

function historyRow(
  { jurisdictionId }: LedgerContext,
  actor: Actor,
  { after, change, fields, changes }: ReadyRecord,
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
    record_changes: changes,
    record_questions: change.questions ?? [],
    record_confirmation: change.confirmation ?? null,
    ...fields,
  };
}

function fieldsOf(register: Register, values: Readonly<Record<string, RecordValue>>): JsonRow {
  const row: Record<string, unknown> = {};
  for (const column of columnsOf(register.fields)) {
    const value = values[column.field.name] ?? null;
    if (value !== null) row[column.name] = jsonOf(column, value);
  }
  return row;
}

/** An array with bounds of its own goes as the text that the database writes it in. */
function jsonOf(column: Column, value: RecordValue): unknown {
  return column.field.type.kind === 'series' && isSeries(value) ? formatMonthArray(value) : value;
}

/** Our own columns by their types; those of fields follow from the fields. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  jurisdiction_id: 'text',
  record_id: 'text',
  record_state: 'text',
  record_version: 'integer',
  record_simulated: 'boolean',
  record_source: 'text',
  record_created_at: 'timestamptz',
  record_updated_at: 'timestamptz',
  record_updated_by: 'text',
  record_valid_on: 'date',
  record_recorded_at: 'timestamptz',
  record_by_post: 'text',
  record_by_name: 'text',
  record_action: 'text',
  record_reason: 'text',
  record_evidence: 'text',
  record_changes: 'jsonb',
  record_questions: 'jsonb',
  record_confirmation: 'text',
};

/** The rows as the database reads them from JSON: columns by name and type, which takes it half the time that finding the types in the table does. */
function recordset(register: Register, names: readonly string[], rows: readonly JsonRow[]): RawBuilder<unknown> {
  const fields = new Map(columnsOf(register.fields).map(({ name, field }) => [name, columnType(field.type)]));
  const types = names.map((name) => sql`${sql.ref(name)} ${sql.raw(OWN_TYPES[name] ?? fields.get(name) ?? 'text')}`);
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as next (${sql.join(types)})`;
}

/** A column that is null in every row is left out: it is null by itself. */
async function insertRows(
  { db }: LedgerContext,
  register: Register,
  table: string,
  rows: readonly JsonRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) =>
    rows.some((row) => row[name] != null),
  );
  const columns = sql.join(names.map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${recordset(register, names, rows)}`.execute(
    db,
  );
}

/** Only columns that change in some row are set. */
async function updateRows(
  context: LedgerContext,
  actor: Actor,
  register: Register,
  records: readonly ReadyRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const table = sql.table(tablesOf(register).current);
  const changed = new Set(records.flatMap(({ changes }) => Object.keys(changes)));
  const own = ['record_state', 'record_version', 'record_updated_at', 'record_updated_by', 'record_valid_on'];
  const fields = columnsOf(register.fields).filter(({ field }) => changed.has(field.name));
  const names = [...own, ...fields.map(({ name }) => name)];
  const rows = records.map((record) => currentRow(context, actor, record));
  const assignments = sql.join(names.map((name) => sql`${sql.ref(name)} = next.${sql.ref(name)}`));
  await sql`update ${table} as now set ${assignments} from ${recordset(register, ['record_id', ...names], rows)}
    where now.jurisdiction_id = ${context.jurisdictionId} and now.record_id = next.record_id`.execute(context.db);
}
