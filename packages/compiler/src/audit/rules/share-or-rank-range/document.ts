import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '覆盖率、合格率、占比等部分对整体的比重不在0—100%之间，或者位次不是正整数。',
    en: 'Shares of a part in its whole (coverage, pass rate, proportion) outside 0–100 %, and ranks that are not whole numbers from 1.',
  },
  why: {
    'zh-CN': '这类数字一定有笔误：小数点错位，或者分子、分母口径不一致。',
    en: 'Such a figure is always a slip: a misplaced decimal point, or a part that is not inside its whole.',
  },
  misses: {
    'zh-CN': '可以超过100%的比率（计划完成率、产销率、入学毛率）不作判断。',
    en: 'Rates that may pass 100 % (completion of a plan, sales to output, gross enrolment) are not judged.',
  },
  fires: [
    { text: '二、2021年主要目标\n农村自来水普及率达到⟦198%⟧。' },
    { text: '一、2020年工作回顾\n产品抽检合格率达到⟦108.6%⟧。' },
  ],
  silent: [
    { text: '二、2021年主要目标\n农村自来水普及率达到98%。' },
    { text: '一、2020年工作回顾\n重点项目完成年度投资计划的103%。' },
  ],
};
