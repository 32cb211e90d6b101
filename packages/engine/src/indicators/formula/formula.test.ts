import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorValue } from '../model.ts';
import { checkFormula, indicatorsIn } from './check.ts';
import { cycleFault, findCycle } from './cycles.ts';
import { evaluateFormula } from './evaluate.ts';
import type { FormulaCatalogue } from './model.ts';
import { parseFormula } from './parse.ts';

const indicator = (id: string, name: string, unit: string, aliases: readonly string[] = []) => ({
  id,
  label: { 'zh-CN': name, en: id },
  aliases,
  unit,
});
const catalogue: FormulaCatalogue = {
  indicators: [
    indicator('gdp', '地区生产总值', '亿元', ['GDP']),
    indicator('population', '常住人口', '万人'),
    indicator('exports', '出口', '亿元'),
    indicator('foreign', '实际使用外资', '亿美元'),
    indicator('gdp-growth', '经济增长', '%'),
    indicator('income-growth', '收入增长', '%'),
    indicator('firms', '高新技术企业', '家'),
  ],
  measures: [{ pack: 'key-projects', name: 'invested', label: { 'zh-CN': '完成投资', en: 'invested' }, unit: '万元' }],
};
const given = (value: string): IndicatorValue => ({ status: 'value', value });

function resultOf(
  text: string,
  unit: string,
  values: Readonly<Record<string, IndicatorValue>>,
  lastYear: Readonly<Record<string, IndicatorValue>> = {},
): IndicatorValue {
  const { formula, faults } = checkFormula(text, unit, catalogue);
  if (formula === null) throw new Error(faults.map((fault) => fault.message['zh-CN']).join('；'));
  return evaluateFormula(formula, unit, (source, { years }) => {
    const id = source.kind === 'indicator' ? source.indicatorId : source.measure;
    return (years > 0 ? lastYear : values)[id] ?? { status: 'null', reason: '未报' };
  }).value;
}
const faultsOf = (text: string, unit: string) => checkFormula(text, unit, catalogue).faults;

describe('a formula is reckoned exactly in the indicator’s unit', () => {
  test('3078.9亿元 over 561.12万人 is 54870.6元/人', () => {
    const value = resultOf('[地区生产总值] / [常住人口]', '元/人', {
      gdp: given('3078.9'),
      population: given('561.12'),
    });
    // 3078.9 × 10⁸ ÷ (561.12 × 10⁴) = 54870.6159…
    expect(value).toMatchObject({ status: 'value', value: expect.stringMatching(/^54870\.6159/) });
  });

  test('亿元 over 万人 is 万元/人 by exact scale', () => {
    expect(resultOf('[GDP]÷[常住人口]', '万元/人', { gdp: given('300'), population: given('60') })).toEqual(given('5'));
  });

  test('a register’s measure in 万元 is added to an indicator in 亿元', () => {
    const value = resultOf('[出口] + [key-projects:完成投资]', '亿元', {
      exports: given('2'),
      invested: given('5000'),
    });
    expect(value).toEqual(given('2.5'));
  });

  test('a third taken three times is whole again', () => {
    expect(resultOf('[出口] / 3 * 3', '亿元', { exports: given('1') })).toEqual(given('1'));
  });

  test('year on year and last year’s value read the year before', () => {
    const [now, before] = [{ exports: given('247.2') }, { exports: given('206') }];
    expect(resultOf('同比([出口])', '%', now, before)).toEqual(given('20'));
    expect(resultOf('[出口] - 上年([出口])', '亿元', now, before)).toEqual(given('41.2'));
  });

  test('a difference of rates is in points, and points shift a rate', () => {
    const rates = { 'income-growth': given('7.1'), 'gdp-growth': given('6.5') };
    expect(resultOf('[收入增长] - [经济增长]', '个百分点', rates)).toEqual(given('0.6'));
    expect(resultOf('[经济增长] + ([收入增长] - [经济增长])', '%', rates)).toEqual(given('7.1'));
  });

  test('signs bind as in school, brackets and full-width signs too', () => {
    expect(resultOf('1 + 2 × 3', '', {})).toEqual(given('7'));
    expect(resultOf('（1＋2）×3 − −1', '', {})).toEqual(given('10'));
    expect(resultOf('10 - 4 - 3', '', {})).toEqual(given('3'));
  });
});

describe('what is missing stays missing', () => {
  test('a value that is not reported makes the result so, by name', () => {
    expect(resultOf('[出口] + [GDP]', '亿元', { exports: given('1') })).toEqual({
      status: 'null',
      reason: '地区生产总值：未报',
    });
  });

  test('not applicable and suppressed pass through as such', () => {
    for (const status of ['not-applicable', 'suppressed'] as const) {
      expect(resultOf('[出口] * 2', '亿元', { exports: { status, reason: '无外贸' } })).toEqual({
        status,
        reason: '出口：无外贸',
      });
    }
  });

  test('a zero is a value, and dividing by it is not known', () => {
    expect(resultOf('[出口] + 0 * [GDP]', '亿元', { exports: given('0'), gdp: given('5') })).toEqual(given('0'));
    expect(resultOf('[GDP] / [出口]', '%', { exports: given('0'), gdp: given('5') })).toEqual({
      status: 'null',
      reason: '除数为零',
    });
  });
});

