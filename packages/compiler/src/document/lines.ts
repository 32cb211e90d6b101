import { createCharacters, holds } from '#text/characters.ts';
import type { Span } from '../model.ts';

/** One line of the source without the blanks around it; `blank` when nothing is left. */
export interface Line extends Span {
  readonly blank: boolean;
}

const BLANKS = createCharacters(' \t\r\u3000\u00a0\u2002\u2003\u2009\u200b\u200d\u200c\ufeff\v\f');

/** 行: divides the text at line feeds, in order; the spans leave out blanks at both ends, zero-width ones too. */
export function parseLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    let start = from;
    let end = to;
    while (start < end && holds(BLANKS, text.charCodeAt(start))) start++;
    while (end > start && holds(BLANKS, text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, blank: start === end });
    from = to + 1;
  }
  return lines;
}
