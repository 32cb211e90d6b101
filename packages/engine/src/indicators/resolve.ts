import { cumulativeFromSingles, singlesFromCumulative } from './cumulative.ts';
import { evaluateFormula, type FormulaInput, type FormulaSource, type PeriodShift } from './formula/evaluate.ts';
import type { Formula } from './formula/model.ts';
import type { Lineage } from './lineage.ts';
import type { IndicatorDefinition, IndicatorValue } from './model.ts';
import { longerFromShorter, quartersAndTotals } from './over-time.ts';
import { restateParts } from './restate-parts.ts';
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
  /** 按现行区划重述: names of the units of that time whose values were put together; empty where it is the unit's own. */
  readonly restatedFrom: readonly string[];
}

/** `restated`: as if the units of today had always been; `as-was`: the units of each period's own time. */
export type UnitView = 'restated' | 'as-was';

/** What values are resolved from; all in the units of the definitions. */
export interface ValueStore {
  readonly definition: (indicatorId: string) => IndicatorDefinition | undefined;
  /** The checked formula of a definition that has one. */
  readonly formula: (indicatorId: string) => Formula | undefined;
  readonly find: (indicatorId: string, unitId: string, key: string) => IndicatorValue | undefined;
  /** Whether anything at all is kept of an indicator for a unit: what is not need not be looked for. */
  readonly has: (indicatorId: string, unitId: string) => boolean;
  /** Units whose values make up a unit's: today's, or those at the end of a period. */
  readonly children: (unitId: string, during?: string) => readonly { readonly id: string; readonly name: string }[];
  /** What a unit of today was at the end of a period, where that was not itself alone. Absent: nothing ever changed. */
  readonly lineage?: (unitId: string, key: string) => Lineage | undefined;
  readonly measure: (pack: string, measure: string, unitId: string, key: string) => IndicatorValue;
}

const NOT_REPORTED: IndicatorValue = { status: 'null', reason: '未报' };
/** Formulas over formulas, units over units; a circle is refused when a definition is saved. */
const DEEPEST = 12;

/** How a value is asked for. */
interface Asked {
  readonly key: string;
  readonly depth: number;
  readonly view: UnitView;
}

/**
 * 取值: the value of an indicator for a unit and period: what was entered; else what follows from other periods of the same unit; else the formula; else,
 * where the unit has come out of others since, what those had; else the roll-up of the unit's parts by the declared rule. Nothing is guessed: what cannot
 * be had says why.
 */
export function resolveValue(
  store: ValueStore,
  indicatorId: string,
  unitId: string,
  key: string,
  view: UnitView = 'restated',
): ResolvedValue {
  return resolve(store, indicatorId, unitId, { key, depth: 0, view });
}

function resolve(store: ValueStore, indicatorId: string, unitId: string, asked: Asked): ResolvedValue {
  const { key, depth, view } = asked;
  const definition = store.definition(indicatorId);
  if (definition === undefined || depth > DEEPEST) return plain({ status: 'null', reason: '没有该指标' }, 'entered');
  const lineage = view === 'restated' ? store.lineage?.(unitId, key) : undefined;
  // A unit that went on with more land had, then, only a part of what it is now; one that is new may have been reckoned backwards.
  const partial = lineage?.parts.some((part) => part.id === unitId) ?? false;
  const kept = !partial && store.has(indicatorId, unitId) ? findKept(store, definition, unitId, asked) : undefined;
  if (kept !== undefined) return kept;
  if (definition.formula !== null) return fromFormula(store, definition, unitId, asked);
  if (lineage !== undefined) return fromLineage(store, definition, lineage, asked);
  const parts = view === 'as-was' ? store.children(unitId, key) : store.children(unitId);
  if (parts.length === 0 || definition.overSpace.kind === 'none') return plain(NOT_REPORTED, 'entered');
  const needed = definition.overSpace.kind === 'ratio-of-sums' ? definition.overSpace.numerator : definition.id;
  if (store.formula(needed) === undefined && !parts.some((part) => hasAny(store, needed, part.id, asked)))
    return plain(NOT_REPORTED, 'roll-up');
  return fromParts(store, definition, parts, asked);
}

function hasAny(store: ValueStore, indicatorId: string, unitId: string, { key, view }: Asked): boolean {
  if (store.has(indicatorId, unitId)) return true;
  const lineage = view === 'restated' ? store.lineage?.(unitId, key) : undefined;
  return lineage?.parts.some((part) => store.has(indicatorId, part.id)) ?? false;
}

/** What the units of that time had, put together by the indicator's own rule. */
function fromLineage(
  store: ValueStore,
  definition: IndicatorDefinition,
  lineage: Lineage,
  { key, depth }: Asked,
): ResolvedValue {
  const of = (indicatorId: string, unitId: string) =>
    resolve(store, indicatorId, unitId, { key, depth: depth + 1, view: 'as-was' }).value;
  const outcome = restateParts(definition, lineage, {
    of,
    weightOf: (indicatorId, unitId) =>
      weightAt(
        key,
        (each) => resolve(store, indicatorId, unitId, { key: each, depth: depth + 1, view: 'as-was' }).value,
      ),
    scales: scalesOf(store, definition),
  });
  return { ...outcome, by: 'roll-up', inputs: [] };
}

