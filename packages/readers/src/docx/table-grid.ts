import type { Grid, GridCell } from '#targets/grid.ts';
import { type DocxTable, listParagraphs } from './model.ts';

/** Spreads a table over its grid: a merged cell stands in every place that it covers. */
export function gridOfTable(table: DocxTable, part: string): Grid {
  const rows: (GridCell | undefined)[][] = [];
  for (const [rowIndex, row] of table.rows.entries()) {
    const line: (GridCell | undefined)[] = [];
    for (const cell of row) {
      const paragraphs = listParagraphs(cell.blocks);
      const own: GridCell = {
        words: paragraphs
          .map((paragraph) => paragraph.pieces.map((piece) => piece.words).join(''))
          .join(' ')
          .trim(),
        place: {
          kind: 'paragraph',
          part,
          paragraph: paragraphs[0]?.index ?? 1,
          run: 1,
          cell: { table: table.index, row: rowIndex + 1, column: cell.column },
        },
      };
      const shown = cell.continued ? (rows[rowIndex - 1]?.[cell.column - 1] ?? own) : own;
      for (let i = 0; i < cell.columnSpan; i++) line[cell.column - 1 + i] = shown;
    }
    rows.push(Array.from(line));
  }
  return rows;
}
