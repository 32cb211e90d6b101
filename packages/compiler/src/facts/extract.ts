import type { ReadNumber } from '#numbers/classify.ts';
import type { Scope } from '#scope/model.ts';
import { withoutBlanks } from '#text/blanks.ts';
import { findLastWord, findWord } from '#text/characters.ts';
import type { Marks } from '#text/marks.ts';
import { splitSentences } from '#text/sentences.ts';
import type { Amount, DecimalText, Fact, FactReading, OutlineNode, PlanDocument, Span } from '../model.ts';
import { bindSentence } from './binding/bind.ts';
import { findOccasions } from './binding/occasions.ts';
import type { Draft } from './clauses/draft.ts';
import { isFilled, liesIn, type Phrase, wordsOf } from './clauses/phrase.ts';
import { type Prelude, preludeOf } from './clauses/prelude.ts';
import { type Quantity, readQuantity } from './clauses/quantity.ts';
import { readSentence } from './clauses/reading.ts';
import { ANY_SIGNS, SIGNS, signsIn } from './clauses/signs.ts';
import { readTraits } from './clauses/traits.ts';
import { findOpeningPlace, type OpeningPlace, openedPlace } from './places/openings.ts';
import { findOwnPlace, withoutWhole } from './places/place.ts';
import { placeInGroup, severalPlaces, withoutPlace } from './places/shared-out.ts';
import { findAim, findPlanned } from './times/aims.ts';
import {
  findYearSpans,
  mayNameYears,
  mayNeed,
  NO_SPANS,
  NOTHING_BEFORE,
  readTime,
  type TimeReading,
} from './times/time.ts';
import { findYears, mayNameYear, NO_YEARS, yearsInRow } from './times/years.ts';

export interface FactInput {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly scopes: readonly Scope[];
  /** Every number of the text with its role, in text order. */
  readonly numbers: readonly ReadNumber[];
  /** The text's marks, when they are known already. */
  readonly marks?: Marks;
}

/** A sentence that holds quantities, with what the passes over it have found so far. */
interface Work {
  readonly sentence: Span;
  readonly quantities: readonly Quantity[];
  /** The signs of all its words. */
  readonly signs: number;
  /** The sentence of its paragraph before it, when that holds no quantity: it may name the subject. */
  readonly silent: Prelude | null;
  /** The sentence of its paragraph before it, when that holds quantities: it may name the measure. */
  readonly told: Span | null;
}

/** So many sentences are read together: enough to keep to one question at a time, few enough to be forgotten soon. */
const BLOCK = 128;

/** How far the reading has come among the scopes and the nodes of the outline. */
interface Progress {
  scope: number;
  node: number;
}

/**
 * 指标值: every quantity that says something about the place or its plan, in text order. Linear in the text; never throws.
 * Sentences are read in passes, one question at a time: a pass that keeps to little code is faster than one that asks
 * every question of each sentence in turn.
 */
export function extractFacts(text: string, input: FactInput): readonly Fact[] {
  const { start, end } = input.document.body;
  const sentences = splitSentences(text, start, end, input.marks);
  return readFacts(text, input, sentences, 0, sentences.length);
}

/** The facts of the sentences `[first, last)` of a text, as {@link extractFacts} finds them among those of all. */
export function readFacts(
  text: string,
  input: FactInput,
  sentences: readonly Span[],
  first: number,
  last: number,
): readonly Fact[] {
  const facts: Fact[] = [];
  const progress: Progress = { scope: 0, node: -1 };
  for (const works of findWorks(text, input.numbers, sentences, first, last)) {
    const readings = works.map(({ sentence, quantities }) => readSentence(text, sentence, quantities));
    readTraits(text, readings);
    findOccasions(text, readings);
    const drafts = readings.map((read, index) => {
      const { sentence, silent, told } = works[index]!;
      return bindSentence(text, sentence, read, silent, told);
    });
    const times: TimeReading[] = [];
    for (let index = 0; index < works.length; index++)
      readTimes(text, input, works[index]!, drafts[index]!, progress, times);
    let timed = 0;
    for (let index = 0; index < works.length; index++) {
      addFacts(text, input, works[index]!, { drafts: drafts[index]!, times, first: timed }, progress, facts);
      timed += drafts[index]!.length;
    }
  }
  return facts;
}

const LINE_END = 0x0a;
const OF_WHICH = '其中';

