import type { Formula, IndicatorValue } from '@planwright/engine';
import type { LedgerContext } from '../context.ts';
import { evaluateMeasures } from '../queries/evaluate-measures.ts';
import type { DefinitionSet } from './definitions.ts';

/** Values of the packs' measures that formulas read, by `pack:measure`, as of a day; nothing is asked when no formula reads one. */
export async function loadMeasures(
  context: LedgerContext,
  set: DefinitionSet,
  asOf: string,
): Promise<ReadonlyMap<string, IndicatorValue>> {
  const wanted = new Set([...set.formulas.values()].flatMap(measuresIn));
  const found = new Map<string, IndicatorValue>();
  for (const pack of context.packs) {
    if (![...wanted].some((name) => name.startsWith(`${pack.name}:`))) continue;
    for (const { measure, value, missing } of await evaluateMeasures(context, pack, { groupBy: null, asOf }))
      found.set(
        `${pack.name}:${measure}`,
        value === null
          ? { status: 'null', reason: missing.length > 0 ? `缺${missing.length}条记录的数` : '未报' }
          : { status: 'value', value },
      );
  }
  return found;
}

function measuresIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'measure':
      return [`${formula.pack}:${formula.measure}`];
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
