import { describe, expect, test } from 'vitest';
import { compile } from '#compile.ts';
import { signsIn } from '#facts/clauses/signs.ts';
import { findYearSpans, mayNameYears } from './time.ts';
import { mayNameYear } from './years.ts';

const SPANS: readonly (readonly [words: string, kind: 'several' | 'future' | 'yearly'])[] = [
  ...['五年来', '过去五年', '五年累计', '五年共', '五年间', '三年累计', '六年累计', '本届政府', '五年新增'].map(
    (words) => [words, 'several'] as const,
  ),
  ...['五年建成', '累计五年', '三年来', '六年来', '“十三五”期间', '“十二五”以来', '“十四五”五年'].map(
    (words) => [words, 'several'] as const,
  ),
  ...['未来五年', '今后五年', '未来三年', '今后三年', '“十五五”', '五年内'].map((words) => [words, 'future'] as const),
  ...['年均', '年平均'].map((words) => [words, 'yearly'] as const),
];

test.each(SPANS)('%s is heard as years together (%s), wherever it stands', (words, kind) => {
  for (const text of [`${words}增长8%`, `全市生产总值，${words}增长8%`]) {
    expect(findYearSpans(text, { start: 0, end: text.length })[kind]).toBe(true);
    expect(mayNameYears(signsIn(text, 0, text.length))).toBe(true);
  }
});

test.each(['2020年', '2019 年底', '“十三五”末', '去年'])('%s has the signs of a year', (words) => {
  expect(mayNameYear(signsIn(words, 0, words.length))).toBe(true);
});

test('a sentence of one year holds no years together', () => {
  const text = '2021年全市生产总值增长8%，比上年提高0.5个百分点';
  expect(findYearSpans(text, { start: 0, end: text.length })).toEqual({ several: false, future: false, yearly: false });
});

test.each([
  ['工业增加值349.7亿元，年均增长9.4%', ['2002', null]],
  ['农民人均纯收入3780元，五年增长20%', ['2002', null]],
  ['地方财政收入32.6亿元，比上年增长14.1%，五年平均增长11%', ['2002', '2002', null]],
  ['累计完成投资599亿元，年均增长9.4%', [null, null]],
  ['2000年以来新增就业12万人', [null]],
  ['五年引进外资20亿元，年均增长9.4%', [null, null]],
  ['固定资产投资599亿元，比前五年增长42.4%', [null, null]],
])('a review of five years: %s', (words, periods) => {
  const text = `2003年某市政府工作报告\n一、五年来政府工作回顾\n${words}。\n二、2003年工作安排\n粮食总产达到120万吨。`;
  const facts = compile(text).facts.filter(({ status }) => status === 'actual');
  expect(facts.map(({ period }) => period)).toEqual(periods);
});

test.each([
  ['城镇化率达到48.2%，城区绿化覆盖率38%', ['2015', '2015']],
  ['规模以上工业企业由140家增加到262家', ['2010', '2015']],
  ['建成区面积扩大到46.8平方公里，新建公园12个', ['2015', null]],
  ['农民合作社达到830家，累计建成蔬菜大棚9600座', ['2015', null]],
  ['精简审批事项比例达到30%，考核连续三年保持优秀', [null]],
  ['解决饮水安全人口达到12万人', [null]],
  ['投资完成率达到计划的102%', [null]],
  ['一般公共预算收入达到32亿元、净增5.1亿元', ['2015', null]],
  ['电力总装机超170万千瓦，人均可支配收入迈上3万元台阶', ['2015', '2015']],
  ['城乡低保标准分别达到人均每月577元、每年4428元，比“十一五”末分别提高51.8%、81.9%', ['2015', '2015', '2015', '2015']],
  ['不动产登记压缩至5个工作日，水稻产量稳居全省第1位', ['2015', '2015']],
  ['道路保洁面积达到555万平方米，是2010年的1.3倍', ['2015', '2015']],
  ['财政支出由3亿元增加到15亿元，年均增长38%，是“十一五”末的5倍', [null, '2015', null, '2015']],
  ['完成造林20万亩，是“十一五”的1.8倍', [null, null]],
  ['粮食总产连续三年居全省第2位', [null]],
  ['合作社1639家，是“十一五”末的2.4倍', ['2015', '2015']],
  ['人均产值1956元，比“十一五”末增长1.2倍', ['2015', '2015']],
  ['投资累计完成300亿元，是“十一五”末的3倍', [null, null]],
  ['生产总值达到137亿元，较“十一五”末的93亿元增加44亿元，增长47.3%', ['2015', '2010', '2015', '2015']],
])('what a review of the last five-year plan reached: %s', (words, periods) => {
  const text = `2016年临川市政府工作报告\n一、“十二五”时期工作回顾\n${words}。\n二、2016年工作安排\n粮食总产达到120万吨。`;
  const facts = compile(text).facts.filter(({ status }) => status !== 'target');
  expect(facts.map(({ period }) => period)).toEqual(periods);
});

