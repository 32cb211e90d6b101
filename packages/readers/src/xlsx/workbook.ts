import { createFileError } from '#errors.ts';
import { dropInvisible } from '#invisible.ts';
import type { InputFile } from '#model.ts';
import { decodeEscapes, readCells, readStrings } from '#sheets/parse-cells.ts';
import type { RowSink, ScannedCell } from '#sheets/scan-cells.ts';
import { createTextGuard } from '#text-guard.ts';
import { firstOrEmpty, listChildren, parseXml, type XmlElement } from '#xml/parse.ts';
import { type Archive, openArchive } from '#zip/archive.ts';
import { dropHidden } from './hidden.ts';
import { formatCellNumber, readNumberFormats } from './number-format.ts';

/** A cell that holds something; row and column count from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As the sheet shows it. */
  readonly words: string;
}

export interface Sheet {
  readonly name: string;
  /** By row, then by column. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
  readonly formulasWithoutValue: number;
  /** Rows and columns with words that are hidden and left out. */
  readonly hidden: number;
}

/** A merged range, both corners inside it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface WorkbookTables {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

/** Cells of a workbook beyond which it is a store of data and no document. */
const MAX_CELLS = 2_000_000;

/** 工作簿: the visible sheets in the order of the tabs; cells are read as a stream, so that large sheets fit. */
export async function readWorkbook(file: InputFile): Promise<readonly Sheet[]> {
  const archive = openArchive(file, 'XLSX');
  const workbook = readPart(archive, 'xl/workbook.xml');
  const relations = readPart(archive, 'xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) {
    throw createFileError('file-damaged', file.name, {
      what: 'XLSX',
      cause: 'its list of sheets is missing',
      causeZh: '缺少工作表清单',
    });
  }
  const targets = new Map(
    listChildren(relations, 'Relationship').map((relation) => [
      relation.attributes.get('Id') ?? '',
      resolve(relation.attributes.get('Target') ?? ''),
    ]),
  );
  const tables: WorkbookTables = {
    strings: (await readStrings(archive.readEntry('xl/sharedStrings.xml'))).map(clean),
    formats: readNumberFormats(readPart(archive, 'xl/styles.xml')),
    from1904: ['1', 'true'].includes(firstOrEmpty(workbook, 'workbookPr').attributes.get('date1904') ?? ''),
  };
  const countText = createTextGuard(file, 'XLSX');
  const sheets: Sheet[] = [];
  let left = MAX_CELLS;
  for (const sheet of listChildren(firstOrEmpty(workbook, 'sheets'), 'sheet')) {
    if ((sheet.attributes.get('state') ?? 'visible') !== 'visible') continue;
    const bytes = archive.readEntry(targets.get(sheet.attributes.get('r:id') ?? '') ?? '');
    if (bytes === undefined) continue;
    const guard = (count: number) => {
      if (count > left)
        throw createFileError('file-too-complex', file.name, {
          what: 'XLSX',
          limit: MAX_CELLS,
          unit: 'cells',
          unitZh: '个单元格',
        });
    };
    const read = await readSheet(sheet.attributes.get('name') ?? '', new TextDecoder().decode(bytes), {
      tables,
      guard,
      countText,
    });
    left -= read.cells.length;
    sheets.push(read);
  }
  return sheets;
}

function readPart(archive: Archive, name: string): XmlElement | undefined {
  const bytes = archive.readEntry(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}

function resolve(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

interface SheetContext {
  readonly tables: WorkbookTables;
  readonly guard: (count: number) => void;
  readonly countText: (characters: number) => void;
}

async function readSheet(name: string, xml: string, context: SheetContext): Promise<Sheet> {
  const { cells, countMissing } = await readCells(xml, () => createCells(context));
  const merges = listMerges(xml);
  return { name, ...dropHidden(xml, cells, merges), merges, formulasWithoutValue: countMissing() };
}

function createCells({ tables, guard, countText }: SheetContext) {
  const cells: SheetCell[] = [];
  let missing = 0;
  let row = -1;
  let column = -1;
  const sink: RowSink = {
    onRow: (number) => {
      row = readIndex(number, row + 1);
      column = -1;
    },
    onCell: (cell) => {
      column = parseReference(cell.column ?? '')?.column ?? column + 1;
      const words = readCell(cell, tables);
      if (words !== '') {
        cells.push({ row, column, words });
        guard(cells.length);
        countText(words.length);
      } else if (cell.formula) missing++;
    },
    onRowEnd: () => {},
  };
  return { ...sink, cells, countMissing: () => missing };
}

/** Merged ranges stand behind the cells. */
function listMerges(xml: string): readonly Merge[] {
  const tail = xml.slice(Math.max(0, xml.lastIndexOf('sheetData>')));
  return [...tail.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*?ref="(?<from>[^":]*):(?<to>[^"]*)"/gu)].flatMap(
    ({ groups }) => {
      const from = parseReference(groups?.from ?? '');
      const to = parseReference(groups?.to ?? '');
      return from === undefined || to === undefined
        ? []
        : [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
    },
  );
}

function readIndex(given: string | undefined, otherwise: number): number {
  const value = Number(given);
  return Number.isInteger(value) && value >= 1 ? value - 1 : otherwise;
}

function readCell({ type, style, value }: ScannedCell, { strings, formats, from1904 }: WorkbookTables): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return clean(decodeEscapes(value));
    case 'b':
      return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return value.slice(0, 10);
    default:
      return value === '' ? '' : formatCellNumber(value, formats[style] ?? '', from1904);
  }
}

/** A line break inside a cell is layout. */
function clean(words: string): string {
  return dropInvisible(words)
    .replace(/[\t\r\n]+/gu, ' ')
    .trim();
}

/** `B4` → row 3, column 1. */
export function parseReference(reference: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?(?<letters>[A-Z]{1,3})\$?(?<row>\d{1,7})$/u.exec(reference);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match.groups!.letters!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match.groups!.row) - 1, column: column - 1 };
}

/** Row 3, column 1 → `B4`. */
export function formatReference(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
