import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '“计划（共有）多少，完成（开工）多少，完成率（开工率）x%”中，x不等于后者除以前者。',
    en: '“Planned P, done D, x %” where x is not D over P.',
  },
  why: {
    'zh-CN': '完成率是通报排名的依据；2018年一期项目通报印出51.2%，而114÷243是46.9%。',
    en: 'Bulletins rank by it; in 2018 one printed 51.2 % for 114 of 243, which is 46.9 %.',
  },
  misses: {
    'zh-CN': '计划数、完成数不在同一句的；一句里几个计划数对几个完成数的。',
    en: 'Amounts in other sentences; several plans and several results in one sentence.',
  },
  fires: [
    { text: '一、2020年工作回顾\n工业项目计划投资243亿元，完成114亿元，占年度投资计划的⟦51.2%⟧。' },
    { text: '一、2020年工作回顾\n全市304个重点项目，已开工237个，开工率⟦87%⟧。' },
  ],
  silent: [
    { text: '一、2020年工作回顾\n全市304个重点项目，已开工237个，开工率78.0%。' },
    { text: '一、2020年工作回顾\n年度计划投资527亿元，完成投资368.7亿元，占年度计划的69.9%。' },
  ],
};
