import type { Commitment } from '../model.ts';

/** How a promise may be told from others of the same text. */
type KeyOf = (commitment: Commitment) => string | undefined;

const placeOf: KeyOf = ({ kind, start, end }) => `${kind} ${start} ${end}`;
const wordsOf: KeyOf = (commitment) => `${placeOf(commitment)} ${commitment.title}`;
const figureOf: KeyOf = ({ bound }) => (bound.kind === 'number' ? bound.factId : undefined);

/** The surest first: several promises stand in one clause (新增甲70家、乙100家), so that a place alone tells least. */
const KEYS: readonly KeyOf[] = [wordsOf, figureOf, placeOf];

/**
 * 同文对应: pairs the promises of two readings of one text, as a person's corrections make another, each at most once. Ids do not
 * tell: those of an amended plan come from the version before.
 *
 * @returns for each promise of the one reading that of the other; those without a counterpart are absent
 */
export function pairReadings(
  left: readonly Commitment[],
  right: readonly Commitment[],
): ReadonlyMap<Commitment, Commitment> {
  const pairs = new Map<Commitment, Commitment>();
  const taken = new Set<Commitment>();
  for (const keyOf of KEYS) {
    const waiting = groupBy(
      right.filter((one) => !taken.has(one)),
      keyOf,
    );
    for (const one of left) {
      if (pairs.has(one)) continue;
      const found = waiting.get(keyOf(one))?.shift();
      if (found === undefined) continue;
      pairs.set(one, found);
      taken.add(found);
    }
  }
  return pairs;
}

/** Those that have a key, by it, in their order. */
function groupBy(commitments: readonly Commitment[], keyOf: KeyOf): ReadonlyMap<string | undefined, Commitment[]> {
  const groups = new Map<string | undefined, Commitment[]>();
  for (const one of commitments) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
