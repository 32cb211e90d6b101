import { createSigns, signOf } from '#text/characters.ts';
import { dateLeadLength } from '#text/date-lead.ts';
import { listWords } from '#text/lexicon.ts';
import { buildTrie, createEdgeValues, stepOn } from '#text/trie.ts';
import {
  ACTION_WORDS,
  BETTERING_WORDS,
  DEED_WORDS,
  GENERAL_WORDS,
  MANNER_WORDS,
  OUTCOME_WORDS,
  PREAMBLE_WORDS,
  RESULT_WORDS,
} from './verb-words.ts';

/** What a verb says behind a deed: another one; what the deed is for; either, as what stands behind the verb is. */
export type Drift = 'deed' | 'outcome' | 'bettering';

/** A verb of action, and what it is like. */
interface Action {
  readonly word: string;
  readonly general: boolean;
  readonly deed: boolean;
  readonly result: boolean;
  readonly bearing: boolean;
  readonly drift: Drift;
}

function readActions(): readonly Action[] {
  const general = new Set(listWords(GENERAL_WORDS));
  const deeds = new Set(listWords(DEED_WORDS));
  const results = new Set(listWords(RESULT_WORDS));
  const outcomes = new Set(listWords(OUTCOME_WORDS));
  const betterings = new Set(listWords(BETTERING_WORDS));
  // the engine holds the keys of objects once, so that verbs are told apart without a look at their characters
  const words = Object.keys(Object.fromEntries(listWords(ACTION_WORDS).map((word) => [word, true])));
  return words.map((word) => ({
    word,
    general: general.has(word),
    deed: deeds.has(word),
    result: results.has(word),
    bearing: word === '坚持',
    drift: outcomes.has(word) ? 'outcome' : betterings.has(word) ? 'bettering' : 'deed',
  }));
}

const ACTIONS = readActions();

/** All words that may open a clause in one trie, so that one look at a place finds those of each kind. */
const MANNERS = new Set(listWords(MANNER_WORDS));
const PREAMBLES = new Set(listWords(PREAMBLE_WORDS));
const WORDS = [...new Set([...ACTIONS.map(({ word }) => word), ...MANNERS, ...PREAMBLES])];
const TRIE = buildTrie(WORDS, false);

/** What was found at a place, packed into a number: the longest verb's index from 1, the length of the longest manner, a preamble. */
export type Opening = number;
const PREAMBLE = 1;
const MANNER = 1;
const MANNER_BITS = 7;
const ACTION = 4;
const MANNERS_MASK = MANNER_BITS << MANNER;
/** Above all of these, beside an edge: words go on behind it. */
const GOES_ON = 1 << 20;
const ACTIONS_MASK = GOES_ON - (1 << ACTION);

/** What a word is as an opening. Verbs come first in {@link WORDS}. */
function openingOf(word: string, index: number): Opening {
  const action = index < ACTIONS.length ? (index + 1) << ACTION : 0;
  return action | (MANNERS.has(word) ? word.length << MANNER : 0) | (PREAMBLES.has(word) ? PREAMBLE : 0);
}

/** For each edge what the words together are as an opening that end at it or before it on the way there: the longest of each kind. */
function readOpenings(): Int32Array {
  const own = new Map(WORDS.map((word, index) => [word, openingOf(word, index)]));
  const openings = createEdgeValues();
  for (const word of WORDS) {
    let edge = 0;
    let opening = 0;
    for (let length = 1; length <= word.length; length += 1) {
      const longer = own.get(word.slice(0, length)) ?? 0;
      const action = longer >> ACTION === 0 ? opening & ACTIONS_MASK : 0;
      const manner = (longer & MANNERS_MASK) === 0 ? opening & MANNERS_MASK : 0;
      opening = longer | action | manner | (opening & PREAMBLE);
      edge = stepOn(TRIE, edge, word.charCodeAt(length - 1));
      openings[edge]! |= opening | (length < word.length ? GOES_ON : 0);
    }
  }
  return openings;
}

const OPENINGS = readOpenings();

/** For each character that words begin with its edge, so that the first step needs no search. */
const FIRST_CHARS = [...new Set(WORDS.map((word) => word.charAt(0)))];
const FIRST_EDGES = createSigns(
  Object.fromEntries(FIRST_CHARS.map((char) => [char, stepOn(TRIE, 0, char.charCodeAt(0))])),
  Object.fromEntries(FIRST_CHARS.map((char) => [char, char])),
);

