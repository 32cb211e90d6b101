import { expect, test } from 'vitest';
import { formatCsv } from './csv.ts';

test('a table starts with a byte-order mark and ends its lines as spreadsheets want', () => {
  expect(formatCsv(['任务', '值'], [['增长', 6.5]])).toBe('\uFEFF任务,值\r\n增长,6.5\r\n');
});

test.each([
  ['a comma', 'a,b', '"a,b"'],
  ['quotes', '“甲”"乙"', '"“甲”""乙"""'],
  ['a line end', 'a\nb', '"a\nb"'],
  ['nothing known', null, ''],
  ['a negative number, which is no formula', '-2.9', '-2.9'],
  ['a formula, made harmless', '=1+1', "'=1+1"],
  ['a formula behind a plus', '+cmd', "'+cmd"],
] as const)('a cell with %s is written safely', (_, cell, written) => {
  expect(formatCsv(['h'], [[cell]])).toBe(`\uFEFFh\r\n${written}\r\n`);
});
