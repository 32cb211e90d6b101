import { anchorAt, type Plan } from '@planwright/compiler';
import { PlanwrightError } from '@planwright/engine';
import { followCorrection } from '#commitments/follow-correction.ts';
import { newId } from '#database/ids.ts';
import { followInIndicators } from '#indicators/derive-from-plan.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, CorrectionInput, PlanVersion } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { loadCorrections } from '../queries/corrections.ts';
import { getPlanVersion } from '../queries/plan-versions.ts';

/**
 * 更正指标值: keeps what a person says of a place of the text. It belongs to the plan, not to the version: the next version takes it over
 * wherever its words are found again. The bounds of commitments follow at once, and so do their targets and those of indicators where nobody has set them.
 *
 * @throws PlanwrightError `input` where the place lies outside the text, no fact starts there that could be read anew or rejected, or a
 *   figure is to be added where words are lacking or another one is read
 */
export async function correctFact(
  context: LedgerContext,
  actor: Actor,
  planVersionId: string,
  input: CorrectionInput,
): Promise<void> {
  await requireRight(context, actor, 'correct-fact');
  const { version, text, plan } = await getPlanVersion(context, planVersionId);
  const { start, end, change, reason } = input;
  if (change.kind === 'add') requireRoom(text, plan, input);
  else if (!plan.facts.some((fact) => fact.start === start && fact.end === end))
    throw noFact(text.slice(start, Math.min(end, start + 20)));
  await append(context, actor, {
    planId: version.planId,
    withdraws: null,
    content: JSON.stringify({ anchor: anchorAt(text, { start, end }), change }),
    reason,
  });
  const after = (await getPlanVersion(context, planVersionId)).plan;
  const followed = await follow(context, actor, version, text, { before: plan, after }, reason);
  await appendLog(context, actor, {
    action: 'correct-fact',
    subject: `plan-version:${planVersionId}`,
    reason,
    details: { start, end, quote: text.slice(start, end), change, ...followed },
  });
}

/** 撤回更正: the grammar's reading holds again. */
export async function withdrawCorrection(
  context: LedgerContext,
  actor: Actor,
  planVersionId: string,
  correctionId: string,
  reason: string,
): Promise<void> {
  await requireRight(context, actor, 'correct-fact');
  const { version, text, plan: before } = await getPlanVersion(context, planVersionId);
  const kept = (await loadCorrections(context, version.planId)).some((correction) => correction.id === correctionId);
  if (!kept) {
    throw new PlanwrightError({
      family: 'not-found',
      code: 'unknown-correction',
      message: `there is no correction "${correctionId}" of this plan, or it was taken back before`,
      hint: 'reload the plan to see its corrections',
      messageZh: `本计划没有更正“${correctionId}”，或已撤回`,
      hintZh: '请刷新页面查看现有更正',
    });
  }
  await append(context, actor, { planId: version.planId, withdraws: correctionId, content: null, reason });
  const after = (await getPlanVersion(context, planVersionId)).plan;
  const followed = await follow(context, actor, version, text, { before, after }, reason);
  await appendLog(context, actor, {
    action: 'withdraw-correction',
    subject: `plan-version:${planVersionId}`,
    reason,
    details: { correctionId, ...followed },
  });
}

/** The targets of commitments, and those of indicators that the same sentences set. */
async function follow(
  context: LedgerContext,
  actor: Actor,
  { id: planVersionId, number }: PlanVersion,
  text: string,
  readings: { readonly before: Plan; readonly after: Plan },
  reason: string,
): Promise<{ readonly targets: readonly string[]; readonly indicators: readonly string[] }> {
  return {
    targets: await followCorrection(context, actor, planVersionId, readings, reason),
    indicators: await followInIndicators(context, actor, { planVersionId, number, text, ...readings }, reason),
  };
}

async function append(
  { db, jurisdictionId, now }: LedgerContext,
  actor: Actor,
  row: {
    readonly planId: string;
    readonly withdraws: string | null;
    readonly content: string | null;
    readonly reason: string;
  },
): Promise<void> {
  await db
    .insertInto('fact_correction')
    .values({
      jurisdiction_id: jurisdictionId,
      fact_correction_id: newId('x'),
      plan_id: row.planId,
      withdraws: row.withdraws,
      content: row.content,
      recorded_at: now(),
      by_post: actor.postId,
      by_name: actor.personName,
      reason: row.reason,
    })
    .execute();
}

/** A figure can be added where words stand that no other figure is read from. */
function requireRoom(text: string, plan: Plan, { start, end }: CorrectionInput): void {
  if (end > text.length || start >= end || text.slice(start, end).trim() === '') {
    throw new PlanwrightError({
      family: 'input',
      code: 'no-words-there',
      message: `there are no words from ${start} to ${end}; the text has ${text.length} characters`,
      hint: 'select the words of the figure in the text',
      messageZh: `第 ${start} 至 ${end} 字处没有文字；原文共 ${text.length} 字`,
      hintZh: '请在正文中选中这个数字的文字',
    });
  }
  const other = plan.facts.find((fact) => fact.start < end && fact.end > start);
  if (other === undefined) return;
  const words = text.slice(other.start, other.end);
  throw new PlanwrightError({
    family: 'conflict',
    code: 'fact-there',
    message: `“${words}” is read as a figure already (${other.metric})`,
    hint: 'read that figure anew, or select words that leave it out',
    messageZh: `“${words}”已经读作指标值（${other.metric}）`,
    hintZh: '请改读这个数字，或只选中它以外的文字',
  });
}

function noFact(words: string): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'no-fact-there',
    message: `no figure was read at "${words}", so it can be neither read anew nor rejected`,
    hint: 'add it as a missed figure instead',
    messageZh: `“${words}”处没有读出的数字，不能改读或剔除`,
    hintZh: '可以作为漏读的数字补上',
  });
}
