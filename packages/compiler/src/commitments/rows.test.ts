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

describe('what is no row of the ledger', () => {
  it.each([
    '让我们在市委坚强领导下，自觉接受人大监督，认真听取政协意见。',
    '我们将在市委的坚强领导下，自觉接受人大监督，虚心听取政协意见。',
    '我们要推动各乡镇竞相发展，实现各美其美。',
    '现印发给你们，请结合实际，认真组织实施。',
    '现将34项重点任务分解如下。',
    '经会议研究同意，现将《2031年云泽区要完成的与居民生活密切相关的实事》印发给你们，请抓紧组织实施。',
    '为贯彻落实会议精神，加快建设滨水城市，推动行动计划落地见效，现制定2031年重点工作任务。',
    '为加快建设滨水城市，推动产业升级，制定本方案。',
    '根据上级要求，加快建设滨水城市，提出如下意见。',
    '2031年20项区政府实事项目，主要涉及养老托育、道路交通、绿地建设等方面。',
  ])('what calls on all or sends a paper out: %s', (sentence) => {
    expect(titlesOf(sentence)).toEqual([]);
  });

  it('says how many there are of what is listed behind it', () => {
    expect(titlesOf('重点抓好15件大事和民生实事。分别是：新建西环路。')).toEqual(['新建西环路']);
    expect(titlesOf('重点抓好15件民生实事。新建西环路。')).toHaveLength(2);
  });

  it('tells by which steps a promise is kept, the last of which is its deadline', () => {
    const item = (task: string, steps: string) => `${task}\n责任单位：市教育局\n进度安排：${steps}\n`;
    const text = `云泽市2031年十大实事任务分解表\n一、教育\n${item('新增学位2万个。', '6月底前完成基建任务；11月底前实现招生。')}${item('新建小学3所。', '3月底前，争取开工1所；12月底前全部建成。')}`;
    expect(compile(text).commitments.map(({ title, deadline }) => [title, deadline?.date])).toEqual([
      ['新增学位2万个', '2031-11-30'],
      ['新建小学3所', '2031-12-31'],
    ]);
  });

  it('does not lose deeds that open with us', () => {
    expect(titlesOf('我们要编制水网规划，推进河道清淤，加强岸线监管。')).toHaveLength(3);
  });

  it('takes a short sentence that opens a paragraph of deeds for its caption', () => {
    const details = '清淤河道20公里。修复湿地300亩。关停小锅炉12台。';
    expect(titlesOf(`推动水环境持续改善。${details}`)).toHaveLength(3);
    expect(titlesOf(`出台节水办法。${details}`)).toHaveLength(4);
    expect(titlesOf(`实施清水行动。${details}`)).toHaveLength(4);
    expect(titlesOf('编制水网规划。清淤河道20公里。')).toHaveLength(2);
  });

  it('takes the first words of a numbered item for its heading, be it detailed in one long sentence', () => {
    expect(
      titlesOf('1、整治老街。改造危房18栋，铺设管网3公里。', '2、修复湿地。栽植芦苇90亩，清运淤泥2万方。'),
    ).toEqual(['改造危房18栋', '铺设管网3公里', '栽植芦苇90亩', '清运淤泥2万方']);
  });

  it('takes short items that all begin with 坚持 for principles', () => {
    const items = ['一是坚持绿色发展。统筹山水治理，建设生态屏障。', '二是坚持协调发展。推进城乡融合，补齐乡村短板。'];
    expect(titlesOf(...items)).toEqual([]);
  });

  it('joins what a place is to become to the deeds that a sentence closes with it behind', () => {
    expect(titlesOf('改造老码头，扩建城东冷库，打造区域物流高地。')).toEqual(['改造老码头', '扩建城东冷库']);
    expect(titlesOf('改造老码头，打造15分钟生活圈20个。')).toHaveLength(2);
  });

  it.each([
    '当前，改革发展稳定任务十分繁重。',
    '我市拥有8个千亿元级产业集群，常住人口500万左右，市场广阔。',
    '先后完成课题研究16项，召开座谈会32场，征集意见540余条，形成了《纲要》。',
  ])('what tells of how things are among the tasks: %s', (sentence) => {
    expect(titlesOf(sentence)).toEqual([]);
  });

  it('takes a field that is only named for no deed', () => {
    expect(titlesOf('招商引资方面，引进亿元项目20个。')).toEqual(['引进亿元项目20个']);
  });
});

