import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '合计后面括号里、冒号后面列出的分项，或者“共”前面列出的分项，加起来不等于合计。',
    en: 'Parts listed in brackets or behind a colon after a total, or before 共, that do not add up to it.',
  },
  why: {
    'zh-CN': '项目个数、投资额按分项落实到单位，合计对不上，年底考核就有一笔没有人认。',
    en: 'Parts are handed to units; if they do not make the total, at the year’s end somebody is missing.',
  },
  misses: {
    'zh-CN': '写明“其中”“包括”“等”的不是全部，不按相等判断；分项跨句的不判断。',
    en: 'Lists marked as a selection (其中, 包括, 等) are not held to equality; parts in other sentences are not looked for.',
  },
  fires: [
    { text: '三、2021年重点任务\n推进⟦56个⟧省重点项目（优选项目20个、签约项目13个、补短板项目10个、技改项目12个）。' },
    { text: '三、2021年重点任务\n安排重点项目⟦56个⟧：工业项目20个、农业项目13个、服务业项目22个。' },
    { text: '三、2021年重点任务\n新建小学6所、初中3所、高中2所，共⟦12所⟧。' },
  ],
  silent: [
    { text: '三、2021年重点任务\n推进55个省重点项目（优选项目20个、签约项目13个、补短板项目10个、技改项目12个）。' },
    { text: '三、2021年重点任务\n推进55个省重点项目（其中技改项目12个、补短板项目10个）。' },
    { text: '一、2020年工作回顾\n完成投资10.1亿元（工业4.6亿元、农业5.6亿元）。' },
  ],
};
