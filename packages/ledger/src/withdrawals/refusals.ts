import { PlanwrightError } from '@planwright/engine';
import type { WithdrawnPlan } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { dayInChina } from '../rounds/day-in-china.ts';
import { findWithdrawal } from './store.ts';

/**
 * Nothing goes on with a plan that is taken down.
 *
 * @throws PlanwrightError `conflict` with `plan-withdrawn`, saying by whom and why
 */
export async function requireNotWithdrawn(context: LedgerContext, planId: string): Promise<void> {
  const withdrawal = await findWithdrawal(context, planId);
  if (withdrawal === undefined) return;
  const { by, reason, since } = withdrawal;
  const day = dayInChina(since);
  throw new PlanwrightError({
    family: 'conflict',
    code: 'plan-withdrawn',
    message: `this plan was taken down on ${day} by ${by}: ${reason}`,
    hint: 'put it back first, or choose another plan',
    messageZh: `该计划已于 ${day} 由${by}撤下，理由：${reason}`,
    hintZh: '请先恢复该计划，或选择其他计划',
  });
}

export function planRuns(title: string): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'plan-runs',
    message: `"${title}" is the plan that runs`,
    hint: 'run another plan first; then this one can be taken down',
    messageZh: `《${title}》正在运行`,
    hintZh: '请先改为运行其他计划，再撤下这份计划',
  });
}

export function alreadyWithdrawn(title: string, { by, since, reason }: WithdrawnPlan): PlanwrightError {
  const day = dayInChina(since);
  return new PlanwrightError({
    family: 'conflict',
    code: 'already-withdrawn',
    message: `"${title}" was taken down on ${day} by ${by}: ${reason}`,
    hint: 'leave it as it is, or put it back',
    messageZh: `《${title}》已于 ${day} 由${by}撤下，理由：${reason}`,
    hintZh: '不必再撤；需要时可以恢复',
  });
}

export function notWithdrawn(title: string): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'not-withdrawn',
    message: `"${title}" is not taken down`,
    hint: 'reload the list of plans',
    messageZh: `《${title}》没有撤下`,
    hintZh: '请刷新计划列表',
  });
}
