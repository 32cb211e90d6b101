import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  divideDecimals,
  formatDecimal,
  isDecimal,
  multiplyDecimals,
  percentOf,
  roundHalfUp,
  roundUp,
  subtractDecimals,
  sumDecimals,
} from './decimal.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, scale]) => {
    const sign = digits < 0n ? '-' : '';
    const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
    return scale === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
  });

describe('exact reckoning', () => {
  test('a tenth and two tenths are three tenths', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
  });

  test('what is added can be taken off again', () => {
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        expect(compareDecimals(subtractDecimals(addDecimals(left, right), right), left)).toBe(0);
      }),
    );
  });

  test('the order of a sum does not matter', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 20 }), (values) => {
        expect(sumDecimals([...values].reverse())).toBe(sumDecimals(values));
      }),
    );
  });

  test('a product divided by a factor is the other factor', () => {
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        fc.pre(compareDecimals(right, '0') !== 0);
        const quotient = divideDecimals(multiplyDecimals(left, right), right);
        expect(quotient !== null && compareDecimals(quotient, left)).toBe(0);
      }),
    );
  });

  test('a division by zero is not known, and never zero', () => {
    expect(divideDecimals('1', '0')).toBeNull();
    expect(percentOf('5', '0')).toBeNull();
  });

  test.each(['', 'abc', '1e3', '1,000', 'NaN', '.5', '5.'])('“%s” is no plain decimal', (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => addDecimals(text, '1')).toThrow(RangeError);
  });
});

describe('the one rounding rule', () => {
  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['1.005', 2, '1.01'],
    ['77.9605', 1, '78.0'],
    ['44.80', 1, '44.8'],
    ['69.96', 1, '70.0'],
    ['-0.04', 1, '0.0'],
    ['5', 1, '5.0'],
  ])('%s to %i digits is %s', (value, digits, rounded) => {
    expect(roundHalfUp(value, digits)).toBe(rounded);
  });

  test('never moves a value by more than half a unit of its last digit', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 4 }), (value, digits) => {
        const moved = Math.abs(Number(subtractDecimals(roundHalfUp(value, digits), value)));
        expect(moved).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-12);
      }),
    );
  });

  test('a shown number has no trailing zeros', () => {
    expect([formatDecimal('2.10'), formatDecimal('100'), formatDecimal('-0.0'), formatDecimal('1.23456', 2)]).toEqual([
      '2.1',
      '100',
      '0',
      '1.23',
    ]);
  });
});

describe('against another reckoner', () => {
  const Other = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -99, toExpPos: 99 });
  const whole = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 45 });
  const point = fc.string({ unit: fc.constantFrom(...'00005123456789'), maxLength: 45 });
  const any = fc
    .tuple(fc.constantFrom('', '-'), whole, point)
    .map(([sign, before, after]) => `${sign}${before}${after === '' ? '' : `.${after}`}`);
  const plus = (text: string) => text.replace(/^-(?=0(?:\.0+)?$)/, '');

  test('sums, products, quotients and roundings are the same to the last of 40 digits', () => {
    fc.assert(
      fc.property(any, any, fc.integer({ min: 0, max: 8 }), (left, right, digits) => {
        const [one, other] = [new Other(left), new Other(right)];
        expect(addDecimals(left, right)).toBe(plus(one.plus(other).toFixed()));
        expect(subtractDecimals(left, right)).toBe(plus(one.minus(other).toFixed()));
        expect(multiplyDecimals(left, right)).toBe(plus(one.times(other).toFixed()));
        expect(divideDecimals(left, right)).toBe(other.isZero() ? null : plus(one.div(other).toFixed()));
        expect(compareDecimals(left, right)).toBe(one.comparedTo(other));
        expect(absoluteDecimal(left)).toBe(one.abs().toFixed());
        expect(roundHalfUp(left, digits)).toBe(plus(one.toFixed(digits, Decimal.ROUND_HALF_UP)));
        expect(roundUp(left, digits)).toBe(plus(one.toFixed(digits, Decimal.ROUND_UP)));
        expect(formatDecimal(left, digits)).toBe(plus(one.toDecimalPlaces(digits).toFixed()));
      }),
      { numRuns: 300 },
    );
  });
});
