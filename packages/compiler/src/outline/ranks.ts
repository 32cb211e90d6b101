import { kindIndex, MARKER_CLASSES, type Marker, type MarkerClass } from './markers.ts';

export type Ranks = Readonly<Partial<Record<MarkerClass, number>>>;

/** Kinds whose place is never in question. */
const FIXED = new Set<MarkerClass>(['title', 'appendix', 'appendix-title', 'part', 'chapter', 'section']);

interface Seen {
  readonly kind: MarkerClass;
  index: number;
  number: number | undefined;
  /** Index of the last marker of this kind that started a series. */
  firstIndex: number;
}

/** How often the document shows one kind below another: a row for each lower kind, a column for each upper one. */
type Votes = Uint32Array;
const KINDS = MARKER_CLASSES.length;

/**
 * 层级: which kind of marker contains which, as the document itself shows: when a series of B starts anew between two
 * neighbours of a series of A, B lies below A. Kinds that never meet keep the usual order.
 */
export function findRanks(markers: readonly Marker[]): Ranks {
  const votes = countVotes(markers);
  const present = new Set(markers.map((marker) => marker.kind));
  const order = MARKER_CLASSES.filter((kind) => present.has(kind));
  const liesBelow = (upper: MarkerClass, lower: MarkerClass) =>
    !FIXED.has(upper) &&
    !FIXED.has(lower) &&
    votes[kindIndex(upper) * KINDS + kindIndex(lower)]! > votes[kindIndex(lower) * KINDS + kindIndex(upper)]!;
  for (let pass = 0; pass < order.length; pass++) {
    for (let i = 0; i < order.length; i++) {
      const lower = order.findIndex((kind, j) => j > i && liesBelow(order[i]!, kind));
      if (lower > i) order.splice(i, 0, ...order.splice(lower, 1));
    }
  }
  return Object.fromEntries(order.map((kind, rank) => [kind, rank])) as Partial<Record<MarkerClass, number>>;
}

function countVotes(markers: readonly Marker[]): Votes {
  const votes = new Uint32Array(KINDS * KINDS);
  const seen: Seen[] = [];
  const places = new Array<Seen | undefined>(KINDS).fill(undefined);
  for (let index = 0; index < markers.length; index += 1) {
    const { kind, number } = markers[index]!;
    const column = kindIndex(kind);
    const previous = places[column];
    const starts = number === undefined || number === 1;
    if (previous === undefined) {
      const first: Seen = { kind, index, number, firstIndex: starts ? index : -1 };
      places[column] = first;
      seen.push(first);
      continue;
    }
    if (continuesSeries(markers[index]!, previous, seen)) {
      const limit = findRunOver(markers, previous.index, index, places);
      for (const other of seen)
        if (other.kind !== kind && other.firstIndex > previous.index && other.firstIndex < limit)
          votes[kindIndex(other.kind) * KINDS + column]! += 1;
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
  const own = kindIndex(markers[to]!.kind);
  for (let index = from + 1; index < to; index += 1) {
    const { kind, number } = markers[index]!;
    const upper = kindIndex(kind);
    if (upper < own && number !== undefined && number > 1 && places[upper]!.firstIndex < from) return index;
  }
  return to;
}

function continuesSeries(marker: Marker, previous: Seen, seen: readonly Seen[]): boolean {
  if (marker.number !== undefined) return marker.number === (previous.number ?? 0) + 1;
  // Markers without a number are neighbours unless a heading of the usual upper kinds came between them.
  const usual = kindIndex(marker.kind);
  let upper: Seen | undefined;
  for (const other of seen) {
    if (other.index <= previous.index || other.kind === marker.kind || other.firstIndex < 0) continue;
    if (kindIndex(other.kind) < (upper === undefined ? usual : Math.min(usual, kindIndex(upper.kind)))) upper = other;
  }
  if (upper === undefined) return true;
  return marker.kind === 'line'
    ? false
    : upper.firstIndex > previous.index && upper.number !== undefined && upper.index > upper.firstIndex;
}