/** The sentences among `[first, last)` that hold quantities, in blocks. */
function* findWorks(
  text: string,
  numbers: readonly ReadNumber[],
  sentences: readonly Span[],
  first: number,
  last: number,
): Generator<readonly Work[]> {
  let works: Work[] = [];
  let number = 0;
  let silent: Span | null = null;
  let told: Span | null = null;
  let skipped = false;
  // the sentence before the first one may name its subject
  for (let index = Math.max(0, first - 2); index < last; index++) {
    const sentence = sentences[index]!;
    while (number < numbers.length && numbers[number]!.token.start < sentence.start) number++;
    let quantities: Quantity[] | null = null;
    let signs = 0;
    let from = sentence.start;
    for (; number < numbers.length && numbers[number]!.token.start < sentence.end; number++) {
      const read = numbers[number]!;
      if (read.role !== 'fact') continue;
      const before = signsIn(text, from, read.token.start);
      signs |= before;
      from = read.token.start;
      const quantity = readQuantity(text, read, before);
      // many have one, and a list that is made of one need not grow
      if (quantities === null) quantities = [quantity];
      else quantities.push(quantity);
    }
    if (quantities !== null && index >= first) {
      signs |= signsIn(text, from, sentence.end);
      works.push({ sentence, quantities, signs, silent: silent && preludeOf(silent), told });
    }
    const last = text.charCodeAt(sentence.end - 1) === LINE_END;
    silent = last || quantities !== null ? null : sentence;
    // 投资增长5%。其中工业投资增长9%。高新区增长12%: what is told of parts is not what the next sentence is about
    const parts: boolean = told !== null && !skipped && text.startsWith(OF_WHICH, sentence.start);
    skipped = parts && !last && quantities !== null;
    if (!skipped) told = last || quantities === null ? null : sentence;
    if (works.length < BLOCK) continue;
    yield works;
    works = [];
  }
  yield works;
}

/** Adds the times of the drafts of one sentence to `times`. */
function readTimes(
  text: string,
  { document, scopes }: FactInput,
  { sentence, signs }: Work,
  drafts: readonly Draft[],
  progress: Progress,
  times: TimeReading[],
): void {
  const { kind, reviewYear } = document;
  const oneYear = kind === 'execution-report' || kind === 'plan' ? reviewYear : null;
  let { scope } = progress;
  while (scope + 1 < scopes.length && scopes[scope + 1]!.start <= sentence.start) scope++;
  const years = mayNameYear(signs)
    ? findYears(text, sentence, lastYearOf(document), yearBefore(scopes[scope]!, document))
    : NO_YEARS;
  const spans = mayNameYears(signs) ? findYearSpans(text, sentence) : NO_SPANS;
  const loose = kind === 'other' && !DATED_TITLE.test(document.title);
  const striven =
    (loose || withinYear(document) || reviewYear === null) && (signs & SIGNS.year) !== 0
      ? findAim(text, sentence)
      : sentence.end;
  const planned = (signs & SIGNS.plan) !== 0 ? findPlanned(text, sentence) : sentence.end;
  const aim = Math.min(striven, planned);
  const needs = mayNeed(signs);
  let before = NOTHING_BEFORE;
  for (const draft of drafts) {
    const at = draft.quantity.start;
    while (scope + 1 < scopes.length && scopes[scope + 1]!.start <= at) scope++;
    const read = readTime(text, draft, {
      sentence,
      years,
      spans,
      scope: scopes[scope]!,
      before,
      reviewYear,
      oneYear,
      aim,
      needs,
      loose,
    });
    before = read.before;
    times.push(read.time);
  }
  if (years.length > 0 && (signs & (SIGNS.respectively | SIGNS.list)) !== 0) spreadYears(text, sentence, drafts, times);
  progress.scope = scope;
}

/** A title that names the year that its document tells of. */
const DATED_TITLE = /(?:19|20)\d{2}/;

/** 2011年、2012年，某收入分别达到A、B: gives each amount of a 分别 on one measure its own year, where the sentence begins with as many years; sets the last of `times`. */
function spreadYears(text: string, sentence: Span, drafts: readonly Draft[], times: TimeReading[]): void {
  const years = yearsInRow(text, sentence);
  const first = times.length - drafts.length;
  for (let at = 0; years !== null && at + years.length <= drafts.length; at++) {
    const run = drafts.slice(at, at + years.length);
    const { group, metric } = run[0]!;
    const alike = run.every((draft) => draft.group === group && wordsOf(text, draft.metric) === wordsOf(text, metric));
    const next = drafts[at + years.length];
    const listed = group === 0 && isList(run) && (next === undefined || !isList([run[run.length - 1]!, next]));
    if (!alike || !(listed || (group !== 0 && next?.group !== group))) continue;
    for (let index = 0; index < years.length; index++) {
      const { status, other } = times[first + at + index]!;
      times[first + at + index] = { status, period: years[index]!, other };
    }
    at += years.length - 1;
  }
}

/** 236亿元、314亿元、365亿元: whether amounts in one unit stand side by side. */
function isList(run: readonly Draft[]): boolean {
  return run.every(({ quantity }, index) => {
    const before = run[index - 1]?.quantity;
    return before === undefined || (before.unit === quantity.unit && quantity.start - before.tail < 2);
  });
}

/** The drafts of one sentence, and the times of those of many, among which theirs begin at `first`. */
interface Timed {
  readonly drafts: readonly Draft[];
  readonly times: readonly TimeReading[];
  readonly first: number;
}

