import type { Register } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type Column, columnsOf, columnType, type RecordValue, tablesOf } from './columns.ts';
import { bind, type Change, type Changes, changesOf, type StoredRecord } from './store.ts';

/** Rows in one statement: some thousand values, far below the 65,535 that the protocol carries. */
const ROWS = 200;

/** What one record of a batch becomes; `before` is null for one that is made. */
export interface BatchRecord {
  readonly before: StoredRecord | null;
  readonly after: StoredRecord;
  readonly change: Change;
}

/**
 * Writes many records with their lines of history, a few hundred in a statement: the same rows that `insertRecord` and `updateRecord`
 * write one at a time. `onWritten` hears how many are done.
 */
export async function writeRecords(
  context: LedgerContext,
  actor: Actor,
  register: Register,
  records: readonly BatchRecord[],
  onWritten: (count: number) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < records.length; at += ROWS) {
    const part = records.slice(at, at + ROWS);
    const made = part.filter((record) => record.before === null);
    const changed = part.filter((record) => record.before !== null);
    if (made.length > 0) await insertCurrent(context, actor, register, made);
    if (changed.length > 0) await updateCurrent(context, actor, register, changed);
    await insertHistories(context, actor, register, part);
    await onWritten(Math.min(at + ROWS, records.length));
  }
}

type Own = Readonly<Record<string, unknown>>;

async function insertCurrent(
  context: LedgerContext,
  actor: Actor,
  register: Register,
  records: readonly BatchRecord[],
): Promise<void> {
  await insertRows(
    context,
    tablesOf(register).current,
    columnsOf(register.fields),
    records.map(({ after, change }) => ({
      own: {
        jurisdiction_id: context.jurisdictionId,
        record_id: after.id,
        record_state: after.state,
        record_version: after.version,
        record_simulated: after.simulated,
        record_source: null,
        record_created_at: change.recordedAt,
        record_updated_at: change.recordedAt,
        record_updated_by: actor.personName,
      },
      values: after.values,
    })),
  );
}

async function insertHistories(
  context: LedgerContext,
  actor: Actor,
  register: Register,
  records: readonly BatchRecord[],
): Promise<void> {
  await insertRows(
    context,
    tablesOf(register).history,
    columnsOf(register.fields),
    records.map(({ before, after, change }) => ({
      own: {
        jurisdiction_id: context.jurisdictionId,
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
        record_changes: JSON.stringify(changesOf(before?.values ?? {}, after.values) satisfies Changes),
      },
      values: after.values,
    })),
  );
}

async function insertRows(
  { db }: LedgerContext,
  table: string,
  columns: readonly Column[],
  rows: readonly { readonly own: Own; readonly values: Readonly<Record<string, RecordValue>> }[],
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const names = [...Object.keys(first.own), ...columns.map((column) => column.name)].map((name) => sql.ref(name));
  const lines = rows.map(
    ({ own, values }) =>
      sql`(${sql.join([
        ...Object.values(own).map((value) => sql`${value}`),
        ...columns.map((column) => bind(column, values[column.field.name])),
      ])})`,
  );
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) values ${sql.join(lines)}`.execute(db);
}

async function updateCurrent(
  { db, jurisdictionId }: LedgerContext,
  actor: Actor,
  register: Register,
  records: readonly BatchRecord[],
): Promise<void> {
  const columns = columnsOf(register.fields);
  const typed = (column: Column, value: RawBuilder<unknown>) =>
    sql`${value}::${sql.raw(columnType(column.field.type))}`;
  const lines = records.map(
    ({ after }) =>
      sql`(${sql.join([
        sql`${after.id}::text`,
        sql`${after.state}::text`,
        sql`${after.version}::integer`,
        ...columns.map((column) => typed(column, bind(column, after.values[column.field.name]))),
      ])})`,
  );
  const names = ['record_id', 'record_state', 'record_version', ...columns.map((column) => column.name)];
  const assignments = names.slice(1).map((name) => sql`${sql.ref(name)} = next.${sql.ref(name)}`);
  await sql`update ${sql.table(tablesOf(register).current)} as now
    set ${sql.join(assignments)}, record_updated_at = ${records[0]?.change.recordedAt}, record_updated_by = ${actor.personName}
    from (values ${sql.join(lines)}) as next (${sql.join(names.map((name) => sql.ref(name)))})
    where now.jurisdiction_id = ${jurisdictionId} and now.record_id = next.record_id`.execute(db);
}
