import { expect, test } from 'vitest';
import { scanNumbers } from './scan.ts';

function readingOf(text: string) {
  return scanNumbers(text, 0, text.length).map(({ low, high, unit }) => [
    low,
    high,
    unit?.text ?? null,
    unit?.more ?? false,
  ]);
}

test.each<[string, readonly (readonly [string, string | null, string | null, boolean])[]]>([
  ['1,234.5万元', [['1234.5', null, '万元', false]]],
  ['１２．５％', [['12.5', null, '％', false]]],
  ['新增面积19. 3万平方米', [['19.3', null, '万平方米', false]]],
  [
    '附件1. 3张',
    [
      ['1', null, null, false],
      ['3', null, '张', false],
    ],
  ],
  [
    '\n1. 3张',
    [
      ['1', null, null, false],
      ['3', null, '张', false],
    ],
  ],
  [
    '812.4亿元,增长6.2%',
    [
      ['812.4', null, '亿元', false],
      ['6.2', null, '%', false],
    ],
  ],
  ['2—3个', [['2', '3', '个', false]]],
  ['6%-6.5%', [['6', '6.5', '%', false]]],
  ['6.5%至7%', [['6.5', '7', '%', false]]],
  ['5－6亿元', [['5', '6', '亿元', false]]],
  ['60余个', [['60', null, '个', true]]],
  ['2.9亿多元', [['2.9', null, '亿元', true]]],
  ['50余万场', [['50', null, '万场', true]]],
  ['132万千瓦', [['132', null, '万千瓦', false]]],
  ['60亿千瓦时', [['60', null, '亿千瓦时', false]]],
  ['38微克/立方米', [['38', null, '微克/立方米', false]]],
  ['16万头（只）', [['16', null, '万头（只）', false]]],
  ['12个部门', [['12', null, '个', false]]],
  ['54部门', [['54', null, null, false]]],
  ['8万市民', [['8', null, '万', false]]],
  [
    '14.2025年民生实事',
    [
      ['14', null, null, false],
      ['2025', null, '年', false],
    ],
  ],
])('%s', (text, reading) => {
  expect(readingOf(text)).toEqual(reading);
});
