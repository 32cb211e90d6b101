import { addCharacter, type CharacterSet, createCharacters, holds } from './characters.ts';

/**
 * 字典树: words as a trie whose edges stand in one open-addressed table, so that a step is a hash and a comparison.
 * Nodes are numbered from 0, the root; an edge's key is its node and its UTF-16 unit.
 */
export interface Trie {
  /** What a word may begin with; turns most places away without a hash. */
  readonly first: CharacterSet;
  /** For each slot its key and, beside it, the {@link Edge}: a step finds both in one place of the processor's cache. */
  readonly slots: Int32Array;
  readonly shift: number;
}

/** Where a step leads, packed: the node in the lower half, above it the number of the word that ends there, counted from 1; 0 for no edge. */
export type Edge = number;
const NODE = 0xffff;
const WORD_FROM = 16;

const EMPTY = -1;
/** Edges are no more than this share of the slots, so that the next free one is near. */
const FULLEST = 0.5;

/** The node that an edge leads to. */
export function nodeOf(edge: Edge): number {
  return edge & NODE;
}

/** The number, counted from 1, of the word that ends behind an edge; 0 when none does. */
export function wordOf(edge: Edge): number {
  return edge >>> WORD_FROM;
}

function slotOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/** Where a key stands in the slots, or where it would be put. */
function findSlot(slots: Int32Array, shift: number, key: number): number {
  let slot = slotOf(key, shift) << 1;
  while (slots[slot] !== EMPTY && slots[slot] !== key) slot = (slot + 2) & (slots.length - 1);
  return slot;
}

function createSlots(edges: number): { slots: Int32Array; shift: number } {
  const bits = Math.ceil(Math.log2((edges + 1) / FULLEST));
  return { slots: new Int32Array(2 ** (bits + 1)).fill(EMPTY), shift: 32 - bits };
}

/** Builds the trie of words, of their mirror images when `backwards`. The words have fewer than 32768 characters together. */
export function buildTrie(words: readonly string[], backwards: boolean): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const first = createCharacters('');
  const { slots, shift } = createSlots(most);
  let nodes = 1;
  for (const [number, word] of words.entries()) {
    let slot = -1;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(backwards ? word.length - 1 - index : index);
      const node = slot < 0 ? 0 : nodeOf(slots[slot + 1]!);
      if (node === 0) addCharacter(first, code);
      const key = (node << 16) | code;
      slot = findSlot(slots, shift, key);
      if (slots[slot] === key) continue;
      slots[slot] = key;
      slots[slot + 1] = nodes++;
    }
    if (slot >= 0) slots[slot + 1]! |= (number + 1) << WORD_FROM;
  }
  return { first, ...fitted(slots, nodes - 1) };
}

/** The same edges in as few slots as they need: words that begin alike share theirs. */
function fitted(full: Int32Array, edges: number): { slots: Int32Array; shift: number } {
  const { slots, shift } = createSlots(edges);
  for (let from = 0; from < full.length; from += 2) {
    if (full[from] === EMPTY) continue;
    const slot = findSlot(slots, shift, full[from]!);
    slots[slot] = full[from]!;
    slots[slot + 1] = full[from + 1]!;
  }
  return { slots, shift };
}

/** The edge from a node; 0 when there is none. */
export function stepOn({ slots, shift }: Trie, node: number, code: number): Edge {
  const key = (node << 16) | code;
  for (let slot = slotOf(key, shift) << 1; ; slot = (slot + 2) & (slots.length - 1)) {
    const found = slots[slot]!;
    if (found === key) return slots[slot + 1]!;
    if (found === EMPTY) return 0;
  }
}

/** Number (from 1) of the longest word that starts at `at`; 0 when none does. */
export function findForwards(trie: Trie, text: string, at: number): number {
  if (at >= text.length || !holds(trie.first, text.charCodeAt(at))) return 0;
  let longest = 0;
  let edge = 0;
  for (let place = at; place < text.length; place++) {
    edge = stepOn(trie, nodeOf(edge), text.charCodeAt(place));
    if (edge === 0) break;
    if (wordOf(edge) !== 0) longest = wordOf(edge);
  }
  return longest;
}

/** Number (from 1) of the longest word of a mirrored trie that ends just before `end`, not reaching before `min`; 0 when none does. */
export function findBackwards(trie: Trie, text: string, end: number, min: number): number {
  const least = Math.max(0, min);
  if (end <= least || !holds(trie.first, text.charCodeAt(end - 1))) return 0;
  let longest = 0;
  let edge = 0;
  for (let place = end - 1; place >= least; place--) {
    edge = stepOn(trie, nodeOf(edge), text.charCodeAt(place));
    if (edge === 0) break;
    if (wordOf(edge) !== 0) longest = wordOf(edge);
  }
  return longest;
}
