import { addDays } from '@planwright/engine';
import { sql } from 'kysely';
import { newId } from '#database/ids.ts';
import type { LedgerContext } from '../context.ts';

/** Every unit that takes over duties has a post that reports; a new one is vacant until somebody is put on it. */
export async function ensureReporter({ db, jurisdictionId }: LedgerContext, unitId: string): Promise<string> {
  const there = await db
    .selectFrom('post')
    .select('post_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', '=', unitId)
    .where('role', '=', 'reporter')
    .orderBy('position')
    .executeTakeFirst();
  if (there !== undefined) return there.post_id;
  const postId = newId('post');
  const last = await db
    .selectFrom('post')
    .select((select) => select.fn.max('position').as('position'))
    .where('jurisdiction_id', '=', jurisdictionId)
    .executeTakeFirst();
  await db
    .insertInto('post')
    .values({
      jurisdiction_id: jurisdictionId,
      post_id: postId,
      org_unit_id: unitId,
      title: '填报员',
      role: 'reporter',
      position: (last?.position ?? 0) + 1,
    })
    .execute();
  return postId;
}

/**
 * The posts of units that end fall vacant on the eve; where the successor's reporting post is vacant, the first reporter
 * of the old units goes with the work.
 */
export async function endPosts(
  context: LedgerContext,
  unitIds: readonly string[],
  successorId: string | null,
  on: string,
): Promise<void> {
  const { db, jurisdictionId } = context;
  const { rows } = await sql<{ person: string; role: string }>`
    update holding set valid_to = ${addDays(on, -1)}
    from post
    where holding.jurisdiction_id = ${jurisdictionId} and post.jurisdiction_id = holding.jurisdiction_id
      and post.post_id = holding.post_id and post.org_unit_id = any(${[...unitIds]}::text[])
      and holding.valid_from < ${on} and (holding.valid_to is null or holding.valid_to >= ${on})
    returning holding.person_id as person, post.role`.execute(db);
  if (successorId === null) return;
  const postId = await ensureReporter(context, successorId);
  const reporter = rows.find((row) => row.role === 'reporter');
  if (reporter === undefined) return;
  await sql`
    insert into holding (jurisdiction_id, post_id, valid_from, valid_to, person_id)
    select ${jurisdictionId}, ${postId}, ${on}, null, ${reporter.person}
    where not exists (select from holding where jurisdiction_id = ${jurisdictionId} and post_id = ${postId}
      and (valid_to is null or valid_to >= ${on}))`.execute(db);
}
