import type { DecimalText } from '@planwright/compiler';
import {
  addRationals,
  compareRationals,
  decimalOf,
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  rationalOf,
  subtractRationals,
} from '#decimal/rational.ts';
import type { Label } from '#pack.ts';
import { PLAIN, parseUnit } from '#units/unit.ts';
import type { IndicatorValue } from '../model.ts';
import type { Formula } from './model.ts';

/** How far back a value is asked for: whole years, and periods of the indicator's own kind. */
export interface PeriodShift {
  readonly years: number;
  readonly periods: number;
}

export type FormulaSource = Extract<Formula, { kind: 'indicator' | 'measure' }>;

/** One value that went into the result. */
export interface FormulaInput {
  readonly label: Label;
  readonly unit: string;
  readonly shift: PeriodShift;
  readonly value: IndicatorValue;
}

export interface FormulaOutcome {
  /** In the unit asked for, unrounded. */
  readonly value: IndicatorValue;
  readonly inputs: readonly FormulaInput[];
}

class Unknown extends Error {
  readonly value: Exclude<IndicatorValue, { status: 'value' }>;
  constructor(value: Exclude<IndicatorValue, { status: 'value' }>) {
    super(value.reason);
    this.value = value;
  }
}

/**
 * 算公式: exactly, in base units, turned into the asked unit at the end. What is missing makes the result missing and is named; not applicable and
 * suppressed pass through as such. A division by zero is not known, never zero.
 *
 * @param find gives the value of an indicator or measure for the period, shifted back
 */
export function evaluateFormula(
  formula: Formula,
  unit: string,
  find: (source: FormulaSource, shift: PeriodShift) => IndicatorValue,
): FormulaOutcome {
  const inputs: FormulaInput[] = [];
  const read = (source: FormulaSource, shift: PeriodShift): Rational => {
    const value = find(source, shift);
    inputs.push({ label: source.label, unit: source.unit.text, shift, value });
    if (value.status !== 'value')
      throw new Unknown({ status: value.status, reason: `${source.label['zh-CN']}：${value.reason}` });
    return multiplyRationals(rationalOf(value.value), source.unit.factor);
  };
  try {
    const result = reckon(formula, { years: 0, periods: 0 }, read);
    return { value: { status: 'value', value: inUnit(result, unit) }, inputs };
  } catch (error) {
    if (error instanceof Unknown) return { value: error.value, inputs };
    throw error;
  }
}

function inUnit(amount: Rational, unit: string): DecimalText {
  const { factor } = parseUnit(unit) ?? PLAIN;
  return decimalOf(rational(amount.over * factor.under, amount.under * factor.over));
}

type Read = (source: FormulaSource, shift: PeriodShift) => Rational;

function reckon(formula: Formula, shift: PeriodShift, read: Read): Rational {
  switch (formula.kind) {
    case 'number':
      return multiplyRationals(rationalOf(formula.value), formula.unit.factor);
    case 'indicator':
    case 'measure':
      return read(formula, shift);
    case 'negate':
      return subtractRationals(rational(0n), reckon(formula.of, shift, read));
    case 'arithmetic':
      return arithmetic(formula, reckon(formula.left, shift, read), reckon(formula.right, shift, read));
    case 'call':
      return call(formula, shift, read);
  }
}

const HUNDRED = rational(100n);

function arithmetic(
  { op, points }: Extract<Formula, { kind: 'arithmetic' }>,
  left: Rational,
  right: Rational,
): Rational {
  switch (op) {
    case 'multiply':
      return multiplyRationals(left, right);
    case 'divide':
      return quotient(left, right);
    case 'add':
    case 'subtract': {
      // A rate is held as a share, points as points.
      const other = points === 'shift' ? quotient(right, HUNDRED) : right;
      const result = op === 'add' ? addRationals(left, other) : subtractRationals(left, other);
      return points === 'difference' ? multiplyRationals(result, HUNDRED) : result;
    }
  }
}

function quotient(left: Rational, right: Rational): Rational {
  const result = divideRationals(left, right);
  if (result === null) throw new Unknown({ status: 'null', reason: '除数为零' });
  return result;
}

function call({ name, of }: Extract<Formula, { kind: 'call' }>, shift: PeriodShift, read: Read): Rational {
  const [first] = of;
  if (first === undefined) throw new TypeError('a call without arguments was let through');
  const yearBefore = { ...shift, years: shift.years + 1 };
  const periodBefore = { ...shift, periods: shift.periods + 1 };
  switch (name) {
    case 'previousYear':
      return reckon(first, yearBefore, read);
    case 'previousPeriod':
      return reckon(first, periodBefore, read);
    case 'yearOnYear':
      return growth(reckon(first, shift, read), reckon(first, yearBefore, read));
    case 'periodOnPeriod':
      return growth(reckon(first, shift, read), reckon(first, periodBefore, read));
    case 'max':
    case 'min': {
      const values = of.map((part) => reckon(part, shift, read));
      const sign = name === 'max' ? 1 : -1;
      return values.reduce((best, value) => (sign * compareRationals(value, best) > 0 ? value : best));
    }
  }
}

function growth(now: Rational, before: Rational): Rational {
  return subtractRationals(quotient(now, before), rational(1n));
}
