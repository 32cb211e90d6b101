import { cellWords, type SheetTable } from '@planwright/engine';
import type { SheetRowView } from '@planwright/ledger';
import { type CellMark, markWorkbook } from '../xlsx/mark.ts';
import { guard, writeCsv } from './csv.ts';

/** 标注副本: the user's own workbook with what was found at each cell. */
export function renderMarkedXlsx(
  bytes: Uint8Array,
  sheet: string,
  rows: readonly SheetRowView[],
  language: 'zh-CN' | 'en',
): Uint8Array {
  const marks = rows.flatMap((row): CellMark[] => [
    ...row.faults.map(({ column, severity, message, allowed }) => ({
      row: row.row,
      column,
      kind: severity,
      text:
        allowed === null
          ? message[language]
          : `${message[language]}\n${language === 'en' ? 'allowed' : '应为'}：${allowed[language]}`,
    })),
    ...row.conflicts.map(({ column, base, theirs, mine }) => ({
      row: row.row,
      column,
      kind: 'error' as const,
      text: conflictWords(language, base, theirs, mine),
    })),
  ]);
  return markWorkbook(bytes, sheet, marks);
}

const conflictWords = (language: 'zh-CN' | 'en', base: string | null, theirs: string | null, mine: string | null) =>
  language === 'en'
    ? `conflict: went out as “${base ?? ''}”, is “${theirs ?? ''}” in the register now, “${mine ?? ''}” here`
    : `冲突：导出时为“${base ?? ''}”，台账现为“${theirs ?? ''}”，本表为“${mine ?? ''}”`;

/** A CSV file has no comments: what was found stands in a last column, which the next import leaves alone. */
export function renderMarkedCsv(
  table: SheetTable,
  rows: readonly SheetRowView[],
  language: 'zh-CN' | 'en',
): Uint8Array {
  const found = new Map(rows.map((row) => [row.row, row]));
  const width = Math.max(0, ...table.rows.flatMap(({ cells }) => [...cells.keys()]));
  const head = language === 'en' ? 'Found on import' : '导入差错';
  return writeCsv(
    table.rows.map(({ row, cells }, index) => [
      ...Array.from({ length: width }, (_, at) => guard(cellWords(cells.get(at + 1) ?? null) ?? '')),
      index === 0 ? head : guard(wordsOf(found.get(row), language)),
    ]),
  );
}

function wordsOf(row: SheetRowView | undefined, language: 'zh-CN' | 'en'): string {
  if (row === undefined) return '';
  return [
    ...row.faults.map(({ cell, message }) => `${cell} ${message[language]}`),
    ...row.conflicts.map(({ base, theirs, mine }) => conflictWords(language, base, theirs, mine)),
  ].join('\n');
}
