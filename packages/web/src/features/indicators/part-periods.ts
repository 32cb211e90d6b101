import type { Detail } from './indicator-page.tsx';

type Part = Pick<Detail['units'][number], 'latest'>;
type Mentions = Detail['mentions'];

/** The one period that all parts with a value tell of; null where they tell of several, or of none. */
export function commonPeriod(units: readonly Part[]): string | null {
  const periods = new Set(units.flatMap(({ latest }) => (latest?.value == null ? [] : [latest.period])));
  const [common] = periods;
  return periods.size === 1 && common !== undefined ? common : null;
}

/** A part's newest value of a year; a value of another year is none of its course. */
export function newestOfYear({ latest }: Part, year: string): string | null {
  return latest?.period.startsWith(year) === true ? latest.value : null;
}

/** Sentences plan by plan, in the order that the plans come in. */
export function byPlan(mentions: Mentions): readonly (readonly [planVersionId: string, own: Mentions])[] {
  const plans = new Map<string, Mentions>();
  for (const mention of mentions)
    plans.set(mention.planVersionId, [...(plans.get(mention.planVersionId) ?? []), mention]);
  return [...plans];
}
