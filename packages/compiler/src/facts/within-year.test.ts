import { describe, expect, test } from 'vitest';
import { readFacts, readMarked } from './marked-text.ts';

const WITHIN = '临川市2023年前三季度国民经济和社会发展计划执行情况的报告\n主任、各位委员：\n一、前三季度计划执行情况\n';

function expectMarked(line: string) {
  const { found, expected } = readMarked(WITHIN + line);
  expect(found).toEqual(expected);
}

describe('what is striven for within the year is a target', () => {
  test.each([
    '力争全年粮食总产量达到⟦52万吨|level target 2023 粮食总产量⟧，增长⟦2%|growth target 粮食总产量⟧；建安投资增长⟦8%|growth ge target 2023 建安投资⟧以上。',
    '必须加压奋进，确保年底前新增规上企业⟦20户|level target 2023 新增规上企业⟧。',
    '若要实现全年外贸进出口增长⟦5%|growth target 外贸进出口⟧的目标，四季度增速需达⟦9.2%|growth target 外贸进出口增速⟧。',
    '为确保全年任务完成，组织技能培训⟦1200人次|level actual 2023 组织技能培训⟧。',
    '预计全年地区生产总值增长⟦5.5%|growth approx actual 2023 地区生产总值⟧左右。',
  ])('%s', (line) => expectMarked(line));
});

