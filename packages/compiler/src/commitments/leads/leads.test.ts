import { describe, expect, it } from 'vitest';
import { compile } from '#compile.ts';
import { listWords } from '#text/lexicon.ts';
import { DEPARTMENTS, namesOf } from './departments.ts';

/** A report of the genre, invented, that somebody gives in a year and that holds the given tasks. */
function reportOf(tasks: string, { year = 2021, who = '市人民政府' } = {}): string {
  return `政府工作报告

各位代表：
现在，我代表${who}向大会报告工作，请予审议。

一、${year - 1}年工作回顾
全年生产总值增长5.1%。

二、${year}年工作安排
${tasks}
`;
}

function leadsOf(tasks: string, report?: Parameters<typeof reportOf>[1]): readonly (string | undefined)[] {
  return compile(reportOf(tasks, report)).commitments.map(({ leads }) => leads[0]?.department);
}

describe('an office that counties have not', () => {
  it.each<[string, string, number]>([
    ['市人民政府', '能源局', 2021],
    ['云泽市人民政府', '能源局', 2021],
    ['县人民政府', '发展和改革委员会', 2021],
    ['云泽区人民政府', '发展和改革委员会', 2021],
    ['柳河镇人民政府', '发展和改革委员会', 2021],
    ['云泽市人民政府', '发展和改革委员会', 2006],
    ['云泽自治区人民政府', '能源局', 2021],
  ])('%s: %s, %i', (who, office, year) => {
    expect(leadsOf('新建光伏电站2座。', { who, year })).toEqual([office]);
  });

  it('is the country’s where the State Council divides the work', () => {
    const text = '国务院关于落实《政府工作报告》重点工作部门分工的意见\n一、改善民生\n新增城镇就业900万人以上。\n';
    expect(compile(text).commitments[0]?.leads[0]?.department).toBe('人力资源和社会保障部');
  });
});

it('is the province’s where a province divides its report', () => {
  const text = '2021年省《政府工作报告》重点任务分工方案\n一、改善民生\n新增中小学学位9万个。\n';
  expect(compile(text).commitments[0]?.leads[0]?.department).toBe('教育厅');
});

