import type { IndicatorDefinition } from '@planwright/engine';
import type { DefinitionSet } from './definitions.ts';
import type { TargetRow } from './targets.ts';

/** What targets of an indicator are judged by besides its own values: price indexes, and the indicator that it is to keep in step with. */
export function heldAgainst(
  set: DefinitionSet,
  targets: readonly TargetRow[],
  id: string,
): readonly IndicatorDefinition[] {
  const named = [
    ...targets.flatMap((row) =>
      row.indicatorId !== id
        ? []
        : row.form.kind === 'growth'
          ? (row.form.deflator ?? [])
          : row.form.kind === 'relative'
            ? row.form.to
            : [],
    ),
    ...set.all.flatMap((one) => (one.growthOf?.indicator === id ? (one.growthOf.deflator ?? []) : [])),
  ];
  return named.flatMap((each) => set.byId.get(each) ?? []);
}
