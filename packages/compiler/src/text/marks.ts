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
}

/** How far a pass over the marks has come; passes that read on where they left off begin with `{ mark: 0 }`. */
export interface MarkCursor {
  mark: number;
}

const MARKED = new Uint8Array(0x10000);

/** A set of characters that {@link findMarks} finds. Sets are made when modules load, before any text is read. */
export function createMarkSet(members: string): CharacterSet {
  for (let index = 0; index < members.length; index++) MARKED[members.charCodeAt(index)] = 1;
  return createCharacters(members);
}

/** Finds every character of any {@link createMarkSet}. */
export function findMarks(text: string): Marks {
  const places = new Int32Array(text.length + 1);
  const codes = new Uint16Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    // Without a branch: which character comes next is nothing that a processor could foresee.
    const code = text.charCodeAt(at);
    places[count] = at;
    codes[count] = code;
    count += MARKED[code]!;
  }
  places[count] = text.length;
  return { places, codes, count };
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
