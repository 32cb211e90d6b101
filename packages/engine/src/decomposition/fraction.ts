import type { DecimalText } from '@planwright/compiler';

/** An exact ratio of whole numbers; the denominator is positive. Shares are kept so until they are rounded, once. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

function commonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Lowest terms cost more than they save until numbers are long. */
const LONG = 1n << 256n;

function reduce(top: bigint, bottom: bigint): Fraction {
  if (bottom > 0n && bottom < LONG) return { top, bottom };
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = commonDivisor(top, bottom < 0n ? -bottom : bottom);
  return { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}

export const whole = (count: bigint): Fraction => ({ top: count, bottom: 1n });

/** @throws RangeError for text that is no plain decimal */
export function fractionOf(text: DecimalText): Fraction {
  const match = /^(?<sign>-?)(?<digits>\d+)(?:\.(?<rest>\d+))?$/.exec(text);
  if (match?.groups === undefined) throw new RangeError(`“${text}” is not a decimal in plain notation`);
  const { sign, digits = '0', rest = '' } = match.groups;
  const top = BigInt(digits + rest);
  return reduce(sign === '-' ? -top : top, 10n ** BigInt(rest.length));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.bottom === b.bottom
    ? { top: a.top + b.top, bottom: a.bottom }
    : reduce(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  reduce(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
export const times = (a: Fraction, b: Fraction): Fraction => reduce(a.top * b.top, a.bottom * b.bottom);
/** @throws RangeError when `b` is zero */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.top === 0n) throw new RangeError('a division by zero');
  return reduce(a.top * b.bottom, a.bottom * b.top);
}
export const sumOf = (values: readonly Fraction[]): Fraction => values.reduce(plus, ZERO);
/** Negative, zero or positive as `a` is smaller, equal or larger. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** Whether it is a whole number. */
export const isWhole = ({ top, bottom }: Fraction): boolean => top % bottom === 0n;
export const isZero = (value: Fraction): boolean => value.top === 0n;

/** The largest whole number that is not above the value. */
export function floorOf({ top, bottom }: Fraction): bigint {
  const quotient = top / bottom;
  return top < 0n && quotient * bottom !== top ? quotient - 1n : quotient;
}

/** 10 to the power of `scale`: how many smallest steps make one. */
export const stepsOf = (scale: number): Fraction => whole(10n ** BigInt(scale));

/** Decimal text with exactly `scale` digits, rounded half away from zero as everywhere. */
export function toDecimal(value: Fraction, scale: number): DecimalText {
  const negative = value.top < 0n;
  const scaled = times(negative ? { top: -value.top, bottom: value.bottom } : value, stepsOf(scale));
  const steps = floorOf(plus(scaled, { top: 1n, bottom: 2n }));
  const digits = steps.toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return negative && steps !== 0n ? `-${text}` : text;
}

/** For reading: at most `digits` after the point, without trailing zeros. */
export function show(value: Fraction, digits = 4): DecimalText {
  const text = toDecimal(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
