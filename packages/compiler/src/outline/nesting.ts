import type { Marker, MarkerClass } from './markers.ts';
import type { Ranks } from './ranks.ts';

interface Series {
  number: number;
  readonly members: Marker[];
}

/** More open series of one kind than this are not kept apart. */
const DEEPEST = 4;

/**
 * 嵌套: the markers of a series that stands inside an item of its own kind: 七是 … 一是 二是 三是 … 八是. It shows only when
 * the outer series goes on.
 */
export function findNested(markers: readonly Marker[], ranks: Ranks): ReadonlySet<Marker> {
  const nested = new Set<Marker>();
  const open = new Map<MarkerClass, Series[]>();
  for (const marker of markers) {
    for (const kind of open.keys()) {
      if ((ranks[kind] ?? 0) > (ranks[marker.kind] ?? 0)) open.delete(kind);
    }
    if (marker.number === undefined) continue;
    const series = open.get(marker.kind) ?? [];
    open.set(marker.kind, series);
    const top = series.at(-1);
    if (top === undefined || marker.number === 1) {
      series.push({ number: marker.number, members: [marker] });
      if (series.length > DEEPEST) series.shift();
      continue;
    }
    const outer = series.findLastIndex((one) => one.number === Number(marker.number) - 1);
    for (const inner of outer < 0 ? [] : series.splice(outer + 1)) {
      for (const member of inner.members) nested.add(member);
    }
    const own = series.at(-1)!;
    own.number = marker.number;
    own.members.push(marker);
  }
  return nested;
}
