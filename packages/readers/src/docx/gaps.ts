import type { DocxCell } from './model.ts';

/** A row with the columns that it leaves out at its ends (`w:gridBefore`, `w:gridAfter`: ECMA-376 part 1, 17.4.14 and 17.4.15). */
export interface GappedRow {
  readonly cells: readonly DocxCell[];
  readonly before: number;
  readonly after: number;
  /** The column behind its last cell. */
  readonly end: number;
}

/** Puts empty cells where rows leave columns out, so that the cells beside them stay in line with the rows above. */
export function fillGaps(rows: readonly GappedRow[]): readonly (readonly DocxCell[])[] {
  let above: readonly DocxCell[] | undefined = rows.find(({ before, after }) => before === 0 && after === 0)?.cells;
  return rows.map(({ cells, before, after, end }) => {
    if (before > 0 || after > 0) return [...fill(1, 1 + before, above), ...cells, ...fill(end, end + after, above)];
    above = cells;
    return cells;
  });
}

/** The grid is often finer than the columns that one sees, which are those of a whole row: one cell for each of its cells there. */
function fill(from: number, to: number, whole: readonly DocxCell[] = []): readonly DocxCell[] {
  if (from >= to) return [];
  const starts = [from, ...whole.map(({ column }) => column).filter((column) => column > from && column < to)];
  return starts.map((column, index) => ({
    column,
    columnSpan: (starts[index + 1] ?? to) - column,
    continued: false,
    blocks: [],
  }));
}
