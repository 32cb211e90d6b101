import { cumulativeFromSingles, singlesFromCumulative } from './cumulative.ts';
import { evaluateFormula, type FormulaInput, type FormulaSource, type PeriodShift } from './formula/evaluate.ts';
import type { Formula } from './formula/model.ts';
import type { IndicatorDefinition, IndicatorValue } from './model.ts';
import { type RollUpPart, rollUpSpace } from './roll-up.ts';
import { cumulativeKey, monthKey, parseValuePeriod, periodBefore, yearsBefore } from './value-period.ts';

/** Where a resolved value comes from. */
export type ResolvedBy = 'entered' | 'derived' | 'formula' | 'roll-up';

/** A value with how it came about. */
export interface ResolvedValue {
  readonly value: IndicatorValue;
  readonly by: ResolvedBy;
  readonly partial: boolean;
  /** Names of parts that lack: units or other indicators. */
  readonly missing: readonly string[];
  readonly inputs: readonly FormulaInput[];
}

/** What values are resolved from; all in the units of the definitions. */
export interface ValueStore {
  readonly definition: (indicatorId: string) => IndicatorDefinition | undefined;
  /** The checked formula of a definition that has one. */
  readonly formula: (indicatorId: string) => Formula | undefined;
  readonly find: (indicatorId: string, unitId: string, key: string) => IndicatorValue | undefined;
  /** Whether anything at all is kept of an indicator for a unit: what is not need not be looked for. */
  readonly has: (indicatorId: string, unitId: string) => boolean;
  /** Units whose values make up a unit's. */
  readonly children: (unitId: string) => readonly { readonly id: string; readonly name: string }[];
  readonly measure: (pack: string, measure: string, unitId: string, key: string) => IndicatorValue;
}

const NOT_REPORTED: IndicatorValue = { status: 'null', reason: '未报' };
/** Formulas over formulas, units over units; a circle is refused when a definition is saved. */
const DEEPEST = 12;

/**
 * 取值: the value of an indicator for a unit and period: what was entered; else what follows from other periods of the same unit; else the formula; else
 * the roll-up of the unit's parts by the declared rule. Nothing is guessed: what cannot be had says why.
 */
export function resolveValue(
  store: ValueStore,
  indicatorId: string,
  unitId: string,
  key: string,
  depth = 0,
): ResolvedValue {
  const definition = store.definition(indicatorId);
  if (definition === undefined || depth > DEEPEST) return plain({ status: 'null', reason: '没有该指标' }, 'entered');
  const kept = store.has(indicatorId, unitId) ? findKept(store, definition, unitId, key) : undefined;
  if (kept !== undefined) return kept;
  if (definition.formula !== null) return fromFormula(store, definition, unitId, key, depth);
  const parts = store.children(unitId);
  if (parts.length === 0 || definition.overSpace.kind === 'none') return plain(NOT_REPORTED, 'entered');
  const needed = definition.overSpace.kind === 'ratio-of-sums' ? definition.overSpace.numerator : definition.id;
  if (store.formula(needed) === undefined && !parts.some((part) => store.has(needed, part.id)))
    return plain(NOT_REPORTED, 'roll-up');
  return fromParts(store, definition, parts, key, depth);
}

/** What was entered, or follows from other periods of the same unit. */
function findKept(
  store: ValueStore,
  definition: IndicatorDefinition,
  unitId: string,
  key: string,
): ResolvedValue | undefined {
  const entered = store.find(definition.id, unitId, key);
  if (entered !== undefined) return plain(entered, 'entered');
  for (const other of equalKeys(definition, key)) {
    const same = store.find(definition.id, unitId, other);
    if (same !== undefined) return plain(same, 'derived');
  }
  const derived = deriveFromPeriods(store, definition, unitId, key);
  return derived === undefined ? undefined : plain(derived, 'derived');
}

const plain = (value: IndicatorValue, by: ResolvedBy): ResolvedValue => ({
  value,
  by,
  partial: false,
  missing: [],
  inputs: [],
});

/** Other names under which the same stretch may be kept: a year is 1—12月, and for a state its last month or quarter. */
function equalKeys({ overTime }: IndicatorDefinition, key: string): readonly string[] {
  const period = parseValuePeriod(key);
  if (period === undefined) return [];
  const { year, from, to } = period;
  const names: string[] = [];
  if (from === 1) {
    if (to === 12) names.push(String(year), cumulativeKey(year, 12));
    else names.push(cumulativeKey(year, to));
    if (to === 3) names.push(`${year}-Q1`);
    if (to === 6) names.push(`${year}-H1`);
  }
  // A state at a period's end is the same whatever period ends there.
  if (overTime === 'latest') {
    names.push(monthKey(year, to), cumulativeKey(year, to));
    if (to % 3 === 0) names.push(`${year}-Q${to / 3}`);
    if (to === 12) names.push(String(year));
  }
  return [...new Set(names)].filter((name) => name !== key);
}

