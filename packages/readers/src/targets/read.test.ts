import { compile } from '@planwright/compiler';
import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, table } from '#testing/make-docx.ts';
import { makePdf } from '#testing/make-pdf.ts';
import { type MadeCell, makeXlsx } from '#testing/make-xlsx.ts';
import { findPlace } from '../find-place.ts';
import { readDocument } from '../read.ts';
import { readTargetTable } from './read.ts';

const ROWS: readonly (readonly MadeCell[])[] = [
  ['2025年主要指标表'],
  ['指  标', '单位', '2024年', null, '2025年', null, '属性'],
  [null, null, '实绩', '增长（%）', '目标', '增长（%）', null],
  ['一、经济发展'],
  ['1.地区生产总值', '亿元', 307.9, 6.1, 330, '6.5左右', '预期性'],
  ['2.城镇调查失业率', '%', { percent: 0.051 }, null, '5.5以内', null, '预期性'],
  ['3.单位地区生产总值能耗', null, '—', -3.1, null, '-3.5', '约束性'],
];
const MERGES = ['A1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3', 'A4:G4'];
const SHEET = makeXlsx('指标', ROWS, MERGES);

describe('tables of targets', () => {
  test('what is kept within a bound, or above or below a number, is said as the genre says it', async () => {
    const rows = [
      ['指标', '单位', '2025年目标'],
      ['城镇登记失业率', '%', '4以内'],
      ['居民消费价格涨幅', '%', '低于3'],
      ['森林覆盖率', '%', '30以上'],
    ];
    const { text } = await readDocument(makeXlsx('指标', rows), 'a.xlsx');
    expect(text).toContain('城镇登记失业率控制在4%以内。\n居民消费价格涨幅低于3%。\n森林覆盖率达到30%以上。');
    expect(compile(text).facts.map(({ metric, op, value }) => [metric, op, value])).toEqual([
      ['城镇登记失业率', 'le', '4'],
      ['居民消费价格涨幅', 'lt', '3'],
      ['森林覆盖率', 'ge', '30'],
    ]);
  });

  test('an XLSX with merged heads is read row by row, each cell with its place', async () => {
    const { lastYear, targetYear, rows } = await readTargetTable(SHEET, 'a.xlsx');
    expect([lastYear, targetYear]).toEqual(['2024', '2025']);
    expect(
      rows.map((row) => [
        row.name.words,
        row.unit?.words,
        row.lastYear?.amount,
        row.lastYearGrowth?.amount,
        row.target?.amount,
        row.growth?.amount,
        row.class?.value,
      ]),
    ).toEqual([
      ['地区生产总值', '亿元', '307.9', '6.1', '330', '6.5', 'anticipatory'],
      ['城镇调查失业率', '%', '5.1', undefined, '5.5', undefined, 'anticipatory'],
      ['单位地区生产总值能耗', undefined, undefined, '-3.1', undefined, '-3.5', 'binding'],
    ]);
    expect(rows[0]?.growth).toMatchObject({ comparison: 'approx', place: { kind: 'cell', sheet: '指标', cell: 'F5' } });
    expect(rows[0]?.group).toBe('一、经济发展');
  });

  test('the same table in a DOCX gives the same rows', async () => {
    const heads = ['指标', '计量单位', '上年实绩', '本年目标', '增长', '属性'];
    const body = table([
      heads,
      ['粮食产量（万吨）', '', '118.6', '120', '1.2%', '约束性'],
      ['新增就业', '万人', '5.1', '≥5', '', ''],
    ]);
    const { rows } = await readTargetTable(makeDocx({ body }), 'a.docx');
    expect(
      rows.map((row) => [
        row.name.words,
        row.unit?.words,
        row.target?.comparison,
        row.target?.amount,
        row.growth?.unit,
      ]),
    ).toEqual([
      ['粮食产量', '万吨', 'eq', '120', '%'],
      ['新增就业', '万人', 'ge', '5', undefined],
    ]);
    expect(rows[0]?.target?.place).toMatchObject({ cell: { table: 1, row: 2, column: 4 } });
  });

  test('the compiler sees the table, and its facts lead back to the cells', async () => {
    const document = await readDocument(SHEET, 'a.xlsx');
    const facts = compile(document.text).facts.map((fact) => [
      fact.metric,
      fact.value,
      fact.unit,
      fact.status,
      findPlace(document, fact.start)?.label.en,
    ]);
    expect(compile(document.text).commitments.map(({ targetClass }) => targetClass)).toEqual([
      'anticipatory',
      'anticipatory',
      'binding',
    ]);
    expect(facts).toContainEqual(['地区生产总值', '330', '亿元', 'target', '指标!E5']);
    expect(facts).toContainEqual(['地区生产总值', '6.1', '%', 'actual', '指标!D5']);
    expect(facts).toContainEqual(['单位地区生产总值能耗', '-3.5', '%', 'target', '指标!F7']);
  });

  const figuresOf = async (rows: readonly (readonly MadeCell[])[], merges: readonly string[] = []) =>
    (await readTargetTable(makeXlsx('S', rows, merges), 'a.xlsx')).rows.map((row) => [
      row.name.words,
      row.unit?.words,
      row.lastYear?.amount,
      row.lastYearGrowth?.amount,
      row.target?.amount,
      row.growth?.amount,
    ]);

  test.each([
    [
      'merged, with the plan of the year before',
      [
        ['指标', '单位', '2024年', null, null, null, '2025年', null],
        [null, null, '计划', null, '完成', null, '计划', null],
        [null, null, '绝对值', '增长（%）', '绝对值', '增长（%）', '绝对值', '增长（%）'],
        ['地区生产总值', '亿元', 300, 6, 307.9, 6.1, 330, 6.5],
      ],
      ['A1:A3', 'B1:B3', 'C1:F1', 'G1:H1', 'C2:D2', 'E2:F2', 'G2:H2'],
    ],
    [
      'not merged',
      [
        ['指标', '单位', '2024年', null, '2025年'],
        [null, null, '实绩', null, '目标'],
        [null, null, '绝对值', '增长（%）', '绝对值', '增长（%）'],
        ['地区生产总值', '亿元', 307.9, 6.1, 330, 6.5],
      ],
      [],
    ],
    [
      'below one over all figures',
      [
        ['指标', '单位', '全市', null, null, null],
        [null, null, '２０２４年', null, '２０２５年', null],
        [null, null, '实绩', null, '目标', null],
        [null, null, '绝对值', '增长（%）', '绝对值', '增长（%）'],
        ['地区生产总值', '亿元', 307.9, 6.1, 330, 6.5],
      ],
      ['A1:A4', 'B1:B4', 'C1:F1', 'C2:D2', 'E2:F2', 'C3:D3', 'E3:F3'],
    ],
  ])('heads over three rows, %s, give each figure its year', async (_, rows, merges) => {
    expect(await figuresOf(rows, merges)).toEqual([['地区生产总值', '亿元', '307.9', '6.1', '330', '6.5']]);
  });

  describe("last year's plan beside its results", () => {
    test.each([
      ['years over both', ['指标', '单位', '2024年计划', '2024年完成', '2025年计划']],
      ['no years', ['指标', '单位', '上年计划', '上年完成', '本年计划']],
      ['the plan behind the results', ['指标', '单位', '2024年预计完成', '2024年目标', '2025年目标']],
    ])('%s', async (_, heads) => {
      const behind = heads[3]!.endsWith('目标');
      const figures = behind ? [310, 300] : [300, 310];
      const bytes = makeXlsx('S', [heads, ['地区生产总值', '亿元', ...figures, 330]]);
      const { rows } = await readTargetTable(bytes, 'a.xlsx');
      expect(rows.map((row) => [row.lastPlan?.amount, row.lastYear?.amount, row.target?.amount])).toEqual([
        ['300', '310', '330'],
      ]);
    });

    test('is a starting point of its own year, of amounts and growths', async () => {
      const rows = [
        ['指标', '单位', '2024年', null, null, null, '2025年', null],
        [null, null, '计划', null, '完成', null, '计划', null],
        [null, null, '绝对值', '增长（%）', '绝对值', '增长（%）', '绝对值', '增长（%）'],
        ['地区生产总值', '亿元', 300, 6, 307.9, 6.1, 330, 6.5],
        ['进出口总额', '亿元', 90, 8, 80, -2, 84, 5],
        ['城镇新增就业', '万人', 5, null, null, null, 5, null],
      ];
      const merges = ['A1:A3', 'B1:B3', 'C1:F1', 'G1:H1', 'C2:D2', 'E2:F2', 'G2:H2'];
      const { text } = await readDocument(makeXlsx('S', rows, merges), 'a.xlsx');
      const facts = compile(text).facts.map(({ metric, value, unit, kind, status, period }) =>
        [metric, value, unit, kind, status, period].join(' '),
      );
      expect(facts).toEqual([
        '地区生产总值 307.9 亿元 level actual 2024',
        '地区生产总值 300 亿元 level base 2024',
        '地区生产总值 6.1 % growth actual 2024',
        '地区生产总值 6 % growth base 2024',
        '进出口总额 80 亿元 level actual 2024',
        '进出口总额 90 亿元 level base 2024',
        '进出口总额 -2 % growth actual 2024',
        '进出口总额 8 % growth base 2024',
        '地区生产总值 330 亿元 level target 2025',
        '地区生产总值 6.5 % growth target 2025',
        '进出口总额 84 亿元 level target 2025',
        '进出口总额 5 % growth target 2025',
        '城镇新增就业 5 万人 level target 2025',
        '城镇新增就业 5 万人 level base 2024',
      ]);
      expect(text).toContain('城镇新增就业达到5万人（2024年计划5万人）');
    });

    test('in words stands behind the row', async () => {
      const rows = [
        ['指标', '单位', '2024年计划', '2024年完成', '2025年计划'],
        ['居民收入增长', '%', '与经济增长同步', 5.2, 5],
      ];
      const { text } = await readDocument(makeXlsx('S', rows), 'a.xlsx');
      expect(text).toContain('居民收入增长5%（2024年计划：与经济增长同步）。');
    });
  });

  test.each([
    ['单位：亿元', '亿元'],
    ['2025年主要指标（单位：亿元）', '亿元'],
    ['单位：亿元、%', undefined],
  ])('the unit in the line %s over a table belongs to amounts without one of their own', async (line, unit) => {
    const table = [
      ['指标', '2025年目标'],
      ['地区生产总值', 330],
      ['粮食产量（万吨）', 100],
      ['城镇化率', 60],
    ];
    expect((await figuresOf([[line], ...table])).map((row) => row[1])).toEqual([unit, '万吨', undefined]);
  });

  describe.each([
    ['单位：亿元', '亿元'],
    ['（单位：亿元）', '亿元'],
    ['2025年主要指标（单位：亿元）', '亿元'],
    ['单位：亿元、%', ''],
    ['全市主要指标如下（单位：亿元）。', ''],
  ])('the line %s of the document over a table', (line, unit) => {
    const rows = [
      ['指标', '2025年目标'],
      ['地区生产总值', '330'],
      ['粮食产量（万吨）', '100'],
      ['城镇化率', '60'],
    ];
    const lines = (text: string) =>
      text.split('\n').filter((sentence) => /达到/u.test(sentence) || sentence.includes('单位'));
    const expected = [line, `地区生产总值达到330${unit}。`, '粮食产量达到100万吨。', '城镇化率达到60。'];

    test('names its unit in a DOCX', async () => {
      const bytes = makeDocx({ body: `${paragraph('附件')}${paragraph(line)}${table(rows)}` });
      expect(lines((await readDocument(bytes, 'a.docx')).text)).toEqual(expected);
      const { rows: found } = await readTargetTable(bytes, 'a.docx');
      expect(found.map((row) => row.unit?.words ?? '')).toEqual([unit, '万吨', '']);
    });

    test('names its unit in a web page', async () => {
      const cells = rows.map((row) => `<tr>${row.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('');
      const page = `<div><p>${'全市上下齐心协力，经济运行总体平稳，民生保障有力有效。'.repeat(3)}</p><p>${line}</p><table>${cells}</table></div>`;
      expect(lines((await readDocument(new TextEncoder().encode(page), 'a.html')).text)).toEqual(expected);
    });

    test('names its unit in a PDF', async () => {
      const set = [[line], ...rows].flatMap((row, y) =>
        row.map((words, x) => ({ words, x: 80 + x * 200, y: 700 - y * 24, size: 12 })),
      );
      const drawn = [1, 2, 3, 4, 5].map((y) => `70 ${717 - y * 24} m 500 ${717 - y * 24} l S`).join('\n');
      expect(lines((await readDocument(makePdf([set], { drawings: [drawn] }), 'a.pdf')).text)).toEqual(expected);
    });
  });

  test('figures typed in full width or with a plus are figures', async () => {
    const heads = ['指标', '单位', '2024年实绩', '2025年目标', '增长（％）'];
    expect(
      await figuresOf([
        heads,
        ['出口', '亿元', '３０７．９', '１，３００～１，４００', '－２％'],
        ['进口', '亿元', '—', '≥３', '＋５左右'],
      ]),
    ).toEqual([
      ['出口', '亿元', '307.9', undefined, ['1300', '1400'], '-2'],
      ['进口', '亿元', undefined, undefined, '3', '5'],
    ]);
  });

  test('a part of an indicator is named by the column in which it stands', async () => {
    const rows = [
      ['指标', null, '单位', '2025年目标'],
      ['地区生产总值', null, '亿元', 330],
      ['#其中：', '第一产业', '亿元', 33],
      [null, '第二产业', '亿元', 99],
    ];
    expect((await figuresOf(rows, ['A1:B1', 'A2:B2'])).map((row) => [row[0], row[4]])).toEqual([
      ['地区生产总值', '330'],
      ['第一产业', '33'],
      ['第二产业', '99'],
    ]);
  });

  test('two tables beside each other are read one after the other, what stands over them once', async () => {
    const document = await readDocument(
      makeXlsx(
        'S',
        [
          ['主要指标'],
          ['序号', '指标', '2025年目标', null, '序号', '指标', '2025年目标'],
          [1, '地区生产总值（亿元）', 330, null, 3, '城镇新增就业（万人）', 5],
          [2, '粮食产量（万吨）', 100, null, 4, '森林覆盖率（%）', 30],
        ],
        ['A1:G1'],
      ),
      'a.xlsx',
    );
    expect(document.text).toBe(
      '主要指标\n2025年主要目标\n地区生产总值达到330亿元。\n粮食产量达到100万吨。\n2025年主要目标\n城镇新增就业达到5万人。\n森林覆盖率达到30%。\n',
    );
    expect(findPlace(document, document.text.indexOf('30%'))?.label.en).toBe('S!G4');
  });

  test('what other columns, other rows and the heads say is kept, and the printed unit in charge wins', async () => {
    const { text } = await readDocument(
      makeXlsx('S', [
        ['某市2025年主要指标'],
        ['序号', '指标', '2023年实际', '2024年实绩', '2025年目标（万吨）', '责任单位'],
        ['1', '粮食产量', 118, 119, 120, '市农业农村局'],
        ['注：2024年为预计数。'],
      ]),
      'a.xlsx',
    );
    expect(text).toBe(
      [
        '某市2025年主要指标',
        '2023年完成情况回顾',
        '粮食产量完成118万吨。',
        '2024年完成情况回顾',
        '粮食产量完成119万吨。',
        '2025年主要目标',
        '粮食产量达到120万吨（责任单位：市农业农村局）。',
        '注：2024年为预计数。',
        '',
      ].join('\n'),
    );
    expect(compile(text).commitments.map((item) => item.leads.map((lead) => lead.department))).toEqual([
      ['农业农村局'],
    ]);
  });

  test('a name that says what its figure does needs no verb, yearly growth and sums over the years are told apart', async () => {
    const { text } = await readDocument(
      makeXlsx('S', [
        ['指标', '单位', '2025年目标', '年均增长', '属性'],
        ['单位能耗降低', '%', '≥3', null, '约束性'],
        ['地区生产总值', '亿元', 4200, 6.5, '预期性'],
        ['森林覆盖率', '%', 30, '[1.9]', '约束性'],
        ['新增耕地', '万亩', '〔5〕', null, '约束性'],
      ]),
      'a.xlsx',
    );
    expect(text.split('\n').slice(1, -1)).toEqual([
      '单位能耗降低3%以上（约束性）。',
      '地区生产总值达到4200亿元，年均增长6.5%（预期性）。',
      '森林覆盖率达到30%，累计提高1.9个百分点（约束性）。',
      '新增耕地累计达到5万亩（约束性）。',
    ]);
  });

  test('two tables on one sheet are two tables, and a lone growth of last year is kept', async () => {
    const { text } = await readDocument(
      makeXlsx('S', [
        ['指标', '单位', '2024年增长', '2025年目标'],
        ['工业增加值', '%', 7.3, null],
        ['表二'],
        ['指标', '单位', '2030年目标'],
        ['森林覆盖率', '%', 30],
      ]),
      'a.xlsx',
    );
    expect(text.trim().split('\n')).toEqual([
      '2024年完成情况回顾',
      '工业增加值增长7.3%。',
      '表二',
      '2030年主要目标',
      '森林覆盖率达到30%。',
    ]);
  });

  test('the same table in a web page gives the same text as in a workbook, its figures lead back to their cells', async () => {
    const page = `<html><body><div><table>
      <tr><td colspan="7">2025年主要指标表</td></tr>
      <tr><td rowspan="2">指  标</td><td rowspan="2">单位</td><td colspan="2">2024年</td><td colspan="2">2025年</td><td rowspan="2">属性</td></tr>
      <tr><td>实绩</td><td>增长（%）</td><td>目标</td><td>增长（%）</td></tr>
      <tr><td colspan="7">一、经济发展</td></tr>
      <tr><td>1.地区生产总值</td><td>亿元</td><td>307.9</td><td>6.1</td><td>330</td><td>6.5左右</td><td>预期性</td></tr>
      <tr><td>2.城镇调查失业率</td><td>%</td><td>5.1%</td><td></td><td>5.5以内</td><td></td><td>预期性</td></tr>
      <tr><td>3.单位地区生产总值能耗</td><td></td><td>—</td><td>-3.1</td><td></td><td>-3.5</td><td>约束性</td></tr>
    </table></div></body></html>`;
    const document = await readDocument(new TextEncoder().encode(page), 'a.html');
    expect(document.text).toBe((await readDocument(SHEET, 'a.xlsx')).text);
    expect(findPlace(document, document.text.indexOf('330'))?.span.place).toEqual({
      kind: 'node',
      path: 'html/body/div/table/tbody/tr[5]/td[5]',
    });
  });

  test('hostile spans of a web page end at a limit', async () => {
    const rows = '<tr><td rowspan="65534" colspan="1000">甲</td><td>乙</td></tr>'.repeat(3000);
    const { text } = await readDocument(new TextEncoder().encode(`<html><table>${rows}</table></html>`), 'a.html');
    expect(text.trim().split('\n')).toHaveLength(3000);
  });

  test('a sheet that is no table of targets keeps its rows as lines with tabs', async () => {
    const { text } = await readDocument(
      makeXlsx('S', [
        ['县区', '户数'],
        ['甲县', 20],
        [null, 0.1],
      ]),
      'a.xlsx',
    );
    expect(text).toBe('县区\t户数\n甲县\t20\n\t0.1\n');
  });

  test('a file without such a table is refused with the heads to use', async () => {
    await expect(readTargetTable(makeXlsx('S', [['县区', '户数']]), 'a.xlsx')).rejects.toMatchObject({
      family: 'input',
      code: 'table-not-found',
    });
  });
});
