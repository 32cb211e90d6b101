import { createCharacters, holdsAt } from '#text/characters.ts';
import type { LeadSuggestion, Span } from '../model.ts';
import { DEPARTMENTS } from './departments.ts';
import { COUNT, DUTY_WORDS, findWords, goesOn, NUMBER, PACKED, SPEAKERS_FROM } from './duty-words.ts';

const DECISIVE = 3;
const TELLING = 1;
/** Words of the section's headings count less than the promise's own. */
const HEADING_SHARE = 0.4;
const SUPPORTING_AT_MOST = 3;
const SUPPORTING_SHARE = 0.4;

/** A word that speaks for a department, with its place. */
type Place = LeadSuggestion['because'][number];

/** 职责用语: where words of the duty table stand in a text, ascending; one row for each department they speak for. */
export interface DutyHits {
  readonly places: Place[];
  /** For each place its department's index, doubled, and one more when the word is decisive. */
  readonly speakers: number[];
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
      if (words !== 0 && !isDenominator(text, at)) addHits(text, { start: at, end }, words, covered, hits);
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
    for (let index = speakers; index < letters; index += 1) {
      const speaker = PACKED[index]!;
      if (covered[speaker >> 1]! >= end) continue;
      covered[speaker >> 1] = end;
      hits.places.push({ start, end, words: DUTY_WORDS[PACKED[word + NUMBER]!]! });
      hits.speakers.push(speaker);
    }
  }
}

export interface Leads {
  readonly leads: readonly LeadSuggestion[];
  readonly supporting: readonly LeadSuggestion[];
}

const NO_LEADS: Leads = { leads: [], supporting: [] };

/** Adds up what speaks for each department; made once for all promises of a text, and empty between them. */
export interface Tallies {
  readonly scores: Float64Array;
  /** Departments with a score, in the order in which they were spoken for. */
  readonly spoken: number[];
}

export function createTallies(): Tallies {
  return { scores: new Float64Array(DEPARTMENTS.length), spoken: [] };
}

/** What a word says for its department; a longer one says more: 高技能人才 outweighs 人才. */
function weightOf({ start, end }: Place, speaker: number): number {
  return ((speaker & 1) === 1 ? DECISIVE : TELLING) + Math.min(end - start, 8) / 8;
}

/** Adds hits with a share of their weight; departments that nothing spoke for yet get a score only when `opens`. */
function addUp({ scores, spoken }: Tallies, hits: DutyHits, rows: readonly number[], share: number): void {
  const opens = spoken.length === 0;
  for (const row of rows) {
    const speaker = hits.speakers[row]!;
    const department = speaker >> 1;
    if (scores[department] === 0) {
      if (!opens) continue;
      spoken.push(department);
    }
    scores[department]! += share * weightOf(hits.places[row]!, speaker);
  }
}

/** Orders departments by their scores, the likeliest first; of equals the first of the table. */
function rank({ scores, spoken }: Tallies): void {
  for (let index = 1; index < spoken.length; index += 1) {
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

/**
 * 牵头单位建议: departments whose statutory duties speak of what is promised, the likeliest first, then those that may
 * support it. Confidence is the share of the telling words that speak for the department, damped when they are few.
 *
 * @param own rows of the hits in the promise's own words
 * @param headings rows of the hits in the headings above it
 * @param tallies empty; left empty
 */
export function suggestLeads(
  hits: DutyHits,
  own: readonly number[],
  headings: readonly number[],
  tallies: Tallies,
): Leads {
  const { scores, spoken } = tallies;
  addUp(tallies, hits, own, 1);
  addUp(tallies, hits, headings, HEADING_SHARE);
  if (spoken.length === 0) return NO_LEADS;
  rank(tallies);
  let total = 0;
  for (const department of spoken) total += scores[department]!;
  const suggest = (department: number): LeadSuggestion => {
    const score = scores[department]!;
    const share = score / total;
    const confidence = Math.round(100 * share * (score / (score + DECISIVE / 2))) / 100;
    const because = placesOf(hits, own, headings, department);
    return { department: DEPARTMENTS[department]!.name, from: 'duty', because, confidence };
  };
  const least = SUPPORTING_SHARE * scores[spoken[0]!]!;
  const supporting: LeadSuggestion[] = [];
  for (let place = 1; place < spoken.length && place <= SUPPORTING_AT_MOST; place += 1) {
    if (scores[spoken[place]!]! >= least) supporting.push(suggest(spoken[place]!));
  }
  const leads = [suggest(spoken[0]!)];
  for (const department of spoken) scores[department] = 0;
  spoken.length = 0;
  return { leads, supporting };
}

/** The words that speak for a department, with their places: the promise's own, then those of its headings. */
function placesOf(
  hits: DutyHits,
  own: readonly number[],
  headings: readonly number[],
  department: number,
): LeadSuggestion['because'] {
  const places: Place[] = [];
  for (const row of own) if (hits.speakers[row]! >> 1 === department) places.push(hits.places[row]!);
  for (const row of headings) if (hits.speakers[row]! >> 1 === department) places.push(hits.places[row]!);
  return places;
}
