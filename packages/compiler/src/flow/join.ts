import { parseLines } from '#document/lines.ts';
import { createCharacters, holds, holdsAny, isDigit } from '#text/characters.ts';
import type { Span } from '../model.ts';
import { MARKER_BEHIND, MARKER_START } from './patterns.ts';
import { findWrap, type TextLine, widthOf } from './wrap.ts';

/** A stretch of the source that joining left out: a line end with the blanks around it, and a page number between them. */
export interface Cut extends Span {
  /** Where the cut lies in the joined text. */
  readonly at: number;
  /** The page number inside it. */
  readonly number: Span | null;
}

/** 连行: a text whose broken lines are joined, and what was left out of it. */
export interface Flow {
  readonly text: string;
  /** In text order; never empty. */
  readonly cuts: readonly Cut[];
}

const CLOSES = createCharacters('。！？；：!?;:”）)》');
/** What shows a line to be running text and no heading. */
const PROSE = createCharacters('。！？；');
/** Characters that begin no sentence. */
const GOES_ON = createCharacters('，。、；：）”’》%％');
const DASH = 0x2014;
const ZERO_WIDTH = '\u200b';
/** A line of prose is at least this long. */
const LONG = 24;
/** Running text goes on over no more blank lines. */
const MOST_BLANKS = 4;

/**
 * Joins the lines that a page, a print or a link broke inside a sentence (…新增⏎第四代移动通信⏎用户3.4亿, text wrapped at a
 * fixed width, a page number between two halves). Null when nothing is broken, as in most texts.
 *
 * @param text decoded source text
 */
export function joinLines(text: string): Flow | null {
  const lines = parseLines(text);
  let wrap: number | undefined;
  const cuts: Cut[] = [];
  let removed = 0;
  let prose = false;
  let before = -1;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.blank) continue;
    const last = before < 0 ? null : lines[before]!;
    if (last && !holds(CLOSES, text.charCodeAt(last.end - 1))) {
      wrap ??= findWrap(text, lines);
      const gap: Gap = { blanks: index - before - 1, number: null };
      const page = pageNumber(text, lines, index, before);
      const next = page ? nextLine(lines, index) : index;
      const behind = lines[next];
      if (behind && goesOn(text, last, behind, { ...gap, number: page }, { prose, wrap })) {
        cuts.push({ start: last.end, end: behind.start, at: last.end - removed, number: page });
        removed += behind.start - last.end;
        prose ||= isProse(text, behind, wrap);
        before = next;
        index = next;
        continue;
      }
    }
    prose = isProse(text, line, wrap ?? 0);
    before = index;
  }
  return cuts.length === 0 ? null : { text: withoutCuts(text, cuts), cuts };
}

interface Gap {
  readonly blanks: number;
  readonly number: Span | null;
}

function nextLine(lines: readonly TextLine[], index: number): number {
  let next = index + 1;
  while (next < lines.length && lines[next]!.blank) next++;
  return next;
}

/** A line of nothing but a page number, blank lines on both sides of it. */
function pageNumber(text: string, lines: readonly TextLine[], index: number, before: number): Span | null {
  const { start, end } = lines[index]!;
  if (end - start > 3 || index - before < 2 || lines[index + 1]?.blank !== true) return null;
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return null;
  return { start, end };
}

function isProse(text: string, { start, end }: Span, wrap: number): boolean {
  if (holdsAny(PROSE, text, start, end)) return true;
  return wrap > 0 && widthOf(text, start, end) >= wrap;
}

/** Whether the line `next` goes on with the sentence that `last` ends in. */
function goesOn(
  text: string,
  last: TextLine,
  next: TextLine,
  { blanks, number }: Gap,
  { prose, wrap }: { prose: boolean; wrap: number },
): boolean {
  const words = text.slice(next.start, Math.min(next.end, next.start + 8));
  if (MARKER_START.test(words)) return false;
  if (blanks === 0 && wrap > 0) return widthOf(text, last.start, last.end) >= wrap;
  if (blanks === 0 && isDash(text, last)) return true;
  if (!prose || endsInHeading(text, last)) return false;
  if (blanks === 0 || text.slice(last.end, next.start).includes(ZERO_WIDTH)) return true;
  if (blanks > MOST_BLANKS * (number ? 2 : 1)) return false;
  if (holds(GOES_ON, text.charCodeAt(next.start))) return true;
  return last.end - last.start >= LONG && holdsAny(PROSE, text, next.start, next.end);
}

function isDash(text: string, { start, end }: Span): boolean {
  return end - start <= 2 && text.charCodeAt(start) === DASH && text.charCodeAt(end - 1) === DASH;
}

/** …增强。（四）政府自身建设: a heading that was left at the end of a paragraph. */
function endsInHeading(text: string, { start, end }: Span): boolean {
  let from = end - 1;
  while (from > start && from > end - 40 && !holds(PROSE, text.charCodeAt(from - 1))) from--;
  return MARKER_BEHIND.test(text.slice(from, Math.min(end, from + 8)));
}

function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let joined = '';
  let from = 0;
  for (const { start, end } of cuts) {
    joined += text.slice(from, start);
    from = end;
  }
  return joined + text.slice(from);
}
