import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';

/** What a paper on the works of an invented county promises. */
function titlesOf(...lines: readonly string[]): readonly string[] {
  return compile(`枫溪县2031年民生实事项目\n${lines.join('\n')}\n`).commitments.map(({ title }) => title);
}

describe('works that are only listed', () => {
  it('are each promised behind how many there are of them', () => {
    expect(
      titlesOf(
        '据介绍，这4项民生实事项目分别是卫生应急能力建设工程、城东幼儿园工程、石桥卫生院迁建工程、农贸市场改造工程。',
      ),
    ).toEqual(['卫生应急能力建设工程', '城东幼儿园工程', '石桥卫生院迁建工程', '农贸市场改造工程']);
  });

  it('are each promised in quotes', () => {
    expect(
      titlesOf(
        '代表票决选出的民生实事项目包括：“实施乡村道路硬化工程”、“新建石桥渡口大桥”、“新建16公里绿道”、“实施枫岭过境段公路改建工程”等。',
      ),
    ).toEqual(['实施乡村道路硬化工程', '新建石桥渡口大桥', '新建16公里绿道', '实施枫岭过境段公路改建工程']);
  });

  it('are each promised in items that say no more', () => {
    expect(titlesOf('现予公告：', '1.石桥镇民宅改造工程', '2.东湖社区老旧小区改造项目', '3.枫溪小学扩建工程')).toEqual([
      '石桥镇民宅改造工程',
      '东湖社区老旧小区改造项目',
      '枫溪小学扩建工程',
    ]);
  });
});

describe('how works were chosen', () => {
  it.each([
    '由180名代表投票表决，8项民生实事项目名单出炉。',
    '出席会议的160名代表对12个民生实事候选项目进行票决，9个项目被确定为民生实事。',
    '代表们用票决的办法从15件候选项目中选定十件实事。',
  ])('promises nothing: %s', (sentence) => {
    expect(titlesOf(sentence, '新建学校3所。')).toEqual(['新建学校3所']);
  });
});

describe('works that were voted on', () => {
  const promised = (sentence: string) => {
    const plan = compile(
      `枫溪县2031年政府工作报告\n一、2030年工作回顾\n新建学校2所。\n二、2031年工作安排\n${sentence}\n`,
    );
    return plan.commitments.map(({ kind, factIds }) => [
      kind,
      ...factIds.map((id) => plan.facts.find((fact) => fact.id === id)).map((fact) => `${fact?.value}${fact?.unit}`),
    ]);
  };

  it.each([
    '高质量办好人大代表票决产生的10件民生实事。',
    '票决产生的10件民生实事全部落实。',
    '经县人大代表票决确定的10件民生实事全部办结。',
    '对投票表决出来的10件民生实事逐项抓好落实。',
    '经县人代会票决，全力办好10件民生实事。',
    '完善民生实事票决制，办好10件民生实事。',
    '全力办好10件民生实事，项目由人大代表票决产生。',
    '将票决产生的10件民生实事列入督查，逐月通报进度。',
  ])('are promised as others are: %s', (sentence) => {
    expect(promised(sentence)).toContainEqual(['deliverable', '10件']);
  });

  it.each([
    '经县人代会票决，10件民生实事项目正式产生。',
    '从15件候选项目中票决产生10件民生实事。',
    '10件民生实事由县人大代表票决产生。',
    '去年，经县人代会票决确定10件民生实事，年度计划投资3亿元，截至年底完成投资2.9亿元。',
    '大会以票决方式产生了10件民生实事项目。',
  ])('are promised by no word on how they were: %s', (sentence) => {
    expect(promised(sentence)).toEqual([]);
  });
});

describe('what is rested on', () => {
  const tasks = (sentence: string) =>
    compile(`枫溪县2031年政府工作报告\n三、2031年工作任务\n新建学校3所。\n${sentence}\n`)
      .commitments.slice(1)
      .map(({ title }) => title);

  it('is no amount that is promised where eyes are kept on it', () => {
    expect(tasks('紧盯12宗已供地项目，加快项目手续办结。')).toEqual(['加快项目手续办结']);
  });

  it('is no chant, however firm', () => {
    expect(tasks('坚定不移抓工业、扩投资、强后劲，建立重点投资项目库。')).toEqual(['建立重点投资项目库']);
  });

  it('lends no head to a firm', () => {
    expect(tasks('全年开工枫林传媒、柳溪商砼总部、石岭智造产业园。')[0]).toBe('开工枫林传媒');
  });

  it('is done to what is put on the market', () => {
    expect(tasks('全年实现石岭厂区、柳坪片区等县级收储地块挂牌供地。')).toHaveLength(1);
  });
});
