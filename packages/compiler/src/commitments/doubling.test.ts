import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';

const rowsOf = (tasks: string) =>
  compile(`云泽市2031年政府工作报告\n\n三、2031年工作任务\n（一）抓好重点\n${tasks}\n`).commitments;

const told = (tasks: string) =>
  rowsOf(tasks).map(({ kind, title, strength, bound }) => [
    kind,
    title,
    strength,
    bound.kind === 'qualitative' ? bound.words : bound.kind,
  ]);

describe('measures that are to double', () => {
  it('are targets, one each, bound to that', () => {
    expect(told('力争数字产业增加值翻一番，高新技术企业数量翻番，旅游收入在2026年基础上翻两番。')).toEqual([
      ['target', '数字产业增加值翻一番', 'strive', '翻一番'],
      ['target', '高新技术企业数量翻番', 'strive', '翻番'],
      ['target', '旅游收入在2026年基础上翻两番', 'strive', '翻两番'],
    ]);
  });

  it('are by the year that is named', () => {
    const [row] = rowsOf('到2035年，水产品产量比2030年翻一番。');
    expect([row?.kind, row?.deadline?.date]).toEqual(['target', '2035-12-31']);
  });

  it('go with the amount of the same measure before them', () => {
    expect(told('新增科技型企业120家，较上年翻一番。')).toEqual([
      ['deliverable', '新增科技型企业120家', 'plain', 'number'],
    ]);
  });

  it('are no plan or campaign that is called by it', () => {
    expect(told('实施林下经济翻番计划。').map(([kind]) => kind)).toEqual(['action']);
  });
});
