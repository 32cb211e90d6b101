import { addCharacter, type CharacterSet, createCharacters, holds } from './characters.ts';

/**
 * 字典树: words as a trie whose edges stand in one open-addressed table, so that a step is a hash and a comparison.
 * Nodes are numbered from 0, the root; an edge's key is its node and its UTF-16 unit.
 */
export interface Trie {
  /** What a word may begin with; turns most places away without a hash. */
  readonly first: CharacterSet;
  readonly keys: Int32Array;
  readonly targets: Uint16Array;
  /** For each node the number of the word that ends there, counted from 1; 0 when none does. */
  readonly words: Uint16Array;
  readonly shift: number;
}

const EMPTY = -1;
/** Edges are no more than this share of the table, so that the next free slot is near. */
const FULLEST = 0.5;

function slotOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/** Builds the trie of words, of their mirror images when `backwards`. The words have fewer than 32768 characters together. */
export function buildTrie(words: readonly string[], backwards: boolean): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const shift = 32 - Math.ceil(Math.log2((most + 1) / FULLEST));
  const first = createCharacters('');
  const keys = new Int32Array(2 ** (32 - shift)).fill(EMPTY);
  const targets = new Uint16Array(keys.length);
  const ends = new Uint16Array(most);
  let nodes = 1;
  for (const [number, word] of words.entries()) {
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
    ends[node] = number + 1;
  }
  return { first, keys, targets, words: ends, shift };
}

/** The node behind an edge; 0 when there is no such edge. */
export function stepOn({ keys, targets, shift }: Trie, node: number, code: number): number {
  const key = (node << 16) | code;
  for (let slot = slotOf(key, shift); ; slot = (slot + 1) & (keys.length - 1)) {
    const found = keys[slot]!;
    if (found === key) return targets[slot]!;
    if (found === EMPTY) return 0;
  }
}

/** Number (from 1) of the longest word that starts at `at`; 0 when none does. */
export function findForwards(trie: Trie, text: string, at: number): number {
  if (at >= text.length || !holds(trie.first, text.charCodeAt(at))) return 0;
  let longest = 0;
  let node = 0;
  for (let place = at; place < text.length; place++) {
    node = stepOn(trie, node, text.charCodeAt(place));
    if (node === 0) break;
    if (trie.words[node] !== 0) longest = trie.words[node]!;
  }
  return longest;
}

/** Number (from 1) of the longest word of a mirrored trie that ends just before `end`, not reaching before `min`; 0 when none does. */
export function findBackwards(trie: Trie, text: string, end: number, min: number): number {
  const least = Math.max(0, min);
  if (end <= least || !holds(trie.first, text.charCodeAt(end - 1))) return 0;
  let longest = 0;
  let node = 0;
  for (let place = end - 1; place >= least; place--) {
    node = stepOn(trie, node, text.charCodeAt(place));
    if (node === 0) break;
    if (trie.words[node] !== 0) longest = trie.words[node]!;
  }
  return longest;
}

/** Adds to `into` the numbers (from 1) of all words that start at `at` and don't reach beyond `end`, the shortest first. */
export function collectForwards(trie: Trie, text: string, at: number, end: number, into: number[]): void {
  let node = 0;
  for (let place = at; place < end; place++) {
    node = stepOn(trie, node, text.charCodeAt(place));
    if (node === 0) return;
    if (trie.words[node] !== 0) into.push(trie.words[node]!);
  }
}
