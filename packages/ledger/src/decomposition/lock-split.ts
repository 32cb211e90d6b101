import { versionState } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import type { SplitSubject } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { actsOf, type LoadedSplit, lastVersion, loadSplits, revisionsOf, type VersionRow } from './load-splits.ts';
import { notOffered, refuse, unknownSplit } from './refusals.ts';

const EVER = { asOf: '9999-12-31', knownAt: null } as const;

/** The split of a subject, made when there is none; writers of one split wait for each other here. */
export async function lockSubject(
  context: LedgerContext,
  subject: SplitSubject,
): Promise<{ readonly id: string; readonly split: LoadedSplit | undefined }> {
  const { db, jurisdictionId } = context;
  await db
    .insertInto('decomposition')
    .values({
      jurisdiction_id: jurisdictionId,
      decomposition_id: newId('d'),
      subject_kind: subject.kind,
      subject_id: subject.id,
      created_at: context.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { decomposition_id: id } = await db
    .selectFrom('decomposition')
    .select('decomposition_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const [split] = await loadSplits(context, EVER, [id]);
  return { id, split };
}

/** @throws PlanwrightError `not-found`, or `conflict` when there is a later version than the one that was looked at */
export async function lockSplit(context: LedgerContext, id: string, expectedVersion: number): Promise<LoadedSplit> {
  const { db, jurisdictionId } = context;
  await db
    .selectFrom('decomposition')
    .select('decomposition_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('decomposition_id', '=', id)
    .forUpdate()
    .execute();
  const [split] = await loadSplits(context, EVER, [id]);
  if (split === undefined) throw unknownSplit(id);
  requireLatest(split, expectedVersion);
  return split;
}

/** @throws PlanwrightError `conflict` that names who saved what since, and why */
export function requireLatest(split: LoadedSplit | undefined, expected: number | null): void {
  const last = split?.versions.at(-1);
  if ((last?.number ?? null) === expected) return;
  if (last === undefined)
    throw refuse(
      'conflict',
      'split-version',
      [`没有第${expected}版，该目标还没有分解`, `there is no version ${expected}: the target is not split yet`],
      ['请刷新后重试', 'load it again'],
    );
  throw refuse(
    'conflict',
    'split-version',
    [
      `${last.by_name}已于 ${last.recorded_at.slice(0, 16).replace('T', ' ')} 保存第${last.number}版（${last.reason}），您看到的是${expected === null ? '尚未分解时的页面' : `第${expected}版`}`,
      `${last.by_name} saved version ${last.number} at ${last.recorded_at} (${last.reason}); what you saw was ${expected === null ? 'no version yet' : `version ${expected}`}`,
    ],
    [
      '您填的内容还在页面上：请先看新版，再决定是否在其上重做',
      'what you typed is still on the page: look at the new version first',
    ],
  );
}

/** The newest version, when it is offered and not frozen. @throws PlanwrightError `conflict` */
export function requireOffered(split: LoadedSplit): VersionRow {
  const last = lastVersion(split);
  const state = versionState(last.number, revisionsOf(split), actsOf(split));
  if (state !== 'offered') throw notOffered(last.number, state);
  return last;
}
