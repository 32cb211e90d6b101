import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type MadeCell, makeXlsx } from '#testing/make-xlsx.ts';
import { readDocument } from '../read.ts';
import { readTargetTable } from '../targets/read.ts';

const ROWS: readonly (readonly MadeCell[])[] = [
  ['指标', '单位', '测算', '2025年目标'],
  ['地区生产总值', '亿元', 331, 330],
  ['草稿', '亿元', 1, 999],
  ['粮食产量', '万吨', 2, 100],
];

/** Puts attributes on a row and columns, and words behind the cells. */
function makeHiding({
  rows = ROWS,
  row = '',
  columns = '',
  behind = '',
  merges = [],
}: {
  readonly rows?: typeof ROWS;
  readonly row?: string;
  readonly columns?: string;
  readonly behind?: string;
  readonly merges?: readonly string[];
}): Uint8Array {
  const parts = unzipSync(makeXlsx('S', rows, merges));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name]!)
    .replace('<row r="3"', `<row r="3" ${row}`)
    .replace('<sheetData>', `<cols>${columns}</cols><sheetData>`)
    .replace('</sheetData>', `</sheetData>${behind}`);
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

describe('rows and columns of a sheet that are hidden', () => {
  test('by hand are left out with a warning, in tables of targets and in text', async () => {
    const bytes = makeHiding({ row: 'hidden="1"', columns: '<col min="3" max="3" width="9" hidden="1"/>' });
    const { rows } = await readTargetTable(bytes, 'a.xlsx');
    expect(rows.map(({ name, remarks }) => [name.words, remarks])).toEqual([
      ['地区生产总值', []],
      ['粮食产量', []],
    ]);
    const { text, warnings } = await readDocument(bytes, 'a.xlsx');
    expect(text).toBe('2025年主要目标\n地区生产总值达到330亿元。\n粮食产量达到100万吨。\n');
    expect(warnings.map(({ code, message }) => [code, message.en.slice(0, 8)])).toEqual([['hidden-cells', '2 hidden']]);
  });

  test.each([
    [
      'a filter in use',
      { row: 'hidden="1"', behind: '<autoFilter ref="A1:D4"><filterColumn colId="1"/></autoFilter>' },
    ],
    ['a folded group', { row: 'outlineLevel="1" hidden="1"' }],
    ['nothing', { row: 'hidden="0"', columns: '<col min="5" max="16384" hidden="1"/>' }],
  ])('by %s are read without one', async (_, given) => {
    const { text, warnings } = await readDocument(makeHiding(given), 'a.xlsx');
    expect(text).toContain('草稿达到999亿元');
    expect(warnings).toEqual([]);
  });

  test('do not take a merged cell along that begins in them', async () => {
    const bytes = makeHiding({
      rows: [['甲'], ['乙'], ['合计', '丙'], [null, '丁']],
      row: 'hidden="true"',
      merges: ['A3:A4'],
    });
    expect((await readDocument(bytes, 'a.xlsx')).text).toBe('甲\n乙\n合计\n\t丁\n');
  });
});
