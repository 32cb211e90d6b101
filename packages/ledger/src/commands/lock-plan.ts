import { PlanwrightError } from '@planwright/engine';
import type { LedgerContext } from '../context.ts';

/**
 * Locks a plan for the transaction, so that acts on it follow each other. Gives its newest version's number.
 *
 * @throws PlanwrightError `not-found` for an unknown plan
 */
export async function lockPlan({ db, jurisdictionId }: LedgerContext, planId: string): Promise<number> {
  const plan = await db
    .selectFrom('plan')
    .select('plan_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_id', '=', planId)
    .forUpdate()
    .executeTakeFirst();
  if (plan === undefined) throw unknownPlan(planId);
  const last = await db
    .selectFrom('plan_version')
    .select((select) => select.fn.max('number').as('number'))
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return last?.number ?? 0;
}

function unknownPlan(planId: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-plan',
    message: `there is no plan "${planId}"`,
    hint: 'the list of plans shows those there are; an import that names none makes a new one',
    messageZh: `没有计划“${planId}”`,
    hintZh: '请从计划列表中选择；导入时不指定计划即作为新计划',
  });
}
