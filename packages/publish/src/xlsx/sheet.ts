import type { PlannedCell, PlannedColumn, PlannedRow, PlannedSheet, Validation } from './model.ts';
import type { StyleBook } from './styles.ts';
import { cellReference, columnLetters, DECLARATION, escapeCell, escapeXml, MAIN, RELATIONS, serialOf } from './xml.ts';

/** A worksheet's part; its elements stand in the order that the format demands (ECMA-376 part 1, 18.3.1.99). */
export function writeSheet(sheet: PlannedSheet, styles: StyleBook, active: boolean): string {
  const { freeze } = sheet;
  const pane =
    freeze === undefined
      ? ''
      : `<pane${freeze.column > 0 ? ` xSplit="${freeze.column}"` : ''}${freeze.row > 0 ? ` ySplit="${freeze.row}"` : ''} topLeftCell="${cellReference(freeze.row + 1, freeze.column + 1)}" activePane="${freeze.column > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`;
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<sheetPr>${sheet.columns.some((column) => column.depth !== undefined) ? '<outlinePr summaryRight="0"/>' : ''}${sheet.landscape === true ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`,
    `<sheetViews><sheetView showGridLines="0"${active ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18" customHeight="1"${sheet.columns.some((column) => column.depth !== undefined) ? ' outlineLevelCol="1"' : ''}/>`,
    `<cols>${sheet.columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="1" style="${styles.numberOf(column.style)}"${column.hidden === true ? ' hidden="1"' : ''}${column.depth === undefined ? '' : ` outlineLevel="${column.depth}"`}/>`).join('')}</cols>`,
    '<sheetData>',
    ...sheet.rows.map((row, index) => writeRow(row, index + 1, sheet.columns, styles)),
    '</sheetData>',
    sheet.locked === true
      ? '<sheetProtection sheet="1" objects="0" scenarios="0" formatCells="0" formatColumns="0" formatRows="0" insertColumns="0" insertRows="0" deleteColumns="0" deleteRows="0" sort="0" autoFilter="0"/>'
      : '',
    sheet.filter === undefined ? '' : `<autoFilter ref="${sheet.filter}"/>`,
    sheet.merges === undefined || sheet.merges.length === 0
      ? ''
      : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
    writeValidations(sheet.validations ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    sheet.landscape === true ? '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' : '',
    '</worksheet>',
  ].join('');
}

function writeRow(row: PlannedRow, number: number, columns: readonly PlannedColumn[], styles: StyleBook): string {
  const cells = row.cells.map((cell, index) =>
    // An empty cell looks like its column by itself.
    cell === null || (cell.content === null && cell.style === columns[index]?.style)
      ? ''
      : writeCell(cell, cellReference(number, index + 1), styles),
  );
  return `<row r="${number}"${row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`}${row.hidden === true ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
}

function writeCell({ content, style }: PlannedCell, reference: string, styles: StyleBook): string {
  const start = `<c r="${reference}" s="${styles.numberOf(style)}"`;
  if (content === null) return `${start}/>`;
  switch (content.kind) {
    case 'text':
      return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCell(content.text)}</t></is></c>`;
    case 'number':
      return `${start}><v>${content.text}</v></c>`;
    case 'date':
      return `${start}><v>${serialOf(content.date)}</v></c>`;
  }
}

function writeValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(writeValidation).join('')}</dataValidations>`;
}

/** Messages may hold 255 characters, titles 32. */
function writeValidation({ range, rule, refusal, prompt }: Validation): string {
  const shown = `allowBlank="1" showErrorMessage="1" error="${escapeXml(refusal.slice(0, 250))}"${prompt === null ? '' : ` showInputMessage="1" prompt="${escapeXml(prompt.slice(0, 250))}"`} sqref="${range}"`;
  if (rule.kind === 'list')
    return `<dataValidation type="list" ${shown}><formula1>${escapeXml(rule.source)}</formula1></dataValidation>`;
  if (rule.kind === 'custom')
    return `<dataValidation type="custom" ${shown}><formula1>${escapeXml(rule.formula)}</formula1></dataValidation>`;
  const { min, max } = rule;
  const operator = min === null ? 'lessThanOrEqual' : max === null ? 'greaterThanOrEqual' : 'between';
  const second = min !== null && max !== null ? `<formula2>${max}</formula2>` : '';
  return `<dataValidation type="${rule.kind}" operator="${operator}" ${shown}><formula1>${min ?? max}</formula1>${second}</dataValidation>`;
}

/** `F6:F505`. */
export const columnRange = (column: number, first: number, last: number): string =>
  `${columnLetters(column)}${first}:${columnLetters(column)}${last}`;
