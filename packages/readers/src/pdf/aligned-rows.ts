import type { AlignedColumns } from './aligned-columns.ts';
import { splitItem } from './cells.ts';
import type { PageItem } from './pages.ts';
import { isFigure, makeSegment, type Segment, type SegmentedLine } from './segments.ts';

/** Words of a line in the columns `from` to `to`: more than one where they go over the strips between. */
export interface RowPart extends Segment {
  readonly from: number;
  readonly to: number;
}

/** A line of a table. */
export interface RowLine {
  readonly y: number;
  readonly size: number;
  readonly parts: readonly RowPart[];
}

/** Ems by which words reach into a column that they stand in. */
const REACH = 0.5;

/** Puts the words of a line into the columns of a table. */
export function placeLine({ y, size, segments }: SegmentedLine, { xs }: AlignedColumns): RowLine {
  const parts: RowPart[] = [];
  for (const segment of segments) {
    let open: { from: number; to: number; items: PageItem[] } | undefined;
    const close = () => {
      if (open !== undefined) parts.push({ ...makeSegment(open.items), from: open.from, to: open.to });
    };
    for (const item of segment.items.flatMap((whole) => splitItem(whole, xs))) {
      const { from, to } = findRange(item, xs);
      if (open !== undefined && from <= open.to) {
        open.items.push(item);
        open.to = Math.max(open.to, to);
        continue;
      }
      close();
      open = { from, to, items: [item] };
    }
    close();
  }
  return { y, size, parts };
}

function findRange({ x, width, size }: PageItem, xs: readonly number[]) {
  const last = xs.length - 2;
  const at = (place: number) => {
    const found = xs.findIndex((edge, index) => index > 0 && place < edge) - 1;
    return found < 0 ? last : found;
  };
  const reach = Math.min(REACH * size, width / 2);
  return { from: at(x + reach), to: at(x + width - reach) };
}

/** Ems by which what a line leaves free falls short of the word that did not fit there. */
const SHORT = 0.05;
/** Blanks above rows differ by so much from those between the lines of one. */
const APART = 1.12;
/** Share of the distance of rows from which a line stands by itself. */
const OWN = 0.93;
/** What begins a name anew: a number, a heading of rows, a part of the row above, a note. */
const BEGINS =
  /^(?:\d{1,3}[.．、](?!\d)|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|其中|#|[*＊]|[①-⑳]|注[:：])/u;

/**
 * 行: gathers the lines of a table's body into its rows. A line with figures makes a row, or one that fills most of the columns; what is
 * left of wrapped cells goes to the row that it stands nearer to, and where all lines stand equally far apart to the one whose cell is
 * full. A line that belongs to neither is a row of its own: the heading of those below.
 *
 * @param cuts heights of level lines and edges of shading, which no row goes over
 */
export function gatherRows(
  lines: readonly RowLine[],
  cuts: readonly number[],
  columns: AlignedColumns,
): readonly (readonly RowLine[])[] {
  const anchors = lines.filter((line) => isAnchor(line, columns));
  const pitch = usualPitch(anchors);
  const stripes = cutStripes(lines, cuts);
  const measures = { columns, pitch, upwards: tellsUpwards(lines, columns) };
  const eachIsRow = stripes.length >= anchors.length * 0.6 && stripes.length > 2;
  return stripes.flatMap((stripe) => {
    const own = joinAnchors(stripe, columns);
    if (eachIsRow && own.length <= 1) return [stripe];
    return spreadLines(stripe, own, measures);
  });
}

/** Tells a line that makes a row. */
export function isAnchor({ parts }: RowLine, { extents }: AlignedColumns): boolean {
  return parts.length * 2 > extents.length || (parts.length > 1 && parts.some(isFigurePart));
}

function isFigurePart(part: RowPart): boolean {
  return part.from > 0 && isFigure(part.words);
}

/** The least distance of two lines with figures in one column. */
function usualPitch(anchors: readonly RowLine[]): number | undefined {
  const gaps = anchors.flatMap((line, index) => {
    const before = anchors[index - 1];
    return before !== undefined && sharesFigures(before, line) ? [before.y - line.y] : [];
  });
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}

function sharesFigures(one: RowLine, other: RowLine): boolean {
  return one.parts.some(
    (part) => isFigurePart(part) && other.parts.some((more) => more.from === part.from && isFigurePart(more)),
  );
}

function cutStripes(lines: readonly RowLine[], cuts: readonly number[]): readonly (readonly RowLine[])[] {
  const stripes: RowLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const cut =
      before === undefined || cuts.some((y) => y < before.y + before.size * 0.3 && y > line.y + line.size * 0.3);
    if (cut) stripes.push([line]);
    else stripes.at(-1)!.push(line);
  }
  return stripes;
}

