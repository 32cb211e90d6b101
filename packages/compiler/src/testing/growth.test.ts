import { expect, test } from 'vitest';
import { growsTooFast } from './growth.ts';

/** Compares every character with every one, or with its neighbours only. */
function countPairs(text: string, reach: number): number {
  let pairs = 0;
  for (let left = 0; left < text.length; left++) {
    const end = Math.min(text.length, left + reach);
    for (let right = left; right < end; right++) if (text.charCodeAt(left) === text.charCodeAt(right)) pairs++;
  }
  return pairs;
}

test('quadratic reading is found out, linear reading let pass however long it takes', () => {
  expect(growsTooFast((text) => countPairs(text, text.length), '0', 8000)).toBe(true);
  expect(growsTooFast((text) => countPairs(text, 500), '0', 32_000)).toBe(false);
});
