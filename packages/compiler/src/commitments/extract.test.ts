import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Commitment, Plan } from '../model.ts';

/** A plan of the genre around the given targets and tasks; the place is invented. */
function planOf(targets: string, tasks: string): string {
  return `云泽市2031年国民经济和社会发展计划

一、2030年国民经济和社会发展计划执行情况
全市地区生产总值完成812亿元，增长5.1%。

二、2031年经济社会发展主要目标
主要预期目标是：
（一）预期性指标
${targets}

三、2031年经济社会发展重点任务
（一）聚焦重点，抓好落实
${tasks}
`;
}

const TARGETS = '——地区生产总值增长6%左右。';

function commitmentsOf(tasks: string, targets = TARGETS): readonly Commitment[] {
  const text = planOf(targets, tasks);
  const start = text.indexOf('抓好落实');
  return compile(text).commitments.filter((commitment) => targets !== TARGETS || commitment.start > start);
}

function titlesOf(tasks: string): readonly string[] {
  return commitmentsOf(tasks).map(({ title }) => title);
}

describe('what is no promise and what is no count', () => {
  it('leaves the spoken number out of a title', () => {
    expect(titlesOf('二要加快建设市文化馆。').join()).not.toContain('二要');
  });

  it('reads no promise out of a glossary, but goes on with what is attached behind it', () => {
    const titles = titlesOf(
      '建设市图书馆。\n附件1\n名词解释\n1.强基行动：实施村镇供水改造，培育示范点。\n2.两新：推动设备更新。\n附件2\n民生实事\n1.新建小学8所。',
    );
    expect(titles).toEqual(['建设市图书馆', '新建小学8所']);
  });

  it('passes over a sentence that says what something amounts to', () => {
    expect(titlesOf('保护产权就是保护劳动、保护创造。')).toEqual([]);
  });

  it('counts no list where the number belongs to a name in quotes', () => {
    const text = planOf(TARGETS, '实施文化精品工程、文物保护“六大工程”、科普行动。');
    expect(compile(text).diagnostics.filter(({ code }) => code === 'listed-count')).toEqual([]);
  });
});

describe('splitting what is promised', () => {
  it.each([
    {
      tasks: '新建扩建幼儿园8所，新增学位2400个。',
      titles: ['新建扩建幼儿园8所', '新增学位2400个'],
    },
    {
      tasks: '启动青少年宫建设，编制水网规划，加强城市精细化管理。',
      titles: ['启动青少年宫建设', '编制水网规划', '加强城市精细化管理'],
    },
    {
      tasks: '继续推进灌区建设，节水型社会达标率提高到70%以上。',
      titles: ['继续推进灌区建设', '节水型社会达标率提高到70%以上'],
    },
  ])('makes $titles of “$tasks”', ({ tasks, titles }) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });

  it('takes the first sentence of an item for its heading when the rest details it', () => {
    expect(titlesOf('一是加强教育保障。招聘教师300人。')).toEqual(['招聘教师300人']);
  });

  it('keeps an effect (惠及…) with what was promised', () => {
    const [first, ...others] = commitmentsOf('实施老旧小区改造66个，惠及群众1.2万户。');
    expect(others).toEqual([]);
    expect(first?.factIds).toHaveLength(2);
    expect(first?.bound).toMatchObject({ kind: 'number', value: '66', unit: '个' });
  });

  it('keeps members that add up to their total with the total', () => {
    const found = commitmentsOf('安排重点项目50个，其中，工业类20个、农业类30个。');
    expect(found).toHaveLength(1);
    expect(found[0]?.factIds).toHaveLength(3);
  });

  it('leaves remarks about the situation alone', () => {
    expect(titlesOf('抓好项目建设，是完成全年任务的关键。各位代表！')).toEqual([]);
  });
});

