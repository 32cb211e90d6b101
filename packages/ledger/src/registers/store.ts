import {
  isSeries,
  type Label,
  type Pack,
  PlanwrightError,
  parseRecordValues,
  type RecordValues,
  type Register,
} from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import { formatCanonical } from '#database/canonical.ts';
import type { LedgerDatabase } from '#database/connect.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type Column, columnsOf, type RecordValue, readValues, tablesOf } from './columns.ts';
import { formatMonthArray } from './month-array.ts';

/** A record as it stands, with what its writers need. */
export interface StoredRecord {
  readonly id: string;
  readonly state: string | null;
  readonly version: number;
  readonly simulated: boolean;
  readonly values: Record<string, RecordValue>;
}

/** What is kept of a change besides the values. */
export interface Change {
  readonly action: string;
  readonly reason: string | null;
  readonly evidence: string | null;
  /** Files that it rests on. */
  readonly attachmentIds?: readonly string[];
  /** What was asked about unusual amounts, and the answer. */
  readonly questions?: readonly Label[];
  readonly confirmation?: string | null;
  /** The day from which it holds; null for what holds whenever one looks. */
  readonly validOn: string | null;
  readonly recordedAt: string;
}

/** A value for a typed column: months as an array of exact amounts, a list as JSON. */
function bind(column: Column, value: unknown): RawBuilder<unknown> {
  const known = value ?? null;
  switch (column.field.type.kind) {
    case 'series':
      return sql`${isSeries(known) ? formatMonthArray(known) : null}::numeric[]`;
    case 'list':
      return sql`${known === null ? null : JSON.stringify(known)}::jsonb`;
    default:
      return sql`${known}`;
  }
}

async function insertRow(
  db: LedgerDatabase,
  table: string,
  own: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = [...Object.keys(own), ...columns.map((column) => column.name)].map((name) => sql.ref(name));
  const bound = [
    ...Object.values(own).map((value) => sql`${value}`),
    ...columns.map((column) => bind(column, values[column.field.name])),
  ];
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(bound)})`.execute(db);
}

/** The record, locked for a change. @throws PlanwrightError `not-found`, or `conflict` when it has moved on */
export async function lockRecord(
  { db, jurisdictionId }: LedgerContext,
  register: Register,
  id: string,
  expectedVersion: number | null,
): Promise<StoredRecord> {
  const table = tablesOf(register).current;
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
    where jurisdiction_id = ${jurisdictionId} and record_id = ${id} for update`.execute(db);
  const row = rows[0];
  if (row === undefined) throw unknownRecord(register, id);
  const record = readRecord(register, row);
  if (expectedVersion !== null && expectedVersion !== record.version) {
    throw new PlanwrightError({
      family: 'conflict',
      code: 'stale-version',
      message: `the record "${id}" is at version ${record.version}, the change was made on ${expectedVersion}`,
      hint: 'load it again and repeat the change',
      messageZh: `该记录已是第 ${record.version} 版，您修改的是第 ${expectedVersion} 版`,
      hintZh: '请刷新后重新修改',
    });
  }
  return record;
}

export function readRecord(register: Register, row: Readonly<Record<string, unknown>>): StoredRecord {
  return {
    id: String(row.record_id),
    state: (row.record_state ?? null) as string | null,
    version: Number(row.record_version),
    simulated: row.record_simulated === true,
    values: readValues(columnsOf(register.fields), row),
  };
}

export function unknownRecord(register: Register, id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-record',
    message: `the register "${register.name}" has no record "${id}"`,
    hint: 'its list shows those there are',
    messageZh: `台账“${register.label['zh-CN']}”没有记录“${id}”`,
    hintZh: '请从台账列表中选择',
  });
}

/** Makes a record and the first line of its history. */
export async function insertRecord(
  context: LedgerContext,
  actor: Actor,
  register: Register,
  record: StoredRecord & { readonly source: string | null },
  change: Change,
): Promise<void> {
  const columns = columnsOf(register.fields);
  await insertRow(
    context.db,
    tablesOf(register).current,
    {
      jurisdiction_id: context.jurisdictionId,
      record_id: record.id,
      record_state: record.state,
      record_version: record.version,
      record_simulated: record.simulated,
      record_source: record.source,
      record_created_at: change.recordedAt,
      record_updated_at: change.recordedAt,
      record_updated_by: actor.personName,
      record_valid_on: change.validOn,
    },
    columns,
    record.values,
  );
  await insertHistory(context, actor, register, record, change, changesOf({}, record.values));
}

