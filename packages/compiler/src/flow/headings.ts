import { parseLines } from '#document/lines.ts';
import { createCharacters, findWord, holds, holdsAny, isBlank } from '#text/characters.ts';
import type { Span } from '../model.ts';
import { markerOf } from './markers.ts';
import { isProse, leavesRoom, PROSE, type TextLine, type Wrap } from './wrap.ts';

/** By what their numbers look like, the headings that stand on lines of their own. */
export type Shapes = ReadonlySet<string>;

export const NO_SHAPES: Shapes = new Set();

const NUMBERS = /[一二三四五六七八九十\d]+/u;

/** 一、, （一）, 1.: what a line's number looks like, whichever it is; null where it opens with none. */
function shapeOf(text: string, line: Span): string | null {
  const marker = markerOf(text, line);
  return marker === '' ? null : marker.replace(NUMBERS, '');
}

/** What may end a line and no heading. */
const OPEN = createCharacters('，、：:；;。！？“（(');

/** Of the lines with numbers of one shape, twice as many stand alone as go on with a sentence. */
const MOSTLY_ALONE = 2;

/** The shapes whose headings stand on lines of their own in a wrapped text, as those show that leave their line unfilled. */
export function findStandingAlone(text: string, lines: readonly TextLine[], wrap: Wrap): Shapes {
  const alone = new Map<string, number>();
  for (const line of lines) {
    const shape = line.blank ? null : shapeOf(text, line);
    if (shape === null) continue;
    const runsIn = holdsAny(PROSE, text, line.start, line.end);
    if (!runsIn && (!leavesRoom(text, line, wrap) || holds(OPEN, text.charCodeAt(line.end - 1)))) continue;
    alone.set(shape, (alone.get(shape) ?? 0) + (runsIn ? -MOSTLY_ALONE : 1));
  }
  return new Set([...alone].flatMap(([shape, count]) => (count > 0 ? [shape] : [])));
}

/**
 * Whether a heading of its own line ends where its line happens to be full: what goes on with a heading is short and has no stop
 * (…提供新⏎动力), what follows it is running text.
 *
 * @param heading from the line that opens with a number to the end of the line that `next` follows
 */
export function endsHeading(text: string, heading: Span, next: TextLine, wrap: Wrap, alone: Shapes): boolean {
  if (alone.size === 0 || !isProse(text, next, wrap)) return false;
  const shape = shapeOf(text, heading);
  if (shape === null || !alone.has(shape) || holdsAny(PROSE, text, heading.start, heading.end)) return false;
  return !holds(OPEN, text.charCodeAt(heading.end - 1));
}

/** Where the lines of headings begin, which neither end a paragraph nor go on with one. */
export function startsOf(text: string, headings: readonly Span[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { start, end } of headings)
    for (const line of parseLines(text.slice(start, end))) starts.add(start + line.start);
  return starts;
}

/** The ends of lines inside headings: one heading is one line, wherever its file breaks it. In text order, as headings are. */
export function breaksInside(text: string, headings: readonly Span[]): readonly (Span & { readonly number: null })[] {
  const breaks: (Span & { readonly number: null })[] = [];
  for (const { start, end } of headings) {
    for (let feed = findWord(text, start, end, '\n'); feed >= 0; ) {
      let from = feed;
      let to = feed + 1;
      while (from > start && isBlank(text.charCodeAt(from - 1))) from--;
      while (to < end && isBlank(text.charCodeAt(to))) to++;
      breaks.push({ start: from, end: to, number: null });
      feed = findWord(text, to, end, '\n');
    }
  }
  return breaks;
}
