import { formatDecimal, multiplyDecimals, parseValuePeriod } from '@planwright/engine';
import { sql } from 'kysely';
import type { Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import { listRevisions } from '#indicators/revisions.ts';
import type { PartReportRow } from '#model/index.ts';
import { loadReports } from '#queries/reports.ts';
import { parseIndicatorSubject } from '../indicator-subject.ts';
import { type LoadedSplit, loadSplits } from '../load-splits.ts';
import { unknownSplit } from '../refusals.ts';
import { frozenOf } from './standing.ts';

const MOST = 200;

/**
 * 分解数填报记录: all that a unit has said about its part, corrections and what they took the place of included, newest period first; in the unit of
 * measure of the version that holds (a report keeps the one it was made in). Of an indicator they are the rows of the unit's values.
 */
export async function listPartReports(
  context: LedgerContext,
  id: string,
  unitId: string,
  moment: Moment,
): Promise<readonly PartReportRow[]> {
  const [split] = await loadSplits(context, moment, [id]);
  if (split === undefined) throw unknownSplit(id);
  return split.subject.kind === 'commitment'
    ? ofCommitment(context, split, unitId, moment)
    : ofIndicator(context, split, unitId);
}

async function ofCommitment(
  context: LedgerContext,
  split: LoadedSplit,
  unitId: string,
  { asOf }: Moment,
): Promise<readonly PartReportRow[]> {
  const { db, jurisdictionId } = context;
  const { rows } = await sql<PartReportRow>`
    select said.part_report_id as id, said.round_id as period, said.period_end as "periodEnd", said.recorded_at as "recordedAt", said.by_name as "by",
      version.unit, said.value, said.done_percent as "donePercent", said.progress, said.problem, said.not_reported_reason as "notReportedReason",
      said.evidence_level as "evidenceLevel", said.correction_reason as "correctionReason", said.simulated,
      not exists (select from part_report later where later.jurisdiction_id = said.jurisdiction_id and later.corrects = said.part_report_id) as current
    from part_report said
    join decomposition_version version on version.jurisdiction_id = said.jurisdiction_id and version.decomposition_id = said.decomposition_id
      and version.number = said.number
    where said.jurisdiction_id = ${jurisdictionId} and said.decomposition_id = ${split.id} and said.org_unit_id = ${unitId}
      and said.period_end <= ${asOf}
    order by said.period_end desc, said.recorded_at desc limit ${MOST}`.execute(db);
  // What a supporting unit said before there was a split is about its part too.
  const supporting = await loadReports(
    context,
    sql`report.commitment_id = ${split.subject.id} and report.org_unit_id = ${unitId} and report.role = 'supporting' and report.period_end <= ${asOf}`,
  );
  const unit = split.versions.at(-1)?.subject_unit ?? null;
  const earlier = supporting.map(
    ({ roundId, commitmentId: _, unitId: __, unitName: ___, corrects: ____, ...said }) => ({
      ...said,
      unit,
      period: roundId,
    }),
  );
  return [...rows, ...earlier]
    .sort(newestFirst)
    .map((row) => ({ ...row, recordedAt: new Date(row.recordedAt).toISOString() }));
}

const newestFirst = (one: PartReportRow, other: PartReportRow): number =>
  one.periodEnd === other.periodEnd
    ? Date.parse(other.recordedAt) - Date.parse(one.recordedAt)
    : one.periodEnd < other.periodEnd
      ? 1
      : -1;

async function ofIndicator(
  context: LedgerContext,
  split: LoadedSplit,
  unitId: string,
): Promise<readonly PartReportRow[]> {
  const { indicatorId, year } = parseIndicatorSubject(split.subject.id);
  const version = frozenOf(split)?.version ?? split.versions.at(-1);
  const factor = version?.kind === 'amount' ? version.factor : '1';
  const unit = version?.kind === 'amount' ? version.unit : null;
  const { rows } = await listRevisions(context, indicatorId, { unitId, period: null, offset: 0, limit: MOST });
  return rows
    .filter((row) => row.period.startsWith(String(year)))
    .map((row) => ({
      id: row.id,
      period: row.period,
      periodEnd: parseValuePeriod(row.period)?.end ?? row.period,
      recordedAt: new Date(row.recordedAt).toISOString(),
      by: row.by,
      unit: row.unit === version?.subject_unit ? (unit ?? row.unit) : row.unit,
      value:
        row.value === null || row.unit !== version?.subject_unit
          ? row.value
          : formatDecimal(multiplyDecimals(row.value, factor), 12),
      donePercent: null,
      progress: '',
      problem: null,
      notReportedReason: row.statusReason,
      evidenceLevel: row.evidenceLevel,
      correctionReason: row.reason,
      simulated: row.origin === 'simulated',
      current: row.current,
    }))
    .sort(newestFirst);
}
