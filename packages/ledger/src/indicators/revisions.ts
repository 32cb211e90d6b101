import { sql } from 'kysely';
import type { IndicatorRevisionView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** 修订历史: every row of an indicator's values, newest first; `current` marks the one that holds for its unit and period. */
export async function listRevisions(
  { db, jurisdictionId }: LedgerContext,
  id: string,
  input: {
    readonly unitId: string | null;
    readonly period: string | null;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<{ readonly total: number; readonly rows: readonly IndicatorRevisionView[] }> {
  const where = sql`value.jurisdiction_id = ${jurisdictionId} and value.indicator_id = ${id}
    and ${input.unitId === null ? sql`true` : sql`value.org_unit_id = ${input.unitId}`}
    and ${input.period === null ? sql`true` : sql`value.period = ${input.period}`}`;
  const { rows } = await sql<IndicatorRevisionView>`
    select indicator_value_id as id, value.org_unit_id as "unitId", unit_name.name as "unitName", period, status, value.value, status_reason as "statusReason",
      unit, vintage, evidence_level as "evidenceLevel", origin, recorded_at as "recordedAt", by_name as "by", reason, questions, confirmation,
      not exists (select from indicator_value later where later.jurisdiction_id = value.jurisdiction_id and later.indicator_id = value.indicator_id
        and later.org_unit_id = value.org_unit_id and later.period = value.period
        and (later.recorded_at, later.indicator_value_id) > (value.recorded_at, value.indicator_value_id)) as current
    from indicator_value value
    join lateral (
      select name from org_unit_version version
      where version.jurisdiction_id = value.jurisdiction_id and version.org_unit_id = value.org_unit_id
      order by (version.valid_from <= value.period_end) desc, version.valid_from desc limit 1
    ) unit_name on true
    where ${where}
    order by recorded_at desc, indicator_value_id desc offset ${input.offset} limit ${input.limit}`.execute(db);
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from indicator_value value where ${where}`.execute(db);
  return { total: counted.rows[0]?.total ?? 0, rows };
}
