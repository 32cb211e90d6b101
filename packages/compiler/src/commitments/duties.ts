import { createCharacters, holdsAt } from '#text/characters.ts';
import type { LeadSuggestion, Span } from '../model.ts';
import { DEPARTMENTS } from './departments.ts';
import {
  COUNT,
  DUTY_WORDS,
  departmentOf,
  findWords,
  goesOn,
  NUMBER,
  PACKED,
  SPEAKERS_FROM,
  type Speaker,
  weightOf,
} from './duty-words.ts';

/** A score no higher than this rests on few words. */
const FEW = 1.5;
/** Words of the section's headings count less than the promise's own. */
const HEADING_SHARE = 0.4;
const SUPPORTING_AT_MOST = 3;
const SUPPORTING_SHARE = 0.4;

/** A word that speaks for a department, with its place. */
type Place = LeadSuggestion['because'][number];

/** 职责用语: where words of the duty table stand in a text, ascending; one row for each department they speak for. */
export interface DutyHits {
  readonly places: Place[];
  /** For each place who it speaks for. */
  readonly speakers: Speaker[];
}

const DIVIDING = createCharacters('占元');
const SCALES = createCharacters('亿万');

/** 占生产总值比重, 每亿元生产总值: what a measure is divided by says nothing of who answers for it. */
function isDenominator(text: string, at: number): boolean {
  if (!holdsAt(DIVIDING, text, at - 1)) return false;
  return text.charAt(at - 1) === '占' || holdsAt(SCALES, text, at - 2);
}

/** Finds every word of the duty table in the stretches, in text order; a word inside a longer one of the same department is left out. */
export function findDuties(text: string, stretches: readonly Span[]): DutyHits {
  const hits: DutyHits = { places: [], speakers: [] };
  const covered = new Int32Array(DEPARTMENTS.length);
  for (const { start, end } of stretches) {
    let next = start < end ? text.charCodeAt(start) : 0;
    for (let at = start; at < end - 1; at += 1) {
      const code = next;
      next = text.charCodeAt(at + 1);
      const words = findWords(code, next);
      if (words !== 0) addHits(text, { start: at, end }, words, covered, hits);
    }
  }
  return hits;
}

/** Takes the words found at the head of a stretch, the longest first. */
function addHits(text: string, { start, end: limit }: Span, words: number, covered: Int32Array, hits: DutyHits): void {
  let at = words;
  for (let length = PACKED[at]!; length !== 0; length = PACKED[at]!) {
    const word = at;
    const speakers = word + SPEAKERS_FROM;
    const letters = speakers + PACKED[word + COUNT]!;
    at = letters + length - 2;
    const end = start + length;
    if (end > limit || !goesOn(text, start + 2, letters, at)) continue;
    if (isDenominator(text, start)) return;
    for (let index = speakers; index < letters; index += 1) {
      const speaker = PACKED[index]!;
      const department = departmentOf(speaker);
      if (covered[department]! >= end) continue;
      covered[department] = end;
      hits.places.push({ start, end, words: DUTY_WORDS[PACKED[word + NUMBER]!]! });
      hits.speakers.push(speaker);
    }
  }
}

export interface Leads {
  readonly leads: readonly LeadSuggestion[];
  readonly supporting: readonly LeadSuggestion[];
}

const NO_SUGGESTIONS: readonly LeadSuggestion[] = [];
const NO_LEADS: Leads = { leads: NO_SUGGESTIONS, supporting: NO_SUGGESTIONS };

/** Rows of hits: the first `count` of `rows`. Kept and written over, as an array that is emptied is made anew by its next row. */
export interface Rows {
  readonly rows: number[];
  count: number;
}

/** Adds up what speaks for each department; made once for all promises of a text, and empty between them. */
interface Tallies {
  readonly scores: Float64Array;
  /** Departments with a score, in the order in which they were spoken for: the first `count`. */
  readonly spoken: Uint8Array;
  count: number;
}

/** Adds hits with a share of their weight; departments that nothing spoke for yet get a score only when `opens`. */
function addUp(tallies: Tallies, { speakers }: DutyHits, { rows, count }: Rows, share: number): void {
  const { scores, spoken } = tallies;
  const opens = tallies.count === 0;
  for (let index = 0; index < count; index += 1) {
    const speaker = speakers[rows[index]!]!;
    const department = departmentOf(speaker);
    if (scores[department] === 0) {
      if (!opens) continue;
      spoken[tallies.count] = department;
      tallies.count += 1;
    }
    scores[department]! += share * weightOf(speaker);
  }
}

/** Orders departments by their scores, the likeliest first; of equals the first of the table. */
function rank({ scores, spoken, count }: Tallies): void {
  for (let index = 1; index < count; index += 1) {
    const department = spoken[index]!;
    const score = scores[department]!;
    let place = index;
    for (; place > 0; place -= 1) {
      const before = spoken[place - 1]!;
      if (scores[before]! > score || (scores[before] === score && before < department)) break;
      spoken[place] = before;
    }
    spoken[place] = department;
  }
}

function clear(tallies: Tallies): void {
  for (let place = 0; place < tallies.count; place += 1) tallies.scores[tallies.spoken[place]!] = 0;
  tallies.count = 0;
}

/**
 * 牵头单位建议: prepares the choice of departments whose statutory duties speak of what is promised, the likeliest first,
 * then those that may support it. Confidence is the share of the telling words that speak for the department, damped when
 * they are few. It is asked with the rows of the hits in the promise's own words and of those in the headings above it.
 */
export function prepareSuggestions(hits: DutyHits): (own: Rows, headings: Rows) => Leads {
  const tallies: Tallies = {
    scores: new Float64Array(DEPARTMENTS.length),
    spoken: new Uint8Array(DEPARTMENTS.length),
    count: 0,
  };
  const { scores, spoken } = tallies;
  const because: Place[] = [];
  const suggest = (department: number, total: number, own: Rows, headings: Rows): LeadSuggestion => {
    const score = scores[department]!;
    const confidence = Math.round(100 * (score / total) * (score / (score + FEW))) / 100;
    const count = addPlaces(hits, headings, department, because, addPlaces(hits, own, department, because, 0));
    return { department: DEPARTMENTS[department]!.name, from: 'duty', because: because.slice(0, count), confidence };
  };
  return (own, headings) => {
    addUp(tallies, hits, own, 1);
    addUp(tallies, hits, headings, HEADING_SHARE);
    if (tallies.count === 0) return NO_LEADS;
    rank(tallies);
    let total = 0;
    for (let place = 0; place < tallies.count; place += 1) total += scores[spoken[place]!]!;
    const least = SUPPORTING_SHARE * scores[spoken[0]!]!;
    let supporting = NO_SUGGESTIONS;
    for (let place = 1; place < tallies.count && place <= SUPPORTING_AT_MOST; place += 1) {
      if (scores[spoken[place]!]! < least) continue;
      supporting = [...supporting, suggest(spoken[place]!, total, own, headings)];
    }
    const leads = [suggest(spoken[0]!, total, own, headings)];
    clear(tallies);
    return { leads, supporting };
  };
}

/** Puts the words of rows that speak for a department into `places` from `at` on; returns where they end. */
function addPlaces(hits: DutyHits, { rows, count }: Rows, department: number, places: Place[], at: number): number {
  let end = at;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index]!;
    if (departmentOf(hits.speakers[row]!) !== department) continue;
    places[end] = hits.places[row]!;
    end += 1;
  }
  return end;
}
