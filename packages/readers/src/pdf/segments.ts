import { parseFigure } from '#targets/figure.ts';
import { squeeze } from '#targets/heads.ts';
import { gatherItems } from './lines.ts';
import type { PageItem } from './pages.ts';

/** 一段: words of a line that stand apart from those beside them. */
export interface Segment {
  readonly x: number;
  readonly right: number;
  /** Without blanks. */
  readonly words: string;
  readonly items: readonly PageItem[];
}

/** A line of a page in the stretches that blanks part it into. */
export interface SegmentedLine {
  /** Base line. */
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** What it is made of, as the page has it. */
  readonly items: readonly PageItem[];
}

/** Ems between two cells of a line; words of running text stand closer. */
const CELL_GAP = 0.6;

/** Ems between a figure and what ends it. */
const FIGURE_GAP = 0.35;
const FIGURE_END = /^(?:年(?!均)|%|％|左右|以上|以内|以下)/u;

/** The lines of a page, from the top. */
export function segmentLines(items: readonly PageItem[]): readonly SegmentedLine[] {
  return gatherItems(items).map((whole) => {
    const line = joinFigures(whole);
    const size = Math.max(...line.map((item) => item.size));
    const segments: PageItem[][] = [];
    let right = Number.NEGATIVE_INFINITY;
    for (const item of line) {
      if (item.x - right > size * CELL_GAP) segments.push([item]);
      else segments.at(-1)!.push(item);
      right = Math.max(right, item.x + item.width);
    }
    return { y: Math.min(...line.map((item) => item.y)), size, segments: segments.map(makeSegment), items: whole };
  });
}

/** Typesetting leaves a quarter of an em between a figure and what belongs to it: 2024年, 6.5%左右. */
function joinFigures(line: readonly PageItem[]): readonly PageItem[] {
  const joined: PageItem[] = [];
  for (const item of line.toSorted((one, other) => one.x - other.x)) {
    const last = joined.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : item.x - last.x - last.width;
    const belongs = last !== undefined && /[\d.%％]$/u.test(last.words) && FIGURE_END.test(item.words);
    if (!belongs || gap > item.size * FIGURE_GAP) joined.push(item);
    else joined[joined.length - 1] = { ...last, words: last.words + item.words, width: item.x + item.width - last.x };
  }
  return joined;
}

export function makeSegment(items: readonly PageItem[]): Segment {
  return {
    x: Math.min(...items.map((item) => item.x)),
    right: Math.max(...items.map((item) => item.x + item.width)),
    words: squeeze(items.map((item) => item.words).join('')),
    items,
  };
}

const PLACE = { kind: 'page', page: 1, box: [0, 0, 0, 0] } as const;

/** A number, range, bound or share, or the dash that stands for none; the number of a year heads a column. */
export function isFigure(words: string): boolean {
  if (/^(?:19|20)\d\d$/u.test(words)) return false;
  return /^[-—–/]+$/u.test(words) || parseFigure({ words, place: PLACE }).amount !== null;
}
