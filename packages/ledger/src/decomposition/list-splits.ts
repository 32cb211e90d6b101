import type { Moment } from '#commitments/load-states.ts';
import type { SplitRow, SplitTargetView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { loadCommitmentSubjects } from './commitment-subject.ts';
import { loadWholeTargets } from './indicator-subject.ts';
import { type LoadedSplit, loadSplits } from './load-splits.ts';
import { presentRow } from './present.ts';
import { loadTargetsOf, subjectKey } from './subject.ts';

/**
 * All splits, and the targets that could be summed and are not split; targets in words are many and are left out. A promise that set an indicator's target is listed
 * once, as the indicator's, whose parts then become the units' own targets.
 */
export async function listSplits(
  context: LedgerContext,
  moment: Moment,
): Promise<{ readonly splits: readonly SplitRow[]; readonly unsplit: readonly SplitTargetView[] }> {
  const [splits, promises, indicators] = await Promise.all([
    loadSplits(context, moment),
    loadCommitmentSubjects(context, moment),
    loadWholeTargets(context, moment),
  ]);
  const known = new Map([...promises, ...indicators].map(({ target }) => [subjectKey(target.subject), target]));
  const split = new Set(splits.map((one) => subjectKey(one.subject)));
  const place = new Map(promises.map(({ commitmentId }, index) => [commitmentId, index]));
  const done = new Set(
    [...promises, ...indicators]
      .filter(({ target }) => split.has(subjectKey(target.subject)))
      .map(({ commitmentId }) => commitmentId)
      .filter((id) => id !== null),
  );
  const ofIndicators = new Set(indicators.map(({ commitmentId }) => commitmentId));
  const unsplit = [...promises.filter(({ commitmentId }) => !ofIndicators.has(commitmentId)), ...indicators]
    .filter(({ target, commitmentId }) => {
      if (target.kind === 'assigned' || target.pending || split.has(subjectKey(target.subject))) return false;
      return commitmentId === null || !done.has(commitmentId);
    })
    .sort((one, other) => placeOf(one.commitmentId) - placeOf(other.commitmentId))
    .map(({ target }) => target);
  function placeOf(commitmentId: string | null): number {
    return place.get(commitmentId) ?? Number.POSITIVE_INFINITY;
  }
  return { splits: await presentRows(context, splits, moment, known), unsplit };
}

/** Splits as rows, newest first. */
async function presentRows(
  context: LedgerContext,
  splits: readonly LoadedSplit[],
  moment: Moment,
  known: ReadonlyMap<string, SplitTargetView>,
): Promise<readonly SplitRow[]> {
  const others = splits.map((split) => split.subject).filter((subject) => !known.has(subjectKey(subject)));
  const targets = new Map([...known, ...(others.length === 0 ? [] : await loadTargetsOf(context, others, moment))]);
  return splits
    .flatMap((split) => {
      const target = targets.get(subjectKey(split.subject));
      return target === undefined ? [] : [presentRow(split, target)];
    })
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}
