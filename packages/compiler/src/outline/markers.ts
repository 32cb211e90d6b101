import type { Line } from '#document/lines.ts';
import { createCharacters, holds, holdsAt, isDigit, signOf, signsOfSets } from '#text/characters.ts';
import { createMarkSet, findMarks, markFrom } from '#text/marks.ts';
import type { Span } from '../model.ts';
import { parseMarkerNumber } from './numerals.ts';
import {
  BULLET_MARKER,
  CIRCLED_MARKER,
  DASH_MARKER,
  DIGIT_BRACKET_MARKER,
  DIGIT_MARKER,
  HAN_ORDINAL_MARKER,
  PART_MARKER,
} from './patterns.ts';
import { type RunIn, readRunBehindColon, readRunIn } from './run-in.ts';

/** The kinds of markers in the order in which documents of the genre nest them when they don't show otherwise. */
export const MARKER_CLASSES = [
  'title',
  'appendix',
  'appendix-title',
  'part',
  'chapter',
  'section',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'heading-7',
  'heading-8',
  'heading-9',
  'line',
  'han',
  'han-bracket',
  'han-ordinal',
  'han-is',
  'digit',
  'digit-bracket',
  'circled',
  'dash',
  'bullet',
] as const;

export type MarkerClass = (typeof MARKER_CLASSES)[number];

/** Unnumbered headings that the file itself marks, by level from 1. */
export const HEADING_CLASSES = MARKER_CLASSES.filter((kind) => kind.startsWith('heading-'));
const FIRST_HEADING = MARKER_CLASSES.indexOf('heading-1');

const KIND_INDEX: ReadonlyMap<MarkerClass, number> = new Map(MARKER_CLASSES.map((kind, index) => [kind, index]));

/** The place of a kind in {@link MARKER_CLASSES}. */
export function kindIndex(kind: MarkerClass): number {
  return KIND_INDEX.get(kind)!;
}

/** Whether a marker stands for a heading that the file marks and that bears no number. */
export function isFileHeading({ column }: Pick<Marker, 'column'>): boolean {
  return column >= FIRST_HEADING && column < FIRST_HEADING + HEADING_CLASSES.length;
}

/** A marker found in the text, not yet placed in the tree. */
export interface Marker {
  readonly start: number;
  readonly marker: string;
  readonly kind: MarkerClass;
  /** The place of its kind in {@link MARKER_CLASSES}. */
  readonly column: number;
  /** Its place in a numbered series; undefined for markers without a number. */
  readonly number: number | undefined;
  /** Index of its line. */
  readonly line: number;
  /** False when it stands inside a paragraph. */
  readonly atLineStart: boolean;
  /** True when one of its brackets is missing. */
  readonly damaged: boolean;
  /** Stray punctuation in front of it, for example 。 before 一是; the empty string as a rule. */
  readonly stray: string;
}

