import { PlanwrightError, writeProgramWords } from '@planwright/engine';
import { sql } from 'kysely';
import { formatCanonical, sha256 } from '#database/canonical.ts';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { LedgerContext } from '../context.ts';
import { SYSTEM_ACTOR } from '../context.ts';
import type { SimulatedReport } from '../ledger.ts';

const BATCH = 2_000;

/**
 * 装入模拟数据: many reports at once, marked as simulated, one log entry for each batch with the digest of its rows. Units are
 * taken as given; a commitment, round or unit that does not exist, or a second report of a unit in a round, undoes it all.
 *
 * @returns how many were written
 */
export async function loadSimulated(context: LedgerContext, reports: readonly SimulatedReport[]): Promise<number> {
  const periods = await loadPeriodEnds(context);
  for (let start = 0; start < reports.length; start += BATCH) {
    const rows = reports.slice(start, start + BATCH).map((report) => rowOf(report, periods));
    await sql`
      insert into report (jurisdiction_id, report_id, commitment_id, org_unit_id, role, round_id, period_end, recorded_at, by_post,
        by_name, value, done_percent, progress, problem, not_reported_reason, evidence_level, simulated)
      select ${context.jurisdictionId}, row.report_id, row.commitment_id, row.org_unit_id, row.role, row.round_id, row.period_end,
        row.recorded_at, row.by_post, row.by_name, row.value, row.done_percent, row.progress, row.problem,
        row.not_reported_reason, row.evidence_level, true
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (report_id text, commitment_id text, org_unit_id text, role text,
        round_id text, period_end date, recorded_at timestamptz, by_post text, by_name text, value numeric, done_percent numeric,
        progress text, problem text, not_reported_reason text, evidence_level text)`.execute(context.db);
    await appendLog(context, SYSTEM_ACTOR, {
      action: 'load-simulated',
      subject: `batch:${rows[0]?.report_id}`,
      reason: writeProgramWords('simulated'),
      details: { reports: rows.length, sha256: sha256(formatCanonical(rows)) },
    });
  }
  await measureTables(context);
  return reports.length;
}

/** Tells the planner what tables hold now; on its own the database learns it a minute later, and reads them whole till then. */
async function measureTables({ db }: LedgerContext): Promise<void> {
  await sql`analyze`.execute(db);
}

function rowOf(report: SimulatedReport, periods: ReadonlyMap<string, string>) {
  const periodEnd = periods.get(report.roundId);
  if (periodEnd === undefined) {
    throw new PlanwrightError({
      family: 'input',
      code: 'unknown-round',
      message: `there is no round "${report.roundId}"`,
      hint: 'plan the rounds of the year first',
      messageZh: `没有调度轮次“${report.roundId}”`,
      hintZh: '请先安排本年度轮次',
    });
  }
  return {
    report_id: newId('r'),
    commitment_id: report.commitmentId,
    org_unit_id: report.unitId,
    role: report.role ?? 'lead',
    round_id: report.roundId,
    period_end: periodEnd,
    recorded_at: report.recordedAt,
    by_post: report.postId ?? SYSTEM_ACTOR.postId,
    by_name: report.by,
    value: report.value,
    done_percent: report.donePercent,
    progress: report.progress,
    problem: report.problem,
    not_reported_reason: report.notReportedReason,
    evidence_level: report.evidenceLevel ?? 'declared',
  };
}

async function loadPeriodEnds({ db, jurisdictionId }: LedgerContext): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('round')
    .select(['round_id', 'period_end'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .execute();
  return new Map(rows.map((row) => [row.round_id, row.period_end]));
}
