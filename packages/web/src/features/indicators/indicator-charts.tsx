import { Link } from '@tanstack/react-router';
import { BarChart, LineChart } from 'echarts/charts';
import { use as addParts } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { CHART, ChartFigure, type ChartTable } from '#ui/chart-figure.tsx';
import { UnitFigure } from '#ui/map/unit-figure.tsx';
import { useUnitName } from '#ui/unit-name.tsx';
import type { Detail } from './indicator-page.tsx';
import { periodName } from './indicator-words.tsx';
import { commonPeriod, hasCourse } from './part-periods.ts';
import { SmallMultiples } from './small-multiples.tsx';

addParts([LineChart, BarChart]);

/** The course of the year against its target, the years before, and the parts of the whole. */
export function IndicatorCharts({ data }: { data: Detail }) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const unitName = useUnitName();
  const { definition } = data;
  const common = commonPeriod(data.units);
  const period = common === null ? null : periodName(common, i18n.language);
  const hasParts = data.units.some((unit) => unit.latest !== null);
  const tiles = data.units.map((unit) => {
    const value = unit.latest?.status === 'value' ? unit.latest.value : null;
    return {
      id: unit.unitId,
      name: unitName({ ...unit, unitName: unit.shortName }),
      value: value === null ? null : Number(value),
      text: value ?? (unit.latest === null ? t('valueStatus.null') : t(`valueStatus.${unit.latest.status}`)),
      // Where the parts tell of different periods, each says its own.
      ...(period === null && value !== null && unit.latest !== null
        ? { note: periodName(unit.latest.period, i18n.language) }
        : {}),
    };
  });
  const lowIsBest = definition.direction === 'lower-is-better';
  return (
    <div className="indicator-charts">
      <div className="chart-wide">{hasCourse(data) ? <YearChart data={data} /> : <NoCourse data={data} />}</div>
      {hasParts && (
        <>
          <UnitFigure
            title={t('indicator.tiles')}
            note={`${period === null ? '' : `${period}${t('unit.semicolon')}`}${t(lowIsBest ? 'indicator.tilesLow' : 'indicator.tilesHigh', { unit: definition.unit })}`}
            units={tiles}
            lowIsBest={lowIsBest}
            unitHeader={t('indicator.unit')}
            valueHeader={`${label(definition.label)}（${definition.unit}）`}
            fileName={`${definition.id}-${t('indicator.tiles')}`}
            describe={t('indicator.tilesDescribe', { name: label(definition.label), count: tiles.length })}
          />
          <PastChart data={data} />
          <SmallMultiples data={data} />
        </>
      )}
      {!hasParts && <PastChart data={data} />}
    </div>
  );
}

/** Instead of an empty frame: what could be done. */
function NoCourse({ data }: { data: Detail }) {
  const { t } = useTranslation();
  const { run, report } = offersOf(useSession());
  const params = { indicatorId: data.definition.id };
  return (
    <div className="chart-empty">
      <p className="faint">
        {t(data.definition.period.kind === 'year' ? 'indicator.noYear' : 'indicator.noCourse', {
          year: data.asOf.slice(0, 4),
        })}
      </p>
      {data.definition.formula === null && (run || report) && (
        <Link to="/indicators/$indicatorId/values" params={params} className="action-link">
          {t('indicator.enter')}
        </Link>
      )}
    </div>
  );
}

const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));

