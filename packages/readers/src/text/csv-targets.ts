import { PlanwrightError } from '@planwright/engine';
import type { InputFile, ReadResult } from '#model.ts';
import { createPlacedText } from '#placed-text.ts';
import { readCsvTable } from '#sheets/csv.ts';
import { findTargetTables } from '#targets/find.ts';
import type { Grid, GridCell } from '#targets/grid.ts';
import { renderTargets } from '#targets/render.ts';
import { formatReference } from '#xlsx/workbook.ts';
import { findEncoding } from './encoding.ts';

/** What is looked at as a table of targets; a longer file is read as the text that it is. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 64;

/** 指标目标表（CSV）: a file of comma-separated values that holds a table of targets, as sentences; undefined for any other. */
export function readCsvTargets(file: InputFile): ReadResult | undefined {
  const grid = readCsvGrid(file);
  const tables = grid === undefined ? [] : findTargetTables(grid);
  if (tables.length === 0) return undefined;
  const into = createPlacedText();
  for (const table of tables) renderTargets(table, into);
  return { encoding: findEncoding(file.bytes).name, ...into.finish(), headings: [], warnings: [] };
}

/** The cells of a file of values; undefined for what is none: a quotation that never ends, more rows or columns than such tables have. */
export function readCsvGrid(file: InputFile): Grid | undefined {
  try {
    const { name, rows } = readCsvTable(file, {
      maxBytes: file.bytes.length,
      maxUnpackedBytes: file.bytes.length,
      maxRows: MOST_ROWS,
      maxColumns: MOST_COLUMNS,
    });
    const grid: (GridCell | undefined)[][] = [];
    for (const { row, cells } of rows) {
      while (grid.length < row) grid.push([]);
      for (const [column, cell] of cells)
        if (cell.kind === 'text')
          grid[row - 1]![column - 1] = {
            words: cell.text,
            place: { kind: 'cell', sheet: name, cell: formatReference(row - 1, column - 1) },
          };
    }
    return grid.map((cells) => Array.from(cells));
  } catch (cause) {
    if (cause instanceof PlanwrightError) return undefined;
    throw cause;
  }
}
