import { judgeDerivations } from '#audit/follows.ts';
import type { Rule } from '#audit/model.ts';
import { document } from './document.ts';

const CODE = 'audit/share-of-amounts';

/** 占比: a part and its whole are printed, and so is the share. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '占比与两个数不符', en: 'a share that does not follow from its two amounts' },
  severity: 'error',
  document,
  check: (context) =>
    judgeDerivations(context, {
      code: CODE,
      kinds: ['share'],
      confidence: 0.85,
      name: { 'zh-CN': '占比', en: 'the share' },
      advice: { 'zh-CN': '口径不同的，请写明', en: 'say so where the two are not of one scope' },
    }),
};
