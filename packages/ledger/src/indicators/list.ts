import { type IndicatorDefinition, type Label, roundHalfUp, type UnitView } from '@planwright/engine';
import type { Moment } from '#commitments/load-states.ts';
import type { IndicatorPointView, IndicatorRow } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { type DefinitionSet, loadDefinitions } from './definitions.ts';
import { judgeTarget, yearBeforeOf } from './judge.ts';
import { findLacking, findLatest, type Known } from './latest.ts';
import { loadNewest } from './load-newest.ts';
import { loadValues, type ValueRow } from './load-values.ts';
import { loadMeasures } from './measures.ts';
import { readBy } from './read-by.ts';
import { type IndicatorStore, makeStore } from './store.ts';
import { effectiveTarget, findTargetOf, loadTargets, presentTarget } from './targets.ts';
import { loadPlaces, type Places, placesBeside, placesSince, wholeOf } from './units.ts';

/** 指标列表: every indicator for a unit, the whole place by default. Parts are only read where the whole has no value of its own. */
export async function listIndicators(
  context: LedgerContext,
  moment: Moment,
  unitId: string | null,
  view: UnitView,
): Promise<readonly IndicatorRow[]> {
  const set = await loadDefinitions(context, moment.knownAt);
  const places = await loadPlaces(context, moment.asOf);
  const unit = unitId ?? wholeOf(places)?.id;
  if (unit === undefined) return [];
  const year = Number(moment.asOf.slice(0, 4));
  const targets = await loadTargets(context, { year, ...moment });
  const ranked = set.all.filter((one) => findTargetOf(targets, one.id, unit)?.form.kind === 'rank');
  const store = await openStore(context, set, places, { moment, unit, fromYear: year - 1, view, ranked });
  const beside = (each: string) => placesBeside(places, each);
  const known = { set, store, targets, wholeId: wholeOf(places)?.id ?? '', beside };
  return set.all.map((definition) => presentIndicator(context, known, definition, unit, moment.asOf));
}

export interface ListQuestion {
  readonly moment: Moment;
  readonly unit: string;
  readonly fromYear: number;
  readonly view: UnitView;
  /** Indicators by which the unit is ranked: the values of those beside it count. */
  readonly ranked: readonly IndicatorDefinition[];
}

/** The values of a unit for the indicators of a set, and of its parts for those that it has none of itself. */
export async function openStore(
  context: LedgerContext,
  set: DefinitionSet,
  places: Places,
  { moment, unit, fromYear, view, ranked }: ListQuestion,
): Promise<IndicatorStore> {
  const indicatorIds = set.all.map(({ id }) => id);
  const own = await loadValues(context, set, { moment, fromYear, unitIds: [unit], indicatorIds });
  // Those that have ended since stand behind what is restated, and are themselves what is shown as it was.
  const parts = placesSince(places, `${fromYear}-01-01`)
    .filter((place) => place.parentId === unit)
    .map((place) => place.id);
  const has = new Set(own.map((row) => row.indicatorId));
  const lacking = set.all
    .filter(
      (definition) => !has.has(definition.id) && definition.formula === null && definition.overSpace.kind !== 'none',
    )
    .flatMap(neededFor);
  const below: readonly ValueRow[] =
    parts.length === 0 || lacking.length === 0
      ? []
      : await loadNewest(context, set, { moment, fromYear, unitIds: parts, indicatorIds: [...new Set(lacking)] });
  const others = placesBeside(places, unit).flatMap(({ id }) => (id === unit ? [] : [id]));
  const comparedIds = [...new Set(ranked.flatMap((definition) => [...readBy(set, definition)]))];
  const aside =
    comparedIds.length === 0 || others.length === 0
      ? []
      : await loadValues(context, set, { moment, fromYear, unitIds: others, indicatorIds: comparedIds });
  const measure = await loadMeasures(context, set, { places, asOf: moment.asOf, view, newest: 2 });
  return makeStore(set, [...own, ...below, ...aside], places, measure, view);
}

function neededFor({ id, overSpace }: IndicatorDefinition): readonly string[] {
  if (overSpace.kind === 'weighted-mean') return [id, overSpace.weight];
  return overSpace.kind === 'ratio-of-sums' ? [overSpace.numerator, overSpace.denominator] : [id];
}

/** One indicator's row. */
export function presentIndicator(
  context: LedgerContext,
  known: Known,
  definition: IndicatorDefinition,
  unitId: string,
  asOf: string,
): IndicatorRow {
  const { set, store, targets } = known;
  const latest = findLatest(store, definition, unitId, asOf);
  const target = effectiveTarget(set, targets, definition.id, unitId);
  const nameOf = (id: string): Label => set.byId.get(id)?.label ?? { 'zh-CN': id, en: id };
  const { id, label, unit, scale, direction, targetClass, theme, owner, formula } = definition;
  return {
    id,
    label,
    unit,
    scale,
    direction,
    targetClass: target?.targetClass ?? targetClass,
    theme,
    owner,
    formula,
    latest: latest === null ? null : shown(latest, scale),
    lacking: findLacking(store, definition, unitId, asOf, latest),
    yearBefore: rounded(yearBeforeOf(store, id, unitId, latest), scale),
    target: target === undefined ? null : presentTarget(target, definition, nameOf),
    light: target === undefined ? null : judgeTarget(context, known, definition, target, latest, asOf),
    evidenceGap: latest?.status === 'value' && latest.evidenceLevel === 'declared',
  };
}

/** Rounded once, to the digits that the definition declares; values as entered keep theirs. */
export function shown(point: IndicatorPointView, scale: number): IndicatorPointView {
  if (point.value === null || point.by === 'entered') return point;
  return { ...point, value: rounded(point.value, scale) };
}

export const rounded = (value: string | null, scale: number): string | null =>
  value === null ? null : roundHalfUp(value, scale);
