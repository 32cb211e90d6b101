import { createCharacters, holds, holdsAt } from './characters.ts';

/**
 * 6月底前, 十月底前, 2021年6月30日之前, 三季度末前, 2025年底前, 秋季开学前: by when, said right in front of a verb; 到2027年, 2025年6月: in which year or
 * which month of one.
 */
const DATE_LEAD =
  /[于在]?(?:20\d\d年(?:年?底|年?末)|(?:20\d\d年)?(?:(?:1[0-2]|0?[1-9]|十[一二]?|[元一二三四五六七八九])月(?:[上中下]旬|份?底|末|份|(?:[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日)?|(?:第?[一二三四]|前三个?)季度(?:末|底)?)|秋季(?:学期)?(?:开学|学期))(?:之|以)?前|[于在到]?20\d\d年(?:[、和]20\d\d年|年?[底末]|(?:1[0-2]|0?[1-9])月(?:份|底|末|[上中下]旬)?)?(?![度以起至的、\d—–~～-])/uy;
/** What a {@link DATE_LEAD} begins with; few clauses do, and fewer behind words of manner. */
export const DATES = '于在到0123456789第前一二三四五六七八九十元秋';
export const DATE_OPENS = createCharacters(DATES);
/** What stands behind that: of 在建, 一批 and 三个 neither a date nor a time begins. */
const SECONDS = createCharacters('0123456789月第前一二三四季');

/** Whether two characters let a {@link DATE_LEAD}, or a quarter or a month alone, start at a place. */
export function mayStartDate(text: string, at: number): boolean {
  return holdsAt(DATE_OPENS, text, at) && holds(SECONDS, text.charCodeAt(at + 1));
}

/** The length of the date by which something is promised where one starts at a place; 0 where none does. */
export function dateLeadLength(text: string, at: number): number {
  if (!mayStartDate(text, at)) return 0;
  DATE_LEAD.lastIndex = at;
  return DATE_LEAD.test(text) ? DATE_LEAD.lastIndex - at : 0;
}

const BEFORE = '前'.charCodeAt(0);
/** 2021年第一季度末之前, 2021年12月31日之前 */
const LONGEST = 14;

/** The length of such a date that ends at a place and begins at `start` or behind; 0 where none does. */
export function dateTailLength(text: string, start: number, end: number): number {
  if (text.charCodeAt(end - 1) !== BEFORE) return 0;
  for (let at = Math.max(start, end - LONGEST); at < end - 1; at += 1) {
    if (dateLeadLength(text, at) === end - at) return end - at;
  }
  return 0;
}
