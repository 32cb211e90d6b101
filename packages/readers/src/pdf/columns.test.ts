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

test.each([3, 4])('%i columns are read one after the other, with what stands over all of them before', (count) => {
  const lines = Array.from({ length: 12 }, (_, index) => {
    const columns = Array.from({ length: count }, (_column, at) =>
      itemAt(50 + at * 150, 120 - 10 * index, '东河县粮食总产一百万吨有余'),
    );
    return writeLine(columns, 1);
  });
  const title = writeLine([itemAt(50, 140, '全县国民经济和社会发展计划执行情况'.repeat(count - 1))], 1);
  const sides = splitColumns([[title, ...lines]]).map((block) => [block.side, block.lines.length]);
  expect(sides).toEqual([[0, 1], ...Array.from({ length: count }, (_, at) => [at + 1, 12])]);
});

test('lines of words in unequal columns are no columns of prose', () => {
  const line = (index: number) =>
    writeLine(
      [
        itemAt(50, 120 - 10 * index, '东河县粮食总产一百万吨'),
        itemAt(180, 120 - 10 * index, '县农业农村局会同县发展改革委、县财政局'),
        itemAt(400, 120 - 10 * index, '十二月底前全部完成任务'),
      ],
      1,
    );
  expect(splitColumns([Array.from({ length: 12 }, (_, index) => line(index))]).map(({ side }) => side)).toEqual([0]);
});

test('a page wider than any page, or of more lines than any, is left as it is instead of being measured', () => {
  for (const lines of [linesOf(12, 4e9), linesOf(200_000, 250)])
    expect(splitColumns([lines])).toEqual([{ side: 0, lines }]);
});
