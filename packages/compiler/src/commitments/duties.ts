import { addCharacter, createCharacters, holds, holdsAt } from '#text/characters.ts';
import { listWords } from '#text/lexicon.ts';
import { buildTrie, collectForwards } from '#text/trie.ts';
import type { LeadSuggestion, Span } from '../model.ts';
import { DEPARTMENTS } from './departments.ts';

const DECISIVE = 3;
const TELLING = 1;
/** Words of the section's headings count less than the promise's own. */
const HEADING_SHARE = 0.4;
const SUPPORTING_AT_MOST = 3;
const SUPPORTING_SHARE = 0.4;

/** A word of the table and a department that it speaks for. */
interface Duty {
  readonly word: string;
  readonly department: number;
  /** A longer word says more: 高技能人才 outweighs 人才. */
  readonly weight: number;
}

/** Every duty of the table; for each department its decisive words first. */
const DUTIES: readonly Duty[] = DEPARTMENTS.flatMap(({ decisive, telling }, department) => {
  const weigh = (list: string, base: number) =>
    listWords(list).map((word) => ({ word, department, weight: base + Math.min(word.length, 8) / 8 }));
  return [...weigh(decisive, DECISIVE), ...weigh(telling, TELLING)];
});

/** The words of the table, and for each the duties that it stands for, in the table's order. */
const WORDS = [...new Set(DUTIES.map(({ word }) => word))];
const DUTIES_OF = WORDS.map((word) => DUTIES.flatMap((duty, number) => (duty.word === word ? [number] : [])));
const TRIE = buildTrie(WORDS, false);
/** The same in tables that stand close together in memory: for each duty its department and weight, for each word its length. */
const DEPARTMENT_OF = Uint8Array.from(DUTIES, ({ department }) => department);
const WEIGHT_OF = Float64Array.from(DUTIES, ({ weight }) => weight);
const LENGTH_OF = Uint8Array.from(WORDS, ({ length }) => length);

/** A hash of two neighbouring characters, 16 bits. */
function hashPair(first: number, second: number): number {
  return ((first * 31) ^ second) & 0xffff;
}

/** Which pairs may begin a duty's words: most places are turned away at one look. */
const PAIRS = createCharacters('');
for (const word of WORDS) addCharacter(PAIRS, hashPair(word.charCodeAt(0), word.charCodeAt(1)));

/** 职责用语: where words of the duty table stand in a text, ascending; one row for each duty they stand for. */
export interface DutyHits {
  readonly starts: number[];
  readonly ends: number[];
  /** Indexes into the duty table. */
  readonly duties: number[];
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
  const hits: DutyHits = { starts: [], ends: [], duties: [] };
  const covered = new Int32Array(DEPARTMENTS.length);
  const found: number[] = [];
  for (const { start, end } of stretches) {
    let next = start < end ? text.charCodeAt(start) : 0;
    for (let at = start; at < end - 1; at += 1) {
      const code = next;
      next = text.charCodeAt(at + 1);
      if (!holds(PAIRS, hashPair(code, next))) continue;
      collectForwards(TRIE, text, at, end, found);
      if (found.length > 0) addHits(text, at, found, covered, hits);
    }
  }
  return hits;
}

/** Takes the words found at a place, the longest first, unless they are what a measure is divided by. */
function addHits(text: string, start: number, found: number[], covered: Int32Array, hits: DutyHits): void {
  const counts = !isDenominator(text, start);
  while (found.length > 0) {
    const number = found.pop()! - 1;
    if (!counts) continue;
    const end = start + LENGTH_OF[number]!;
    for (const duty of DUTIES_OF[number]!) {
      const department = DEPARTMENT_OF[duty]!;
      if (covered[department]! >= end) continue;
      covered[department] = end;
      hits.starts.push(start);
      hits.ends.push(end);
      hits.duties.push(duty);
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

/** Adds hits with a share of their weight; departments that nothing spoke for yet get a score only when `opens`. */
function addUp({ scores, spoken }: Tallies, hits: DutyHits, rows: readonly number[], share: number): void {
  const opens = spoken.length === 0;
  for (const row of rows) {
    const duty = hits.duties[row]!;
    const department = DEPARTMENT_OF[duty]!;
    if (scores[department] === 0) {
      if (!opens) continue;
      spoken.push(department);
    }
    scores[department]! += share * WEIGHT_OF[duty]!;
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

/** The words that speak for a department, with their places. */
function placesOf(
  hits: DutyHits,
  own: readonly number[],
  headings: readonly number[],
  department: number,
): LeadSuggestion['because'] {
  const places: (Span & { readonly words: string })[] = [];
  for (const rows of [own, headings]) {
    for (const row of rows) {
      const duty = hits.duties[row]!;
      if (DEPARTMENT_OF[duty] !== department) continue;
      places.push({ start: hits.starts[row]!, end: hits.ends[row]!, words: DUTIES[duty]!.word });
    }
  }
  return places;
}
