import { Button, Segmented } from 'antd';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { use as addParts, type EChartsCoreOption, init } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CsvCell, formatCsv, saveTextFile } from '#lib/csv.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { savePng, saveSvg } from './save-picture.ts';
import './chart-figure.css';

addParts([GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

/** Colours of charts, as in styles/base.css. */
export const CHART = {
  ink: '#22252a',
  soft: '#565b63',
  faint: '#8b867a',
  rule: '#e5e0d4',
  accent: '#1d3a5f',
  past: '#a9b4c2',
  red: '#a3211c',
  paper: '#fffefb',
} as const;

/** The same numbers as a table: for those who read rather than look, and for export. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * 图: a chart with its table view, and its export as SVG, PNG and CSV. The caller registers the kinds of series that it draws.
 *
 * @param option ECharts option; stands still and is drawn as SVG
 * @param describe one sentence for those who cannot see it
 */
export function ChartFigure({
  title,
  note,
  option,
  table,
  fileName,
  describe,
  height = 260,
}: {
  title: ReactNode;
  note?: ReactNode;
  option: EChartsCoreOption;
  table: ChartTable;
  fileName: string;
  describe: string;
  height?: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  useEffect(() => {
    if (box.current === null || view !== 'chart') return;
    const chart = init(box.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily: 'inherit', color: CHART.ink },
      ...option,
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, view]);
  return (
    <figure className="chart-figure">
      <FigureHead
        title={title}
        note={note}
        view={view}
        onView={setView}
        table={table}
        fileName={fileName}
        findPicture={() => box.current?.querySelector('svg') ?? null}
      />
      {view === 'chart' ? (
        <div ref={box} className="chart-box" style={{ height }} role="img" aria-label={describe} />
      ) : (
        <TableView table={table} />
      )}
    </figure>
  );
}

/** A figure's title with its views and exports; for drawings that are no ECharts too. */
export function FigureHead({
  title,
  note,
  view,
  onView,
  table,
  fileName,
  findPicture,
}: {
  title: ReactNode;
  note?: ReactNode;
  view: 'chart' | 'table';
  onView: (view: 'chart' | 'table') => void;
  table: ChartTable;
  fileName: string;
  findPicture: () => SVGSVGElement | null;
}) {
  const { t } = useTranslation();
  const save = (as: (svg: SVGSVGElement, name: string) => void) => () => {
    const svg = findPicture();
    if (svg !== null) as(svg, fileName);
  };
  return (
    <figcaption className="chart-head">
      <span className="chart-title">{title}</span>
      {note !== undefined && <span className="chart-note">{note}</span>}
      <span className="chart-tools">
        <Segmented
          size="small"
          value={view}
          onChange={onView}
          options={[
            { value: 'chart', label: t('chart.chart') },
            { value: 'table', label: t('chart.table') },
          ]}
        />
        {view === 'chart' ? (
          <>
            <Button size="small" type="text" onClick={save(saveSvg)}>
              SVG
            </Button>
            <Button size="small" type="text" onClick={save((svg, name) => void savePng(svg, name))}>
              PNG
            </Button>
          </>
        ) : (
          <Button
            size="small"
            type="text"
            onClick={() => saveTextFile(`${fileName}.csv`, formatCsv(table.header, table.rows))}
          >
            CSV
          </Button>
        )}
      </span>
    </figcaption>
  );
}

/** @param words how many columns from the left hold words */
export function TableView({ table, words = 1 }: { table: ChartTable; words?: number }) {
  return (
    <div className="table-wrap chart-table">
      <table className="table">
        <thead>
          <tr>
            {table.header.map((cell, index) => (
              <th key={cell} className={index < words ? undefined : 'num'}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, index) => (
                <td key={table.header[index]} className={index < words ? undefined : 'num'}>
                  {index < words ? cell : cell === null ? '—' : formatDecimal(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
