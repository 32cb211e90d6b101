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

describe('a field stands in front of what is done in it', () => {
  test.each([
    ['铁路建成枫溪至柳坪城际铁路，开工石岙支线扩能改造。', ['枫溪至柳坪城际铁路|complete', '石岙支线扩能改造|start']],
    ['水利方面开工石岙水库，续建枫溪灌区。', ['石岙水库|start', '枫溪灌区|under-way']],
    ['能源投产枫溪电站2号机组。', ['枫溪电站2号机组|complete']],
    ['民航确保柳坪机场二期年底前具备试飞条件。', ['柳坪机场二期|complete']],
    ['交通领域谋划柳坪至石岙高速公路。', ['柳坪至石岙高速公路|planned']],
    ['“十二五”期间规划建设枫台高速、柳坪隧道。', ['枫台高速|planned', '柳坪隧道|planned']],
    [
      '竣工投产一批，包括宏岳工业园、禾润玻璃四线；开工建设一批，包括枫溪钢铁、柳坪饲料扩建。',
      ['宏岳工业园|complete', '禾润玻璃四线|complete', '枫溪钢铁|start', '柳坪饲料扩建|start'],
    ],
    [
      '引进实施禾润生猪产业化、宏岳马铃薯淀粉技改等项目。',
      ['禾润生猪产业化|under-way', '宏岳马铃薯淀粉技改|under-way'],
    ],
    // steps before building
    [
      '加快石岙水库、枫溪电站前期、柳坪水厂等项目建设。',
      ['石岙水库|under-way', '枫溪电站|planned', '柳坪水厂|under-way'],
    ],
    ['推进枫溪供水工程前期工作和石岙水库连通工程建设。', ['枫溪供水工程|planned', '石岙水库连通工程|under-way']],
    ['做好石岙水库、枫柳供水工程可研编制和用地预审。', ['石岙水库|planned', '枫柳供水工程|planned']],
    ['新签约宏岳正极材料、禾润储能电芯等项目83个。', ['宏岳正极材料|planned', '禾润储能电芯|planned']],
    // it belongs to the name or to another noun
    ['铁路专用线二期建成。', ['铁路专用线二期|complete']],
    ['旅游开发项目有序推进。', []],
  ])('%s', (text, names) => {
    expect(find(text)).toEqual(names);
  });
});

describe('建设 behind a work is not of its name, 项目 and 工程 are', () => {
  test.each([
    ['加快宏岳60万吨甲醇项目建设。', ['宏岳60万吨甲醇项目|under-way']],
    ['抓好总投资32亿元的宏岳电池壳体项目建设，年内完成投资8亿元。', ['宏岳电池壳体项目|under-way']],
    ['加快枫溪综合医院、柳坪小学改扩建工程建设。', ['枫溪综合医院|under-way', '柳坪小学改扩建工程|under-way']],
    // a site has its name without it
    ['推进枫溪大道项目建设。', ['枫溪大道|under-way']],
    // classes of works
    ['加快风电光伏项目建设。', []],
    ['加快高速公路项目建设。', []],
    ['推进“千店万铺”改造工程建设。', []],
    ['积极推进“小而美”民生项目建设。', []],
    ['推进省重点建设项目建设。', []],
  ])('%s', (text, names) => {
    expect(find(text)).toEqual(names);
  });
});

