import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '“待省里明确后再分解”一类的目标，每项一条。',
    en: 'Targets of the kind “to be set when the province has spoken”, one finding each.',
  },
  why: {
    'zh-CN': '待定既不是零，也不是完成；没有人催，到年底还是待定。',
    en: 'Pending is neither zero nor done; unless somebody asks, it is still pending at the year’s end.',
  },
  misses: {
    'zh-CN': '用“按上级要求”“完成上级下达任务”代替数值、而没有写“待”的。',
    en: 'Targets that only refer to “what the upper level assigns” without saying that it is still open.',
  },
  fires: [
    {
      text: '2021年计划\n二、2021年主要目标\n⟦具体目标待省里明确2021年任务指标后，再细化分解组织实施。⟧',
    },
  ],
  silent: [{ text: '2021年计划\n二、2021年主要目标\n万元GDP能耗下降3%。' }],
};
