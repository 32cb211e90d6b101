import type { Grid, GridCell } from '#targets/grid.ts';
import { isHeadWords, isNameHead, standsAlone } from '#targets/heads.ts';
import type { AlignedColumns } from './aligned-columns.ts';
import type { RowLine, RowPart } from './aligned-rows.ts';
import { makeCell } from './cells.ts';
import { isCut } from './row-cuts.ts';
import { isFigure, type Segment } from './segments.ts';

/** Lines of heads above the one that names the indicator. */
export const MOST_HEADS = 4;
/** Ems between two lines of heads. */
export const FURTHEST_HEAD = 2.2;
/** What stands above a table and is none of its heads. */
export const NO_HEAD = /^[（(]?单位[:：]|[。；，]/u;
/** Ems within which what stands lower is beside it, in the middle of a higher cell. */
const BESIDE = 1.1;

/** The first of the lines of heads: those above the one that names the indicator stand over its figures, below the upper edge. */
export function climb(
  placed: readonly RowLine[],
  { name, bodyStart, cuts }: { readonly name: number; readonly bodyStart: number; readonly cuts: readonly number[] },
): number {
  const left = placed[name]!.parts.find((part) => isNameHead(part.words));
  let start = name;
  while (start > 0 && name - start < MOST_HEADS) {
    const [line, next] = [placed[start - 1]!, placed[start]!];
    const beside =
      left === undefined
        ? line.y - next.y < line.size * BESIDE && line.parts.every((part) => part.from === part.to)
        : line.parts.every(
            (part) => part.x > left.right || (part.right < left.x && part.right - part.x < 3 * line.size),
          );
    if (!beside || isCut(line, next, cuts) || !isUpperHead(line, placed.slice(start, bodyStart))) break;
    start--;
  }
  return start;
}

/** Heads stand so near that both lines are one row, say what heads say, or go on in the heads below. */
function isUpperHead(line: RowLine, below: readonly RowLine[]): boolean {
  const gap = line.y - below[0]!.y;
  if (gap > FURTHEST_HEAD * line.size || line.parts.some(({ words }) => NO_HEAD.test(words))) return false;
  const over = (part: RowPart) =>
    below.some((own) => own.parts.some(({ from, to }) => from <= part.to && to >= part.from));
  return (
    gap < line.size * BESIDE ||
    line.parts.every((part) => isHeadWords(part.words) || (part.from === part.to && over(part)))
  );
}

interface BodyOptions {
  readonly from: number;
  readonly to: number;
  readonly named: boolean;
  readonly cuts: readonly number[];
}

/** The first line behind the heads: below the line under them, or the first that holds figures and what stands nearer to it. */
export function findBody(placed: readonly RowLine[], { from, to, named, cuts }: BodyOptions): number {
  const figures = placed.findIndex(
    (line, index) => index >= from && index <= to && line.parts.some((part) => part.from > 0 && isFigure(part.words)),
  );
  const first = figures >= 0 ? figures : named ? to + 1 : from + 1;
  let body = Math.min(from + 1, first);
  while (body < first) {
    const [before, line, next] = [placed[body - 1]!, placed[body]!, placed[body + 1]];
    const rest = placed.slice(body, first);
    if (isCut(before, line, cuts) && rest.some((own) => own.parts.some((part) => part.from === 0))) break;
    const gap = before.y - line.y;
    const nearer = gap < line.size * BESIDE || gap < 0.9 * (next === undefined ? 0 : line.y - next.y);
    if (line.parts.some(({ words }) => NO_HEAD.test(words))) break;
    const saysSo = named ? line.parts.every((part) => part.from > 0 && isHeadWords(part.words)) : line.parts.length > 1;
    const isOfRow = placed.slice(body, first).every((own, at) => own.y - placed[body + at + 1]!.y < own.size * BESIDE);
    if (!nearer && (!saysSo || (figures >= 0 && isOfRow))) break;
    body++;
  }
  return body;
}

/** The heads of each column, those over several columns before its own, as one row. */
export function writeHeads(page: number, lines: readonly RowLine[], columns: AlignedColumns): Grid[number] {
  const parts = spreadHeads(lines, columns);
  const made = new Map<string, GridCell>();
  return columns.extents.map((_, column) => {
    const own = parts.filter((part) => part.from <= column && part.to >= column);
    if (own.length === 0) return undefined;
    const key = own.map((part) => parts.indexOf(part)).join(' ');
    const cell =
      made.get(key) ??
      makeCell(
        page,
        1,
        own.flatMap((part) => part.items),
      );
    made.set(key, cell);
    return cell;
  });
}

/**
 * A head over several columns stands in their middle: it covers those beside it that have a head below it and none of their own. Where
 * it stands elsewhere the columns are shared out evenly.
 */
function spreadHeads(lines: readonly RowLine[], { extents }: AlignedColumns): readonly RowPart[] {
  const covers = (column: number) => (part: RowPart) => part.from <= column && part.to >= column;
  const words = extents.map((_, column) =>
    lines.flatMap(({ parts }) => parts.filter(covers(column)).map((part) => part.words)).join(''),
  );
  return lines.flatMap(({ parts, y, size }) => {
    // What stands half a line lower is beside it, in the middle of a higher cell.
    const below = lines.filter((line) => y - line.y > size * BESIDE).flatMap((line) => line.parts);
    const isFree = (column: number) =>
      column >= 0 &&
      column < extents.length &&
      !parts.some(covers(column)) &&
      below.some(covers(column)) &&
      !standsAlone(words[column]!);
    const isOver = (part: RowPart) =>
      !standsAlone(part.words) && below.some((own) => own.from >= part.from && own.to <= part.to);
    const spread = parts.map((part) => (isOver(part) ? centre(part, extents, isFree) : part));
    const left = extents.filter((_, column) => isFree(column) && !spread.some(covers(column)));
    return left.length === 0 ? spread : shareOut(parts, { isFree, isOver, columns: extents.length });
  });
}

function centre(part: RowPart, extents: AlignedColumns['extents'], isFree: (column: number) => boolean): RowPart {
  let best = part;
  let off = offCentre(part, part.from, part.to, extents);
  for (let from = part.from; from === part.from || isFree(from); from--) {
    for (let to = part.to; to === part.to || isFree(to); to++) {
      const own = offCentre(part, from, to, extents);
      if (own < off - 1) [best, off] = [{ ...part, from, to }, own];
    }
  }
  return best;
}

/** Runs of columns below heads that stand at one side of theirs: each head covers as many. */
function shareOut(
  parts: readonly RowPart[],
  options: {
    readonly isFree: (column: number) => boolean;
    readonly isOver: (part: RowPart) => boolean;
    readonly columns: number;
  },
): readonly RowPart[] {
  const shared = new Map<RowPart, RowPart>();
  for (let column = 0; column < options.columns; column++) {
    const start = column;
    const run: RowPart[] = [];
    for (; column < options.columns; column++) {
      const own = parts.find((part) => part.from <= column && part.to >= column);
      if (own === undefined ? !options.isFree(column) : !options.isOver(own)) break;
      if (own !== undefined && run.at(-1) !== own) run.push(own);
    }
    const each = (column - start) / run.length;
    if (run.length < 2 || !Number.isInteger(each)) continue;
    const fits = run.every((part, at) => part.from >= start + at * each && part.to < start + (at + 1) * each);
    if (!fits) continue;
    for (const [at, part] of run.entries())
      shared.set(part, { ...part, from: start + at * each, to: start + (at + 1) * each - 1 });
  }
  return parts.map((part) => shared.get(part) ?? part);
}

function offCentre(part: Segment, from: number, to: number, extents: AlignedColumns['extents']): number {
  return Math.abs((extents[from]!.left + extents[to]!.right) / 2 - (part.x + part.right) / 2);
}
