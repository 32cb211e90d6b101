/**
 * 字母表: every UTF-16 unit that any set holds has a number of its own, from 1 in the order in which the sets name them; 0
 * is all others. A plan's characters lie far apart in Unicode, a few to a line of the processor's cache; by their numbers
 * they lie together, and a set of them is half a kilobyte.
 */
const NUMBERS = new Uint16Array(0x10000);
/** Room for so many of them, the 0 included; Chinese text at large has no more in daily use. */
export const ALPHABET_SIZE = 4096;
let known = 1;

/** A set of UTF-16 units, a bit for each number of the alphabet. */
export type CharacterSet = Uint32Array;

/** 字符集: the characters of a string as a set. */
export function createCharacters(members: string): CharacterSet {
  const set = new Uint32Array(ALPHABET_SIZE >>> 5);
  for (let index = 0; index < members.length; index++) addCharacter(set, members.charCodeAt(index));
  return set;
}

/** The members of several sets in one. */
export function uniteCharacters(...sets: readonly CharacterSet[]): CharacterSet {
  const union = createCharacters('');
  for (const set of sets) for (let index = 0; index < set.length; index++) union[index]! |= set[index]!;
  return union;
}

/**
 * Adds a UTF-16 unit to a set that is being made. Sets are made when modules load, before any text is read.
 *
 * @throws RangeError when all sets together hold 4096 units
 */
export function addCharacter(set: CharacterSet, code: number): void {
  const number = enrol(code);
  set[number >>> 5]! |= 1 << (number & 31);
}

/**
 * The number of a UTF-16 unit, which it is given if it has none.
 *
 * @throws RangeError when all sets together hold 4096 units
 */
export function enrol(code: number): number {
  const number = NUMBERS[code]!;
  if (number !== 0) return number;
  if (known === ALPHABET_SIZE)
    throw new RangeError(`sets hold ${ALPHABET_SIZE - 1} characters, there is no room for another`);
  NUMBERS[code] = known;
  return known++;
}

/** The number of a UTF-16 unit in the alphabet; 0 when it has none. */
export function alphabetNumber(code: number): number {
  return NUMBERS[code]!;
}

/** Whether a set holds a UTF-16 unit. */
export function holds(set: CharacterSet, code: number): boolean {
  const number = NUMBERS[code]!;
  return ((set[number >>> 5]! >>> (number & 31)) & 1) === 1;
}

const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at a place within a text, for functions that are given texts, cut words and literals alike: `text.charCodeAt`
 * would look the method up by how the engine holds the string, and it holds strings in more ways than a look-up remembers.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}

/** Whether a set holds the UTF-16 unit at `at`; false outside the text. */
export function holdsAt(set: CharacterSet, text: string, at: number): boolean {
  return at >= 0 && at < text.length && holds(set, text.charCodeAt(at));
}

/** 征兆: for each number of the alphabet what the character is a sign of, as bits. */
export type SignTable = Uint32Array;

/** A table of signs from their bits and the characters that show each. */
export function createSigns<Sign extends string>(
  bits: Readonly<Record<Sign, number>>,
  members: Readonly<Record<Sign, string>>,
): SignTable {
  const signs = new Uint32Array(ALPHABET_SIZE);
  for (const sign of Object.keys(bits) as Sign[])
    for (let index = 0; index < members[sign].length; index++)
      signs[enrol(members[sign].charCodeAt(index))]! |= bits[sign];
  return signs;
}

/** The same from sets that there are already. */
export function signsOfSets<Sign extends string>(
  bits: Readonly<Record<Sign, number>>,
  sets: Readonly<Record<Sign, CharacterSet>>,
): SignTable {
  const signs = new Uint32Array(ALPHABET_SIZE);
  for (const sign of Object.keys(bits) as Sign[])
    for (let number = 0; number < ALPHABET_SIZE; number++)
      if (((sets[sign][number >>> 5]! >>> (number & 31)) & 1) === 1) signs[number]! |= bits[sign];
  return signs;
}

/** What a character is a sign of. */
export function signOf(signs: SignTable, code: number): number {
  return signs[NUMBERS[code]!]!;
}

/** Signs of which some are told by two characters: those of `seconds`, whose bit counts only behind a character with the bit below. */
export interface PairSigns {
  readonly signs: SignTable;
  readonly seconds: number;
}

/**
 * The signs that a stretch of the text holds, where some stand for pairs. One look at each character stands for many searches that find nothing.
 */
