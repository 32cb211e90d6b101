import { extentOf } from './match-outlines.ts';
import type { Polygon, Position } from './outline-file.ts';

/** A map sheet: how positions come to lie on a picture. */
export interface MapSheet {
  readonly width: number;
  readonly height: number;
  readonly place: (position: Position) => readonly [x: number, y: number];
  readonly extent: ReturnType<typeof extentOf>;
}

/**
 * 制图: a sheet of a given width on which all positions find room. Longitudes are drawn together by the cosine of the middle latitude (the equirectangular
 * projection with that parallel true), which at the size of a province is off by less than a line's breadth.
 *
 * @param positions all that is to be seen; one alone gets a degree around it
 */
export function layOutMap(positions: readonly Position[], width: number, margin = 12): MapSheet {
  const found = extentOf(positions);
  const [spareX, spareY] = [found.east - found.west < 1e-6 ? 0.5 : 0, found.north - found.south < 1e-6 ? 0.5 : 0];
  const extent = {
    west: found.west - spareX,
    east: found.east + spareX,
    south: found.south - spareY,
    north: found.north + spareY,
  };
  const narrow = Math.max(0.05, Math.cos((((extent.south + extent.north) / 2) * Math.PI) / 180));
  const across = (extent.east - extent.west) * narrow;
  const up = extent.north - extent.south;
  // Wide places fill the width; tall ones are kept from filling the screen.
  const scale = Math.min((width - 2 * margin) / across, (width - 2 * margin) / up);
  const [left, height] = [(width - across * scale) / 2, up * scale + 2 * margin];
  return {
    width,
    height,
    extent,
    place: ([longitude, latitude]) => [
      left + (longitude - extent.west) * narrow * scale,
      margin + (extent.north - latitude) * scale,
    ],
  };
}

/** The outlines of a unit as an SVG path; holes are left open by the even-odd rule. */
export function pathOf(polygons: readonly Polygon[], { place }: MapSheet): string {
  return polygons
    .flatMap((polygon) =>
      polygon.map((ring) => {
        const points = ring.map((position) => {
          const [x, y] = place(position);
          return `${x.toFixed(1)} ${y.toFixed(1)}`;
        });
        return `M${points.join('L')}Z`;
      }),
    )
    .join('');
}

/** Where a name stands in an area: the middle of its largest ring's weight. */
export function middleOf(polygons: readonly Polygon[]): Position | null {
  let [best, most]: [Position | null, number] = [null, -1];
  for (const polygon of polygons) {
    const ring = polygon[0] ?? [];
    let [area, x, y] = [0, 0, 0];
    for (let index = 0; index + 1 < ring.length; index += 1) {
      const [[x1, y1], [x2, y2]] = [ring[index] as Position, ring[index + 1] as Position];
      const cross = x1 * y2 - x2 * y1;
      area += cross;
      x += (x1 + x2) * cross;
      y += (y1 + y2) * cross;
    }
    if (Math.abs(area) <= most) continue;
    most = Math.abs(area);
    best = area === 0 ? (ring[0] ?? null) : [x / (3 * area), y / (3 * area)];
  }
  return best;
}

/** 经纬网: meridians and parallels at a step that gives four to ten of them. */
export function graticuleOf({ extent }: MapSheet): {
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
} {
  const span = Math.max(extent.east - extent.west, extent.north - extent.south);
  const step = [30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01].find((each) => span / each >= 4) ?? 0.01;
  const between = (from: number, to: number): readonly number[] => {
    const first = Math.ceil(from / step - 1e-9);
    return Array.from({ length: Math.max(0, Math.floor(to / step + 1e-9) - first + 1) }, (_, index) =>
      Number(((first + index) * step).toFixed(2)),
    );
  };
  return { longitudes: between(extent.west, extent.east), latitudes: between(extent.south, extent.north) };
}
