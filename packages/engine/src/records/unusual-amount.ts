import type { DecimalText } from '@planwright/compiler';
import { compareDecimals, divideDecimals, formatDecimal, multiplyDecimals, sumDecimals } from '../decimal/decimal.ts';
import type { Label, MonthSeries } from '../pack.ts';
import { monthsWithin } from './months.ts';

/** A month's amount as somebody is about to report it, with what it is held against. */
export interface UnusualAmountInput {
  readonly amount: DecimalText;
  /** The month that it is for, `2021-06`. */
  readonly month: string;
  readonly unit: string;
  /** What was reported for the same month by an earlier round, or null. */
  readonly before: { readonly amount: DecimalText; readonly periodEnd: string } | null;
  /** What is kept by now. */
  readonly done: MonthSeries;
  readonly plan: MonthSeries | null;
  /** What all months together may come to. */
  readonly whole: DecimalText | null;
  readonly surgeTimes: DecimalText;
}

/** A question about an amount, with its kind for counting. */
export interface AmountQuestion {
  readonly code: 'falling' | 'unit-slip' | 'tenfold' | 'surge' | 'over-whole';
  readonly message: Label;
}

export const TENFOLD = '10';
/** A slip between 元, 万元 and 亿元 is four digits; half of that still betrays it. */
export const UNIT_SLIP = '5000';

/**
 * 异常核对: the questions that a month's amount raises before it is accepted: less than was reported for the month before, ten times or
 * ten thousand times what is planned or usual, a surge in a quarter's last month, more than the whole. Empty when there is nothing to ask.
 * Questions, never refusals: the answer is kept with the report.
 */
export function findUnusualAmount(input: UnusualAmountInput): readonly AmountQuestion[] {
  const scale = askScale(input);
  return [...askFalling(input), ...scale, ...(scale.length > 0 ? [] : findSurge(input)), ...askWhole(input)];
}

function askFalling({ amount, before, unit }: UnusualAmountInput): readonly AmountQuestion[] {
  if (before === null || compareDecimals(amount, before.amount) >= 0) return [];
  const [now, then] = [show(amount, unit), show(before.amount, unit)];
  return [
    {
      code: 'falling',
      message: {
        'zh-CN': `本月${now}小于截至${before.periodEnd}已报的${then}`,
        en: `${now} this month is less than the ${then} reported by ${before.periodEnd}`,
      },
    },
  ];
}

/** Months of the same year before this one. */
function earlierMonths({ done, month }: Pick<UnusualAmountInput, 'done' | 'month'>): readonly DecimalText[] {
  return monthsWithin(done, { from: `${month.slice(0, 4)}-01`, to: month })
    .filter(([other]) => other < month)
    .map(([, amount]) => amount);
}

const average = (amounts: readonly DecimalText[]): DecimalText | null =>
  amounts.length === 0 ? null : divideDecimals(sumDecimals(amounts), String(amounts.length));

function askScale(input: UnusualAmountInput): readonly AmountQuestion[] {
  const { amount, month, plan, unit } = input;
  const planned = plan?.[month] ?? null;
  const [reference, zh, en] = isPositive(planned)
    ? [planned, '本月计划', 'the month’s plan of']
    : [average(earlierMonths(input)), '年内月均', 'the year’s monthly average of'];
  if (!isPositive(reference) || !isPositive(amount)) return [];
  const words = { now: show(amount, unit), usual: show(reference, unit) };
  if (isOver(amount, reference, UNIT_SLIP) || isOver(reference, amount, UNIT_SLIP)) {
    return [
      {
        code: 'unit-slip',
        message: {
          'zh-CN': `${words.now}与${zh}${words.usual}相差约万倍，请核对计量单位`,
          en: `${words.now} is about ten thousand times off ${en} ${words.usual}: check the unit`,
        },
      },
    ];
  }
  if (!isOver(amount, reference, TENFOLD)) return [];
  return [
    {
      code: 'tenfold',
      message: {
        'zh-CN': `${words.now}达到${zh}${words.usual}的十倍以上`,
        en: `${words.now} is ten times ${en} ${words.usual} or more`,
      },
    },
  ];
}

/** The last month of a quarter is where amounts are pulled forward; two earlier months make an average. */
export function findSurge(
  input: Pick<UnusualAmountInput, 'amount' | 'month' | 'unit' | 'done' | 'surgeTimes'>,
): readonly AmountQuestion[] {
  const { amount, month, surgeTimes, unit } = input;
  const earlier = earlierMonths(input);
  const usual = average(earlier);
  if (Number(month.slice(5)) % 3 !== 0 || earlier.length < 2 || !isPositive(usual)) return [];
  if (!isOver(amount, usual, surgeTimes)) return [];
  const [now, then] = [show(amount, unit), show(usual, unit)];
  return [
    {
      code: 'surge',
      message: {
        'zh-CN': `季末月${now}达到年内前${earlier.length}个月月均${then}的${surgeTimes}倍以上`,
        en: `${now} in a quarter’s last month is ${surgeTimes} times the average ${then} of the ${earlier.length} months before, or more`,
      },
    },
  ];
}

function askWhole({ amount, done, month, whole, unit }: UnusualAmountInput): readonly AmountQuestion[] {
  if (whole === null) return [];
  const total = sumDecimals(Object.values({ ...done, [month]: amount }));
  if (compareDecimals(total, whole) <= 0) return [];
  const [all, limit] = [show(total, unit), show(whole, unit)];
  return [
    {
      code: 'over-whole',
      message: {
        'zh-CN': `各月累计${all}超过总额${limit}`,
        en: `all months together come to ${all}, more than the whole of ${limit}`,
      },
    },
  ];
}

export const isPositive = (value: DecimalText | null): value is DecimalText =>
  value !== null && compareDecimals(value, '0') > 0;
export const isOver = (value: DecimalText, reference: DecimalText, times: DecimalText): boolean =>
  compareDecimals(value, multiplyDecimals(reference, times)) >= 0;
const show = (value: DecimalText, unit: string): string => `${formatDecimal(value, 4)}${unit}`;
