import { MARKER_CLASSES, type Marker, type MarkerClass } from './markers.ts';

export type Ranks = Readonly<Partial<Record<MarkerClass, number>>>;

/** Kinds whose place is never in question. */
const FIXED = new Set<MarkerClass>(['title', 'appendix', 'part', 'chapter', 'section']);

interface Seen {
  index: number;
  number: number | undefined;
  /** Index of the last marker of this kind that started a series. */
  firstIndex: number;
}

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
    (votes.get(`${upper}<${lower}`) ?? 0) > (votes.get(`${lower}<${upper}`) ?? 0);
  for (let pass = 0; pass < order.length; pass++) {
    for (let i = 0; i < order.length; i++) {
      const lower = order.findIndex((kind, j) => j > i && liesBelow(order[i]!, kind));
      if (lower > i) order.splice(i, 0, ...order.splice(lower, 1));
    }
  }
  return Object.fromEntries(order.map((kind, rank) => [kind, rank])) as Partial<Record<MarkerClass, number>>;
}

/** `B<A` → how often the document shows B below A. */
function countVotes(markers: readonly Marker[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const seen = new Map<MarkerClass, Seen>();
  for (const [index, marker] of markers.entries()) {
    const previous = seen.get(marker.kind);
    const starts = marker.number === undefined || marker.number === 1;
    if (previous && continuesSeries(marker, previous, seen)) {
      for (const [kind, other] of seen) {
        if (kind === marker.kind || other.firstIndex <= previous.index) continue;
        const key = `${kind}<${marker.kind}`;
        votes.set(key, (votes.get(key) ?? 0) + 1);
      }
    }
    const firstIndex = starts ? index : (previous?.firstIndex ?? -1);
    seen.set(marker.kind, { index, number: marker.number, firstIndex });
  }
  return votes;
}

function continuesSeries(marker: Marker, previous: Seen, seen: ReadonlyMap<MarkerClass, Seen>): boolean {
  if (marker.number !== undefined) return marker.number === (previous.number ?? 0) + 1;
  // Markers without a number are neighbours unless a heading of the usual upper kinds came between them.
  const usual = MARKER_CLASSES.indexOf(marker.kind);
  let upper: MarkerClass | undefined;
  for (const [kind, other] of seen) {
    if (other.index <= previous.index || kind === marker.kind || other.firstIndex < 0) continue;
    if (MARKER_CLASSES.indexOf(kind) < Math.min(usual, upper ? MARKER_CLASSES.indexOf(upper) : usual)) upper = kind;
  }
  if (upper === undefined) return true;
  const met = seen.get(upper)!;
  return marker.kind === 'line'
    ? false
    : met.firstIndex > previous.index && met.number !== undefined && met.index > met.firstIndex;
}
