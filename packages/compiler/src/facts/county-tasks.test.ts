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
    '城镇登记失业率、居民消费价格涨幅和人口自然增长率分别控制在⟦4.5%|target le 城镇登记失业率⟧、⟦2.8%|target le 居民消费价格涨幅⟧、⟦5.1‰|target le 人口自然增长率⟧以内。',
    '开设⟦120堂|target 开设健康知识课⟧健康知识课。',
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
    '固定资产投资⟦52300万元|actual 固定资产投资⟧，占年度计划⟦12.6亿元|base 固定资产投资⟧的⟦41.5%|actual 固定资产投资占年度计划⟧。',
  ])('%s', (line) => expectMarked(line, REVIEW));
});

test('what is invested in projects that were agreed upon tells which they are', () =>
  expectMarked('签约项目⟦64个|actual 签约项目⟧，总投资⟦210.8亿元|actual 签约项目总投资⟧。', REVIEW));

test('what is supported with a sum is named without the support', () =>
  expectMarked('市财政列支⟦600万元|target 乡镇创业园区建设市财政列支⟧，扶持乡镇创业园区建设。'));

test('a heading on a government by its number looks back on all its years', () =>
  expectMarked(
    '累计实施重点项目⟦66项|undated 实施重点项目⟧，公共预算收入累计完成⟦9.8亿元|undated 公共预算收入⟧。',
    '2022年枫溪旗政府工作报告\n各位代表：\n一、十五届人民政府工作回顾\n2018年以来，各项目标较好完成。\n',
  ));

describe('what a sum in front of works is spent on', () => {
  test.each([
    '重点建设总投资⟦2.4亿元|actual 石岭风机园总投资⟧的石岭风机园、投资⟦1.9亿元|actual 枫溪农机园投资⟧的枫溪农机园等一批项目。',
    '总投资⟦18亿元|actual 石岭油田、柳溪铜矿、枫溪煤矿等项目总投资⟧的石岭油田、柳溪铜矿、枫溪煤矿等项目有序推进。',
    '港区设计集装箱吞吐量⟦8万标箱|actual 港区设计集装箱吞吐量⟧，已完成投资⟦7000万元|actual 完成投资⟧。',
    '沿线⟦185基|actual 沿线塔基⟧塔基全部开挖完毕。',
  ])('%s', (line) => expectMarked(line, REVIEW));
});
