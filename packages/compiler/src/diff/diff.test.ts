import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { diffPlans } from './diff.ts';
import { mapCommitments } from './match.ts';
import type { PlanDiff } from './model.ts';

const TASKS = [
  '新建扩建幼儿园8所，新增学位2400个。',
  '启动青少年宫建设。',
  '编制现代水网建设规划，开展农村人居环境整治提升行动。',
  '力争各项贷款增速不低于9%。',
  '推进历史遗留问题化解，确保年底前彻底清零。',
  '完成人工造林面积3万亩。',
  '持续提升物业管理和服务水平。',
];

function planOf(tasks: readonly string[], year = 2031, growth = '6%', review = ''): string {
  return `云泽市${year}年国民经济和社会发展计划

一、${year - 1}年国民经济和社会发展计划执行情况
全市经济平稳运行。${review}

二、${year}年经济社会发展主要目标
（一）预期性指标
——地区生产总值增长${growth}。
——居民消费价格涨幅控制在3%以内。

三、${year}年经济社会发展重点任务
（一）聚焦重点，抓好落实
${tasks.join('')}
`;
}

function diffOf(old: string, renewed: string): PlanDiff {
  return diffPlans(compile(old), old, compile(renewed), renewed);
}

function titles(diff: PlanDiff, kind: string): readonly string[] {
  return diff.changes.filter((change) => change.kind === kind).map((change) => (change.new ?? change.old)!.title);
}

