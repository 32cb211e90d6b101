import type { DecimalText } from '@planwright/compiler';
import { sumDecimals } from '../decimal/decimal.ts';
import type { MonthSeries, MonthSpan } from '../pack.ts';

const MONTH = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])$/;

/** Whether a text names a month as `2021-05`. */
export const isMonth = (text: string): boolean => MONTH.test(text);

/** Months counted from the year 0, so that a series can be kept as an array: January 2021 is 24252. */
export function monthNumber(month: string): number {
  const { year, month: inYear } = MONTH.exec(month)?.groups ?? {};
  if (year === undefined || inYear === undefined) throw new RangeError(`“${month}” is no month such as 2021-05`);
  return Number(year) * 12 + Number(inYear) - 1;
}

export function monthOfNumber(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** The first and last month of a span as seen from a day; null where it has no end. */
export function monthsOfSpan(
  span: MonthSpan,
  asOf: string,
): { readonly from: string | null; readonly to: string | null } {
  const month = asOf.slice(0, 7);
  const year = asOf.slice(0, 4);
  switch (span) {
    case 'month':
      return { from: month, to: month };
    case 'yearToDate':
      return { from: `${year}-01`, to: month };
    case 'year':
      return { from: `${year}-01`, to: `${year}-12` };
    case 'toDate':
      return { from: null, to: month };
    case 'all':
      return { from: null, to: null };
  }
}

/** The known months of a series in their order, within a span. */
export function monthsWithin(
  series: MonthSeries,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): readonly (readonly [month: string, amount: DecimalText])[] {
  return Object.entries(series)
    .filter(([month]) => (from === null || month >= from) && (to === null || month <= to))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The sum of a series over a span; null when no month of it is known, never zero. */
export function sumMonths(series: MonthSeries | null, span: MonthSpan, asOf: string): DecimalText | null {
  if (series === null) return null;
  const known = monthsWithin(series, monthsOfSpan(span, asOf)).map(([, amount]) => amount);
  return known.length === 0 ? null : sumDecimals(known);
}

/** 累计数: what has come together by each known month since the first of them. */
export function cumulateMonths(series: MonthSeries): MonthSeries {
  let total: DecimalText = '0';
  return Object.fromEntries(
    monthsWithin(series, { from: null, to: null }).map(([month, amount]) => {
      total = sumDecimals([total, amount]);
      return [month, total];
    }),
  );
}

/** Whether a record's value is a series by month (and no list, no single value). */
export function isSeries(value: unknown): value is MonthSeries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
