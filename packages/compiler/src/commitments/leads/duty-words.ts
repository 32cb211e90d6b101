import { enrol, type Letters } from '#text/characters.ts';
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

/** The same word as it speaks for another department. */
export function speakFor(department: number, speaker: Speaker): Speaker {
  return speaker - departmentOf(speaker) + department;
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

/** A hash of what stands before a letter, and of that letter: 16 bits. */
function hashOn(before: number, letter: number): number {
  return ((before * 31) ^ letter) & 0xffff;
}

/** A set of hashes of 16 bits, a bit for each. */
type Hashes = Uint32Array;

function addHash(hashes: Hashes, hash: number): void {
  hashes[hash >>> 5]! |= 1 << (hash & 31);
}

/** Whether a set holds a hash: 1 or 0. */
function hasHash(hashes: Hashes, hash: number): number {
  return (hashes[hash >>> 5]! >>> (hash & 31)) & 1;
}

/** Hashes of the words of two characters, and of the three that longer ones begin with. */
const PAIRS: Hashes = new Uint32Array(0x800);
const TRIPLES: Hashes = new Uint32Array(0x800);

/** Whether a word may begin with three letters: 1 or, for nearly every place without a word, 0. */
export function mayBegin(first: number, second: number, third: number): number {
  const pair = hashOn(first, second);
  return hasHash(PAIRS, pair) | hasHash(TRIPLES, hashOn(pair, third));
}

/** So many characters of a word stand in front of its group. */
export const BEGINNING = 3;

/** Words by how they begin: an open-addressed table to where they stand in {@link PACKED}. */
const SLOT_BITS = 13;
const SLOTS = 2 ** SLOT_BITS;
const GROUP_AT = new Uint16Array(SLOTS);

function slotOf(first: number, second: number, third: number): number {
  return Math.imul(Math.imul(third, 0x85ebca6b) ^ (first << 16) ^ second, 0x9e3779b1) >>> (32 - SLOT_BITS);
}

/**
 * The words in groups, all in letters: three that they begin with, 0 the third of those that have two, then the words, the longest first, one of
 * two letters behind those that it begins, and a zero behind the last. A word is its length, how many letters it has from the fourth on,
 * its number in {@link DUTY_WORDS}, how many it speaks for, those, and those letters. All stand close together, as a compile comes here
 * once and finds nothing of it in the processor's cache.
 */
export const PACKED = packWords();
/** Where in a packed word these stand. */
export const REST = 1;
export const NUMBER = 2;
export const COUNT = 3;
export const SPEAKERS_FROM = 4;

function packWords(): Uint16Array {
  const groups = new Map<string, string[]>();
  for (const word of DUTY_WORDS) {
    const beginning = word.slice(0, BEGINNING);
    const known = groups.get(beginning);
    if (known === undefined) groups.set(beginning, [word]);
    else known.push(word);
  }
  const numbers = new Map(DUTY_WORDS.map((word, number) => [word, number]));
  const packed = [0];
  for (const [beginning, words] of groups) {
    packed.push(...addBeginning(beginning, packed.length));
    const pair = beginning.length < BEGINNING ? undefined : groups.get(beginning.slice(0, 2));
    const longestFirst = words.toSorted((left, right) => right.length - left.length);
    for (const word of [...longestFirst, ...(pair ?? [])]) {
      const speakers = SPEAKERS.get(word)!;
      packed.push(word.length, Math.max(word.length - BEGINNING, 0), numbers.get(word)!, speakers.length, ...speakers);
      for (let index = BEGINNING; index < word.length; index += 1) packed.push(enrol(word.charCodeAt(index)));
    }
    packed.push(0);
  }
  return Uint16Array.from(packed);
}

/** Lets the group at a place of {@link PACKED} be found by the characters that its words begin with; returns these. */
function addBeginning(beginning: string, at: number): readonly number[] {
  const first = enrol(beginning.charCodeAt(0));
  const second = enrol(beginning.charCodeAt(1));
  const third = beginning.length < BEGINNING ? 0 : enrol(beginning.charCodeAt(2));
  const pair = hashOn(first, second);
  if (third === 0) addHash(PAIRS, pair);
  else addHash(TRIPLES, hashOn(pair, third));
  let slot = slotOf(first, second, third);
  while (GROUP_AT[slot] !== 0) slot = (slot + 1) % SLOTS;
  GROUP_AT[slot] = at;
  return [first, second, third];
}

/** Where in {@link PACKED} the words stand that begin with three letters; 0 when none does. */
export function findWords(first: number, second: number, third: number): number {
  const longer = hasHash(TRIPLES, hashOn(hashOn(first, second), third));
  return findGroup(first, second, third * longer) || findGroup(first, second, 0);
}

function findGroup(first: number, second: number, third: number): number {
  for (let slot = slotOf(first, second, third); GROUP_AT[slot] !== 0; slot = (slot + 1) % SLOTS) {
    const at = GROUP_AT[slot]!;
    if (PACKED[at] === first && PACKED[at + 1] === second && PACKED[at + 2] === third) return at + BEGINNING;
  }
  return 0;
}

/** Whether the text goes on at `at` as the packed letters `[from, to)` do. */
export function goesOn(letters: Letters, at: number, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (letters[at + index - from] !== PACKED[index]) return false;
  return true;
}
