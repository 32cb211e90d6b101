import { PlanwrightError } from '@planwright/engine';
import { appendLog } from '#log/append.ts';
import type { Actor, RunningPlan } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import { lockPlan } from '../commands/lock-plan.ts';
import type { LedgerContext } from '../context.ts';
import { getPlanVersion } from '../queries/plan-versions.ts';
import { dayInChina } from '../rounds/day-in-china.ts';
import { requireNotWithdrawn } from '../withdrawals/refusals.ts';
import { appendRunningPlan, findRunningPlan } from './store.ts';
import { takeInPlan } from './take-in.ts';
import { versionIdOf } from './version-id.ts';

/** @see RunningPlanArea.run */
export async function runPlan(
  context: LedgerContext,
  actor: Actor,
  planId: string,
  reason: string,
  runsOn: string | undefined,
): Promise<RunningPlan> {
  await requireRight(context, actor, 'run-plan');
  const number = await lockPlan(context, planId);
  await requireNotWithdrawn(context, planId);
  const before = await findRunningPlan(context);
  if (before?.planId === planId) throw alreadyRunning(before);
  await appendRunningPlan(context, actor, planId, { reason, runsOn: runsOn ?? dayInChina(context.now()) });
  const { version, plan, text } = await getPlanVersion(context, await versionIdOf(context, planId, number));
  const ids = await loadCommitmentIds(context, version.id);
  const carried = plan.commitments.flatMap((commitment, position) => {
    const id = ids.get(commitment.id);
    return id === undefined ? [] : [{ id, commitment, position, isNew: false }];
  });
  await takeInPlan(context, actor, { planId, planVersionId: version.id, number, plan, text, carried });
  await appendLog(context, actor, {
    action: 'run-plan',
    subject: `plan-version:${version.id}`,
    reason,
    details: { planId, before: before?.planId ?? null },
  });
  return (await findRunningPlan(context))!;
}

/** The ledger's ids by the compiler's. */
async function loadCommitmentIds(
  { db, jurisdictionId }: LedgerContext,
  planVersionId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('commitment_version')
    .select(['compiled_id', 'commitment_id'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_version_id', '=', planVersionId)
    .execute();
  return new Map(rows.map((row) => [row.compiled_id, row.commitment_id]));
}

function alreadyRunning({ title, by, since }: RunningPlan): PlanwrightError {
  const day = dayInChina(since);
  return new PlanwrightError({
    family: 'conflict',
    code: 'already-running',
    message: `"${title}" runs already, since ${day}, chosen by ${by}`,
    hint: 'choose another plan, or leave it as it is',
    messageZh: `《${title}》已在运行（自 ${day} 起，${by}选定）`,
    hintZh: '请选择其他计划，或保持不变',
  });
}
