import type { Draft } from '#facts/clauses/draft.ts';
import { barOf, goalOf, LONGEST_GOAL, plannedIn, REACH, SET_AHEAD } from '#facts/clauses/goal-words.ts';
import type { Quantity } from '#facts/clauses/quantity.ts';
import type { Span } from '#model.ts';
import { lastYearOfPlan, lastYearOfPlanIn } from '#scope/plan-years.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';

/* 目标的年份: by when a goal that is recalled was to be met. */

const OF = '的'.charCodeAt(0);

/** 提前实现20亿元的目标, 新增就业5万人的目标提前完成: a goal recalled to say that it was met. */
export function recallsGoal(text: string, sentence: Span, { quantity }: Draft): boolean {
  const { start, tail } = quantity;
  const of = text.charCodeAt(tail) === OF;
  const from = of ? tail + 1 : tail;
  if (!holdsAt(RECALLED_STARTS, text, from)) return false;
  const behind = text.slice(from, tail + REACH);
  if (!RECALLED.test(behind)) return false;
  if (!of) return MET_AHEAD.test(wordsBefore(text, sentence.start, start));
  return MET_BEHIND.test(behind) || MET_BEFORE.test(text.slice(Math.max(sentence.start, start - FAR), start));
}

/** What {@link RECALLED} begins with. */
const RECALLED_STARTS = createCharacters('预奋规既目');
const RECALLED = /^(?:预期|奋斗|规划|既定)?目标/u;

const MET_BEHIND =
  /^(?:预期|奋斗|规划|既定)?目标(?:任务)?(?:已)?(?:提前|如期|超额|圆满|顺利|全面)(?:完成|实现)|^(?:预期|奋斗|规划|既定)?目标(?:任务|值)?(?:仍|还|尚)?(?:有(?:较大|一定|不小)?差距|相差|差距|差)/u;

const MET_BEFORE = /提前|如期实现|超额|率先实现/u;

/** 提前一年实现三年引资|1万亿元目标: the same without 的, in one clause. */
const MET_AHEAD = /^(?:已|并)?(?:提前|如期|超额|率先)[^，。；力争确保]{0,6}(?:完成|实现)/u;

const FAR = 48;

const MORE_YEARS = /“[一二三四五六七八九十]{1,3}五”|规划|纲要|五年/u;

/**
 * The year by which a goal recalled was to be met, where it is one of several years: that which its own words name (2025年目标), or the last of the five-year plan
 * that was in force in `reviewYear`. Null where it is a goal of each of the years (规划年均7%的要求), undefined where it is none of several years.
 */
export function yearOfLongGoal(
  text: string,
  sentence: Span,
  { start, tail }: Quantity,
  reviewYear: string | null,
): string | null | undefined {
  const before = wordsBefore(text, sentence.start, start);
  if (barOf(text, tail, false) === null && !SET_AHEAD.test(before) && plannedIn(before) === null) return undefined;
  const behind = LONG_GOAL_BEHIND.exec(text.slice(tail, tail + LONGEST_GOAL))?.[0] ?? '';
  const named = /(?:19|20)\d{2}(?=年(?!同期))/u.exec(behind)?.[0] ?? GOAL_YEAR_AHEAD.exec(before)?.groups?.year;
  if (named !== undefined) return named;
  if (!MORE_YEARS.test(before + behind)) return undefined;
  if (/年均|年平均/u.test(before)) return null;
  const plan = /“(?<number>[一二三四五六七八九十]{1,3})五”/u.exec(before + behind)?.groups?.number;
  return plan === undefined ? lastYearOfPlanIn(reviewYear) : lastYearOfPlan(plan);
}

/** 超过|2025年达到: the year of a goal in front of it. */
const GOAL_YEAR_AHEAD = /(?<![由从自])(?<year>(?:19|20)\d{2})年(?:底|末)?(?:达到|实现|完成|下降|降低|增长|提高到?)?$/u;

const LONG_GOAL_BEHIND = /^[^，,。；;、：:）)]+/u;

/** The words of a clause in front of an amount. */
function wordsBefore(text: string, from: number, start: number): string {
  const words = text.slice(Math.max(from, start - REACH), start);
  return words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('；'), words.lastIndexOf('。')) + 1);
}

/** Whether what an amount was to be compared with is a goal of the year under review: 年度计划5万人, 5%的预期目标. */
export function isGoalOfYear(text: string, sentence: Span, quantity: Quantity): boolean {
  const whose = goalOf(text, sentence, quantity);
  return whose !== null && !MORE_YEARS.test(whose);
}

/** Whether an amount is a goal of the very year that its part of the text plans; 2024年计划 among the targets of 2025 is not. */
export function isGoalOfPart(text: string, sentence: Span, quantity: Quantity, period: string | null): boolean {
  const whose = goalOf(text, sentence, quantity);
  if (whose === null || /上年|去年/u.test(whose)) return false;
  const year = /\d{4}(?=年)/u.exec(whose)?.[0];
  return year === undefined || year === period;
}
