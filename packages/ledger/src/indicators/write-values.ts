import { parseValuePeriod, type ValueOrigin } from '@planwright/engine';
import { sql } from 'kysely';
import { newId } from '#database/ids.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import type { Desk, ValueCell, ValueCheck } from './check-value.ts';

const BATCH = 1000;

/** A value that was checked and may be written. */
export interface CheckedValue {
  readonly cell: ValueCell;
  readonly check: ValueCheck;
}

/** 写入指标值: appends checked values; what was asked and answered is kept with each. Gives the rows in their order. */
export async function writeValues(
  context: LedgerContext,
  actor: Actor,
  desk: Desk,
  values: readonly CheckedValue[],
  origin: Exclude<ValueOrigin, 'simulated' | 'plan'>,
  onDone: (done: number) => Promise<void> = async () => {},
) {
  const rows = values.map((value) => rowOf(desk, value));
  for (let start = 0; start < rows.length; start += BATCH) {
    await sql`
      insert into indicator_value (jurisdiction_id, indicator_value_id, indicator_id, org_unit_id, period, period_end, status, value,
        status_reason, unit, vintage, evidence_level, origin, recorded_at, by_post, by_name, reason, questions, confirmation)
      select ${context.jurisdictionId}, row.id, row.indicator_id, row.org_unit_id, row.period, row.period_end, row.status, row.value,
        row.status_reason, row.unit, row.vintage, row.evidence_level, ${origin}, ${context.now()}::timestamptz, ${actor.postId},
        ${actor.personName}, row.reason, row.questions, row.confirmation
      from json_to_recordset(${JSON.stringify(rows.slice(start, start + BATCH))}::json) as row (id text, indicator_id text,
        org_unit_id text, period text, period_end date, status text, value numeric, status_reason text, unit text, vintage text,
        evidence_level text, reason text, questions jsonb, confirmation text)`.execute(context.db);
    await onDone(Math.min(start + BATCH, rows.length));
  }
  return rows;
}

function rowOf(desk: Desk, { cell, check }: CheckedValue) {
  return {
    id: newId('v'),
    indicator_id: cell.indicatorId,
    org_unit_id: cell.unitId,
    period: cell.period,
    period_end: parseValuePeriod(cell.period)?.end ?? desk.today,
    status: cell.status,
    value: cell.status === 'value' ? cell.value : null,
    status_reason: cell.status === 'value' ? null : cell.statusReason,
    unit: desk.set.byId.get(cell.indicatorId)?.unit ?? '',
    vintage: cell.vintage,
    evidence_level: cell.evidenceLevel,
    reason: cell.reason === '' ? null : cell.reason,
    questions: check.questions.map(({ message }) => message),
    confirmation: check.questions.length > 0 ? cell.confirmation : null,
  };
}
