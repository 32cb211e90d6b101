import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '一段之内括号、书名号、引号不成对。',
    en: 'Brackets, title marks or quotation marks of a paragraph that are not in pairs.',
  },
  why: {
    'zh-CN': '多半是排版或转贴时丢了字，被丢的往往不止一个符号。',
    en: 'Mostly something was lost in setting or copying, and often more than the one mark.',
  },
  source: {
    'zh-CN': 'GB/T 15834-2011《标点符号用法》',
    en: 'GB/T 15834-2011, general rules for punctuation',
  },
  misses: {
    'zh-CN': '跨段引用；半角直引号（无方向）不判断；全角半角括号混用视为成对。',
    en: 'Quotations over several paragraphs; straight quotation marks; full-width and half-width brackets may close each other.',
  },
  fires: [
    { text: '2021年计划\n实施⟦“⟧智造提升行动，培育示范企业。' },
    { text: '2021年计划\n推进产业园（一期建设）⟦）⟧，完善道路。' },
  ],
  silent: [
    { text: '2021年计划\n实施“智造提升”行动（第二批），落实《条例》。' },
    { text: '2021年计划\n重点做好：1）修路；2）架桥。' },
  ],
};