const RANKS: Readonly<Record<string, MarkerClass>> = { 章: 'chapter', 节: 'section' };
const STRAY = createCharacters('。．.，,、；;：:');
/** What may stand before an item inside a paragraph. */
const BOUNDARIES = createCharacters('。；;：:！!？?…”)）');
const CLOSERS = createCharacters('…”)）');
const FULL_STOPS = createCharacters('。！!？?');
const BLANKS = createCharacters(' \u3000\u00a0');
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** What opens an item inside a paragraph, and what one at the start of a line. */
const OPENERS = createMarkSet(`（(一二三四五六七八九十${CIRCLED}`);
const LINE_OPENERS = createCharacters(
  `第（(〔一二三四五六七八九十0123456789０１２３４５６７８９${CIRCLED}—―─-●○■□◆◇▲△★☆•·`,
);
const COLONS = createMarkSet('：:');
/** What of both a mark inside a paragraph is, as bits. */
const INLINE = { opener: 1, colon: 2 } as const;
const INLINE_OPENERS = signsOfSets(INLINE, { opener: OPENERS, colon: COLONS });
const NUMERALS = createCharacters('一二三四五六七八九十');
const CIRCLES = createCharacters(CIRCLED);
const BRACKETS = createCharacters('（(〔');
const CLOSING = createCharacters('）)〕');
const ROUND_CLOSING = createCharacters('）)');
const [ORDINAL, IS, MUST, STOP] = [...'第是要.'].map((char) => char.charCodeAt(0)) as [number, number, number, number];
/** 一是否, 一要求: what makes of the word behind a number another one. */
const BEHIND_IS = createCharacters('否');
const BEHIND_MUST = createCharacters('求素闻点');
/** A comma of enumerations or a full stop behind a number. */
const POINTS = createCharacters('、．.');
const LONGEST_NUMERAL = 3;
/** What the patterns of markers inside a paragraph want behind Chinese numerals. */
const BEHIND_NUMERAL = createCharacters('是要、．.）)〕');
/** 一、二、三产业, 二、三产业. */
const BEHIND_LISTED = createCharacters('、产');
/** Numbers of this size and above are no items. */
const HIGHEST = 60;
/** No marker at the start of a line is longer, and none inside a paragraph. */
const LINE_REACH = 12;
const INLINE_REACH = 8;
/** (二〇二一年) and (三年行动) are no headings that lost a bracket. */
const COUNTED = /^.{0,3}[年月日届次个项大条家〇○是]/u;

type Found = Pick<Marker, 'marker' | 'kind' | 'column' | 'number' | 'damaged'>;

function numbered(kind: MarkerClass, match: RegExpExecArray | null): Found | undefined {
  const words = match?.groups?.number;
  return match === null || words === undefined ? undefined : numberedBy(kind, match[0], words, false);
}

function numberedBy(kind: MarkerClass, marker: string, words: string, damaged: boolean): Found | undefined {
  const number = parseMarkerNumber(words);
  return number > 0 && number < HIGHEST ? { kind, column: kindIndex(kind), marker, number, damaged } : undefined;
}

/** Reads a marker that is a number in Chinese numerals, or begins with a bracket in front of one. */
function readHanMarker(text: string, { start, end }: Span, inline: boolean): Found | undefined {
  const opened = holdsAt(BRACKETS, text, start);
  const from = opened ? start + 1 : start;
  let to = from;
  while (to < end && to < from + LONGEST_NUMERAL && holds(NUMERALS, text.charCodeAt(to))) to++;
  if (to === from) return undefined;
  const behind = to < end ? text.charCodeAt(to) : 0;
  const kind = hanKind(text, { start: to, end }, { opened, inline });
  if (kind === undefined) return undefined;
  const closed = holds(CLOSING, behind);
  const damaged = kind === 'han-bracket' && !(opened && closed);
  const marker = text.slice(start, kind === 'han-bracket' && !closed ? to : to + 1);
  return numberedBy(kind, marker, text.slice(from, to), damaged);
}

/** The kind of a marker in Chinese numerals by what stands behind them. */
function hanKind(
  text: string,
  { start, end }: Span,
  { opened, inline }: { opened: boolean; inline: boolean },
): MarkerClass | undefined {
  const behind = start < end ? text.charCodeAt(start) : 0;
  if (holds(CLOSING, behind)) return 'han-bracket';
  // inside a paragraph a bracket is closed
  if (opened) return inline || COUNTED.test(text.slice(start, end)) ? undefined : 'han-bracket';
  const next = start + 1 < end ? text.charCodeAt(start + 1) : 0;
  if (behind === IS) return holds(BEHIND_IS, next) ? undefined : 'han-is';
  if (behind === MUST) return holds(BEHIND_MUST, next) ? undefined : 'han-is';
  if (!holds(POINTS, behind)) return undefined;
  // 一、二、三产业|投资分别…: a list of numerals
  if (holds(NUMERALS, next) && holdsAt(BEHIND_LISTED, text, start + 2)) return undefined;
  return behind === STOP && next >= FIRST_DIGIT && next <= LAST_DIGIT ? undefined : 'han';
}

