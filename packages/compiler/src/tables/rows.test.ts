import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import type { Fact } from '../model.ts';

const HEAD =
  '云泽市2030年国民经济和社会发展计划执行情况与2031年计划草案的报告\n\n一、2030年计划执行情况\n全市经济运行总体平稳，民生持续改善，各项工作按照年初安排有序推进。\n二、2031年主要预期目标\n主要指标安排如下：\n';
const TAIL = '\n三、2031年重点任务\n（一）加快转型升级。新增高新技术企业70家。\n';

function planWith(...lines: readonly string[]) {
  return compile(HEAD + lines.join('\n') + TAIL);
}

function say({ metric, value, unit, kind, op, status, period }: Fact): string {
  const amount = typeof value === 'string' ? value : value.join('—');
  return [metric, amount, unit, kind, op, status, period].join(' ');
}

/** The facts of a table as `metric value unit kind op status period`; those of the task behind it left out. */
function read(...lines: readonly string[]): readonly string[] {
  const { facts } = planWith(...lines);
  return facts.slice(0, -1).map(say);
}

const HEADS = ['指标名称', '单位', '2030年完成', '2031年计划', '增长（%）', '属性'];
const ROWS = [
  ['地区生产总值', '亿元', '320.5', '342', '6.5左右', '预期性'],
  ['城镇调查失业率', '%', '5.2', '5.5以内', '—', '预期性'],
  ['单位GDP能耗降低', '%', '3.1', '完成省下达任务', '—', '约束性'],
  ['粮食产量', '万吨', '1,268.4', '≥1270', '0.1', '约束性'],
];
const SAID = [
  '地区生产总值 320.5 亿元 level eq actual 2030',
  '地区生产总值 342 亿元 level eq target 2031',
  '地区生产总值 6.5 % growth approx target 2031',
  '城镇调查失业率 5.2 % level eq actual 2030',
  '城镇调查失业率 5.5 % level le target 2031',
  '单位GDP能耗 -3.1 % growth eq actual 2030',
  '粮食产量 1268.4 万吨 level eq actual 2030',
  '粮食产量 1270 万吨 level ge target 2031',
  '粮食产量 0.1 % growth eq target 2031',
];

