import { describe, expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { parseOutline } from './parse.ts';

/** The tree as indented lines: marker|title. */
function draw(text: string): string {
  const { outline } = parseOutline(text, parseDocument(text));
  return outline.map((node) => `${'  '.repeat(node.level)}${node.marker}|${node.title}`).join('\n');
}

function codes(text: string): readonly string[] {
  const { diagnostics } = parseOutline(text, parseDocument(text));
  return diagnostics.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

const TITLE = '临溪市2023年国民经济和社会发展计划';
const PARAGRAPH = '全市上下攻坚克难，主要指标好于预期，发展质量稳步提升，民生福祉持续改善，社会大局保持稳定。';

describe('levels come from the markers that the document uses', () => {
  test.each([
    {
      name: 'four kinds, the inner ones inside paragraphs',
      text: `${TITLE}\n\n一、执行情况\n\n(一)工业回升,投资加快。全年向好。一是产业升级。技改加快。二是投资扩大。(1)交通:两条路开工。(2)水利:一座水库竣工。\n\n二、重点任务\n`,
      tree: `|${TITLE}\n  一、|执行情况\n    (一)|工业回升,投资加快\n      一是|产业升级\n      二是|投资扩大\n        (1)|交通\n        (2)|水利\n  二、|重点任务`,
    },
    {
      name: 'chapters and sections',
      text: `${TITLE}\n\n第一章 发展环境\n第一节 基础\n${PARAGRAPH}\n第二节 形势\n${PARAGRAPH}\n第二章 目标\n${PARAGRAPH}`,
      tree: `|${TITLE}\n  第一章|发展环境\n    第一节|基础\n    第二节|形势\n  第二章|目标`,
    },
    {
      name: 'numbers that run on behind a colon',
      text: `一、主要任务\n（一）办好实事\n今年办好三件实事：1.新建学校3所，新增学位2000个；2.“城市书房”6家；3.为3万人免费体检。\n（二）加强管理\n${PARAGRAPH}`,
      tree: '  一、|主要任务\n    （一）|办好实事\n      1.|新建学校3所，新增学位2000个\n      2.|“城市书房”6家\n      3.|为3万人免费体检\n    （二）|加强管理',
    },
    {
      name: 'no numbers but an amount and a lone item behind a colon',
      text: '一、主要任务\n目标如下：1.5万亩造林。其余：1、待定。',
      tree: '  一、|主要任务',
    },
    {
      name: 'items below a heading alone, where others of its kind hold items on lines of their own',
      text: `一、主要任务\n（一）扩大内需\n——提振消费。${PARAGRAPH}\n（二）抓好创新\n——强化平台。${PARAGRAPH}\n（三）改善民生\n办好两件实事：（1）建学校；（2）修道路。`,
      tree: '  一、|主要任务\n    （一）|扩大内需\n      ——|提振消费\n    （二）|抓好创新\n      ——|强化平台\n    （三）|改善民生\n      （1）|建学校\n      （2）|修道路',
    },
    {
      name: 'headings without numbers, however many of the lines they are',
      text: `${TITLE}\n一、执行情况\n${PARAGRAPH}\n${['工业回升', '农业稳产', '投资加快', '消费回暖', '外贸增长', '财政增收', '民生改善', '治理加强'].map((head) => `${head}\n${PARAGRAPH}`).join('\n')}\n二、重点任务\n${PARAGRAPH}`,
      tree: `|${TITLE}\n  一、|执行情况\n${['工业回升', '农业稳产', '投资加快', '消费回暖', '外贸增长', '财政增收', '民生改善', '治理加强'].map((head) => `    |${head}`).join('\n')}\n  二、|重点任务`,
    },
    {
      name: 'dashes beside bracketed headings of the same chapter',
      text: `一、工作回顾\n——实力增强。${PARAGRAPH}\n——结构优化。${PARAGRAPH}\n一年来，主要做了以下工作：\n（一）抓工业\n${PARAGRAPH}\n（二）抓农业\n${PARAGRAPH}`,
      tree: '  一、|工作回顾\n    ——|实力增强\n    ——|结构优化\n    （一）|抓工业\n    （二）|抓农业',
    },
    {
      name: 'dashes below bracketed headings',
      text: `一、主要目标\n（一）预期性指标\n——经济增长6%左右。\n——粮食稳产。\n（二）约束性指标\n——完成节能任务。`,
      tree: '  一、|主要目标\n    （一）|预期性指标\n      ——|经济增长6%左右\n      ——|粮食稳产\n    （二）|约束性指标\n      ——|完成节能任务',
    },
    {
      name: 'items behind a lead-in belong to the chapter when no section had a second paragraph',
      text: `一、工作回顾\n（一）产业升级。${PARAGRAPH}\n（二）创新加速。${PARAGRAPH}\n（三）民生改善。${PARAGRAPH}\n一年来，着重抓了以下工作：\n一是抓政策落实。${PARAGRAPH}\n二是抓改革开放。${PARAGRAPH}`,
      tree: '  一、|工作回顾\n    （一）|产业升级\n    （二）|创新加速\n    （三）|民生改善\n    一是|抓政策落实\n    二是|抓改革开放',
    },
    {
      name: 'the one heading alone on its line among run-in ones is of the paragraph behind it',
      text: `一、工作回顾\n（一）产业升级。${PARAGRAPH}\n（二）创新加速。${PARAGRAPH}\n（三）民生改善。${PARAGRAPH}\n（四）未达预期的指标\n主要原因如下：\n1.投资。${PARAGRAPH}\n2.出口。${PARAGRAPH}`,
      tree: '  一、|工作回顾\n    （一）|产业升级\n    （二）|创新加速\n    （三）|民生改善\n    （四）|未达预期的指标\n      1.|投资\n      2.|出口',
    },
    {
      name: 'problems behind the last section of a review belong to all of it',
      text: `一、工作回顾\n（一）产业升级\n${PARAGRAPH}\n（二）民生改善\n${PARAGRAPH}\n在肯定成绩的同时，也要清醒看到存在的困难：一是需求不足。二是欠账较多。\n二、重点任务\n`,
      tree: '  一、|工作回顾\n    （一）|产业升级\n    （二）|民生改善\n    一是|需求不足\n    二是|欠账较多\n  二、|重点任务',
    },
    {
      name: 'problems below a heading of their own stay there',
      text: `一、工作回顾\n（一）产业升级\n${PARAGRAPH}\n（二）存在的问题\n${PARAGRAPH}\n同时，也要清醒看到：一是需求不足。二是欠账较多。\n二、重点任务\n`,
      tree: '  一、|工作回顾\n    （一）|产业升级\n    （二）|存在的问题\n      一是|需求不足\n      二是|欠账较多\n  二、|重点任务',
    },
    {
      name: 'what a section begins with turns away from nothing',
      text: `一、工作回顾\n（一）产业升级\n${PARAGRAPH}\n（二）开放扩大\n同时，也要看到外部环境变化：一是需求不足。二是竞争加剧。\n二、重点任务\n`,
      tree: '  一、|工作回顾\n    （一）|产业升级\n    （二）|开放扩大\n      一是|需求不足\n      二是|竞争加剧\n  二、|重点任务',
    },
    {
      name: '一要 and 二要 in one paragraph',
      text: `一、工作回顾\n${PARAGRAPH}\n二、保障措施\n一要加强调度。坚持月监测。二要压实责任，严格考核。三要接受监督。\n`,
      tree: '  一、|工作回顾\n  二、|保障措施\n    一要|加强调度\n    二要|压实责任，严格考核\n    三要|接受监督',
    },
    {
      name: 'numbers that go on inside the paragraph that begins with one',
      text: '一、任务\n（一）抓产业\n1、做强工业。产值超2.5亿元。2、做优农业；3、做活服务业。2个园区建成。\n4、做大文旅。\n（二）抓民生\n1.扩就业。2.保供应。',
      tree: '  一、|任务\n    （一）|抓产业\n      1、|做强工业\n      2、|做优农业\n      3、|做活服务业\n      4、|做大文旅\n    （二）|抓民生\n      1.|扩就业\n      2.|保供应',
    },
    {
      name: 'what fell short of the plan belongs to the whole review',
      text: `一、执行情况\n（一）稳中有进。\n一是动力增强。增长8%。\n二是投资有力。增长9%。\n（二）改革深化。\n1.国企改革完成。进展顺利。\n从计划执行情况看，3项指标未达预期，主要原因：一是房地产低迷。二是消费不足。\n二、重点任务\n`,
      tree: '  一、|执行情况\n    （一）|稳中有进\n      一是|动力增强\n      二是|投资有力\n    （二）|改革深化\n      1.|国企改革完成\n    一是|房地产低迷\n    二是|消费不足\n  二、|重点任务',
    },
    {
      name: 'a list of what is attached is no part of the text',
      text: `一、重点任务\n（一）抓投资\n1.抓开工。\n2.抓竣工。\n二、保障措施\n${PARAGRAPH}\n附件：1.主要指标计划表\n2.重点项目计划表\n附件1\n主要指标计划表\n`,
      tree: '  一、|重点任务\n    （一）|抓投资\n      1.|抓开工\n      2.|抓竣工\n  二、|保障措施\n  |附件1\n    |主要指标计划表',
    },
    {
      name: 'a plan that a notice sends out',
      text: `关于印发${TITLE}的通知\n各区县：\n《${TITLE}》已经审议通过，现印发给你们。\n附件：${TITLE}\n2023年2月18日\n（此件公开发布）\n${TITLE}\n${PARAGRAPH}\n第一部分　主要目标\n${PARAGRAPH}\n一、经济增长\n${PARAGRAPH}\n第二部分　重点项目\n安排项目如下：\n（一）续建项目\n1．枫溪大桥。\n第三部分　保障措施\n${PARAGRAPH}`,
      tree: `|关于印发${TITLE}的通知\n|${TITLE}\n  第一部分|主要目标\n    一、|经济增长\n  第二部分|重点项目\n    （一）|续建项目\n      1．|枫溪大桥\n  第三部分|保障措施`,
    },
    {
      name: 'a series inside an item of its own kind',
      text: '一、重点任务\n一是扩大内需。\n二是办好实事。\n一是新建学校。\n二是改造厕所。\n三是修缮道路。\n四是慰问老人。\n三是守住底线。',
      tree: '  一、|重点任务\n    一是|扩大内需\n    二是|办好实事\n      一是|新建学校\n      二是|改造厕所\n      三是|修缮道路\n      四是|慰问老人\n    三是|守住底线',
    },
    {
      name: 'numbers above 一是 when 一是 starts anew under each number',
      text: '一、任务\n1、抓工业。一是技改。二是招商。\n2、抓农业。一是种粮。二是养殖。',
      tree: '  一、|任务\n    1、|抓工业\n      一是|技改\n      二是|招商\n    2、|抓农业\n      一是|种粮\n      二是|养殖',
    },
    {
      name: 'numbers that run on across the headings above them',
      text: '一、目标\n1.经济增长6%。\n2.粮食稳产。\n二、任务\n（一）扩大内需\n3.抓投资。\n4.促消费。\n（二）深化改革\n5.抓国企。',
      tree: '  一、|目标\n    1.|经济增长6%\n    2.|粮食稳产\n  二、|任务\n    （一）|扩大内需\n      3.|抓投资\n      4.|促消费\n    （二）|深化改革\n      5.|抓国企',
    },
    {
      name: 'a title of its own below the label of an appendix, above headings that begin anew',
      text: `${TITLE}\n一、重点任务\n${PARAGRAPH}\n附件1\n2023年重大项目清单\n一、产业项目\n（一）续建\n${PARAGRAPH}\n二、交通项目\n${PARAGRAPH}\n附件2：\n\n名词解释\n1.两重：国家重大战略。\n2.两新：设备更新。`,
      tree: `|${TITLE}\n  一、|重点任务\n  |附件1\n    |2023年重大项目清单\n      一、|产业项目\n        （一）|续建\n      二、|交通项目\n  |附件2\n    |名词解释\n      1.|两重\n      2.|两新`,
    },
    {
      name: 'a second and a third document behind the first, each at the top',
      text: `${TITLE}\n一、执行情况\n${PARAGRAPH}\n二、重点任务\n${PARAGRAPH}\n关于临溪市2022年预算执行情况的报告\n——2023年1月8日在临溪市第五届人民代表大会第二次会议上\n市财政局局长 某某\n各位代表：\n一、收支情况\n${PARAGRAPH}\n关于《预算草案》的说明\n一、起草经过\n${PARAGRAPH}`,
      tree: `|${TITLE}\n  一、|执行情况\n  二、|重点任务\n|关于临溪市2022年预算执行情况的报告\n  一、|收支情况\n|关于《预算草案》的说明\n  一、|起草经过`,
    },
    {
      name: 'without the table of contents in front',
      text: `${TITLE}\n目　录\n一、执行情况……………1\n（一）工业……2\n二、重点任务\t5\n一、执行情况\n${PARAGRAPH}\n（一）工业\n${PARAGRAPH}\n二、重点任务\n${PARAGRAPH}`,
      tree: `|${TITLE}\n  一、|执行情况\n    （一）|工业\n  二、|重点任务`,
    },
    {
      name: 'without a table of contents that prints no pages',
      text: `${TITLE}\n目录\n第一部分 执行情况\n第二部分 重点任务\n\n第一部分 执行情况\n${PARAGRAPH}\n第二部分 重点任务\n${PARAGRAPH}`,
      tree: `|${TITLE}\n  第一部分|执行情况\n  第二部分|重点任务`,
    },
    {
      name: 'an item whose words begin with a figure',
      text: '一、民生\n1.老旧小区改造。\n2.6个公园建设。\n3.养老服务。\n2.5万人受益于此。',
      tree: '  一、|民生\n    1.|老旧小区改造\n    2.|6个公园建设\n    3.|养老服务',
    },
    {
      name: 'the number of an item that goes on with a year',
      text: '一、民生\n1.老旧小区改造。\n2.2025年十件实事。\n3.养老服务。',
      tree: '  一、|民生\n    1.|老旧小区改造\n    2.|2025年十件实事\n    3.|养老服务',
    },
    {
      name: 'unmarked chapter lines above numbered ones',
      text: `各位代表：\n${PARAGRAPH}\n\n2022年工作回顾\n\n${PARAGRAPH}\n\n一、工业提质\n\n${PARAGRAPH}\n\n2023年工作安排\n\n${PARAGRAPH}\n\n一、扩大投资\n\n${PARAGRAPH}`,
      tree: '  |2022年工作回顾\n    一、|工业提质\n  |2023年工作安排\n    一、|扩大投资',
    },
    {
      name: '一要 at the start of lines',
      text: `一、总体要求\n一要深化改革。${PARAGRAPH}\n二要改善民生。${PARAGRAPH}`,
      tree: '  一、|总体要求\n    一要|深化改革\n    二要|改善民生',
    },
    {
      name: 'circled numbers and bullets',
      text: '一、任务\n①修路。②架桥。\n二、保障\n●绿化城区\n●整治河道',
      tree: '  一、|任务\n    ①|修路\n    ②|架桥\n  二、|保障\n    ●|绿化城区\n    ●|整治河道',
    },
  ])('$name', ({ text, tree }) => {
    expect(draw(text)).toBe(tree);
  });

  test.each([
    ['a road named with numbers', '一、回顾\n完成了城南一、二马路改造，扩大第三、第四季度投资。'],
    ['a range of years', '一、回顾\n在2021—2022年度获奖。'],
    ['decimal numbers at a line start', '一、回顾\n全市增速为\n2.5个百分点。'],
    ['a word that ends in 一是', '一、回顾\n这是唯一是可行的办法。'],
    ['a note behind a table', '一、回顾\n注：1、本表为快报数。\n2、增速按可比价计算。'],
  ])('no node for %s', (_, text) => {
    expect(draw(text)).toBe('  一、|回顾');
  });
});

describe('damaged headings stay headings and are reported', () => {
  test.each([
    [
      'a lost opening bracket',
      '一、任务\n(三)抓投资\n四)抓消费',
      ['outline/number-skipped (三)', 'outline/missing-bracket 四)'],
    ],
    ['a lost closing bracket', '一、任务\n（一）抓投资\n（二抓消费', ['outline/missing-bracket （二']],
    ['a stray full stop', '一、任务\n(一)抓投资\n。一是抓项目。', ['outline/stray-punctuation 。']],
    ['a skipped number', '一、任务\n（一）抓投资\n（三）抓消费', ['outline/number-skipped （三）']],
    ['a number used twice', '一、任务\n（一）抓投资\n（二）抓消费\n（二）抓外贸', ['outline/number-repeated （二）']],
    ['a sound document', '一、任务\n（一）抓投资\n（二）抓消费\n二、保障\n（一）抓落实', []],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('a message tells expected and found in both languages and points at the number before', () => {
    const text = '一、任务\n（一）抓投资\n（三）抓消费';
    const [diagnostic] = parseOutline(text, parseDocument(text)).diagnostics;
    expect(diagnostic?.message).toEqual({
      'zh-CN': '序号不连续：此处应为“二”，实为“三”。',
      en: 'A number is skipped: expected 二, found 三.',
    });
    expect(diagnostic?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['（一）']);
  });

  test('a heading run into the paragraph before it', () => {
    expect(draw('一、任务\n（一）抓投资。项目加快。（二）抓消费。市场回暖。')).toBe(
      '  一、|任务\n    （一）|抓投资\n    （二）|抓消费',
    );
  });
});

test('a section ends where the next node of its level starts', () => {
  const text = '一、回顾\n（一）工业。\n（二）农业。\n二、任务\n（一）投资。';
  const { outline } = parseOutline(text, parseDocument(text));
  expect(outline.map((node) => text.slice(node.start, node.sectionEnd))).toEqual([
    '一、回顾\n（一）工业。\n（二）农业。\n',
    '（一）工业。\n',
    '（二）农业。\n',
    '二、任务\n（一）投资。',
    '（一）投资。',
  ]);
});

test('an address to the delegates leaves the section before it', () => {
  const text = `一、回顾\n（一）工业。${PARAGRAPH}\n（二）农业\n${PARAGRAPH}\n各位代表，成绩来之不易。`;
  const { outline } = parseOutline(text, parseDocument(text));
  expect(text.slice(outline[2]!.start, outline[2]!.sectionEnd)).toBe(`（二）农业\n${PARAGRAPH}\n`);
});
