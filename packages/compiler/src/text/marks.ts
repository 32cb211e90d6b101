import type { Span } from '../model.ts';
import { alphabetNumber, type CharacterSet, createCharacters, type Letters } from './characters.ts';

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
  /** Where the marks of three kinds stand, each for a pass that cares for no others; behind the last one the length of the text. */
  readonly digits: Int32Array;
  readonly openings: Int32Array;
  readonly ends: Int32Array;
  /** All characters of the text, and {@link BEHIND} noughts. */
  readonly letters: Letters;
}

/** So many places behind a text may be looked at. */
const BEHIND = 2;

/** How far a pass over the marks has come; passes that read on where they left off begin with `{ mark: 0 }`. */
export interface MarkCursor {
  mark: number;
}

/** Kinds of marks whose places are listed apart: as bits of {@link KINDS}, above that of all marks. */
const LISTED = { digits: 1, openings: 2, ends: 3 } as const;
/** What a character is to a pass over marks: its lowest bit tells a mark, those behind it the listed kinds, each other one a rarity. */
const KINDS = new Uint8Array(0x10000);
const MARK = 1;
const FIRST_RARITY = 1 << 4;

function addToKind(members: string, kind: number): void {
  for (let index = 0; index < members.length; index++) KINDS[members.charCodeAt(index)]! |= kind | MARK;
}

/** Has characters listed apart in {@link Marks}. Done when modules load, before any text is read. */
export function listMarks(kind: keyof typeof LISTED, members: string): void {
  addToKind(members, 1 << LISTED[kind]);
}

/** A set of characters that {@link findMarks} finds. Sets are made when modules load, before any text is read. */
export function createMarkSet(members: string): CharacterSet {
  addToKind(members, MARK);
  return createCharacters(members);
}

/** 罕见字符: a bit for characters that few texts hold, so that what mends them need not look for them in the others. */
export type Rarity = number;

/** The rarities named so far are less than this bit. */
let nextRarity = FIRST_RARITY;
const MOST_RARITIES = 1 << 8;

/**
 * Names characters as a rarity, when modules load.
 *
 * @throws RangeError beyond four of them
 */
export function createRarity(members: string): Rarity {
  const rarity = nextRarity;
  if (rarity === MOST_RARITIES) throw new RangeError('there is room for four rarities');
  nextRarity <<= 1;
  addToKind(members, rarity);
  return rarity;
}

/** Characters that are looked at in one call: a loop over a whole text runs once, and what runs once the engine does not learn. */
const BLOCK = 512;

/** What is found in one pass over the text. */
type Found = Pick<Marks, 'places' | 'letters'>;

/** Finds every character of any {@link createMarkSet}, and which rarities the text holds. */
export function findMarks(text: string): Marks {
  const places = new Int32Array(text.length + 1);
  const letters = new Uint16Array(text.length + BEHIND);
  let count = 0;
  for (let start = 0; start < text.length; start += BLOCK)
    count = addMarks(text, { start, end: Math.min(start + BLOCK, text.length) }, { places, letters }, count);
  places[count] = text.length;
  return sortMarks(text, { places, letters }, count);
}

/** Adds the letters of a stretch, and its marks behind `count` others; returns how many there are then. */
function addMarks(text: string, { start, end }: Span, { places, letters }: Found, count: number): number {
  let next = count;
  let at = start;
  // Without a branch, as which character comes next is nothing that a processor could foresee; and two at a time, as much of so short a loop is going round.
  for (; at + 1 < end; at += 2) {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    letters[at] = alphabetNumber(first);
    letters[at + 1] = alphabetNumber(second);
    places[next] = at;
    next += KINDS[first]! & MARK;
    places[next] = at + 1;
    next += KINDS[second]! & MARK;
  }
  if (at < end) {
    const last = text.charCodeAt(at);
    letters[at] = alphabetNumber(last);
    places[next] = at;
    next += KINDS[last]! & MARK;
  }
  return next;
}

/** Marks with what stands there, those of each listed kind, and the rarities among all. */
function sortMarks(text: string, { places, letters }: Found, count: number): Marks {
  const codes = new Uint16Array(count + 1);
  const digits = new Int32Array(count + 1);
  const openings = new Int32Array(count + 1);
  const ends = new Int32Array(count + 1);
  let [digit, opening, end, all] = [0, 0, 0, 0];
  for (let mark = 0; mark < count; mark++) {
    // without a branch, as they are found
    const place = places[mark]!;
    const code = text.charCodeAt(place);
    const kinds = KINDS[code]!;
    codes[mark] = code;
    all |= kinds;
    digits[digit] = place;
    digit += (kinds >> LISTED.digits) & 1;
    openings[opening] = place;
    opening += (kinds >> LISTED.openings) & 1;
    ends[end] = place;
    end += (kinds >> LISTED.ends) & 1;
  }
  digits[digit] = text.length;
  openings[opening] = text.length;
  ends[end] = text.length;
  return { places, codes, count, rarities: all & -FIRST_RARITY, digits, openings, ends, letters };
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
