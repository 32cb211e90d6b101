import { describe, expect, it } from 'vitest';
import { anchorAt } from '#corrections/anchor.ts';
import { compile } from '../compile.ts';

const TEXT = `云泽市2031年国民经济和社会发展计划

二、2031年经济社会发展主要目标
（一）预期性指标
——地区生产总值增长6%左右。

三、2031年经济社会发展重点任务
（一）聚焦重点，抓好落实
一是加强教育保障。招聘教师300人，实施“369”行动，提升G512沿线环境。月亮升起的地方有故乡的云。
`;

describe('coverage', () => {
  const { coverage } = compile(TEXT);

  it('accounts for every digit of the text once, in order', () => {
    const digits = [...TEXT.matchAll(/\d+/gu)];
    expect(coverage.numbers.map(({ start, end }) => TEXT.slice(start, end))).toEqual(digits.map(([words]) => words));
  });

  it('tells facts from dates, names and road numbers', () => {
    const roles = new Map(coverage.numbers.map(({ start, end, role }) => [TEXT.slice(start, end), role]));
    expect([...roles]).toEqual([
      ['2031', 'date'],
      ['6', 'fact'],
      ['300', 'fact'],
      ['369', 'identifier'],
      ['512', 'identifier'],
    ]);
    expect(coverage.explainedNumbers).toBe(coverage.numbers.length);
  });

  it.each([
    ['a text as it stands', TEXT],
    ['a text whose lines are joined', TEXT.replace('招聘教师300人', '招聘教\n师300人')],
  ])('counts a number of which a person said that it is no figure as explained: %s', (_, text) => {
    const fact = compile(text).facts.find(({ start, end }) => text.slice(start, end).includes('300'))!;
    const rejected = compile(text, [{ id: 'c1', anchor: anchorAt(text, fact), change: { kind: 'reject' } }]).coverage;
    const number = rejected.numbers.find(({ start, end }) => text.slice(start, end) === '300');
    expect(number).toMatchObject({ role: 'decided', why: 'no figure, as a person said' });
    expect(rejected.explainedNumbers).toBe(rejected.numbers.length);
  });

  it('lists a sentence that it cannot place instead of calling it narrative', () => {
    const open = coverage.sentences.filter(({ role }) => role === 'unexplained');
    expect(open.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['月亮升起的地方有故乡的云']);
    expect(coverage.explainedSentences).toBe(coverage.sentences.length - 1);
  });

  it('explains each sentence of the targets and tasks with its role', () => {
    const role = (words: string) =>
      coverage.sentences.find(({ start, end }) => TEXT.slice(start, end).includes(words))?.role;
    expect(role('地区生产总值')).toBe('commitment');
    expect(role('加强教育保障')).toBe('heading');
    expect(role('招聘教师')).toBe('commitment');
  });
});
