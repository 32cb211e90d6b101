import { requireCommitment } from '#commitments/require.ts';
import { requireNotDropped } from '#commitments/standing.ts';
import { loadUnitPosts } from '#commitments/unit-posts.ts';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, AssignInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';

/**
 * 分派: puts a lead unit and supporting units in charge from a day on. The act takes the place of the one before as a whole;
 * earlier rows stay. Without `from` the first act holds from the plan year's first day, a later one from `today`.
 *
 * @returns the first day it holds
 */
export async function assign(
  context: LedgerContext,
  actor: Actor,
  commitmentId: string,
  input: AssignInput,
  today: string | undefined,
): Promise<string> {
  await requireRight(context, actor, 'assign');
  await requireNotDropped(context, commitmentId);
  return putInCharge(context, actor, commitmentId, input, today);
}

/** The same without asking for the right. */
export async function putInCharge(
  context: LedgerContext,
  actor: Actor,
  commitmentId: string,
  input: AssignInput,
  today: string | undefined,
): Promise<string> {
  const { planYear } = await requireCommitment(context, commitmentId);
  const recorded_at = context.now();
  const from = input.from ?? (await firstDay(context, commitmentId, planYear, today ?? dayInChina(recorded_at)));
  const supporting = [...new Set(input.supportingUnitIds)].filter((unitId) => unitId !== input.leadUnitId);
  const posts = await loadUnitPosts(context, [input.leadUnitId, ...supporting]);
  const set = newId('a');
  const rows = [input.leadUnitId, ...supporting].map((unitId, index) => ({
    jurisdiction_id: context.jurisdictionId,
    assignment_id: newId('a'),
    assignment_set: set,
    commitment_id: commitmentId,
    role: index === 0 ? ('lead' as const) : ('supporting' as const),
    org_unit_id: unitId,
    post_id: posts.get(unitId) ?? null,
    valid_from: from,
    recorded_at,
    by_post: actor.postId,
    by_name: actor.personName,
    reason: input.reason,
  }));
  await context.db.insertInto('assignment').values(rows).execute();
  await appendLog(context, actor, {
    action: 'assign',
    subject: `commitment:${commitmentId}`,
    reason: input.reason,
    details: { lead: input.leadUnitId, supporting, from },
  });
  return from;
}

async function firstDay(
  { db, jurisdictionId }: LedgerContext,
  commitmentId: string,
  planYear: number | null,
  today: string,
): Promise<string> {
  const earlier = await db
    .selectFrom('assignment')
    .select('valid_from')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('commitment_id', '=', commitmentId)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  const newYear = `${planYear ?? today.slice(0, 4)}-01-01`;
  if (earlier === undefined) return newYear;
  return today > earlier.valid_from ? today : earlier.valid_from;
}

/** The day of an instant as calendars in China have it. */
export function dayInChina(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}
