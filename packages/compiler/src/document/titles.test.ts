import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';

const parseDocument = (text: string) => compile(text).document;

const SESSION = '（2025年1月14日在云泽市第八届人民代表大会第四次会议上）';
/** What follows a title: a report with its draft plan, a work report, a report within the year. None tells a year. */
const REPORT =
  '\n\n各位代表：\n\n受市人民政府委托，现将有关情况报告如下，请予审议。\n\n一、主要指标完成情况\n全市经济平稳运行，生产总值增长5.6%。\n二、主要任务\n新建学校3所。\n';
const WORK =
  '\n\n各位代表：\n\n现在，我代表市人民政府向大会报告工作，请予审议。\n\n一、过去一年工作回顾\n全市经济平稳运行，生产总值增长5.6%。\n二、今年工作安排\n新建学校3所。\n';
const WITHIN =
  '\n\n主任、各位副主任、各位委员：\n\n今年以来，全市上下真抓实干，经济运行总体平稳。现将有关情况报告如下：\n一、主要指标运行情况\n生产总值增长5.6%。\n二、下一步工作\n新建学校3所。\n';

/** A front matter, then kind, plan year, year reviewed and place. */
type Case = readonly [string, string, string | null, string | null, string | null];

const CASES: readonly Case[] = [
  [`云泽市2025年上半年国民经济和社会发展计划执行情况报告${WITHIN}`, 'execution-report', '2025', '2025', '云泽市'],
  [`云泽市2025年前三季度国民经济和社会发展计划执行情况${WITHIN}`, 'execution-report', '2025', '2025', '云泽市'],
  [`关于云泽市2025年上半年国民经济和社会发展计划执行情况的汇报${WITHIN}`, 'execution-report', '2025', '2025', '云泽市'],
  [
    `云泽县2024年国民经济和社会发展计划执行情况及2025年计划（草案）报告${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽县',
  ],
  [
    `关于2025年上半年云泽市国民经济和社会发展计划执行情况的调研报告${WITHIN}`,
    'execution-report',
    '2025',
    '2025',
    '云泽市',
  ],
  [`关于2025年1—9月国民经济和社会发展计划执行情况的报告${WITHIN}`, 'execution-report', '2025', '2025', null],
  [
    `云泽市人民政府关于2025年上半年国民经济和社会发展计划执行情况的报告${WITHIN}`,
    'execution-report',
    '2025',
    '2025',
    '云泽市',
  ],
  [
    `云泽市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `云泽市2024年国民经济和社会发展计划执行情况与2025年计划安排意见${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    '云泽市2024年国民经济和社会发展计划执行情况及2025年国民经济和社会发展计划草案的报告\n' +
      SESSION +
      '\n' +
      '云泽市发展和改革委员会' +
      REPORT,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    '关于云泽市2024年国民经济和社会发展计划执行情况与\n2025年国民经济和社会发展计划（草案）的报告\n' +
      SESSION +
      '\n' +
      '云泽市发展和改革委员会' +
      REPORT,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    '关于云泽市2024年国民经济和社会发展计划\n执行情况与2025年国民经济和社会发展\n计划（草案）的报告\n' +
      SESSION +
      REPORT,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `云泽市2024年国民经济和社会发展计划执行情况\n和2025年国民经济和社会发展计划（草案）\n的报告\n${SESSION}${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `关于云泽市二〇二四年国民经济和社会发展计划执行情况与二〇二五年国民经济和社会发展计划草案的报告${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `云泽市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案报告（书面）${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `关于云泽市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告（摘要）${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [`政府工作报告（2025年）\n${SESSION}${WORK}`, 'work-report', '2025', '2024', '云泽市'],
  [`政府工作报告——2025年1月14日在云泽市第八届人民代表大会第四次会议上${WORK}`, 'work-report', '2025', '2024', '云泽市'],
  [`2025年云泽市政府工作报告${WORK}`, 'work-report', '2025', '2024', '云泽市'],
  [`云泽市2025年政府工作报告（全文实录）${WORK}`, 'work-report', '2025', '2024', '云泽市'],
  [
    `2025年政府工作报告\n——在云泽市第八届人民代表大会第四次会议上\n云泽市人民政府市长  王某\n（2025年1月14日）${WORK}`,
    'work-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `在云泽市第八届人民代表大会第四次会议上的政府工作报告\n（2025年1月14日）${WORK}`,
    'work-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `政府工作报告\n2025年1月14日\n在云泽市第八届人民代表大会第四次会议上\n云泽市市长 王某${WORK}`,
    'work-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [`政府工作报告\n${SESSION}\n市长 王某${WORK}`, 'work-report', '2025', '2024', '云泽市'],
  [
    `政府工作报告\n——二〇二五年一月十四日在云泽市第八届人民代表大会第四次会议上${WORK}`,
    'work-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `云泽市人民政府工作报告\n（2025年1月14日云泽市第八届人民代表大会第四次会议通过）${WORK}`,
    'work-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [`2025年云泽市国民经济和社会发展计划${REPORT}`, 'plan', '2025', '2024', '云泽市'],
  [
    '云泽市人民政府关于下达2025年国民经济和社会发展计划的通知\n云政发〔2025〕3号\n各县（市、区）人民政府，市直各部门：\n现将计划下达给你们，请认真执行。\n一、主要目标\n生产总值增长6%。',
    'plan',
    '2025',
    '2024',
    '云泽市',
  ],
  [`云泽市人民政府关于印发2025年国民经济和社会发展计划的通知${REPORT}`, 'plan', '2025', '2024', '云泽市'],
  [`关于印发《云泽市2025年国民经济和社会发展计划》的通知${REPORT}`, 'plan', '2025', '2024', '云泽市'],
  [`云泽市2025年国民经济和社会发展主要目标和重点任务${REPORT}`, 'plan', '2025', '2024', '云泽市'],
  [`云泽市2025年国民经济和社会发展计划主要指标安排意见${REPORT}`, 'plan', '2025', '2024', '云泽市'],
  ['云泽市2025年国民经济和社会发展主要指标\n\n一、2025年主要目标\n生产总值增长6%。', 'plan', '2025', '2024', '云泽市'],
  [
    '云泽县2025年国民经济和社会发展计划指标表（草案）\n一、2025年主要目标\n生产总值增长6%。',
    'plan',
    '2025',
    '2024',
    '云泽县',
  ],
  ['云泽市2025年政府工作要点\n一、主要任务\n新建学校3所。', 'plan', '2025', '2024', '云泽市'],
  ['云泽市2025年《政府工作报告》重点任务分工方案\n一、主要任务\n新建学校3所。', 'plan', '2025', '2024', '云泽市'],
  [
    `关于云泽市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的说明${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [`关于云泽市2024年国民经济和社会发展计划执行情况的报告${REPORT}`, 'execution-report', '2025', '2024', '云泽市'],
  ['云泽市第十四个五年规划纲要实施情况中期评估报告\n一、总体情况\n生产总值增长6%。', 'other', null, null, '云泽市'],
  ['云泽市2024年国民经济和社会发展统计公报\n一、综合\n生产总值增长6%。', 'other', null, '2024', '云泽市'],
  [`云泽市2025年上半年经济运行情况通报${WITHIN}`, 'execution-report', '2025', '2025', '云泽市'],
  [`云泽市2025年前三季度经济运行情况分析${WITHIN}`, 'execution-report', '2025', '2025', '云泽市'],
  [
    '关于全市上半年国民经济和社会发展计划执行情况的报告\n——2025年8月26日在云泽市第八届人大常委会第二十三次会议上' +
      WITHIN,
    'execution-report',
    '2025',
    '2025',
    '云泽市',
  ],
  [
    '关于今年以来国民经济和社会发展计划执行情况的报告\n（2025年8月26日在云泽市第八届人民代表大会常务委员会第二十三次会议上）' +
      WITHIN,
    'execution-report',
    '2025',
    '2025',
    '云泽市',
  ],
  [
    '云泽市第八届人民代表大会第四次会议文件（八）\n\n关于云泽市2024年国民经济和社会发展计划\n执行情况与2025年国民经济和社会发展\n计划草案的报告\n\n（书面）\n\n云泽市发展和改革委员会\n\n2025年1月14日' +
      REPORT,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    '云泽市第八届人民代表大会\n第四次会议文件（之三）\n政府工作报告\n——2025年1月14日在云泽市第八届人民代表大会第四次会议上\n市长 王某' +
      WORK,
    'work-report',
    '2025',
    '2024',
    '云泽市',
  ],
  ['附件\n云泽市2025年国民经济和社会发展计划\n一、主要目标\n生产总值增长6%。', 'plan', '2025', '2024', '云泽市'],
  [
    '云泽市2024年经济社会发展情况和2025年工作安排\n一、2024年发展情况\n生产总值增长6%。',
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `云泽市人民政府\n工作报告\n——2025年1月14日在云泽市第八届人民代表大会第四次会议上${WORK}`,
    'work-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `云泽市2024年国民经济和社会发展计划执行情况\n与2025年国民经济和社会发展计划草案的报告${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `关于云泽市2024年\n国民经济和社会发展计划执行情况\n与2025年国民经济和社会发展计划（草案）\n的报告（摘要）${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    '云泽市人民代表大会财政经济委员会关于云泽市2024年国民经济和社会发展计划执行情况与2025年计划草案的审查结果报告' +
      REPORT,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [`云泽县2024年国民经济和社会发展计划上半年执行情况的报告${WITHIN}`, 'execution-report', '2024', '2024', '云泽县'],
  [`云泽市云东区2025年上半年计划执行情况报告${WITHIN}`, 'execution-report', '2025', '2025', '云东区'],
  [`关于云泽市2025年国民经济和社会发展计划1-8月执行情况的报告${WITHIN}`, 'execution-report', '2025', '2025', '云泽市'],
  [
    `关于2024年度国民经济和社会发展计划执行情况和2025年度国民经济和社会发展计划草案的报告\n${SESSION}${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    `关于2024年全市国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告\n${SESSION}${REPORT}`,
    'execution-report',
    '2025',
    '2024',
    '云泽市',
  ],
  [
    '关于我市2025年上半年国民经济和社会发展计划执行情况的报告\n（2025年8月26日在云泽市第八届人大常委会第二十三次会议上）' +
      WITHIN,
    'execution-report',
    '2025',
    '2025',
    '云泽市',
  ],
  [`云泽市政府工作报告（2025年1月14日）${WORK}`, 'work-report', '2025', '2024', '云泽市'],
  [`2025年云泽市政府工作报告 - 云泽市人民政府${WORK}`, 'work-report', '2025', '2024', '云泽市'],
  [`政府工作报告\n(二○二五年一月十四日)\n云泽市市长 王某${WORK}`, 'work-report', '2025', '2024', '云泽市'],
];

/** Documents that are all tasks: their titles, with kind, years and place. */
const TASK_TITLES: readonly Case[] = [
  ['云泽市2025年民生实事项目', 'plan', '2025', '2024', '云泽市'],
  ['2025年云泽市为民办实事项目清单', 'plan', '2025', '2024', '云泽市'],
  ['云泽县2024年政府工作报告重点任务分解表', 'plan', '2024', '2023', '云泽县'],
  ['云泽县2024年重点工作任务分解意见', 'plan', '2024', '2023', '云泽县'],
  ['《政府工作报告》重点工作责任分工', 'plan', null, null, null],
  ['云泽市制造业发展三年行动计划（2023—2025年）', 'plan', '2025', '2022', '云泽市'],
  ['云泽市2025年重点建设项目清单', 'plan', '2025', '2024', '云泽市'],
  ['云泽县优化营商环境2024年工作任务清单', 'plan', '2024', '2023', '云泽县'],
  ['云泽市关于加快数字经济发展的实施意见', 'plan', null, null, '云泽市'],
  ['中心城区路网建设三年行动方案', 'plan', null, null, null],
  ['云泽市2025年十件民生实事出炉', 'plan', '2025', '2024', '云泽市'],
  ['云泽镇2025年工作打算', 'plan', '2025', '2024', '云泽镇'],
  ['关于云泽市2025年十件民生实事项目的公告', 'plan', '2025', '2024', '云泽市'],
  ['云泽市人民政府关于公布2025年民生实事项目的通告', 'plan', '2025', '2024', '云泽市'],
  ['2025年云泽区为民办实事候选项目公示', 'plan', '2025', '2024', '云泽区'],
  ['云泽县2025年度十件大事实事', 'plan', '2025', '2024', '云泽县'],
  ['中共云泽县委云泽县人民政府关于2025年重点工作的意见', 'plan', '2025', '2024', '云泽县'],
  ['云泽高新区管委会2025年工作要点', 'plan', '2025', '2024', '云泽高新区'],
  ['云泽县2025年度国民经济和社会发展计划草案', 'plan', '2025', '2024', '云泽县'],
  ['云泽市优化营商环境2025年重点任务台账', 'plan', '2025', '2024', '云泽市'],
  ['云泽县2025年固定资产投资项目计划表', 'plan', '2025', '2024', '云泽县'],
  ['中共云泽市委关于制定国民经济和社会发展第十五个五年规划的建议', 'five-year-plan', null, null, '云泽市'],
  ['云泽市2025年民生十大实事工作目标', 'plan', '2025', '2024', '云泽市'],
  ['云泽市2025年民生实事工作目标', 'plan', '2025', '2024', '云泽市'],
  ['关于分解落实《政府工作报告》2025年重点工作及民生实事项目的通知', 'plan', '2025', '2024', null],
  ['云泽县县政府2025年度十件民生实事项目', 'plan', '2025', '2024', '云泽县'],
  ['教育体育局2025年为民办实事项目', 'plan', '2025', '2024', null],
  ['云泽县教育局2025年为民办实事项目', 'plan', '2025', '2024', '云泽县'],
  ['2025年云泽区政府实事项目安排', 'plan', '2025', '2024', '云泽区'],
  ['2025年云泽区民生实事项目', 'plan', '2025', '2024', '云泽区'],
  ['关于分解2025年政府工作报告重点工作的通知', 'plan', '2025', '2024', null],
  [
    '中共云泽省委办公厅、云泽省人民政府办公厅关于印发2025年民生实事任务分解方案的通知',
    'plan',
    '2025',
    '2024',
    '云泽省',
  ],
];

test.each(TASK_TITLES)('%s is a document of tasks', (title, kind, planYear, reviewYear, place) => {
  const { document, commitments } = compile(`${title}\n一、教育\n新建学校3所。\n二、交通\n改造道路8公里。\n`);
  expect(document).toMatchObject({ kind, planYear, reviewYear, place });
  expect(commitments.map((each) => each.title)).toEqual(['新建学校3所', '改造道路8公里']);
});

test.each([
  '2024年民生实事项目完成情况',
  '2024年政府工作报告任务分解落实情况的通报',
  '云泽省人民政府办公厅关于2024年《政府工作报告》重点工作落实情况的通报',
  '云泽市2024年度重点目标任务完成情况的公示（第四季度）',
])('%s tells how far things have come', (title) => {
  expect(compile(`${title}\n一、教育\n新建学校3所。\n二、交通\n改造道路8公里。\n`).commitments).toEqual([]);
});

test.each([
  ['2018年《政府工作报告》（全文）', 'work-report', '2018', '2017'],
  ['关于《云泽市2018年国民经济和社会发展计划（草案）》的说明', 'plan', '2018', '2017'],
  ['云泽市2018年国民经济和社会发展计划（草案）的说明', 'plan', '2018', '2017'],
  ['云泽区人民政府2018年度重点工作推进情况', 'other', null, '2018'],
  ['关于云泽市“十三五”规划纲要实施情况的报告', 'other', null, null],
])('%s is a title', (title, kind, planYear, reviewYear) => {
  const text = `${title}\n一、总体情况\n全市经济平稳运行，各项工作有序推进。\n`;
  expect(parseDocument(text)).toMatchObject({
    title,
    kind,
    planYear,
    reviewYear,
  });
});

test('今年 in a title is the year of the line below it', () => {
  const { document, commitments } = compile(
    '云泽市政府承诺今年再办2件实事\n云泽市政府2031年2件实事\n一、新建公园3个。\n二、改造道路5条。\n',
  );
  expect(document).toMatchObject({ kind: 'plan', place: '云泽市', planYear: '2031' });
  expect(commitments.map(({ title }) => title)).toEqual(['新建公园3个', '改造道路5条']);
});

describe('titles as they are printed', () => {
  test.each(CASES)('%s', (text, kind, planYear, reviewYear, place) => {
    expect(parseDocument(text)).toMatchObject({ kind, planYear, reviewYear, place });
  });

  test('a title that is set in several lines is one', () => {
    const { title } = parseDocument(
      `关于云泽市2024年国民经济和社会发展计划\n执行情况与2025年国民经济和社会发展\n计划（草案）的报告\n${SESSION}${REPORT}`,
    );
    expect(title).toBe('关于云泽市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划（草案）的报告');
  });

  test('who wrote it, the number of the paper and what the page is called are no part of it', () => {
    const titles = [
      `云泽市人民政府\n关于2025年上半年经济运行情况的报告${WITHIN}`,
      `云泽市第八届人大四次会议文件（三）\n政府工作报告\n${SESSION}${WORK}`,
      `2025年云泽市政府工作报告_云泽市政府网${WORK}`,
      `政府工作报告——2025年1月14日在云泽市第八届人民代表大会第四次会议上${WORK}`,
    ].map((text) => parseDocument(text).title);
    expect(titles).toEqual([
      '关于2025年上半年经济运行情况的报告',
      '政府工作报告',
      '2025年云泽市政府工作报告',
      '政府工作报告',
    ]);
  });

  test('a heading without a number is no title', () => {
    expect(parseDocument(`各位代表：\n请予审议。\n2024年工作回顾\n全市平稳。`).title).toBe('');
    expect(parseDocument(`主要工作\n\n全市平稳，${'各项事业全面进步，'.repeat(12)}\n`).title).toBe('');
  });
});

describe('papers that divide the tasks of a report, or tell its main points', () => {
  const body = '\n一、提升产业\n新建厂房3栋。\n二、改善民生\n新增学位600个。\n';

  test.each([
    '云泽市2025年政府工作报告任务清单',
    '2025年《政府工作报告》要求重点做好的工作事项',
    '云泽市人民政府办公室关于印发省政府全体会议确定事项分解落实意见的通知',
    '2025年经开区重点工作及责任清单',
    '云泽县2025年重点工作',
    '关于落实《政府工作报告》重点工作部门分工的意见',
    '《政府工作报告》2025年重点工作分解意见',
  ])('%s is a plan', (title) => {
    expect(parseDocument(title + body).kind).toBe('plan');
    expect(compile(title + body).commitments.map((promise) => promise.title)).toEqual(['新建厂房3栋', '新增学位600个']);
  });

  test.each(['2025年政府工作报告摘要', '云泽市2025年政府工作报告（摘登）'])('%s is a report', (title) => {
    expect(parseDocument(title + body)).toMatchObject({ kind: 'work-report', planYear: '2025' });
  });

  test('the heading of a part right below the title is no part of the front matter', () => {
    const text = '镇政府工作报告\n2025年主要工作\n2025年是开局之年，全镇要真抓实干。\n一、发展产业\n新建厂房3栋。\n';
    expect(parseDocument(text).planYear).toBe('2025');
    expect(compile(text).commitments.map(({ title }) => title)).toContain('新建厂房3栋');
  });

  test('what a report is called names no place', () => {
    expect(parseDocument(`政府工作报告2025年重点工作责任分解${body}`).place).toBeNull();
  });

  test('the targets that stand before the first chapter end with it', () => {
    const text =
      '云泽市人民政府2025年工作要点\n今年经济社会发展的主要预期目标是：生产总值增长5%，城镇新增就业6000人。\n一、发展现代农业\n建成高标准农田2万亩。培育龙头企业。\n';
    expect(compile(text).commitments.map(({ kind }) => kind)).toEqual(['target', 'target', 'deliverable', 'action']);
  });
});
