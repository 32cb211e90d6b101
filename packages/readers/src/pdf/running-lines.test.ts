import { describe, expect, test } from 'vitest';
import type { PdfLine } from './lines.ts';
import { dropRunningLines } from './running-lines.ts';

const line = (page: number, words: string, y: number): PdfLine => ({
  page,
  words,
  x: 80,
  y,
  right: 300,
  size: 16,
  items: [],
});

describe('running heads and feet', () => {
  test('nine thousand pages of them are taken off without comparing each with each', () => {
    const own = (page: number) => String.fromCharCode(0x4e00 + page);
    const pages = Array.from({ length: 9000 }, (_, index) => [
      line(index + 1, '计划汇编', 800),
      line(index + 1, `正文${own(index)}`, 700),
      line(index + 1, `${own(index)}正文`, 660),
      line(index + 1, `— ${index + 1} —`, 60),
    ]);
    const kept = dropRunningLines(pages);
    expect(
      kept.every((page, index) => page.map(({ words }) => words).join() === `正文${own(index)},${own(index)}正文`),
    ).toBe(true);
  });

  test('the same words at another height are no running head', () => {
    const pages = [700, 640, 580].map((y, index) => [line(index + 1, '单位：亿元', y), line(index + 1, '甲乙丙', 300)]);
    expect(
      dropRunningLines(pages)
        .flat()
        .filter(({ words }) => words === '单位：亿元'),
    ).toHaveLength(3);
  });
});
