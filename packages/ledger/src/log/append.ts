import { formatCanonical, sha256 } from '#database/canonical.ts';
import { newId } from '#database/ids.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { SYSTEM_ACTOR } from '../context.ts';

export interface LogInput {
  readonly action: string;
  /** What it was done to: `commitment:ID`, `round:ID`, `plan-version:ID`, `REGISTER:ID`. */
  readonly subject: string;
  readonly reason: string | null;
  /** What changed, as it was written: texts, numbers that are whole, booleans, nulls, lists and objects of them. */
  readonly details: unknown;
}

/** The part of an entry that its hash covers, besides the hash before. */
export interface HashedEntry {
  readonly jurisdictionId: string;
  readonly unitId: string;
  readonly position: number;
  readonly id: string;
  readonly at: string;
  readonly byPost: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly details: unknown;
}

/** SHA-256 over the hash before and the entry's canonical JSON. */
export function chainHash(entry: HashedEntry, previousHash: string | null): string {
  return sha256(`${previousHash ?? ''}\n${formatCanonical(entry)}`);
}

/** The chain of what no unit did. */
export const NO_UNIT = '-';

/** 记日志: appends to the chain of the actor's unit, in the transaction of the act itself. */
export async function appendLog(context: LedgerContext, actor: Actor, input: LogInput): Promise<void> {
  const { db, jurisdictionId } = context;
  const unitId = await findActorUnit(context, actor);
  const head = await lockHead(context, unitId);
  // As it will come back from jsonb: without undefined members.
  const details: unknown = JSON.parse(JSON.stringify(input.details ?? null));
  const entry: HashedEntry = {
    jurisdictionId,
    unitId,
    position: head.position + 1,
    id: newId('l'),
    at: context.now(),
    byPost: actor.postId,
    by: actor.personName,
    action: input.action,
    subject: input.subject,
    reason: input.reason,
    details,
  };
  const hash = chainHash(entry, head.hash);
  await db
    .insertInto('log')
    .values({
      jurisdiction_id: jurisdictionId,
      org_unit_id: unitId,
      position: entry.position,
      log_id: entry.id,
      recorded_at: entry.at,
      by_post: entry.byPost,
      by_name: entry.by,
      action: entry.action,
      subject: entry.subject,
      reason: entry.reason,
      details: JSON.stringify(details),
      previous_hash: head.hash,
      hash,
    })
    .execute();
  await db
    .updateTable('log_head')
    .set({ position: entry.position, hash })
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', '=', unitId)
    .execute();
}

interface ChainHead {
  readonly position: number;
  readonly hash: string | null;
}

/** The end of a unit's chain, locked until the act is over; a unit's first act begins it. */
async function lockHead({ db, jurisdictionId }: LedgerContext, unitId: string): Promise<ChainHead> {
  const head = db
    .selectFrom('log_head')
    .select(['position', 'hash'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', '=', unitId)
    .forUpdate();
  const found = await head.executeTakeFirst();
  if (found !== undefined) return found;
  await db
    .insertInto('log_head')
    .values({ jurisdiction_id: jurisdictionId, org_unit_id: unitId, position: 0, hash: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return head.executeTakeFirstOrThrow();
}

async function findActorUnit({ db, jurisdictionId }: LedgerContext, actor: Actor): Promise<string> {
  if (actor.postId === SYSTEM_ACTOR.postId) return NO_UNIT;
  const post = await db
    .selectFrom('post')
    .select('org_unit_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('post_id', '=', actor.postId)
    .executeTakeFirst();
  return post?.org_unit_id ?? NO_UNIT;
}
