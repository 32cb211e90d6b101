import { addCharacter, type CharacterSet, createCharacters, holds } from './characters.ts';

/** 词表: a set of words that can be looked up at a place of a text, forwards or backwards, without regular expressions. */
export interface Lexicon {
  /** Length of the longest word that starts at `at`; 0 when none does. */
  readonly startingAt: (text: string, at: number) => number;
  /** Length of the longest word that ends just before `end` and doesn't reach before `min`; 0 when none does. */
  readonly endingAt: (text: string, end: number, min: number) => number;
  readonly has: (word: string) => boolean;
}

/**
 * A trie whose edges stand in one open-addressed table, so that a step is a hash and a comparison. Nodes are numbered
 * from 0, the root; an edge's key is its node and its UTF-16 unit.
 */
interface Trie {
  /** What a word may begin with; turns most places away without a hash. */
  readonly first: CharacterSet;
  readonly keys: Int32Array;
  readonly targets: Uint16Array;
  /** 1 for the nodes that end a word. */
  readonly ends: Uint8Array;
  readonly shift: number;
}

const EMPTY = -1;
/** Edges are no more than this share of the table, so that the next free slot is near. */
const FULLEST = 0.5;

function slotOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/** Builds the trie of words, of their mirror images when `backwards`. */
function buildTrie(words: readonly string[], backwards: boolean): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const bits = Math.ceil(Math.log2(most / FULLEST)) + 1;
  const shift = 32 - bits;
  const first = createCharacters('');
  const keys = new Int32Array(1 << bits).fill(EMPTY);
  const targets = new Uint16Array(1 << bits);
  const ends = new Uint8Array(most);
  let nodes = 1;
  for (const word of words) {
    let node = 0;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(backwards ? word.length - 1 - index : index);
      if (node === 0) addCharacter(first, code);
      const key = (node << 16) | code;
      let slot = slotOf(key, shift);
      while (keys[slot] !== EMPTY && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
      if (keys[slot] === EMPTY) {
        keys[slot] = key;
        targets[slot] = nodes++;
      }
      node = targets[slot]!;
    }
    ends[node] = 1;
  }
  return { first, keys, targets, ends, shift };
}

/** The node behind an edge; 0 when there is no such edge. */
function follow({ keys, targets, shift }: Trie, node: number, code: number): number {
  const key = (node << 16) | code;
  for (let slot = slotOf(key, shift); ; slot = (slot + 1) & (keys.length - 1)) {
    const found = keys[slot]!;
    if (found === key) return targets[slot]!;
    if (found === EMPTY) return 0;
  }
}

/** The words of a blank-separated list. */
export function listWords(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Builds a lexicon from words, lists of words separated by blanks being allowed too. */
export function createLexicon(...lists: readonly string[]): Lexicon {
  const all = new Set(lists.flatMap(listWords));
  const forwards = buildTrie([...all], false);
  let mirrored: Trie | undefined;
  return {
    startingAt: (text, at) => {
      if (at >= text.length || !holds(forwards.first, text.charCodeAt(at))) return 0;
      let longest = 0;
      let node = 0;
      for (let place = at; place < text.length; place++) {
        node = follow(forwards, node, text.charCodeAt(place));
        if (node === 0) break;
        if (forwards.ends[node] === 1) longest = place + 1 - at;
      }
      return longest;
    },
    endingAt: (text, end, min) => {
      mirrored ??= buildTrie([...all], true);
      const least = Math.max(0, min);
      if (end <= least || !holds(mirrored.first, text.charCodeAt(end - 1))) return 0;
      let longest = 0;
      let node = 0;
      for (let place = end - 1; place >= least; place--) {
        node = follow(mirrored, node, text.charCodeAt(place));
        if (node === 0) break;
        if (mirrored.ends[node] === 1) longest = end - place;
      }
      return longest;
    },
    has: (word) => all.has(word),
  };
}
