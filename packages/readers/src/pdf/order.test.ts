import { expect, test } from 'vitest';
import { type MadePage, makePdf } from '#testing/make-pdf.ts';
import { readDocument } from '../read.ts';

const SIZE = 9;
const PROSE = '全年实现地区生产总值三百零七亿元，比上年增长百分之六，其中第一产业增加值五十三亿元，增长百分之四，';

/** Running text in columns of 16 characters, each line full. */
function setColumns(columns: number, lines: number): MadePage {
  return Array.from({ length: columns * lines }, (_, index) => {
    const column = Math.floor(index / lines);
    const at = (index * 16) % (PROSE.length - 16);
    return { words: PROSE.slice(at, at + 16), x: 40 + column * 170, y: 780 - (index % lines) * 14, size: SIZE };
  });
}

test('three columns are read one after the other', async () => {
  const { text, warnings } = await readDocument(makePdf([setColumns(3, 20)]), 'a.pdf');
  const expected = setColumns(3, 20).map(({ words }) => words);
  expect(text.replace(/\s/gu, '')).toBe(expected.join(''));
  expect(warnings).toEqual([]);
});

test('running text beside other words, of which columns or table cannot be told, is read with a warning', async () => {
  const prose = setColumns(1, 20);
  const beside = prose.flatMap(({ y }, index) => [
    { words: '大豆玉米'.slice(0, 2 + (index % 3)), x: 260, y, size: SIZE },
    { words: `${index}.5`, x: 400, y, size: SIZE },
  ]);
  const { warnings } = await readDocument(
    makePdf([[...prose, ...beside.slice(0, 4), ...beside.slice(4).filter((_, at) => at % 2 === 0)]]),
    'a.pdf',
  );
  expect(warnings.map(({ code }) => code)).toEqual(['columns-unsure']);
});

test.each([true, false])(
  'a page set downwards keeps its characters, with a warning that names it (own map: %s)',
  async (ownMap) => {
    const downwards = Array.from({ length: 4 }, (_, column) => ({
      words: PROSE.slice(column * 10, column * 10 + 10),
      x: 480 - column * 40,
      y: 740,
    }));
    const { text, warnings } = await readDocument(makePdf([downwards], { ownMap, vertical: true }), 'a.pdf');
    expect([...text.replace(/\s/gu, '')].sort()).toEqual([...PROSE.slice(0, 40)].sort());
    expect(warnings.map(({ code, message }) => [code, message['zh-CN'].slice(0, 5), message.en.slice(0, 6)])).toEqual([
      ['vertical-setting', '第 1 页', 'page 1'],
    ]);
  },
);

test('two dashes that a font sets as one glyph are two', async () => {
  const { text } = await readDocument(makePdf([[{ words: '总要求⸺稳中求进', x: 80, y: 700 }]]), 'a.pdf');
  expect(text.trim()).toBe('总要求——稳中求进');
});
