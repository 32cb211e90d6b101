import { type RawBuilder, sql } from 'kysely';
import type { LedgerContext } from '../context.ts';

/** The filter of a register's list that names a plan. */
export const PLAN_FILTER = 'ofPlan';

/** Where a record that was taken from a plan came from: the plan's id, a colon, its title at that time. */
export const sourceOf = (planId: string, title: string): string => `${planId}:${title}`;

/** The plan that a record was taken from; null for one that somebody entered. */
export const planOfSource = (source: unknown): string | null =>
  typeof source === 'string' ? (source.split(':')[0] ?? null) : null;

/** Whose records are meant. */
export type PlanOfRecords = string | { readonly running: string } | undefined;

/**
 * 所属计划: whether a record belongs to a plan. Absent: to the plan that runs, or to none, because what somebody entered goes on from plan to plan.
 * `{ running }`: as that plan would have it if it ran.
 * `all`: whichever plan it is of. Otherwise the id of a plan: what was taken from that plan alone.
 *
 * @param table the alias of the register's table of records
 */
export function ofPlan(
  { jurisdictionId }: Pick<LedgerContext, 'jurisdictionId'>,
  plan: PlanOfRecords,
  table: string,
): RawBuilder<unknown> {
  if (plan === 'all') return sql`true`;
  const source = sql.ref(`${table}.record_source`);
  const taken = sql`split_part(${source}, ':', 1)`;
  if (typeof plan === 'object') return sql`(${source} is null or ${taken} = ${plan.running})`;
  if (plan !== undefined && plan !== '') return sql`${taken} = ${plan}`;
  return sql`(${source} is null or ${taken} = (select plan_id from running_plan
    where running_plan.jurisdiction_id = ${jurisdictionId} order by number desc limit 1))`;
}
