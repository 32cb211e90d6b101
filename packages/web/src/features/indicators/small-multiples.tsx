import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fitText } from '#lib/fit-text.ts';
import { useNarrow } from '#lib/narrow.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { type ChartTable, FigureHead, TableView } from '#ui/chart-figure.tsx';
import { LightShape } from '#ui/light-mark.tsx';
import { useUnitName } from '#ui/unit-name.tsx';
import type { Detail } from './indicator-page.tsx';
import { periodName } from './indicator-words.tsx';
import { newestOfYear } from './part-periods.ts';

const [WIDTH, HEIGHT, GAP, HEAD] = [150, 58, 14, 20];
const [WIDE, NARROW] = [6, 2];

/** 分县走势: every part's course on the same two axes, so that heights can be compared; a gap in a line is a value that is not there. */
export function SmallMultiples({ data }: { data: Detail }) {
  const { t, i18n } = useTranslation();
  const unitName = useUnitName();
  const picture = useRef<SVGSVGElement>(null);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const { units, definition } = data;
  const all = units.flatMap((unit) =>
    unit.points.flatMap((point) => (point.value === null ? [] : [Number(point.value)])),
  );
  const [low, high] = [Math.min(0, ...all), Math.max(...all, 0)];
  const year = data.asOf.slice(0, 4);
  const table: ChartTable = {
    header: [t('indicator.unit'), ...(units[0]?.points ?? []).map((point) => periodName(point.period, i18n.language))],
    rows: units.map((unit) => [unitName(unit), ...unit.points.map((point) => point.value)]),
  };
  const columns = useNarrow() ? NARROW : WIDE;
  // Empty frames would say that everything is nothing.
  if (all.length === 0 && definition.period.kind === 'year') return null;
  if (all.length === 0) return <p className="chart-wide faint">{t('indicator.multiplesNone', { year })}</p>;
  const width = columns * (WIDTH + GAP) - GAP;
  const height = Math.ceil(units.length / columns) * (HEIGHT + HEAD + GAP) - GAP;
  return (
    <figure className="chart-figure chart-wide">
      <FigureHead
        title={t('indicator.multiplesOf', { year })}
        note={t('indicator.multiplesNote', {
          low: formatDecimal(String(round(low))),
          high: formatDecimal(String(round(high))),
          unit: definition.unit,
        })}
        view={view}
        onView={setView}
        table={table}
        fileName={`${definition.id}-${t('indicator.multiples')}`}
        findPicture={() => picture.current}
      />
      {view === 'table' ? (
        <TableView table={table} />
      ) : (
        <div className="multiples-wrap">
          <svg
            ref={picture}
            className="value-tiles multiples"
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={t('indicator.multiples')}
          >
            {units.map((unit, index) => (
              <g
                key={unit.unitId}
                transform={`translate(${(index % columns) * (WIDTH + GAP)} ${Math.floor(index / columns) * (HEIGHT + HEAD + GAP)})`}
              >
                <text x="0" y="13" fontSize="12" fill="#22252a">
                  <title>{unitName(unit)}</title>
                  {fitText(unitName({ ...unit, unitName: unit.shortName }), WIDTH - 46, 12)}
                </text>
                <text
                  x={WIDTH}
                  y="13"
                  fontSize="12"
                  textAnchor="end"
                  fill={newestOfYear(unit, year) === null ? '#6b7078' : '#22252a'}
                >
                  {newestOfYear(unit, year) === null
                    ? t(`valueStatus.${unit.latest?.value == null ? (unit.latest?.status ?? 'null') : 'null'}`)
                    : formatDecimal(newestOfYear(unit, year))}
                </text>
                <Course
                  points={unit.points.map((point) => (point.value === null ? null : Number(point.value)))}
                  low={low}
                  high={high}
                />
              </g>
            ))}
          </svg>
        </div>
      )}
      <p className="chart-note multiples-links">
        {units.map((unit) => (
          <Link key={unit.unitId} to="." search={((previous: object) => ({ ...previous, unit: unit.unitId })) as never}>
            {unit.light !== null && <LightShape status={unit.light.status} size={9} />}{' '}
            {unitName({ ...unit, unitName: unit.shortName })}
          </Link>
        ))}
      </p>
    </figure>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

function Course({ points, low, high }: { points: readonly (number | null)[]; low: number; high: number }) {
  const span = high - low || 1;
  const x = (index: number) => (points.length < 2 ? WIDTH / 2 : (index / (points.length - 1)) * WIDTH);
  const y = (value: number) => HEAD + HEIGHT - ((value - low) / span) * HEIGHT;
  let pen = false;
  const path = points
    .map((value, index) => {
      const command = value === null ? '' : `${pen ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = value !== null;
      return command;
    })
    .join('');
  const last = points.reduce<number>((found, value, index) => (value === null ? found : index), -1);
  const end = points[last];
  return (
    <>
      <path d={`M0 ${y(0).toFixed(1)}H${WIDTH}`} stroke="#cfc9bb" strokeWidth="1" fill="none" />
      <path d={path} stroke="#1d3a5f" strokeWidth="1.8" fill="none" strokeLinejoin="round" />
      {end != null && <circle cx={x(last)} cy={y(end)} r="2.6" fill="#1d3a5f" />}
    </>
  );
}
