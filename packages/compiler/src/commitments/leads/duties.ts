import type { LeadSuggestion } from '#model.ts';
import type { Draft } from '../draft.ts';
import { DEPARTMENTS, type Offices } from './departments.ts';
import type { DutyHits, Place, Rows, Run } from './duty-hits.ts';
import { departmentOf, isBroad, weightOf } from './duty-words.ts';

/** A score no higher than this rests on few words. */
const FEW = 1.5;
/** What the last words of a deed weigh, a verb at its head, and the words around it. */
const LAST_SHARE = 1.6;
const VERB_SHARE = 0.3;
const REST_SHARE = 0.4;
/** Words of the sentence that a paragraph opens with and of the section's headings count less than the promise's own. */
const TOPIC_SHARE = 0.5;
const HEADING_SHARE = 0.4;
/** A promise whose own words say less than a telling one that stands last is read by what stands beside and above it. */
const OPENS_BELOW = 1.8;
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

/*
 * What speaks for each department is added up in lists made once for all, empty between two promises: the engine knows where such lists
 * stand, and would look up at each use where another one does.
 */
const SCORES = new Float64Array(DEPARTMENTS.length);
/** How many rows speak for a department; one that none speaks for has no score. */
const ROWS = new Int32Array(DEPARTMENTS.length);
/** Departments with a score, in the order in which they were spoken for; one behind the last is written to before it is known whether it is new. */
const SPOKEN = new Int32Array(DEPARTMENTS.length + 1);
/** The rows that were added, in that order. Two sentences of the greatest length hold fewer. */
const ADDED = new Int32Array(2 ** 15);

/** How far the adding up for a promise has come; made once for all promises of a text. */
interface Tallies {
  /** So many of {@link SPOKEN} have a score. */
  count: number;
  /** So many of {@link ADDED} are taken. */
  taken: number;
  /** Whether words around a promise may speak for departments that nothing spoke for yet: 1 or 0. */
  opens: number;
  /** Whether any score has come to {@link HEADING_OPENS_BELOW}, and to {@link OPENS_BELOW}: 1 or 0. */
  telling: number;
  decisive: number;
}

/**
 * Adds what speaks for departments around a promise, with a share of its weight, but nothing of a row when nothing spoke for its department
 * before and it may not be spoken for now. Whether it was and may is nothing that a processor could foresee, so that all is written at any rate.
 */
function addRun(tallies: Tallies, { speakers }: DutyHits, { from, to }: Run, share: number): void {
  const { opens } = tallies;
  let { count, taken, telling, decisive } = tallies;
  for (let row = from; row < to; row += 1) {
    const speaker = speakers[row]!;
    const department = departmentOf(speaker);
    const before = ROWS[department]!;
    const known = Number(before > 0);
    const counts = opens | known;
    ROWS[department] = before + counts;
    const score = SCORES[department]! + share * weightOf(speaker) * counts;
    SCORES[department] = score;
    ADDED[taken] = row;
    taken += counts;
    SPOKEN[count] = department;
    count += counts - known;
    telling |= Number(score >= HEADING_OPENS_BELOW);
    decisive |= Number(score >= OPENS_BELOW);
  }
  tallies.count = count;
  tallies.taken = taken;
  tallies.telling = telling;
  tallies.decisive = decisive;
}

/** What the words of a promise itself weigh, by what of {@link AT_HEAD}, {@link BESIDE} and {@link LAST} they are. */
type OwnShares = Float64Array;
/** A word of wide use at the head of a deed. */
const AT_HEAD = 1;
/** In the statement, but beside the deed. */
const BESIDE = 2;
/** The last word of the deed that is none of wide use. */
const LAST = 4;

function ownShares(rest: number): OwnShares {
  return Float64Array.of(1, VERB_SHARE, rest, rest, LAST_SHARE, LAST_SHARE, LAST_SHARE, LAST_SHARE);
}

const SHARES = ownShares(REST_SHARE);
/** What a list's other projects are called says little where the name itself says what it is. */
const SHARES_OF_NAMED = ownShares(REST_SHARE / 4);

/**
 * Adds the words of a promise itself. What is said last of the deed names its kind (农产品运输补贴), so that it weighs most; a verb that is a
 * word of the table as well, and what only says on what ground or to what end, weigh little.
 */
