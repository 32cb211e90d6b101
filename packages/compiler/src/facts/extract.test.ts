import { describe, expect, test } from 'vitest';
import { describeFact, parseMarks, readFacts } from './marked-text.ts';

const REVIEW = '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n';
const PLAN = '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n工作扎实推进。\n二、2021年主要目标和重点任务\n';

/** Reads a marked line inside a report and compares every mark; unmarked numbers must be no facts. */
function expectMarked(frame: string, line: string) {
  const marked = parseMarks(frame + line);
  const facts = readFacts(marked.text);
  const found = marked.facts.map(({ start, quote, expected }) => {
    const fact = facts.find((candidate) => candidate.start === start);
    return { quote, ...describeFact(fact, expected) };
  });
  expect(found).toEqual(marked.facts.map(({ quote, expected }) => ({ quote, ...expected })));
  expect(facts.map((fact) => marked.text.slice(fact.start, fact.end))).toHaveLength(marked.facts.length);
}

describe('kinds and bounds', () => {
  test.each([
    '全市生产总值⟦812.4亿元|level eq actual 2020 生产总值⟧，增长⟦6.2%|growth eq 生产总值⟧。',
    '固定资产投资下降⟦2.4%|growth - 固定资产投资⟧。',
    '居民消费价格涨幅⟦2.1%|growth 居民消费价格涨幅⟧。',
    '城镇登记失业率控制在⟦3.9%|level le 城镇登记失业率⟧以内。',
    '森林覆盖率稳定在⟦38%|level ge 森林覆盖率⟧以上。',
    '服务业增加值占比⟦48.2%|level 服务业增加值占比⟧、同比提高⟦1.6个百分点|delta 服务业增加值占比⟧。',
    '不良贷款率⟦1.9%|level 不良贷款率⟧、比年初下降⟦0.7个百分点|delta - 不良贷款率⟧。',
    '小微贷款比年初增加⟦31.5亿元|delta 小微贷款⟧、是上年增量的⟦1.8倍|multiple 小微贷款⟧。',
    '接待游客突破⟦900万人次|level gt 接待游客⟧。',
    '新建步道近⟦40公里|level approx 新建步道⟧，办结事项不少于⟦300件|level ge 办结事项⟧。',
    '开展惠民演出⟦120余场|level gt 开展惠民演出⟧，发放补贴⟦1.6亿多元|level gt 发放补贴⟧。',
    '水质综合指数居全省第⟦3位|rank 水质综合指数⟧。',
    '细颗粒物浓度改善⟦6.5%|growth - 细颗粒物浓度⟧。',
    '审批环节压缩⟦45%|growth - 审批环节⟧。',
    '单位生产总值能耗降低⟦3%|growth - 单位生产总值能耗⟧左右。',
    '培育产业集群⟦2—3个|level 培育产业集群⟧。',
    '工业投资增速⟦8%—9%|growth 工业投资增速⟧。',
    '自动化水平提高⟦３０％|growth 自动化水平⟧。',
    '城乡收入比缩小，收入之比降至⟦2.31|level⟧。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

describe('subjects carried and shared', () => {
  test.each([
    '出口额⟦96亿元|出口额⟧，增长⟦9%|growth 出口额⟧，增速高于全省平均⟦2.3个百分点|delta 出口额增速高于全省平均⟧。',
    '体育用品、家用电器零售额分别增长⟦8.4%|growth 体育用品零售额⟧、⟦11%|growth 家用电器零售额⟧。',
    '城镇、农村居民人均可支配收入分别增长⟦5.1%|growth 城镇居民人均可支配收入⟧和⟦7.2%|growth 农村居民人均可支配收入⟧。',
    '城乡居民人均可支配收入分别增长⟦5.1%|growth 城镇居民人均可支配收入⟧和⟦7.2%|growth 农村居民人均可支配收入⟧。',
    '交通、水利分别完成投资⟦32亿元|level 交通完成投资⟧、⟦18亿元|level 水利完成投资⟧。',
    '新增规上企业⟦40家|新增规上企业⟧、科技平台⟦12家|新增科技平台⟧。',
    '新建充电桩⟦600个|新建充电桩⟧、开通⟦480个|充电桩开通⟧。',
    '市级以上龙头企业发展到⟦90家|市级以上龙头企业⟧，其中，国家级⟦4家|国家级龙头企业⟧、省级⟦21家|省级龙头企业⟧。',
    '生猪存栏达⟦60万头|生猪存栏⟧、出栏⟦95万头|生猪出栏⟧。',
    '新开工住宅⟦80万平方米|新开工住宅⟧，竣工⟦35万平方米|住宅竣工⟧，分别是上年的⟦1.4倍|multiple 新开工住宅⟧和⟦2倍|multiple 住宅竣工⟧。',
    '数字经济规模占比超过⟦35%|level gt 数字经济规模占比⟧，总量达到⟦410亿元|level 数字经济总量⟧。',
    '河堤加固工程进展顺利，完成投资⟦2.4亿元|河堤加固工程完成投资⟧。',
    '主要产品铝材产量⟦21万吨|主要产品铝材产量⟧；煤炭⟦300万吨|煤炭产量⟧；水泥⟦90万吨|水泥产量⟧。',
    '培训农民⟦2.1万人|培训农民⟧，转移⟦1.3万人|转移农民⟧。',
    '预算收入完成⟦126亿元|预算收入⟧，为预算的⟦102%|level 预算收入为预算⟧，增长⟦8%|growth 预算收入⟧。',
    '实施重点项目⟦30个|实施重点项目⟧，总投资⟦21亿元|重点项目总投资⟧，年度投资⟦4亿元|重点项目年度投资⟧。',
    '两项指标增长⟦10%|growth approx⟧、⟦12%|growth approx⟧左右。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

describe('things counted behind their number', () => {
  test.each([
    '建成⟦18家|建成检测实验室⟧检测实验室。',
    '⟦31个|风电项目建成并网⟧风电项目建成并网。',
    '⟦71%|规上企业与高校建立合作关系⟧的规上企业与高校建立合作关系。',
    '⟦2个|县入选示范名单⟧县、⟦5个|乡镇入选示范名单⟧乡镇、⟦33个|村入选示范名单⟧村入选示范名单。',
    '建成⟦6个|建成区级服务站⟧区级、⟦9个|建成镇级服务站⟧镇级服务站。',
    '河西大桥、北环路等⟦12个|重点项目开工建设⟧重点项目开工建设。',
    '⟦80个|技改项目⟧技改项目完成投资⟦32.6亿元|技改项目完成投资⟧。',
    '投资⟦3.2亿元|污水处理厂投资⟧的污水处理厂投入运行。',
    '投资⟦900万元|老旧楼房维修投资⟧完成了⟦20栋|完成了老旧楼房维修⟧老旧楼房维修。',
    '为⟦300名|退役士兵⟧退役士兵发放补助金⟦240万元|发放补助金⟧。',
    '每人发放⟦1万元|每人发放助学金⟧助学金。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

describe('beginnings and goals of a change', () => {
  test.each([
    '简易项目审批时间由⟦30天|base 简易项目审批时间⟧减至⟦5天|actual level 简易项目审批时间⟧。',
    '人均收入由2015年的⟦8200元|base 2015 人均收入⟧增加到2020年的⟦12600元|actual 2020 人均收入⟧，年均增长⟦9%|growth undated 人均收入⟧。',
    '港口排名由2018年的第⟦46位|rank base 2018 港口排名⟧上升至第⟦39位|rank actual 2020 港口排名⟧。',
    '公办率由上年的⟦41%|base 2019 公办率⟧提高到⟦52%|actual 2020 公办率⟧。',
    '提前一年实现财政收入达到⟦30亿元|base 实现财政收入⟧的目标。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

describe('ratios and indices, which have no unit', () => {
  test.each([
    '城乡居民收入比由上年同期的⟦1.93|level base 2019 城乡居民收入比⟧缩小至⟦1.89|level actual 2020 城乡居民收入比⟧。',
    '城乡居民收入倍差为⟦2.17|level 城乡居民收入倍差⟧，比上年缩小⟦0.05|delta - 城乡居民收入倍差⟧。',
    '城乡居民收入比为⟦2.16|level 城乡居民收入比⟧，低于全市⟦0.08|delta 城乡居民收入比低于全市⟧。',
    '城乡居民收入比为⟦2.1|level 城乡居民收入比⟧，优于⟦2.15|level base 城乡居民收入比⟧的目标。',
    '医护比达到⟦1.25|level 医护比⟧，较上年提高⟦0.08|delta 医护比⟧。',
    '空气质量综合指数⟦3.85|level 空气质量综合指数⟧，同比下降⟦6.2%|growth - 空气质量综合指数⟧。',
    '城镇居民恩格尔系数⟦28.5%|level 城镇居民恩格尔系数⟧，比上年下降⟦0.4个百分点|delta - 城镇居民恩格尔系数⟧。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

describe('status and year', () => {
  test('the targets part makes targets of the plan year', () => {
    expectMarked(PLAN, '生产总值增长⟦6%|growth target 2021⟧左右，到2025年森林覆盖率达到⟦40%|level target 2025⟧。');
  });

  test('what the plan part tells of a year gone by is an actual', () => {
    expectMarked(PLAN, '2019年完成造林⟦3万亩|actual 2019⟧。');
  });

  test('several years together leave the year open', () => {
    expectMarked(REVIEW, '五年累计新增就业⟦12万人|actual undated 新增就业⟧。');
  });
});

describe('places', () => {
  test.each([
    ['东河县粮食产量⟦32万吨|@东河县⟧。'],
    ['市区绿化覆盖率⟦41%|@市区⟧。'],
    ['常住人口城镇化率⟦61%|常住人口城镇化率⟧。'],
  ])('%s', (line) => expectMarked(REVIEW, line));

  test.each([
    '资兴县⟦4112户|@资兴县⟧群众搬进新居。',
    '完成对老城区现有的⟦450万平方米|@老城区⟧棚户区的调查摸底。',
    '新建改建主城区⟦157座|@主城区⟧公厕。',
    '完成主城区东河街、西山路等⟦12条|@主城区⟧道路的改造。',
    '解决了矿区⟦1720户|@矿区⟧群众的用水问题。',
    '实现鲁冀津⟦33个|@鲁冀津⟧县市区跨省通办。',
    '打造工业强县，各县（市、区）培育⟦2个|@各县（市、区）⟧产业集群。',
  ])('a place is read from behind the verb, the clause or its own form: %s', (line) => expectMarked(REVIEW, line));

  test.each([
    '市区（市）两级共走访企业8280家。',
    '成渝地区双城经济圈实际到位资金52亿元。',
    '办理并答复市人大代表建议96件。',
    '建设新区5平方公里。',
    '与京津共建6条产业链。',
  ])('what only holds the words of a place has none: %s', (line) => {
    expect(readFacts(`${REVIEW}${line}`).map(({ place }) => place)).toEqual([null]);
  });

  test('a metric that only sounds like a place has none', () => {
    const [fact] = readFacts(`${REVIEW}常住人口城镇化率61%。`);
    expect(fact?.place).toBeNull();
  });
});

describe('two readings', () => {
  test('a growth in multiples may be a multiple or a growth, and the fact says so', () => {
    const fact = readFacts(`${REVIEW}网络零售额增长2.3倍。`)[0]!;
    expect(fact.kind).toBe('multiple');
    expect(fact.alternatives).toContainEqual({ kind: 'growth' });
    expect(fact.confidence).toBeLessThan(1);
  });

  test('an attribute that leans on the clause before offers its own words too', () => {
    const facts = readFacts(`${REVIEW}签约招商项目30个，到位资金42亿元。`);
    expect(facts[1]!.metric).toBe('招商项目到位资金');
    expect(facts[1]!.alternatives).toContainEqual({ metric: '到位资金' });
  });
});
