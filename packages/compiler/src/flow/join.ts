import { parseLines } from '#document/lines.ts';
import { lastUpTo } from '#text/ascending.ts';
import { createCharacters, holds, holdsAny, holdsAt, isBlank, isDigit, isHan } from '#text/characters.ts';
import { createRarity, findMarks } from '#text/marks.ts';
import type { Span } from '../model.ts';
import { findBrokenHeadings } from './broken-headings.ts';
import { breaksInside, endsHeading, findStandingAlone, NO_SHAPES, startsOf } from './headings.ts';
import { isMarked } from './markers.ts';
import { findNumerals, type Numerals } from './numerals.ts';
import { FULL_WIDTH_DIGITS, MARKER_BEHIND } from './patterns.ts';
import { findWrap, isBrimful, isFull, isIndented, isProse, PROSE, type TextLine, type Wrap } from './wrap.ts';

/** A stretch of the source that joining left out: a line end with the blanks around it and a page number between them, or what digits leave free. */
export interface Cut extends Span {
  /** Where the cut lies in the joined text. */
  readonly at: number;
  /** The page number inside it. */
  readonly number: Span | null;
}

/** 连行: a text whose broken lines are joined and whose numbers are plain digits, and what was left out of it. */
export interface Flow {
  readonly text: string;
  /** In text order; empty when only digits were written otherwise. */
  readonly cuts: readonly Cut[];
  /** The quantities that the source writes in Chinese numerals, in text order. */
  readonly numerals: readonly Numerals[];
}

const CLOSES = createCharacters('。！？；：!?;:”）)》');
/** Characters that begin no sentence. */
const GOES_ON = createCharacters('，。、；：）”’》%％');
const FULL_WIDTH = createRarity('０１２３４５６７８９');
const DASH = 0x2014;
const ZERO_WIDTH = '\u200b';
/** A line of prose is at least this long. */
const LONG = 24;
/** Running text goes on over no more blank lines. */
const MOST_BLANKS = 4;

/**
 * Joins the lines that a page, a print or a link broke inside a sentence (…新增⏎第四代移动通信⏎用户3.4亿, text wrapped at a
 * fixed width, a page number between two halves), leaves out the blanks beside numbers and writes quantities in Chinese
 * numerals as digits. Null when there is nothing to mend, as in most texts.
 *
 * @param text decoded source text
 * @param marks its marks, when they are known already
 * @param headings lines that the file marks as headings, which belong to no paragraph
 * @param rows stretches whose lines are cells of a table, each for itself
 * @param tables stretches whose lines and blanks set rows and cells apart, in text order
 */
export function joinLines(
  text: string,
  marks = findMarks(text),
  headings: readonly Span[] = [],
  rows: readonly Span[] = [],
  tables: readonly Span[] = [],
): Flow | null {
  const { rarities } = marks;
  const wide = (rarities & FULL_WIDTH) !== 0;
  const numerals = findNumerals(text, marks);
  const points = findItemPoints(text);
  const starts = () => startsOf(text, [...headings, ...rows, ...tables]);
  const gaps = [
    ...outside(tables, [
      ...(endsOpen(text) ? findBrokenLines(text, parseLines(text), starts()) : []),
      ...breaksInside(text, headings),
      ...findBlanks(text),
    ]),
    ...((rarities & UNSEEN) === 0 ? [] : findInvisible(text)),
    ...numerals.flatMap(roomLeft),
  ];
  if (gaps.length === 0 && numerals.length === 0 && points.length === 0 && !wide) return null;
  const written = withDigits(withItemMarks(text, points), numerals);
  const cuts: Cut[] = [];
  let removed = 0;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, number } of inOrder(gaps)) {
    cuts.push({ start, end, number, at: start - removed });
    removed += end - start;
    pieces.push(written.slice(from, start));
    from = end;
  }
  pieces.push(written.slice(from));
  // joined at one stroke, so that what is read all over later lies in one piece
  const joined = pieces.join('');
  return { text: wide ? withPlainDigits(joined) : joined, cuts, numerals };
}

