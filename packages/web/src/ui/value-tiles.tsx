import { type ReactNode, useRef, useState } from 'react';
import { formatDecimal } from '#lib/quantity.ts';
import { type ChartTable, FigureHead, TableView } from './chart-figure.tsx';

/** One unit of the tiles. */
export interface ValueTile {
  readonly id: string;
  readonly name: string;
  /** For the colour; null: nothing known. */
  readonly value: number | null;
  /** What stands on the tile: the number, or the word for why there is none. */
  readonly text: string;
}

const EDGE = 92;
const GAP = 6;
/** Five steps of one hue; the best is the deepest. */
const STEPS = ['#e6ecf3', '#c3d0df', '#94aac3', '#5f7d9f', '#1d3a5f'] as const;

/**
 * 方格图: units as equal squares in the order given, coloured by fifths of the values between smallest and largest, with the number on each. It shows who stands where on
 * a scale, and no geography.
 *
 * @param lowIsBest the deepest colour for the smallest value
 */
export function ValueTiles({
  title,
  note,
  tiles,
  lowIsBest,
  columns = 5,
  unitHeader,
  valueHeader,
  fileName,
  describe,
}: {
  title: ReactNode;
  note?: ReactNode;
  tiles: readonly ValueTile[];
  lowIsBest: boolean;
  columns?: number;
  unitHeader: string;
  valueHeader: string;
  fileName: string;
  describe: string;
}) {
  const picture = useRef<SVGSVGElement>(null);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const table: ChartTable = {
    header: [unitHeader, valueHeader],
    rows: tiles.map((tile) => [tile.name, tile.value === null ? null : String(tile.value)]),
  };
  const stepOf = makeScale(tiles, lowIsBest);
  const width = columns * (EDGE + GAP) - GAP;
  const height = Math.ceil(tiles.length / columns) * (EDGE * 0.72 + GAP) - GAP;
  return (
    <figure className="chart-figure">
      <FigureHead
        title={title}
        note={note}
        view={view}
        onView={setView}
        table={table}
        fileName={fileName}
        findPicture={() => picture.current}
      />
      {view === 'table' ? (
        <TableView table={table} />
      ) : (
        <svg ref={picture} className="value-tiles" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={describe}>
          {tiles.map((tile, index) => {
            const step = stepOf(tile.value);
            const [x, y] = [(index % columns) * (EDGE + GAP), Math.floor(index / columns) * (EDGE * 0.72 + GAP)];
            const dark = step !== null && step >= 3;
            return (
              <g key={tile.id} transform={`translate(${x} ${y})`}>
                <title>{`${tile.name} ${tile.text}`}</title>
                <rect
                  width={EDGE}
                  height={EDGE * 0.72}
                  fill={step === null ? '#fffefb' : STEPS[step]}
                  stroke={step === null ? '#cbc6ba' : 'none'}
                  strokeDasharray={step === null ? '4 3' : undefined}
                />
                <text x="8" y="20" fontSize="12" fill={dark ? '#fffefb' : '#22252a'}>
                  {tile.name}
                </text>
                <text
                  x="8"
                  y="50"
                  fontSize={tile.value === null ? 12 : 18}
                  fill={dark ? '#fffefb' : tile.value === null ? '#6b7078' : '#22252a'}
                >
                  {tile.value === null ? tile.text : formatDecimal(tile.text)}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </figure>
  );
}

function makeScale(tiles: readonly ValueTile[], lowIsBest: boolean): (value: number | null) => number | null {
  const values = tiles.map((tile) => tile.value).filter((value): value is number => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => {
    if (value === null) return null;
    if (high === low) return 2;
    const step = Math.min(4, Math.floor(((value - low) / (high - low)) * 5));
    return lowIsBest ? 4 - step : step;
  };
}
