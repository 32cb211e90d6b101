import {
  ALPHABET_SIZE,
  addCharacter,
  alphabetNumber,
  type CharacterSet,
  codeAt,
  createCharacters,
  enrol,
  holds,
} from './characters.ts';

/**
 * 字典树: words as a trie. The edges of all tries stand in one table: those that leave a node stand behind its base, each as
 * far from it as the number of its character in the alphabet, in cells that other nodes leave free. So a step is one look,
 * without a search. A node is the cell of the edge that leads to it.
 */
export interface Trie {
  /** What a word may begin with; turns most places away, since a set is small where the table is large. */
  readonly first: CharacterSet;
  readonly root: Edge;
  /** For each word the cell of its last edge. */
  readonly ends: Int32Array;
}

/** Where a step leads: a cell; 0 for no edge. */
export type Edge = number;

/** Bits of a cell, and with them room for the edges of all tries. */
const CELL_BITS = 18;
const CELLS = 2 ** CELL_BITS;
/** For each cell two numbers: the node that its edge leaves, 0 where it is free; and the base of the edges that go on, above whether a word ends here. */
const EDGES = new Int32Array(2 * CELLS);
const BASE_FROM = 1;
const ENDS = 1;
/** For each cell the number of the word that ends there, counted from 1 within its trie; 0 when none does. */
const WORDS = new Uint16Array(CELLS);

/** What the root of a trie leaves. */
const NOTHING = -1;
/** So many edges one trie may have, so that none takes up the others' room. */
const MOST_EDGES = 2 ** 14;

/** The first cell that may be free. Edges stand behind their base, so that there has to be room in front of the first ones. */
let free = ALPHABET_SIZE;
/** Where the search for room for more than one edge goes on: what was left free before it is good for single ones. */
let open = ALPHABET_SIZE;

/** Words that begin alike joined, before their edges have cells: for each node, counted from the root as 0, … */
interface Nodes {
  /** … the character that leads to it, … */
  readonly codes: Uint16Array;
  /** … the last one that goes on from it, and the one that leaves the same node as it does; 0 for none. */
  readonly nexts: Int32Array;
  readonly besides: Int32Array;
  /** For each word the node that it ends at. */
  readonly ends: Int32Array;
}

/**
 * Builds the trie of words, of their mirror images when `backwards`. Tries are built when modules load, before any text is read.
 *
 * @throws RangeError when it has more than 16,384 edges, or all tries more than there is room for
 */
export function buildTrie(words: readonly string[], backwards: boolean): Trie {
  const nodes = joinWords(words, backwards);
  const first = createCharacters('');
  for (let node = nodes.nexts[0]!; node !== 0; node = nodes.besides[node]!) addCharacter(first, nodes.codes[node]!);
  const root = firstFree();
  EDGES[2 * root] = NOTHING;
  const cells = new Int32Array(nodes.codes.length);
  placeEdges(nodes, 0, root, cells);
  const ends = nodes.ends.map((node) => cells[node]!);
  for (let number = 0; number < ends.length; number++) {
    const cell = ends[number]!;
    // the empty word has none
    if (cell === 0) continue;
    EDGES[2 * cell + 1]! |= ENDS;
    WORDS[cell] = number + 1;
  }
  return { first, root, ends };
}

function joinWords(words: readonly string[], backwards: boolean): Nodes {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const codes = new Uint16Array(most);
  const nexts = new Int32Array(most);
  const besides = new Int32Array(most);
  const before = new Int32Array(most);
  const bits = Math.ceil(Math.log2(most)) + 1;
  const slots = new Int32Array(2 ** bits);
  let known = 0;
  const ends = Int32Array.from(words, (word) => {
    let node = 0;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(backwards ? word.length - 1 - index : index);
      let slot = Math.imul((node << 16) ^ code, 0x9e3779b1) >>> (32 - bits);
      while (slots[slot] !== 0 && (before[slots[slot]!] !== node || codes[slots[slot]!] !== code))
        slot = (slot + 1) & (slots.length - 1);
      if (slots[slot] === 0) {
        if (known === MOST_EDGES) throw new RangeError(`${words.length} words are too many for one trie`);
        known++;
        slots[slot] = known;
        before[known] = node;
        codes[known] = code;
        besides[known] = nexts[node]!;
        nexts[node] = known;
      }
      node = slots[slot]!;
    }
    return node;
  });
  return { codes, nexts, besides, ends };
}

/** Gives cells to the edges that go on from a node, whose own one is `cell`, and to all behind them. */
function placeEdges(nodes: Nodes, node: number, cell: Edge, cells: Int32Array): void {
  const numbers: number[] = [];
  for (let next = nodes.nexts[node]!; next !== 0; next = nodes.besides[next]!) numbers.push(enrol(nodes.codes[next]!));
  if (numbers.length === 0) return;
  const base = findBase(numbers);
  EDGES[2 * cell + 1] = base << BASE_FROM;
  for (const number of numbers) EDGES[2 * (base + number)] = cell;
  for (let next = nodes.nexts[node]!; next !== 0; next = nodes.besides[next]!) {
    cells[next] = base + enrol(nodes.codes[next]!);
    placeEdges(nodes, next, cells[next]!, cells);
  }
}

/** A base behind which the edges of some characters find free cells. */
function findBase(numbers: readonly number[]): number {
  const single = numbers.length === 1;
  for (let cell = single ? firstFree() : open; cell < CELLS - ALPHABET_SIZE; cell++) {
    const base = cell - numbers[0]!;
    if (!areFree(numbers, base)) continue;
    if (!single && numbers.length < MANY) open = cell;
    return base;
  }
  throw new RangeError('there is no room for more words');
}

/** Behind a place for so many edges there may still be room for fewer. */
const MANY = 16;

