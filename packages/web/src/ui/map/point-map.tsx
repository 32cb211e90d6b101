import { graticuleOf, layOutMap, middleOf, type Position, pathOf } from '@planwright/engine';
import type { Boundary } from '@planwright/server/contract';
import type { Ref } from 'react';
import { useNarrow } from '#lib/narrow.ts';
import { opening } from './value-scale.ts';

/** Something that has a place. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly at: Position;
  /** Which mark it bears, counted from 0. */
  readonly mark: number;
  /** Its group in words. */
  readonly group: string;
}

/** A name that stands on the map by itself, where no outline bears it. */
export interface MapName {
  readonly name: string;
  readonly at: Position;
}

/** On a phone the sheet is drawn smaller, so that its words stay readable. */
const [WIDE, NARROW] = [760, 380];
/** Its points can be reached one by one; a drawing cannot be a fieldset. */
const DRAWING = 'group';
/** Told apart by shape and by colour. */
const MARKS = [
  { shape: 'circle', color: '#1d3a5f' },
  { shape: 'square', color: '#5f6f86' },
  { shape: 'triangle', color: '#3d6b35' },
  { shape: 'diamond', color: '#8a5a00' },
  { shape: 'ring', color: '#565b63' },
] as const;

/** One mark, drawn around a point. */
export function PointMark({ mark, x, y, size = 5 }: { mark: number; x: number; y: number; size?: number }) {
  const { shape, color } = MARKS[mark % MARKS.length] ?? MARKS[0];
  const edge = { stroke: '#fffefb', strokeWidth: 1 };
  switch (shape) {
    case 'circle':
      return <circle cx={x} cy={y} r={size} fill={color} {...edge} />;
    case 'square':
      return (
        <rect x={x - size * 0.9} y={y - size * 0.9} width={size * 1.8} height={size * 1.8} fill={color} {...edge} />
      );
    case 'triangle':
      return (
        <path
          d={`M${x} ${y - size * 1.2}L${x + size * 1.1} ${y + size * 0.8}L${x - size * 1.1} ${y + size * 0.8}Z`}
          fill={color}
          {...edge}
        />
      );
    case 'diamond':
      return (
        <path
          d={`M${x} ${y - size * 1.3}L${x + size * 1.3} ${y}L${x} ${y + size * 1.3}L${x - size * 1.3} ${y}Z`}
          fill={color}
          {...edge}
        />
      );
    case 'ring':
      return <circle cx={x} cy={y} r={size - 1} fill="#fffefb" stroke={color} strokeWidth="2" />;
  }
}

/** 点位图: points over the outlines of units, or over meridians and parallels alone where there are no outlines. */
export function PointMap({
  picture,
  points,
  outlines,
  names = [],
  nameOf,
  describe,
  onOpen,
}: {
  picture: Ref<SVGSVGElement>;
  points: readonly MapPoint[];
  outlines: Boundary['outlines'];
  names?: readonly MapName[];
  nameOf: (unitId: string) => string;
  describe: string;
  onOpen: (id: string) => void;
}) {
  const width = useNarrow() ? NARROW : WIDE;
  const all = outlines.flatMap((outline) => outline.polygons.flatMap((polygon) => polygon.flat()));
  const sheet = layOutMap([...all, ...points.map((point) => point.at)], width, 40);
  const net = graticuleOf(sheet);
  const { west, east, south, north } = sheet.extent;
  return (
    <svg
      ref={picture}
      className="value-tiles point-map"
      viewBox={`0 0 ${width} ${Math.round(sheet.height)}`}
      role={DRAWING}
      aria-label={describe}
    >
      {net.longitudes.map((longitude) => {
        const [[x, top], [, bottom]] = [sheet.place([longitude, north]), sheet.place([longitude, south])];
        return (
          <g key={longitude}>
            <path d={`M${x} ${top}V${bottom}`} stroke="#e5e0d4" />
            <text x={x} y={bottom + 16} fontSize="10" fill="#6b7078" textAnchor="middle">
              {degrees(longitude, 'E', 'W')}
            </text>
          </g>
        );
      })}
      {net.latitudes.map((latitude) => {
        const [[left, y], [right]] = [sheet.place([west, latitude]), sheet.place([east, latitude])];
        return (
          <g key={latitude}>
            <path d={`M${left} ${y}H${right}`} stroke="#e5e0d4" />
            <text x={left - 5} y={y + 3} fontSize="10" fill="#6b7078" textAnchor="end">
              {degrees(latitude, 'N', 'S')}
            </text>
          </g>
        );
      })}
      {outlines.map(({ unitId, polygons }) => (
        <path
          key={unitId}
          d={pathOf(polygons, sheet)}
          fill="#f6f3ea"
          fillRule="evenodd"
          stroke="#a9a391"
          strokeWidth="0.9"
        >
          <title>{nameOf(unitId)}</title>
        </path>
      ))}
      {outlines.map(({ unitId, polygons }) => {
        const middle = middleOf(polygons);
        if (middle === null) return null;
        const [x, y] = sheet.place(middle);
        return (
          <text key={unitId} x={x} y={y} fontSize="11" fill="#8b867a" textAnchor="middle">
            {nameOf(unitId)}
          </text>
        );
      })}
      {names.map(({ name, at }) => {
        const [x, y] = sheet.place(at);
        return (
          <text
            key={name}
            x={x}
            y={y - 9}
            fontSize="12"
            fill="#6b7078"
            stroke="#fffefb"
            strokeWidth="3"
            paintOrder="stroke"
            textAnchor="middle"
          >
            {name}
          </text>
        );
      })}
      {points.map((point) => {
        const [x, y] = sheet.place(point.at);
        return (
          <g key={point.id} {...opening(onOpen, point.id)}>
            <title>{`${point.name} · ${point.group}`}</title>
            <PointMark mark={point.mark} x={x} y={y} />
          </g>
        );
      })}
    </svg>
  );
}

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value)}°${value < 0 ? negative : positive}`;
