import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '“甲多少，其中乙多少”里乙大于甲；“其中”后面并列的几项合起来大于甲（后一种为提醒）。',
    en: '“A, of which B” where B is larger than A, or where the parts listed behind 其中 are larger together (a warning).',
  },
  why: {
    'zh-CN': '不是数错了，就是单位错了，或者并不是其中的一部分。',
    en: 'A figure is wrong, or a unit, or it is no part of that whole.',
  },
  misses: {
    'zh-CN': '整体写“以上”的；率；单位不同而不能换算的（户、人）；整体在另一句的。',
    en: 'Wholes with 以上, rates, units that cannot be converted, wholes in another sentence.',
  },
  fires: [
    { text: '三、2021年重点任务\n实施电网建设工程41项，其中，新开工⟦53项⟧。' },
    { text: '一、2020年工作回顾\n完成投资123.4亿元，其中工业投资⟦80亿元⟧、农业投资60亿元。' },
  ],
  silent: [
    { text: '三、2021年重点任务\n实施电网建设工程41项，其中，新开工23项。' },
    { text: '一、2020年工作回顾\n财政赤字1.2万亿元，其中中央财政赤字8500亿元，代发地方债3500亿元。' },
    { text: '一、2020年工作回顾\n固定资产投资增长3%，其中工业投资增长8%。' },
    { text: '三、2021年重点任务\n推进省级项目55个（其中工业项目35个，农业项目20个）、市级项目106个。' },
  ],
};
