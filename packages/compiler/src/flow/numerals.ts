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
  ROUND_NUMERAL,
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
const COMMON = createMarkSet('一二三四五六七八九十');
const NUMERIC = createCharacters(`${DIGIT_NAMES}〇两十百千万亿点`);
/** A hundredth and a thousandth with what is said of them behind. */
const PARTS = { 百分之: '%', 千分之: '‰' } as const;
const PART_LENGTH = 3;
const OF = '之'.charCodeAt(0);
const ORDINAL = createCharacters('第前初');
/** The longest number that anybody writes out in a plan: 一千二百三十四万五千六百. */
const LONGEST = 14;
const PLACES = { 十: 10, 百: 100, 千: 1000 } as const;

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
 * (一百二十亿元, 五点二万人, 零点八个百分点) and counts of what is built or bought (十五所). Time, ordinals, counts of other
 * things (十二项举措) and a lone numeral are none.
 */
export function findNumerals(text: string, { places, codes, count }: Marks): readonly Numerals[] {
  const found: Numerals[] = [];
  let behind = 0;
  for (let mark = 0; mark < count; mark++) {
    if (!holds(COMMON, codes[mark]!)) continue;
    const place = places[mark]!;
    const partly = text.charCodeAt(place - 1) === OF;
    if (place < behind || !(partly || holdsAt(NUMERIC, text, place + 1) || holdsAt(NUMERIC, text, place - 1))) continue;
    const numeral = stretchAt(text, place, behind);
    const read = readPart(text, numeral) ?? readAmount(text, numeral);
    behind = numeral.end;
    if (read !== undefined && read.digits.length <= read.end - read.start) found.push(read);
  }
  return found;
}

/** The numerals around a place. */
function stretchAt(text: string, place: number, behind: number): Span {
  let start = place;
  while (start > behind && place - start < LONGEST && holdsAt(NUMERIC, text, start - 1)) start--;
  let end = place + 1;
  while (end - place < LONGEST && holdsAt(NUMERIC, text, end)) end++;
  return { start, end };
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
  const digits = readNumeral(text.slice(start, end), end - start);
  return digits === undefined ? undefined : { start, end, digits };
}

/**
 * A numeral in digits, with the scale words that it ends in: 一千二百 is 1200, 三万五千 3.5万, 六点五 6.5, and
 * 五百 is 5百 where there is no room for 500.
 * Undefined for what is no number (千百, 两三) or vague (三万五).
 */
function readNumeral(words: string, room: number): string | undefined {
  const [, whole = '', part, scale = ''] = NUMERAL.exec(words) ?? [];
  if (part !== undefined) {
    const value = readWhole(whole);
    return value === undefined ? undefined : `${value}.${[...part].map(digitOf).join('')}${scale}`;
  }
  const split = TWO_SCALES.exec(whole);
  if (split !== null) return scale === '' || split[2] === '亿' ? readTwoScales(split, scale) : undefined;
  const value = readWhole(whole);
  if (value === undefined) return undefined;
  const plain = `${value}${scale}`;
  if (plain.length <= room) return plain;
  const round = ROUND_NUMERAL.exec(whole);
  return round === null ? undefined : `${digitOf(round[1]!)}${round[2]}${scale}`;
}

/** 三万五千, 一亿二千万: as a decimal of the first scale, when nothing of it is lost in four places. */
function readTwoScales([, high, first, low]: RegExpExecArray, scale: string): string | undefined {
  // 三万五 may be 35,000 and 30,005
  if (!SURE_BELOW.test(low!)) return undefined;
  const above = readWhole(high!);
  const below = readWhole(low!.replace(NOUGHT_FIRST, ''));
  if (above === undefined || below === undefined || (first === '亿' && scale !== '万')) return undefined;
  return `${above}${`.${String(below).padStart(4, '0')}`.replace(ENDING_NOUGHTS, '')}${first}`;
}

/** Up to 9999; undefined for what is not well-formed. */
function readWhole(words: string): number | undefined {
  if (words === '零' || words === '〇') return 0;
  const groups = WHOLE_NUMERAL.exec(words)?.groups;
  if (words === '' || groups === undefined) return undefined;
  // 二百五 is 250 to some and 205 to nobody
  const { 千: thousands, 百: hundreds, 十: tens, 个: ones } = groups;
  if (ones !== undefined && tens === undefined && (hundreds ?? thousands) !== undefined && !NOUGHT.test(words))
    return undefined;
  let value = ones === undefined ? 0 : digitOf(ones);
  for (const [name, size] of Object.entries(PLACES)) {
    const digit = groups[name];
    if (digit !== undefined) value += size * (digit === '' ? 1 : digitOf(digit));
  }
  return value;
}

function digitOf(numeral: string): number {
  if (numeral === '两') return 2;
  return numeral === '〇' ? 0 : DIGIT_NAMES.indexOf(numeral);
}