/** What was entered, or follows from other periods of the same unit. */
function findKept(
  store: ValueStore,
  definition: IndicatorDefinition,
  unitId: string,
  asked: Asked,
): ResolvedValue | undefined {
  const { key } = asked;
  const entered = store.find(definition.id, unitId, key);
  if (entered !== undefined) return plain(entered, 'entered');
  for (const other of equalKeys(definition, key)) {
    const same = store.find(definition.id, unitId, other);
    if (same !== undefined) return plain(same, 'derived');
  }
  const find = (each: string) => findLike(store, definition, unitId, asked, each);
  const derived = deriveFromPeriods(definition, key, find) ?? quartersAndTotals(definition, key, find);
  if (derived !== undefined) return plain(derived, 'derived');
  const longer = longerFromShorter(definition, key, find);
  return longer === undefined ? undefined : { ...plain(longer.value, 'derived'), ...longer };
}

/**
 * The value of another period that one may be reckoned from. Periods before a change of the unit are about other land: restated they are put
 * together first, as they were they are not mixed.
 */
function findLike(
  store: ValueStore,
  definition: IndicatorDefinition,
  unitId: string,
  asked: Asked,
  each: string,
): IndicatorValue | undefined {
  const lineage = store.lineage?.(unitId, each);
  if (lineage === undefined) return store.find(definition.id, unitId, each);
  if (asked.view === 'as-was')
    return store.lineage?.(unitId, asked.key) === undefined ? undefined : store.find(definition.id, unitId, each);
  const { value } = fromLineage(store, definition, lineage, { ...asked, key: each });
  return value.status === 'value' ? value : undefined;
}

const plain = (value: IndicatorValue, by: ResolvedBy): ResolvedValue => ({
  value,
  by,
  partial: false,
  missing: [],
  inputs: [],
  restatedFrom: [],
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
  { period: reporting, overTime }: IndicatorDefinition,
  key: string,
  find: (key: string) => IndicatorValue | undefined,
): IndicatorValue | undefined {
  const period = parseValuePeriod(key);
  if (period === undefined || overTime !== 'sum' || reporting.kind !== 'month') return undefined;
  const { year, to } = period;
  // No total without its last month; most periods that are asked for have not come yet.
  if (period.kind === 'cumulative' && to > 2 && find(monthKey(year, to)) === undefined) return undefined;
  const given = (keys: readonly string[]) =>
    new Map(
      keys.flatMap((each) => {
        const value = find(each);
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
  { key, depth, view }: Asked,
): ResolvedValue {
  const formula = store.formula(definition.id);
  if (formula === undefined) return plain({ status: 'null', reason: '公式有误' }, 'formula');
  const find = (source: FormulaSource, shift: PeriodShift): IndicatorValue => {
    const at = shifted(definition, key, shift);
    if (at === undefined) return { status: 'null', reason: '没有上一期' };
    return source.kind === 'measure'
      ? store.measure(source.pack, source.measure, unitId, at)
      : resolve(store, source.indicatorId, unitId, { key: at, depth: depth + 1, view }).value;
  };
  const { value, inputs } = evaluateFormula(formula, definition.unit, find);
  const missing = inputs.filter((input) => input.value.status !== 'value').map((input) => input.label['zh-CN']);
  return { value, by: 'formula', partial: false, missing, inputs, restatedFrom: [] };
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
  { key, depth, view }: Asked,
): ResolvedValue {
  const { overSpace } = definition;
  const at = (indicatorId: string, unitId: string, each: string) =>
    resolve(store, indicatorId, unitId, { key: each, depth: depth + 1, view }).value;
  const of = (indicatorId: string, unitId: string) => at(indicatorId, unitId, key);
  const weightOf = (indicatorId: string, unitId: string) => weightAt(key, (each) => at(indicatorId, unitId, each));
  const nameOf = (indicatorId: string) => store.definition(indicatorId)?.label['zh-CN'] ?? indicatorId;
  const made = parts.map(({ id, name }): RollUpPart => {
    if (overSpace.kind === 'ratio-of-sums') {
      const [numerator, weight] = [of(overSpace.numerator, id), of(overSpace.denominator, id)];
      const lacking = numerator.status === 'value' ? overSpace.denominator : overSpace.numerator;
      return { id, name, value: undefined, numerator, weight, lacks: nameOf(lacking) };
    }
    const value = of(definition.id, id);
    if (overSpace.kind !== 'weighted-mean') return { id, name, value, periodEnd: key };
    const weight = weightOf(overSpace.weight, id);
    return { id, name, value, weight, ...(value.status === 'value' ? { lacks: nameOf(overSpace.weight) } : {}) };
  });
  if (made.every((part) => (part.numerator ?? part.value)?.status === 'null')) return plain(NOT_REPORTED, 'roll-up');
  const outcome = rollUpSpace(definition, made, scalesOf(store, definition));
  return {
    value: outcome.value,
    by: 'roll-up',
    partial: outcome.partial,
    missing: [...outcome.missing, ...outcome.suppressed],
    inputs: [],
    restatedFrom: [],
  };
}

/** Weights are states of slow change: where the period's own is not there, the year's or the last year's stands in. */
function weightAt(key: string, at: (key: string) => IndicatorValue): IndicatorValue {
  const year = key.slice(0, 4);
  const tries = [key, year, String(Number(year) - 1)].map(at);
  return tries.find((value) => value.status === 'value') ?? tries[0] ?? NOT_REPORTED;
}

function scalesOf(store: ValueStore, { overSpace, unit }: IndicatorDefinition) {
  if (overSpace.kind !== 'ratio-of-sums') return undefined;
  return {
    numerator: store.definition(overSpace.numerator)?.unit ?? '',
    denominator: store.definition(overSpace.denominator)?.unit ?? '',
    unit,
  };
}
