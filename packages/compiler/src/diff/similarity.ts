/** The pairs of neighbouring characters of words, counted; a single character counts as itself. */
export type Bigrams = ReadonlyMap<string, number>;

export function countBigrams(words: string): Bigrams {
  const counts = new Map<string, number>();
  for (let index = 0; index < Math.max(1, words.length - 1); index += 1) {
    const pair = words.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(bigrams: Bigrams): number {
  let size = 0;
  for (const count of bigrams.values()) size += count;
  return size;
}

/** How much of the smaller bag of character pairs the larger one holds, 0 to 1. */
export function overlapOf(left: Bigrams, right: Bigrams): number {
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return shared / Math.min(sizeOf(left), sizeOf(right));
}

/** Dice's coefficient of two bags of character pairs: 1 for the same words, 0 for nothing shared. */
export function diceOf(left: Bigrams, right: Bigrams): number {
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / (sizeOf(left) + sizeOf(right));
}
