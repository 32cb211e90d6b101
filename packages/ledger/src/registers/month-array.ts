import { type MonthSeries, monthNumber, monthOfNumber } from '@planwright/engine';

const BOUNDED = /^\[(?<first>-?\d+):(?<last>-?\d+)\]=\{(?<items>.*)\}$/;

/**
 * A series by month as PostgreSQL keeps it: an array whose subscripts are the months themselves, counted from the year 0
 * (`[24252:24254]={0.1,NULL,0.4}` begins in January 2021). So the months of a span are a slice, and a slice beyond the ends is empty.
 */
export function formatMonthArray(series: MonthSeries): string | null {
  const numbers = Object.keys(series).map(monthNumber);
  if (numbers.length === 0) return null;
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const items = Array.from({ length: last - first + 1 }, (_, index) => series[monthOfNumber(first + index)] ?? 'NULL');
  return `[${first}:${last}]={${items.join(',')}}`;
}

/** @throws RangeError for an array without months as its subscripts, which no command writes */
export function parseMonthArray(text: string): MonthSeries {
  const { first, items } = BOUNDED.exec(text)?.groups ?? {};
  if (first === undefined || items === undefined) throw new RangeError(`“${text}” is no series by month`);
  const series: Record<string, string> = {};
  let month = Number(first);
  for (const item of items.split(',')) {
    if (item !== 'NULL') series[monthOfNumber(month)] = item;
    month += 1;
  }
  return series;
}
