import { PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import { loadAssigned } from '#commitments/load-states.ts';
import { requireCommitment } from '#commitments/require.ts';
import { requireInForce } from '#commitments/standing.ts';
import { loadUnitPosts } from '#commitments/unit-posts.ts';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, AssignInput } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { dayInChina } from '../rounds/day-in-china.ts';

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
  await requireInForce(context, commitmentId);
  if (input.leadBefore !== undefined) await requireLead(context, commitmentId, input.leadBefore, today);
  return putInCharge(context, actor, commitmentId, input, today);
}

/**
 * Nobody may have put another unit in charge since this act was decided on.
 *
 * @throws PlanwrightError `conflict` with `assigned-meanwhile`, naming the unit and who put it in charge
 */
async function requireLead(
  context: LedgerContext,
  commitmentId: string,
  leadBefore: string | null,
  today: string | undefined,
): Promise<void> {
  await lockCommitments(context, [commitmentId]);
  const day = today ?? dayInChina(context.now());
  const lead = (await loadAssigned(context, day, [commitmentId]))
    .get(commitmentId)
    ?.find(({ role }) => role === 'lead');
  if ((lead?.unitId ?? null) === leadBefore) return;
  const unit =
    lead === undefined ? null : ((await loadUnitNames(context, day, [lead.unitId])).get(lead.unitId) ?? lead.unitId);
  throw new PlanwrightError({
    family: 'conflict',
    code: 'assigned-meanwhile',
    message: `${unit === null ? 'nobody is in charge any more' : `"${unit}" was put in charge`} in the meantime; nothing was assigned`,
    hint: 'the page shows who is in charge now; decide anew',
    messageZh: `${unit === null ? '牵头单位刚被撤销' : `刚已分给${unit}牵头`}，本次没有改动`,
    hintZh: '页面已显示现在的分工，请看过再定',
  });
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

/** Nobody else may assign them until this act is over. In the order of their ids, so that two acts cannot wait for each other. */
export async function lockCommitments({ db, jurisdictionId }: LedgerContext, ids: readonly string[]): Promise<void> {
  await sql`
    select commitment_id from commitment
    where jurisdiction_id = ${jurisdictionId} and commitment_id = any(${[...ids]}::text[])
    order by commitment_id for update`.execute(db);
}
