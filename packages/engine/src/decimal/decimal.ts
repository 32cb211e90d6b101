import type { DecimalText } from '@planwright/compiler';

/** 40 significant digits: a quotient of two national amounts in 元 keeps more digits than anything printed. */
const PRECISION = 40;
const PLAIN = /^-?\d{1,60}(?:\.\d{1,60})?$/;

/** A decimal as whole digits over a power of ten: -12.50 is -1250 over 10². */
interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

const POWERS: readonly bigint[] = Array.from({ length: 256 }, (_, exponent) => 10n ** BigInt(exponent));
const power = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);
const MOST = power(PRECISION);

/** Texts read before: lists of commitments reckon with the same few amounts over and over, and decimals never change. */
const read = new Map<DecimalText, Exact>();
const READ_LIMIT = 4096;

function exact(text: DecimalText): Exact {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (!PLAIN.test(text)) throw new RangeError(`“${text}” is not a decimal in plain notation, for example -12.5`);
  if (read.size >= READ_LIMIT) read.clear();
  const point = text.indexOf('.');
  const value =
    point < 0
      ? { digits: BigInt(text), scale: 0 }
      : { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
  read.set(text, value);
  return value;
}

const absolute = (digits: bigint): bigint => (digits < 0n ? -digits : digits);

/** `over` divided by `under` (above zero) to a whole number, half away from zero. */
function halfUp(over: bigint, under: bigint): bigint {
  const size = absolute(over);
  const whole = size / under;
  const rounded = 2n * (size - whole * under) >= under ? whole + 1n : whole;
  return over < 0n ? -rounded : rounded;
}

/** What a reckoning gives, in plain notation without trailing zeros, of at most 40 significant digits. */
function plain(digits: bigint, scale: number): DecimalText {
  if (digits < MOST && digits > -MOST) return write(digits, scale);
  const more = absolute(digits).toString().length - PRECISION;
  return write(halfUp(digits, power(more)), scale - more);
}

function write(digits: bigint, scale: number): DecimalText {
  if (scale <= 0) return (digits * power(-scale)).toString();
  const fixed = writeFixed(digits, scale);
  let end = fixed.length;
  while (fixed.charCodeAt(end - 1) === 48) end -= 1;
  return fixed.slice(0, fixed.charCodeAt(end - 1) === 46 ? end - 1 : end);
}

/** With just so many digits after the point. */
function writeFixed(digits: bigint, scale: number): DecimalText {
  if (scale === 0) return digits.toString();
  const text = absolute(digits)
    .toString()
    .padStart(scale + 1, '0');
  const at = text.length - scale;
  return `${digits < 0n ? '-' : ''}${text.slice(0, at)}.${text.slice(at)}`;
}

export const isDecimal = (text: string): boolean => PLAIN.test(text);

/** Both as digits over the same power of ten. */
function align(left: Exact, right: Exact): readonly [bigint, bigint, number] {
  const apart = left.scale - right.scale;
  if (apart === 0) return [left.digits, right.digits, left.scale];
  return apart > 0
    ? [left.digits, right.digits * power(apart), left.scale]
    : [left.digits * power(-apart), right.digits, right.scale];
}

/** @throws RangeError for text that is no plain decimal; so do all functions here */
export function addDecimals(left: DecimalText, right: DecimalText): DecimalText {
  const [one, other, scale] = align(exact(left), exact(right));
  return plain(one + other, scale);
}

export function subtractDecimals(left: DecimalText, right: DecimalText): DecimalText {
  const [one, other, scale] = align(exact(left), exact(right));
  return plain(one - other, scale);
}

export function multiplyDecimals(left: DecimalText, right: DecimalText): DecimalText {
  const [one, other] = [exact(left), exact(right)];
  return plain(one.digits * other.digits, one.scale + other.scale);
}

export function sumDecimals(values: readonly DecimalText[]): DecimalText {
  let total: Exact = { digits: 0n, scale: 0 };
  for (const value of values) {
    const [one, other, scale] = align(total, exact(value));
    total = { digits: one + other, scale };
  }
  return plain(total.digits, total.scale);
}

/** Null for a division by zero: not known, never zero. Up to 40 significant digits. */
export function divideDecimals(dividend: DecimalText, divisor: DecimalText): DecimalText | null {
  const [over, under] = [exact(dividend), exact(divisor)];
  if (under.digits === 0n) return null;
  if (over.digits === 0n) return '0';
  const [one, other] = [absolute(over.digits), absolute(under.digits)];
  // Enough zeros for 40 or 41 digits; the one too many is rounded off from the exact quotient, not from a rounded one.
  let more = PRECISION + other.toString().length - one.toString().length;
  if ((more >= 0 ? one * power(more) : one) / (more >= 0 ? other : other * power(-more)) >= MOST) more -= 1;
  const quotient = more >= 0 ? halfUp(one * power(more), other) : halfUp(one, other * power(-more));
  const negative = over.digits < 0n !== under.digits < 0n;
  return write(negative ? -quotient : quotient, more + over.scale - under.scale);
}

/** Negative, zero or positive as `left` is smaller, equal or larger. */
export function compareDecimals(left: DecimalText, right: DecimalText): number {
  const [one, other] = align(exact(left), exact(right));
  return one < other ? -1 : one > other ? 1 : 0;
}

export function absoluteDecimal(value: DecimalText): DecimalText {
  const { digits, scale } = exact(value);
  return write(absolute(digits), scale);
}

export const maximumDecimal = (left: DecimalText, right: DecimalText): DecimalText =>
  compareDecimals(left, right) >= 0 ? left : right;

/** Digits over 10 to the power of `scale`, half away from zero. */
const rescale = ({ digits, scale }: Exact, to: number): bigint =>
  scale <= to ? digits * power(to - scale) : halfUp(digits, power(scale - to));

/**
 * 四舍五入: the one rounding rule of the product, half away from zero, applied once, to what is shown.
 * Keeps trailing zeros: `roundHalfUp('5', 1)` is `5.0`; never `-0.0`.
 */
export const roundHalfUp = (value: DecimalText, digits: number): DecimalText =>
  writeFixed(rescale(exact(value), digits), digits);

/** Rounds away from zero: for an amount that is still needed, which must suffice. Never for what is reported. */
export function roundUp(value: DecimalText, digits: number): DecimalText {
  const given = exact(value);
  if (given.scale <= digits) return writeFixed(rescale(given, digits), digits);
  const under = power(given.scale - digits);
  const size = (absolute(given.digits) + under - 1n) / under;
  return writeFixed(given.digits < 0n ? -size : size, digits);
}

/** Without trailing zeros after the point, rounded to at most so many digits. */
export function formatDecimal(value: DecimalText, maximumDigits = 6): string {
  const given = exact(value);
  return given.scale <= maximumDigits
    ? write(given.digits, given.scale)
    : write(rescale(given, maximumDigits), maximumDigits);
}

/** `part` in per cent of `whole`; null when `whole` is zero. */
export function percentOf(part: DecimalText, whole: DecimalText): DecimalText | null {
  const share = divideDecimals(part, whole);
  return share === null ? null : multiplyDecimals(share, '100');
}
