import { PlanwrightError } from '@planwright/engine';
import type { Actor, AuditView, Bulletin, BulletinAudit, WaiverInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { getBulletin } from '../queries/bulletins.ts';
import { loadLedgerReckoner } from './bulletin/ledger-figures.ts';
import { lintBulletin } from './bulletin/lint.ts';
import { addWaiver, loadWaivers, withdrawWaiver } from './waivers.ts';

/** 通报体检: a draft as the ledger stands now; a frozen bulletin as it was frozen. One frozen before there was an audit has none. */
export async function getBulletinAudit(context: LedgerContext, bulletinId: string): Promise<BulletinAudit> {
  const bulletin = await getBulletin(context, bulletinId);
  const frozen = bulletin.state === 'frozen';
  return { ...(frozen ? (bulletin.audit ?? NOT_AUDITED) : await auditDraft(context, bulletin)), bulletinId, frozen };
}

const NOT_AUDITED: AuditView = {
  rules: [],
  counts: { error: 0, warning: 0, info: 0, waived: 0 },
  findings: [],
  checks: [],
  lapsed: [],
};

async function auditDraft(context: LedgerContext, bulletin: Bulletin): Promise<AuditView> {
  const said = await loadLedgerReckoner(context, bulletin);
  return lintBulletin(bulletin, said, await loadWaivers(context, { bulletinId: bulletin.id }));
}

/**
 * What a bulletin is frozen with: its audit, in which no error stands.
 *
 * @throws PlanwrightError `conflict` that names the errors
 */
export async function requireSound(context: LedgerContext, bulletin: Bulletin): Promise<AuditView> {
  const view = await auditDraft(context, bulletin);
  const errors = view.findings.filter((finding) => finding.severity === 'error' && finding.waiver === null);
  if (errors.length === 0) return view;
  const named = (language: 'zh-CN' | 'en') =>
    errors
      .slice(0, 5)
      .map((finding) => finding.message[language])
      .join(language === 'en' ? '; ' : '；');
  const more = errors.length - 5;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'bulletin-faulty',
    message: `the draft has ${errors.length} errors that stand: ${named('en')}${more > 0 ? `; and ${more} more` : ''}`,
    hint: 'draft it again, correct it, or waive each error with its reason',
    messageZh: `草稿还有 ${errors.length} 处错误未处理：${named('zh-CN')}${more > 0 ? `；另有 ${more} 处` : ''}`,
    hintZh: '请重新起草或更正；确属无误的，逐条写明理由豁免',
  });
}

export async function waiveBulletinFinding(
  context: LedgerContext,
  actor: Actor,
  bulletinId: string,
  { identity, reason }: WaiverInput,
): Promise<void> {
  await requireRight(context, actor, 'waive-finding');
  await lockDraft(context, bulletinId);
  const { findings } = await getBulletinAudit(context, bulletinId);
  await addWaiver(context, actor, { kind: 'bulletin', bulletinId }, { findings, identity, reason });
}

export async function withdrawBulletinWaiver(
  context: LedgerContext,
  actor: Actor,
  bulletinId: string,
  waiverId: string,
  reason: string,
): Promise<void> {
  await requireRight(context, actor, 'waive-finding');
  await lockDraft(context, bulletinId);
  const waivers = await loadWaivers(context, { bulletinId });
  await withdrawWaiver(context, actor, { kind: 'bulletin', bulletinId }, { waivers, waiverId, reason });
}

/** No waiver comes or goes while the bulletin is being frozen, nor afterwards. */
async function lockDraft(context: LedgerContext, bulletinId: string): Promise<void> {
  const row = await context.db
    .selectFrom('bulletin')
    .select('state')
    .where('jurisdiction_id', '=', context.jurisdictionId)
    .where('bulletin_id', '=', bulletinId)
    .forUpdate()
    .executeTakeFirst();
  // Throws for one that is not there.
  if (row === undefined) await getBulletin(context, bulletinId);
  if (row?.state !== 'frozen') return;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'bulletin-frozen',
    message: `the bulletin "${bulletinId}" is frozen, and its waivers with it`,
    hint: 'make a new bulletin',
    messageZh: '该通报已定稿，豁免情况一并冻结，不能再改',
    hintZh: '请另起一期通报',
  });
}
