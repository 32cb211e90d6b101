import { isDecimal, sumDecimals } from '@planwright/engine';

/** Amounts by month, `2021-05` to text. */
export type MonthSeries = Readonly<Record<string, string>>;

/** The sum of what can be read as amounts; null when nothing can. */
export function sumOf(amounts: readonly string[]): string | null {
  const known = amounts.filter((amount) => isDecimal(amount));
  return known.length === 0 ? null : sumDecimals(known);
}

/** The months of a series from the first to the last known one, gaps as null, in their order. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const text = (value: number) => `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, '0')}`;
  return Array.from({ length: Math.max(0, number(to) - number(from) + 1) }, (_, index) => text(number(from) + index));
}
