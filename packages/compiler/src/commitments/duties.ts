import type { LeadSuggestion } from '../model.ts';
import { DEPARTMENTS, type Offices } from './departments.ts';
import type { Draft } from './draft.ts';
import type { DutyHits, Place, Rows, Run } from './duty-hits.ts';
import { departmentOf, isBroad, weightOf } from './duty-words.ts';

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

export interface Leads {
  readonly leads: readonly LeadSuggestion[];
  readonly supporting: readonly LeadSuggestion[];
}

const NO_SUGGESTIONS: readonly LeadSuggestion[] = [];
const NO_LEADS: Leads = { leads: NO_SUGGESTIONS, supporting: NO_SUGGESTIONS };

/** Adds up what speaks for each department; made once for all promises of a text, and empty between them. */
interface Tallies {
  readonly scores: Float64Array;
  /** Departments with a score, in the order in which they were spoken for: the first `count`. */
  readonly spoken: number[];
  count: number;
  /** The rows that were added, in that order: the first `taken`. */
  readonly rows: number[];
  taken: number;
}

function addRow(tallies: Tallies, { speakers }: DutyHits, row: number, share: number): void {
  const { scores, spoken, rows, count, taken } = tallies;
  const speaker = speakers[row]!;
  const department = departmentOf(speaker);
  const score = scores[department]!;
  scores[department] = score + share * weightOf(speaker);
  rows[taken] = row;
  tallies.taken = taken + 1;
  // Written at any rate: whether a department is new is nothing that a processor could foresee.
  spoken[count] = department;
  tallies.count = count + Number(score === 0);
}

/** Adds what speaks around a promise for departments that something spoke for already. */
function addToSpoken(tallies: Tallies, { speakers }: DutyHits, { from, to }: Run, share: number): void {
  const { scores, rows } = tallies;
  let { taken } = tallies;
  for (let row = from; row < to; row += 1) {
    const speaker = speakers[row]!;
    const department = departmentOf(speaker);
    const score = scores[department]!;
    const known = Number(score !== 0);
    scores[department] = score + share * weightOf(speaker) * known;
    rows[taken] = row;
    taken += known;
  }
  tallies.taken = taken;
}

/** How much of their weight words around a promise have, and whether they may speak for departments that nothing spoke for yet. */
interface ContextShare {
  readonly share: number;
  readonly opens: boolean;
}

function addRun(tallies: Tallies, hits: DutyHits, run: Run, { share, opens }: ContextShare): void {
  if (opens) for (let row = run.from; row < run.to; row += 1) addRow(tallies, hits, row, share);
  else addToSpoken(tallies, hits, run, share);
}

/** Adds what speaks for departments around a promise, with a share of its weight; those that nothing spoke for yet get a score only when `opens`. */
function addContext(tallies: Tallies, hits: DutyHits, rows: Rows, as: ContextShare): void {
  if (rows.from < rows.to) addRun(tallies, hits, rows, as);
  if (rows.apart.length > 0) for (const run of rows.apart) addRun(tallies, hits, run, as);
}

/** A promise with what words around its deed weigh, and where those end that are said last of it; 0 when none are. */
interface OwnShares {
  readonly draft: Draft;
  readonly rest: number;
  readonly last: number;
}

/**
 * Adds the words of a promise itself. What is said last of the deed names its kind (农产品运输补贴), so that it weighs most; a verb that is a
 * word of the table as well, and what only says on what ground or to what end, weigh little.
 */
function addOwn(tallies: Tallies, hits: DutyHits, own: Rows, draft: Draft): void {
  const last = endOfDeed(hits, own, draft);
  // what a list's other projects are called says little where the name itself says what it is
  const shares = { draft, rest: draft.kind === 'project' && last > 0 ? REST_SHARE / 4 : REST_SHARE, last };
  addOwnRun(tallies, hits, own, shares);
  if (own.apart.length > 0) for (const run of own.apart) addOwnRun(tallies, hits, run, shares);
}

/** Where the last word of a promise ends that is none of wide use, if it stands in the deed; 0 otherwise. */
function endOfDeed(hits: DutyHits, own: Rows, { mainStart, mainEnd }: Draft): number {
  let last: Place | undefined;
  for (let index = own.apart.length - 1; index >= 0 && last === undefined; index -= 1)
    last = lastTelling(hits, own.apart[index]!, mainEnd);
  last ??= lastTelling(hits, own, mainEnd);
  return last === undefined || last.start < mainStart ? 0 : last.end;
}

