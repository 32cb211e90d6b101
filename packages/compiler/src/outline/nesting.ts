import type { Marker } from './markers.ts';
import type { Ranks } from './ranks.ts';

interface Series {
  number: number;
  readonly members: Marker[];
}

/** The open series of a kind of markers. */
interface Open {
  readonly column: number;
  readonly series: Series[];
}

/** More open series of one kind than this are not kept apart. */
const DEEPEST = 4;

/**
 * 嵌套: the markers of a series that stands inside an item of its own kind: 七是 … 一是 二是 三是 … 八是. It shows only when
 * the outer series goes on.
 */
export function findNested(markers: readonly Marker[], ranks: Ranks): ReadonlySet<Marker> {
  const nested = new Set<Marker>();
  const open: Open[] = [];
  for (const marker of markers) {
    const own = closeBelow(open, marker.column, ranks);
    if (marker.number === undefined) continue;
    const series = own ?? [];
    if (own === undefined) open.push({ column: marker.column, series });
    if (series.length === 0 || marker.number === 1) {
      series.push({ number: marker.number, members: [marker] });
      if (series.length > DEEPEST) series.shift();
      continue;
    }
    let outer = series.length - 1;
    while (outer >= 0 && series[outer]!.number !== marker.number - 1) outer--;
    // most series go on by themselves
    if (outer >= 0 && outer < series.length - 1)
      for (const inner of series.splice(outer + 1)) for (const member of inner.members) nested.add(member);
    const top = series[series.length - 1]!;
    top.number = marker.number;
    top.members.push(marker);
  }
  return nested;
}

/** Leaves out of `open` what lies below a kind; returns the series of the kind itself, undefined when it has none. */
function closeBelow(open: Open[], column: number, ranks: Ranks): Series[] | undefined {
  const rank = ranks[column]!;
  let own: Series[] | undefined;
  let kept = 0;
  for (const one of open) {
    if (ranks[one.column]! > rank) continue;
    open[kept++] = one;
    if (one.column === column) own = one.series;
  }
  open.length = kept;
  return own;
}
