import { withoutDistrict } from '#facts/clauses/districts.ts';
import { indicatorLength } from '#facts/clauses/head.ts';
import { readLeadAt } from '#facts/clauses/lead.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import { ANY_SIGNS } from '#facts/clauses/signs.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findLastWord, holdsAny, holdsAt, isDigit } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';

/** 从总量看，|需要说明的是，: how something is looked at. */
const ASIDE =
  /^[\s　]*(?:[^，,。；;\d]{2,10}[看是]|(?:经|据)?(?:初步|统一)?(?:核算|统计|测算|反馈)|(?:按照|根据|经|据)[^，,。；;\d]{2,20})[，,]/;
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
  const limit = Math.min(end, start + REACH);
  const said = ASIDE.exec(text.slice(start, limit))?.[0].length ?? 0;
  const opened = trimLeft(text, start + said, limit);
  const from = opened + DEEDS.startingAt(text, opened);
  let digit = from;
  while (digit < limit && !isDigit(text.charCodeAt(digit))) digit++;
  if (digit === limit || digit < from + 2) return null;
  const led = readLeadAt(text, from, digit, ANY_SIGNS).end;
  const to = led - AGAINST.endingAt(text, led, from + 2);
  if (holdsAny(CLAUSE_MARKS, text, from, to)) return null;
  const mark = findLastWord(text, from, to, '、');
  const measure = withoutDistrict(text, { start: mark < 0 ? from : mark + 1, end: to });
  return isFilled(measure) && namesMeasure(text, measure) ? measure : null;
}

/** 实现|地区生产总值: a verb in front of a measure. */
const DEEDS = createLexicon('实现 完成');
/** 生产总值增速|比6%的目标低: what the first amount is only held against. */
const AGAINST = createLexicon('比 较 与 低于 高于 快于 慢于');

/** Whether words end in the name of a measure. */
export function namesMeasure(text: string, { start, end }: Span): boolean {
  return text.startsWith(OUTPUT, end - OUTPUT.length) || indicatorLength(text, start, end) > 0;
}

/** 完成|规上工业产值|1260亿元。其中，经开区|512亿元: what the first amount in such a unit of a sentence measures; null when it has none or names no measure. */
export function measureToldIn(text: string, { start, end }: Span, unit: string): Phrase | null {
  let begin = start;
  for (let at = start; at < Math.min(end, start + FAR); at++) {
    if (holdsAt(CLAUSE_MARKS, text, at)) begin = at + 1;
    if (!isDigit(text.charCodeAt(at))) continue;
    const digit = at;
    while (at < end && (isDigit(text.charCodeAt(at)) || text.charAt(at) === '.')) at++;
    if (!text.startsWith(unit, at)) {
      at--;
      continue;
    }
    const to = readLeadAt(text, trimLeft(text, begin, digit), digit, ANY_SIGNS).end;
    const measure = { start: behindVerb(text, begin, to), end: to };
    return isFilled(measure) && namesMeasure(text, measure) ? measure : null;
  }
  return null;
}

const FAR = 100;

/** Where what the last verb of a stretch is done to begins; its beginning when it holds none. */
function behindVerb(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start + 1; at--) if (LEADING_VERBS.endingAt(text, at, start) > 1) return at;
  return trimLeft(text, start, end);
}
