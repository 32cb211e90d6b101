import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { audit } from './audit.ts';

const HEAD = '一、2020年工作回顾\n';
const sumsOf = (words: string) => {
  const text = `${HEAD}${words}`;
  const { findings, checks } = audit(text, compile(text));
  return [...findings, ...checks].filter(({ sum }) => sum !== null);
};

test('a sum has its steps in the order of the text, each with its place', () => {
  const words = '推进56个省重点项目（优选项目20个、签约项目13个、补短板项目10个、技改项目12个）。';
  const [found] = sumsOf(words);
  expect(found?.sum?.steps.map(({ sign, value, unit }) => `${sign}${value}${unit}`)).toEqual([
    '20个',
    '+13个',
    '+10个',
    '+12个',
  ]);
  expect(found?.sum?.steps.map(({ span }) => `${HEAD}${words}`.slice(span?.start, span?.end))).toEqual([
    '20个',
    '13个',
    '10个',
    '12个',
  ]);
  expect(found?.sum).toMatchObject({
    result: { value: '55', unit: '个' },
    printed: { value: '56', unit: '个' },
    difference: '1',
    tolerance: { kind: 'exact', value: '0' },
  });
  expect(found?.reckoning['zh-CN']).toBe('20 + 13 + 10 + 12 = 55个，文中56个，差1个（应当相等）');
});

test('the tolerance of rounded parts is half a last digit for each and for the total', () => {
  // 4.6 and 5.6 may stand for anything from 10.1 to 10.3 together, and 10.1 for 10.05 to 10.15: 0.15 in all.
  const [found] = sumsOf('完成投资10.1亿元（工业4.6亿元、农业5.6亿元）。');
  expect(found?.sum?.tolerance).toEqual({ kind: 'rounding', value: '0.15', unit: '亿元' });
  expect(found?.reckoning['zh-CN']).toBe('4.6 + 5.6 = 10.2亿元，文中10.1亿元，相符');
});

test('an average is written as a root of what grew', () => {
  // 2519 × 1.2786⁵ = 8608.
  const [found] = sumsOf('人均纯收入由2015年的2519元增加到2020年的8608元，年均增长27.9%。');
  expect(found?.reckoning['zh-CN']).toBe('(8608元 ÷ 2519元) ^ (1/5) - 1 = 27.86%，文中27.9%，相符');
});
