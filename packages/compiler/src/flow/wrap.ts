import { createCharacters, holds, isHan } from '#text/characters.ts';
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

/**
 * 折行宽度: from which width on a line of a text that is wrapped at a fixed width is full; 0 when the text is not wrapped.
 * Most lines of such a text are as wide as its widest, and most of those end inside a sentence.
 */
export function findWrap(text: string, lines: readonly TextLine[]): number {
  let long = 0;
  for (const { start, end } of lines) if (end - start > 2 * WIDEST && ++long > MOST_LONG) return 0;
  const widths: number[] = [];
  for (const { start, end } of lines) {
    const width = end - start < NARROWEST ? 0 : widthOf(text, start, end);
    if (width >= NARROWEST) widths.push(width);
  }
  if (widths.length < FEWEST) return 0;
  const widest = widths.toSorted((left, right) => left - right)[Math.floor(widths.length * 0.9)]!;
  if (widest > WIDEST) return 0;
  const full = widest * FULL;
  let many = 0;
  let open = 0;
  for (const { start, end } of lines) {
    if (end - start < full || widthOf(text, start, end) < full) continue;
    many++;
    if (!holds(CLOSES, text.charCodeAt(end - 1))) open++;
  }
  return many >= widths.length * MOSTLY && open >= many * MOSTLY ? full : 0;
}
