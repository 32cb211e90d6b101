import { lexUnit } from '#numbers/unit-lexer.ts';
import type { UnitClass } from '#numbers/units.ts';
import { createCharacters, holds, holdsAt } from '#text/characters.ts';
import { createMarkSet, type Marks } from '#text/marks.ts';
import type { Span } from '../model.ts';
import {
  ENDING_NOUGHTS,
  NOUGHT,
  NOUGHT_FIRST,
  NUMERAL,
  NUMERAL_YEAR,
  SURE_BELOW,
  TWO_SCALES,
  WHOLE_NUMERAL,
} from './patterns.ts';

/** A quantity in Chinese numerals, and the same in digits, which take no more room: 百分之六点五 and 6.5%, 一百二十 and 120. */
export interface Numerals extends Span {
  readonly digits: string;
}

const DIGIT_NAMES = '零一二三四五六七八九';
/** What nearly every number in numerals holds; all of it are marks. */
const COMMON = createMarkSet('一二两三四五六七八九十');
/** The noughts of years, which other noughts are taken for: 二〇〇八年, 二○○八年. */
const YEAR_NOUGHTS = '〇○';
const NUMERIC = createCharacters(`${DIGIT_NAMES}${YEAR_NOUGHTS}两十百千万亿点`);
/** A hundredth and a thousandth with what is said of them behind. */
const PARTS = { 百分之: '%', 千分之: '‰' } as const;
const PART_LENGTH = 3;
const OF = '之'.charCodeAt(0);
const ORDINAL = createCharacters('第前初');
/** What joins the two ends of a range, or the members of a list. */
const JOINTS = createCharacters('至到—–－~～、');
/** Digits and points, behind which a numeral is part of something else. */
const BEFORE_NONE = createCharacters('0123456789０１２３４５６７８９.．');
/** The longest number that anybody writes out in a plan: 一千二百三十四万五千六百. */
const LONGEST = 14;

/** Measures of which a number is a quantity even in numerals; 十二个方面 and 二十条 are counted, not measured. */
const MEASURES: ReadonlySet<UnitClass> = new Set<UnitClass>([
  'money',
  'point',
  'people',
  'area',
  'length',
  'mass',
  'volume',
  'power',
]);
const COUNTED = new Set('家 所 座 处 台 辆 套 张 头 只 间 栋 床 艘 架'.split(' '));
/** 五里 and 二十米 are places and roads as often as lengths. */
const UNSURE = new Set(['里', '米', '度', '方', '克']);

/**
 * 汉字数字: the quantities that a text writes in Chinese numerals, in order: shares (百分之六), amounts with a unit of measure
 * (一百二十亿元, 五点二万人, 零点八个百分点), counts of what is built or bought (十五所) and years (二〇二五年). Other time, ordinals, counts of other
 * things (十二项举措), ranges and a lone numeral are none.
 */
export function findNumerals(text: string, { places, codes, count }: Marks): readonly Numerals[] {
  const found: Numerals[] = [];
  let last: Stretch = { end: -1, unitEnd: -1, read: undefined };
  for (let mark = 0; mark < count; mark++) {
    if (!holds(COMMON, codes[mark]!)) continue;
    const place = places[mark]!;
    if (place < last.end) continue;
    if (!mayMeasure(text, place, last)) {
      const lone = readLone(text, place);
      if (lone === undefined) continue;
      found.push(lone);
      last = { end: lone.end, unitEnd: lexUnit(text, lone.end)?.end ?? lone.end, read: lone };
      continue;
    }
    const numeral = stretchAt(text, place, Math.max(0, last.end));
    const year = readYear(text, numeral);
    if (year !== undefined) {
      found.push(year);
      last = { end: year.end, unitEnd: year.end, read: undefined };
      continue;
    }
    const read = readStretch(text, numeral);
    const ranged = isJoined(text, read?.start ?? numeral.start, last);
    const shares = isPart(read) && isPart(last.read);
    // 二十至三十万元: of a range that is not read whole neither half is a quantity
    if (ranged && !shares && last.read !== undefined) found.pop();
    const kept = ranged && !shares ? undefined : read;
    if (kept !== undefined) found.push(kept);
    const { end } = numeral;
    last = { end, unitEnd: lexUnit(text, end)?.end ?? end, read: kept };
  }
  return found;
}

