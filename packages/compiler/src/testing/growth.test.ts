import { expect, test } from 'vitest';
import { growsTooFast } from './growth.ts';

/** Judges work of so many milliseconds for a length, on a clock that only the work moves. */
function judge(cost: (length: number) => number): boolean {
  let clock = 0;
  const read = (text: string) => {
    clock += cost(text.length);
  };
  return growsTooFast(read, '0', 8000, '', () => clock);
}

test('quadratic reading is found out', () => {
  expect(judge((length) => length ** 2 / 100_000)).toBe(true);
});

test('linear reading is let pass however long it takes, and so is what is done in a moment', () => {
  expect(judge((length) => length)).toBe(false);
  expect(judge((length) => length * Math.log2(length))).toBe(false);
  expect(judge((length) => length ** 2 / 2_000_000)).toBe(false);
});

test('one slow turn on a busy machine is no fault', () => {
  let turn = 0;
  expect(judge((length) => (turn++ === 0 ? 100 * length : length))).toBe(false);
});
