import { isDistrict } from '#facts/clauses/districts.ts';
import type { Draft } from '#facts/clauses/draft.ts';
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

/** What was measured of the place before, which stands in front of its measure. */
function measureOf(previous: Draft | undefined): readonly Phrase[] | null {
  if (previous === undefined || previous.metric.length < 2) return null;
  return previous.metric.slice(1);
}

const MOST = createLexicon('最高 最低 最快 最慢 最大 最小 最多 最少');
const MOST_ENDS = createCharacters('高低快慢大小多少');
