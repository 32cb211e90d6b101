import { sql } from 'kysely';
import { loadStates } from '#commitments/load-states.ts';
import { judgeRows } from '#judgement/rows.ts';
import type { CommitmentRow, Obligation, ReportView, Round } from '#model/index.ts';
import { loadLateness } from '#rounds/lateness.ts';
import { getRound } from '#rounds/load-rounds.ts';
import type { LedgerContext } from '../context.ts';
import type { LedgerQueries } from '../ledger.ts';
import { findCurrentPlanVersion, getPlanVersionRow } from './plan-versions.ts';
import { loadReports } from './reports.ts';

/** 应报事项: what lead units owe in a round, with what they sent and what they sent before. */
export async function listObligations(
  context: LedgerContext,
  input: Parameters<LedgerQueries['listObligations']>[0],
): Promise<readonly Obligation[]> {
  const round = await getRound(context, input.roundId);
  const version =
    input.planVersionId === undefined
      ? await findCurrentPlanVersion(context, input.asOf)
      : await getPlanVersionRow(context, input.planVersionId);
  if (version === undefined) return [];
  const states = (await loadStates(context, version.id, { asOf: input.asOf, knownAt: null })).filter(
    (state) => state.lead !== null && (input.unitId === null || state.lead.unitId === input.unitId),
  );
  const ids = states.map((state) => state.version.commitment_id);
  const sent = await loadReports(
    context,
    sql`report.round_id = ${round.id} and report.commitment_id = any(${ids}::text[])`,
  );
  const previous = await loadPrevious(context, round, ids);
  const byCommitment = new Map(
    sent.filter((report) => report.current).map((report) => [`${report.commitmentId}\n${report.unitId}`, report]),
  );
  const rows = await judgeRows(context, states, { asOf: input.asOf, knownAt: null });
  const late = (await loadLateness(context, input.asOf))(round.dueOn);
  return rows.map((row) => presentObligation(row, { round, late }, byCommitment, previous));
}

function presentObligation(
  commitment: CommitmentRow,
  { round, late }: { readonly round: Round; readonly late: boolean },
  sent: ReadonlyMap<string, ReportView>,
  previous: ReadonlyMap<string, ReportView>,
): Obligation {
  const { id, lead } = commitment;
  const unitId = lead?.unitId ?? '';
  const report = sent.get(`${id}\n${unitId}`) ?? null;
  return {
    roundId: round.id,
    unitId,
    unitName: lead?.unitName ?? '',
    commitment,
    dueOn: round.dueOn,
    state: report !== null ? 'submitted' : late ? 'overdue' : 'due',
    report,
    previous: previous.get(id) ?? null,
  };
}

/** The lead unit's last report before the round, by commitment. */
async function loadPrevious(
  context: LedgerContext,
  round: Round,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReportView>> {
  const reports = await loadReports(
    context,
    sql`report.report_id in (
      select last.report_id from unnest(${[...ids]}::text[]) as wanted (commitment_id)
      cross join lateral (
        select report_id from report earlier
        where earlier.jurisdiction_id = ${context.jurisdictionId} and earlier.commitment_id = wanted.commitment_id
          and earlier.role = 'lead' and earlier.period_end < ${round.periodEnd}
          and not exists (select from report later
            where later.jurisdiction_id = earlier.jurisdiction_id and later.corrects = earlier.report_id)
        order by earlier.period_end desc, earlier.recorded_at desc limit 1
      ) last)`,
  );
  return new Map(reports.map((report) => [report.commitmentId, report]));
}

/** How far a round's reporting is, by lead unit: what is owed and sent, and when something last came. */
export async function loadSubmissions(
  { db, jurisdictionId }: LedgerContext,
  roundId: string,
): Promise<ReadonlyMap<string, { readonly unitId: string; readonly at: string }>> {
  const { rows } = await sql<{ commitmentId: string; unitId: string; at: string }>`
    select commitment_id as "commitmentId", org_unit_id as "unitId", max(recorded_at) as at from report
    where jurisdiction_id = ${jurisdictionId} and round_id = ${roundId}
    group by commitment_id, org_unit_id`.execute(db);
  return new Map(rows.map((row) => [`${row.commitmentId}\n${row.unitId}`, row]));
}