describe('what a commitment says of itself', () => {
  it.each([
    ['确保年底前新建供水管网20公里。', 'ensure', '2031-12-31'],
    ['力争6月底前完成中心城区排水管网改造任务。', 'strive', '2031-06-30'],
    ['争取上半年建成文化馆5个。', 'seek', '2031-06-30'],
    ['新建供水管网20公里。', 'plain', null],
  ])('reads strength and deadline of “%s”', (tasks, strength, date) => {
    const [first] = commitmentsOf(tasks);
    expect(first?.strength).toBe(strength);
    expect(first?.deadline?.date ?? null).toBe(date);
  });

  it('slices the deadline to its words', () => {
    const text = planOf(TARGETS, '年底前完成排水管网改造任务。');
    const deadline = compile(text).commitments.at(-1)?.deadline;
    expect(text.slice(deadline?.start, deadline?.end)).toBe('年底前');
  });

  it('gives a following clause’s deadline to what was just named', () => {
    const [first] = commitmentsOf('推进历史遗留问题化解，确保年底前彻底清零。');
    expect(first).toMatchObject({ strength: 'ensure', deadline: { date: '2031-12-31' } });
    expect(first?.bound).toMatchObject({ kind: 'qualitative', words: '彻底清零' });
  });

  it('lets 力争 govern parallel clauses but not the next deed', () => {
    const found = commitmentsOf('力争各项贷款增速不低于9%，普惠贷款增速不低于7%。新增上市公司2家。');
    expect(found.map(({ strength }) => strength)).toEqual(['strive', 'strive', 'plain']);
  });

  it('knows bounds without a number: relative, qualitative, pending', () => {
    const targets = [
      '——居民收入增长与经济增长基本同步。',
      '——外贸进出口总额、实际利用外资稳中提质。',
      '——全面完成省下达的约束性指标。具体目标待省里明确任务后，再分解实施。',
    ].join('\n');
    const found = commitmentsOf('推进改革。', targets).filter(({ kind }) => kind === 'target');
    expect(found.map(({ title }) => title)).toEqual([
      '居民收入增长与经济增长基本同步',
      '外贸进出口总额稳中提质',
      '实际利用外资稳中提质',
      '全面完成省下达的约束性指标',
    ]);
    expect(found[0]?.bound).toMatchObject({ kind: 'relative', to: '经济增长' });
    expect(found[1]?.bound).toMatchObject({ kind: 'qualitative', words: '稳中提质' });
    expect(found[3]).toMatchObject({ pending: true, bound: { kind: 'pending' }, targetClass: 'binding' });
    expect(found[1]?.targetClass).toBe('anticipatory');
  });

  it('joins the task that repeats a target and keeps both places', () => {
    const text = planOf('——城镇登记失业率控制在4.6%以内。', '城镇登记失业率控制在4.6%以下。招聘教师90人。');
    const plan = compile(text);
    const rate = plan.commitments.find(({ title }) => title.includes('失业率'));
    expect(rate?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['城镇登记失业率控制在4.6%以下']);
    expect(plan.commitments.filter(({ title }) => title.includes('失业率'))).toHaveLength(1);
  });
});

