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

/** Whether there is a value of this year or the one before, or a target, to draw; what is told once a year has no course before its year is told. */
export function hasCourse({
  definition,
  series,
  earlier,
  bounds,
  asOf,
}: Pick<Detail, 'definition' | 'series' | 'earlier' | 'bounds' | 'asOf'>): boolean {
  if (definition.period.kind === 'year') return series.some(({ value }) => value !== null);
  const before = String(Number(asOf.slice(0, 4)) - 1);
  const drawn = [...series, ...earlier.filter(({ period }) => period.startsWith(before))];
  return bounds.length > 0 || drawn.some(({ value }) => value !== null);
}

/** Sentences plan by plan, in the order that the plans come in. */
export function byPlan(mentions: Mentions): readonly (readonly [planVersionId: string, own: Mentions])[] {
  const plans = new Map<string, Mentions>();
  for (const mention of mentions)
    plans.set(mention.planVersionId, [...(plans.get(mention.planVersionId) ?? []), mention]);
  return [...plans];
}
