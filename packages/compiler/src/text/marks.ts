import type { Span } from '../model.ts';
import { type CharacterSet, createCharacters } from './characters.ts';

/**
 * 记号: where in a text the characters stand that cut it or number it, in order. They are about a quarter of a plan's
 * characters; a pass that cares for nothing else goes from one to the next instead of looking at every character.
 */
export interface Marks {
  /** Offsets, ascending; behind the last one the length of the text. */
  readonly places: Int32Array;
  /** What stands there, as UTF-16 units. */
  readonly codes: Uint16Array;
  readonly count: number;
  /** The {@link Rarity} bits of the characters that the text holds. */
  readonly rarities: number;
}

/** How far a pass over the marks has come; passes that read on where they left off begin with `{ mark: 0 }`. */
export interface MarkCursor {
  mark: number;
}

/** What a character is to a pass over marks: its lowest bit tells a mark, each other one a kind of marks. */
const KINDS = new Uint8Array(0x10000);
const MARK = 1;

/** 记号类: a bit for the marks that one pass goes over, so that it need not look at all others. */
export type MarkKind = number;

/** The kinds named so far are less than this bit. */
let nextKind: MarkKind = MARK << 1;
const MOST_KINDS = 1 << 8;

/**
 * Names characters as a kind of marks, when modules load.
 *
 * @throws RangeError beyond seven of them, the rarities included
 */
export function createMarkKind(members: string): MarkKind {
  const kind = nextKind;
  if (kind === MOST_KINDS) throw new RangeError('there is room for seven kinds of marks');
  nextKind <<= 1;
  for (let index = 0; index < members.length; index++) KINDS[members.charCodeAt(index)]! |= kind | MARK;
  return kind;
}

/** A set of characters that {@link findMarks} finds. Sets are made when modules load, before any text is read. */
export function createMarkSet(members: string): CharacterSet {
  for (let index = 0; index < members.length; index++) KINDS[members.charCodeAt(index)]! |= MARK;
  return createCharacters(members);
}

/** 罕见字符: a kind of marks that few texts hold, so that what mends them need not look for them in the others. */
export type Rarity = MarkKind;

/** Names characters as a rarity, as {@link createMarkKind} does. */
export function createRarity(members: string): Rarity {
  return createMarkKind(members);
}

/** Characters that are looked at in one call: a loop over a whole text runs once, and what runs once the engine does not learn. */
const BLOCK = 512;

/** Finds every character of any {@link createMarkSet}, and which rarities the text holds. */
export function findMarks(text: string): Marks {
  const places = new Int32Array(text.length + 1);
  const codes = new Uint16Array(text.length + 1);
  const found = { places, codes };
  let count = 0;
  for (let start = 0; start < text.length; start += BLOCK)
    count = addMarks(text, { start, end: Math.min(start + BLOCK, text.length) }, found, count);
  let rarities = 0;
  for (let mark = 0; mark < count; mark++) rarities |= KINDS[codes[mark]!]!;
  places[count] = text.length;
  return { places, codes, count, rarities: rarities & ~MARK };
}

/** Adds the marks of a stretch behind `count` others; returns how many there are then. */
function addMarks(
  text: string,
  { start, end }: Span,
  { places, codes }: Pick<Marks, 'places' | 'codes'>,
  count: number,
): number {
  let next = count;
  for (let at = start; at < end; at++) {
    // Without a branch: which character comes next is nothing that a processor could foresee.
    const code = text.charCodeAt(at);
    places[next] = at;
    codes[next] = code;
    next += KINDS[code]! & MARK;
  }
  return next;
}

/** How many marks are looked at one by one before the rest is searched by halves. */
const STEPS = 32;

/** Index of the first mark at or behind a place; found soonest from an index `near` that is not far from it. */
export function markFrom({ places, count }: Marks, place: number, near = 0): number {
  let mark = Math.min(near, count);
  const first = Math.max(0, mark - STEPS);
  while (mark > first && places[mark - 1]! >= place) mark--;
  if (mark > 0 && places[mark - 1]! >= place) return searchMarks(places, place, 0, mark);
  const last = Math.min(count, mark + STEPS);
  while (mark < last && places[mark]! < place) mark++;
  return mark < count && places[mark]! < place ? searchMarks(places, place, mark, count) : mark;
}

/** The same between two indices, the second of which is its upper bound. */
function searchMarks(places: Int32Array, place: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the marks of a kind stand between `start` and `end`, in order; behind the last of them comes `end`. */
export function placesOfKind(marks: Marks, kind: MarkKind, start: number, end: number): Int32Array {
  const { places, codes } = marks;
  const first = markFrom(marks, start);
  const last = markFrom(marks, end, marks.count);
  const bit = 31 - Math.clz32(kind);
  const found = new Int32Array(last - first + 1);
  let count = 0;
  for (let mark = first; mark < last; mark++) {
    // without a branch, as marks themselves are found
    found[count] = places[mark]!;
    count += (KINDS[codes[mark]!]! >> bit) & 1;
  }
  found[count] = end;
  return found;
}
