import { PlanwrightError } from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import type { ReportView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** Reports by a condition on `report`, newest period first; `current` is false once a known correction took its place. */
export async function loadReports(
  { db, jurisdictionId }: LedgerContext,
  condition: RawBuilder<unknown>,
  knownAt: string | null = null,
): Promise<ReportView[]> {
  const known = knownAt === null ? sql`` : sql`and report.recorded_at <= ${knownAt}`;
  const corrected = knownAt === null ? sql`` : sql`and later.recorded_at <= ${knownAt}`;
  const { rows } = await sql<ReportView>`
    select report.report_id as id, report.commitment_id as "commitmentId", report.org_unit_id as "unitId", unit.name as "unitName",
      report.round_id as "roundId", report.period_end as "periodEnd", report.recorded_at as "recordedAt", report.by_name as "by",
      report.value, report.done_percent as "donePercent", report.progress, report.problem,
      report.not_reported_reason as "notReportedReason", report.evidence_level as "evidenceLevel", report.corrects,
      report.correction_reason as "correctionReason", report.simulated,
      not exists (select from report later where later.jurisdiction_id = report.jurisdiction_id
        and later.corrects = report.report_id ${corrected}) as current
    from report
    join lateral (
      select name from org_unit_version v
      where v.jurisdiction_id = report.jurisdiction_id and v.org_unit_id = report.org_unit_id
      order by (v.valid_from <= report.period_end) desc, v.valid_from desc limit 1
    ) unit on true
    where report.jurisdiction_id = ${jurisdictionId} ${known} and ${condition}
    order by report.period_end desc, report.recorded_at desc, report.report_id desc`.execute(db);
  return rows;
}

export async function getReport(context: LedgerContext, id: string): Promise<ReportView> {
  const [report] = await loadReports(context, sql`report.report_id = ${id}`);
  if (report !== undefined) return report;
  throw new PlanwrightError({
    family: 'not-found',
    code: 'unknown-report',
    message: `there is no report "${id}"`,
    hint: 'a commitment’s page lists its reports',
    messageZh: `没有报告“${id}”`,
    hintZh: '请从任务页的报告列表中选择',
  });
}
