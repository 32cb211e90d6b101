import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { findDeadline } from './deadline.ts';

describe('deadlines', () => {
  it.each([
    ['年底前建成通车', '年底前', '2031-12-31'],
    ['年内建成试运行', '年内', '2031-12-31'],
    ['6月底前完成整治', '6月底前', '2031-06-30'],
    ['确保2月底前到位', '2月底前', '2031-02-28'],
    ['9月15日前投入使用', '9月15日前', '2031-09-15'],
    ['上半年完成核准', '上半年', '2031-06-30'],
    ['一季度开工', '一季度', '2031-03-31'],
    ['明年6月底完成', '明年6月底', '2032-06-30'],
    ['确保2032年投入使用', '2032年', '2032-12-31'],
    ['主线隧道2032年全面贯通', '2032年', '2032-12-31'],
    ['到2035年基本建成', '2035年', '2035-12-31'],
    ['力争“十七五”期末产值突破千亿', '“十七五”期末', '2040-12-31'],
    ['到“十六五”末覆盖率过半', '“十六五”末', '2035-12-31'],
  ])('reads “%s” as by %s, %s', (words, said, date) => {
    const at = 7;
    const deadline = findDeadline(words, at, '2031');
    expect(deadline).toMatchObject({ words: said, date });
    expect(words.slice(deadline!.start - at, deadline!.end - at)).toBe(said);
  });

  it.each([
    '今年中央预算内投资',
    '办好2031年中国文化大会',
    '实施三年行动计划',
    '新增学位300个',
    '自2月15日以来',
    '全年接待游客',
    '比“十六五”末提高两成',
    '巩固“十四五”末的成果',
  ])('finds none in “%s”', (words) => {
    expect(findDeadline(words, 0, '2031')).toBeUndefined();
  });

  it('gives no date for 年底前 when the year of the plan is unknown', () => {
    expect(findDeadline('年底前建成', 0, null)).toBeUndefined();
    expect(findDeadline('2032年6月底前建成', 0, null)?.date).toBe('2032-06-30');
  });
});

describe('a date right in front of a verb', () => {
  const read = (words: string) =>
    compile(`枫溪县2031年国民经济和社会发展计划\n\n一、2031年重点任务\n\n（一）抓好项目建设。${words}\n`);

  it.each([
    ['6月底前建成城东污水处理厂。', '城东污水处理厂', '2031-06-30'],
    ['2032年3月31日前建成城东污水处理厂。', '城东污水处理厂', '2032-03-31'],
    ['力争三季度末前开工城东污水处理厂。', '城东污水处理厂', '2031-09-30'],
    ['城东污水处理厂9月底前建成投用。', '城东污水处理厂', '2031-09-30'],
    ['于10月底前编制完成空间规划。', '编制完成空间规划', '2031-10-31'],
  ])('is the promise’s own: “%s”', (words, named, date) => {
    const { projects, commitments } = read(words);
    expect(commitments.map(({ deadline }) => deadline?.date)).toEqual([date]);
    expect(projects[0]?.name ?? commitments[0]?.title).toBe(named);
  });

  it('is not lent to the promise before it', () => {
    const { commitments } = read('推进青岭水库建设，6月底前完成管网改造工程。');
    expect(commitments.map(({ title, deadline }) => [title, deadline?.date])).toEqual([
      ['推进青岭水库建设', undefined],
      ['完成管网改造工程', '2031-06-30'],
    ]);
  });
});
