import { add, compare, divide, fromDecimal, multiply, type Rational, subtract, ZERO } from '#numbers/rational.ts';
import type { Measured } from './model.ts';

/** All values that a printed figure may stand for. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/** The ends of a range as printed, in the base unit; a single figure is both. */
export function endsOf({ fact, factor }: Pick<Measured, 'fact' | 'factor'>): Interval {
  const [first, second] = typeof fact.value === 'string' ? [fact.value, fact.value] : fact.value;
  const [a, b] = [multiply(fromDecimal(first), factor), multiply(fromDecimal(second), factor)];
  return compare(a, b) <= 0 ? { low: a, high: b } : { low: b, high: a };
}

/** What rounding half up to the printed digits allows. */
export function intervalOf({ value, half }: Pick<Measured, 'value' | 'half'>): Interval {
  return { low: subtract(value, half), high: add(value, half) };
}

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: add(a.low, b.low),
  high: add(a.high, b.high),
});
export const subtractIntervals = (a: Interval, b: Interval): Interval => ({
  low: subtract(a.low, b.high),
  high: subtract(a.high, b.low),
});

/** Null when the divisor may be zero; both are taken to be positive where it is not. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (compare(b.low, ZERO) <= 0) return null;
  const ends = [divide(a.low, b.low), divide(a.low, b.high), divide(a.high, b.low), divide(a.high, b.high)];
  return {
    low: ends.reduce((x, y) => (compare(x, y) <= 0 ? x : y)),
    high: ends.reduce((x, y) => (compare(x, y) >= 0 ? x : y)),
  };
}

export const scaleInterval = ({ low, high }: Interval, factor: Rational): Interval => ({
  low: multiply(low, factor),
  high: multiply(high, factor),
});
export const overlap = (a: Interval, b: Interval): boolean =>
  compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
