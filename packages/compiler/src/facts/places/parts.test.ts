import { describe, expect, test } from 'vitest';
import { readFacts, readMarked } from '../marked-text.ts';

const REVIEW = '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n';

/** The places of the facts of a line in a report of `place`. */
function placesIn(line: string, place = '临川市') {
  return readFacts(REVIEW.replace('临川市', place) + line).map((fact) => fact.place);
}

describe('a part without a name of its own kind', () => {
  test.each([
    '高新区、经开区地区生产总值分别增长⟦6.2%|growth @高新区 地区生产总值⟧、⟦5.1%|growth @经开区 地区生产总值⟧。',
    '起步区、滨江片区分别完成固定资产投资⟦120亿元|level @起步区⟧和⟦86亿元|level @滨江片区⟧，增长⟦12%|growth @起步区⟧和⟦8.5%|growth @滨江片区⟧。',
    '外贸逆势增长⟦12%|growth⟧，综合保税区单位面积进出口值居全国第⟦17位|rank @综合保税区⟧，较上年前移⟦6位|delta @综合保税区⟧。',
    '市工业园区新入驻企业⟦23家|level @市工业园区⟧，建成标准厂房⟦12万平方米|level @市工业园区⟧。',
    '东津都市圈常住人口达到⟦560万人|level @东津都市圈⟧。',
    '青柳镇、云山镇集镇人口分别达到⟦1.2万人|level @青柳镇⟧、⟦8600人|level @云山镇⟧。',
    '盘活低效用地⟦310亩|level⟧，其中滨江街道不少于⟦120亩|level ge @滨江街道⟧。',
    '东湖新区地区生产总值增长⟦8%|growth @东湖新区⟧，税收增长⟦12%|growth @东湖新区⟧；全市新增学位⟦3000个|level 新增学位⟧。',
    '固定资产投资方面，白石市增长⟦12.4%|growth @白石市⟧，安岗区下降⟦5.7%|growth - @安岗区⟧。',
    '引进项目⟦56个|level 引进项目⟧，其中高新区⟦23个|level @高新区 高新区引进项目⟧、经开区⟦18个|level @经开区 经开区引进项目⟧、东河县⟦8个|level @东河县⟧。',
    '新建绿地⟦458公顷|level⟧，其中主城区⟦366公顷|level @主城区⟧。',
    '东河县、安岗区规上工业增加值增速分别为⟦9.1%|growth @东河县⟧、⟦7.5%|growth @安岗区⟧。',
    '从总量看，东河县、高新区生产总值分别为⟦486亿元|level @东河县⟧、⟦298亿元|level @高新区⟧。从增速看，高新区增长⟦7.9%|growth @高新区 生产总值⟧，领跑全市；东河县增长⟦6.2%|growth @东河县 生产总值⟧。',
    '生产总值完成⟦986亿元|level⟧，增长⟦5.6%|growth⟧。分县（区）看，东河区⟦286亿元|level @东河区 生产总值⟧、增长⟦6.2%|growth @东河区 生产总值⟧，安岗区⟦198亿元|level @安岗区 生产总值⟧。',
    '完成规上工业产值⟦1260亿元|level⟧。其中，经开区⟦512亿元|level @经开区 规上工业产值⟧，高新区⟦386亿元|level @高新区 规上工业产值⟧。',
    '税收收入完成⟦86亿元|level⟧，增长⟦5%|growth⟧；高新区⟦18亿元|level @高新区⟧、增长⟦6%|growth @高新区⟧。',
    '东湖新区产值⟦120亿元|level @东湖新区⟧；滨江新区起步区完成征地⟦3800亩|level @滨江新区起步区⟧，开工安置房⟦12万平方米|level @滨江新区起步区⟧；全市新建道路⟦120公里|level 新建道路⟧。',
    '自贸试验区临江片区新增市场主体⟦1260户|level @自贸试验区临江片区⟧。',
    '青柳镇建设标准厂房⟦5万平方米|level @青柳镇⟧。',
    '支持市经开区招引亿元以上项目⟦10个|level @市经开区⟧。',
    '白石市区绿化覆盖率达到⟦42%|level @白石市区⟧。',
    '市经济开发区、滨江化工园、白石纺织园分别完成产值⟦96.2|level @市经济开发区 产值⟧、⟦69.5|level @滨江化工园 产值⟧、⟦24.1亿元|level @白石纺织园 产值⟧，同比增长⟦9.6%|growth @市经济开发区 产值⟧、增长⟦22.8%|growth @滨江化工园 产值⟧、下降⟦11.3%|growth - @白石纺织园 产值⟧。',
    '高新区、临空物流园分别引进项目⟦12个|level @高新区 高新区引进项目⟧、⟦5个|level @临空物流园 临空物流园引进项目⟧。',
    '东岭软件园累计注册企业突破⟦1300家|level gt @东岭软件园⟧，今年新引进⟦146家|level @东岭软件园 新引进企业⟧。',
    '东岭、白石两市粮食产量分别达⟦97万吨|level @东岭市 粮食产量⟧和⟦112万吨|level @白石市 粮食产量⟧。',
    '东岭、白石、云溪三县（市）接待游客分别增长⟦9%|growth @东岭 接待游客⟧、⟦8%|growth @白石 接待游客⟧和⟦7%|growth @云溪 接待游客⟧。',
    '固定资产投资方面，东岭、白石两区分别增长⟦12%|growth @东岭区 固定资产投资⟧和⟦8%|growth @白石区 固定资产投资⟧。',
    '高铁新城片区新建道路⟦12公里|level @高铁新城片区⟧。',
    '市经济开发区新建标准厂房⟦8万平方米|level @市经济开发区 新建标准厂房⟧。',
    '青柳镇建设蔬菜大棚⟦1200亩|level @青柳镇 建设蔬菜大棚⟧。',
  ])('%s', (line) => {
    const { found, expected } = readMarked(REVIEW + line);
    expect(found).toEqual(expected);
  });

  test('the town of a county, in its own report', () => {
    const line = '县城空气优良天数171天，优良率94.5%。';
    expect(placesIn(line, '云川县')).toEqual(['县城', '县城']);
    expect(placesIn(line)).toEqual([null, null]);
  });
});

