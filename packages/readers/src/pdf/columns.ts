import { gatherItems, type PdfLine, writeLine } from './lines.ts';
import type { PageItem } from './pages.ts';

/** 栏: lines that stand below each other, in order; `side` 0 goes over columns, 1 is the leftmost of them. */
export interface PdfBlock {
  readonly side: number;
  readonly lines: readonly PdfLine[];
}

/** Part of the text's width in which the gap between two columns is looked for, and those between more. */
const MIDDLE = [0.35, 0.65] as const;
const ANYWHERE = [0.12, 0.88] as const;
/** Lines of a page that may cross the gap: headings over both columns; as a share of all, and at least. */
const CROSSING = 0.1;
const CROSSING_LEAST = 2;
/** Width of the gap and of a column in ems, and how many lines a column must have to tell that it is one. */
const GAP = 0.8;
const NARROWEST = 9;
const FEWEST = 5;
/** Columns of one page are equally wide, the narrowest by so much of the widest; a page has no more of them. */
const ALIKE = 0.7;
const MOST_COLUMNS = 6;
/** Lines of prose end at the margin of their column, those of a table mostly do not. */
const FULL_SHARE = 0.5;
const FULL_WITHIN = 2;
/** A page in columns has no more lines than this and is no wider, in points: ISO 32000-1, annex C, allows 14,400. */
const MOST_LINES = 1000;
const WIDEST = 14_400;
/** Share of the pages that must be set in columns; a lone one is a table. */
const MOST = 0.5;

interface Gap {
  readonly left: number;
  readonly right: number;
}

/** 分栏: takes pages set in columns apart, as gazettes are: what stands over all columns, then each from the left. */
export function splitColumns(pages: readonly (readonly PdfLine[])[]): readonly PdfBlock[] {
  const gaps = pages.map(findGaps);
  const told = pages.filter((lines) => lines.length > FEWEST).length;
  const found = gaps.filter((own) => own.length > 0);
  const usual = found.at(-1);
  if (usual === undefined || found.length < told * MOST) return pages.map((lines) => ({ side: 0, lines }));
  // The last page has few lines; its columns stand where those of the others do.
  return pages.flatMap((lines, index) => splitPage(lines, gaps[index]!.length > 0 ? gaps[index]! : usual));
}

function splitPage(lines: readonly PdfLine[], gaps: readonly Gap[]): readonly PdfBlock[] {
  const blocks: PdfBlock[] = [];
  let columned: PdfLine[] = [];
  const close = () => {
    const [first] = columned;
    if (first === undefined) return;
    const columns = sortItems(columned, gaps);
    for (const [index, own] of columns.entries()) {
      const written = gatherItems(own).map((line) => writeLine(line, first.page));
      if (written.length > 0) blocks.push({ side: index + 1, lines: written.filter((line) => line.words !== '') });
    }
    columned = [];
  };
  for (const line of lines) {
    if (!crosses(line, gaps)) {
      columned.push(line);
      continue;
    }
    close();
    blocks.push({ side: 0, lines: [line] });
  }
  close();
  return blocks;
}

/** The items of each column. */
function sortItems(lines: readonly PdfLine[], gaps: readonly Gap[]): readonly (readonly PageItem[])[] {
  const columns: PageItem[][] = Array.from({ length: gaps.length + 1 }, () => []);
  for (const item of lines.flatMap((line) => line.items)) columns[columnOf(item, gaps)]!.push(item);
  return columns;
}

function columnOf({ x }: PageItem, gaps: readonly Gap[]): number {
  let column = 0;
  while (column < gaps.length && x >= middleOf(gaps[column]!)) column++;
  return column;
}

function middleOf({ left, right }: Gap): number {
  return (left + right) / 2;
}

function crosses(line: PdfLine, gaps: readonly Gap[]): boolean {
  return gaps.some((gap) => {
    const middle = middleOf(gap);
    return line.items.some((item) => item.x < middle && item.x + item.width > middle);
  });
}

/** The empty strips between columns of prose, from the left; none on a page that has none. */
function findGaps(lines: readonly PdfLine[]): readonly Gap[] {
  if (lines.length <= FEWEST || lines.length > MOST_LINES) return [];
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  if (right - left > WIDEST) return [];
  const size = lines[lines.length >> 1]!.size;
  const listIn = ([from, to]: readonly [number, number]) =>
    listStrips(lines, Math.floor(left + (right - left) * from), Math.ceil(left + (right - left) * to));
  const widest = listIn(MIDDLE).reduce<Gap | undefined>(
    (best, gap) => (best === undefined || gap.right - gap.left > best.right - best.left ? gap : best),
    undefined,
  );
  const two = widest !== undefined && widest.right - widest.left >= GAP * size ? [widest] : [];
  const more = listIn(ANYWHERE).filter((gap) => gap.right - gap.left >= GAP * size);
  if (more.length > 1 && more.length < MOST_COLUMNS && areAlike(more, left, right) && isProse(lines, more, size))
    return more;
  return two.length > 0 && isProse(lines, two, size) ? two : [];
}

function areAlike(gaps: readonly Gap[], left: number, right: number): boolean {
  const edges = [left, ...gaps.flatMap((gap) => [gap.left, gap.right]), right];
  const widths = edges.flatMap((edge, index) => (index % 2 === 0 ? [edges[index + 1]! - edge] : []));
  return Math.min(...widths) >= Math.max(...widths) * ALIKE;
}

/** The strips that few lines cross. */
function listStrips(lines: readonly PdfLine[], from: number, to: number): readonly Gap[] {
  const covered = coverEach(lines, from, to);
  const most = Math.max(CROSSING_LEAST, lines.length * CROSSING);
  const strips: Gap[] = [];
  for (let x = 0; x < covered.length; x++) {
    const start = x;
    while (x < covered.length && covered[x]! <= most) x++;
    strips.push({ left: from + start, right: from + x });
  }
  return strips;
}

/** For each point from `from` to `to` how many lines have something there. */
function coverEach(lines: readonly PdfLine[], from: number, to: number): readonly number[] {
  const covered = new Array<number>(to - from).fill(0);
  for (const { items } of lines) {
    for (const { x, width } of items) {
      const end = Math.min(Math.ceil(x + width), to);
      for (let at = Math.max(Math.floor(x), from); at < end; at++) covered[at - from]!++;
    }
  }
  return covered;
}

/** Tells whether the lines of every column mostly reach its margin. */
function isProse(lines: readonly PdfLine[], gaps: readonly Gap[], size: number): boolean {
  const columns = Array.from({ length: gaps.length + 1 }, (): (readonly [start: number, end: number])[] => []);
  for (const line of lines) {
    if (crosses(line, gaps)) continue;
    for (const [index, items] of sortItems([line], gaps).entries()) {
      if (items.length === 0) continue;
      const start = Math.min(...items.map((item) => item.x));
      columns[index]!.push([start, Math.max(...items.map((item) => item.x + item.width))]);
    }
  }
  return columns.every((own) => {
    if (own.length < FEWEST) return false;
    const starts = Math.min(...own.map(([start]) => start));
    const margin = Math.max(...own.map(([, end]) => end));
    const full = own.filter(([, end]) => margin - end <= FULL_WITHIN * size).length;
    return margin - starts >= NARROWEST * size && full >= own.length * FULL_SHARE;
  });
}
