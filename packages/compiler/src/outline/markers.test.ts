import { expect, test } from 'vitest';
import { parseLines } from '#document/lines.ts';
import { parseMarkers } from './markers.ts';

const INSIDE = [
  ['一是', '二是'],
  ['一要', '二要'],
  ['（一）', '（二）'],
  ['(一)', '(二)'],
  ['一）', '二）'],
  ['（1）', '（2）'],
  ['①', '②'],
] as const;

test.each(INSIDE)('%s and %s inside a paragraph open two items', (first, second) => {
  const text = `重点工作。${first}产业升级。${second}投资扩大。`;
  expect(parseMarkers(text, parseLines(text)).map(({ marker }) => marker)).toEqual([first, second]);
});

test.each(['一、二、三产业投资分别增长。', '二、三产业占比提高。', '第一、二、三产业协调发展。'])(
  '%s begins with a list and no marker',
  (line) => {
    const text = `全年向好。\n${line}`;
    expect(parseMarkers(text, parseLines(text))).toEqual([]);
  },
);

test('一、 inside a paragraph goes on with the series of the lines before', () => {
  const text = '一、执行情况\n全年向好。二、重点任务。';
  expect(parseMarkers(text, parseLines(text)).map(({ marker }) => marker)).toEqual(['一、', '二、']);
});

test.each(['一要素', '一批项目', '三大工程', '十二五规划', '二三季度'])(
  '%s behind a full stop is no marker',
  (words) => {
    const text = `全年向好。${words}顺利。`;
    expect(parseMarkers(text, parseLines(text))).toEqual([]);
  },
);
