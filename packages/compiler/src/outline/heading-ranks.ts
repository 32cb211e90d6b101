import { HEADING_CLASSES, isFileHeading, kindIndex, type Marker, type MarkerClass } from './markers.ts';
import type { Ranks } from './ranks.ts';

/** Levels of a file that lie between the same two kinds of printed markers are so far apart. */
const STEP = 0.02;

/** What a document shows of a kind of printed markers beside the levels of its file. */
interface Shown {
  readonly kind: MarkerClass;
  /** How many of its markers there are, and how many the file marks at each level. */
  count: number;
  readonly marked: number[];
  number: number;
  /** The levels of unnumbered headings since its last marker, and whether its series went on over them or began anew. */
  readonly since: Set<number>;
  readonly goesOn: number[];
  readonly beginsAnew: number[];
}

/**
 * 文件标题的层级: the place of a file's unnumbered headings among the kinds of printed markers. Where the file marks printed headings
 * too, its own levels tell; else a kind whose series goes on over a heading contains it, and one whose series begins anew behind it
 * lies below. Kinds that show neither lie below.
 *
 * @param markers all of the document in text order, those of the file among them
 * @param levelAt the file's level of a marker's line; undefined when it has none
 */
export function rankHeadings(
  ranks: Ranks,
  markers: readonly Marker[],
  levelAt: (marker: Marker) => number | undefined,
): Ranks {
  const shown = observe(markers, levelAt);
  const levels = [...new Set(markers.filter(isFileHeading).map((marker) => levelAt(marker) ?? 1))].sort(
    (a, b) => a - b,
  );
  const placed = [...ranks];
  let before = -1;
  for (const level of levels) {
    let above = -1;
    let same = Number.POSITIVE_INFINITY;
    let below = Number.POSITIVE_INFINITY;
    for (const one of shown) {
      const rank = ranks[kindIndex(one.kind)]!;
      const side = sideOf(one, level);
      if (side === 'above') above = Math.max(above, rank);
      else if (side === 'same') same = Math.min(same, rank);
      else below = Math.min(below, rank);
    }
    const inner = above >= 0 ? above + STEP * level : Number.isFinite(below) ? below - 1 + STEP * level : STEP * level;
    const rank = Math.max(Number.isFinite(same) ? same : inner, before + STEP);
    placed[kindIndex(HEADING_CLASSES[level - 1]!)] = rank;
    before = rank;
  }
  return placed;
}

function observe(markers: readonly Marker[], levelAt: (marker: Marker) => number | undefined): readonly Shown[] {
  const shown = new Map<MarkerClass, Shown>();
  for (const marker of markers) {
    if (!marker.atLineStart) continue;
    const level = levelAt(marker);
    if (isFileHeading(marker)) {
      for (const one of shown.values()) one.since.add(level ?? 1);
      continue;
    }
    const { kind, number } = marker;
    const one = shown.get(kind) ?? startShown(kind);
    shown.set(kind, one);
    one.count++;
    if (level !== undefined) count(one.marked, level);
    if (number !== undefined) {
      const tally = number === one.number + 1 ? one.goesOn : number === 1 ? one.beginsAnew : [];
      for (const seen of one.since) count(tally, seen);
      one.number = number;
    }
    one.since.clear();
  }
  return [...shown.values()];
}

function startShown(kind: MarkerClass): Shown {
  return { kind, count: 0, marked: [], number: 0, since: new Set(), goesOn: [], beginsAnew: [] };
}

function count(tally: number[], level: number): void {
  tally[level] = (tally[level] ?? 0) + 1;
}

function sideOf(one: Shown, level: number): 'above' | 'same' | 'below' {
  if (one.kind === 'appendix') return 'above';
  const marked = one.marked.reduce((sum, times) => sum + times, 0);
  if (marked * 2 >= one.count) {
    const own = one.marked.indexOf(Math.max(...one.marked.filter((times) => times > 0)));
    return own < level ? 'above' : own === level ? 'same' : 'below';
  }
  return (one.goesOn[level] ?? 0) > (one.beginsAnew[level] ?? 0) ? 'above' : 'below';
}
