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

describe('subjects that stand further back', () => {
  test.each([
    '东湖、西岭等整车项目陆续投产、在城区生产汽车⟦30万辆|城区生产汽车⟧。',
    '首批⟦103个|首批重点项目加快推进⟧重点项目加快推进、总投资⟦350亿元|首批重点项目总投资⟧。',
    '⟦13个|“一件事”改革实现上线运行⟧“一件事”改革实现上线运行、累计办理⟦11万件|“一件事”改革办理⟧。',
    '金融系统存款余额⟦173亿元|金融系统存款余额⟧，增长⟦37%|growth⟧；贷款余额⟦83亿元|金融系统贷款余额⟧，增长⟦29%|growth 金融系统贷款余额⟧。',
    '一般公共预算收入⟦94亿元|一般公共预算收入⟧，其中税收收入⟦60亿元|税收收入⟧、增长⟦11%|growth 税收收入⟧。',
    '全市财政支出⟦70%|level ge 财政支出用于民生⟧以上用于民生。',
    '退休人员基本养老金、城市低保标准和环卫工人工资再次提高，月人均分别提高⟦221元|delta 退休人员基本养老金⟧、⟦90元|delta 城市低保标准⟧和⟦300元|delta 环卫工人工资⟧。',
    '清理规范节庆、论坛、展会，数量分别压减⟦75%|growth - 节庆数量⟧、⟦95%|growth - 论坛数量⟧、⟦73%|growth - 展会数量⟧。',
    '加大保障性安居工程建设力度，今年新开工⟦700套|保障性安居工程建设新开工⟧。',
    '以改善民生为重点的财政支出进度快速有效，完成⟦40亿元|财政支出⟧，增长⟦53%|growth 财政支出⟧。',
    '债券融资规模前所未有，到位资金⟦56亿元|债券融资到位资金⟧。',
    '落实工业稳增长⟦18条|level 落实工业稳增长⟧，经济平稳增长⟦6%|growth⟧。',
    '零售额完成⟦64亿元|零售额⟧，增长⟦4.6%|growth 零售额⟧，距年度目标差⟦1.4个百分点|delta 零售额增速距年度目标差⟧。',
    '实施水厂扩建，日供水能力提升到⟦3万吨|日供水能力⟧，惠及群众⟦8万人|惠及群众⟧。',
    '新建水厂，供水规模达到⟦2万吨|供水规模⟧，覆盖人口⟦5万人|覆盖人口⟧，带动就业⟦300人|带动就业⟧。',
    '向困难群众发放一次性生活补助，惠及⟦1100人|一次性生活补助惠及⟧。',
    '⟦6471户|实现脱贫⟧⟦1.97万人|实现脱贫⟧实现脱贫。',
    '建档立卡贫困户⟦301户|建档立卡贫困户⟧⟦611人|建档立卡贫困户全部脱贫⟧全部脱贫。',
    '设立产业专项资金，首期安排⟦5亿元|产业专项资金首期⟧。',
    '新签约项目⟦2314个|新签约项目⟧、签约额⟦74亿元|项目签约额⟧。',
    '粮食增产⟦42亿斤|delta 粮食⟧，总产⟦466亿斤|粮食总产⟧、全国排名上升到第⟦13位|rank 粮食总产排名⟧。',
    '健全社会化服务体系，带动小农户规模达到⟦16万户|带动小农户规模⟧。',
    '退休人员基本养老金、城市低保标准、社区干部生活补贴、环卫工人工资和村医补助再次提高，月人均分别提高⟦221元|delta 退休人员基本养老金⟧、⟦90元|delta 城市低保标准⟧、⟦50元|delta 社区干部生活补贴⟧、⟦300元|delta 环卫工人工资⟧和⟦80元|delta 村医补助⟧。',
    '“一网统管”改革试点顺利推进、事项办结率达到⟦71%|事项办结率⟧。',
    '播种面积达到⟦87万亩|播种面积⟧，单产居全省第⟦1位|rank 单产⟧，总产量达到⟦53万吨|总产量⟧。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

describe('words shared over a list', () => {
  test.each([
    '城镇调查失业率、居民消费价格涨幅分别控制在⟦5%|level le 城镇调查失业率⟧和⟦3%|growth le 居民消费价格涨幅⟧以内。',
    '文化产业产值增长⟦22%|growth⟧，旅游人次和总花费分别增长⟦16%|旅游人次⟧和⟦15%|旅游总花费⟧。',
    '争取投资⟦20亿元|争取投资⟧，汽车、家电以旧换新分别达⟦23万辆|汽车以旧换新⟧、⟦26万台|家电以旧换新⟧。',
    '原油加工量、天然气产量、发电量分别增长⟦5.9%|growth 原油加工量⟧、⟦9.2%|growth 天然气产量⟧、⟦6.2%|growth 发电量⟧。',
    '集装箱吞吐量增长⟦5%|growth 集装箱吞吐量⟧、海铁联运量增长⟦15%|growth 海铁联运量⟧。',
    '食品、药品抽检合格率分别为⟦99%|食品抽检合格率⟧、⟦98%|药品抽检合格率⟧。',
    '居民医保和公共卫生服务人均财政补助标准分别提高⟦30元|delta 居民医保人均财政补助标准⟧和⟦5元|公共卫生服务人均财政补助标准⟧。',
    '“保房”“保楼”交付率分别达⟦100%|“保房”交付率⟧、⟦98%|“保楼”交付率⟧。',
    '制定政府规章⟦9件|制定政府规章⟧、修改⟦27件|修改政府规章⟧、废止⟦84件|废止政府规章⟧。',
    '新建和改造供水管网⟦600公里|新建和改造供水管网⟧、排水管网⟦2500公里|新建和改造排水管网⟧。',
    '新建高标准农田⟦252万亩|新建高标准农田⟧、改造提升⟦43万亩|level 高标准农田改造提升⟧。',
    '安排重点项目⟦105个|安排重点项目⟧，其中，工业类⟦3个|安排工业类重点项目⟧、农业类⟦21个|农业类重点项目⟧。',
    '市场主体总数达到⟦133万户|市场主体总数⟧，其中企业⟦49万户|企业⟧。',
    '新发布⟦3批|新发布创新案例⟧⟦18项|创新案例⟧创新案例。',
    '⟦243项|政务服务事项实现跨省通办⟧政务服务事项实现跨省通办、⟦158项|政务服务事项实现省内通办⟧实现省内通办。',
    '建成⟦22处|建成社区、乡镇体育场所⟧社区、乡镇体育场所和⟦66个|建成农民健身工程⟧农民健身工程。',
    '淘汰钢铁⟦2700万吨|淘汰钢铁落后产能⟧、水泥⟦4200万吨|淘汰水泥落后产能⟧、玻璃⟦3500万吨|淘汰玻璃落后产能⟧等落后产能。',
    '零售、餐饮、住宿业营业额分别增长⟦25%|growth⟧、⟦11%|growth⟧、⟦12%|growth⟧。',
    '批发零售住宿业营业额分别增长⟦25%|growth⟧、⟦11%|growth⟧、⟦12%|growth⟧、⟦21%|growth⟧。',
    '全国和试验区负面清单条数分别压减⟦51%|growth - 全国负面清单条数⟧、⟦72%|试验区负面清单条数⟧。',
    '医保制度覆盖⟦80%|level ge 医保制度覆盖村卫生室⟧以上村卫生室。',
    '滚动推进总投资⟦248亿元|工业升级项目总投资⟧的⟦432个|工业升级项目⟧工业升级项目。',
    '⟦51个|在建、新开工重点项目⟧在建、新开工重点项目完成投资⟦63亿元|在建、新开工重点项目完成投资⟧。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

describe('kinds that the words around a number give', () => {
  test.each([
    '工业企业利润由上年下降⟦2.3%|growth base - 2019 工业企业利润⟧转为增长⟦8.5%|growth actual 工业企业利润⟧。',
    '扭转财政收入负增长⟦41%|growth - 财政收入⟧的不利局面。',
    '办理时限比国家的规定减少⟦50%|growth - 办理时限⟧。',
    '占国际市场份额提高⟦2个多百分点|delta gt 占国际市场份额⟧。',
    '居民消费价格涨幅控制在⟦2.6%|growth eq actual⟧。',
  ])('%s', (line) => expectMarked(REVIEW, line));

  test.each([
    '经济增长预期目标⟦6.5%－7%|growth target 经济增长预期目标⟧。',
    '货币供应量预期增长目标拟定为⟦13%|growth approx target⟧左右。',
    '一律按不低于⟦5%|growth ge - 一般性支出⟧的幅度压减一般性支出。',
    '居民消费价格涨幅控制在⟦3%|growth le⟧。',
    '争取到2030年全市城镇化水平达到⟦48%|target 2030 城镇化水平⟧。',
    '新建和改造提升高标准农田⟦20万亩|level 新建和改造提升高标准农田⟧。',
    '要完成⟦1000万|ge target⟧以上农村贫困人口脱贫任务。',
  ])('%s', (line) => expectMarked(PLAN, line));
});

describe('numbers that measure nothing', () => {
  test.each([
    '生产总值连续8个季度保持快速增长。',
    '世界首台10—60兆电子伏加速器投入运行。',
    '新开工20层以上高层⟦13栋|新开工20层以上高层⟧。',
    '解决边境3公里以内⟦120个|解决边境3公里以内自然村通电难问题⟧自然村通电难问题。',
    '生产总值超200亿元县（区）达⟦26个|生产总值超200亿元县（区）⟧。',
    '年产400万吨/年煤制油项目启动建设。',
    '3000吨级航道工程开工，4000吨级起重机下线。',
  ])('%s', (line) => expectMarked(REVIEW, line));

  test('years of schooling measure something', () => {
    expectMarked(REVIEW, '农村劳动力人均受教育年限达⟦9年|ge 农村劳动力人均受教育年限⟧以上。');
    expectMarked(REVIEW, '平均受教育年限由⟦9.2年|base 平均受教育年限⟧提高到⟦10.8年|actual 平均受教育年限⟧。');
  });
});

describe('what a plan tells of the present', () => {
  test.each(['我国有⟦2.9亿|actual⟧在校学生，要办好教育。', '国家已设立⟦400亿元|actual⟧产业投资基金，要筹措更多资金。'])(
    '%s',
    (line) => expectMarked(PLAN, line),
  );
});

test('what happens every year in our place is told of the present, what is to happen is not', () => {
  expectMarked(PLAN, '我市每年接待游客近⟦3亿人次|actual⟧，潜力很大。');
  expectMarked(PLAN, '我市老年人每年新增⟦3万|actual⟧，还有⟦6万|actual⟧失能老人、⟦8万|actual⟧残疾人。');
  expectMarked(PLAN, '我市⟦110种|actual⟧名优产品有市场。');
  expectMarked(PLAN, '我市每年要培训⟦3万人|target⟧。');
});

test('tenths are shares', () => {
  expectMarked(REVIEW, '港口货物吞吐量占全省近⟦7成|level approx 港口货物吞吐量占全省⟧。');
  expectMarked(REVIEW, '3成为主，7成立的小组。');
});

describe('places', () => {
  test('a unit of money in front of an indicator is no place', () => {
    const [fact] = readFacts(`${REVIEW}万元地区生产总值能耗下降3%。`);
    expect(fact).toMatchObject({ place: null, metric: '万元地区生产总值能耗' });
  });

  test('the whole ends the part that a sentence began with', () => {
    expectMarked(
      REVIEW,
      '市区居民收入⟦1.9万元|@市区⟧；全市农民收入⟦6971元⟧。'.replace('⟦6971元⟧', '⟦6971元|农民收入⟧'),
    );
    for (const whole of ['全市农民收入', '农民收入']) {
      const facts = readFacts(`${REVIEW}市区居民收入1.9万元；${whole}6971元。`);
      expect(facts.map(({ place }) => place)).toEqual(['市区', null]);
    }
  });
});

describe('what a second look at reports of all levels brought up', () => {
  test.each([
    '基本养老、基本医疗保险参保率分别达⟦98%|基本养老保险参保率⟧、⟦95%|基本医疗保险参保率⟧。',
    '卫生厕所普及率、生活垃圾和污水治理率分别达到⟦87%|卫生厕所普及率⟧、⟦90%|生活垃圾治理率⟧、⟦75%|污水治理率⟧。',
    '业务量和收入增速分别居全省第⟦3位|rank 业务量增速⟧、第⟦2位|rank 收入增速⟧。',
    '信访件次、人次分别下降⟦40%|growth - 信访件次⟧、⟦36%|growth - 信访人次⟧。',
    '财政预算收入⟦15亿元|财政预算收入⟧、支出⟦32亿元|财政预算支出⟧。',
    '人均生产总值⟦45031元|人均生产总值⟧（折合⟦6652美元|人均生产总值⟧），增长⟦11.6%|growth 人均生产总值⟧。',
    '累计投放⟦200亿元|投放中小企业提质专项贷款⟧中小企业提质专项贷款。',
    '集采药品平均降价⟦47%|growth - 集采药品⟧。',
    '⟦300个|重点项目⟧重点项目完成年度投资⟦52亿元|重点项目完成年度投资⟧。',
    '盘活国有资产⟦37亿元|盘活国有资产⟧，带动预算收入增长⟦6%|growth 带动预算收入⟧。',
    '新区建成区面积从2015年的⟦13平方公里|base 2015 新区建成区面积⟧拓展到⟦27平方公里|actual 新区建成区面积⟧。',
    '两项补贴、护理补贴标准分别从每人每月⟦202元|base⟧、⟦270元|base⟧提高到⟦209元|actual⟧、⟦280元|actual⟧。',
    '水土流失、沙化土地面积分别减少⟦10.6万|delta - 水土流失面积⟧、⟦3.3万平方公里|delta - 沙化土地面积⟧。',
    '高技术制造业、装备制造业增加值分别增长⟦12%|growth⟧、⟦13%|growth⟧，占工业比重分别提高到⟦21%|level 高技术制造业增加值占工业比重⟧、⟦33%|level 装备制造业增加值占工业比重⟧。',
    '粮食产量首次跃上⟦14亿斤|粮食产量⟧新台阶、亩产提升⟦10斤|delta 粮食亩产⟧。',
    '新增参保⟦2万人|新增参保⟧；退休人员养老金标准继续提高，年人均提高⟦2556元|delta 退休人员养老金标准⟧。',
    '⟦7.8万户|稳定消除返贫风险⟧、⟦22.9万人|稳定消除返贫风险⟧稳定消除返贫风险。',
    '出口通关效率保持中部地区第⟦1|rank 出口通关效率⟧，开通航线。',
    '选派⟦1200名|ge 选派科技特派员到基层⟧以上科技特派员到基层。',
    '生产总值增长⟦4.4\n%|growth 生产总值⟧，人均收入⟦2万元|人均收入⟧。',
    '平均受教育年限从⟦13年|base⟧提高到⟦14年|actual⟧。',
    '日均新设企业由⟦5千多户|base gt 日均新设企业⟧增加到⟦1万6千多户|actual gt 日均新设企业⟧。',
    '旅游人次由⟦8300万|base⟧增加到⟦1亿3千多万|actual gt 旅游人次⟧，铁路里程达到⟦2万5千公里|level 铁路里程⟧。',
    '货物进口和出口通关时间分别压缩⟦75%|growth - 货物进口通关时间⟧和⟦52%|growth - 出口通关时间⟧。',
    '村庄规划覆盖率提升至⟦80%|村庄规划覆盖率⟧，⟦60%|ge 完成三年整治⟧以上完成三年整治。',
    '投资⟦1100万元|污水管线投资⟧新建污水管线⟦2847米|新建污水管线⟧，投资⟦920万元|道路线路改造投资⟧完成道路线路改造。',
    '接待游客人次、旅游总花费分别增长⟦10%|接待游客人次⟧、⟦13%|旅游总花费⟧。',
    '完成⟦800户|完成年度改造任务⟧的年度改造任务。',
    '全市性检查考核事项减少⟦20%|growth - 全市性检查考核事项⟧。',
    '共减轻市场主体负担⟦3万多亿元|gt 减轻市场主体负担⟧。',
    '技改投资增速⟦23%|growth 技改投资增速⟧，高于全国⟦15个百分点|delta 技改投资增速高于全国⟧。',
    '地区总部、研发中心分别新认定⟦60家|地区总部新认定⟧和⟦30家|研发中心新认定⟧，累计分别达到⟦116家|地区总部⟧和⟦91家|研发中心⟧。',
    '30户以上自然村生活垃圾收运覆盖率提高至⟦80%|30户以上自然村生活垃圾收运覆盖率⟧。',
    '建立健全住房保障制度，覆盖面逐步扩大，已达到⟦12%|覆盖面⟧。',
    '对非贸易额居中西部第⟦1位|rank 对非贸易额⟧。',
    '开展新型社会养老保险试点，领取养老金⟦98万人|领取养老金⟧。',
  ])('%s', (line) => expectMarked(REVIEW, line));

  test.each([
    '货币供应量和融资规模预期增长均为⟦12%|growth approx⟧左右。',
    '目前年度教育经费支出总额已经超过⟦2万亿元|actual gt⟧，今后还要增加。',
    '粮食产量要稳定在⟦5.5亿吨|level ge 粮食产量⟧以上。',
    '经济增长预期⟦7%|growth approx target⟧左右。',
    '落实鼓励民间投资新36条，出台细则。',
    '加快去年⟦85个|target⟧签约项目落地建设，装备制造业增加值增长⟦8%|growth target 2021⟧。',
    '着力引进投资超10亿元的产业项目，新签约⟦230个|target⟧。',
    '去年新建学校⟦5所|actual 2020⟧，今年再建⟦8所|target 2021⟧。',
  ])('%s', (line) => expectMarked(PLAN, line));

  test('a letter and its index are one word where the page broke them', () => {
    const facts = readFacts(`${REVIEW}财政赤字控制在预算范围内，货币供应量M\n2 增长13.6%，符合要求。`);
    expect(facts.map(({ metric, kind }) => [metric, kind])).toEqual([['货币供应量M2', 'growth']]);
  });

  test('a chapter on achievements and targets is an actual first and a target then', () => {
    const text =
      '2021年临川市政府工作报告\n各位代表：\n一、2020年工作回顾\n平稳。\n二、“十三五”时期发展成就和“十四五”时期主要目标任务\n过去五年，城镇新增就业60万人。\n“十四五”时期是新的征程。森林覆盖率达到24%。\n三、2021年重点工作\n新建学校3所。\n';
    expect(readFacts(text).map(({ status, period }) => [status, period])).toEqual([
      ['actual', null],
      ['target', '2025'],
      ['target', '2021'],
    ]);
  });

  test('a chapter on the government itself belongs to the review where the plan opens only behind it', () => {
    const text = `各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n2018年：铆足干劲抓落实\n${'全市各项事业全面发展，'.repeat(10)}一年来成绩显著。\n一、着力发展产业\n新建学校3所。\n二、突出自身建设，打造有为政府\n办理建议84件。\n2019年：砥砺前行开新局\n新建医院2所。\n`;
    expect(readFacts(text).map(({ status }) => status)).toEqual(['actual', 'actual', 'target']);
  });

  test('a heading that only its year tells apart opens its part', () => {
    const text = `各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n2018年：铆足干劲抓落实\n${'全市各项事业全面发展，'.repeat(10)}新建学校3所。\n2019年：砥砺前行开新局\n新建医院2所。\n`;
    expect(readFacts(text).map(({ status, period }) => [status, period])).toEqual([
      ['actual', '2018'],
      ['target', '2019'],
    ]);
  });
});

describe('what reports of other places and years brought up', () => {
  test.each([
    '东湖开发区在省级开发区的排位由⟦51位|rank base⟧上升到⟦36位|rank⟧。',
    '新建数据中心⟦100%|新建数据中心使用绿电⟧使用绿电，城市建成区实现⟦100%|城市建成区清洁取暖⟧清洁取暖。',
    '赤字率拟按⟦3%|赤字率⟧安排。',
    '第三产业发展速度加快。完成增加值⟦124亿元|第三产业完成增加值⟧，占GDP的比重达到⟦30%|第三产业占GDP的比重⟧。',
    '国有企业扭亏为盈，去年利润增长⟦23%|growth 国有企业利润⟧。',
    '大病保险制度基本建立、已有⟦1700万人次|受益⟧受益。',
    '关闭了再就业服务中心，有⟦12.8万人|与企业解除了劳动关系⟧与企业解除了劳动关系。',
    '⟦240公里|通达工程⟧通达工程、⟦110公里|村道改造⟧村道改造进展顺利。',
    '提高项目建设的质量和效益，投资总规模突破⟦100亿元|投资总规模⟧。',
    '开工建设东湖烯烃、西岭芳纶等总投资⟦500亿元|level ge 精细化工项目总投资⟧以上的精细化工项目。',
    '固定资产投资达⟦150亿元|level eq 固定资产投资⟧、增长⟦23%|growth ge 固定资产投资⟧以上。',
    '新能源电池产能达⟦38GWh|新能源电池产能⟧。',
    '引进、开工装备制造业项目分别为⟦11个|引进装备制造业项目⟧和⟦9个|开工装备制造业项目⟧。',
    '东湖体育中心、⟦3个|亲水平台⟧亲水平台、西岭景观带等项目完工。',
    '西岭等⟦5座|小（1）型水库项目前期工作⟧小（1）型水库项目前期工作有序开展。',
    '及时调整优化支持政策，带动消费⟦300亿元|带动消费⟧。',
    '制定2020年、2021年项目清单，争取项目建设资金增长⟦61%|growth actual⟧。',
  ])('%s', (line) => expectMarked(REVIEW, line));
});

describe('by when something is to be done', () => {
  test.each([
    '6月底前完成⟦5000亩|target 完成沙区治理⟧沙区治理。',
    '10月1日前建成高标准农田⟦30万亩|target 建成高标准农田⟧。',
    '9月份前新建学校⟦3所|target 新建学校⟧。',
    '三季度末前新建公园⟦2个|target 新建公园⟧。',
  ])('is no part of what is counted: %s', (line) => expectMarked(PLAN, line));
});

test('a sum at the very end of a text leans on nothing behind it', () => {
  const text = `${REVIEW}五年共投资6.2亿`;
  for (const { metricSpans } of readFacts(text))
    for (const { end } of metricSpans) expect(end).toBeLessThanOrEqual(text.length);
});

describe('confidence', () => {
  const only = (text: string) => readFacts(text).at(-1)!;

  test('is whole where the words stand beside the number', () => {
    expect(only(`${REVIEW}新建学校3所。`)).toMatchObject({ confidence: 1, alternatives: [] });
  });

  test.each([
    ['a status against the section', `${PLAN}2019年完成造林3万亩。`, { status: 'target' }],
    ['a ceiling that may be the amount', `${PLAN}居民消费价格涨幅控制在3%。`, { op: 'eq' }],
    ['a place said where the sentence begins', `${REVIEW}东河县加快建设，新建学校3所。`, { place: null }],
    ['an increase that may be what was added', `${REVIEW}全市公交车增加20辆。`, { kind: 'level' }],
    ['an attribute that may stand alone', `${REVIEW}签约项目30个，到位资金42亿元。`, { metric: '到位资金' }],
  ])('falls for %s, and the other reading is told', (_, text, other) => {
    const fact = only(text);
    expect(fact.confidence).toBeLessThan(1);
    expect(fact.alternatives).toContainEqual(other);
  });

  test('is low for a subject from the sentence before, lower where nothing is named', () => {
    expect(only(`${REVIEW}城市道路改造进展顺利。累计达到30亿元。`).confidence).toBeLessThan(0.8);
    expect(only(`${REVIEW}增长5%。`).confidence).toBeLessThan(0.5);
  });
});

describe('the whole as part of a name', () => {
  test.each([
    '新增全国重点实验室⟦15家|新增全国重点实验室⟧、总数达⟦23家|全国重点实验室⟧。',
    '五年获世界冠军⟦26项|获世界冠军⟧、全国冠军⟦86项|获全国冠军⟧。',
    '创建国家特色小镇⟦2个|创建国家特色小镇⟧、全国美丽乡村⟦11个|创建全国美丽乡村⟧。',
    '衣着价格与去年持平、居住价格上涨⟦0.5%|growth 居住价格⟧。',
  ])('%s', (line) => expectMarked(REVIEW, line));

  test('before what is measured it only says where', () => {
    const [fact] = readFacts(`${REVIEW}全国财政收入增长8%。`);
    expect(fact?.metric).toBe('财政收入');
  });
});
