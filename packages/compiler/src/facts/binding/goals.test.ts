import { describe, expect, test } from 'vitest';
import { readMarked } from '../marked-text.ts';

const REVIEW =
  '临川市2020年国民经济和社会发展计划执行情况与2021年国民经济和社会发展计划草案的报告\n各位代表：\n一、2020年国民经济和社会发展计划执行情况\n';
const PLAN = `${REVIEW}工作扎实推进。\n二、2021年国民经济和社会发展计划安排意见\n`;

function expectMarked(frame: string, line: string) {
  const { found, expected } = readMarked(frame + line);
  expect(found).toEqual(expected);
}

describe('goals recalled in a review are starting points', () => {
  test.each([
    '城镇新增就业⟦3.4万人|level eq actual 2020 城镇新增就业⟧，高于⟦3.2万人|level ge base 2020 城镇新增就业⟧以上的预期目标。',
    '居民消费价格上涨⟦0.4%|growth eq actual 2020 居民消费价格⟧，略低于⟦3%|growth approx base 2020 居民消费价格⟧左右的控制目标。',
    '单位生产总值能耗下降⟦3.8%|growth - eq actual 单位生产总值能耗⟧，超额完成下降⟦2.5%|growth - approx base 2020 单位生产总值能耗⟧左右的年度目标。',
    '失业率平均为⟦5.2%|level eq actual 失业率⟧，实现控制在⟦5.5%|level le base 2020 失业率⟧以内的年度目标。',
    '改造老旧小区⟦58个|level eq actual 改造老旧小区⟧，完成⟦54个|level eq base 2020 改造老旧小区⟧的年度计划任务。',
    '城镇新增就业⟦3.4万人|actual⟧，超额完成市里下达的⟦3万人|level eq base 2020 城镇新增就业⟧年度任务。',
    '优良天数比例⟦84.2%|level actual 优良天数比例⟧，与⟦85%|level base 2020 优良天数比例⟧的年度目标尚有差距。',
    '工业总产值达到⟦1328亿元|level actual 工业总产值⟧，突破年初确定的⟦1300亿元|level eq base 2020 工业总产值⟧目标。',
  ])('behind what was reached: %s', (line) => expectMarked(REVIEW, line));

  test.each([
    '生产总值增长⟦6.1%|growth actual 2020 生产总值⟧（年度计划增长⟦6%|growth base 2020 生产总值⟧）。',
    '零售额增长⟦5.8%|growth actual 零售额⟧（年度目标⟦6%|growth approx base 2020 零售额⟧左右）。',
    '登记失业率控制在⟦3%|level actual 登记失业率⟧以内（年初目标为⟦3.5%|level le base 2020 登记失业率⟧以内）。',
    '技术合同成交额⟦71.2亿元|level actual 技术合同成交额⟧，年度目标为⟦65亿元|level base 2020 技术合同成交额⟧。',
    '单位能耗下降⟦3.3%|growth - actual 单位能耗⟧（市下达任务为下降⟦3%|growth - base 2020 单位能耗⟧）。',
  ])('beside it: %s', (line) => expectMarked(REVIEW, line));

  test.each([
    '城镇新增就业年度计划⟦5万人|level base 2020 城镇新增就业⟧，实际完成⟦5.5万人|level actual 2020 城镇新增就业⟧，完成年度计划的⟦110%|level actual 城镇新增就业完成年度计划⟧。',
    '规模以上工业增加值计划增长⟦7%|growth base 2020 规模以上工业增加值⟧，实际增长⟦8.2%|growth actual 2020 规模以上工业增加值⟧。',
    '2020年计划新增就业⟦5万人|level base 2020 新增就业⟧，实际新增⟦5.5万人|level actual 2020 新增就业⟧。',
    '全年计划完成投资⟦300亿元|level base 2020 完成投资⟧，实际完成⟦310亿元|level actual 完成投资⟧，完成年度计划的⟦103%|level actual⟧。',
  ])('in front of it: %s', (line) => expectMarked(REVIEW, line));

  test.each([
    '新增就业⟦5万人|target 2021 新增就业⟧的目标必须完成。',
    '新增就业⟦5万人|target 2021⟧（年度目标⟦6万人|target 2021⟧）。',
    '新增就业⟦5万人|target 2021⟧（2020年计划⟦4万人|base 2020⟧）。',
  ])('among the targets only those of an earlier plan: %s', (line) => expectMarked(PLAN, line));

  test.each([
    '比年度计划高⟦0.2个百分点|delta actual⟧。',
    '完成年度计划的⟦103%|level actual⟧。',
    '项目计划投资⟦10亿元|level actual⟧，已完成投资⟦3亿元|level actual⟧。',
    '一般公共预算支出由⟦11.66亿元|base undated 一般公共预算支出⟧增加到⟦29.33亿元|actual 2020 一般公共预算支出⟧。',
  ])('what only mentions a plan is none: %s', (line) => expectMarked(REVIEW, line));
});

test('in a report within the year 去年 is the year before', () => {
  const text =
    '临川县2020年上半年国民经济和社会发展计划执行情况的报告\n一、上半年计划执行情况\n去年完成投资⟦20亿元|actual 2019⟧。今年上半年完成投资⟦12亿元|actual 2020⟧。\n二、下半年工作打算\n全年完成投资⟦24亿元|target 2020⟧。\n';
  expectMarked('', text);
});

describe('a goal of a plan of several years', () => {
  const ASSESSED =
    '关于临川市2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告\n各位代表：\n一、2023年计划执行情况\n完成投资⟦20亿元|level⟧。\n二、“十四五”规划实施进展情况\n';

  test.each([
    '森林覆盖率达到⟦42.1%|level 2023⟧，距⟦45%|base 2025⟧的规划目标还有差距。',
    '城镇化率为⟦58%|actual 2023⟧，离⟦60%|base 2025⟧的2025年目标还差⟦2个百分点|delta 2023⟧；每千人口医师⟦2.9人|actual 2023⟧。',
    '高标准农田面积是2020年的⟦1.8倍|multiple 2023⟧，超过2025年达到⟦120万亩|level base 2025 高标准农田面积⟧的规划目标。',
    '研发投入强度达到⟦2.9%|actual 2023⟧，已超过规划确定的⟦2.8%|base 2025 研发投入强度⟧。',
    '千人床位数⟦6.1张|actual 2023⟧，难以达到《纲要》提出的⟦6.5张|base 2025 千人床位数⟧。',
    '生产总值年均增长⟦7.4%|growth undated⟧，高于规划年均⟦7%|growth base undated⟧的要求。',
    '实际利用外资三年累计⟦12亿美元|level undated⟧，仅为规划五年累计目标（⟦20亿美元|base undated⟧）的⟦60%|level 2023⟧。',
    '2021—2023年生产总值年均增长⟦6.1%|growth undated⟧，劳动生产率由⟦11.2万元/人|base 2020⟧提高到⟦14.6万元/人|actual 2023⟧。',
    '重点项目开工⟦51个|actual 2023⟧，三年累计新建道路⟦860公里|actual undated⟧。',
    '每千人口医师达到⟦3.2人|actual 2023⟧，较规划目标低⟦0.3人|delta 2023 每千人口医师较规划目标低⟧。',
    '数字经济占比达⟦8.6%|actual 2023⟧，距离⟦10%|base 2025⟧的目标仍有差距。',
  ])('%s', (line) => {
    const { found, expected } = readMarked(ASSESSED + line);
    expect(found).toEqual(expected);
  });
});
