import { createCharacters, holdsAt, isDigit, isHan, uniteCharacters } from '#text/characters.ts';
import { findMarks, listMarks } from '#text/marks.ts';
import type { DecimalText, Span } from '../model.ts';
import { type LexedUnit, lexUnit, moveUnit, scaleUnit } from './unit-lexer.ts';

/** A number of the text with the unit behind it: one token for a range. */
export interface NumberToken extends Span {
  /** End of the digits (of the second number in a range). */
  readonly digitsEnd: number;
  readonly low: DecimalText;
  readonly high: DecimalText | null;
  readonly unit: LexedUnit | null;
  /** Behind number and unit. */
  readonly end: number;
  /** A minus sign stands in front. */
  readonly negative: boolean;
}

listMarks('digits', '0123456789０１２３４５６７８９');
const RANGE_MARKS = createCharacters('—–-－−~～―─至到');
const RANGE_WORDS = createCharacters('至到');
const SEPARATORS = createCharacters(',，');
const POINTS = createCharacters('.．');
const MINUS = createCharacters('-－−');

interface Digits {
  readonly end: number;
  readonly value: DecimalText;
}

function skipDigits(text: string, start: number): number {
  let at = start;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}

const YEAR = /(?:19|20)\d{2}年/y;
const YEAR_STARTS = createCharacters('12');
const YEAR_ENDS = createCharacters('年');

/** 14.2025年新建…: whether the digits at `at` are a year, so that the point before them closes the number of an item. */
function isYear(text: string, at: number): boolean {
  if (!holdsAt(YEAR_STARTS, text, at) || !holdsAt(YEAR_ENDS, text, at + 4)) return false;
  YEAR.lastIndex = at;
  return YEAR.test(text);
}

/** What may go on a number behind half-width digits. */
const BEHIND_PLAIN = uniteCharacters(SEPARATORS, POINTS, createCharacters('０１２３４５６７８９'));

/** Where half-width digits end, whatever stands behind them. */
function skipPlainDigits(text: string, start: number): number {
  let at = start;
  while (at < text.length && isPlainDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Reads digits with thousands separators and one decimal point. */
function readDigits(text: string, start: number): Digits {
  const plain = skipPlainDigits(text, start);
  // as most are: digits alone, which begin with none that says nothing
  if (plain > start && !holdsAt(BEHIND_PLAIN, text, plain) && (plain === start + 1 || !isZero(text.charCodeAt(start))))
    return { end: plain, value: text.slice(start, plain) };
  let end = skipDigits(text, plain);
  if (end - start <= 3) {
    while (holdsAt(SEPARATORS, text, end) && skipDigits(text, end + 1) === end + 4) end += 4;
  }
  if (holdsAt(POINTS, text, end)) {
    const decimals = end + (isTornApart(text, start, end) ? 2 : 1);
    if (decimals < text.length && isDigit(text.charCodeAt(decimals)) && !isYear(text, decimals))
      end = skipDigits(text, decimals + 1);
  }
  return { end, value: decimalOf(text, start, end) };
}

/** 新增面积19. 3万平方米: whether a blank behind the point of a number was not meant; behind an item's number (附件1. 3张表) it was. */
function isTornApart(text: string, start: number, point: number): boolean {
  return (
    holdsAt(SPACES, text, point + 1) && isHan(text.charCodeAt(start - 1)) && !holdsAt(NUMBERED_NOUNS, text, start - 1)
  );
}

const SPACES = createCharacters(' \u00a0\u3000');
const NUMBERED_NOUNS = createCharacters('件表图条款项章节题则录号第');

/** The digits of a stretch as half-width ones, without separators and without zeros in front. */
function decimalOf(text: string, start: number, end: number): DecimalText {
  let from = start;
  while (from + 1 < end && isZero(text.charCodeAt(from)) && isDigit(text.charCodeAt(from + 1))) from++;
  for (let at = from; at < end; at++) if (!isPlain(text.charCodeAt(at))) return rewrite(text, from, end);
  return text.slice(from, end);
}

/** The same for a stretch that holds other signs than plain ones. */
function rewrite(text: string, start: number, end: number): DecimalText {
  let value = '';
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isPlain(code)) value += text.charAt(at);
    else if (code === 0xff0e) value += '.';
    else if (isDigit(code)) value += String.fromCharCode(code - 0xff10 + 0x30);
  }
  return value;
}

/** Whether a UTF-16 unit is a half-width digit or point. */
function isPlain(code: number): boolean {
  return isPlainDigit(code) || code === 0x2e;
}

function isPlainDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isZero(code: number): boolean {
  return code === 0x30 || code === 0xff10;
}

