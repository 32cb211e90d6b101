import type { SheetCell, SheetRow, SheetTable } from '@planwright/engine';
import { createFileError } from '#errors.ts';
import type { InputFile } from '#model.ts';
import { writePlain } from '#xlsx/number-format.ts';
import { parseReference } from '#xlsx/workbook.ts';
import { firstOrEmpty, listChildren, parseXml } from '#xml/parse.ts';
import { type Archive, openArchive } from '#zip/archive.ts';
import { type NumberKind, readNumberKinds } from './cell-formats.ts';
import { decodeEscapes, readCells, readStrings } from './parse-cells.ts';
import type { SheetLimits } from './read.ts';
import type { RowSink, ScannedCell } from './scan-cells.ts';

interface Tables {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

/** The sheets of a workbook with typed cells, hidden ones marked. Cells are read as a stream, so that large sheets fit. */
export async function readXlsxTables(file: InputFile, limits: SheetLimits): Promise<readonly SheetTable[]> {
  const archive = openArchive(file, 'XLSX');
  const workbook = readPart(archive, 'xl/workbook.xml');
  const relations = readPart(archive, 'xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined)
    throw createFileError('file-damaged', file.name, {
      what: 'XLSX',
      cause: 'its list of sheets is missing',
      causeZh: '缺少工作表清单',
    });
  const targets = new Map(
    listChildren(relations, 'Relationship').map((relation) => {
      const target = relation.attributes.get('Target') ?? '';
      return [relation.attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
  const tables: Tables = {
    strings: await readStrings(archive.readEntry('xl/sharedStrings.xml')),
    kinds: readNumberKinds(readPart(archive, 'xl/styles.xml')),
    from1904: ['1', 'true'].includes(firstOrEmpty(workbook, 'workbookPr').attributes.get('date1904') ?? ''),
  };
  const sheets: SheetTable[] = [];
  for (const sheet of listChildren(firstOrEmpty(workbook, 'sheets'), 'sheet')) {
    const bytes = archive.readEntry(targets.get(sheet.attributes.get('r:id') ?? '') ?? '');
    if (bytes === undefined) continue;
    const name = sheet.attributes.get('name') ?? '';
    const hidden = (sheet.attributes.get('state') ?? 'visible') !== 'visible';
    sheets.push({ name, hidden, rows: await readRows(bytes, tables, { file, sheet: name, limits }) });
  }
  return sheets;
}

function readPart(archive: Archive, name: string) {
  const bytes = archive.readEntry(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}

interface Place {
  readonly file: InputFile;
  readonly sheet: string;
  readonly limits: SheetLimits;
}

async function readRows(bytes: Uint8Array, tables: Tables, place: Place): Promise<readonly SheetRow[]> {
  const { rows } = await readCells(new TextDecoder().decode(bytes), () => createRows(tables, place));
  return rows;
}

/** Gathers rows with anything in them from the cells as they come. */
function createRows(tables: Tables, place: Place): RowSink & { readonly rows: readonly SheetRow[] } {
  const rows: SheetRow[] = [];
  let row = 0;
  let column = 0;
  let cells = new Map<number, SheetCell>();
  return {
    rows,
    onRow: (number) => {
      row = Number(number ?? row + 1);
      column = 0;
      cells = new Map();
    },
    onCell: (cell) => {
      column = columnOf(cell.column) ?? column + 1;
      const value = readCell(cell, tables);
      if (value === undefined) return;
      guardColumns(column, place);
      cells.set(column, value);
    },
    onRowEnd: () => {
      if (cells.size === 0) return;
      rows.push({ row, cells });
      guardRows(rows.length, place);
    },
  };
}

function columnOf(reference: string | undefined): number | undefined {
  const parsed = reference === undefined ? undefined : parseReference(reference);
  return parsed === undefined ? undefined : parsed.column + 1;
}

function guardRows(count: number, { file, sheet, limits }: Place): void {
  if (count > limits.maxRows)
    throw createFileError('sheet-too-large', file.name, { sheet, limit: limits.maxRows, what: 'rows', whatZh: '行' });
}

function guardColumns(column: number, { file, sheet, limits }: Place): void {
  if (column > limits.maxColumns)
    throw createFileError('sheet-too-large', file.name, {
      sheet,
      limit: limits.maxColumns,
      what: 'columns',
      whatZh: '列',
    });
}

/** A formula counts by the result that its file holds; without one it is broken. */
function readCell({ type, style, formula, value }: ScannedCell, tables: Tables): SheetCell | undefined {
  if (value === '') return formula && type !== 'str' ? { kind: 'broken', text: '=' } : undefined;
  switch (type) {
    case 's':
      return words(tables.strings[Number(value)] ?? '');
    case 'inlineStr':
    case 'str':
      return words(decodeEscapes(value));
    case 'b':
      return { kind: 'boolean', value: value === '1' };
    case 'e':
      return { kind: 'broken', text: value };
    case 'd':
      return { kind: 'date', date: value.slice(0, 10) };
    default:
      return number(value, tables.kinds[style] ?? 'plain', tables.from1904);
  }
}

const words = (text: string): SheetCell | undefined => (text.trim() === '' ? undefined : { kind: 'text', text });

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31, the last day that the format knows. */
const LAST_DAY = 2_958_465;

function number(value: string, kind: NumberKind, from1904: boolean): SheetCell {
  const given = Number(value);
  if (!Number.isFinite(given)) return { kind: 'broken', text: value };
  if (kind !== 'date' || given < 1 || given > LAST_DAY)
    return { kind: 'number', text: writePlain(given), percent: kind === 'percent' };
  const time = (from1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(given) * DAY;
  return { kind: 'date', date: new Date(time).toISOString().slice(0, 10) };
}
