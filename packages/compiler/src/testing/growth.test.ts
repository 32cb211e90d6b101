import { expect, test } from 'vitest';
import { growsTooFast } from './growth.ts';

test('an expression that starts anew at each place of a run is found out, one that does not is let pass', () => {
  const find = (pattern: RegExp) => (text: string) => pattern.test(text);
  expect(growsTooFast(find(/0+$/u), '0', 6000, '.')).toBe(true);
  expect(growsTooFast(find(/(?<!0)0+$/u), '0', 6000, '.')).toBe(false);
});
