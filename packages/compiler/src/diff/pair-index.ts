import type { Bigrams } from './similarity.ts';

/** Positions by each pair of characters of the words there. */
export type PairIndex = ReadonlyMap<number, readonly number[]>;

/** @param list for each position the pairs of its words, each once */
export function indexPairs(list: readonly Bigrams[]): PairIndex {
  const index = new Map<number, number[]>();
  list.forEach((pairs, position) => {
    for (const pair of pairs) {
      const positions = index.get(pair);
      if (positions === undefined) index.set(pair, [position]);
      else positions.push(position);
    }
  });
  return index;
}
