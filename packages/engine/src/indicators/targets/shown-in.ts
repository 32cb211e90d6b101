import type { DecimalText } from '@planwright/compiler';
import { formatDecimal, multiplyDecimals } from '#decimal/decimal.ts';
import type { IndicatorDefinition, IndicatorTarget, TargetForm } from '../model.ts';
import type { GrowthBase } from './convert.ts';
import type { IndicatorActual } from './judge.ts';

/** 展示单位: the unit that a light tells its numbers in where it is not the indicator's own: parts of a target of 万人 are given and reported in 人. */
export interface ShownUnit {
  readonly unit: string;
  /** How many of this unit make one of the indicator's. */
  readonly factor: DecimalText;
  /** Digits after the point that numbers in this unit have. */
  readonly scale: number;
}

/** What is judged, in one unit. */
interface Judged<Definition> {
  readonly definition: Definition;
  readonly target: IndicatorTarget;
  readonly actual: IndicatorActual | null;
  readonly base: GrowthBase | null;
}

/** Digits that a converted number keeps; more than any plan prints. */
const DIGITS = 12;

/** Definition, target, value and base in the unit in which the light is told. Points, ranks and comparisons are told as they are. */
export function toShownUnit<Definition extends Pick<IndicatorDefinition, 'unit' | 'scale'>>(
  judged: Judged<Definition>,
  { unit, factor, scale }: ShownUnit,
): Judged<Definition> {
  const { definition, target, actual, base } = judged;
  const converted = (value: DecimalText): DecimalText => formatDecimal(multiplyDecimals(value, factor), DIGITS);
  const form = convertForm(target.form, converted);
  if (form === null) return judged;
  return {
    definition: { ...definition, unit, scale },
    target: { ...target, form },
    actual:
      actual?.value.status === 'value'
        ? { ...actual, value: { ...actual.value, value: converted(actual.value.value) } }
        : actual,
    base: base === null ? null : { ...base, value: converted(base.value), unit },
  };
}

/** Null for a form that is no amount of the indicator's unit. */
function convertForm(form: TargetForm, converted: (value: DecimalText) => DecimalText): TargetForm | null {
  switch (form.kind) {
    case 'number':
      return { ...form, value: converted(form.value) };
    case 'range':
      return { ...form, low: converted(form.low), high: converted(form.high) };
    case 'growth':
      return form;
    default:
      return null;
  }
}
