/** An exact fraction; `d` is positive and the two have no common divisor. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** @throws RangeError when the denominator is zero */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError(`${n}/0 is no number`);
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d * sign);
  return divisor === 0n ? { n: 0n, d: 1n } : { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HUNDRED = rational(100n);

/** Digits after the point of a decimal in plain notation. */
export function digitsAfterPoint(text: string): number {
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
}

/** @throws SyntaxError when the text is no decimal in plain notation */
export function fromDecimal(text: string): Rational {
  const digits = digitsAfterPoint(text);
  return rational(BigInt(text.replace('.', '')), 10n ** BigInt(digits));
}

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d && a.d === 1n ? { n: a.n + b.n, d: 1n } : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational =>
  b.d === 1n && b.n !== 0n && b.n % a.d === 0n ? { n: a.n * (b.n / a.d), d: 1n } : rational(a.n * b.n, a.d * b.d);
/** @throws RangeError when `b` is zero */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);

/** Negative, zero or positive as `a` is smaller, equal or larger. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** @param exponent not negative */
export function power(base: Rational, exponent: number): Rational {
  return { n: base.n ** BigInt(exponent), d: base.d ** BigInt(exponent) };
}

/** 四舍五入 to so many digits after the point; half goes away from zero. */
export function toDecimal(value: Rational, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const magnitude = value.n < 0n ? -value.n : value.n;
  const rounded = (2n * magnitude * scale + value.d) / (2n * value.d);
  return write(value.n < 0n && rounded !== 0n, rounded, digits);
}

/** 截断 to so many digits after the point. */
export function truncateDecimal(value: Rational, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const magnitude = value.n < 0n ? -value.n : value.n;
  const cut = (magnitude * scale) / value.d;
  return write(value.n < 0n && cut !== 0n, cut, digits);
}

function write(negative: boolean, scaled: bigint, digits: number): string {
  const text = scaled.toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${negative ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
}

/** The shortest plain decimal of up to six digits after the point, without trailing zeros. */
export function writeShort(value: Rational): string {
  const text = toDecimal(value, 6);
  return text.includes('.') ? text.replace(/0{1,6}$/, '').replace(/\.$/, '') : text;
}
