import { sql } from 'kysely';
import { loadCorrected } from '#commitments/corrected.ts';
import { loadStates, type Moment } from '#commitments/load-states.ts';
import { presentRow } from '#commitments/present-row.ts';
import { unknownCommitment } from '#commitments/require.ts';
import { findStanding } from '#commitments/standing.ts';
import { followUnits } from '#commitments/suggested-units.ts';
import { followPace, reckonPace } from '#judgement/pace.ts';
import { judgeBySource } from '#judgement/rows.ts';
import type { AssignmentView, CommitmentDetail, TargetView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { loadSources } from '../indicators/sources/load.ts';
import { loadReports } from './reports.ts';

/** A commitment with its sentence, units, target, reports, light and pace as of a day. */
export async function getCommitment(context: LedgerContext, id: string, moment: Moment): Promise<CommitmentDetail> {
  const { db, jurisdictionId } = context;
  const version = await findLatestVersion(context, id);
  if (version === undefined) throw unknownCommitment(id);
  const [state] = await loadStates(context, version.plan_version_id, moment, [id]);
  if (state === undefined) throw unknownCommitment(id);
  const reports = await loadReports(
    context,
    sql`report.commitment_id = ${id} and report.period_end <= ${moment.asOf}`,
    moment.knownAt,
  );
  const leadReports = await db
    .selectFrom('report')
    .select('report_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('commitment_id', '=', id)
    .where('role', '=', 'lead')
    .execute();
  const lead = new Set(leadReports.map((row) => row.report_id));
  const targets = await loadTargets(context, id);
  const onDay = await followUnits(context, moment.asOf);
  const standing = await findStanding(context, id);
  if (standing === undefined) throw unknownCommitment(id);
  const corrected = await loadCorrected(context, version.plan_version_id, moment.knownAt);
  const source = (await loadSources(context, [state], moment, 'course')).get(id);
  return {
    ...presentRow(state, judgeBySource(context, state, source, moment.asOf), source?.view ?? null),
    standing,
    quote: version.quote,
    spans: [{ start: version.span_start, end: version.span_end }, ...version.mentions],
    factIds: [...(corrected.get(version.compiled_id)?.factIds ?? version.fact_ids)],
    suggestions: onDay(version.leads),
    supportingSuggestions: onDay(version.supporting),
    assignments: await loadAssignments(context, id, moment.asOf),
    target: presentTarget(state.target),
    targetHistory: targets,
    reports,
    pace:
      source?.light === undefined || source.light === null
        ? reckonPace(
            state,
            reports.filter((report) => report.current && lead.has(report.id)),
            moment.asOf,
            context,
          )
        : followPace(state, source, moment.asOf),
  };
}

/** Where a commitment stands in the last version of its plan that still holds it. */
export async function findLatestVersion({ db, jurisdictionId }: LedgerContext, commitmentId: string) {
  return db
    .selectFrom('commitment_version as version')
    .innerJoin('plan_version as plan', (join) =>
      join
        .onRef('plan.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('plan.plan_version_id', '=', 'version.plan_version_id'),
    )
    .select([
      'version.plan_version_id',
      'version.title',
      'version.quote',
      'version.span_start',
      'version.span_end',
      'version.mentions',
      'version.fact_ids',
      'version.compiled_id',
      'version.leads',
      'version.supporting',
      'plan.plan_year',
    ])
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .where('version.commitment_id', '=', commitmentId)
    .orderBy('plan.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function loadTargets({ db, jurisdictionId }: LedgerContext, id: string): Promise<TargetView[]> {
  const rows = await db
    .selectFrom('target')
    .select(['form', 'op', 'value', 'value_high as valueHigh', 'unit', 'base', 'direction', 'curve', 'deadline'])
    .select(['recorded_at as recordedAt', 'by_name as by', 'reason'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('commitment_id', '=', id)
    .orderBy('recorded_at', 'desc')
    .orderBy('target_id', 'desc')
    .execute();
  return rows.map(presentTarget);
}

function presentTarget(target: Omit<TargetView, 'curve'> & { readonly curve: unknown }): TargetView {
  const { form, op, value, valueHigh, unit, base, direction, deadline, recordedAt, by, reason } = target;
  const curve = target.curve as TargetView['curve'];
  return { form, op, value, valueHigh, unit, base, direction, curve, deadline, recordedAt, by, reason };
}

/** All assignments, newest first; `current` marks those that hold on the day. */
async function loadAssignments(
  { db, jurisdictionId }: LedgerContext,
  id: string,
  asOf: string,
): Promise<AssignmentView[]> {
  const { rows } = await sql<AssignmentView>`
    select assignment_id as id, role, assignment.org_unit_id as "unitId", unit.name as "unitName", assignment.post_id as "postId",
      person.name as holder, assignment.valid_from as "from", recorded_at as "recordedAt", by_name as "by", reason,
      assignment.valid_from <= ${asOf} and rank() over (
        order by (assignment.valid_from <= ${asOf}) desc, assignment.valid_from desc, recorded_at desc, assignment_set desc
      ) = 1 as current
    from assignment
    join lateral (
      select name from org_unit_version v
      where v.jurisdiction_id = assignment.jurisdiction_id and v.org_unit_id = assignment.org_unit_id
      order by (v.valid_from <= ${asOf}) desc, v.valid_from desc limit 1
    ) unit on true
    left join holding on holding.jurisdiction_id = assignment.jurisdiction_id and holding.post_id = assignment.post_id
      and holding.valid_from <= ${asOf} and (holding.valid_to is null or holding.valid_to >= ${asOf})
    left join person on person.jurisdiction_id = holding.jurisdiction_id and person.person_id = holding.person_id
    where assignment.jurisdiction_id = ${jurisdictionId} and assignment.commitment_id = ${id}
    order by assignment.valid_from desc, recorded_at desc, assignment_id`.execute(db);
  return rows;
}
