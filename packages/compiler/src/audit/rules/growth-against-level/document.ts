import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '同一指标既有增长目标又有绝对量目标，而文中有上年实绩，三者推不到一起。',
    en: 'A growth target and a level target for one thing that do not fit last year’s level, which the document prints.',
  },
  why: {
    'zh-CN': '两个目标一个达到、一个没达到时，考核按哪个，各有说法。',
    en: 'When one is met and the other is not, everybody has a reading of his own.',
  },
  misses: {
    'zh-CN': '生产总值、增加值（不变价）；同一指标有几个增长目标的；上年实绩没有印出的。',
    en: 'Output and value added (constant prices), several growth targets for one thing, levels that are not printed.',
  },
  fires: [
    {
      text: '一、2020年工作回顾\n社会消费品零售总额1114.4亿元。\n二、2021年主要目标\n社会消费品零售总额达到1300亿元，增长⟦7%⟧。',
    },
  ],
  silent: [
    {
      text: '一、2020年工作回顾\n社会消费品零售总额1114.4亿元。\n二、2021年主要目标\n社会消费品零售总额达到1192.4亿元，增长7%。',
    },
    { text: '二、2021年主要目标\n社会消费品零售总额达到1300亿元，增长7%。' },
  ],
};
