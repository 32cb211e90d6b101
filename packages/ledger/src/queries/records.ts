import { type Field, findMoves, monthNumber, PlanwrightError, type Register } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { RegisterRecord, RegisterRecordDetail } from '#model/index.ts';
import { loadHeirs } from '#organisation/past-units.ts';
import { listAttachments } from '#registers/attachments.ts';
import {
  batchColumn,
  type Column,
  columnsOf,
  getRegister,
  readValues,
  reportFields,
  snakeCase,
  tablesOf,
} from '#registers/columns.ts';
import { ofPlan, PLAN_FILTER, planOfSource } from '#registers/of-plan.ts';
import { readRecord, unknownRecord } from '#registers/store.ts';
import type { LedgerContext } from '../context.ts';
import type { LedgerQueries } from '../ledger.ts';
import { findPlanOfRecord } from './register-plans.ts';

type Row = Readonly<Record<string, unknown>>;

export function presentRecord(register: Register, row: Row): RegisterRecord {
  const { id, state, version, simulated, values } = readRecord(register, row);
  return {
    id,
    state,
    version,
    simulated,
    values,
    register: register.name,
    updatedAt: String(row.record_updated_at),
    updatedBy: String(row.record_updated_by),
    planId: planOfSource(row.record_source),
  };
}

/**
 * 台账: records, in the order they were made when no other is asked for; `filters` are fields (or `state`, `batch`) with the value wanted,
 * an empty one meaning not known. Of the plan that runs and of none, unless the filter `ofPlan` names a plan or `all`. With `fields` only those are read, with `year` only that year's months of series, so that a list of
 * all records stays light.
 */
export async function listRecords(
  context: LedgerContext,
  name: string,
  input: Parameters<LedgerQueries['listRecords']>[1],
): Promise<{ readonly total: number; readonly rows: readonly RegisterRecord[] }> {
  const { db, packs } = context;
  const { register } = getRegister(packs, name);
  const formers = await loadFormers(context, register, input);
  const where = sql.join(conditionsOf(context, register, input, formers), sql` and `);
  const table = sql.table(tablesOf(register).current);
  const shown = shownRegister(register, input.fields);
  const columns = [...OWN_COLUMNS, ...shown.fields.map((field) => readColumn(field, input.year))];
  const { rows } = await sql<Row>`select ${sql.join(columns)} from ${table} where ${where}
    order by ${orderOf(register, input.sort)}record_created_at, record_id offset ${input.offset} limit ${input.limit}`.execute(
    db,
  );
  // Counted apart: a count beside the rows would have every row read whole.
  if (input.offset === 0 && rows.length < input.limit) return present(rows, rows.length);
  const count = await sql<{ total: number }>`select count(*) as total from ${table} where ${where}`.execute(db);
  return present(rows, count.rows[0]?.total ?? 0);

  function present(found: readonly Row[], total: number) {
    return { total, rows: found.map((row) => presentRecord(shown, row)) };
  }
}

const OWN_COLUMNS = [
  'record_id',
  'record_state',
  'record_version',
  'record_simulated',
  'record_updated_at',
  'record_updated_by',
  'record_source',
].map((name) => sql.ref(name));

/** The register with the fields that are asked for, its title always among them. */
function shownRegister(register: Register, fields: readonly string[] | undefined): Register {
  if (fields === undefined) return register;
  for (const field of fields) columnFor(register, field);
  const wanted = new Set([register.titleField, ...fields]);
  return { ...register, fields: register.fields.filter((field) => wanted.has(field.name)) };
}

function readColumn({ name, type }: Field, year: number | undefined): RawBuilder<unknown> {
  const column = sql.ref(snakeCase(name));
  if (type.kind !== 'series' || year === undefined) return column;
  const [first, last] = [monthNumber(`${year}-01`), monthNumber(`${year}-12`)];
  const slice = sql`${column}[${sql.lit(first)}:${sql.lit(last)}]::text`;
  // A slice begins at 1, so its months are put back.
  return sql`(case when ${slice} = '{}' then null else '[' || greatest(array_lower(${column}, 1), ${sql.lit(first)}) || ':' ||
    least(array_upper(${column}, 1), ${sql.lit(last)}) || ']=' || ${slice} end) as ${column}`;
}

/** Units that a filtered unit has taken over whole, by the filter's field: its figures count their records too. */
async function loadFormers(
  context: LedgerContext,
  register: Register,
  { filters, unitsOn }: Parameters<LedgerQueries['listRecords']>[1],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const byUnit = register.fields.filter(({ name, type }) => type.kind === 'orgUnit' && (filters[name] ?? '') !== '');
  if (byUnit.length === 0 || unitsOn === undefined) return new Map();
  const heirs = [...(await loadHeirs(context, unitsOn))];
  return new Map(
    byUnit.map(({ name }) => [name, heirs.flatMap(([former, heir]) => (heir === filters[name] ? [former] : []))]),
  );
}

