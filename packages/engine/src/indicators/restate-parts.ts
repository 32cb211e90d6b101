import { compareDecimals, multiplyDecimals } from '../decimal/decimal.ts';
import type { Lineage } from './lineage.ts';
import type { IndicatorDefinition, IndicatorValue } from './model.ts';
import { type RollUpPart, rollUpSpace } from './roll-up.ts';

/** Values as they were, by indicator and unit of that time. */
interface Source {
  readonly of: (indicatorId: string, unitId: string) => IndicatorValue;
  readonly weightOf: (indicatorId: string, unitId: string) => IndicatorValue;
  /** Units of a ratio's two sums, where it is one. */
  readonly scales: { readonly numerator: string; readonly denominator: string; readonly unit: string } | undefined;
}

interface RestatedParts {
  readonly value: IndicatorValue;
  readonly partial: boolean;
  readonly missing: readonly string[];
  readonly restatedFrom: readonly string[];
}

/**
 * 按现行区划重述: a unit's value from those of the units that it has come out of, by the indicator's rule over space. Amounts are added, a part of a split
 * unit by its share; means and ratios are put together where whole units were merged. What does not add up is refused, naming the units.
 */
export function restateParts(definition: IndicatorDefinition, lineage: Lineage, source: Source): RestatedParts {
  const names = lineage.parts.map((part) => part.name);
  const refuse = (reason: string): RestatedParts => ({
    value: { status: 'null', reason },
    partial: false,
    missing: [],
    restatedFrom: names,
  });
  const { overSpace } = definition;
  if (lineage.torn.length > 0) return refuse(`${lineage.torn.join('、')}拆分时未定比例，不能按现行区划重述`);
  const whole = lineage.parts.every((part) => compareDecimals(part.share, '1') === 0);
  const [only] = lineage.parts;
  if (whole && lineage.parts.length === 1 && only !== undefined)
    return { value: source.of(definition.id, only.id), partial: false, missing: [], restatedFrom: names };
  if (overSpace.kind === 'none' || overSpace.kind === 'latest' || overSpace.kind === 'max')
    return refuse(`由${names.join('、')}组成，“${definition.label['zh-CN']}”不能相加，不作重述`);
  if (!whole && overSpace.kind !== 'sum')
    return refuse(`${names.join('、')}按比例拆分，“${definition.label['zh-CN']}”不是总量，不作重述`);
  const parts = lineage.parts.map((part): RollUpPart => {
    const { id, name, share } = part;
    if (overSpace.kind === 'ratio-of-sums')
      return {
        id,
        name,
        value: undefined,
        numerator: source.of(overSpace.numerator, id),
        weight: source.of(overSpace.denominator, id),
      };
    const value = shareOf(source.of(definition.id, id), share);
    return overSpace.kind === 'weighted-mean'
      ? { id, name, value, weight: source.weightOf(overSpace.weight, id) }
      : { id, name, value };
  });
  // A sum without one of its parts is not what the unit would have had.
  const outcome = rollUpSpace({ ...definition, missing: 'refuse' }, parts, source.scales);
  return {
    value: outcome.value,
    partial: outcome.partial,
    missing: [...outcome.missing, ...outcome.suppressed],
    restatedFrom: names,
  };
}

function shareOf(value: IndicatorValue, share: string): IndicatorValue {
  if (value.status !== 'value' || compareDecimals(share, '1') === 0) return value;
  return { status: 'value', value: multiplyDecimals(value.value, share) };
}