/** The gaps that do not lie in tables. */
function outside(tables: readonly Span[], gaps: readonly Left[]): readonly Left[] {
  return tables.length === 0 ? gaps : gaps.filter(({ start }) => (lastUpTo(tables, start)?.end ?? 0) <= start);
}

/** Gaps in text order, as those of one kind are already. */
function inOrder(gaps: readonly Left[]): readonly Left[] {
  for (let index = 1; index < gaps.length; index++)
    if (gaps[index]!.start < gaps[index - 1]!.start) return gaps.toSorted((left, right) => left.start - right.start);
  return gaps;
}

/** The text with digits in place of numerals, as long as before: what they leave free lies behind the first of them. */
function withDigits(text: string, numerals: readonly Numerals[]): string {
  let written = '';
  let from = 0;
  for (const { start, end, digits } of numerals) {
    written += text.slice(from, start) + digits.charAt(0).padEnd(end - start - digits.length + 1) + digits.slice(1);
    from = end;
  }
  return written + text.slice(from);
}

/** The stretch that digits leave free; their first and their last character stand where the numerals begin and end. */
function roomLeft({ start, end, digits }: Numerals): readonly Left[] {
  const room = end - start - digits.length;
  return room === 0 ? [] : [{ start: start + 1, end: start + 1 + room, number: null }];
}

/** Whether any long line ends without a stop; a look at the ends of lines settles most texts. */
function endsOpen(text: string): boolean {
  let from = 0;
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
    if (feed - from >= LONG) {
      let end = feed;
      while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
      if (end - from >= LONG && !holds(CLOSES, text.charCodeAt(end - 1))) return true;
    }
    from = feed + 1;
  }
  return false;
}

/** ２００５年: digits as wide as a character are read as plain ones, which takes no place away. */
function withPlainDigits(text: string): string {
  return text.replace(FULL_WIDTH_DIGITS, (digits) => digits.normalize('NFKC'));
}

/** 3.50个小区 behind 2.: the points of numbers of items that a number stands right behind, for the text has a number of either kind at the start of each line. */
function findItemPoints(text: string): readonly number[] {
  if (!holdsItemBeforeNumber(text)) return NO_POINTS;
  const points: number[] = [];
  let last = 0;
  let run: number[] = [];
  let plain = 0;
  let led = false;
  for (const { groups, index } of text.matchAll(ITEM_NUMBER)) {
    const { blanks, number, digit } = groups!;
    if (Number(number) !== last + 1) {
      run = [];
      plain = 0;
      led = false;
    }
    last = Number(number);
    const start = index + blanks!.length;
    if (digit === undefined) plain += 1;
    else if (led || (last === 1 && !DECIMAL.test(text.slice(start, start + DECIMAL_WITHIN))))
      run.push(start + number!.length);
    else continue;
    led = true;
    if (plain >= PLAIN_ITEMS) points.push(...run.splice(0));
  }
  return points;
}

/** Whether any line opens as 3.50个小区 does; a look at its first character settles most lines. */
function holdsItemBeforeNumber(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    if (holdsAt(OPENS_ITEM, text, at)) {
      ITEM_BEFORE_NUMBER.lastIndex = at;
      if (ITEM_BEFORE_NUMBER.test(text)) return true;
    }
    const feed = text.indexOf('\n', at);
    if (feed < 0) return false;
    at = feed + 1;
  }
  return false;
}

const OPENS_ITEM = createCharacters(' \t\u30000123456789');
const NO_POINTS: readonly number[] = [];
/** So many items in a row tell by what stands behind them that the point is no decimal one. */
const PLAIN_ITEMS = 2;
/** 1.5万户, which no item leads up to: an amount where its scale or unit says so. */
const DECIMAL = /^\d[.．]\d{1,4}[ \t]{0,2}(?:[千万亿%％‰元吨倍]|个百分点)/u;
const DECIMAL_WITHIN = 16;
const ITEM_BEFORE_NUMBER = /[ \t\u3000]{0,8}\d{1,2}[.．]\d/uy;
const ITEM_NUMBER = /^(?<blanks>[ \t\u3000]{0,8})(?<number>\d{1,2})[.．](?:(?<digit>\d)|(?=\D))/gmu;

