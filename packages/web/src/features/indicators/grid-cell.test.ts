import { describe, expect, test } from 'vitest';
import { parseCell, parsePaste } from './grid-cell.ts';

describe('what is typed into a cell', () => {
  test.each([
    ['12.5', 'value', '12.5', null],
    [' 1,234,567.8 ', 'value', '1234567.8', null],
    ['１２．５', 'value', '12.5', null],
    ['−3', 'value', '-3', null],
    ['1,5', 'value', '1,5', null],
    ['不适用：没有外资企业', 'not-applicable', null, '没有外资企业'],
    ['未报', 'null', null, null],
    ['不公布: 不足三户', 'suppressed', null, '不足三户'],
    ['见附表', 'value', '见附表', null],
  ])('“%s”', (text, status, value, statusReason) => {
    expect(parseCell(text)).toEqual({ status, value, statusReason });
  });

  test('a block from a spreadsheet keeps its rows, columns and empty cells', () => {
    expect(parsePaste('1\t2\r\n\t4\r\n')).toEqual([
      ['1', '2'],
      ['', '4'],
    ]);
  });
});
