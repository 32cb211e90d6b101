import type { DecimalText } from '@planwright/compiler';
import { divideDecimals, maximumDecimal, multiplyDecimals, sumDecimals } from '../decimal/decimal.ts';
import { convertUnit } from '../units/unit.ts';
import type { IndicatorDefinition, IndicatorValue, SpaceRollUp, TimeRollUp } from './model.ts';

/** One part of a whole: a county, a month. */
export interface RollUpPart {
  readonly id: string;
  readonly name: string;
  /** Undefined and `null` are the same here: not reported. */
  readonly value: IndicatorValue | undefined;
  /** Of the indicator that weighs, or stands below the line of a ratio. */
  readonly weight?: IndicatorValue | undefined;
  /** Above the line of a ratio. */
  readonly numerator?: IndicatorValue | undefined;
  /** Last day of the part's period, where the latest is asked for. */
  readonly periodEnd?: string;
  /** What of it lacks when it lacks: the indicator that weighs, or stands above or below the line. Absent: its own value. */
  readonly lacks?: string;
}

/** What became of a roll-up. Parts to which the indicator does not apply are left out of it and are not missing. */
export interface RollUpOutcome {
  readonly value: IndicatorValue;
  /** The value stands, but parts are missing. */
  readonly partial: boolean;
  /** Names of parts without a value. */
  readonly missing: readonly string[];
  /** Names of parts whose value is known and not disclosed; they are missing too. */
  readonly suppressed: readonly string[];
  readonly notApplicable: readonly string[];
  /** Names of parts that were taken in. */
  readonly used: readonly string[];
}

type Scales = { readonly numerator: string; readonly denominator: string; readonly unit: string };

/**
 * 空间汇总: the whole from its parts by the indicator's declared rule. With missing parts it is refused or marked as partial, as the definition says; the missing
 * ones are named either way. A mean is weighed by its own indicator; a ratio is the sum above over the sum below, never a mean of ratios.
 *
 * @param scales units of a ratio's two sums, where it is one
 */
export function rollUpSpace(
  definition: Pick<IndicatorDefinition, 'overSpace' | 'missing' | 'label'>,
  parts: readonly RollUpPart[],
  scales?: Scales,
): RollUpOutcome {
  const { overSpace, missing } = definition;
  if (overSpace.kind === 'none') return refused(`“${definition.label['zh-CN']}”不能由下级汇总，须有本级数据`, []);
  const sorted = sortParts(parts, (part) => stateOf(part, overSpace));
  const value = reduceSpace(overSpace, sorted.used, scales);
  return settle(sorted, value, missing);
}

/**
 * 时间汇总: a longer period from shorter ones, by the declared rule; parts in order of time.
 * A cumulative indicator is not summed: its last value is already the total.
 */
export function rollUpTime(
  rule: TimeRollUp,
  missing: IndicatorDefinition['missing'],
  parts: readonly RollUpPart[],
): RollUpOutcome {
  if (rule === 'none') return refused('该指标不能按时间汇总', []);
  const sorted = sortParts(parts, (part) => part.value?.status ?? 'null');
  // The last value is the total so far, whatever lacks before it; if it is itself missing, it is said.
  if (rule === 'latest') {
    const last = parts.at(-1);
    if (last === undefined) return refused('没有可汇总的期间', []);
    return settle(
      sortParts([last], (part) => part.value?.status ?? 'null'),
      decimalIn(last) ?? null,
      missing,
    );
  }
  const values = sorted.used.map(decimalIn).filter((value): value is DecimalText => value !== undefined);
  const total = values.length === 0 ? null : sumDecimals(values);
  const value =
    rule === 'sum'
      ? total
      : rule === 'max'
        ? largest(values)
        : total === null
          ? null
          : divideDecimals(total, String(values.length));
  return settle(sorted, value, missing);
}

interface Sorted {
  readonly used: readonly RollUpPart[];
  readonly missing: readonly string[];
  readonly suppressed: readonly string[];
  readonly notApplicable: readonly string[];
}

