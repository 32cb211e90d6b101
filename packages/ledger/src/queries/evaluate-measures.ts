import { formatMeasure, type Pack } from '@planwright/engine';
import { evaluateInDatabase } from '#measures/evaluate-in-database.ts';
import type { MeasureValue } from '#model/index.ts';
import { loadHeirs } from '#organisation/past-units.ts';
import { getRegister } from '#registers/columns.ts';
import type { PlanOfRecords } from '#registers/of-plan.ts';
import type { LedgerContext } from '../context.ts';

/**
 * 度量: the pack's measures as of a day, over all records or by a field; rounded once, to the digits that each declares.
 * By units, records of a unit that has ended count to its successor, unless `units` is `as-was`.
 */
export async function evaluateMeasures(
  context: LedgerContext,
  pack: Pack,
  input: {
    readonly groupBy: string | null;
    readonly asOf: string;
    readonly units?: 'restated' | 'as-was';
    /** The day whose units are meant, where records are looked at on an earlier one. */
    readonly unitsOn?: string;
    /** Whose records: those of the plan that runs and of none when absent, else as `ofPlan` takes it. */
    readonly plan?: PlanOfRecords;
    /** These measures only. */
    readonly only?: ReadonlySet<string>;
  },
): Promise<readonly MeasureValue[]> {
  const successors =
    input.groupBy === null || input.units === 'as-was'
      ? new Map<string, string>()
      : await loadHeirs(context, input.unitsOn ?? input.asOf);
  const values: MeasureValue[] = [];
  const wanted = pack.measures.filter((measure) => input.only?.has(measure.name) ?? true);
  for (const name of new Set(wanted.map((measure) => measure.register))) {
    const { register } = getRegister([pack], name);
    const measures = wanted.filter((measure) => measure.register === name);
    const byName = new Map(measures.map((measure) => [measure.name, measure]));
    for (const outcome of await evaluateInDatabase(context, register, measures, {
      ...input,
      successors,
      measures: pack.measures,
    })) {
      const measure = byName.get(outcome.measure);
      if (measure === undefined) continue;
      values.push({
        measure: outcome.measure,
        group: outcome.group,
        value: formatMeasure(measure, outcome.value),
        unit: measure.unit,
        rows: outcome.rows,
        missing: [...outcome.missing],
      });
    }
  }
  return values;
}
