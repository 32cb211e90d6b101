import { sql } from 'kysely';
import { loadAssigned } from '#commitments/load-states.ts';
import type { PostDetail } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { listPosts } from '../queries/list-posts.ts';

/** Posts with everybody who held them, newest first, and what their units answer for on the day. */
export async function listPostDetails(context: LedgerContext, asOf: string): Promise<readonly PostDetail[]> {
  const posts = await listPosts(context, asOf);
  const { rows } = await sql<{ postId: string; holder: string; from: string; to: string | null }>`
    select holding.post_id as "postId", person.name as holder, holding.valid_from as "from", holding.valid_to as "to"
    from holding
    join person on person.jurisdiction_id = holding.jurisdiction_id and person.person_id = holding.person_id
    where holding.jurisdiction_id = ${context.jurisdictionId}
    order by holding.valid_from desc`.execute(context.db);
  const holdings = new Map<string, PostDetail['holdings']>();
  for (const { postId, ...row } of rows) holdings.set(postId, [...(holdings.get(postId) ?? []), row]);
  const duties = await countDuties(context, asOf);
  return posts.map((post) => ({
    ...post,
    holdings: holdings.get(post.id) ?? [],
    leading: duties.get(`lead ${post.unitId}`) ?? 0,
    supporting: duties.get(`supporting ${post.unitId}`) ?? 0,
  }));
}

async function countDuties(context: LedgerContext, asOf: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const units of (await loadAssigned(context, asOf, null)).values())
    for (const { role, unitId } of units) counts.set(`${role} ${unitId}`, (counts.get(`${role} ${unitId}`) ?? 0) + 1);
  return counts;
}
