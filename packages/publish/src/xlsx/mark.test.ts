import { readSheets } from '@planwright/readers';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type CellMark, type FaultList, markWorkbook } from './mark.ts';
import { writeWorkbook } from './write.ts';

const text = (words: string) => ({ content: { kind: 'text' as const, text: words }, style: {} });
const plan = {
  title: '表',
  at: '2021-05-26T00:00:00.000Z',
  sheets: [
    {
      name: '甲&乙',
      columns: [
        { width: 10, style: {} },
        { width: 10, style: {} },
        { width: 10, style: {} },
      ],
      rows: [
        { cells: [text('名称'), text('金额')] },
        { cells: [text('桥'), null] },
        { cells: [text('路'), text('很多')] },
      ],
    },
    { name: '说明', columns: [], rows: [{ cells: [text('别动')] }] },
  ],
};
const original = writeWorkbook(plan);
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const comments = (bytes: Uint8Array) =>
  [
    ...part(bytes, 'xl/comments_planwright_sheet1_xml.xml').matchAll(
      /ref="(?<ref>[A-Z0-9]+)"[\s\S]*?<t [^>]*>(?<words>[^<]*)</g,
    ),
  ].map(({ groups }) => [groups?.ref, groups?.words]);
/** Cells that stand on a ground of ours. */
function grounds(bytes: Uint8Array): readonly string[] {
  const styles = part(bytes, 'xl/styles.xml');
  const fills = [...styles.matchAll(/<fill>[\s\S]*?<\/fill>/g)].map(([fill]) => /FFFBD9D7|FFFFF1CC/.test(fill));
  const looks = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/fillId="(?<fill>\d+)"/g)].map(
    ({ groups }) => fills[Number(groups?.fill)] === true,
  );
  return [...part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c r="(?<ref>[A-Z0-9]+)" s="(?<style>\d+)"/g)]
    .filter(({ groups }) => looks[Number(groups?.style)])
    .map(({ groups }) => String(groups?.ref));
}

const mark = (bytes: Uint8Array, marks: readonly CellMark[]) => markWorkbook(bytes, [{ sheet: '甲&乙', marks }], null);

describe('a copy of a workbook', () => {
  const marked = mark(original, [
    { row: 3, column: 2, kind: 'error', text: '“很多”不是数' },
    { row: 2, column: 3, kind: 'warning', text: '没有填' },
  ]);

  test('has the marked cells on another ground with a comment, those that were empty too', () => {
    expect(grounds(marked)).toEqual(['C2', 'B3']);
    expect(comments(marked)).toEqual([
      ['B3', '“很多”不是数'],
      ['C2', '没有填'],
    ]);
    expect(part(marked, 'xl/drawings/planwright_sheet1_xml.vml').match(/<v:shape /g)).toHaveLength(2);
  });

  test('holds the same cells, and every other part to the byte', async () => {
    expect(await readSheets(marked, 'a.xlsx')).toEqual(await readSheets(original, 'a.xlsx'));
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet2.xml', 'docProps/core.xml'])
      expect(part(marked, name)).toBe(part(original, name));
  });

  test('marked again keeps no mark of a fault that is mended', () => {
    const again = mark(marked, [{ row: 2, column: 3, kind: 'error', text: '还是没有填' }]);
    expect(grounds(again)).toEqual(['C2']);
    expect(comments(again)).toEqual([['C2', '还是没有填']]);
    expect(part(again, 'xl/drawings/planwright_sheet1_xml.vml').match(/<v:shape /g)).toHaveLength(1);
    expect(grounds(mark(again, []))).toEqual([]);
  });

  test('of a workbook without that sheet is refused', () => {
    expect(() => markWorkbook(original, [{ sheet: '丙', marks: [] }], null)).toThrow('the workbook has no sheet “丙”');
  });

  test('with marks on two sheets has comments on each, and loses those of a sheet where nothing is wrong any more', () => {
    const both = markWorkbook(
      original,
      [
        { sheet: '甲&乙', marks: [{ row: 2, column: 2, kind: 'error', text: '一' }] },
        { sheet: '说明', marks: [{ row: 1, column: 1, kind: 'error', text: '二' }] },
      ],
      null,
    );
    const second = 'xl/comments_planwright_sheet2_xml.xml';
    expect([comments(both), part(both, second).includes('>二<')]).toEqual([[['B2', '一']], true]);
    const mended = mark(both, []);
    expect([comments(mended), part(mended, second).includes('<comment ')]).toEqual([[], false]);
  });
});

describe('the list of what was found', () => {
  const list = (words: string): FaultList => ({
    name: '错误清单',
    title: '共1处',
    heads: ['位置', '问题'],
    widths: [20, 60],
    lines: [{ sheet: '甲&乙', row: 3, column: 2, words: [words] }],
  });
  const listed = markWorkbook(original, [], list('“很多”不是数'));

  test('stands last, with a link to each cell', async () => {
    const { tables } = await readSheets(listed, 'a.xlsx');
    expect(tables.map(({ name }) => name)).toEqual(['甲&乙', '说明', '错误清单']);
    expect(tables[2]?.rows.map(({ cells }) => [...cells.values()].map((cell) => 'text' in cell && cell.text))).toEqual([
      ['共1处'],
      ['位置', '问题'],
      ['甲&乙!B3', '“很多”不是数'],
    ]);
    expect(part(listed, 'xl/worksheets/planwright_faults.xml')).toContain(
      `<hyperlink ref="A3" location="'甲&amp;乙'!B3"`,
    );
  });

  test('of a second copy takes the place of the first', async () => {
    const { tables } = await readSheets(markWorkbook(listed, [], list('还是不对')), 'a.xlsx');
    expect(tables.map(({ name }) => name)).toEqual(['甲&乙', '说明', '错误清单']);
    expect(JSON.stringify([...(tables[2]?.rows[2]?.cells ?? [])])).toContain('还是不对');
  });
});
