import type { Grid, GridCell } from '#targets/grid.ts';
import { isElement, wordsOf } from './elements.ts';
import { listRows } from './main-content.ts';
import type { PageElement } from './tree.ts';

/** Spans that HTML allows at most (HTML standard, 4.9.11), far more than a table of targets has. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** Cells that a table may cover together; hostile spans end there. */
const MOST_PLACES = 1_000_000;

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

function readSpan(cell: PageElement, name: string, most: number): number {
  const span = Number.parseInt(cell.attributes.get(name) ?? '1', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
