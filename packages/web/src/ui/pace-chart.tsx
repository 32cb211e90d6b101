import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { use as addParts, init } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

addParts([LineChart, GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

const INK = '#22252a';
const FAINT = '#8b867a';
const ACCENT = '#1d3a5f';

/** What is to be and what is, on a day; in `unit`. */
export interface PacePoint {
  readonly date: string;
  readonly expected: string | null;
  readonly actual: string | null;
}

interface PaceChartProps {
  readonly points: readonly PacePoint[];
  readonly asOf: string;
  /** What the two lines are called, expected first. */
  readonly names: readonly [string, string];
  readonly unit: string;
  /** Shares begin at nothing; levels are seen best close by. */
  readonly fromZero: boolean;
}

/** Below so many pixels the first days of all months do not stand side by side. */
const NARROW = 480;

/** The first days of quarters; other days bear no label. */
function quarterDay(value: number): string {
  const day = new Date(value);
  return day.getDate() === 1 && day.getMonth() % 3 === 0 ? `${day.getMonth() + 1}/1` : '';
}

/** What is expected as a thin line, what is as a strong one with its points; the day shown as a rule. */
export function PaceChart({ points, asOf, names, unit, fromZero }: PaceChartProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [expected, actual] = names;
  useEffect(() => {
    if (box.current === null) return;
    const isNarrow = box.current.clientWidth < NARROW;
    const chart = init(box.current, undefined, { renderer: 'svg' });
    const line = (key: 'expected' | 'actual') =>
      points.map((point) => [point.date, point[key] === null ? null : Number(point[key])]);
    chart.setOption({
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily: 'inherit', color: INK },
      grid: { left: 44, right: 76, top: 14, bottom: 26 },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (value === null || value === undefined ? '—' : `${value}${unit}`),
      },
      xAxis: {
        type: 'time',
        axisLine: { lineStyle: { color: INK } },
        axisLabel: { formatter: isNarrow ? quarterDay : '{M}/{d}', color: INK, hideOverlap: true },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        ...(fromZero ? { min: 0 } : { scale: true }),
        axisLabel: { formatter: unit === '%' ? '{value}%' : '{value}', color: INK },
        splitLine: { lineStyle: { color: '#e5e0d4' } },
      },
      series: [
        {
          name: expected,
          type: 'line',
          data: line('expected'),
          symbol: 'none',
          lineStyle: { color: FAINT, width: 1.5, type: 'dashed' },
          itemStyle: { color: FAINT },
          endLabel: { show: true, formatter: expected, color: '#6b6659' },
        },
        {
          name: actual,
          type: 'line',
          data: line('actual'),
          // Values of an indicator stand in the weeks that their periods end in.
          connectNulls: true,
          symbol: 'circle',
          symbolSize: 4,
          lineStyle: { color: ACCENT, width: 2 },
          itemStyle: { color: ACCENT },
          endLabel: { show: true, formatter: actual, color: ACCENT },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: INK, type: 'dotted' },
            label: { formatter: '' },
            data: [{ xAxis: asOf }],
          },
        },
      ],
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [points, asOf, expected, actual, unit, fromZero]);
  return <div ref={box} className="chart" role="img" aria-label={t('pace.title')} />;
}
