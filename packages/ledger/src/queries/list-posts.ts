import { sql } from 'kysely';
import type { Post } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { dayInChina } from '../rounds/day-in-china.ts';

/** Posts with who holds them on the day, in the order of the organisation file. */
export async function listPosts(context: LedgerContext, asOf: string): Promise<readonly Post[]> {
  return loadPosts(context, { asOf, id: null, actingOn: asOf });
}

export async function findPost(context: LedgerContext, id: string, asOf: string): Promise<Post | undefined> {
  const [post] = await loadPosts(context, { asOf, id, actingOn: asOf });
  return post;
}

/**
 * 可任岗位: the posts that one can act in while pages show a day. Units report as they stood on it; who runs, leads or audits does so today, whatever
 * the day, or a plan of a year before their unit was founded could be neither worked on nor put away.
 */
export async function listActingPosts(context: LedgerContext, asOf: string): Promise<readonly Post[]> {
  return loadPosts(context, { asOf, id: null, actingOn: dayInChina(context.now()) });
}

/** @see listActingPosts */
export async function findActingPost(context: LedgerContext, id: string, asOf: string): Promise<Post | undefined> {
  const [post] = await loadPosts(context, { asOf, id, actingOn: dayInChina(context.now()) });
  return post;
}

interface Asked {
  readonly asOf: string;
  /** One post; null for all. */
  readonly id: string | null;
  /** The day on which the units of those who do not report have to stand, unless they do on `asOf`. */
  readonly actingOn: string;
}

async function loadPosts(
  { db, jurisdictionId }: LedgerContext,
  { asOf, id, actingOn }: Asked,
): Promise<readonly Post[]> {
  const { rows } = await sql<Post>`
    select post.post_id as id, post.org_unit_id as "unitId", version.name as "unitName", post.title, post.role, person.name as holder
    from post
    join lateral (
      select name from org_unit_version v
      where v.jurisdiction_id = post.jurisdiction_id and v.org_unit_id = post.org_unit_id
      order by (v.valid_from <= ${asOf}) desc, v.valid_from desc limit 1
    ) version on true
    left join holding on holding.jurisdiction_id = post.jurisdiction_id and holding.post_id = post.post_id
      and holding.valid_from <= ${asOf} and (holding.valid_to is null or holding.valid_to >= ${asOf})
    left join person on person.jurisdiction_id = holding.jurisdiction_id and person.person_id = holding.person_id
    where post.jurisdiction_id = ${jurisdictionId} and (${id}::text is null or post.post_id = ${id})
      -- The posts of a unit that has ended, or is not there yet, are nobody's to act in.
      and exists (select from org_unit_version standing
        where standing.jurisdiction_id = post.jurisdiction_id and standing.org_unit_id = post.org_unit_id
          and (${standsOn(asOf)} or (post.role <> 'reporter' and ${standsOn(actingOn)})))
    order by post.position, post.post_id`.execute(db);
  return rows;
}

function standsOn(day: string) {
  return sql`(standing.valid_from <= ${day} and (standing.valid_to is null or standing.valid_to >= ${day}))`;
}
