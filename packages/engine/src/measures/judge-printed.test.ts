import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentOf, roundHalfUp } from '../decimal/decimal.ts';
import { judgePrinted } from './judge-printed.ts';

test.each([
  ['78.0', '237', '304', 'follows'],
  ['92', '101', '110', 'follows'],
  ['69.9', '368.7', '527', 'truncated'],
  ['59.8', '91', '152', 'truncated'],
  ['44.9', '181', '404', 'inputs-rounded'],
  ['45.6', '147', '323', 'inputs-rounded'],
  ['51.2', '114', '243', 'does-not-follow'],
  ['70.1', '368.7', '527', 'does-not-follow'],
] as const)('%s %% printed beside %s of %s: %s', (printed, part, whole, verdict) => {
  expect(judgePrinted(printed, part, whole)).toBe(verdict);
});

test('a share printed with any number of digits follows from its amounts', () => {
  const amount = fc.integer({ min: 1, max: 99_999 }).map(String);
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 0, max: 4 }), (part, whole, digits) => {
      expect(judgePrinted(roundHalfUp(percentOf(part, whole) ?? '0', digits), part, whole)).toBe('follows');
    }),
  );
});
