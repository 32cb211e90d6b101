import { addDays } from '../calendar/iso-date.ts';
import type { Freshness } from '../light-model.ts';
import type { IndicatorDefinition } from './model.ts';
import { parseValuePeriod, periodKeysOf } from './value-period.ts';

/** Days after the day on which a value should be there before it counts as late: a week of grace. */
export const GRACE_DAYS = 7;

const endsSince = ({ period }: Pick<IndicatorDefinition, 'period'>, asOf: string): readonly string[] => {
  const year = Number(asOf.slice(0, 4));
  return [year - 1, year].flatMap((each) =>
    periodKeysOf(period, each).flatMap((key) => parseValuePeriod(key)?.end ?? []),
  );
};

/** The periods whose values should be there on a day: those that ended so long ago as publication takes. In order of time, from the year before on. */
export function periodsDue(
  definition: Pick<IndicatorDefinition, 'period' | 'publicationLagDays'>,
  asOf: string,
  grace = 0,
): readonly string[] {
  const year = Number(asOf.slice(0, 4));
  return [year - 1, year]
    .flatMap((each) => periodKeysOf(definition.period, each))
    .filter((key) => addDays(parseValuePeriod(key)?.end ?? asOf, definition.publicationLagDays + grace) <= asOf);
}

/**
 * 指标新鲜度: whether the values that should be there are there, by the indicator's own rhythm and publication lag: fresh, due (within the grace), one period late,
 * more behind, or never.
 *
 * @param lastEnd last day of the newest period with a value; null for none
 */
export function indicatorFreshness(
  definition: Pick<IndicatorDefinition, 'period' | 'publicationLagDays'>,
  lastEnd: string | null,
  asOf: string,
): Freshness {
  if (lastEnd === null) return 'never';
  const lacking = (grace: number) => {
    const until = addDays(asOf, -(definition.publicationLagDays + grace));
    return endsSince(definition, asOf).filter((end) => end > lastEnd && end <= until).length;
  };
  const late = lacking(GRACE_DAYS);
  if (late === 0) return lacking(0) === 0 ? 'fresh' : 'due';
  return late === 1 ? 'late' : 'stale';
}
