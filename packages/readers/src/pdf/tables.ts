import type { Grid, GridCell } from '#targets/grid.ts';
import { type AlignedTable, findAlignedTables } from './aligned-tables.ts';
import { makeCell, splitItem } from './cells.ts';
import { gatherItems } from './lines.ts';
import type { PageItem, PdfPage } from './pages.ts';
import { findGrids, type RuledGrid } from './ruled-grid.ts';
import { isFigure, segmentLines } from './segments.ts';

/** 表格: a table that the lines of a page draw, with what stands in its cells. */
export interface PdfTable {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Places of its upright lines. */
  readonly xs: readonly number[];
  readonly grid: Grid;
  /** Its rows on each of its pages: each counts as a line. */
  readonly lineCounts: readonly { readonly page: number; readonly lines: number }[];
  /** Where nothing but the places of its words tells it. */
  readonly aligned?: AlignedTable;
}

/** A page without its tables, and those. */
export interface TabledPage {
  readonly page: PdfPage;
  readonly tables: readonly PdfTable[];
}

/** Rows with words in several cells that make a table. */
const FEWEST_ROWS = 2;
/** A longer cell is prose in a frame. */
const LONGEST_CELL = 300;
/** Cells of one row with figures below each other, from which the row is several. */
const FEWEST_STACKED = 2;
/** A blank between words of one line in ems, and so many on a page, from which it may hold a table. */
const CELL_GAP = 0.5;
const FEWEST_GAPS = 3;

/** Tells pages worth drawing: only those where words of one line stand apart hold tables. */
export function mayHoldTable(page: PdfPage): boolean {
  let gaps = 0;
  for (const line of gatherItems(page.items)) {
    const items = [...line].sort((one, other) => one.x - other.x);
    for (const [index, item] of items.entries()) {
      const before = items[index - 1];
      if (before === undefined || item.x - before.x - before.width <= item.size * CELL_GAP) continue;
      if (++gaps >= FEWEST_GAPS) return true;
    }
  }
  return false;
}

/** Takes the tables out of the pages; words in a frame that is no table stay. */
export function takeTables(pages: readonly PdfPage[]): readonly TabledPage[] {
  const tabled: TabledPage[] = [];
  for (const page of pages) tabled.push(takePage(page, tabled.at(-1)));
  return tabled;
}

function takePage(page: PdfPage, before: TabledPage | undefined): TabledPage {
  let items = page.items;
  const tables: PdfTable[] = [];
  for (const grid of findGrids(page.rules)) {
    const inside = items.filter((item) => isInside(item, grid));
    const table = makeTable(page.number, grid, inside, tables.length === 0 ? before?.tables.at(-1) : undefined);
    if (table === undefined) continue;
    const taken = new Set(inside);
    items = items.filter((item) => !taken.has(item));
    tables.push(table);
  }
  const last = before?.tables.at(-1);
  const open = tables.length === 0 && last !== undefined && isLast(last, before) ? last.aligned : undefined;
  for (const aligned of findAlignedTables(page, items, open)) {
    items = items.filter((item) => !aligned.items.has(item));
    tables.push(placeAligned(page.number, aligned));
  }
  tables.sort((one, other) => other.top - one.top);
  return { page: tables.length === 0 ? page : { ...page, items }, tables };
}

function placeAligned(page: number, aligned: AlignedTable): PdfTable {
  const { columns, grid, top, bottom } = aligned;
  const [left, right] = [columns.xs[0]!, columns.xs.at(-1)!];
  const lineCounts = [{ page, lines: grid.length }];
  return { page, left, right, top, bottom, xs: columns.xs, grid, lineCounts, aligned };
}

function isInside({ x, y, width, size }: PageItem, { xs, ys }: RuledGrid): boolean {
  const middle = x + width / 2;
  const height = y + size * 0.3;
  return middle > xs[0]! && middle < xs.at(-1)! && height < ys[0]! && height > ys.at(-1)!;
}

/** @param before the table at the foot of the page before, of which a lone row may be the rest */
function makeTable(
  page: number,
  ruled: RuledGrid,
  items: readonly PageItem[],
  before: PdfTable | undefined,
): PdfTable | undefined {
  const byCell = new Map<number, PageItem[]>();
  for (const item of items.flatMap((whole) => splitItem(whole, ruled.xs, true))) {
    const cell =
      ruled.cells[findStrip(ruled.ys, item.y + item.size * 0.3)]?.[findStrip(ruled.xs, item.x + item.width / 2)];
    if (cell === undefined) continue;
    const known = byCell.get(cell);
    if (known === undefined) byCell.set(cell, [item]);
    else known.push(item);
  }
  if (holdsMore(byCell, ruled)) return undefined;
  const made = new Map<number, GridCell>();
  for (const [cell, own] of byCell) {
    const row = ruled.cells.findIndex((cells) => cells.includes(cell));
    made.set(cell, makeCell(page, row + 1, own));
  }
  if (made.size === 0 || [...made.values()].some(({ words }) => words.length > LONGEST_CELL)) return undefined;
  const grid = ruled.cells.map((row) => row.map((cell) => made.get(cell)));
  const filled = grid.filter((row) => new Set(row.filter((cell) => cell !== undefined)).size > 1);
  const goesOn = before !== undefined && hasSameColumns(before, ruled);
  if (filled.length < FEWEST_ROWS && !goesOn) return undefined;
  return {
    page,
    left: ruled.xs[0]!,
    right: ruled.xs.at(-1)!,
    top: ruled.ys[0]!,
    bottom: ruled.ys.at(-1)!,
    xs: ruled.xs,
    grid,
    lineCounts: [{ page, lines: ruled.cells.length }],
  };
}

