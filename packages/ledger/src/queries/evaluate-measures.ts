import { formatMeasure, type Pack } from '@planwright/engine';
import { evaluateInDatabase } from '#measures/evaluate-in-database.ts';
import type { MeasureValue } from '#model/index.ts';
import { getRegister } from '#registers/columns.ts';
import type { LedgerContext } from '../context.ts';

/** 度量: the pack's measures as of a day, over all records or by a field; rounded once, to the digits that each declares. */
export async function evaluateMeasures(
  context: LedgerContext,
  pack: Pack,
  input: { readonly groupBy: string | null; readonly asOf: string },
): Promise<readonly MeasureValue[]> {
  const values: MeasureValue[] = [];
  for (const name of new Set(pack.measures.map((measure) => measure.register))) {
    const { register } = getRegister([pack], name);
    const measures = pack.measures.filter((measure) => measure.register === name);
    const byName = new Map(measures.map((measure) => [measure.name, measure]));
    for (const outcome of await evaluateInDatabase(context, register, measures, {
      ...input,
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
