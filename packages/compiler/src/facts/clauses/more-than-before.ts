import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';

/* 多于以往: words for more or less than before that are no verbs of change by themselves. */

/** 贷款余额|新增|25亿元: length of the word that a stock grew by; 0 when there is none. */
export function stockAdded(text: string, min: number, at: number, end: number): number {
  if (at !== end || !text.startsWith('新增', at - 2)) return 0;
  return BALANCES.endingAt(text, at - 2, min) > 0 ? 2 : 0;
}

const BALANCES = createLexicon('余额 存量 保有量');

/** 同比|多争取|1.7亿元, 比上年|少完成|9亿元: length of a word for more or less with the verb of what was done; 0 when there is none. */
export function moreDone(text: string, min: number, at: number): number {
  if (at - 3 < min || !holdsAt(MORE_OR_LESS, text, at - 3)) return 0;
  return LEADING_VERBS.isAt(text, at - 2, at) ? 3 : 0;
}

const MORE_OR_LESS = createCharacters('多少');

/** 天数328天，|同比|多6天, |同比分别|多9个和21亿元: whether a word for the year before ends at `end`. */
export function yearOnYear(text: string, min: number, end: number): boolean {
  const length = holdsAt(OVER_YEAR_ENDS, text, end - 1) ? OVER_YEAR.endingAt(text, end, min) : 0;
  return length > 0;
}

const OVER_YEAR = createLexicon('同比 环比 同比分别 环比分别');
const OVER_YEAR_ENDS = createCharacters('比别');
