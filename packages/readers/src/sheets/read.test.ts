import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeXlsx } from '../testing/make-xlsx.ts';
import { readSheets } from './read.ts';

const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
const encode = (text: string) => new TextEncoder().encode(text);
/** The cells of the first sheet as rows of words, empty ones as dots. */
async function grid(bytes: Uint8Array, name = 'a.csv') {
  const { tables } = await readSheets(bytes, name);
  return tables[0]?.rows.map(({ row, cells }) => [row, ...[...cells].map(([at, cell]) => [at, cell])]);
}
const text = (words: string) => ({ kind: 'text', text: words });

describe('a CSV file', () => {
  test('is read by RFC 4180: quotes, doubled quotes, line breaks inside, blank lines left out', async () => {
    expect(await grid(encode('\ufeff名称,说明\r\n"甲,乙","他说""好""\n第二行"\r\n\r\n丙,\r\n'))).toEqual([
      [1, [1, text('名称')], [2, text('说明')]],
      [2, [1, text('甲,乙')], [2, text('他说"好"\n第二行')]],
      [4, [1, text('丙')]],
    ]);
  });

  test.each([
    ['commas', '名称,金额\n甲,1\n'],
    ['tabs', '名称\t金额\n甲\t1\n'],
    ['semicolons', '名称;金额\n甲;1\n'],
  ])('may be separated by %s', async (_, words) => {
    expect(await grid(encode(words))).toEqual([
      [1, [1, text('名称')], [2, text('金额')]],
      [2, [1, text('甲')], [2, text('1')]],
    ]);
  });

  test('in GB18030 reads as in UTF-8', async () => {
    // 名称,层级 / 甲县项目,省重点项目, as Excel and WPS save CSV on a Chinese machine (GB 18030-2022).
    const bytes = Buffer.from('c3fbb3c62cb2e3bcb60d0abcd7cfd8cfeec4bf2ccaa1d6d8b5e3cfeec4bf0d0a', 'hex');
    expect(await grid(bytes)).toEqual([
      [1, [1, text('名称')], [2, text('层级')]],
      [2, [1, text('甲县项目')], [2, text('省重点项目')]],
    ]);
  });

  test('gives back what was guarded against being run as a formula', async () => {
    expect(await grid(encode("a,b,c\n'=1+1,''=2,'tis\n"))).toEqual([
      [1, [1, text('a')], [2, text('b')], [3, text('c')]],
      [2, [1, text('=1+1')], [2, text("'=2")], [3, text("'tis")]],
    ]);
  });

  test('with a quote that is never closed says in which line', async () => {
    await expect(grid(encode('a,b\n"甲,1\n'))).rejects.toThrow('a quote opened in line 2 is not closed');
  });
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A workbook from the XML of its cells, as programs write them; styles 1–3 are a date, a share and a Chinese date. */
function workbook(cells: string, extra: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy\\-mm\\-dd;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="2">${cells}</row></sheetData></worksheet>`,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A sheet's cells, as the quick look-through and as the parser of all XML reads them: a comment is left to the latter. */
const bothWays = async (cells: string) => [
  await grid(workbook(cells), 'a.xlsx'),
  await grid(workbook(`${cells}<!-- by hand -->`), 'a.xlsx'),
];

test('a sheet reads the same by either way of reading its XML', async () => {
  const cells = [
    '<c r="A2" t="inlineStr"><is><t xml:space="preserve"> 甲 &amp; &#20057;&#x4e19; &lt;b&gt; </t></is></c>',
    '<c/><c><v>1</v></c>',
    '<c r="F2" s="1"><f>A1&gt;B1</f><v>44347</v></c><c r="G2" t="e"><v>#REF!</v></c><c r="H2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
    '<c r="I2" t="b"><v>1</v></c><c r="J2" s="2"/><c r="K2"><f>1/0</f></c><c r="L2" t="inlineStr"><is><t>一\r\n二</t></is></c>',
  ].join('');
  const [scanned, parsed] = await bothWays(cells);
  expect(scanned).toEqual(parsed);
  expect(scanned?.[0]?.slice(1).map((cell) => (cell as unknown[])[0])).toEqual([1, 3, 6, 7, 8, 9, 11, 12]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 6 }), async (texts) => {
      const xml = texts.map((one) => `<c t="str"><v>${escaped(one)}</v></c>`).join('');
      const [quick, slow] = await bothWays(xml);
      expect(quick).toEqual(slow);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['an entity of nobody', '<c r="A2" t="str"><v>&nbsp;</v></c>'],
  ['a cell that is not closed', '<c r="A2"><v>1</v>'],
  ['a tag inside a value', '<c r="A2" t="str"><v>a<b/>b</c>'],
])('a sheet with %s is damaged', async (_, cells) => {
  await expect(readSheets(workbook(cells), 'a.xlsx')).rejects.toMatchObject({ code: 'file-damaged' });
});

describe('a cell of a workbook', () => {
  test.each([
    ['a number', '<c r="B2"><v>12.50</v></c>', { kind: 'number', text: '12.5', percent: false }],
    ['a sum of floats', '<c r="B2"><v>0.30000000000000004</v></c>', { kind: 'number', text: '0.3', percent: false }],
    ['a small number', '<c r="B2"><v>1.5E-7</v></c>', { kind: 'number', text: '0.00000015', percent: false }],
    ['a share', '<c r="B2" s="2"><v>0.78</v></c>', { kind: 'number', text: '0.78', percent: true }],
    // 2021-05-31 is day 44347 of the format.
    ['a date', '<c r="B2" s="1"><v>44347</v></c>', { kind: 'date', date: '2021-05-31' }],
    ['a Chinese date with an hour', '<c r="B2" s="3"><v>44347.5</v></c>', { kind: 'date', date: '2021-05-31' }],
    ['words in runs', '<c r="B2" t="inlineStr"><is><r><t>甲</t></r><r><t>县</t></r></is></c>', text('甲县')],
    ['an escaped return', '<c r="B2" t="str"><v>甲_x000D_乙</v></c>', text('甲\r乙')],
    ['a truth', '<c r="B2" t="b"><v>1</v></c>', { kind: 'boolean', value: true }],
    ['a formula’s result', '<c r="B2"><f>A1+1</f><v>3</v></c>', { kind: 'number', text: '3', percent: false }],
    ['a formula’s error', '<c r="B2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>', { kind: 'broken', text: '#DIV/0!' }],
    ['a formula without result', '<c r="B2"><f>A1+1</f></c>', { kind: 'broken', text: '=' }],
  ])('that is %s', async (_, xml, cell) => {
    expect(await grid(workbook(xml), 'a.xlsx')).toEqual([[2, [2, cell]]]);
  });
});

describe('a file that cannot be read is refused with why', () => {
  test.each([
    ['an empty one', new Uint8Array(), 'file-empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'format-unsupported'],
    ['a workbook cut off', makeXlsx('表', [['甲']]).slice(0, 300), 'file-truncated'],
    ['ill-formed XML', workbook('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }), 'file-damaged'],
    [
      'a bomb',
      workbook('', { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(40 * 1024 * 1024)}</worksheet>` }),
      'zip-bomb',
    ],
    [
      'one with a password',
      // The compound file that protected workbooks are put into (MS-OFFCRYPTO 2.3.4).
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(512),
        Buffer.from('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0\0\0', 'latin1'),
      ]),
      'file-encrypted',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readSheets(bytes, 'a.xlsx')).rejects.toMatchObject({ family: 'input', code });
  });

  test('more rows, columns or bytes than are read', async () => {
    const rows = encode('a\n1\n2\n3\n');
    await expect(readSheets(rows, 'a.csv', { maxRows: 3 })).rejects.toMatchObject({ code: 'sheet-too-large' });
    await expect(readSheets(encode('a,b,c\n'), 'a.csv', { maxColumns: 2 })).rejects.toMatchObject({
      code: 'sheet-too-large',
    });
    await expect(readSheets(rows, 'a.csv', { maxBytes: 4 })).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