/** Value, pace and bound over the periods of the year; last year beside it. */
function YearChart({ data }: { data: Detail }) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const { definition, series, earlier, bounds } = data;
  const name = label(definition.label);
  const year = data.asOf.slice(0, 4);
  const before = String(Number(year) - 1);
  const option = useMemo(() => {
    const axis = series.map((point) => shortPeriod(point.period));
    const lastYear = series.map((point) => {
      const same = earlier.find((other) => other.period === `${before}${point.period.slice(4)}`);
      return numberOf(same?.value ?? null);
    });
    const names = {
      actual: t('indicator.actual'),
      pace: t('indicator.pace'),
      before: t('indicator.lastYear', { year: before }),
    };
    return {
      grid: { left: 56, right: 84, top: 22, bottom: 28 },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: unknown) => (value == null ? '—' : `${formatDecimal(String(value))}${definition.unit}`),
      },
      xAxis: {
        type: 'category',
        data: axis,
        boundaryGap: false,
        axisLine: { lineStyle: { color: CHART.ink } },
        axisLabel: { color: CHART.ink, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        scale: definition.unit === '%',
        axisLabel: { color: CHART.ink },
        splitLine: { lineStyle: { color: CHART.rule } },
      },
      series: [
        {
          name: names.before,
          type: 'line',
          data: lastYear,
          connectNulls: false,
          symbol: 'circle',
          symbolSize: 3,
          lineStyle: { color: CHART.past, width: 1.5 },
          itemStyle: { color: CHART.past },
        },
        ...(series.some((point) => point.expected !== null)
          ? [
              {
                name: names.pace,
                type: 'line',
                data: series.map((point) => numberOf(point.expected)),
                symbol: 'none',
                lineStyle: { color: CHART.faint, width: 1.5, type: 'dashed' },
                itemStyle: { color: CHART.faint },
                endLabel: { show: true, formatter: names.pace, color: CHART.soft },
              },
            ]
          : []),
        {
          name: names.actual,
          type: 'line',
          data: series.map((point) => numberOf(point.value)),
          connectNulls: false,
          symbol: 'circle',
          symbolSize: 5,
          lineStyle: { color: CHART.accent, width: 2.2 },
          itemStyle: { color: CHART.accent },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: CHART.red, width: 1.2 },
            label: { position: 'insideStartTop', color: CHART.red, formatter: (mark: { name: string }) => mark.name },
            data: bounds.map((bound) => ({
              yAxis: Number(bound.value),
              name: `${t('indicators.column.target')} ${SIGNS[bound.op]}${formatDecimal(bound.value)}`,
            })),
          },
        },
      ],
      legend: undefined,
    };
  }, [series, earlier, bounds, definition, before, t]);
  const singles = series.some((point) => point.single !== null);
  const table: ChartTable = {
    header: [
      t('indicators.column.period'),
      `${t('indicator.actual')}（${definition.unit}）`,
      ...(singles ? [t('indicator.single')] : []),
      t('indicator.pace'),
      t('indicator.lastYear', { year: before }),
    ],
    rows: series.map((point) => [
      periodName(point.period, i18n.language),
      point.value,
      ...(singles ? [point.single] : []),
      point.expected,
      earlier.find((other) => other.period === `${before}${point.period.slice(4)}`)?.value ?? null,
    ]),
  };
  return (
    <ChartFigure
      title={t('indicator.course', { year })}
      note={t('indicator.courseNote', { year: before, unit: definition.unit })}
      option={option}
      table={table}
      fileName={`${definition.id}-${year}`}
      describe={t('indicator.courseDescribe', { name, year })}
    />
  );
}

const SIGNS: Readonly<Record<string, string>> = { eq: '', ge: '≥', le: '≤', approx: '≈', gt: '>', lt: '<' };

/** 1—5月 is written 5月 on an axis whose title says that it counts from the year's start. */
function shortPeriod(key: string): string {
  const rest = key.slice(5);
  if (rest === '') return key;
  const thirds = /^M(?<month>\d{2})-T(?<third>\d)$/.exec(rest)?.groups;
  if (thirds !== undefined) return `${Number(thirds.month)}/${thirds.third}`;
  if (rest.startsWith('01..')) return `1—${Number(rest.slice(4))}`;
  return /^\d+$/.test(rest) ? String(Number(rest)) : rest;
}

/** The result of each year, this one as far as it is known. */
function PastChart({ data }: { data: Detail }) {
  const { t, i18n } = useTranslation();
  const { definition } = data;
  const years = useMemo(() => data.years.filter((each) => each.value !== null), [data.years]);
  const option = useMemo(
    () => ({
      grid: { left: 56, right: 20, top: 26, bottom: years.some((each) => !each.whole) ? 44 : 28 },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: years.map((each) => (each.whole ? String(each.year) : `${each.year}\n${shortPeriod(each.period)}`)),
        axisLine: { lineStyle: { color: CHART.ink } },
        axisLabel: { color: CHART.ink, lineHeight: 15 },
      },
      yAxis: { type: 'value', axisLabel: { color: CHART.ink }, splitLine: { lineStyle: { color: CHART.rule } } },
      series: [
        {
          name: t('indicator.actual'),
          type: 'bar',
          barMaxWidth: 44,
          data: years.map((each) => ({
            value: Number(each.value),
            itemStyle: { color: String(each.year) === data.asOf.slice(0, 4) ? CHART.accent : CHART.past },
          })),
          label: {
            show: true,
            position: 'top',
            color: CHART.ink,
            formatter: ({ value }: { value: number }) => formatDecimal(String(value)),
          },
        },
      ],
    }),
    [years, data.asOf, t],
  );
  if (years.length < 2) return null;
  return (
    <ChartFigure
      title={t('indicator.years')}
      note={t('indicator.yearsNote', { unit: definition.unit })}
      option={option}
      table={{
        header: [t('indicator.year'), t('indicators.column.period'), definition.unit],
        rows: data.years.map((each) => [
          String(each.year),
          periodName(each.period, i18n.language),
          each.value ?? each.reason,
        ]),
      }}
      fileName={`${definition.id}-${t('indicator.years')}`}
      describe={t('indicator.years')}
    />
  );
}
