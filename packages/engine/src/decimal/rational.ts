import type { DecimalText } from '@planwright/compiler';
import { divideDecimals } from './decimal.ts';

/** 有理数: an exact fraction in lowest terms, the denominator above zero. Reckoning stays exact until the value is shown. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

const greatestDivisor = (left: bigint, right: bigint): bigint =>
  right === 0n ? (left < 0n ? -left : left) : greatestDivisor(right, left % right);

/** @throws RangeError for a denominator of zero */
export function rational(over: bigint, under = 1n): Rational {
  if (under === 0n) throw new RangeError('a fraction over zero');
  const sign = under < 0n ? -1n : 1n;
  const divisor = greatestDivisor(over, under) || 1n;
  return { over: (sign * over) / divisor, under: (sign * under) / divisor };
}

/** @throws RangeError for text that is no plain decimal */
export function rationalOf(value: DecimalText): Rational {
  const match = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<fraction>\d+))?$/.exec(value);
  if (match === null) throw new RangeError(`“${value}” is not a decimal in plain notation, for example -12.5`);
  const { sign = '', whole = '0', fraction = '' } = match.groups ?? {};
  return rational(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

/** The fraction as a decimal: exact where it ends, else with 40 significant digits. */
export const decimalOf = ({ over, under }: Rational): DecimalText => divideDecimals(String(over), String(under)) ?? '0';

export const addRationals = (left: Rational, right: Rational): Rational =>
  rational(left.over * right.under + right.over * left.under, left.under * right.under);
export const subtractRationals = (left: Rational, right: Rational): Rational =>
  rational(left.over * right.under - right.over * left.under, left.under * right.under);
export const multiplyRationals = (left: Rational, right: Rational): Rational =>
  rational(left.over * right.over, left.under * right.under);
/** Null for a division by zero: not known, never zero. */
export const divideRationals = (left: Rational, right: Rational): Rational | null =>
  right.over === 0n ? null : rational(left.over * right.under, left.under * right.over);
export const compareRationals = (left: Rational, right: Rational): number => {
  const [one, other] = [left.over * right.under, right.over * left.under];
  return one < other ? -1 : one > other ? 1 : 0;
};
