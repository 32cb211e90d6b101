import type { Actor, WithdrawnPlan } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

interface Act {
  readonly planId: string;
  readonly number: number;
  readonly withdrawn: boolean;
  readonly since: string;
  readonly by: string;
  readonly reason: string;
}

/** The last act on each plan that was ever taken down. */
async function loadLastActs({ db, jurisdictionId }: LedgerContext): Promise<readonly Act[]> {
  return db
    .selectFrom('plan_withdrawal')
    .distinctOn('plan_id')
    .select(['plan_id as planId', 'number', 'withdrawn', 'recorded_at as since', 'by_name as by', 'reason'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('plan_id')
    .orderBy('number', 'desc')
    .execute();
}

/** The plans that are taken down, the last one first. */
export async function listWithdrawn(context: LedgerContext): Promise<readonly WithdrawnPlan[]> {
  const acts = await loadLastActs(context);
  return acts
    .filter(({ withdrawn }) => withdrawn)
    .toSorted((left, right) => right.since.localeCompare(left.since))
    .map(({ planId, since, by, reason }) => ({ planId, since, by, reason }));
}

/** Why a plan is taken down; undefined for one that is not. */
export async function findWithdrawal(context: LedgerContext, planId: string): Promise<WithdrawnPlan | undefined> {
  return (await listWithdrawn(context)).find((plan) => plan.planId === planId);
}

/** The plan is locked by the caller, so that acts on it follow each other. */
export async function appendWithdrawal(
  context: LedgerContext,
  actor: Actor,
  { planId, withdrawn, reason }: Pick<Act, 'planId' | 'withdrawn' | 'reason'>,
): Promise<void> {
  const { db, jurisdictionId, now } = context;
  const last = (await loadLastActs(context)).find((act) => act.planId === planId);
  await db
    .insertInto('plan_withdrawal')
    .values({
      jurisdiction_id: jurisdictionId,
      plan_id: planId,
      number: (last?.number ?? 0) + 1,
      withdrawn,
      recorded_at: now(),
      by_post: actor.postId,
      by_name: actor.personName,
      reason,
    })
    .execute();
}
