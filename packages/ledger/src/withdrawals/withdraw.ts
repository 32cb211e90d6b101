import { appendLog } from '#log/append.ts';
import type { Actor, WithdrawnPlan } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import { lockPlan } from '../commands/lock-plan.ts';
import type { LedgerContext } from '../context.ts';
import { leaveIndicators } from '../indicators/derive-from-plan.ts';
import { getPlanVersion } from '../queries/plan-versions.ts';
import { findRunningPlan } from '../running-plan/store.ts';
import { readPlanBesides } from '../running-plan/take-in.ts';
import { versionIdOf } from '../running-plan/version-id.ts';
import { alreadyWithdrawn, notWithdrawn, planRuns } from './refusals.ts';
import { appendWithdrawal, findWithdrawal } from './store.ts';

/** @see WithdrawalsArea.withdraw */
export async function withdrawPlan(
  context: LedgerContext,
  actor: Actor,
  planId: string,
  reason: string,
): Promise<WithdrawnPlan> {
  const { version, plan, text } = await beginAct(context, actor, planId);
  if ((await findRunningPlan(context))?.planId === planId) throw planRuns(version.title);
  const before = await findWithdrawal(context, planId);
  if (before !== undefined) throw alreadyWithdrawn(version.title, before);
  await appendWithdrawal(context, actor, { planId, withdrawn: true, reason });
  const derived = { planVersionId: version.id, number: version.number, plan, text };
  const left = await leaveIndicators(context, actor, derived, reason);
  await appendLog(context, actor, {
    action: 'withdraw-plan',
    subject: `plan-version:${version.id}`,
    reason,
    details: { planId, indicators: left },
  });
  return (await findWithdrawal(context, planId))!;
}

/** @see WithdrawalsArea.restore */
export async function restorePlan(context: LedgerContext, actor: Actor, planId: string, reason: string): Promise<void> {
  const { version, plan, text } = await beginAct(context, actor, planId);
  if ((await findWithdrawal(context, planId)) === undefined) throw notWithdrawn(version.title);
  await appendWithdrawal(context, actor, { planId, withdrawn: false, reason });
  const runningYear = (await findRunningPlan(context))?.planYear ?? null;
  await readPlanBesides(context, actor, { planVersionId: version.id, number: version.number, plan, text }, runningYear);
  await appendLog(context, actor, {
    action: 'restore-plan',
    subject: `plan-version:${version.id}`,
    reason,
    details: { planId },
  });
}

/** The newest version of a plan, locked for an act on it. */
async function beginAct(context: LedgerContext, actor: Actor, planId: string) {
  await requireRight(context, actor, 'withdraw-plan');
  const number = await lockPlan(context, planId);
  return getPlanVersion(context, await versionIdOf(context, planId, number));
}