function sortParts(parts: readonly RollUpPart[], state: (part: RollUpPart) => IndicatorValue['status']): Sorted {
  const named = (wanted: IndicatorValue['status']) => parts.filter((part) => state(part) === wanted).map(lackingName);
  return {
    used: parts.filter((part) => state(part) === 'value'),
    missing: named('null'),
    suppressed: named('suppressed'),
    notApplicable: named('not-applicable'),
  };
}

const lackingName = ({ name, lacks }: RollUpPart): string => (lacks === undefined ? name : `${name}（${lacks}）`);

/** What the rule needs of a part: one thing lacking makes the part lack. */
function stateOf(part: RollUpPart, rule: SpaceRollUp): IndicatorValue['status'] {
  const needed =
    rule.kind === 'ratio-of-sums'
      ? [part.numerator, part.weight]
      : rule.kind === 'weighted-mean'
        ? [part.value, part.weight]
        : [part.value];
  const states = needed.map((value) => value?.status ?? 'null');
  return states.find((state) => state === 'not-applicable') ?? states.find((state) => state !== 'value') ?? 'value';
}

function reduceSpace(rule: SpaceRollUp, parts: readonly RollUpPart[], scales: Scales | undefined): DecimalText | null {
  const values = parts.map(decimalIn).filter((value): value is DecimalText => value !== undefined);
  switch (rule.kind) {
    case 'sum':
      return values.length === 0 ? null : sumDecimals(values);
    case 'max':
      return largest(values);
    case 'latest': {
      const last = [...parts].sort((one, other) => ((one.periodEnd ?? '') < (other.periodEnd ?? '') ? -1 : 1)).at(-1);
      return (last === undefined ? undefined : decimalIn(last)) ?? null;
    }
    case 'weighted-mean': {
      const weights = parts.map((part) => amount(part.weight));
      const products = parts.map((part) => multiplyDecimals(amount(part.value), amount(part.weight)));
      return parts.length === 0 ? null : divideDecimals(sumDecimals(products), sumDecimals(weights));
    }
    case 'ratio-of-sums': {
      if (parts.length === 0) return null;
      const [above, below] = [
        sumDecimals(parts.map((part) => amount(part.numerator))),
        sumDecimals(parts.map((part) => amount(part.weight))),
      ];
      const share = divideDecimals(above, below);
      return share === null || scales === undefined
        ? share
        : convertUnit(share, `${scales.numerator}/${scales.denominator}`, scales.unit);
    }
    case 'none':
      return null;
  }
}

const amount = (value: IndicatorValue | undefined): DecimalText => (value?.status === 'value' ? value.value : '0');
const decimalIn = (part: RollUpPart): DecimalText | undefined =>
  part.value?.status === 'value' ? part.value.value : undefined;
const largest = (values: readonly DecimalText[]): DecimalText | null =>
  values.length === 0 ? null : values.reduce(maximumDecimal);

function settle(sorted: Sorted, value: DecimalText | null, policy: IndicatorDefinition['missing']): RollUpOutcome {
  const { missing, suppressed, notApplicable } = sorted;
  const lacking = [...missing, ...suppressed.map((name) => `${name}（不公布）`)];
  const used = sorted.used.map((part) => part.name);
  const frame = { missing, suppressed, notApplicable, used };
  if (used.length === 0 && lacking.length === 0 && notApplicable.length > 0)
    return {
      ...frame,
      value: { status: 'not-applicable', reason: `对${notApplicable.join('、')}均不适用` },
      partial: false,
    };
  if (lacking.length > 0 && (policy === 'refuse' || used.length === 0))
    return { ...frame, value: { status: 'null', reason: `缺${lacking.join('、')}，不汇总` }, partial: false };
  if (value === null)
    return { ...frame, value: { status: 'null', reason: '没有可汇总的数，或权重合计为零' }, partial: false };
  return { ...frame, value: { status: 'value', value }, partial: lacking.length > 0 };
}

function refused(reason: string, missing: readonly string[]): RollUpOutcome {
  return { value: { status: 'null', reason }, partial: false, missing, suppressed: [], notApplicable: [], used: [] };
}