function lastTelling({ places, speakers }: DutyHits, { from, to }: Run, end: number): Place | undefined {
  for (let row = to - 1; row >= from; row -= 1)
    if (places[row]!.end <= end && !isBroad(speakers[row]!)) return places[row];
  return undefined;
}

function addOwnRun(tallies: Tallies, hits: DutyHits, { from, to }: Run, { draft, rest, last }: OwnShares): void {
  const { kind, start, end, mainStart, mainEnd } = draft;
  for (let row = from; row < to; row += 1) {
    const place = hits.places[row]!;
    let share = 1;
    if (place.end === last) share = LAST_SHARE;
    else if (place.start < mainStart || place.end > mainEnd) {
      if (place.start >= start && place.end <= end) share = rest;
    } else if (place.start === mainStart && kind === 'action' && isBroad(hits.speakers[row]!)) share = VERB_SHARE;
    addRow(tallies, hits, row, share);
  }
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

function sumOf({ scores, spoken, count }: Tallies): number {
  let sum = 0;
  for (let place = 0; place < count; place += 1) sum += scores[spoken[place]!]!;
  return sum;
}

function clear(tallies: Tallies): void {
  const { scores, spoken, count } = tallies;
  for (let place = 0; place < count; place += 1) scores[spoken[place]!] = 0;
  tallies.count = 0;
  tallies.taken = 0;
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
  const scores = new Float64Array(DEPARTMENTS.length);
  const spoken: number[] = [];
  const tallies: Tallies = { scores, spoken, count: 0, rows: [], taken: 0 };
  const suggest = (department: number, total: number): LeadSuggestion => {
    const score = scores[department]!;
    const confidence = Math.round(100 * (score / total) * (score / (score + FEW))) / 100;
    const because = placesOf(tallies, hits, department);
    return { department: offices.names[department]!, from: 'duty', because, confidence };
  };
  const support = (total: number): readonly LeadSuggestion[] => {
    const least = SUPPORTING_SHARE * scores[spoken[0]!]!;
    let supporting = NO_SUGGESTIONS;
    for (let place = 1; place < tallies.count && place <= SUPPORTING_AT_MOST; place += 1)
      if (scores[spoken[place]!]! >= least) supporting = [...supporting, suggest(spoken[place]!, total)];
    return supporting;
  };
  return (draft, { own, near, topic, headings }) => {
    addOwn(tallies, hits, own, draft);
    const opens = bestOf(tallies) < OPENS_BELOW;
    addContext(tallies, hits, near, { share: NEAR_SHARE, opens });
    addContext(tallies, hits, topic, { share: TOPIC_SHARE, opens: opens && bestOf(tallies) < OPENS_BELOW });
    addContext(tallies, hits, headings, {
      share: HEADING_SHARE,
      opens: opens && bestOf(tallies) < HEADING_OPENS_BELOW,
    });
    const { count } = tallies;
    if (count === 0) return NO_LEADS;
    if (count > 1) rank(tallies);
    const total = sumOf(tallies);
    const leads = [suggest(spoken[0]!, total)];
    const supporting = count === 1 ? NO_SUGGESTIONS : support(total);
    clear(tallies);
    return { leads, supporting };
  };
}

/** The words that speak for a department, in the order in which they were added. */
function placesOf(tallies: Tallies, hits: DutyHits, department: number): readonly Place[] {
  const { rows, taken } = tallies;
  if (tallies.count > 1) return placesAmong(tallies, hits, department);
  const found = new Array<Place>(taken);
  for (let index = 0; index < taken; index += 1) found[index] = hits.places[rows[index]!]!;
  return found;
}

function placesAmong({ rows, taken }: Tallies, { places, speakers }: DutyHits, department: number): readonly Place[] {
  let length = 0;
  for (let index = 0; index < taken; index += 1) length += Number(departmentOf(speakers[rows[index]!]!) === department);
  const found = new Array<Place>(length);
  for (let index = 0, at = 0; at < length; index += 1) {
    const row = rows[index]!;
    found[at] = places[row]!;
    at += Number(departmentOf(speakers[row]!) === department);
  }
  return found;
}
