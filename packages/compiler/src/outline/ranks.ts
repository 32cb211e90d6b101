import { kindIndex, MARKER_CLASSES, type Marker, type MarkerClass } from './markers.ts';

/** The rank of each kind of markers, by its column; 0 for kinds that a document has none of. */
export type Ranks = readonly number[];

/** Kinds whose place is never in question. */
const FIXED = new Set(
  (['title', 'appendix', 'appendix-title', 'part', 'chapter', 'section'] satisfies MarkerClass[]).map(kindIndex),
);

interface Seen {
  readonly column: number;
  index: number;
  number: number | undefined;
  /** Index of the last marker of this kind that started a series. */
  firstIndex: number;
}

/** How often the document shows one kind below another: a row for each lower kind, a column for each upper one. */
type Votes = Uint32Array;
const KINDS = MARKER_CLASSES.length;
const COLUMNS = MARKER_CLASSES.map(kindIndex);

/**
 * 层级: which kind of marker contains which, as the document itself shows: when a series of B starts anew between two
 * neighbours of a series of A, B lies below A. Kinds that never meet keep the usual order.
 */
export function findRanks(markers: readonly Marker[]): Ranks {
  const votes = countVotes(markers);
  const present = new Set(markers.map((marker) => marker.column));
  const order = COLUMNS.filter((column) => present.has(column));
  const liesBelow = (upper: number, lower: number) =>
    !FIXED.has(upper) && !FIXED.has(lower) && votes[upper * KINDS + lower]! > votes[lower * KINDS + upper]!;
  for (let pass = 0; pass < order.length; pass++) {
    for (let i = 0; i < order.length; i++) {
      const lower = order.findIndex((column, j) => j > i && liesBelow(order[i]!, column));
      if (lower > i) order.splice(i, 0, ...order.splice(lower, 1));
    }
  }
  const ranks = new Array<number>(KINDS).fill(0);
  for (const [rank, column] of order.entries()) ranks[column] = rank;
  return ranks;
}

function countVotes(markers: readonly Marker[]): Votes {
  const votes = new Uint32Array(KINDS * KINDS);
  const seen: Seen[] = [];
  const places = new Array<Seen | undefined>(KINDS).fill(undefined);
  for (let index = 0; index < markers.length; index += 1) {
    const { column, number } = markers[index]!;
    const previous = places[column];
    const starts = number === undefined || number === 1;
    if (previous === undefined) {
      const first: Seen = { column, index, number, firstIndex: starts ? index : -1 };
      places[column] = first;
      seen.push(first);
      continue;
    }
    if (continuesSeries(markers[index]!, previous, seen)) {
      const limit = findRunOver(markers, previous.index, index, places);
      for (const other of seen)
        if (other.column !== column && other.firstIndex > previous.index && other.firstIndex < limit)
          votes[other.column * KINDS + column]! += 1;
    }
    previous.index = index;
    previous.number = number;
    if (starts) previous.firstIndex = index;
  }
  return votes;
}

/**
 * 连续编号: the first of the usual upper headings between two items of a series that goes on over the item before it. Numbers that run
 * on across headings show nothing of what begins anew behind such a heading, which lies below the heading. `to` when there is none.
 */
function findRunOver(
  markers: readonly Marker[],
  from: number,
  to: number,
  places: readonly (Seen | undefined)[],
): number {
  const own = markers[to]!.column;
  for (let index = from + 1; index < to; index += 1) {
    const { column: upper, number } = markers[index]!;
    if (upper < own && number !== undefined && number > 1 && places[upper]!.firstIndex < from) return index;
  }
  return to;
}

function continuesSeries(marker: Marker, previous: Seen, seen: readonly Seen[]): boolean {
  if (marker.number !== undefined) return marker.number === (previous.number ?? 0) + 1;
  // Markers without a number are neighbours unless a heading of the usual upper kinds came between them.
  const usual = marker.column;
  let upper: Seen | undefined;
  for (const other of seen) {
    if (other.index <= previous.index || other.column === usual || other.firstIndex < 0) continue;
    if (other.column < (upper === undefined ? usual : Math.min(usual, upper.column))) upper = other;
  }
  if (upper === undefined) return true;
  return marker.kind === 'line'
    ? false
    : upper.firstIndex > previous.index && upper.number !== undefined && upper.index > upper.firstIndex;
}
