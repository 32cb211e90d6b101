import { createCharacters, holds, isBlank } from '#text/characters.ts';
import type { Span } from '../model.ts';
import { STROKES_ONLY } from './patterns.ts';

/** How the cells of a row are parted: by tabs, by strokes, by wide blanks, by any blank. */
export type Parting = 'tab' | 'stroke' | 'blanks' | 'blank';

/** A cell without the blanks around it; empty where it holds nothing. */
export interface PartedCell extends Span {
  /** Without any blanks. */
  readonly words: string;
}

const TAB = '\t';
const STROKES = createCharacters('|｜│');
const WIDE = 2;

/** What parts the cells of a line; null where nothing does. */
export function partingOf(text: string, { start, end }: Span): Parting | null {
  let run = 0;
  let wide = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (text[at] === TAB) return 'tab';
    if (holds(STROKES, code)) return 'stroke';
    run = isBlank(code) ? run + 1 : 0;
    wide ||= run === WIDE;
  }
  return wide ? 'blanks' : null;
}

/** Whether a line only sets rows apart: |---|---|. */
export function isRule(text: string, { start, end }: Span): boolean {
  return STROKES_ONLY.test(text.slice(start, end));
}

/** The cells of a line without blanks at its ends, from left to right; where blanks part them none is empty. */
export function splitRow(text: string, { start, end }: Span, parting: Parting): readonly PartedCell[] {
  const cells: PartedCell[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    const width = partingAt(text, at, end, parting);
    if (width === 0) at++;
    else {
      cells.push(cellOf(text, from, at));
      at += width;
      from = at;
    }
  }
  cells.push(cellOf(text, from, end));
  if (parting !== 'stroke') return cells;
  // a stroke in front of the first cell and behind the last one
  const first = cells[0]!.words === '' && holds(STROKES, text.charCodeAt(start)) ? 1 : 0;
  const last = holds(STROKES, text.charCodeAt(end - 1)) ? cells.length - 1 : cells.length;
  return cells.slice(first, last);
}

/** How long the parting is that begins at a place; 0 where none does. */
function partingAt(text: string, at: number, end: number, parting: Parting): number {
  const code = text.charCodeAt(at);
  if (parting === 'tab') return text[at] === TAB ? 1 : 0;
  if (parting === 'stroke') return holds(STROKES, code) ? 1 : 0;
  let to = at;
  while (to < end && isBlank(text.charCodeAt(to))) to++;
  return to - at >= (parting === 'blank' ? 1 : WIDE) ? to - at : 0;
}

function cellOf(text: string, start: number, end: number): PartedCell {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to, words: text.slice(from, to).replace(/\s+/gu, '') };
}
