import { describe, expect, it } from 'vitest';
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
    ['到2035年基本建成', '2035年', '2035-12-31'],
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
  ])('finds none in “%s”', (words) => {
    expect(findDeadline(words, 0, '2031')).toBeUndefined();
  });

  it('gives no date for 年底前 when the year of the plan is unknown', () => {
    expect(findDeadline('年底前建成', 0, null)).toBeUndefined();
    expect(findDeadline('2032年6月底前建成', 0, null)?.date).toBe('2032-06-30');
  });
});