/** 1万6千多户, 1亿3千多万, 2万5千公里: a number told in two scales, as one in the first of them; null when it is none. */
function readCompound(
  text: string,
  first: Digits,
  unit: LexedUnit | null,
): Pick<NumberToken, 'digitsEnd' | 'low' | 'unit' | 'end'> | null {
  if (
    unit === null ||
    unit.class !== 'bare' ||
    first.value.includes('.') ||
    (unit.scale !== '万' && unit.scale !== '亿')
  )
    return null;
  const digit = unit.end;
  if (!isDigit(text.charCodeAt(digit)) || text.charAt(digit + 1) !== '千') return null;
  const more = text.charAt(digit + 2) === '多' || text.charAt(digit + 2) === '余';
  let at = digit + (more ? 3 : 2);
  if (unit.scale === '亿') {
    if (text.charAt(at) !== '万') return null;
    at++;
  }
  const low = `${first.value}.${text.charAt(digit).normalize('NFKC')}`;
  const base = lexUnit(text, at);
  if (base === null || base.scale !== '') return { digitsEnd: digit + 1, low, unit: moveUnit(unit, at, more), end: at };
  return { digitsEnd: digit + 1, low, unit: scaleUnit(base, unit.scale, more), end: base.end };
}

function rangeMarkLength(text: string, at: number): number {
  if (!holdsAt(RANGE_MARKS, text, at)) return 0;
  const mark = text.charAt(at);
  const length = (mark === '—' || mark === '─') && text.charAt(at + 1) === mark ? 2 : 1;
  return at + length < text.length && isDigit(text.charCodeAt(at + length)) ? length : 0;
}

/** 收入比2.17|:1: what one of two is held against, told as a unit; null when no such words stand at `at`. */
function ratioAt(text: string, at: number): LexedUnit | null {
  if (!holdsAt(RATIO_SIGNS, text, at) || text.charAt(at + 1) !== '1') return null;
  if (isDigit(text.charCodeAt(at + 2)) || holdsAt(RATIO_SIGNS, text, at + 2) || holdsAt(POINTS, text, at + 2))
    return null;
  const words = text.slice(at, at + 2);
  return { end: at + 2, text: words, base: words, scale: '', class: 'bare', more: false };
}

const RATIO_SIGNS = createCharacters(':：∶');

/** 增速为|-5%|、|-3%|（|-1%|），|-2%|: whether the sign behind `at` is a minus and no dash. */
function isBelowZero(text: string, at: number, unit: LexedUnit | null): boolean {
  return isHan(text.charCodeAt(at)) || (unit?.class === 'share' && holdsAt(BEFORE_MINUS, text, at));
}

const BEFORE_MINUS = createCharacters('、（(，,');

function readToken(text: string, start: number): NumberToken {
  const first = readDigits(text, start);
  const firstUnit = lexUnit(text, first.end);
  const negative = start >= 2 && holdsAt(MINUS, text, start - 1) && isBelowZero(text, start - 2, firstUnit);
  const rangeAt = firstUnit ? firstUnit.end : first.end;
  const mark = rangeMarkLength(text, rangeAt);
  if (mark > 0) {
    const second = readDigits(text, rangeAt + mark);
    const secondUnit = lexUnit(text, second.end);
    const words = holdsAt(RANGE_WORDS, text, rangeAt);
    const same = firstUnit ? firstUnit.text === secondUnit?.text : secondUnit !== null || !words;
    const scaledAlike = firstUnit?.class === 'bare' && secondUnit?.scale === firstUnit.scale;
    if ((same || scaledAlike) && Number(first.value) < Number(second.value)) {
      const end = secondUnit?.end ?? second.end;
      return { start, digitsEnd: second.end, low: first.value, high: second.value, unit: secondUnit, end, negative };
    }
  }
  const compound = readCompound(text, first, firstUnit);
  if (compound) {
    const { digitsEnd, low, unit, end } = compound;
    return { start, digitsEnd, low, high: null, unit, end, negative };
  }
  const ratio = firstUnit === null && first.value.includes('.') ? ratioAt(text, first.end) : null;
  if (ratio)
    return { start, digitsEnd: ratio.end, low: first.value, high: null, unit: ratio, end: ratio.end, negative };
  const end = firstUnit?.end ?? first.end;
  return { start, digitsEnd: first.end, low: first.value, high: null, unit: firstUnit, end, negative };
}