describe('what is done to a part of a work, behind its name', () => {
  test.each([
    ['推进枫溪中医院迁建项目内外装修。', ['枫溪中医院迁建项目|under-way']],
    ['全力推进宏岳竹纤维项目厂房建设。', ['宏岳竹纤维项目|under-way']],
    ['完成禾润铜箔项目设备安装。', ['禾润铜箔项目|under-way']],
    ['完成石岙水库大坝填筑的80%。', ['石岙水库|under-way']],
    ['枫柳大堤累计完成土石方310万方。', ['枫柳大堤|under-way']],
    ['建设枫溪中医院综合楼并投入使用。', ['枫溪中医院综合楼|complete']],
    ['枫溪总部港3栋塔楼主体封顶。', ['枫溪总部港|under-way']],
    ['省道S203枫溪段改线工程基本完成、正在铺筑路面。', ['省道S203枫溪段改线工程|complete']],
    ['完成设备安装。', []],
    ['禾润铝板带项目一期40万吨投产。', ['禾润铝板带项目一期|complete']],
    ['石岙航道疏浚工程完成水下作业。', ['石岙航道疏浚工程|under-way']],
    ['枫溪商业步行街完成改造。', ['枫溪商业步行街|complete']],
  ])('%s', (text, names) => {
    expect(find(text)).toEqual(names);
  });
});

describe('lengths and times behind names, and counts in them', () => {
  test.each([
    ['建成枫溪高速公路石岙段18.7公里，改造农村公路60公里。', ['枫溪高速公路石岙段|complete']],
    ['建成环湖步道90公里、山地绿道57公里。', []],
    ['新建雨污管网16公里。', []],
    ['确保宏岳热电联产8月底前、柳坪水厂二期9月底前开工。', ['宏岳热电联产|start', '柳坪水厂二期|start']],
    ['推进禾润陶瓷第三条生产线建设。', ['禾润陶瓷第三条生产线|under-way']],
    ['220千伏石岙输变电工程迎峰度夏前投运。', ['220千伏石岙输变电工程|complete']],
    ['确保石岙大桥6月底前合龙、年底前通车。', ['石岙大桥|complete']],
    ['推动枫溪2×100万千瓦煤电项目年内双机投产。', ['枫溪2×100万千瓦煤电项目|complete']],
  ])('%s', (text, names) => {
    expect(find(text, 'target')).toEqual(names);
  });
});