describe('a change told by both ends and no year', () => {
  const PLAN = '临川市2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告';
  const periodsIn = (title: string, line: string) =>
    compile(`${title}\n各位代表：\n一、2023年工作回顾\n${line}`).facts.map(
      ({ status, period }) => `${status} ${period}`,
    );

  test('most likely began the year before in a report on one year', () => {
    expect(periodsIn(PLAN, '规上工业企业由120家增加到152家。')).toEqual(['base 2022', 'actual 2023']);
  });

  test.each([
    ['企业开办时间由3天压缩到1.6天。', ['base null', 'actual 2023']],
    ['高新技术企业由20家增加到98家。', ['base null', 'actual 2023']],
    ['2021年以来，高新技术企业由60家增加到98家。', ['base null', 'actual 2023']],
    ['五年来，城镇化率由45%提高到52%。', ['base null', 'actual null']],
  ])('and nobody knows when: %s', (line, periods) => {
    expect(periodsIn(PLAN, line)).toEqual(periods);
  });

  test('nor in a report that may look back on several', () => {
    expect(periodsIn('2024年临川市政府工作报告', '规上工业企业由120家增加到152家。')).toEqual([
      'base null',
      'actual 2023',
    ]);
  });
});

test('a year that something has come back to is none of its own', () => {
  const text = '2023年临川市政府工作报告\n一、2022年工作回顾\n接待游客320万人次，恢复到2019年的82%。';
  expect(compile(text).facts.map(({ period }) => period)).toEqual(['2022', '2022']);
});

describe('years that something was summed up over, or is held against', () => {
  const periodsIn = (line: string) =>
    compile(`2024年临川市政府工作报告\n一、2023年工作回顾\n${line}`).facts.map(({ period }) => period);

  test.each<[string, readonly (string | null)[]]>([
    ['2021年以来累计新增高新技术企业320家，高新技术企业达到560家。', [null, '2023']],
    ['2023年以来累计新增高新技术企业32家。', ['2023']],
    ['“十四五”前三年，累计新增城镇就业16.8万人。', [null]],
    ['对照2025年目标值，森林覆盖率已达到44.1%。', ['2023']],
  ])('%s', (line, periods) => {
    expect(periodsIn(line)).toEqual(periods);
  });
});

describe('last year beside a target', () => {
  const timesOf = (sentence: string) =>
    compile(`临川市2024年国民经济和社会发展计划\n一、主要目标\n${sentence}\n`).facts.map(({ status, period }) =>
      status === 'target' && period === '2024' ? 'target' : `${status} ${period}`,
    );

  test.each([
    ['投资增长9%左右（上年增长10.8%），民间投资增长12%。', ['target', 'actual 2023', 'target']],
    [
      '新增就业3.6万人（上年3.82万人）；失业率控制在4.5%以内（上年末为2.8%）。',
      ['target', 'actual 2023', 'target', 'actual 2023'],
    ],
    ['生产总值增长8%（上年预计增长3.6%，总量达到812亿元）。', ['target', 'actual 2023', 'actual 2023']],
    ['粮食产量28亿斤，上年完成29亿斤。', ['target', 'actual 2023']],
    ['投资增长9%左右（2023年增长10.8%），民间投资增长12%。', ['target', 'actual 2023', 'target']],
    ['新增就业3.6万人（去年3.8万人），培训2万人。', ['target', 'actual 2023', 'target']],
    ['出口比上年增长5%，上年结转资金3亿元。', ['target', 'target']],
    ['在2023年改造小区3个的基础上，再改造小区8个。', ['actual 2023', 'target']],
  ])('%s', (sentence, times) => {
    expect(timesOf(sentence)).toEqual(times);
  });

  test('in a review it is the year before', () => {
    const { facts } = compile(
      '临川市2024年国民经济和社会发展计划\n一、2023年计划执行情况\n投资增长9%（上年增长8%），税收增长5%。\n',
    );
    expect(facts.map(({ period }) => period)).toEqual(['2023', '2022', '2023']);
  });
});
