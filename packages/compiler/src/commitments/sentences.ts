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

/** What a UTF-16 unit is to segmentation. One table lookup per character keeps long texts quick. */
const OPENS = 1;
const CLOSES = 2;
const COMMA = 3;
const SEMICOLON = 4;
const COLON = 5;
const FULL_STOP = 6;
const LINE_END = 7;
const KINDS = new Uint8Array(0x10000);
/** White space and stray stops, which sentences and clauses are trimmed of. */
const TRIMMED = new Uint8Array(0x10000);

function mark(table: Uint8Array, characters: string, value: number): void {
  for (let index = 0; index < characters.length; index += 1) table[characters.charCodeAt(index)] = value;
}

mark(KINDS, '(（“‘《〈「【[', OPENS);
mark(KINDS, ')）”’》〉」】]', CLOSES);
mark(KINDS, '，,', COMMA);
mark(KINDS, '；;', SEMICOLON);
mark(KINDS, '：:', COLON);
mark(KINDS, '。！？', FULL_STOP);
mark(KINDS, '\n\r', LINE_END);
mark(TRIMMED, ' \t\n\r\v\f\u00a0\u3000\ufeff\u2002\u2003\u200b\u200c\u200d\u2060。！？!?；;，,、', 1);

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function trimStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && TRIMMED[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && TRIMMED[text.charCodeAt(at - 1)] === 1) at -= 1;
  return at;
}

/** No sentence or clause is longer; what is, is cut, so that work on one is bounded. */
const SENTENCE_AT_MOST = 4000;
const CLAUSE_AT_MOST = 1200;

/**
 * Cuts a stretch of the text into sentences, in order. Stops inside brackets do not cut; a bracket that is never closed
 * ends with its line. `cuts` are places where a sentence begins in any case (markers of numbered items), ascending.
 */
export function splitSentences(text: string, within: Span, cuts: readonly number[] = []): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = within.start;
  let opensLine = true;
  let depth = 0;
  let cut = 0;
  const close = (to: number) => {
    const start = trimStart(text, from, to);
    if (start < to) {
      sentences.push({ start, end: trimEnd(text, start, to), opensLine });
      opensLine = false;
    }
    from = to;
    depth = 0;
  };
  while (cut < cuts.length && cuts[cut]! <= from) cut += 1;
  let nextCut = cuts[cut] ?? -1;
  for (let index = within.start; index < within.end; index += 1) {
    if (index === nextCut) {
      close(index);
      cut += 1;
      nextCut = cuts[cut] ?? -1;
    }
    if (index - from >= SENTENCE_AT_MOST) close(index);
    const kind = KINDS[text.charCodeAt(index)]!;
    if (kind === 0) continue;
    if (kind === LINE_END) {
      close(index);
      opensLine = true;
    } else if (kind === OPENS) depth += 1;
    else if (kind === CLOSES) depth = Math.max(0, depth - 1);
    else if (kind === FULL_STOP && depth === 0) close(index + 1);
  }
  close(within.end);
  return sentences;
}

/** Cuts a sentence at its commas, semicolons and colons, not inside brackets and not inside a number (1,100). */
export function splitClauses(text: string, sentence: Span): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = sentence.start;
  let depth = 0;
  const close = (to: number, stop: Clause['stop']) => {
    const start = trimStart(text, from, to);
    if (start < to) clauses.push({ start, end: trimEnd(text, start, to), stop });
    from = to + 1;
  };
  for (let index = sentence.start; index < sentence.end; index += 1) {
    const code = text.charCodeAt(index);
    const kind = KINDS[code]!;
    if (index - from >= CLAUSE_AT_MOST) {
      close(index, ',');
      from = index;
    }
    if (kind === 0) continue;
    if (kind === OPENS) depth += 1;
    else if (kind === CLOSES) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (kind === SEMICOLON) close(index, ';');
    else if (kind === COLON) close(index, ':');
    else if (kind === COMMA) {
      const grouped = code === 0x2c && isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1));
      if (!grouped) close(index, ',');
    }
  }
  close(sentence.end, '.');
  return clauses;
}
