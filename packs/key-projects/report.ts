import {
  monthOf,
  monthOfWeek,
  type PeriodicReport,
  periodOf,
  type RecordValues,
  subtractDecimals,
  sumDecimals,
} from '@planwright/engine';
import { fields } from './register.ts';

const REPORTED = new Set(['progress', 'problem', 'factor']);

/** 项目周报: units know the cumulative amount; the register keeps the single months that it consists of. */
export const report: PeriodicReport = {
  name: 'project-week',
  label: { 'zh-CN': '项目周报', en: 'weekly project report' },
  register: 'key-projects',
  period: 'week',
  fields: [
    {
      name: 'doneSinceYearStart',
      label: { 'zh-CN': '年初以来累计完成投资', en: 'investment done since the year’s start' },
      type: { kind: 'decimal', unit: '亿元', scale: 4, min: '0' },
      required: false,
      help: {
        'zh-CN': '减去此前各月后存入当月；一周按其四天以上所在的月份归月',
        en: 'kept for the month after taking off the months before; a week counts to the month of most of its days',
      },
    },
    ...fields.filter((field) => REPORTED.has(field.name)),
  ],
  apply: keepMonth,
};

/**
 * The month's own amount is the cumulative one less the months before it, so that the two can never disagree.
 * A cumulative amount below the earlier months makes the month negative: a correction that shows.
 */
function keepMonth(
  record: RecordValues,
  sent: RecordValues,
  period: { readonly start: string; readonly end: string },
): RecordValues {
  const cumulative = sent.doneSinceYearStart;
  if (typeof cumulative !== 'string') return {};
  const month = monthOf(monthOfWeek(periodOf('week', period.start)).start);
  const kept: readonly (string | null)[] = Array.isArray(record.doneByMonth)
    ? record.doneByMonth
    : Array<null>(12).fill(null);
  const before = kept.slice(0, month - 1).filter((amount) => amount !== null);
  return { doneByMonth: kept.with(month - 1, subtractDecimals(cumulative, sumDecimals(before))) };
}
