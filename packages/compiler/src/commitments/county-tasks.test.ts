import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Commitment } from '../model.ts';
import { findDeadline } from './deadline.ts';

const HEAD = '枫溪县2031年政府工作报告\n\n三、2031年工作任务\n';

/** What paragraphs of tasks of an invented county promise, behind a first promise. */
function commitmentsOf(...paragraphs: readonly string[]): readonly Commitment[] {
  return compile(`${HEAD}（一）抓好重点\n新建学校3所。\n${paragraphs.join('\n')}\n`).commitments.slice(1);
}

function titlesOf(...paragraphs: readonly string[]): readonly string[] {
  return commitmentsOf(...paragraphs).map(({ title }) => title);
}

function datesOf(...paragraphs: readonly string[]): readonly (readonly [string, string | undefined])[] {
  return commitmentsOf(...paragraphs).map(({ title, deadline }) => [title, deadline?.date]);
}

describe('by when something is done', () => {
  it.each([
    ['十月底前完成石桥改造', '2031-10-31'],
    ['六月三十日前完成征迁', '2031-06-30'],
    ['十一月底前投入使用', '2031-11-30'],
    ['二月底前开工', '2031-02-28'],
    ['十二月份完工', '2031-12-31'],
    ['元月底前完成编制', '2031-01-31'],
  ])('may be told by a month in Chinese numerals: “%s”', (words, date) => {
    expect(findDeadline(words, 0, '2031')?.date).toBe(date);
  });

  it.each(['用三个月时间完成', '开展“十月金秋”活动', '五月份以来完成投资', '三月植树'])(
    'is not told by what only holds such a month: “%s”',
    (words) => {
      expect(findDeadline(words, 0, '2031')).toBeUndefined();
    },
  );

  it('is told in front of the verb, which is found behind it', () => {
    expect(datesOf('十月底前完成石桥危桥改造，九月三十日前建成枫溪水厂。')).toEqual([
      ['完成石桥危桥改造', '2031-10-31'],
      ['建成枫溪水厂', '2031-09-30'],
    ]);
  });

  it('may be a clause of its own that goes with what follows', () => {
    expect(datesOf('力争到年底，全面完成林场改制的各项任务。')).toEqual([['全面完成林场改制的各项任务', '2031-12-31']]);
  });

  it('makes two promises of amounts of one thing, each with its own date', () => {
    expect(datesOf('养老驿站：3月底前建成2家，年底前再建成3家。')).toEqual([
      ['养老驿站建成2家', '2031-03-31'],
      ['养老驿站建成3家', '2031-12-31'],
    ]);
  });
});

describe('what is no promise of a county either', () => {
  it('what is taken in hand, in front of what is done', () => {
    expect(titlesOf('农业上，抓结构，新增果园2万亩；抓基地，建设菜园5个；抓龙头，培育企业6家。')).toEqual([
      '新增果园2万亩',
      '建设菜园5个',
      '培育企业6家',
    ]);
  });

  it('whom the deeds before it truly serve', () => {
    expect(titlesOf('完善社会救助制度，真正让困难家庭得到实惠。')).toEqual(['完善社会救助制度']);
  });
});

describe('what a deed is called', () => {
  it('does not begin with the word that goes on from the one before', () => {
    expect(titlesOf('既要落实土地管理政策，又要用好产业扶持政策。')).toEqual(['落实土地管理政策', '用好产业扶持政策']);
  });

  it('is found behind what asks for it', () => {
    expect(titlesOf('按照要求做好防汛抗旱工作。')).toEqual(['按照要求做好防汛抗旱工作']);
  });

  it('is found behind the rule by which it is done', () => {
    expect(titlesOf('按照“先急后缓”原则推进老车站片区开发。')).toEqual(['按照“先急后缓”原则推进老车站片区开发']);
  });
});