describe('the office that a duty names', () => {
  it.each<[number, string, string]>([
    [2012, '新增建设用地储备。', '国土资源局'],
    [2018, '加强退役军人安置。', '民政局'],
    [2019, '加强退役军人安置。', '退役军人事务局'],
    [2012, '加强传染病防治。', '卫生局'],
    [2016, '加强传染病防治。', '卫生和计划生育委员会'],
    [2025, '加强传染病防治。', '疾病预防控制局'],
    [2012, '打造全域旅游示范区。', '旅游局'],
    [2021, '打造全域旅游示范区。', '文化和旅游局'],
    [2018, '实施扶贫产业项目。', '扶贫开发办公室'],
    [2022, '开展返贫监测帮扶。', '乡村振兴局'],
    [2025, '开展返贫监测帮扶。', '农业农村局'],
    [2025, '完善数据要素流通规则。', '数据局'],
    [2008, '开展群众文化活动。', '文化局'],
    [2015, '开展群众文化活动。', '文化广电新闻出版局'],
    [2015, '新增有线电视用户2000户。', '文化广电新闻出版局'],
    [2012, '人口自然增长率控制在7‰以内。', '人口和计划生育局'],
    [2016, '人口自然增长率控制在7‰以内。', '卫生和计划生育委员会'],
    [2017, '积极应对人口老龄化。', '民政局'],
    [2020, '积极应对人口老龄化。', '卫生健康委员会'],
    [2025, '积极应对人口老龄化。', '民政局'],
  ])('is the one of its time: %i %s %s', (year, tasks, office) => {
    expect(leadsOf(tasks, { year })).toEqual([office]);
  });

  it.each<[string, string, string]>([
    ['省人民政府', '扩大中小学学位供给。', '教育厅'],
    ['国务院', '扩大中小学学位供给。', '教育部'],
    ['县人民政府', '扩大中小学学位供给。', '教育局'],
    ['国务院', '加强安全生产监管。', '应急管理部'],
    ['国务院', '深化国防和军队改革。', '国防部'],
    ['国务院', '推动两岸关系和平发展。', '国务院台湾事务办公室'],
    ['省人民政府', '支持国防和军队建设。', '省军区'],
    ['省人民政府', '完善开发区考核。', '商务厅'],
    ['省人民政府', '加强网络视听管理。', '广播电视局'],
  ])('is the one of the government that reports: %s %s %s', (who, tasks, office) => {
    expect(leadsOf(tasks, { who })).toEqual([office]);
  });

  it.each<[string, string]>([
    ['改造微型消防站40座。', '消防救援支队'],
    ['发展海洋生物医药。', '海洋发展局'],
    ['压缩进出口通关时间。', '海关'],
    ['培养劳动模范和工匠。', '总工会'],
    ['开展青年志愿活动。', '共青团委员会'],
    ['扩大跨省异地就医直接结算。', '医疗保障局'],
    ['实施人工增雨作业。', '气象局'],
    ['组织民营企业家培训。', '工商业联合会'],
    ['推进供销社综合改革。', '供销合作社联合社'],
    ['新建农村综合服务社3家。', '供销合作社联合社'],
    ['拆除成片违法建筑。', '城市管理局'],
    ['新建社区综合服务站2个。', '民政局'],
    ['深化产业工人队伍建设改革。', '总工会'],
    ['守住不发生系统性风险的底线。', '地方金融监督管理局'],
    ['清理规范政府性基金。', '财政局'],
    ['严控填海造地。', '自然资源局'],
    ['收储土地300亩。', '自然资源局'],
    ['整治露天矿山。', '自然资源局'],
    ['推进房地一体确权登记。', '自然资源局'],
    ['安装电子警察20处。', '公安局'],
    ['优化交通信号灯12处。', '公安局'],
    ['创建国家卫生城市。', '卫生健康委员会'],
    ['建设儿童友好城市。', '妇女联合会'],
    ['实施“春蕾计划”。', '妇女联合会'],
    ['广泛凝聚华侨力量。', '党委统一战线工作部'],
    ['提高基本医保财政补助标准。', '医疗保障局'],
    ['打击欺诈骗保。', '医疗保障局'],
    ['推进“明厨亮灶”全覆盖。', '市场监督管理局'],
    ['整治保健品市场。', '市场监督管理局'],
    ['治理餐饮油烟。', '城市管理局'],
    ['整治易涝点5处。', '住房和城乡建设局'],
    ['申报国家历史文化名城。', '住房和城乡建设局'],
    ['取缔非法采砂。', '水利局'],
    ['打造“一县一业”。', '农业农村局'],
    ['建设人工鱼礁。', '农业农村局'],
    ['整治危化品企业。', '应急管理局'],
    ['推动媒体融合发展。', '党委宣传部'],
    ['配备校车20辆。', '教育局'],
    ['扩建职教园区。', '教育局'],
    ['安置退役士兵50人。', '退役军人事务局'],
    ['推进交邮融合。', '邮政管理局'],
    ['推进清廉建设。', '纪委监委'],
    ['招才引智100人。', '党委组织部'],
    ['实施希望工程。', '共青团委员会'],
    ['严格执行不合格食品不得上市制度。', '市场监督管理局'],
    ['建立居民健康信息电子档案。', '卫生健康委员会'],
    ['新建综合为老服务中心2家。', '民政局'],
    ['完善信息网络。', '工业和信息化局'],
    ['加强水源地环境保护。', '生态环境局'],
    ['建成旅客服务中心。', '文化和旅游局'],
    ['建设水美乡村。', '水利局'],
    ['落实留抵退税政策。', '税务局'],
    ['实施残疾儿童康复救助。', '残疾人联合会'],
    ['扩大再贷款规模。', '人民银行中心支行'],
  ])('is found among all that have one: %s', (tasks, office) => {
    expect(leadsOf(tasks)).toEqual([office]);
  });

  it.each<[string, string]>([
    ['市文化广电旅游体育局', '文化和旅游局'],
    ['市住房和城乡建设管理局', '住房和城乡建设局'],
    ['区城市管理和综合执法局', '城市管理局'],
    ['县卫生和计划生育局', '卫生健康委员会'],
  ])('bears its standard name where a local form of it is printed: %s', (printed, office) => {
    expect(leadsOf(`开展专项检查（责任单位：${printed}）。`)).toEqual([office]);
  });

  it('bears the name of its time where it is printed, and the printed one wins', () => {
    expect(leadsOf('扩大中小学学位供给（责任单位：市国土局）。', { year: 2012 })).toEqual(['国土资源局']);
    expect(leadsOf('扩大中小学学位供给（责任单位：市国土局）。', { year: 2021 })).toEqual(['自然资源局']);
  });
});

