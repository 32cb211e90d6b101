import { createCharacters, holds, isDigit } from '#text/characters.ts';
import { findMarks, type MarkCursor, type Marks, markFrom } from '#text/marks.ts';
import type { Span } from '../model.ts';
import { NAMED_COUNT, SIGNS, signsOf } from './signs.ts';

/** 分句: a stretch between two of ，；： or the ends of its sentence; `start`–`end` is without the separators. */
export interface Clause extends Span {
  /** The separator behind it: `,` `;` `:`, or `.` at the end of the sentence. */
  readonly stop: ',' | ';' | ':' | '.';
  /** Which of {@link SIGNS} stand in it, as bits. */
  readonly signs: number;
}

/** 句: up to 。！？ or the end of the line, both ends trimmed of white space and stray stops. */
export interface Sentence extends Span {
  /** True when it opens its line. */
  readonly opensLine: boolean;
}

const COUNTER = '个'.charCodeAt(0);
const COMMA = 0x2c;
const WIDE_COMMA = 0xff0c;
const SEMICOLONS = createCharacters('；;');
const COLONS = createCharacters('：:');
/** White space and stray stops, which sentences and clauses are trimmed of. */
const TRIMMED = createCharacters(' \t\n\r\v\f\u00a0\u3000\ufeff\u2002\u2003\u200b\u200c\u200d\u2060。！？!?；;，,、');

/** Where a stretch begins behind its blanks and stray stops; its end when it holds nothing else. */
export function trimStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && holds(TRIMMED, text.charCodeAt(at))) at += 1;
  return at;
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && holds(TRIMMED, text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** No sentence or clause is longer; what is, is cut, so that work on one is bounded. */
const SENTENCE_AT_MOST = 4000;
const CLAUSE_AT_MOST = 1200;

const ENCLOSURES = SIGNS.opens | SIGNS.closes;
const CLAUSE_CUTS = ENCLOSURES | SIGNS.clauseStop;
const SENTENCE_CUTS = ENCLOSURES | SIGNS.sentenceStop | SIGNS.lineEnd;

/**
 * Cuts a stretch of the text into sentences, in order. Stops inside brackets do not cut; a bracket that is never closed
 * ends with its line. `cuts` are places where a sentence begins in any case (markers of numbered items), ascending.
 */
export function splitSentences(
  text: string,
  within: Span,
  cuts: readonly number[] = [],
  marks = findMarks(text),
): readonly Sentence[] {
  const { places, codes } = marks;
  const sentences: Sentence[] = [];
  const { end } = within;
  let from = within.start;
  let opensLine = true;
  let depth = 0;
  let cut = 0;
  while (cut < cuts.length && cuts[cut]! <= from) cut += 1;
  let mark = markFrom(marks, from);
  for (;;) {
    const nextCut = cut < cuts.length ? cuts[cut]! : end;
    const limit = Math.min(end, nextCut, from + SENTENCE_AT_MOST);
    const begun = from;
    for (; from === begun && places[mark]! < limit; mark += 1) {
      const sign = signsOf(codes[mark]!);
      if ((sign & SENTENCE_CUTS) === 0) continue;
      if ((sign & ENCLOSURES) !== 0) depth = depthBehind(sign, depth);
      else if ((sign & SIGNS.lineEnd) !== 0) {
        from = places[mark]!;
        addSentence(text, begun, from, opensLine, sentences);
        depth = 0;
        opensLine = true;
      } else if (depth === 0) {
        from = places[mark]! + 1;
        if (addSentence(text, begun, from, opensLine, sentences)) opensLine = false;
      }
    }
    if (from > begun) continue;
    if (limit >= end) break;
    if (addSentence(text, from, limit, opensLine, sentences)) opensLine = false;
    from = limit;
    depth = 0;
    if (limit === nextCut) cut += 1;
  }
  addSentence(text, from, end, opensLine, sentences);
  return sentences;
}

/** How many brackets and quotations are open behind what opens or closes one. */
function depthBehind(sign: number, depth: number): number {
  return (sign & SIGNS.opens) !== 0 ? depth + 1 : Math.max(0, depth - 1);
}

/** Adds a stretch without the white space and stray stops around it; false when nothing is left. */
function addSentence(text: string, from: number, to: number, opensLine: boolean, sentences: Sentence[]): boolean {
  const start = trimStart(text, from, to);
  if (start >= to) return false;
  const end = trimEnd(text, start, to);
  sentences.push({ start, end, opensLine });
  return true;
}

/** Takes a clause: its ends, not yet trimmed; the separator behind it; the signs in it. */
export type AddClause = (start: number, end: number, stop: Clause['stop'], signs: number) => void;

/**
 * Cuts `[first, end)` at its commas, semicolons and colons, not inside brackets and not inside a number (1,100), and hands
 * the clauses out in order.
 */
export function splitClauses(
  text: string,
  { marks, cursor }: { marks: Marks; cursor: MarkCursor },
  first: number,
  end: number,
  add: AddClause,
): void {
  const { places, codes } = marks;
  const long = end - first > CLAUSE_AT_MOST;
  let from = first;
  let depth = 0;
  let signs = 0;
  let { mark } = cursor;
  while (places[mark]! < first) mark += 1;
  for (; places[mark]! < end; mark += 1) {
    for (; long && from + CLAUSE_AT_MOST <= places[mark]!; signs = 0) from = addPiece(from, signs, add);
    const sign = signsOf(codes[mark]!);
    signs |= sign;
    if ((sign & CLAUSE_CUTS) === 0) continue;
    const index = places[mark]!;
    if ((sign & ENCLOSURES) !== 0) {
      depth = depthBehind(sign, depth);
      if ((sign & SIGNS.quote) !== 0 && text.charCodeAt(index + 2) === COUNTER) signs |= NAMED_COUNT;
    } else if (depth === 0) {
      const stop = stopAt(text, index, codes[mark]!);
      if (stop === undefined) continue;
      add(from, index, stop, signs);
      from = index + 1;
      signs = 0;
    }
  }
  cursor.mark = mark;
  for (; long && from + CLAUSE_AT_MOST < end; signs = 0) from = addPiece(from, signs, add);
  add(from, end, '.', signs);
}

/** Hands out as much of a clause as is taken at once; returns where the rest begins. */
function addPiece(from: number, signs: number, add: AddClause): number {
  add(from, from + CLAUSE_AT_MOST, ',', signs);
  return from + CLAUSE_AT_MOST;
}

function stopAt(text: string, index: number, code: number): Clause['stop'] | undefined {
  if (code === WIDE_COMMA) return ',';
  if (code === COMMA)
    return isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1)) ? undefined : ',';
  if (holds(SEMICOLONS, code)) return ';';
  return holds(COLONS, code) ? ':' : undefined;
}
