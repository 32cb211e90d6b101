import { PlanwrightError } from '@planwright/engine';
import type { Bulletin, BulletinSummary } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

const SUMMARY = [
  'bulletin_id as id',
  'title',
  'issue',
  'issuer',
  'issued_on as issuedOn',
  'round_id as roundId',
  'plan_version_id as planVersionId',
  'state',
  'hash',
  'simulated',
  'created_at as createdAt',
  'created_by as createdBy',
  'frozen_at as frozenAt',
] as const;

/** Bulletins, newest first. */
export async function listBulletins({ db, jurisdictionId }: LedgerContext): Promise<readonly BulletinSummary[]> {
  return db
    .selectFrom('bulletin')
    .select(SUMMARY)
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('created_at', 'desc')
    .orderBy('bulletin_id', 'desc')
    .execute();
}

/** A bulletin; a frozen one exactly as it was frozen. */
export async function getBulletin({ db, jurisdictionId }: LedgerContext, id: string): Promise<Bulletin> {
  const row = await db
    .selectFrom('bulletin')
    .select(SUMMARY)
    .select(['content', 'frozen_bytes'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('bulletin_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new PlanwrightError({
      family: 'not-found',
      code: 'unknown-bulletin',
      message: `there is no bulletin "${id}"`,
      hint: 'the list of bulletins shows those there are',
      messageZh: `没有通报“${id}”`,
      hintZh: '请从通报列表中选择',
    });
  }
  const { content, frozen_bytes, ...summary } = row;
  if (frozen_bytes !== null) return JSON.parse(frozen_bytes.toString('utf8')) as Bulletin;
  return { ...summary, blocks: content.blocks, figures: content.figures };
}
