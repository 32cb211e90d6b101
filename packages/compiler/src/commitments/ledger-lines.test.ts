import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';

/** The titles of what a sentence of the tasks promises. */
function titlesOf(tasks: string): readonly string[] {
  const text = `云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）抓好重点\n新建学校3所。\n${tasks}\n`;
  return compile(text)
    .commitments.map(({ title }) => title)
    .slice(1);
}

describe('a title is what an officer would write into the ledger', () => {
  it.each([
    ['我们必须加快补齐民生短板。', '加快补齐民生短板'],
    ['各级政府要增加财政投入。', '各级政府增加财政投入'],
    ['粮食调入地区更要稳定粮食生产。', '粮食调入地区稳定粮食生产'],
    ['特别是要抓好市场周边环境整治。', '抓好市场周边环境整治'],
    ['向海洋要生产力、优化要素配置。', '向海洋要生产力、优化要素配置'],
    ['惠及残疾学生超7.6万名。', '惠及残疾学生超7.6万名'],
    ['铁路投资要保持在800亿元以上。', '铁路投资保持在800亿元以上'],
    ['抓好既拉动投资，又改善民生的项目。', '抓好既拉动投资，又改善民生的项目'],
    ['既要打好冬季攻坚战。', '打好冬季攻坚战'],
  ])('%s', (sentence, title) => {
    expect(titlesOf(sentence)).toEqual([title]);
  });

  it('says what is counted in the clause itself, not what the clause before did', () => {
    expect(titlesOf('高质量建设紧密型县域医共体，新增100所达到二级医院服务能力的县域医疗卫生次中心。')).toEqual([
      '高质量建设紧密型县域医共体',
      '新增100所达到二级医院服务能力的县域医疗卫生次中心',
    ]);
  });

  it('does not say twice what kind of place a project is', () => {
    expect(titlesOf('加快云川共建产业园、泽海产业合作园等省际产业合作园区建设。')).toEqual([
      '加快云川共建产业园建设',
      '加快泽海产业合作园建设',
    ]);
  });
});

describe('a list', () => {
  it('that names as many members as it says it holds is a promise for each of them', () => {
    expect(titlesOf('推进甲州数控机床主轴、乙江氢能重型卡车、丙山深海采矿装备等三大技术攻关项目。')).toEqual([
      '推进甲州数控机床主轴技术攻关项目',
      '推进乙江氢能重型卡车技术攻关项目',
      '推进丙山深海采矿装备技术攻关项目',
    ]);
    expect(titlesOf('推进甲州数控机床主轴、乙江氢能重型卡车等三大技术攻关项目。')).toHaveLength(1);
  });

  it('of subjects that one amount is said of keeps their number as no promise apart', () => {
    expect(titlesOf('力争到2035年纺织、建材、化工5个产业年产值均达到100亿元以上。')).toHaveLength(1);
  });

  it('says what is done to all of its members at its end, and what is joined to it by 以及', () => {
    expect(titlesOf('加快推进云泽商场、东河大楼的招商和改造工作。')[0]).toBe('加快推进云泽商场的招商和改造工作');
    expect(titlesOf('推进云泽中学迁建工程、东河医院扩建工程以及重点市政道路设施等项目。')).toContain(
      '推进重点市政道路设施',
    );
  });
});

describe('a row of amounts', () => {
  const rowsOf = (tasks: string) =>
    compile(
      `云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）抓好重点\n新建学校3所。\n${tasks}\n`,
    ).commitments.slice(1);

  it('is due by the year that opens it', () => {
    const rows = rowsOf('力争到2035年污水处理率达到95%，垃圾无害化率达到98%；新建公园6个。');
    expect(rows.map(({ deadline }) => deadline?.date ?? null)).toEqual(['2035-12-31', '2035-12-31', null]);
  });

  it('is as firm as the word that opens it, up to another deed', () => {
    const rows = rowsOf('力争产业项目新签约230个以上，新开工100个以上，建设标准厂房6栋。');
    expect(rows.map(({ strength }) => strength)).toEqual(['strive', 'strive', 'plain']);
  });
});

describe('a promise of its own', () => {
  it('is a state that is to be held', () => {
    expect(titlesOf('加强权益保护，保持打击诈骗犯罪的高压态势。')).toEqual([
      '加强权益保护',
      '保持打击诈骗犯罪的高压态势',
    ]);
    expect(titlesOf('完善工资制度，保持居民收入增速高于经济增速。')).toHaveLength(2);
  });

  it('is what is relieved, carried on or recognised by all', () => {
    expect(titlesOf('严控检查考核，切实为基层松绑减负。')).toEqual(['严控检查考核', '切实为基层松绑减负']);
    expect(titlesOf('坚持和发展新时代“枫桥经验”，推进综治中心建设。')).toHaveLength(2);
    expect(titlesOf('各医联体医疗机构间实现全部检查检验结果互认。')).toHaveLength(1);
  });

  it('stands beside an idea, whatever the idea says in quotes', () => {
    expect(titlesOf('牢固树立“不解决问题就是失职”的理念，坚决整治形式主义，全面编制履职事项清单。')).toEqual([
      '坚决整治形式主义',
      '全面编制履职事项清单',
    ]);
  });
});

describe('no promise', () => {
  it.each([
    '积极融入新发展格局是建设自贸港的应有之义。',
    '善于抢抓历史机遇，奋力攻坚克难。',
    '守正创新、先立后破，系统集成、协同配合。',
    '更加注重惠民生、促消费、增后劲。',
    '加强生态建设是政府的重要职责。',
    '大力弘扬劳模精神，建设人民满意的法治政府。',
    '紧紧抓住国家扩大开放的有利机遇。',
    '做好今年工作。',
    '请各责任单位进一步明确责任，加大工作力度，抓好任务的落实。',
    '请结合实际，制定实施方案。',
    '今年，我们要重点抓好以下十个方面工作。',
    '根据市委部署，今年政府工作的总体要求是：围绕“干成20件大事”的目标，更加突出园区建设，更加突出城市建设。',
  ])('%s', (sentence) => {
    expect(titlesOf(sentence)).toEqual([]);
  });
});
