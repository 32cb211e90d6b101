import { PlanwrightError } from '@planwright/engine';
import type { LedgerContext } from '../context.ts';
import { findWithdrawal } from '../withdrawals/store.ts';

/**
 * A file is imported once, whatever its name.
 *
 * @param digest SHA-256 of its bytes
 * @throws PlanwrightError `conflict` with `same-document`, naming the version that holds it
 */
export async function requireNewDocument(context: LedgerContext, digest: string): Promise<void> {
  const { db, jurisdictionId } = context;
  const existing = await db
    .selectFrom('source_document as source')
    .innerJoin('plan_version as version', (join) =>
      join
        .onRef('version.jurisdiction_id', '=', 'source.jurisdiction_id')
        .onRef('version.source_document_id', '=', 'source.source_document_id'),
    )
    .select(['version.plan_version_id', 'version.plan_id', 'version.number', 'version.title', 'source.file_name'])
    .where('source.jurisdiction_id', '=', jurisdictionId)
    .where('source.sha256', '=', digest)
    .executeTakeFirst();
  if (existing === undefined) return;
  const withdrawn = (await findWithdrawal(context, existing.plan_id)) !== undefined;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'same-document',
    message: `this file is here already as version ${existing.number} of "${existing.title}" (${existing.plan_version_id}, ${existing.file_name})`,
    hint: withdrawn
      ? 'its plan is taken down; put it back, or import a changed file'
      : 'open that version, or import a changed file',
    messageZh: `该文件已导入，为《${existing.title}》第 ${existing.number} 版（${existing.file_name}）`,
    hintZh: withdrawn
      ? '所在计划已撤下，可在“版本与导入”中恢复，或导入修改后的文件'
      : '请直接打开该版本，或导入修改后的文件',
  });
}
