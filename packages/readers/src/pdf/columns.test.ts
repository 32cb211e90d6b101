import { expect, test } from 'vitest';
import { splitColumns } from './columns.ts';
import { type PdfLine, writeLine } from './lines.ts';
import type { PageItem } from './pages.ts';

function itemAt(x: number, y: number, words: string): PageItem {
  return { x, y, words, size: 10, width: 10 * words.length } as PageItem;
}

function linesOf(count: number, right: number): readonly PdfLine[] {
  return Array.from({ length: count }, (_, index) => {
    const y = 10 * (count - index);
    return writeLine([itemAt(50, y, '东河县粮食总产一百万吨有余'), itemAt(right, y, '西河县粮食总产二百万吨有余')], 1);
  });
}

test('two columns are read one after the other', () => {
  const sides = splitColumns([linesOf(12, 250)]).map(({ side, lines }) => [side, lines.length]);
  expect(sides).toEqual([
    [1, 12],
    [2, 12],
  ]);
});

test('a page wider than any page, or of more lines than any, is left as it is instead of being measured', () => {
  for (const lines of [linesOf(12, 4e9), linesOf(200_000, 250)])
    expect(splitColumns([lines])).toEqual([{ side: 0, lines }]);
});
