import { parseLines } from '#document/lines.ts';
import { lastUpTo } from '#text/ascending.ts';
import { createCharacters, holds, holdsAny, isDigit } from '#text/characters.ts';
import type { Span } from '../model.ts';
import type { RowTable, TableRow, TextTable } from './model.ts';
import { HEAD_OF_NAMES, NUMBER_CELL, NUMBER_LINE, UNIT_HEAD } from './patterns.ts';

interface Cell extends Span {
  readonly number: boolean;
  /** Blank lines in front of it; -1 in the middle of a line. */
  readonly gap: number;
}

const LONGEST = 24;
const MOST_BLANKS = 4;
const MOST_NUMBERS = 8;
const FEWEST_ROWS = 2;
/** Of the cells so many have a blank line in front where cells are set apart by blank lines. */
const MOSTLY = 0.8;
const TAB = 0x09;
const PROSE = createCharacters('。；，！？');
const BLANKS = createCharacters(' \t\u3000\u00a0');
const NUMBER_LINE_STARTS = createCharacters(' \t\u3000-−－0123456789');

/**
 * Finds the tables of `[start, end)`: those of indicators, then all others, each in text order. A look at the whole text tells whether there can be any.
 *
 * @param indicators all tables of indicators of the text
 */
export function findTables(text: string, { start, end }: Span, indicators: readonly RowTable[]): readonly TextTable[] {
  const found = indicators.filter(({ lines }) => lines.start >= start && lines.start < end);
  if (!text.includes('\t') && !holdsNumberLine(text)) return found;
  const tables: TextTable[] = [...found];
  const taken = found.map(({ lines }) => lines);
  let run: Cell[] = [];
  let blanks = 0;
  for (const line of parseLines(text)) {
    if (line.start < start || line.end > end || (lastUpTo(taken, line.start)?.end ?? 0) > line.start) continue;
    if (line.blank) {
      blanks++;
      continue;
    }
    const cells = splitCells(text, line, blanks);
    if (cells === null || blanks > MOST_BLANKS) {
      addTables(text, run, tables);
      run = [];
    }
    if (cells !== null) run.push(...cells);
    blanks = 0;
  }
  addTables(text, run, tables);
  return tables;
}

/** Whether any line but the first and the last holds nothing but a number. */
function holdsNumberLine(text: string): boolean {
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
    if (!holds(NUMBER_LINE_STARTS, text.charCodeAt(feed + 1))) continue;
    NUMBER_LINE.lastIndex = feed;
    if (NUMBER_LINE.test(text)) return true;
  }
  return false;
}

/** The cells of a line; null when it is no line of a table. */
function splitCells(text: string, line: Span, gap: number): readonly Cell[] | null {
  const cells: Cell[] = [];
  for (let from = line.start; from < line.end; ) {
    let to = from;
    while (to < line.end && text.charCodeAt(to) !== TAB) to++;
    const cell = trim(text, from, to);
    if (cell.end - cell.start > LONGEST || holdsAny(PROSE, text, cell.start, cell.end)) return null;
    const words = text.slice(cell.start, cell.end);
    if (words.length > 0) cells.push({ ...cell, number: NUMBER_CELL.test(words), gap: cells.length === 0 ? gap : -1 });
    from = to + 1;
  }
  return cells;
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && holds(BLANKS, text.charCodeAt(from))) from++;
  while (to > from && holds(BLANKS, text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** 农⏎业: words of one cell that a line end parts, where cells are parted by blank lines. */
function joinCells(cells: readonly Cell[]): readonly Cell[] {
  const apart = cells.filter(({ gap }) => gap > 0).length;
  if (apart < cells.length * MOSTLY) return cells;
  const joined: Cell[] = [];
  for (const cell of cells) {
    const last = joined[joined.length - 1];
    if (last && cell.gap === 0 && !cell.number && !last.number)
      joined[joined.length - 1] = { start: last.start, end: cell.end, number: false, gap: last.gap };
    else joined.push(cell);
  }
  return joined;
}

/** Reads a run of cells as tables, each beginning with its heads. */
function addTables(text: string, run: readonly Cell[], tables: TextTable[]): void {
  if (run.length < FEWEST_ROWS * 2) return;
  const cells = joinCells(run);
  let from = 0;
  let numbers = false;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (numbers && !cell.number && HEAD_OF_NAMES.test(squeeze(text, cell))) {
      addTable(text, cells.slice(from, at), tables);
      from = at;
      numbers = false;
    }
    numbers ||= cell.number;
  }
  addTable(text, cells.slice(from), tables);
}

function squeeze(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/gu, '');
}

/** Words, and the numbers behind the last of them. */
interface Entry {
  readonly words: readonly Cell[];
  readonly numbers: readonly Cell[];
}

function readEntries(cells: readonly Cell[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < cells.length; ) {
    let mid = at;
    while (mid < cells.length && !cells[mid]!.number) mid++;
    let end = mid;
    while (end < cells.length && cells[end]!.number) end++;
    if (mid > at && end > mid) entries.push({ words: cells.slice(at, mid), numbers: cells.slice(mid, end) });
    at = end;
  }
  return entries;
}

/** Reads cells as a table: names, each with the same count of numbers behind it. */
function addTable(text: string, cells: readonly Cell[], tables: TextTable[]): void {
  const entries = readEntries(cells);
  const count = countNumbers(entries);
  if (count === 0) return;
  const { heads, units, taken } = readHeads(text, entries[0]!.words, count);
  const { start } = cells[0]!;
  const rows: TableRow[] = [];
  let group: Span | null = null;
  entries.forEach((entry, index) => {
    if (entry.numbers.length !== count) return;
    const words = index === 0 ? entry.words.slice(taken) : entry.words;
    const unit = units && words.length > 1 ? words[words.length - 1]! : null;
    const named = words.length - (unit ? 2 : 1);
    if (named > 0) group = words[named - 1]!;
    const numbers = entry.numbers.map((one) => (holdsDigit(text, one) ? one : null));
    rows.push({ name: words[named]!, unit, group, numbers, ofIndicator: null });
  });
  const above = { start, end: entries[0]!.words[taken]?.start ?? start };
  if (rows.length >= FEWEST_ROWS)
    tables.push({ heads: heads.map((head) => [head]), ofPlaces: false, lines: null, above, rows });
}

function holdsDigit(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

/** How many numbers a row holds: the count that most names have behind them; 0 when no two rows agree. */
function countNumbers(entries: readonly Entry[]): number {
  const rows = new Array<number>(MOST_NUMBERS + 1).fill(0);
  for (const { numbers } of entries) if (numbers.length <= MOST_NUMBERS) rows[numbers.length]!++;
  const most = Math.max(...rows);
  return most >= FEWEST_ROWS ? rows.indexOf(most) : 0;
}

/** Which of the words in front of the first row are heads; `taken` of them stand in front of the first group and name. */
function readHeads(text: string, words: readonly Cell[], count: number) {
  const squeezed = words.map((word) => squeeze(text, word));
  const named = squeezed.findIndex((word) => HEAD_OF_NAMES.test(word));
  const units = named >= 0 && UNIT_HEAD.test(squeezed[named + 1] ?? '');
  const first = named >= 0 ? named + (units ? 2 : 1) : Math.max(0, words.length - 1 - count);
  const taken = Math.min(first + count, words.length - 1);
  return { heads: words.slice(first, taken), units, taken };
}