/** Adds the facts of one sentence to `facts`: its drafts with their time, place and section. */
function addFacts(
  text: string,
  { document, outline }: FactInput,
  { sentence, signs }: Work,
  { drafts, times, first }: Timed,
  progress: Progress,
  facts: Fact[],
): void {
  const { place: whole } = document;
  let { node } = progress;
  let place = findOpeningPlace(text, sentence, signs, whole);
  let seen = sentence.start;
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]!;
    const time = times[first + index]!;
    const at = draft.quantity.start;
    while (node + 1 < outline.length && outline[node + 1]!.start <= at) node++;
    const turn = (draft.quantity.signs & SIGNS.partEnd) === 0 ? -1 : findLastWord(text, seen, at, '；');
    if (turn >= 0)
      place = findOpeningPlace(text, { start: turn + 1, end: turnBehind(text, at, sentence.end) }, signs, whole);
    seen = at;
    const section = node < 0 ? null : outline[node]!.start;
    const known = liesIn(sentence, draft.metric) ? signs : ANY_SIGNS;
    facts.push(makeFact(text, draft, { time, signs: known, place, whole, section }));
  }
  progress.node = node;
}

/** Where the part of a sentence ends that holds `at`: at the next ；, looked for within {@link LONGEST_TURN}. */
function turnBehind(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_TURN);
  const turn = findWord(text, at, limit, '；');
  return turn < 0 ? limit : turn;
}

const LONGEST_TURN = 400;

/** Whether a report is given within the year that it reviews. */
function withinYear({ planYear, reviewYear }: Pick<PlanDocument, 'planYear' | 'reviewYear'>): boolean {
  return reviewYear !== null && planYear === reviewYear;
}

/** What 去年 means: the year reviewed, or the one before it in a report within the year. */
function lastYearOf({ planYear, reviewYear }: PlanDocument): string | null {
  return withinYear({ planYear, reviewYear }) ? String(Number(reviewYear) - 1) : reviewYear;
}

/** What 上年 means in a part of a document: the year before the one that it speaks of; null where it speaks of several. */
function yearBefore({ period }: Scope, { planYear, reviewYear }: PlanDocument): string | null {
  return period !== null && (period === planYear || period === reviewYear) ? String(Number(period) - 1) : null;
}

interface Setting {
  readonly time: TimeReading;
  /** The signs of the metric's words. */
  readonly signs: number;
  readonly place: OpeningPlace;
  /** The jurisdiction of the document. */
  readonly whole: string | null;
  readonly section: number | null;
}

function makeFact(text: string, draft: Draft, setting: Setting): Fact {
  const { time, signs, place, section } = setting;
  const { quantity } = draft;
  const words = wordsOf(text, draft.metric);
  const metric = (signs & SIGNS.blank) === 0 ? words : withoutBlanks(words);
  const several =
    (draft.group === 0 ? null : placeInGroup(text, draft.metric)) ??
    ((signs & SIGNS.place) === 0 ? null : severalPlaces(text, draft.metric));
  const own = several ?? findOwnPlace(text, draft, metric, setting);
  const named = own === null ? withoutWhole(text, draft.metric, setting.whole) : withoutPlace(text, draft, own);
  const opened = own === null ? openedPlace(place, quantity.start, metric) : null;
  const others = otherReadings(time, opened);
  return {
    id: `f${quantity.start.toString(36)}`,
    start: quantity.start,
    end: quantity.end,
    metric: named === draft.metric ? metric : withoutBlanks(wordsOf(text, named)),
    metricSpans: spansOf(named),
    value: amountOf(quantity, draft.sign),
    unit: quantity.unit,
    kind: draft.kind,
    op: draft.capped && time.status !== 'target' ? 'eq' : draft.op,
    status: time.status,
    period: time.period,
    place: own ?? opened,
    confidence: others.length === 0 ? draft.confidence : Math.min(draft.confidence, OVERRULED),
    alternatives: others.length === 0 ? draft.alternatives : [...draft.alternatives, ...others],
    section,
  };
}

/** Trust in a reading that words at some distance decide. */
const OVERRULED = 0.85;
const NO_READINGS: readonly FactReading[] = [];

/** What time and place leave open: a status that the section would give otherwise, a place said only where the sentence begins. */
function otherReadings(time: TimeReading, opened: string | null): readonly FactReading[] {
  if (time.other === undefined && opened === null) return NO_READINGS;
  return [...(time.other ? [time.other] : []), ...(opened === null ? [] : [{ place: null }])];
}

function spansOf(phrases: readonly Phrase[]): readonly Span[] {
  const [first] = phrases;
  // most have one phrase, and a list made with its only member need not grow
  if (phrases.length === 1 && first !== undefined && isFilled(first)) return [{ start: first.start, end: first.end }];
  const spans: Span[] = [];
  for (const phrase of phrases) if (isFilled(phrase)) spans.push({ start: phrase.start, end: phrase.end });
  return spans;
}

function amountOf(quantity: Quantity, sign: 1 | -1): Amount {
  const { low, high } = quantity.number.token;
  if (sign > 0) return high === null ? low : [low, high];
  return high === null ? negated(low) : [negated(low), negated(high)];
}

function negated(value: DecimalText): DecimalText {
  return Number(value) === 0 ? value : `-${value}`;
}
