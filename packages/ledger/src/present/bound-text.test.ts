import type { Bound } from '@planwright/compiler';
import { expect, test } from 'vitest';
import { formatBound } from './bound-text.ts';

const number = (op: 'approx' | 'ge', value: string, unit: string) => ({ kind: 'number', op, value, unit }) as Bound;

test.each([
  [number('approx', '6.5', '%'), '约 6.5%', '≈ 6.5%'],
  [number('ge', '150', '亿斤'), '≥ 150 亿斤', '≥ 150 亿斤'],
  [{ kind: 'completion' } as Bound, '完成', 'done'],
  [{ kind: 'relative', to: '经济增长' } as Bound, '对照：经济增长', 'beside: 经济增长'],
  [{ kind: 'qualitative', words: '继续下降' } as Bound, '继续下降', '继续下降'],
])('the bound %o is told as “%s” and as “%s”', (bound, zh, en) => {
  expect([formatBound(bound), formatBound(bound, 'en')]).toEqual([zh, en]);
});
