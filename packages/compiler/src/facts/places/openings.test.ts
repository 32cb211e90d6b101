import { describe, expect, test } from 'vitest';
import { readFacts } from '../marked-text.ts';

const FRAME = '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n';

/** The places of the facts of a line in a report of `place`, in order. */
function placesIn(line: string, place = '临川市') {
  return readFacts(FRAME.replace('临川市', place) + line).map((fact) => fact.place);
}

describe('a place that is made to do something, for what comes of it', () => {
  test.each<[string, readonly (string | null)[]]>([
    ['支持白石区做大化工产业集群，年内形成产能12万吨。', ['白石区']],
    ['督促东河县尽快扭亏，力争投资增长3%；推进园区建设，完成投资9亿元。', ['东河县', null]],
    ['支持青柳镇创建特色小镇，集镇建成区面积拓展到3平方公里。', ['青柳镇']],
    ['推动东湖高新区冲刺国家级高新区，力争工业总产值达到320亿元。', ['东湖高新区']],
    ['支持东河县创建旅游示范区，接待游客增长10%。', [null]],
    ['支持企业做强做优，年内新增规上企业15家。', [null]],
    ['支持县域经济加快发展，力争新增企业15家。', [null]],
    ['引导城区加快更新，年内改造老旧小区15个。', [null]],
  ])('%s', (line, places) => expect(placesIn(line)).toEqual(places));
});

describe('a place that heads an item or opens a sentence', () => {
  test.each<[string, readonly (string | null)[]]>([
    ['青柳镇：建设蔬菜基地3200亩，培育民宿12家。', ['青柳镇', '青柳镇']],
    ['2．滨江街道：盘活存量厂房10万平方米。', ['滨江街道']],
    ['经济开发区克服用地紧张困难，入区企业达到94家。', ['经济开发区']],
    ['东河县2个村被评为文明村，市检察院等4家单位被评为文明单位。', ['东河县', null]],
    ['东河县新建学校2所，市属国企完成投资3亿元。', ['东河县', null]],
    ['青柳镇到县城车程由3.5小时缩短到2小时。', [null, null]],
    ['东河县到机场车程缩短1小时。', [null]],
    ['东河县到位资金3亿元。', ['东河县']],
    ['高新区实验学校建成投用，新增学位2000个。', [null]],
    ['东河县依托风电项目，生产总值增长5.6%，增速居全市第1位，投资增长9%。', ['东河县', '东河县', '东河县']],
    ['白石区青柳村等2个村被评为全国文明村镇，市检察院等4家单位被评为先进。', ['白石区', null]],
    ['东河县工业产值增长5%，全市新增企业30家。', ['东河县', null]],
    ['东湖新区产值增长12%，常住人口城镇化率达到61%。', ['东湖新区', null]],
    ['东岭、白石两镇受灾面积280亩，直接损失1.2亿元。', ['东岭、白石两镇', '东岭、白石两镇']],
    ['东岭、白石片区学位缺口2400个。', ['东岭、白石片区']],
    ['小学、初中两类学位新增2000个。', [null]],
  ])('%s', (line, places) => expect(placesIn(line)).toEqual(places));
});

describe('quarters that people come to, and ports', () => {
  test.each<[string, readonly (string | null)[]]>([
    ['漪澜步行街年客流860万人次、销售额增长11%。', ['漪澜步行街', '漪澜步行街']],
    ['东岭历史文化街区日均客流4.6万人次。', ['东岭历史文化街区']],
    ['“五一”假期云岭景区接待游客8万人次。', ['云岭景区']],
    ['云岭软件谷集聚软件企业217家。', ['云岭软件谷']],
    ['东岭物流园日均处理快件63万件。', ['东岭物流园']],
    ['白石口岸全年过货46万吨，增长21%。', ['白石口岸', '白石口岸']],
    ['公路口岸通关时间压缩30%，重点景区接待游客86万人次。', [null, null]],
  ])('%s', (line, places) => expect(placesIn(line)).toEqual(places));
});

test('of the town by its kind alone no more is told than what belongs to a town', () => {
  expect(placesIn('县城空气优良率97%，PM2.5浓度26微克/立方米，森林覆盖率69%。', '云川县')).toEqual([
    '县城',
    '县城',
    null,
  ]);
  expect(placesIn('县城新增停车位400个，改造老旧管网12公里。', '云川县')).toEqual(['县城', '县城']);
  expect(placesIn('6.县城新增停车位400个。', '云川县')).toEqual([null]);
  expect(placesIn('市区有学前教育机构300所，在园幼儿30294人。')).toEqual(['市区', '市区']);
});

test('the place that has most or least, told in a clause of its own', () => {
  const facts = readFacts(`${FRAME}工业增加值增速，东河县最高，为10.4%，白石县最低，为3.1%。`);
  expect(facts.map(({ place, metric, kind }) => [place, metric, kind])).toEqual([
    ['东河县', '工业增加值增速', 'growth'],
    ['白石县', '工业增加值增速', 'growth'],
  ]);
});

test('the place that has most or least of a measure', () => {
  const facts = readFacts(`${FRAME}工业增加值增速最高的东河县为11.2%，最低的白岭县为-2.3%。`);
  expect(facts.map(({ place, metric, kind, value }) => [place, metric, kind, value])).toEqual([
    ['东河县', '工业增加值增速', 'growth', '11.2'],
    ['白岭县', '工业增加值增速', 'growth', '-2.3'],
  ]);
});
