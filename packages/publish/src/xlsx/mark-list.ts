import type { MarkedStyles } from './mark-styles.ts';
import { attributeOf, prefixOf, unescapeXml } from './patch.ts';
import { cellReference, DECLARATION, escapeCell, escapeXml, MAIN, quoteSheet, RELATIONS } from './xml.ts';

/** 错误清单: what was found, a line each, with a link to its cell. */
export interface FaultList {
  /** The name of its sheet. */
  readonly name: string;
  readonly title: string;
  /** Of the link and of the other columns. */
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly lines: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly words: readonly string[];
  }[];
}

/** The parts of a file that is being changed. */
export interface OpenBook {
  readonly read: (name: string) => string | undefined;
  readonly write: (name: string, xml: string) => void;
}

const PART = 'xl/worksheets/planwright_faults.xml';
const RELATION = 'rIdPlanwrightFaults';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds the list as the last sheet; a list of an earlier copy, by whichever program it was saved since, gives way to it. */
export function writeFaultList(book: OpenBook, list: FaultList, styles: MarkedStyles): void {
  const workbook = book.read('xl/workbook.xml') ?? '';
  const p = prefixOf(workbook, 'workbook');
  const tags = workbook.match(new RegExp(`<${p}sheet\\s[^>]*>`, 'g')) ?? [];
  const before = tags.find((tag) => unescapeXml(attributeOf(tag, 'name') ?? '') === list.name);
  const known = before === undefined ? undefined : partOf(book, before);
  book.write(known ?? PART, listXml(list, styles));
  if (known !== undefined) return;
  const number = Math.max(0, ...tags.map((tag) => Number(attributeOf(tag, 'sheetId') ?? 0))) + 1;
  const tag = `<${p}sheet xmlns:r="${RELATIONS}" name="${escapeXml(list.name)}" sheetId="${number}" r:id="${RELATION}"/>`;
  book.write(
    'xl/workbook.xml',
    workbook.replace(`</${p}sheets>`, () => `${tag}</${p}sheets>`),
  );
  const relations = book.read('xl/_rels/workbook.xml.rels') ?? '';
  const relation = `<Relationship Id="${RELATION}" Type="${RELATIONS}/worksheet" Target="/${PART}"/>`;
  book.write(
    'xl/_rels/workbook.xml.rels',
    relations.replace('</Relationships>', () => `${relation}</Relationships>`),
  );
  const types = book.read('[Content_Types].xml') ?? '';
  const override = `<Override PartName="/${PART}" ContentType="${SHEET_TYPE}"/>`;
  book.write(
    '[Content_Types].xml',
    types.replace('</Types>', () => `${override}</Types>`),
  );
}

function partOf({ read }: OpenBook, tag: string): string | undefined {
  const id = /\s\w+:id="(?<id>[^"]*)"/.exec(tag)?.groups?.id;
  const relation = (read('xl/_rels/workbook.xml.rels') ?? '')
    .match(/<(?:\w+:)?Relationship\s[^>]*>/g)
    ?.find((text) => attributeOf(text, 'Id') === id);
  const target = attributeOf(relation ?? '', 'Target');
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Rows above the first line: the title and the heads. */
const HEAD_ROWS = 2;
/** Height of a line in points; a Chinese character is two of a column's units wide. */
const LINE = 16;

function listXml({ title, heads, widths, lines }: FaultList, styles: MarkedStyles): string {
  const [head, link, words] = [styles.own('head'), styles.own('link'), styles.own('words')];
  const cell = (row: number, column: number, style: number, text: string) =>
    `<c r="${cellReference(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`;
  const row = (number: number, cells: readonly string[], height = LINE) =>
    `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
  const heightOf = (texts: readonly string[]) =>
    LINE * Math.max(1, ...texts.map((text, at) => Math.ceil((text.length * 2) / (widths[at + 1] ?? 10))));
  const target = ({ sheet, row: at, column }: FaultList['lines'][number]) =>
    `${quoteSheet(sheet)}!${cellReference(at, column)}`;
  const rows = lines.map((line, index) => {
    const number = HEAD_ROWS + 1 + index;
    const shown = `${line.sheet}!${cellReference(line.row, line.column)}`;
    return row(
      number,
      [cell(number, 1, link, shown), ...line.words.map((text, at) => cell(number, at + 2, words, text))],
      heightOf(line.words),
    );
  });
  const links = lines.map(
    (line, index) =>
      `<hyperlink ref="A${HEAD_ROWS + 1 + index}" location="${escapeXml(target(line))}" display="${escapeXml(target(line))}"/>`,
  );
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${HEAD_ROWS}" topLeftCell="A${HEAD_ROWS + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>${row(1, [cell(1, 1, head, title)])}${row(
    2,
    heads.map((text, index) => cell(2, index + 1, head, text)),
  )}${rows.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:${cellReference(1, heads.length)}"/></mergeCells>${links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}
