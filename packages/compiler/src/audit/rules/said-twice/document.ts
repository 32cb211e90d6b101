import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN':
      '同一指标、同一年在两处出现，实绩数值不同（提醒），或者目标的界限用语（以内、以下）、单位、年份不同（提示）。',
    en: 'One thing for one year in two places: reported values that differ (a warning), and targets whose bound (以内, 以下), unit or year differ (a remark).',
  },
  why: {
    'zh-CN': '“4.5%以内”包括4.5%，“4.5%以下”在考核时有人说不包括；两处并存，年底各取所需。',
    en: '4.5 % “within” includes it, “below” may not: with both in the text everybody picks one at the year’s end.',
  },
  misses: {
    'zh-CN': '名称不同的同一指标；项目、投资等泛称不比；目标数值不同的由“目标相互冲突”报告。',
    en: 'One thing under two names; general names (项目, 投资) are not compared; values of targets are reported by conflicting-targets.',
  },
  fires: [
    {
      text: '二、2021年主要目标\n城镇登记失业率控制在4.5%以内。\n三、2021年重点任务\n城镇登记失业率控制在⟦4.5%⟧以下。',
    },
    {
      text: '一、2020年工作回顾\n2020年城镇新增就业6.01万人。\n（一）改善民生。城镇新增就业⟦6.1万人⟧。',
    },
  ],
  silent: [
    {
      text: '二、2021年主要目标\n城镇登记失业率控制在4.5%以内。\n三、2021年重点任务\n城镇登记失业率控制在4.5%以内。',
    },
    { text: '一、2020年工作回顾\n城镇新增就业6.01万人。\n二、2021年主要目标\n城镇新增就业5.1万人。' },
  ],
};
