import { expect, test } from 'vitest';
import { daysBetween, placeOf, scaleOf, shiftDay, spanOf } from './gantt-scale.ts';

test.each([
  ['quarter', '2021-05-20', '2021-04-01', '2021-07-01', 3],
  ['quarter', '2021-12-31', '2021-10-01', '2022-01-01', 3],
  ['year', '2021-05-20', '2021-01-01', '2022-01-01', 12],
  ['all', '2021-05-20', '2019-01-01', '2024-01-01', 5],
] as const)('%s around %s runs from %s to %s', (zoom, around, from, to, ticks) => {
  const scale = scaleOf(zoom, around, '2019-08-01', '2023-02-02');
  expect([scale.from, scale.to, scale.ticks.length]).toEqual([from, to, ticks]);
});

test('the next quarter and the year before are one step away', () => {
  expect(shiftDay('quarter', '2021-11-05', 1)).toBe('2022-02-01');
  expect(shiftDay('quarter', '2021-02-05', -1)).toBe('2020-11-01');
  expect(shiftDay('year', '2021-02-05', -1)).toBe('2020-02-01');
});

test('a bar is cut at the window’s edges, and is none outside', () => {
  const year = scaleOf('year', '2021-05-20', '2021-01-01', '2021-12-31');
  expect(spanOf(year, '2020-06-01', '2022-06-01')).toEqual({ left: 0, width: 100 });
  expect(spanOf(year, '2020-06-01', '2020-12-31')).toBeNull();
  expect(spanOf(year, '2021-01-01', '2021-12-31')).toEqual({ left: 0, width: 100 });
  expect(placeOf(year, '2020-12-31')).toBeNull();
  expect(placeOf(year, '2021-01-01')).toBe(0);
});

test('days are counted over months and leap years', () => {
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
  expect(daysBetween('2021-03-01', '2021-02-28')).toBe(-1);
});
