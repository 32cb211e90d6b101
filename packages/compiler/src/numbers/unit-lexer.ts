import { createCharacters, holdsAt, isBlank, isHan } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { UNIT_TURNS_WORD, UNITS, type UnitClass } from './units.ts';

/** A unit of measure found behind a number. */
export interface LexedUnit {
  /** Behind the whole unit. */
  readonly end: number;
  /** As written, without 多/余: 亿元. */
  readonly text: string;
  /** Without scale words: 元. */
  readonly base: string;
  readonly scale: string;
  readonly class: UnitClass;
  /** 60余个, 2.9亿多元. */
  readonly more: boolean;
}

const CLASS_OF = new Map<string, UnitClass>();
for (const [unitClass, words] of Object.entries(UNITS)) {
  for (const word of words.split(/\s+/)) if (!CLASS_OF.has(word)) CLASS_OF.set(word, unitClass as UnitClass);
}
const BASES = createLexicon(...Object.values(UNITS));
const SCALES = createCharacters('十百千万亿');
const LARGE_SCALES = createCharacters('万亿');
const MORE = createCharacters('多余');
const TURNS = createCharacters(Object.values(UNIT_TURNS_WORD).join(''));
/** Per-units: behind a slash. */
const DENOMINATORS = createLexicon(
  Object.values(UNITS).join(' '),
  '人 年 月 日 天 小时 秒 平方公里 亩 户 生 人·年 人·月 万元 万人 10万 千瓦时 每人 次 车 床 标方',
);

function baseAt(text: string, at: number): number {
  let length = BASES.startingAt(text, at);
  while (length > 0) {
    if (!holdsAt(TURNS, text, at + length)) return length;
    const turns = UNIT_TURNS_WORD[text.slice(at, at + length)];
    if (turns === undefined || !turns.includes(text.charAt(at + length))) return length;
    const shorter = text.slice(at, at + length - 1);
    length = CLASS_OF.has(shorter) ? length - 1 : 0;
  }
  return 0;
}

/** Length of the blank that a page leaves between a number and its unit; a line end only in front of a sign (4.4⏎%). */
function gapLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === LINE_END) return holdsAt(SHARE_SIGNS, text, at + 1) ? 1 : 0;
  return isBlank(code) ? 1 : 0;
}

const LINE_END = 0x0a;
const SHARE_SIGNS = createCharacters('%％‰');

/** Reads 单位 at `at` (scale words, 多/余, base unit, 元/吨, 头（只）); null when no unit stands there. */
export function lexUnit(text: string, at: number): LexedUnit | null {
  const from = at + gapLength(text, at);
  let more = holdsAt(MORE, text, from);
  const scaleStart = more ? from + 1 : from;
  let place = scaleStart;
  let scaleEnd = scaleStart;
  let length = baseAt(text, place);
  while (length === 0 && place - scaleStart < 4 && holdsAt(SCALES, text, place)) {
    place++;
    scaleEnd = place;
    const moreBehind = holdsAt(MORE, text, place);
    if (moreBehind) {
      more = true;
      place++;
    }
    length = baseAt(text, place);
    if (moreBehind && !holdsAt(SCALES, text, place)) break;
  }
  if (length === 1 && text.charAt(place) === '个') {
    const points = pointsAt(text, place);
    if (points > 0)
      return { end: place + points, text: '个百分点', base: '个百分点', scale: '', class: 'point', more: true };
  }
  const scale = scaleEnd === scaleStart ? '' : text.slice(scaleStart, scaleEnd).replace(/[多余]/, '');
  if (length === 0) {
    if (!isLarge(text, scaleStart, scaleEnd)) return null;
    return { end: place, text: scale, base: '', scale, class: 'bare', more };
  }
  let end = place + length;
  const base = text.slice(place, end);
  if (base === '元' && holdsAt(MORE, text, end)) {
    return { end: end + 1, text: scale + base, base, scale, class: 'money', more: true };
  }
  const tail = tailAt(text, end);
  end += tail.length;
  return { end, text: scale + base + tail, base, scale, class: CLASS_OF.get(base) ?? 'count', more };
}

/** Length of 个多百分点, where 多 stands inside the unit; 0 where it does not. */
function pointsAt(text: string, at: number): number {
  return holdsAt(MORE, text, at + 1) && text.startsWith('百分点', at + 2) ? 5 : 0;
}

/** Whether a stretch of scale words holds 万 or 亿, which stand for a number without a unit too. */
function isLarge(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (holdsAt(LARGE_SCALES, text, at)) return true;
  return false;
}

/** What goes on a unit: /吨, ·公里, （只）; the empty string as a rule. */
function tailAt(text: string, at: number): string {
  switch (text.charAt(at)) {
    case '/':
    case '／': {
      const denominator = DENOMINATORS.startingAt(text, at + 1);
      return denominator > 0 ? text.slice(at, at + 1 + denominator) : '';
    }
    case '·': {
      const factor = BASES.startingAt(text, at + 1);
      return factor > 0 ? text.slice(at, at + 1 + factor) : '';
    }
    case '（':
    case '(': {
      const inner = BASES.startingAt(text, at + 1);
      const close = text.charAt(at + 1 + inner);
      return inner > 0 && (close === '）' || close === ')') ? text.slice(at, at + 2 + inner) : '';
    }
    default:
      return '';
  }
}

/** Whether the character at `at` can go on a word (a noun right behind a unit). */
export function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHan(code) || code === 0x201c || code === 0x300a;
}
