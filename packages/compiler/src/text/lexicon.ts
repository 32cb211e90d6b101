import type { CharacterSet } from './characters.ts';
import { buildTrie, findBackwards, findForwards, isWord, lengthOf, numberOf, type Trie } from './trie.ts';

/** 词表: a set of words that can be looked up at a place of a text, forwards or backwards, without regular expressions. */
export interface Lexicon {
  /** Each word once. */
  readonly words: readonly string[];
  /** What a word may begin with. */
  readonly first: CharacterSet;
  /** What a word may end in. */
  readonly last: CharacterSet;
  /** Length of the longest word that starts at `at`; 0 when none does. */
  readonly startingAt: (text: string, at: number) => number;
  /** The same of the words that don't reach beyond `end`. */
  readonly startingWithin: (text: string, at: number, end: number) => number;
  /** Length of the longest word that ends just before `end` and doesn't reach before `min`; 0 when none does. */
  readonly endingAt: (text: string, end: number, min: number) => number;
  readonly has: (word: string) => boolean;
  /** Whether a stretch of the text is one of the words. */
  readonly isAt: (text: string, start: number, end: number) => boolean;
}

/** A word of a dictionary with what it stands for. */
export interface Entry<Value> {
  readonly word: string;
  readonly length: number;
  readonly value: Value;
}

/** 字典: words with what they stand for, looked up as a lexicon's are. */
export interface Dictionary<Value> {
  /** What a word may begin with. */
  readonly first: CharacterSet;
  /** What a word may end in. */
  readonly last: CharacterSet;
  /** The longest word that starts at `at`. */
  readonly startingAt: (text: string, at: number) => Entry<Value> | undefined;
  /** The longest word that ends just before `end` and doesn't reach before `min`. */
  readonly endingAt: (text: string, end: number, min: number) => Entry<Value> | undefined;
}

/** The words of a blank-separated list. */
export function listWords(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** The characters that the words of blank-separated lists end in. */
export function lastCharactersOf(...lists: readonly string[]): string {
  return lists.flatMap((list) => listWords(list).map((word) => word.charAt(word.length - 1))).join('');
}

/** Every word made of one part of each list, in order: `('A B', ' X')` gives A, AX, B, BX; a list may hold the empty part. */
export function combineWords(...lists: readonly (readonly string[])[]): readonly string[] {
  let words: readonly string[] = [''];
  for (const parts of lists) words = words.flatMap((word) => parts.map((part) => word + part));
  return words;
}

/** Builds a lexicon from words, lists of words separated by blanks being allowed too. */
export function createLexicon(...lists: readonly string[]): Lexicon {
  const words = [...new Set(lists.flatMap(listWords))];
  // both at once: what is put in later is no constant to the engine, which then looks it up each time
  return lexiconOf(words, buildTrie(words, false), buildTrie(words, true));
}

/** A lexicon from its tries: what functions are given needs no look whether it is there already, as what stands beside them does. */
function lexiconOf(words: readonly string[], trie: Trie, mirrored: Trie): Lexicon {
  return {
    words,
    first: trie.first,
    last: mirrored.first,
    startingAt: (text, at) => lengthOf(findForwards(trie, text, at, text.length)),
    startingWithin: (text, at, end) => lengthOf(findForwards(trie, text, at, Math.min(end, text.length))),
    endingAt: (text, end, min) => lengthOf(findBackwards(mirrored, text, end, min)),
    // A look-up in a set would have to hash a word that was just cut out of the text.
    has: (word) => isWord(trie, word, 0, word.length),
    isAt: (text, start, end) => isWord(trie, text, start, end),
  };
}

/** Builds a dictionary from a table of words. */
export function createDictionary<Value>(table: Readonly<Record<string, Value>>): Dictionary<Value> {
  const words = Object.keys(table);
  const entries = words.map((word): Entry<Value> => ({ word, length: word.length, value: table[word]! }));
  return dictionaryOf(entries, buildTrie(words, false), buildTrie(words, true));
}

function dictionaryOf<Value>(entries: readonly Entry<Value>[], trie: Trie, mirrored: Trie): Dictionary<Value> {
  return {
    first: trie.first,
    last: mirrored.first,
    startingAt: (text, at) => {
      const found = findForwards(trie, text, at, text.length);
      return found === 0 ? undefined : entries[numberOf(found) - 1];
    },
    endingAt: (text, end, min) => {
      const found = findBackwards(mirrored, text, end, min);
      return found === 0 ? undefined : entries[numberOf(found) - 1];
    },
  };
}

/** Length of the longest word of a lexicon that starts at `at` and does not reach beyond `end`; 0 when none does. */
export function startingWithin(lexicon: Lexicon, text: string, at: number, end: number): number {
  return lexicon.startingWithin(text, at, end);
}