function areFree(numbers: readonly number[], base: number): boolean {
  for (let index = 0; index < numbers.length; index++) if (EDGES[2 * (base + numbers[index]!)] !== 0) return false;
  return true;
}

function firstFree(): Edge {
  while (EDGES[2 * free] !== 0) free++;
  return free;
}

/** The cell where the edge from a node with a character stands, if there is one. */
function cellBehind(node: Edge, code: number): Edge {
  return (EDGES[2 * node + 1]! >> BASE_FROM) + alphabetNumber(code);
}

function leaves(cell: Edge, node: Edge): boolean {
  return EDGES[2 * cell] === node;
}

/** The edge from a node, 0 being the root; 0 when there is none. */
export function stepOn({ root }: Trie, node: Edge, code: number): Edge {
  const from = node === 0 ? root : node;
  const cell = cellBehind(from, code);
  return leaves(cell, from) ? cell : 0;
}

/** A table with a number for each edge, 0 at first. */
export function createEdgeValues(): Int32Array {
  return new Int32Array(CELLS);
}

/** For each edge what its word stands for, 0 where none ends: `of` is given the number of a word, counted from 1. */
export function valuesOf({ ends }: Trie, of: (number: number) => number): Int32Array {
  const values = createEdgeValues();
  for (const [number, cell] of ends.entries()) if (cell !== 0) values[cell] = of(number + 1);
  return values;
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
  const values = createEdgeValues();
  for (const word of words)
    for (let index = 0, edge = 0; index < word.length; index++) {
      const before = values[edge]!;
      edge = stepOn(trie, edge, word.charCodeAt(backwards ? word.length - 1 - index : index));
      const number = WORDS[edge]!;
      values[edge] = number === 0 ? before : add(before, words[number - 1]!);
    }
  return values;
}

/** The last edge that the characters from `at` on lead to; 0 when no word begins like them. */
export function goForwards({ first, root }: Trie, text: string, at: number): Edge {
  if (at >= text.length) return 0;
  const opening = codeAt(text, at);
  if (!holds(first, opening)) return 0;
  // what a word may begin with is an edge of the root
  let edge = cellBehind(root, opening);
  for (let place = at + 1; place < text.length; place++) {
    const next = cellBehind(edge, codeAt(text, place));
    if (!leaves(next, edge)) break;
    edge = next;
  }
  return edge;
}

/** The last edge of a mirrored trie that the characters in front of `end` lead to, not reaching before `min`; 0 when no word ends like them. */
export function goBackwards({ first, root }: Trie, text: string, end: number, min: number): Edge {
  const least = min < 0 ? 0 : min;
  if (end <= least) return 0;
  const closing = codeAt(text, end - 1);
  if (!holds(first, closing)) return 0;
  let edge = cellBehind(root, closing);
  for (let place = end - 2; place >= least; place--) {
    const next = cellBehind(edge, codeAt(text, place));
    if (!leaves(next, edge)) break;
    edge = next;
  }
  return edge;
}

/** A word that was found, packed: its length, and below it the edge that it ends behind; 0 for none. */
export type FoundWord = number;
const LENGTH_FROM = CELL_BITS;

/** Length of a word that was found; 0 for none. */
export function lengthOf(found: FoundWord): number {
  return found >>> LENGTH_FROM;
}

/** The number, counted from 1 within its trie, of a word that was found; 0 for none. */
export function numberOf(found: FoundWord): number {
  return WORDS[found & (CELLS - 1)]!;
}

/** The longer one of two words: `found`, or the one that an edge ends, when it ends any. Without a branch, which nothing could foresee. */
function longerOf(found: FoundWord, edge: Edge, length: number): FoundWord {
  const ends = -(EDGES[2 * edge + 1]! & ENDS);
  return (found & ~ends) | (((length << LENGTH_FROM) | edge) & ends);
}

/** The longest word that starts at `at` and does not reach beyond `end`. */
export function findForwards({ first, root }: Trie, text: string, at: number, end: number): FoundWord {
  if (at >= end) return 0;
  const opening = codeAt(text, at);
  if (!holds(first, opening)) return 0;
  // what a word may begin with is an edge of the root
  let edge = cellBehind(root, opening);
  let longest = longerOf(0, edge, 1);
  for (let place = at + 1; place < end; place++) {
    const next = cellBehind(edge, codeAt(text, place));
    if (!leaves(next, edge)) break;
    edge = next;
    longest = longerOf(longest, edge, place + 1 - at);
  }
  return longest;
}

/** Whether a stretch of the text, from its first character to its last one, is a word. */
export function isWord({ first, root }: Trie, text: string, start: number, end: number): boolean {
  if (end <= start) return false;
  const opening = codeAt(text, start);
  if (!holds(first, opening)) return false;
  let edge = cellBehind(root, opening);
  for (let place = start + 1; place < end; place++) {
    const next = cellBehind(edge, codeAt(text, place));
    if (!leaves(next, edge)) return false;
    edge = next;
  }
  return (EDGES[2 * edge + 1]! & ENDS) !== 0;
}

/** The longest word of a mirrored trie that ends just before `end`, not reaching before `min`. */
export function findBackwards({ first, root }: Trie, text: string, end: number, min: number): FoundWord {
  const least = min < 0 ? 0 : min;
  if (end <= least) return 0;
  const closing = codeAt(text, end - 1);
  if (!holds(first, closing)) return 0;
  let edge = cellBehind(root, closing);
  let longest = longerOf(0, edge, 1);
  for (let place = end - 2; place >= least; place--) {
    const next = cellBehind(edge, codeAt(text, place));
    if (!leaves(next, edge)) break;
    edge = next;
    longest = longerOf(longest, edge, end - place);
  }
  return longest;
}
