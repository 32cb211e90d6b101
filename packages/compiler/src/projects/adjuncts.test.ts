import { describe, expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { parseOutline } from '#outline/parse.ts';
import type { Scope } from '#scope/model.ts';
import type { FactStatus } from '../model.ts';
import { extractProjects } from './extract.ts';

/** The projects of one sentence as `name|stage`. */
function find(text: string, status: FactStatus = 'actual'): readonly string[] {
  const document = parseDocument(text);
  const { outline } = parseOutline(text, document);
  const scopes: readonly Scope[] = [{ start: 0, end: text.length, status, period: null, part: 'tasks' }];
  return extractProjects(text, document, outline, scopes).map(({ name, stage }) => `${name}|${stage}`);
}

describe('what stands between a name and what is said of it is not of the name', () => {
  test.each([
    // when
    ['枫溪快速路于8月底建成通车。', ['枫溪快速路|complete']],
    ['柳坪污水处理厂提标改造工程已于6月通水运行。', ['柳坪污水处理厂提标改造工程|complete']],
    ['枫溪小学秋季建成招生。', ['枫溪小学|complete']],
    ['枫溪小学9月1日开学启用。', ['枫溪小学|complete']],
    ['确保柳坪大道国庆节前建成通车。', ['柳坪大道|complete']],
    ['枫柳高速石岙段春节前可建成通车。', ['枫柳高速石岙段|complete']],
    // how
    ['宏岳产业园提前半年投入使用。', ['宏岳产业园|complete']],
    ['枫溪变电站比计划提前一个月投运。', ['枫溪变电站|complete']],
    ['石岙智算中心揭牌投运。', ['石岙智算中心|complete']],
    ['枫溪至柳坪段工程整体完工。', ['枫溪至柳坪段工程|complete']],
    ['石岙光伏基地一期全容量并网。', ['石岙光伏基地一期|complete']],
    ['黎平大桥超额完成年度投资计划。', ['黎平大桥|under-way']],
    // why
    ['枫溪湿地公园因资金未到位进展缓慢。', ['枫溪湿地公园|null']],
    ['石岙物流园因规划调整暂缓实施。', ['石岙物流园|null']],
    ['省道S298改建工程受土地组卷影响尚未开工。', ['省道S298改建工程|planned']],
    ['枫溪公路、石岙小镇2个市级重点项目因用地报批滞后尚未开工。', ['枫溪公路|planned', '石岙小镇|planned']],
    // by whom and where
    ['宏岳百万千瓦火电项目获省发展改革委核准。', ['宏岳百万千瓦火电项目|planned']],
    ['禾润化工项目在柳坪建成投产。', ['禾润化工项目|complete']],
    // of which part
    ['枫溪大桥主塔封顶。', ['枫溪大桥|under-way']],
    ['柳坪隧道左线贯通。', ['柳坪隧道|under-way']],
    ['柳坪水库大坝浇筑至设计高程。', ['柳坪水库|under-way']],
    ['枫溪引水工程主隧洞掘进12公里。', ['枫溪引水工程|under-way']],
    ['枫柳高铁石岙段箱梁架设过半。', ['枫柳高铁石岙段|under-way']],
    ['宏岳半导体项目设备搬入。', ['宏岳半导体项目|under-way']],
    ['石岙机场扩建工程飞行区主体完工。', ['石岙机场扩建工程|under-way']],
    ['柳坪水电站年内首台机组发电。', ['柳坪水电站|complete']],
    ['宏岳永磁项目一期核心厂房建成投用。', ['宏岳永磁项目一期|under-way']],
    ['加快盾构掘进机产业园建设。', ['盾构掘进机产业园|under-way']],
    ['加快沙河截流干管工程建设。', ['沙河截流干管工程|under-way']],
    ['枫溪引水工程1号支洞掘进突破3000米。', ['枫溪引水工程|under-way']],
    ['石岙供水工程5个子项完工。', ['石岙供水工程|under-way']],
    ['柳坪水土保持项目碳汇交易落地。', []],
    ['宏岳二期生产线投产。', ['宏岳二期生产线|complete']],
    ['禾润电池项目一期4条生产线投产。', ['禾润电池项目一期|complete']],
    ['宏岳组件项目首片下线。', ['宏岳组件项目|complete']],
    ['石岙换流站带电投运。', ['石岙换流站|complete']],
    ['柳坪文旅综合体主体结构封顶。', ['柳坪文旅综合体|under-way']],
    ['柳坪抽水蓄能电站“三大专题”通过审查。', ['柳坪抽水蓄能电站|planned']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  test.each([
    ['the part alone', '完成大坝填筑70%。'],
    ['goods', '全国最大的26兆瓦海上风电机组下线。'],
    ['shops', '枫溪超市首店开业。'],
    ['places of trade', '枫溪数据交易所揭牌运营。'],
    ['a port that closes off', '枫溪自贸港封关运作。'],
    ['schools that are assessed', '枫溪职业学院通过教学水平评估验收。'],
    ['lines that a town has', '建成枫溪轨道交通线网规划。'],
  ])('no project: %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('a hindrance and what became of it', () => {
  test.each([
    ['柳坪水库受征迁影响，仅完成年度投资的62%。', ['柳坪水库|under-way']],
    ['石岙物流园因用地指标不足，至今未开工。', ['石岙物流园|planned']],
    ['枫溪景区受降雨影响，游客下降12%。', []],
    ['工业用电量受高温影响，增长8%。', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('what is said of a site that has begun or is at work', () => {
  test.each([
    ['宏岳晶圆项目通线，禾润乙烯项目中交。', ['宏岳晶圆项目|complete', '禾润乙烯项目|complete']],
    ['枫溪核电2号机组投入商业运行。', ['枫溪核电2号机组|complete']],
    ['力争宏岳铜箔项目一期达产、二期开工。', ['宏岳铜箔项目一期|complete', '二期|start']],
    ['推动宏岳晶圆项目产能爬坡、禾润乙烯项目投产达效。', ['宏岳晶圆项目|under-way', '禾润乙烯项目|complete']],
    ['枫溪国家湿地公园通过国家验收。', ['枫溪国家湿地公园|complete']],
    ['石岙机场改扩建工程可研报告通过省发展改革委审查。', ['石岙机场改扩建工程|planned']],
    ['枫溪综合保税区封关运行。', ['枫溪综合保税区|complete']],
    ['枫溪综合保税区获批设立。', []],
    ['柳坪水库实现大坝截流。', ['柳坪水库|under-way']],
    ['枫溪电厂2号机组顺利通过168小时试运行。', ['枫溪电厂2号机组|complete']],
    ['柳坪水利枢纽工程取得用地批复，石岙灌区已具备开工条件。', ['柳坪水利枢纽工程|planned', '石岙灌区|planned']],
    ['枫溪公园一期对外开放，枫溪口岸对外开放。', ['枫溪公园一期|complete']],
    ['石岙铁路开通客运业务，柳坪大桥开通。', ['柳坪大桥|complete']],
    ['国道G343枫溪段改建工程路面摊铺完成。', ['国道G343枫溪段改建工程|under-way']],
    ['枫溪家园安置房全部分配入住。', ['枫溪家园安置房|complete']],
    ['枫柳铁路列入部省共建项目。', ['枫柳铁路|planned']],
    ['枫柳高铁石岙段已进入联调联试阶段。', ['枫柳高铁石岙段|under-way']],
    ['枫溪国家公园进入高质量建设新阶段。', []],
    ['宏岳电池项目（四期）开展生产线设备调试。', ['宏岳电池项目（四期）|under-way']],
    ['枫溪水厂改造工程正在招标，石岙东路正在硬化。', ['枫溪水厂改造工程|planned', '石岙东路|under-way']],
    ['枫溪城、石岙馆等18个项目正在办理前期手续。', ['枫溪城|planned', '石岙馆|planned']],
    ['柳坪大桥完成方案设计，枫溪公园工程完成地质勘探。', ['柳坪大桥|planned', '枫溪公园工程|planned']],
    ['枫溪医院开展义诊活动，石岙中学正在创建示范校。', []],
    ['枫溪大道改造工程主线高架建成通车。', ['枫溪大道改造工程|under-way']],
    ['石岙地铁3号线一期全线洞通、4号线二期开工。', ['石岙地铁3号线一期|under-way', '4号线二期|start']],
    ['柳坪水库移民搬迁工程尚未完成，枫溪桥未能按期建成。', ['柳坪水库移民搬迁工程|under-way', '枫溪桥|under-way']],
    ['枫溪河防洪治理工程完成堤防加固12公里。', ['枫溪河防洪治理工程|under-way']],
    ['石岙港区码头因手续未批暂缓开工。', ['石岙港区码头|null']],
    ['枫溪机场选址报告获批。', ['枫溪机场|planned']],
    ['资本项目可兑换改革稳步推进。', []],
    ['石岙机场迁建工程试飞成功。', ['石岙机场迁建工程|complete']],
    ['枫溪灌区改造工程完成渠道衬砌46公里。', ['枫溪灌区改造工程|under-way']],
    ['宏岳铝合金项目正在进行设备安装。', ['宏岳铝合金项目|under-way']],
    ['枫溪中医院石岙院区挂牌运营。', ['枫溪中医院石岙院区|complete']],
    ['柳坪港区通用泊位累计完成投资11.8亿元、占总投资的63%。', ['柳坪港区通用泊位|under-way']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('verbs, heads and sums', () => {
  test.each([
    ['做深做实柳坪抽水蓄能电站、石岙水厂前期工作。', ['柳坪抽水蓄能电站|planned', '石岙水厂|planned']],
    ['打通枫溪路北延、石岙路下穿等断头堵点。', ['枫溪路北延|complete', '石岙路下穿|complete']],
    ['启动老电影院更新改造。', ['老电影院更新改造|start']],
    ['改造提升老码头商业街区。', ['老码头商业街区|under-way']],
    ['改造提升老旧小区。', []],
    ['争取柳坪抽水蓄能电站列入省重点实施项目。', ['柳坪抽水蓄能电站|planned']],
    ['加快石岙生活垃圾焚烧发电项目收尾。', ['石岙生活垃圾焚烧发电项目|under-way']],
    // what opens with a name of its own
    ['推动宏岳里天地6月底前开业。', ['宏岳里天地|complete']],
    ['推动枫溪农商银行挂牌开业。', []],
    ['推动规上工业企业全面达产。', []],
    ['争取中央资金支持枫溪灌区改造。', []],
    ['完成枫溪体育中心改造、石岙文化中心修缮。', ['枫溪体育中心改造|complete', '石岙文化中心修缮|complete']],
    // when, in front of the verb or the name
    ['一季度集中开工枫溪河沿岸综合开发、石岙电机二期等26个项目。', ['枫溪河沿岸综合开发|start', '石岙电机二期|start']],
    ['6月底建成枫溪大桥，9月石岙公路通车。', ['枫溪大桥|complete', '石岙公路|complete']],
    ['一季度规上工业增加值增长8%。', []],
    // by what a plant makes
    ['推动宏岳封测、禾润新型建材投产。', ['宏岳封测|complete', '禾润新型建材|complete']],
    ['启动枫溪路北延线征拆。', ['枫溪路北延线|planned']],
    ['拆除重建枫溪桥，修缮石岙剧院。', ['枫溪桥|under-way', '石岙剧院|under-way']],
    ['拓宽企业融资渠道，重建乡村文化阵地。', []],
    ['支持宏岳集团实施枫溪特种钢二期项目。', ['枫溪特种钢二期项目|under-way']],
    ['支持企业实施数字化转型项目。', []],
    ['推进枫岙海洋特色小镇建设。', ['枫岙海洋特色小镇|under-way']],
    ['推进特色小镇建设。', []],
    ['引进落地宏岳新材料、禾润铜管等项目36个。', ['宏岳新材料|planned', '禾润铜管|planned']],
    ['完成枫溪路、石岙路等12条道路大修。', ['枫溪路|complete', '石岙路|complete']],
    // behind the number of an item
    ['1.加快推进柳坪水库建设。', ['柳坪水库|under-way']],
    ['2． 开工建设枫溪大桥。', ['枫溪大桥|start']],
    ['3、建成石岙水厂。', ['石岙水厂|complete']],
  ])('%s', (text, expected) => {
    expect(find(text, 'target')).toEqual(expected);
  });
});
