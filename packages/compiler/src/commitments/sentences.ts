import type { Span } from '../model.ts';

/** 分句: a stretch between two of ，；： or the ends of its sentence; `start`–`end` is without the separators. */
export interface Clause extends Span {
  /** The separator behind it: `,` `;` `:`, or `.` at the end of the sentence. */
  readonly stop: ',' | ';' | ':' | '.';
}

/** 句: up to 。！？ or the end of the line, both ends trimmed of white space and stray stops. */
export interface Sentence extends Span {
  /** True when it opens its line. */
  readonly opensLine: boolean;
}

const OPENING = new Set('(（“‘《〈「【[');
const CLOSING = new Set(')）”’》〉」】]');
const BLANK = /[\s\u3000\ufeff]/u;
const STRAY = new Set('。！？!?；;，,、');

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (BLANK.test(text[start]!) || STRAY.has(text[start]!))) start += 1;
  while (end > start && (BLANK.test(text[end - 1]!) || STRAY.has(text[end - 1]!))) end -= 1;
  return { start, end };
}

/**
 * Cuts a stretch of the text into sentences, in order. Stops inside brackets do not cut; a bracket that is never closed
 * ends with its line. `cuts` are places where a sentence begins in any case (markers of numbered items), ascending.
 */
export function splitSentences(text: string, within: Span, cuts: readonly number[] = []): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = within.start;
  let opensLine = true;
  let depth = 0;
  let cut = 0;
  while (cut < cuts.length && cuts[cut]! <= start) cut += 1;
  const close = (end: number) => {
    const trimmed = trim(text, { start, end });
    if (trimmed.end > trimmed.start) {
      sentences.push({ ...trimmed, opensLine });
      opensLine = false;
    }
    start = end;
    depth = 0;
  };
  for (let index = within.start; index < within.end; index += 1) {
    const character = text[index]!;
    if (cut < cuts.length && cuts[cut] === index) {
      close(index);
      cut += 1;
    }
    if (character === '\n' || character === '\r') {
      close(index);
      opensLine = true;
    } else if (OPENING.has(character)) depth += 1;
    else if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (character === '。' || character === '！' || character === '？')) close(index + 1);
  }
  close(within.end);
  return sentences;
}

/** Cuts a sentence at its commas, semicolons and colons, not inside brackets and not inside a number (1,100). */
export function splitClauses(text: string, sentence: Span): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = sentence.start;
  let depth = 0;
  const close = (end: number, stop: Clause['stop']) => {
    const trimmed = trim(text, { start, end });
    if (trimmed.end > trimmed.start) clauses.push({ ...trimmed, stop });
    start = end + 1;
  };
  for (let index = sentence.start; index < sentence.end; index += 1) {
    const character = text[index]!;
    if (OPENING.has(character)) depth += 1;
    else if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (character === '；' || character === ';') close(index, ';');
    else if (character === '：' || character === ':') close(index, ':');
    else if (character === '，') close(index, ',');
    else if (character === ',' && !(isDigit(text[index - 1]) && isDigit(text[index + 1]))) close(index, ',');
  }
  close(sentence.end, '.');
  return clauses;
}
