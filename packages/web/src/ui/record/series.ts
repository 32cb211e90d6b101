import { isDecimal, sumDecimals } from '@planwright/engine';

/** Amounts by month, `2021-05` to text. */
export type MonthSeries = Readonly<Record<string, string>>;

/** The sum of what can be read as amounts; null when nothing can. */
export function sumOf(amounts: readonly string[]): string | null {
  const known = amounts.filter((amount) => isDecimal(amount));
  return known.length === 0 ? null : sumDecimals(known);
}

/** Running sums: what has come together by each month; a month that is not known adds nothing, and none is shown after the last known one. */
export function runningSums(values: readonly (string | null)[]): readonly (string | null)[] {
  const last = values.findLastIndex((value) => value !== null);
  let total: string | null = null;
  return values.map((value, index) => {
    if (value !== null) total = total === null ? value : sumDecimals([total, value]);
    return index > last ? null : total;
  });
}
