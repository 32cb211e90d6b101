import { type IndicatorDefinition, monthKey, parseValuePeriod, periodKeysOf } from '@planwright/engine';
import type { IndicatorDetail, IndicatorPointView } from '#model/index.ts';
import { lastKeyOf } from './judge.ts';
import { shown } from './list.ts';
import { soFarOf } from './so-far.ts';
import type { IndicatorStore } from './store.ts';

/** Whether a longer period is reckoned from shorter ones: totals from the year's start are already long, states are their last. */
const isReckoned = ({ period, overTime }: IndicatorDefinition): boolean =>
  !period.cumulative && period.kind !== 'year' && (overTime === 'sum' || overTime === 'mean' || overTime === 'max');

/**
 * 历年结果: each year's value by the declared roll-up over time, and the plan's year as far as it is known. A year of which parts lack is not shown as
 * though it were whole: it says what lacks.
 */
export function resultsOfYears(
  store: IndicatorStore,
  definition: IndicatorDefinition,
  unitId: string,
  span: { readonly years: readonly number[]; readonly year: number; readonly latest: IndicatorPointView | null },
): IndicatorDetail['years'] {
  const point = (key: string) => shown(store.point(definition.id, unitId, key), definition.scale);
  const whole = (year: number) => point(isReckoned(definition) ? String(year) : lastKeyOf(definition, year));
  const before = span.years.map((year) => ({ ...whole(year), year, whole: true }));
  const { year, latest } = span;
  if (latest === null || !latest.period.startsWith(String(year))) return before;
  const isWhole =
    latest.period === periodKeysOf(definition.period, year).at(-1) || latest.periodEnd === `${year}-12-31`;
  const soFar = shown(isReckoned(definition) ? soFarOf(store, definition, unitId, latest) : latest, definition.scale);
  return [...before, { ...(isWhole ? whole(year) : soFar), year, whole: isWhole }];
}

/** 当期数: what the period alone gave, for a total from the year's start; null where it does not follow. */
export function singleOf(
  store: IndicatorStore,
  definition: IndicatorDefinition,
  unitId: string,
  key: string,
): string | null {
  const { period, overTime } = definition;
  if (!period.cumulative || overTime !== 'sum') return null;
  const last = parseValuePeriod(key)?.to ?? 1;
  const year = Number(key.slice(0, 4));
  const together = period.kind === 'month' && period.januaryWithFebruary && last === 2;
  const own = periodKeysOf({ ...period, cumulative: false, januaryWithFebruary: false }, year).find(
    (each) => parseValuePeriod(each)?.to === last,
  );
  const { value } = store.resolve(definition.id, unitId, together ? key : (own ?? monthKey(year, last)));
  return value.status === 'value' ? value.value : null;
}