describe('who leads', () => {
  it.each([
    ['新建扩建幼儿园8所。', '教育局'],
    ['新增养老床位600张。', '民政局'],
    ['完成人工造林面积3万亩。', '林业局'],
    ['全面实施“证照分离”改革。', '行政审批服务局'],
    ['将婴幼儿照护费用纳入个人所得税专项附加扣除。', '税务局'],
    ['扩大长护险服务供给。', '医疗保障局'],
  ])('suggests for “%s” the %s and shows the words that led to it', (tasks, department) => {
    const text = planOf(TARGETS, tasks);
    const lead = compile(text).commitments.at(-1)?.leads[0];
    expect(lead).toMatchObject({ department, from: 'duty' });
    for (const { start, end, words } of lead?.because ?? []) expect(text.slice(start, end)).toBe(words);
    expect(lead?.because.length).toBeGreaterThan(0);
  });

  it('reads printed units before any suggestion: the first leads, the rest support', () => {
    const [first] = commitmentsOf('1．新建扩建幼儿园8所。（责任单位：市住建局、市教体局、市财政局）');
    expect(first?.leads.map(({ department, from }) => [department, from])).toEqual([['住房和城乡建设局', 'printed']]);
    expect(first?.supporting.map(({ department }) => department)).toEqual(['教育局', '财政局']);
  });

  it.each([
    [
      '（牵头单位：市工业和信息化局；责任单位：市财政局，各县（市、区）人民政府）',
      ['工业和信息化局'],
      ['财政局', '各县（市、区）人民政府'],
    ],
    ['（市民政局、市财政局按职责分工负责）', ['民政局'], ['财政局']],
    ['【市自然资源和规划局牵头，市发改委参与】', ['自然资源局'], ['发展和改革委员会']],
    ['〔市民政局牵头，市财政局配合〕', ['民政局'], ['财政局']],
    ['责任单位：市民政局、市财政局（列第一位的为牵头单位，下同）', ['民政局'], ['财政局']],
    ['（责任领导：林某；牵头单位：市民政局；责任单位：市财政局）', ['民政局'], ['财政局']],
    ['（市民政局）', ['民政局'], []],
    ['（市外经贸局）', ['市外经贸局'], []],
    ['\n分管市领导：林某\n部门分工：市民政局牵头，市财政局配合。', ['民政局'], ['财政局']],
    ['\n部门分工：市民政局、市财政局按职责分工负责。', ['民政局'], ['财政局']],
    ['（市民政局、财政局）', ['民政局'], ['财政局']],
    ['由市民政局、财政局，各县区人民政府负责落实。', ['民政局'], ['财政局', '各县区人民政府']],
    ['由市民政局牵头负责。', ['民政局'], []],
  ])('reads %s', (print, leads, supporting) => {
    const [first] = commitmentsOf(`新增养老床位600张。${print}`);
    expect(first?.leads.map(({ department }) => department)).toEqual(leads);
    expect(first?.supporting.map(({ department }) => department)).toEqual(supporting);
  });

  it('reads a print inside the sentence and keeps it out of the title', () => {
    const [first] = commitmentsOf('新增养老床位600张（责任单位：市住建局、市民政局）。');
    expect(first?.title).toBe('新增养老床位600张');
    expect(first?.leads.map(({ department }) => department)).toEqual(['住房和城乡建设局']);
  });

  it('lets each of several prints of an item cover the line it closes', () => {
    const read = commitmentsOf(
      [
        '1．办好民生实事。新增养老床位600张。',
        '新建扩建幼儿园8所。（责任单位：市教体局）',
        '改造燃气管网36公里。（责任单位：市住建局）',
      ].join('\n'),
    );
    const printed = read.map(({ title, leads }) => [
      title,
      leads.filter(({ from }) => from === 'printed').map(({ department }) => department),
    ]);
    expect(printed).toContainEqual(['新增养老床位600张', []]);
    expect(printed).toContainEqual(['新建扩建幼儿园8所', ['教育局']]);
    expect(printed).toContainEqual(['改造燃气管网36公里', ['住房和城乡建设局']]);
  });

  it('takes an item that nothing but its units follow for the promise itself', () => {
    const read = commitmentsOf(
      [
        '1．加快东河园区建设。',
        '责任单位：市住建局',
        '配合单位：市财政局',
        '2．推进产教融合。',
        '责任单位：市教体局',
      ].join('\n'),
    );
    expect(read.map(({ title, leads }) => [title, leads.map(({ department }) => department)])).toEqual([
      ['加快东河园区建设', ['住房和城乡建设局']],
      ['推进产教融合', ['教育局']],
    ]);
  });

  it('lets a print on a line of its own cover what stands before it, back to the print before', () => {
    const read = commitmentsOf(
      ['1．办好民生实事。新增养老床位600张。', '责任单位：市民政局', '改造燃气管网36公里。', '责任单位：市住建局'].join(
        '\n',
      ),
    );
    const leadOf = (title: string) =>
      read.find((one) => one.title === title)?.leads.map(({ department }) => department);
    expect(leadOf('新增养老床位600张')).toEqual(['民政局']);
    expect(leadOf('改造燃气管网36公里')).toEqual(['住房和城乡建设局']);
  });

  it.each([
    ['（责任单位：市教体局；完成时限：9月底前）', '2031-09-30', '9月底前'],
    ['（完成时限：2031年12月）', '2031-12-31', '2031年12月'],
    ['（责任单位：市教体局，完成时间：10月）', '2031-10-31', '10月'],
  ])('reads a deadline printed behind the full stop: %s', (print, date, words) => {
    const [first] = commitmentsOf(`1．新建扩建幼儿园8所。${print}`);
    expect(first?.deadline).toMatchObject({ date, words });
  });

  it('keeps the deadline of the words before a printed one', () => {
    const [first] = commitmentsOf('1．6月底前新建扩建幼儿园8所。（完成时限：12月底）');
    expect(first?.deadline?.date).toBe('2031-06-30');
  });

  it('keeps the count that sums a list up out of the titles of its members', () => {
    const read = commitmentsOf('加快推进枫溪、石岙、柳坪、临溪4个产业园区建设。');
    expect(read.filter(({ kind }) => kind === 'project').map(({ title }) => title)).toEqual(
      ['枫溪', '石岙', '柳坪', '临溪'].map((name) => `加快推进${name}产业园区建设`),
    );
  });

  it('reads who leads and who supports from the print', () => {
    const [first] = commitmentsOf('新增养老床位600张。（市民政局牵头，市卫健委、市财政局配合）');
    expect(first?.leads.map(({ department }) => department)).toEqual(['民政局']);
    expect(first?.supporting.map(({ department }) => department)).toEqual(['卫生健康委员会', '财政局']);
  });
});

