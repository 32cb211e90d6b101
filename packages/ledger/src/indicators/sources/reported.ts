import { absoluteDecimal, compareSources, type DatedValue, isTotal, subtractDecimals } from '@planwright/engine';
import { sql } from 'kysely';
import type { CommitmentState, Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import type { CommitmentIndicator } from '#model/index.ts';
import { inUnit, type SourceLink } from './links.ts';

/** What was reported of promises by the end of the period that their indicator tells of. */
export async function loadReportedThen(
  { db, jurisdictionId }: LedgerContext,
  asked: readonly { readonly commitmentId: string; readonly day: string }[],
  { knownAt }: Moment,
): Promise<ReadonlyMap<string, DatedValue>> {
  if (asked.length === 0) return new Map();
  const known = (of: string) => (knownAt === null ? sql`` : sql`and ${sql.ref(`${of}.recorded_at`)} <= ${knownAt}`);
  const { rows } = await sql<DatedValue & { readonly commitmentId: string }>`
    select wanted.commitment_id as "commitmentId", report.value::text as value, report.period_end as "periodEnd"
    from unnest(${asked.map((each) => each.commitmentId)}::text[], ${asked.map((each) => each.day)}::date[]) as wanted (commitment_id, day)
    cross join lateral (
      select value, period_end from report
      where report.jurisdiction_id = ${jurisdictionId} and report.commitment_id = wanted.commitment_id and role = 'lead'
        and value is not null and period_end <= wanted.day ${known('report')}
        and not exists (select from report later where later.jurisdiction_id = report.jurisdiction_id
          and later.corrects = report.report_id ${known('later')})
      order by period_end desc, recorded_at desc limit 1
    ) report`.execute(db);
  return new Map(rows.map((row) => [row.commitmentId, row]));
}

type Compared = Pick<CommitmentIndicator, 'reported' | 'relation' | 'difference'>;

/** The unit's number beside the indicator's, both in the indicator's unit. */
export function compareReported(
  { state, definition }: SourceLink,
  latest: DatedValue | null,
  then: DatedValue | undefined,
): Compared {
  const inOwn = (value: DatedValue | undefined): DatedValue | null => {
    const amount = value === undefined ? null : inUnit(value.value, state.target.unit, definition.unit);
    return amount === null || value === undefined ? null : { value: amount, periodEnd: value.periodEnd };
  };
  const reported = inOwn(newestOf(state));
  if (reported === null || latest === null) return { reported, relation: null, difference: null };
  const relation = compareSources(latest, reported, inOwn(then), { total: isTotal(definition) });
  return { reported, relation, difference: absoluteDecimal(subtractDecimals(reported.value, latest.value)) };
}

function newestOf({ lastValue, target }: CommitmentState): DatedValue | undefined {
  if (lastValue === null || lastValue.value === null || target.form === 'completion') return undefined;
  return { value: lastValue.value, periodEnd: lastValue.periodEnd };
}