function addOwn(tallies: Tallies, hits: DutyHits, own: Rows, draft: Draft): void {
  const last = endOfDeed(hits, own, draft) || (draft.kind === 'project' ? endOfKind(hits, own, draft) : 0);
  addOwnRun(tallies, hits, own, { draft, last });
  if (own.apart.length > 0) for (const run of own.apart) addOwnRun(tallies, hits, run, { draft, last });
}

/** Where the last word of a promise ends that is none of wide use, if it stands in the deed; 0 otherwise. */
function endOfDeed(hits: DutyHits, own: Rows, { mainStart, mainEnd }: Draft): number {
  let last: Place | undefined;
  for (let index = own.apart.length - 1; index >= 0 && last === undefined; index -= 1)
    last = lastTelling(hits, own.apart[index]!, mainEnd);
  last ??= lastTelling(hits, own, mainEnd);
  return last === undefined || last.start < mainStart ? 0 : last.end;
}

/** Where the last word ends of what a list says that its members are (甲、乙等水库: of 甲 as well); 0 where none does. */
function endOfKind(hits: DutyHits, own: Rows, { mainEnd, end, title }: Draft): number {
  const last = lastTelling(hits, own, end);
  return last !== undefined && last.start >= mainEnd && title.includes(last.words) ? last.end : 0;
}

function lastTelling({ places, speakers }: DutyHits, { from, to }: Run, end: number): Place | undefined {
  for (let row = to - 1; row >= from; row -= 1)
    if (places[row]!.end <= end && !isBroad(speakers[row]!)) return places[row];
  return undefined;
}

/** A promise, and where the last word of its deed ends; 0 when it has none. */
interface Deed {
  readonly draft: Draft;
  readonly last: number;
}

function addOwnRun(tallies: Tallies, { places, speakers }: DutyHits, { from, to }: Run, { draft, last }: Deed): void {
  const { kind, start, end, mainStart, mainEnd } = draft;
  const shares = kind === 'project' && last > 0 ? SHARES_OF_NAMED : SHARES;
  const acts = Number(kind === 'action');
  let { count, taken, telling, decisive } = tallies;
  for (let row = from; row < to; row += 1) {
    const speaker = speakers[row]!;
    const place = places[row]!;
    // numbers instead of branches: where in a statement a word stands is nothing that a processor could foresee
    const apart = Number(place.start < mainStart) | Number(place.end > mainEnd);
    const beside = apart & Number(place.start >= start) & Number(place.end <= end);
    const atHead = acts & (1 - apart) & Number(place.start === mainStart) & Number(isBroad(speaker));
    const isLast = Number(place.end === last);
    const department = departmentOf(speaker);
    const before = ROWS[department]!;
    ROWS[department] = before + 1;
    const share = shares[atHead * AT_HEAD + beside * BESIDE + isLast * LAST]!;
    const score = SCORES[department]! + share * weightOf(speaker);
    SCORES[department] = score;
    ADDED[taken] = row;
    taken += 1;
    SPOKEN[count] = department;
    count += Number(before === 0);
    telling |= Number(score >= HEADING_OPENS_BELOW);
    decisive |= Number(score >= OPENS_BELOW);
  }
  tallies.count = count;
  tallies.taken = taken;
  tallies.telling = telling;
  tallies.decisive = decisive;
}

/** Orders departments by their scores, the likeliest first; of equals the first of the table. */
function rank(count: number): void {
  for (let index = 1; index < count; index += 1) {
    const department = SPOKEN[index]!;
    const score = SCORES[department]!;
    let place = index;
    for (; place > 0; place -= 1) {
      const before = SPOKEN[place - 1]!;
      if (SCORES[before]! > score || (SCORES[before] === score && before < department)) break;
      SPOKEN[place] = before;
    }
    SPOKEN[place] = department;
  }
}

function sumOf(count: number): number {
  let sum = 0;
  for (let place = 0; place < count; place += 1) sum += SCORES[SPOKEN[place]!]!;
  return sum;
}

function forget(department: number): void {
  SCORES[department] = 0;
  ROWS[department] = 0;
}

