import { findTargetTables } from '#targets/find.ts';
import type { Grid, GridCell } from '#targets/grid.ts';
import { isNameHead, squeeze } from '#targets/heads.ts';
import { type AlignedColumns, findColumns } from './aligned-columns.ts';
import { climb, FURTHEST_HEAD, findBody, MOST_HEADS, NO_HEAD, writeHeads } from './aligned-heads.ts';
import { gatherRows, isAnchor, placeLine, type RowLine, type RowPart } from './aligned-rows.ts';
import { makeCell } from './cells.ts';
import type { PageItem, PdfPage } from './pages.ts';
import { findCuts, isCut } from './row-cuts.ts';
import { isFigure, type SegmentedLine, segmentLines } from './segments.ts';

/** A table that no upright lines draw, with the words that stand in it. */
export interface AlignedTable {
  readonly columns: AlignedColumns;
  readonly top: number;
  readonly bottom: number;
  readonly grid: Grid;
  /** The words of its heads, line by line. */
  readonly heads: readonly string[];
  readonly items: ReadonlySet<PageItem>;
}

/** Rows of a table that its head does not name, and cells in them. */
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** Lines between two rows of a table, and ems. */
const MOST_BETWEEN = 4;
const FURTHEST = 4;
/** Running heads above the rest of a table. */
const MOST_RUNNING = 3;
/** A longer cell is prose. */
const LONGEST_CELL = 300;
/** A page has no more lines than this. */
const MOST_LINES = 1000;
/** Prose fills a column of so many ems in so many of its lines. */
const WIDEST_CELL = 9;
const FULL_SHARE = 0.5;
const FULL_WITHIN = 2;
/** What stands below a table. */
const NOTE = /^(?:[注*＊※]|说明|备注|\d{1,2}[.．、](?!\d))/u;

/**
 * 对齐的表格: the tables of a page that nothing but the places of their words tells, from the top.
 *
 * @param before the table at the foot of the page before: what stands in its columns at the head of this page goes on with it
 */
export function findAlignedTables(
  page: PdfPage,
  items: readonly PageItem[],
  before?: AlignedTable,
): readonly AlignedTable[] {
  const lines = segmentLines(items);
  if (lines.length > MOST_LINES) return [];
  const rest = before === undefined ? undefined : goOn(page, lines, before);
  const tables = listRuns(lines, rest?.next ?? 0).flatMap((run) => makeTable(page, lines, run) ?? []);
  return rest === undefined ? tables : [rest.table, ...tables];
}

/** The lines at the head of a page that stand in the columns of the table before, behind its heads when they are printed again. */
function goOn(
  page: PdfPage,
  lines: readonly SegmentedLine[],
  { columns, heads }: AlignedTable,
): { readonly table: AlignedTable; readonly next: number } | undefined {
  const placed = lines.map((line) => placeLine(line, columns));
  const repeated = placed.findIndex(
    (_, index) => index <= MOST_RUNNING && heads.every((words, at) => words === lineWords(placed[index + at])),
  );
  const first = lines.findIndex(isRow);
  const hasHeads = heads.length > 0 && repeated >= 0;
  let from = hasHeads ? repeated + heads.length : first;
  if (from < 0 || (!hasHeads && first > MOST_RUNNING)) return undefined;
  if (!hasHeads) while (from > 0 && fits(placed, from - 1, columns) && isNear(lines, from - 1, from)) from--;
  let last = -1;
  for (let at = from; at < lines.length && fits(placed, at, columns); at++) {
    if (at > from && !isNear(lines, at - 1, at)) break;
    if (isRow(lines[at]!)) last = at;
  }
  if (!placed.slice(from, last + 1).some((line) => isAnchor(line, columns))) return undefined;
  const cuts = findCuts(page, columns);
  const start = hasHeads ? repeated : from;
  const found = { start, bodyStart: from, end: descend(placed, last, { cuts, columns }) };
  return { table: write(page, lines, placed, { ...found, cuts, columns }), next: found.end + 1 };
}