describe('works by what they end in', () => {
  test.each([
    ['加快枫溪千万吨炼化一体化建设。', ['枫溪千万吨炼化一体化|under-way']],
    ['加快枫柳交通一体化建设。', []],
    ['推进石岙景区提升工程建设。', ['石岙景区提升工程|under-way']],
    ['实施澄河流域生态修复工程。', ['澄河流域生态修复工程|under-way']],
    ['启动柳坪片城中村改造。', ['柳坪片城中村改造|start']],
    ['加快枫溪海上风电场C区建设。', ['枫溪海上风电场C区|under-way']],
    ['建成石岙互通。', ['石岙互通|complete']],
    ['加快设施互联互通。', []],
    ['完成“枫溪二号”养殖平台建设。', ['“枫溪二号”养殖平台|complete']],
    ['提质改造柳坪老街区。', ['柳坪老街区|complete']],
    ['拉通柳坪路东延线。', ['柳坪路东延线|complete']],
    ['柳坪国际金融中心、枫溪文创园等17个项目竣工。', ['柳坪国际金融中心|complete', '枫溪文创园|complete']],
    // what stands in front of 和 is built, what is behind it is not
    ['完成宏岳化工搬迁改造。', ['宏岳化工搬迁改造|complete']],
    ['宏岳煤矿瓦斯发电二期、禾润化工气化装置改造开工。', ['宏岳煤矿瓦斯发电二期|start', '禾润化工气化装置改造|start']],
    ['完成日处理3万吨水厂改扩建。', ['日处理3万吨水厂改扩建|complete']],
    ['推动枫溪人工智能计算中心扩容建设。', ['枫溪人工智能计算中心扩容|under-way']],
    ['枫溪二期提质增效工程建成通水。', ['枫溪二期提质增效工程|complete']],
    ['实施枫溪河、石岙沟黑臭水体治理。', ['枫溪河|under-way', '石岙沟黑臭水体治理|under-way']],
    ['建成园区污水处理厂扩容工程，推进农村饮水安全工程。', ['园区污水处理厂扩容工程|complete']],
    [
      '推动宏岳50万吨/年煤基乙醇、禾润煤炭综合利用项目建设。',
      ['宏岳50万吨/年煤基乙醇|under-way', '禾润煤炭综合利用项目|under-way'],
    ],
    ['推进枫江风光带建设。', ['枫江风光带|under-way']],
    ['禾润铜箔扩产、宏岳高端印制板动工。', ['禾润铜箔扩产|start', '宏岳高端印制板|start']],
    ['建成投入使用枫溪中学新校区、柳坪大桥拼宽。', ['枫溪中学新校区|complete', '柳坪大桥拼宽|complete']],
    ['枫溪集中供热（二热源）工程列入中央投资计划。', ['枫溪集中供热（二热源）工程|planned']],
    ['建设110千伏石岙变、330千伏枫溪变。', ['110千伏石岙变|under-way', '330千伏枫溪变|under-way']],
    ['枫台二级公路、枫溪二桥及引线工程建成通车。', ['枫台二级公路|complete', '枫溪二桥及引线工程|complete']],
    ['宏岳电厂二期、禾润生物年内投产。', ['宏岳电厂二期|complete', '禾润生物|complete']],
    ['好江水利枢纽全面建成。', ['好江水利枢纽|complete']],
    // streets that many towns have
    ['青年路、建设路、和平街等6条道路完成提质改造。', ['青年路|complete', '建设路|complete', '和平街|complete']],
    ['完成东方大道雨水管网改造，改造交通路口12处。', ['东方大道雨水管网改造|complete']],
    // what a town wants to be
    ['建设健康枫湖，推进书香柳城建设。', []],
    ['加快灾后恢复重建，实施节能降碳改造。', []],
    ['加快枫溪国际物流园和柳坪跨境经济合作区建设。', ['枫溪国际物流园|under-way']],
    ['抓好经济适用房和廉租房建设。', []],
    ['推进强大国内市场和贸易强国建设。', []],
  ])('%s', (text, names) => {
    expect(find(text)).toEqual(names);
  });
});

describe('what is said of a site without building it', () => {
  test.each([
    ['石岙峡谷创建国家5A级旅游景区通过景观质量评审。', []],
    ['推动柳坪湾争创国家级旅游度假区。', []],
    ['枫溪医院通过三级医院评审。', []],
    ['柳坪作业区新开通至马尼拉、胡志明市两条近洋航线。', []],
    ['柳坪机场开通国际货线91条。', []],
    ['开通城际公交专线。', []],
    ['柳坪武义电动工具小镇提质扩容。', []],
    ['积极推进PPP项目。', []],
    ['推动枫溪蝶变。', []],
    ['宏岳智造基地、禾润冷链等23个项目未达到序时进度。', ['宏岳智造基地|null', '禾润冷链|null']],
    ['枫溪文旅城、柳坪汽贸园两个项目处于停滞状态。', ['枫溪文旅城|null', '柳坪汽贸园|null']],
    ['做好国家4A级旅游景区申报。', []],
    ['枫柳商场等首店运营。', []],
    ['石岙景区实现公司化运营。', []],
    ['枫溪地铁1号线一期西段运营。', ['枫溪地铁1号线一期西段|complete']],
    ['开通枫溪地铁2号线一期、5号线等3条新线。', ['枫溪地铁2号线一期|complete', '5号线|complete']],
    ['实施石岙修复工程。', ['石岙修复工程|under-way']],
    ['宏岳乙二醇项目复工。', ['宏岳乙二醇项目|under-way']],
    ['宏岳煤矿复工复产。', []],
    // reasons that 等 sums up
    ['石岙电站、柳坪物流园因用地、资金等要素制约未能如期开工。', ['石岙电站|planned', '柳坪物流园|planned']],
  ])('%s', (text, names) => {
    expect(find(text)).toEqual(names);
  });
});
