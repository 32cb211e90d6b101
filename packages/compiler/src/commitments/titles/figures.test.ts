import { describe, expect, it } from 'vitest';
import { compile } from '#compile.ts';

/** What tasks of an invented city are called, behind a first one. */
function titlesOf(tasks: string): readonly string[] {
  const text = `云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）抓好重点\n新建学校3所。\n${tasks}\n`;
  return compile(text)
    .commitments.slice(1)
    .map(({ title }) => title);
}

describe('titles of amounts', () => {
  it.each<[string, readonly string[]]>([
    [
      '实施亿元以上项目85个，其中新开工40个、竣工20个。',
      ['实施亿元以上项目85个', '亿元以上项目新开工40个', '亿元以上项目竣工20个'],
    ],
    ['完成老旧小区改造18个、惠及居民3200户。', ['完成老旧小区改造18个、惠及居民3200户']],
    ['在2030年完成3个村改造的基础上，再改造8个村。', ['再改造8个村']],
    ['在完成3个村改造的基础上，今年再改造8个村。', ['再改造8个村']],
    ['实施总投资300亿元的60个重点项目。', ['实施总投资300亿元的60个重点项目']],
    ['积极向上争取政策支持。', ['积极向上争取政策支持']],
    ['新建绿道3公里，力争甲公司在科创板上市。', ['新建绿道3公里', '甲公司在科创板上市']],
    ['新建绿道3公里，力争石门园区入选国家试点。', ['新建绿道3公里', '石门园区入选国家试点']],
    ['办理好人大代表建议，办结率100%。', ['办理好人大代表建议', '人大代表建议办结率100%']],
    ['贵州将新建高速公路120公里。', ['新建高速公路120公里']],
    ['全省将新建公路20公里，全市计划新增学位3000个。', ['新建公路20公里', '新增学位3000个']],
    ['全市计划生育率达到95%。', ['全市计划生育率达到95%']],
  ])('%s', (sentence, titles) => {
    expect(titlesOf(sentence)).toEqual(titles);
  });
});
