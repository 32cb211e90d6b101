import type { FilePlace, InputFile, ReadResult } from '#model.ts';
import { createPlacedText, type PlacedText } from '#placed-text.ts';
import { findTargetTables } from '#targets/find.ts';
import type { Grid, GridCell } from '#targets/grid.ts';
import { renderTargets } from '#targets/render.ts';
import { createWarning } from '#warnings.ts';
import { formatReference, readWorkbook, type Sheet } from './workbook.ts';

/** Rows (all that the format has) and columns of a sheet that are looked at as a table of targets. */
const GRID_ROWS = 1_048_576;
const GRID_COLUMNS = 64;

/** XLSX: the visible sheets one after another; a row a line with tabs, a table of targets as sentences. */
export async function readXlsx(file: InputFile): Promise<ReadResult> {
  const all = await readWorkbook(file);
  const sheets = all.filter((sheet) => sheet.cells.length > 0);
  const into = createPlacedText();
  for (const sheet of sheets) {
    if (sheets.length > 1) into.addBetween(`${sheet.name}\n`);
    const grid = gridOfSheet(sheet);
    const targets = findTargetTables(grid);
    if (targets.length === 0) renderRows(sheet, into);
    else for (const table of targets) renderTargets(table, into);
  }
  const hidden = all.reduce((sum, sheet) => sum + sheet.hidden, 0);
  const missing = sheets.reduce((sum, sheet) => sum + sheet.formulasWithoutValue, 0);
  return {
    encoding: null,
    ...into.finish(),
    headings: [],
    warnings: [
      ...(hidden > 0 ? [createWarning('hidden-cells', { count: hidden })] : []),
      ...(missing > 0 ? [createWarning('formula-without-value', { count: missing })] : []),
    ],
  };
}

/** The visible sheets as grids, merged cells spread over their ranges. */
export async function readXlsxGrids(file: InputFile): Promise<readonly Grid[]> {
  return (await readWorkbook(file)).map(gridOfSheet);
}

function placeOf(sheet: Sheet, row: number, column: number): FilePlace {
  return { kind: 'cell', sheet: sheet.name, cell: formatReference(row, column) };
}

function renderRows(sheet: Sheet, into: PlacedText): void {
  const left = sheet.cells.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY);
  let row: number | undefined;
  let column = left;
  for (const cell of sheet.cells) {
    if (cell.row !== row) {
      if (row !== undefined) into.endLine();
      row = cell.row;
      column = left;
    }
    // A sheet may hold a lone cell far to the right; one tab tells the gap as well as thousands.
    into.addBetween('\t'.repeat(Math.min(Math.max(cell.column - column, 0), GRID_COLUMNS)));
    column = cell.column;
    into.add(cell.words, placeOf(sheet, cell.row, cell.column));
  }
  if (row !== undefined) into.endLine();
}

function gridOfSheet(sheet: Sheet): Grid {
  const rows: (GridCell | undefined)[][] = [];
  const at = (row: number): (GridCell | undefined)[] => {
    while (rows.length <= row) rows.push([]);
    return rows[row]!;
  };
  for (const { row, column, words } of sheet.cells) {
    if (row < GRID_ROWS && column < GRID_COLUMNS) at(row)[column] = { words, place: placeOf(sheet, row, column) };
  }
  // Merged ranges never overlap, so all of them together cover no more than the grid.
  let room = rows.length * GRID_COLUMNS;
  for (const { top, left, bottom, right } of sheet.merges) {
    room -= (Math.min(bottom, rows.length) - top + 1) * (Math.min(right, GRID_COLUMNS) - left + 1);
    if (room < 0) break;
    const master = rows[top]?.[left];
    if (master === undefined) continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      for (let column = left; column <= Math.min(right, GRID_COLUMNS - 1); column++) at(row)[column] = master;
    }
  }
  return rows.map((row) => Array.from(row));
}
