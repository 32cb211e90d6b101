import type { Comparison, DecimalText } from '@planwright/compiler';
import { divideDecimals, formatDecimal } from '../decimal/decimal.ts';
import type { IndicatorDefinition, TargetForm } from '../indicators/model.ts';
import { isRateUnit } from './kind.ts';
import type { SplitKind } from './model.ts';

/** What of a target's form is shared out or handed down: a number with its unit and sense, or none. */
export interface SplitAmount {
  readonly value: DecimalText | null;
  readonly unit: string | null;
  readonly op: Comparison;
}

/** Digits that a converted part keeps; more than any plan prints. */
const DIGITS = 12;

/** 指标目标的分解方式: by the declared roll-up of the indicator, not by its words. What does not add up over space is assigned. */
export function splitKindOfIndicator(
  { unit, overSpace, growthOf }: Pick<IndicatorDefinition, 'unit' | 'overSpace' | 'growthOf'>,
  form: TargetForm,
  levelOf: (id: string) => Pick<IndicatorDefinition, 'overSpace'> | undefined = () => undefined,
): SplitKind {
  const adds = (rule: IndicatorDefinition['overSpace'] | undefined) => rule?.kind === 'sum';
  if (form.kind === 'number') {
    if (growthOf !== null) return adds(levelOf(growthOf.indicator)?.overSpace) ? 'growth' : 'assigned';
    return adds(overSpace) && !isRateUnit(unit) ? 'amount' : 'assigned';
  }
  if (form.kind !== 'growth' || form.high !== null) return 'assigned';
  const level = growthOf === null ? overSpace : levelOf(growthOf.indicator)?.overSpace;
  return adds(level) ? 'growth' : 'assigned';
}

/** The number in a target's form; null for a range, a comparison, a checklist, and what is pending. */
export function amountOfForm(form: TargetForm, { unit }: Pick<IndicatorDefinition, 'unit'>): SplitAmount {
  switch (form.kind) {
    case 'number':
      return { value: form.value, unit, op: form.op };
    case 'growth':
      return { value: form.high === null ? form.percent : null, unit: '%', op: form.op };
    case 'points':
      return { value: form.points, unit: '个百分点', op: form.op };
    case 'rank':
      return { value: String(form.rank), unit: '位', op: 'le' };
    default:
      return { value: null, unit, op: 'ge' };
  }
}

/**
 * 分到的目标: the target that a unit's part makes its own, in the form of the whole's. A part that is the same as the whole's keeps the form; one in the unit's own
 * words is a target in words.
 *
 * @param factor how many of the part's unit make one of the indicator's; counts for amounts only
 */
export function formOfPart(
  form: TargetForm,
  part: { readonly value: DecimalText | null; readonly words: string | null; readonly same: boolean },
  split: { readonly kind: SplitKind; readonly factor: DecimalText; readonly unit: string | null },
): TargetForm {
  if (part.same) return form;
  const { value } = part;
  if (value === null) return inWords(part.words ?? '');
  switch (form.kind) {
    case 'number':
      return { ...form, value: split.kind === 'amount' ? inIndicatorUnit(value, split.factor) : value };
    case 'growth':
      return { ...form, percent: value, high: null };
    case 'points':
      return { ...form, points: value };
    case 'rank':
      return /^[1-9]\d*$/.test(value) ? { ...form, rank: Number(value) } : inWords(`${value}位`);
    case 'range':
      return { kind: 'number', op: 'approx', value };
    default:
      return inWords(`${value}${split.unit ?? ''}`);
  }
}

const inWords = (words: string): TargetForm => ({ kind: 'qualitative', words: words.slice(0, 200), checklist: [] });

/** A part in the unit of what is split: 42000人 of 万人 by 10000 is 4.2. */
export function inIndicatorUnit(value: DecimalText, factor: DecimalText): DecimalText {
  return formatDecimal(divideDecimals(value, factor) ?? value, DIGITS);
}
