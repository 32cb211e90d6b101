import type { Commitment, DecimalText, Fact } from '@planwright/compiler';
import { createMatcher, findTarget, STANDARD_INDICATORS } from '@planwright/engine';
import { RATES } from './indicator-specs.ts';
import type { PlayedValue } from './indicator-year.ts';

/** A city's figure with the period that it tells of. */
export interface Figure {
  readonly period: string;
  readonly value: DecimalText;
}

/** 已发布数据: the newest figure that was out at the end of a day; null before the first. */
export type FigureOn = (day: string) => Figure | null;

const PLAYED_RATES: ReadonlySet<string> = new Set(RATES.map(({ id }) => id));

/**
 * 一数一源: tells of a promise whose number is a rate that statistics publish where its figures come from, so that what a unit
 * reports and what the indicator's page shows are the same; null for any other.
 */
export function prepareFigures(
  figures: readonly PlayedValue[],
  facts: ReadonlyMap<string, Fact>,
  cityId: string | undefined,
  year: number,
): (commitment: Commitment) => FigureOn | null {
  const matcher = createMatcher(STANDARD_INDICATORS);
  const published = figures
    .filter(({ unitId, period }) => unitId === cityId && period.startsWith(String(year)))
    .toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
  return (commitment) => {
    const target = findTarget(commitment, facts, matcher);
    if (target === undefined || target.form.kind !== 'number' || !PLAYED_RATES.has(target.indicatorId)) return null;
    const own = published.filter(({ indicatorId }) => indicatorId === target.indicatorId);
    return (day) => {
      const newest = own.findLast(({ recordedAt }) => recordedAt.slice(0, 10) <= day);
      return newest?.value == null ? null : { period: newest.period, value: newest.value };
    };
  };
}