const [FIRST_DIGIT, LAST_DIGIT] = [...'09'].map((char) => char.charCodeAt(0)) as [number, number];

/** Reads the marker that a line starts with; its first character tells which patterns there are to try. */
function readLineMarker(text: string, line: Span): Found | undefined {
  const first = text.charCodeAt(line.start);
  if (holds(NUMERALS, first)) return readHanMarker(text, line, false);
  const words = text.slice(line.start, line.end);
  if (first === ORDINAL) {
    const part = PART_MARKER.exec(words);
    if (part) return numbered(RANKS[part.groups?.rank ?? ''] ?? 'part', part);
    return numbered('han-ordinal', HAN_ORDINAL_MARKER.exec(words));
  }
  if (holds(BRACKETS, first))
    return readHanMarker(text, line, false) ?? numbered('digit-bracket', DIGIT_BRACKET_MARKER.exec(words));
  if (isDigit(first))
    return numbered('digit', DIGIT_MARKER.exec(words)) ?? numbered('digit-bracket', DIGIT_BRACKET_MARKER.exec(words));
  const sign = DASH_MARKER.exec(words);
  if (sign) return unnumbered('dash', sign[0]);
  const bullet = BULLET_MARKER.exec(words);
  if (bullet) return unnumbered('bullet', bullet[0]);
  return numbered('circled', CIRCLED_MARKER.exec(words));
}

function unnumbered(kind: MarkerClass, marker: string): Found {
  return { kind, column: kindIndex(kind), marker, number: undefined, damaged: false };
}

const DIGIT_COLUMN = kindIndex('digit');

/** 8.6个重大专项 between 7.… and 9.…: an item whose words begin with a figure, which reads as a decimal number elsewhere. */
function readGluedMarker(
  text: string,
  start: number,
  lines: readonly Line[],
  index: number,
  last: number,
): Found | undefined {
  if (last === 0 || !isDigit(text.charCodeAt(start))) return undefined;
  const marker = `${last + 1}.`;
  if (!text.startsWith(marker, start) || !isDigit(text.charCodeAt(start + marker.length))) return undefined;
  for (let i = index + 1; i < lines.length && i < index + 4; i++)
    if (!lines[i]!.blank)
      return text.startsWith(`${last + 2}.`, lines[i]!.start)
        ? { kind: 'digit', column: DIGIT_COLUMN, marker, number: last + 1, damaged: false }
        : undefined;
  return undefined;
}

/** Reads a marker inside a paragraph; only kinds that documents run into their paragraphs. */
function readInlineMarker(text: string, { start, end }: Span): Found | undefined {
  const first = text.charCodeAt(start);
  if (holds(CIRCLES, first)) {
    const sign = text.charAt(start);
    return numberedBy('circled', sign, sign, false);
  }
  if (holds(NUMERALS, first)) return readHanMarker(text, { start, end }, true);
  let to = start + 1;
  while (to < end && to < start + 1 + MOST_DIGITS && isDigit(text.charCodeAt(to))) to++;
  if (to === start + 1) return readHanMarker(text, { start, end }, true);
  if (to >= end || !holdsAt(ROUND_CLOSING, text, to)) return undefined;
  return numberedBy('digit-bracket', text.slice(start, to + 1), text.slice(start + 1, to), false);
}

const MOST_DIGITS = 2;

/**
 * 序号: every marker of the lines in text order. Inside a paragraph a marker has to start a series or to continue the
 * last one of its kind, and to stand behind the end of a clause.
 */
