import { createCharacters, holdsAny, isBlank } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Span } from '../model.ts';
import { type Columns, isHead, isLowerHead, readColumns } from './columns.ts';
import type { RowTable, TableRow } from './model.ts';
import { isRule, type PartedCell, type Parting, partingOf, splitRow } from './parted.ts';
import {
  CLASS_CELL,
  HEAD_OF_ANY,
  HEAD_OF_INDICATORS,
  HEAD_OF_PLACES,
  HOLDS_WORDS,
  SERIAL_HEAD,
  WORDS_CELL,
} from './patterns.ts';
import { isUnit } from './unit.ts';
import { readValue } from './value.ts';

/*
 * 指标表: a table of indicators as it is pasted from another program: each row a line of cells that tabs, strokes or wide blanks part, or each cell on
 * a line of its own. Its heads tell which column holds names, units, numbers and the kind of target.
 */

/** What the first line of such a table begins with. */
const OPENINGS = createLexicon(
  '县 区县 市县 市州 地区 各 乡镇 镇街 街道 指标 主要指标 指标名称 主要 经济 社会 国民 发展 约束性 预期性 序号 编号 序 项目 名称 内容 分项 № No | ｜ │',
);
const PROSE = createCharacters('。！？');
const NAME_AT_MOST = 60;
const CELL_AT_MOST = 28;
/** A line of heads with single blanks between them is no longer than this. */
const HEADS_AT_MOST = 120;
/** So many rows that hold nothing under the heads are passed over, one behind another, and so many lines of groups. */
const UNFIT_AT_MOST = 3;
const GROUPS_AT_MOST = 3;
/** So many blank lines may stand between two rows or cells. */
const BLANKS_AT_MOST = 4;
/** Fewer heads stand over no table; where only blanks or lines part them, fewer words may be anything. */
const HEADS_AT_LEAST = 2;
const LOOSE_HEADS_AT_LEAST = 3;
const ROWS_AT_LEAST = 2;

/** Finds the tables of indicators of a text, in text order; a look at how each line begins tells whether it can be the first of one. */
export function findRowTables(text: string): readonly RowTable[] {
  const tables: RowTable[] = [];
  for (let at = 0; at < text.length; ) {
    const line = lineFrom(text, at, text.length);
    const table = OPENINGS.startingAt(text, line.start) > 0 ? readTable(text, line, text.length) : null;
    if (table !== null) tables.push(table);
    at = (table === null ? line.next : lineFrom(text, table.lines.end, text.length).next) + 1;
  }
  return tables;
}

/** A line without blanks at its ends, and where its line feed stands. */
interface TextLine extends Span {
  readonly next: number;
}

function lineFrom(text: string, at: number, limit: number): TextLine {
  const feed = text.indexOf('\n', at);
  const next = feed < 0 || feed > limit ? limit : feed;
  let start = at;
  let end = next;
  // a tab at the beginning parts an empty cell from the next one
  while (start < end && isBlank(text.charCodeAt(start)) && text[start] !== '\t') start++;
  while (end > start && isBlank(text.charCodeAt(end - 1)) && text[end - 1] !== '\t') end--;
  return { start, end, next };
}

/** The next line that holds anything; null behind too many that don't, and at the end. */
function nextLine(text: string, { next }: TextLine, limit: number): TextLine | null {
  let at = next + 1;
  for (let blank = 0; at < limit && blank <= BLANKS_AT_MOST; blank++) {
    const line = lineFrom(text, at, limit);
    if (text.slice(line.start, line.end).trim() !== '') return line;
    at = line.next + 1;
  }
  return null;
}

function readTable(text: string, head: TextLine, limit: number): RowTable | null {
  const parting = partingOf(text, head) ?? (partedByBlanks(text, head) ? 'blank' : null);
  return parting === null ? readCellLines(text, head, limit) : readRows(text, head, limit, parting);
}

