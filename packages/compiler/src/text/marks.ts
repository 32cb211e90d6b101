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

/** Index of the first mark at or behind a place, best looked for from the index `near` that is not far before it. */
export function markFrom({ places, count }: Marks, place: number, near = 0): number {
  let mark = Math.min(near, count);
  while (mark > 0 && places[mark - 1]! >= place) mark--;
  while (mark < count && places[mark]! < place) mark++;
  return mark;
}
