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
  multiplyDecimals,
  periodKeysOf,
  subtractDecimals,
  yearsBefore,
} from '@planwright/engine';
import type { IndicatorPointView, LightView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import type { DefinitionSet } from './definitions.ts';
import { deflatorOf, levelOf, type NamedDeflator } from './deflate.ts';
import type { Known } from './latest.ts';
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

/** The light of an indicator's target on a day. The value of the plan's year counts; one of the year before is nothing yet. */
export function judgeTarget(
  context: Pick<LedgerContext, 'calendar'>,
  known: Known,
  definition: IndicatorDefinition,
  target: TargetRow,
  latest: IndicatorPointView | null,
  asOf: string,
): LightView {
  const { set, store } = known;
  const current = latest?.period.startsWith(String(target.year)) ? latest : null;
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
      other: otherOf(set, store, target, current),
    },
  );
  return { ...light, steps: light.steps.map((step) => ({ ...step })) };
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
  return { value, periodEnd: point.periodEnd, recordedAt: row?.recordedAt ?? '', valueId: row?.id ?? '' };
}

/** What a relative target is held against: the other indicator at the end of the same months. */
function otherOf(set: DefinitionSet, store: IndicatorStore, target: TargetRow, current: IndicatorPointView | null) {
  if (target.form.kind !== 'relative') return null;
  const other = set.byId.get(target.form.to);
  if (other === undefined) return null;
  const { value } = store.resolve(other.id, target.unitId, current?.period ?? lastKeyOf(other, target.year));
  return { label: other.label, value };
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
