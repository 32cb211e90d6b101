import { sql } from 'kysely';
import type { Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '../context.ts';
import type { DefinitionSet } from './definitions.ts';
import { readValue, type ValueRow } from './load-values.ts';

/** Days before an indicator's newest value that are looked at: its last three months, so that a refused one has earlier ones behind it. */
const NEWEST_DAYS = 95;

interface Asked {
  readonly moment: Moment;
  readonly fromYear: number;
  readonly indicatorIds: readonly string[];
  readonly unitIds: readonly string[];
}

/** A part's value as the database writes it: an array for each, because thousands of rows cost more than the values in them. */
type Written = readonly [
  unitId: string,
  period: string,
  amount: string | null,
  status: ValueRow['value']['status'],
  statusReason: string | null,
  unit: string,
  simulated: boolean,
];

/** Kinds whose periods are added up to what is shown. */
const SUMMED_KINDS: ReadonlySet<string> = new Set(['week', 'ten-days', 'month']);

/**
 * What a list needs of the parts' values to show a whole's latest one: of each indicator the newest periods, those of the same months a
 * year before, and last year's result; of totals that may follow from single months those too. Found in indexes, so that the years
 * before are not read.
 */
export async function loadNewest(
  { db, jurisdictionId }: LedgerContext,
  set: DefinitionSet,
  { moment, fromYear, indicatorIds, unitIds }: Asked,
): Promise<readonly ValueRow[]> {
  const summed = indicatorIds.filter((id) => {
    const definition = set.byId.get(id);
    return definition?.overTime === 'sum' && SUMMED_KINDS.has(definition.period.kind);
  });
  const held = sql`value.jurisdiction_id = ${jurisdictionId} and value.indicator_id = asked.indicator_id
    and value.org_unit_id = any(${[...unitIds]}::text[]) and value.period_end <= ${moment.asOf} and value.period_end >= ${`${fromYear}-01-01`}
    ${moment.knownAt === null ? sql`` : sql`and value.recorded_at <= ${moment.knownAt}`}`;
  const columns = sql`value.org_unit_id, value.period, value.recorded_at, value.indicator_value_id, value.status, value.value,
    value.status_reason, value.unit, value.origin`;
  const { rows } = await sql<{ readonly indicatorId: string; readonly written: readonly Written[] }>`
    select asked.indicator_id as "indicatorId", kept.written
    from unnest(${[...indicatorIds]}::text[]) as asked (indicator_id)
    cross join lateral (
      select value.period_end as day from indicator_value value where ${held} order by value.period_end desc limit 1
    ) newest
    cross join lateral (
      select json_agg(json_build_array(org_unit_id, period, value::text, status, status_reason, unit, origin = 'simulated')) as written from (
      select distinct on (org_unit_id, period) * from (
        select ${columns} from indicator_value value
        where ${held} and (value.period_end > newest.day - ${NEWEST_DAYS}::int or value.period_end = ${`${Number(moment.asOf.slice(0, 4)) - 1}-12-31`}
          or value.period_end between (newest.day - interval '1 year')::date - ${NEWEST_DAYS}::int and (newest.day - interval '1 year')::date + 3)
        union all
        select ${columns} from indicator_value value
        where ${held} and value.period not like '%..%' and asked.indicator_id = any(${summed}::text[])
      ) every
      order by org_unit_id, period, recorded_at desc, indicator_value_id desc
      ) last
    ) kept`.execute(db);
  const values: ValueRow[] = [];
  for (const { indicatorId, written } of rows) {
    const wanted = set.byId.get(indicatorId)?.unit;
    // Written out: spreading an object into each of thousands takes longer than asking for them. Of a part's value only the amount
    // is shown, as a piece of the whole's.
    for (const [unitId, period, amount, status, reason, unit, simulated] of written)
      values.push({
        id: '',
        indicatorId,
        unitId,
        period,
        periodEnd: '',
        value: readValue(status, amount, reason, unit, wanted ?? unit),
        vintage: 'preliminary',
        evidenceLevel: 'declared',
        simulated,
        recordedAt: '',
        by: '',
      });
  }
  return values;
}
