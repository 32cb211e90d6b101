import { createCharacters, findLastWord, holdsAny, isDigit } from '#text/characters.ts';
import type { Span } from '../model.ts';
import { withoutDistrict } from './districts.ts';
import { indicatorLength, trimLeft } from './head.ts';
import { readLeadAt } from './lead.ts';
import { isFilled, type Phrase } from './phrase.ts';
import { ANY_SIGNS } from './signs.ts';

/** 从总量看，|需要说明的是，: how something is looked at. */
const ASIDE = /^[\s　]*(?:[^，,。；;\d]{2,10}[看是]|(?:经|据)?(?:初步|统一)?(?:核算|统计|测算|反馈))[，,]/;
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
  const said = ASIDE.exec(text.slice(start, limit))?.[0].length ?? 0;
  const from = trimLeft(text, start + said, limit);
  for (digit = from; digit < limit && !isDigit(text.charCodeAt(digit)); ) digit++;
  if (digit === limit || digit < from + 2) return null;
  const to = readLeadAt(text, from, digit, ANY_SIGNS).end;
  if (holdsAny(CLAUSE_MARKS, text, from, to)) return null;
  const mark = findLastWord(text, from, to, '、');
  const measure = withoutDistrict(text, { start: mark < 0 ? from : mark + 1, end: to });
  return isFilled(measure) && namesMeasure(text, measure) ? measure : null;
}

/** Whether words end in the name of a measure. */
export function namesMeasure(text: string, { start, end }: Span): boolean {
  return text.startsWith(OUTPUT, end - OUTPUT.length) || indicatorLength(text, start, end) > 0;
}
