import type { PdfBlock } from './columns.ts';
import { headingOf, type PdfLine } from './lines.ts';

/** 段: the lines that make one paragraph, in order. */
export type PdfParagraph = readonly PdfLine[];

/** The column of text that the lines of a document fill, in points. */
interface Measure {
  readonly left: number;
  readonly right: number;
  /** Usual distance of base lines. */
  readonly leading: number;
  readonly size: number;
}

/** Ems that a line may end before the margin and still be full: a mark that may not begin a line takes one or two along. */
const FULL_WITHIN = 1.6;
const INDENT = 1;
const LOOSE = 1.5;
/** The right margin of a page is hardly so many times its left one. */
const WIDE_MARGIN = 2;
/** Share of the lines that end at a margin all the same. */
const FULL_SHARE = 0.25;
/** Ems below which lines that end alike are no column of text. */
const NARROWEST = 12;

const SENTENCE_END = /[。！？；：][”’」』）)]?$/u;
const ITEM_MARK =
  /^(?:[一二三四五六七八九十百]{1,4}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|第[一二三四五六七八九十百]{1,4}[编章节条])/u;

export interface JoinOptions {
  /** True for a line that the file names as a heading: it stands alone. */
  readonly isTitle?: (line: PdfLine) => boolean;
  /** In points; tells margins from the ends of short lines. */
  readonly pageWidth?: number | undefined;
}

/**
 * Joins lines that a page broke: a paragraph ends where a line stops short or the next one is indented, set apart or in another size.
 */
export function joinParagraphs(
  blocks: readonly PdfBlock[],
  { isTitle = () => false, pageWidth }: JoinOptions = {},
): readonly PdfParagraph[] {
  const lines = blocks.flatMap((block) => block.lines);
  const frames = measureBlocks(blocks, pageWidth);
  const paragraphs: PdfLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const alone = before === undefined || isTitle(before) || isTitle(line) || headingOf(before) !== headingOf(line);
    const joined = !alone && goesOn(before, line, { of: frames.get(before)!, next: frames.get(line)! });
    if (joined) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** The column of text that each line stands in: its page's own, or the document's where the page has few lines. */
function measureBlocks(blocks: readonly PdfBlock[], pageWidth: number | undefined): ReadonlyMap<PdfLine, Measure> {
  const frames = new Map<PdfLine, Measure>();
  for (const side of new Set(blocks.map((block) => block.side))) {
    const own = blocks.filter((block) => block.side === side);
    if (own.length === 0) continue;
    const whole = measure(
      own.flatMap((block) => block.lines),
      side === 0 ? pageWidth : undefined,
    );
    for (const { lines } of own) {
      const frame = lines.length < 6 ? whole : measurePage(lines, whole);
      for (const line of lines) frames.set(line, frame);
    }
  }
  return frames;
}

function goesOn(
  before: PdfLine,
  line: PdfLine,
  { of, next }: { readonly of: Measure; readonly next: Measure },
): boolean {
  const em = before.size;
  if (before.words.includes('\t') || line.words.includes('\t')) return false;
  if (Math.abs(before.size - line.size) > em * 0.12) return false;
  if (before.page === line.page && before.y - line.y > Math.max(of.leading * LOOSE, em * 1.2)) return false;
  if (line.x > next.left + em * INDENT) return false;
  const room = of.right - before.right;
  if (room > Math.max(em * FULL_WITHIN, openingWidth(line) + em * 0.6)) return false;
  return !(SENTENCE_END.test(before.words) && ITEM_MARK.test(line.words));
}

/**
 * What no typesetter breaks (JIS X 4051, UAX 14): a number or Latin word or one character, the marks that may not begin a line, and what a
 * quotation mark holds on to at either side.
 */
const OPENING =
  /^[“‘（(《〈【]*(?:[\x21-\x7e]+|.)[，。；：、！？）)》〉】%％”’]*(?:(?<=[“”‘’])(?:[\x21-\x7e]+|.)[，。；：、！？）)》〉】%％”’]*|[“‘]+(?:[\x21-\x7e]+|.)[，。；：、！？）)》〉】%％”’]*){0,4}/u;

/** Width of the first piece of a line that could not be broken: the line before may end so much short of the margin. */
function openingWidth(line: PdfLine): number {
  const piece = OPENING.exec(line.words)?.[0] ?? '';
  return [...piece].reduce((sum, character) => sum + (character < '\u2000' ? 0.55 : 1), 0) * line.size;
}

function measure(lines: readonly PdfLine[], pageWidth: number | undefined): Measure {
  const size = median(lines.map((line) => line.size)) ?? 12;
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.12);
  const gaps = body.flatMap((line, index) => {
    const before = body[index - 1];
    return before !== undefined && before.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
  const left =
    findMargin(
      body.map((line) => line.x),
      size * 0.4,
      -1,
    ) ??
    body[0]?.x ??
    0;
  const right = findMargin(
    body.map((line) => line.right),
    size,
    1,
  );
  // Without a column of text no line is full, so none goes on.
  const told = right !== undefined && right - left >= size * NARROWEST && isMargin(right, { left, body, pageWidth });
  const column = told ? right : Number.POSITIVE_INFINITY;
  return { size, left, right: column, leading: median(gaps) ?? size * 1.5 };
}

/**
 * Short lines may end alike by chance, far from where the page's text ends: there the margin counts only when a good part of all lines
 * reach it.
 */
function isMargin(
  right: number,
  {
    left,
    body,
    pageWidth,
  }: { readonly left: number; readonly body: readonly PdfLine[]; readonly pageWidth: number | undefined },
): boolean {
  if (pageWidth === undefined || pageWidth - right <= left * WIDE_MARGIN) return true;
  const full = body.filter((line) => Math.abs(line.right - right) <= line.size).length;
  return full >= body.length * FULL_SHARE;
}

/** A page's own margins (left and right pages differ) where enough of its lines tell them; else the document's. */
function measurePage(lines: readonly PdfLine[], whole: Measure): Measure {
  const body = lines.filter((line) => Math.abs(line.size - whole.size) < whole.size * 0.12);
  const right = findMargin(
    body.map((line) => line.right),
    whole.size,
    1,
  );
  const left = findMargin(
    body.map((line) => line.x),
    whole.size * 0.4,
    -1,
  );
  const width = whole.right - whole.left;
  if (left === undefined || right === undefined || !(right - left >= width * 0.9)) return whole;
  return { ...whole, left, right };
}

/** The outermost place at which several lines begin (`side` -1) or end (1). */
function findMargin(places: readonly number[], within: number, side: 1 | -1): number | undefined {
  const sorted = [...places].sort((one, other) => (other - one) * side);
  const enough = Math.max(2, Math.min(6, Math.ceil(sorted.length * 0.05)));
  for (const [index, place] of sorted.entries()) {
    const last = sorted[index + enough - 1];
    if (last !== undefined && Math.abs(last - place) <= within) return place;
  }
  return undefined;
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)];
}
