import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Commitment } from '../model.ts';

const HEAD = '云泽市2031年政府工作报告\n\n三、2031年工作任务\n';

/** What paragraphs of tasks of an invented city promise, behind a first promise. */
function commitmentsOf(...paragraphs: readonly string[]): readonly Commitment[] {
  return compile(`${HEAD}（一）抓好重点\n新建学校3所。\n${paragraphs.join('\n')}\n`).commitments.slice(1);
}

function titlesOf(...paragraphs: readonly string[]): readonly string[] {
  return commitmentsOf(...paragraphs).map(({ title }) => title);
}

describe('projects of one list', () => {
  const read = (sentence: string) =>
    commitmentsOf(sentence).map(({ title, deadline }) => [title, deadline?.date ?? null]);

  it('keep each their stage and its time', () => {
    expect(read('推动云泽铸造产业园一季度开工、枫溪智能家居项目二期年底前建成。')).toEqual([
      ['推动云泽铸造产业园一季度开工', '2031-03-31'],
      ['推动枫溪智能家居项目二期年底前建成', '2031-12-31'],
    ]);
  });

  it('share a time that stands before them', () => {
    expect(read('力争年内云溪水库开工、南屏隧道贯通、石岙文化中心竣工。')).toEqual([
      ['云溪水库开工', '2031-12-31'],
      ['南屏隧道贯通', '2031-12-31'],
      ['石岙文化中心竣工', '2031-12-31'],
    ]);
  });

  it('name whose second part is begun', () => {
    expect(read('力争云泽铜箔项目一期达产、二期开工。').map(([title]) => title)).toEqual([
      '云泽铜箔项目一期达产',
      '云泽铜箔项目二期开工',
    ]);
  });

  it('are one row with two stages where one project has both, due by the last', () => {
    expect(read('确保云泽中医院新院区6月底前主体封顶、年底前投入使用。')).toEqual([
      ['云泽中医院新院区6月底前主体封顶、年底前投入使用', '2031-12-31'],
    ]);
  });

  it('leave the count behind the noun that sums them up to the whole', () => {
    expect(read('3月底前集中开工云泽精密铸件、枫溪岩棉二期等项目22个。').map(([title]) => title)).toEqual([
      '集中开工云泽精密铸件',
      '集中开工枫溪岩棉二期',
      '集中开工云泽精密铸件、枫溪岩棉二期等项目22个',
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['推进云泽县、临溪县污水处理厂建设。', ['推进云泽县污水处理厂建设', '推进临溪县污水处理厂建设']],
    ['实施云湾、友好整村搬迁。', ['实施云湾、友好整村搬迁']],
    ['支持云泽学院更名建设云泽文化旅游学院。', ['支持云泽学院更名建设云泽文化旅游学院']],
  ])('are named in full: %s', (sentence, titles) => {
    expect(read(sentence).map(([title]) => title)).toEqual(titles);
  });

  it('keep their own size', () => {
    expect(read('完成云江三期防洪堤4.6公里。')).toEqual([['完成云江三期防洪堤4.6公里', null]]);
    expect(read('云江总部港3栋塔楼主体封顶。')).toHaveLength(1);
  });

  it('lend no stage to a member that has one of its own', () => {
    expect(read('抓好智慧物流园开工建设、云泽汽车零部件产业园竣工投产。').map(([title]) => title)).toContain(
      '抓好智慧物流园开工建设',
    );
  });
});

describe('a member of a list', () => {
  it.each<[string, readonly string[]]>([
    ['启动二小、五小塑胶操场建设。', ['启动二小塑胶操场建设', '启动五小塑胶操场建设']],
    ['开工建设枫溪港二期、柳坪水厂。', ['开工建设枫溪港二期', '开工建设柳坪水厂']],
    ['开工建设枫溪城际铁路和柳坪至石岙等高速公路。', ['开工建设枫溪城际铁路', '开工建设柳坪至石岙高速公路']],
    ['加快枫溪水库、柳坪水库除险加固。', ['加快枫溪水库除险加固', '加快柳坪水库除险加固']],
    ['建设枫溪街农贸市场和2处停车场。', ['建设枫溪街农贸市场', '建设2处停车场']],
    ['打造100个家长课堂、推出500场普法活动。', ['打造家长课堂100个', '推出普法活动500场']],
    ['为全市90艘渔船每艘增配2只救生筏。', ['为全市90艘渔船每艘增配2只救生筏']],
    ['在17个乡镇硬化道路8万平方米并安装路灯900盏。', ['在17个乡镇硬化道路8万平方米并安装路灯900盏']],
  ])('has its own kind, verb and amount, and none of another: %s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });

  it('takes the work that closes a list where it has none of its own', () => {
    expect(titlesOf('推进枫溪水库扩容、柳坪水库除险加固。')).toEqual(['推进枫溪水库扩容', '推进柳坪水库除险加固']);
    expect(titlesOf('加快推进枫溪地震、柳坪地震灾后恢复重建。').toSorted()).toEqual([
      '加快推进枫溪地震灾后恢复重建',
      '加快推进柳坪地震灾后恢复重建',
    ]);
  });

  it('leaves what follows the noun that sums up the named ones out of their titles', () => {
    expect(titlesOf('改造枫溪里、柳坪苑等老旧小区、“三无小区”50个。').slice(0, 2)).toEqual([
      '改造枫溪里老旧小区',
      '改造柳坪苑老旧小区',
    ]);
  });
});

describe('lists of works', () => {
  it.each<[string, readonly string[]]>([
    ['●全市新增托育机构90家、服务点80个。', ['全市新增托育机构90家', '全市新增服务点80个']],
    ['新建9座乡镇公厕，2座交通公厕。', ['新建9座乡镇公厕', '新建2座交通公厕']],
    [
      '建成垃圾处理站5个，污水处理站7个，处理率达到90%。',
      ['建成垃圾处理站5个', '建成污水处理站7个', '污水处理站处理率达到90%'],
    ],
    ['为老年人免费开展筛查，为全县老年人免费体检。', ['为老年人免费开展筛查', '为全县老年人免费体检']],
    ['引入社会资金2亿元，建成2所九年制学校。', ['建成2所九年制学校']],
    ['主要建设枫溪古城，编制水网规划。', ['建设枫溪古城', '编制水网规划']],
    ['完成枫溪小学食堂改造项目，开工建设柳坪小学食堂。', ['完成枫溪小学食堂改造项目', '开工建设柳坪小学食堂']],
    ['在全市90所中小学开展暑托班服务。', ['在全市90所中小学开展暑托班服务']],
    ['在39个村改造10千伏线路16公里。', ['在39个村改造10千伏线路16公里']],
    ['市政重点工程将加快推进城市道路建设。', ['市政重点工程将加快推进城市道路建设']],
    ['新线将大幅拉动有效投资。', []],
    ['实施石岙梁、枫溪梁农村饮水管网延伸工程。', ['实施石岙梁农村饮水管网延伸工程', '实施枫溪梁农村饮水管网延伸工程']],
    [
      '完成枫溪商住区项目、启动柳坪商业楼项目和重修石岙碑等重点工程。',
      ['完成枫溪商住区项目', '启动柳坪商业楼项目', '重修石岙碑'],
    ],
    ['改造村内道路9公里。', ['改造村内道路9公里']],
    ['16项经济工作主要是：建设枫溪大桥，新建幼儿园4所。', ['建设枫溪大桥', '新建幼儿园4所']],
    ['区政府把55项任务全部进行了细化，责任落实到了人头。', []],
    ['新增床位800张；改扩建医院2所，新增床位2400张。', ['新增床位800张', '改扩建医院2所', '新增床位2400张']],
    [
      '枫溪大道南移工程建成通车、柳坪大桥控制性工程全部开工、省道245石岙段建成通车。',
      ['枫溪大道南移工程建成通车', '柳坪大桥控制性工程全部开工', '省道245石岙段建成通车'],
    ],
    ['公安分局全部增设周末户籍窗口。', ['公安分局全部增设周末户籍窗口']],
    ['聚焦“绿色转型”。建设枫溪大桥，新建幼儿园4所。', ['建设枫溪大桥', '新建幼儿园4所']],
  ])('have a row for each: %s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });

  it('are due when it says so behind the units in charge', () => {
    const [row] = commitmentsOf(
      '1.优化审批服务，下放审批权限。（牵头单位：市行政审批局；责任单位：市司法局，6月底完成）',
    );
    expect(row!.deadline!.date).toBe('2031-06-30');
    expect(row!.leads[0]!.from).toBe('printed');
  });

  it('may be due in any year of a plan of several', () => {
    const { commitments } = compile(
      '云泽县优化营商环境行动方案（2029—2031年）\n一、总体目标\n到2031年，企业达到900家。\n二、主要任务\n（一）提升服务。建设政务大厅。2030年底前编制服务指南。\n',
    );
    expect(commitments.map(({ title, deadline }) => `${title} ${deadline?.date ?? '-'}`)).toEqual([
      '企业达到900家 2031-12-31',
      '建设政务大厅 -',
      '编制服务指南 2030-12-31',
    ]);
  });

  it('does not take the title of their document for one', () => {
    const { commitments } = compile('云泽县2031年10件民生实事\n1.新建学校3所。\n2.改造道路8公里。\n');
    expect(commitments.map(({ title }) => title)).toEqual(['新建学校3所', '改造道路8公里']);
  });
});

describe('lists of many kinds', () => {
  it('promises each counted member once, by its own verb, beside the projects', () => {
    const list = '解决3万人饮水问题、新建提灌站26座、建设机耕路80公里、开工建设柳沟水库工程、整治山塘12座。';
    expect(titlesOf(list).toSorted()).toEqual(
      ['解决饮水问题3万人', '新建提灌站26座', '建设机耕路80公里', '开工建设柳沟水库工程', '整治山塘12座'].toSorted(),
    );
  });

  it('takes the verb of a member behind a word of manner', () => {
    expect(titlesOf('实施9公里线路改造、全面完成31个村电网改造。')).toEqual([
      '实施线路改造9公里',
      '完成村电网改造31个',
    ]);
  });

  it('leaves the count and its 以上 out of the titles of members', () => {
    expect(titlesOf('确保石岭电厂、柳河水泥厂等12个以上项目建成投产。').slice(0, 2)).toEqual([
      '石岭电厂建成投产',
      '柳河水泥厂建成投产',
    ]);
  });

  it.each([
    '培育一批产值超8亿元、税收超2000万元的骨干企业',
    '形成一批超60亿元的优势产业集群和超10亿元的特色产业集群',
    '打造年产值60亿元的智能家居产业园',
  ])('is one deed where amounts say of what size a kind is to be: %s', (deed) => {
    expect(commitmentsOf(`${deed}。`).map(({ title, kind }) => [title, kind])).toEqual([[deed, 'action']]);
  });

  it('counts what is brought in, of whatever size', () => {
    expect(titlesOf('引进总投资5亿元以上的项目12个。')).toEqual(['引进总投资5亿元以上的项目12个']);
  });

  it.each(['全体居民收入与经济增长基本同步。', '规上工业增加值增速高于全省平均水平。'])(
    'is a target that measures itself by another, among the tasks as well: %s',
    (sentence) => {
      expect(commitmentsOf(sentence).map(({ kind }) => kind)).toEqual(['target']);
    },
  );

  it('goes on from first to next', () => {
    expect(titlesOf('首先确保省道208线全面建成通车；其次加快国道312线改造。')).toEqual([
      '省道208线全面建成通车',
      '加快国道312线改造',
    ]);
  });
});

describe('titles of lists', () => {
  it.each([
    ['开工建设人民广场、体育馆和廉租住房。', ['开工建设人民广场', '开工建设体育馆', '开工建设廉租住房']],
    ['全力抓好投资1.2亿元的硅铁扩建、投资8000万元的木糖醇等重点项目建设。', ['全力抓好硅铁扩建', '全力抓好木糖醇建设']],
    ['营造林1.8万亩、治沙2.4万亩。', ['营造林1.8万亩', '治沙2.4万亩']],
    ['计划生育率达到92%。', ['计划生育率达到92%']],
  ])('%s', (sentence, titles) => {
    expect(titlesOf(sentence)).toEqual(titles);
  });
});

describe('captions of members', () => {
  it('are no rows in front of the deeds of their member', () => {
    expect(titlesOf('一是抓项目，新开工项目30个；二是促消费，举办促销活动20场。')).toEqual([
      '新开工项目30个',
      '举办促销活动20场',
    ]);
  });

  it('are rows where nothing else is said of it', () => {
    expect(titlesOf('一是新建学校，二是维修公路。').join('、')).toContain('新建学校');
  });
});

describe('parts of an amount', () => {
  it.each([
    '新增学位0.3万个，其中小学学位0.1万个、初中学位0.2万个。',
    '新增学位1.1万个，其中小学学位0.4万个、初中学位0.7万个。',
    '新增学位3万个，其中小学学位1万个、初中学位2万个。',
  ])('are no rows where they add up to it: %s', (sentence) => {
    expect(titlesOf(sentence)).toHaveLength(1);
  });

  it('are rows where they do not', () => {
    expect(titlesOf('新增学位0.4万个，其中小学学位0.1万个、初中学位0.2万个。')).toHaveLength(3);
  });
});

describe('promises of a sentence', () => {
  it('come in text order, though a clause before a list waits for one behind it', () => {
    const promises = compile(
      '云泽市2031年政府工作报告\n\n二、2031年主要目标\n今年要稳，推行稳中蓄势、民生保障稳中提质、社会大局稳中向好，高质量完成“十四五”规划。',
    ).commitments;
    const starts = promises.map(({ start }) => start);
    expect(starts.length).toBeGreaterThan(1);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });
});
