import type { SheetCell, SheetRow, SheetTable } from '@planwright/engine';
import { SaxesParser } from 'saxes';
import { createFileError } from '#errors.ts';
import type { InputFile } from '#model.ts';
import { writePlain } from '#xlsx/number-format.ts';
import { parseReference } from '#xlsx/workbook.ts';
import { firstOrEmpty, listChildren, parseXml } from '#xml/parse.ts';
import { type Archive, openArchive } from '#zip/archive.ts';
import { type NumberKind, readNumberKinds } from './cell-formats.ts';
import type { SheetLimits } from './read.ts';
import { type RowSink, type ScannedCell, scanCells } from './scan-cells.ts';

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
    throw createFileError('file-damaged', file.name, { what: 'XLSX', cause: 'its list of sheets is missing' });
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

/** Characters handed over at a time; between them others get their turn. */
const CHUNK = 262_144;

async function stream(text: string, parser: SaxesParser): Promise<void> {
  parser.on('error', (error) => {
    throw error;
  });
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    await new Promise((resolve) => setImmediate(resolve));
  }
  parser.close();
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Most cells of a sheet hold a look and nothing else; they go first, unless other cells are counted by them. */
function withoutEmptyCells(text: string): string {
  return /<(?:\w+:)?c(?:\s+[st]="[^"]*")*\s*\/?>/.test(text) ? text : text.replace(/<(?:\w+:)?c\s[^<>]*\/>/g, '');
}

/** Without the prefix that some programs write. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Plain or in runs; phonetic guides (`rPh`) are not part of the words. */
async function readStrings(bytes: Uint8Array | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  const parser = new SaxesParser();
  let text = '';
  let inText = false;
  let guides = 0;
  parser.on('opentag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'si') text = '';
    else if (tag === 'rPh') guides += 1;
    else if (tag === 't') inText = guides === 0;
  });
  parser.on('closetag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'si') strings.push(decodeEscapes(text));
    else if (tag === 'rPh') guides -= 1;
    else if (tag === 't') inText = false;
  });
  const add = (part: string) => {
    if (inText) text += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  await stream(decode(bytes), parser);
  return strings;
}

interface Place {
  readonly file: InputFile;
  readonly sheet: string;
  readonly limits: SheetLimits;
}

interface OpenCell extends ScannedCell {
  formula: boolean;
  value: string;
}

async function readRows(bytes: Uint8Array, tables: Tables, place: Place): Promise<readonly SheetRow[]> {
  const xml = decode(bytes);
  const scanned = createRows(tables, place);
  if (await scanCells(xml, scanned)) return scanned.rows;
  const parsed = createRows(tables, place);
  await parseCells(withoutEmptyCells(xml), parsed);
  return parsed.rows;
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

async function parseCells(xml: string, sink: RowSink): Promise<void> {
  let cell: OpenCell | undefined;
  let inValue = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag = localName(name);
    if (tag === 'row') sink.onRow(attributes.r);
    else if (tag === 'c')
      cell = {
        column: attributes.r,
        type: attributes.t ?? 'n',
        style: Number(attributes.s ?? 0),
        formula: false,
        value: '',
      };
    else if (cell !== undefined && (tag === 'v' || tag === 't')) inValue = true;
    else if (cell !== undefined && tag === 'f') cell.formula = true;
  });
  parser.on('closetag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'v' || tag === 't') inValue = false;
    else if (tag === 'c' && cell !== undefined) {
      sink.onCell(cell);
      cell = undefined;
    } else if (tag === 'row') sink.onRowEnd();
  });
  const add = (part: string) => {
    if (inValue && cell !== undefined) cell.value += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  await stream(xml, parser);
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

/** `_x000D_` is how the format writes characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x(?<code>[0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
