import { describe, expect, test } from 'vitest';
import { findPlace } from '../find-place.ts';
import { readDocument } from '../read.ts';
import { parsePage } from './tree.ts';

const PROSE =
  '<p>地区生产总值增长6.5%左右，一般公共预算收入增长4%，规模以上工业增加值增长7.2%。</p><p>城镇新增就业5.2万人，城镇调查失业率控制在5.5%以内，粮食产量稳定在120万吨以上。</p>';
const read = (source: string) => readDocument(new TextEncoder().encode(source), 'a.html');
const PROSE_LINES = [
  '地区生产总值增长6.5%左右，一般公共预算收入增长4%，规模以上工业增加值增长7.2%。',
  '城镇新增就业5.2万人，城镇调查失业率控制在5.5%以内，粮食产量稳定在120万吨以上。',
];

describe('saved web pages', () => {
  test('furniture around the document is dropped and its heading kept', async () => {
    const { text, headings } = await read(
      `<html><head><title>某市2025年计划 - 门户</title><script>var a = 1;</script></head><body><nav><a href="/">首页</a></nav>
      <div><a href="/a">政务公开</a> | <a href="/b">办事服务</a> | <a href="/c">互动交流</a></div>
      <div><h1>某市2025年计划</h1><div>${PROSE}<div>上一篇：<a href="/1">另一个文件的标题</a></div></div></div>
      <div><h3>热点</h3><ul><li><a href="/x">某新闻一</a></li><li><a href="/y">某新闻二</a></li></ul></div>
      <footer>版权所有</footer></body></html>`,
    );
    expect(text.trim().split('\n')).toEqual(['某市2025年计划', ...PROSE_LINES]);
    expect(headings).toEqual([{ start: 0, end: 9, level: 1 }]);
  });

  test('an article that its page fades in once it is loaded is read, hidden words are not', async () => {
    const { text } = await read(
      `<div><div style="visibility: hidden; opacity: 0; ">${PROSE}<p style="visibility: hidden">隐藏的文字</p></div></div>`,
    );
    expect(text.trim().split('\n')).toEqual(PROSE_LINES);
  });

  test('pages laid out by tables give up their document as well', async () => {
    const { text } = await read(
      `<table><tr><td><a href="/1">栏目一</a><br><a href="/2">栏目二</a></td><td><table><tr><td>${PROSE}</td></tr></table></td></tr></table>`,
    );
    expect(text.trim().split('\n')).toEqual(PROSE_LINES);
  });

  test('a data table keeps its rows as lines with tabs', async () => {
    const { text } = await read(
      `<div>${PROSE}<table><tr><th>县区</th><th>户数</th></tr><tr><td>甲县</td><td>120</td></tr></table></div>`,
    );
    expect(text.trim().split('\n').slice(2)).toEqual(['县区\t户数', '甲县\t120']);
  });

  test('a cell that spans rows keeps the cells beside it under their heads', async () => {
    const { text } = await read(
      `<div>${PROSE}<table><tr><th>序号</th><th>任务</th><th>责任单位</th><th>时限</th></tr>
      <tr><td rowspan="2">1</td><td>新建公园</td><td rowspan="2">住建局</td><td>6月</td></tr><tr><td>改造管网</td><td>9月</td></tr>
      <tr><td>2</td><td>新建厕所</td><td rowspan="2" colspan="2">城管局</td></tr><tr><td>3</td><td>新建菜场</td></tr><tr><td>4</td><td>新建车库</td><td>交通局</td><td>年底</td></tr></table></div>`,
    );
    expect(text.trim().split('\n').slice(2)).toEqual([
      '序号\t任务\t责任单位\t时限',
      '1\t新建公园\t住建局\t6月',
      '\t改造管网\t\t9月',
      '2\t新建厕所\t城管局',
      '3\t新建菜场\t',
      '4\t新建车库\t交通局\t年底',
    ]);
  });

  test('a cell that spans columns keeps the cells behind it under their heads, and a heading across the table is one', async () => {
    const { text } = await read(
      `<div>${PROSE}<table><tr><th>序号</th><th>重点任务</th><th>建设内容</th><th>责任单位</th><th>完成时限</th></tr>
      <tr><td colspan="5">一、改善民生</td></tr>
      <tr><td>1</td><td>新建学校</td><td>教学楼</td><td>市教育局</td><td>6月底前</td></tr>
      <tr><td>2</td><td colspan="2">新建公园2个</td><td>市城管局</td><td>9月底前</td></tr>
      <tr><td>3</td><td colspan="2">新建菜场</td><td colspan="2">市商务局</td></tr></table></div>`,
    );
    expect(text.trim().split('\n').slice(3)).toEqual([
      '一、改善民生',
      '1\t新建学校\t教学楼\t市教育局\t6月底前',
      '2\t新建公园2个\t\t市城管局\t9月底前',
      '3\t新建菜场\t\t市商务局',
    ]);
  });

  test('columns of the grid that no cell is seen in part nothing', async () => {
    const { text } = await read(
      `<div>${PROSE}<table><tr><th colspan="2">任务</th><th>责任单位</th><th>时限</th></tr>
      <tr><td>新建公园</td><td colspan="2">住建局</td><td>6月</td></tr></table></div>`,
    );
    expect(text.trim().split('\n').slice(2)).toEqual(['任务\t责任单位\t时限', '新建公园\t住建局\t6月']);
  });

  test('GBK pages are read by their bytes, and a wrong declaration is reported', async () => {
    const meta = '<html><head><meta charset="utf-8"></head><body><p>';
    const bytes = [...meta].map((character) => character.charCodeAt(0));
    const document = await readDocument(Uint8Array.of(...bytes, 0xd4, 0xf6, 0xb3, 0xa4, 0x36, 0x25), 'a.htm');
    expect([document.text, document.encoding]).toEqual(['增长6%\n', 'gb18030']);
    expect(document.warnings.map((warning) => warning.code)).toContain('charset-mislabelled');
  });

  test('each stretch leads back to its node', async () => {
    const document = await read(`<html><body><div>${PROSE}</div></body></html>`);
    expect(findPlace(document, document.text.indexOf('城镇'))?.span.place).toEqual({
      kind: 'node',
      path: 'html/body/div/p[2]',
    });
  });

  test('lines break at br, blanks fold, and numbers of ordered lists are written', async () => {
    const { text } = await read(`<div>${PROSE}<p>甲<br>  乙
      丙</p><ol><li>一项</li><li><p>二项</p></li></ol></div>`);
    expect(text.trim().split('\n').slice(2)).toEqual(['甲', '乙 丙', '1. 一项', '2. 二项']);
  });

  test.each([
    ['breaks', '<p>一、目标<br>增长<b>6.5%</b><br><br>二、任务</p>', 'html/body/div/p[3]'],
    ['line feeds of a pre', '<pre>一、目标\n增长<b>6.5%</b>\n\n二、任务</pre>', 'html/body/div/pre'],
  ])('each line of a block parted by %s has its place', async (_, block, path) => {
    const document = await read(`<div>${PROSE}${block}</div>`);
    const placeOf = (words: string) => findPlace(document, document.text.indexOf(words))?.span.place;
    expect(placeOf('一、')).toEqual({ kind: 'node', path, line: 1 });
    expect(placeOf('6.5%\n')).toEqual({ kind: 'node', path: `${path}/b`, line: 2 });
    expect(placeOf('二、')).toEqual({ kind: 'node', path, line: 4 });
    expect(placeOf('城镇')).toEqual({ kind: 'node', path: 'html/body/div/p[2]' });
    expect(findPlace(document, document.text.indexOf('二、'))?.label['zh-CN']).toContain('第4行');
  });

  test('elements that HTML does not know run on, as Word writes them into pages', async () => {
    const { text } = await read(
      `<div>${PROSE}<p>新建公路<st1:chmetcnv unitname="公里" sourcevalue="210">210<o:p></o:p>公里</st1:chmetcnv>，<span style="display:block">另起</span></p></div>`,
    );
    expect(text.trim().split('\n').slice(2)).toEqual(['新建公路210公里，', '另起']);
  });

  test('a short heading of no heading element is kept where the page title begins with it, the date below it is not', async () => {
    const { text } = await read(
      `<html><head><title>政府工作报告_政务公开_某市</title></head><body><table><tr><td>政务公开</td></tr><tr><td><b>政府工作报告</b></td></tr>
      <tr><td><div>2025-02-10 09:30</div>${PROSE}</td></tr></table></body></html>`,
    );
    expect(text.trim().split('\n')).toEqual(['政府工作报告', ...PROSE_LINES]);
  });

  test('running heads and feet of a document saved as a page are dropped', async () => {
    const { text } = await read(
      `<body><div title="header"><p>会议文件（二十三）</p></div>${PROSE}<div title="footer"><p>— <sdfield type="PAGE">3</sdfield> —</p></div></body>`,
    );
    expect(text.trim().split('\n')).toEqual(PROSE_LINES);
  });

  test('thousands of formatting elements that nobody closed do not multiply', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `<p><font size="${index}">增长${index}%，新增5万人`).join(
      '',
    );
    const { text } = await read(`<html><body>${words}</body></html>`);
    expect(text.trim().split('\n')).toHaveLength(3000);
  });

  test('a page of more elements than are read is not read to its end', () => {
    const refuse = () => {
      throw new Error('too many');
    };
    expect(() => parsePage('<p>'.repeat(200), refuse, 100)).toThrow('too many');
    expect(parsePage('<p>甲'.repeat(90), refuse, 100).body.children).toHaveLength(90);
  });

  test('words below senseless nesting are kept', async () => {
    const { text } = await read(`<html><body>${'<div>'.repeat(5000)}增长6%</body></html>`);
    expect(text).toBe('增长6%\n');
  });
});
