import { PlanwrightError } from '@planwright/engine';
import { formatCanonical, sha256 } from '#database/canonical.ts';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, Bulletin } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import { getRound } from '#rounds/load-rounds.ts';
import { requireSound } from '../audit/bulletin-audit.ts';
import type { LedgerContext } from '../context.ts';
import { getBulletin } from '../queries/bulletins.ts';
import { getPlanVersionRow } from '../queries/plan-versions.ts';

/** 起草通报: keeps a draft, or puts it in the place of the draft with the same id. The hash is reckoned here from blocks and figures. */
export async function keepBulletin(context: LedgerContext, actor: Actor, bulletin: Bulletin): Promise<Bulletin> {
  await requireRight(context, actor, 'keep-bulletin');
  await getRound(context, bulletin.roundId);
  await getPlanVersionRow(context, bulletin.planVersionId);
  const { blocks, figures } = bulletin;
  const id = bulletin.id === '' ? newId('b') : bulletin.id;
  const existing = await lockBulletin(context, id);
  if (existing?.state === 'frozen') throw frozenAlready(id);
  const row = {
    round_id: bulletin.roundId,
    plan_version_id: bulletin.planVersionId,
    title: bulletin.title,
    issue: bulletin.issue,
    issuer: bulletin.issuer,
    issued_on: bulletin.issuedOn,
    hash: hashOf(bulletin),
    simulated: bulletin.simulated,
    content: JSON.stringify({ blocks, figures }),
  };
  if (existing === undefined) {
    await context.db
      .insertInto('bulletin')
      .values({
        jurisdiction_id: context.jurisdictionId,
        bulletin_id: id,
        ...row,
        state: 'draft',
        created_at: context.now(),
        created_by: actor.personName,
        frozen_at: null,
        frozen_by: null,
        frozen_bytes: null,
      })
      .execute();
  } else {
    await context.db
      .updateTable('bulletin')
      .set(row)
      .where('jurisdiction_id', '=', context.jurisdictionId)
      .where('bulletin_id', '=', id)
      .execute();
  }
  await appendLog(context, actor, {
    action: 'keep-bulletin',
    subject: `bulletin:${id}`,
    reason: null,
    details: { title: row.title, issue: row.issue, hash: row.hash },
  });
  return getBulletin(context, id);
}

/**
 * 定稿: freezes exactly what was looked at, with its audit and the waivers in it. From then on the frozen bytes are what is served.
 * Refused with `bulletin-faulty` while an error of the audit stands.
 *
 * @param hash the draft's hash as it was seen
 */
export async function freezeBulletin(
  context: LedgerContext,
  actor: Actor,
  bulletinId: string,
  hash: string,
): Promise<Bulletin> {
  await requireRight(context, actor, 'freeze-bulletin');
  const existing = await lockBulletin(context, bulletinId);
  const draft = await getBulletin(context, bulletinId);
  if (existing?.state === 'frozen') throw frozenAlready(bulletinId);
  if (draft.hash !== hash) {
    throw new PlanwrightError({
      family: 'conflict',
      code: 'draft-changed',
      message: `the draft has changed since it was looked at (${hash.slice(0, 12)} seen, ${draft.hash.slice(0, 12)} kept)`,
      hint: 'look at the draft again and freeze it then',
      messageZh: '草稿在您查看之后有改动',
      hintZh: '请重新查看草稿后再定稿',
    });
  }
  const audit = await requireSound(context, draft);
  const frozen: Bulletin = { ...draft, state: 'frozen', frozenAt: context.now(), audit };
  await context.db
    .updateTable('bulletin')
    .set({
      state: 'frozen',
      frozen_at: frozen.frozenAt,
      frozen_by: actor.personName,
      frozen_bytes: Buffer.from(formatCanonical(frozen), 'utf8'),
    })
    .where('jurisdiction_id', '=', context.jurisdictionId)
    .where('bulletin_id', '=', bulletinId)
    .execute();
  await appendLog(context, actor, {
    action: 'freeze-bulletin',
    subject: `bulletin:${bulletinId}`,
    reason: null,
    details: { hash, sha256: sha256(formatCanonical(frozen)), waived: audit.counts.waived },
  });
  return getBulletin(context, bulletinId);
}

/** SHA-256 over the canonical JSON of blocks and figures. */
function hashOf({ blocks, figures }: Pick<Bulletin, 'blocks' | 'figures'>): string {
  return sha256(formatCanonical({ blocks, figures }));
}

async function lockBulletin({ db, jurisdictionId }: LedgerContext, id: string) {
  return db
    .selectFrom('bulletin')
    .select('state')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('bulletin_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

function frozenAlready(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'bulletin-frozen',
    message: `the bulletin "${id}" is frozen and changes no more`,
    hint: 'make a new bulletin',
    messageZh: '该通报已定稿，不能再改',
    hintZh: '请另起一期通报',
  });
}
