import { expect, test } from 'vitest';
import { formatDecimal, formatFactValue, formatQuantity, formatSigned, shareOf } from './quantity.ts';

test.each([
  ['3078.9', '3078.9'],
  ['53850', '53,850'],
  ['1234567.05', '1,234,567.05'],
  ['-12000', '−12,000'],
  ['0', '0'],
  ['-10 / -30', '−10 / −30'],
  [null, '—'],
  [undefined, '—'],
  ['', '—'],
])('the decimal %s reads %s', (value, text) => {
  expect(formatDecimal(value)).toBe(text);
});

test.each([
  ['1.7', '+1.7'],
  ['-13.1', '−13.1'],
  ['0.0', '0.0'],
  [null, '—'],
])('the gap %s reads %s', (value, text) => {
  expect(formatSigned(value)).toBe(text);
});

test('a value without a number has no unit either', () => {
  expect(formatQuantity(null, '亿元')).toBe('—');
  expect(formatQuantity('12.5', '亿元')).toBe('12.5亿元');
});

test('a range shows both ends and its comparison', () => {
  expect(formatFactValue({ op: 'ge', value: [2, 3], unit: '个' })).toBe('≥ 2–3 个');
});

test('a share over nothing is unknown, not zero', () => {
  expect(shareOf(0, 0)).toBeNull();
  expect(shareOf(57, 212)).toBe('26.9');
});
