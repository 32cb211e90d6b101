import { compile } from '@planwright/compiler';
import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, table } from '#testing/make-docx.ts';
import { type MadePage, makePdf } from '#testing/make-pdf.ts';
import { findPlace } from '../find-place.ts';
import { readDocument } from '../read.ts';

const SIZE = 10;
const LEFT = 60;
/** Widths of the columns, in points. */
const WIDTHS = [130, 50, 70, 90, 70, 60];
const LEADING = 14;

type Align = 'top' | 'middle' | 'foot';
interface SetTable {
  /** The lines of each cell. */
  readonly rows: readonly (readonly string[])[];
  readonly top?: number;
  /** Points between the lines of one row and those of the next, beside the leading. */
  readonly padding?: number;
  readonly align?: Align;
  readonly widths?: readonly number[];
}

const widthOf = (words: string) =>
  [...words].reduce((sum, one) => sum + (one === ' ' ? 0.25 : one < '\u0080' ? 0.5 : 1), 0) * SIZE;

/** Sets rows as office programs do, words in the middle of their column; gives the upper edge of each row and the foot as well. */
function setRows({ rows, top = 700, padding = 6, align = 'middle', widths = WIDTHS }: SetTable) {
  const words: { words: string; x: number; y: number; size: number }[] = [];
  const edges = [top];
  for (const row of rows) {
    const cells = row.map((cell) => cell.split('/'));
    const most = Math.max(...cells.map((lines) => lines.length));
    const upper = edges.at(-1)!;
    for (const [column, lines] of cells.entries()) {
      const free = (most - lines.length) * LEADING;
      const shift = align === 'top' ? 0 : align === 'foot' ? free : free / 2;
      const from = LEFT + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
      for (const [index, line] of lines.entries()) {
        const x = from + (widths[column]! - widthOf(line)) / 2;
        const y = upper - padding / 2 - SIZE - shift - index * LEADING;
        if (line !== '') words.push({ words: line, x, y, size: SIZE });
      }
    }
    edges.push(upper - padding - most * LEADING);
  }
  return { words, edges };
}

const RIGHT = LEFT + WIDTHS.reduce((sum, width) => sum + width, 0);
const ruleAt = (y: number) => `${LEFT} ${y} m ${RIGHT} ${y} l S`;
const bandAt = (top: number, foot: number) => `0.9 g ${LEFT} ${foot} ${RIGHT - LEFT} ${top - foot} re f 0 g`;

const split = (words: string) => words.split(' ');
const HEADS = split('指标 单位 2024年/实绩 2025年目标 增长 属性');
const ROWS = [
  split('地区生产总值 亿元 3076 3270 6.5%/左右 预期性'),
  ['规模以上工业增/加值增速', '%', '7.0', '7.2', '', '预期性'],
  ['城镇新增就业', '万人', '5.1', '5.2', '', '约束性'],
  ['居民人均可支配/收入', '元', '31200', '与经济增长同步', '', '预期性'],
  ['粮食产量', '万吨', '120.5', '≥120', '', '约束性'],
];
const NOTE = { words: '注：地区生产总值增速按可比价格计算。', x: LEFT, y: 400, size: SIZE };
const joined = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((cell) => cell.replaceAll('/', '')));

async function listFacts(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const { text, headings } = await readDocument(bytes, name);
  return compile(text, [], headings)
    .facts.map((fact) => [fact.metric, fact.value, fact.unit, fact.kind, fact.status, fact.period].join('|'))
    .sort();
}

const read = async (pages: readonly MadePage[], drawings: readonly string[] = []) =>
  (await readDocument(makePdf(pages, { drawings }), 'a.pdf')).text.trim().split('\n');

