import type { Grid, GridCell } from '#targets/grid.ts';
import type { ColumnCell } from '../merged-columns.ts';
import { isElement, wordsOf } from './elements.ts';
import { listRows } from './main-content.ts';
import type { PageElement } from './tree.ts';

/** Spans that HTML allows at most (HTML standard, 4.9.11), far more than a table of targets has. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** Cells that a table may cover together; hostile spans end there. */
const MOST_PLACES = 1_000_000;
/** So many cells of a row go on in the row below. */
const MOST_OPEN = 64;

/** Spreads a table over its grid: a cell that spans rows and columns stands in every place that it covers; undefined past the limit. */
export function gridOfElement(table: PageElement): Grid | undefined {
  const elements = listRows(table);
  const rows: (GridCell | undefined)[][] = elements.map(() => []);
  let places = 0;
  for (const [index, element] of elements.entries()) {
    const row = rows[index]!;
    let column = 0;
    for (const cell of element.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th')) {
      while (row[column] !== undefined) column++;
      const shown: GridCell = {
        words: wordsOf(cell)
          .replace(/[\s\u00a0]+/gu, ' ')
          .trim(),
        place: { kind: 'node', path: cell.path },
      };
      const bottom = Math.min(index + readSpan(cell, 'rowspan', MOST_ROWS), rows.length);
      const right = Math.min(column + readSpan(cell, 'colspan', MOST_COLUMNS), MOST_COLUMNS);
      places += (bottom - index) * (right - column);
      if (places > MOST_PLACES) return undefined;
      for (let y = index; y < bottom; y++) for (let x = column; x < right; x++) rows[y]![x] = shown;
      column = right;
    }
  }
  return rows.map((row) => Array.from(row));
}

/** A cell as it stands in a row; `continued` where it began in a row above. */
export interface RowCell extends ColumnCell {
  readonly element: PageElement;
  readonly continued: boolean;
}

/** The rows of a table; a cell that spans rows keeps its place in each, so that the cells behind it stay under their heads. */
export function rowsOfElement(table: PageElement): readonly (readonly RowCell[])[] {
  let open: { readonly element: PageElement; readonly column: number; rows: number }[] = [];
  return listRows(table).map((element) => {
    const row: RowCell[] = [];
    const next: typeof open = [];
    let column = 0;
    let above = 0;
    const takeAbove = () => {
      for (let cell = open[above]; cell !== undefined && cell.column <= column; cell = open[above]) {
        const columnSpan = readSpan(cell.element, 'colspan', MOST_COLUMNS);
        column = Math.max(column, cell.column);
        row.push({ element: cell.element, continued: true, column, columnSpan });
        if (cell.rows > 1) next.push({ ...cell, rows: cell.rows - 1 });
        column += columnSpan;
        above += 1;
      }
    };
    for (const cell of element.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th')) {
      takeAbove();
      const columnSpan = readSpan(cell, 'colspan', MOST_COLUMNS);
      row.push({ element: cell, continued: false, column, columnSpan });
      const rows = readSpan(cell, 'rowspan', MOST_ROWS);
      if (rows > 1 && next.length < MOST_OPEN) next.push({ element: cell, column, rows: rows - 1 });
      column += columnSpan;
    }
    takeAbove();
    open = next;
    return row;
  });
}

function readSpan(cell: PageElement, name: string, most: number): number {
  const span = Number.parseInt(cell.attributes.get(name) ?? '1', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