function conditionsOf(
  context: LedgerContext,
  register: Register,
  input: Parameters<LedgerQueries['listRecords']>[1],
  formers: ReadonlyMap<string, readonly string[]>,
): readonly RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [
    sql`jurisdiction_id = ${context.jurisdictionId}`,
    ofPlan(context, input.plan ?? input.filters[PLAN_FILTER], tablesOf(register).current),
  ];
  for (const [field, value] of Object.entries(input.filters)) {
    if (field === PLAN_FILTER) continue;
    const column = sql`${columnFor(register, field)}::text`;
    const wanted = [value, ...(formers.get(field) ?? [])];
    conditions.push(
      value === ''
        ? sql`${column} is null`
        : wanted.length === 1
          ? sql`${column} = ${value}`
          : sql`${column} = any(${wanted}::text[])`,
    );
  }
  const words = input.words?.trim() ?? '';
  if (words === '') return conditions;
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const texts = register.fields.filter((field) => field.type.kind === 'text');
  const found = texts.map((field) => sql`${sql.ref(snakeCase(field.name))} ilike ${pattern}`);
  return [...conditions, sql`(${sql.join(found, sql` or `)})`];
}

/** Chinese text in the order of its sounds; what is not known comes last either way. */
function orderOf(register: Register, sort: { readonly by: string; readonly descending: boolean } | undefined) {
  if (sort === undefined) return sql``;
  const column = columnFor(register, sort.by);
  const kind = register.fields.find((field) => field.name === sort.by)?.type.kind;
  const key =
    kind === 'series'
      ? sql`(select sum(month) from unnest(${column}) month)`
      : kind === 'text'
        ? sql`${column} collate "zh-x-icu"`
        : column;
  return sql`${key} ${sort.descending ? sql`desc` : sql`asc`} nulls last, `;
}

function columnFor(register: Register, field: string): RawBuilder<unknown> {
  if (field === 'state') return sql`record_state`;
  if (field === 'batch' && register.lifecycle?.batches !== undefined) return batchColumn(register);
  if (register.fields.some((candidate) => candidate.name === field)) return sql`${sql.ref(snakeCase(field))}`;
  const names = ['state', ...register.fields.map((candidate) => candidate.name)].join(', ');
  throw new PlanwrightError({
    family: 'input',
    code: 'unknown-field',
    message: `the register "${register.name}" has no field "${field}"`,
    hint: `fields are: ${names}`,
    messageZh: `台账“${register.label['zh-CN']}”没有字段“${field}”`,
    hintZh: `可用字段：${names}`,
  });
}

type ReportView = RegisterRecordDetail['reports'][number];

/** A periodic report as the API knows it, from its row. */
export function presentReport(columns: readonly Column[], row: Row): ReportView {
  return {
    id: String(row.record_report_id),
    report: String(row.record_report),
    roundId: String(row.record_round_id),
    periodEnd: String(row.record_period_end),
    recordedAt: String(row.record_recorded_at),
    by: String(row.record_by_name),
    values: readValues(columns, row),
    evidenceLevel: row.record_evidence_level as ReportView['evidenceLevel'],
    questions: (row.record_questions ?? []) as ReportView['questions'],
    confirmation: (row.record_confirmation ?? null) as string | null,
    simulated: row.record_simulated === true,
  };
}

/** Versions and reports that a record's page begins with; a project reported on weekly has hundreds. */
const MOST_ENTRIES = 40;

/** A record with its latest history, reports and the moves that stand open, each with why it may not be made now. */
export async function getRecord(
  context: LedgerContext,
  name: string,
  id: string,
  { limit = MOST_ENTRIES }: { readonly limit?: number } = {},
): Promise<RegisterRecordDetail> {
  const { db, jurisdictionId, packs } = context;
  const { pack, register } = getRegister(packs, name);
  const tables = tablesOf(register);
  const key = sql`jurisdiction_id = ${jurisdictionId} and record_id = ${id}`;
  const current = await sql<Row>`select * from ${sql.table(tables.current)} where ${key}`.execute(db);
  const row = current.rows[0];
  if (row === undefined) throw unknownRecord(register, id);
  const record = presentRecord(register, row);
  const history = await sql<RegisterRecordDetail['history'][number]>`
    select record_version as version, record_recorded_at as at, record_by_name as "by", record_action as action,
      record_state as state, record_reason as reason, record_evidence as evidence, record_attachments as "attachmentIds",
      record_valid_on as "validOn", record_changes as changes, record_questions as questions,
      record_confirmation as confirmation
    from ${sql.table(tables.history)} where ${key} order by record_version desc limit ${limit}`.execute(db);
  const reports = await sql<Row>`select * from ${sql.table(tables.report)} where ${key}
    order by record_period_end desc, record_recorded_at desc, record_report_id desc limit ${limit}`.execute(db);
  const total = await sql<{
    total: number;
  }>`select count(*) as total from ${sql.table(tables.report)} where ${key}`.execute(db);
  const columns = columnsOf(reportFields(pack, register));
  return {
    ...record,
    plan: await findPlanOfRecord(context, record.planId),
    history: history.rows,
    reportsTotal: total.rows[0]?.total ?? 0,
    moves:
      register.lifecycle === null || record.state === null
        ? []
        : findMoves(register.lifecycle, record.state, record.values).map(({ transition, refusal }) => ({
            transition: transition.name,
            label: transition.label,
            refusal: refusal === null ? null : { code: refusal.code, message: refusal.message },
          })),
    reports: reports.rows.map((report) => presentReport(columns, report)),
    attachments: [...(await listAttachments(context, register.name, id))],
  };
}
