import { expect, test } from 'vitest';
import { createOneTap } from './one-tap.ts';

test('the second of a double tap does not send the form that has come up under it', () => {
  const { take } = createOneTap(1000);
  expect([take(1200), take(1599), take(1600)]).toEqual([false, false, true]);
});

test('nothing is sent twice while it is on its way, and again once it has come back', () => {
  const { take, finish } = createOneTap(null);
  expect([take(0), take(1)]).toEqual([true, false]);
  finish();
  expect(take(2)).toBe(true);
});
