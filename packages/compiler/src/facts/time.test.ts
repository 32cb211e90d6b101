import { expect, test } from 'vitest';
import { findYearSpans } from './time.ts';

const SPANS: readonly (readonly [words: string, kind: 'several' | 'future' | 'yearly'])[] = [
  ...['五年来', '过去五年', '五年累计', '五年共', '五年间', '三年累计', '六年累计', '本届政府', '五年新增'].map(
    (words) => [words, 'several'] as const,
  ),
  ...['五年建成', '累计五年', '三年来', '六年来', '“十三五”期间', '“十二五”以来', '“十四五”五年'].map(
    (words) => [words, 'several'] as const,
  ),
  ...['未来五年', '今后五年', '未来三年', '“十五五”', '五年内'].map((words) => [words, 'future'] as const),
  ...['年均', '年平均'].map((words) => [words, 'yearly'] as const),
];

test.each(SPANS)('%s is heard as years together (%s), wherever it stands', (words, kind) => {
  for (const text of [`${words}增长8%`, `全市生产总值，${words}增长8%`]) {
    expect(findYearSpans(text, { start: 0, end: text.length })[kind]).toBe(true);
  }
});

test('a sentence of one year holds no years together', () => {
  const text = '2021年全市生产总值增长8%，比上年提高0.5个百分点';
  expect(findYearSpans(text, { start: 0, end: text.length })).toEqual({ several: false, future: false, yearly: false });
});