describe('what is a row of its own', () => {
  it.each<[string, readonly string[]]>([
    ['巩固帮扶成果，确保不发生规模性返贫。', ['巩固帮扶成果', '不发生规模性返贫']],
    ['严格预算管理，“三公”经费只减不增。', ['严格预算管理', '“三公”经费只减不增']],
    ['清淤河道9公里，入湖河流消除劣Ⅴ类水体。', ['清淤河道9公里', '入湖河流消除劣Ⅴ类水体']],
    ['成功创建省级高新区，支持甲县申报开发区。', ['成功创建省级高新区', '支持甲县申报开发区']],
    ['编制水网规划和岸线规划。', ['编制水网规划', '编制岸线规划']],
  ])('%s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });

  it('leaves two deeds with one object of two words together', () => {
    expect(titlesOf('落实城市规划和建设许可制度。')).toHaveLength(1);
  });
});

describe('targets and deliverables', () => {
  it.each([
    ['旅游总收入达到112亿元。', 'target'],
    ['接待游客600万人次。', 'target'],
    ['完成技改投资130亿元。', 'target'],
    ['粮食播种面积稳定在40万亩。', 'target'],
    ['居民基础养老金提高到115元。', 'target'],
    ['每千人口执业医师达到3.2人。', 'target'],
    ['高新技术企业突破430家。', 'target'],
    ['每县重点建设小镇3个。', 'deliverable'],
    ['企业开办时间压缩至0.5个工作日。', 'target'],
    ['发放创业贷款1.5亿元。', 'deliverable'],
    ['治理水土流失面积95平方公里。', 'deliverable'],
    ['改造农房面积2万平方米。', 'deliverable'],
    ['新建公园8处。', 'deliverable'],
  ])('%s is a %s', (sentence, kind) => {
    expect(commitmentsOf(sentence).map((row) => row.kind)).toEqual([kind]);
  });

  it('reads the chapters behind the targets as tasks', () => {
    const text = `云泽市2031年政府工作报告\n\n一、主要预期目标\n1.地区生产总值增长6%。\n2.粮食产量30万吨。\n二、坚持项目为王，实现新突破\n3.新建厂房12万平方米。\n4.推动企业技改。\n`;
    expect(compile(text).commitments.map(({ kind }) => kind)).toEqual(['target', 'target', 'deliverable', 'action']);
  });
});

describe('a figure whose unit stands with the next', () => {
  it('is said with its whole unit', () => {
    expect(titlesOf('常住人口城镇化率、户籍人口城镇化率分别提高1个和0.5个百分点。')[0]).toBe(
      '常住人口城镇化率提高1个百分点',
    );
  });
});

describe('when and where', () => {
  it.each([
    ['接待游客恢复到2029年的105%。', null],
    ['云泽新院10月份启用。', '2031-10-31'],
    ['确保云泽二桥“十一”前通车。', '2031-09-30'],
    ['开展“十一”促销活动。', null],
    ['秋季开学前建成云泽第二实验小学。', '2031-08-31'],
  ])('%s is due by %s', (sentence, date) => {
    expect(commitmentsOf(sentence)[0]!.deadline?.date ?? null).toBe(date);
  });

  it.each([
    ['支持临溪县建设药材基地。', '临溪县'],
    ['全力支持青坪镇创建农业强镇。', '青坪镇'],
    ['支持更多景区创建度假区。', null],
    ['推动高新区建设。', null],
    ['推动城市建设由外延扩张向内涵提升转变。', null],
  ])('%s is for %s', (sentence, place) => {
    expect(commitmentsOf(sentence)[0]!.place).toBe(place);
  });

  it('does not make targets firmer by striving for more than them', () => {
    const text = `云泽市2031年政府工作报告\n\n二、主要目标\n预期目标是：地区生产总值增长6%、执行中努力争取更好结果，工业增加值增长7%。\n`;
    expect(compile(text).commitments.map(({ strength }) => strength)).toEqual(['plain', 'plain']);
  });
});

describe('a project that its item goes on to tell of', () => {
  const rows = (...items: readonly string[]) =>
    commitmentsOf('（二）重点项目', ...items).map(
      ({ kind, title, deadline }) => `${kind} ${title} ${deadline?.date ?? '-'}`,
    );

  it('is one row with its size, its place and its last date', () => {
    expect(
      rows(
        '1.柳坪菌菇产业园项目。位于石岙村，总投资1200万元，占地500余亩，预计2031年5月竣工。',
        '2.宏岳客运站二期：总投资3亿元，建筑面积3万平方米，年内主体封顶。',
        '3.枫溪窖池改造项目：该项目占地40亩，目前正在流转土地。该项目预计2031年9月底前投产。',
      ),
    ).toEqual([
      'project 柳坪菌菇产业园项目 2031-05-31',
      'project 宏岳客运站二期 2031-12-31',
      'project 枫溪窖池改造项目 2031-09-30',
    ]);
  });

  it('leaves what is built of it a row of its own', () => {
    expect(rows('1.柳坪冷链项目：总投资900万元，新建冷库3座。')).toEqual([
      'project 柳坪冷链项目 -',
      'deliverable 新建冷库3座 -',
    ]);
  });

  it('takes the length of what is laid for no row', () => {
    expect(titlesOf('铺设枫溪大道供热管网，全长4公里。')).toEqual(['铺设枫溪大道供热管网']);
  });
});

describe('what stands before the verb of a deed', () => {
  it.each<[string, readonly string[]]>([
    ['2032年建成枫溪高铁、柳坪高铁。', ['建成枫溪高铁', '建成柳坪高铁']],
    ['到2032年编制水网规划。', ['编制水网规划']],
    ['2032年6月建成枫溪大桥。', ['建成枫溪大桥']],
    ['分别建成枫溪大桥、柳坪大桥。', ['建成枫溪大桥', '建成柳坪大桥']],
    ['全程改造美化枫溪路。', ['全程改造美化枫溪路']],
    ['适量投放无障碍出租车。', ['适量投放无障碍出租车']],
    ['该市将开工建设枫溪港二期、柳坪水厂。', ['开工建设枫溪港二期', '开工建设柳坪水厂']],
    ['枫溪区将新建便民生活圈4个，出台物业办法。', ['新建便民生活圈4个', '出台物业办法']],
    ['枫溪县将编制水网规划。', ['编制水网规划']],
    ['该区年内确保新增就业2.7万人。', ['新增就业2.7万人']],
    ['开工建设枫河与柳河航道连通工程、石岙港二期。', ['开工建设枫河与柳河航道连通工程', '开工建设石岙港二期']],
  ])('is no part of its title: %s', (tasks, titles) => {
    expect(titlesOf(tasks)).toEqual(titles);
  });

  it('gives a later year that it names as the deadline', () => {
    const [row] = commitmentsOf('2033年启动枫溪水网工程。');
    expect(row!.deadline!.date).toBe('2033-12-31');
  });
});

describe('what belongs to a named project', () => {
  it.each([
    ['建设柳林大道，长1575米、宽40米。', ['建设柳林大道']],
    ['新建城西路，道路全长2.1公里，红线宽30米。', ['新建城西路']],
    ['推进第一中学教学楼及报告厅项目。', ['推进第一中学教学楼及报告厅项目']],
    ['新建城北小学综合楼及运动场。', ['新建城北小学综合楼及运动场']],
    ['建设县医院门诊楼和住院楼。', ['建设县医院门诊楼和住院楼']],
    ['加快东区、北湖、南山三大物流基地建设。', ['加快东区、北湖、南山三大物流基地建设']],
  ])('%s', (sentence, titles) => {
    expect(titlesOf(sentence)).toEqual(titles);
  });

  it('leaves rows to what is counted below a heading that counts', () => {
    const text = '云泽县2031年政府工作报告任务清单\n一、县教育局牵头工作（2项）\n1.新建学校3所。\n2.改造幼儿园4所。\n';
    expect(compile(text).commitments.map(({ title }) => title)).toEqual(['新建学校3所', '改造幼儿园4所']);
  });
});

describe('what others are to grant, and what is measured by its grade', () => {
  it.each([
    ['完成路面改造62公里，力争支线机场通过预可研评审。', '支线机场通过预可研评审'],
    ['加快申报，力争云泽古镇列入国家级名录。', '云泽古镇列入国家级名录'],
    ['优化专业设置，确保护理学科通过国家验收。', '护理学科通过国家验收'],
  ])('%s', (sentence, title) => {
    expect(titlesOf(sentence)).toContain(title);
  });

  it.each(['国考断面水质达到Ⅲ类。', '出境断面水质稳定保持在Ⅱ类以上。', '确保干流水质保持Ⅱ类。'])(
    'is a target: %s',
    (sentence) => {
      expect(commitmentsOf(sentence).map(({ kind }) => kind)).toEqual(['target']);
    },
  );

  it('carries the quarter by which projects are to be done to each', () => {
    const read = commitmentsOf('推进柳河大桥、石岭隧道建设，力争三季度前建成投产。');
    expect(read.map(({ deadline }) => deadline?.date)).toEqual(['2031-09-30', '2031-09-30']);
  });
});

describe('where and with what something is done', () => {
  it.each([
    ['解决5个小组680人吃水难题。', ['解决5个小组680人吃水难题']],
    ['改造12个村3000户厕所。', ['改造12个村3000户厕所']],
    ['完成3个小区260户加装燃气管道。', ['完成3个小区260户加装燃气管道']],
    ['新建3个村活动室、8户安置房。', ['新建村活动室3个', '新建安置房8户']],
  ])('is no row of its own: %s', (sentence, titles) => {
    expect(titlesOf(sentence)).toEqual(titles);
  });

  it('does not let what is sought weaken what is done with it', () => {
    const [read] = commitmentsOf('争取资金200万元，完成中心幼儿园操场改造。');
    expect(read).toMatchObject({ strength: 'plain' });
    expect(commitmentsOf('争取上级资金3亿元。')[0]).toMatchObject({ strength: 'seek' });
  });
});

describe('works that are hurried on', () => {
  it('names each, with the date by which it is to begin', () => {
    const read = commitmentsOf('石岭余热发电、柳河会展中心等8个项目要倒排工期，上半年必须开工。');
    expect(read.map(({ kind, title, deadline }) => [kind, title, deadline?.date])).toEqual([
      ['project', '石岭余热发电要倒排工期', '2031-06-30'],
      ['project', '柳河会展中心要倒排工期', '2031-06-30'],
      ['deliverable', '石岭余热发电、柳河会展中心等8个项目要倒排工期', '2031-06-30'],
    ]);
  });

  it('lets parts of a town each do its own', () => {
    expect(titlesOf('老城区完成“两改一迁”任务，新城区建成“三纵”路网骨架。')).toEqual([
      '老城区完成“两改一迁”任务',
      '新城区建成“三纵”路网骨架',
    ]);
  });

  it('keeps what is to be raised in rank apart from what is to be earned', () => {
    expect(titlesOf('旅游收入突破60亿元，力争石门景区创成国家5A级景区。')).toEqual([
      '旅游收入突破60亿元',
      '石门景区创成国家5A级景区',
    ]);
  });

  it('carries no verb over works that say what becomes of them', () => {
    expect(titlesOf('新建寄宿制学校2所，全面改薄项目竣工26个。')).toContain('全面改薄项目竣工26个');
  });
});
