import type { PeriodicReport } from '@planwright/engine';
import { fields } from './fields.ts';

const REPORTED = new Set(['progress', 'problem', 'factor']);

/** 项目周报: the month's amount so far goes into the months of the register; cumulative amounts follow from them. */
export const report: PeriodicReport = {
  name: 'project-week',
  label: { 'zh-CN': '项目周报', en: 'weekly project report' },
  register: 'key-projects',
  period: 'week',
  answeredBy: ['leadUnit', 'county'],
  fields: [
    {
      name: 'doneThisMonth',
      label: { 'zh-CN': '本月截至目前完成投资', en: 'investment done this month so far' },
      type: { kind: 'decimal', unit: '亿元', scale: 4, min: '0' },
      required: false,
      help: {
        'zh-CN': '存入当月，年初以来累计数由各月推算；一周按其四天以上所在的月份归月',
        en: 'kept for the month; the amount since the year’s start follows; a week counts to the month of most of its days',
      },
    },
    {
      name: 'statisticsLastMonth',
      label: { 'zh-CN': '上月纳统投资', en: 'last month’s investment in statistics' },
      type: { kind: 'decimal', unit: '亿元', scale: 4, min: '0' },
      required: false,
      help: { 'zh-CN': '统计部门已认定的上月数，有数再填', en: 'as the statistics have it, when they have it' },
    },
    ...fields.filter((field) => REPORTED.has(field.name)),
  ],
  /** Three times a year's average month at a quarter's end is asked about: our own rule, a question and never a refusal. */
  amountChecks: [{ field: 'doneThisMonth', plan: 'planByMonth', whole: 'totalInvestment', surgeTimes: '3' }],
};
