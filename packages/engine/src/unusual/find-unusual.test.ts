import { describe, expect, test } from 'vitest';
import { findUnusual, type UnusualInput } from './find-unusual.ts';

const at = (value: string | null, periodEnd: string, donePercent: string | null = null) => ({
  value,
  donePercent,
  periodEnd,
});
const input = (over: Partial<UnusualInput>): UnusualInput => ({
  form: 'cumulative',
  value: null,
  donePercent: null,
  periodEnd: '2021-05-16',
  unit: '家',
  target: '100',
  before: null,
  after: null,
  ...over,
});
const ask = (over: Partial<UnusualInput>) => findUnusual(input(over));
const codes = (over: Partial<UnusualInput>) => ask(over).map((question) => question.code);
const zh = (over: Partial<UnusualInput>) => ask(over).map((question) => question.message['zh-CN']);

const week = '2021-05-09';
const level = { form: 'level', unit: '%', target: '6.5' } as const;

describe('questions about a value', () => {
  test.each<readonly [string, Partial<UnusualInput>, readonly string[]]>([
    ['a first value below the target', { value: '5' }, []],
    ['a growing total', { value: '30', before: at('20', week) }, []],
    ['a total that stays', { value: '20', before: at('20', week) }, []],
    ['a falling total', { value: '19.9', before: at('20', week) }, ['falling']],
    ['a late report above what a later week has', { value: '40', after: at('30', '2021-05-23') }, ['falling']],
    ['a total below zero', { value: '-3' }, ['negative']],
    ['a net total that was below zero before', { value: '-3', before: at('-3', week) }, []],
    ['nothing reported before', { value: '30', before: at(null, week) }, []],
    ['a first value after zero', { value: '30', before: at('0', week) }, []],
    ['a share that falls', { form: 'completion', donePercent: '40', before: at(null, week, '50') }, ['falling']],
    ['a share that grows', { form: 'completion', donePercent: '60', before: at(null, week, '40') }, []],
    ['a share that leaps', { form: 'completion', donePercent: '95', before: at(null, week, '10') }, ['jump']],
    ['a work that is done at once', { form: 'completion', donePercent: '100', before: at(null, week, '0') }, []],
  ])('%s: %#', (_, over, expected) => {
    expect(codes(over)).toEqual(expected);
  });
});

describe('a total far beyond its target', () => {
  test('is asked about with the share, though it is not ten times off', () => {
    expect(zh({ value: '90', target: '33' })).toEqual(['90家是目标值33家的2.7倍，超出目标五成以上']);
    expect(ask({ value: '90', target: '33' })[0]?.message.en).toBe(
      '90家 is 2.7 times the target of 33家, beyond it by half or more',
    );
  });

  test.each([
    ['a target that is reached', '100', []],
    ['a target that is well beaten', '149', []],
    ['half as much again', '150', ['beyond-target']],
    ['ten times', '1000', ['tenfold']],
    ['ten thousand times', '1000000', ['unit-slip']],
  ])('%s', (_, value, expected) => {
    expect(codes({ value })).toEqual(expected);
  });

  test('is asked about when the line is crossed, and not anew in each round after', () => {
    expect(codes({ value: '152', before: at('148', week) })).toEqual(['beyond-target']);
    expect(codes({ value: '155', before: at('152', week) })).toEqual([]);
  });

  test('says that it leapt there, too', () => {
    expect(codes({ value: '90', target: '33', before: at('10', week) })).toEqual(['jump', 'beyond-target']);
  });

  test('says of what is to be low that it is above its target, in one question', () => {
    const air = { form: 'level', unit: '微克/立方米', target: '35', direction: 'lower-is-better' } as const;
    const [question, ...others] = ask({ ...air, value: '60', before: at('34', week) });
    expect([question?.code, others]).toEqual(['beyond-target', []]);
    expect(question?.message).toEqual({
      'zh-CN':
        '60微克/立方米是目标值35微克/立方米的1.7倍，比要求高出五成以上（上次为截至2021-05-09已报的34微克/立方米），请核对',
      en: '60微克/立方米 is 1.7 times the target of 35微克/立方米, after the 34微克/立方米 reported by 2021-05-09: higher than is asked for by half or more',
    });
    expect(zh({ ...air, value: '60' })).toEqual([
      '60微克/立方米是目标值35微克/立方米的1.7倍，比要求高出五成以上，请核对',
    ]);
    expect(codes({ ...air, value: '50', before: at('30', week) })).toEqual(['jump']);
    expect(codes({ ...air, value: '70', before: at('60', week) })).toEqual([]);
  });

  test('holds for a stock and for a limit, not for a rate', () => {
    expect(codes({ form: 'level', unit: '辆', value: '160' })).toEqual(['beyond-target']);
    expect(codes({ ...level, value: '18.3' })).toEqual([]);
  });
});

