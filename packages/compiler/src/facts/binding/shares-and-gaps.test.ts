import { describe, expect, test } from 'vitest';
import { readMarked } from '../marked-text.ts';

const REVIEW = '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n';

/** Reads a marked line inside a report and compares every mark; unmarked numbers must be no facts. */
function expectMarked(line: string) {
  const { found, expected } = readMarked(REVIEW + line);
  expect(found).toEqual(expected);
}

describe('gaps to several others, and to what was handed down', () => {
  test.each([
    '财政收入增长⟦6.2%|growth 财政收入⟧，高于全国⟦0.4|delta 财政收入增速高于全国⟧、全省⟦1.3个百分点|delta 财政收入增速高于全省⟧。',
    '用电量增长⟦9%|growth 用电量⟧，高于全省⟦2个|delta 用电量增速高于全省⟧和全市⟦1.5个百分点|delta 用电量增速高于全市⟧。',
    '出口额增长⟦8%|growth 出口额⟧，快于全国⟦3个百分点|delta 出口额增速快于全国⟧、全省⟦1.2个百分点|delta 出口额增速快于全省⟧。',
    '生产总值增长⟦1.1%|growth 生产总值⟧，低年度计划⟦5.3个百分点|delta 生产总值增速低年度计划⟧。',
    '完成造林面积⟦5.2万亩|完成造林面积⟧，超出省下达任务⟦4000亩|delta 完成造林面积超出省下达任务⟧。',
    '引进外资⟦3000万元|引进外资⟧，完成市商务局下达任务⟦2500万元|base 引进外资⟧的⟦120%|引进外资完成市商务局下达任务⟧。',
    '到位资金⟦60亿元|到位资金⟧，完成州政府下达任务数⟦65亿元|base 到位资金⟧的⟦92.3%|到位资金完成州政府下达任务数⟧。',
  ])('%s', expectMarked);
});

describe('what a growth is of, behind a share of it', () => {
  test.each([
    '园区工业产值全市占比⟦63.1%|园区工业产值全市占比⟧，同比下降⟦16.9%|growth - 园区工业产值⟧。',
    '民间投资占比⟦45.8%|民间投资占比⟧，增长⟦3.2%|growth 民间投资⟧。',
    '服务业增加值占比⟦51%|服务业增加值占比⟧，比上年提高⟦2个百分点|delta 服务业增加值占比⟧。',
    '光电产业步伐加快，龙头企业发展良好。1-6月预计完成产值⟦113亿元|光电产业完成产值⟧，占全市总产值的⟦5.9%|光电产业完成产值占全市总产值⟧，增长⟦25.6%|growth 光电产业完成产值⟧。',
    '花生播种面积⟦13万亩|花生播种面积⟧，占全省播种面积的⟦22%|花生播种面积占全省播种面积⟧。',
  ])('%s', expectMarked);
});

describe('months, steps and states that are no part of what is measured', () => {
  test.each([
    '限上零售额3月份当月增长⟦13.5%|growth 限上零售额⟧，1-3月累计增长⟦5.2%|growth 限上零售额⟧。',
    '⟦4个|市级重点项目⟧市级重点项目1-5月完成投资⟦3亿元|市级重点项目完成投资⟧。',
    '工业投资增长⟦4.8%|growth 工业投资⟧，增速比1-3月、1-4月分别回落⟦2.1个百分点|delta - 工业投资增速⟧、⟦0.9个百分点|delta - 工业投资⟧。',
    '工业总产值迈上千亿台阶，接近⟦1300亿元|approx 工业总产值⟧。',
    '财政总收入突破亿元大关，实现⟦11338万元|财政总收入⟧。',
    '渔业正在恢复性增长，完成产值⟦23亿元|渔业完成产值⟧。',
    '棉花产量⟦146万吨|棉花产量⟧，比建场时的1954年增长⟦220倍|multiple 2020 棉花产量⟧。',
    '生产总值增长⟦1.1%|growth actual 生产总值⟧（增速由上半年-⟦5.5%|growth - base 生产总值增速⟧转为增长⟦1.1%|growth actual 生产总值增速⟧）。',
    '公路旅客周转量⟦18.3亿人公里|公路旅客周转量⟧，增长⟦15℅|growth 公路旅客周转量⟧。',
  ])('%s', expectMarked);
});

