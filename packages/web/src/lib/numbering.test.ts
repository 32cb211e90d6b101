import { expect, test } from 'vitest';
import { formatChineseNumber, formatNumbering } from './numbering.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
])('%i is counted %s', (value, text) => {
  expect(formatChineseNumber(value)).toBe(text);
});

test('a heading starts the count below it anew, and what is no heading gets no number', () => {
  expect(formatNumbering([1, null, 2, 2, 3, 3, 1, 2])).toEqual([
    '一、',
    '',
    '（一）',
    '（二）',
    '1.',
    '2.',
    '二、',
    '（一）',
  ]);
});
