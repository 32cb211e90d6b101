import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';

/** A text, the year that it looks back on, and the status and year of its last fact. */
type Case = readonly [string, string | null, string, string | null];

const CASES: readonly Case[] = [
  ['2019年,面对下行压力,我县运行平稳。\n一、综合\n全县粮食产量5.2万吨。', '2019', 'actual', '2019'],
  ['经济运行良好。据初步统计，2008年全区工业总产值82亿元。\n农民人均纯收入4210元。', '2008', 'actual', '2008'],
  ['县长在讲话中指出：2012年，是爬坡过坎的一年。全县完成造林3.4万亩。', '2012', 'actual', '2012'],
  ['1998年撤乡建镇后，发展迅猛。2011年1—9月完成税收3.2亿元。新签项目9个。', '2011', 'actual', '2011'],
  ['招商局主动对接，使2016年度招商引资工作取得实效。到位资金12.5亿元。', '2016', 'actual', '2016'],
  ['2014年，全市粮食总产31万吨。2016年，旅游人数达240万人次。', '2014', 'actual', '2016'],
  ['2022年，全乡将新建文化广场6个。', null, 'target', '2022'],
  ['2013年全镇重点抓好以下工作：新修村道12公里。', null, 'actual', '2013'],
  ['云泽县2018年上半年计划执行情况的审查意见\n会议认为，全县生产总值完成21亿元。', '2018', 'actual', '2018'],
  ['云泽街道2021年上半年工作总结和下半年工作思路\n街道财政收入预计实现2.4亿元。', '2021', 'actual', '2021'],
  [
    '云泽市2023年国民经济和社会发展计划\n2023年是关键一年。\n主要预期目标是：生产总值增长6%。\n重点任务：\n（一）扩大投资',
    '2022',
    'target',
    '2023',
  ],
  ['云泽高新区2024年工作规划\n全年主要预期目标是：实际利用外资8000万美元。', '2023', 'target', '2024'],
  ['座谈会召开\n2011年，全市生产总值403亿元。今年生产总值预期增长目标为9%。', '2011', 'target', null],
  ['2024年4月财政收支情况\n（一）收入情况\n4月，预算收入完成2.4亿元。', '2024', 'actual', '2024'],
  ['2019年是决战之年，要按照年初部署，完成转移就业1200人。', '2019', 'target', '2019'],
  ['云泽镇2018年上半年工作总结\n在去年基础上，我镇今年新增绿地8亩。', '2018', 'actual', '2018'],
  ['我局工作总结\n（一）重点工作和重点项目不断推进。今年已完成敬老院改造投资620万元。', null, 'actual', null],
  [
    '云泽街道2018年主要经济指标完成情况\n2018年，财政收入3.3亿元，完成年度计划的92%。固定资产投资53亿元。',
    '2018',
    'actual',
    '2018',
  ],
  ['2018年上半年畜牧生产平稳\n今年以来，生产形势较好。奶牛存栏3.2万头。', '2018', 'actual', '2018'],
  [
    '我乡上半年工作情况\n现将我乡2017年上半年重点工作完成情况报告如下：\n一、完成情况\n（一）主要指标\n税收收入完成2780万元。',
    '2017',
    'actual',
    '2017',
  ],
];

describe('the year of a document whose title names none', () => {
  test.each(CASES)('%s', (text, year, status, period) => {
    const { document, facts } = compile(text);
    expect(document.reviewYear).toBe(year);
    expect(facts.at(-1)).toMatchObject({ status, period });
  });

  test('a sentence on a year before the goals that its paragraph states looks back', () => {
    const { facts } = compile('座谈会召开\n2011年，全市生产总值403亿元。今年全市生产总值预期目标为450亿元。');
    expect(facts.map(({ status }) => status)).toEqual(['actual', 'target']);
  });

  test('no place is read out of 十六届市人民政府, 镇政府', () => {
    const report = (words: string) =>
      compile(`政府工作报告\n各位代表：\n现在，我代表${words}，向大会报告工作。\n一、2021年工作回顾\n新增学位300个。`);
    expect(report('十六届市人民政府').document.place).toBeNull();
    expect(report('云泽市人民政府').document.place).toBe('云泽市');
  });
});
