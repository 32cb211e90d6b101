import { SIGNS } from '#facts/clauses/signs.ts';
import type { Span } from '#model.ts';
import { lastYearOfPlan } from '#scope/plan-years.ts';
import { createCharacters, createNeighbours, holds, isDigit } from '#text/characters.ts';

/** A year that the sentence names, and what for. */
export interface YearMention extends Span {
  readonly year: string;
  /** `set` gives the year of what follows; `since` is the first of the years that it is told of; `until` is a deadline; `than` only a comparison; `of` that of the next amount alone; `goal` is that by which the next amount is to be reached; `plan` that of its clause. */
  readonly use: 'set' | 'since' | 'until' | 'than' | 'of' | 'goal' | 'plan';
  /** The first of the years that it is the last of: 2021—2023年. */
  readonly since: string | null;
  /** Where what it tells of ends: behind a bracket that it stands in, else behind the sentence. */
  readonly reach: number;
}

const YEAR =
  /(?<year>(?:19|20)\d{2})\s?年(?:底|末)?|“(?<plan>[一二三四五六七八九十]{1,3})五”(?:规划)?(?:期?末|末期)|(?<last>去年)(?:底|末)?(?!同)|(?<=[（(]|[，,；;：:](?=上年(?:度|底|末)?(?:预计)?[完实增下提降为达分全]))(?<prior>上年)(?:度|底|末)?(?!同|结转)|(?<now>今年)(?!以来)/y;
/** 继2012年之后: when something was so before. */
const THAN_BEFORE = /(?:比|较|是|为|由|从|占|与|同|于|自|继|超过|高于)$/;
/** 2011年至|2013年上半年: the first of the years of which another is the last. */
const SINCE_BEFORE = /(?:19|20)\d{2}年(?:\d{1,2}月)?[到至]$/;
const LONGEST_SINCE = 10;
const THAN_OF = /[比较][^，。；、\d]{1,10}的$/;
const LONGEST_THAN = 14;
const RECOVERED_BEFORE = /(?:恢复|回升|回落|回)[到至]$/;
const UNTIL_BEFORE = /(?:到|(?<!截)至)$/;
/** What a year can begin with. */
const YEAR_STARTS = createCharacters('12“去上');

/** For the first characters of a year the second ones: 20…, 19…, 去年, 上年; behind a quotation mark anything. */
const CENTURIES = createNeighbours({ '2': '0', '1': '9', 去: '年', 上: '年', 今: '年' });

/** Where the first year of a stretch may stand: 20…, 19…, 去年, 上年, “…; -1 when it names none. A 今年 before it tells nothing. */
function firstYear(text: string, start: number, end: number): number {
  for (let at = start; at + 1 < end; at++) {
    const code = text.charCodeAt(at);
    if (!holds(YEAR_STARTS, code)) continue;
    if (goesOnAsYear(text, at, code)) return at;
  }
  return -1;
}

/** Whether the second character of a year may follow the first one. */
function goesOnAsYear(text: string, at: number, code: number): boolean {
  const second = CENTURIES.get(code);
  return second === undefined || holds(second, text.charCodeAt(at + 1));
}

/** The first year that words name from a place on; null when they name no other. */
function nextYear(words: string, start: number): RegExpExecArray | null {
  for (let at = start; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (!(code === NOW || holds(YEAR_STARTS, code)) || !goesOnAsYear(words, at, code)) continue;
    YEAR.lastIndex = at;
    const match = YEAR.exec(words);
    if (match !== null) return match;
  }
  return null;
}

/** 今 */
const NOW = 0x4eca;

/** Whether a sentence with such signs may name a year: “十四五” does so without 年. */
export function mayNameYear(signs: number): boolean {
  return (signs & (SIGNS.year | SIGNS.five)) !== 0;
}

/** Years named in a sentence, in order; `lastYear` is what 去年 means, `prior` what 上年 does. */
export function findYears(
  text: string,
  sentence: Span,
  lastYear: string | null,
  prior: string | null,
): readonly YearMention[] {
  const first = firstYear(text, sentence.start, sentence.end);
  if (first < 0) return NO_YEARS;
  const words = text.slice(sentence.start, sentence.end);
  const found: YearMention[] = [];
  for (let match = nextYear(words, first - sentence.start); match !== null; match = nextYear(words, YEAR.lastIndex)) {
    const { year: named, plan, last, now } = match.groups ?? {};
    // 今年 matters only where the sentence has turned to another year before
    if (now !== undefined && found.length === 0) continue;
    const year = yearOf(match.groups ?? {}, lastYear, prior);
    if (!year) continue;
    const end = match.index + match[0].length;
    // 去年85个项目 tells which projects are meant, not when
    const attribute =
      last !== undefined && isDigit(words.charCodeAt(end)) && !holds(OPENING, words.charCodeAt(match.index - 1));
    // 制定2024年、2025年清单: years in a row tell what a list is of
    const row = named !== undefined && isInRow(words, match.index, end);
    const name = named !== undefined && namesPlan(words, match.index, end);
    const use = attribute || row || name ? 'than' : useOf(words, match.index, end, plan !== undefined);
    const since = named === undefined ? null : sinceOf(words, match.index);
    const reach = reachOf(words, match.index, end) + sentence.start;
    found.push({ start: sentence.start + match.index, end: sentence.start + end, year, use, since, reach });
  }
  return found;
}

/** The year that words name; null where it cannot be told. */
function yearOf(
  { year, plan, last, prior: before }: Partial<Record<string, string>>,
  lastYear: string | null,
  prior: string | null,
): string | null {
  if (year !== undefined) return year;
  if (plan !== undefined) return lastYearOfPlan(plan);
  if (before !== undefined) return prior;
  return last !== undefined || lastYear === null ? lastYear : String(Number(lastYear) + 1);
}

/**
 * 投资增长9%（|2023年|增长10.8%）, 在|2023年|改造3个的基础上，再改造8个: up to where a year tells of what follows, the end of the words where it
 * stands in no bracket and on no ground.
 */
function reachOf(words: string, start: number, end: number): number {
  if (words.charAt(start - 1) === '在') {
    const ground = words.slice(end, end + LONGEST_GROUND).indexOf(GROUND);
    if (ground >= 0) return end + ground;
  }
  const open = lastBracket(words, start);
  if (open < 0) return words.length;
  const limit = Math.min(words.length, end + LONGEST_BEHIND);
  for (let at = end; at < limit; at++) if (holds(CLOSING, words.charCodeAt(at))) return at;
  return words.length;
}

const GROUND = '基础上';
const LONGEST_GROUND = 32;

/** Where the bracket opens that a place stands in; -1 where it stands in none near by. */
function lastBracket(words: string, start: number): number {
  for (let at = start - 1; at >= 0 && at >= start - LONGEST_BRACKET; at--) {
    const code = words.charCodeAt(at);
    if (holds(CLOSING, code)) return -1;
    if (holds(OPENING, code)) return at;
  }
  return -1;
}

const OPENING = createCharacters('（(');
const CLOSING = createCharacters('）)');
const LONGEST_BRACKET = 60;
/** How far behind a year its bracket may close. */
const LONGEST_BEHIND = 160;

/** 2021|—2023年: the year that a stretch of years up to this one began with. */
function sinceOf(words: string, start: number): string | null {
  if (!holds(SPAN_MARKS, words.charCodeAt(start - 1)) || !isDigit(words.charCodeAt(start - 2))) return null;
  const year = words.slice(Math.max(0, start - 5), start - 1);
  return YEAR_ALONE.test(year) ? year : null;
}

const YEAR_ALONE = /^(?:19|20)\d{2}$/;

/** 2005—2007年扶贫|计划: whether a year ends the years that a plan bears in its name. */
function namesPlan(words: string, start: number, end: number): boolean {
  if (!holds(SPAN_MARKS, words.charCodeAt(start - 1)) || !isDigit(words.charCodeAt(start - 2))) return false;
  return PLAN_NAME.test(words.slice(end, end + LONGEST_NAME));
}

const HELD_BEFORE = /(?:的|对照|对标|距|离|达到|完成|实现|低于|优于|好于)$/;
const GOAL_OF_YEAR = /^(?:规划|预期|计划)?(?:目标|任务|要求)/;
const SPAN_MARKS = createCharacters('—-－–―─~～至');
const PLAN_NAME = /^[^，,。；;：:、\d]{0,16}(?:计划|规划|行动|方案|工程)/;
const LONGEST_NAME = 20;

/** Whether a year stands in a list of years. */
function isInRow(words: string, start: number, end: number): boolean {
  if (words.charAt(end) === '、') return /^(?:(?:19|20)\d{2}年|“十)/.test(words.slice(end + 1, end + 6));
  return words.charAt(start - 1) === '、' && words.charAt(start - 2) === '年' && isDigit(words.charCodeAt(start - 3));
}

/** 2011年、2012年，…: the years in a row that a sentence begins with; null when it begins with none, or one. */
export function yearsInRow(text: string, { start, end }: Span): readonly string[] | null {
  const words = text.slice(start, Math.min(end, start + LONGEST_ROW));
  const found = ROW.exec(words);
  if (found !== null) return found[0].match(/\d{4}/g) ?? null;
  const range = RANGE.exec(words)?.groups;
  if (range === undefined) return null;
  const from = Number(range.from);
  const size = Number(range.to) - from + 1;
  return size > 1 && size <= MOST_YEARS ? Array.from({ length: size }, (_, index) => String(from + index)) : null;
}

/** 2016年至2018年，分别…: as many years as amounts. */
const RANGE =
  /^[\s　]{0,8}(?<from>(?:19|20)\d{2})年?(?:至|到|[-—－–―─~～]{1,2})(?<to>(?:19|20)\d{2})年(?=[，,]?[^，,。；\d]{0,16}分别)/u;
const MOST_YEARS = 6;

const ROW = /^[\s　]{0,8}(?:(?:19|20)\d{2}年?[、和与]){1,4}(?:19|20)\d{2}年(?=[，,]|分别)/u;
const LONGEST_ROW = 50;

const PRICED_BEFORE = /[按以]$/;
const PRICES = /^的?(?:可比|不变|现行)?价/;
const STATED_GOALS = /^的[^，。；：:\d]{0,20}(?:目标|任务)(?:任务)?(?:是|为|[：:])/;
const LONGEST_STATED = 30;
const MISSED_BEFORE = /(?:距离?|离|与|同|对照)(?:规划)?到?$/;
const GOAL_BEHIND = /^(?:底|末)?[^，。；\d]{0,10}\d[\d.]{0,8}[^，。；\d的]{0,6}的[^，。；\d]{0,6}(?:目标|任务|要求)/;

export const NO_YEARS: readonly YearMention[] = [];

function useOf(words: string, start: number, end: number, plan: boolean): YearMention['use'] {
  // 2005年以来: since then, not in that year
  if (words.startsWith('以来', end)) return 'since';
  const before = words.slice(Math.max(0, start - 4), start);
  // 恢复到2019年的九成: held against that year
  if (RECOVERED_BEFORE.test(before)) return 'than';
  // 距2015年|2%的目标, 与到2015年|下降12.3%的目标
  if (MISSED_BEFORE.test(words.slice(Math.max(0, start - 6), start)) && GOAL_BEHIND.test(words.slice(end, end + 24)))
    return 'goal';
  if (UNTIL_BEFORE.test(before) && !SINCE_BEFORE.test(words.slice(Math.max(0, start - LONGEST_SINCE), start)))
    return words.charAt(end) === '的' ? 'of' : 'until';
  // 按2020年可比价格计算: in whose prices
  if (PRICED_BEFORE.test(before) && PRICES.test(words.slice(end, end + 8))) return 'than';
  // 2025年的主要预期目标是：…: of that year is what follows
  if (words.charAt(end) === '的' && STATED_GOALS.test(words.slice(end, end + LONGEST_STATED))) return 'set';
  if (THAN_BEFORE.test(before) || words.charAt(end) === '的') return 'than';
  // 比建县时的|1954年
  if (before.endsWith('的') && THAN_OF.test(words.slice(Math.max(0, start - LONGEST_THAN), start))) return 'than';
  // 离36%的|2025年|目标, 对照|2025年|目标值: whose goal it is
  if (HELD_BEFORE.test(before) && GOAL_OF_YEAR.test(words.slice(end, end + 6))) return 'than';
  // “十一五”期末，全区完成…；…: at the beginning it is the time of the whole sentence
  return plan && words.slice(0, start).trim() !== '' ? 'plan' : 'set';
}
