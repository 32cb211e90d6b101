import { isDistrict } from '#facts/clauses/districts.ts';
import type { Draft } from '#facts/clauses/draft.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import { createCharacters, findLastWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, type Context, leanOn } from './binding.ts';
import { namesMeasure } from './told.ts';

/* 增速最高的东河县为11%, 最低的白石县为2%: the place of which the most or the least was measured. */

/** The measure of the place that has most or least of it; null when the head tells no such. */
export function bindMost(text: string, { readings, at, previous }: Context): Binding | null {
  const { head } = readings[at]!;
  const of = findLastWord(text, head.start, head.end, '的');
  if (of < head.start + 2 || !holdsAt(MOST_ENDS, text, of - 1)) return null;
  const length = MOST.endingAt(text, of, head.start);
  if (length === 0 || !isDistrict(text, of + 1, head.end)) return null;
  const place: Phrase = { start: of + 1, end: head.end };
  const named: Phrase = { start: head.start, end: of - length };
  if (isFilled(named)) return namesMeasure(text, named) ? leanOn([place, named], [named], true) : null;
  const measured = measureOf(previous);
  return measured === null ? null : leanOn([place, ...measured], measured, true, 0.85);
}

/** 工业增加值增速，东河县最高，|为10%，白石县最低，|为3%: the same where the place and its standing make up the clause in front. */
export function bindMostAhead(text: string, { readings, at, previous, preludes }: Context): Binding | null {
  const { own, head } = readings[at]!;
  const end = own.start - 1;
  if (isFilled(head) || !holdsAt(MOST_ENDS, text, end - 1)) return null;
  const length = MOST.endingAt(text, end, Math.max(0, end - 2));
  if (length === 0) return null;
  let start = end - length;
  while (start > 0 && end - start < LONGEST_STANDING && !holdsAt(CLAUSE_MARKS, text, start - 1)) start--;
  const place: Phrase = { start, end: end - length };
  if (!isDistrict(text, place.start, place.end)) return null;
  const measure = measureAhead(text, start) ?? (preludes.length === 0 ? null : measureOf(previous));
  return measure && leanOn([place, ...measure], measure, true, 0.85);
}

/** The measure that makes up the clause which ends in front of `end`; null when it names none. */
function measureAhead(text: string, end: number): readonly Phrase[] | null {
  let start = end - 1;
  while (start > 0 && end - start < LONGEST_MEASURE && !holdsAt(CLAUSE_MARKS, text, start - 1)) start--;
  const measure: Phrase = { start: trimLeft(text, start, end - 1), end: end - 1 };
  return isFilled(measure) && namesMeasure(text, measure) ? [measure] : null;
}

const CLAUSE_MARKS = createCharacters('，,；;。：:\n');
const LONGEST_STANDING = 10;
const LONGEST_MEASURE = 24;

/** What was measured of the place before, which stands in front of its measure. */
function measureOf(previous: Draft | undefined): readonly Phrase[] | null {
  if (previous === undefined || previous.metric.length < 2) return null;
  return previous.metric.slice(1);
}

const MOST = createLexicon('最高 最低 最快 最慢 最大 最小 最多 最少');
const MOST_ENDS = createCharacters('高低快慢大小多少');