/** Tells words of one column each, or a heading of rows. */
function fits(placed: readonly RowLine[], at: number, { xs }: AlignedColumns): boolean {
  const { parts, size } = placed[at]!;
  const [left, right] = [xs[0]! - size, xs.at(-1)! + size];
  if (NOTE.test(parts[0]!.words) && parts.length === 1) return false;
  if (parts.some((part) => part.x < left || part.right > right)) return false;
  if (parts.length > 1) return parts.every((part) => part.from === part.to);
  return parts[0]!.right - parts[0]!.x < (right - left) / 2 || parts[0]!.from === parts[0]!.to;
}

export function lineWords(line: RowLine | undefined): string | undefined {
  return line?.parts.map((part) => part.words).join('\t');
}

interface Run {
  /** Indexes of its first and last line. */
  readonly from: number;
  readonly to: number;
}

/** Lines that may be rows of one table, from the first to the last that is certainly none of running text. */
function listRuns(lines: readonly SegmentedLine[], start: number): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  let hasBody = false;
  for (const [index, line] of lines.entries()) {
    if (index < start || !isRow(line)) continue;
    const run = runs.at(-1);
    const names = namesIndicator(line);
    if (run !== undefined && !(names && hasBody) && isNear(lines, run.to, index)) run.to = index;
    else {
      runs.push({ from: index, to: index });
      hasBody = false;
    }
    hasBody ||= line.segments.some((segment) => isFigure(segment.words));
  }
  return runs.filter(({ from, to }) => to > from);
}

function isRow(line: SegmentedLine): boolean {
  const { segments } = line;
  return (
    segments.length > 2 ||
    (segments.length === 2 && segments.some(({ words }) => isFigure(words))) ||
    namesIndicator(line)
  );
}

function namesIndicator({ segments }: SegmentedLine): boolean {
  const words = segments.flatMap(({ items }) => items.flatMap((item) => item.words.split(' ')));
  return words.length > 1 && words.some((word) => isNameHead(squeeze(word)));
}

function isNear(lines: readonly SegmentedLine[], from: number, to: number): boolean {
  if (to - from - 1 > MOST_BETWEEN) return false;
  for (let at = from; at < to; at++) {
    const [line, next] = [lines[at]!, lines[at + 1]!];
    if (line.y - next.y > FURTHEST * Math.max(line.size, next.size)) return false;
    if (at > from && /[。；]$/u.test(line.segments.at(-1)!.words)) return false;
  }
  return true;
}

function makeTable(page: PdfPage, lines: readonly SegmentedLine[], run: Run): AlignedTable | undefined {
  const name = lines.slice(run.from, run.to + 1).findIndex(namesIndicator);
  const from = run.from + Math.max(name, 0);
  const own = lines.slice(from, run.to + 1);
  const first = own.findIndex((line) => isRow(line) && line.segments.slice(1).some(({ words }) => isFigure(words)));
  const bodyStart = first < 0 ? 1 : first;
  const body = own.slice(bodyStart);
  const columns = findColumns({
    rows: body.filter(isRow),
    rests: body.filter((line) => !isRow(line)),
    heads: own.slice(0, bodyStart),
    above: listAbove(lines, from),
  });
  return columns === undefined ? undefined : assemble(page, lines, { from, to: run.to, columns, named: name >= 0 });
}

/** The short lines above, which may be heads. */
function listAbove(lines: readonly SegmentedLine[], from: number): readonly SegmentedLine[] {
  let start = from;
  while (start > 0 && from - start < MOST_HEADS) {
    const [line, next] = [lines[start - 1]!, lines[start]!];
    const isShort = line.segments.every(
      ({ x, right, words }) => right - x < WIDEST_CELL * line.size && !NO_HEAD.test(words),
    );
    if (!isShort || line.y - next.y > FURTHEST_HEAD * line.size) break;
    start--;
  }
  return lines.slice(start, from);
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly columns: AlignedColumns;
  readonly named: boolean;
}

function assemble(
  page: PdfPage,
  lines: readonly SegmentedLine[],
  { from, to, columns, named }: Found,
): AlignedTable | undefined {
  const placed = lines.map((line) => placeLine(line, columns));
  const cuts = findCuts(page, columns);
  const bodyStart = findBody(placed, { from, to, named, cuts });
  const start = bodyStart === from ? from : climb(placed, { name: from, bodyStart, cuts });
  const end = descend(placed, to, { cuts, columns });
  const table = write(page, lines, placed, { start, bodyStart, end, cuts, columns });
  if (table.grid.some((row) => row.some((cell) => (cell?.words.length ?? 0) > LONGEST_CELL))) return undefined;
  const isNamed = named && findTargetTables(table.grid).length > 0;
  return isNamed || isPlainTable(placed.slice(start, end + 1), columns) ? table : undefined;
}

