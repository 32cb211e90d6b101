import { sql } from 'kysely';
import type { RegisterPlan } from '#model/index.ts';
import { getRegister, tablesOf } from '#registers/columns.ts';
import type { LedgerContext } from '../context.ts';
import { findRunningPlan } from '../running-plan/store.ts';

/** 台账里的计划: the plans that a register's records were taken from, with how many each has; the one that runs first, then by year. */
export async function listRegisterPlans(context: LedgerContext, name: string): Promise<readonly RegisterPlan[]> {
  const { db, jurisdictionId, packs } = context;
  const { register } = getRegister(packs, name);
  const running = await findRunningPlan(context);
  const { rows } = await sql<Omit<RegisterPlan, 'runs'>>`
    select taken.plan_id as "planId", version.plan_version_id as "planVersionId", version.title,
      version.plan_year as "planYear", taken.records
    from (
      select split_part(record_source, ':', 1) as plan_id, count(*)::int as records
      from ${sql.table(tablesOf(register).current)}
      where jurisdiction_id = ${jurisdictionId} and record_source is not null
      group by 1
    ) taken
    join lateral (
      select plan_version_id, title, plan_year from plan_version
      where jurisdiction_id = ${jurisdictionId} and plan_version.plan_id = taken.plan_id
      order by number desc limit 1
    ) version on true
    order by version.plan_year desc nulls last, version.title, taken.plan_id`.execute(db);
  const plans = rows.map((row) => ({ ...row, runs: row.planId === running?.planId }));
  return [...plans.filter(({ runs }) => runs), ...plans.filter(({ runs }) => !runs)];
}

/** The plan that a record was taken from, by its newest version; null for one that somebody entered. */
export async function findPlanOfRecord(
  context: LedgerContext,
  planId: string | null,
): Promise<Omit<RegisterPlan, 'records'> | null> {
  if (planId === null) return null;
  const row = await context.db
    .selectFrom('plan_version')
    .select(['plan_id as planId', 'plan_version_id as planVersionId', 'title', 'plan_year as planYear'])
    .where('jurisdiction_id', '=', context.jurisdictionId)
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...row, runs: (await findRunningPlan(context))?.planId === planId };
}
