import { createCharacters, holdsAt } from '#text/characters.ts';
import type { LeadSuggestion, Span } from '../model.ts';
import { DEPARTMENTS, type Offices } from './departments.ts';
import type { Draft } from './draft.ts';
import {
  COUNT,
  DUTY_WORDS,
  departmentOf,
  findWords,
  goesOn,
  isBroad,
  isDecisive,
  NUMBER,
  PACKED,
  SPEAKERS_FROM,
  type Speaker,
  weightOf,
} from './duty-words.ts';

/** A score no higher than this rests on few words. */
const FEW = 1.5;
/** What the last words of a deed weigh, a verb at its head, and the words around it. */
const LAST_SHARE = 1.6;
const VERB_SHARE = 0.3;
const REST_SHARE = 0.4;
/** Words of the sentence that a paragraph opens with and of the section's headings count less than the promise's own. */
const NEAR_SHARE = 0.5;
const TOPIC_SHARE = 0.5;
const HEADING_SHARE = 0.4;
/** A promise whose own words say less than a decisive one is read by what stands above it. */
const OPENS_BELOW = 2.2;
/** The headings may add departments only to one whose own words say nearly nothing. */
const HEADING_OPENS_BELOW = 1.2;
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

/** Finds every word of the duty table in the stretches, in text order; a word inside a longer one is left out, whoever it speaks for. */
export function findDuties(text: string, stretches: readonly Span[]): DutyHits {
  const hits: DutyHits = { places: [], speakers: [] };
  let covered = 0;
  for (const { start, end } of stretches) {
    let next = start < end ? text.charCodeAt(start) : 0;
    for (let at = start; at < end - 1; at += 1) {
      const code = next;
      next = text.charCodeAt(at + 1);
      const words = findWords(code, next);
      if (words !== 0) covered = addHits(text, at, end, words, covered, hits);
    }
  }
  return hits;
}

/**
 * Takes the longest of the words found at a place, unless it lies in one that ends at `covered` or before. Returns where the words taken so far
 * end.
 */
function addHits(text: string, start: number, limit: number, words: number, covered: number, hits: DutyHits): number {
  let at = words;
  for (let length = PACKED[at]!; length !== 0; length = PACKED[at]!) {
    const word = at;
    const speakers = word + SPEAKERS_FROM;
    const letters = speakers + PACKED[word + COUNT]!;
    at = letters + length - 2;
    const end = start + length;
    if (end > limit || !goesOn(text, start + 2, letters, at)) continue;
    if (end <= covered || isDenominator(text, start)) return covered;
    for (let index = speakers; index < letters; index += 1) {
      hits.places.push({ start, end, words: DUTY_WORDS[PACKED[word + NUMBER]!]! });
      hits.speakers.push(PACKED[index]!);
    }
    return end;
  }
  return covered;
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
  readonly offices: Offices;
  count: number;
}

/** Adds what speaks for departments around a promise, with a share of its weight; those that nothing spoke for yet get a score only when `opens`. */
function addContext(
  tallies: Tallies,
  { speakers }: DutyHits,
  { rows, count }: Rows,
  share: number,
  opens: boolean,
): void {
  for (let index = 0; index < count; index += 1) {
    const speaker = speakers[rows[index]!]!;
    if (opens || tallies.scores[tallies.offices.sharedWith[departmentOf(speaker)]!] !== 0)
      addTo(tallies, speaker, share);
  }
}

function addTo(tallies: Tallies, speaker: Speaker, share: number): void {
  const { scores, spoken, offices } = tallies;
  const department = offices.sharedWith[departmentOf(speaker)]!;
  if (scores[department] === 0) {
    spoken[tallies.count] = department;
    tallies.count += 1;
  }
  scores[department]! += share * weightOf(speaker);
}

/**
 * Adds the words of a promise itself. What is said last of the deed names its kind (农产品运输补贴), so that it weighs most; a verb that is a
 * word of the table as well, and what only says on what ground or to what end, weigh little.
 */
