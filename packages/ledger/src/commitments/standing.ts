import { PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import type { CommitmentStanding } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { findRunningPlan } from '../running-plan/store.ts';

/** What became of a promise: whether the newest version of its plan still holds it, and whether that plan runs. Undefined for an unknown one. */
export async function findStanding(
  context: LedgerContext,
  commitmentId: string,
): Promise<CommitmentStanding | undefined> {
  const { rows } = await sql<Omit<CommitmentStanding, 'kind'> & { readonly planId: string }>`
    select last.plan_id as "planId", last.title as "planTitle", last.number as "versionNumber",
      next.number as "droppedIn", next.plan_version_id as "droppedInId", next.reason as "dropReason"
    from (
      select plan.plan_id, plan.title, plan.number from commitment_version as version
      join plan_version as plan using (jurisdiction_id, plan_version_id)
      where version.jurisdiction_id = ${context.jurisdictionId} and version.commitment_id = ${commitmentId}
      order by plan.number desc limit 1
    ) as last
    left join plan_version as next on next.jurisdiction_id = ${context.jurisdictionId} and next.plan_id = last.plan_id
      and next.number = last.number + 1`.execute(context.db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { planId, ...standing } = row;
  if (standing.droppedIn !== null) return { kind: 'dropped', ...standing };
  const running = await findRunningPlan(context);
  return { kind: running?.planId === planId ? 'in-force' : 'not-running', ...standing };
}

/**
 * Work goes on with what binds only: new units in charge, other targets, splits.
 *
 * @throws PlanwrightError `conflict` with `dropped-commitment` for a promise that a later version of its plan no longer holds, with
 * `plan-not-running` for one of a plan that does not run
 */
export async function requireInForce(context: LedgerContext, commitmentId: string): Promise<void> {
  const standing = await findStanding(context, commitmentId);
  if (standing?.kind === 'dropped') throw dropped(standing);
  if (standing?.kind === 'not-running') throw notRunning(standing);
}

/** The same of many at once; the first that does not bind is named. */
export async function requireInForceAll(context: LedgerContext, commitmentIds: readonly string[]): Promise<void> {
  const running = await findRunningPlan(context);
  const binding = await context.db
    .selectFrom('commitment_version')
    .select('commitment_id')
    .where('jurisdiction_id', '=', context.jurisdictionId)
    .where('plan_version_id', '=', running?.planVersionId ?? '')
    .execute();
  const known = new Set(binding.map((row) => row.commitment_id));
  const other = commitmentIds.find((id) => !known.has(id));
  if (other !== undefined) await requireInForce(context, other);
}

function dropped({ planTitle, versionNumber, droppedIn, dropReason }: CommitmentStanding): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'dropped-commitment',
    message: `version ${droppedIn} of "${planTitle}" no longer holds this promise${dropReason === null ? '' : ` (${dropReason})`}; it stands as version ${versionNumber} left it`,
    hint: 'choose a promise of the newest version; if this one is still meant, import a version that says so',
    messageZh: `《${planTitle}》第 ${droppedIn} 版已没有这项任务${dropReason === null ? '' : `（${dropReason}）`}，只保留第 ${versionNumber} 版时的记录`,
    hintZh: '请办理最新版本中的任务；仍要办理的，请导入写有这一项的新版本',
  });
}

function notRunning({ planTitle }: CommitmentStanding): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'plan-not-running',
    message: `"${planTitle}" does not run, it is there to be read and compared`,
    hint: 'run it on the page of versions first, or choose a promise of the plan that runs',
    messageZh: `《${planTitle}》没有运行，只供查阅、比较`,
    hintZh: '请先在“版本与导入”把它设为运行计划，或办理运行计划中的任务',
  });
}
