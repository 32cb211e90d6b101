import type { Label, Pack, Refusal, Register } from '../pack.ts';
import { cellWords } from './cells.ts';
import type { SheetCell, SheetColumn, SheetOrigin, SheetRow, SheetTable, SheetTemplate, Workbook } from './model.ts';
import { isFaultSheet, isOriginHead } from './origin.ts';
import { migrateKey } from './steps.ts';
import { extentOfFile, headOf, headsOf, ID_KEY, STATE_KEY, templateOf, VERSION_KEY } from './template.ts';

/** Rows in which the heads of a table are looked for. */
const HEAD_ROWS = 40;

export interface MatchedColumn {
  /** As the file counts it, from 1. */
  readonly at: number;
  readonly column: SheetColumn;
  readonly migrate: (cell: SheetCell) => SheetCell;
}

/** A file's table with its columns recognised. */
export interface MatchedTable {
  readonly sheet: string;
  readonly columns: readonly MatchedColumn[];
  /** Rows with anything in them, below the heads. */
  readonly rows: readonly SheetRow[];
  /** Heads that are none of ours; their cells are left alone. */
  readonly extra: readonly { readonly at: number; readonly head: string }[];
  /** Columns that the file has not; what they hold stays as it is. */
  readonly missing: readonly SheetColumn[];
  /** How older columns were read; empty for a file of today's template. */
  readonly migrated: readonly Label[];
}

/** 认列: finds the register's table in a file, by hidden names and, where those are gone, by heads. */
export function matchTable(
  workbook: Workbook,
  pack: Pack,
  register: Register,
  origin: SheetOrigin | null,
): MatchedTable | Refusal {
  const template = templateOf(pack, register, extentOfFile(register, workbook, HEAD_ROWS));
  if (origin !== null && origin.register !== register.name) return otherRegister(origin, register);
  if (origin !== null && origin.version > template.version) return newerTemplate(origin, template);
  const version = origin?.version ?? template.version;
  const found = workbook.tables
    .filter((table) => !table.hidden && !isFaultSheet(table.name))
    .map((table) => matchIn(table, register, template, version))
    .filter((match) => match !== undefined)
    .sort((left, right) => right.columns.length - left.columns.length);
  const best = found[0];
  if (best === undefined) return noTable(workbook, template);
  if (best.rows.length === 0) return noRows(best.sheet);
  const steps = (register.templateSteps ?? []).slice(version - 1);
  return { ...best, migrated: steps.map((step) => step.remark) };
}

function matchIn(
  table: SheetTable,
  register: Register,
  template: SheetTemplate,
  version: number,
): Omit<MatchedTable, 'migrated'> | undefined {
  const heads = table.rows.slice(0, HEAD_ROWS);
  const known = new Map(template.columns.map((column) => [column.key, column]));
  const byKey = heads.map((row) => matchKeys(row, register, known, version));
  const keyed = bestOf(byKey.map((columns) => columns.length));
  const usesKeys = keyed !== undefined && isKeyRow(heads[keyed], byKey[keyed] ?? []);
  // Heads may stand in two rows, as ours do: what the row above names counts too.
  const labels = labelIndex(template);
  const single = heads.map((row, index) => matchHeads(row, heads[index - 1], labels));
  // A row of data may hold a value that is also a head; the row above counts only with a row that is mostly heads.
  const byHead = single.map((columns, index) =>
    columns.length * 2 > (heads[index]?.cells.size ?? 0) ? [...columns, ...(single[index - 1] ?? [])] : columns,
  );
  const headed = bestOf(byHead.map((columns) => columns.length));
  const at = usesKeys ? keyed : headed;
  if (at === undefined) return undefined;
  const columns = firstOfEach(usesKeys ? (byKey[at] ?? []) : (byHead[at] ?? []));
  if (columns.length < Math.min(2, template.columns.length)) return undefined;
  let first = at + 1;
  const isHead = (row: SheetRow | undefined) =>
    isHeadRow(row, labels) || (usesKeys && isRenamedHead(row, heads[at]?.row ?? 0, columns));
  while (first < table.rows.length && isHead(table.rows[first])) first += 1;
  const taken = new Set(columns.map((column) => column.at));
  const headRow = table.rows[usesKeys ? Math.max(first - 1, at) : at];
  return {
    sheet: table.name,
    columns,
    rows: table.rows.slice(first).filter((row) => columns.some(({ at: column }) => row.cells.has(column))),
    extra: [...(headRow?.cells ?? [])]
      .filter(([column]) => !taken.has(column))
      .map(([column, cell]) => ({ at: column, head: cellWords(cell) ?? '' }))
      .filter(({ head }) => head !== '' && !isOriginHead(head)),
    missing: template.columns.filter(
      (column, index, all) =>
        column.field !== null &&
        all.findIndex((other) => other.field === column.field) === index &&
        !columns.some((match) => match.column.field === column.field),
    ),
  };
}

/** Our own keys begin with a dollar sign, which no head does; without them most of the row must be names that are known. */
function isKeyRow(row: SheetRow | undefined, columns: readonly MatchedColumn[]): boolean {
  const texts = [...(row?.cells.values() ?? [])];
  if (texts.some((cell) => cell.kind === 'text' && [ID_KEY, VERSION_KEY, STATE_KEY].includes(cell.text))) return true;
  return columns.length >= 2 && columns.length * 2 > texts.length;
}

