import { findMoves, PlanwrightError, type Register } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { RegisterRecord, RegisterRecordDetail } from '#model/index.ts';
import {
  batchColumn,
  columnsOf,
  getRegister,
  readValues,
  reportFields,
  snakeCase,
  tablesOf,
} from '#registers/columns.ts';
import { readRecord, unknownRecord } from '#registers/store.ts';
import type { LedgerContext } from '../context.ts';
import type { LedgerQueries } from '../ledger.ts';

type Row = Readonly<Record<string, unknown>>;

function presentRecord(register: Register, row: Row): RegisterRecord {
  return {
    ...readRecord(register, row),
    register: register.name,
    updatedAt: String(row.record_updated_at),
    updatedBy: String(row.record_updated_by),
  };
}

/** 台账: records in the order they were made; `filters` are fields (or `state`) with the value wanted, an empty one meaning not known. */
export async function listRecords(
  { db, jurisdictionId, packs }: LedgerContext,
  name: string,
  input: Parameters<LedgerQueries['listRecords']>[1],
): Promise<{ readonly total: number; readonly rows: readonly RegisterRecord[] }> {
  const { register } = getRegister(packs, name);
  const conditions: RawBuilder<unknown>[] = [sql`jurisdiction_id = ${jurisdictionId}`];
  for (const [field, value] of Object.entries(input.filters)) {
    const column = sql`${columnFor(register, field)}::text`;
    conditions.push(value === '' ? sql`${column} is null` : sql`${column} = ${value}`);
  }
  const words = input.words?.trim() ?? '';
  if (words !== '') {
    const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    const texts = register.fields.filter((field) => field.type.kind === 'text');
    conditions.push(
      sql`(${sql.join(
        texts.map((field) => sql`${sql.ref(snakeCase(field.name))} ilike ${pattern}`),
        sql` or `,
      )})`,
    );
  }
  const where = sql.join(conditions, sql` and `);
  const table = sql.table(tablesOf(register).current);
  const { rows } = await sql<Row>`select * from ${table} where ${where}
    order by record_created_at, record_id offset ${input.offset} limit ${input.limit}`.execute(db);
  const count = await sql<{ total: number }>`select count(*) as total from ${table} where ${where}`.execute(db);
  return { total: count.rows[0]?.total ?? 0, rows: rows.map((row) => presentRecord(register, row)) };
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

/** A record with its history, reports and the moves that stand open, each with why it may not be made now. */
export async function getRecord(context: LedgerContext, name: string, id: string): Promise<RegisterRecordDetail> {
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
      record_state as state, record_reason as reason, record_changes as changes
    from ${sql.table(tables.history)} where ${key} order by record_version desc`.execute(db);
  const reports = await sql<Row>`select * from ${sql.table(tables.report)} where ${key}
    order by record_period_end desc, record_recorded_at desc, record_report_id desc`.execute(db);
  const columns = columnsOf(reportFields(pack, register));
  return {
    ...record,
    history: history.rows,
    moves:
      register.lifecycle === null || record.state === null
        ? []
        : findMoves(register.lifecycle, record.state, record.values).map(({ transition, refusal }) => ({
            transition: transition.name,
            label: transition.label,
            refusal: refusal === null ? null : { code: refusal.code, message: refusal.message },
          })),
    reports: reports.rows.map((report) => ({
      id: String(report.record_report_id),
      report: String(report.record_report),
      roundId: String(report.record_round_id),
      periodEnd: String(report.record_period_end),
      recordedAt: String(report.record_recorded_at),
      by: String(report.record_by_name),
      values: readValues(columns, report),
      simulated: report.record_simulated === true,
    })),
  };
}
