import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '“甲多少，占乙（多少）的x%”中，x与甲、乙推不到一起。',
    en: '“A, which is x % of B” where both amounts are printed and x does not follow.',
  },
  why: {
    'zh-CN': '同一通报里51.2%与114÷243=46.9%并排印出过；分子、分母、比值总有一个是错的。',
    en: 'A notice once printed 51.2 % beside 114 of 243 (46.9 %): numerator, denominator or share must be wrong.',
  },
  misses: {
    'zh-CN': '整体数没有在同一句印出的；“以上”“左右”的占比。',
    en: 'Wholes that are not printed in the same sentence; shares with 以上 or 左右.',
  },
  fires: [
    { text: '一、2020年工作回顾\n工业技改投资120.5亿元，占工业投资241亿元的⟦60%⟧。' },
    { text: '一、2020年工作回顾\n全市总投资300亿元，其中工业投资120亿元，占⟦45%⟧。' },
  ],
  silent: [
    { text: '一、2020年工作回顾\n工业技改投资120.5亿元，占工业投资241亿元的50%。' },
    { text: '一、2020年工作回顾\n民生支出443.7亿元，占一般公共预算支出的68%。' },
  ],
};
