import { pairReadings } from '#commitments/pair-readings.ts';
import type { Commitment, Plan } from '../model.ts';
import { mapCommitments } from './match.ts';

/**
 * 沿用编号: the amended plan with the ids of the old one where it promises the same, so that leads, reports and all that hangs
 * on an id goes on. A promise whose figure a person has corrected is known by what was read of it, as it was before it was
 * corrected. Ids stay unique: what is new and would take one that is carried over gets another.
 *
 * @param old the version before
 * @param read the amended text as it is read without corrections
 * @param corrected the same with corrections
 * @returns `corrected` with carried ids
 */
export function keepIds(old: Plan, read: Plan, corrected: Plan): Plan {
  const kept = mapCommitments(old, read);
  const plain = pairReadings(corrected.commitments, read.commitments);
  const known = corrected.commitments.map((commitment) => plain.get(commitment)?.id ?? commitment.id);
  const carried = new Set<string>();
  const wished = known.map((id) => {
    const before = kept.get(id);
    if (before === undefined || carried.has(before)) return null;
    carried.add(before);
    return before;
  });
  const commitments = corrected.commitments.map((commitment, index): Commitment => {
    const id = wished[index] ?? freeId(known[index]!, carried);
    carried.add(id);
    return id === commitment.id ? commitment : { ...commitment, id };
  });
  return { ...corrected, commitments };
}

/** The id, or the first of `-2`, `-3` … behind it that is not taken. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