describe('measures and their counterparts', () => {
  it.each([
    [
      '城镇居民人均可支配收入增长7.5%，农村居民人均可支配收入增长7.5%。',
      ['城镇居民人均可支配收入增长7.5%', '农村居民人均可支配收入增长7.5%'],
    ],
    ['第二产业增加值增长5.25%，第三产业增加值增长5.25%。', ['第二产业增加值增长5.25%', '第三产业增加值增长5.25%']],
    ['进口总额增长12.5%，出口总额增长12.5%。', ['进口总额增长12.5%', '出口总额增长12.5%']],
    ['新建小学12所，新建中学12所。', ['新建小学12所', '新建中学12所']],
  ])('of the same amount are promised one each: %s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });

  it('are promised one each where one amount is said of measures that differ', () => {
    expect(titlesOf('服务贸易进出口、对外投资均增长10%以上。')).toEqual([
      '服务贸易进出口增长10%以上',
      '对外投资增长10%以上',
    ]);
  });

  it('are joined where one says the same in fuller words', () => {
    const [only, ...others] = commitmentsOf('规模以上工业增加值增长7.25%。全市规上工业增加值增长7.25%。');
    expect(others).toEqual([]);
    expect(only?.mentions).toHaveLength(1);
  });

  it('are promised one each where one amount is said of all (均增长)', () => {
    const found = commitmentsOf('新建学校3所。', '——城镇居民人均可支配收入、农村居民人均可支配收入均增长7%。').filter(
      ({ kind }) => kind === 'target',
    );
    expect(found.map(({ title }) => title)).toEqual(['城镇居民人均可支配收入增长7%', '农村居民人均可支配收入增长7%']);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    expect(found[0]?.factIds).toEqual(found[1]?.factIds);
  });
});

describe('targets without a number beside counted ones', () => {
  /** Targets in one sentence under a heading that classes none. */
  function targetsOf(sentence: string): readonly Commitment[] {
    const text = `云泽市2031年政府工作报告\n\n二、2031年主要目标\n今年的主要目标为：${sentence}\n\n三、2031年工作任务\n（一）抓项目\n新建学校3所。\n`;
    const tasks = text.indexOf('三、');
    return compile(text).commitments.filter(({ start }) => start < tasks);
  }

  it('count where they bind themselves to what is required, to a course or to another measure', () => {
    const found = targetsOf(
      '地区生产总值增长8%以上；万元生产总值能耗、主要污染物排放量控制在自治区要求范围内；社会消费品零售总额稳步增长；居民收入与经济增长同步。',
    );
    expect(found.map(({ title, bound }) => [title, bound.kind])).toEqual([
      ['地区生产总值增长8%以上', 'number'],
      ['万元生产总值能耗控制在自治区要求范围内', 'qualitative'],
      ['主要污染物排放量控制在自治区要求范围内', 'qualitative'],
      ['社会消费品零售总额稳步增长', 'qualitative'],
      ['居民收入与经济增长同步', 'relative'],
    ]);
  });

  it('are split before what a level above has set for all of them', () => {
    const found = targetsOf('地区生产总值增长8%；污染物减排、价格指数等约束性指标完成省下达目标任务。');
    expect(found.map(({ title }) => title).slice(1)).toEqual([
      '污染物减排完成省下达目标任务',
      '价格指数完成省下达目标任务',
    ]);
  });

  it('stand apart from each other and keep names in quotes in their words', () => {
    const found = targetsOf(
      '生产总值增长5%左右；进出口稳中提质，国际收支基本平衡，确保完成国家下达的“十五五”能耗强度下降目标。',
    );
    expect(found.slice(1).map(({ bound }) => (bound.kind === 'qualitative' ? bound.words : bound.kind))).toEqual([
      '稳中提质',
      '基本平衡',
      '确保完成国家下达的“十五五”能耗强度下降目标',
    ]);
  });

  it('are targets where a sentence announces them among the tasks', () => {
    const text = `云泽市2031年政府工作报告\n\n三、2031年工作任务\n今年经济社会发展主要预期目标是：地区生产总值增长6%；新增就业1.2万人；居民收入与经济增长基本同步。\n（一）抓项目\n新建学校3所。\n`;
    const found = compile(text).commitments;
    expect(found.map(({ kind }) => kind)).toEqual(['target', 'target', 'target', 'deliverable']);
    expect(found[2]?.bound.kind).toBe('relative');
  });

  it('are classed by their own bracket, with a printed unit behind it too', () => {
    const found = targetsOf(
      '地区生产总值增长6.5%左右（预期性）；粮食产量120万吨以上（约束性）（责任单位：市农业农村局）；新增学位2000个。',
    );
    expect(found.map(({ targetClass }) => targetClass)).toEqual(['anticipatory', 'binding', null]);
  });

  it('are classed by a sentence behind them, and all others as it says', () => {
    const found = targetsOf(
      '地区生产总值增长8%以上；人口自然增长率控制在11‰以内。\n上述目标中，人口自然增长率是约束性指标，必须完成；其他指标是预期性的。',
    );
    expect(found.map(({ targetClass }) => targetClass)).toEqual(['anticipatory', 'binding']);
  });
});

describe('members of a list', () => {
  it.each([
    ['持续推进“零碳”服务区、充电设施、分布式光伏建设。', ['分布式光伏建设', '“零碳”服务区建设', '充电设施建设']],
    [
      '加快经开区、高新区、东山旅游区与主城区一体化建设。',
      ['东山旅游区与主城区一体化建设', '经开区与主城区一体化建设', '高新区与主城区一体化建设'],
    ],
    ['重点抓好西山湿地和城东水源地保护。', ['西山湿地保护', '城东水源地保护']],
  ])('are all there, with the work that the last one names: %s', (tasks, members) => {
    const titles = titlesOf(tasks);
    for (const member of members) expect(titles.some((title) => title.endsWith(member))).toBe(true);
    expect(titles).toHaveLength(members.length);
  });

  it('keep the first of two verbs', () => {
    expect(titlesOf('谋划建设城东水厂、城西水厂、引水隧洞。').every((title) => title.startsWith('谋划建设'))).toBe(
      true,
    );
  });
});

it('a deed with an object of its own is no finish of the one before', () => {
  const found = commitmentsOf(
    '年内完成城东水库，力争开工城西水库。加快设备订购，完成海域吹填。推进北环路建设，力争开工建设。',
  );
  expect(found.map(({ title, deadline, strength }) => [title, deadline?.date ?? null, strength])).toEqual([
    ['完成城东水库', '2031-12-31', 'plain'],
    ['开工城西水库', null, 'strive'],
    ['加快设备订购', null, 'plain'],
    ['完成海域吹填', null, 'plain'],
    ['推进北环路建设', null, 'strive'],
  ]);
});

it('units printed on a line of their own win over duties', () => {
  const found = commitmentsOf('新建学校3所。\n责任单位：市水利局\n改造水库2座。\n责任单位：市财政局、市教育局\n');
  expect(
    found.map(({ title, leads, supporting }) => [title, leads[0]?.department, leads[0]?.from, supporting.length]),
  ).toEqual([
    ['新建学校3所', '水利局', 'printed', 0],
    ['改造水库2座', '财政局', 'printed', 1],
  ]);
});

describe('what only names, leads in or judges', () => {
  it.each(['今年重点抓好三项工作。', '改革是发展的必由之路。', '有效投资仍有很大空间。'])(
    'promises nothing: %s',
    (sentence) => {
      expect(titlesOf(`${sentence}新建学校3所。`)).toEqual(['新建学校3所']);
    },
  );

  it('is the first sentence of a section that details it', () => {
    const text = `云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）加强生态文明建设，推进绿色低碳发展。新建湿地公园2处。造林3万亩。关停小锅炉12台。\n`;
    expect(compile(text).commitments.map(({ title }) => title)).toEqual([
      '新建湿地公园2处',
      '造林3万亩',
      '关停小锅炉12台',
    ]);
  });

  it('is the first sentence of a section that paragraphs below it detail', () => {
    const text = `云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）聚力生态治理，加快绿色转型。树牢生态优先理念。\n关停小锅炉12台。造林3万亩。\n（二）制定水网规划，编制岸线规划。\n`;
    expect(compile(text).commitments.map(({ title }) => title)).not.toContain('聚力生态治理');
    expect(compile(text).commitments.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['关停小锅炉12台', '造林3万亩', '制定水网规划', '编制岸线规划']),
    );
  });

  it('is not a named action, however broad', () => {
    expect(titlesOf('实施提振消费专项行动。新建商场3个。改造市场5个。发放消费券2亿元。')).toContain(
      '实施提振消费专项行动',
    );
  });
});

