import type { LedgerContext } from '../context.ts';

/** The id of a plan's version by its number. */
export async function versionIdOf(
  { db, jurisdictionId }: LedgerContext,
  planId: string,
  number: number,
): Promise<string> {
  const row = await db
    .selectFrom('plan_version')
    .select('plan_version_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return row.plan_version_id;
}
