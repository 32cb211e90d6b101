import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN': '率、比重等本身以%计的指标写作提高或下降x%；数量写作增长x个百分点。',
    en: 'Rates and shares said to rise or fall by per cent; amounts said to grow by points.',
  },
  why: {
    'zh-CN': '覆盖率由50%提高20%，是60%还是70%？两种读法差一个目标。',
    en: 'Coverage of 50 % raised by 20 %: 60 % or 70 %? The two readings are two targets.',
  },
  misses: { 'zh-CN': '指数、倍数的变动不判断。', en: 'Changes of indices and multiples are not judged.' },
  fires: [
    { text: '二、2021年主要目标\n户籍人口城镇化率提高⟦2%⟧。' },
    { text: '一、2020年工作回顾\n社会消费品零售总额增长⟦7个百分点⟧。' },
  ],
  silent: [
    { text: '二、2021年主要目标\n户籍人口城镇化率提高2个百分点。' },
    { text: '一、2020年工作回顾\n社会消费品零售总额增长7%。' },
  ],
};
