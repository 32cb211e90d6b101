import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignMarks,
  findMarkAt,
  findParagraph,
  type Mark,
  sortMarks,
  splitParagraphs,
  splitSegments,
} from './segments.ts';

const mark = (id: string, start: number, end: number): Mark => ({ id, kind: 'fact', start, end });

describe('paragraphs', () => {
  test('are lines without line ends, indents and trailing blanks', () => {
    const text = '一、目标\r\n\n  　增长5%。  \n';
    expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(['一、目标', '增长5%。']);
  });

  test('are found by an offset in them, or the next one by an offset between them', () => {
    const paragraphs = [
      { start: 0, end: 4 },
      { start: 6, end: 9 },
      { start: 12, end: 20 },
    ];
    expect([0, 3, 5, 8, 10, 19, 99].map((offset) => findParagraph(paragraphs, offset))).toEqual([0, 0, 1, 1, 2, 2, 2]);
  });
});

describe('segments', () => {
  test('of marks that overlap without nesting hold both marks where they meet', () => {
    const segments = splitSegments({ start: 0, end: 10 }, sortMarks([mark('a', 1, 6), mark('b', 4, 8)]));
    expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ id }) => id).join('')])).toEqual([
      [0, 1, ''],
      [1, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'b'],
      [8, 10, ''],
    ]);
  });

  test('of a mark that runs over the paragraph’s ends stay inside the paragraph', () => {
    expect(splitSegments({ start: 5, end: 9 }, [mark('a', 0, 99)])).toMatchObject([{ start: 5, end: 9 }]);
  });

  test('of a paragraph without marks are the paragraph', () => {
    expect(splitSegments({ start: 3, end: 7 }, [])).toEqual([{ start: 3, end: 7, marks: [] }]);
  });

  test('tile the paragraph whatever the marks, and hold a mark exactly where it covers them', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 30 }), spans, (start, length, raw) => {
        const paragraph = { start, end: start + length };
        const marks = sortMarks(raw.map(([from, size], index) => mark(String(index), from, from + size)));
        const segments = splitSegments(paragraph, marks);
        expect(segments[0]?.start).toBe(paragraph.start);
        expect(segments.at(-1)?.end).toBe(paragraph.end);
        segments.forEach((segment, index) => {
          expect(segment.end).toBeGreaterThan(segment.start);
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
          const covering = marks.filter((one) => one.start < segment.end && one.end > segment.start);
          expect(segment.marks).toEqual(covering);
        });
      }),
    );
  });
});

describe('marks', () => {
  test('go to every paragraph that they touch', () => {
    const paragraphs = [
      { start: 0, end: 5 },
      { start: 6, end: 10 },
      { start: 11, end: 15 },
    ];
    const lists = assignMarks(paragraphs, [mark('long', 2, 12), mark('inner', 7, 8), mark('gap', 5, 6)]);
    expect(lists.map((list) => list.map(({ id }) => id))).toEqual([['long'], ['long', 'inner'], ['long']]);
  });

  test('at an offset are answered by the shortest that covers it, and by none past the end', () => {
    const marks = [mark('sentence', 0, 20), mark('figure', 5, 8)];
    expect(findMarkAt(marks, 6)?.id).toBe('figure');
    expect(findMarkAt(marks, 8)?.id).toBe('sentence');
    expect(findMarkAt(marks, 20)).toBeUndefined();
  });

  test('without extent are dropped', () => {
    expect(sortMarks([mark('empty', 4, 4)])).toEqual([]);
  });
});
