import type { Commitment } from '@planwright/compiler';
import type { LedgerContext } from '../context.ts';
import { correctPlan, isCorrected } from '../queries/corrections.ts';

const NONE: ReadonlyMap<string, Commitment> = new Map();

/**
 * A version's commitments as people's corrections leave them, by the compiler's id: what they bind themselves to follows a correction
 * at once. Empty when nobody has corrected the plan, which is the usual case and costs one short query.
 */
export async function loadCorrected(
  context: LedgerContext,
  planVersionId: string,
  knownAt: string | null,
): Promise<ReadonlyMap<string, Commitment>> {
  const { db, jurisdictionId } = context;
  const version = await db
    .selectFrom('plan_version')
    .select('plan_id as planId')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_version_id', '=', planVersionId)
    .executeTakeFirst();
  if (version === undefined || !(await isCorrected(context, version.planId, knownAt))) return NONE;
  const { compiled, text } = await db
    .selectFrom('plan_version as version')
    .innerJoin('source_document as source', (join) =>
      join
        .onRef('source.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('source.source_document_id', '=', 'version.source_document_id'),
    )
    .select(['version.compiled', 'source.text'])
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .where('version.plan_version_id', '=', planVersionId)
    .executeTakeFirstOrThrow();
  const plan = await correctPlan(context, { planId: version.planId, text, compiled }, knownAt);
  return new Map(plan.commitments.map((commitment) => [commitment.id, commitment]));
}
