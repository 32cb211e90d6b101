import type { Scope } from '#scope/model.ts';
import { lastYearOfPlan } from '#scope/plan-years.ts';
import type { FactStatus, Span } from '../model.ts';
import type { Draft } from './draft.ts';

/** A year that the sentence names, and what for. */
interface YearMention extends Span {
  readonly year: string;
  /** `set` gives the year of what follows; `until` is a deadline; `than` only a comparison; `of` that of the next amount alone; `plan` that of its clause. */
  readonly use: 'set' | 'until' | 'than' | 'of' | 'plan';
}

/** Status and year of one fact. */
export interface TimeReading {
  readonly status: FactStatus;
  readonly period: string | null;
}

const YEAR =
  /(?<year>(?:19|20)\d{2})\s?年(?:底|末)?|“(?<plan>[一二三四五六七八九十]{1,3})五”(?:规划)?(?:期?末|末期)|(?<last>去年)(?:底|末)?(?!同)/g;
const THAN_BEFORE = /(?:比|较|是|为|由|从|占|与|同|于|自|超过|高于)$/;
const UNTIL_BEFORE = /(?:到|至|截至|截止)$/;
/** How far words in front of a number tell its time. */
const REACH = 100;

/** Years named in a sentence, in order; `reviewYear` is what 去年 means. */
function findYears(text: string, sentence: Span, reviewYear: string | null): readonly YearMention[] {
  const words = text.slice(sentence.start, sentence.end);
  const found: YearMention[] = [];
  for (const match of words.matchAll(YEAR)) {
    const { year: named, plan, last } = match.groups ?? {};
    const year = named ?? (plan ? lastYearOfPlan(plan) : last ? reviewYear : null);
    if (!year) continue;
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    found.push({ start, end, year, use: useOf(words, match.index, match.index + match[0].length, plan !== undefined) });
  }
  return found;
}

function useOf(words: string, start: number, end: number, plan: boolean): YearMention['use'] {
  const before = words.slice(Math.max(0, start - 4), start);
  if (UNTIL_BEFORE.test(before)) return words.charAt(end) === '的' ? 'of' : 'until';
  if (THAN_BEFORE.test(before) || words.charAt(end) === '的') return 'than';
  return plan ? 'plan' : 'set';
}

const SEVERAL_YEARS =
  /五年来|过去五年|五年累计|五年共|五年间|“十[一二三四]五”(?:期间|时期|以来|五年)|[三四五六]年累计|本届政府|五年新增|五年建成|累计五年|[三五六]年来/;
const FUTURE = /未来五年|今后五年|未来三年|“十五五”|五年内/;

/** A draft with the scope it stands in. */
export interface ScopedDraft {
  readonly draft: Draft;
  readonly scope: Scope;
}

/** What the sentence said before the draft at hand, as far as its years go. */
interface Before {
  readonly draft: Draft | null;
  /** Years of the first change in the sentence: 由2010年的…增加到2015年的…. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Status and year of each draft of a sentence, from its scope and the words around it; `reviewYear` is what 去年 means. */
export function readTimes(
  text: string,
  sentence: Span,
  drafts: readonly ScopedDraft[],
  reviewYear: string | null,
): readonly TimeReading[] {
  const years = findYears(text, sentence, reviewYear);
  let before: Before = { draft: null, from: null, to: null };
  return drafts.map(({ draft: bound, scope }) => {
    const draft = recallsGoal(text, sentence, bound) ? { ...bound, base: true } : bound;
    const read = readTime(text, sentence, draft, scope, years);
    const period = read.period ?? impliedPeriod(text, draft, read.status, before, reviewYear);
    if (draft.base) before = { draft, from: period, to: before.to };
    else before = { draft, from: before.from, to: before.to ?? (before.draft?.base ? period : null) };
    return { status: read.status, period };
  });
}

/** A year that the words beside a draft imply: a second 由A增加到B in one sentence, a value compared with an earlier year. */
function impliedPeriod(
  text: string,
  draft: Draft,
  status: FactStatus,
  before: Before,
  reviewYear: string | null,
): string | null {
  if (draft.base) return before.from;
  if (before.draft?.base) return before.to;
  if (status !== 'actual' || draft.kind !== 'level') return null;
  return isLatestValue(text, draft.quantity.tail) ? reviewYear : null;
}

function readTime(
  text: string,
  sentence: Span,
  draft: Draft,
  scope: Scope,
  years: readonly YearMention[],
): TimeReading {
  const at = draft.quantity.start;
  const before = text.slice(Math.max(sentence.start, at - REACH), at);
  const heard = lastBefore(
    years,
    at,
    (year) =>
      year.use === 'set' || year.use === 'until' || (year.use === 'plan' && !/[；;。]/.test(text.slice(year.end, at))),
  );
  const of = lastBefore(years, at, (year) => (year.use === 'than' || year.use === 'of') && at - year.end < 6);
  if (draft.base) {
    const lastYear = /(?:上年|去年)/.test(before.slice(-6)) && scope.period ? String(Number(scope.period) - 1) : null;
    return { status: 'base', period: of?.year ?? heard?.year ?? lastYear };
  }
  let { status, period }: TimeReading = scope;
  if (heard) {
    period = heard.year;
    if (status === 'target' && scope.period !== null && heard.year < scope.period && heard.use === 'set')
      status = 'actual';
    if (status === 'actual' && scope.period !== null && heard.year > scope.period) status = 'target';
  } else if (status === 'actual' && FUTURE.test(before)) status = 'target';
  if (status === 'actual' && !(heard?.use === 'set') && SEVERAL_YEARS.test(before.slice(-60))) period = null;
  if (status === 'actual' && draft.kind === 'growth' && /年均|年平均/.test(before.slice(-12))) period = null;
  if (of?.use === 'of') period = of.year;
  return { status, period };
}

function lastBefore(
  years: readonly YearMention[],
  at: number,
  fits: (year: YearMention) => boolean,
): YearMention | undefined {
  const LOOK = 12;
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (years[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && index >= low - LOOK; index--) if (fits(years[index]!)) return years[index];
  return undefined;
}

const COMPARED_NEXT = /^[^。；]{0,6}[，,、](?:比|是|较)(?:19|20)\d{2}年/;

/** Whether the words behind an amount compare it with an earlier year, which makes it the latest value. */
function isLatestValue(text: string, end: number): boolean {
  return COMPARED_NEXT.test(text.slice(end, end + 22));
}

/** 提前实现…的目标: a goal recalled to say that it was met. */
function recallsGoal(text: string, sentence: Span, draft: Draft): boolean {
  if (!/^的(?:预期|奋斗|规划|既定)?目标/.test(text.slice(draft.quantity.tail, draft.quantity.tail + 6))) return false;
  return /提前|如期实现|超额|率先实现/.test(
    text.slice(Math.max(sentence.start, draft.quantity.start - 48), draft.quantity.start),
  );
}
