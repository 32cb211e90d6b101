import { PlanwrightError } from '@planwright/engine';
import type { LedgerContext } from '../context.ts';

/** The plan year of a commitment that exists. @throws PlanwrightError `not-found` */
export async function requireCommitment(
  { db, jurisdictionId }: LedgerContext,
  commitmentId: string,
): Promise<{ readonly planYear: number | null }> {
  const row = await db
    .selectFrom('commitment')
    .innerJoin('plan_version as version', (join) =>
      join
        .onRef('version.jurisdiction_id', '=', 'commitment.jurisdiction_id')
        .onRef('version.plan_id', '=', 'commitment.plan_id'),
    )
    .select('version.plan_year')
    .where('commitment.jurisdiction_id', '=', jurisdictionId)
    .where('commitment.commitment_id', '=', commitmentId)
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw unknownCommitment(commitmentId);
  return { planYear: row.plan_year === null ? null : Number(row.plan_year) };
}

export function unknownCommitment(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-commitment',
    message: `there is no commitment "${id}"`,
    hint: 'the ledger table lists those there are',
    messageZh: `没有任务“${id}”`,
    hintZh: '请从任务台账中选择',
  });
}