/** Writes the next version of a record with its line of history; what does not change is not written again into `changes`. */
export async function updateRecord(
  context: LedgerContext,
  actor: Actor,
  register: Register,
  before: StoredRecord,
  after: Pick<StoredRecord, 'state' | 'values'> & { readonly simulated?: boolean },
  change: Change,
): Promise<StoredRecord> {
  const { db, jurisdictionId } = context;
  // What was made up once is marked as such for good.
  const simulated = before.simulated || (after.simulated ?? false);
  const record: StoredRecord = { ...before, ...after, simulated, version: before.version + 1 };
  const assignments = [
    sql`record_state = ${record.state}`,
    sql`record_version = ${record.version}`,
    sql`record_simulated = ${record.simulated}`,
    sql`record_updated_at = ${change.recordedAt}`,
    sql`record_updated_by = ${actor.personName}`,
    sql`record_valid_on = ${change.validOn}`,
    ...columnsOf(register.fields).map(
      (column) => sql`${sql.ref(column.name)} = ${bind(column, record.values[column.field.name])}`,
    ),
  ];
  await sql`update ${sql.table(tablesOf(register).current)} set ${sql.join(assignments)}
    where jurisdiction_id = ${jurisdictionId} and record_id = ${record.id}`.execute(db);
  await insertHistory(context, actor, register, record, change, changesOf(before.values, record.values));
  return record;
}

async function insertHistory(
  context: LedgerContext,
  actor: Actor,
  register: Register,
  record: StoredRecord,
  change: Change,
  changes: Changes,
): Promise<void> {
  await insertRow(
    context.db,
    tablesOf(register).history,
    {
      jurisdiction_id: context.jurisdictionId,
      record_id: record.id,
      record_state: record.state,
      record_version: record.version,
      record_simulated: record.simulated,
      record_valid_on: change.validOn,
      record_recorded_at: change.recordedAt,
      record_by_post: actor.postId,
      record_by_name: actor.personName,
      record_action: change.action,
      record_reason: change.reason,
      record_evidence: change.evidence,
      record_attachments: [...(change.attachmentIds ?? [])],
      record_changes: JSON.stringify(changes),
      record_questions: JSON.stringify(change.questions ?? []),
      record_confirmation: change.confirmation ?? null,
    },
    columnsOf(register.fields),
    record.values,
  );
}

/** Appends a periodic report of a record. */
export async function insertRecordReport(
  context: LedgerContext,
  register: Register,
  fields: Pack['reports'][number]['fields'],
  own: Readonly<Record<string, unknown>>,
  values: RecordValues,
): Promise<void> {
  await insertRow(
    context.db,
    tablesOf(register).report,
    { jurisdiction_id: context.jurisdictionId, ...own },
    columnsOf(fields),
    values,
  );
}

export type Changes = Readonly<Record<string, { readonly from: RecordValue; readonly to: RecordValue }>>;

export function changesOf(
  before: Readonly<Record<string, RecordValue>>,
  after: Readonly<Record<string, RecordValue>>,
): Changes {
  return Object.fromEntries(
    Object.keys(after)
      .map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }] as const)
      .filter(([, { from, to }]) => !isSame(from, to)),
  );
}

/** The database gives the keys of an item in an order of its own. */
const isSame = (from: RecordValue, to: RecordValue): boolean =>
  from === to || (typeof from === 'object' && typeof to === 'object' && formatCanonical(from) === formatCanonical(to));

/** Values that fit the declaration. @throws PlanwrightError `input` naming every fault */
export function requireValues(
  pack: Pack,
  register: Register,
  fields: Register['fields'],
  given: Readonly<Record<string, unknown>>,
): Record<string, RecordValue> {
  const { values, faults } = parseRecordValues(fields, given, pack.codeLists);
  const all = faults.length > 0 || fields !== register.fields ? faults : [...(register.check?.(values) ?? [])];
  if (all.length === 0) return values as Record<string, RecordValue>;
  throw new PlanwrightError({
    family: 'input',
    code: 'record-values',
    message: all.map((fault) => `${fault.field}: ${fault.message.en}`).join('; '),
    hint: 'correct the fields named and save again',
    messageZh: all.map((fault) => fault.message['zh-CN']).join('；'),
    hintZh: '请更正后重新保存',
  });
}
