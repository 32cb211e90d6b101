import { createFileError } from '#errors.ts';
import type { InputFile } from '#model.ts';
import { findChild, firstOrEmpty, listChildren, parseXml, textOf, type XmlElement } from '#xml/parse.ts';
import { type Archive, openArchive } from '#zip/archive.ts';
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

/** 工作簿: the visible sheets in the order of the tabs. */
export function readWorkbook(file: InputFile): readonly Sheet[] {
  const archive = openArchive(file, 'XLSX');
  const workbook = readPart(archive, 'xl/workbook.xml');
  const relations = readPart(archive, 'xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) {
    throw createFileError('file-damaged', file.name, { what: 'XLSX', cause: 'its list of sheets is missing' });
  }
  const targets = new Map(
    listChildren(relations, 'Relationship').map((relation) => [
      relation.attributes.get('Id') ?? '',
      resolve(relation.attributes.get('Target') ?? ''),
    ]),
  );
  const tables: WorkbookTables = {
    strings: readStrings(readPart(archive, 'xl/sharedStrings.xml')),
    formats: readNumberFormats(readPart(archive, 'xl/styles.xml')),
    from1904: ['1', 'true'].includes(firstOrEmpty(workbook, 'workbookPr').attributes.get('date1904') ?? ''),
  };
  return listChildren(firstOrEmpty(workbook, 'sheets'), 'sheet')
    .filter((sheet) => (sheet.attributes.get('state') ?? 'visible') === 'visible')
    .flatMap((sheet) => {
      const root = readPart(archive, targets.get(sheet.attributes.get('r:id') ?? '') ?? '');
      return root === undefined ? [] : [readSheet(sheet.attributes.get('name') ?? '', root, tables)];
    });
}

function readPart(archive: Archive, name: string): XmlElement | undefined {
  const bytes = archive.readEntry(name);
  return bytes === undefined ? undefined : parseXml(bytes);
}

function resolve(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function readStrings(root: XmlElement | undefined): readonly string[] {
  return root === undefined ? [] : listChildren(root, 'si').map(readRichText);
}

/** Plain or in runs; phonetic guides (`rPh`) are not part of the words. */
function readRichText(element: XmlElement): string {
  const own = findChild(element, 't');
  const runs = listChildren(element, 'r').map((run) => textOf(firstOrEmpty(run, 't')));
  return `${own === undefined ? '' : textOf(own)}${runs.join('')}`;
}

function readSheet(name: string, root: XmlElement, tables: WorkbookTables): Sheet {
  const cells: SheetCell[] = [];
  let formulasWithoutValue = 0;
  let row = -1;
  for (const rowElement of listChildren(firstOrEmpty(root, 'sheetData'), 'row')) {
    row = readIndex(rowElement.attributes.get('r'), row + 1);
    let column = -1;
    for (const element of listChildren(rowElement, 'c')) {
      const reference = parseReference(element.attributes.get('r') ?? '');
      column = reference?.column ?? column + 1;
      const words = readCell(element, tables);
      if (words !== '') cells.push({ row, column, words });
      else if (findChild(element, 'f') !== undefined) formulasWithoutValue++;
    }
  }
  const merges = listChildren(firstOrEmpty(root, 'mergeCells'), 'mergeCell').flatMap((merge) => {
    const [from, to] = (merge.attributes.get('ref') ?? '').split(':').map(parseReference);
    return from === undefined || to === undefined
      ? []
      : [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
  });
  return { name, cells, merges, formulasWithoutValue };
}

function readIndex(given: string | undefined, otherwise: number): number {
  const value = Number(given);
  return Number.isInteger(value) && value >= 1 ? value - 1 : otherwise;
}

function readCell(element: XmlElement, { strings, formats, from1904 }: WorkbookTables): string {
  const value = textOf(firstOrEmpty(element, 'v'));
  switch (element.attributes.get('t')) {
    case 's':
      return clean(strings[Number(value)] ?? '');
    case 'inlineStr':
      return clean(readRichText(firstOrEmpty(element, 'is')));
    case 'str':
      return clean(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return value.slice(0, 10);
    default:
      return value === ''
        ? ''
        : formatCellNumber(value, formats[Number(element.attributes.get('s') ?? 0)] ?? '', from1904);
  }
}

/** A line break inside a cell is layout; `_x000D_` is how the format writes a carriage return. */
function clean(words: string): string {
  return words
    .replace(/_x000D_/gu, '')
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
