import { type IndicatorDefinition, indicatorsIn } from '@planwright/engine';
import type { DefinitionSet } from './definitions.ts';

/** An indicator with all that its value may be reckoned from. */
export function readBy(set: DefinitionSet, definition: IndicatorDefinition): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    const one = set.byId.get(id);
    if (found.has(id) || one === undefined) return;
    found.add(id);
    const { overSpace } = one;
    if (overSpace.kind === 'weighted-mean') visit(overSpace.weight);
    if (overSpace.kind === 'ratio-of-sums')
      for (const part of [overSpace.numerator, overSpace.denominator]) visit(part);
    const tree = set.formulas.get(id);
    if (tree !== undefined) for (const part of readsOf(set, id)) visit(part);
  };
  visit(definition.id);
  for (const definitionId of relatedTo(definition)) visit(definitionId);
  return found;
}

const relatedTo = ({ growthOf }: IndicatorDefinition): readonly string[] =>
  growthOf === null ? [] : [growthOf.indicator];

function readsOf(set: DefinitionSet, id: string): readonly string[] {
  const tree = set.formulas.get(id);
  return tree === undefined ? [] : indicatorsIn(tree);
}
