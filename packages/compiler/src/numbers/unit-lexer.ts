import { createCharacters, holdsAt, isBlank, isHan } from '#text/characters.ts';
import { createDictionary, createLexicon, type Entry, listWords } from '#text/lexicon.ts';
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

/** Every unit with its class, the first one that lists it. */
function classUnits(): Readonly<Record<string, UnitClass>> {
  const classes: Record<string, UnitClass> = {};
  for (const [unitClass, words] of Object.entries(UNITS))
    for (const word of listWords(words)) classes[word] ??= unitClass as UnitClass;
  return classes;
}
const BASES = createDictionary(classUnits());
type Base = Entry<UnitClass>;
/** Entries are told apart by themselves: their words would have to be compared. */
const PIECE = BASES.startingAt('个', 0);
const YUAN = BASES.startingAt('元', 0);
const SCALES = createCharacters('十百千万亿');
const LARGE_SCALES = createCharacters('万亿');
const MORE = createCharacters('多余');
const TURNS = createCharacters(Object.values(UNIT_TURNS_WORD).join(''));
/** Per-units: behind a slash. */
const DENOMINATORS = createLexicon(
  Object.values(UNITS).join(' '),
  '人 年 月 日 天 小时 秒 平方公里 亩 户 生 人·年 人·月 万元 万人 10万 千瓦时 每人 次 车 床 标方',
);

/** The longest unit at `at` that what follows does not turn into a word. */
function baseAt(text: string, at: number): Base | undefined {
  let base = BASES.startingAt(text, at);
  while (base !== undefined && holdsAt(TURNS, text, at + base.length)) {
    const { word, length } = base;
    if (!UNIT_TURNS_WORD[word]?.includes(text.charAt(at + length))) return base;
    const shorter = BASES.endingAt(text, at + length - 1, at);
    base = shorter?.length === length - 1 ? shorter : undefined;
  }
  return base;
}

/** Length of the blank that a page leaves between a number and its unit; a line end only in front of a sign (4.4⏎%). */
function gapLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === LINE_END) return holdsAt(SHARE_SIGNS, text, at + 1) ? 1 : 0;
  return isBlank(code) ? 1 : 0;
}

const LINE_END = 0x0a;
const SHARE_SIGNS = createCharacters('%％‰℅');

/** Reads 单位 at `at` (scale words, 多/余, base unit, 元/吨, 头（只）); null when no unit stands there. */
export function lexUnit(text: string, at: number): LexedUnit | null {
  const from = at + gapLength(text, at);
  let more = holdsAt(MORE, text, from);
  const scaleStart = more ? from + 1 : from;
  let place = scaleStart;
  let scaleEnd = scaleStart;
  let parted = false;
  let found = baseAt(text, place);
  while (found === undefined && place - scaleStart < 4 && holdsAt(SCALES, text, place)) {
    place++;
    scaleEnd = place;
    const moreBehind = holdsAt(MORE, text, place);
    if (moreBehind) {
      more = true;
      parted = true;
      place++;
    }
    found = baseAt(text, place);
    if (moreBehind && !holdsAt(SCALES, text, place)) break;
  }
  if (found === PIECE) {
    const points = pointsAt(text, place);
    if (points > 0)
      return { end: place + points, text: '个百分点', base: '个百分点', scale: '', class: 'point', more: true };
    if (isMonths(text, place))
      return { end: place + 3, text: '个月', base: '个月', scale: '', class: 'time', more: true };
  }
  const scale = scaleEnd === scaleStart ? '' : scaleIn(text, scaleStart, scaleEnd, parted);
  if (found === undefined || (found === PIECE && INDIVIDUAL.startingAt(text, place) > 0)) {
    if (!isLarge(text, scaleStart, scaleEnd)) return null;
    return { end: place, text: scale, base: '', scale, class: 'bare', more };
  }
  const base = found.word;
  let end = place + found.length;
  if (found === YUAN && holdsAt(MORE, text, end) && text.charAt(end + 1) !== '出') {
    return { end: end + 1, text: scale + base, base, scale, class: 'money', more: true };
  }
  const scaled = scale === '' ? base : scale + base;
  if (!holdsAt(TAIL_STARTS, text, end)) return { end, text: scaled, base, scale, class: found.value, more };
  const tail = tailAt(text, end);
  end += tail.length;
  return { end, text: scaled + tail, base, scale, class: found.value, more };
}

/** The scale words of a stretch, without the 多 or 余 that may part them. */
function scaleIn(text: string, start: number, end: number, parted: boolean): string {
  const words = text.slice(start, end);
  return parted ? words.replace(/[多余]/, '') : words;
}

/** The same unit, ending elsewhere. */
export function moveUnit({ text, base, scale, class: kind }: LexedUnit, end: number, more: boolean): LexedUnit {
  return { end, text, base, scale, class: kind, more };
}

/** The same unit with a scale word that stands elsewhere. */
export function scaleUnit({ end, text, base, class: kind }: LexedUnit, scale: string, more: boolean): LexedUnit {
  return { end, text: scale + text, base, scale, class: kind, more };
}

/** 900多万|个体工商户: here 个 begins the word for who is counted. */
const INDIVIDUAL = createLexicon('个体工商户 个体户 个体经营 个体劳动者');

/** Length of 个多百分点, where 多 stands inside the unit; 0 where it does not. */
function pointsAt(text: string, at: number): number {
  return holdsAt(MORE, text, at + 1) && text.startsWith('百分点', at + 2) ? 5 : 0;
}

/** 5个多月: whether 多 stands inside of a time. */
function isMonths(text: string, at: number): boolean {
  return holdsAt(MORE, text, at + 1) && text.charAt(at + 2) === '月';
}

/** Whether a stretch of scale words holds 万 or 亿, which stand for a number without a unit too. */
function isLarge(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (holdsAt(LARGE_SCALES, text, at)) return true;
  return false;
}

const TAIL_STARTS = createCharacters('/／·（(每');

/** What goes on a unit: /吨, ·公里, （只）; the empty string as a rule. */
function tailAt(text: string, at: number): string {
  switch (text.charAt(at)) {
    case '/':
    case '／': {
      const denominator = DENOMINATORS.startingAt(text, at + 1);
      return denominator > 0 ? text.slice(at, at + 1 + denominator) : '';
    }
    case '每': {
      // 35微克每立方米
      const volume = text.startsWith('立方米', at + 1) ? 4 : 0;
      return volume > 0 && text.charAt(at - 1) === '克' ? text.slice(at, at + volume) : '';
    }
    case '·': {
      const factor = BASES.startingAt(text, at + 1)?.length ?? 0;
      return factor > 0 ? text.slice(at, at + 1 + factor) : '';
    }
    case '（':
    case '(': {
      const inner = BASES.startingAt(text, at + 1)?.length ?? countiesAlike(text, at);
      const close = text.charAt(at + 1 + inner);
      return inner > 0 && (close === '）' || close === ')') ? text.slice(at, at + 2 + inner) : '';
    }
    default:
      return '';
  }
}

/** 7县|（市、区）: length of what else may be counted as a county. */
function countiesAlike(text: string, at: number): number {
  return text.charAt(at - 1) === '县' ? ALIKE.startingAt(text, at + 1) : 0;
}

const ALIKE = createLexicon('市 区 市、区 区、市 市区 市、旗 旗、市 旗、区');

/** Whether the character at `at` can go on a word (a noun right behind a unit). */
export function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHan(code) || code === 0x201c || code === 0x300a;
}
