import {
  compareDecimals,
  findUnusual,
  isDecimal,
  type Label,
  PlanwrightError,
  type UnusualInput,
} from '@planwright/engine';
import { sql } from 'kysely';
import { requireCommitment } from '#commitments/require.ts';
import { newId } from '#database/ids.ts';
import type { SaidColumns } from '#database/report-columns.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, ReportInput, ReportView, Round } from '#model/index.ts';
import { answersFor } from '#organisation/past-units.ts';
import { type ReportingUnit, requireReportingUnit } from '#policies/reporting.ts';
import { requireRight } from '#policies/rights.ts';
import { getRound, refuseLocked } from '#rounds/load-rounds.ts';
import type { LedgerContext } from '../context.ts';
import { getReport } from '../queries/reports.ts';

export interface ReportOptions {
  readonly recordedAt?: string;
  readonly simulated?: boolean;
}

/**
 * 填报: appends what a unit says about a commitment for a round. Nothing is ever changed: a correction is a new row that names
 * the one it corrects and why.
 *
 * @throws PlanwrightError `forbidden` (not this unit's), `conflict` (`round-locked`, `reported-already`, `corrected-already`,
 *   `unusual-value` until it is confirmed), `input` (a value that cannot be)
 */
export async function submitReport(
  context: LedgerContext,
  actor: Actor,
  input: ReportInput,
  options: ReportOptions,
): Promise<ReportView> {
  const post = await requireRight(context, actor, 'report');
  await requireCommitment(context, input.commitmentId);
  const round = await getRound(context, input.roundId);
  refuseLocked(round);
  const unit = await requireReportingUnit(context, post, input.commitmentId, round.periodEnd);
  checkValues(input);
  const recordedAt = options.recordedAt ?? context.now();
  if (input.corrects === null) await refuseSecond(context, input, unit);
  else await checkCorrection(context, input, unit, recordedAt);
  if (input.confirmation === null) await askAboutUnusual(context, input, round);
  const row = {
    jurisdiction_id: context.jurisdictionId,
    report_id: newId('r'),
    commitment_id: input.commitmentId,
    org_unit_id: unit.unitId,
    role: unit.role,
    round_id: round.id,
    period_end: round.periodEnd,
    recorded_at: recordedAt,
    by_post: actor.postId,
    by_name: actor.personName,
    ...saidColumns(input),
    simulated: options.simulated ?? false,
  };
  await context.db.insertInto('report').values(row).execute();
  await appendLog(context, actor, {
    action: input.corrects === null ? 'report' : 'correct-report',
    subject: `commitment:${input.commitmentId}`,
    reason: input.correctionReason ?? input.confirmation,
    details: row,
  });
  return getReport(context, row.report_id);
}

/** What a report says, as the columns of every table of reports have it: words that say nothing are null. */
export function saidColumns(
  input: Pick<
    ReportInput,
    | 'value'
    | 'donePercent'
    | 'progress'
    | 'problem'
    | 'notReportedReason'
    | 'evidenceLevel'
    | 'corrects'
    | 'correctionReason'
    | 'confirmation'
  >,
): Omit<SaidColumns, 'simulated'> {
  return {
    value: input.value,
    done_percent: input.donePercent,
    progress: input.progress,
    problem: input.problem === '' ? null : input.problem,
    not_reported_reason: input.notReportedReason === '' ? null : input.notReportedReason,
    evidence_level: input.evidenceLevel,
    corrects: input.corrects,
    correction_reason: input.corrects === null ? null : input.correctionReason,
    confirmation: input.confirmation,
  };
}

/** What any report needs. @throws PlanwrightError `input` naming the value */
export function checkValues(
  input: Pick<ReportInput, 'value' | 'donePercent' | 'progress' | 'notReportedReason'>,
): void {
  const wrong = [input.value, input.donePercent].find((value) => value !== null && !isDecimal(value));
  if (wrong !== undefined && wrong !== null) throw wrongValue(wrong, 'a decimal such as 12.5', '小数，如 12.5');
  const share = input.donePercent;
  if (share !== null && (compareDecimals(share, '0') < 0 || compareDecimals(share, '100') > 0))
    throw wrongValue(share, 'a share from 0 to 100', '0 到 100 之间的百分数');
  const silent =
    input.value === null &&
    input.donePercent === null &&
    input.progress === '' &&
    (input.notReportedReason ?? '') === '';
  if (silent)
    throw wrongValue(
      '',
      'a value, a share, words on progress, or why nothing is reported',
      '数值、完成比例、进展或未报原因',
    );
}

export function wrongValue(value: string, allowed: string, allowedZh: string): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'wrong-value',
    message: `"${value}" cannot be reported`,
    hint: `give ${allowed}`,
    messageZh: `“${value}”不能填报`,
    hintZh: `请填${allowedZh}`,
  });
}

