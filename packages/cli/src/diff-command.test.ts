import { describe, expect, it } from 'vitest';
import { main } from './main.ts';
import { recordEffects } from './recording-effects.ts';

function planOf(growth: string, task: string): string {
  return `云泽市2031年国民经济和社会发展计划

二、2031年主要预期目标
（一）预期性指标
——地区生产总值增长${growth}左右。

三、2031年重点任务
（一）扩大内需
${task}
`;
}

const FILES = { 'old.txt': planOf('6%', '新建幼儿园12所。'), 'new.txt': planOf('5.5%', '新增养老床位300张。') };

describe('planwright diff', () => {
  it('prints what changed under its kind', async () => {
    const effects = recordEffects(FILES);
    expect(await main(['diff', 'old.txt', 'new.txt'], effects)).toBe(0);
    const text = effects.printed.join('');
    expect(text).toContain('同一年度的两个文本：提高 0，降低 1，改写 0，新增 1，取消 1，不变 0');
    expect(text).toMatch(/地区生产总值增长6%左右\s+→ 地区生产总值增长5\.5%左右\s+放宽/u);
  });

  it('prints headings and remarks in English when asked, the plans’ words as they are', async () => {
    const effects = recordEffects(FILES);
    expect(await main(['diff', 'old.txt', 'new.txt', '--language', 'en'], effects)).toBe(0);
    const text = effects.printed.join('');
    expect(text).toContain('two texts for one year: raised 0, lowered 1, reworded 0, added 1, dropped 1, kept 0');
    expect(text).toMatch(/lowered \(1\)\n {2}地区生产总值增长6%左右\s+→ 地区生产总值增长5\.5%左右\s+looser/u);
  });

  it('cuts no title, and lists what is new under its heading', async () => {
    const long = '引进市场前景好、产业带动力强、有发展潜力的大企业';
    const files = {
      'old.txt': planOf('6%', `${long}投资兴业。`),
      'new.txt': planOf('6%', `${long}投资入驻。\n新建幼儿园12所。`),
    };
    const effects = recordEffects(files);
    await main(['diff', 'old.txt', 'new.txt'], effects);
    expect(effects.printed.join('')).toContain(`  ${long}投资兴业\n      → ${long}投资入驻`);
    expect(effects.printed.join('')).toContain('新增（1）\n  【扩大内需】\n    新建幼儿园12所');
  });

  it('says of last year’s targets whether they are rates or bounds, those that were missed first', async () => {
    const tasks = '城镇登记失业率控制在4%以内。';
    const next = planOf('5%', '新建幼儿园12所。').replaceAll('2031', '2032');
    const review = '\n一、2031年执行情况\n地区生产总值增长5.2%。城镇登记失业率3.9%。\n\n二、';
    const effects = recordEffects({ 'old.txt': planOf('6%', tasks), 'new.txt': next.replace('\n二、', review) });
    await main(['diff', 'old.txt', 'new.txt'], effects);
    const [, table = ''] = effects.printed.join('').split('上年目标与实绩');
    expect(table).toMatch(/未达\s+地区生产总值\s+增长6%左右\s+增长5\.2%\n\s+优于\s+城镇登记失业率\s+4%以内\s+3\.9%/u);
  });

  it.each([
    ['规范服务中心运行，做到公开透明。', '规范服务中心运行。', '删“做到公开透明”'],
    [
      '充分发挥我区的口岸优势，不断深化与周边地区的交流与合作。',
      '充分发挥我区的航空口岸优势，不断深化与周边地区的交流与合作。',
      '“充分发挥我区的口岸优势”改为“充分发挥我区的航空口岸优势”',
    ],
  ])('says of “%s” → “%s” what differs', async (before, after, words) => {
    const effects = recordEffects({ 'old.txt': planOf('6%', before), 'new.txt': planOf('6%', after) });
    await main(['diff', 'old.txt', 'new.txt'], effects);
    expect(effects.printed.join('')).toContain(words);
  });

  it('sets what is only probably the same apart, and says what another promise took up', async () => {
    const fields = '渔业 林业 茶叶 蚕桑 花卉 城市 园区 物流 人才 食品 消防 档案 气象 旅游 体育'.split(' ');
    const standing = fields.map((field) => `加强${field}管理。完善${field}服务体系。`).join('');
    const files = {
      'old.txt': planOf('6%', `${standing}综合整治湖面蓝藻污染。加强滩涂土壤污染防治。推进邻里纠纷多元化解。`),
      'new.txt': planOf('6%', `${standing}开展滩涂土壤污染调查和湖面蓝藻污染防治。加强邻里纠纷排查化解。`),
    };
    const printed = async (...options: readonly string[]) => {
      const effects = recordEffects(files);
      expect(await main(['diff', 'old.txt', 'new.txt', ...options], effects)).toBe(0);
      return effects.printed.join('');
    };
    const text = await printed();
    expect(text).toMatch(/改写 2，并入 1，新增 0，取消 0，不变 \d+（其中疑似延续 2，请核对）/u);
    const [, reworded = ''] = text.split('改写（2）\n');
    const likely = '  【疑似延续，请核对（1）】\n';
    expect(reworded.indexOf('加强滩涂土壤污染防治')).toBeLessThan(reworded.indexOf(likely));
    expect(reworded).toContain(`${likely}  推进邻里纠纷多元化解  → 加强邻里纠纷排查化解`);
    expect(text).toContain(`并入（1）\n${likely}  综合整治湖面蓝藻污染  → 开展滩涂土壤污染调查和湖面蓝藻污染防治`);
    expect(await printed('--language', 'en')).toContain(
      'joined to another (1)\n  【probably the same, to be checked (1)】',
    );
  });

  it('prints the same as JSON', async () => {
    const effects = recordEffects(FILES);
    expect(await main(['diff', 'old.txt', 'new.txt', '--format', 'json'], effects)).toBe(0);
    const { relation, changes } = JSON.parse(effects.printed.join(''));
    expect(relation).toBe('amendment');
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(['lowered', 'added', 'dropped']);
  });

  it('refuses to read standard input twice', async () => {
    await expect(main(['diff', '-', '-'], recordEffects({}, '甲'))).rejects.toMatchObject({
      code: 'surplus-argument',
      messageZh: '标准输入（-）只能读一次',
    });
  });

  it('asks for the second document', async () => {
    await expect(main(['diff', 'old.txt'], recordEffects(FILES))).rejects.toMatchObject({ code: 'missing-argument' });
  });
});
