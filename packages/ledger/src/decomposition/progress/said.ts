import { divideDecimals, formatDecimal, multiplyDecimals } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { LastReport, Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import type { PartSaidView } from '#model/index.ts';
import type { LoadedSplit } from '../load-splits.ts';

/** A report about a part as it is kept. */
export interface PartSaid extends Omit<PartSaidView, 'period' | 'recordedAt'> {
  readonly recordedAt: string;
  readonly splitId: string;
  readonly unitId: string;
  readonly roundId: string;
  /** The version whose unit of measure it was said in; null: the target's own unit. */
  readonly version: number | null;
}

/** The last word with a value, and the last of any content. */
export interface PartLast {
  readonly lastValue: PartSaid | null;
  readonly lastReport: PartSaid | null;
}

export const NOTHING_SAID: PartLast = { lastValue: null, lastReport: null };
export const saidKey = (splitId: string, unitId: string): string => `${splitId}\n${unitId}`;

/** A part to be asked about. */
export interface WantedPart {
  readonly splitId: string;
  readonly unitId: string;
}

/**
 * What units last said about their parts of commitments, by split and unit, of rounds that ended by `asOf`. What a supporting unit reported before there was a split is
 * its own too, in the target's unit; what the lead unit reports is the whole's and never a part.
 */
export async function loadLastSaid(
  context: LedgerContext,
  wanted: readonly WantedPart[],
  { asOf, knownAt }: Moment,
): Promise<ReadonlyMap<string, PartLast>> {
  const until = sql`period_end <= ${asOf} ${knownAt === null ? sql`` : sql`and recorded_at <= ${knownAt}`}`;
  const rows = [
    ...(await loadSaid(context, wanted, until, knownAt)),
    ...(await loadSaid(context, wanted, sql`${until} and (value is not null or done_percent is not null)`, knownAt)),
  ];
  const last = new Map<string, PartLast>();
  for (const row of rows) {
    const key = saidKey(row.splitId, row.unitId);
    const known = last.get(key) ?? NOTHING_SAID;
    const valued = row.value !== null || row.donePercent !== null;
    const lastReport = isLater(row, known.lastReport) ? row : known.lastReport;
    const lastValue = valued && isLater(row, known.lastValue) ? row : known.lastValue;
    // The same report found twice is one.
    last.set(key, { lastReport, lastValue: lastValue?.id === lastReport?.id ? lastReport : lastValue });
  }
  return last;
}

const isLater = (row: PartSaid, other: PartSaid | null): boolean =>
  other === null ||
  row.periodEnd > other.periodEnd ||
  (row.periodEnd === other.periodEnd && row.recordedAt > other.recordedAt);

/** The reports of one round that no later one corrects, by split and unit. */
export async function loadSaidInRound(
  context: LedgerContext,
  wanted: readonly WantedPart[],
  roundId: string,
): Promise<ReadonlyMap<string, PartSaid>> {
  const rows = await loadSaid(context, wanted, sql`round_id = ${roundId}`, null);
  return new Map(rows.map((row) => [saidKey(row.splitId, row.unitId), row]));
}

/** The newest row of each part that no known correction took the place of, found in an index: the years before are not read. */
async function loadSaid(
  { db, jurisdictionId }: LedgerContext,
  wanted: readonly WantedPart[],
  where: RawBuilder<unknown>,
  knownAt: string | null,
): Promise<readonly PartSaid[]> {
  if (wanted.length === 0) return [];
  const known = knownAt === null ? sql`` : sql`and later.recorded_at <= ${knownAt}`;
  const columns = sql`round_id, period_end, recorded_at, by_name, value, done_percent, progress, problem, not_reported_reason,
    evidence_level, simulated`;
  const { rows } = await sql<PartSaid>`
    select id, split_id as "splitId", unit_id as "unitId", number as version, round_id as "roundId", period_end as "periodEnd",
      recorded_at as "recordedAt", by_name as "by", value, done_percent as "donePercent", progress, problem,
      not_reported_reason as "notReportedReason", evidence_level as "evidenceLevel", simulated
    from unnest(${wanted.map((part) => part.splitId)}::text[], ${wanted.map((part) => part.unitId)}::text[]) as asked (split_id, unit_id)
    join decomposition split on split.jurisdiction_id = ${jurisdictionId} and split.decomposition_id = asked.split_id
    cross join lateral (
      (select part_report_id as id, number, ${columns} from part_report said
        where said.jurisdiction_id = split.jurisdiction_id and said.decomposition_id = asked.split_id and said.org_unit_id = asked.unit_id
          and ${where} and not exists (select from part_report later where later.jurisdiction_id = said.jurisdiction_id
            and later.corrects = said.part_report_id ${known})
        order by period_end desc, recorded_at desc limit 1)
      union all
      (select report_id, null, ${columns} from report said
        where said.jurisdiction_id = split.jurisdiction_id and said.commitment_id = split.subject_id and split.subject_kind = 'commitment'
          and said.role = 'supporting' and said.org_unit_id = asked.unit_id
          and ${where} and not exists (select from report later where later.jurisdiction_id = said.jurisdiction_id
            and later.corrects = said.report_id ${known})
        order by period_end desc, recorded_at desc limit 1)
      order by period_end desc, recorded_at desc limit 1
    ) last`.execute(db);
  return rows;
}

/** A said value in the unit of the parts of a version: 4.2 万人 are 42000 人. */
export function inUnitOf(split: LoadedSplit, number: number, said: PartSaid): string | null {
  const factorOf = (version: number | null) => split.versions.find((one) => one.number === version)?.factor ?? '1';
  if (said.value === null || said.version === number) return said.value;
  const exact = divideDecimals(multiplyDecimals(said.value, factorOf(number)), factorOf(said.version));
  return exact === null ? said.value : formatDecimal(exact, 12);
}

export function presentSaid(said: PartSaid, value: string | null): PartSaidView {
  const { id, donePercent, roundId, periodEnd, recordedAt, by, progress, problem } = said;
  const { notReportedReason, evidenceLevel, simulated } = said;
  return {
    id,
    value,
    donePercent,
    period: roundId,
    periodEnd,
    recordedAt: new Date(recordedAt).toISOString(),
    by,
    progress,
    problem,
    notReportedReason,
    evidenceLevel,
    simulated,
  };
}

/** As lights judge it. */
export function reportOf(said: PartSaid | null, value: string | null): LastReport | null {
  if (said === null) return null;
  const { id, periodEnd, recordedAt, donePercent, problem, notReportedReason: notReported, simulated } = said;
  return { reportId: id, periodEnd, recordedAt, value, donePercent, problem, notReported, simulated };
}
