import { strToU8, zipSync } from 'fflate';
import type { PlannedSheet, PlannedWorkbook } from './model.ts';
import { writeSheet } from './sheet.ts';
import { createStyleBook } from './styles.ts';
import { DECLARATION, escapeXml, MAIN, PACKAGE, quoteSheet, RELATIONS } from './xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** 写工作簿: a planned workbook as an XLSX file (ECMA-376, transitional). The same plan gives the same bytes. */
export function writeWorkbook(workbook: PlannedWorkbook): Uint8Array {
  const styles = createStyleBook();
  const sheets = workbook.sheets.map((sheet, index) => writeSheet(sheet, styles, index === 0));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      ['rId1', `${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(workbook),
    'xl/workbook.xml': workbookPart(workbook.sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
      ),
      [`rId${sheets.length + 1}`, `${RELATIONS}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles.write(),
  };
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet;
  return zipParts(parts, workbook.at);
}

/** The day of the entries is the content's, as the file's own clock would make every copy another. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>, at: string): Uint8Array {
  const mtime = new Date(at.slice(0, 19));
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level: 5, mtime },
  );
}

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

export function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

function coreProperties({ title, at }: PlannedWorkbook): string {
  const stamp = `${at.slice(0, 19)}Z`;
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Planwright</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`;
}

function workbookPart(sheets: readonly PlannedSheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const quoted = quoteSheet(sheet.name);
    const absolute = (range: string) =>
      range.replace(/(?<column>[A-Z]*)(?<row>\d+)/g, (_, column, row) => `${column === '' ? '' : `$${column}`}$${row}`);
    return [
      ...(sheet.filter === undefined
        ? []
        : [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(`${quoted}!${absolute(sheet.filter)}`)}</definedName>`,
          ]),
      ...(sheet.repeatRows === undefined
        ? []
        : [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${quoted}!${absolute(sheet.repeatRows)}`)}</definedName>`,
          ]),
    ];
  });
  const list = sheets.map(
    (sheet, index) =>
      `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${sheet.hidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`;
}