export function signsWithPairs({ signs, seconds }: PairSigns, text: string, start: number, end: number): number {
  let found = 0;
  let before = 0;
  for (let at = start; at < end; at++) {
    const here = signs[NUMBERS[text.charCodeAt(at)]!]!;
    found |= here & (~seconds | (before << 1));
    before = here;
  }
  return found;
}

/** The signs that a stretch of the text holds. One look at each character stands for many searches that find nothing. */
export function signsIn(signs: SignTable, text: string, start: number, end: number): number {
  let found = 0;
  for (let at = start; at < end; at++) found |= signs[NUMBERS[text.charCodeAt(at)]!]!;
  return found;
}

/** 字: the characters of a text as numbers of the alphabet. What looks at every character of a text need not ask the engine for each. */
export type Letters = Uint16Array;

/** {@link signsWithPairs} of a stretch of letters. */
export function pairSignsOfLetters(
  { signs, seconds }: PairSigns,
  letters: Letters,
  start: number,
  end: number,
): number {
  let found = 0;
  let before = 0;
  // two letters at a time, as half of such a loop is going round; of the second one behind the end nothing is taken, without a branch
  for (let at = start; at < end; at += 2) {
    const first = signs[letters[at]!]!;
    const second = signs[letters[at + 1]!]! & ((at + 1 - end) >> 31);
    found |= (first & (~seconds | (before << 1))) | (second & (~seconds | (first << 1)));
    before = second;
  }
  return found;
}

/** {@link signsIn} of a stretch of letters. */
export function signsOfLetters(signs: SignTable, letters: Letters, start: number, end: number): number {
  let found = 0;
  for (let at = start; at < end; at++) found |= signs[letters[at]!]!;
  return found;
}

/** For single characters, the sets of those that stand beside them. */
export type Neighbours = ReadonlyMap<number, CharacterSet>;

/** 邻字: makes the sets of a table from characters to the characters beside them. */
export function createNeighbours(table: Readonly<Record<string, string>>): Neighbours {
  return new Map(Object.entries(table).map(([char, beside]) => [char.charCodeAt(0), createCharacters(beside)]));
}

/** Where a word first stands in a stretch of the text; -1 when it does not. `indexOf` would look on to the end of the text. */
export function findWord(text: string, start: number, end: number, word: string): number {
  const first = word.charCodeAt(0);
  for (let at = Math.max(0, start), last = Math.min(end, text.length) - word.length; at <= last; at++)
    if (text.charCodeAt(at) === first && text.startsWith(word, at)) return at;
  return -1;
}

/** Where a word last stands in a stretch of the text; -1 when it does not. */
export function findLastWord(text: string, start: number, end: number, word: string): number {
  const first = word.charCodeAt(0);
  for (let at = Math.min(end, text.length) - word.length, least = Math.max(0, start); at >= least; at--)
    if (text.charCodeAt(at) === first && text.startsWith(word, at)) return at;
  return -1;
}

/** Whether a stretch of the text holds a word. */
export function holdsWord(text: string, start: number, end: number, word: string): boolean {
  return findWord(text, start, end, word) >= 0;
}

/** Whether a stretch of the text holds any character of a set. */
export function holdsAny(set: CharacterSet, text: string, start: number, end: number): boolean {
  const last = Math.min(end, text.length);
  for (let at = start < 0 ? 0 : start; at < last; at++) if (holds(set, text.charCodeAt(at))) return true;
  return false;
}

/** Whether a UTF-16 unit is a half- or full-width decimal digit. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a UTF-16 unit is a half- or full-width Latin letter. */
export function isLatin(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

/** Whether a UTF-16 unit is blank, the ideographic space and line ends included. */
export function isBlank(code: number): boolean {
  // nearly every character of a plan lies behind the ideographic space
  if (code > 0x3000) return code === 0xfeff;
  return code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x200b || (code >= 0x09 && code <= 0x0d);
}

/** Everything that is blank, as a set to be united with others. */
export const BLANKS = createCharacters(' \u3000\u00a0\u200b\t\n\v\f\r\ufeff');

/** Whether a UTF-16 unit is a Chinese character. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Moves over blanks to the right, not beyond `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && isBlank(text.charCodeAt(place))) place++;
  return place;
}

/** Moves over blanks to the left, not beyond `min`. */
export function skipBlanksBack(text: string, at: number, min: number): number {
  let place = at;
  while (place > min && isBlank(text.charCodeAt(place - 1))) place--;
  return place;
}
