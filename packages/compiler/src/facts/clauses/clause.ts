import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, holds, isBlank } from '#text/characters.ts';
import { createLexicon, type Lexicon } from '#text/lexicon.ts';

/** How a stretch between two quantities is joined to what stands before it. */
export type Joint = 'start' | 'clause' | 'list' | 'tight';

const CLAUSE_MARKS = createCharacters('，,；;：:。！？!?');
const LIST_WORDS = createLexicon('以及 和 及 与');
const OPEN = createCharacters('“‘（(《「【〔');
const CLOSE = createCharacters('”’）)》」】〕');
/** All of them, and 、: any other character is passed over at one look. */
const MARKS = createCharacters('，,；;：:。！？!?“‘（(《「【〔”’）)》」】〕、');

/** The clause that a quantity stands in, from the last mark before it (marks inside brackets and quotes skipped). */
export interface OwnClause extends Span {
  readonly joint: Joint;
}

/**
 * Finds where the clause of the quantity at `end` begins, not before `min` (the end of the quantity before it, or the sentence's start).
 * A bracket that is open at `end` begins a clause.
 */
export function findOwnClause(text: string, min: number, end: number, first: boolean): OwnClause {
  let depth = 0;
  for (let at = end - 1; at >= min; at--) {
    const code = text.charCodeAt(at);
    if (!holds(MARKS, code)) continue;
    if (holds(CLOSE, code)) depth++;
    else if (holds(OPEN, code)) {
      if (depth === 0 && isRoundOpening(code)) return trimmed(text, at + 1, end, 'start');
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && holds(CLAUSE_MARKS, code)) {
      return trimmed(text, at + 1, end, code === COMMA || code === FULL_WIDTH_COMMA ? 'clause' : 'start');
    }
  }
  if (!first && end > min && text.charAt(end - 1) === '、') return { start: end, end, joint: 'list' };
  if (first) return trimmed(text, min, end, 'start');
  let at = min;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (text.charAt(at) === '、') return trimmed(text, at + 1, end, 'list');
  if (opensItem(text, min, at)) return trimmed(text, at, end, 'clause');
  const word = LIST_WORDS.startingAt(text, at);
  return word > 0 ? trimmed(text, at + word, end, 'list') : trimmed(text, min, end, 'tight');
}

/** 新建泵站3座| |新建水厂2座: whether blanks behind an amount, which end at `at`, part it from a deed of its own. */
function opensItem(text: string, from: number, at: number): boolean {
  return at > from && LEADING_VERBS.startingAt(text, at) > 1;
}

const COMMA = 0x2c;
const FULL_WIDTH_COMMA = 0xff0c;
/** 、 */
export const LIST_MARK = 0x3001;

function isRoundOpening(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

function trimmed(text: string, start: number, end: number, joint: Joint): OwnClause {
  let at = start;
  while (at < end && (text.charCodeAt(at) === LIST_MARK || isBlank(text.charCodeAt(at)))) at++;
  return { start: at, end, joint };
}

/** 县（市、区）: a bracket that belongs to its word. */
const KINDS_OF_PLACE =
  /[（(](?:[12一二][）)](?=型)|[市县区旗镇乡村街道园、州场]{1,6}[）)]|[\u4e00-\u9fff]{1,2}[）)](?=[\u4e00-\u9fff]))/y;

/** Where the clause that goes on at `start` ends: at the next mark, list mark or opening bracket, not beyond `max`. */
export function findClauseEnd(text: string, start: number, max: number, throughLists: boolean): number {
  if (isBlank(text.charCodeAt(start))) {
    let item = start;
    while (item < max && isBlank(text.charCodeAt(item))) item++;
    if (item < max && opensItem(text, start, item)) return start;
  }
  let depth = 0;
  for (let at = start; at < max; at++) {
    const code = text.charCodeAt(at);
    if (!holds(MARKS, code)) continue;
    const round = isRoundOpening(code);
    if (round) {
      KINDS_OF_PLACE.lastIndex = at;
      if (KINDS_OF_PLACE.test(text)) {
        at = KINDS_OF_PLACE.lastIndex - 1;
        continue;
      }
    }
    const closes = holds(CLOSE, code);
    if (depth === 0) {
      if (closes || holds(CLAUSE_MARKS, code)) return at;
      if (code === LIST_MARK && !throughLists) return at;
      if (round && at > start) return at;
    }
    if (closes) depth = Math.max(0, depth - 1);
    else if (holds(OPEN, code)) depth++;
  }
  return max;
}

/** 以及, 及格, 普及: whether the joining word at `at` is a piece of another word. */
function isPartOfWord(text: string, at: number): boolean {
  if (text.charAt(at) !== '及') return false;
  return holds(GOES_ON_AND, text.charCodeAt(at + 1)) || (at > 0 && holds(ENDS_IN_AND, text.charCodeAt(at - 1)));
}

const GOES_ON_AND = createCharacters('以格时第');
const ENDS_IN_AND = createCharacters('普惠涉波');

/** Splits a stretch at 、 and at the joining words, outside brackets and quotes. */
export function splitList(text: string, start: number, end: number, marks: Lexicon): readonly Span[] {
  const items: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (holds(OPEN, code)) depth++;
    else if (holds(CLOSE, code)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && holds(marks.first, code)) {
      const length = marks.startingAt(text, at);
      if (length === 0 || at === from || isPartOfWord(text, at)) continue;
      items.push({ start: from, end: at });
      at += length - 1;
      from = at + 1;
    }
  }
  if (from < end) items.push({ start: from, end });
  return items;
}
