import { readSheets } from '@planwright/readers';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { markWorkbook } from './mark.ts';
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
    ...part(bytes, 'xl/comments_planwright.xml').matchAll(/ref="(?<ref>[A-Z0-9]+)"[\s\S]*?<t [^>]*>(?<words>[^<]*)</g),
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

describe('a copy of a workbook', () => {
  const marked = markWorkbook(original, '甲&乙', [
    { row: 3, column: 2, kind: 'error', text: '“很多”不是数' },
    { row: 2, column: 3, kind: 'warning', text: '没有填' },
  ]);

  test('has the marked cells on another ground with a comment, those that were empty too', () => {
    expect(grounds(marked)).toEqual(['C2', 'B3']);
    expect(comments(marked)).toEqual([
      ['B3', '“很多”不是数'],
      ['C2', '没有填'],
    ]);
    expect(part(marked, 'xl/drawings/planwright.vml').match(/<v:shape /g)).toHaveLength(2);
  });

  test('holds the same cells, and every other part to the byte', async () => {
    expect(await readSheets(marked, 'a.xlsx')).toEqual(await readSheets(original, 'a.xlsx'));
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet2.xml', 'docProps/core.xml'])
      expect(part(marked, name)).toBe(part(original, name));
  });

  test('marked again keeps no mark of a fault that is mended', () => {
    const again = markWorkbook(marked, '甲&乙', [{ row: 2, column: 3, kind: 'error', text: '还是没有填' }]);
    expect(grounds(again)).toEqual(['C2']);
    expect(comments(again)).toEqual([['C2', '还是没有填']]);
    expect(part(again, 'xl/drawings/planwright.vml').match(/<v:shape /g)).toHaveLength(1);
    expect(grounds(markWorkbook(again, '甲&乙', []))).toEqual([]);
  });

  test('of a workbook without that sheet is refused', () => {
    expect(() => markWorkbook(original, '丙', [])).toThrow('the workbook has no sheet “丙”');
  });
});
