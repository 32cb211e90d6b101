import { describe, expect, test } from 'vitest';
import { LEFT, layOut, makePdf } from '#testing/make-pdf.ts';
import { findPlace } from '../find-place.ts';
import { readDocument } from '../read.ts';
import { mendSpacing } from './mend.ts';

const PARAGRAPHS = [
  '一、主要目标',
  '地区生产总值增长6.5%左右，一般公共预算收入增长4%，规模以上工业增加值增长7.2%，固定资产投资增长5%，社会消费品零售总额增长6%。',
  '城镇新增就业5.2万人，城镇调查失业率控制在5.5%以内，居民收入增长与经济增长同步，粮食产量稳定在120万吨以上，单位能耗下降3.1%。',
  '二、重点任务',
  '新建改建农村公路210公里，改造老旧小区86个，惠及居民1.9万户，新增高新技术企业70家，培育专精特新企业35家，建设标准化厂房40万平方米。',
];

describe('PDF', () => {
  test('broken lines become paragraphs again, over pages too, without heads and page numbers', async () => {
    const { text } = await readDocument(
      makePdf(layOut(PARAGRAPHS, { linesPerPage: 4, head: '某市文件汇编' })),
      'a.pdf',
    );
    expect(text.trim().split('\n')).toEqual(PARAGRAPHS);
  });

  test('other work goes on between the pages of a long document', async () => {
    const pages = Array.from({ length: 30 }, (_, index) => [
      { words: String.fromCharCode(0x4e00 + index).repeat(12), x: 80, y: 700 },
    ]);
    // The library is loaded before, which takes many turns itself.
    await readDocument(makePdf(pages.slice(0, 2)), 'a.pdf');
    let turns = 0;
    const count = () => {
      turns++;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    await readDocument(makePdf(pages), 'a.pdf');
    clearImmediate(timer);
    expect(turns).toBeGreaterThanOrEqual(pages.length);
  });

  test('short lines that end at one place by chance stay lines of their own', async () => {
    // Twelve lines of 3 to 14 characters; the two longest end at one place.
    const lines = [14, 3, 14, 5, 8, 4, 10, 6, 7, 9, 11, 12].map((length, index) =>
      String.fromCharCode(0x4e10 + index).repeat(length),
    );
    const page = lines.map((words, index) => ({ words, x: LEFT, y: 740 - index * 28 }));
    const { text } = await readDocument(makePdf([page]), 'a.pdf');
    expect(text.trim().split('\n')).toEqual(lines);
  });

  test('every line leads back to its page and box', async () => {
    const document = await readDocument(makePdf(layOut(PARAGRAPHS, { linesPerPage: 6 })), 'a.pdf');
    const found = findPlace(document, document.text.indexOf('农村公路'));
    // Of 27 characters a line, the paragraphs before have 1, 3, 3 and 1: the ninth line is the third of the second page.
    expect(found?.label).toEqual({ 'zh-CN': '第2页第3行', en: 'page 2, line 3' });
    expect(found?.span.place.kind === 'page' && found.span.place.box[0]).toBeGreaterThanOrEqual(LEFT);
  });

  test('a PDF without a map of its own is read through the character map it names', async () => {
    const { text } = await readDocument(makePdf([[{ words: '增长6.5%', x: 80, y: 700 }]], { ownMap: false }), 'a.pdf');
    expect(text).toBe('增长6.5%\n');
  });

  test('words set twice for bold stand once and a raised note mark is left out', async () => {
    const page = [
      { words: '主要目标', x: 80, y: 700 },
      { words: '主要目标', x: 80.4, y: 700 },
      { words: '增长6.5%', x: 80, y: 660 },
      { words: '1', x: 136, y: 667, size: 8 },
    ];
    const { text } = await readDocument(makePdf([page]), 'a.pdf');
    expect(text).toBe('主要目标\n增长6.5%\n');
  });

  test('line numbers in the margin are taken off, on a short last page too', async () => {
    const numbered = (from: number, words: readonly string[]) =>
      words.flatMap((line, index) => [
        { words: String(index + 1), x: index + 1 < 10 ? 54 : 46, y: 740 - index * 28 },
        { words: line, x: index === 0 && from === 0 ? LEFT + 32 : LEFT, y: 740 - index * 28 },
      ]);
    // 25 full-width characters a line, as a page of them has.
    const line = (character: string) => character.repeat(25);
    const first = [line('一').slice(2), ...'二三四五六七八九'].map((words) => (words.length > 1 ? words : line(words)));
    const { text } = await readDocument(makePdf([numbered(0, first), numbered(1, ['全年增长6%。'])]), 'a.pdf');
    expect(text).toBe(`${first.join('')}全年增长6%。\n`);
  });

  test('the numbers of a table are no line numbers', async () => {
    const rows = ['甲县公路', '乙县水库', '丙县学校', '丁县医院', '戊县园区', '己县车站'];
    const page = rows.flatMap((words, index) => [
      { words: String(index + 1), x: 54, y: 740 - index * 28 },
      { words, x: LEFT, y: 740 - index * 28 },
      ...(index === 5 ? [{ words: '全部项目总投资由市级和县级共同承担并按年度拨付', x: LEFT + 96, y: 600 }] : []),
    ]);
    const { text } = await readDocument(makePdf([page]), 'a.pdf');
    for (const [index, words] of rows.entries()) expect(text.replace(/\s/gu, '')).toContain(`${index + 1}${words}`);
  });

  test('a line that ends early before what cannot be broken goes on', async () => {
    const lines = [
      '二二二二二二二二二二二二二二二二二二二二二二二二二',
      '深入落实发展思路和美丽发展科学崛起共享繁', // 23 of 25: 荣” and what holds on to it comes along
      '荣”，总体要求按照会议安排部署准确把握主动适应经济',
      '“三”是三个服务站，增长三三三三三三三三三三三三三',
    ].map((words, index) => (index === 1 ? `三三三${words}` : words));
    const page = lines.map((words, index) => ({ words, x: LEFT, y: 740 - index * 28 }));
    const { text } = await readDocument(makePdf([page]), 'a.pdf');
    expect(text).toBe(`${lines.join('')}\n`);
  });

  test.each(['－2－', '— 2 —', '一2一', '─ 2 ─', '第2页 共9页'])('“%s” below a page is its number', async (mark) => {
    const page = (words: string, number: string) => [
      { words, x: 80, y: 700 },
      { words: number, x: 280, y: 60, size: 12 },
    ];
    const pages = [page('增长6.5%', mark.replace('2', '1')), page('新增7万人', mark)];
    expect((await readDocument(makePdf(pages), 'a.pdf')).text).toBe('增长6.5%\n新增7万人\n');
  });

  test('two columns are read one after the other, below what stands over both', async () => {
    // A column of 14 full-width characters; the gap between them is two characters wide.
    const line = (from: number) =>
      Array.from({ length: 14 }, (_, at) => String.fromCharCode(0x4e00 + from * 14 + at)).join('');
    const left = Array.from({ length: 8 }, (_, index) => line(index));
    const right = Array.from({ length: 7 }, (_, index) => line(8 + index));
    const page = [
      { words: '某市二〇二五年国民经济和社会发展计划', x: 150, y: 740, size: 16 },
      ...left.map((words, index) => ({ words, x: LEFT, y: 680 - index * 24, size: 14 })),
      ...right.map((words, index) => ({ words, x: LEFT + 16 * 14, y: 680 - index * 24, size: 14 })),
      { words: '增长6.5%。', x: LEFT + 16 * 14, y: 680 - 7 * 24, size: 14 },
    ];
    const document = await readDocument(makePdf([page]), 'a.pdf');
    expect(document.text.trim().split('\n')).toEqual([
      '某市二〇二五年国民经济和社会发展计划',
      `${[...left, ...right].join('')}增长6.5%。`,
    ]);
    expect(findPlace(document, document.text.indexOf('6.5'))?.label['zh-CN']).toBe('第1页第17行');
  });

  test('a table of two columns is no page of two columns', async () => {
    const page = Array.from({ length: 10 }, (_, index) => [
      { words: `第${index + 1}县`, x: LEFT, y: 740 - index * 28 },
      { words: `${index * 7 + 12}万吨`, x: LEFT + 240, y: 740 - index * 28 },
    ]).flat();
    const { text } = await readDocument(makePdf([page]), 'a.pdf');
    expect(text.trim().split('\n')).toHaveLength(10);
    expect(text.replace(/\s/gu, '')).toContain('第3县26万吨');
  });

  test('a figure alone in the lowest cell of a page is no page number', async () => {
    const page = (figure: string) => [
      { words: '产量', x: 80, y: 700 },
      { words: figure, x: 80, y: 600 },
    ];
    const { text } = await readDocument(makePdf([page('29.1'), page('33.8'), page('96.9')]), 'a.pdf');
    for (const figure of ['29.1', '33.8', '96.9']) expect(text).toContain(figure);
  });

  test.each([
    ['总值3 0 7 8 . 9亿元', '总值3078.9亿元'],
    ['人均 G D P 突破', '人均GDP突破'],
    ['增长 6 . 5 %', '增长6.5%'],
    ['2020 2021', '2020 2021'],
    ['新建5 2个、增长7 %、占1 /4', '新建52个、增长7%、占1/4'],
    ['收入比2.31 : 1', '收入比2.31:1'],
    ['1. 2025年目标', '1. 2025年目标'],
    ['1 . 分线管理', '1.分线管理'],
    ['A I产业', 'AI产业'],
    ['R&D 经费', 'R&D经费'],
    ['国　民　经　济', '国民经济'],
  ])('“%s” is mended to “%s”', (spaced, mended) => {
    expect(mendSpacing(spaced)).toBe(mended);
  });
});
