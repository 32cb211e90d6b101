import { parseLines } from '#document/lines.ts';
import { findWord, isBlank } from '#text/characters.ts';
import type { Span } from '../model.ts';

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