export function parseMarkers(text: string, lines: readonly Line[], marks = findMarks(text)): readonly Marker[] {
  const { places, codes } = marks;
  let mark = 0;
  const markers: Marker[] = [];
  const last: LastNumbers = new Array<number>(MARKER_CLASSES.length).fill(0);
  const take = (found: Found, start: number, rest: Pick<Marker, 'line' | 'atLineStart' | 'stray'>) => {
    const { kind, column, marker, number, damaged } = found;
    const { line, atLineStart, stray } = rest;
    markers.push({ start, marker, kind, column, number, line, atLineStart, damaged, stray });
    if (number !== undefined) last[column] = number;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.blank) continue;
    let { start } = line;
    while (start < line.end && holds(STRAY, text.charCodeAt(start))) start++;
    const opens = start < line.end && holds(LINE_OPENERS, text.charCodeAt(start));
    const found = opens
      ? (readLineMarker(text, { start, end: Math.min(start + LINE_REACH, line.end) }) ??
        readGluedMarker(text, start, lines, index, last[DIGIT_COLUMN]!))
      : undefined;
    if (found && isItem(found, last))
      take(found, start, { line: index, atLineStart: true, stray: text.slice(line.start, start) });
    const from = found ? start + found.marker.length : line.start + 1;
    let run: readonly RunIn[] = [];
    for (mark = markFrom(marks, from, mark); places[mark]! < line.end; mark++) {
      const code = codes[mark]!;
      const opens = signOf(INLINE_OPENERS, code);
      if (opens === 0) continue;
      const at = places[mark]!;
      if ((opens & INLINE.colon) !== 0 && run.length === 0 && found?.kind !== 'digit')
        run = readRunBehindColon(text, { start: at + 1, end: line.end });
      if ((opens & INLINE.opener) === 0) continue;
      if (holds(NUMERALS, code) && !closesNumeral(text, at)) continue;
      const before = placeBefore(text, at, line.start);
      if (before < 0 || !holds(BOUNDARIES, text.charCodeAt(before))) continue;
      const inline = readInlineMarker(text, { start: at, end: Math.min(at + INLINE_REACH, line.end) });
      if (!inline || !continues(inline, text.charCodeAt(before), last)) continue;
      take(inline, at, { line: index, atLineStart: false, stray: '' });
      while (places[mark + 1]! < at + inline.marker.length) mark++;
    }
    if (found?.kind === 'digit' && last[DIGIT_COLUMN] === found.number)
      run = readRunIn(text, { start: from, end: line.end }, found.number!);
    for (const { number, marker, at } of run)
      take({ kind: 'digit', column: DIGIT_COLUMN, marker, number, damaged: false }, at, {
        line: index,
        atLineStart: false,
        stray: '',
      });
  }
  // a run of numbers was found behind the other markers of its line
  return markers.sort((one, other) => one.start - other.start);
}

/** The last number of each kind of markers, by its column; 0 for none. */
type LastNumbers = number[];

/** A line that starts with 2、 continues a list or is no item at all; 二、 may well have lost its 一、. */
function isItem(found: Found, last: LastNumbers): boolean {
  if (found.kind !== 'digit' && found.kind !== 'digit-bracket' && found.kind !== 'circled') return true;
  const before = last[found.column]!;
  return found.number === 1 || (before !== 0 && found.number! - before <= 2);
}

/** Whether a number in Chinese numerals is followed by what makes it a marker: 一是, 一、, 一）. */
function closesNumeral(text: string, at: number): boolean {
  let end = at + 1;
  while (end < at + LONGEST_NUMERAL && holdsAt(NUMERALS, text, end)) end++;
  return holdsAt(BEHIND_NUMERAL, text, end);
}

/** The place of the character before `at` that is no blank, three places back at most; -1 for none. */
function placeBefore(text: string, at: number, min: number): number {
  let place = at - 1;
  while (place > min && place > at - 3 && holds(BLANKS, text.charCodeAt(place))) place--;
  return place >= min ? place : -1;
}

function continues(inline: Found, before: number, last: LastNumbers): boolean {
  const next = inline.number === last[inline.column]! + 1;
  const starts = inline.number === 1 && !holds(CLOSERS, before);
  switch (inline.kind) {
    case 'han-bracket':
      return holds(FULL_STOPS, before) && (next || starts);
    case 'han':
      return holds(FULL_STOPS, before) && next;
    default:
      return next || starts;
  }
}
