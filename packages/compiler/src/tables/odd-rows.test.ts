import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { growsTooFast } from '../testing/growth.ts';

const HEAD =
  '云泽市2030年国民经济和社会发展计划执行情况与2031年计划草案的报告\n\n一、2030年计划执行情况\n全市经济运行总体平稳，民生持续改善，各项工作按照年初安排有序推进。\n二、2031年主要预期目标\n主要指标安排如下：\n';
const TAIL = '\n三、2031年重点任务\n（一）加快转型升级。新增高新技术企业70家。\n';

function planWith(...lines: readonly string[]) {
  return compile(HEAD + lines.join('\n') + TAIL);
}

/** The facts of a table as `metric value unit kind status period`. */
function read(...lines: readonly string[]): readonly string[] {
  return planWith(...lines)
    .facts.slice(0, -1)
    .map(({ metric, value, unit, kind, status, period }) => [metric, value, unit, kind, status, period].join(' '));
}

/** What a table promises. */
function promises(...lines: readonly string[]): readonly string[] {
  return planWith(...lines)
    .commitments.slice(0, -2)
    .map(({ title }) => title);
}

describe('a row that does not fit its table', () => {
  const FIRST = ['指标\t单位\t2030年完成\t2031年目标', '生产总值\t亿元\t320\t342', '粮食产量\t万吨\t50\t51'];
  const LAST = ['财政收入\t亿元\t20\t21', '城镇新增就业\t人\t3000\t3100'];

  test.each([
    ['has no figure yet', '研发投入强度\t%\t\t'],
    ['holds a sentence', '居民收入\t元\t31000\t与经济增长同步；农村快于城镇'],
    ['has a long name', `${'甲'.repeat(50)}\t亿元\t1\t2`],
    ['is two groups', '二、民生福祉\n（一）收入'],
  ])('and %s ends it no more than any other', (_, row) => {
    expect(promises(...FIRST, row, ...LAST).filter((title) => /财政|就业/u.test(title))).toEqual([
      '财政收入21亿元',
      '城镇新增就业3100人',
    ]);
  });

  test('for its name is merged with the one above goes on with that', () => {
    expect(read('指标\t单位\t2031年目标', '固定资产投资\t亿元\t130', '\t%\t7', '粮食产量\t万吨\t51')).toEqual([
      '固定资产投资 130 亿元 level target 2031',
      '固定资产投资 7 % level target 2031',
      '粮食产量 51 万吨 level target 2031',
    ]);
  });

  test('but for places in its last column is one like the others', () => {
    expect(
      promises(
        '指标\t单位\t2031年目标\t责任单位',
        '生产总值\t亿元\t342\t发改局',
        '新增就业\t人\t3000\t各县区',
        '粮食产量\t万吨\t50\t各乡镇',
      ),
    ).toEqual(['生产总值342亿元', '新增就业3000人', '粮食产量50万吨']);
  });

  test('whose last cell is empty closes a text as well', () => {
    const { commitments } = compile(
      `${HEAD}指标\t2031年目标\t备注\n生产总值（亿元）\t342\t可比价\n粮食产量（万吨）\t50\t`,
    );
    expect(commitments.map(({ title }) => title)).toEqual(['生产总值342亿元', '粮食产量50万吨']);
  });
});

test('a head that is a year alone opens no part of the text', () => {
  const cells = [
    '指标',
    '单位',
    '2030年',
    '2031年目标',
    '生产总值',
    '亿元',
    '320',
    '342',
    '粮食产量',
    '万吨',
    '50',
    '51',
  ];
  const { facts, commitments } = planWith(...cells, '城镇新增就业2万人以上。');
  expect(commitments.slice(0, 3).map(({ title }) => title)).toEqual([
    '生产总值342亿元',
    '粮食产量51万吨',
    '城镇新增就业2万人以上',
  ]);
  expect(facts.find(({ metric }) => metric === '城镇新增就业')).toMatchObject({ status: 'target', period: '2031' });
});

describe('columns beside that of the target', () => {
  test('with the plan of the year before are told, but not promised', () => {
    const table = [
      '指标\t单位\t2030年计划\t2030年完成\t2031年计划',
      '新增就业\t人\t12000\t12500\t13000',
      '粮食产量\t万吨\t50\t51\t52',
    ];
    expect(promises(...table)).toEqual(['新增就业13000人', '粮食产量52万吨']);
    expect(read(...table).slice(0, 3)).toEqual([
      '新增就业 12000 人 level target 2030',
      '新增就业 12500 人 level actual 2030',
      '新增就业 13000 人 level target 2031',
    ]);
  });

  test.each(['一季度目标', '上半年目标', '省下达目标', '完成计划比例（%）'])(
    'as %s set no target of the year',
    (head) => {
      expect(promises(`指标\t单位\t${head}\t2031年目标`, '投资\t亿元\t20\t120', '就业\t人\t60\t300')).toEqual([
        '投资120亿元',
        '就业300人',
      ]);
    },
  );

  test('as 比上年增减（%） tell growths', () => {
    expect(
      read('指标\t单位\t2030年实绩\t比上年增减（%）', '生产总值\t亿元\t320\t6.2', '财政收入\t亿元\t20\t-1'),
    ).toEqual([
      '生产总值 320 亿元 level actual 2030',
      '生产总值 6.2 % growth actual 2030',
      '财政收入 20 亿元 level actual 2030',
      '财政收入 -1 % growth actual 2030',
    ]);
  });
});

describe('what a figure measures', () => {
  test.each(['生产总值', '社会消费品零售总额', '规上工业总产值', '工业增加值', '城镇新增就业人数'])(
    'keeps its last character in a table by places: %s',
    (measure) => {
      const { facts } = planWith(
        `县区\t${measure}（亿元）\t2031年${measure}目标（亿元）`,
        '东河县\t30\t32',
        '西山区\t40\t42',
      );
      expect(new Set(facts.slice(0, -1).map(({ metric }) => metric))).toEqual(new Set([measure]));
    },
  );

  test('goes on over columns that only name years, and is capped where its head says so', () => {
    const { facts } = planWith(
      '县区\t2030年完成投资（亿元）\t2031年目标（亿元）\t失业率控制目标（%）',
      '东河县\t30\t32\t5',
      '西山区\t40\t42\t5.5',
    );
    expect(facts.slice(0, 3).map(({ metric, value, op, period }) => [metric, value, op, period])).toEqual([
      ['完成投资', '30', 'eq', '2030'],
      ['完成投资', '32', 'eq', '2031'],
      ['失业率', '5', 'le', '2031'],
    ]);
  });

  test('is a rate that has growth in its name', () => {
    expect(read('指标\t单位\t2031年目标', '人口自然增长率\t‰\t6', '人口自然增长率\t%\t0.6')).toEqual([
      '人口自然增长率 6 ‰ level target 2031',
      '人口自然增长率 0.6 % level target 2031',
    ]);
  });
});

test.each(['项目\n单位\n2030年\n', '指标\n', '项目\n东河桥\n内容\n主体\n目标\n完工\n名称\n甲\n'])(
  'lines like heads are read in time that grows with their number: %j',
  (piece) => {
    expect(growsTooFast((text) => void compile(text), piece, 20_000)).toBe(false);
  },
);