describe('a leap since the last report', () => {
  test('is more than half of the target in one report and three times the pace so far', () => {
    expect(zh({ value: '75', before: at('20', week) })).toEqual([
      '75家比截至2021-05-09已报的20家一次增加55家，超过目标值100家的一半',
    ]);
    expect(codes({ value: '70', before: at('20', week) })).toEqual([]);
  });

  test('is none where as much time has passed as the pace takes', () => {
    const before = at('10', '2021-02-28');
    expect(codes({ value: '65', periodEnd: '2021-03-07', before })).toEqual(['jump']);
    expect(codes({ value: '65', periodEnd: '2021-12-26', before })).toEqual([]);
  });

  test('from nought is held against the even pace of the target', () => {
    expect(zh({ value: '60', before: at('0', week) })).toEqual([
      '60家比截至2021-05-09已报的0家一次增加60家，超过目标值100家的一半',
    ]);
    expect(codes({ value: '1', target: '1', before: at('0', week) })).toEqual([]);
    expect(codes({ value: '60', periodEnd: '2021-12-26', before: at('0', '2021-01-31') })).toEqual([]);
  });

  test('of a stock is asked about both ways', () => {
    const stock = { form: 'level', unit: '辆' } as const;
    expect(codes({ ...stock, value: '120', before: at('60', week) })).toEqual(['jump']);
    expect(codes({ ...stock, value: '30', before: at('90', week) })).toEqual(['jump']);
    expect(codes({ ...stock, value: '80', before: at('60', week) })).toEqual([]);
  });
});

describe('a slip of digits or of the unit', () => {
  test.each([
    ['200', 'tenfold', '200家是截至2021-05-09已报的20家的10倍，请核对小数点和位数'],
    ['2000', 'tenfold', '2000家是截至2021-05-09已报的20家的100倍，请核对小数点和位数'],
    ['200000', 'unit-slip', '200000家是截至2021-05-09已报的20家的10000倍，请核对计量单位，如元与万元、人与万人'],
    ['2000000000', 'unit-slip', '2000000000家是截至2021-05-09已报的20家的1亿倍，请核对计量单位，如元与亿元'],
  ])('%s after 20 is asked about as one question that says what to check', (value, code, message) => {
    const questions = ask({ form: 'level', target: null, value, before: at('20', week) });
    expect(questions.map((question) => [question.code, question.message['zh-CN']])).toEqual([[code, message]]);
  });

  test.each([
    ['2', 'tenfold', '2家约为截至2021-05-09已报的20家的1/10，请核对小数点和位数'],
    ['0.002', 'unit-slip', '0.002家约为截至2021-05-09已报的20家的1/10000，请核对计量单位，如元与万元、人与万人'],
  ])('%s after 20 as well', (value, code, message) => {
    const [question] = ask({ form: 'level', value, before: at('20', week) });
    expect([question?.code, question?.message['zh-CN']]).toEqual([code, message]);
  });

  test('says in English which unit to check', () => {
    expect(ask({ value: '200000', target: null, before: at('20', week) })[0]?.message.en).toBe(
      '200000家 is 10000 times the 20家 reported by 2021-05-09: check the unit (yuan or 10,000 yuan, persons or 10,000 persons)',
    );
  });

  test.each([
    ['0', 'tenfold', '0天不到截至2021-05-09已报的300天的1/10，请核对是否漏填或位数有误'],
    ['-300', 'negative', '-300天为负数，而截至2021-05-09已报的300天不是，请核对正负号'],
  ])('a stock of %s after 300 is asked about once', (value, code, message) => {
    const questions = ask({ form: 'level', unit: '天', target: '300', value, before: at('300', week) });
    expect(questions.map((question) => [question.code, question.message['zh-CN']])).toEqual([[code, message]]);
  });

  test('a stock that was at nought or below may stay there', () => {
    const stock = { form: 'level', unit: '天' } as const;
    expect(codes({ ...stock, value: '0', before: at('0', week) })).toEqual([]);
    expect(codes({ ...stock, value: '-5', before: at('-3', week) })).toEqual([]);
    expect(codes({ ...stock, value: '0' })).toEqual([]);
  });

  test('a first total may be small beside its target, a first stock may not', () => {
    expect(codes({ value: '1' })).toEqual([]);
    expect(codes({ form: 'level', unit: '元', target: '38000', value: '3.8' })).toEqual(['unit-slip']);
  });
});

describe('a rate', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ['moves freely near nought', '8', '0.4', []],
    ['may fall to a tenth near nought', '0.4', '8', []],
    ['with its point misplaced', '41', '4.1', ['tenfold']],
    ['that lost its point', '6.0', '60', ['tenfold']],
    ['written as a fraction', '0.062', '6.2', ['unit-slip']],
    ['below zero', '-2', '6.2', []],
    ['far below zero', '-65', '6.2', ['tenfold']],
    ['far below zero after one below zero', '-65', '-6.2', ['tenfold']],
    ['far above zero after one below zero', '65', '-6.2', ['tenfold']],
    ['written as a fraction below zero', '-0.062', '-6.2', ['unit-slip']],
    ['a fraction with the other sign', '-0.062', '6.2', []],
    ['nought near nought', '0', '6.2', []],
    ['nought after a large share', '0', '60', ['tenfold']],
    ['a large share after nought is held against the target', '65', '0', ['tenfold']],
  ])('%s: %s after %s', (_, value, before, expected) => {
    expect(codes({ ...level, value, before: at(before, week) })).toEqual(expected);
  });

  test('is held against its target where nothing was reported before', () => {
    expect(codes({ ...level, value: '65' })).toEqual(['tenfold']);
    expect(zh({ ...level, value: '0.065' })).toEqual(['0.065%约为目标值6.5%的1/100，请核对是否把百分数写成了小数']);
    expect(codes({ ...level, value: '0.5' })).toEqual([]);
  });
});