describe('sums by which things are called', () => {
  test.each([
    '新增10亿元企业⟦3家|新增10亿元企业⟧、亿元企业⟦12家|新增亿元企业⟧。',
    '新增20亿元企业、10亿元企业、亿元企业分别达到⟦1家|新增20亿元企业⟧、⟦2家|新增10亿元企业⟧和⟦7家|新增亿元企业⟧。',
    '20亿元级园区达到⟦4个|20亿元级园区⟧，5亿元楼宇⟦2栋|5亿元楼宇⟧。',
    '总投资⟦20亿元|项目总投资⟧项目⟦5个|项目⟧。',
    '工业企业⟦20家|工业企业⟧,其中销售收入1亿元以上⟦5家|销售收入1亿元以上工业企业⟧,5000万元以上⟦12家|5000万元以上工业企业⟧。',
  ])('%s', expectMarked);
});

describe('measures of the clause in front of 分别', () => {
  test.each([
    '⟦20类|主要商品⟧主要商品中⟦10类|主要商品零售额实现增长⟧零售额实现增长，其中：饮料类、烟酒类消费受到假期影响，分别增长⟦13%|growth 饮料类消费⟧、⟦23%|growth 烟酒类消费⟧。',
    '对全市项目招引、项目竣工贡献度分别达⟦25%|项目招引贡献度⟧、⟦20%|项目竣工贡献度⟧。',
  ])('%s', expectMarked);
});

describe('amounts held against an average, and paces against several times', () => {
  test.each([
    '示范区小麦单产⟦520公斤|示范区小麦单产⟧，超全市平均单产⟦127公斤|delta 示范区小麦单产超全市平均单产⟧。',
    '农民人均纯收入⟦6200元|农民人均纯收入⟧，高于全省平均水平⟦313元|delta 农民人均纯收入高于全省平均水平⟧。',
    '客运量增长⟦8%|growth 客运量⟧；货运量增长⟦5.4%|growth 货运量⟧，比一季度、二季度分别回落⟦1.6|delta - 货运量⟧、⟦1.4个百分点|delta - 货运量⟧。',
    '用电量增幅全省排名由二季度第⟦6位|rank base 用电量增幅全省排名⟧下滑至第⟦8位|rank actual 用电量增幅全省排名⟧。',
  ])('%s', expectMarked);
});

describe('what an owner of a quality, a step or a size leaves behind', () => {
  test.each([
    '物流业活力凸显，增加值实现⟦20亿元|物流业增加值⟧，增长⟦5.2%|growth 物流业增加值⟧。',
    '粮食产量连续7年站稳⟦80亿斤|粮食产量⟧台阶。',
    '油料产量连创新高，达到⟦2.7万吨|油料产量⟧。',
    '机场旅客吞吐量突破⟦200万|gt 机场旅客吞吐量⟧大关。',
    '工业产值突破⟦300亿元|gt 工业产值⟧，成为全区首个300亿元园区。',
    '开票销售、用电量分别增长⟦11%|growth 开票销售⟧、⟦2%|growth 用电量⟧。',
    '实现GDP⟦62亿元|实现GDP⟧；营业收入⟦124亿元|营业收入⟧。',
    '计划投产项目⟦17宗|actual 投产项目⟧，完成投资⟦16亿元|actual 项目完成投资⟧，完成年度计划的⟦39%|actual⟧。',
  ])('%s', expectMarked);
});

describe('circumstances, plans that are names, and what was taken in less', () => {
  test.each([
    '预算收入⟦119亿元|预算收入⟧，在大幅减税降费情况下增长⟦1.5%|growth 预算收入⟧。',
    '计划生育率⟦92%|计划生育率⟧。',
    '税收收入⟦4575万元|税收收入⟧，较上年同期减收⟦2118万元|delta - 税收收入⟧。',
    '限上批发业、零售业增速分别为-⟦11.6%|growth - 限上批发业增速⟧、-⟦3%|growth - 限上零售业增速⟧。',
  ])('%s', expectMarked);
});
