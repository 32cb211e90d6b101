import type { LedgerContext } from '../context.ts';

/** What commitments are called in the last version of their plan, in the order of the ids; those that do not exist are left out. */
export async function findTitles(
  { db, jurisdictionId }: LedgerContext,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('commitment_version as version')
    .innerJoin('plan_version as plan', (join) =>
      join
        .onRef('plan.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('plan.plan_version_id', '=', 'version.plan_version_id'),
    )
    .select(['version.commitment_id', 'version.title'])
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .where('version.commitment_id', 'in', [...ids])
    .orderBy('plan.number')
    .execute();
  const titles = new Map(rows.map(({ commitment_id, title }) => [commitment_id, title]));
  return ids.flatMap((id) => titles.get(id) ?? []);
}