describe('a formula that cannot be is refused at its place', () => {
  test.each([
    ['[出口] + [实际使用外资]', '亿元', 'unit-mismatch', '“亿元”与“亿美元”不是同类单位，不能相加', 0, 15],
    [
      '[地区生产总值] / [常住人口]',
      '亿元',
      'unit-mismatch',
      '算式得出“亿元/万人”，指标单位是“亿元”，两者不能换算',
      0,
      17,
    ],
    ['[经济增长] + [高新技术企业]', '%', 'unit-mismatch', '“%”与“家”不是同类单位，不能相加', 0, 17],
    ['[出口额]', '亿元', 'unknown-indicator', '没有指标“出口额”；相近的有：出口', 0, 5],
    [
      '[key-projects:开工率]',
      '%',
      'unknown-measure',
      '没有度量“key-projects:开工率”；“key-projects”有：完成投资',
      0,
      18,
    ],
    ['平均([出口])', '亿元', 'unknown-function', '没有函数“平均”；可用：上年、同比、上期、环比、较大、较小', 0, 2],
    ['同比([出口],[GDP])', '%', 'wrong-arguments', '“同比”需要一个参数', 0, 14],
    ['[出口] +', '亿元', 'syntax', '公式没有写完：此处应为[指标名]、数字或括号', 6, 6],
    ['([出口]', '亿元', 'syntax', '缺少右括号', 5, 5],
    ['出口 * 2', '亿元', 'syntax', '“出口”后应为括号；指标名请写在方括号里：[出口]', 0, 2],
    ['[出口] [GDP]', '亿元', 'syntax', '“GDP”多余，前面的算式已经完整', 5, 10],
    ['[出口]；', '亿元', 'syntax', '第5个字符“；”不属于公式；可用：[指标名]、数字、+ - × ÷、括号', 4, 5],
  ])('%s for %s: %s', (text, unit, code, message, start, end) => {
    expect(faultsOf(text, unit)).toEqual([{ code, start, end, message: { 'zh-CN': message, en: expect.any(String) } }]);
  });

  test('no text breaks the reader', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '+',
      '-',
      '×',
      '/',
      '1',
      '.5',
      '%',
      '同比',
      '出口',
      '[出口]',
      ' ',
      '，',
      '\u0000',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { syntax, faults } = parseFormula(pieces.join(''));
        expect((syntax === null) === faults.length > 0).toBe(true);
      }),
    );
  });

  test('a text that nests without end is refused', () => {
    expect(parseFormula(`${'('.repeat(5000)}1`).syntax).toBeNull();
    expect(parseFormula(`${'-'.repeat(5000)}1`).syntax).toBeNull();
  });
});

describe('circles', () => {
  test('are found and named from member to member', () => {
    const reads = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ]);
    const cycle = findCycle(reads);
    expect(cycle).toEqual(['b', 'd', 'b']);
    const names: Readonly<Record<string, string>> = { b: '甲', d: '乙' };
    expect(cycleFault(cycle ?? [], (id) => names[id] ?? id, 3).message['zh-CN']).toBe('公式循环引用：甲 → 乙 → 甲');
  });

  test('an indicator that reads itself is one', () => {
    expect(findCycle(new Map([['a', ['a']]]))).toEqual(['a', 'a']);
  });

  test('shared parts are none', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toBeUndefined();
  });
});

test('the indicators that a formula reads are named once each', () => {
  const { formula } = checkFormula('[GDP] / ([GDP] + 上年([出口]))', '', catalogue);
  expect(formula === null ? null : indicatorsIn(formula)).toEqual(['gdp', 'exports']);
});

describe('a formula that cannot be read says what is wrong', () => {
  test.each([
    ['[地区生产总值', '“[地区生产总值”没有写完：指标名后缺“]”'],
    ['[]', '方括号里应是一个指标名，如 [地区生产总值]'],
    [`${'9'.repeat(38)} * [GDP]`, `数“${'9'.repeat(38)}”不能识别：整数最多30位，小数最多20位，只有一个小数点`],
    ['1.2.3 * [GDP]', '数“1.2.3”不能识别：整数最多30位，小数最多20位，只有一个小数点'],
    ['[GDP] / 0.0', '除数是零，算不出数'],
  ])('%s', (text, words) => {
    expect(faultsOf(text, '亿元').map((fault) => fault.message['zh-CN'])).toEqual([words]);
  });

  test('a quotient over a quotient is told turned over', () => {
    expect(faultsOf('[GDP] / ([GDP] / [常住人口])', '亿元')[0]?.message['zh-CN']).toContain('“亿元·万人/亿元”');
  });
});
