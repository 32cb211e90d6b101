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
  const amounts = items.split(',');
  const names = monthsFrom(Number(first), amounts.length);
  const series: Record<string, string> = {};
  for (let at = 0; at < amounts.length; at += 1) {
    const amount = amounts[at];
    const name = names[at];
    if (amount !== undefined && amount !== 'NULL' && name !== undefined) series[name] = amount;
  }
  return series;
}

/** Names of the months of a stretch: the records of a list have nearly all the same one. */
const stretches = new Map<string, readonly string[]>();
const STRETCHES = 64;

function monthsFrom(first: number, count: number): readonly string[] {
  const key = `${first} ${count}`;
  const known = stretches.get(key);
  if (known !== undefined) return known;
  if (stretches.size >= STRETCHES) stretches.clear();
  const names = Array.from({ length: count }, (_, index) => monthOfNumber(first + index));
  stretches.set(key, names);
  return names;
}
