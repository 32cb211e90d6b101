import { isBlank } from '#text/characters.ts';
import type { Span } from '../model.ts';

/** How a stretch between two quantities is joined to what stands before it. */
export type Joint = 'start' | 'clause' | 'list' | 'tight';

const CLAUSE_MARKS = '，,；;：:。！？!?';
const LIST_WORDS = ['以及', '和', '及', '与'];
const OPEN = '“‘（(《「【〔';
const CLOSE = '”’）)》」】〕';

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
    const char = text.charAt(at);
    if (CLOSE.includes(char)) depth++;
    else if (OPEN.includes(char)) {
      if (depth === 0 && (char === '(' || char === '（')) return trimmed(text, at + 1, end, 'start');
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && CLAUSE_MARKS.includes(char)) {
      return trimmed(text, at + 1, end, char === ',' || char === '，' ? 'clause' : 'start');
    }
  }
  if (!first && end > min && text.charAt(end - 1) === '、') return { start: end, end, joint: 'list' };
  if (first) return trimmed(text, min, end, 'start');
  let at = min;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  if (text.charAt(at) === '、') return trimmed(text, at + 1, end, 'list');
  for (const word of LIST_WORDS) if (text.startsWith(word, at)) return trimmed(text, at + word.length, end, 'list');
  return trimmed(text, min, end, 'tight');
}

function trimmed(text: string, start: number, end: number, joint: Joint): OwnClause {
  let at = start;
  while (at < end && (isBlank(text.charCodeAt(at)) || text.charAt(at) === '、')) at++;
  return { start: at, end, joint };
}

/** 县（市、区）: a bracket that belongs to its word. */
const KINDS_OF_PLACE = /[（(](?:[市县区旗镇乡村街道园、州场]{1,6}[）)]|[\u4e00-\u9fff]{1,2}[）)](?=[\u4e00-\u9fff]))/y;

/** Where the clause that goes on at `start` ends: at the next mark, list mark or opening bracket, not beyond `max`. */
export function findClauseEnd(text: string, start: number, max: number, throughLists: boolean): number {
  let depth = 0;
  for (let at = start; at < max; at++) {
    const char = text.charAt(at);
    if (char === '（' || char === '(') {
      KINDS_OF_PLACE.lastIndex = at;
      const kinds = KINDS_OF_PLACE.exec(text);
      if (kinds) {
        at += kinds[0].length - 1;
        continue;
      }
    }
    if (depth === 0) {
      if (CLAUSE_MARKS.includes(char)) return at;
      if (char === '、' && !throughLists) return at;
      if ((char === '（' || char === '(') && at > start) return at;
      if (CLOSE.includes(char)) return at;
    }
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
  }
  return max;
}

/** Splits a stretch at 、 and at the joining words, outside brackets and quotes. */
export function splitList(text: string, start: number, end: number, marks: readonly string[]): readonly Span[] {
  const items: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const mark = marks.find((word) => text.startsWith(word, at));
      if (mark === undefined || at === from || (mark === '及' && text.charAt(at + 1) === '以')) continue;
      items.push({ start: from, end: at });
      at += mark.length - 1;
      from = at + 1;
    }
  }
  if (from < end) items.push({ start: from, end });
  return items;
}
