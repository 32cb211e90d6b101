import type { RuleDocument } from '#audit/model.ts';

export const document: RuleDocument = {
  reports: {
    'zh-CN':
      '历书上没有的月、日；离计划年度太远的年份（2201年）；早于计划年度的完成时限；给出核对日期时，还有已经过去的时限。',
    en: 'Months and days that no calendar has, years too far from the plan’s own (2201), deadlines before the plan’s year and, where a day is given, deadlines that are over.',
  },
  why: {
    'zh-CN': '时限进入台账后要按它催办，错的日期会催错。',
    en: 'Deadlines become reminders; a wrong one reminds at the wrong time, or never.',
  },
  misses: {
    'zh-CN': '中文数字写的日期；1—9月一类的期间不判断。',
    en: 'Dates in Chinese numerals; stretches such as 1—9月 are not judged.',
  },
  fires: [
    { text: '2021年计划\n二、重点任务\n项目于⟦6月31日⟧前开工。' },
    { text: '2021年计划\n二、重点任务\n会议定于⟦2021年2月29日⟧召开。' },
    { text: '2021年计划\n三、2021年重点任务\n铁路项目⟦2201年⟧建成。' },
  ],
  silent: [
    { text: '2021年计划\n二、重点任务\n项目于6月30日前开工，1—9月完成投资3亿元。' },
    { text: '2020年计划\n二、重点任务\n会议定于2020年2月29日召开。' },
  ],
};
