/** A cell of a table, by the column of the grid that it begins in. */
export interface ColumnCell {
  readonly column: number;
  readonly columnSpan: number;
}

/** Wider rows belong to no table that is read by its heads; hostile spans end there. */
const MOST_CELLS = 64;

/**
 * How many columns that one sees a cell covers behind its first, so that the cell behind it stays under its head. The grid is often finer than
 * these columns, which are those of the row with the most cells; a row with as many keeps to them wherever its cells begin.
 */
export function countCovered(
  rows: readonly (readonly ColumnCell[])[],
): (cell: ColumnCell, row: readonly ColumnCell[]) => number {
  let widest: readonly ColumnCell[] = [];
  for (const row of rows) if (row.length > widest.length) widest = row;
  return ({ column, columnSpan }, row) =>
    columnSpan === 1 || row.length === widest.length || widest.length > MOST_CELLS
      ? 0
      : widest.filter((other) => other.column > column && other.column < column + columnSpan).length;
}
