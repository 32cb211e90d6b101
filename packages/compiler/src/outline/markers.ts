import type { Line } from '#document/lines.ts';
import { createCharacters, holds, holdsAt, isDigit } from '#text/characters.ts';
import { createMarkSet, findMarks, markFrom } from '#text/marks.ts';
import { parseMarkerNumber } from './numerals.ts';
import {
  BULLET_MARKER,
  CIRCLED_MARKER,
  DASH_MARKER,
  DIGIT_BRACKET_MARKER,
  DIGIT_MARKER,
  HAN_BRACKET_MARKER,
  HAN_IS_MARKER,
  HAN_MARKER,
  HAN_MUST_MARKER,
  HAN_ORDINAL_MARKER,
  PART_MARKER,
} from './patterns.ts';

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
export function isFileHeading({ kind }: Pick<Marker, 'kind'>): boolean {
  const index = kindIndex(kind);
  return index >= FIRST_HEADING && index < FIRST_HEADING + HEADING_CLASSES.length;
}

/** A marker found in the text, not yet placed in the tree. */
export interface Marker {
  readonly start: number;
  readonly marker: string;
  readonly kind: MarkerClass;
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
const NUMERALS = createCharacters('一二三四五六七八九十');
const CIRCLES = createCharacters(CIRCLED);
const BRACKETS = createCharacters('（(〔');
const CLOSING = createCharacters('）)〕');
const ORDINAL = '第'.charCodeAt(0);
const LONGEST_NUMERAL = 3;
/** What the patterns of markers inside a paragraph want behind Chinese numerals. */
const BEHIND_NUMERAL = createCharacters('是、．.）)〕');
/** Numbers of this size and above are no items. */
const HIGHEST = 60;

type Found = Pick<Marker, 'marker' | 'kind' | 'number' | 'damaged'>;

function numbered(kind: MarkerClass, match: RegExpExecArray | null, damaged = false): Found | undefined {
  const words = match?.groups?.number;
  if (match === null || words === undefined) return undefined;
  const number = parseMarkerNumber(words);
  return number > 0 && number < HIGHEST ? { kind, marker: match[0], number, damaged } : undefined;
}

function bracketed(words: string): Found | undefined {
  const match = HAN_BRACKET_MARKER.exec(words);
  const open = match?.groups?.open;
  const close = match?.groups?.close;
  if (!open && !close) return undefined;
  // (二〇二一年) and (三年行动) are no headings that lost a bracket.
  if (!close && /^.{0,3}[年月日届次个项大条家〇○是]/u.test(words.slice(match![0].length))) return undefined;
  return numbered('han-bracket', match, !open || !close);
}

/** Reads the marker that a line starts with; its first character tells which patterns there are to try. */
function readLineMarker(words: string): Found | undefined {
  const first = words.charCodeAt(0);
  if (first === ORDINAL) {
    const part = PART_MARKER.exec(words);
    if (part) return numbered(RANKS[part.groups?.rank ?? ''] ?? 'part', part);
    return numbered('han-ordinal', HAN_ORDINAL_MARKER.exec(words));
  }
  if (holds(NUMERALS, first))
    return (
      numbered('han-is', HAN_IS_MARKER.exec(words) ?? HAN_MUST_MARKER.exec(words)) ??
      bracketed(words) ??
      numbered('han', HAN_MARKER.exec(words))
    );
  if (holds(BRACKETS, first)) return bracketed(words) ?? numbered('digit-bracket', DIGIT_BRACKET_MARKER.exec(words));
  if (isDigit(first))
    return numbered('digit', DIGIT_MARKER.exec(words)) ?? numbered('digit-bracket', DIGIT_BRACKET_MARKER.exec(words));
  const sign = DASH_MARKER.exec(words);
  if (sign) return { kind: 'dash', marker: sign[0], number: undefined, damaged: false };
  const bullet = BULLET_MARKER.exec(words);
  if (bullet) return { kind: 'bullet', marker: bullet[0], number: undefined, damaged: false };
  return numbered('circled', CIRCLED_MARKER.exec(words));
}

/** 8.6个重大专项 between 7.… and 9.…: an item whose words begin with a figure, which reads as a decimal number elsewhere. */
function readGluedMarker(
  text: string,
  start: number,
  lines: readonly Line[],
  index: number,
  last: number | undefined,
): Found | undefined {
  if (last === undefined || !isDigit(text.charCodeAt(start))) return undefined;
  const marker = `${last + 1}.`;
  if (!text.startsWith(marker, start) || !isDigit(text.charCodeAt(start + marker.length))) return undefined;
  for (let i = index + 1; i < lines.length && i < index + 4; i++)
    if (!lines[i]!.blank)
      return text.startsWith(`${last + 2}.`, lines[i]!.start)
        ? { kind: 'digit', marker, number: last + 1, damaged: false }
        : undefined;
  return undefined;
}

/** Reads a marker inside a paragraph; only kinds that documents run into their paragraphs. */
function readInlineMarker(words: string): Found | undefined {
  const first = words.charCodeAt(0);
  if (holds(CIRCLES, first)) return numbered('circled', CIRCLED_MARKER.exec(words));
  const bracket = bracketed(words);
  if (bracket) return holdsAt(CLOSING, bracket.marker, bracket.marker.length - 1) ? bracket : undefined;
  if (holds(NUMERALS, first))
    return numbered('han-is', HAN_IS_MARKER.exec(words)) ?? numbered('han', HAN_MARKER.exec(words));
  const digit = DIGIT_BRACKET_MARKER.exec(words);
  return digit?.groups?.open ? numbered('digit-bracket', digit) : undefined;
}

/**
 * 序号: every marker of the lines in text order. Inside a paragraph a marker has to start a series or to continue the
 * last one of its kind, and to stand behind the end of a clause.
 */
export function parseMarkers(text: string, lines: readonly Line[], marks = findMarks(text)): readonly Marker[] {
  const { places, codes } = marks;
  let mark = 0;
  const markers: Marker[] = [];
  const last = new Map<MarkerClass, number>();
  const take = (found: Found, start: number, rest: Pick<Marker, 'line' | 'atLineStart' | 'stray'>) => {
    const { kind, marker, number, damaged } = found;
    const { line, atLineStart, stray } = rest;
    markers.push({ start, marker, kind, number, line, atLineStart, damaged, stray });
    if (found.number !== undefined) last.set(found.kind, found.number);
  };
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue;
    let start = line.start;
    while (start < line.end && holds(STRAY, text.charCodeAt(start))) start++;
    const opens = start < line.end && holds(LINE_OPENERS, text.charCodeAt(start));
    const found = opens
      ? (readLineMarker(text.slice(start, Math.min(start + 12, line.end))) ??
        readGluedMarker(text, start, lines, index, last.get('digit')))
      : undefined;
    if (found && isItem(found, last))
      take(found, start, { line: index, atLineStart: true, stray: text.slice(line.start, start) });
    const from = found ? start + found.marker.length : line.start + 1;
    for (mark = markFrom(marks, from, mark); places[mark]! < line.end; mark++) {
      const code = codes[mark]!;
      const at = places[mark]!;
      if (!holds(OPENERS, code) || (holds(NUMERALS, code) && !closesNumeral(text, at))) continue;
      const before = placeBefore(text, at, line.start);
      if (before < 0 || !holds(BOUNDARIES, text.charCodeAt(before))) continue;
      const inline = readInlineMarker(text.slice(at, Math.min(at + 8, line.end)));
      if (!inline || !continues(inline, text.charCodeAt(before), last)) continue;
      take(inline, at, { line: index, atLineStart: false, stray: '' });
      while (places[mark + 1]! < at + inline.marker.length) mark++;
    }
  }
  return markers;
}

/** A line that starts with 2、 continues a list or is no item at all; 二、 may well have lost its 一、. */
function isItem(found: Found, last: ReadonlyMap<MarkerClass, number>): boolean {
  if (found.kind !== 'digit' && found.kind !== 'digit-bracket' && found.kind !== 'circled') return true;
  const before = last.get(found.kind);
  return found.number === 1 || (before !== undefined && found.number! - before <= 2);
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

function continues(inline: Found, before: number, last: ReadonlyMap<MarkerClass, number>): boolean {
  const next = inline.number === (last.get(inline.kind) ?? 0) + 1;
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
