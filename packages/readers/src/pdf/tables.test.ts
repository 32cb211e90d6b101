import { compile } from '@planwright/compiler';
import { describe, expect, test } from 'vitest';
import { makeDocx, table } from '#testing/make-docx.ts';
import { type MadePage, makePdf } from '#testing/make-pdf.ts';
import { findPlace } from '../find-place.ts';
import { readDocument } from '../read.ts';

const LEFT = 60;
const WIDTH = 80;
const LINE = 20;
type Draw = (fromX: number, fromY: number, toX: number, toY: number) => string;

const stroke: Draw = (fromX, fromY, toX, toY) => `${fromX} ${fromY} m ${toX} ${toY} l S`;
/** Word fills strips instead of drawing lines. */
const strip: Draw = (fromX, fromY, toX, toY) =>
  `${fromX} ${fromY} ${Math.max(toX - fromX, 0.5)} ${Math.max(toY - fromY, 0.5)} re f`;

interface SetTable {
  /** The lines of each cell; a row of one cell goes over the whole width. */
  readonly rows: readonly (readonly (readonly string[])[])[];
  readonly draw?: Draw;
  readonly top?: number;
  /** False for a table without lines at its left and right. */
  readonly closed?: boolean;
}

/** Sets a table as office programs print it: lines around the cells, words in the middle of their height. */
function setTable({ rows, draw = stroke, top = 700, closed = true }: SetTable): { words: MadePage; drawing: string } {
  const columns = Math.max(...rows.map((row) => row.length));
  const right = LEFT + columns * WIDTH;
  const words: { words: string; x: number; y: number; size: number }[] = [];
  const drawing: string[] = [draw(LEFT, top, right, top)];
  let y = top;
  for (const row of rows) {
    const height = Math.max(...row.map((lines) => lines.length)) * LINE + 4;
    for (const [column, lines] of row.entries()) {
      const from = y - height / 2 + (lines.length * LINE) / 2 - 15;
      for (const [index, line] of lines.entries())
        if (line !== '') words.push({ words: line, x: LEFT + column * WIDTH + 6, y: from - index * LINE, size: 12 });
    }
    const edges = Array.from({ length: columns + 1 }, (_, index) => LEFT + index * WIDTH);
    const inner = row.length === 1 ? [] : edges.slice(1, -1);
    for (const x of [...inner, ...(closed ? [LEFT, right] : [])]) drawing.push(draw(x, y - height, x, y));
    y -= height;
    drawing.push(draw(LEFT, y, right, y));
  }
  return { words, drawing: drawing.join('\n') };
}

const cells = (...words: readonly string[]) => words.map((word) => word.split('/'));
const HEADS = cells('指标', '单位', '2024年/实绩', '2025年/目标', '增长', '属性');
const ROWS = [
  cells('地区生产/总值', '亿元', '3076', '3270', '6.5%/左右', '预期性'),
  cells('城镇新增/就业', '万人', '5.1', '5.2', '', '约束性'),
  cells('粮食产量', '万吨', '120.5', '≥120', '', '约束性'),
];
const joined = (rows: typeof ROWS) => rows.map((row) => row.map((lines) => lines.join('')));

async function listFacts(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const { text, headings } = await readDocument(bytes, name);
  return compile(text, [], headings)
    .facts.map((fact) => [fact.metric, fact.value, fact.unit, fact.kind, fact.status, fact.period].join('|'))
    .sort();
}

const makeOne = (set: SetTable, more: MadePage = []) => {
  const { words, drawing } = setTable(set);
  return makePdf([[...more, ...words]], { drawings: [drawing] });
};

describe('ruled tables of a PDF', () => {
  test.each<[string, Omit<SetTable, 'rows'>]>([
    ['lines', {}],
    ['filled strips', { draw: strip }],
    ['lines, open at its sides', { closed: false }],
  ])('a table of targets drawn by %s gives the facts of the same table in a DOCX', async (_, how) => {
    const expected = await listFacts(makeDocx({ body: table(joined([HEADS, ...ROWS])) }), 'a.docx');
    expect(expected.length).toBeGreaterThan(6);
    expect(await listFacts(makeOne({ rows: [HEADS, ...ROWS], ...how }), 'a.pdf')).toEqual(expected);
  });

  test('figures lead back to their cell, each row counts as a line', async () => {
    const after = [{ words: '以上指标由市发展改革委负责解释。', x: LEFT, y: 300 }];
    const document = await readDocument(makeOne({ rows: [HEADS, ...ROWS] }, after), 'a.pdf');
    const found = findPlace(document, document.text.indexOf('5.2万人'));
    expect(found?.label['zh-CN']).toBe('第1页第3行');
    expect(found?.span.place).toMatchObject({ page: 1, box: [LEFT + 3 * WIDTH + 6, expect.any(Number), 18, 14.4] });
    expect(document.text.trim().split('\n').at(-1)).toBe('以上指标由市发展改革委负责解释。');
    expect(findPlace(document, document.text.indexOf('以上指标'))?.label['zh-CN']).toBe('第1页第5行');
  });

  test('a row over the whole width of a table open at its sides does not part it', async () => {
    const rows = [HEADS, [['一、经济发展']], ...ROWS];
    const { text } = await readDocument(makeOne({ rows, closed: false }), 'a.pdf');
    expect(text).toContain('城镇新增就业达到5.2万人（约束性）。');
  });

  test('a table goes on over the page, behind its heads printed again and in a row that the page broke', async () => {
    const first = setTable({ rows: [HEADS, ROWS[0]!, cells('规模以上/工业企业', '家', '310', '330', '', '预期性')] });
    const second = setTable({ rows: [HEADS, cells('数量', '', '', '', '', ''), ROWS[2]!] });
    const bytes = makePdf([first.words, second.words], { drawings: [first.drawing, second.drawing] });
    const { text } = await readDocument(bytes, 'a.pdf');
    expect(text).toContain('规模以上工业企业数量达到330家（预期性）。');
    expect(text).toContain('粮食产量达到120万吨以上（约束性）。');
    expect(text.match(/2025年主要目标/gu)).toHaveLength(1);
  });

  test('the last row of a table goes on alone on the next page', async () => {
    const first = setTable({ rows: [HEADS, ROWS[0]!, cells('规模以上/工业企业', '家', '310', '330', '', '预期性')] });
    const second = setTable({ rows: [cells('数量', '', '', '', '', '')] });
    const bytes = makePdf([first.words, second.words], { drawings: [first.drawing, second.drawing] });
    const { text } = await readDocument(bytes, 'a.pdf');
    expect(text).toContain('规模以上工业企业数量达到330家（预期性）。');
  });

  test('another table keeps its rows, names broken over lines whole and merged cells once', async () => {
    const rows = [cells('县区', '改造户数', '投资'), cells('天衢/新区', '120', '3.5'), [['合计另计']]];
    const { text } = await readDocument(makeOne({ rows }), 'a.pdf');
    expect(text.trim().split('\n')).toEqual(['县区\t改造户数\t投资', '天衢新区\t120\t3.5', '合计另计']);
  });

  test('a frame around prose is no table', async () => {
    const prose = [
      { words: '地区生产总值增长6.5%左右。', x: 80, y: 600 },
      { words: '新增就业5万人。', x: 80, y: 570 },
    ];
    const { text } = await readDocument(makePdf([prose], { drawings: ['60 500 400 200 re S'] }), 'a.pdf');
    expect(text.trim().split('\n')).toEqual(['地区生产总值增长6.5%左右。', '新增就业5万人。']);
  });
});