function withItemMarks(text: string, points: readonly number[]): string {
  let written = '';
  let from = 0;
  for (const at of points) {
    written += `${text.slice(from, at)}、`;
    from = at + 1;
  }
  return written + text.slice(from);
}

type Left = Omit<Cut, 'at'>;

const NO_STARTS: ReadonlySet<number> = new Set();

/** The line ends that fall inside a sentence. */
function findBrokenLines(text: string, lines: readonly TextLine[], apart: ReadonlySet<number>): readonly Left[] {
  const wrap = findWrap(text, lines);
  const alone = wrap === null || wrap.indented ? NO_SHAPES : findStandingAlone(text, lines, wrap);
  const headings = wrap === null ? findBrokenHeadings(text, lines) : NO_STARTS;
  const cuts: Left[] = [];
  let prose = false;
  let before = -1;
  let opened = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.blank) continue;
    const marked = apart.has(line.start) || (before >= 0 && apart.has(lines[before]!.start));
    const last = before < 0 || marked ? null : lines[before]!;
    if (last && headings.has(line.start)) {
      cuts.push({ start: last.end, end: line.start, number: null });
      prose = false;
      before = index;
      continue;
    }
    if (last && isSoftBreak(text, last, line, index - before)) {
      cuts.push({ start: last.end, end: line.start, number: null });
      prose ||= isProse(text, line, wrap);
      before = index;
      continue;
    }
    if (last && (wrap !== null || !holds(CLOSES, text.charCodeAt(last.end - 1)))) {
      const gap: Gap = { blanks: index - before - 1, number: null };
      const page = pageNumber(text, lines, index, before);
      const next = page ? nextLine(lines, index) : index;
      const behind = lines[next];
      const ends =
        wrap !== null &&
        behind !== undefined &&
        endsHeading(text, { start: opened, end: last.end }, behind, wrap, alone);
      if (behind && !ends && goesOn(text, last, behind, { ...gap, number: page }, { prose, wrap })) {
        cuts.push({ start: last.end, end: behind.start, number: page });
        prose ||= isProse(text, behind, wrap);
        before = next;
        index = next;
        continue;
      }
    }
    prose = isProse(text, line, wrap);
    before = index;
    opened = line.start;
  }
  return cuts;
}

interface Gap {
  readonly blanks: number;
  readonly number: Span | null;
}

function nextLine(lines: readonly TextLine[], index: number): number {
  let next = index + 1;
  while (next < lines.length && lines[next]!.blank) next++;
  return next;
}

/** A line of nothing but a page number, blank lines on both sides of it. */
function pageNumber(text: string, lines: readonly TextLine[], index: number, before: number): Span | null {
  const { start, end } = lines[index]!;
  if (end - start > 3 || index - before < 2 || lines[index + 1]?.blank !== true) return null;
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return null;
  return { start, end };
}

/** Whether the line `next` goes on with the sentence that `last` ends in. */
function goesOn(
  text: string,
  last: TextLine,
  next: TextLine,
  { blanks, number }: Gap,
  { prose, wrap }: { prose: boolean; wrap: Wrap | null },
): boolean {
  if (wrap && number === null && blanks <= wrap.between) return wrapsOn(text, last, next, wrap);
  if (holds(CLOSES, text.charCodeAt(last.end - 1))) return false;
  if (isMarked(text, next)) return false;
  if (blanks === 0 && isDash(text, last)) return true;
  if (!prose || endsInHeading(text, last)) return false;
  if (blanks === 0) return true;
  if (blanks > MOST_BLANKS * (number ? 2 : 1)) return false;
  if (holds(GOES_ON, text.charCodeAt(next.start))) return true;
  return last.end - last.start >= LONG && holdsAny(PROSE, text, next.start, next.end);
}