test.each([
  '新建产业园区3个，新增标准厂房10万平方米。',
  '海川产业园总投资12亿元，年内完成投资3亿元。',
  '全市6个省级开发区完成工业总产值860亿元。',
  '12个海川产业园新入驻企业154家。',
  '东湖新区建设完成投资20亿元。',
  '青柳镇奶源基地建设完成投资3340万元。',
  '高新区管委会办理事项230件。',
  '综合保税区封关运行，外贸进出口增长12%。',
  '建成和美乡村300个，巴山和美乡村达标覆盖率达到30%。',
  '乡镇卫生院标准化率100%，街道社区服务中心覆盖率98%。',
  '建设园区12个，其中示范区3个、试验区2个。',
  '云溪软件园建成厂房12万平方米，完成投资3亿元。',
  '新建云溪软件园、东岭物流园项目2个，总投资8亿元。',
  '现代农业产业园实现产值12亿元，东湖公园接待游客12万人次。',
  '云溪夜市日均客流量3.6万人次。',
  '送戏下乡500场，送书下乡3000册。',
  '老旧片区改造完成12个，重点片区更新投资8亿元。',
])('%s speaks of no part', (line) => {
  expect(new Set(placesIn(line))).toEqual(new Set([null]));
});

test('a part that is told of next leaves the one that the sentence began with', () => {
  expect(placesIn('城南新区新建市政道路6.8公里，老城区改造棚户区320户。')).toEqual(['城南新区', null]);
});

test('what several places add up to is of none of them', () => {
  const line = '东河县、高新区分别完成投资48亿元、29亿元，合计占全市的62%。';
  expect(placesIn(line)).toEqual(['东河县', '高新区', null]);
});

test('zones of a province are many, and a zone is the whole of its own report', () => {
  const line = '综合保税区进出口增长12%；经开区税收增长9%。';
  expect(placesIn(line, '北岭省')).toEqual([null, null]);
  expect(placesIn(line, '临川经济技术开发区')).toEqual(['综合保税区', null]);
  expect(placesIn(line)).toEqual(['综合保税区', '经开区']);
});
