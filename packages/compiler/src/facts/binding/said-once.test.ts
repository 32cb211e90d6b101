import { describe, expect, test } from 'vitest';
import { readMarked } from '../marked-text.ts';

const REVIEW = '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n';

function expectMarked(line: string) {
  const { found, expected } = readMarked(REVIEW + line);
  expect(found).toEqual(expected);
}

describe('amounts of goods that one measure is said of', () => {
  test.each([
    '原煤、原油、天然气产量达到⟦120万吨|原煤产量⟧、⟦130万吨|原油产量⟧、⟦9.1亿立方米|天然气产量⟧，分别增长⟦9.3%|growth 原煤产量⟧、⟦7.3%|growth 原油产量⟧、⟦21.2%|growth 天然气产量⟧。',
    '食品和居住价格涨幅较大，分别上涨⟦2.1%|growth 食品价格⟧和⟦4.4%|growth 居住价格⟧。',
    '新房价格上涨⟦5.2%|growth 新房价格⟧，其中商品住宅价格上涨⟦5.7%|growth 商品住宅价格⟧，分别回落⟦3.1|delta - 新房价格⟧和⟦3.6个百分点|delta - 商品住宅价格⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('what the last member of a list says for all of them', () => {
  test.each([
    '生产总值增长⟦7.9%|growth 生产总值⟧，其中一、二、三产业分别增长⟦3.3%|growth 一产业⟧、⟦6.6%|growth 二产业⟧和⟦10.5%|growth 三产业⟧。',
    '人民币存款、贷款余额分别增长⟦13%|growth 人民币存款余额⟧和⟦13.8%|growth 人民币贷款余额⟧。',
    '规上工业企业利税总额、利润总额分别增长⟦9.4%|growth 规上工业企业利税总额⟧和⟦10.2%|growth 规上工业企业利润总额⟧。',
    '计算机通信、化学原料、汽车制造等行业分别增长⟦20.3%|growth 计算机通信行业⟧、⟦11.9%|growth 化学原料行业⟧和⟦5.6%|growth 汽车制造等行业⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('another measure of the same thing', () => {
  test.each([
    '新增高速公路⟦120公里|新增高速公路⟧、一级公路⟦260公里|新增一级公路⟧，总里程分别达⟦420公里|高速公路总里程⟧和⟦310公里|一级公路总里程⟧。',
    '新增地铁运营里程⟦43公里|新增地铁运营里程⟧、总里程达到⟦279公里|地铁运营总里程⟧。',
    '土地流转面积达到⟦20万亩|土地流转面积⟧、流转率⟦52.8%|土地流转率⟧。',
    '高考上线人数⟦1260人|高考上线人数⟧，上线率提高⟦2个百分点|delta 高考上线率⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('what stands around a measure and is no part of it', () => {
  test.each([
    '加快发展⟦5个|加快发展先进制造业集群⟧先进制造业集群和⟦3个|加快发展战略性新兴产业集群⟧战略性新兴产业集群。',
    '巩固好新能源产业领先地位，新增并网⟦400万千瓦|新增并网⟧。',
    '高质量推进高标准农田建设，新建和改造提升⟦20万亩|高标准农田建设新建和改造提升⟧。',
    '生产总值接连突破⟦2万亿|gt 生产总值⟧，高速公路通车里程基本达到⟦600公里|高速公路通车里程⟧。',
    '新设台资企业⟦98家|新设台资企业⟧、实际使用台资⟦2.2亿美元|实际使用台资⟧，新增债务限额⟦16亿元|新增债务限额⟧、分解下达中央预算内投资⟦9.9亿元|分解下达中央预算内投资⟧。',
    '筛选出⟦100个|筛选出市重点推进项目⟧市重点推进项目。',
    '城市建设项目⟦16个|城市建设项目⟧，总投资⟦88亿元|城市建设项目总投资⟧，年度计划投资⟦17亿元|target 2020 城市建设项目年度计划投资⟧。',
    '有劳动能力的贫困户人均纯收入达到或超过⟦5220元|ge 有劳动能力的贫困户人均纯收入⟧。',
    '⟦795户|规上工业企业实现了应复尽复⟧规上工业企业至3月4日实现了应复尽复。',
    '在临单位牵头项目共获科技奖⟦19项|在临单位牵头项目共获科技奖⟧。',
    '⟦52项|民生实事⟧民生实事全部超额完成。',
    '在种源、医疗、工业创新等方面突破关键技术⟦125项|ge 突破关键技术⟧以上。',
    '在新能源、新材料等领域培育单项冠军⟦12家|培育单项冠军⟧。',
  ])('%s', (line) => expectMarked(line));
});

test('a measure of the whole place is called without it', () => {
  const { found, expected } = readMarked(
    '东岭自治州2020年经济社会发展情况\n2020年，东岭自治州全社会固定资产投资完成⟦69亿元|全社会固定资产投资⟧，增长⟦9%|growth 全社会固定资产投资⟧。\n',
  );
  expect(found).toEqual(expected);
});
