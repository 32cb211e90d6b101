import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { growsTooFast } from '../testing/growth.ts';

const REPORT = '2012年枫溪市国民经济和社会发展统计公报\n一、农业\n全年粮食总产量达650万吨，同比增长17.3%。\n';

/** The facts behind the first three of the report as `metric value unit kind period`. */
function read(table: string) {
  const text = `${REPORT}${table}\n全年新建农村公路124公里。`;
  const { facts } = compile(text);
  for (const { start, end, metricSpans } of facts) {
    expect(text.charAt(start)).toMatch(/\d/u);
    for (const span of [...metricSpans, { start, end }]) expect(span.end).toBeGreaterThan(span.start);
  }
  return facts
    .slice(2, -1)
    .map(({ metric, value, unit, kind, period }) => [metric, value, unit, kind, period].join(' '));
}

describe('tables that stand in a text', () => {
  test('each cell on a line of its own, the unit in the head', () => {
    const cells = [
      '主要农产品产量',
      '指标名称',
      '产量（万吨）',
      '同比增长（±%）',
      '粮  食',
      '650.0',
      '17.3',
      '#大  豆',
      '7.0',
      '-1.6',
    ];
    expect(read(cells.join('\n\n\t'))).toEqual([
      '粮食产量 650.0 万吨 level 2012',
      '粮食产量 17.3 % growth 2012',
      '大豆产量 7.0 万吨 level 2012',
      '大豆产量 -1.6 % growth 2012',
    ]);
  });

  test('units behind the names, which hold for the rows of their group, and groups over the rows', () => {
    const cells =
      '指标名称 指标值 同比增长（%） 期末存栏 大牲畜（万头） 96.9 8.7 #黄牛 32.1 9.3 期末出栏 肥猪（万头） 221.3 12.9'.split(
        ' ',
      );
    expect(read(cells.join('\n'))).toEqual([
      '期末存栏大牲畜 96.9 万头 level 2012',
      '期末存栏大牲畜 8.7 % growth 2012',
      '期末存栏黄牛 32.1 万头 level 2012',
      '期末存栏黄牛 9.3 % growth 2012',
      '期末出栏肥猪 221.3 万头 level 2012',
      '期末出栏肥猪 12.9 % growth 2012',
    ]);
  });

  test('rows of cells parted by tabs, a column of units, 持平 and a dash for no number', () => {
    const rows = [
      '产品名称\t单位\t产量\t同比增长%',
      '原油\t万吨\t4000.0\t持平',
      '发电量\t亿千瓦时\t96.9\t2.5',
      '水泥\t万吨\t1,426.3\t-',
    ];
    expect(read(rows.join('\n'))).toEqual([
      '原油产量 4000.0 万吨 level 2012',
      '发电量 96.9 亿千瓦时 level 2012',
      '发电量 2.5 % growth 2012',
      '水泥产量 1426.3 万吨 level 2012',
    ]);
  });

  test('a unit over the whole table, changes and shares', () => {
    const rows = [
      '单位：亿元',
      '指标\t12月末\t比年初增加额\t比重（%）',
      '存款余额\t1970.6\t266.0\t60.5',
      '其中：个人存款\t1169.0\t-160.3\t39.5',
    ];
    expect(read(rows.join('\n'))).toEqual([
      '存款余额 1970.6 亿元 level 2012',
      '存款余额 266.0 亿元 delta 2012',
      '存款余额比重 60.5 % level 2012',
      '个人存款 1169.0 亿元 level 2012',
      '个人存款 -160.3 亿元 delta 2012',
      '个人存款比重 39.5 % level 2012',
    ]);
  });

  test('who is in charge of the item above is no unit of the table', () => {
    const rows = ['（责任单位：甲县教育局、民政局）', '指标\t2012年\n粮食产量\t21.3\n棉花产量\t1.5'];
    expect(read(rows.join('\n'))).toEqual([]);
  });

  test('a head names the year, and what is only aimed at', () => {
    const rows = ['指标\t单位\t2012年实绩\t2013年目标', '生产总值\t亿元\t4001.1\t4400', '居民收入\t元\t22900\t25000'];
    const { facts, commitments } = compile(
      `2013年枫溪市国民经济和社会发展计划\n一、2013年主要目标\n${rows.join('\n')}\n`,
    );
    expect(commitments.map(({ factIds }) => factIds)).toEqual([[facts[1]!.id], [facts[3]!.id]]);
    expect(facts.map(({ value, status, period }) => [value, status, period])).toEqual([
      ['4001.1', 'actual', '2012'],
      ['4400', 'target', '2013'],
      ['22900', 'actual', '2012'],
      ['25000', 'target', '2013'],
    ]);
  });
});

describe('what is no table', () => {
  test.each([
    ['a table of contents', '一、农业\t1\n二、工业\t5\n三、交通\t9'],
    ['page numbers between paragraphs', '坚持稳中求进。\n\n1\n\n推动产业升级。\n\n2\n\n改善民生。'],
    ['a single row', '指标\t产量（万吨）\n粮食\t650.0'],
    ['numbers without any unit', '名称\t数值\n甲\t1.5\n乙\t2.5'],
  ])('%s', (_, words) => {
    expect(read(words)).toEqual([]);
  });
});

test('a long table is read in time that grows with its length', () => {
  expect(growsTooFast((text) => void compile(text), '粮食\t12.5\t3.5\n一、农业\n', 20_000)).toBe(false);
});