describe('works that share a head', () => {
  const readOf = (sentence: string) =>
    compile(`${HEAD}（一）抓好重点\n新建学校3所。\n${sentence}\n`).projects.map(({ name, stage }) => [name, stage]);

  it('share what stands behind 及 with it', () => {
    const sentence = '推进青石、红石水库及水厂建设。';
    expect(readOf(sentence)).toEqual([
      ['青石', 'under-way'],
      ['红石水库及水厂', 'under-way'],
    ]);
    expect(titlesOf(sentence)).toEqual(['推进青石水库及水厂建设', '推进红石水库及水厂建设']);
  });

  it('share that of the first behind them that has one', () => {
    expect(titlesOf('完成青石、红石水库和枫溪水厂建设。')).toEqual([
      '完成青石水库建设',
      '完成红石水库建设',
      '完成枫溪水厂建设',
    ]);
  });

  it('are under way where their main parts alone are to be done', () => {
    expect(readOf('完成枫溪会展中心、税务局综合业务用房主体建设。')).toEqual([
      ['枫溪会展中心', 'under-way'],
      ['税务局综合业务用房', 'under-way'],
    ]);
  });

  it('are no works by a name of their own where they are old ones of a class', () => {
    expect(readOf('实施背街小巷、老旧站亭改造等工程。')).toEqual([]);
    expect(titlesOf('实施背街小巷、老旧站亭改造等工程。')).toEqual(['实施背街小巷、老旧站亭改造等工程']);
  });

  it('are two where both are counted as works', () => {
    expect(readOf('实施石岭蓄滞洪区和柳河治理两个大型水利项目。')).toEqual([
      ['石岭蓄滞洪区', 'under-way'],
      ['柳河治理', 'under-way'],
    ]);
  });

  it('are two where the first ends in its phase', () => {
    expect(titlesOf('实施柳溪河治理（一期）和青石灌区续建配套改造工程。')).toEqual([
      '实施柳溪河治理（一期）',
      '实施青石灌区续建配套改造工程',
    ]);
  });

  it('stand beside a number of things, which is promised once', () => {
    expect(titlesOf('建成投用青石大桥、12条市政道路等项目。')).toEqual(['建成投用青石大桥', '建成投用12条市政道路']);
    expect(titlesOf('完成枫溪会展中心、税务局综合业务用房和6万平方米广场等工程。')).toEqual([
      '完成枫溪会展中心',
      '完成税务局综合业务用房',
      '完成6万平方米广场',
    ]);
  });
});

describe('a span of years within which something is done', () => {
  it('is no end of the plan’s year', () => {
    expect(datesOf('五年内培育10家龙头企业。')).toEqual([['五年内培育10家龙头企业', undefined]]);
    expect(findDeadline('用三年内完成', 0, '2031')).toBeUndefined();
  });
});

describe('amounts that one word binds', () => {
  it('are each told with it', () => {
    expect(titlesOf('城镇登记失业率、居民消费价格涨幅和人口自然增长率分别控制在4.5%、2.8%、5.1‰以内。')).toEqual([
      '城镇登记失业率控制在4.5%以内',
      '居民消费价格涨幅控制在2.8%以内',
      '人口自然增长率控制在5.1‰以内',
    ]);
    expect(titlesOf('城镇、农村居民人均可支配收入分别增长6%和7%左右。')).toEqual([
      '城镇居民人均可支配收入增长6%左右',
      '农村居民人均可支配收入增长7%左右',
    ]);
  });
});

