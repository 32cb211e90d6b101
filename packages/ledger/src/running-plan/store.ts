import { sql } from 'kysely';
import type { Actor, RunningPlan } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { listWithdrawn } from '../withdrawals/store.ts';

/** The working day from which a choice runs; of one that did not keep it, the day in China on which it was recorded. Of `running_plan as running`. */
export const RUNS_ON = sql`coalesce(running.runs_on, (running.recorded_at at time zone interval '8 hours')::date)`;

/**
 * The plan that runs, by its newest version; null before a plan is imported.
 *
 * @param asOf the plan that ran on this working day instead; before the first choice, the first. A plan that was taken down since is left out
 */
export async function findRunningPlan(context: LedgerContext, asOf: string | null = null): Promise<RunningPlan | null> {
  const { db, jurisdictionId } = context;
  const begun = asOf === null ? sql`true` : sql`${RUNS_ON} <= ${asOf}::date`;
  // A plan that runs is never taken down.
  const withdrawn = asOf === null ? [] : (await listWithdrawn(context)).map(({ planId }) => planId);
  const row = await db
    .selectFrom('running_plan as running')
    .innerJoin('plan_version as version', (join) =>
      join
        .onRef('version.jurisdiction_id', '=', 'running.jurisdiction_id')
        .onRef('version.plan_id', '=', 'running.plan_id'),
    )
    .select(['running.plan_id as planId', 'running.recorded_at as since', 'running.by_name as by', 'running.reason'])
    .select(['version.plan_version_id as planVersionId', 'version.title', 'version.plan_year as planYear'])
    .where('running.jurisdiction_id', '=', jurisdictionId)
    .$if(withdrawn.length > 0, (query) => query.where('running.plan_id', 'not in', withdrawn))
    .orderBy(sql`(case when ${begun} then running.number else -running.number end)`, 'desc')
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Two choices at the same moment meet on the number: the second is refused. */
export async function appendRunningPlan(
  { db, jurisdictionId, now }: LedgerContext,
  actor: Actor,
  planId: string,
  { reason, runsOn }: { readonly reason: string | null; readonly runsOn: string },
): Promise<void> {
  const last = await db
    .selectFrom('running_plan')
    .select((select) => select.fn.max('number').as('number'))
    .where('jurisdiction_id', '=', jurisdictionId)
    .executeTakeFirst();
  await db
    .insertInto('running_plan')
    .values({
      jurisdiction_id: jurisdictionId,
      number: (last?.number ?? 0) + 1,
      plan_id: planId,
      runs_on: runsOn,
      recorded_at: now(),
      by_post: actor.postId,
      by_name: actor.personName,
      reason,
    })
    .execute();
}