describe('identity over recompiling', () => {
  const old = compile(planOf(TASKS));

  it('is unique within a plan', () => {
    expect(new Set(old.commitments.map(({ id }) => id)).size).toBe(old.commitments.length);
  });

  it('survives any unrelated insertion without mapping', () => {
    const insertions = [
      '推广智慧劳务服务模式。',
      '这是全市人民的共同期盼。',
      '招聘教师45人。',
      '\n（二）守牢底线，防范风险\n加强债务管理。',
    ];
    fc.assert(
      fc.property(fc.nat(TASKS.length), fc.constantFrom(...insertions.slice(0, 3)), (at, insertion) => {
        const renewed = compile(planOf([...TASKS.slice(0, at), insertion, ...TASKS.slice(at)]));
        const ids = new Set(renewed.commitments.map(({ id }) => id));
        expect(old.commitments.filter(({ id }) => !ids.has(id))).toEqual([]);
      }),
      { numRuns: 24 },
    );
    const behind = compile(planOf([...TASKS, insertions[3]!]));
    const ids = new Set(behind.commitments.map(({ id }) => id));
    expect(old.commitments.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it.each([
    ['启动青少年宫建设。', '全面启动市青少年宫建设。'],
    ['持续提升物业管理和服务水平。', '不断提升小区物业管理和服务水平。'],
    ['完成人工造林面积3万亩。', '全年完成人工造林面积4万亩以上。'],
    ['推进历史遗留问题化解，确保年底前彻底清零。', '推进历史遗留重点问题化解，确保10月底前彻底清零。'],
  ])('carries the id of “%s” over to “%s”', (before, after) => {
    const renewed = compile(planOf(TASKS.map((sentence) => (sentence === before ? after : sentence))));
    const mapped = mapCommitments(old, renewed);
    expect(renewed.commitments.map(({ id }) => mapped.get(id))).toEqual(old.commitments.map(({ id }) => id));
  });
});

describe('comparing two plans', () => {
  it('finds nothing changed between a text and itself', () => {
    const text = planOf(TASKS);
    expect(diffOf(text, text).changes.every(({ kind }) => kind === 'kept')).toBe(true);
  });

  it('tells raised, lowered, added and dropped apart and says which way is stricter', () => {
    const before = planOf(TASKS);
    const after = planOf([...TASKS.slice(1), '新增养老床位600张。'], 2031, '6.5%').replace('3%以内', '2.5%以内');
    const diff = diffOf(before, after);
    expect(diff.relation).toBe('amendment');
    expect(titles(diff, 'raised')).toEqual(['地区生产总值增长6.5%']);
    expect(titles(diff, 'lowered')).toEqual(['居民消费价格涨幅控制在2.5%以内']);
    expect(diff.changes.filter(({ harder }) => harder === true)).toHaveLength(2);
    expect(titles(diff, 'added')).toEqual(['新增养老床位600张']);
    expect(titles(diff, 'dropped')).toEqual(['新建扩建幼儿园8所', '新增学位2400个']);
  });

  it('compares amounts across scale words exactly', () => {
    const before = planOf(['全年发放创业担保贷款9800万元。']);
    const after = planOf(['全年发放创业担保贷款0.98亿元。']);
    expect(diffOf(before, after).changes.every(({ kind }) => kind === 'kept' || kind === 'reworded')).toBe(true);
    const raised = diffOf(before, planOf(['全年发放创业担保贷款1亿元。']));
    expect(titles(raised, 'raised')).toHaveLength(1);
  });

  it('sets last year’s targets against what this year’s plan reports', () => {
    const before = planOf(TASKS, 2031);
    const kept = diffOf(before, planOf(TASKS, 2032, '6%', '居民消费价格涨幅0.2%。'));
    expect(kept.executions.find(({ target }) => target.metric.includes('价格'))?.outcome).toBe('met');
    const review = '全市地区生产总值增长6.4%；居民消费价格涨幅3.6%；完成人工造林面积3万亩。';
    const diff = diffOf(before, planOf(TASKS, 2032, '6%', review));
    expect(diff.relation).toBe('next-year');
    const outcome = (words: string) => diff.executions.find(({ target }) => target.metric.includes(words))?.outcome;
    expect(outcome('地区生产总值')).toBe('exceeded');
    expect(outcome('价格')).toBe('missed');
    expect(outcome('造林')).toBe('met');
    expect(outcome('学位')).toBe('unreported');
  });

  const only = (before: string, after: string) => {
    const changes = diffOf(planOf([before]), planOf([after])).changes.filter(({ old, new: renewed }) =>
      [old, renewed].some(
        (commitment) => commitment !== null && !/^(?:地区生产总值|居民消费价格)/u.test(commitment.title),
      ),
    );
    return changes.map(({ kind, harder }) => [kind, harder]);
  };

  it.each<[string, string, string, boolean | null]>([
    ['全年造林3万亩。', '全年造林4万亩。', 'raised', true],
    ['单位地区生产总值能耗下降3%。', '单位地区生产总值能耗下降3.5%。', 'raised', true],
    ['单位地区生产总值能耗下降3%以上。', '单位地区生产总值能耗下降2.5%以上。', 'lowered', false],
    ['细颗粒物平均浓度降到35微克/立方米。', '细颗粒物平均浓度降到33微克/立方米。', 'lowered', true],
    ['城镇登记失业率控制在4%以内。', '城镇登记失业率控制在4.2%以内。', 'raised', false],
    ['财政收入增长7%，达到14.6亿元。', '财政收入增长7%，达到15.6亿元。', 'raised', true],
    ['发放贷款9800万元。', '发放贷款0.98亿元。', 'reworded', null],
    ['新增就业5700人以上。', '新增就业5700人左右。', 'reworded', null],
    ['年内完成5000亩沙区治理。', '6月底前完成5000亩沙区治理。', 'reworded', null],
    ['年内完成5000亩沙区治理。', '年内力争完成5000亩沙区治理。', 'reworded', null],
    ['深化审批改革，方便群众办事。', '深化审批改革，提高办事效率。', 'reworded', null],
    ['启动青少年宫建设。', '启动青少年宫建设；', 'kept', null],
    ['要深入实施新型城镇化战略。', '深入实施新型城镇化战略。', 'kept', null],
    ['地方财政总收入达到24亿元，同比增长11%。', '地方财政总收入增长10%，达到26.4亿元。', 'lowered', false],
    ['完成铁路建设投资800亿元。', '完成铁路投资730亿元。', 'lowered', false],
    ['新建蔬菜大棚2000亩。', '建成蔬菜大棚1050亩。', 'lowered', false],
    ['化学需氧量、氨氮排放量分别下降2%。', '化学需氧量、氨氮排放量下降3%。', 'raised', true],
    ['增加企业退休人员基本养老金。', '企业退休人员基本养老金提高5%。', 'reworded', null],
    ['强化审计监督。', '加强审计监督、统计监督。', 'reworded', null],
    ['办好特殊教育。', '办好特殊教育、继续教育和老年教育。', 'reworded', null],
    ['深入推进教育、文化和医药等改革。', '深入推进教育、文化、体育、医药等改革。', 'reworded', null],
    ['依法推进公益和慈善事业健康发展。', '支持公益慈善事业发展。', 'reworded', null],
    ['启动乡村建设行动。', '推进乡村建设行动。', 'reworded', null],
    ['深入开展“双拥”活动。', '深入开展“双拥”工作。', 'reworded', null],
    ['完善金融监管。', '健全金融监管体制。', 'reworded', null],
    ['加强城乡困境儿童保障。', '加强困境儿童保障。', 'reworded', null],
    ['把政府工作全面纳入法治轨道。', '把政府活动全面纳入法治轨道。', 'reworded', null],
  ])('reads “%s” → “%s” as %s', (before, after, kind, harder) => {
    expect(only(before, after)).toEqual([[kind, harder]]);
  });

  it.each([
    ['深化审批改革，规范服务中心运行。', '深化审批改革，提高办事效率。'],
    ['继续实施“平安云泽”建设，健全防控体系。', '推进平安云泽建设。'],
  ])('reads “%s” → “%s” as one deed reworded and one dropped', (before, after) => {
    expect(
      only(before, after)
        .map(([kind]) => kind)
        .sort(),
    ).toEqual(['dropped', 'reworded']);
  });

  it.each([
    ['开展农村综合改革。', '开展教育综合改革。'],
    ['新建小学12所。', '新建中学12所。'],
    ['进一步缩减外资准入负面清单。', '深入实施外资准入负面清单。'],
    ['拓宽融资渠道。', '拓宽投资渠道。'],
    ['加强健康、养老、助残等民生科技研发应用。', '扩大健康、养老、助残、托幼等多元化服务供给。'],
    ['把信访纳入法治轨道。', '把政府工作全面纳入法治轨道。'],
    ['安排预算内投资460亿元。', '安排预算内水利投资70亿元。'],
    ['重点实施幼儿园项目。', '桃李幼儿园完工。'],
  ])('takes “%s” and “%s” for different promises', (before, after) => {
    expect(
      only(before, after)
        .map(([kind]) => kind)
        .sort(),
    ).toEqual(['added', 'dropped']);
  });

  it('takes another noun behind the same words for no more than likely the same', () => {
    const [before, after] = ['完善普惠性学前教育保障机制。', '多渠道增加普惠性学前教育资源。'];
    const { changes } = diffOf(planOf([before]), planOf([after]));
    expect(changes.find(({ new: renewed }) => renewed?.title.includes('资源'))?.likely).toBe(true);
  });

  it.each([
    ['规范市场秩序。', '规范旅游市场秩序。'],
    ['深化投融资体制改革。', '实施铁路投融资体制改革。'],
  ])('takes “%s” and “%s” for one promise only where the second stands in the first one’s place', (before, after) => {
    const kinds = (texts: readonly (readonly string[])[]) => {
      const { changes } = diffOf(planOf(texts[0]!), planOf(texts[1]!));
      return changes.flatMap(({ kind, old, new: renewed }) => {
        return [old, renewed].some((one) => (before + after).includes(one?.title ?? '—')) ? [kind] : [];
      });
    };
    const [first, last] = ['启动青少年宫建设。', '完成人工造林面积3万亩。'];
    expect(
      kinds([
        [first!, before, last!],
        [first!, after, last!],
      ]),
    ).toEqual(['reworded']);
    expect(
      kinds([
        [first!, before, last!],
        [after, last!, first!],
      ]),
    ).toEqual(['added', 'dropped']);
  });

  it('keeps everything where paragraphs move, are renumbered or broken elsewhere', () => {
    const text = planOf(TASKS).replace(
      '（一）聚焦重点，抓好落实',
      '（一）聚焦重点，抓好落实\n造林3万亩。\n新建公园3座。\n（二）改善民生',
    );
    const moved = `${text.replace('新建公园3座。\n', '').replace('（二）改善民生', '（四）改善民生')}新建公园3座。\n`;
    expect(diffOf(text, moved).changes.filter(({ kind }) => kind !== 'kept')).toEqual([]);
  });

  it('compares one by one what one amount is said of', () => {
    const each = (amount: string) => planOf([`城镇居民人均可支配收入、农村居民人均可支配收入均增长${amount}。`]);
    expect(titles(diffOf(each('8%'), each('7%')), 'lowered')).toEqual([
      '城镇居民人均可支配收入增长7%',
      '农村居民人均可支配收入增长7%',
    ]);
  });

  it('drops nothing because the other text has no tasks, and still reads what it reports', () => {
    const review = '云泽市2032年政府工作报告\n\n一、2031年工作回顾\n全市地区生产总值增长6.4%。\n';
    const diff = diffOf(planOf(TASKS, 2031), review);
    expect(diff.changes).toEqual([]);
    expect(diff.executions.find(({ target }) => target.metric === '地区生产总值')?.outcome).toBe('exceeded');
  });

  it('lists a size of what is done only where it is reported', () => {
    const tasks = [
      '确保投资5500万元的污泥处置工程年内完工。',
      '抓好200个市级重点建设项目。',
      '基本养老金继续提高10%。',
    ];
    const review = '200个市级重点项目完成投资90亿元；基本养老金水平提高10%。';
    const { executions } = diffOf(planOf(tasks, 2031), planOf(tasks, 2032, '6%', review));
    const found = executions.filter(({ target }) => !/生产总值|价格/u.test(target.metric));
    expect(found.map(({ target, outcome }) => [String(target.value), outcome])).toEqual([
      ['200', 'met'],
      ['10', 'met'],
    ]);
  });

  it('takes a project that only ends like another one’s name for no report on it', () => {
    const tasks = ['完成云泽矿业集团棚户区改造二期工程。', '启动碧山文化创意产业园建设。'];
    const review = '棚户区改造项目完成投资3亿元，云泽碧山文化创意产业园建成。碧山文化创意产业园一期开工建设。';
    const { projects } = diffOf(planOf(tasks, 2031), planOf([], 2032, '6%', review));
    expect(projects.map(({ commitment }) => commitment.title)).toEqual(['启动碧山文化创意产业园建设']);
  });

  it('calls no amount that only steers stricter or better kept', () => {
    const before = planOf(['广义货币M2增长12%左右。', '赤字率3%。'], 2031);
    const after = planOf(['广义货币M2增长13%左右。', '赤字率2.8%。'], 2032, '6%', '广义货币M2增长13.4%。');
    const diff = diffOf(before, after);
    const steering = diff.changes.filter(({ new: renewed }) => /货币|赤字/u.test(renewed?.title ?? ''));
    expect(steering.map(({ kind, harder }) => [kind, harder])).toEqual([
      ['raised', null],
      ['lowered', null],
    ]);
    expect(diff.executions.find(({ target }) => target.metric.includes('货币'))?.outcome).toBe('reported');
  });

  it.each([
    ['依法惩治暴恐、邪教、走私等违法犯罪行为。', '依法惩治违法犯罪行为。', ['reworded']],
    ['推进重点实验室建设。', '加强重点实验室和技术创新中心建设。', ['reworded']],
    ['鼓励商业模式创新。', '推动服务业模式创新和跨界融合。', ['added', 'dropped']],
  ])('finds a promise of which one text says more: %s %s', (old, renewed, kinds) => {
    const { changes } = diffOf(planOf([old]), planOf([renewed]));
    const own = changes.filter(({ old: left, new: right }) => {
      return [left, right].some((one) => one !== null && (old + renewed).includes(one.title));
    });
    expect(own.map(({ kind }) => kind).sort()).toEqual(kinds);
  });

  it('takes no part of a ratio, and nothing with a noun of its own, for the report on a target', () => {
    const tasks = ['单位地区生产总值能耗下降3%。', '新增就业5000人。'];
    const review = '全市地区生产总值增长8.1%；再就业2291人。';
    const { executions } = diffOf(planOf(tasks, 2031), planOf(tasks, 2032, '6%', review));
    const outcomes = executions.filter(({ target }) => /能耗|就业/u.test(target.metric)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['unreported', 'unreported']);
  });

  it('takes a greater fall than promised for better', () => {
    const tasks = ['单位地区生产总值能耗下降3%以上。'];
    const { executions } = diffOf(planOf(tasks, 2031), planOf(tasks, 2032, '6%', '单位地区生产总值能耗下降3.4%。'));
    expect(executions.find(({ target }) => target.metric.includes('能耗'))?.outcome).toBe('exceeded');
  });
});

describe('targets whose indicator goes by another name', () => {
  const pair = (before: string, after: string) => {
    const year = (of: number, target: string) =>
      `云泽市${of}年国民经济和社会发展计划\n\n一、${of}年主要目标\n——${target}。\n`;
    const [old, renewed] = [year(2031, before), year(2032, after)];
    return diffPlans(compile(old), old, compile(renewed), renewed).changes;
  };

  it.each([
    ['地区生产总值增长6%', 'GDP增长5%', 'lowered'],
    ['国内生产总值增长6%', '地区生产总值增长7%', 'raised'],
    ['城镇居民人均可支配收入增长8%', '城镇常住居民人均可支配收入增长7%', 'lowered'],
    ['社会消费品零售总额增长9%', '社会消费品零售额增长8%', 'lowered'],
    ['规模以上工业增加值增长7%', '规上工业增加值增长8%', 'raised'],
    ['能耗强度下降3%', '万元生产总值能耗下降3.5%', 'raised'],
    ['广义货币增长9%', 'M2增长8%', 'lowered'],
  ])('“%s” → “%s” is the same one, %s', (before, after, kind) => {
    const [change, ...others] = pair(before, after);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind, naming: { change: null } });
  });

  it.each([
    ['地方财政收入增长9%', '一般公共预算收入增长6%', '财政'],
    ['公共财政预算收入增长9%', '一般公共预算收入增长6%', '财预〔2014〕368号'],
    ['农民人均纯收入增长9%', '农村常住居民人均可支配收入增长7%', '2013年'],
    ['全社会固定资产投资增长9%', '固定资产投资增长7%', '2011年'],
    ['城镇登记失业率控制在4%以内', '城镇调查失业率控制在5.5%以内', '劳动力调查'],
  ])('“%s” → “%s” is another definition, neither raised nor lowered', (before, after, source) => {
    const [change, ...others] = pair(before, after);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'renamed', harder: null });
    expect(change?.naming?.change?.source).toContain(source);
  });

  it.each([
    ['固定资产投资增长9%', '民间投资增长7%'],
    ['居民人均可支配收入增长9%', '城镇居民人均可支配收入增长8%'],
    ['地区生产总值增长9%', '人均地区生产总值增长8%'],
  ])('“%s” and “%s” are two indicators', (before, after) => {
    expect(pair(before, after).map(({ kind }) => kind)).toEqual(['added', 'dropped']);
  });

  it('compares with the same indicator first where the text has both', () => {
    const changes = pair('城镇登记失业率控制在4%以内', '城镇登记失业率控制在4.2%以内，城镇调查失业率控制在5.5%以内');
    expect(changes.map(({ kind, old }) => [kind, old?.title])).toEqual([
      ['raised', '城镇登记失业率控制在4%以内'],
      ['added', undefined],
    ]);
  });

  it('parts amounts of one name where its definition changed between the years', () => {
    const of = (year: number, value: number) =>
      `云泽市${year}年国民经济和社会发展计划\n\n一、${year}年主要目标\n——固定资产投资达到${value}亿元。\n`;
    const kinds = (from: number) => {
      const [old, renewed] = [of(from, 120), of(from + 1, 140)];
      return diffPlans(compile(old), old, compile(renewed), renewed).changes.map(({ kind }) => kind);
    };
    expect([kinds(2009), kinds(2010), kinds(2011)]).toEqual([['raised'], ['renamed'], ['raised']]);
  });

  it('reports what stands in a target’s place under another definition, and does not judge it', () => {
    const old = planOf(['农民人均纯收入增长11%。'], 2031);
    const renewed = planOf([], 2032, '6%', '农村常住居民人均可支配收入增长8.6%。');
    const { executions } = diffPlans(compile(old), old, compile(renewed), renewed);
    const found = executions.find(({ target }) => target.metric.includes('纯收入'));
    expect(found).toMatchObject({ outcome: 'reported', actual: { value: '8.6' } });
    expect(found?.change?.why['zh-CN']).toContain('可支配收入');
  });

  it('keeps the row of a renamed indicator in an amended plan, and not of one defined differently', () => {
    const carried = (before: string, after: string) => {
      const [old, renewed] = [compile(planOf([before])), compile(planOf([after]))];
      const at = old.commitments.find(({ title }) => before.startsWith(title.slice(0, 4)))!;
      return [...mapCommitments(old, renewed).values()].includes(at.id);
    };
    expect(carried('社零额增长9%。', '社会消费品零售总额增长9%。')).toBe(true);
    expect(carried('全社会固定资产投资增长9%。', '固定资产投资增长9%。')).toBe(false);
  });
});
