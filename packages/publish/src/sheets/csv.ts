import { formatOriginHead, headsOf, type SheetCell } from '@planwright/engine';
import type { RegisterSheet } from '@planwright/ledger';
import { cellOf } from './cells.ts';

/** CSV of a register: UTF-8 with a mark, so that spreadsheets read it rightly; lines, commas and quotes after RFC 4180. */
export function renderRegisterCsv(sheet: RegisterSheet): Uint8Array {
  const { columns } = sheet.template;
  const heads = [...headsOf(columns, sheet.vocabulary.language), formatOriginHead(sheet.origin)];
  const rows = sheet.records.map((record) => columns.map((column) => words(cellOf(column, record, sheet.vocabulary))));
  return writeCsv([heads, ...rows]);
}

export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`);
}

function words(cell: SheetCell | null): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return guard(cell.text);
    case 'number':
      return cell.percent ? `${Number((Number(cell.text) * 100).toPrecision(15))}%` : cell.text;
    case 'date':
      return cell.date;
    case 'boolean':
      return String(cell.value);
    case 'broken':
      return cell.text;
  }
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); one that has some already gets one
 * more, so that the reader can take exactly one off.
 */
export function guard(text: string): string {
  // Characters that no text file of any program holds.
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return /^'*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
}

const quote = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