interface Bounds {
  readonly start: number;
  readonly bodyStart: number;
  /** Index of the last line. */
  readonly end: number;
  readonly cuts: readonly number[];
  readonly columns: AlignedColumns;
}

function write(
  page: PdfPage,
  lines: readonly SegmentedLine[],
  placed: readonly RowLine[],
  { start, bodyStart, end, cuts, columns }: Bounds,
): AlignedTable {
  const heads = placed.slice(start, bodyStart);
  const body = gatherRows(placed.slice(bodyStart, end + 1), cuts, columns);
  const count = heads.length === 0 ? 1 : 2;
  return {
    columns,
    top: placed[start]!.y + placed[start]!.size,
    bottom: placed[end]!.y - placed[end]!.size * 0.2,
    grid: [
      ...(heads.length === 0 ? [] : [writeHeads(page.number, heads, columns)]),
      ...body.map((row, index) => writeRow(page.number, index + count, row, columns)),
    ],
    heads: heads.map((line) => lineWords(line) ?? ''),
    items: new Set(lines.slice(start, end + 1).flatMap((line) => line.items)),
  };
}

/** What is left of the last row's cells stands below it, within their columns. */
function descend(
  placed: readonly RowLine[],
  to: number,
  { cuts, columns }: { readonly cuts: readonly number[]; readonly columns: AlignedColumns },
): number {
  let end = to;
  while (end + 1 < placed.length && end - to < MOST_BETWEEN) {
    const [line, next] = [placed[end]!, placed[end + 1]!];
    if (
      isCut(line, next, cuts) ||
      line.y - next.y > 1.6 * next.size ||
      !isRest(next, placed.slice(Math.max(0, to - 2), end + 1), columns)
    )
      break;
    end++;
  }
  return end;
}

/** Words that go on with a full cell of the row above. */
function isRest(line: RowLine, above: readonly RowLine[], { extents }: AlignedColumns): boolean {
  return line.parts.every((part) => {
    const one = above.flatMap((row) => row.parts.filter((own) => own.from === part.from)).at(-1);
    if (one === undefined || part.from !== part.to || NOTE.test(part.words)) return false;
    const extent = extents[part.from]!;
    const within = part.x >= extent.left - line.size * 0.5 && part.right <= extent.right + line.size * 0.5;
    return within && extent.right - extent.left - (one.right - one.x) < 2 * line.size;
  });
}

/** Tells rows of short words in three or more columns from prose set in columns. */
function isPlainTable(lines: readonly RowLine[], { extents }: AlignedColumns): boolean {
  const rows = lines.filter((line) => line.parts.length >= FEWEST_COLUMNS);
  if (extents.length < FEWEST_COLUMNS || rows.length < FEWEST_ROWS) return false;
  const prose = extents.filter(({ left, right }, column) => {
    const own = lines.flatMap((line) => line.parts.filter((part) => part.from === column && part.to === column));
    const size = lines[0]!.size;
    const full = own.filter((part) => right - part.right <= FULL_WITHIN * size).length;
    return right - left >= WIDEST_CELL * size && own.length >= FEWEST_ROWS && full >= own.length * FULL_SHARE;
  });
  return prose.length < 2;
}

function writeRow(page: number, line: number, lines: readonly RowLine[], { extents }: AlignedColumns): Grid[number] {
  const byRange = new Map<string, RowPart[]>();
  for (const part of lines.flatMap((own) => own.parts)) {
    const key = `${part.from} ${part.to}`;
    const known = byRange.get(key);
    if (known === undefined) byRange.set(key, [part]);
    else known.push(part);
  }
  const row = new Array<GridCell | undefined>(extents.length).fill(undefined);
  const ranges = [...byRange.values()].toSorted(
    (one, other) => other[0]!.to - other[0]!.from - one[0]!.to + one[0]!.from,
  );
  for (const parts of ranges) {
    const cell = makeCell(
      page,
      line,
      parts.flatMap((part) => part.items),
    );
    for (let column = parts[0]!.from; column <= parts[0]!.to; column++) row[column] = cell;
  }
  return row;
}
