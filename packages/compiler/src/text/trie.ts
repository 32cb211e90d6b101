import { addCharacter, type CharacterSet, codeAt, createCharacters, holds } from './characters.ts';

/**
 * 字典树: words as a trie whose edges stand in one open-addressed table, four bytes each, so that a step is a hash and a
 * comparison and many words fit into the processor's cache. A node is the slot of the edge that leads to it; the root is 0,
 * where no edge stands.
 */
export interface Trie {
  /** What a word may begin with; turns most places away without a hash. */
  readonly first: CharacterSet;
  /** Edges: the node that they leave, the UTF-16 unit that they bear, and whether a word ends behind them; 0 where none is. */
  readonly slots: Int32Array;
  /** For each slot the number of the word that ends there, counted from 1; 0 when none does. */
  readonly words: Uint16Array;
  readonly shift: number;
}

/** Where a step leads: a slot; 0 for no edge. */
export type Edge = number;
const NODE_BITS = 15;
const NODE_FROM = 17;
const CODE_FROM = 1;
const ENDS = 1;

/** In the slot of the root, where no step may find an edge or an end of the search: no edge has this unit. */
const ROOT = -2;
/** Edges are no more than this share of the slots, so that the next free one is near. */
const FULLEST = 0.6;

/** An edge as it stands in its slot when a word ends behind it. */
function keyOf(node: number, code: number): number {
  return (node << NODE_FROM) | (code << CODE_FROM) | ENDS;
}

function slotOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/**
 * Builds the trie of words, of their mirror images when `backwards`.
 *
 * @throws RangeError when it has more than some 19,000 edges
 */
export function buildTrie(words: readonly string[], backwards: boolean): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  // Words that begin alike share edges, so that how many there are shows only when they are in place.
  const { edges } = placeEdges(words, backwards, Math.ceil(Math.log2(most + 2)));
  return placeEdges(words, backwards, Math.ceil(Math.log2((edges + 1) / FULLEST))).trie;
}

function placeEdges(words: readonly string[], backwards: boolean, bits: number): { trie: Trie; edges: number } {
  if (bits > NODE_BITS) throw new RangeError(`${words.length} words are too many for one trie`);
  const slots = new Int32Array(2 ** bits);
  const trie = { first: createCharacters(''), slots, words: new Uint16Array(slots.length), shift: 32 - bits };
  slots[0] = ROOT;
  let edges = 0;
  for (const [number, word] of words.entries()) {
    let edge = 0;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(backwards ? word.length - 1 - index : index);
      if (edge === 0) addCharacter(trie.first, code);
      const key = keyOf(edge, code);
      let slot = slotOf(key, trie.shift);
      while (slots[slot] !== 0 && (slots[slot]! | ENDS) !== key) slot = (slot + 1) & (slots.length - 1);
      if (slots[slot] === 0) {
        slots[slot] = key ^ ENDS;
        edges++;
      }
      edge = slot;
    }
    if (edge === 0) continue;
    slots[edge]! |= ENDS;
    trie.words[edge] = number + 1;
  }
  return { trie, edges };
}

/** The edge from a node; 0 when there is none. */
export function stepOn({ slots, shift }: Trie, node: Edge, code: number): Edge {
  const key = keyOf(node, code);
  for (let slot = slotOf(key, shift); ; slot = (slot + 1) & (slots.length - 1)) {
    const found = slots[slot]!;
    if ((found | ENDS) === key) return slot;
    if (found === 0) return 0;
  }
}

/** For each edge what its word stands for, 0 where none ends: `of` is given the number of a word, counted from 1. */
export function valuesOf({ words }: Trie, of: (number: number) => number): Int32Array {
  return Int32Array.from(words, (number) => (number === 0 ? 0 : of(number)));
}

/**
 * For each edge what the words mean that end on the way to it: `add` puts what a word means over what those before it mean.
 *
 * @param words those that the trie was built of, in the order and the direction in which it was built
 */
export function valuesAlong(
  trie: Trie,
  words: readonly string[],
  backwards: boolean,
  add: (before: number, word: string) => number,
): Int32Array {
  const values = new Int32Array(trie.slots.length);
  for (const word of words)
    for (let index = 0, edge = 0; index < word.length; index++) {
      const before = values[edge]!;
      edge = stepOn(trie, edge, word.charCodeAt(backwards ? word.length - 1 - index : index));
      const number = trie.words[edge]!;
      values[edge] = number === 0 ? before : add(before, words[number - 1]!);
    }
  return values;
}

/** The last edge that the characters from `at` on lead to; 0 when no word begins like them. */
export function goForwards(trie: Trie, text: string, at: number): Edge {
  if (at >= text.length || !holds(trie.first, codeAt(text, at))) return 0;
  let edge = 0;
  for (let place = at; place < text.length; place++) {
    const next = stepOn(trie, edge, codeAt(text, place));
    if (next === 0) break;
    edge = next;
  }
  return edge;
}

/** The last edge of a mirrored trie that the characters in front of `end` lead to, not reaching before `min`; 0 when no word ends like them. */
export function goBackwards(trie: Trie, text: string, end: number, min: number): Edge {
  const least = Math.max(0, min);
  if (end <= least || !holds(trie.first, codeAt(text, end - 1))) return 0;
  let edge = 0;
  for (let place = end - 1; place >= least; place--) {
    const next = stepOn(trie, edge, codeAt(text, place));
    if (next === 0) break;
    edge = next;
  }
  return edge;
}

/** A word that was found, packed: its length, and below it the edge that it ends behind; 0 for none. */
export type FoundWord = number;
const LENGTH_FROM = NODE_BITS;

/** Length of a word that was found; 0 for none. */
export function lengthOf(found: FoundWord): number {
  return found >>> LENGTH_FROM;
}

/** The number, counted from 1, of a word that was found; 0 for none. */
export function numberOf({ words }: Trie, found: FoundWord): number {
  return words[found & ((1 << LENGTH_FROM) - 1)]!;
}

/** The longest word that starts at `at`. */
export function findForwards(trie: Trie, text: string, at: number): FoundWord {
  if (at >= text.length || !holds(trie.first, codeAt(text, at))) return 0;
  let longest = 0;
  let edge = 0;
  for (let place = at; place < text.length; place++) {
    edge = stepOn(trie, edge, codeAt(text, place));
    if (edge === 0) break;
    if ((trie.slots[edge]! & ENDS) !== 0) longest = ((place + 1 - at) << LENGTH_FROM) | edge;
  }
  return longest;
}

/** Whether a stretch of the text, from its first character to its last one, is a word. */
export function isWord(trie: Trie, text: string, start: number, end: number): boolean {
  if (end <= start || !holds(trie.first, codeAt(text, start))) return false;
  let edge = 0;
  for (let place = start; place < end; place++) {
    edge = stepOn(trie, edge, codeAt(text, place));
    if (edge === 0) return false;
  }
  return (trie.slots[edge]! & ENDS) !== 0;
}

/** The longest word of a mirrored trie that ends just before `end`, not reaching before `min`. */
export function findBackwards(trie: Trie, text: string, end: number, min: number): FoundWord {
  const least = Math.max(0, min);
  if (end <= least || !holds(trie.first, codeAt(text, end - 1))) return 0;
  let longest = 0;
  let edge = 0;
  for (let place = end - 1; place >= least; place--) {
    edge = stepOn(trie, edge, codeAt(text, place));
    if (edge === 0) break;
    if ((trie.slots[edge]! & ENDS) !== 0) longest = ((end - place) << LENGTH_FROM) | edge;
  }
  return longest;
}
