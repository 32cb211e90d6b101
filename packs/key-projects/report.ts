import type { PeriodicReport } from '@planwright/engine';
import { fields } from './register.ts';

const REPORTED = new Set(['progress', 'problem', 'factor']);

/** 项目周报: the month's amount so far goes into the months of the register; cumulative amounts follow from them. */
export const report: PeriodicReport = {
  name: 'project-week',
  label: { 'zh-CN': '项目周报', en: 'weekly project report' },
  register: 'key-projects',
  period: 'week',
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
    ...fields.filter((field) => REPORTED.has(field.name)),
  ],
};
