import type { Grid, GridCell } from '#targets/grid.ts';
import { gatherItems, writeLine } from './lines.ts';
import type { PageItem, PdfPage } from './pages.ts';
import { findGrids, type RuledGrid } from './ruled-grid.ts';

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
  return { page: tables.length === 0 ? page : { ...page, items }, tables };
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
  for (const item of items.flatMap((whole) => splitItem(whole, ruled))) {
    const cell =
      ruled.cells[findStrip(ruled.ys, item.y + item.size * 0.3)]?.[findStrip(ruled.xs, item.x + item.width / 2)];
    if (cell === undefined) continue;
    const known = byCell.get(cell);
    if (known === undefined) byCell.set(cell, [item]);
    else known.push(item);
  }
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

/** The number of the strip that holds a value; -1 outside. Bounds ascend or descend. */
function findStrip(bounds: readonly number[], value: number): number {
  for (let index = 0; index + 1 < bounds.length; index++) {
    const [one, other] = [bounds[index]!, bounds[index + 1]!];
    if (value >= Math.min(one, other) && value < Math.max(one, other)) return index;
  }
  return -1;
}

/** Words of two cells that the file holds as one piece are parted at the blank nearest to the line between them. */
function splitItem(item: PageItem, { xs }: RuledGrid): readonly PageItem[] {
  const right = item.x + item.width;
  const line = xs.find((x) => x > item.x + item.size && x < right - item.size);
  if (line === undefined || !item.words.includes(' ')) return [item];
  const perCharacter = item.width / item.words.length;
  const ideal = (line - item.x) / perCharacter;
  const blanks = [...item.words.matchAll(/ +/gu)].map((blank) => blank.index);
  const at = blanks.reduce((best, index) => (Math.abs(index - ideal) < Math.abs(best - ideal) ? index : best), -1e9);
  if (Math.abs(at - ideal) > 3) return [item];
  const tail = item.words.slice(at).trimStart();
  const tailX = right - tail.length * perCharacter;
  return [
    { ...item, words: item.words.slice(0, at), width: at * perCharacter },
    ...splitItem({ ...item, words: tail, x: tailX, width: right - tailX }, { xs, ys: [], cells: [] }),
  ];
}

/** The lines of a cell run together: a name is broken anywhere, and Latin words at their blanks. */
function makeCell(page: number, line: number, items: readonly PageItem[]): GridCell {
  const lines = gatherItems(items).map((own) => writeLine(own, page));
  let words = '';
  for (const part of lines)
    words += `${/[A-Za-z]$/u.test(words) && /^[A-Za-z]/u.test(part.words) ? ' ' : ''}${part.words}`;
  const left = Math.min(...lines.map((part) => part.x));
  const right = Math.max(...lines.map((part) => part.right));
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const low = last.y - last.size * 0.2;
  return {
    words: words.replace(/[\t\u3000]/gu, ' '),
    place: {
      kind: 'page',
      page,
      line,
      box: [round(left), round(low), round(right - left), round(first.y + first.size - low)],
    },
  };
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

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