describe('a table of indicators pasted into a text is read', () => {
  test.each([
    ['its cells parted by tabs', (cells: readonly string[]) => cells.join('\t')],
    ['its cells parted by strokes', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
    ['its cells parted by wide blanks', (cells: readonly string[]) => cells.join('    ')],
    ['its cells parted by ideographic blanks', (cells: readonly string[]) => `　　${cells.join('　　')}`],
    ['each cell on a line of its own', (cells: readonly string[]) => cells.join('\n')],
    ['each cell on a line of its own between blank lines', (cells: readonly string[]) => `\n${cells.join('\n\n')}`],
  ])('%s', (_, lineOf) => {
    expect(read(...[HEADS, ...ROWS].map(lineOf))).toEqual(SAID);
  });

  test('with a rule under its heads and groups over its rows, which are no chapters', () => {
    const plan = planWith(
      `|${HEADS.join('|')}|`,
      '|:---|---|---:|---:|---|---|',
      '|一、经济发展|',
      `|${ROWS[0]!.join('|')}|`,
      '|二、民生福祉|',
      ...ROWS.slice(1).map((cells) => `|${cells.join('|')}|`),
    );
    expect(plan.facts.slice(0, -1).map(say)).toEqual(SAID);
    expect(plan.outline.map(({ title }) => title)).toEqual([
      '云泽市2030年国民经济和社会发展计划执行情况与2031年计划草案的报告',
      '2030年计划执行情况',
      '2031年主要预期目标',
      '2031年重点任务',
      '加快转型升级',
    ]);
  });

  test('with serial numbers, units behind the names, and what belongs to a part', () => {
    expect(
      read(
        '序号\t指标\t上年实绩\t本年目标\t备注',
        '1\t地区生产总值（亿元）\t320.5\t342左右\t可比价',
        '2\t其中：第一产业增加值（亿元）\t41\t42.5\t',
        '3\t城镇新增就业（万人）\t2.05\t2以上\t人社局',
      ),
    ).toEqual([
      '地区生产总值 320.5 亿元 level eq actual 2030',
      '地区生产总值 342 亿元 level approx target 2031',
      '第一产业增加值 41 亿元 level eq actual 2030',
      '第一产业增加值 42.5 亿元 level eq target 2031',
      '城镇新增就业 2.05 万人 level eq actual 2030',
      '城镇新增就业 2 万人 level ge target 2031',
    ]);
  });

  const BELOW_YEARS = [
    '地区生产总值 320.5 亿元 level eq actual 2030',
    '地区生产总值 6.2 % growth eq actual 2030',
    '地区生产总值 342 亿元 level eq target 2031',
    '地区生产总值 6.5 % growth eq target 2031',
    '外贸进出口 88 亿元 level eq actual 2030',
    '外贸进出口 -1.5 % growth eq actual 2030',
    '外贸进出口 90 亿元 level eq target 2031',
    '外贸进出口 2—3 % growth eq target 2031',
  ];
  test.each([
    ['below merged ones', '指标\t单位\t2030年\t\t2031年\t', '\t\t完成\t增长（%）\t目标\t增长（%）'],
    ['without the cells in front of them', '指标\t单位\t2030年\t2031年', '完成\t增长（%）\t目标\t增长（%）'],
  ])('with a second row of heads %s', (_, upper, lower) => {
    expect(
      read(upper, lower, '地区生产总值\t亿元\t320.5\t6.2\t342\t6.5', '外贸进出口\t亿元\t88\t-1.5\t90\t2—3'),
    ).toEqual(BELOW_YEARS);
  });

  test('whose cells say themselves what is aimed at', () => {
    expect(
      read(
        '主要指标\t2031年目标',
        '地区生产总值\t增长6%左右',
        '城镇新增就业\t2万人以上',
        '城镇调查失业率\t控制在5.5%以内',
        '森林覆盖率\t提高0.3个百分点',
        '单位能耗\t下降3%',
        '居民收入\t与经济增长同步',
      ),
    ).toEqual([
      '地区生产总值 6 % growth approx target 2031',
      '城镇新增就业 2 万人 level ge target 2031',
      '城镇调查失业率 5.5 % level le target 2031',
      '森林覆盖率 0.3 个百分点 delta eq target 2031',
      '单位能耗 -3 % growth eq target 2031',
    ]);
  });
});

describe('a table of indicators is read on', () => {
  test('behind cells that hold no value of its unit: an index, a sum over years, a remark', () => {
    expect(
      read(
        '指标\t单位\t2030年预计\t2031年计划\t说明',
        '居民消费价格指数\t上年=100\t100.5\t102左右\t统计局数据，全年平均',
        '森林覆盖率\t%\t[1.5]\t31.2\t',
        '粮食产量\t万吨\t4.9\t5以上\t',
      ),
    ).toEqual([
      '森林覆盖率 31.2 % level eq target 2031',
      '粮食产量 4.9 万吨 level eq actual 2030',
      '粮食产量 5 万吨 level ge target 2031',
    ]);
  });

  test('and promises what it aims at as it is written where no unit tells what that is', () => {
    const { commitments } = planWith(
      '指标\t单位\t2031年计划',
      '居民消费价格指数\t上年=100\t102左右',
      '粮食产量\t万吨\t5以上',
    );
    expect(commitments.slice(0, 2).map(({ title }) => title)).toEqual(['居民消费价格指数102左右', '粮食产量5万吨以上']);
    expect(commitments[0]).toMatchObject({ kind: 'target', factIds: [], quote: '居民消费价格指数\t上年=100\t102左右' });
  });

  test('with single blanks between cells, when each of its heads is one', () => {
    expect(
      read('指标 2030年完成数 2031年目标数 增长%', '生产总值（亿元） 320.5 342 6.5', '财政收入（亿元） 19.5 20.3 4'),
    ).toEqual([
      '生产总值 320.5 亿元 level eq actual 2030',
      '生产总值 342 亿元 level eq target 2031',
      '生产总值 6.5 % growth eq target 2031',
      '财政收入 19.5 亿元 level eq actual 2030',
      '财政收入 20.3 亿元 level eq target 2031',
      '财政收入 4 % growth eq target 2031',
    ]);
  });
});

describe('a table of targets by places', () => {
  const plan = planWith(
    '县区\t地区生产总值增长（%）\t2031年新增就业目标（人）',
    '全市\t6.5左右\t12200',
    '东河县\t6.5\t3000',
    '西山区\t7\t4200',
  );

  test('measures of each place what its heads name', () => {
    expect(plan.facts.slice(0, -1).map((fact) => `${say(fact)} ${fact.place}`)).toEqual([
      '地区生产总值 6.5 % growth approx target 2031 null',
      '新增就业 12200 人 level eq target 2031 null',
      '地区生产总值 6.5 % growth eq target 2031 东河县',
      '新增就业 3000 人 level eq target 2031 东河县',
      '地区生产总值 7 % growth eq target 2031 西山区',
      '新增就业 4200 人 level eq target 2031 西山区',
    ]);
  });

  test('is one of its own right behind another table', () => {
    const { facts } = planWith(
      '指标\t单位\t2031年目标',
      '生产总值\t亿元\t342',
      '居民收入\t元\t与经济增长同步',
      '县区\t生产总值增长（%）\t新增就业（人）',
      '东河县\t6.5\t3000',
      '西山区\t7\t4200',
    );
    expect(facts.slice(0, -1).map(({ metric, value, place }) => [metric, value, place])).toEqual([
      ['生产总值', '342', null],
      ['生产总值', '6.5', '东河县'],
      ['新增就业', '3000', '东河县'],
      ['生产总值', '7', '西山区'],
      ['新增就业', '4200', '西山区'],
    ]);
  });

  test('promises each of them for itself', () => {
    expect(plan.commitments.slice(2, 6).map(({ title, place }) => [title, place])).toEqual([
      ['东河县地区生产总值增长6.5%', '东河县'],
      ['东河县新增就业3000人', '东河县'],
      ['西山区地区生产总值增长7%', '西山区'],
      ['西山区新增就业4200人', '西山区'],
    ]);
  });
});

describe('the rows of a table of indicators', () => {
  const plan = planWith(
    ...[HEADS, ...ROWS, ['居民收入', '元', '31000', '与经济增长同步', '', '预期性']].map((row) => row.join('\t')),
  );

  test('are one promise each, named by what they aim at, and as binding as they say', () => {
    expect(plan.commitments.slice(0, 5).map(({ title, kind, targetClass }) => [title, kind, targetClass])).toEqual([
      ['地区生产总值342亿元，增长6.5%左右', 'target', 'anticipatory'],
      ['城镇调查失业率5.5%以内', 'target', 'anticipatory'],
      ['单位GDP能耗降低完成省下达任务', 'target', 'binding'],
      ['粮食产量1270万吨以上，增长0.1%', 'target', 'binding'],
      ['居民收入与经济增长同步', 'target', 'anticipatory'],
    ]);
  });

  test('bind the promise to the number that is aimed at, or to the words that stand for it', () => {
    const bounds = plan.commitments.slice(0, 5).map(({ bound }) => bound);
    expect(bounds.map(({ kind }) => kind)).toEqual(['number', 'number', 'qualitative', 'number', 'relative']);
    expect(bounds[0]).toMatchObject({ op: 'eq', value: '342', unit: '亿元' });
    expect(bounds[1]).toMatchObject({ op: 'le', value: '5.5', unit: '%' });
    expect(bounds[2]).toMatchObject({ words: '完成省下达任务' });
  });

  test('promise nothing where they only tell results', () => {
    const { commitments } = planWith(
      '指标\t单位\t2029年\t2030年实绩',
      '地区生产总值\t亿元\t300\t320.5',
      '粮食产量\t万吨\t1250\t1268',
    );
    expect(commitments.map(({ title }) => title)).toEqual(['加快转型升级', '新增高新技术企业70家']);
  });
});

describe('what is no table of indicators', () => {
  test.each([
    ['items that begin like one', '指标完成情况良好，增长6%。\n项目建设加快，完成投资12亿元。', 2],
    ['a list of tasks', '项目\t内容\n云河大桥\t主体完工\n东湖水厂\t开工建设', 0],
  ])('%s', (_, words, count) => {
    expect(read(words)).toHaveLength(count);
  });
});
