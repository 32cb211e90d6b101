import { measureWords } from './cells.ts';
import type { PageItem } from './pages.ts';
import type { SegmentedLine } from './segments.ts';

/** 列: stretches of a page between which nothing stands in the rows of a table. */
export interface AlignedColumns {
  /** The middles of the empty strips, between the outer edges; one more than columns. */
  readonly xs: readonly number[];
  /** Where the words of each column begin and end. */
  readonly extents: readonly { readonly left: number; readonly right: number }[];
}

/** An empty strip in ems, and the blank beside it: words of one cell stand closer. */
const NARROWEST = 0.2;
const USUAL_GAP = 0.9;
/** Points that are looked at one by one, as a part of a point. */
const STEP = 0.25;
/** Ems that a blank inside a piece of text may stand elsewhere than its characters tell. */
const UNSURE = 0.3;
/** One row in so many may go over a strip: a cell merged over columns. */
const CROSSING = 8;
/** A page is no wider, in points: ISO 32000-1, annex C, allows 14,400. */
const WIDEST = 14_400;

interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** The lines of a table by what they tell of its columns. */
export interface TableLines {
  /** Rows with words in several columns. */
  readonly rows: readonly SegmentedLine[];
  /** Other lines between them: parts of cells, headings of rows. */
  readonly rests: readonly SegmentedLine[];
  /** Heads, which may go over several columns. */
  readonly heads: readonly SegmentedLine[];
  /** Lines above, which may be heads as well. */
  readonly above: readonly SegmentedLine[];
}

/** The columns that the rows of a table keep; undefined when they are fewer than two. */
export function findColumns({ rows, rests, heads, above }: TableLines): AlignedColumns | undefined {
  const lines = rows.map((row) => listStretches(row));
  const all = lines.flat();
  const left = Math.floor(Math.min(...all.map((word) => word.left)));
  const right = Math.ceil(Math.max(...all.map((word) => word.right)));
  if (all.length === 0 || right - left > WIDEST) return undefined;
  const size = rows[rows.length >> 1]!.size;
  const covered = coverEach(
    rows.map((row) => listStretches(row, UNSURE)),
    left,
    right,
  );
  const strips = findStrips(covered, Math.floor(rows.length / CROSSING))
    .map((strip) => ({ left: strip.left * STEP + left, right: strip.right * STEP + left }))
    .filter((strip) => strip.right - strip.left >= NARROWEST * size);
  const extents = joinClose([left, ...strips.flatMap((strip) => [strip.left, strip.right]), right], {
    lines,
    headLines: heads.map((line) => listStretches(line)),
    size,
  });
  const added = addApart(widen(addApart(extents, rests, 2), rests), heads, 1);
  return added.length < 2 ? undefined : edgeColumns(added, [...heads, ...above]);
}

interface Evidence {
  readonly lines: readonly (readonly Stretch[])[];
  readonly headLines: readonly (readonly Stretch[])[];
  readonly size: number;
}

/** Takes strips back that part the words of a cell: those stand close wherever there are words at both sides. */
function joinClose(edges: readonly number[], evidence: Evidence): readonly Stretch[] {
  const extents: Stretch[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    const next = { left: edges[at]!, right: edges[at + 1]! };
    const last = extents.at(-1);
    if (last === undefined || isApart(last, next, evidence)) extents.push(next);
    else extents[extents.length - 1] = { left: last.left, right: next.right };
  }
  return extents;
}

/** Cells stand apart in most rows, or in one where no head goes over both columns. */
function isApart(one: Stretch, other: Stretch, { lines, headLines, size }: Evidence): boolean {
  const gaps = listGaps(lines, one, other);
  const isHeadOver = headLines.some((line) =>
    line.some((word) => word.left < one.right - size / 2 && word.right > other.left + size / 2),
  );
  const usual = gaps[gaps.length >> 1] ?? 0;
  const widest = Math.max(0, gaps.at(-1) ?? 0, ...listGaps(headLines, one, other));
  return (isHeadOver ? usual : widest) >= USUAL_GAP * size;
}

/** A cell of several lines is as wide as the widest of them. */
function widen(extents: readonly Stretch[], rests: readonly SegmentedLine[]): readonly Stretch[] {
  const wide = extents.map(({ left, right }) => ({ left, right }));
  for (const segment of rests.flatMap(({ segments }) => segments)) {
    const over = wide.filter((extent) => segment.x < extent.right && segment.right > extent.left);
    const [own] = over;
    if (own === undefined || over.length > 1) continue;
    own.left = Math.min(own.left, segment.x);
    own.right = Math.max(own.right, segment.right);
  }
  return wide;
}

