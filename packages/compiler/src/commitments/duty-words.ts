import { listWords } from '#text/lexicon.ts';
import { BY_CHANCE } from './departments/by-chance.ts';
import { DEPARTMENTS } from './departments.ts';

/**
 * Who a word of the duty table speaks for and how loudly, packed into a number: the department's index, how telling the word is
 * (0 broad, 1 telling, 2 decisive), its length.
 */
export type Speaker = number;
const DEPARTMENT_BITS = 7;
const TELLS_BITS = 2;
const LENGTH_FROM = DEPARTMENT_BITS + TELLS_BITS;
const LENGTH_AT_MOST = 15;

/** A broad word says the same however long it is; of the others a longer one says more: 高技能人才 outweighs 技能. */
const BROAD = 0.5;
const TELLING = 1;
const DECISIVE = 3;
/** What a word says for its department, by what a speaker holds above the department. */
const WEIGHTS = Float64Array.from({ length: (LENGTH_AT_MOST + 1) << TELLS_BITS }, (_, index) => {
  const tells = index & (2 ** TELLS_BITS - 1);
  const length = Math.min(index >> TELLS_BITS, 8) / 8;
  return tells === 0 ? BROAD : (tells === 1 ? TELLING : DECISIVE) + length;
});

export function departmentOf(speaker: Speaker): number {
  return speaker & (2 ** DEPARTMENT_BITS - 1);
}

/** Whether a word is of wide use (项目, 创新), so that it names no kind of deed. */
export function isBroad(speaker: Speaker): boolean {
  return ((speaker >> DEPARTMENT_BITS) & (2 ** TELLS_BITS - 1)) === 0;
}

/** Whether a word alone all but decides who answers. */
export function isDecisive(speaker: Speaker): boolean {
  return ((speaker >> DEPARTMENT_BITS) & (2 ** TELLS_BITS - 1)) === 2;
}

export function weightOf(speaker: Speaker): number {
  return WEIGHTS[speaker >> DEPARTMENT_BITS]!;
}

/** The words of the table, each with those it speaks for, in the table's order; those that hold another by chance speak for nobody. */
function readSpeakers(): ReadonlyMap<string, readonly Speaker[]> {
  const speakers = new Map<string, Speaker[]>();
  const add = (list: string, department: number, tells: number) => {
    for (const word of listWords(list)) {
      const speaker = department | (tells << DEPARTMENT_BITS) | (Math.min(word.length, LENGTH_AT_MOST) << LENGTH_FROM);
      const known = speakers.get(word);
      if (known === undefined) speakers.set(word, [speaker]);
      else known.push(speaker);
    }
  };
  for (const [department, { decisive, telling, broad }] of DEPARTMENTS.entries()) {
    add(decisive, department, 2);
    add(telling, department, 1);
    add(broad, department, 0);
  }
  for (const word of listWords(BY_CHANCE)) if (!speakers.has(word)) speakers.set(word, []);
  return speakers;
}

const SPEAKERS = readSpeakers();

/** The words of the duty table; every word has two characters at least. */
export const DUTY_WORDS: readonly string[] = [...SPEAKERS.keys()];

/** A hash of two neighbouring characters, 16 bits. */
function hashPair(first: number, second: number): number {
  return ((first * 31) ^ second) & 0xffff;
}

/** A bit for each hash of a pair that may begin a word: most places of a text are turned away at one look. */
const PAIRS = new Uint32Array(0x800);

function mayBegin(hash: number): boolean {
  return ((PAIRS[hash >>> 5]! >>> (hash & 31)) & 1) === 1;
}

/** Words by their first two characters: an open-addressed table from such a pair to where its words begin in {@link PACKED}. */
const SLOT_BITS = 12;
const PAIR_AT = new Int32Array(2 ** SLOT_BITS);
const WORDS_AT = new Uint16Array(2 ** SLOT_BITS);

function slotOf(pair: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

/**
 * The words of each pair, the longest first, and a zero behind the last. A word is its length, its number in
 * {@link DUTY_WORDS}, how many it speaks for, those, and its characters from the third on. All stand close together, as a
 * compile comes here once and finds nothing of it in the processor's cache.
 */
export const PACKED = packWords();
/** Where in a packed word these stand. */
export const NUMBER = 1;
export const COUNT = 2;
export const SPEAKERS_FROM = 3;

function packWords(): Uint16Array {
  const byPair = new Map<string, string[]>();
  for (const word of DUTY_WORDS) {
    const pair = word.slice(0, 2);
    const known = byPair.get(pair);
    if (known === undefined) byPair.set(pair, [word]);
    else known.push(word);
  }
  const numbers = new Map(DUTY_WORDS.map((word, number) => [word, number]));
  const packed = [0];
  for (const [pair, words] of byPair) {
    addPair(pair.charCodeAt(0), pair.charCodeAt(1), packed.length);
    for (const word of words.sort((left, right) => right.length - left.length)) {
      const speakers = SPEAKERS.get(word)!;
      packed.push(word.length, numbers.get(word)!, speakers.length, ...speakers);
      for (let index = 2; index < word.length; index += 1) packed.push(word.charCodeAt(index));
    }
    packed.push(0);
  }
  return Uint16Array.from(packed);
}

function addPair(first: number, second: number, at: number): void {
  const hash = hashPair(first, second);
  PAIRS[hash >>> 5]! |= 1 << (hash & 31);
  const pair = (first << 16) | second;
  let slot = slotOf(pair);
  while (PAIR_AT[slot] !== 0) slot = (slot + 1) & (PAIR_AT.length - 1);
  PAIR_AT[slot] = pair;
  WORDS_AT[slot] = at;
}

/** Where in {@link PACKED} the words that begin with two characters stand; 0 when none does. */
export function findWords(first: number, second: number): number {
  if (!mayBegin(hashPair(first, second))) return 0;
  const pair = (first << 16) | second;
  for (let slot = slotOf(pair); ; slot = (slot + 1) & (PAIR_AT.length - 1)) {
    if (PAIR_AT[slot] === pair) return WORDS_AT[slot]!;
    if (PAIR_AT[slot] === 0) return 0;
  }
}

/** Whether the text goes on at `at` as the packed characters `[from, to)` do. */
export function goesOn(text: string, at: number, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (text.charCodeAt(at + index - from) !== PACKED[index]) return false;
  return true;
}
