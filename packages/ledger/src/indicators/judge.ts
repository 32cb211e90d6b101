import {
  addDecimals,
  divideDecimals,
  elapsedShare,
  formatValuePeriod,
  type GrowthBase,
  type IndicatorActual,
  type IndicatorDefinition,
  type IndicatorValue,
  judgeIndicator,
  type Label,
  multiplyDecimals,
  parseValuePeriod,
  periodKeysOf,
  type RankOutcome,
  rankAmong,
  type ShownUnit,
  subtractDecimals,
  yearsBefore,
} from '@planwright/engine';
import type { IndicatorPointView, LightView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import type { DefinitionSet } from './definitions.ts';
import { deflatorOf, levelOf, type NamedDeflator } from './deflate.ts';
import type { Known } from './latest.ts';
import { soFarOf } from './so-far.ts';
import type { IndicatorStore } from './store.ts';
import type { TargetRow } from './targets.ts';

/** The period of a year's last report: where last year's result stands. */
export const lastKeyOf = (definition: IndicatorDefinition, year: number): string =>
  periodKeysOf(definition.period, year).at(-1) ?? String(year);

/** Last year's result as a base; null when it is not known. */
export function baseOf(
  store: IndicatorStore,
  definition: IndicatorDefinition,
  unitId: string,
  year: number,
): GrowthBase | null {
  const key = lastKeyOf(definition, year - 1);
  const { value } = store.resolve(definition.id, unitId, key);
  return value.status === 'value'
    ? { value: value.value, unit: definition.unit, period: formatValuePeriod(String(year - 1)) }
    : null;
}

/** The light of an indicator's target on a day, told in `shown` where that is another unit. The value of the plan's year counts; one of the year before is nothing yet. */
export function judgeTarget(
  context: Pick<LedgerContext, 'calendar'>,
  known: Known,
  definition: IndicatorDefinition,
  target: TargetRow,
  latest: IndicatorPointView | null,
  asOf: string,
  shown?: ShownUnit,
): LightView {
  const { set, store } = known;
  const newest = soFar(store, definition, target, latest?.period.startsWith(String(target.year)) ? latest : null);
  const { current, other } = besideOther(set, store, definition, target, newest);
  const light = judgeIndicator(
    definition,
    target,
    current === null ? null : actualOf(store, definition, target.unitId, current),
    {
      asOf,
      year: target.year,
      curve: target.curve,
      calendar: context.calendar,
      base: baseOf(store, definition, target.unitId, target.year),
      deflator: deflatorOf(known, target, asOf),
      other,
      rank: target.form.kind === 'rank' && current !== null ? rankOf(known, definition, target.unitId, current) : null,
      shown,
    },
  );
  return { ...light, steps: light.steps.map((step) => ({ ...step })) };
}

/** What a year's target is held against: a flow that is reported month by month is added up first, a single month of it is no share of the year. */
function soFar(store: IndicatorStore, definition: IndicatorDefinition, { unitId }: TargetRow, newest: Point): Point {
  const { period, overTime } = definition;
  if (newest === null || period.cumulative || period.kind === 'year' || overTime !== 'sum') return newest;
  return soFarOf(store, definition, unitId, newest);
}

/** Its place among the units beside it, by the values of the same period. */
function rankOf(
  { store, beside }: Known,
  definition: IndicatorDefinition,
  unitId: string,
  { period }: IndicatorPointView,
): RankOutcome {
  const units = (beside?.(unitId) ?? []).map(({ id, name }) => ({
    id,
    name,
    value: store.resolve(definition.id, id, period).value,
  }));
  return rankAmong(definition, unitId, units);
}

function actualOf(
  store: IndicatorStore,
  definition: IndicatorDefinition,
  unitId: string,
  point: IndicatorPointView,
): IndicatorActual {
  const row = store.row(definition.id, unitId, point.period);
  const value: IndicatorValue =
    point.status === 'value' && point.value !== null
      ? { status: 'value', value: point.value }
      : { status: point.status === 'value' ? 'null' : point.status, reason: point.reason ?? '未报' };
  return {
    value,
    periodEnd: point.periodEnd,
    recordedAt: row?.recordedAt ?? '',
    valueId: row?.id ?? '',
    reckoned: point.by !== 'entered',
  };
}

type Point = IndicatorPointView | null;

/**
 * What a relative target is held against: both at the end of the newest period for which both are known, since a month's figure of one is not to be
 * held against a quarter that the other has not ended.
 */
function besideOther(
  set: DefinitionSet,
  store: IndicatorStore,
  definition: IndicatorDefinition,
  { form, unitId, year }: TargetRow,
  newest: Point,
): { readonly current: Point; readonly other: { readonly label: Label; readonly value: IndicatorValue } | null } {
  const against = form.kind === 'relative' ? set.byId.get(form.to) : undefined;
  if (against === undefined) return { current: newest, other: null };
  const keys = periodKeysOf(definition.period, year).filter(
    (key) => (parseValuePeriod(key)?.end ?? '9') <= (newest?.periodEnd ?? ''),
  );
  for (const key of [...keys].reverse()) {
    const [current, { value }] = [store.point(definition.id, unitId, key), store.resolve(against.id, unitId, key)];
    if (current.status !== 'value' || value.status !== 'value') continue;
    const words = formatValuePeriod(key);
    const label = {
      'zh-CN': `${against.label['zh-CN']}（${words['zh-CN']}）`,
      en: `${against.label.en} (${words.en})`,
    };
    return { current, other: { label, value } };
  }
  const { value } = store.resolve(against.id, unitId, newest?.period ?? lastKeyOf(against, year));
  return { current: newest, other: { label: against.label, value } };
}

/** A target as lines to draw, in the indicator's unit; empty for what is no number. */
export function boundsOf(
  definition: IndicatorDefinition,
  target: TargetRow | undefined,
  base: GrowthBase | null,
  deflator: NamedDeflator,
) {
  if (target === undefined) return [];
  const { form } = target;
  switch (form.kind) {
    case 'number':
      return [{ op: form.op, value: form.value }];
    case 'range':
      return [
        { op: 'ge' as const, value: form.low },
        { op: 'le' as const, value: form.high },
      ];
    case 'growth': {
      if (definition.unit === '%') return [{ op: form.op, value: form.percent }];
      const { level } = levelOf(form, base, deflator);
      return level === null ? [] : [{ op: form.op, value: level.value }];
    }
    case 'points':
      return base === null ? [] : [{ op: form.op, value: addDecimals(base.value, form.points) }];
    default:
      return [];
  }
}

/** 时序线: what the pace asks for by the end of a period; null where none applies (a rate holds at each moment). */
export function expectedAt(
  context: Pick<LedgerContext, 'calendar'>,
  definition: IndicatorDefinition,
  target: TargetRow | undefined,
  bounds: readonly { readonly value: string }[],
  base: GrowthBase | null,
  periodEnd: string,
): string | null {
  const goal = bounds[0]?.value;
  if (target === undefined || goal === undefined) return null;
  const total = definition.period.cumulative && definition.overTime === 'sum';
  const fromBase = target.form.kind === 'points' && base !== null;
  if (!total && !fromBase) return null;
  const share = elapsedShare(target.curve, periodEnd, target.year, context.calendar);
  const from = fromBase && base !== null ? base.value : '0';
  return addDecimals(from, multiplyDecimals(subtractDecimals(goal, from), divideDecimals(share, '100') ?? '0'));
}

/** Last year's value of the same period. */
export function yearBeforeOf(
  store: IndicatorStore,
  indicatorId: string,
  unitId: string,
  point: IndicatorPointView | null,
): string | null {
  if (point === null) return null;
  const { value } = store.resolve(indicatorId, unitId, yearsBefore(point.period, 1));
  return value.status === 'value' ? value.value : null;
}
