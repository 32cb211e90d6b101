import { describe, expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { readMarked } from './marked-text.ts';

const REVIEW =
  '政府工作报告\n——2013年1月9日在栖霞岭县第十五届人民代表大会第三次会议上\n各位代表：\n一、2012年工作回顾\n';

function expectMarked(line: string, front = REVIEW) {
  const { found, expected } = readMarked(front + line);
  expect(found).toEqual(expected);
}

describe('towns, townships and the months of a year are no part of what is measured', () => {
  test.each([
    '全镇工农业总产值完成⟦9.4亿元|工农业总产值⟧，增长⟦21%|growth 工农业总产值⟧；税收完成⟦612万元|税收⟧。',
    '全乡农民人均纯收入达到⟦4630元|农民人均纯收入⟧。',
    '前5个月工业投资完成⟦12.4亿元|工业投资⟧。',
    '9月12日我镇举行⟦6个|举行项目集中开工仪式⟧项目集中开工仪式。',
    '财政收入⟦4.1亿元|财政收入⟧，按可比口径计算，是2007年的⟦3.6倍|multiple 财政收入⟧。',
    '●外贸出口增长⟦8%|growth ge 外贸出口⟧以上',
  ])('%s', (line) => expectMarked(line));
});

describe('two amounts and what became of both', () => {
  test.each([
    '城乡居民人均收入分别达到⟦18462元|城镇居民人均收入⟧和⟦7597元|农村居民人均收入⟧、增长⟦11%|growth 城镇居民人均收入⟧和⟦13%|growth 农村居民人均收入⟧。',
    '财政收入⟦6.2亿元|财政收入⟧，财政支出⟦15亿元|财政支出⟧，是2007年的⟦2.3倍|multiple 财政收入⟧和⟦2.6倍|multiple 财政支出⟧。',
    '出口⟦3.1亿元|出口⟧、进口⟦2亿元|进口⟧，是上年的⟦1.3倍|multiple 出口⟧和⟦1.6倍|multiple 进口⟧。',
    '生产总值⟦60亿元|生产总值⟧，增长⟦12%|growth 生产总值⟧，人均⟦25631元|人均生产总值⟧。',
    '民营企业净增⟦280户|民营企业净增⟧、突破⟦3100户|gt 民营企业⟧。',
    '服务业增加值占比达⟦42.5%|服务业增加值占比⟧，税收占比达⟦50%|税收占比⟧。',
    '投入扶贫资金⟦2150万元|投入扶贫资金⟧，全年脱贫⟦324户|脱贫⟧⟦1143人|脱贫⟧。',
    '总投资⟦51.8亿元|总投资⟧，完成投资⟦6.3亿元|完成投资⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('how large the farms are of which some are counted', () => {
  test.each([
    '养鸭3万只以上的村⟦14个|养鸭3万只以上的村⟧，5000只以上养殖小区⟦24个|5000只以上养殖小区⟧。',
    '年出栏800头以上的养殖场发展到⟦32家|年出栏800头以上的养殖场⟧。',
    '架设线路⟦3条|架设线路⟧，安装80千瓦变压器一台，修建40万立方米水库一座。',
    '出栏生猪⟦8万头|ge 出栏生猪⟧以上。',
  ])('%s', (line) => expectMarked(line));
});

describe('counties, cities and districts counted together', () => {
  test.each([
    '⟦6县（市、区）|脱贫摘帽⟧脱贫摘帽，⟦312个|贫困村退出⟧贫困村退出。',
    '⟦3县（市）|入选全国百强⟧入选全国百强。',
  ])('%s', (line) => expectMarked(line));
});

describe('the years of changes and of ends', () => {
  test.each([
    '全县生产总值从2007年的⟦39.7亿元|base 2007 生产总值⟧增长到2012年⟦61.9亿元|actual 2012 生产总值⟧；工业增加值从⟦11.6亿元|base 2007 工业增加值⟧增长到⟦20.5亿元|actual 2012 工业增加值⟧。',
    '“十一五”期末，全县生产总值⟦49.1亿元|actual 2010 生产总值⟧；财政总收入⟦5.3亿元|actual 2010 财政总收入⟧。',
    '固定资产投资⟦26.4亿元|actual 2012 固定资产投资⟧，五年内翻了两番，增长⟦35.5%|growth actual 2012 固定资产投资⟧。',
    '固定资产投资五年累计完成⟦92.9亿元|undated actual⟧；农民人均纯收入⟦6354元|actual 2012 农民人均纯收入⟧。',
    '今后五年的发展目标为生产总值年均增长⟦9%|growth target 生产总值⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('a report that tells its year only by the goals that it states', () => {
  const TITLE = '栖霞岭县第十七届人民代表大会第二次会议政府工作报告';
  const BODY =
    '初步统计，栖霞岭县2012年全年实现生产总值⟦63亿元|actual 2012 实现生产总值⟧。\n2013年，栖霞岭县计划招引⟦20个|ge target 2013 招引过亿项目⟧以上过亿项目。\n2013年的主要预期目标是：生产总值增长⟦13%|growth target 2013 生产总值⟧。';

  test('is planned for that year', () => expectMarked(BODY, `${TITLE}\n`));

  test('and is of the place of its session', () => {
    const { place, planYear, reviewYear } = parseDocument(`${TITLE}\n${BODY}`);
    expect({ place, planYear, reviewYear }).toEqual({ place: '栖霞岭县', planYear: '2013', reviewYear: '2012' });
  });
});

describe('a text without a named title', () => {
  test('begins with its first sentence', () =>
    expectMarked(
      '1—10月份，新签约项目⟦29个|新签约项目⟧，协议资金⟦71.8亿元|项目协议资金⟧。\n二是项目建设取得新实效。',
      '开发区上半年工作\n一是招商引资实现新跨越。\n',
    ));

  test('states goals under a heading without a number', () =>
    expectMarked(
      '城镇新增就业⟦11万人|level ge target 城镇新增就业⟧以上\n一般公共预算收入增长⟦5%|growth ge target 一般公共预算收入⟧以上',
      '今年这样干\n建议全年经济社会发展预期目标\n',
    ));
});

describe('bounds, brackets and goals beside an amount', () => {
  test.each([
    '城镇登记失业率≤⟦4.2%|level le 城镇登记失业率⟧，优良天数比例≥⟦86%|level ge 优良天数比例⟧。',
    '预算收入⟦2.6亿元|预算收入⟧，下降（同口径）⟦9.5%|growth - 预算收入⟧。',
    '登记失业率为⟦2.4%|登记失业率⟧，控制在年初预定目标⟦3%|base le 登记失业率⟧的范围之内。',
    '单位能耗下降⟦4.1%|growth - 单位能耗⟧，超额完成省考核目标⟦0.7个百分点|delta 单位能耗增速超额完成省考核目标⟧。',
    '粮食产量基本稳定在⟦31万吨|粮食产量⟧。',
    '出口前两年年均增长⟦12%|growth 出口⟧。',
    '钢铁、建材⟦2个|钢铁、建材行业产值⟧行业产值分别增长⟦5%|growth 钢铁行业产值⟧和⟦7%|growth 建材行业产值⟧。',
    '出口、消费⟦2个|出口、消费指标⟧指标分别低于预期目标⟦1.5|delta 出口低于预期目标⟧和⟦0.7个百分点|delta 消费低于预期目标⟧。',
    '启动城西⟦300亩|启动城西地块征拆⟧地块征拆。',
    '实现300户以上自然寨公路全覆盖。',
    '完成青石岭公路⟦12公里|完成青石岭公路路基改造项目⟧的路基改造项目。',
    '劳务总收入⟦2100万元|劳务总收入⟧，人均增收⟦1830元|人均增收⟧。',
    '财政收入从⟦3.1亿元|base 财政收入⟧增加到⟦6.6亿元|actual 财政收入⟧，其中地方收入从⟦1.4亿元|base 地方收入⟧增加到⟦2.9亿元|actual 地方收入⟧，年均分别增长⟦16.3%|growth 财政收入⟧和⟦15.7%|growth 地方收入⟧。',
  ])('%s', (line) => expectMarked(line));

  test('goals of a five-year plan stated in a sentence', () =>
    expectMarked(
      '“十二五”时期，全县经济社会发展的主要预期目标是：生产总值年均增长⟦11%|growth target 2015 生产总值⟧，城镇化率提高到⟦45%|level target 2015 城镇化率⟧。',
    ));
});
