import type { LeadSuggestion, Span } from '#model.ts';
import { createCharacters, holdsAt, type Letters } from '#text/characters.ts';
import type { Offices } from './departments.ts';
import {
  BEGINNING,
  COUNT,
  DUTY_WORDS,
  departmentOf,
  findWords,
  goesOn,
  isDecisive,
  mayBegin,
  NUMBER,
  PACKED,
  REST,
  SPEAKERS_FROM,
  speakFor,
} from './duty-words.ts';

/** A word that speaks for a department, with its place. */
export type Place = LeadSuggestion['because'][number];

/** 职责用语: where words of the duty table stand in a text, ascending; one row for each department they speak for. */
export interface DutyHits {
  readonly places: Place[];
  /** For each row who it speaks for ({@link speakFor}); of several departments that bear one name for the first. With room for more. */
  speakers: Int32Array;
  /** Where words begin, and where they end; both ascend, as no word lies in another. */
  readonly begins: PlaceSet;
  readonly ends: PlaceSet;
  /** For each word its first row; behind the last one how many rows there are. With room for more. */
  firstRow: Int32Array;
}

/** Places of a text: for each block of 32 a bit for each place, and how many there are before the block. */
interface PlaceSet {
  readonly bits: Int32Array;
  readonly before: Int32Array;
}

/** Rows `[from, to)` of the hits. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The rows of a stretch, and those of a promise's subject that stand apart from it. */
export interface Rows extends Run {
  readonly apart: readonly Run[];
}

export const NONE_APART: readonly Run[] = [];
export const NO_ROWS: Rows = { from: 0, to: 0, apart: NONE_APART };

const DIVIDING = createCharacters('占元');
const SCALES = createCharacters('亿万');

/** 占生产总值比重, 每亿元生产总值: what a measure is divided by says nothing of who answers for it. */
function isDenominator(text: string, at: number): boolean {
  if (!holdsAt(DIVIDING, text, at - 1)) return false;
  return text.charAt(at - 1) === '占' || holdsAt(SCALES, text, at - 2);
}

/** A search for the words of the table. */
interface Search {
  readonly text: string;
  readonly letters: Letters;
  readonly offices: Offices;
  readonly hits: DutyHits;
  /** Where the stretch ends that is searched. */
  limit: number;
  /** Where the words found so far end, as a word inside a longer one is none. */
  covered: number;
  /** How many words were found so far. */
  words: number;
}

/** At first there is room for a word in so many characters. */
const CHARACTERS_TO_A_WORD = 8;

/** Room for a number at a place behind those that there are. */
function withRoom(numbers: Int32Array, place: number): Int32Array {
  if (place < numbers.length) return numbers;
  const wider = new Int32Array(2 * numbers.length);
  wider.set(numbers);
  return wider;
}

/** The places of a block are the bits of an integer. */
const BLOCK = 32;

function blockOf(place: number): number {
  return place >>> 5;
}

function startOfBlock(place: number): number {
  return place & -BLOCK;
}

function placeInBlock(place: number): number {
  return place & (BLOCK - 1);
}

function bitOf(place: number): number {
  return 1 << placeInBlock(place);
}

/** Finds every word of the duty table in ascending stretches, in text order; a word inside a longer one is left out, whoever it speaks for. */
export function findDuties(text: string, letters: Letters, stretches: readonly Span[], offices: Offices): DutyHits {
  const hits: DutyHits = {
    places: [],
    speakers: new Int32Array(Math.ceil(letters.length / CHARACTERS_TO_A_WORD)),
    begins: createPlaceSet(text.length),
    ends: createPlaceSet(text.length),
    firstRow: new Int32Array(Math.ceil(letters.length / CHARACTERS_TO_A_WORD)),
  };
  const search: Search = { text, letters, offices, hits, limit: 0, covered: 0, words: 0 };
  for (const { start, end } of stretches) {
    search.limit = end;
    for (let at = start, next = at; at < end; at = next) {
      next = Math.min(startOfBlock(at) + BLOCK, end);
      findInBlock(search, at, next);
    }
  }
  countPlaces(hits.begins);
  countPlaces(hits.ends);
  addFirstRow(search);
  return hits;
}

/** Adds the next row as the first one of the next word. */
function addFirstRow(search: Search): void {
  const { hits, words } = search;
  hits.firstRow = withRoom(hits.firstRow, words);
  hits.firstRow[words] = hits.places.length;
  search.words = words + 1;
}

