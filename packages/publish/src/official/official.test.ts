import { createHeadingCounter, formatChineseOrdinal } from '@planwright/engine';
import { describe, expect, test } from 'vitest';
import { shapeColumns } from './columns.ts';
import { formatOfficialDate } from './date.ts';
import { placeSignature } from './signature.ts';
import { breakTitle } from './title.ts';

describe('numbers of headings', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i is %s', (number, words) => {
    expect(formatChineseOrdinal(number)).toBe(words);
  });

  test('there is none beyond 99', () => {
    expect(() => formatChineseOrdinal(100)).toThrow('100 is no ordinal from 1 to 99');
  });

  test('a deeper count starts anew under each heading above it', () => {
    const next = createHeadingCounter();
    expect(([1, 2, 3, 3, 2, 3, 1, 2] as const).map(next)).toEqual([
      '一、',
      '（一）',
      '1. ',
      '2. ',
      '（二）',
      '1. ',
      '二、',
      '（一）',
    ]);
  });
});

describe('a title', () => {
  test('that fits stays on one line', () => {
    expect(breakTitle('关于某市计划执行情况的通报', 20)).toEqual(['关于某市计划执行情况的通报']);
  });

  test('over the width is broken into lines of about equal length, after a whole word', () => {
    expect(breakTitle('关于云泽市2021年国民经济和社会发展计划第20周执行情况的通报', 20)).toEqual([
      '关于云泽市2021年国民经济和社会',
      '发展计划第20周执行情况的通报',
    ]);
  });

  test('never tears a number', () => {
    for (const line of breakTitle('一二三四五六七八九十2021一二三四五六七八九十', 12))
      expect(line).not.toMatch(/^\d{1,3}\D|\D\d{1,3}$/u);
  });
});

test('the date of issue has Arabic numerals and no leading zeros', () => {
  expect(formatOfficialDate('2021-05-04')).toBe('2021年5月4日');
});

describe('the signature', () => {
  test('a long issuer stands two cells from the right, the date two cells in from its first character', () => {
    // Eleven cells of issuer; the date takes 6.5 cells and five quarter gaps.
    expect(placeSignature('云泽市发展和改革委员会', '2021-05-24')).toEqual({ issuer: 2, date: 11 - 7.75 });
  });

  test('a date longer than the issuer goes to two cells from the right and moves the issuer', () => {
    const place = placeSignature('督查室', '2021-05-24');
    expect(place.date).toBe(2);
    expect(place.issuer).toBe(2 + 7.75 + 2 - 3);
  });
});

describe('the columns of a table', () => {
  const text = (words: string) => [{ kind: 'text' as const, text: words }];
  const shapes = shapeColumns(
    {
      kind: 'table',
      caption: '',
      columns: ['指标', '进度', '责任单位'],
      rows: [[text('高新技术产业产值占规模以上工业总产值的比重'), text('100.0%'), text('市工信局')]],
    },
    (content) => content.map((part) => (part.kind === 'text' ? part.text : '')).join(''),
    42,
  );

  test('fill the width, and the one with the most words gets the most of it', () => {
    expect(shapes.reduce((sum, shape) => sum + shape.share, 0)).toBeCloseTo(1, 10);
    expect(Math.max(...shapes.map((shape) => shape.share))).toBe(shapes[0]?.share);
  });

  test('give a short cell room for its words on one line', () => {
    // Four digits and a point at half a cell, the per cent sign at one.
    expect((shapes[1]?.share ?? 0) * 42).toBeGreaterThanOrEqual(3.5);
  });

  test('centre short cells and start words at the left', () => {
    expect(shapes.map((shape) => shape.alignment)).toEqual(['left', 'center', 'center']);
  });
});
