import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Commitment } from '../model.ts';

/** What the tasks of an invented city promise, behind a first promise that keeps them from being headings. */
function commitmentsOf(tasks: string): readonly Commitment[] {
  const text = `云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）抓项目\n新建学校3所。${tasks}\n`;
  return compile(text).commitments.slice(1);
}

function titlesOf(tasks: string): readonly string[] {
  return commitmentsOf(tasks).map(({ title }) => title);
}

describe('a deed with an object of its own', () => {
  it.each<[string, readonly string[]]>([
    ['编制水网规划，加强岸线监管，推进河道清淤。', ['编制水网规划', '加强岸线监管', '推进河道清淤']],
    ['完善预算制度，清理整治欠薪；发展乡村游。', ['完善预算制度', '清理整治欠薪', '发展乡村游']],
    ['进一步简政放权，规范中介服务。', ['进一步简政放权', '规范中介服务']],
    ['推进河湖治理项目建设，统筹抓好防汛抗旱。', ['推进河湖治理项目建设', '统筹抓好防汛抗旱']],
    ['开展用工服务，对困难企业实施缓缴政策。', ['开展用工服务', '对困难企业实施缓缴政策']],
    ['盘活闲置资产，以市场化方式筹集改造资金。', ['盘活闲置资产', '以市场化方式筹集改造资金']],
    ['开展技能培训，促进毕业生就业。', ['开展技能培训', '促进毕业生就业']],
    ['整合医保基金，提高农村居民住院费用报销水平。', ['整合医保基金', '提高农村居民住院费用报销水平']],
    [
      '排查风险隐患，面向乡镇招募监测员，给监测员配备终端。',
      ['排查风险隐患', '面向乡镇招募监测员', '给监测员配备终端'],
    ],
    ['提高企业退休人员基本养老金，增强社区托育服务供给。', ['提高企业退休人员基本养老金', '增强社区托育服务供给']],
  ])('is a promise: %s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });

  it.each<[string, readonly string[]]>([
    ['市级财政加大水利投入力度。', ['市级财政加大水利投入力度']],
    ['枫溪、石岙率先建设零碳园区。', ['枫溪、石岙率先建设零碳园区']],
    ['深化审批改革，以乡镇为重点推进窗口服务。', ['深化审批改革', '以乡镇为重点推进窗口服务']],
    ['健全养老制度，为高龄老人免费接种流感疫苗。', ['健全养老制度', '为高龄老人免费接种流感疫苗']],
    ['壮大产业集群，依托龙头企业建设中试平台。', ['壮大产业集群', '依托龙头企业建设中试平台']],
    ['修缮老街，把云泽老城打造成文旅街区。', ['修缮老街', '把云泽老城打造成文旅街区']],
    ['完善医保制度，将辅助器具纳入报销范围。', ['完善医保制度', '将辅助器具纳入报销范围']],
    ['扩建污水设施，云泽河出境断面水质达到国家四类标准。', ['扩建污水设施', '云泽河出境断面水质达到国家四类标准']],
    ['壮大县域经济，省级产业基金设立。', ['壮大县域经济', '省级产业基金设立']],
    ['推进教育均衡，居民收入增长与经济增长同步。', ['推进教育均衡', '居民收入增长与经济增长同步']],
    ['土地政策优先向园区倾斜，重大项目优先向园区摆布。', ['土地政策优先向园区倾斜', '重大项目优先向园区摆布']],
    ['围绕古城打造特色街区，挖掘文化内涵。', ['围绕古城打造特色街区', '挖掘文化内涵']],
    ['强化评估审查，从严控制高耗能行业，拆除小锅炉。', ['强化评估审查', '从严控制高耗能行业', '拆除小锅炉']],
    ['坚持和完善乡镇协作机制，推行服务窗口。', ['坚持和完善乡镇协作机制', '推行服务窗口']],
    ['优化产业布局，推动海洋科技创新发展。', ['优化产业布局', '推动海洋科技创新发展']],
    ['3月底前完成春灌，9月底前完成秋播。', ['完成春灌', '完成秋播']],
  ])('is a promise whatever stands before its verb: %s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });

  it.each<[string, readonly string[]]>([
    ['深化审批改革，为高质量发展提供有力支撑。', ['深化审批改革']],
    ['深化审批改革，把改革作为首要任务。', ['深化审批改革']],
    ['深化审批改革，从源头铲除腐败土壤，不断开创改革发展新局面。', ['深化审批改革', '从源头铲除腐败土壤']],
    ['深化审批改革，增强“四个意识”、坚定“四个自信”。', ['深化审批改革']],
    ['深化审批改革，扩投资、促消费、稳外贸。', ['深化审批改革']],
    ['深化审批改革，努力完成全年目标任务。', ['深化审批改革']],
    ['深化审批改革，国有企业效益持续提升。', ['深化审批改革']],
    ['深化审批改革，充分调动各方面积极性。', ['深化审批改革']],
    ['深化审批改革，坚持艰苦奋斗、勤俭节约。', ['深化审批改革']],
    ['围绕打造一流环境，深化审批改革，促进城乡产业融合发展。', ['深化审批改革']],
    ['深化审批改革，提升乡村医疗卫生服务能力和水平，方便群众。', ['深化审批改革']],
    ['今年政府工作的总体要求是：打造绿色样板，狠抓三项工作。', []],
    ['我们深入践行“两山”理念，让群众得实惠。', []],
  ])('is not what only avows or tells: %s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });

  it.each<[string, readonly string[]]>([
    ['完成东湖、西湖治理。', ['完成东湖治理', '完成西湖治理']],
    ['实施清水河、黑水河治理工程。', ['实施清水河治理工程', '实施黑水河治理工程']],
  ])('is one for each short name that shares the last one’s work: %s', (tasks, titles) => {
    expect([...titlesOf(tasks)].sort()).toEqual([...titles].sort());
  });

  it.each(['开工建设云泽市智能轨道交通示范线，年内建成试运行。', '开展技能比武活动，确保滚动实施、有序推进。'])(
    'is not how and when another is to be finished: %s',
    (tasks) => {
      expect(commitmentsOf(tasks).map(({ quote }) => quote)).toEqual([tasks.slice(0, -1)]);
    },
  );

  it('keeps to its own words, with its own strength and deadline', () => {
    const found = commitmentsOf('年底前编制水网规划，确保岸线清查工作如期完成，加强岸线监管。');
    expect(found.map(({ quote, strength, deadline }) => [quote, strength, deadline?.date ?? null])).toEqual([
      ['年底前编制水网规划', 'plain', '2031-12-31'],
      ['确保岸线清查工作如期完成', 'ensure', null],
      ['加强岸线监管', 'plain', null],
    ]);
  });

  it('takes a clause of time before it for its own, and each behind it', () => {
    const found = commitmentsOf('6月底前，编制水网规划，加强岸线监管。');
    expect(found.map(({ deadline }) => deadline?.date)).toEqual(['2031-06-30', '2031-06-30']);
  });

  it('takes the date of what it is done with, and no amount of what it rests on', () => {
    const [heated] = commitmentsOf('年内投资1.6亿元，完成供热改造任务。');
    expect(heated?.deadline?.date).toBe('2031-12-31');
    const [planned] = commitmentsOf('以3个振兴规划为指导，编制转型规划。');
    expect(planned?.bound.kind).toBe('completion');
  });

  it.each<[string, string]>([
    ['开展供热达标专项行动。', 'completion'],
    ['实现河湖水质全面达标。', 'qualitative'],
    ['居民收入增长与经济增长同步。', 'relative'],
    ['扩建污水设施，云泽河出境断面水质达到国家四类标准。', 'completion'],
    ['云泽河出境断面水质达到国家四类标准。', 'qualitative'],
  ])('binds itself to a state that it reaches, not to one in a name: %s', (tasks, bound) => {
    expect(commitmentsOf(tasks)[0]?.bound.kind).toBe(bound);
  });

  it('has suggested leads of its own', () => {
    const found = commitmentsOf('扩大普惠养老服务，推进中小学扩容，实施病险水库除险加固。');
    expect(found.map(({ leads }) => leads[0]?.department)).toEqual(['民政局', '教育局', '水利局']);
  });

  it.each([
    ['推进兴边富民行动。', '民族宗教事务局'],
    ['实施节粮减损专项行动。', '粮食和物资储备局'],
    ['布局建设中试基地。', '科学技术局'],
    ['完善林权流转机制。', '林业局'],
    ['推进水厂改扩建工程。', '水利局'],
  ])('is suggested to whom its own words name: %s', (tasks, department) => {
    expect(commitmentsOf(tasks)[0]?.leads[0]?.department).toBe(department);
  });

  it('keeps its id whatever stands beside it', () => {
    const [alone] = commitmentsOf('编制水网规划。');
    const [first] = commitmentsOf('编制水网规划，加强岸线监管。');
    expect(first?.id).toBe(alone?.id);
  });
});

describe('what a deed is for', () => {
  it.each([
    '深化审批改革，提高办事效率。',
    '深化审批改革，促进经济发展。',
    '深化审批改革，确保办事便捷。',
    '深化审批改革，做到公开透明。',
    '深化审批改革，营造良好环境，激发创业活力。',
    '深化审批改革，让群众少跑腿。',
    '深化审批改革，提高城乡公共服务事项集中办理效率。',
    '深化审批改革，促进人才来云泽。',
  ])('belongs to it: %s', (tasks) => {
    const [deed, ...others] = commitmentsOf(tasks);
    expect(others).toEqual([]);
    expect(deed?.title).toBe('深化审批改革');
    expect(deed?.quote).toBe(tasks.slice(0, -1));
  });

  it('belongs to a project or an amount before it', () => {
    const found = commitmentsOf('建设云泽第一中学，改善办学条件。新增学位2400个，扩大就学空间。');
    expect(found.map(({ title, quote }) => [title, quote])).toEqual([
      ['建设云泽第一中学', '建设云泽第一中学，改善办学条件'],
      ['新增学位2400个', '新增学位2400个，扩大就学空间'],
    ]);
  });

  it('makes projects before it firmer, not amounts', () => {
    const strengths = (tasks: string) => commitmentsOf(tasks).map(({ strength }) => strength);
    expect(strengths('建设云泽第一中学，确保工程质量优良。')).toEqual(['ensure']);
    expect(strengths('新增学位2400个，确保学生安心就学。')).toEqual(['plain']);
  });

  it('is promised where nothing but its like stands before it', () => {
    expect(titlesOf('提高办事效率，增强服务意识。')).toEqual(['提高办事效率', '增强服务意识']);
    expect(titlesOf('深化审批改革；提高办事效率。')).toEqual(['深化审批改革', '提高办事效率']);
  });
});

describe('a course', () => {
  it('is left to the deeds that spell it out', () => {
    expect(titlesOf('深入实施创新驱动战略，组建联合实验室，开展揭榜挂帅。')).toEqual([
      '组建联合实验室',
      '开展揭榜挂帅',
    ]);
  });

  it('is promised where nothing spells it out', () => {
    expect(titlesOf('组建联合实验室。深入实施创新驱动战略。')).toEqual(['组建联合实验室', '深入实施创新驱动战略']);
  });
});

describe('a list', () => {
  it.each<[string, readonly string[]]>([
    ['实施河湖提质工程和岸线修复行动。', ['实施河湖提质工程', '实施岸线修复行动']],
    ['开展“清河”和“护岸”行动。', ['开展“清河”行动', '开展“护岸”行动']],
    ['编制水网规划、岸线规划和湖泊利用规划。', ['编制水网规划', '编制岸线规划', '编制湖泊利用规划']],
    ['修订《云泽市河湖条例》《云泽市岸线办法》。', ['修订《云泽市河湖条例》', '修订《云泽市岸线办法》']],
    ['办好“城市公开课”、“名企开放日”等活动。', ['办好“城市公开课”活动', '办好“名企开放日”活动']],
    ['出台《甲地、乙地共管办法》和《丙地规划》。', ['出台《甲地、乙地共管办法》', '出台《丙地规划》']],
    ['支持枫溪县争创绿色低碳县、石岙县打造苗木集散地。', ['支持枫溪县争创绿色低碳县', '支持石岙县打造苗木集散地']],
  ])('of names is promised one each: %s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
    expect(new Set(commitmentsOf(tasks).map(({ id }) => id)).size).toBe(titles.length);
  });

  it.each([
    '做好家电、汽车、农机下乡工作。',
    '加大“创新贷”“人才贷”等信贷产品投放力度。',
    '开展城市、乡村环境整治行动。',
    '统筹“硬设施”和“软服务”。',
    '落实节约用水规定及其实施细则。',
    '开展城乡规划和设施配套提升行动。',
  ])('of anything else is one deed: %s', (tasks) => {
    expect(titlesOf(tasks)).toEqual([tasks.slice(0, -1)]);
  });

  it('whose members are all named has no whole beside them', () => {
    expect(titlesOf('建设枫溪产业园、石岙产业园、柳坪产业园3个园区。')).toHaveLength(3);
    const more = commitmentsOf('建设枫溪产业园、石岙产业园、柳坪产业园等9个园区。');
    expect(more.map(({ bound }) => (bound.kind === 'number' ? bound.value : bound.kind))).toEqual([
      'completion',
      'completion',
      'completion',
      '9',
    ]);
  });
});

it('every sentence of the tasks keeps its role', () => {
  const text = `云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）抓项目\n新建学校3所。深化审批改革，提高办事效率，加强岸线监管，让群众少跑腿。建设云泽第一中学，改善办学条件。\n`;
  const roles = compile(text).coverage.sentences.filter(({ start }) => start >= text.indexOf('新建'));
  expect(roles.map(({ role }) => role)).toEqual(['commitment', 'commitment', 'commitment']);
});

it('sections behind the targets of one long chapter are tasks', () => {
  const filler = '加强岸线监管，推进河道清淤。'.repeat(300);
  const text = `云泽市2031年政府工作报告\n\n二、2031年目标任务\n主要预期目标是：财政收入增长5%。\n（一）治理河湖\n减存量，开展岸线普查，新建学位2400个。${filler}\n`;
  const found = compile(text).commitments;
  expect(found.slice(0, 3).map(({ kind, title }) => [kind, title])).toEqual([
    ['target', '财政收入增长5%'],
    ['action', '开展岸线普查'],
    ['deliverable', '新建学位2400个'],
  ]);
});

describe('the title of a project', () => {
  it.each<[string, readonly string[]]>([
    ['投资25亿元建设枫溪产业园。', ['建设枫溪产业园']],
    ['确保投资3.4亿元的枫溪训练中心开工建设。', ['枫溪训练中心开工建设']],
    ['完成枫溪段、石岙村段景观工程。', ['完成枫溪段景观工程', '完成石岙村段景观工程']],
    ['完成枫溪、石岙水库主体工程。', ['完成枫溪水库主体工程', '完成石岙水库主体工程']],
    [
      '推进枫溪机场三期和石岙、柳坪机场改扩建。',
      ['推进枫溪机场三期改扩建', '推进石岙机场改扩建', '推进柳坪机场改扩建'],
    ],
    ['抓好枫溪产业园、石岙水库等“十大项目”建设。', ['抓好枫溪产业园建设', '抓好石岙水库建设']],
    ['加快枫柳高铁、石岙水库等在建项目。', ['加快枫柳高铁', '加快石岙水库']],
    ['确保枫溪广场综合体开工、石岙农贸市场投入运营。', ['枫溪广场综合体开工', '石岙农贸市场投入运营']],
  ])('can be read alone: %s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });
});
