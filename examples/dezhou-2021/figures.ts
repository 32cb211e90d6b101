import type { Commitment, DecimalText, Fact } from '@planwright/compiler';
import {
  addDays,
  convertUnit,
  createMatcher,
  findTarget,
  type IndicatorDefinition,
  parseValuePeriod,
  STANDARD_INDICATORS,
  sumDecimals,
} from '@planwright/engine';
import { RATES, TOTALS } from './indicator-specs.ts';
import type { PlayedValue } from './indicator-year.ts';

/** A city's figure with the period that it tells of, in the promise's unit. */
export interface Figure {
  readonly period: string;
  readonly periodEnd: string;
  readonly value: DecimalText;
}

/** 已发布数据: the newest figure that was out at the end of a day; null before the first. */
export type FigureOn = (day: string) => Figure | null;

const PLAYED: ReadonlySet<string> = new Set([...RATES, ...TOTALS].map(({ id }) => id));
/** A week's report is written on its Friday at the earliest. */
const WRITTEN = -2;

/**
 * 一数一源: tells of a promise whose number is an indicator that is played where its figures come from, so that what a unit
 * reports and what the indicator's page shows are the same; null for any other. Totals are added up from the parts that are in.
 */
export function prepareFigures(
  figures: readonly PlayedValue[],
  facts: ReadonlyMap<string, Fact>,
  cityId: string | undefined,
  year: number,
): (commitment: Commitment) => FigureOn | null {
  const matcher = createMatcher(STANDARD_INDICATORS);
  const published = figures
    .filter(({ period }) => period.startsWith(String(year)))
    .toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
  return (commitment) => {
    const target = findTarget(commitment, facts, matcher);
    const definition = STANDARD_INDICATORS.find(({ id }) => id === target?.indicatorId);
    if (definition === undefined || target?.form.kind !== 'number' || !PLAYED.has(definition.id)) return null;
    const own = published.filter(({ indicatorId }) => indicatorId === definition.id);
    const city = own.filter(({ unitId }) => unitId === cityId);
    const parts = new Set(own.map(({ unitId }) => unitId)).size;
    const unit = commitment.bound.kind === 'number' ? commitment.bound.unit : definition.unit;
    return (day) => {
      const known = (city.length > 0 ? city : own).filter(
        ({ recordedAt }) => recordedAt.slice(0, 10) <= addDays(day, WRITTEN),
      );
      const newest = city.length > 0 ? known.at(-1) : addUp(definition, known, parts);
      return newest?.value == null ? null : present(newest.period, newest.value, definition.unit, unit);
    };
  };
}

/** The newest period of which all parts have told, by their last words; one that told of no value is left out where the indicator does so too. */
function addUp({ missing }: IndicatorDefinition, known: readonly PlayedValue[], parts: number) {
  const periods = [...new Set(known.map(({ period }) => period))].toSorted().toReversed();
  for (const period of periods) {
    const last = new Map(known.flatMap((each) => (each.period === period ? [[each.unitId, each.value] as const] : [])));
    const values = [...last.values()].flatMap((value) => value ?? []);
    if (values.length === parts || (missing === 'partial' && last.size === parts && values.length > 0))
      return { period, value: sumDecimals(values) };
  }
  return undefined;
}

/** A unit that the name already says is left out in a plan: 3.6件 of 件/万人. */
function present(period: string, value: DecimalText, from: string, to: string): Figure {
  return {
    period,
    periodEnd: parseValuePeriod(period)?.end ?? period,
    value: (from === to ? null : convertUnit(value, from, to)) ?? value,
  };
}