/**
 * Tells lines that draw only some of a table's rows or columns: cells beside each other with figures below figures, or lines with figure
 * beside figure in one cell.
 */
function holdsMore(byCell: ReadonlyMap<number, readonly PageItem[]>, { cells }: RuledGrid): boolean {
  const stacked = new Set<number>();
  let beside = 0;
  for (const [cell, items] of byCell) {
    const lines = segmentLines(items).map(({ segments }) => segments.filter(({ words }) => isFigure(words)).length);
    if (lines.filter((figures) => figures > 0).length > 1) stacked.add(cell);
    beside += lines.filter((figures) => figures > 1).length;
  }
  return beside >= FEWEST_ROWS || cells.some((row) => row.filter((cell) => stacked.has(cell)).length >= FEWEST_STACKED);
}

/** The number of the strip that holds a value; -1 outside. Bounds ascend or descend. */
function findStrip(bounds: readonly number[], value: number): number {
  for (let index = 0; index + 1 < bounds.length; index++) {
    const [one, other] = [bounds[index]!, bounds[index + 1]!];
    if (value >= Math.min(one, other) && value < Math.max(one, other)) return index;
  }
  return -1;
}

/** Tables that go on over pages are one: the same upright lines, with nothing but them at the foot of one page and the head of the next. */
export function joinTables(pages: readonly TabledPage[]): readonly PdfTable[] {
  const joined: PdfTable[] = [];
  for (const [index, { page, tables }] of pages.entries()) {
    for (const [at, table] of tables.entries()) {
      const before = joined.at(-1);
      const isFirst = at === 0 && !page.items.some((item) => item.y > table.top && !isEdge(item, page));
      const isNext =
        before !== undefined && before.lineCounts.at(-1)!.page === table.page - 1 && isLast(before, pages[index - 1]);
      if (before !== undefined && isFirst && isNext && hasSameColumns(before, table)) {
        joined[joined.length - 1] = {
          ...before,
          grid: appendRows(before.grid, dropRepeated(before.grid, table.grid)),
          lineCounts: [...before.lineCounts, ...table.lineCounts],
        };
      } else joined.push(table);
    }
  }
  return joined;
}

function isLast(table: PdfTable, pageBefore: TabledPage | undefined): boolean {
  const last = pageBefore?.tables.at(-1);
  if (pageBefore === undefined || last === undefined) return false;
  return (
    hasSameColumns(last, table) &&
    !pageBefore.page.items.some((item) => item.y < last.bottom && !isEdge(item, pageBefore.page))
  );
}

/** Running heads and page numbers stand in the outermost twelfth. */
function isEdge({ y }: PageItem, { height }: PdfPage): boolean {
  return y > height * (11 / 12) || y < height / 12;
}

function hasSameColumns(one: Pick<PdfTable, 'xs'>, other: Pick<PdfTable, 'xs'>): boolean {
  return one.xs.length === other.xs.length && one.xs.every((x, index) => Math.abs(x - other.xs[index]!) <= 4);
}

/** A row that the page broke goes on: few of its cells hold words, all of them below words and none merged over others. */
function appendRows(before: Grid, next: Grid): Grid {
  const [last, first] = [before.at(-1), next[0]];
  if (last === undefined || first === undefined) return [...before, ...next];
  const filled = first.flatMap((cell, column) => (cell === undefined ? [] : [{ cell, column }]));
  const goesOn =
    filled.length > 0 &&
    filled.length * 2 < first.length &&
    filled.every(
      ({ cell, column }) => last[column] !== undefined && !isSpread(first, cell) && !isSpread(last, last[column]),
    );
  if (!goesOn) return [...before, ...next];
  const whole = last.map((cell, column) => {
    const rest = first[column];
    return cell === undefined || rest === undefined ? cell : { ...cell, words: cell.words + rest.words };
  });
  return [...before.slice(0, -1), whole, ...next.slice(1)];
}

function isSpread(row: Grid[number], cell: GridCell): boolean {
  return row.filter((other) => other === cell).length > 1;
}

/** The heads that a program prints again on each page. */
function dropRepeated(before: Grid, next: Grid): Grid {
  const wordsOf = (row: Grid[number] | undefined) => row?.map((cell) => cell?.words ?? '').join('\t');
  let same = 0;
  while (same < next.length && wordsOf(next[same]) === wordsOf(before[same])) same++;
  return next.slice(same);
}
