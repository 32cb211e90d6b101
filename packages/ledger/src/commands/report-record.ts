import { type PeriodicReport, PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, RecordReportInput, Round } from '#model/index.ts';
import { requireOwnRecord } from '#policies/records.ts';
import { requireRight } from '#policies/rights.ts';
import { getPeriodicReport, getRegister, tablesOf } from '#registers/columns.ts';
import { foldReport, type LaterReports, monthOfRound } from '#registers/fold.ts';
import { findQuestions, unusualAmounts } from '#registers/questions.ts';
import { changesOf, insertRecordReport, lockRecord, requireValues, updateRecord } from '#registers/store.ts';
import { getRound, refuseLocked } from '#rounds/load-rounds.ts';
import type { LedgerContext } from '../context.ts';
import type { ReportOptions } from './submit-report.ts';

/** 填报台账进展: appends a periodic report of a record and carries what it says into the record. */
export async function reportRecord(
  context: LedgerContext,
  actor: Actor,
  registerName: string,
  recordId: string,
  input: RecordReportInput,
  options: ReportOptions,
): Promise<void> {
  const post = await requireRight(context, actor, 'report-record');
  const { pack, register } = getRegister(context.packs, registerName);
  const report = getPeriodicReport(pack, register, input.report);
  const round = await getRound(context, input.roundId);
  refuseLocked(round);
  const before = await lockRecord(context, register, recordId, null);
  await requireOwnRecord(context, post, register, before.values);
  const closed = register.lifecycle?.states.find((state) => state.name === before.state && state.closed);
  if (closed !== undefined) {
    throw new PlanwrightError({
      family: 'conflict',
      code: 'record-closed',
      message: `the record is "${closed.label.en}" and reports no more`,
      hint: 'move it back first if that is wrong',
      messageZh: `该记录已${closed.label['zh-CN']}，不再填报`,
      hintZh: '如有误，请先办理流转',
    });
  }
  const recordedAt = options.recordedAt ?? context.now();
  const reported = requireValues(pack, register, report.fields, input.values);
  requireSomething(reported, report);
  const reportId = newId('q');
  const questions = await findQuestions(context, { pack, register, report, round, record: before, reported });
  if (questions.length > 0 && (input.confirmation ?? null) === null) throw unusualAmounts(questions);
  const later = await findLater(context, tablesOf(register).report, recordId, round);
  await insertRecordReport(
    context,
    register,
    report.fields,
    {
      record_report_id: reportId,
      record_id: recordId,
      record_report: report.name,
      record_round_id: round.id,
      record_period_end: round.periodEnd,
      record_recorded_at: recordedAt,
      record_by_post: actor.postId,
      record_by_name: actor.personName,
      record_simulated: options.simulated ?? false,
      record_evidence_level: input.evidenceLevel ?? 'declared',
      record_questions: JSON.stringify(questions),
      record_confirmation: questions.length === 0 ? null : (input.confirmation ?? null),
    },
    reported,
  );
  const values = foldReport(register, report.fields, reported, before.values, round, later);
  await updateRecord(
    context,
    actor,
    register,
    before,
    { state: before.state, values, simulated: options.simulated ?? false },
    {
      action: report.name,
      reason: `report:${reportId}`,
      evidence: null,
      validOn: round.periodEnd,
      recordedAt,
    },
  );
  await appendLog(context, actor, {
    action: 'report-record',
    subject: `${register.name}:${recordId}`,
    reason: input.confirmation ?? null,
    details: {
      reportId,
      round: round.id,
      reported,
      ...(questions.length > 0 && { questions, confirmation: input.confirmation }),
      changes: changesOf(before.values, values),
    },
  });
}

/** A report that says nothing would count as one that came. */
function requireSomething(reported: Readonly<Record<string, unknown>>, report: PeriodicReport): void {
  if (Object.values(reported).some((value) => value !== null)) return;
  const names = (language: 'zh-CN' | 'en') => report.fields.map(({ label }) => label[language]);
  throw new PlanwrightError({
    family: 'input',
    code: 'empty-report',
    message: 'the report says nothing',
    hint: `fill in at least one of: ${names('en').join(', ')}`,
    messageZh: '这份填报是空的',
    hintZh: `请至少填一项：${names('zh-CN').join('、')}`,
  });
}

async function findLater(
  { db, jurisdictionId }: LedgerContext,
  table: string,
  recordId: string,
  round: Round,
): Promise<LaterReports> {
  const { rows } = await sql<{ kind: Round['kind']; name: string; periodStart: string; periodEnd: string }>`
    select round.kind, round.name, round.period_start as "periodStart", round.period_end as "periodEnd"
    from ${sql.table(table)} report
    join round on round.jurisdiction_id = report.jurisdiction_id and round.round_id = report.record_round_id
    where report.jurisdiction_id = ${jurisdictionId} and report.record_id = ${recordId}
      and report.record_period_end > ${round.periodEnd}`.execute(db);
  const month = monthOfRound(round);
  return { anyLater: rows.length > 0, laterInMonth: rows.some((row) => monthOfRound(row) === month) };
}