/** 指标 2030年完成 2031年目标: a line of heads with a single blank between any two. */
function partedByBlanks(text: string, line: TextLine): boolean {
  if (line.end - line.start > HEADS_AT_MOST) return false;
  const cells = splitRow(text, line, 'blank');
  return cells.length >= LOOSE_HEADS_AT_LEAST && cells.every(({ words }) => isHead(words));
}

function isHeadOfRows(words: string): boolean {
  return HEAD_OF_INDICATORS.test(words) || HEAD_OF_ANY.test(words) || HEAD_OF_PLACES.test(words);
}

/** A table whose rows are lines. */
function readRows(text: string, head: TextLine, limit: number, parting: Parting): RowTable | null {
  const upper = splitRow(text, head, parting);
  const loose = parting === 'blanks' || parting === 'blank';
  const least = loose ? LOOSE_HEADS_AT_LEAST : HEADS_AT_LEAST;
  if (upper.filter(({ words }) => words !== '').length < least || !upper.some(({ words }) => isHeadOfRows(words)))
    return null;
  let last = head;
  let line = nextLine(text, last, limit);
  while (line !== null && isRule(text, line)) {
    last = line;
    line = nextLine(text, last, limit);
  }
  const below = line === null ? [] : splitRow(text, line, parting);
  const filled = below.filter(({ words }) => words !== '');
  const lower = line !== null && filled.length > 0 && filled.every(({ words }) => isLowerHead(words));
  const columns = readColumns(upper, lower ? below : null);
  if (columns === null) return null;
  if (lower) {
    last = line!;
    line = nextLine(text, last, limit);
  }
  const rows: TableRow[] = [];
  let groups = 0;
  let unfit = 0;
  let { end } = last;
  for (; line !== null && unfit <= UNFIT_AT_MOST; line = nextLine(text, line, limit)) {
    if (isRule(text, line)) continue;
    const cells = splitRow(text, line, parting);
    const filled = cells.filter(({ words }) => words !== '');
    if (filled.length === 1 && filled[0]!.words !== '' && !loose && cells.length > 1) {
      // a name whose figures are not fixed yet, or a group set across all columns
      if (!isShort(text, filled[0]!)) break;
      continue;
    }
    if (filled.length === 1) {
      // 一、经济发展: the head of the rows below it, or no part of the table any more
      groups += 1;
      if (groups > GROUPS_AT_MOST || !isShort(text, filled[0]!)) break;
      continue;
    }
    // another table begins
    if (isHeadOfRows(cells[columns.name]?.words ?? '') || filled.every(({ words }) => isHead(words))) break;
    if (loose && cells.length !== columns.width) break;
    const row = rowOf(text, cells, { columns, above: rows.at(-1)?.name, strict: loose });
    if (row === null) {
      if (loose || !filled.every((cell) => isShort(text, cell))) break;
      unfit += 1;
      continue;
    }
    rows.push(row);
    groups = 0;
    unfit = 0;
    end = line.end;
  }
  return tableOf(head, end, columns, rows);
}

function isShort(text: string, { start, end }: Span): boolean {
  return end - start <= NAME_AT_MOST && !holdsAny(PROSE, text, start, end);
}

interface RowSetting {
  readonly columns: Columns;
  /** The name of the row above, which goes on where a row has none of its own. */
  readonly above: Span | undefined;
  /** Whether units and classes have to be such, as nothing else tells that the cells are those of the heads. */
  readonly strict: boolean;
}

/** The row of cells under their heads; null where they don't fit under these. */
function rowOf(text: string, cells: readonly PartedCell[], { columns, above, strict }: RowSetting): TableRow | null {
  const own = cells[columns.name];
  const name = own !== undefined && own.words === '' ? above : own;
  if (name === undefined || !isShort(text, name) || readValue(text, name) !== null) return null;
  const unit = cellIn(cells, columns.unit, isUnit);
  const kind = cellIn(cells, columns.class, (words) => CLASS_CELL.test(words));
  if (strict && (unit === undefined || kind === undefined)) return null;
  const numbers: (Span | null)[] = [];
  const words: (Span | null)[] = [];
  let holds = false;
  for (const { column } of columns.values) {
    const cell = cells[column];
    const filled = cell !== undefined && cell.words !== '';
    const value = filled ? readValue(text, cell) : null;
    if (filled && value === null && !(strict ? WORDS_CELL.test(cell.words) : isShort(text, cell))) return null;
    holds ||= filled;
    numbers.push(value === null ? null : cell!);
    words.push(filled && value === null && HOLDS_WORDS.test(cell.words) ? cell : null);
  }
  if (!holds) return null;
  const { start } = cells.find((cell) => cell.words !== '')!;
  const ofIndicator = { start, end: cells.at(-1)!.end, class: kind ?? null, words };
  return { name, unit: unit ?? null, group: null, numbers, ofIndicator };
}