/** Numerals that were looked at: where they and their unit end, and what they were read as. */
interface Stretch {
  readonly end: number;
  readonly unitEnd: number;
  readonly read: Numerals | undefined;
}

/** Whether a numeral has others or 百分之 beside it, or goes on with a range; a lone one (一、, 三是, 一批) has not. */
function mayMeasure(text: string, place: number, { end, unitEnd }: Stretch): boolean {
  return (
    holdsAt(NUMERIC, text, place + 1) ||
    holdsAt(NUMERIC, text, place - 1) ||
    text.charCodeAt(place - 1) === OF ||
    place - 1 === end ||
    place - 1 === unitEnd
  );
}

/** What is built of which even a lone numeral is a count: 新建一所小学, 新建幼儿园两所. */
const BUILT = new Set(['所', '座', '处', '栋']);
const BUILT_SIGNS = createCharacters('所座处栋');
const BUILDS_IT = /(?:新建|改建|扩建|迁建)$/u;
const BUILDS = /(?:新建|改建|扩建|迁建|建设|建成)[^，,。；;：:\n]{2,20}$/u;
const BUILDS_WITHIN = 24;
const CLOSES_COUNT = createCharacters('，,。、；;（(\n');

function readLone(text: string, place: number): Numerals | undefined {
  const end = place + 1;
  if (!holdsAt(BUILT_SIGNS, text, end) || holdsAt(ORDINAL, text, place - 1)) return undefined;
  const unit = lexUnit(text, end);
  if (unit === null || !BUILT.has(unit.base)) return undefined;
  const before = text.slice(Math.max(0, place - BUILDS_WITHIN), place);
  const counted =
    BUILDS_IT.test(before) ||
    ((unit.end === text.length || holdsAt(CLOSES_COUNT, text, unit.end)) && BUILDS.test(before));
  const digits = counted ? readNumeral(text.charAt(place), 1) : undefined;
  return digits === undefined ? undefined : { start: place, end, digits };
}

/** Whether a quantity goes on with what stands in front of it: 二十至|三十, 第一、|二十. */
function isJoined(text: string, start: number, { end, unitEnd }: Stretch): boolean {
  if (!holdsAt(JOINTS, text, start - 1)) return false;
  return start - 1 === end || start - 1 === unitEnd || holdsAt(NUMERIC, text, start - 2);
}

function isPart(read: Numerals | undefined): boolean {
  return read !== undefined && /[%‰]$/u.test(read.digits);
}

function readStretch(text: string, numeral: Span): Numerals | undefined {
  const { start, end } = numeral;
  // a longer run than anybody writes, or a numeral behind digits: 2十五
  if (holdsAt(NUMERIC, text, end) || holdsAt(BEFORE_NONE, text, start - 1)) return undefined;
  return readPart(text, numeral) ?? readAmount(text, numeral);
}

/** The numerals around a place. */
function stretchAt(text: string, place: number, behind: number): Span {
  let start = place;
  while (start > behind && place - start < LONGEST && holdsAt(NUMERIC, text, start - 1)) start--;
  // 服务点|十五处
  while (start < place && text.charAt(start) === '点') start++;
  let end = place + 1;
  while (end - place < LONGEST && holdsAt(NUMERIC, text, end)) end++;
  return { start, end };
}

const YEAR_LENGTH = 4;
const YEAR_SIGN = '年'.charCodeAt(0);

