import { dropLineNumbers } from './line-numbers.ts';
import { mendSpacing } from './mend.ts';
import type { PageItem, PdfPage } from './pages.ts';
import type { TaggedHeading } from './tags.ts';

/** One line of a page, its words mended. */
export interface PdfLine {
  readonly page: number;
  readonly words: string;
  readonly x: number;
  /** Base line. */
  readonly y: number;
  readonly right: number;
  readonly size: number;
  /** What it is made of. */
  readonly items: readonly PageItem[];
}

/** Gaps in ems: a blank between Latin words, a wide blank, a new column. */
const WORD_GAP = 0.15;
const WIDE_GAP = 0.8;
const COLUMN_GAP = 2;

/** 行: the lines of every page, from the top, each from left to right, without line numbers. */
export function gatherLines(pages: readonly PdfPage[]): readonly (readonly PdfLine[])[] {
  return dropLineNumbers(pages.map((page) => gatherItems(page.items))).map((lines, index) =>
    lines.map((items) => writeLine(items, pages[index]!.number)).filter((line) => line.words !== ''),
  );
}

/** The heading that all of a line belongs to by the file's tags. */
export function headingOf({ items }: PdfLine): TaggedHeading | undefined {
  const heading = items[0]?.heading;
  return heading !== undefined && items.every((item) => item.heading === heading) ? heading : undefined;
}

/** Items at one height, from the top. */
export function gatherItems(items: readonly PageItem[]): readonly (readonly PageItem[])[] {
  const lines: PageItem[][] = [];
  for (const item of [...items].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const line = lines.at(-1);
    const lead = line?.[0];
    const near = lead !== undefined && lead.y - item.y < 0.5 * Math.max(lead.size, item.size);
    if (near && line !== undefined) line.push(item);
    else lines.push([item]);
  }
  return lines;
}

/** Puts the items of one line together, their spacing mended. */
export function writeLine(items: readonly PageItem[], page: number): PdfLine {
  const size = commonSize(items);
  const body = items.filter((item) => item.size >= size * 0.8);
  const base = body.reduce((sum, item) => sum + item.y, 0) / body.length;
  const shown = [...items]
    .sort((one, other) => one.x - other.x)
    .filter((item, index, all) => {
      const before = all[index - 1];
      if (before !== undefined && isOverprint(before, item)) return false;
      return !isNoteMark(item, { base, size, before: before?.words ?? '' });
    });
  let words = '';
  let right = shown[0]?.x ?? 0;
  for (const [index, item] of shown.entries()) {
    if (index > 0) words += writeGap((item.x - right) / size, words, item.words);
    words += item.words;
    right = Math.max(right, item.x + item.width);
  }
  return { page, words: mendSpacing(words), x: shown[0]?.x ?? 0, y: base, right, size, items };
}

/** The size in which most of the line is set. */
function commonSize(items: readonly PageItem[]): number {
  const lengths = new Map<number, number>();
  for (const { size, words } of items) lengths.set(size, (lengths.get(size) ?? 0) + words.length);
  return [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [items[0]?.size ?? 1, 0])[0];
}

/** Bold type is often made by setting the same words twice. */
function isOverprint(before: PageItem, item: PageItem): boolean {
  return before.words === item.words && Math.abs(before.x - item.x) < item.size * 0.3;
}

/** A small raised number is the mark of a note; behind a length unit it is a power (km²). */
function isNoteMark(
  item: PageItem,
  { base, size, before }: { readonly base: number; readonly size: number; readonly before: string },
): boolean {
  return (
    item.size < size * 0.8 &&
    item.y > base + size * 0.15 &&
    /^[[［〔(（]?(?:\d{1,3}|[①-⑳])[\]］〕)）]?$/u.test(item.words) &&
    !/(?:^|[^a-z])[kcm]?m$/u.test(before)
  );
}

function writeGap(gap: number, before: string, after: string): string {
  if (gap > COLUMN_GAP) return '\t';
  if (gap > WIDE_GAP) return isLatin(before.at(-1)) && isLatin(after[0]) ? ' ' : '\u3000';
  return gap > WORD_GAP ? ' ' : '';
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && character < '\u2000';
}
