import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import { type ChartTable, FigureHead, TableView } from '../chart-figure.tsx';
import { LoadingLines } from '../states.tsx';
import { UnitMap } from './unit-map.tsx';
import { UnitTiles } from './unit-tiles.tsx';
import { EMPTY, makeScale, STEPS, type UnitValue } from './value-scale.ts';
import './map.css';

/**
 * 分单位图: one value over units, as a map where somebody has loaded their boundaries, else as tiles; with its table and its exports. Units that the boundary
 * file does not have are named beneath the map, never left out.
 *
 * @param lowIsBest the deepest colour for the smallest value
 */
export function UnitFigure({
  title,
  note,
  units,
  lowIsBest = false,
  unitHeader,
  valueHeader,
  fileName,
  describe,
  onOpen,
}: {
  title: ReactNode;
  note?: ReactNode;
  units: readonly UnitValue[];
  lowIsBest?: boolean;
  unitHeader: string;
  valueHeader: string;
  fileName: string;
  describe: string;
  onOpen?: (id: string) => void;
}) {
  const { t } = useTranslation();
  const picture = useRef<SVGSVGElement>(null);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const asked = useQuery(queries.boundary());
  const boundary = asked.data?.boundary ?? null;
  const shown = new Set(units.map((unit) => unit.id));
  const outlines = (boundary?.outlines ?? []).filter((outline) => shown.has(outline.unitId));
  const drawn = new Set(outlines.map((outline) => outline.unitId));
  const beside = units.filter((unit) => !drawn.has(unit.id));
  const scale = makeScale(units, lowIsBest);
  const table: ChartTable = {
    header: [unitHeader, valueHeader],
    rows: units.map((unit) => [unit.name, unit.value === null ? null : String(unit.value)]),
  };
  const shared = { picture, units, scale, describe, onOpen };
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
        <>
          {asked.isPending ? (
            <LoadingLines lines={6} />
          ) : outlines.length > 0 ? (
            <UnitMap {...shared} outlines={outlines} />
          ) : (
            <UnitTiles {...shared} />
          )}
          <div className="map-legend">
            <span>{t(lowIsBest ? 'map.high' : 'map.low')}</span>
            {STEPS.map((color) => (
              <i key={color} style={{ background: color }} />
            ))}
            <span>{t(lowIsBest ? 'map.low' : 'map.high')}</span>
            <i className="map-empty" style={{ background: EMPTY }} />
            <span>{t('map.unknown')}</span>
          </div>
          {asked.isPending ? null : outlines.length === 0 ? (
            <p className="chart-note">{t(asked.isError ? 'map.failed' : 'map.tilesOnly')}</p>
          ) : (
            <p className="chart-note">
              {beside.length > 0 &&
                `${t('map.beside', { names: beside.map((unit) => `${unit.name} ${unit.text}`).join('、') })} `}
              {t('map.source', { source: boundary?.source, licence: boundary?.licence })}
            </p>
          )}
        </>
      )}
    </figure>
  );
}