/** Columns that no row tells: what stands beside all others in so many lines. */
function addApart(extents: readonly Stretch[], lines: readonly SegmentedLine[], fewest: number): readonly Stretch[] {
  const apart = lines
    .flatMap(({ segments }) => segments)
    .filter(({ x, right }) => extents.every((extent) => right <= extent.left || x >= extent.right));
  const found: { left: number; right: number; count: number }[] = [];
  for (const { x, right } of apart.toSorted((one, other) => one.x - other.x)) {
    const last = found.at(-1);
    if (last === undefined || x >= last.right) found.push({ left: x, right, count: 1 });
    else {
      last.right = Math.max(last.right, right);
      last.count++;
    }
  }
  const more = found.filter(
    ({ left, right, count }) =>
      count >= fewest && extents.every((extent) => right <= extent.left || left >= extent.right),
  );
  return [...extents, ...more].toSorted((one, other) => one.left - other.left);
}

/** The edges stand between the words of the rows, and between the heads where none goes over both columns. */
function edgeColumns(extents: readonly Stretch[], heads: readonly SegmentedLine[]): AlignedColumns {
  const words = heads.map((line) => listStretches(line));
  const inner = extents.slice(1).map((extent, index) => {
    let strip = { left: extents[index]!.right, right: extent.left };
    for (const line of words) {
      const middle = (strip.left + strip.right) / 2;
      const before = line.filter((word) => (word.left + word.right) / 2 <= middle).map((word) => word.right);
      const behind = line.filter((word) => (word.left + word.right) / 2 > middle).map((word) => word.left);
      const own = { left: Math.max(strip.left, ...before), right: Math.min(strip.right, ...behind) };
      if (own.right > own.left) strip = own;
    }
    return (strip.left + strip.right) / 2;
  });
  return { extents, xs: [extents[0]!.left - 1, ...inner, extents.at(-1)!.right + 1] };
}

/** The stretches of a line without blanks, less so many ems at blanks whose place is not sure. */
function listStretches({ segments, size }: SegmentedLine, unsure = 0): readonly Stretch[] {
  const joined: { left: number; right: number }[] = [];
  const words = segments.flatMap((segment) => segment.items.flatMap((item) => listWords(item, unsure)));
  for (const { left, right } of words.toSorted((one, other) => one.left - other.left)) {
    const last = joined.at(-1);
    if (last !== undefined && left - last.right < size * NARROWEST) last.right = Math.max(last.right, right);
    else joined.push({ left, right });
  }
  return joined;
}

/** The stretches between blanks of an item; where a blank stands inside it follows from the widths of its characters. */
function listWords({ words, x, width, size }: PageItem, unsure: number): readonly Stretch[] {
  if (!words.includes(' ')) return [{ left: x, right: x + width }];
  const per = width / measureWords(words);
  return [...words.matchAll(/[^ ]+/gu)].map((word) => {
    const end = word.index + word[0].length;
    const left = x + measureWords(words.slice(0, word.index)) * per + (word.index === 0 ? 0 : unsure * size);
    const right = x + measureWords(words.slice(0, end)) * per - (end === words.length ? 0 : unsure * size);
    return { left, right: Math.max(left, right) };
  });
}

/** For each step from `left` to `right` how many rows have words there. */
function coverEach(lines: readonly (readonly Stretch[])[], left: number, right: number): readonly number[] {
  const covered = new Array<number>((right - left) / STEP).fill(0);
  for (const words of lines) {
    for (const word of words) {
      const end = Math.min(Math.ceil((word.right - left) / STEP), covered.length);
      for (let at = Math.floor((word.left - left) / STEP); at < end; at++) covered[at]!++;
    }
  }
  return covered;
}

/** The empty strips, and those inside a stretch that at most so many rows go over while more stand at both sides. */
function findStrips(covered: readonly number[], most: number): readonly Stretch[] {
  const strips = listRuns(covered, 0, covered.length, 0);
  const edges = [0, ...strips.flatMap((strip) => [strip.left, strip.right]), covered.length];
  for (let at = 0; most > 0 && at < edges.length; at += 2)
    strips.push(...listRuns(covered, edges[at]!, edges[at + 1]!, most));
  return strips.toSorted((one, other) => one.left - other.left);
}

/** The stretches of low values between higher ones. */
function listRuns(covered: readonly number[], from: number, to: number, most: number): Stretch[] {
  const runs: Stretch[] = [];
  for (let x = from; x < to; x++) {
    const start = x;
    while (x < to && covered[x]! <= most) x++;
    if (x > start && start > from && x < to) runs.push({ left: start, right: x });
  }
  return runs;
}

/** The blanks between words of two columns, from the narrowest. */
function listGaps(lines: readonly (readonly Stretch[])[], one: Stretch, other: Stretch): readonly number[] {
  const gaps = lines.flatMap((words) => {
    const before = words.filter((word) => word.left < one.right && word.right > one.left && word.right <= other.left);
    const behind = words.filter((word) => word.left < other.right && word.right > other.left && word.left >= one.right);
    if (before.length === 0 || behind.length === 0) return [];
    return [Math.min(...behind.map((word) => word.left)) - Math.max(...before.map((word) => word.right))];
  });
  return gaps.toSorted((less, more) => less - more);
}
