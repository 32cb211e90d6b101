import { cellWords, FAULT_SHEETS, type SheetTable } from '@planwright/engine';
import type { SheetRowView } from '@planwright/ledger';
import { type CellMark, type FaultList, markWorkbook } from '../xlsx/mark.ts';
import { guard, writeCsv } from './csv.ts';

type Language = 'zh-CN' | 'en';
interface Found {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: 'error' | 'warning' | 'conflict';
  readonly title: string;
  readonly observed: string;
  readonly message: string;
  readonly allowed: string;
}

/** 标注副本: the user's own workbook with what was found at each cell, and a list of it all. */
export function renderMarkedXlsx(
  bytes: Uint8Array,
  sheet: string,
  rows: readonly SheetRowView[],
  language: Language,
): Uint8Array {
  const found = rows.flatMap((row) => findingsOf(row, sheet, language));
  const sheets = [...new Set(found.map((one) => one.sheet))];
  return markWorkbook(
    bytes,
    (sheets.length === 0 ? [sheet] : sheets).map((name) => ({
      sheet: name,
      marks: found.filter((one) => one.sheet === name).map((one) => markOf(one, language)),
    })),
    listOf(found, language),
  );
}

const markOf = ({ row, column, kind, message, allowed }: Found, language: Language): CellMark => ({
  row,
  column,
  kind: kind === 'warning' ? 'warning' : 'error',
  text: allowed === '' ? message : `${message}\n${language === 'en' ? 'allowed: ' : '应为：'}${allowed}`,
});

function findingsOf(row: SheetRowView, sheet: string, language: Language): readonly Found[] {
  const { title } = row;
  return [
    ...row.faults.map((fault) => ({
      sheet: fault.sheet,
      row: fault.row,
      column: fault.column,
      kind: fault.severity,
      title,
      observed: fault.observed ?? '',
      message: fault.message[language],
      allowed: fault.allowed?.[language] ?? '',
    })),
    ...row.conflicts.map(({ column, base, theirs, mine }) => ({
      sheet,
      row: row.row,
      column,
      kind: 'conflict' as const,
      title,
      observed: mine ?? '',
      message: conflictWords(language, base, theirs, mine),
      allowed: '',
    })),
  ];
}

const KINDS: Readonly<Record<Language, Readonly<Record<Found['kind'], string>>>> = {
  'zh-CN': { error: '错误', warning: '提示', conflict: '冲突' },
  en: { error: 'error', warning: 'remark', conflict: 'conflict' },
};

/** 错误清单, errors and conflicts before remarks. */
function listOf(found: readonly Found[], language: Language): FaultList {
  const kinds = KINDS[language];
  const ordered = [
    ...found.filter(({ kind }) => kind !== 'warning'),
    ...found.filter(({ kind }) => kind === 'warning'),
  ];
  return {
    name: FAULT_SHEETS[language],
    title:
      language === 'en'
        ? `${found.length} findings; choose a place to go there. This sheet is not read on import.`
        : `共${found.length}处；点击位置即可跳到该单元格。本表导入时不读取。`,
    heads:
      language === 'en'
        ? ['Place', 'Kind', 'Row', 'Found', 'What is wrong', 'Allowed']
        : ['位置', '类别', '所在行', '所填', '问题', '应为'],
    widths: [20, 8, 34, 18, 60, 44],
    lines: ordered.map(({ sheet, row, column, kind, title, observed, message, allowed }) => ({
      sheet,
      row,
      column,
      words: [kinds[kind], title, observed, message, allowed],
    })),
  };
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
  const found = new Map<number, SheetRowView[]>();
  for (const row of rows) found.set(row.row, [...(found.get(row.row) ?? []), row]);
  const width = Math.max(0, ...table.rows.flatMap(({ cells }) => [...cells.keys()]));
  const head = language === 'en' ? 'Found on import' : '导入差错';
  return writeCsv(
    table.rows.map(({ row, cells }, index) => [
      ...Array.from({ length: width }, (_, at) => guard(cellWords(cells.get(at + 1) ?? null) ?? '')),
      index === 0 ? head : guard((found.get(row) ?? []).map((one) => wordsOf(one, language)).join('\n')),
    ]),
  );
}

function wordsOf(row: SheetRowView, language: 'zh-CN' | 'en'): string {
  return [
    ...row.faults.map(({ cell, message }) => `${cell} ${message[language]}`),
    ...row.conflicts.map(({ base, theirs, mine }) => conflictWords(language, base, theirs, mine)),
  ].join('\n');
}
