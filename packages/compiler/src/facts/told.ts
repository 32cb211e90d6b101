import { createCharacters, findLastWord, holdsAny, isDigit } from '#text/characters.ts';
import type { Span } from '../model.ts';
import { withoutDistrict } from './districts.ts';
import { indicatorLength, trimLeft } from './head.ts';
import { readLeadAt } from './lead.ts';
import { isFilled, type Phrase } from './phrase.ts';
import { ANY_SIGNS } from './signs.ts';

const CLAUSE_MARKS = createCharacters('，,；;：:');
/** 国内生产总值, 地区生产总值: none of the indicators that lists share. */
const OUTPUT = '生产总值';
/** How far behind its start a sentence tells its first amount. */
const REACH = 40;

/**
 * 地区生产总值3210亿元，增长5.2%。分季度看，一季度|增长4.1%: the measure that the first amount of a sentence is of, for one behind it that names none; null
 * when that sentence does not begin with a measure.
 */
export function measureTold(text: string, { start, end }: Span): Phrase | null {
  let digit = start;
  const limit = Math.min(end, start + REACH);
  const from = trimLeft(text, start, limit);
  for (digit = from; digit < limit && !isDigit(text.charCodeAt(digit)); ) digit++;
  if (digit === limit || digit < from + 2) return null;
  const to = readLeadAt(text, from, digit, ANY_SIGNS).end;
  if (holdsAny(CLAUSE_MARKS, text, from, to)) return null;
  const mark = findLastWord(text, from, to, '、');
  const measure = withoutDistrict(text, { start: mark < 0 ? from : mark + 1, end: to });
  const named =
    text.startsWith(OUTPUT, measure.end - OUTPUT.length) || indicatorLength(text, measure.start, measure.end) > 0;
  return isFilled(measure) && named ? measure : null;
}
