import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '由文中其他数推出的占比、完成率、增速、差，只有截断尾数才对得上，四舍五入对不上；写明两种结果。',
    en: 'Shares, rates, growth and differences that only fit when digits are cut off, not rounded; both results are given.',
  },
  why: {
    'zh-CN': '四舍五入和截断都有人用，混用时两份文件差0.1，排名会变。',
    en: 'Both are in use; mixed, two documents differ by 0.1 and a rank changes.',
  },
  source: {
    'zh-CN': 'GB/T 8170-2008 数值修约规则与极限数值的表示和判定',
    en: 'GB/T 8170-2008, rules of rounding off for numerical values',
  },
  misses: {
    'zh-CN': '分子、分母本身是约数时只作提示，因为未印出的尾数也能解释。',
    en: 'Where numerator or denominator are rounded themselves this is only a remark: digits that are not printed may explain it.',
  },
  fires: [
    { text: '一、2020年工作回顾\n服务业项目152个，已开工91个，开工率⟦59.8%⟧。' },
    { text: '一、2020年工作回顾\n年度计划投资527亿元，完成投资368.7亿元，占年度计划的⟦69.9%⟧。' },
  ],
  silent: [
    { text: '一、2020年工作回顾\n服务业项目152个，已开工91个，开工率59.9%。' },
    { text: '一、2020年工作回顾\n服务业项目152个，已开工91个，开工率超过59%。' },
  ],
};
