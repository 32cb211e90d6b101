import { type IndicatorDefinition, parseValuePeriod, periodKeysOf } from '@planwright/engine';
import type { IndicatorPointView } from '#model/index.ts';
import type { DefinitionSet } from './definitions.ts';
import type { IndicatorStore } from './store.ts';
import type { TargetRow } from './targets.ts';

/** What targets are judged by. */
export interface Known {
  readonly set: DefinitionSet;
  readonly store: IndicatorStore;
  /** Of the year. */
  readonly targets: readonly TargetRow[];
  /** The unit for which a price index is kept when a part has none of its own. */
  readonly wholeId: string;
  /** 同级单位: a unit with those beside it, by which it is ranked; absent where their values are not at hand. */
  readonly beside?: (unitId: string) => readonly { readonly id: string; readonly name: string }[];
}

/** The newest period by `asOf` with something to show, from this year back to the year before; null when there is none. */
export function findLatest(
  store: IndicatorStore,
  definition: IndicatorDefinition,
  unitId: string,
  asOf: string,
): IndicatorPointView | null {
  const year = Number(asOf.slice(0, 4));
  const of = (each: number) => findLatestOfYear(store, definition, unitId, { year: each, asOf });
  return of(year) ?? of(year - 1);
}

/** The newest period of one year alone. */
export function findLatestOfYear(
  store: IndicatorStore,
  definition: IndicatorDefinition,
  unitId: string,
  { year, asOf }: { readonly year: number; readonly asOf: string },
): IndicatorPointView | null {
  const keys = periodKeysOf(definition.period, year).filter((key) => (parseValuePeriod(key)?.end ?? '9') <= asOf);
  for (const key of [...keys].reverse()) {
    const point = store.point(definition.id, unitId, key);
    if (point.status === 'value' || (point.by === 'entered' && store.row(definition.id, unitId, key) !== undefined))
      return point;
  }
  return null;
}

/** A period after the latest shown one whose roll-up was refused because parts lack. */
export function findLacking(
  store: IndicatorStore,
  definition: IndicatorDefinition,
  unitId: string,
  asOf: string,
  latest: IndicatorPointView | null,
): { readonly period: string; readonly reason: string } | null {
  const keys = periodKeysOf(definition.period, Number(asOf.slice(0, 4))).filter((key) => {
    const end = parseValuePeriod(key)?.end ?? '9';
    return end <= asOf && end > (latest?.periodEnd ?? '');
  });
  for (const key of [...keys].reverse()) {
    const { value, by, missing } = store.resolve(definition.id, unitId, key);
    if (value.status === 'null' && by === 'roll-up' && missing.length > 0) return { period: key, reason: value.reason };
  }
  return null;
}