/** 数: every run of digits between `start` and `end` as one token with its unit, in order; linear time. */
export function scanNumbers(text: string, start: number, end: number, marks = findMarks(text)): readonly NumberToken[] {
  const { digits } = marks;
  const tokens: NumberToken[] = [];
  let behind = start;
  for (let index = 0; digits[index]! < end; index++) {
    if (digits[index]! < behind) continue;
    const token = readToken(text, digits[index]!);
    tokens.push(token);
    behind = token.digitsEnd;
  }
  return shareUnits(text, tokens);
}

function withUnit({ start, digitsEnd, low, high, end, negative }: NumberToken, unit: LexedUnit): NumberToken {
  return { start, digitsEnd, low, high, unit, end, negative };
}

const UNIT_JOINERS = createCharacters('和、与及');

/** 10.6万、3.3万平方公里: a scale word whose unit is said with the next number. */
function sharesScale(unit: LexedUnit | null, next: LexedUnit): boolean {
  return unit !== null && unit.class === 'bare' && next.base !== '' && unit.scale === next.scale;
}

/** 第1、第2位: whether two ranks stand side by side. */
function areRanks(text: string, token: NumberToken, next: NumberToken): boolean {
  return next.start - token.end === 2 && text.charAt(next.start - 1) === '第' && text.charAt(token.start - 1) === '第';
}

/** 高于全国|0.7、全省|2.3个百分点: whether two gaps to somebody else stand side by side, the unit behind the second. */
function areGaps(text: string, token: NumberToken, next: NumberToken): boolean {
  if (token.unit !== null && token.unit.text !== '个') return false;
  if (next.start - token.end > LONGEST_PARTY) return false;
  return (
    OTHER_PARTY.test(text.slice(token.end + 1, next.start)) &&
    GAP_AHEAD.test(text.slice(Math.max(0, token.start - LONGEST_GAP), token.start))
  );
}

const OTHER_PARTY = /^(?:[比较]|[高低快慢好优]于)?全[国省市县区州盟旗][\u4e00-\u9fff]{0,5}$/;
const GAP_AHEAD = /(?:[高低快慢好优]于|高出|领先|[比较])[^，。；、\d]{1,10}$/;
const LONGEST_PARTY = 11;
const LONGEST_GAP = 13;

/** 分别达到|620和280亿元: whether a list of numbers tells of several things, each its own. */
function sharesOut(text: string, tokens: readonly NumberToken[], index: number): boolean {
  let first = index;
  while (
    first > 0 &&
    index - first < LONGEST_RUN &&
    tokens[first - 1]!.end + 1 === tokens[first]!.start &&
    tokens[first - 1]!.unit === null
  )
    first--;
  const { start } = tokens[first]!;
  if (RESPECTIVELY.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))) return true;
  return holdsAt(REACHING, text, start - 1) && LISTED.test(text.slice(Math.max(0, start - LONGEST_LIST), start));
}

/** 甲、乙平均浓度为|36和63微克: a list of those that a list of numbers is told of. */
const LISTED = /[\u4e00-\u9fffA-Za-z\d.][、和与][\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z\d.]{3,20}[为达到]$/;
const REACHING = createCharacters('为达到');
const LONGEST_LIST = 28;

/** More members than this no list of amounts has. */
const LONGEST_RUN = 12;
const RESPECTIVELY = /分别[\u4e00-\u9fff]{0,6}$/;
const LONGEST_LEAD = 8;

/** 8.1和5.4个百分点: a unit said once for the numbers of a list. */
function shareUnits(text: string, tokens: NumberToken[]): readonly NumberToken[] {
  for (let index = tokens.length - 2; index >= 0; index--) {
    const token = tokens[index]!;
    const next = tokens[index + 1]!;
    if (!next.unit || !holdsAt(UNIT_JOINERS, text, token.end)) continue;
    if (next.start - token.end !== 1) {
      if (
        (token.unit === null && next.unit.class === 'rank' && areRanks(text, token, next)) ||
        (next.unit.class === 'point' && areGaps(text, token, next))
      )
        tokens[index] = withUnit(token, moveUnit(next.unit, token.end, false));
      continue;
    }
    if (sharesScale(token.unit, next.unit)) {
      tokens[index] = withUnit(token, moveUnit(next.unit, token.end, token.unit!.more));
      continue;
    }
    if (token.unit && !(token.unit.text === '个' && next.unit.class === 'point')) continue;
    const rate = next.unit.class === 'point' || next.unit.class === 'share';
    const decimal = token.low.includes('.') && next.low.includes('.');
    if (!rate && !decimal && (next.unit.class === 'time' || !sharesOut(text, tokens, index))) continue;
    tokens[index] = withUnit(token, moveUnit(next.unit, token.end, false));
  }
  return tokens;
}
