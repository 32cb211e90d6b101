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

export interface PacePoint {
  readonly date: string;
  readonly expectedPercent: string | null;
  readonly actualPercent: string | null;
}

/** The expected share as a thin step line, the actual as a strong one with its points; the day shown as a rule. */
export function PaceChart({ points, asOf }: { points: readonly PacePoint[]; asOf: string }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [expected, actual] = [t('pace.expected'), t('pace.actual')];
  useEffect(() => {
    if (box.current === null) return;
    const chart = init(box.current, undefined, { renderer: 'svg' });
    const line = (key: 'expectedPercent' | 'actualPercent') =>
      points.map((point) => [point.date, point[key] === null ? null : Number(point[key])]);
    chart.setOption({
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily: 'inherit', color: INK },
      grid: { left: 44, right: 76, top: 14, bottom: 26 },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (value === null || value === undefined ? '—' : `${value}%`),
      },
      xAxis: {
        type: 'time',
        axisLine: { lineStyle: { color: INK } },
        axisLabel: { formatter: '{M}/{d}', color: INK, hideOverlap: true },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        min: 0,
        axisLabel: { formatter: '{value}%', color: INK },
        splitLine: { lineStyle: { color: '#e5e0d4' } },
      },
      series: [
        {
          name: expected,
          type: 'line',
          data: line('expectedPercent'),
          symbol: 'none',
          lineStyle: { color: FAINT, width: 1.5, type: 'dashed' },
          itemStyle: { color: FAINT },
          endLabel: { show: true, formatter: expected, color: '#6b6659' },
        },
        {
          name: actual,
          type: 'line',
          data: line('actualPercent'),
          connectNulls: false,
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
  }, [points, asOf, expected, actual]);
  return <div ref={box} className="chart" role="img" aria-label={t('pace.title')} />;
}
