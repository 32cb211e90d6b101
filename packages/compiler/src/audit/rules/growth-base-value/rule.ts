import { judgeDerivations } from '#audit/follows.ts';
import type { Rule } from '#audit/model.ts';
import { document } from './document.ts';

const CODE = 'audit/growth-base-value';

/** 增速、基数、数值: any two of them give the third. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '增速、基数与数值不符', en: 'growth, base and value that do not fit each other' },
  severity: 'error',
  document,
  check: (context) =>
    judgeDerivations(context, {
      code: CODE,
      kinds: ['growth', 'increment', 'multiple'],
      confidence: 0.85,
      name: { 'zh-CN': '增速或增减量', en: 'the growth' },
      advice: { 'zh-CN': '按可比口径计算的，请写明', en: 'say so where the scope was changed' },
    }),
};
