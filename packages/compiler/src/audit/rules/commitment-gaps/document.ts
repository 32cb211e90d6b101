import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '没有量化、时限、责任单位的任务；全文一条，附清单。',
    en: 'Tasks without measure, deadline and unit in charge; one finding for the plan, with the list.',
  },
  why: {
    'zh-CN': '这些任务年底没有办法说完成还是没完成。',
    en: 'At the year’s end nobody can say whether these were done.',
  },
  misses: {
    'zh-CN': '责任单位写在另外的分工文件里的，这里看不到。',
    en: 'Units named in a separate document of responsibilities are not seen here.',
  },
  fires: [{ text: '2021年计划\n三、2021年重点任务\n（一）⟦推进改革⟧。深化户籍制度改革。' }],
  silent: [{ text: '2021年计划\n三、2021年重点任务\n（一）改善交通。6月底前新建公路12公里。' }],
};