/** The same in a text that is wrapped. */
function wrapsOn(text: string, last: TextLine, next: TextLine, wrap: Wrap): boolean {
  if (!isFull(text, last, wrap)) return false;
  if (wrap.indented) return !isIndented(text, next);
  if (isMarked(text, next)) return false;
  if (!holds(STOPS, text.charCodeAt(last.end - 1))) return true;
  // behind a full stop a paragraph may end, and a heading follow
  return isBrimful(text, last, wrap) && isProse(text, next, wrap);
}

const STOPS = createCharacters('。！？!?');

/** A line of nothing but a zero-width blank, right between two others, is what an editor leaves inside a paragraph. */
function isSoftBreak(text: string, last: TextLine, next: TextLine, distance: number): boolean {
  if (distance !== 2 || next.start - last.end > WIDEST_SOFT) return false;
  if (!text.slice(last.end, next.start).includes(ZERO_WIDTH)) return false;
  return !isMarked(text, next);
}

const WIDEST_SOFT = 8;

function isDash(text: string, { start, end }: Span): boolean {
  return end - start <= 2 && text.charCodeAt(start) === DASH && text.charCodeAt(end - 1) === DASH;
}

/** …增强。（四）政府自身建设: a heading that was left at the end of a paragraph. */
function endsInHeading(text: string, { start, end }: Span): boolean {
  let from = end - 1;
  while (from > start && from > end - 40 && !holds(PROSE, text.charCodeAt(from - 1))) from--;
  return MARKER_BEHIND.test(text.slice(from, Math.min(end, from + 8)));
}

const HARD_SPACE = '\u00a0';
const BLANKS = createCharacters(` ${HARD_SPACE}`);

/** Zero-width blanks and joiners, marks of direction and soft hyphens, which editors leave inside words and numbers. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/gu;
const UNSEEN = createRarity(
  '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff',
);
const BESIDE_NUMBERS = createCharacters('.．,，%％‰');

/** Invisible characters between two visible ones of a word or number; those beside blanks and line ends part nothing. */
function findInvisible(text: string): readonly Left[] {
  const visible = (at: number) =>
    isHan(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)) || holds(BESIDE_NUMBERS, text.charCodeAt(at));
  return [...text.matchAll(INVISIBLE)].flatMap(({ 0: { length }, index: start }): readonly Left[] => {
    const end = start + length;
    return visible(start - 1) && visible(end) ? [{ start, end, number: null }] : [];
  });
}

/** The blanks that a page sets between a number and the words around it: 增长 11.2%，比 2013 年. Tables keep theirs. */
function findBlanks(text: string): readonly Left[] {
  const cuts: Left[] = [];
  let space = text.indexOf(' ');
  let hard = text.indexOf(HARD_SPACE);
  while (space >= 0 || hard >= 0) {
    const at = space < 0 || (hard >= 0 && hard < space) ? hard : space;
    const start = text.lastIndexOf('\n', at) + 1;
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (holdsAny(MARKS, text, start, end)) addBlanks(text, start, end, cuts);
    if (space >= 0 && space < end) space = text.indexOf(' ', end);
    if (hard >= 0 && hard < end) hard = text.indexOf(HARD_SPACE, end);
  }
  return cuts;
}

/** Adds the blanks of one line of running text; those behind a number that opens the line part it from its item. */
function addBlanks(text: string, start: number, end: number, cuts: Left[]): void {
  let words = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    words ||= isHan(code);
    if (!words || !holds(BLANKS, code)) continue;
    const before = text.charCodeAt(at - 1);
    const behind = text.charCodeAt(at + 1);
    if ((isHan(before) && isDigit(behind)) || (isFigure(before) && isHan(behind)))
      cuts.push({ start: at, end: at + 1, number: null });
  }
}

function isFigure(code: number): boolean {
  return isDigit(code) || code === PERCENT || code === FULL_WIDTH_PERCENT;
}

const PERCENT = 0x25;
const FULL_WIDTH_PERCENT = 0xff05;

const MARKS = createCharacters('，。；');
