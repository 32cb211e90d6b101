import { convertUnit, type IndicatorValue, periodOf, writeProgramWords } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Moment } from '#commitments/load-states.ts';
import type { IndicatorRevisionView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import type { DefinitionSet } from './definitions.ts';

/** The row that holds for an indicator, unit and period. */
export interface ValueRow {
  readonly id: string;
  readonly indicatorId: string;
  readonly unitId: string;
  readonly period: string;
  readonly periodEnd: string;
  readonly value: IndicatorValue;
  readonly vintage: IndicatorRevisionView['vintage'];
  readonly evidenceLevel: IndicatorRevisionView['evidenceLevel'];
  readonly simulated: boolean;
  readonly recordedAt: string;
  readonly by: string;
}

interface RawRow {
  readonly id: string;
  readonly indicatorId: string;
  readonly unitId: string;
  readonly period: string;
  readonly periodEnd: string;
  readonly status: IndicatorValue['status'];
  readonly value: string | null;
  readonly statusReason: string | null;
  readonly unit: string;
  readonly vintage: ValueRow['vintage'];
  readonly evidenceLevel: ValueRow['evidenceLevel'];
  readonly simulated: boolean;
  readonly recordedAt: string;
  readonly by: string;
}

/**
 * The values that hold: the last row of each indicator, unit and period, of periods that ended by `asOf`, recorded by `knownAt`; in the unit that the definition has
 * now (a definition may change its unit, a row keeps the one it was written in).
 */
export async function loadValues(
  { db, jurisdictionId }: LedgerContext,
  set: DefinitionSet,
  filter: {
    readonly moment: Moment;
    readonly fromYear: number;
    readonly indicatorIds?: readonly string[];
    readonly unitIds?: readonly string[];
  },
): Promise<readonly ValueRow[]> {
  const { moment, fromYear, indicatorIds, unitIds } = filter;
  const clauses: RawBuilder<unknown>[] = [
    sql`jurisdiction_id = ${jurisdictionId}`,
    sql`period_end <= ${moment.asOf}`,
    sql`period_end >= ${`${fromYear}-01-01`}`,
    ...(moment.knownAt === null ? [] : [sql`recorded_at <= ${moment.knownAt}`]),
    ...(indicatorIds === undefined ? [] : [sql`indicator_id = any(${[...indicatorIds]}::text[])`]),
    ...(unitIds === undefined ? [] : [sql`org_unit_id = any(${[...unitIds]}::text[])`]),
  ];
  const where = sql.join(clauses, sql` and `);
  const { rows } = await sql<RawRow>`
    select distinct on (indicator_id, org_unit_id, period) indicator_value_id as id, indicator_id as "indicatorId", org_unit_id as "unitId", period,
      period_end as "periodEnd", status, value, status_reason as "statusReason", unit, vintage, evidence_level as "evidenceLevel",
      origin = 'simulated' as simulated, recorded_at as "recordedAt", by_name as "by"
    from indicator_value where ${where}
    order by indicator_id, org_unit_id, period, recorded_at desc, indicator_value_id desc`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    indicatorId: row.indicatorId,
    unitId: row.unitId,
    period: row.period,
    periodEnd: row.periodEnd,
    value: readValue(
      row.status,
      row.value,
      row.statusReason,
      row.unit,
      set.byId.get(row.indicatorId)?.unit ?? row.unit,
    ),
    vintage: row.vintage,
    evidenceLevel: row.evidenceLevel,
    simulated: row.simulated,
    recordedAt: row.recordedAt,
    by: row.by,
  }));
}

/** The last day of a year's last ISO week, which may be a day of the next year. */
export const lastWeekEnd = (year: number): string => {
  const end = periodOf('week', `${year}-12-28`).end;
  return end > `${year}-12-31` ? end : `${year}-12-31`;
};

/** A kept value in the unit that is wanted; one that cannot be converted says so. */
export function readValue(
  status: IndicatorValue['status'],
  value: string | null,
  reason: string | null,
  from: string,
  to: string,
): IndicatorValue {
  if (status !== 'value' || value === null)
    return { status: status === 'value' ? 'null' : status, reason: reason ?? '未报' };
  if (from === to) return { status: 'value', value };
  const converted = convertUnit(value, from, to);
  return converted === null
    ? { status: 'null', reason: writeProgramWords('not-converted', { from, to }) }
    : { status: 'value', value: converted };
}
