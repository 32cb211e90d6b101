import type { Ref } from 'react';
import { fitText } from '#lib/fit-text.ts';
import { useNarrow } from '#lib/narrow.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { opening, type UnitValue, type ValueScale } from './value-scale.ts';

const EDGE = 92;
const HIGH = 66;
const GAP = 6;

/** 瓦片图: units as tiles of one size in the order given. It shows who stands where on a scale, and no geography. */
export function UnitTiles({
  picture,
  units,
  scale,
  describe,
  onOpen,
}: {
  picture: Ref<SVGSVGElement>;
  units: readonly UnitValue[];
  scale: ValueScale;
  describe: string;
  onOpen?: ((id: string) => void) | undefined;
}) {
  const columns = useNarrow() ? 3 : 5;
  const width = columns * (EDGE + GAP) - GAP;
  const height = Math.ceil(units.length / columns) * (HIGH + GAP) - GAP;
  return (
    <svg
      ref={picture}
      className="value-tiles unit-tiles"
      viewBox={`0 0 ${width} ${Math.max(height, HIGH)}`}
      role={onOpen === undefined ? 'img' : 'group'}
      aria-label={describe}
    >
      {units.map((unit, index) => {
        const [x, y] = [(index % columns) * (EDGE + GAP), Math.floor(index / columns) * (HIGH + GAP)];
        const known = unit.value !== null;
        const ink = scale.inkOf(unit.value);
        return (
          <g key={unit.id} transform={`translate(${x} ${y})`} {...opening(onOpen, unit.id)}>
            <title>{[unit.name, unit.text, unit.note].filter(Boolean).join(' · ')}</title>
            <rect
              width={EDGE}
              height={HIGH}
              fill={scale.fillOf(unit.value)}
              stroke={known ? 'none' : '#cbc6ba'}
              strokeDasharray={known ? undefined : '4 3'}
            />
            <text x="8" y="20" fontSize="12" fill={known ? ink : '#22252a'}>
              {fitText(unit.name, EDGE - 14, 12)}
            </text>
            <text x="8" y={unit.note === undefined ? 50 : 43} fontSize={known ? 18 : 12} fill={ink}>
              {known ? formatDecimal(unit.text) : unit.text}
            </text>
            {unit.note !== undefined && (
              <text x="8" y="58" fontSize="10" fill={ink} opacity="0.85">
                {unit.note}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