function matchKeys(
  row: SheetRow,
  register: Register,
  known: ReadonlyMap<string, SheetColumn>,
  version: number,
): readonly MatchedColumn[] {
  return [...row.cells].flatMap(([at, cell]) => {
    if (cell.kind !== 'text') return [];
    const { key, migrate } = migrateKey(register, cell.text.trim(), version);
    const column = key === null ? undefined : known.get(key);
    return column === undefined ? [] : [{ at, column, migrate }];
  });
}

function matchHeads(
  row: SheetRow,
  above: SheetRow | undefined,
  labels: ReadonlyMap<string, SheetColumn>,
): readonly MatchedColumn[] {
  const migrate = (cell: SheetCell) => cell;
  return [...row.cells].flatMap(([at, cell]) => {
    const head = tidyHead(cellWords(cell) ?? '');
    const group = nearestLeft(above, at);
    const column = labels.get(head) ?? (group === undefined ? undefined : labels.get(`${tidyHead(group)}·${head}`));
    return column === undefined ? [] : [{ at, column, migrate }];
  });
}

/** The words above a column, or above the nearest one to its left: a merged head stands in its first cell. */
function nearestLeft(row: SheetRow | undefined, at: number): string | undefined {
  const columns = [...(row?.cells.keys() ?? [])].filter((column) => column <= at);
  const cell = row?.cells.get(Math.max(...columns));
  return cell === undefined ? undefined : (cellWords(cell) ?? undefined);
}

/** Columns by their heads in both languages, with and without units; heads that two columns share mean neither. */
function labelIndex({ columns }: SheetTemplate): ReadonlyMap<string, SheetColumn> {
  const labels = new Map<string, SheetColumn | null>();
  const add = (head: string, column: SheetColumn) => {
    const before = labels.get(tidyHead(head));
    labels.set(tidyHead(head), before === undefined || before === column ? column : null);
  };
  for (const language of ['zh-CN', 'en'] as const) {
    const heads = headsOf(columns, language);
    for (const [index, column] of columns.entries()) {
      add(heads[index] ?? column.key, column);
      add(headOf({ ...column, unit: null }, language), column);
    }
  }
  return new Map([...labels].filter((entry): entry is [string, SheetColumn] => entry[1] !== null));
}

function isHeadRow(row: SheetRow | undefined, labels: ReadonlyMap<string, SheetColumn>): boolean {
  if (row === undefined) return false;
  const words = [...row.cells.values()].map((cell) => tidyHead(cellWords(cell) ?? ''));
  const groups = new Set(
    [...labels.values()]
      .flatMap(({ group, label }) => [group, label])
      .flatMap((item) => (item === null ? [] : [tidyHead(item['zh-CN']), tidyHead(item.en)])),
  );
  const heads = words.filter((word) => labels.has(word) || groups.has(word));
  return words.length > 0 && heads.length * 2 > words.length;
}

/** Two rows of heads stand below the hidden names; whoever renamed them left no figures there, and no record's id. */
function isRenamedHead(row: SheetRow | undefined, keyRow: number, columns: readonly MatchedColumn[]): boolean {
  if (row === undefined || row.row > keyRow + 2) return false;
  const idAt = columns.find(({ column }) => column.key === ID_KEY)?.at ?? 0;
  const id = row.cells.get(idAt);
  return (
    [...row.cells.values()].every(({ kind }) => kind === 'text') && !(id?.kind === 'text' && /^k\w{17}$/.test(id.text))
  );
}

/** Heads differ by stars for what is required, by their units, and by how brackets and spaces were typed. */
function tidyHead(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[*＊]+$/u, '')
    .replace(/\((?:亿元|万元|元|%|个|人|亩|公顷)\)$/u, '')
    .toLowerCase();
}

function firstOfEach(columns: readonly MatchedColumn[]): readonly MatchedColumn[] {
  const seen = new Set<string>();
  return [...columns]
    .sort((left, right) => left.at - right.at)
    .filter(({ column }) => !seen.has(column.key) && seen.add(column.key));
}

function bestOf(counts: readonly number[]): number | undefined {
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most);
}

const refuse = (code: string, zh: string, en: string): Refusal => ({ code, message: { 'zh-CN': zh, en } });

const otherRegister = (origin: SheetOrigin, register: Register): Refusal =>
  refuse(
    'other-register',
    `文件是台账“${origin.register}”导出的，不是“${register.label['zh-CN']}”（${register.name}）`,
    `the file came from the register “${origin.register}”, not from “${register.name}”`,
  );

const newerTemplate = (origin: SheetOrigin, template: SheetTemplate): Refusal =>
  refuse(
    'newer-template',
    `文件的模板是“${origin.register}”第${origin.version}版，本系统只认识到第${template.version}版，请用导出它的系统导入，或在本系统重新导出后填写`,
    `the file uses version ${origin.version} of the template “${origin.register}”, this program knows up to ${template.version}; import it where it came from, or export anew here`,
  );

function noTable(workbook: Workbook, template: SheetTemplate): Refusal {
  const sheets = workbook.tables.filter((table) => !table.hidden).map((table) => table.name);
  const heads = template.columns.filter((column) => column.field !== null && column.group === null).slice(0, 6);
  return refuse(
    'no-table',
    `在工作表“${sheets.join('、')}”中没有找到台账的表头，表头应有如：${heads.map((column) => column.label['zh-CN']).join('、')}`,
    `none of the sheets “${sheets.join(', ')}” has the heads of the register, such as ${heads.map((column) => column.label.en).join(', ')}`,
  );
}

const noRows = (sheet: string): Refusal =>
  refuse(
    'no-rows',
    `工作表“${sheet}”只有表头，没有一行数据`,
    `the sheet “${sheet}” has heads and not a single row of data`,
  );
