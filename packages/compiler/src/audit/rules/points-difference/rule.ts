import { judgeDerivations } from '#audit/follows.ts';
import type { Rule } from '#audit/model.ts';
import { document } from './document.ts';

const CODE = 'audit/points-difference';

/** 百分点之差: two rates and their difference are printed. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '百分点之差与两个数不符', en: 'a difference in points that does not follow' },
  severity: 'error',
  document,
  check: (context) =>
    judgeDerivations(context, {
      code: CODE,
      kinds: ['points', 'lead'],
      confidence: 0.85,
      name: { 'zh-CN': '百分点之差', en: 'the difference in points' },
      advice: { 'zh-CN': '比较对象的口径不同的，请写明', en: 'say so where the two are not of one scope' },
    }),
};
