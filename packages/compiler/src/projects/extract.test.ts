import { describe, expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { parseOutline } from '#outline/parse.ts';
import type { Scope } from '#scope/model.ts';
import type { FactStatus } from '../model.ts';
import { extractProjects } from './extract.ts';

/** The projects of one sentence as `name|stage`, read as part of the given scope. */
function find(text: string, status: FactStatus = 'target'): readonly string[] {
  const document = parseDocument(text);
  const { outline } = parseOutline(text, document);
  const scopes: readonly Scope[] = [{ start: 0, end: text.length, status, period: null, part: 'tasks' }];
  return extractProjects(text, document, outline, scopes).map(({ name, stage }) => `${name}|${stage}`);
}

describe('a verb governs the names behind it', () => {
  test.each([
    ['加快推进临枫高铁北段、枫溪至柳坪高速建设。', ['临枫高铁北段|under-way', '枫溪至柳坪高速|under-way']],
    ['开工建设柳坪水库。', ['柳坪水库|start']],
    ['建成枫溪大桥、临溪汽车客运站。', ['枫溪大桥|complete', '临溪汽车客运站|complete']],
    ['谋划推进柳坪抽水蓄能电站建设。', ['柳坪抽水蓄能电站|planned']],
    ['规划建设国际陶瓷产业园。', ['国际陶瓷产业园|planned']],
    ['启动枫溪国家湿地公园建设。', ['枫溪国家湿地公园|start']],
    ['加快宏岳智能制造产业园建设，打造精密加工集群。', ['宏岳智能制造产业园|under-way']],
    ['年内完成柳坪污水处理厂二期工程建设任务。', ['柳坪污水处理厂二期工程|complete']],
    ['以枫溪河道整治、柳坪湖生态治理为重点，改善水环境。', ['枫溪河道整治|under-way', '柳坪湖生态治理|under-way']],
    ['谋划好枫溪大桥、柳坪隧道。', ['枫溪大桥|planned', '柳坪隧道|planned']],
    ['建成投运枫电入浙工程，推进引溪济江工程。', ['枫电入浙工程|complete', '引溪济江工程|under-way']],
    ['建成枫溪至柳坪、石岙至黎平等高速公路。', ['枫溪至柳坪|complete', '石岙至黎平|complete']],
    ['一要加速推进枫溪物流园区建设。', ['枫溪物流园区|under-way']],
    ['支持柳坪片区高标准规划建设枫溪未来科技城。', ['枫溪未来科技城|planned']],
    ['对枫溪路、柳坪大街等2条主干道路进行综合改造。', ['枫溪路|under-way', '柳坪大街|under-way']],
    ['扩能改造枫柳线、石岙线。', ['枫柳线|under-way', '石岙线|under-way']],
    ['深化枫溪走廊水资源配置工程规划论证。', ['枫溪走廊水资源配置工程|planned']],
    [
      '开工“枫柳直流”绿电外送工程，加快将军岙至枫溪铁路建设。',
      ['“枫柳直流”绿电外送工程|start', '将军岙至枫溪铁路|under-way'],
    ],
    ['启动建设枫溪传染病防治基地。', ['枫溪传染病防治基地|start']],
    ['推进东、西外环路和枫溪大街建设。', ['东、西外环路|under-way', '枫溪大街|under-way']],
    ['建成开放枫溪、石岙等遗址博物馆。', ['枫溪|complete', '石岙|complete']],
    [
      '推进枫溪机场三期和石岙、柳坪机场改扩建。',
      ['枫溪机场三期|under-way', '石岙|under-way', '柳坪机场改扩建|under-way'],
    ],
    ['完成枫溪流域保护和修复工程。', ['枫溪流域保护和修复工程|complete']],
    ['力促枫柳高速二期主体建成。', ['枫柳高速二期|under-way']],
    ['建成或基本建成了枫溪文化艺术中心。', ['枫溪文化艺术中心|complete']],
    ['规划建设枫溪贸易商品落地加工园区。', ['枫溪贸易商品落地加工园区|planned']],
    ['在经开区、高新区等区域谋划建设枫溪制造城。', ['枫溪制造城|planned']],
    ['推进枫溪国际快件物流园项目招商进度。', ['枫溪国际快件物流园项目|under-way']],
    ['确保新建的枫溪客运总站和石岙调度中心投入使用。', ['枫溪客运总站|complete', '石岙调度中心|complete']],
    ['推动枫溪机场综合保税区（一期）项目封关验收。', ['枫溪机场综合保税区（一期）项目|complete']],
    ['枫溪铁路口岸互贸区封关运营。', ['枫溪铁路口岸互贸区|complete']],
    ['枫柳高速公路基本实现路基全线单幅贯通。', ['枫柳高速公路|complete']],
    ['枫柳铁路通过国家立项。', ['枫柳铁路|planned']],
    ['规划展厅投入使用。', ['规划展厅|complete']],
    ['全省投资最大的产业项目枫溪磷煤化工一体化项目启动建设。', ['枫溪磷煤化工一体化项目|start']],
    ['加快推进枫柳快速道路系统。', ['枫柳快速道路系统|under-way']],
    ['推进钢铁基地、枫溪铝业基地建设。', ['钢铁基地|under-way', '枫溪铝业基地|under-way']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('what was invested, or agreed, stands before a name', () => {
  test.each([
    '总投资3亿元的',
    '投资3亿元',
    '投入3亿元',
    '筹资3亿元',
    '与枫溪集团签订的',
    '禾润公司引进的',
    '枫溪集团实施的',
    '禾润公司建设的',
    '枫溪集团承建的',
    '枫溪集团规划的',
  ])('%s', (lead) => {
    expect(find(`${lead}柳坪产业园开工建设。`)).toEqual(['柳坪产业园|start']);
  });
});

describe('a noun behind 等 sums a list up', () => {
  test('each list of a clause that has two ends in its own 等', () => {
    const sentence = '推进柳坪水厂、枫溪电站等项目及临溪水厂、石岙变电站，黎平医院、枫溪大道等项目加快推进。';
    expect(find(sentence).map((project) => project.split('|')[0])).toEqual([
      '柳坪水厂',
      '枫溪电站',
      '临溪水厂',
      '石岙变电站',
      '黎平医院',
      '枫溪大道',
    ]);
  });

  test.each([
    [
      '实施枫溪河环境整治、枫溪天然气管道扩建二期工程、就业关爱帮扶等20项民生实事。',
      ['枫溪天然气管道扩建二期工程|under-way'],
    ],
    ['建设枫溪、石岙龙墩、柳坪三大渔港经济区。', ['枫溪|under-way', '石岙龙墩|under-way', '柳坪|under-way']],
    ['加快建设宏岳特种玻璃、禾润生物医药等项目。', ['宏岳特种玻璃|under-way', '禾润生物医药|under-way']],
    ['推进枫溪至柳坪、临溪至石岙等高速公路建设。', ['枫溪至柳坪|under-way', '临溪至石岙|under-way']],
    ['提速石岙至枫溪等12个续建项目。', ['石岙至枫溪|under-way']],
    ['加快城岙、石陂、柳坪3个市级工业园区建设步伐。', ['城岙|under-way', '石陂|under-way', '柳坪|under-way']],
    [
      '推进柳坪水库、枫溪灌区等项目和石岙电厂、禾润风电等工程建设。',
      ['柳坪水库|under-way', '枫溪灌区|under-way', '石岙电厂|under-way', '禾润风电|under-way'],
    ],
    ['支持宏岳科技、禾润制药等企业加快发展。', []],
    ['用好枫溪论坛、柳坪展会等平台。', []],
    ['推进宏岳产业园、柳坪湿地等景区景点建设。', ['宏岳产业园|under-way', '柳坪湿地|under-way']],
    ['争取开通枫溪、柳坪等国际航线。', []],
    ['力争宏岳二期、禾润酒店等项目在旅游旺季前投入运营。', ['宏岳二期|complete', '禾润酒店|complete']],
    ['抓好宏岳乙烯、禾润玻璃等“十大产业项目”建设。', ['宏岳乙烯|under-way', '禾润玻璃|under-way']],
    ['实施宏岳卫星、禾润芯片等技术攻关项目。', []],
    [
      '开工建设宏岳70万吨烯烃和80万吨钢铁基地、禾润尼龙等总投资500亿元以上的新材料项目。',
      ['宏岳70万吨烯烃|start', '80万吨钢铁基地|start', '禾润尼龙|start'],
    ],
    ['推进枫溪体育馆、社区卫生服务中心等公共服务项目。', ['枫溪体育馆|under-way', '社区卫生服务中心|under-way']],
    ['组织石岙茶会、枫溪灯会等活动。', []],
    ['启动宏岳机械、禾润水泥等8家企业迁建工作。', ['宏岳机械|start', '禾润水泥|start']],
    ['推进枫溪中都等遗址公园建设。', ['枫溪中都|under-way']],
    ['全面完成枫溪、柳坪村等7个现代牧场建设任务。', ['枫溪|complete', '柳坪村|complete']],
    ['推进枫溪、石岙等大中型灌区现代化改造。', ['枫溪|under-way', '石岙|under-way']],
    [
      '力争枫柳高铁、石岙等3条高速、枫溪地铁2号线年内建成投运。',
      ['枫柳高铁|complete', '石岙|complete', '枫溪地铁2号线|complete'],
    ],
    [
      '开工建设宏岳70万吨烯烃、80万吨煤制油升级示范等化工项目。',
      ['宏岳70万吨烯烃|start', '80万吨煤制油升级示范|start'],
    ],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('what is said behind the names gives the stage', () => {
  test.each([
    ['枫溪大桥、柳坪隧道建成通车。', ['枫溪大桥|complete', '柳坪隧道|complete']],
    ['宏岳二期、禾润饲料等5个项目竣工投产。', ['宏岳二期|complete', '禾润饲料|complete']],
    ['柳坪水库开工建设。', ['柳坪水库|start']],
    ['枫溪高速石岙段试验通车。', ['枫溪高速石岙段|complete']],
    ['石岙、黎平储气库首期采气。', ['石岙|complete', '黎平储气库|complete']],
    ['枫溪家园住宅小区完工。', ['枫溪家园住宅小区|complete']],
    ['枫溪水库验收运行，柳坪医院石岙院区开诊运行。', ['枫溪水库|complete', '柳坪医院石岙院区|complete']],
    ['枫溪项目一期顺利推进、二期开工建设。', ['枫溪项目一期|under-way', '二期|start']],
    ['“大枫溪”项目开工。', ['“大枫溪”项目|start']],
    ['集美术馆、文学馆于一体的枫溪艺术中心启用。', ['枫溪艺术中心|complete']],
    [
      '市体育馆、图书馆、博物馆和枫溪剧院建成开放。',
      ['市体育馆|complete', '图书馆|complete', '博物馆|complete', '枫溪剧院|complete'],
    ],
    ['5—8号泊位水工工程和东、西湾航道工程已完工。', ['5—8号泊位水工工程|complete', '东、西湾航道工程|complete']],
    ['枫溪县、柳坪旗、石岙通用机场开工建设。', ['枫溪县|start', '柳坪旗|start', '石岙通用机场|start']],
    ['对枫溪路、柳坪大街进行了综合改造。', ['枫溪路|complete', '柳坪大街|complete']],
    ['枫溪至石岙公路进展顺利。', ['枫溪至石岙公路|under-way']],
    ['枫溪至石岙公路完成总投资的60%。', ['枫溪至石岙公路|under-way']],
    ['柳坪会展中心主体工程完工。', ['柳坪会展中心|under-way']],
    ['柳坪核电一期获得国家核准。', ['柳坪核电一期|planned']],
    ['石岙港区、枫溪航道等项目前期工作扎实推进。', ['石岙港区|planned', '枫溪航道|planned']],
    ['禾润新材料等重大项目落户。', ['禾润新材料|null']],
    ['枫溪水库工程建设进展良好。', ['枫溪水库|under-way']],
    ['城西供水主管网扩建工程实现环线供水。', ['城西供水主管网扩建工程|complete']],
    ['枫溪露天矿一季度完成核准并开工建设。', ['枫溪露天矿|start']],
    ['柳坪迁建项目10月份投入使用。', ['柳坪迁建项目|complete']],
    [
      '枫溪乙烯一期投产、柳坪大桥通车、石岙港区开工。',
      ['枫溪乙烯一期|complete', '柳坪大桥|complete', '石岙港区|start'],
    ],
    [
      '枫溪水厂、柳坪变电站，石岙大道、禾润医院等项目加快推进。',
      ['枫溪水厂|under-way', '柳坪变电站|under-way', '石岙大道|under-way', '禾润医院|under-way'],
    ],
    ['枫溪汽车站、柳坪汽车站顺利搬迁。', ['枫溪汽车站|complete', '柳坪汽车站|complete']],
    ['枫岙、柳石和临溪高速枫溪段建设提速。', ['枫岙|under-way', '柳石|under-way', '临溪高速枫溪段|under-way']],
    ['枫溪大道、柳坪路桥等城市大动脉加快推进。', ['枫溪大道|under-way', '柳坪路桥|under-way']],
    ['智能指挥中心完成主体工程。', ['智能指挥中心|under-way']],
    ['枫新高速完成投资25亿元。', ['枫新高速|under-way']],
    ['宏岳农产品交易中心、禾润商贸城等项目稳步推进。', ['宏岳农产品交易中心|under-way', '禾润商贸城|under-way']],
    ['枫溪至柳坪、石岙至临溪高速实质性开工。', ['枫溪至柳坪|start', '石岙至临溪高速|start']],
    ['枫溪航道整治工程和通航设施建设加快推进。', ['枫溪航道整治工程|under-way']],
    ['柳坪水库下闸蓄水，枫溪电站准备下闸蓄水。', ['柳坪水库|complete', '枫溪电站|under-way']],
    ['大力实施减煤、控车、降尘等重点工程。', []],
    ['投资3.3亿元的机场快速路建成通车。', ['机场快速路|complete']],
    ['筹资11.5亿元建成枫溪市医院。', ['枫溪市医院|complete']],
    ['11.3月底前开工枫溪水库。', ['枫溪水库|start']],
    ['全国最大的枫溪光伏基地投产，群众期盼多年的柳坪大桥开工。', ['枫溪光伏基地|complete', '柳坪大桥|start']],
    ['总投资30亿元的宏岳铝材产业园启动实施。', ['宏岳铝材产业园|start']],
    ['总投资8亿元的枫溪棚户区改造工程，当年完成投资2亿元。', ['枫溪棚户区改造工程|under-way']],
  ])('%s', (text, expected) => {
    expect(find(text, 'actual')).toEqual(expected);
  });
});

describe('wishes and following clauses move the stage', () => {
  test.each([
    ['争取枫柳高铁开工。', ['枫柳高铁|planned']],
    ['争取枫溪大桥年底建成通车。', ['枫溪大桥|complete']],
    ['力争柳坪水库和石岙电站开工建设。', ['柳坪水库|start', '石岙电站|start']],
    ['确保宏岳二期竣工投运。', ['宏岳二期|complete']],
    ['争取柳坪热电联产项目进入省规划。', ['柳坪热电联产项目|planned']],
    ['积极争取枫溪调水二期落地实施。', ['枫溪调水二期|planned']],
    ['加快枫溪至石岙高速、柳坪机场等项目前期工作，力争尽早开工。', ['枫溪至石岙高速|planned', '柳坪机场|planned']],
    ['加快推进宏岳电厂、禾润水泥等6个项目，力争尽快开工建设。', ['宏岳电厂|start', '禾润水泥|start']],
    ['抓好宏岳露天矿，禾润啤酒厂迁建等项目建设。', ['宏岳露天矿|under-way', '禾润啤酒厂迁建|under-way']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  test('a renewal is complete when reported and under way when promised', () => {
    expect(find('改造枫溪大道、石岙大街。', 'actual')).toEqual(['枫溪大道|complete', '石岙大街|complete']);
    expect(find('改造枫溪大道、石岙大街。', 'target')).toEqual(['枫溪大道|under-way', '石岙大街|under-way']);
    expect(find('新建柳坪康养楼。', 'actual')).toEqual(['柳坪康养楼|complete']);
    expect(find('新建柳坪康养楼。', 'target')).toEqual(['柳坪康养楼|start']);
  });
});

describe('forms of names', () => {
  test.each([
    ['加快G318、G219和农村公路等交通基础设施建设。', ['G318|under-way', 'G219|under-way']],
    ['投资2000万元的枫—柳农村公路通车。', ['枫—柳农村公路|complete']],
    ['扩建了枫溪一中等6所高中。', ['枫溪一中|under-way']],
    ['完成枫溪水源地保护区工程建设。', ['枫溪水源地保护区工程|complete']],
    ['加快建设枫溪至柳坪铁路二线。', ['枫溪至柳坪铁路二线|under-way']],
    [
      '宏岳大众、禾润五菱和新能源汽车项目加快建设。',
      ['宏岳大众|under-way', '禾润五菱|under-way', '新能源汽车项目|under-way'],
    ],
    [
      '枫溪水文研究中心、国家高速列车技术创新中心加快建设。',
      ['枫溪水文研究中心|under-way', '国家高速列车技术创新中心|under-way'],
    ],
    ['枫溪科技园17个项目加快建设。', ['枫溪科技园|under-way']],
    ['和枫柳坪铅锌矿、将岙机场开工建设。', ['和枫柳坪铅锌矿|start', '将岙机场|start']],
    ['柳坪调蓄水隧道完成工程总量的65%。', ['柳坪调蓄水隧道|under-way']],
    ['枫溪中学年内实现招生。', ['枫溪中学|complete']],
    ['枫溪互联网骨干直联点获批建设。', ['枫溪互联网骨干直联点|planned']],
    ['推进枫溪医院改造提升工程。', ['枫溪医院改造提升工程|under-way']],
    ['争取开工枫溪高速公路。', ['枫溪高速公路|planned']],
    ['推进枫溪机场规划建设。', ['枫溪机场|planned']],
    ['推进石门大道项目建设。', ['石门大道|under-way']],
    ['枫溪核电1、2号机组开工建设。', ['枫溪核电1、2号机组|start']],
    [
      '开工宏岳技改、杭泰空分装置和禾润发酵豆粕等项目。',
      ['宏岳技改|start', '杭泰空分装置|start', '禾润发酵豆粕|start'],
    ],
    ['推进枫溪水库及配套灌区等工程前期工作。', ['枫溪水库及配套灌区|planned']],
    ['推动宏岳集团边境综合产业项目落地建设。', ['宏岳集团边境综合产业项目|under-way']],
    ['开工枫溪至柳坪和石岙至黎平等高速项目。', ['枫溪至柳坪|start', '石岙至黎平|start']],
    ['枫溪大道、柳坪湖路路基工程基本完成。', ['枫溪大道|under-way', '柳坪湖路路基工程|under-way']],
    ['加快科学城隧道建设。', ['科学城隧道|under-way']],
    ['开通运营枫溪机场。', ['枫溪机场|complete']],
    ['枫柳高速、石岙高速改扩建一期和一批城际快速路建成通车。', ['枫柳高速|complete', '石岙高速改扩建一期|complete']],
    ['枫岙500千伏变电站增容工程开工建设。', ['枫岙500千伏变电站增容工程|start']],
    ['启动枫溪高铁提速、柳坪高铁建设。', ['枫溪高铁提速|start', '柳坪高铁|start']],
    ['推动枫溪水利枢纽工程竣工和柳坪供水工程主体完工。', ['枫溪水利枢纽工程|complete', '柳坪供水工程|under-way']],
    [
      '启动枫溪医院柳坪院区、石岙医院城东院区等老院区病房改造提升。',
      ['枫溪医院柳坪院区|start', '石岙医院城东院区|start'],
    ],
    ['推进枫柳舟、金岙开放大通道建设。', ['枫柳舟|under-way', '金岙开放大通道|under-way']],
    ['完成主城区枫溪大街、柳坪路等12条道路、石岙20条支路的建设任务。', ['枫溪大街|complete', '柳坪路|complete']],
    [
      '枫溪湿地公园、柳坪植物园、石岙乐园“一河三园”工程正式启动。',
      ['枫溪湿地公园|start', '柳坪植物园|start', '石岙乐园|start'],
    ],
    ['完成西出口路建设，推进东外环前期工作。', ['西出口路|complete', '东外环|planned']],
    ['继续推进中心城区供热互联互通工程。', ['中心城区供热互联互通工程|under-way']],
    ['建成枫溪全国重点实验室基地。', ['枫溪全国重点实验室基地|complete']],
    ['加快推进宏岳电厂、禾润水泥等项目建设，确保按时开工。', ['宏岳电厂|start', '禾润水泥|start']],
    [
      '推进枫溪水库[3]、柳坪隧道［4］建设，加快枫溪大桥［5］建设。',
      ['枫溪水库|under-way', '柳坪隧道|under-way', '枫溪大桥|under-way'],
    ],
    [
      '枫溪大桥具备通车条件，柳坪铁路正式进场施工，11号线空载试运行。',
      ['枫溪大桥|complete', '柳坪铁路|start', '11号线|under-way'],
    ],
    ['确保枫溪文体馆按时投入使用。', ['枫溪文体馆|complete']],
    ['打通枫溪大道等一批断头路。', ['枫溪大道|complete']],
    ['完成枫溪大街和柳坪路两处市民公园建设。', ['枫溪大街和柳坪路两处市民公园|complete']],
    ['“枫电外送”第三通道（柳坪段）开工建设。', ['“枫电外送”第三通道（柳坪段）|start']],
    ['确保枫溪广场开工、柳坪农贸市场投入运营。', ['枫溪广场|start', '柳坪农贸市场|complete']],
    ['205国道改建及枫溪南路项目开工。', ['205国道改建|start', '枫溪南路项目|start']],
    ['枫通路全线通车。', ['枫通路|complete']],
    ['完成枫溪水库除险加固工程的论证立项工作。', ['枫溪水库除险加固工程|planned']],
    ['枫溪湾商住区动工建设，争取国家核准核电三期项目。', ['枫溪湾商住区|start', '核电三期项目|planned']],
    ['搞好枫溪湖文明走廊工程建设。', ['枫溪湖文明走廊工程|under-way']],
    ['推进枫溪河沿岸环境整治。', ['枫溪河沿岸环境整治|under-way']],
    ['投资1.3亿元实施自来水管网改造工程。', ['自来水管网改造工程|under-way']],
    [
      '规划建设枫溪冷库、保税仓和国际快件分拣中心。',
      ['枫溪冷库|planned', '保税仓|planned', '国际快件分拣中心|planned'],
    ],
    ['改造枫溪路、柳坪路等背街巷道10条。', ['枫溪路|under-way', '柳坪路|under-way']],
    ['枫溪博物馆东馆开放运营。', ['枫溪博物馆东馆|complete']],
    ['推进枫溪水库扩容、柳坪水库除险加固。', ['枫溪水库扩容|under-way', '柳坪水库除险加固|under-way']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('no projects', () => {
  test.each([
    ['plans of several sites', '枫溪机场、柳坪港总体规划获批。'],
    ['sentences', '关键是把项目谋划好。抓早项目谋划。'],
    ['what is done to things of no one place', '推进药品集采扩围提质。开展企业数智化改造，加快社保扩面提标。'],
    ['what is done to the places of a slogan', '加快推进“两旧一村”改造。'],
    ['classes of things that every county gets', '推进县级医共体“两中心”建设，推进区级托育综合服务中心建设。'],
    ['what is raised without building', '提升枫溪铁路、柳坪公路互联互通水平，持续提升枫溪大桥运营效能。'],
    ['a programme joined with a work', '实施枫溪推广计划和“引客入枫”工程。'],
    ['things that come by the lot', '建成一批示范性冷库、交易中心和电商产业园。'],
    ['towns on trial', '抓好碳达峰试点城市和零碳园区建设，推进“平急两用”公共基础设施等建设。'],
    ['corridors', '加快建设枫溪民族特色发展廊道。'],
    ['towns that grow together', '加快推进枫溪柳坪一体化。'],
    ['fields before 项目', '实施影视创制、艺术品交易、演艺、网络文化等重大文化产业项目。'],
    ['titles that a site is given', '枫溪古城获批创建国家文物保护利用示范区。'],
    ['slogans', '加快枫溪大学、柳坪大学“双一流”建设。'],
    ['clearing up', '深入开展枫岙草原专项整治。'],
    ['a phrase of policy', '统筹推进山水林田湖草沙一体化保护和系统治理。'],
    ['classes of roads and places', '完成交通干线、河谷沿线基础设施投资51亿元。'],
    ['programmes', '实施优质粮食工程。实施人才回乡工程。'],
    ['campaigns', '开展乡村建设行动，实施城市更新行动。'],
    ['plans', '编制现代物流业五年发展规划，实施三年行动计划。'],
    ['generic nouns', '推进重点项目建设，实施民生工程。'],
    ['courses of programmes', '实施枫盐稳产保供、锂盐量质齐升等工程。'],
    ['runs of trains and planes', '枫溪大桥跨境客运班线开通运营。'],
    ['counts of things', '新建农村公路600公里，改造老旧小区266个，建成智能工厂5家。'],
    ['zones and clusters', '推进枫溪开发区建设，打造柳坪产业集群。'],
    ['quoted programmes', '深入实施“暖心万家”工程。'],
    ['networks that every town has', '推进地下综合管廊建设，加快城镇燃气管网建设，推进气源、输气管网建设。'],
    ['long lists of classes', '建设水电核电、特高压输电、智能电网、油气管网、城市轨道交通等重大项目。'],
    ['classes of old things', '启动老旧公用设施改造，推进大中型灌区新建改造、城中村改造和长租房市场建设。'],
    ['schools of the first rank', '支持高校建设“双一流”大学，探索建设自由贸易港。'],
    ['what every village gets', '实施好农房抗震加固工程，推进盐湖资源有序开发。'],
    ['what is only protected', '抓好枫溪湿地和柳坪水源地保护，全面实施散煤综合治理。'],
    ['what is only adorned', '完成出口道路、城区主干道路和主要街区绿化。'],
    ['classes of things', '推进现代农业产业园、高水平大学建设，完成小街小巷改造。'],
    ['grades', '枫溪风景区建成3A级景区。'],
    ['capacities', '柳坪风电并网装机300万千瓦，枫溪公路通车里程突破1万公里。'],
    ['problems', '督察反馈问题按时间节点推进整改。'],
    ['towns that carry out a project', '枫溪入选医院改革与高质量发展示范项目实施城市。'],
    ['policies that are deepened', '深化枫溪高新区、柳坪集群等载体建设。'],
    [
      'a glossary behind the report',
      '各位代表：\n一、任务\n抓好落实。\n\n名词解释\n\n1.某工程：指加快建设枫溪大桥、柳坪水库等项目，全面提升城市承载能力和综合服务水平的一项工作。',
    ],
  ])('%s', (_, text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('what stretches of unknown reports brought up', () => {
  test.each([
    // a name without a head in a long list of projects
    [
      '枫溪大道、柳坪公园、蓝色海岸、石岙水库、黎平大桥等项目开工建设。',
      ['枫溪大道|start', '柳坪公园|start', '蓝色海岸|start', '石岙水库|start', '黎平大桥|start'],
    ],
    ['蓝色海岸、石岙水库等项目开工建设。', ['石岙水库|start']],
    // a work without a name among works with one, of which something is said
    ['钢铁基地、枫溪铝基地、柳坪二期顺利推进。', ['钢铁基地|under-way', '枫溪铝基地|under-way', '柳坪二期|under-way']],
    // a sum, then a work and what it brings about
    ['累计完成投资3.2亿元的枫溪供热工程新增供热面积190万平方米。', ['枫溪供热工程|under-way']],
    [
      '投资1.2亿元实施的城南片区、枫溪景区和柳坪组团绿化工程新增绿化面积66万平方米。',
      ['城南片区、枫溪景区和柳坪组团绿化工程|under-way'],
    ],
    ['投资1.3亿元的供水主管网改造等工程进展顺利。', ['供水主管网改造|under-way']],
    // the members of a list are counted behind the last of them
    ['启动枫溪纪念园、柳坪遗址公园两个景区二期建设。', ['枫溪纪念园|start', '柳坪遗址公园|start']],
    // a length of a work in phases, but no count of works
    ['确保15公里雨水管网二期工程按期竣工。', ['15公里雨水管网二期工程|complete']],
    ['加快建设5个区域医疗中心二期项目。', []],
    ['招引枫溪西部基地、柳坪产业园等项目605个。', ['枫溪西部基地|planned', '柳坪产业园|planned']],
    // quotes side by side are members, unless they are words of one noun
    [
      '加快推进“枫电入溪”“柳电入溪”、枫溪“背靠背”联网工程。',
      ['“枫电入溪”|under-way', '“柳电入溪”|under-way', '枫溪“背靠背”联网工程|under-way'],
    ],
    ['实施“枫溪技工”“柳坪师傅”等培训工程。', []],
    ['枫电送柳、石岙第三条输电通道等加快推进。', ['枫电送柳|under-way', '石岙第三条输电通道|under-way']],
    ['支持引水调水、骨干水源、江河湖泊治理等重点项目。', []],
    // what a project in a list is in, and two types of a kind
    [
      '推动枫溪耦合循环一体化、柳坪新能源材料产业等项目加快落地。',
      ['枫溪耦合循环一体化|planned', '柳坪新能源材料产业|planned'],
    ],
    ['推动商贸服务型和枫溪空港型物流枢纽建设。', ['枫溪空港型物流枢纽|under-way']],
    ['枫溪智算中心、柳坪数据中心等一批项目点亮运行。', ['枫溪智算中心|complete', '柳坪数据中心|complete']],
    // what is wished for a place
    ['支持临溪建设引领示范区、枫溪建设世界一流石化产业基地。', []],
    // the first phase tells of the project that the clause before named
    ['成功引入枫溪旅游度假城项目，一期工程开工建设。', ['枫溪旅游度假城项目|start']],
    ['启动变电站和枫溪主供电工程。', ['变电站|start', '枫溪主供电工程|start']],
    ['基本贯通了枫溪进港道路。', ['枫溪进港道路|complete']],
    ['推进城区防洪、枫溪堤防等项目的实施。', ['城区防洪|under-way', '枫溪堤防|under-way']],
  ])('%s', (text, names) => {
    expect(find(text)).toEqual(names);
  });
});

test('a comma inside a bracket and a 和 inside a name do not divide', () => {
  expect(find('推进临（溪）枫（溪）高速公路和石岙二级公路建设。')).toEqual([
    '临（溪）枫（溪）高速公路|under-way',
    '石岙二级公路|under-way',
  ]);
  expect(find('推进枫溪至石岙公路(柳坪,城岙段)建设。')).toEqual(['枫溪至石岙公路(柳坪,城岙段)|under-way']);
});

test('a project knows its place, its status and its section', () => {
  const text = '一、任务\n（一）扩大投资。开工建设柳坪水库。';
  const document = parseDocument(text);
  const { outline } = parseOutline(text, document);
  const scopes: readonly Scope[] = [{ start: 0, end: text.length, status: 'target', period: '2023', part: 'tasks' }];
  const start = text.indexOf('柳坪水库');
  expect(extractProjects(text, document, outline, scopes)).toEqual([
    {
      id: `p${start.toString(36)}`,
      start,
      end: start + 4,
      name: '柳坪水库',
      stage: 'start',
      status: 'target',
      section: text.indexOf('（一）'),
    },
  ]);
});
