import { expect, test } from 'vitest';
import { lookOfColumns } from './column-looks.ts';

test('columns of short cells stay on one line, middling ones break between parts, the first and long ones as text does', () => {
  const rows = [
    [
      '研发投入占生产总值的比重达到2.55%',
      '2.55%',
      '2.59%（截至11月28日）',
      '● 正常',
      '市科技局',
      '截至2021-11-28为2.59%，目标2.55%，达到目标',
    ],
    ['短', '≥ 150 亿斤', '未报', '○ 未报', '市投资促进局', '—'],
  ];
  expect(lookOfColumns(['指标', '目标', '实际', '状态', '责任单位', '说明'], rows)).toEqual([
    'long',
    'short',
    'words',
    'short',
    'short',
    'long',
  ]);
});
