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
  const idOf = matchReadings(read.commitments);
  const known = corrected.commitments.map((commitment) => idOf(commitment) ?? commitment.id);
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

/** How a promise may be told from others of the same text, the surest first: its figure, its words, its place. */
function keysOf({ start, end, kind, title, bound }: Commitment): readonly string[] {
  const place = `${start}-${end}`;
  const figure = bound.kind === 'number' ? [`figure ${bound.factId}`] : [];
  return [...figure, `words ${place} ${kind} ${title}`, `place ${place} ${kind}`];
}

/** Finds for a promise of the corrected reading the one that it is in the plain reading; each is found once. */
function matchReadings(commitments: readonly Commitment[]): (corrected: Commitment) => string | undefined {
  const byKey = new Map<string, string[]>();
  for (const commitment of commitments) {
    for (const key of keysOf(commitment)) {
      const ids = byKey.get(key);
      if (ids === undefined) byKey.set(key, [commitment.id]);
      else ids.push(commitment.id);
    }
  }
  const found = new Set<string>();
  return (corrected) => {
    for (const key of keysOf(corrected)) {
      const id = byKey.get(key)?.find((one) => !found.has(one));
      if (id === undefined) continue;
      found.add(id);
      return id;
    }
    return undefined;
  };
}
