import type { SheetCell, SheetRow, SheetTable } from '@planwright/engine';
import { createFileError } from '#errors.ts';
import type { InputFile } from '#model.ts';
import { findEncoding } from '#text/encoding.ts';
import type { SheetLimits } from './read.ts';

/** CSV after RFC 4180: UTF-8 with or without a mark, GB18030 or UTF-16; commas, or the tabs and semicolons of other programs. */
export function readCsvTable(file: InputFile, limits: SheetLimits): SheetTable {
  const { name, markLength } = findEncoding(file.bytes);
  const text = new TextDecoder(name).decode(file.bytes.subarray(markLength));
  const rows: SheetRow[] = [];
  const sheet = file.name.replace(/\.[^.]*$/u, '');
  let number = 0;
  for (const values of splitRows(text, findSeparator(text), file)) {
    number += 1;
    const cells = new Map<number, SheetCell>();
    for (const [index, value] of values.entries())
      if (value.trim() !== '') cells.set(index + 1, { kind: 'text', text: withoutGuard(value) });
    if (cells.size === 0) continue;
    rows.push({ row: number, cells });
    const [count, most] =
      values.length > limits.maxColumns ? [values.length, limits.maxColumns] : [rows.length, limits.maxRows];
    if (count > most)
      throw createFileError('sheet-too-large', file.name, {
        sheet,
        limit: most,
        what: most === limits.maxRows ? 'rows' : 'columns',
        whatZh: most === limits.maxRows ? '行' : '列',
      });
  }
  return { name: sheet, hidden: false, rows };
}

/** What was put in front of a text on its way out, so that no program runs it as a formula, comes off again. */
function withoutGuard(value: string): string {
  return /^'+[=+\-@\t\r]/u.test(value) ? value.slice(1) : value;
}

/** The one of comma, tab and semicolon that the first line has most of, outside quotes. */
function findSeparator(text: string): string {
  const line = (/^[^\r\n]*/u.exec(text)?.[0] ?? '').replace(/"[^"]*"/gu, '');
  const count = (separator: string) => line.split(separator).length;
  return [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function* splitRows(text: string, separator: string, file: InputFile): Generator<readonly string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? readQuoted(text, at, file) : readPlain(text, at, separator);
    row.push(field.value);
    at = field.next;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end opens a last, empty field.
      if (at === text.length) row.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    yield row;
    row = [];
  }
  if (row.length > 0) yield row;
}

function readPlain(text: string, from: number, separator: string): { readonly value: string; readonly next: number } {
  let next = from;
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next += 1;
  return { value: text.slice(from, next), next };
}

function readQuoted(text: string, from: number, file: InputFile): { readonly value: string; readonly next: number } {
  let at = from + 1;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      const line = text.slice(0, from).split('\n').length;
      throw createFileError('file-damaged', file.name, {
        what: 'CSV',
        cause: `a quote opened in line ${line} is not closed`,
      });
    }
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, next: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
