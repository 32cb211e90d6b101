import {
  cumulativeKey,
  type IndicatorDefinition,
  isShort,
  parseValuePeriod,
  soFarFromShorter,
} from '@planwright/engine';
import type { IndicatorPointView } from '#model/index.ts';
import type { IndicatorStore } from './store.ts';

/**
 * 年内至今: what the year came to until a unit's newest period, by the declared roll-up over time. A week or ten days may end within a month, so that
 * their own periods are put together; of months those from January on.
 */
export function soFarOf(
  store: IndicatorStore,
  definition: IndicatorDefinition,
  unitId: string,
  newest: IndicatorPointView,
): IndicatorPointView {
  if (!isShort(definition.period)) {
    const month = parseValuePeriod(newest.period)?.to ?? Number(newest.periodEnd.slice(5, 7));
    return store.point(definition.id, unitId, cumulativeKey(Number(newest.period.slice(0, 4)), month));
  }
  const of = (key: string) => store.resolve(definition.id, unitId, key).value;
  const { value, partial, missing } = soFarFromShorter(definition, newest.period, of);
  return {
    ...newest,
    status: value.status,
    value: value.status === 'value' ? value.value : null,
    reason: value.status === 'value' ? null : value.reason,
    by: 'derived',
    partial,
    missing: [...missing],
  };
}
