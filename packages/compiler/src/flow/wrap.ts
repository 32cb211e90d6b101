import { createCharacters, holds, holdsAny, isHan } from '#text/characters.ts';
import type { Span } from '../model.ts';

/** A line without the blanks around it. */
export interface TextLine extends Span {
  readonly blank: boolean;
}

/** So few lines tell nothing of a width. */
const FEWEST = 12;
const NARROWEST = 12;
const WIDEST = 100;
/** Addresses and rows of tables may be longer. */
const MOST_LONG = 2;
/** A line counts as full from this share of the width on: marks that may not begin a line leave it shorter. */
const FULL = 0.85;
/** Where the shorter broken lines fall below this share of the width, the text is broken at no fixed one. */
const EVEN = 0.9;
const SHORTER = 0.25;
const FULL_IF_RAGGED = 0.7;
/** Of the lines of running text so many are full where a text is wrapped. */
const MOSTLY = 0.5;
const CLOSES = createCharacters('。！？；：!?;:”）)》');

/** Width in full characters; what is not Chinese takes half of one. */
export function widthOf(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    width += isHan(code) || code >= 0x2014 ? 1 : 0.5;
  }
  return width;
}

/** How a text is wrapped. */
export interface Wrap {
  /** From which measure on a line is full. */
  readonly full: number;
  /** From which measure on a line is so full that a sentence may end there inside a paragraph; never where lines are ragged. */
  readonly brim: number;
  /** So many blank lines stand between the lines of a paragraph. */
  readonly between: number;
  /** Only what begins a paragraph is set in. */
  readonly indented: boolean;
  /** Lines are measured by their characters, whatever these are, and not by their width. */
  readonly counted: boolean;
}

/** Whether a line goes as far as lines of the text go before they are broken. */
export function isFull(text: string, line: Span, wrap: Wrap): boolean {
  return reaches(text, line, wrap, wrap.full);
}

/** Whether a line leaves no room for another character. */
export function isBrimful(text: string, line: Span, wrap: Wrap): boolean {
  return reaches(text, line, wrap, wrap.brim);
}

/** Whether a line that ends with no stop leaves room for a word, so that what it holds ends with it. */
export function leavesRoom(text: string, line: Span, wrap: Wrap): boolean {
  return !reaches(text, line, wrap, Number.isFinite(wrap.brim) ? wrap.brim - 1 : wrap.full);
}

function reaches(text: string, { start, end }: Span, { counted }: Wrap, length: number): boolean {
  return end - start >= length && measure(text, start, end, counted) >= length;
}

/** What shows a line to be running text and no heading. */
export const PROSE = createCharacters('。！？；');

export function isProse(text: string, line: Span, wrap: Wrap | null): boolean {
  return holdsAny(PROSE, text, line.start, line.end) || (wrap !== null && isFull(text, line, wrap));
}

/** Whether blanks stand in front of a line. */
export function isIndented(text: string, { start }: Span): boolean {
  return start > 0 && text.charCodeAt(start - 1) !== LINE_FEED;
}

const LINE_FEED = 0x0a;

function measure(text: string, start: number, end: number, counted: boolean): number {
  return counted ? end - start : widthOf(text, start, end);
}

/**
 * 折行宽度: from where on a line of a text that is wrapped is full; null when the text is not wrapped. Most lines of such a
 * text are about as long as its longest, and most of those end inside a sentence.
 */
export function findWrap(text: string, lines: readonly TextLine[]): Wrap | null {
  let long = 0;
  for (const { start, end } of lines) if (end - start > 2 * WIDEST && ++long > MOST_LONG) return null;
  const byWidth = findEdge(text, lines, false);
  const byCount = findEdge(text, lines, true);
  const edge = byCount && byCount.even > (byWidth?.even ?? 0) ? byCount : byWidth;
  if (!edge) return null;
  const counted = edge === byCount;
  const ragged = edge.even < EVEN;
  const wrap: Wrap = {
    full: edge.longest * (ragged ? FULL_IF_RAGGED : FULL),
    brim: ragged ? Number.POSITIVE_INFINITY : edge.longest - 1,
    between: 0,
    indented: false,
    counted,
  };
  const { all, many, open, setIn, behind, broken } = tally(text, lines, wrap);
  if (many < all * MOSTLY || open < many * MOSTLY) return null;
  const between = behind.indexOf(Math.max(...behind));
  return { ...wrap, between, indented: setIn > 0 && broken[between]! <= open * FEW };
}

/** What the lines of a text show of its wrapping. */
interface Tally {
  /** Lines of running text, the full ones among them, and those of these that end inside a sentence. */
  all: number;
  many: number;
  open: number;
  /** Lines that are set in. */
  setIn: number;
  /** By how many blank lines stand between: the lines behind a broken one, and how many of them are set in. */
  readonly behind: number[];
  readonly broken: number[];
}

function tally(text: string, lines: readonly TextLine[], wrap: Wrap): Tally {
  const tallied: Tally = { all: 0, many: 0, open: 0, setIn: 0, behind: [0, 0, 0], broken: [0, 0, 0] };
  let blanks = MOST_BETWEEN + 1;
  for (const line of lines) {
    if (line.blank) {
      blanks++;
      continue;
    }
    const setIn = isIndented(text, line);
    if (setIn) tallied.setIn++;
    if (blanks <= MOST_BETWEEN) {
      tallied.behind[blanks]!++;
      if (setIn) tallied.broken[blanks]!++;
    }
    blanks = MOST_BETWEEN + 1;
    if (!reaches(text, line, wrap, NARROWEST)) continue;
    tallied.all++;
    if (!isFull(text, line, wrap)) continue;
    tallied.many++;
    if (holds(CLOSES, text.charCodeAt(line.end - 1))) continue;
    tallied.open++;
    blanks = 0;
  }
  return tallied;
}

/** The lines of a text are set apart by at most so many blank ones. */
const MOST_BETWEEN = 2;

/** Of the lines behind a broken one no more are set in where that begins a paragraph. */
const FEW = 0.05;

interface Edge {
  readonly longest: number;
  /** How long the shorter ones of the lines that end inside a sentence are, as a share of the longest. */
  readonly even: number;
}

function findEdge(text: string, lines: readonly TextLine[], counted: boolean): Edge | null {
  const all: number[] = [];
  const open: number[] = [];
  for (const { start, end } of lines) {
    const length = end - start < NARROWEST ? 0 : measure(text, start, end, counted);
    if (length < NARROWEST) continue;
    all.push(length);
    if (!holds(CLOSES, text.charCodeAt(end - 1))) open.push(length);
  }
  if (all.length < FEWEST || open.length === 0) return null;
  const longest = quantile(all, 0.9);
  return longest > WIDEST ? null : { longest, even: quantile(open, SHORTER) / longest };
}

function quantile(values: readonly number[], share: number): number {
  return new Float64Array(values).sort()[Math.floor(values.length * share)]!;
}
