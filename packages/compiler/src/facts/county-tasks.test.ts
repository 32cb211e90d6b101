import { describe, expect, test } from 'vitest';
import { readMarked } from './marked-text.ts';

const PLAN = '2024年临川县政府工作报告\n各位代表：\n一、2024年工作安排\n';
const REVIEW = '2024年临川县政府工作报告\n各位代表：\n一、2023年工作回顾\n';

function expectMarked(line: string, front = PLAN) {
  const { found, expected } = readMarked(front + line);
  expect(found).toEqual(expected);
}

describe('what is measured in the tasks of a county', () => {
  test.each([
    // people do not drink with the cattle that is counted behind them
    '解决⟦3.2万人|target 解决饮水困难⟧、⟦4500头|target 解决大牲畜的饮水困难⟧大牲畜的饮水困难。',
    '解决⟦2.6万人|target 解决饮水安全问题⟧和⟦1.2万头|target 解决牲畜饮水安全问题⟧牲畜饮水安全问题。',
    // the trade puts out so much, not those that are added to it
    '装备制造业新增规上企业⟦5家|target 装备制造业新增规上企业⟧，产值增长⟦8%|growth target 装备制造业产值⟧。',
    '纺织园区新增规上企业⟦3家|target 纺织园区新增规上企业⟧，税收增长⟦6%|growth target 纺织园区税收⟧。',
    // a word that 中 is part of
    '免费为⟦900人|target 免费筛查脑卒中⟧筛查脑卒中，免费为⟦1200人|target 免费筛查肺癌⟧筛查肺癌。',
    // the growth of the population is no pace of what is listed with it
    '城镇登记失业率、居民消费价格涨幅和人口自然增长率分别控制在⟦4.2%|target le 城镇登记失业率⟧、⟦3%|target le 居民消费价格涨幅⟧、⟦2.5‰|target le 人口自然增长率⟧以内。',
    '开设⟦300堂|target 开设健康知识课⟧健康知识课。',
  ])('%s', (line) => expectMarked(line));
});

describe('items that blanks alone part', () => {
  test.each([
    '新建泵站⟦3座|target 新建泵站⟧ 新建水厂⟦2座|target 新建水厂⟧ 改造道路⟦5公里|target 改造道路⟧',
    '发放贷款⟦2亿元|target 发放贷款⟧　培训农民⟦800人|target 培训农民⟧',
  ])('%s', (line) => expectMarked(line));
});

describe('the plan of which a share is told', () => {
  test.each([
    '固定资产投资⟦6.8亿元|actual 固定资产投资⟧，占年度计划⟦15亿元|base 固定资产投资⟧的 ⟦45.3%|actual 固定资产投资占年度计划⟧。',
  ])('%s', (line) => expectMarked(line, REVIEW));
});

test('what is invested in projects that were agreed upon tells which they are', () =>
  expectMarked('签约项目⟦79个|actual 签约项目⟧，总投资⟦290.5亿元|actual 签约项目总投资⟧。', REVIEW));

test('what is supported with a sum is named without the support', () =>
  expectMarked('市财政列支⟦400万元|target 区县工业园区建设市财政列支⟧，扶持区县工业园区建设。'));

test('a heading on a government by its number looks back on all its years', () =>
  expectMarked(
    '累计实施重点项目⟦79项|undated 实施重点项目⟧，公共预算收入累计完成⟦12.3亿元|undated 公共预算收入⟧。',
    '2022年枫溪旗政府工作报告\n各位代表：\n一、十五届人民政府工作回顾\n2018年以来，较好完成主要目标任务。\n',
  ));

describe('what a sum in front of works is spent on', () => {
  test.each([
    '重点建设总投资⟦2.8亿元|actual 石岭风机园总投资⟧的石岭风机园、投资⟦1.5亿元|actual 枫溪农机园投资⟧的枫溪农机园等一批项目。',
    '总投资⟦36亿元|actual 石岭油田、柳溪油砂、枫溪煤矿等项目总投资⟧的石岭油田、柳溪油砂、枫溪煤矿等项目有序推进。',
    '港区设计集装箱吞吐量⟦5万标箱|actual 港区设计集装箱吞吐量⟧，已完成投资⟦9000万元|actual 完成投资⟧。',
    '沿线⟦227基|actual 沿线塔基⟧塔基全部征占完毕。',
  ])('%s', (line) => expectMarked(line, REVIEW));
});