/** The rows of the hits that speak for a promise: in its own words, beside it, in the sentence that opens its paragraph, in the headings above. */
export interface Grounds {
  readonly own: Rows;
  /** In what the promise stands right beside: the deed before it in its sentence, the short sentence before that. */
  readonly near: Rows;
  /** What the words of {@link near} weigh. */
  readonly nearShare: number;
  readonly topic: Run;
  readonly headings: Run;
}

/**
 * 牵头单位建议: prepares the choice of departments whose statutory duties speak of what is promised, the likeliest first,
 * then those that may support it. Confidence is the share of the telling words that speak for the department, damped when
 * they are few.
 */
export function prepareSuggestions(hits: DutyHits, offices: Offices): (draft: Draft, grounds: Grounds) => Leads {
  const { names } = offices;
  const tallies: Tallies = { count: 0, taken: 0, opens: 0, telling: 0, decisive: 0 };
  const suggest = (department: number, total: number): LeadSuggestion => {
    const confidence = confidenceOf(SCORES[department]!, total);
    return { department: names[department]!, from: 'duty', because: placesFor(hits, department), confidence };
  };
  /** More than half of all promises are spoken for by one department. */
  const suggestOnly = (): Leads => {
    const department = SPOKEN[0]!;
    const score = SCORES[department]!;
    forget(department);
    const because = placesOf(tallies, hits);
    const confidence = confidenceOf(score, score);
    return {
      leads: [{ department: names[department]!, from: 'duty', because, confidence }],
      supporting: NO_SUGGESTIONS,
    };
  };
  const suggestRanked = (count: number): Leads => {
    rank(count);
    const total = sumOf(count);
    const leads = [suggest(SPOKEN[0]!, total)];
    const supporting = support(count, total);
    for (let place = 0; place < count; place += 1) forget(SPOKEN[place]!);
    return { leads, supporting };
  };
  const support = (count: number, total: number): readonly LeadSuggestion[] => {
    const least = SUPPORTING_SHARE * SCORES[SPOKEN[0]!]!;
    if (SCORES[SPOKEN[1]!]! < least) return NO_SUGGESTIONS;
    const supporting = [suggest(SPOKEN[1]!, total)];
    for (let place = 2; place < count && place <= SUPPORTING_AT_MOST && SCORES[SPOKEN[place]!]! >= least; place += 1)
      supporting.push(suggest(SPOKEN[place]!, total));
    return supporting;
  };
  return (draft, { own, near, nearShare, topic, headings }) => {
    tallies.count = tallies.taken = tallies.telling = tallies.decisive = 0;
    addOwn(tallies, hits, own, draft);
    const opens = 1 - tallies.decisive;
    tallies.opens = opens;
    if (near.from < near.to) addRun(tallies, hits, near, nearShare);
    if (near.apart.length > 0) for (const run of near.apart) addRun(tallies, hits, run, nearShare);
    tallies.opens = opens & (1 - tallies.decisive);
    if (topic.from < topic.to) addRun(tallies, hits, topic, TOPIC_SHARE);
    tallies.opens = opens & (1 - tallies.telling);
    if (headings.from < headings.to) addRun(tallies, hits, headings, HEADING_SHARE);
    const { count } = tallies;
    if (count === 1) return suggestOnly();
    return count === 0 ? NO_LEADS : suggestRanked(count);
  };
}

/** To the hundredth. `Math.round` asks which half of a number is nearer, which no processor could foresee. */
function confidenceOf(score: number, total: number): number {
  return Math.floor(100 * (score / total) * (score / (score + FEW)) + 0.5) / 100;
}

/** The words that speak for a department, in the order in which they were added. */
function placesFor({ places, speakers }: DutyHits, department: number): readonly Place[] {
  const length = ROWS[department]!;
  const found = new Array<Place>(length);
  for (let index = 0, at = 0; at < length; index += 1) {
    const row = ADDED[index]!;
    found[at] = places[row]!;
    at += Number(departmentOf(speakers[row]!) === department);
  }
  return found;
}

/** The words of all rows that were added. */
function placesOf({ taken }: Tallies, { places }: DutyHits): readonly Place[] {
  const found = new Array<Place>(taken);
  for (let index = 0; index < taken; index += 1) found[index] = places[ADDED[index]!]!;
  return found;
}
