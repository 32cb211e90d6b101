import { PlanwrightError, parseValuePeriod, writeProgramWords } from '@planwright/engine';
import { sql } from 'kysely';
import { formatCanonical, sha256 } from '#database/canonical.ts';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import { type LedgerContext, SYSTEM_ACTOR } from '../context.ts';
import type { SimulatedValue } from './area.ts';
import { loadDefinitions, requireDefinition } from './definitions.ts';

const BATCH = 5_000;

/** 装入模拟数据: values of the simulator, marked by their origin; one log entry for each batch with the digest of its rows. */
export async function loadSimulatedValues(context: LedgerContext, values: readonly SimulatedValue[]): Promise<number> {
  const set = await loadDefinitions(context);
  for (let start = 0; start < values.length; start += BATCH) {
    const rows = values.slice(start, start + BATCH).map((value) => ({
      id: newId('v'),
      indicator_id: value.indicatorId,
      org_unit_id: value.unitId,
      period: value.period,
      period_end: endOf(value.period),
      status: value.value === null ? 'null' : 'value',
      value: value.value,
      status_reason: value.value === null ? (value.statusReason ?? '未报') : null,
      unit: requireDefinition(set, value.indicatorId).unit,
      vintage: value.vintage ?? 'preliminary',
      evidence_level: value.evidenceLevel,
      recorded_at: value.recordedAt,
    }));
    await sql`
      insert into indicator_value (jurisdiction_id, indicator_value_id, indicator_id, org_unit_id, period, period_end, status, value, status_reason,
        unit, vintage, evidence_level, origin, recorded_at, by_post, by_name)
      select ${context.jurisdictionId}, row.id, row.indicator_id, row.org_unit_id, row.period, row.period_end, row.status, row.value, row.status_reason,
        row.unit, row.vintage, row.evidence_level, 'simulated', row.recorded_at, ${SYSTEM_ACTOR.postId}, '模拟'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id text, indicator_id text, org_unit_id text, period text, period_end date,
        status text, value numeric, status_reason text, unit text, vintage text, evidence_level text, recorded_at timestamptz)`.execute(
      context.db,
    );
    await appendLog(context, SYSTEM_ACTOR, {
      action: 'load-simulated',
      subject: `batch:${rows[0]?.id}`,
      reason: writeProgramWords('simulated'),
      details: { values: rows.length, sha256: sha256(formatCanonical(rows)) },
    });
  }
  return values.length;
}

function endOf(key: string): string {
  const end = parseValuePeriod(key)?.end;
  if (end !== undefined) return end;
  throw new PlanwrightError({
    family: 'input',
    code: 'unknown-period',
    message: `"${key}" is no period`,
    messageZh: `“${key}”不是报告期`,
  });
}
