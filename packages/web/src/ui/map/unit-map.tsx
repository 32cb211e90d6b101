import { layOutMap, middleOf, pathOf } from '@planwright/engine';
import type { Boundary } from '@planwright/server/contract';
import { type Ref, useMemo } from 'react';
import { useNarrow } from '#lib/narrow.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { opening, type UnitValue, type ValueScale } from './value-scale.ts';

/** On a phone the sheet is drawn smaller, so that its words stay readable. */
const [WIDE, NARROW] = [560, 360];

/** 分县地图: units in their outlines, coloured as the tiles are, with name and number where they find room. */
export function UnitMap({
  picture,
  outlines,
  units,
  scale,
  describe,
  onOpen,
}: {
  picture: Ref<SVGSVGElement>;
  outlines: Boundary['outlines'];
  units: readonly UnitValue[];
  scale: ValueScale;
  describe: string;
  onOpen?: ((id: string) => void) | undefined;
}) {
  const width = useNarrow() ? NARROW : WIDE;
  const drawn = useMemo(() => drawOutlines(outlines, width), [outlines, width]);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (
    <svg
      ref={picture}
      className="value-tiles unit-map"
      viewBox={`0 0 ${width} ${Math.round(drawn.height)}`}
      role={onOpen === undefined ? 'img' : 'group'}
      aria-label={describe}
    >
      {drawn.areas.map(({ id, path }) => {
        const unit = byId.get(id);
        return (
          <g key={id} {...(unit === undefined ? {} : opening(onOpen, id))}>
            <title>{unit === undefined ? id : [unit.name, unit.text, unit.note].filter(Boolean).join(' · ')}</title>
            <path
              d={path}
              fill={unit === undefined ? '#f3f0e8' : scale.fillOf(unit.value)}
              fillRule="evenodd"
              stroke="#8b867a"
              strokeWidth="0.8"
              strokeLinejoin="round"
            />
          </g>
        );
      })}
      {drawn.areas.map(({ id, at }) => {
        const unit = byId.get(id);
        if (unit === undefined || at === null) return null;
        const ink = scale.inkOf(unit.value);
        return (
          <text key={id} x={at[0]} y={at[1]} textAnchor="middle" fontSize="11" fill={ink} pointerEvents="none">
            <tspan x={at[0]}>{unit.name}</tspan>
            <tspan x={at[0]} dy="13" fontSize={unit.value === null ? 10 : 12}>
              {unit.value === null ? unit.text : formatDecimal(unit.text)}
            </tspan>
          </text>
        );
      })}
    </svg>
  );
}

function drawOutlines(outlines: Boundary['outlines'], width: number) {
  const sheet = layOutMap(
    outlines.flatMap((outline) => outline.polygons.flatMap((polygon) => polygon.flat())),
    width,
  );
  return {
    height: sheet.height,
    areas: outlines.map(({ unitId, polygons }) => {
      const middle = middleOf(polygons);
      return { id: unitId, path: pathOf(polygons, sheet), at: middle === null ? null : sheet.place(middle) };
    }),
  };
}
