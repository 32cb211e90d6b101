import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '没有数值、时限，只有“尽快、适时、逐步、一批、明显提升、进一步”一类说法的任务；全文一条，附每一处。',
    en: 'Commitments without figure or date that rest on words such as 尽快, 适时, 一批, 进一步; one finding for the plan, with every place.',
  },
  why: {
    'zh-CN': '“尽快”没有到期的一天，“一批”一个也算。',
    en: '“Soon” is never due, and one is “a number of”.',
  },
  misses: {
    'zh-CN': '有数值或时限的任务里的含糊词不列；表外的说法不列。',
    en: 'Such words beside a figure or date, and words that are not in the table.',
  },
  fires: [{ text: '2021年计划\n三、2021年重点任务\n（一）改善交通。推进通用机场建设，力争⟦尽早⟧开工。' }],
  silent: [{ text: '2021年计划\n三、2021年重点任务\n（一）改善交通。推进通用机场建设，6月底前开工。' }],
};