describe('tables of a PDF that no upright lines draw', () => {
  const looks: readonly (readonly [string, Omit<SetTable, 'rows'>, (edges: readonly number[]) => string])[] = [
    ['nothing drawn', {}, () => ''],
    ['words at the top of their rows', { align: 'top' }, () => ''],
    ['words at the foot of their rows, all lines equally far apart', { align: 'foot', padding: 0 }, () => ''],
    ['three lines', {}, (edges) => [edges[0]!, edges[1]!, edges.at(-1)!].map(ruleAt).join('\n')],
    ['its head underlined', {}, (edges) => ruleAt(edges[1]!)],
    ['level lines between all rows', { padding: 0 }, (edges) => edges.map(ruleAt).join('\n')],
    [
      'every other row shaded',
      { padding: 0 },
      (edges) =>
        edges
          .slice(1, -1)
          .filter((_, index) => index % 2 === 1)
          .map((top) => bandAt(top, edges[edges.indexOf(top) + 1]!))
          .join('\n'),
    ],
  ];
  test.each(looks)('a table of targets with %s gives the facts of the same table in a DOCX', async (_, how, draw) => {
    const expected = await listFacts(
      makeDocx({ body: table(joined([HEADS, ...ROWS])) + paragraph(NOTE.words) }),
      'a.docx',
    );
    expect(expected.length).toBeGreaterThan(8);
    const { words, edges } = setRows({ rows: [HEADS, ...ROWS], ...how });
    const bytes = makePdf([[...words, NOTE]], { drawings: [draw(edges)] });
    expect(await listFacts(bytes, 'a.pdf')).toEqual(expected);
  });

  test('figures lead back to their cell, and what stands around the table stays text', async () => {
    const title = { words: '主要指标表', x: 200, y: 740, size: 16 };
    const unit = { words: '单位：亿元', x: 440, y: 715, size: SIZE };
    const { words } = setRows({ rows: [HEADS, ...ROWS] });
    const document = await readDocument(makePdf([[title, unit, ...words, NOTE]]), 'a.pdf');
    const found = findPlace(document, document.text.indexOf('5.2万人'));
    expect(found?.span.place).toMatchObject({ page: 1, line: 6 });
    const x = LEFT + 130 + 50 + 70 + (90 - widthOf('5.2')) / 2;
    expect(found?.span.place).toMatchObject({ box: [x, expect.any(Number), widthOf('5.2'), expect.any(Number)] });
    const lines = document.text.trim().split('\n');
    expect([lines[0], lines[1], lines.at(-1)]).toEqual(['主要指标表', '单位：亿元', NOTE.words]);
  });

  test('heads over several columns give their year to each', async () => {
    const widths = [120, 40, 60, 60, 60, 60, 50];
    const upper = setRows({ rows: [['', '', '2024年', '2025年']], widths: [120, 40, 120, 120], padding: 4 });
    const middle = setRows({ rows: [['指标', '单位', '', '', '', '', '属性']], widths, top: 691, padding: 4 });
    const lower = setRows({
      rows: [split('- - 实绩 增长 目标 增长 -').map((one) => one.replace('-', ''))],
      widths,
      top: 682,
    });
    const body = setRows({
      rows: [split('地区生产总值 亿元 3076 6.1% 3270 6.5% 预期性'), split('粮食产量 万吨 120 1.5% 121 0.8% 约束性')],
      widths,
      top: 660,
    });
    const lines = await read([[...upper.words, ...middle.words, ...lower.words, ...body.words]]);
    expect(lines).toContain('地区生产总值完成3076亿元，增长6.1%。');
    expect(lines).toContain('2025年主要目标');
    expect(lines).toContain('粮食产量达到121万吨，增长0.8%（约束性）。');
  });

  test('a line over the columns heads the rows below it', async () => {
    const rows = [HEADS, ROWS[0]!, ['二、民生'], ROWS[2]!, ROWS[4]!];
    const lines = await read([setRows({ rows }).words]);
    expect(lines.slice(lines.indexOf('民生'))).toEqual([
      '民生',
      '城镇新增就业达到5.2万人（约束性）。',
      '粮食产量达到120万吨以上（约束性）。',
    ]);
  });

  test.each([
    ['behind its heads printed again', true],
    ['without heads', false],
  ])('a table goes on over the page %s', async (_, again) => {
    const first = setRows({ rows: [HEADS, ROWS[0]!, ROWS[1]!], top: 200 });
    const next = setRows({ rows: [...(again ? [HEADS] : []), ROWS[2]!, ROWS[4]!], top: 760 });
    const lines = await read([first.words, [...next.words, { ...NOTE, y: 600 }]]);
    expect(lines.filter((line) => line === '2025年主要目标')).toHaveLength(1);
    expect(lines).toContain('粮食产量达到120万吨以上（约束性）。');
    expect(lines.at(-1)).toBe(NOTE.words);
  });

  test('another table keeps its rows, and cells of several lines are whole', async () => {
    const rows = [
      split('县区 户数 投资 牵头单位'),
      ['天衢/新区', '120', '3.5', '住房城乡/建设局'],
      split('德城区 86 2.1 财政局'),
      ['陵城区', '', '1.2', '交通局'],
    ];
    const lines = await read([setRows({ rows, widths: [80, 60, 60, 120] }).words]);
    expect(lines).toEqual([
      '县区\t户数\t投资\t牵头单位',
      '天衢新区\t120\t3.5\t住房城乡建设局',
      '德城区\t86\t2.1\t财政局',
      '陵城区\t\t1.2\t交通局',
    ]);
  });

  test('names beside each other and items with their pages are no table', async () => {
    const set = (words: string, x: number, y: number) => ({ words, x, y, size: SIZE });
    const contents = [
      set('一、总体要求', 60, 700),
      set('1', 500, 700),
      set('二、主要指标', 60, 680),
      set('3', 500, 680),
      set('三、重点任务', 60, 660),
      set('12', 495, 660),
    ];
    expect(await read([contents])).toEqual(['一、总体要求\t1', '二、主要指标\t3', '三、重点任务\t12']);
  });
});

describe('ruled tables with fewer lines than cells', () => {
  test('columns drawn without lines between the rows are read row by row', async () => {
    const { words, edges } = setRows({ rows: [HEADS, ...ROWS] });
    const xs = WIDTHS.map((_, index) => LEFT + WIDTHS.slice(0, index).reduce((sum, width) => sum + width, 0)).concat(
      RIGHT,
    );
    const uprights = xs.map((x) => `${x} ${edges[0]} m ${x} ${edges.at(-1)} l S`);
    const drawing = [...uprights, ruleAt(edges[0]!), ruleAt(edges[1]!), ruleAt(edges.at(-1)!)].join('\n');
    const expected = await listFacts(makeDocx({ body: table(joined([HEADS, ...ROWS])) }), 'a.docx');
    expect(await listFacts(makePdf([words], { drawings: [drawing] }), 'a.pdf')).toEqual(expected);
  });

  test('figures of several columns that one drawn column holds are told apart', async () => {
    const { words, edges } = setRows({ rows: [HEADS, ...ROWS], padding: 0 });
    const uprights = [LEFT, LEFT + 130, RIGHT].map((x) => `${x} ${edges[0]} m ${x} ${edges.at(-1)} l S`);
    const expected = await listFacts(makeDocx({ body: table(joined([HEADS, ...ROWS])) }), 'a.docx');
    const bytes = makePdf([words], { drawings: [[...uprights, ...edges.map(ruleAt)].join('\n')] });
    expect(await listFacts(bytes, 'a.pdf')).toEqual(expected);
  });
});
