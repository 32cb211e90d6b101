import type { Plan } from '@planwright/compiler';
import { PlanwrightError } from '@planwright/engine';
import type { CorrectionView, PlanVersion } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { findRunningPlan } from '../running-plan/store.ts';
import { correctPlan, loadCorrections, presentCorrections } from './corrections.ts';

function selectVersions({ db, jurisdictionId }: LedgerContext) {
  return db
    .selectFrom('plan_version as version')
    .innerJoin('source_document as source', (join) =>
      join
        .onRef('source.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('source.source_document_id', '=', 'version.source_document_id'),
    )
    .select([
      'version.plan_version_id as id',
      'version.plan_id as planId',
      'version.number',
      'version.title',
      'version.plan_year as planYear',
      'source.file_name as fileName',
      'source.sha256',
      'source.size as bytes',
      'source.format',
      'source.encoding',
      'version.compiler_version as compilerVersion',
      'version.imported_at as importedAt',
      'version.imported_by as importedBy',
      'version.reason',
      'version.counts',
    ])
    .where('version.jurisdiction_id', '=', jurisdictionId);
}

/** Plan versions, newest first. */
export async function listPlanVersions(context: LedgerContext): Promise<readonly PlanVersion[]> {
  return selectVersions(context)
    .orderBy('version.imported_at', 'desc')
    .orderBy('version.plan_version_id', 'desc')
    .execute();
}

/** The newest version of the plan that runs, or that ran on a day: what the ledger shows when none is named. */
export async function findCurrentPlanVersion(
  context: LedgerContext,
  asOf: string | null = null,
): Promise<PlanVersion | undefined> {
  const running = await findRunningPlan(context, asOf);
  return running === null ? undefined : getPlanVersionRow(context, running.planVersionId);
}

export async function getPlanVersionRow(context: LedgerContext, id: string): Promise<PlanVersion> {
  const version = await selectVersions(context).where('version.plan_version_id', '=', id).executeTakeFirst();
  if (version === undefined) throw unknownVersion(id);
  return version;
}

/** A version with its text and all that was read out of it, people's corrections laid over. */
export async function getPlanVersion(
  context: LedgerContext,
  id: string,
): Promise<{
  readonly version: PlanVersion;
  readonly text: string;
  readonly plan: Plan;
  readonly corrections: readonly CorrectionView[];
  /** The reader's map from text to file, as it came with the import. */
  readonly places: unknown;
}> {
  const row = await selectVersions(context)
    .select(['version.compiled', 'source.text', 'source.places'])
    .where('version.plan_version_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw unknownVersion(id);
  const { compiled, text, places, ...version } = row;
  const corrections = await loadCorrections(context, version.planId);
  const plan = await correctPlan(context, { planId: version.planId, text, compiled });
  return {
    version,
    text,
    plan,
    corrections: presentCorrections(plan.corrections, corrections),
    places,
  };
}

/** The file, byte for byte as it came. */
export async function getSourceBytes(
  { db, jurisdictionId }: LedgerContext,
  planVersionId: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const row = await db
    .selectFrom('plan_version as version')
    .innerJoin('source_document as source', (join) =>
      join
        .onRef('source.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('source.source_document_id', '=', 'version.source_document_id'),
    )
    .select(['source.file_name as fileName', 'source.bytes'])
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .where('version.plan_version_id', '=', planVersionId)
    .executeTakeFirst();
  if (row === undefined) throw unknownVersion(planVersionId);
  return row;
}

function unknownVersion(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-plan-version',
    message: `there is no plan version "${id}"`,
    hint: 'the list of plans shows those there are',
    messageZh: `没有计划版本“${id}”`,
    hintZh: '请从计划列表中选择',
  });
}
