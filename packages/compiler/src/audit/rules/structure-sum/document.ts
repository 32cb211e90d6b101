import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '三次产业结构等以比号列出的比重，加起来不是100（允许每一项四舍五入）。',
    en: 'Shares of one whole written with colons that do not make 100, allowing for the rounding of each.',
  },
  why: {
    'zh-CN': '结构是总量的另一种写法，不等于100就有一项错了。',
    en: 'A structure is the total written in another way: if it is not 100, one of the shares is wrong.',
  },
  misses: {
    'zh-CN': '与100相差20以上、又没有写明是产业结构的，视为一般比例，不判断。',
    en: 'Sums more than 20 away from 100 are taken for plain proportions unless industries are named.',
  },
  fires: [{ text: '一、2020年工作回顾\n三次产业结构调整为⟦9.8:40.1:52.1⟧。' }],
  silent: [
    { text: '一、2020年工作回顾\n三次产业结构调整为9.8:40.1:50.1。' },
    { text: '一、2020年工作回顾\n资金分担比例为5:3:2。' },
  ],
};
