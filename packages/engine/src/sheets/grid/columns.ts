import { cumulativeKey, monthKey, parseValuePeriod, periodKeysOf } from '#indicators/value-period.ts';
import type { Label } from '#pack.ts';
import { cellWords } from '../cells.ts';
import type { SheetRow, SheetTable } from '../model.ts';
import type { GridPart } from './model.ts';
import { findWord, GRID_HEADS, GRID_PARTS, type GridHead, PART_WORDS, periodHead, tidyWords } from './words.ts';

/** Rows in which the heads are looked for. */
const HEAD_ROWS = 40;

/** A column of a file of values: it says what a row is about, or holds a part of a value of its own period or of the row's. */
export type GridColumn =
  | { readonly at: number; readonly key: GridHead; readonly kind: 'head' }
  | {
      readonly at: number;
      readonly key: string;
      readonly kind: 'part';
      readonly part: GridPart;
      readonly period: string | null;
    };

export interface GridTable {
  readonly sheet: string;
  readonly columns: readonly GridColumn[];
  readonly extra: readonly { readonly at: number; readonly head: string }[];
  readonly rows: readonly SheetRow[];
}

/** The hidden name of a column: `value.2021-01..05` with periods side by side, `value` with a line each. */
export const partKey = (part: GridPart, period: string | null): string =>
  period === null ? part : `${part}.${period}`;

export function columnLabel(column: GridColumn): Label {
  if (column.kind === 'head') return GRID_HEADS[column.key];
  const { part, period } = column;
  if (period === null) return PART_WORDS[part];
  const words = (language: keyof Label) =>
    part === 'value' ? periodHead(period, language) : `${PART_WORDS[part][language]}·${periodHead(period, language)}`;
  return { 'zh-CN': words('zh-CN'), en: words('en') };
}

/** 认列: the table of values in a sheet, by hidden names and, where those are gone, by heads; undefined for a sheet that has none. */
export function matchGridTable(table: SheetTable): GridTable | undefined {
  const heads = table.rows.slice(0, HEAD_ROWS);
  const part = findWord(PART_WORDS, table.name) ?? 'value';
  const periods = periodIndex(heads);
  const found = heads.map((row) => {
    const byKey = matchKeys(row);
    return isUseful(byKey) ? byKey : matchWords(row, part, periods);
  });
  const most = Math.max(0, ...found.filter(isUseful).map((columns) => columns.length));
  const at = found.findIndex((columns) => columns.length === most);
  const columns = firstOfEach(found[at] ?? []);
  if (most === 0) return undefined;
  let first = at + 1;
  while (first < table.rows.length && isHeadRow(table.rows[first], part, periods)) first += 1;
  const taken = new Set(columns.map((column) => column.at));
  const shown = table.rows[first - 1] ?? table.rows[at];
  return {
    sheet: table.name,
    columns,
    rows: table.rows.slice(first).filter((row) => columns.some((column) => row.cells.has(column.at))),
    extra: [...(shown?.cells ?? [])]
      .map(([column, cell]) => ({ at: column, head: cellWords(cell) ?? '' }))
      .filter(({ at: column, head }) => !taken.has(column) && head !== '' && !head.startsWith('#planwright ')),
  };
}

/** Something to know a row by, and something that it says. */
const isUseful = (columns: readonly GridColumn[]): boolean =>
  columns.some(({ key }) => key === '$indicator' || key === 'indicator') &&
  columns.some(({ kind }) => kind === 'part') &&
  (columns.some(({ key }) => key === '$period' || key === 'period') ||
    columns.some((column) => column.kind === 'part' && column.period !== null));

function matchKeys(row: SheetRow): readonly GridColumn[] {
  return [...row.cells].flatMap(([at, cell]): GridColumn[] => {
    if (cell.kind !== 'text') return [];
    const text = cell.text.trim();
    if (text in GRID_HEADS) return [{ at, key: text as GridHead, kind: 'head' }];
    const point = text.indexOf('.');
    const part = GRID_PARTS.find((one) => one === (point < 0 ? text : text.slice(0, point)));
    const period = point < 0 ? null : text.slice(point + 1);
    if (part === undefined || (period !== null && parseValuePeriod(period) === undefined)) return [];
    return [{ at, key: text, kind: 'part', part, period }];
  });
}

function matchWords(row: SheetRow, sheetPart: GridPart, periods: ReadonlyMap<string, string>): readonly GridColumn[] {
  return [...row.cells].flatMap(([at, cell]): GridColumn[] => {
    const words = cellWords(cell) ?? '';
    const head = findWord(GRID_HEADS, words);
    if (head !== undefined) return [{ at, key: head, kind: 'head' }];
    const part = findWord(PART_WORDS, words);
    if (part !== undefined) return [{ at, key: part, kind: 'part', part, period: null }];
    const [before, after] = splitHead(words);
    const period = periods.get(tidyWords(after));
    const named = before === '' ? sheetPart : findWord(PART_WORDS, before);
    if (period === undefined || named === undefined) return [];
    return [{ at, key: partKey(named, period), kind: 'part', part: named, period }];
  });
}

/** 版次·2021年1—5月 → its part and its period. */
function splitHead(words: string): readonly [part: string, period: string] {
  const at = words.indexOf('·');
  return at < 0 ? ['', words] : [words.slice(0, at), words.slice(at + 1)];
}

function isHeadRow(row: SheetRow | undefined, part: GridPart, periods: ReadonlyMap<string, string>): boolean {
  return row !== undefined && row.cells.size > 0 && matchWords(row, part, periods).length * 2 > row.cells.size;
}

/** All periods of the years that the heads speak of, by their names in both languages and by their keys. */
function periodIndex(heads: readonly SheetRow[]): ReadonlyMap<string, string> {
  const years = new Set<number>();
  for (const { cells } of heads)
    for (const cell of cells.values())
      for (const found of (cell.kind === 'text' ? cell.text : '').matchAll(/(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/g))
        years.add(Number(found.groups?.year));
  const index = new Map<string, string>();
  for (const year of years)
    for (const key of allPeriodKeys(year))
      for (const name of [key, periodHead(key, 'zh-CN'), periodHead(key, 'en')]) index.set(tidyWords(name), key);
  return index;
}

/** Every period of a year that some indicator may have, in the order of their columns: months, counted months, quarters, halves, the year; ten days, weeks. */
export function allPeriodKeys(year: number): readonly string[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return [
    ...months.flatMap((month) =>
      month === 1 ? [monthKey(year, 1)] : [monthKey(year, month), cumulativeKey(year, month)],
    ),
    ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
    `${year}-H1`,
    `${year}-H2`,
    String(year),
    ...periodKeysOf({ kind: 'ten-days', ...BY_ITSELF }, year),
    ...periodKeysOf({ kind: 'week', ...BY_ITSELF }, year),
  ];
}

const BY_ITSELF = { cumulative: false, januaryWithFebruary: false } as const;

function firstOfEach(columns: readonly GridColumn[]): readonly GridColumn[] {
  const seen = new Set<string>();
  return [...columns].sort((one, other) => one.at - other.at).filter(({ key }) => !seen.has(key) && seen.add(key));
}
