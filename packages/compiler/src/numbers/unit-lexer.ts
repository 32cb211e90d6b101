import { isHan } from '#text/characters.ts';
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
const SCALES = '十百千万亿';
const MORE = '多余';
/** Per-units: behind a slash. */
const DENOMINATORS = createLexicon(
  Object.values(UNITS).join(' '),
  '人 年 月 日 天 小时 秒 平方公里 亩 户 生 人·年 人·月 万元 万人 10万 千瓦时 每人 次 车 床 标方',
);

function baseAt(text: string, at: number): number {
  let length = BASES.startingAt(text, at);
  while (length > 0) {
    const turns = UNIT_TURNS_WORD[text.slice(at, at + length)];
    const next = text.charAt(at + length);
    if (turns === undefined || next === '' || !turns.includes(next)) return length;
    const shorter = text.slice(at, at + length - 1);
    length = CLASS_OF.has(shorter) ? length - 1 : 0;
  }
  return 0;
}

/** Reads 单位 at `at` (scale words, 多/余, base unit, 元/吨, 头（只）); null when no unit stands there. */
export function lexUnit(text: string, at: number): LexedUnit | null {
  let place = at;
  if (text.charAt(place) === ' ') place++;
  let more = false;
  const takeMore = () => {
    const char = text.charAt(place);
    if (char === '' || !MORE.includes(char)) return '';
    more = true;
    place++;
    return char;
  };
  const first = takeMore();
  const scaleStart = place;
  let length = baseAt(text, place);
  while (length === 0 && place - scaleStart < 4) {
    const char = text.charAt(place);
    if (char === '' || !SCALES.includes(char)) break;
    place++;
    if (takeMore() !== '') break;
    length = baseAt(text, place);
  }
  const scale = stripMore(text.slice(scaleStart, place));
  if (length === 0) length = baseAt(text, place);
  if (length === 0) {
    if (scale === '' || (first !== '' && scale === '')) return null;
    if (!/[万亿]/.test(scale)) return null;
    return { end: place, text: scale, base: '', scale, class: 'bare', more };
  }
  let end = place + length;
  const base = text.slice(place, end);
  if (base === '元' && (text.charAt(end) === '多' || text.charAt(end) === '余')) {
    more = true;
    return { end: end + 1, text: scale + base, base, scale, class: 'money', more };
  }
  const slash = text.charAt(end);
  let tail = '';
  if (slash === '/' || slash === '／') {
    const denominator = DENOMINATORS.startingAt(text, end + 1);
    if (denominator > 0) tail = text.slice(end, end + 1 + denominator);
  } else if (slash === '·') {
    const factor = BASES.startingAt(text, end + 1);
    if (factor > 0) tail = text.slice(end, end + 1 + factor);
  } else if (slash === '（' || slash === '(') {
    const inner = BASES.startingAt(text, end + 1);
    const close = text.charAt(end + 1 + inner);
    if (inner > 0 && (close === '）' || close === ')')) tail = text.slice(end, end + 2 + inner);
  }
  end += tail.length;
  return { end, text: scale + base + tail, base, scale, class: CLASS_OF.get(base) ?? 'count', more };
}

function stripMore(scale: string): string {
  return scale.replace('多', '').replace('余', '');
}

/** Whether the character at `at` can go on a word (a noun right behind a unit). */
export function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHan(code) || code === 0x201c || code === 0x300a;
}
