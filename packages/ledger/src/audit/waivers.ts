import type { Words } from '@planwright/compiler/audit';
import { PlanwrightError } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, FindingView, WaiverView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

/** Whose findings are waived: a plan's, over all its versions, or a bulletin's. */
export type WaiverOwner =
  | { readonly kind: 'plan'; readonly planId: string; readonly planVersionId: string }
  | { readonly kind: 'bulletin'; readonly bulletinId: string };

/** Waivers that nobody took back, in the order in which they were made. */
export async function loadWaivers(
  { db, jurisdictionId }: LedgerContext,
  owner: { readonly planId: string } | { readonly bulletinId: string },
): Promise<readonly WaiverView[]> {
  const rows = await db
    .selectFrom('audit_waiver as waiver')
    .leftJoin('plan_version as version', (join) =>
      join
        .onRef('version.jurisdiction_id', '=', 'waiver.jurisdiction_id')
        .onRef('version.plan_version_id', '=', 'waiver.plan_version_id'),
    )
    .select([
      'waiver.audit_waiver_id as id',
      'waiver.withdraws',
      'waiver.identity',
      'waiver.code',
      'waiver.message',
      'waiver.reason',
      'waiver.by_name as by',
      'waiver.recorded_at as recordedAt',
      'version.number as versionNumber',
    ])
    .where('waiver.jurisdiction_id', '=', jurisdictionId)
    .where(
      'planId' in owner ? 'waiver.plan_id' : 'waiver.bulletin_id',
      '=',
      'planId' in owner ? owner.planId : owner.bulletinId,
    )
    .orderBy('waiver.recorded_at')
    .orderBy('waiver.audit_waiver_id')
    .execute();
  const withdrawn = new Set(rows.map((row) => row.withdraws));
  return rows.flatMap(({ withdraws: _, identity, code, message, ...row }) =>
    identity === null || code === null || message === null || withdrawn.has(row.id)
      ? []
      : [{ ...row, identity, code, message }],
  );
}

/** @throws PlanwrightError `not-found` where the audit has no such finding, `conflict` when it is waived already */
export async function addWaiver(
  context: LedgerContext,
  actor: Actor,
  owner: WaiverOwner,
  { findings, identity, reason }: { findings: readonly FindingView[]; identity: string; reason: string },
): Promise<void> {
  const finding = findings.find((candidate) => candidate.identity === identity);
  if (finding === undefined) throw noFinding(identity);
  if (finding.waiver !== null) throw waivedAlready(finding.waiver);
  const { code, message } = finding;
  await append(context, actor, owner, { withdraws: null, identity, code, message, reason });
  await appendLog(context, actor, {
    action: 'waive-finding',
    subject: subjectOf(owner),
    reason,
    details: { code, identity, message: message['zh-CN'] },
  });
}

/** 撤回豁免: the finding stands again. @throws PlanwrightError `not-found` for a waiver that is not there or was taken back before */
export async function withdrawWaiver(
  context: LedgerContext,
  actor: Actor,
  owner: WaiverOwner,
  { waivers, waiverId, reason }: { waivers: readonly WaiverView[]; waiverId: string; reason: string },
): Promise<void> {
  const waiver = waivers.find((candidate) => candidate.id === waiverId);
  if (waiver === undefined) throw noWaiver(waiverId);
  await append(context, actor, owner, { withdraws: waiverId, identity: null, code: null, message: null, reason });
  await appendLog(context, actor, {
    action: 'withdraw-waiver',
    subject: subjectOf(owner),
    reason,
    details: { code: waiver.code, identity: waiver.identity, waiverId },
  });
}

function subjectOf(owner: WaiverOwner): string {
  return owner.kind === 'plan' ? `plan-version:${owner.planVersionId}` : `bulletin:${owner.bulletinId}`;
}

async function append(
  { db, jurisdictionId, now }: LedgerContext,
  actor: Actor,
  owner: WaiverOwner,
  row: {
    readonly withdraws: string | null;
    readonly identity: string | null;
    readonly code: string | null;
    readonly message: Words | null;
    readonly reason: string;
  },
): Promise<void> {
  await db
    .insertInto('audit_waiver')
    .values({
      jurisdiction_id: jurisdictionId,
      audit_waiver_id: newId('w'),
      plan_id: owner.kind === 'plan' ? owner.planId : null,
      plan_version_id: owner.kind === 'plan' ? owner.planVersionId : null,
      bulletin_id: owner.kind === 'bulletin' ? owner.bulletinId : null,
      ...row,
      message: row.message === null ? null : JSON.stringify(row.message),
      recorded_at: now(),
      by_post: actor.postId,
      by_name: actor.personName,
    })
    .execute();
}

function noFinding(identity: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-finding',
    message: `the audit has no finding "${identity}"`,
    hint: 'load the findings again: the text or what it is held against has changed',
    messageZh: `体检结果中没有“${identity}”这一条`,
    hintZh: '文字或对照对象可能已变，请刷新后再看',
  });
}

function waivedAlready({ by, reason }: WaiverView): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'already-waived',
    message: `the finding is waived already, by ${by}: ${reason}`,
    hint: 'withdraw that waiver first to give another reason',
    messageZh: `该发现已由${by}豁免：${reason}`,
    hintZh: '如需改写理由，请先撤回原豁免',
  });
}

function noWaiver(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-waiver',
    message: `there is no waiver "${id}" here, or it was taken back before`,
    hint: 'load the findings again to see their waivers',
    messageZh: `没有豁免“${id}”，或已撤回`,
    hintZh: '请刷新页面查看现有豁免',
  });
}
