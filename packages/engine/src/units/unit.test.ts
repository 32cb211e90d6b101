import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertUnit, isSameKind, parseUnit } from './unit.ts';

describe('units', () => {
  test.each([
    ['1', '亿元/万人', '万元/人', '1'],
    ['150', '亿斤', '万吨', '750'],
    ['3078.9', '亿元', '元', '307890000000'],
    ['1', '公顷', '亩', '15'],
    ['30', '万亩', '公顷', '20000'],
    ['0.55', '吨标准煤/万元', '千克标准煤/元', '0.055'],
    ['60', '亿千瓦时', '万千瓦时', '600000'],
    ['3.6', '件/万人', '件/人', '0.00036'],
    ['62.3', '%', '‰', '623'],
    ['8.8', '万户', '户', '88000'],
    ['1', '万', '千', '10'],
  ])('%s %s is %s: %s', (value, from, to, expected) => {
    expect(convertUnit(value, from, to)).toBe(expected);
  });

  test.each([
    ['亿元', '亿美元'],
    ['元', '人'],
    ['%', '个百分点'],
    ['家', '个'],
    ['千瓦', '千瓦时'],
    ['米', '平方米'],
  ])('%s is never turned into %s', (from, to) => {
    expect(convertUnit('1', from, to)).toBeNull();
  });

  test.each(['1万', '元/', '元/(人)'])('“%s” is no unit', (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });

  test('there and back again is the same amount', () => {
    const areas = fc.constantFrom('亩', '公顷', '平方米', '万亩', '平方公里');
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => String(thousandths * 3));
    fc.assert(
      fc.property(amount, areas, areas, (value, from, to) => {
        const there = convertUnit(value, from, to) ?? '';
        const back = Number(convertUnit(there, to, from));
        expect(Math.abs(back - Number(value))).toBeLessThan(1e-20 + Math.abs(Number(value)) * 1e-12);
      }),
    );
  });

  test('a compound unit is of the kind of its parts', () => {
    const [left, right] = [parseUnit('亿元/万人'), parseUnit('元/人')];
    expect(left !== undefined && right !== undefined && isSameKind(left, right)).toBe(true);
  });
});
