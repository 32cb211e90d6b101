import { sql } from 'kysely';
import { loadAssigned } from '#commitments/load-states.ts';
import type { Post, PostDetail } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { listPosts } from '../queries/list-posts.ts';

/** Posts with everybody who held them, newest first, and what hangs on each of them on the day. */
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
  const bearers = bearersOf(posts);
  return posts.map((post) => {
    const count = (role: 'lead' | 'supporting') =>
      bearers.has(post.id) ? (duties.get(`${role} ${post.unitId}`) ?? 0) : 0;
    return { ...post, holdings: holdings.get(post.id) ?? [], leading: count('lead'), supporting: count('supporting') };
  });
}

/** The posts that duties hang on: of each unit its first reporter's, or its first where none reports; so that each duty counts once. */
function bearersOf(posts: readonly Post[]): ReadonlySet<string> {
  const bearers = new Map<string, string>();
  for (const { id, unitId } of posts.filter(({ role }) => role === 'reporter'))
    if (!bearers.has(unitId)) bearers.set(unitId, id);
  for (const { id, unitId } of posts) if (!bearers.has(unitId)) bearers.set(unitId, id);
  return new Set(bearers.values());
}

async function countDuties(context: LedgerContext, asOf: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const units of (await loadAssigned(context, asOf, null)).values())
    for (const { role, unitId } of units) counts.set(`${role} ${unitId}`, (counts.get(`${role} ${unitId}`) ?? 0) + 1);
  return counts;
}
