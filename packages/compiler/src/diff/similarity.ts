/**
 * The pairs of neighbouring characters of words, each as a number, sorted, as often as they stand there; a single character is
 * a pair by itself.
 */
export type Bigrams = Uint32Array;

/** The pair of characters that begins at a place of words. */
export function pairAt(words: string, at: number): number {
  return (words.charCodeAt(at) || 0) * 2 ** 16 + (words.charCodeAt(at + 1) || 0);
}

export function bigramsOf(words: string): Bigrams {
  const pairs = new Uint32Array(Math.max(1, words.length - 1));
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = pairAt(words, at);
  return pairs.sort();
}

/** All pairs of some words, each once. */
export function unionOf(...some: readonly Bigrams[]): Bigrams {
  const all = new Uint32Array(some.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const pairs of some) {
    all.set(pairs, size);
    size += pairs.length;
  }
  all.sort();
  let kept = 0;
  for (const pair of all) if (kept === 0 || all[kept - 1] !== pair) all[kept++] = pair;
  return all.subarray(0, kept);
}

/** The pairs that two words share, as often as both have them. */
export function* sharedPairs(left: Bigrams, right: Bigrams): Generator<number> {
  let other = 0;
  for (const pair of left) {
    while (other < right.length && right[other]! < pair) other += 1;
    if (right[other] === pair) {
      yield pair;
      other += 1;
    }
  }
}

function countShared(left: Bigrams, right: Bigrams): number {
  let shared = 0;
  let at = 0;
  let other = 0;
  while (at < left.length && other < right.length) {
    const difference = left[at]! - right[other]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) other += 1;
  }
  return shared;
}

/** How much of the smaller bag of character pairs the larger one holds, 0 to 1. */
export function overlapOf(left: Bigrams, right: Bigrams): number {
  return countShared(left, right) / Math.min(left.length, right.length);
}

/** Dice's coefficient of two bags of character pairs: 1 for the same words, 0 for nothing shared. */
export function diceOf(left: Bigrams, right: Bigrams): number {
  return (2 * countShared(left, right)) / (left.length + right.length);
}
