import type { Plan } from '@planwright/compiler';
import type { CarriedCommitment } from '#commitments/carry.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type DerivedPlan, deriveFromPlan } from '../indicators/derive-from-plan.ts';
import { takeOverFindings } from '../registers/take-over.ts';

/** A plan version with what the ledger made of its promises. */
export interface TakenPlan {
  readonly planId: string;
  readonly planVersionId: string;
  readonly number: number;
  readonly plan: Plan;
  readonly text: string;
  readonly carried: readonly CarriedCommitment[];
}

/** 计划入账: what a running plan brings beyond its promises, records of packs and targets of indicators. What is there already is not made twice. */
export async function takeInPlan(context: LedgerContext, actor: Actor, taken: TakenPlan): Promise<void> {
  const { planId, planVersionId, plan, carried } = taken;
  await takeOverFindings(context, actor, plan, carried, { planId, planVersionId });
  await deriveFromPlan(context, actor, taken);
}

/**
 * A plan that does not run says what the indicators of its year were to be when it is this place's own, of another year; one of another place,
 * or a second one of the running plan's year, is there to be read and compared only.
 */
export async function readPlanBesides(
  context: LedgerContext,
  actor: Actor,
  read: DerivedPlan,
  runningYear: string | null,
): Promise<void> {
  const { place, planYear } = read.plan.document;
  if (place === null || planYear === null || planYear === runningYear) return;
  const { db, jurisdictionId } = context;
  const own = await db
    .selectFrom('jurisdiction')
    .select('name')
    .where('jurisdiction_id', '=', jurisdictionId)
    .executeTakeFirst();
  if (own?.name === place) await deriveFromPlan(context, actor, read);
}