function addOwn(tallies: Tallies, { places, speakers }: DutyHits, { rows, count }: Rows, draft: Draft): void {
  const { start, end, mainStart, mainEnd } = draft;
  if (count === 0) return;
  let last = 0;
  for (let index = count - 1; index >= 0; index -= 1) {
    const place = places[rows[index]!]!;
    if (place.end > mainEnd || isBroad(speakers[rows[index]!]!)) continue;
    if (place.start >= mainStart) last = place.end;
    break;
  }
  // what a list's other projects are called says little where the name itself says what it is
  const rest = draft.kind === 'project' && last > 0 ? REST_SHARE / 4 : REST_SHARE;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index]!;
    const place = places[row]!;
    let share = 1;
    if (place.end === last) share = LAST_SHARE;
    else if (place.start === mainStart && draft.kind === 'action' && isBroad(speakers[row]!)) share = VERB_SHARE;
    else if (place.start >= start && place.end <= end && (place.start < mainStart || place.end > mainEnd)) share = rest;
    addTo(tallies, speakers[row]!, share);
  }
}

/** Whether a promise's own words name a kind of deed, so that those beside it may rest on them. */
export function namesKind({ speakers }: DutyHits, { rows, count }: Rows): boolean {
  for (let index = 0; index < count; index += 1) if (isDecisive(speakers[rows[index]!]!)) return true;
  return false;
}

function bestOf({ scores, spoken, count }: Tallies): number {
  let best = 0;
  for (let place = 0; place < count; place += 1) best = Math.max(best, scores[spoken[place]!]!);
  return best;
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

/** The rows of the hits that speak for a promise: in its own words, beside it, in the sentence that opens its paragraph, in the headings above. */
export interface Grounds {
  readonly own: Rows;
  /** In what the promise stands right beside: the deed before it in its sentence, the short sentence before that. */
  readonly near: Rows;
  readonly topic: Rows;
  readonly headings: Rows;
}

/**
 * 牵头单位建议: prepares the choice of departments whose statutory duties speak of what is promised, the likeliest first,
 * then those that may support it. Confidence is the share of the telling words that speak for the department, damped when
 * they are few.
 */
export function prepareSuggestions(hits: DutyHits, offices: Offices): (draft: Draft, grounds: Grounds) => Leads {
  const tallies: Tallies = {
    scores: new Float64Array(DEPARTMENTS.length),
    spoken: new Uint8Array(DEPARTMENTS.length),
    offices,
    count: 0,
  };
  const { scores, spoken } = tallies;
  const because: Place[] = [];
  const suggest = (department: number, total: number, { own, near, topic, headings }: Grounds): LeadSuggestion => {
    const score = scores[department]!;
    const confidence = Math.round(100 * (score / total) * (score / (score + FEW))) / 100;
    let count = addPlaces(hits, own, offices, department, because, 0);
    if (near.count > 0) count = addPlaces(hits, near, offices, department, because, count);
    if (topic.count > 0) count = addPlaces(hits, topic, offices, department, because, count);
    if (headings.count > 0) count = addPlaces(hits, headings, offices, department, because, count);
    return { department: offices.names[department]!, from: 'duty', because: because.slice(0, count), confidence };
  };
  return (draft, grounds) => {
    addOwn(tallies, hits, grounds.own, draft);
    const opens = bestOf(tallies) < OPENS_BELOW;
    addContext(tallies, hits, grounds.near, NEAR_SHARE, opens);
    addContext(tallies, hits, grounds.topic, TOPIC_SHARE, opens && bestOf(tallies) < OPENS_BELOW);
    addContext(tallies, hits, grounds.headings, HEADING_SHARE, opens && bestOf(tallies) < HEADING_OPENS_BELOW);
    if (tallies.count === 0) return NO_LEADS;
    rank(tallies);
    let total = 0;
    for (let place = 0; place < tallies.count; place += 1) total += scores[spoken[place]!]!;
    const least = SUPPORTING_SHARE * scores[spoken[0]!]!;
    let supporting = NO_SUGGESTIONS;
    for (let place = 1; place < tallies.count && place <= SUPPORTING_AT_MOST; place += 1) {
      if (scores[spoken[place]!]! < least) continue;
      supporting = [...supporting, suggest(spoken[place]!, total, grounds)];
    }
    const leads = [suggest(spoken[0]!, total, grounds)];
    clear(tallies);
    return { leads, supporting };
  };
}

/** Puts the words of rows that speak for an office into `places` from `at` on; returns where they end. */
function addPlaces(
  hits: DutyHits,
  { rows, count }: Rows,
  { sharedWith }: Offices,
  department: number,
  places: Place[],
  at: number,
): number {
  let end = at;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index]!;
    if (sharedWith[departmentOf(hits.speakers[row]!)] !== department) continue;
    places[end] = hits.places[row]!;
    end += 1;
  }
  return end;
}
