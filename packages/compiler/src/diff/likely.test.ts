import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { diffPlans } from './diff.ts';
import { mapCommitments } from './match.ts';

const FIELDS =
  '渔业 林业 茶叶 蚕桑 花卉 城市 园区 物流 人才 食品 消防 档案 气象 旅游 体育 广电 邮政 口岸 渡口 水库'.split(' ');
/** Promises that both years have in the same words, so that common words are known for common. */
const STANDING = FIELDS.flatMap((field) => [`加强${field}管理。`, `完善${field}服务体系。`, `推进${field}设施建设。`]);

function planOf(year: number, tasks: readonly string[]): string {
  return `云泽市${year}年政府工作报告

一、${year - 1}年工作回顾
全市经济平稳运行。

二、${year}年工作安排
（一）聚焦重点，抓好落实
${STANDING.slice(0, 30).join('')}
${tasks.join('')}
${STANDING.slice(30).join('')}
`;
}

function changesOf(before: readonly string[], after: readonly string[]) {
  const [old, renewed] = [planOf(2031, before), planOf(2032, after)];
  const { changes } = diffPlans(compile(old), old, compile(renewed), renewed);
  const standing = new Set(STANDING.map((sentence) => sentence.slice(0, -1)));
  return changes.filter((change) => !standing.has((change.new ?? change.old)!.title));
}

describe('promises that are likely the same', () => {
  it.each([
    ['推进邻里纠纷多元化解。', '加强邻里纠纷排查化解。'],
    ['常态化开展打击电信诈骗行动。', '推动打击电信诈骗常态化。'],
    ['加强港商投资服务保障。', '加强港资企业服务保障。'],
    ['建立防返贫长效动态机制。', '健全防返贫监测帮扶长效机制。'],
  ])('pairs “%s” with “%s” for a person to judge', (before, after) => {
    expect(changesOf([before], [after]).map(({ kind, likely }) => [kind, likely])).toEqual([['reworded', true]]);
  });

  it.each([
    ['建设云泽大桥。', '办好碧山书展。'],
    ['推进中药材种植。', '推进殡葬改革。'],
    ['建设云碧文化产业园。', '建设云碧汽车产业园。'],
    ['扩大水稻良种补贴范围。', '压减水稻良种补贴范围。'],
    ['规范水运市场秩序。', '规范云泽湖水运市场秩序。'],
    ['新增水稻良种补贴3000万元。', '水稻良种补贴面积6万亩。'],
  ])('takes “%s” and “%s” for different ones', (before, after) => {
    expect(changesOf([before], [after]).map(({ kind }) => kind)).toEqual(['added', 'dropped']);
  });

  it('says whether a figure was raised where the measure is only likely the same', () => {
    const changes = changesOf(['牧民基本医保财政补助标准提高到人均320元。'], ['财政补助标准提高到380元。']);
    expect(changes.map(({ kind, likely, harder }) => [kind, likely, harder])).toEqual([['raised', true, true]]);
  });

  it.each([
    ['巩固精准帮扶成果。', '全力巩固帮扶成果。'],
    ['做好“书香城市”创建工作。', '全力做好“国家书香城市”创建工作。'],
    ['落实鼓励夜间消费的政策措施。', '落实夜间消费政策措施。'],
  ])('pairs “%s” with “%s”, which only say in other words how well', (before, after) => {
    expect(changesOf([before], [after]).map(({ kind }) => kind)).toEqual(['reworded']);
  });

  it('marks nothing that is surely the same', () => {
    const changes = changesOf(['启动乡村书屋建设行动。'], ['推进乡村书屋建设行动。']);
    expect(changes.map(({ kind, likely }) => [kind, likely])).toEqual([['reworded', false]]);
  });

  it('tells which promise another one was joined to', () => {
    const changes = changesOf(
      ['综合整治湖面蓝藻污染。', '加强滩涂土壤污染防治。'],
      ['开展滩涂土壤污染调查和湖面蓝藻污染防治。'],
    );
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['joined', 'reworded']);
    const joined = changes.find(({ kind }) => kind === 'joined');
    expect(joined).toMatchObject({ new: null, likely: true });
    expect(joined?.into).toBe(changes.find(({ kind }) => kind === 'reworded')?.new);
  });

  it('goes on with no identity by likeness alone', () => {
    const [old, renewed] = ['推进邻里纠纷多元化解。', '加强邻里纠纷排查化解。'].map((task) =>
      compile(planOf(2031, [task])),
    );
    const [before, after] = [old!, renewed!].map(({ commitments }) =>
      commitments.find(({ title }) => title.includes('邻里纠纷')),
    );
    expect(before).toBeDefined();
    expect(mapCommitments(old!, renewed!).get(after!.id)).toBeUndefined();
  });
});
