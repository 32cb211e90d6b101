import type { Moment } from '#commitments/load-states.ts';
import type { SplitRow, SplitTargetView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type LoadedSplit, loadSplits } from './load-splits.ts';
import { presentRow } from './present.ts';
import { loadSubjects, loadTargetsOf } from './subject.ts';

/** All splits, and the targets that could be summed and are not split; targets in words are many and are left out. */
export async function listSplits(
  context: LedgerContext,
  moment: Moment,
): Promise<{ readonly splits: readonly SplitRow[]; readonly unsplit: readonly SplitTargetView[] }> {
  const splits = await loadSplits(context, moment);
  const subjects = await loadSubjects(context, moment);
  const split = new Set(splits.map((one) => one.subject.id));
  const unsplit = subjects
    .map(({ target }) => target)
    .filter(({ kind, pending, subject }) => kind !== 'assigned' && !pending && !split.has(subject.id));
  return { splits: await presentRows(context, splits, moment), unsplit };
}

/** Splits as rows, newest first. */
export async function presentRows(
  context: LedgerContext,
  splits: readonly LoadedSplit[],
  moment: Moment,
): Promise<readonly SplitRow[]> {
  const targets = await loadTargetsOf(
    context,
    splits.map((split) => split.subject),
    moment,
  );
  return splits
    .flatMap((split) => {
      const target = targets.get(split.subject.id);
      return target === undefined ? [] : [presentRow(split, target)];
    })
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}