describe('what leads in to the works of a county', () => {
  const WORKS = '2031年度枫溪县重点民生实事项目\n';
  const titled = (...lines: readonly string[]) =>
    compile(`${WORKS}${lines.join('\n')}\n`).commitments.map(({ title }) => title);

  it('promises nothing: why they are done, and how many were chosen', () => {
    expect(
      titled(
        '为贯彻落实会议精神，解决好群众的急难愁盼事，县委、县政府决定2031年继续办好一批惠民实事项目。县政府通过广泛征集，并经人民代表大会票决，确定4个方面20件民生实事项目，具体如下：',
        '一、优化公共服务方面',
        '1.教育条件改善工程。推进枫溪一中、东湖小学建成投用。',
        '2.供水工程。新建水厂2座。',
      ),
    ).toEqual(['推进枫溪一中建成投用', '推进东湖小学建成投用', '新建水厂2座']);
  });

  it('promises nothing in a heading that hopes for something new either', () => {
    const headed = (line: string) =>
      compile(`枫溪县2031年政府工作报告\n三、2031年工作任务\n${line}\n`).commitments.map(({ title }) => title);
    expect(
      headed(
        '（八）以增进福祉为根本，办实民生事业，确保民生改善取得新成效。建立覆盖城乡的救助体系。扩大养老保险参保范围。新增就业3000人。',
      ),
    ).toEqual(['建立覆盖城乡的救助体系', '扩大养老保险参保范围', '新增就业3000人']);
  });

  it('is one target where the last of the subjects ends as all of them do', () => {
    const targets = compile(
      '枫溪县2031年政府工作报告\n二、2031年主要目标\n主要预期目标是：生产总值增长5%左右；大气、水环境质量改善完成市下达任务。\n三、重点任务\n新建学校3所。\n',
    ).commitments;
    expect(targets.map(({ title }) => title)).toEqual([
      '生产总值增长5%左右',
      '大气、水环境质量改善完成市下达任务',
      '新建学校3所',
    ]);
  });
});

describe('works that a list names without a verb', () => {
  it('are promised as the others of the list', () => {
    expect(
      titlesOf(
        '新建桥梁3座；农村公路提档升级工程；排水管网改造与延伸工程；完成4个路段路灯亮化；全民健身设施惠民提升；异地新建枫溪幼儿园；柳河清淤工程（石桥—柳桥段）；2031年达标区建设项目。',
      ),
    ).toEqual([
      '新建桥梁3座',
      '农村公路提档升级工程',
      '排水管网改造与延伸工程',
      '完成4个路段路灯亮化',
      '全民健身设施惠民提升',
      '异地新建枫溪幼儿园',
      '柳河清淤工程（石桥—柳桥段）',
      '达标区建设项目',
    ]);
  });

  it('are done by the year that they are named for, which is no deadline', () => {
    expect(datesOf('新建桥梁3座；新建学校2所；新建水厂1座；2031年达标区建设项目。').at(-1)).toEqual([
      '达标区建设项目',
      undefined,
    ]);
  });

  it('does not make one of what comes of the deeds', () => {
    expect(titlesOf('新建桥梁3座；道路更加通畅；群众出行方便。')).toEqual(['新建桥梁3座']);
  });
});

describe('what is done with duties', () => {
  it('is no judgement of what they are worth', () => {
    expect(titlesOf('强化履职问责，对推诿扯皮、失职失责的，从严追究责任。')[0]).toBe('强化履职问责');
  });

  it('may be done for nothing', () => {
    expect(titlesOf('免费为全县妇女提供健康检查和结果讲解服务。')).toEqual([
      '免费为全县妇女提供健康检查和结果讲解服务',
    ]);
  });
});

describe('how far works of a county are', () => {
  const readOf = (sentence: string) =>
    compile(`枫溪县2031年政府工作报告\n一、2030年工作回顾\n（一）项目建设\n${sentence}\n`).projects.map(
      ({ name, stage }) => [name, stage],
    );

  it('is planned while what comes before building goes on', () => {
    expect(readOf('枫溪一中提质改造、石桥小学迁建、枫林医院扩容提能等项目前期顺利推进。')).toEqual([
      ['枫溪一中提质改造', 'planned'],
      ['石桥小学迁建', 'planned'],
      ['枫林医院扩容提能', 'planned'],
    ]);
  });

  it('is the same where they are built elsewhere', () => {
    expect(readOf('异地新建枫溪幼儿园。')).toEqual([['枫溪幼儿园', 'complete']]);
  });

  it('is told of a place that is called by a number, and not of a plan', () => {
    expect(readOf('石岭机场、六台岭水库等工程顺利推进。').map(([name]) => name)).toEqual(['石岭机场', '六台岭水库']);
    expect(readOf('《枫溪县水土保持综合治理实施规划》已经省政府批复。')).toEqual([]);
  });
});
