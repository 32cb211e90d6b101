import { judgeDerivations } from '#audit/follows.ts';
import type { Rule } from '#audit/model.ts';
import { document } from './document.ts';

const CODE = 'audit/completion-rate';

/** 完成率: done, planned and the rate are all printed. */
export const rule: Rule = {
  code: CODE,
  title: {
    'zh-CN': '完成率与计划数、完成数不符',
    en: 'a rate of completion that does not follow from done and planned',
  },
  severity: 'error',
  document,
  check: (context) =>
    judgeDerivations(context, {
      code: CODE,
      kinds: ['completion'],
      confidence: 0.85,
      name: { 'zh-CN': '完成率', en: 'the rate of completion' },
      advice: { 'zh-CN': '计划数调整过的，请写明', en: 'say so where the plan was changed' },
    }),
};