/** 二〇二五年, 一九九八至二〇〇二年: a year, or the first of a span of them. */
function readYear(text: string, numeral: Span): Numerals | undefined {
  const { start, end } = numeral;
  if (end - start !== YEAR_LENGTH) return undefined;
  const joined = holdsAt(JOINTS, text, end) ? end + 1 + YEAR_LENGTH : end;
  if (text.charCodeAt(joined) !== YEAR_SIGN) return undefined;
  const words = text.slice(start, end);
  if (!NUMERAL_YEAR.test(words) || (joined > end && !NUMERAL_YEAR.test(text.slice(end + 1, joined)))) return undefined;
  return { start, end, digits: [...words].map(digitOf).join('') };
}

function readPart(text: string, { start, end }: Span): Numerals | undefined {
  const from = start - PART_LENGTH;
  if (from < 0) return undefined;
  const words = text.slice(from, start);
  if (words !== '百分之' && words !== '千分之') return undefined;
  const value = readNumeral(text.slice(start, end), end - from - 1);
  return value === undefined ? undefined : { start: from, end, digits: `${value}${PARTS[words]}` };
}

function readAmount(text: string, { start, end }: Span): Numerals | undefined {
  if (end - start < 2 || holdsAt(ORDINAL, text, start - 1)) return undefined;
  const unit = lexUnit(text, end);
  if (unit === null || UNSURE.has(unit.base) || !(MEASURES.has(unit.class) || COUNTED.has(unit.base))) return undefined;
  // 八十家子, a town
  if (unit.base === '家' && text.charAt(unit.end) === '子') return undefined;
  const digits = readNumeral(text.slice(start, end), end - start);
  return digits === undefined ? undefined : { start, end, digits };
}

/**
 * A numeral in digits, with the scale word that it ends in: 一千二百 is 1200, 三万五千 3.5万, 六点五 6.5. Undefined for what is no
 * number (千百, 两三) or vague (三万五), and where the digits take more room than there is (五百).
 */
function readNumeral(words: string, room: number): string | undefined {
  const { whole = '', part, scale = '' } = NUMERAL.exec(words)?.groups ?? {};
  const digits =
    part === undefined
      ? (readTwoScales(whole, scale) ?? scaled(readWhole(whole), scale))
      : scaled(readWhole(whole), `.${[...part].map(digitOf).join('')}${scale}`);
  return digits !== undefined && digits.length <= room ? digits : undefined;
}

function scaled(value: number | undefined, behind: string): string | undefined {
  return value === undefined ? undefined : `${value}${behind}`;
}

/** 三万五千, 一亿二千万: as a decimal of the first scale; undefined for what has one scale or is vague. */
function readTwoScales(words: string, ending: string): string | undefined {
  const { high = '', scale, low = '' } = TWO_SCALES.exec(words)?.groups ?? {};
  // 三万五 may be 35,000 and 30,005
  if (scale === undefined || ending !== (scale === '亿' ? '万' : '') || !SURE_BELOW.test(low)) return undefined;
  const below = readWhole(low.replace(NOUGHT_FIRST, ''));
  if (below === undefined) return undefined;
  return scaled(readWhole(high), `${`.${String(below).padStart(4, '0')}`.replace(ENDING_NOUGHTS, '')}${scale}`);
}

/** Up to 9999; undefined for what is not well-formed. */
function readWhole(words: string): number | undefined {
  if (words === '零' || words === '〇') return 0;
  const groups = WHOLE_NUMERAL.exec(words)?.groups;
  if (words === '' || groups === undefined) return undefined;
  const { thousands, hundreds, tens, ones } = groups;
  // 二百五 is 250 to some and 205 to nobody
  if (ones !== undefined && tens === undefined && (hundreds ?? thousands) !== undefined && !NOUGHT.test(words))
    return undefined;
  const times = (numeral: string | undefined) => (numeral === undefined ? 0 : numeral === '' ? 1 : digitOf(numeral));
  return times(thousands) * 1000 + times(hundreds) * 100 + times(tens) * 10 + times(ones);
}

function digitOf(numeral: string): number {
  if (numeral === '两') return 2;
  return YEAR_NOUGHTS.includes(numeral) ? 0 : DIGIT_NAMES.indexOf(numeral);
}
