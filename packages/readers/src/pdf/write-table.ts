import type { PlacedText } from '#placed-text.ts';
import { findTargetTables } from '#targets/find.ts';
import type { Grid, GridCell } from '#targets/grid.ts';
import { renderTargets } from '#targets/render.ts';
import { linesAbove } from '#targets/units.ts';
import type { PdfParagraph } from './paragraphs.ts';
import type { PdfTable } from './tables.ts';

/** What a document is made of, in the order in which it is read. */
export type PdfEntry =
  | { readonly kind: 'paragraph'; readonly paragraph: PdfParagraph }
  | { readonly kind: 'table'; readonly table: PdfTable };

/** Puts each table in front of the first paragraph that begins below it, in its own column of the page or on a later page. */
export function placeTables(paragraphs: readonly PdfParagraph[], tables: readonly PdfTable[]): readonly PdfEntry[] {
  const entries: PdfEntry[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    for (let table = tables[next]; table !== undefined && isBelow(paragraph, table); table = tables[++next])
      entries.push({ kind: 'table', table });
    entries.push({ kind: 'paragraph', paragraph });
  }
  for (const table of tables.slice(next)) entries.push({ kind: 'table', table });
  return entries;
}

function isBelow([line]: PdfParagraph, { page, left, right, bottom }: PdfTable): boolean {
  if (line === undefined || line.page !== page) return line !== undefined && line.page > page;
  return line.y < bottom && line.x < right && line.right > left;
}

/** A table of targets as sentences, another one with its rows as lines and its cells parted by tabs; a merged cell stands once. */
export function writeTable(grid: Grid, into: PlacedText): void {
  const targets = findTargetTables(grid, linesAbove(into));
  if (targets.length > 0) {
    for (const table of targets) renderTargets(table, into);
    return;
  }
  const written = new Set<GridCell>();
  for (const row of grid) {
    for (const [column, cell] of row.entries()) {
      if (cell !== undefined && column > 0 && cell === row[column - 1]) continue;
      if (column > 0) into.addBetween('\t');
      if (cell === undefined || written.has(cell)) continue;
      written.add(cell);
      into.add(cell.words, cell.place);
    }
    into.endLine();
  }
}

/** Counts the lines of a page on: gives the number of those before. */
export type CountLines = (page: number, by: number) => number;

/** The table with the lines of its cells counted from the top of their page. */
export function countCells({ grid, lineCounts }: PdfTable, count: CountLines): Grid {
  const before = new Map(lineCounts.map((own) => [own.page, count(own.page, own.lines)]));
  const counted = new Map<GridCell, GridCell>();
  const countCell = (cell: GridCell): GridCell => {
    const known = counted.get(cell);
    if (known !== undefined) return known;
    const { place } = cell;
    const own: GridCell =
      place.kind === 'page'
        ? { ...cell, place: { ...place, line: (before.get(place.page) ?? 0) + (place.line ?? 1) } }
        : cell;
    counted.set(cell, own);
    return own;
  };
  return grid.map((row) => row.map((cell) => (cell === undefined ? undefined : countCell(cell))));
}
