import { detectFormat } from '#detect.ts';
import { createFileError } from '#errors.ts';
import type { InputFile, ReadOptions } from '#model.ts';
import { admitFile, guardReading } from '#read.ts';
import { findTargetTables } from './find.ts';
import type { GridInDocument } from './grid.ts';
import type { TargetTable } from './model.ts';

/**
 * 读取指标目标表: finds the first table of targets in an XLSX, DOCX or CSV (指标, 单位, 上年实绩, 本年目标, 增长, 属性; merged heads)
 * and reads its rows, each cell with its place.
 *
 * @throws PlanwrightError of family `input`: `table-not-found`, or as `readDocument` does
 */
export async function readTargetTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<TargetTable> {
  const file = admitFile(bytes, fileName, options);
  const format = await detectFormat(file);
  const grids = await guardReading(file, format, () => readGrids(file, format));
  for (const { grid, before } of grids) {
    const [table] = findTargetTables(grid, before);
    if (table !== undefined) return table;
  }
  throw createFileError('table-not-found', fileName);
}

async function readGrids(file: InputFile, format: string): Promise<readonly GridInDocument[]> {
  if (format === 'xlsx')
    return (await (await import('../xlsx/read.ts')).readXlsxGrids(file)).map((grid) => ({ grid, before: [] }));
  if (format === 'text') {
    const grid = (await import('../text/csv-targets.ts')).readCsvGrid(file);
    return grid === undefined ? [] : [{ grid, before: [] }];
  }
  if (format === 'docx') return (await import('../docx/read.ts')).readDocxGrids(file);
  return [];
}