/** The cell of a column; null where it is empty or there is none, undefined where it holds anything else than it should. */
function cellIn(
  cells: readonly PartedCell[],
  column: number | null,
  fits: (words: string) => boolean,
): PartedCell | null | undefined {
  const cell = column === null ? undefined : cells[column];
  if (cell === undefined || cell.words === '') return null;
  return fits(cell.words) ? cell : undefined;
}

/** A table whose cells are lines: as many of them are a row as there are heads. Units or kinds of targets keep the rows in step. */
function readCellLines(text: string, head: TextLine, limit: number): RowTable | null {
  if (!isHeadOfRows(cellOf(text, head).words) && !SERIAL_HEAD.test(cellOf(text, head).words)) return null;
  const next = cellLines(text, head, limit);
  const heads: PartedCell[] = [];
  let cell = next();
  while (cell !== null && isHead(cell.words) && heads.length <= LINE_HEADS_AT_MOST) {
    heads.push(cell);
    cell = next();
  }
  if (heads.length < LOOSE_HEADS_AT_LEAST || heads.length > LINE_HEADS_AT_MOST) return null;
  const columns = columnsOfLines(heads);
  if (columns === null || (columns.unit === null && columns.class === null)) return null;
  const rows: TableRow[] = [];
  const row: PartedCell[] = [];
  let { end } = heads.at(-1)!;
  for (let passed = 0; cell !== null && passed <= columns.width; cell = next()) {
    row.push(cell);
    if (row.length < columns.width) continue;
    const read = rowOf(text, row, { columns, above: undefined, strict: true });
    if (read !== null && (columns.unit === null || read.unit !== null)) {
      rows.push(read);
      end = row.at(-1)!.end;
      row.length = 0;
      passed = 0;
    } else {
      row.shift();
      passed += 1;
    }
  }
  return tableOf(head, end, columns, rows);
}

/** Heads that stand a line each are no more than these. */
const LINE_HEADS_AT_MOST = 24;

/** Gives the short lines from one on as cells, one after another; null at the first that is none. */
function cellLines(text: string, head: TextLine, limit: number): () => PartedCell | null {
  let line: TextLine | null = head;
  return () => {
    if (line === null) return null;
    const now = line;
    line = nextLine(text, now, limit);
    const fits = now.end - now.start <= CELL_AT_MOST && !holdsAny(PROSE, text, now.start, now.end);
    return fits ? cellOf(text, now) : null;
  };
}

/** The columns under heads that follow each other: all of them in one row, or those of a second row behind those of the first. */
function columnsOfLines(heads: readonly PartedCell[]): Columns | null {
  let first = heads.length;
  while (first > 0 && isLowerHead(heads[first - 1]!.words)) first--;
  const stacked = first < heads.length ? readColumns(heads.slice(0, first), heads.slice(first)) : null;
  return stacked ?? readColumns(heads, null);
}

function cellOf(text: string, { start, end }: Span): PartedCell {
  return { start, end, words: text.slice(start, end).replace(/\s+/gu, '') };
}

function tableOf(head: Span, end: number, columns: Columns, rows: readonly TableRow[]): RowTable | null {
  if (rows.length < ROWS_AT_LEAST) return null;
  const heads = columns.values.map((column) => column.heads);
  return {
    ofPlaces: columns.ofPlaces,
    heads,
    lines: { start: head.start, end },
    above: { start: head.start, end: head.end },
    rows,
  };
}