/** An empty set of places up to and with the one at the end of a text, and with room to ask what stands before the next. */
function createPlaceSet(length: number): PlaceSet {
  const blocks = blockOf(length + 1) + 1;
  return { bits: new Int32Array(blocks), before: new Int32Array(blocks) };
}

function addPlace({ bits }: PlaceSet, place: number): void {
  bits[blockOf(place)]! |= bitOf(place);
}

/** To be done when all places are in the set. */
function countPlaces({ bits, before }: PlaceSet): void {
  let count = 0;
  for (let block = 0; block < bits.length; block += 1) {
    before[block] = count;
    count += countBits(bits[block]!);
  }
}

/** How many places of the set stand before one. */
function countBefore({ bits, before }: PlaceSet, place: number): number {
  const block = blockOf(place);
  return before[block]! + countBits(bits[block]! & (bitOf(place) - 1));
}

/** Finds the words that begin in `[start, end)`, which lies in one block. */
function findInBlock(search: Search, start: number, end: number): void {
  const { letters } = search;
  const block = startOfBlock(start);
  for (let left = findBeginnings(letters, start, end); left !== 0; left = withoutLowest(left)) {
    const at = block + lowestBit(left);
    const words = findWords(letters[at]!, letters[at + 1]!, letters[at + 2]!);
    if (words !== 0) addHits(search, at, words);
  }
}

/** The places of a block where words may begin, as bits. Found without a branch: where one begins is nothing that a processor could foresee. */
function findBeginnings(letters: Letters, start: number, end: number): number {
  let found = 0;
  let first = letters[start]!;
  let second = letters[start + 1]!;
  for (let at = start; at < end; at += 1) {
    const third = letters[at + 2]!;
    found |= mayBegin(first, second, third) << placeInBlock(at);
    first = second;
    second = third;
  }
  return found;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function withoutLowest(bits: number): number {
  return bits & (bits - 1);
}

/** How many bits of an integer are set: sums of two, of four, of eight bits side by side, then of all. */
function countBits(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Takes the longest of the words that stand at a place, unless it lies in one that was found before. */
function addHits(search: Search, start: number, words: number): void {
  const { text, letters, limit, covered, hits, offices } = search;
  let at = words;
  for (let length = PACKED[at]!; length !== 0; length = PACKED[at]!) {
    const word = at;
    const speakers = word + SPEAKERS_FROM;
    const rest = speakers + PACKED[word + COUNT]!;
    at = rest + PACKED[word + REST]!;
    const end = start + length;
    if (end <= covered) return;
    if (end > limit || !goesOn(letters, start + BEGINNING, rest, at)) continue;
    search.covered = end;
    if (isDenominator(text, start)) return;
    addPlace(hits.begins, start);
    addPlace(hits.ends, end);
    addFirstRow(search);
    const place = { start, end, words: DUTY_WORDS[PACKED[word + NUMBER]!]! };
    for (let index = speakers; index < rest; index += 1) {
      const speaker = PACKED[index]!;
      const row = hits.places.length;
      hits.places.push(place);
      hits.speakers = withRoom(hits.speakers, row);
      hits.speakers[row] = speakFor(offices.sharedWith[departmentOf(speaker)]!, speaker);
    }
    return;
  }
}

/** The rows of the words inside a stretch, with others that stand apart from it. */
export function rowsIn({ begins, ends, firstRow }: DutyHits, start: number, end: number, apart: readonly Run[]): Rows {
  const from = firstRow[countBefore(begins, start)]!;
  const to = firstRow[countBefore(ends, end + 1)]!;
  // a word that the stretch lies in begins before it and ends behind it
  return { from, to: to < from ? from : to, apart };
}

export function isEmpty({ from, to, apart }: Rows): boolean {
  return from === to && apart.length === 0;
}

/** Whether a promise's own words name a kind of deed, so that those beside it may rest on them. */
export function namesKind(hits: DutyHits, own: Rows): boolean {
  return holdsDecisive(hits, own) || own.apart.some((run) => holdsDecisive(hits, run));
}

function holdsDecisive({ speakers }: DutyHits, { from, to }: Run): boolean {
  for (let row = from; row < to; row += 1) if (isDecisive(speakers[row]!)) return true;
  return false;
}