/** The longest word of each kind that starts at a place. */
export function readOpening(text: string, at: number): Opening {
  if (at >= text.length) return 0;
  let edge = signOf(FIRST_EDGES, text.charCodeAt(at));
  if (edge === 0) return 0;
  let opening = OPENINGS[edge]!;
  for (let place = at + 1; opening >= GOES_ON && place < text.length; place += 1) {
    edge = stepOn(TRIE, edge, text.charCodeAt(place));
    if (edge === 0) break;
    opening = OPENINGS[edge]!;
  }
  return opening & (GOES_ON - 1);
}

/** Lengths of the verbs, counted from 1, beside each other, so that a verb itself is only looked at when it is taken. */
const LENGTHS = Uint8Array.from([0, ...ACTIONS.map(({ word }) => word.length)]);

export function actionLength(opening: Opening): number {
  return LENGTHS[opening >> ACTION]!;
}

export function mannerLength(opening: Opening): number {
  return (opening >> MANNER) & MANNER_BITS;
}

/** Whether a clause only says on what ground or to what end the next one acts: 围绕…, 依托…, 以…为…. */
export function opensPreamble(opening: Opening): boolean {
  return (opening & PREAMBLE) !== 0;
}

/** More words of manner than this before a verb don't occur. */
export const MANNERS_AT_MOST = 6;

/** Where a clause's verb of action stands. */
export interface VerbHead {
  readonly start: number;
  readonly end: number;
  /** The verb alone: 推进, 实施. */
  readonly verb: string;
  /** True for verbs that name a direction rather than a deed: 加强, 完善. */
  readonly general: boolean;
  /** True for a deed of its own (编制, 启动, 开展), with which a new action begins. */
  readonly deed: boolean;
  /** True for a verb that only says that an amount is reached: 实现, 突破. */
  readonly result: boolean;
  /** True for 坚持, which says how one acts where no deed stands behind it. */
  readonly bearing: boolean;
  readonly drift: Drift;
}

/** 做到公开, 提升服务水平: whether a verb, counted from 1, is followed by a noun that may look like another verb. */
const NAMES_RESULT = Uint8Array.from([0, ...ACTIONS.map((action) => Number(namesResult(action)))]);

function namesResult({ word, drift }: Action): boolean {
  return drift === 'outcome' || (drift === 'bettering' && word !== '推动' && word !== '促进');
}

const COMMA = 0x3001;

/** The verb behind the words of manner that open a stretch; `first` is what stands at its start. */
export function headAt(text: string, start: number, end: number, first: Opening): VerbHead | undefined {
  let at = start;
  let opening = first;
  let verb = 0;
  let verbStart = start;
  for (let step = 0; step <= MANNERS_AT_MOST && at < end; step += 1) {
    if (step > 0) opening = readOpening(text, at);
    const manner = mannerLength(opening);
    const length = actionLength(opening);
    if (length > 0 && at + length <= end) {
      verb = opening;
      verbStart = at;
    }
    if (manner > 0 && text.charCodeAt(at + manner) === COMMA && mannerLength(readOpening(text, at + manner + 1)) > 0) {
      // 集中连片、系统推广
      at += manner + 1;
      continue;
    }
    if (manner === 0) {
      const date = length === 0 ? dateLeadLength(text, at) : 0;
      if (date > 0) {
        at += date;
        continue;
      }
      if (length === 0 || verb === 0) break;
      // 加快推进, 推动实施: the verb behind a verb carries the meaning, unless it is a noun behind one that betters it (提升服务水平)
      if (NAMES_RESULT[verb >> ACTION] === 1) return headOf(verb, verbStart);
      const next = readOpening(text, at + length);
      return actionLength(next) < 2 ? headOf(verb, verbStart) : headOf(next, at + length);
    }
    at += Math.max(manner, length);
  }
  return verb === 0 ? undefined : headOf(verb, verbStart);
}

/** A deed that words `[start, end)` say which are no verb of action elsewhere. */
export function deedOf(text: string, start: number, end: number): VerbHead {
  const verb = text.slice(start, end);
  return { start, end, verb, general: false, deed: true, result: false, bearing: false, drift: 'deed' };
}

export function headOf(opening: Opening, start: number): VerbHead {
  const { word, general, deed, result, bearing, drift } = ACTIONS[(opening >> ACTION) - 1]!;
  return { start, end: start + word.length, verb: word, general, deed, result, bearing, drift };
}
