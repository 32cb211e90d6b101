import type { Lexicon } from './lexicon.ts';
import { buildTrie, goBackwards, type Trie, valuesAlong } from './trie.ts';

/** 词尾: several lists of words in one trie, so that one walk back from a place tells the longest word of each that ends there. */
export interface Tails {
  readonly trie: Trie;
  /** For each edge the {@link TailLengths} of what ends on the way to it. */
  readonly lengths: Int32Array;
}

/** The length of the longest word of each list, four bits for each in their order; 0 where none ends. */
export type TailLengths = number;

const LENGTH_BITS = 4;
const LONGEST = (1 << LENGTH_BITS) - 1;
const MOST_LISTS = 7;

/**
 * Builds the trie of several lists.
 *
 * @throws RangeError for more than seven of them or a word of more than fifteen characters
 */
export function createTails(...lists: readonly Lexicon[]): Tails {
  const words = [...new Set(lists.flatMap((list) => list.words))];
  if (lists.length > MOST_LISTS || words.some((word) => word.length > LONGEST))
    throw new RangeError(`${lists.length} lists or one of their words are too many or too long for one look-up`);
  const trie = buildTrie(words, true);
  const lengths = valuesAlong(trie, words, true, (before, word) => {
    let found = before;
    for (const [index, list] of lists.entries())
      if (list.has(word)) found = (found & ~tailMask(index)) | (word.length << (index * LENGTH_BITS));
    return found;
  });
  return { trie, lengths };
}

/** The bits of a list among {@link TailLengths}. */
export function tailMask(index: number): number {
  return LONGEST << (index * LENGTH_BITS);
}

/** The longest word of each list that ends just before `end` and doesn't reach before `min`. */
export function findTails({ trie, lengths }: Tails, text: string, end: number, min: number): TailLengths {
  return lengths[goBackwards(trie, text, end, min)]!;
}

/** Length of the longest word of a list among what was found. */
export function tailLength(found: TailLengths, index: number): number {
  return (found >>> (index * LENGTH_BITS)) & LONGEST;
}
