import {
  type Formula,
  type IndicatorValue,
  indicatorsIn,
  type Pack,
  parseValuePeriod,
  periodKeysOf,
  type UnitView,
  writeProgramWords,
} from '@planwright/engine';
import type { LedgerContext } from '../context.ts';
import { evaluateMeasures } from '../queries/evaluate-measures.ts';
import { findCurrentPlanVersion } from '../queries/plan-versions.ts';
import type { DefinitionSet } from './definitions.ts';
import { type Places, wholeOf } from './units.ts';

/** A pack's measure for a unit at the end of a period. */
export type ReadMeasure = (pack: string, measure: string, unitId: string, key: string) => IndicatorValue;

const absent = (reason: string): IndicatorValue => ({ status: 'null', reason });
export const NO_MEASURES: ReadMeasure = () => absent('台账度量没有该期间的数');

interface Question {
  readonly places: Places;
  readonly asOf: string;
  readonly view: UnitView;
  /** Of each indicator, how many of the newest periods are asked for; absent: every one. */
  readonly newest?: number;
}

/**
 * Values of the packs' measures that formulas read: for the whole place, and for each unit by the register's field of places, as the records
 * stood on the last day of a period. A register belongs to the plan's year: before it nothing is known. Nothing is asked when no formula reads one.
 */
export async function loadMeasures(
  context: LedgerContext,
  set: DefinitionSet,
  question: Question,
): Promise<ReadMeasure> {
  const { places, asOf, view } = question;
  const reading = [...set.formulas].flatMap(([id, formula]) => {
    const measures = measuresIn(formula);
    return measures.length === 0 ? [] : [{ id, measures }];
  });
  if (reading.length === 0) return NO_MEASURES;
  const from = (await findCurrentPlanVersion(context, asOf))?.planYear ?? asOf.slice(0, 4);
  const found = new Map<string, IndicatorValue>();
  for (const pack of context.packs) {
    const only = new Set(
      reading.flatMap(({ measures }) => measures.filter((one) => one.pack === pack.name).map((one) => one.measure)),
    );
    if (only.size === 0) continue;
    const ends = endsFor(
      set,
      reading.map(({ id }) => id),
      Number(from),
      question,
    );
    for (const end of ends) await evaluateOn(context, pack, { end, only, view, unitsOn: asOf }, found);
  }
  const whole = wholeOf(places)?.id;
  return (pack, measure, unitId, key) => {
    const end = parseValuePeriod(key)?.end ?? '';
    if (key.slice(0, 4) < String(from)) return absent(`台账自${from}年计划起记录`);
    const group = unitId === whole ? '' : unitId;
    return (
      found.get(`${pack}:${measure}:${end}:${group}`) ??
      absent(group === '' ? '台账没有该期间的数' : '台账没有该单位的记录')
    );
  };
}

/** Last days of the periods asked for, in the plan's years. */
function endsFor(
  set: DefinitionSet,
  ids: readonly string[],
  from: number,
  { asOf, newest }: Question,
): readonly string[] {
  const ends = new Set<string>();
  for (const id of readersOf(set, ids)) {
    const definition = set.byId.get(id);
    if (definition === undefined) continue;
    const years = Array.from({ length: Math.max(0, Number(asOf.slice(0, 4)) - from + 1) }, (_, index) => from + index);
    const due = years
      .flatMap((year) => periodKeysOf(definition.period, year))
      .map((key) => parseValuePeriod(key)?.end ?? '')
      .filter((end) => end <= asOf);
    for (const end of newest === undefined ? due : due.slice(-newest)) ends.add(end);
  }
  return [...ends].sort();
}

/** The indicators whose formulas read measures, and those that build on them: each asks at the ends of its own periods. */
function readersOf(set: DefinitionSet, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [id, formula] of set.formulas) if (indicatorsIn(formula).some((read) => found.has(read))) found.add(id);
  }
  return found;
}

async function evaluateOn(
  context: LedgerContext,
  pack: Pack,
  at: { readonly end: string; readonly only: ReadonlySet<string>; readonly view: UnitView; readonly unitsOn: string },
  found: Map<string, IndicatorValue>,
): Promise<void> {
  const { end, only, view } = at;
  const fields = new Set<string | null>([null, ...pack.registers.flatMap(({ place }) => place ?? [])]);
  for (const groupBy of fields) {
    const asked = {
      groupBy,
      asOf: end,
      only: groupBy === null ? only : placed(pack, only, groupBy),
      units: view,
      unitsOn: view === 'as-was' ? end : at.unitsOn,
      // A year's value stays what it was when a later plan runs.
      plan: 'all',
    };
    for (const { measure, group, value, missing } of await evaluateMeasures(context, pack, asked)) {
      if (groupBy !== null && group === null) continue;
      found.set(
        `${pack.name}:${measure}:${end}:${group ?? ''}`,
        value === null
          ? absent(
              missing.length > 0
                ? writeProgramWords('records-lack', { count: missing.length })
                : writeProgramWords('no-records'),
            )
          : { status: 'value', value },
      );
    }
  }
}

/** The measures whose register stands at places by this field. */
function placed(pack: Pack, only: ReadonlySet<string>, field: string): ReadonlySet<string> {
  const registers = new Set(pack.registers.filter(({ place }) => place === field).map(({ name }) => name));
  return new Set(
    pack.measures.filter(({ name, register }) => only.has(name) && registers.has(register)).map(({ name }) => name),
  );
}

type Read = { readonly pack: string; readonly measure: string };

function measuresIn(formula: Formula): readonly Read[] {
  switch (formula.kind) {
    case 'measure':
      return [{ pack: formula.pack, measure: formula.measure }];
    case 'arithmetic':
      return [...measuresIn(formula.left), ...measuresIn(formula.right)];
    case 'negate':
      return measuresIn(formula.of);
    case 'call':
      return formula.of.flatMap(measuresIn);
    default:
      return [];
  }
}