describe('the words that lead to an office', () => {
  it.each<[string, string]>([
    ['S217线改建工程年内通车。', '交通运输局'],
    ['建设北环快速通道。', '交通运输局'],
    ['加快学府路改造。', '住房和城乡建设局'],
    ['打通断头路5条。', '住房和城乡建设局'],
    ['更新地下管网30公里。', '住房和城乡建设局'],
    ['生活污水集中收集率提高到70%。', '住房和城乡建设局'],
    ['新增天然气用户3000户。', '住房和城乡建设局'],
    ['建设人才公寓500套。', '住房和城乡建设局'],
    ['改造农村户厕300座。', '农业农村局'],
    ['深化农业供给侧结构性改革。', '农业农村局'],
    ['为2万名老年人免费体检。', '卫生健康委员会'],
    ['新增托位400个。', '卫生健康委员会'],
    ['办好第三届海洋文化节。', '文化和旅游局'],
    ['修缮老街古巷。', '文化和旅游局'],
    ['开展蓝色海湾整治。', '海洋发展局'],
    ['居民收入增长5%。', '发展和改革委员会'],
    ['R&D经费占地区生产总值比重达到2%。', '科学技术局'],
    ['实施科技专项20项。', '科学技术局'],
    ['推进孵化体系建设。', '科学技术局'],
    ['主要污染物排放量下降3%。', '生态环境局'],
    ['开展促销活动20场。', '商务局'],
    ['推进电子商务进农村。', '商务局'],
    ['优化园区布局。', '工业和信息化局'],
    ['发行专项债券30亿元。', '财政局'],
    ['落实人才新政。', '人力资源和社会保障局'],
    ['构建亲清政商关系。', '工商业联合会'],
    ['坚持和发展新时代“枫桥经验”。', '党委政法委员会'],
    ['接种率达到90%。', '卫生健康委员会'],
    ['改造污泥处置中心。', '住房和城乡建设局'],
    ['推广有机旱作技术。', '农业农村局'],
    ['入海河流消除劣Ⅴ类水体。', '生态环境局'],
    ['推广应收账款业务。', '地方金融监督管理局'],
    ['推进易地搬迁。', '乡村振兴局'],
    ['提高出庭应诉率。', '司法局'],
    ['排查火灾隐患。', '消防救援支队'],
    ['加强失能照护。', '民政局'],
    ['扩大养老保障范围。', '人力资源和社会保障局'],
    ['集中式饮用水水源地达标率100%。', '生态环境局'],
    ['提升农村饮水水质。', '水利局'],
    ['城市供水水质合格率达到99%。', '住房和城乡建设局'],
    ['硬化通村水泥路30公里。', '交通运输局'],
    ['推进港口岸电改造。', '交通运输局'],
    ['新增加油站3座。', '商务局'],
    ['整治电动自行车飞线充电。', '消防救援支队'],
    ['新建新能源汽车充电桩300个。', '发展和改革委员会'],
    ['供应住宅用地900亩。', '自然资源局'],
    ['建设垃圾焚烧发电厂。', '城市管理局'],
    ['支持工业龙头企业兼并重组。', '工业和信息化局'],
    ['规范农民专业合作经济组织。', '农业农村局'],
    ['推进融资平台压降。', '财政局'],
    ['大力发展林果业。', '林业局'],
    ['重点人群签约覆盖率达85%以上。', '卫生健康委员会'],
    ['推动北岭光伏产业园投产。', '工业和信息化局'],
    ['一产业增加值增长4%。', '农业农村局'],
    ['养老保险参保率达到98%。', '人力资源和社会保障局'],
    ['城乡居民基本养老保险参保率达到97%。', '人力资源和社会保障局'],
    ['基本医疗保险参保率稳定在96%以上。', '医疗保障局'],
    ['打造区域公用品牌。', '农业农村局'],
    ['硬化通组路5公里。', '交通运输局'],
    ['全部取消药品加成。', '卫生健康委员会'],
    ['群众安全感满意度达90%以上。', '公安局'],
    ['补植补造1.5万亩。', '林业局'],
    ['资助贫困大学生300名。', '教育局'],
    ['新建实验小学运动场2个。', '教育局'],
    ['积极向上争取中央预算内资金3亿元以上。', '发展和改革委员会'],
    ['引进亿元以上项目30个。', '投资促进局'],
    ['县域内就诊率提高到90%。', '卫生健康委员会'],
    ['推进国门大道建设。', '住房和城乡建设局'],
    ['加快批发、零售、住宿、餐饮、仓储、邮政快递以及其他居民服务业发展。', '商务局'],
    ['争创国际消费中心城市。', '商务局'],
    ['确保义乌商城开工建设。', '商务局'],
    ['改造茅草房、石板房500户。', '住房和城乡建设局'],
    ['上等烟比例达到70%。', '烟草专卖局'],
  ])('are those that plans use of its duties: %s', (tasks, office) => {
    expect(leadsOf(tasks)).toEqual([office]);
  });

  it.each<[string, string | undefined]>([
    ['培育技工贸一体企业。', '工业和信息化局'],
    ['吸引平台企业。', '市场监督管理局'],
    ['确保综合利用电厂投产。', '能源局'],
    ['优化“直通车”制度。', undefined],
    ['推进沿河两岸整治。', undefined],
    ['实施亮化工程。', '城市管理局'],
    ['建设安居乐业家园。', undefined],
  ])('are none that stand in others by chance: %s', (tasks, office) => {
    expect(leadsOf(tasks)).toEqual([office]);
  });

  it.each<[string, readonly string[]]>([
    ['加快柳湾变电站建设，确保晶圆镀膜项目6月投产。', ['能源局', '工业和信息化局']],
    ['实施石门水库加固，推进北岭大桥建设，建设青年艺术中心。', ['水利局', '交通运输局', '文化和旅游局']],
    ['加快城南变电站、春江路改造工程建设。', ['能源局', '住房和城乡建设局']],
  ])('are a named project’s own before those of its siblings: %s', (tasks, offices) => {
    expect(leadsOf(tasks)).toEqual(offices);
  });

  it.each<[string, readonly string[]]>([
    ['新增养老床位350张、托位400个。', ['民政局', '卫生健康委员会']],
    ['公办幼儿园学位增加900个、体育公园增加2座、停车位增加500个。', ['教育局', '体育局', '城市管理局']],
    ['城镇居民可支配收入、粮食产量分别增长5%和2%。', ['发展和改革委员会', '农业农村局']],
  ])('are those of an amount before those of the others in its statement: %s', (tasks, offices) => {
    expect(leadsOf(tasks)).toEqual(offices);
  });

  it.each<[string, readonly string[]]>([
    ['保护生态环境。开工建设柳沟、石盘、三岔等一批煤矿。', ['能源局', '能源局', '能源局']],
    ['开工建设引江入淀等重大水利工程。', ['水利局']],
  ])('are the one that says what the members of a list are: %s', (tasks, offices) => {
    expect(leadsOf(tasks).slice(-offices.length)).toEqual(offices);
  });

  it('are those of the sibling before a named project that says nothing of itself', () => {
    expect(leadsOf('加快柳湾水库建设，推进三江口二期。')).toEqual(['水利局', '水利局']);
  });

  it('are not those that a measure is divided by, nor what stands in them', () => {
    expect(leadsOf('研发经费占地区生产总值比重达到2.6%。')).toEqual(['科学技术局']);
  });

  it.each<[string, string]>([
    ['完善农产品增值税政策。', '税务局'],
    ['加强钢铁、水泥企业排污监测。', '生态环境局'],
    ['强化涉农资金统筹整合。', '财政局'],
    ['建设项目环境管理进一步加强，开展建设项目环境管理检查。', '生态环境局'],
  ])('are those that name the kind of deed, not what it is done to: %s', (tasks, office) => {
    expect(leadsOf(tasks).at(-1)).toBe(office);
  });

  it.each<[string, string]>([
    ['构建医防协同机制，推动创新发展。', '卫生健康委员会'],
    ['为扩大就业，新建幼儿园。', '教育局'],
  ])('are those of the deed before those of its ground and its end: %s', (tasks, office) => {
    expect(leadsOf(tasks)[0]).toBe(office);
  });

  it('are those of the sentence that opens the paragraph where its own say little', () => {
    expect(leadsOf('深化国企国资改革。实施“一企一策”。健全长效机制。开展对标行动。').slice(-3)).toEqual(
      Array.from({ length: 3 }, () => '国有资产监督管理委员会'),
    );
  });

  it('do not lie in a longer one that speaks for another or for nobody', () => {
    expect(leadsOf('建设国家公园。')).toEqual(['林业局']);
    expect(leadsOf('搭建工作平台。')).toEqual([undefined]);
  });

  it('stand in the text', () => {
    const text = reportOf('实施病险水库除险加固。');
    const [lead] = compile(text).commitments[0]!.leads;
    expect(lead?.because.map(({ words }) => words)).toEqual(['水库', '除险加固']);
    for (const { start, end, words } of lead?.because ?? []) expect(text.slice(start, end)).toBe(words);
  });
});

describe('the table of duties', () => {
  it('says of each office where its duties are laid down', () => {
    for (const { name, source } of DEPARTMENTS) expect(source, name).toMatch(/《|方案|规定|设立|重组/u);
  });

  it('says each word once for an office, of two characters at least', () => {
    for (const { name, decisive, telling, broad } of DEPARTMENTS) {
      const words = [decisive, telling, broad].flatMap((list) => [...listWords(list)]);
      expect(new Set(words).size, name).toBe(words.length);
      for (const word of words) expect(word.length, `${name} ${word}`).toBeGreaterThan(1);
    }
  });

  it('names earlier offices with ascending years', () => {
    for (const { name, formerly, province, nation } of DEPARTMENTS)
      for (const list of [formerly, province, nation]) {
        const years = [...(list ?? '').matchAll(/\d{4}/gu)].map(([year]) => Number(year));
        expect(years, name).toEqual(years.toSorted((left, right) => left - right));
      }
  });

  it('knows an office by all that it was called', () => {
    const land = DEPARTMENTS.find(({ name }) => name === '自然资源局')!;
    expect(namesOf(land)).toEqual(
      expect.arrayContaining(['自然资源局', '国土资源局', '自然资源厅', '国土资源部', '国土局']),
    );
  });
});
