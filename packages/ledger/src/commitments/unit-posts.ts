import { PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import type { LedgerContext } from '../context.ts';

/** The post of each unit that duties hang on: its first reporter's; a unit without one has null. */
export async function loadUnitPosts(
  { db, jurisdictionId }: LedgerContext,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ unitId: string; postId: string | null }>`
    select unit.org_unit_id as "unitId", (
      select post_id from post where post.jurisdiction_id = unit.jurisdiction_id and post.org_unit_id = unit.org_unit_id
        and post.role = 'reporter' order by post.position limit 1
    ) as "postId"
    from org_unit unit where unit.jurisdiction_id = ${jurisdictionId} and unit.org_unit_id = any(${[...unitIds]}::text[])`.execute(
    db,
  );
  const posts = new Map(rows.map((row) => [row.unitId, row.postId]));
  const unknown = unitIds.find((unitId) => !posts.has(unitId));
  if (unknown === undefined) return posts;
  throw new PlanwrightError({
    family: 'input',
    code: 'unknown-unit',
    message: `there is no unit "${unknown}"`,
    hint: 'choose a unit of the organisation',
    messageZh: `没有机构“${unknown}”`,
    hintZh: '请从组织机构中选择',
  });
}