describe('a lead or a gap told behind another one is of the same measure', () => {
  test.each([
    '建筑业产值增长⟦7.1%|growth 建筑业产值⟧，高于全国⟦1.2个百分点|delta 建筑业产值增速高于全国⟧，高于全省⟦0.5个百分点|delta 建筑业产值增速高于全省⟧。',
    '建筑业产值增长⟦7.1%|growth 建筑业产值⟧，比全国平均水平高⟦1.9个百分点|delta 建筑业产值增速比全国平均水平高⟧，但比年初预期目标低⟦0.4个百分点|delta 建筑业产值增速比年初预期目标低⟧。',
    '进口额增长⟦3.3%|growth 进口额⟧，但仍低于年度目标⟦1.7个百分点|delta 进口额增速低于年度目标⟧。',
    '食品价格上涨⟦2.1%|growth 食品价格⟧，比控制目标低⟦0.9个百分点|delta 食品价格增速比控制目标低⟧。',
    '细颗粒物浓度⟦33微克/立方米|细颗粒物浓度⟧，比全省平均低⟦3微克/立方米|delta 细颗粒物浓度比全省平均低⟧。',
    '城乡居民养老金⟦168元|城乡居民养老金⟧，比全市平均少⟦12元|delta 城乡居民养老金比全市平均少⟧，比上年多⟦9元|delta⟧。',
    '技改投资完成⟦36.4亿元|level 技改投资⟧，超额完成年计划⟦2.4亿元|delta 技改投资超额完成年计划⟧，增长⟦12%|growth 技改投资⟧。',
    '耕地保有量⟦92万亩|level 耕地保有量⟧，高于规划下限⟦3万亩|delta 耕地保有量高于规划下限⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('a task of which a share is told is what it is held against', () => {
  test.each([
    '完成营造林⟦2.6万亩|actual 完成营造林⟧，占全年任务⟦4万亩|level base 2023 完成营造林⟧的⟦65%|level actual 完成营造林占全年任务⟧。',
    '发放稳岗资金⟦860万元|actual 发放稳岗资金⟧，完成市定任务⟦1000万元|level base 发放稳岗资金⟧的⟦86%|level actual 发放稳岗资金完成市定任务⟧。',
    '地方税收⟦12.4亿元|level 地方税收⟧，占年计划的⟦78%|level 地方税收占年计划⟧，比上年同期净增⟦1.1亿元|delta 地方税收⟧，增长⟦9.7%|growth 地方税收⟧。',
    '生产总值增长⟦5.9%|growth actual 生产总值⟧，符合⟦6%|growth approx base 2023 生产总值⟧左右的预期目标。',
    '单位产值能耗下降⟦2.4%|growth - actual 2023 单位产值能耗⟧，与到2025年下降⟦13.5%|growth - base 2025 单位产值能耗⟧的目标差距很大；湿地保有量⟦18万亩|level actual 2023 湿地保有量⟧。',
    '研发投入强度⟦1.6%|level actual 2023 研发投入强度⟧，距2025年⟦2.2%|level base 2025 研发投入强度⟧的目标相差⟦0.6个百分点|delta actual 2023⟧，服务业占比⟦48%|level actual 2023 服务业占比⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('a goal recalled in front of its gap, in other words or with a sign of its own', () => {
  test.each([
    '快递收入增长⟦12%|growth actual 快递收入⟧，但与年度计划目标⟦15%|growth approx base 2023 快递收入⟧左右相比仍有⟦3个百分点|delta actual 快递收入增速与年度计划目标⟧的差距。',
    '单位产值水耗下降⟦1.8%|growth - actual 单位产值水耗⟧，尚未达到年度下降⟦2.5%|growth - base 单位产值水耗⟧的进度要求。',
    '粮食产量增长⟦2.4%|growth actual 粮食产量⟧，基本实现了⟦2.5%|growth base approx 粮食产量⟧左右的预期目标。',
    '氨氮排放量累计下降⟦14.2%|growth - actual 氨氮排放量⟧，超过国家下达的⟦12%|growth - base 氨氮排放量⟧任务。',
    '要实现全年社零总额增长⟦7%|growth approx target 社零总额⟧左右的目标，四季度增速必须达到⟦8.3%|growth ge target 社零总额增速⟧以上。',
    '光伏装机由⟦860万千瓦|level base 光伏装机⟧跃升至⟦1.2亿千瓦|level actual 光伏装机⟧。',
    '出口额增速低于全省平均⟦4.6个百分点|delta 出口额增速低于全省平均⟧，居全省第⟦11位|rank 出口额增速⟧。',
    '南岗县、北岗县财政收入分别增长⟦7.1%|growth @南岗县⟧和⟦6.4%|growth @北岗县⟧，增速分列全市第⟦1|rank 财政收入增速⟧、第⟦2位|rank 财政收入增速⟧。',
    '停产企业⟦22户|停产企业⟧，减产面⟦26%|level 减产面⟧；居民医保参保率⟦98%|居民医保参保率⟧，补助标准由⟦610元|base 居民医保补助标准⟧提高到⟦640元|actual 居民医保补助标准⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('how far those have come that were counted before', () => {
  test.each([
    '⟦21个|供水项目⟧供水项目中⟦4个|供水项目已完工⟧已完工、⟦14个|供水项目在建⟧在建、⟦3个|供水项目未开工⟧未开工。',
    '今年实施道路项目⟦30个|实施道路项目⟧，其中⟦11个|道路项目已竣工⟧已竣工，⟦13个|道路项目正在施工⟧正在施工，⟦6个|道路项目尚未开工⟧尚未开工。',
    '⟦26个|助餐点建设项目⟧助餐点建设项目，⟦8个|助餐点建设项目处于设计阶段⟧处于设计阶段，⟦15个|助餐点建设项目完成主体施工⟧完成主体施工，⟦3个|助餐点建设项目已投入使用⟧已投入使用。',
    '新引进企业⟦18户|新引进企业⟧，增长⟦20%|growth 新引进企业⟧；⟦36个|在建、续建民生项目⟧在建、续建民生项目完成投资⟦5.2亿元|在建、续建民生项目完成投资⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('what was planned for the year beside what was spent by now', () => {
  test.each([
    '安排水利项目⟦14个|安排水利项目⟧，总投资⟦9.5亿元|水利项目总投资⟧，年度计划完成投资⟦4亿元|base 2023 水利项目完成投资⟧，1—9月累计完成投资⟦3.1亿元|actual 水利项目完成投资⟧，占年度计划的⟦77.5%|水利项目完成投资占年度计划⟧。',
    '总投资⟦52亿元|总投资⟧，当年计划投资⟦11亿元|base 2023 投资⟧，1—8月完成投资⟦7.4亿元|actual 完成投资⟧。',
    '今年计划投资⟦2.6亿元|base 2023 投资⟧，已完成投资⟦1.9亿元|actual 完成投资⟧，占年度计划的⟦73%|完成投资占年度计划⟧。',
    '灌区改造总投资⟦3.3亿元|灌区改造总投资⟧，已完成投资⟦1.2亿元|灌区改造完成投资⟧。',
    '出口总额完成⟦31亿元|actual 出口总额⟧，完成年任务（⟦40亿元|base 2023 出口总额⟧）的⟦77.5%|actual 出口总额完成年任务⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('what a gap, a recovery and a rank are of behind a share', () => {
  test.each([
    '接待游客⟦205万人次|接待游客⟧，增长⟦8.4%|growth 接待游客⟧，占全市游客数的⟦6.3%|level 接待游客占全市游客数⟧，较全市平均增速高⟦1.7个百分点|delta 接待游客增速较全市平均增速高⟧，恢复至2019年同期水平的⟦92%|level 接待游客恢复至2019年同期水平⟧，全市排位第⟦4|rank 接待游客⟧。',
    '游客人均花费⟦612元|游客人均花费⟧，增长⟦5.5%|growth 游客人均花费⟧，较全市人均花费低⟦38元|delta 游客人均花费较全市人均花费低⟧。',
    '邮政业务总量增长⟦14.2%|growth 邮政业务总量⟧，高于全市平均增速（⟦11.9%|growth 邮政业务总量全市平均增速⟧）⟦2.3个百分点|delta 邮政业务总量增速高于全市平均增速⟧，全市排名第⟦2位|rank 邮政业务总量⟧。',
    '医药产业增加值占规上工业增加值的比重为⟦18.4%|level 医药产业增加值占规上工业增加值的比重⟧，增加值增长⟦7.2%|growth 医药产业增加值⟧。',
    '民营企业增加值占规上工业增加值的比重⟦71%|level 民营企业增加值占规上工业增加值的比重⟧，增长⟦4.8%|growth 民营企业增加值⟧；服务业增加值占生产总值比重⟦46%|level 服务业增加值占生产总值比重⟧，提高⟦1.1个百分点|delta 服务业增加值占生产总值比重⟧。',
    '占比⟦41.6%|level 食品加工业占比⟧的食品加工业增长⟦9.3%|growth 食品加工业⟧。',
    '生产总值增长⟦5.1%|growth actual 2023 生产总值⟧，比上年同期增长⟦6%|growth base 2022 生产总值⟧回落⟦0.9个百分点|delta - actual 2023 生产总值⟧。',
    '新增就业⟦2100人|新增就业⟧，完成全年目标数⟦84%|level 新增就业完成全年目标数⟧；养老参保⟦9.4万人|养老参保⟧，实现年度任务数⟦101%|level 养老参保实现年度任务数⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('paces of two others in brackets', () => {
  test.each([
    '技改投资增长⟦9.6%|growth 技改投资⟧，比全省（⟦7.2%|growth 技改投资全省⟧）和全国（⟦6.1%|growth 技改投资全国⟧）分别高⟦2.4|delta 技改投资增速比全省高⟧、⟦3.5个百分点|delta 技改投资增速比全国高⟧，增幅居全省第⟦3位|rank 技改投资增幅⟧。',
    '出口总额⟦44亿元|出口总额⟧，增长⟦8.4%|growth 出口总额⟧，增速提高⟦0.8个百分点|delta 出口总额增速⟧，分别高于全省（⟦6.9%|growth 出口总额全省⟧）、全国（⟦5%|growth 出口总额全国⟧）⟦1.5个|delta 出口总额增速高于全省⟧、⟦3.4个百分点|delta 出口总额增速高于全国⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('each year of a row has its own amount', () => {
  test.each([
    '2021年、2022年，农民人均纯收入分别达到⟦14200元|actual 2021 农民人均纯收入⟧、⟦15300元|actual 2022 农民人均纯收入⟧，分别增长⟦8.1%|growth 2021 农民人均纯收入⟧、⟦7.7%|growth 2022 农民人均纯收入⟧；城镇居民收入分别达到⟦33100元|2021 城镇居民收入⟧、⟦34900元|2022 城镇居民收入⟧。',
    '单位产值能耗⟦0.42吨标准煤|actual 2023 单位产值能耗⟧，比2020年的⟦0.48吨标准煤|base 2020 单位产值能耗⟧下降⟦12.5%|growth - actual 2023 单位产值能耗⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('the measure of trades, said once', () => {
  test.each([
    '采矿业增加值增长⟦4.5%|growth 采矿业增加值⟧，制造业增长⟦8.7%|growth 制造业增加值⟧；电力、热力供应业下降⟦1.1%|growth - 电力、热力供应业增加值⟧。',
    '消费价格上涨⟦1.2%|growth 消费价格⟧，其中食品类上涨⟦3.5%|growth 食品类消费价格⟧，衣着类下降⟦0.4%|growth - 衣着类消费价格⟧。其中，医药类上涨⟦1.5%|growth 医药类⟧，教育类上涨⟦1%|growth 教育类⟧，居住类下降⟦0.2%|growth - 居住类⟧。',
    '完成GDP⟦28.3亿元|level 完成GDP⟧，增长⟦7%|growth⟧；人均GDP⟦4.1万元|level 人均GDP⟧。',
    '零售总额⟦96亿元|零售总额⟧，超过疫情前水平，增长⟦6.4%|growth 零售总额⟧，增速排全市第⟦3|rank 零售总额增速⟧。',
    '建筑业总产值按可比价格计算，同比增长⟦3.7%|growth 建筑业总产值⟧；紧紧围绕单位产值电耗下降⟦2.6%|growth - target 单位产值电耗⟧的目标，抓好节能。',
    '施工面积虽然增长⟦2.2%|growth 施工面积⟧；销售面积普遍下降⟦6%|growth - 销售面积⟧。',
    '1—8月完成投资⟦18亿元|完成投资⟧，投资完成率⟦71%|level 投资完成率⟧。',
    '生产总值预计可完成⟦86亿元|生产总值⟧，分散供养标准为⟦1560元|分散供养标准⟧。',
  ])('%s', (line) => expectMarked(line));

  test('under a heading on how things stand', () => {
    const { found, expected } = readMarked(`${WITHIN}（一）农业生产形势平稳\n出栏生猪⟦9万头|actual 2023 出栏生猪⟧。\n`);
    expect(found).toEqual(expected);
  });

  test('in the first sentence of a text without a title', () => {
    const { found, expected } = readMarked(
      '截至6月底，我市水利建设完成投资⟦9.8亿元|actual⟧，减少⟦1.3亿元|delta⟧。\n其中，完成水库投资⟦3亿元|actual⟧，其余工程正在抓紧办理前期手续，各县区要加快进度，落实责任，做好服务，确保按期完成全年建设任务，为全市经济发展作出更大的贡献。\n',
    );
    expect(found).toEqual(expected);
  });
});

describe('trades that commas part', () => {
  test.each([
    '重点行业中，纺织服装业，木材加工和家具制造业，电力、热力供应业增加值分别增长⟦4.1%|growth 纺织服装业增加值⟧、⟦7.7%|growth 木材加工和家具制造业增加值⟧和⟦2.5%|growth 电力、热力供应业增加值⟧。',
    '工业平稳，造纸业，食品、饮料制造业，化学原料制造业产值分别下降⟦1.2%|growth - 造纸业产值⟧、⟦3.4%|growth - 食品、饮料制造业产值⟧、⟦5.6%|growth - 化学原料制造业产值⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('months and the whole in front of a measure', () => {
  test.each([
    '1―8月，全镇税收完成⟦1.8亿元|税收⟧，增长⟦5%|growth 税收⟧。',
    '1─9月用电量⟦3.6亿千瓦时|用电量⟧。',
    '邀请县农科院专家指导，茶园面积达到⟦800亩|茶园面积⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('what is planned is a target, wherever it stands', () => {
  test.each([
    '主要任务是：计划改造堤防⟦12公里|target 2023 改造堤防⟧，其中：北岸⟦8公里|target 北岸⟧，南岸⟦4公里|target 南岸⟧。',
    '今年我市计划新建公厕⟦30座|target 新建公厕⟧。',
    '扎实推进雨露计划培训，完成培训⟦1.2万人|actual⟧。',
    '旅游收入：底线目标⟦8亿元|target 旅游收入⟧，增长⟦9%|growth target 旅游收入⟧；奋斗目标⟦8.6亿元|target 旅游收入⟧，增长⟦17%|growth target 旅游收入⟧。',
    '出口增速：确保目标⟦5%|target 出口增速⟧，力争目标⟦8%|target 出口增速⟧。',
    '市下达新入规企业目标任务⟦19家|target 市下达新入规企业目标任务⟧。',
    '城镇化率目标为⟦52%|target 城镇化率⟧，目前为⟦50.4%|actual 城镇化率⟧。',
    '聚焦生产总值增长⟦6.5%|growth target⟧目标任务，抓好调度。',
    '税收完成⟦31亿元|actual 税收⟧，完成全年目标⟦40亿元|base 税收⟧的⟦77.5%|actual 税收完成全年目标⟧。',
    '超额完成年度目标：新建大棚⟦120座|actual 新建大棚⟧。',
  ])('%s', (line) => expectMarked(line));

  test('a paragraph of a review that begins with the year planned', () => {
    const { found, expected } = readMarked(
      '临川市2012年国民经济和社会发展计划执行情况与2013年国民经济和社会发展计划草案的报告\n一、2012年计划执行情况\n2012年生产总值增长⟦9%|growth actual 2012⟧。\n2013年，生产总值增长⟦10%|growth approx target 2013⟧左右。城镇登记失业率控制在⟦4%|le target 2013⟧以内。\n全市有学校⟦80所|actual 2012⟧。\n',
    );
    expect(found).toEqual(expected);
  });

  test('targets that are stated to tell how far they were met', () => {
    const { found, expected } = readMarked(
      '临川市旅游局2019年上半年工作总结和下半年工作打算\n一、上半年工作情况\n今年旅游目标：接待游客⟦90万人次|target 2019⟧。据统计：1—6月接待游客⟦51万人次|actual 2019⟧，占全年任务的⟦56%|actual⟧。\n二、下半年工作打算\n新建驿站⟦4座|target 2019⟧。\n',
    );
    expect(found).toEqual(expected);
  });
});

describe('members of a list that stand for themselves', () => {
  test.each([
    '新入库单位⟦52家|新入库单位⟧，其中建筑业⟦14家|建筑业⟧、批发业⟦12家|批发业⟧、零售业⟦9家|零售业⟧、服务业⟦11家|服务业⟧、房地产业⟦6家|房地产业⟧。',
    '秋播作物⟦40万亩|秋播作物⟧，其中油菜完成⟦9万亩|油菜⟧、大麦⟦3万亩|大麦⟧、豆类完成⟦2万亩|豆类⟧、薯类完成⟦1万亩|薯类⟧。',
    '水库⟦50座|水库⟧，其中甲类⟦20座|甲类水库⟧、乙类⟦30座|乙类水库⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('when and by when things are done is no part of what is counted', () => {
  test.each([
    '确保⟦12户|停产企业复产⟧停产企业9月底前全部复产。',
    '⟦6座|泵站建成投用⟧泵站上半年建成投用，⟦3座|泵站开工建设⟧泵站二季度末前开工建设。',
    '安排民生项目⟦42个|安排民生项目⟧，总投资⟦61亿元|民生项目总投资⟧，1—9月完成投资⟦23.5亿元|民生项目完成投资⟧。',
    '8月份用电量增长⟦5.1%|growth 用电量⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('a change that began at the same time last year', () => {
  test.each([
    '商品住宅去化周期由去年底的⟦16.5个月|level base 2022 商品住宅去化周期⟧缩短到⟦13个月|level actual 2023 商品住宅去化周期⟧。',
    '快递业务量增长⟦18%|growth 快递业务量⟧，增幅由去年同期的第⟦9位|rank base 2022 快递业务量增幅⟧升至第⟦4位|rank actual 快递业务量增幅⟧。',
    '出口降幅由一季度的⟦12.1%|growth - base 出口降幅⟧收窄至⟦9.8%|growth - actual 出口降幅⟧。',
    '规上企业达到⟦118户|level 规上企业⟧，比去年末净增⟦6户|delta 规上企业⟧。',
  ])('%s', (line) => expectMarked(line));
});

describe('each measure by itself', () => {
  test.each([
    '存款余额⟦88亿元|存款余额⟧，贷款余额⟦61亿元|贷款余额⟧。',
    '各项存款余额⟦410亿元|各项存款余额⟧，贷款余额⟦265亿元|各项贷款余额⟧，分别比年初增加⟦21.3|delta 各项存款余额⟧和⟦17.8亿元|delta 各项贷款余额⟧。',
    '亏损企业⟦31家|亏损企业⟧，亏损面⟦19.4%|level 亏损面⟧，比年初扩大⟦2.2个百分点|delta 亏损面⟧。',
    '煤矿百万吨死亡率⟦0.06|level eq 煤矿百万吨死亡率⟧，亿元生产总值事故死亡率控制在⟦0.08|level le 亿元生产总值事故死亡率⟧以内。',
    '鑫泰年产1.5亿平方米地膜项目试生产，宏达60万吨甲醇项目完成投资⟦3亿元|宏达60万吨甲醇项目完成投资⟧。',
  ])('%s', (line) => expectMarked(line));
});

test('a sentence without end in which one 分别 leans on another adds no words without end', () => {
  const facts = readFacts(`${WITHIN}${'粮肉奶产量分别稳定在80万吨、6万吨、'.repeat(300)}`);
  expect(facts.length).toBe(600);
  expect(Math.max(...facts.map(({ metric }) => metric.length))).toBeLessThan(120);
});