it('an event that is ensured stands apart from what is done beside it', () => {
  const found = commitmentsOf('推进城南片区建设，确保市园林园艺博览会如期举行。');
  expect(found.map(({ strength }) => strength)).toEqual(['plain', 'ensure']);
});

describe('counts that the text prints', () => {
  function diagnosticsOf(tasks: string): Plan['diagnostics'] {
    return compile(planOf(TARGETS, tasks)).diagnostics;
  }

  it('finds a list that does not have as many members as it says', () => {
    const found = diagnosticsOf('重点实施路网延伸、路面改善、危桥改造五大工程。');
    expect(found).toContainEqual(expect.objectContaining({ code: 'listed-count' }));
    expect(diagnosticsOf('重点实施路网延伸、路面改善、危桥改造三大工程。')).toEqual([]);
  });

  it('finds members in brackets that do not add up to their total', () => {
    const found = diagnosticsOf('推进30个重点项目（工业项目12个、农业项目10个、民生项目7个）。');
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'breakdown-sum', params: expect.objectContaining({ sum: '29' }) }),
    );
    expect(diagnosticsOf('推进30个重点项目（工业项目12个、农业项目10个、民生项目8个）。')).toEqual([]);
  });
});

it('a member behind another’s bracket gets a title of its own, without the bracket', () => {
  const plan = compile('三、2021年重点任务\n推进省级项目9个（其中农业项目4个，工业项目5个）、市级项目16个。');
  expect(plan.commitments.map((commitment) => commitment.title).filter((title) => /^[）、]/.test(title))).toEqual([]);
  expect(plan.commitments.some((commitment) => commitment.title === '推进市级项目16个')).toBe(true);
});
