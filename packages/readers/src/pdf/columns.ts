import { gatherItems, type PdfLine, writeLine } from './lines.ts';
import type { PageItem } from './pages.ts';

/** 栏: lines that stand below each other, in order; `side` 0 goes over the page, 1 is the left column and 2 the right one. */
export interface PdfBlock {
  readonly side: 0 | 1 | 2;
  readonly lines: readonly PdfLine[];
}

/** Part of the text's width in which the gap between two columns is looked for. */
const MIDDLE = [0.35, 0.65] as const;
/** Lines of a page that may cross the gap: headings over both columns; as a share of all, and at least. */
const CROSSING = 0.1;
const CROSSING_LEAST = 2;
/** Width of the gap and of a column in ems, and how many lines a column must have to tell that it is one. */
const GAP = 0.8;
const NARROWEST = 9;
const FEWEST = 5;
/** Lines of prose end at the margin of their column, those of a table mostly do not. */
const FULL_SHARE = 0.5;
const FULL_WITHIN = 2;
/** A page in two columns has no more lines than this and is no wider, in points: ISO 32000-1, annex C, allows 14,400. */
const MOST_LINES = 1000;
const WIDEST = 14_400;
/** Share of the pages that must be set in two columns; a lone one is a table. */
const MOST = 0.5;

interface Gap {
  readonly left: number;
  readonly right: number;
}

/** 分栏: takes pages set in two columns apart, as gazettes are: what stands over both columns, then the left one, then the right one. */
export function splitColumns(pages: readonly (readonly PdfLine[])[]): readonly PdfBlock[] {
  const gaps = pages.map(findGap);
  const told = pages.filter((lines) => lines.length > FEWEST).length;
  const found = gaps.filter((gap): gap is Gap => gap !== undefined);
  if (found.length === 0 || found.length < told * MOST) return pages.map((lines) => ({ side: 0, lines }));
  // The last page has few lines; its columns stand where those of the others do.
  const usual = found[found.length - 1]!;
  return pages.flatMap((lines, index) => splitPage(lines, gaps[index] ?? usual));
}

function splitPage(lines: readonly PdfLine[], gap: Gap): readonly PdfBlock[] {
  const blocks: PdfBlock[] = [];
  let columned: PdfLine[] = [];
  const close = () => {
    const [first] = columned;
    if (first === undefined) return;
    const items = columned.flatMap((line) => line.items);
    const middle = (gap.left + gap.right) / 2;
    for (const side of [1, 2] as const) {
      const own = items.filter((item) => item.x < middle === (side === 1));
      const written = gatherItems(own).map((line) => writeLine(line, first.page));
      if (written.length > 0) blocks.push({ side, lines: written.filter((line) => line.words !== '') });
    }
    columned = [];
  };
  for (const line of lines) {
    if (!crosses(line, gap)) {
      columned.push(line);
      continue;
    }
    close();
    blocks.push({ side: 0, lines: [line] });
  }
  close();
  return blocks;
}

function crosses(line: PdfLine, gap: Gap): boolean {
  const middle = (gap.left + gap.right) / 2;
  return line.items.some((item) => item.x < middle && item.x + item.width > middle);
}

/** The empty strip between two columns of prose; undefined for a page that has none. */
function findGap(lines: readonly PdfLine[]): Gap | undefined {
  if (lines.length <= FEWEST || lines.length > MOST_LINES) return undefined;
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  if (right - left > WIDEST) return undefined;
  const from = Math.floor(left + (right - left) * MIDDLE[0]);
  const to = Math.ceil(left + (right - left) * MIDDLE[1]);
  const covered = coverEach(lines, from, to);
  const most = Math.max(CROSSING_LEAST, lines.length * CROSSING);
  let best: Gap | undefined;
  for (let x = 0; x < covered.length; x++) {
    const start = x;
    while (x < covered.length && covered[x]! <= most) x++;
    if (best === undefined || x - start > best.right - best.left) best = { left: from + start, right: from + x };
  }
  const size = lines[lines.length >> 1]!.size;
  return best !== undefined && best.right - best.left >= GAP * size && isProse(lines, best, size) ? best : undefined;
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

function isProse(lines: readonly PdfLine[], gap: Gap, size: number): boolean {
  const middle = (gap.left + gap.right) / 2;
  return [true, false].every((isLeft) => {
    const own = lines.flatMap((line) => {
      const items: readonly PageItem[] = line.items.filter((item) => item.x < middle === isLeft);
      return crosses(line, gap) || items.length === 0 ? [] : [items];
    });
    if (own.length < FEWEST) return false;
    const starts = Math.min(...own.map((items) => Math.min(...items.map((item) => item.x))));
    const ends = own.map((items) => Math.max(...items.map((item) => item.x + item.width)));
    const margin = Math.max(...ends);
    const full = ends.filter((end) => margin - end <= FULL_WITHIN * size).length;
    return margin - starts >= NARROWEST * size && full >= own.length * FULL_SHARE;
  });
}
