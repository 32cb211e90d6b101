import { formatDecimal, isDecimal, sumDecimals } from '@planwright/engine';

/** The sum of a column; null when a cell is missing or no number, because a part of a sum is no sum. */
export function sumCells(cells: readonly (string | null)[]): string | null {
  const known = cells.filter((cell): cell is string => cell !== null && isDecimal(cell));
  return known.length < cells.length || known.length === 0 ? null : formatDecimal(sumDecimals(known), 6);
}