/** The lines that make rows, with those of one row whose base lines differ together. */
function joinAnchors(lines: readonly RowLine[], columns: AlignedColumns): readonly (readonly RowLine[])[] {
  const groups: RowLine[][] = [];
  for (const line of lines) {
    if (!isAnchor(line, columns)) continue;
    const before = groups.at(-1)?.at(-1);
    const near = before !== undefined && before.y - line.y < line.size * 0.9 && !sharesFigures(before, line);
    if (near) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

interface Measures {
  readonly columns: AlignedColumns;
  readonly pitch: number | undefined;
  /** True where cells that several lines make stand at the foot of their row. */
  readonly upwards: boolean;
}

function spreadLines(
  lines: readonly RowLine[],
  anchors: readonly (readonly RowLine[])[],
  measures: Measures,
): readonly (readonly RowLine[])[] {
  const rows: RowLine[][] = [];
  let rest = lines;
  let above: RowLine[] | undefined;
  for (const anchor of [...anchors, undefined]) {
    const end = anchor === undefined ? rest.length : rest.indexOf(anchor[0]!);
    const between = rest.slice(0, end);
    const { up, own, down } = divide(between, above, anchor, measures);
    above?.push(...up);
    rows.push(...own.map((line) => [line]));
    if (anchor === undefined) break;
    const inner = rest.slice(end, rest.indexOf(anchor.at(-1)!) + 1);
    above = [...down, ...inner];
    rows.push(above);
    rest = rest.slice(end + inner.length);
  }
  return rows;
}

interface Divided {
  readonly up: readonly RowLine[];
  readonly own: readonly RowLine[];
  readonly down: readonly RowLine[];
}

/** Divides lines between two rows: those that end the one above, those that stand by themselves, those that begin the one below. */
function divide(
  lines: readonly RowLine[],
  above: readonly RowLine[] | undefined,
  below: readonly RowLine[] | undefined,
  measures: Measures,
): Divided {
  if (lines.length === 0) return { up: [], own: [], down: [] };
  const chain = [above?.at(-1), ...lines, below?.[0]];
  const gaps = chain.slice(1).map((line, index) => {
    const before = chain[index];
    return line === undefined || before === undefined ? Number.POSITIVE_INFINITY : before.y - line.y;
  });
  const finite = gaps.filter(Number.isFinite);
  const most = Math.max(...finite);
  const own = (measures.pitch ?? Number.POSITIVE_INFINITY) * OWN;
  const told = finite.length > 1 ? most >= Math.min(...finite) * APART : most < own && measures.pitch !== undefined;
  if (!told) return followCells(lines, above, below, measures);
  const least = finite.length > 1 ? Math.min(most / 1.06, own) : own;
  const first = gaps.findIndex((gap) => gap >= least);
  const last = gaps.findLastIndex((gap) => gap >= least);
  return { up: lines.slice(0, first), own: lines.slice(first, last), down: lines.slice(last) };
}

/** Where all lines stand equally far apart, a line goes on with a cell that is full. */
function followCells(
  lines: readonly RowLine[],
  above: readonly RowLine[] | undefined,
  below: readonly RowLine[] | undefined,
  { columns, upwards }: Measures,
): Divided {
  const countUp = (from: number) => {
    let first = from;
    for (let row = above; first < lines.length && row !== undefined; first++) {
      if (!endsCell(row, lines[first]!, columns)) break;
      row = [...row, lines[first]!];
    }
    return first;
  };
  const countDown = (from: number) => {
    let last = lines.length;
    for (let row = below; last > from && row !== undefined; last--) {
      if (!beginsCell(lines[last - 1]!, row, columns)) break;
      row = [lines[last - 1]!, ...row];
    }
    return last;
  };
  const first = upwards ? undefined : countUp(0);
  const last = countDown(first ?? 0);
  const end = first ?? Math.min(countUp(0), last);
  return { up: lines.slice(0, end), own: lines.slice(end, last), down: lines.slice(last) };
}

/** Tells by the lines that can only belong to one side. */
function tellsUpwards(lines: readonly RowLine[], columns: AlignedColumns): boolean {
  let votes = 0;
  for (const [index, line] of lines.entries()) {
    const [before, next] = [lines[index - 1], lines[index + 1]];
    if (isAnchor(line, columns)) continue;
    const up = before !== undefined && endsCell([before], line, columns);
    const down = next !== undefined && beginsCell(line, [next], columns);
    votes += Number(down) - Number(up);
  }
  return votes > 0;
}

/** Tells whether each of a line's words goes on with those of the row above. */
function endsCell(row: readonly RowLine[], line: RowLine, columns: AlignedColumns): boolean {
  const above = row.toReversed();
  return line.parts.every((part) => isOneCell(findPart(above, part.from), part, { columns, size: line.size }));
}

function beginsCell(line: RowLine, row: readonly RowLine[], columns: AlignedColumns): boolean {
  return line.parts.every((part) => isOneCell(part, findPart(row, part.from), { columns, size: line.size }));
}

/** The line above is full, and the one below begins nothing new. */
function isOneCell(
  one: RowPart | undefined,
  other: RowPart | undefined,
  { columns, size }: { readonly columns: AlignedColumns; readonly size: number },
): boolean {
  if (one === undefined || other === undefined || one.from !== one.to || BEGINS.test(other.words)) return false;
  if (isFigure(one.words) && isFigure(other.words)) return false;
  const extent = columns.extents[one.from]!;
  return extent.right - extent.left - (one.right - one.x) < (openingWidth(other.words) - SHORT) * size;
}

/** The words that the first of the lines holds in a column. */
function findPart(lines: readonly RowLine[], column: number): RowPart | undefined {
  for (const { parts } of lines) {
    const found = parts.find((part) => part.from <= column && part.to >= column);
    if (found !== undefined) return found;
  }
  return undefined;
}

function openingWidth(words: string): number {
  const piece = /^(?:[\x21-\x7e]+|.[，。；：、！？）)》〉】%％”’]*)/u.exec(words)?.[0] ?? '';
  return [...piece].reduce((sum, character) => sum + (character < '\u2000' ? 0.55 : 1), 0);
}
