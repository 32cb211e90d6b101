import type { OutlineFeature, Polygon, Position } from './outline-file.ts';

/** A unit as outlines are matched to it. */
export interface OutlineUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** 行政区划代码. */
  readonly code: string | null;
}

/** 单位轮廓: what is drawn of a unit. */
export interface UnitOutline {
  readonly unitId: string;
  readonly polygons: readonly Polygon[];
}

export interface MatchedOutlines {
  readonly outlines: readonly UnitOutline[];
  /** What features call themselves that are no unit here, or a unit that an earlier feature was. */
  readonly unmatched: readonly string[];
}

/** Properties of a file with how many features each matches to a unit, the best first. */
export function findNameProperties(
  features: readonly OutlineFeature[],
  units: readonly OutlineUnit[],
): readonly { readonly property: string; readonly matched: number }[] {
  const properties = [...new Set(features.flatMap((feature) => Object.keys(feature.properties)))];
  return properties
    .map((property) => ({ property, matched: matchOutlines(features, property, units).outlines.length }))
    .sort((one, other) => other.matched - one.matched || (one.property < other.property ? -1 : 1));
}

/**
 * 对应单位: a feature belongs to the unit whose full name, short name or code its property says, letter for letter; nothing is guessed. The features of one unit
 * are drawn together.
 */
export function matchOutlines(
  features: readonly OutlineFeature[],
  property: string,
  units: readonly OutlineUnit[],
): MatchedOutlines {
  const ids = new Map<string, string>();
  for (const unit of [...units].reverse())
    for (const name of [unit.code, unit.shortName, unit.name]) if (name !== null && name !== '') ids.set(name, unit.id);
  const found = new Map<string, Polygon[]>();
  const unmatched: string[] = [];
  for (const feature of features) {
    const said = feature.properties[property] ?? '';
    const id = ids.get(said);
    if (id === undefined) unmatched.push(said === '' ? '—' : said);
    else found.set(id, [...(found.get(id) ?? []), ...feature.polygons]);
  }
  return { outlines: [...found].map(([unitId, polygons]) => ({ unitId, polygons })), unmatched };
}

/** Parts of the whole picture's width that a line may leave its course by: a third of a pixel on a wide screen. */
const PRECISION = 4_000;

/**
 * 简化轮廓: leaves out positions that nobody would see at the size of a page (Douglas and Peucker 1973), so that a map opens at once. Rings stay closed and
 * have at least four positions; one smaller than can be seen is dropped unless it is all that a unit has.
 */
export function simplifyOutlines(outlines: readonly UnitOutline[]): readonly UnitOutline[] {
  const all = outlines.flatMap((outline) => outline.polygons.flatMap((polygon) => polygon.flat()));
  const { west, east, south, north } = extentOf(all);
  const tolerance = Math.max(east - west, north - south) / PRECISION;
  return outlines.map(({ unitId, polygons }) => {
    const kept = polygons
      .map((polygon) => polygon.map((ring) => simplifyRing(ring, tolerance)).filter((ring) => ring.length >= 4))
      .filter((polygon) => polygon.length > 0);
    return { unitId, polygons: kept.length > 0 ? kept : polygons.slice(0, 1) };
  });
}

/** West, east, south and north ends of positions; the whole globe when there are none. */
export function extentOf(positions: Iterable<Position>): {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
} {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return east < west ? { west: -180, east: 180, south: -90, north: 90 } : { west, east, south, north };
}

const DIGITS = 100_000;
const rounded = ([longitude, latitude]: Position): Position => [
  Math.round(longitude * DIGITS) / DIGITS,
  Math.round(latitude * DIGITS) / DIGITS,
];

function simplifyRing(ring: readonly Position[], tolerance: number): readonly Position[] {
  const far = ring.length >> 1;
  // A closed ring begins where it ends, so it is taken in two halves.
  const halves = [
    ...simplifyLine(ring.slice(0, far + 1), tolerance),
    ...simplifyLine(ring.slice(far), tolerance).slice(1),
  ];
  return halves.map(rounded);
}

function simplifyLine(line: readonly Position[], tolerance: number): readonly Position[] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [from, to] = stretch;
    let [worst, at] = [tolerance, -1];
    for (let index = from + 1; index < to; index += 1) {
      const away = distance(line[index] as Position, line[from] as Position, line[to] as Position);
      if (away > worst) [worst, at] = [away, index];
    }
    if (at < 0) continue;
    keep[at] = 1;
    open.push([from, at], [at, to]);
  }
  return line.filter((_, index) => keep[index] === 1);
}

/** From a position to the stretch between two others, in degrees. */
function distance([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