async function refuseSecond(
  { db, jurisdictionId }: LedgerContext,
  input: ReportInput,
  unit: ReportingUnit,
): Promise<void> {
  const { rows } = await sql<{ report_id: string; recorded_at: string }>`
    select report_id, recorded_at from report
    where jurisdiction_id = ${jurisdictionId} and commitment_id = ${input.commitmentId} and org_unit_id = ${unit.unitId}
      and round_id = ${input.roundId}
    order by recorded_at desc, report_id desc limit 1`.execute(db);
  const last = rows[0];
  if (last === undefined) return;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'reported-already',
    message: `this unit has reported on the commitment in ${input.roundId} already (${last.report_id})`,
    hint: `to change it, correct the report ${last.report_id} and say why`,
    messageZh: `本单位在 ${input.roundId} 已填报过该任务（${last.report_id}）`,
    hintZh: '如需修改，请更正该报告并说明原因',
  });
}

/** A unit corrects its own reports, and those of units that it has taken over from. */
async function checkCorrection(
  context: LedgerContext,
  input: ReportInput,
  unit: ReportingUnit,
  recordedAt: string,
): Promise<void> {
  if (input.correctionReason === null) {
    throw new PlanwrightError({
      family: 'input',
      code: 'correction-reason',
      message: `the report corrects ${input.corrects} and does not say why`,
      hint: 'give the reason of the correction',
      messageZh: '更正报告未说明原因',
      hintZh: '请填写更正原因',
    });
  }
  const { db, jurisdictionId } = context;
  const { rows } = await sql<{ unit: string; round: string; commitment: string; at: string; later: string | null }>`
    select org_unit_id as unit, round_id as round, commitment_id as commitment, recorded_at as at, (
      select report_id from report later where later.jurisdiction_id = report.jurisdiction_id and later.corrects = report.report_id
    ) as later
    from report where jurisdiction_id = ${jurisdictionId} and report_id = ${input.corrects}`.execute(db);
  const old = rows[0];
  if (
    old === undefined ||
    old.round !== input.roundId ||
    old.commitment !== input.commitmentId ||
    !(await answersFor(context, unit.unitId, old.unit))
  ) {
    throw new PlanwrightError({
      family: 'input',
      code: 'correction-of-other',
      message: `"${input.corrects}" is no report of this unit on this commitment in ${input.roundId}`,
      hint: 'a correction names a report of the same unit, commitment and round',
      messageZh: `“${input.corrects}”不是本单位在 ${input.roundId} 对该任务的报告`,
      hintZh: '更正须针对同一单位、同一任务、同一轮次的报告',
    });
  }
  if (old.later !== null) {
    throw new PlanwrightError({
      family: 'conflict',
      code: 'corrected-already',
      message: `the report ${input.corrects} was corrected already by ${old.later}`,
      hint: `correct ${old.later} instead`,
      messageZh: `该报告已由 ${old.later} 更正`,
      hintZh: '请对最新的报告进行更正',
    });
  }
  if (recordedAt <= old.at)
    throw wrongValue(recordedAt, `a recording time after ${old.at}`, `晚于 ${old.at} 的记录时间`);
}

/** 核对异常值: refuses with the questions; with a confirmation the value is taken and the answer is kept. */
async function askAboutUnusual(context: LedgerContext, input: ReportInput, round: Round): Promise<void> {
  if (input.value === null && input.donePercent === null) return;
  const { db, jurisdictionId } = context;
  const { rows } = await sql<Pick<UnusualInput, 'form' | 'unit' | 'target' | 'direction' | 'before' | 'after'>>`
    select target.form, target.unit, target.value::text as target, target.direction,
      ${neighbour(sql`period_end < ${round.periodEnd}`, sql`desc`)} as before,
      ${neighbour(sql`period_end > ${round.periodEnd}`, sql`asc`)} as after
    from target
    where target.jurisdiction_id = ${jurisdictionId} and target.commitment_id = ${input.commitmentId}
    order by recorded_at desc, target_id desc limit 1`.execute(db);
  const row = rows[0];
  if (row === undefined) return;
  const questions = findUnusual({
    ...row,
    value: input.value,
    donePercent: input.donePercent,
    periodEnd: round.periodEnd,
  });
  refuseUnusual(questions.map(({ message }) => message));
}

/** @throws PlanwrightError `conflict` with the questions that the value raises */
export function refuseUnusual(questions: readonly Label[]): void {
  if (questions.length === 0) return;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'unusual-value',
    message: questions.map((question) => question.en).join('; '),
    hint: 'correct the value, or confirm it and say why it is right; the answer is kept with the report',
    messageZh: questions.map((question) => question['zh-CN']).join('；'),
    hintZh: '请更正数值，或确认并说明理由；说明将随报告保存',
  });
}

/** The nearest report with a value before or after the round, by the lead unit, that no later one corrects. */
function neighbour(side: ReturnType<typeof sql>, order: ReturnType<typeof sql>) {
  return sql`(
    select json_build_object('value', value::text, 'donePercent', done_percent::text, 'periodEnd', period_end)
    from report
    where report.jurisdiction_id = target.jurisdiction_id and report.commitment_id = target.commitment_id and role = 'lead'
      and ${side} and (report.value is not null or done_percent is not null)
      and not exists (select from report later
        where later.jurisdiction_id = report.jurisdiction_id and later.corrects = report.report_id)
    order by period_end ${order}, report.recorded_at desc limit 1)`;
}
