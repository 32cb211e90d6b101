import { createLexicon } from '#text/lexicon.ts';
import type { PartedCell } from './parted.ts';
import {
  ASIDE_HEAD,
  BEFORE_MEASURE,
  BRACKETED_UNIT,
  CHANGE_HEAD,
  CLASS_HEAD,
  DONE_HEAD,
  GROWTH_HEAD,
  HEAD_OF_ANY,
  HEAD_OF_INDICATORS,
  HEAD_OF_PLACES,
  OTHER_HEAD,
  PLAIN_HEAD,
  SERIAL_HEAD,
  SHARE_HEAD,
  TARGET_HEAD,
  UNIT_HEAD,
  YEAR_ALONE,
  YEAR_HEAD,
} from './patterns.ts';

/** 栏: what the columns of a table of indicators hold, by their number from the left. */
export interface Columns {
  /** How many there are. */
  readonly width: number;
  readonly name: number;
  /** Whether its rows are places, so that the heads name what is measured. */
  readonly ofPlaces: boolean;
  readonly unit: number | null;
  /** 属性. */
  readonly class: number | null;
  /** Those with numbers, each with its heads from the top. */
  readonly values: readonly { readonly column: number; readonly heads: readonly PartedCell[] }[];
}

/** 完成, 计划数, 增长: words that a head below another is made of. */
const LOWER_WORDS = createLexicon(
  '完成 实绩 实际 预计 目标 计划 预期 绝对 总量 总额 数量 数值 增长 增速 增幅 同比 比上年 上年 年均 累计 金额 ± + 值 数 量 额 率 情况 % ％',
);

/** Whether a head says no more than how the numbers under the one above it are meant. */
export function isLowerHead(words: string): boolean {
  const end = words.length - (BRACKETED_UNIT.exec(words)?.[0].length ?? 0);
  for (let at = 0; at < end; ) {
    const length = LOWER_WORDS.startingWithin(words, at, end);
    if (length === 0) return false;
    at += length;
  }
  return words !== '';
}

/** Whether words stand over numbers. */
function isValueHead(words: string): boolean {
  if (words === '' || OTHER_HEAD.test(words) || ASIDE_HEAD.test(words)) return false;
  return (
    YEAR_HEAD.test(words) ||
    TARGET_HEAD.test(words) ||
    DONE_HEAD.test(words) ||
    GROWTH_HEAD.test(words) ||
    CHANGE_HEAD.test(words) ||
    SHARE_HEAD.test(words) ||
    PLAIN_HEAD.test(words) ||
    isLowerHead(words)
  );
}

/** 新增就业（人）, 生产总值增长目标（%）: a head that names what is measured of places. */
function namesMeasured(words: string): boolean {
  if (words === '' || OTHER_HEAD.test(words) || ASIDE_HEAD.test(words) || SHARE_HEAD.test(words)) return false;
  const named = words.replace(BEFORE_MEASURE, '');
  return named !== '' && !isLowerHead(named) && !YEAR_ALONE.test(words);
}

/** 2030年完成投资 | 2031年目标: a head that only tells the year of what the one before it measures. */
function followsMeasured(said: readonly string[], column: number): boolean {
  return (
    column > 0 && isValueHead(said[column]!) && !SHARE_HEAD.test(said[column]!) && namesMeasured(said[column - 1]!)
  );
}

/** Whether a cell is the head of a column, of whatever. */
export function isHead(words: string): boolean {
  return (
    HEAD_OF_INDICATORS.test(words) ||
    HEAD_OF_ANY.test(words) ||
    SERIAL_HEAD.test(words) ||
    UNIT_HEAD.test(words) ||
    CLASS_HEAD.test(words) ||
    OTHER_HEAD.test(words) ||
    ASIDE_HEAD.test(words) ||
    isValueHead(words)
  );
}

/**
 * Reads the heads of a table of indicators; null where they are those of anything else.
 *
 * @param upper the first row of them
 * @param lower the second one: below all of the first, or below those only that name a year; null where there is none
 */
export function readColumns(upper: readonly PartedCell[], lower: readonly PartedCell[] | null): Columns | null {
  const stacked = lower === null ? upper.map((head) => [head]) : stack(upper, lower);
  if (stacked === null) return null;
  const said = stacked.map((heads) => heads.map(({ words }) => words).join(''));
  const unit = said.findIndex((words) => UNIT_HEAD.test(words));
  const named = said.findIndex((words) => HEAD_OF_INDICATORS.test(words));
  const places = named < 0 ? said.findIndex((words) => HEAD_OF_PLACES.test(words)) : -1;
  const other = unit >= 0 ? said.findIndex((words) => HEAD_OF_ANY.test(words)) : -1;
  const name = named >= 0 ? named : places >= 0 ? places : other;
  if (name < 0) return null;
  const ofPlaces = named < 0 && places >= 0;
  // a second table beside the first one
  if (said.filter((words) => HEAD_OF_INDICATORS.test(words)).length > 1) return null;
  const kind = said.findIndex((words) => CLASS_HEAD.test(words));
  const values = stacked.flatMap((heads, column) => {
    const plays = column !== name && column !== unit && column !== kind;
    const holds = ofPlaces
      ? namesMeasured(heads[0]!.words) || followsMeasured(said, column)
      : isValueHead(said[column]!);
    return plays && !SERIAL_HEAD.test(said[column]!) && holds ? [{ column, heads }] : [];
  });
  if (values.length === 0) return null;
  return {
    width: stacked.length,
    name,
    ofPlaces,
    unit: unit < 0 ? null : unit,
    class: kind < 0 ? null : kind,
    values,
  };
}

/** Sets the lower heads under the upper ones: column by column, or shared evenly by the years where these are merged over several. */
function stack(upper: readonly PartedCell[], lower: readonly PartedCell[]): readonly (readonly PartedCell[])[] | null {
  const below = lower.filter(({ words }) => words !== '');
  if (lower.length === upper.length && below.length < lower.length) return stackByColumn(upper, lower);
  const years = upper.filter(({ words }) => YEAR_ALONE.test(words)).length;
  if (years === 0 || below.length % years !== 0) return null;
  const each = below.length / years;
  let next = 0;
  return upper
    .filter(({ words }) => words !== '')
    .flatMap((head) => {
      if (!YEAR_ALONE.test(head.words)) return [[head]];
      next += each;
      return below.slice(next - each, next).map((own) => [head, own]);
    });
}

/** A head that is merged over several columns stands over the first of them only. */
function stackByColumn(upper: readonly PartedCell[], lower: readonly PartedCell[]): readonly (readonly PartedCell[])[] {
  let over: PartedCell | null = null;
  return upper.map((head, column) => {
    const own = lower[column]!;
    if (head.words !== '') over = head;
    if (own.words === '') return [head];
    return over === null ? [own] : [over, own];
  });
}
