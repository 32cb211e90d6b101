import type { DecimalText } from '@planwright/compiler';
import { Decimal } from 'decimal.js';

/** 40 significant digits: a quotient of two national amounts in 元 keeps more digits than anything printed. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

const PLAIN = /^-?\d{1,60}(?:\.\d{1,60})?$/;

/** Texts read before: lists of commitments reckon with the same few amounts over and over, and decimals never change. */
const read = new Map<DecimalText, Decimal>();
const READ_LIMIT = 4096;

function exact(text: DecimalText): Decimal {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (!PLAIN.test(text)) throw new RangeError(`“${text}” is not a decimal in plain notation, for example -12.5`);
  if (read.size >= READ_LIMIT) read.clear();
  const value = new Exact(text);
  read.set(text, value);
  return value;
}

const plain = (value: Decimal): DecimalText => value.toFixed();

export const isDecimal = (text: string): boolean => PLAIN.test(text);
/** @throws RangeError for text that is no plain decimal; so do all functions here */
export const addDecimals = (left: DecimalText, right: DecimalText): DecimalText =>
  plain(exact(left).plus(exact(right)));
export const subtractDecimals = (left: DecimalText, right: DecimalText): DecimalText =>
  plain(exact(left).minus(exact(right)));
export const multiplyDecimals = (left: DecimalText, right: DecimalText): DecimalText =>
  plain(exact(left).times(exact(right)));
export const sumDecimals = (values: readonly DecimalText[]): DecimalText =>
  plain(values.reduce((total, value) => total.plus(exact(value)), new Exact(0)));

/** Null for a division by zero: not known, never zero. Up to 40 significant digits. */
export function divideDecimals(dividend: DecimalText, divisor: DecimalText): DecimalText | null {
  const by = exact(divisor);
  return by.isZero() ? null : plain(exact(dividend).div(by));
}

/** Negative, zero or positive as `left` is smaller, equal or larger. */
export const compareDecimals = (left: DecimalText, right: DecimalText): number => exact(left).comparedTo(exact(right));
export const absoluteDecimal = (value: DecimalText): DecimalText => plain(exact(value).abs());
export const maximumDecimal = (left: DecimalText, right: DecimalText): DecimalText =>
  compareDecimals(left, right) >= 0 ? left : right;

/**
 * 四舍五入: the one rounding rule of the product, half away from zero, applied once, to what is shown.
 * Keeps trailing zeros: `roundHalfUp('5', 1)` is `5.0`; never `-0.0`.
 */
export function roundHalfUp(value: DecimalText, digits: number): DecimalText {
  const rounded = exact(value).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
  return (rounded.isZero() ? new Exact(0) : rounded).toFixed(digits);
}

/** Rounds away from zero: for an amount that is still needed, which must suffice. Never for what is reported. */
export function roundUp(value: DecimalText, digits: number): DecimalText {
  return exact(value).toDecimalPlaces(digits, Decimal.ROUND_UP).toFixed(digits);
}

/** Without trailing zeros after the point, rounded to at most so many digits. */
export function formatDecimal(value: DecimalText, maximumDigits = 6): string {
  const rounded = exact(value).toDecimalPlaces(maximumDigits, Decimal.ROUND_HALF_UP);
  return (rounded.isZero() ? new Exact(0) : rounded).toFixed();
}

/** `part` in per cent of `whole`; null when `whole` is zero. */
export function percentOf(part: DecimalText, whole: DecimalText): DecimalText | null {
  const share = divideDecimals(part, whole);
  return share === null ? null : multiplyDecimals(share, '100');
}
