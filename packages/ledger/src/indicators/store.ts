import { parseValuePeriod, type ResolvedValue, resolveValue, type UnitView, type ValueStore } from '@planwright/engine';
import type { IndicatorPointView } from '#model/index.ts';
import type { DefinitionSet } from './definitions.ts';
import type { ValueRow } from './load-values.ts';
import { NO_MEASURES, type ReadMeasure } from './measures.ts';
import { type Places, placesUnder } from './units.ts';

/** Values in memory, resolved and shown. */
export interface IndicatorStore {
  readonly resolve: (indicatorId: string, unitId: string, key: string) => ResolvedValue;
  readonly point: (indicatorId: string, unitId: string, key: string) => IndicatorPointView;
  readonly row: (indicatorId: string, unitId: string, key: string) => ValueRow | undefined;
}

export function makeStore(
  set: DefinitionSet,
  rows: readonly ValueRow[],
  places: Places,
  measure: ReadMeasure = NO_MEASURES,
  view: UnitView = 'restated',
): IndicatorStore {
  const anySimulated = rows.some((row) => row.simulated);
  const kept = new Nested<ValueRow>();
  for (const row of rows) kept.put(row.indicatorId, row.unitId, row.period, row);
  const children = new Map<string, ReturnType<typeof placesUnder>>();
  const store: ValueStore = {
    definition: (id) => set.byId.get(id),
    formula: (id) => set.formulas.get(id),
    has: (indicatorId, unitId) => kept.has(indicatorId, unitId),
    find: (indicatorId, unitId, key) => kept.find(indicatorId, unitId, key)?.value,
    children: (unitId, during) => {
      const key = `${unitId}\n${during ?? ''}`;
      const known = children.get(key) ?? placesUnder(places, unitId, during);
      children.set(key, known);
      return known;
    },
    lineage: places.lineage,
    measure,
  };
  const resolved = new Nested<ResolvedValue>();
  const resolve = (indicatorId: string, unitId: string, key: string): ResolvedValue => {
    const known = resolved.find(indicatorId, unitId, key);
    if (known !== undefined) return known;
    const value = resolveValue(store, indicatorId, unitId, key, view);
    resolved.put(indicatorId, unitId, key, value);
    return value;
  };
  const row = (indicatorId: string, unitId: string, key: string) => kept.find(indicatorId, unitId, key);
  return {
    resolve,
    row,
    point: (indicatorId, unitId, key) =>
      presentPoint(key, resolve(indicatorId, unitId, key), row(indicatorId, unitId, key), anySimulated),
  };
}

/** Something for each indicator, unit and period: a list asks many thousand times. */
class Nested<T> {
  readonly #all = new Map<string, Map<string, Map<string, T>>>();

  put(indicatorId: string, unitId: string, key: string, item: T): void {
    const units = this.#all.get(indicatorId) ?? new Map<string, Map<string, T>>();
    this.#all.set(indicatorId, units);
    const periods = units.get(unitId) ?? new Map<string, T>();
    units.set(unitId, periods);
    periods.set(key, item);
  }

  has(indicatorId: string, unitId: string): boolean {
    return this.#all.get(indicatorId)?.has(unitId) ?? false;
  }

  find(indicatorId: string, unitId: string, key: string): T | undefined {
    return this.#all.get(indicatorId)?.get(unitId)?.get(key);
  }
}

function presentPoint(
  key: string,
  resolved: ResolvedValue,
  kept: ValueRow | undefined,
  anySimulated: boolean,
): IndicatorPointView {
  const { value, by, partial, missing, restatedFrom } = resolved;
  // What was put together of several units is no unit's own row.
  const row = restatedFrom.length === 0 ? kept : undefined;
  return {
    period: key,
    periodEnd: parseValuePeriod(key)?.end ?? key,
    status: value.status,
    value: value.status === 'value' ? value.value : null,
    reason: value.status === 'value' ? null : value.reason,
    by,
    partial,
    missing: [...missing],
    restatedFrom: [...restatedFrom],
    evidenceLevel: row?.evidenceLevel ?? null,
    vintage: row?.vintage ?? null,
    // What is reckoned from simulated values is simulated.
    simulated: row?.simulated ?? (value.status === 'value' && anySimulated),
  };
}