/** Single months and cumulative values of the same unit give each other. */
function deriveFromPeriods(
  store: ValueStore,
  { id, period: reporting, overTime }: IndicatorDefinition,
  unitId: string,
  key: string,
): IndicatorValue | undefined {
  const period = parseValuePeriod(key);
  if (period === undefined || overTime !== 'sum' || reporting.kind !== 'month') return undefined;
  const { year, to } = period;
  const given = (keys: readonly string[]) =>
    new Map(
      keys.flatMap((each) => {
        const value = store.find(id, unitId, each);
        return value === undefined ? [] : [[each, value] as const];
      }),
    );
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  if (period.kind === 'month') {
    const cumulative = given(months.map((month) => cumulativeKey(year, month)));
    if (cumulative.size === 0) return undefined;
    return singlesFromCumulative(year, cumulative, to, reporting.januaryWithFebruary).find(
      (single) => single.key === key,
    )?.value;
  }
  if (period.kind !== 'cumulative') return undefined;
  const singles = given([...months.map((month) => monthKey(year, month)), cumulativeKey(year, 2)]);
  if (![...singles.keys()].some((each) => !each.includes('..'))) return undefined;
  const value = cumulativeFromSingles(year, singles, to).at(-1)?.value;
  return value?.status === 'value' ? value : undefined;
}

function fromFormula(
  store: ValueStore,
  definition: IndicatorDefinition,
  unitId: string,
  key: string,
  depth: number,
): ResolvedValue {
  const formula = store.formula(definition.id);
  if (formula === undefined) return plain({ status: 'null', reason: '公式有误' }, 'formula');
  const find = (source: FormulaSource, shift: PeriodShift): IndicatorValue => {
    const at = shifted(definition, key, shift);
    if (at === undefined) return { status: 'null', reason: '没有上一期' };
    return source.kind === 'measure'
      ? store.measure(source.pack, source.measure, unitId, at)
      : resolveValue(store, source.indicatorId, unitId, at, depth + 1).value;
  };
  const { value, inputs } = evaluateFormula(formula, definition.unit, find);
  const missing = inputs.filter((input) => input.value.status !== 'value').map((input) => input.label['zh-CN']);
  return { value, by: 'formula', partial: false, missing, inputs };
}

function shifted({ period }: IndicatorDefinition, key: string, { years, periods }: PeriodShift): string | undefined {
  let at: string | undefined = years === 0 ? key : yearsBefore(key, years);
  for (let step = 0; step < periods && at !== undefined; step += 1) at = periodBefore(at, period);
  return at;
}

function fromParts(
  store: ValueStore,
  definition: IndicatorDefinition,
  parts: readonly { readonly id: string; readonly name: string }[],
  key: string,
  depth: number,
): ResolvedValue {
  const { overSpace } = definition;
  const of = (indicatorId: string, unitId: string) => resolveValue(store, indicatorId, unitId, key, depth + 1).value;
  // Weights are states of slow change: where the period's own is not there, the year's or the last year's stands in.
  const weightOf = (indicatorId: string, unitId: string): IndicatorValue => {
    const year = key.slice(0, 4);
    const tries = [key, year, String(Number(year) - 1)].map((each) => at(indicatorId, unitId, each));
    return tries.find((value) => value.status === 'value') ?? tries[0] ?? NOT_REPORTED;
  };
  const at = (indicatorId: string, unitId: string, each: string) =>
    resolveValue(store, indicatorId, unitId, each, depth + 1).value;
  const made = parts.map(({ id, name }): RollUpPart => {
    if (overSpace.kind === 'ratio-of-sums')
      return {
        id,
        name,
        value: undefined,
        numerator: of(overSpace.numerator, id),
        weight: of(overSpace.denominator, id),
      };
    const value = of(definition.id, id);
    return overSpace.kind === 'weighted-mean'
      ? { id, name, value, weight: weightOf(overSpace.weight, id) }
      : { id, name, value, periodEnd: key };
  });
  if (overSpace.kind !== 'ratio-of-sums' && made.every((part) => part.value?.status === 'null'))
    return plain(NOT_REPORTED, 'roll-up');
  const scales =
    overSpace.kind === 'ratio-of-sums'
      ? {
          numerator: store.definition(overSpace.numerator)?.unit ?? '',
          denominator: store.definition(overSpace.denominator)?.unit ?? '',
          unit: definition.unit,
        }
      : undefined;
  const outcome = rollUpSpace(definition, made, scales);
  return {
    value: outcome.value,
    by: 'roll-up',
    partial: outcome.partial,
    missing: [...outcome.missing, ...outcome.suppressed],
    inputs: [],
  };
}
