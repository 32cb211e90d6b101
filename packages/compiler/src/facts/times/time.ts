import { copyDraft, type Draft } from '#facts/clauses/draft.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import type { FactReading, FactStatus, Span } from '#model.ts';
import { OPENING_AT_MOST, type Scope } from '#scope/model.ts';
import { endOfYears, lastYearOfPlan, lastYearOfPlanIn } from '#scope/plan-years.ts';
import { createCharacters, holdsAny } from '#text/characters.ts';
import { isGoalOfPart, isGoalOfYear, recallsGoal, yearOfLongGoal } from './goals.ts';
import { isLatestValue, isOfFormerYear, isOfLatestYear } from './latest.ts';
import type { YearMention } from './years.ts';

/** Status and year of one fact. */
export interface TimeReading {
  readonly status: FactStatus;
  readonly period: string | null;
  /** The other reading, where words beside the number overrule what its part of the document says. */
  readonly other: FactReading | undefined;
}

/** How far words in front of a number tell its time. */
const REACH = 100;

const SEVERAL_YEARS =
  /五年来|过去五年|五年累计|五年共|五年间|“[九十][一二三四]?五”(?:期间|时期|以来|五年|前[一二三四]年)|[三四五六]年累计|本届政府|五年新增|五年建成|累计五年|[三五六]年来/;
/** 年均浓度, 年平均气温: the mean of one year is no mean of several. */
const YEARLY = /年(?:平)?均(?!浓度|值|气温|降水|降雨|水位)/;
/** 我国有…, 目前…, 已设立…: what a plan tells of the present, in the clause of the number. */
const PRESENT =
  /^[\s　]*我[国省市区县州盟旗]$|(?:^|[，,；;。：:])(?:目前[^，,；;。]{0,30}|目前[^，,；;。]{0,24}(?:已|初步)[^，,；;。]{0,12}[，,][^，,；;。要将力确计预年]{0,24}|(?:我[国省市区县州盟旗]|全[国省市区县州盟旗])(?:现|已|还)?拥?有(?:\d[^，,；;。]{0,12}[、和]){0,3}|我[国省市区县州盟旗](?:现|已)?拥?有\d[^；;。]{0,24}[，,][^，,；;。要将力确计预年新]{0,8}|先后(?:完成|召开|组织|开展)[^；;。]{0,30}|》共(?:分|有|设)[^，,；;。]{0,4}|(?:还有|现有)(?:\d[^，,；;。]{0,12}[、和]){0,3}|我[国省市区县州盟旗][^，,；;。]{0,16}每年[^，,；;。要将]{0,6}|截[至止](?:目前|去年|上年)[^，,；;。]{0,12}|总投资\d[^，,；;。]{0,8}[，,](?:目前)?已?累计完成(?:投资)?|[^，,；;。]{0,6}已(?:完成(?:投资)?|设立|安排|下达|累计|形成|发行|预拨)[^，,；;。的]{0,4})$/;

const PRESENT_WORDS = createCharacters('有已目每我截累先共');

function tellsPresent(text: string, from: number, at: number): boolean {
  const near = Math.max(from, at - 32);
  return holdsAny(PRESENT_WORDS, text, near, at) && PRESENT.test(text.slice(Math.max(from, at - 40), at));
}

/** 截至6月底，培育企业|7家, 目前，新增就业|5120人: what a sentence among the tasks tells of how far they have come. */
function opensPresent(text: string, { start }: Span, at: number): boolean {
  const said = OPENS_PRESENT.exec(text.slice(start, Math.min(at, start + LONGEST_OPENING)))?.[0];
  return said !== undefined && !WILL.test(text.slice(start + said.length, at));
}

const OPENS_PRESENT =
  /^[\s　]{0,8}(?:目前|(?:上半年|[一二三]季度|前[一二三四五六七八九十]个月|\d{1,2}[-—－~～至]\d{1,2}月)(?=[，,]已)|截[至止](?:目前|今年|(?:20\d{2}年)?\d{1,2}月(?:底|末|份)?|(?:20\d{2})年底))[，,]/;
const LONGEST_OPENING = 24;
const WILL = /力争|争取|确保|将|计划|拟|要|预计/;

/** 与2000年相比, 比2000年: whether a year is what the sentence compares with. */
function isCompared(text: string, { start, end }: YearMention): boolean {
  return (
    '与比较同'.includes(text.charAt(start - 1)) &&
    (text.startsWith('相比', end) || '比较'.includes(text.charAt(start - 1)))
  );
}

/** 固定资产投资|五年累计|完成70亿元；…: what was summed up over the years, and nothing behind it. */
const SUMMED_UP = /(?<=[资额量入值易数])(?:五年(?:累计|共|新增|建成)|累计五年)[^；;]{0,60}[；;]/;

/** 是过去五年总和的60% only compares with several years. */
function saysSeveralYears(words: string): boolean {
  const match = SEVERAL_YEARS.exec(words.replace(SUMMED_UP, '；'));
  return match !== null && !/(?:是|为|超过|相当于|比|较|占)$/.test(words.slice(0, match.index));
}

const FUTURE = /(?:未来|今后)[三五]年|(?<!、)“十五五”(?!规划|重点|重大|项目|前期|开局|思路|纲要)|五年内(?!翻|累计|共)/;

/** Which words of several years a sentence holds; most hold none, and their drafts need not be asked. */
export interface YearSpans {
  readonly several: boolean;
  readonly future: boolean;
  readonly yearly: boolean;
}

/** What each of the three kinds holds, so that most sentences are looked through once. */
const ANY_SPAN = /五年|[来后]三年|年[来累均平]|五”|届政府/;
export const NO_SPANS: YearSpans = { several: false, future: false, yearly: false };

/** Whether a sentence with such signs may hold words of several years together. */
export function mayNameYears(signs: number): boolean {
  if ((signs & SIGNS.year) !== 0) return (signs & (SIGNS.five | SIGNS.severalYears | SIGNS.term)) !== 0;
  return (signs & SIGNS.term) !== 0 || ((signs & SIGNS.five) !== 0 && (signs & SIGNS.quoteEnd) !== 0);
}

/** Whether a sentence with such signs may tell of what is needed. */
export function mayNeed(signs: number): boolean {
  return (signs & SIGNS.need) !== 0;
}

/** Looks a sentence through for words of several years together. */
export function findYearSpans(text: string, { start, end }: Span): YearSpans {
  const words = text.slice(start, end);
  if (!ANY_SPAN.test(words)) return NO_SPANS;
  return { several: SEVERAL_YEARS.test(words), future: FUTURE.test(words), yearly: YEARLY.test(words) };
}

/** What the sentence said before the draft at hand, as far as its years go. */
export interface Before {
  readonly draft: Draft | null;
  /** Years of the first change in the sentence: 由2010年的…增加到2015年的…. */
  readonly from: string | null;
  readonly to: string | null;
  /** The year of that draft. */
  readonly period: string | null;
  /** The year of the last amount that was reached. */
  readonly reached: string | null;
}

export const NOTHING_BEFORE: Before = { draft: null, from: null, to: null, period: null, reached: null };

/** Where a draft stands in time. */
export interface TimeContext {
  readonly sentence: Span;
  readonly years: readonly YearMention[];
  readonly spans: YearSpans;
  readonly scope: Scope;
  readonly before: Before;
  /** What 去年 means. */
  readonly reviewYear: string | null;
  /** The year reviewed, where the whole document is a report on one year; null where it may look back on several. */
  readonly oneYear: string | null;
  /** From where on the sentence tells what is striven for within the year under review; its end where it does not. */
  readonly aim: number;
  /** Whether the sentence may tell of what is needed. */
  readonly needs: boolean;
  /** Whether only a sentence of the document tells what year it is of, so that a later one may be past as well. */
  readonly loose: boolean;
}

/** Status and year of a draft, from its scope and the words around it, and what the drafts behind it may lean on. */
export function readTime(text: string, bound: Draft, context: TimeContext): { time: TimeReading; before: Before } {
  const { before } = context;
  const draft = withBase(bound, isStartingPoint(text, bound, context));
  const { status, period: said, other } = readOwnTime(text, draft, context);
  const period = said ?? impliedPeriod(text, draft, status, context);
  const guess = period === null && draft.base ? yearBefore(text, draft, context) : null;
  const reached = draft.kind === 'level' && !draft.base ? period : before.reached;
  return {
    time: { status, period: period ?? guess, other: guess === null ? other : { period: null } },
    before: draft.base
      ? { draft, from: period, to: before.to, period, reached }
      : { draft, from: before.from, to: before.to ?? (before.draft?.base ? period : null), period, reached },
  };
}

/** Whether a draft is what others are compared with: what it was read as, but for a goal among the targets, or a goal recalled. */
function isStartingPoint(text: string, draft: Draft, { sentence, scope }: TimeContext): boolean {
  if (!draft.base) return recallsGoal(text, sentence, draft);
  return scope.status !== 'target' || !isGoalOfPart(text, sentence, draft.quantity, scope.period);
}

function withBase(draft: Draft, base: boolean): Draft {
  if (draft.base === base) return draft;
  const other = copyDraft(draft);
  other.base = base;
  return other;
}

/** A year that the words beside a draft imply: a second 由A增加到B in one sentence, a value compared with an earlier year. */
function impliedPeriod(text: string, draft: Draft, status: FactStatus, context: TimeContext): string | null {
  const { before, years, reviewYear } = context;
  if (draft.base) {
    // a goal of each of several years is of none of them
    if (yearOfLongGoal(text, context.sentence, draft.quantity, reviewYear) !== undefined) return null;
    return before.from;
  }
  if (before.draft?.base)
    return before.to ?? (status === 'actual' && context.scope.period === null ? reviewYear : null);
  if (status !== 'actual') return null;
  if (context.scope.asOf && tellsState(text, draft, context.sentence)) return context.scope.asOf;
  if (context.scope.period === null && reviewYear !== null) {
    if (isOfLatestYear(text, draft, context.sentence)) return reviewYear;
    // 二氧化硫、化学需氧量排放量比2010年分别降低5.2%和|11.5%
    if (draft.group !== 0 && before.draft?.group === draft.group && before.draft.kind === draft.kind)
      return before.period;
    // 较“十三五”末的9323亿元增加4374亿元，|增长33.6%
    const { draft: last } = before;
    if (draft.kind === 'growth' && last?.kind === 'delta' && draft.quantity.start - last.quantity.tail <= BESIDE_GAIN)
      return before.period;
    // 达到555万平方米，是2010年的|1.3倍
    if (draft.kind === 'multiple' && isOfFormerYear(text, draft.quantity.start)) return before.reached;
  }
  if (draft.kind !== 'level') return null;
  return years.length > 0 && isLatestValue(text, draft.quantity) ? reviewYear : null;
}

/** ，增长 */
const BESIDE_GAIN = 3;

/** 2021年以来，累计培育|320家, among the targets: what was summed up by now. */
function isSummedSince(text: string, { quantity }: Draft, years: readonly YearMention[]): boolean {
  const since = years.length === 0 ? undefined : lastBefore(years, quantity.start, () => true);
  if (since?.use !== 'since' || quantity.start - since.end > LONGEST_SINCE) return false;
  return /^以来[，,]?[^，。；\d]{0,8}(?:累计|共|已)/.test(text.slice(since.end, quantity.start));
}

const LONGEST_SINCE = 60;

/** 2021年以来累计|新增320家: whether an amount was summed up over years, of which `period` is the last. */
function isSumSince(
  text: string,
  { kind, quantity }: Draft,
  years: readonly YearMention[],
  period: string | null,
): boolean {
  if (kind !== 'level' || period === null || years.length === 0) return false;
  const since = lastBefore(years, quantity.start, ({ use }) => use === 'since');
  if (since === undefined || since.year >= period || quantity.start - since.end > 40) return false;
  return /^\D*?(?:累计|共|合计|总计|新增|新建|引进)\D*$/.test(text.slice(since.end, quantity.start));
}

/** 由705元提高到742元 in a report on one year: such a change most likely began at the year before, but for how long something takes. */
function yearBefore(text: string, { quantity, kind }: Draft, context: TimeContext): string | null {
  const { scope, years, sentence } = context;
  if (scope.status !== 'actual' || kind !== 'level' || quantity.class === 'time' || years.length > 0) return null;
  const span = spanOf(text, context);
  if (span === null) return null;
  const { start, tail, number } = quantity;
  if (!BEGINS.test(text.slice(Math.max(sentence.start, start - 16), start))) return null;
  const times = Number(ARRIVES.exec(text.slice(tail, tail + 24))?.groups?.to) / Number(number.token.low);
  return times > 1 / span.most && times < span.most ? span.before : null;
}

/** The year before those that a part of a document looks back on, the last one or five, and by how much a level may have grown since; null for other spans. */
function spanOf(
  text: string,
  { scope, spans, oneYear, reviewYear }: TimeContext,
): { readonly before: string; readonly most: number } | null {
  if (oneYear !== null && scope.period === oneYear)
    return spans.several ? null : { before: String(Number(oneYear) - 1), most: MOST_IN_A_YEAR };
  if (scope.period !== null || scope.part !== 'review' || reviewYear === null) return null;
  const heading = text.slice(scope.start, scope.start + OPENING_AT_MOST).split('\n', 1)[0]!;
  return FIVE_YEARS.test(heading) ? { before: String(Number(reviewYear) - 5), most: MOST_IN_FIVE } : null;
}

const FIVE_YEARS = /五年|“[九十][一二三四]?五”/;
/** More than that is mostly told of things that were new then. */
const MOST_IN_FIVE = 8;

const BEGINS = /[由从][^，。；]{0,10}$/;
const ARRIVES = /^[^，。；\d]{1,8}(?<to>\d{1,12}(?:\.\d{1,4})?)/;
/** What has grown by more began some years ago. */
const MOST_IN_A_YEAR = 2;

/** Whether an amount told of a plan that goes on is what has been reached by now, and not what was done in several years together. */
function tellsState(text: string, { kind, quantity }: Draft, sentence: Span): boolean {
  if (kind === 'growth') return false;
  if (kind === 'multiple') return true;
  const { start, tail } = quantity;
  const before = text.slice(Math.max(sentence.start, start - 24), start);
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('：')) + 1,
  );
  if ((quantity.class === 'share' || kind === 'delta') && /目标|任务|计划|要求/.test(clause)) return true;
  if (kind === 'delta') return false;
  return !/平均|年均|累计|[二三四五六]年/.test(clause) && !text.startsWith('，年均', tail);
}

function readOwnTime(
  text: string,
  draft: Draft,
  { sentence, years, spans, scope, reviewYear, aim, needs, loose, before: earlier }: TimeContext,
): TimeReading {
  const at = draft.quantity.start;
  const from = Math.max(sentence.start, at - REACH);
  const heard = years.length === 0 ? undefined : lastBefore(years, at, (year) => isHeard(text, year, at));
  const of = years.length === 0 ? undefined : lastBefore(years, at, (year) => isOfAmount(year, at));
  if (draft.base) {
    const recent = text.slice(Math.max(from, at - 6), at);
    const lastYear = /(?:上年|去年)/.test(recent) && scope.period ? String(Number(scope.period) - 1) : null;
    const against =
      years.length === 0 ? undefined : lastBefore(years, at, (year) => year.use === 'than' && isCompared(text, year));
    const goal = yearOfLongGoal(text, sentence, draft.quantity, reviewYear);
    if (goal !== undefined) return { status: 'base', period: goal, other: undefined };
    const within =
      WITHIN_YEAR.test(text.slice(Math.max(from, at - 10), at)) || isGoalOfYear(text, sentence, draft.quantity);
    const sameYear = within ? (scope.period ?? lastYearOfPlanIn(scope.asOf ?? null)) : null;
    // 由2015年的…增长到2020年|…；工业增加值由1.6亿元…: the second change begins where the first did
    const again =
      heard !== undefined && earlier.from !== null && heard.year === earlier.to && isBehindOf(earlier, heard);
    const before = again ? earlier.from! : heard?.since ? String(Number(heard.since) - 1) : heard?.year;
    const period = of?.year ?? lastYear ?? against?.year ?? before ?? sameYear;
    return { status: 'base', period, other: undefined };
  }
  let { status, period }: Scope = scope;
  if (heard) {
    period = heard.year;
    if (status === 'target' && scope.period !== null && heard.year < scope.period && heard.use === 'set')
      status = 'actual';
    if (
      status === 'actual' &&
      (at > aim ||
        (scope.period !== null && heard.year > scope.period && (!loose || heard.use !== 'set')) ||
        isSetAsGoal(text, from, draft))
    )
      status = 'target';
  } else if (status === 'actual' && spans.future && FUTURE.test(text.slice(from, at))) status = 'target';
  else if (needs && status === 'actual' && draft.kind !== 'rank' && isNeeded(text, from, at)) status = 'target';
  else if (status === 'actual' && (at > aim || isSetAsGoal(text, from, draft))) status = 'target';
  else if (
    status === 'target' &&
    (tellsPresent(text, from, at) || opensPresent(text, sentence, at) || isSummedSince(text, draft, years))
  )
    status = 'actual';
  else if (status === 'target' && (spans.several || spans.future))
    period = yearAhead(text.slice(from, at), scope.period, reviewYear) ?? period;
  const other: FactReading | undefined = status === scope.status ? undefined : { status: scope.status };
  const own = of !== undefined && of.use === 'of' ? of : undefined;
  if (status !== 'actual') return { status, period: own === undefined ? period : own.year, other };
  if (spans.several && heard?.use !== 'set' && saysSeveralYears(text.slice(Math.max(from, at - 60), at))) period = null;
  if (spans.several && heard?.use === 'set' && SUMMED.test(text.slice(Math.max(heard.end, at - SUMMED_REACH), at)))
    period = null;
  if (heard === undefined && isSumSince(text, draft, years, period)) period = null;
  if (draft.kind === 'growth' && spans.yearly && YEARLY.test(text.slice(Math.max(from, at - 12), at))) period = null;
  if (own !== undefined) period = own.year;
  return { status, period, other };
}

/** 2011年零售额达41亿元，投资|五年累计完成|406亿元: a sum of its own clause, whatever year the sentence began with. */
const SUMMED = /[^，。；]{2}(?:[三四五六]年累计|累计[三四五六]年)(?:完成|实现|达到?|投入|引进|新增|为)?$/;
const SUMMED_REACH = 16;

/** Whether the sentence named a year before the last amount told. */
function isBehindOf({ draft }: Before, { end }: YearMention): boolean {
  return draft !== null && end <= draft.quantity.start;
}

/** 四季度增速需达到|10%, 要实现地区生产总值增长|6.5%: what is needed is not reached yet. */
function isNeeded(text: string, from: number, at: number): boolean {
  const near = Math.max(from, at - NEED_REACH);
  return NEEDED.test(text.slice(near, at));
}

/** 城镇化率目标为|49.5%, 入库企业目标任务|19家, 聚焦产值增长|6%|目标任务: what is set as a goal in a part that looks back, and not said to be met. */
function isSetAsGoal(text: string, from: number, { quantity, kind }: Draft): boolean {
  const { start, tail, signs } = quantity;
  if (kind === 'rank' || kind === 'delta') return false;
  const words = () => text.slice(Math.max(from, start - GOAL_REACH), start);
  if (holdsAny(GOAL_STARTS, text, tail, tail + 3) && GOAL_NEXT.test(text.slice(tail, tail + 10)))
    return SOUGHT_BEFORE.test(words());
  if ((signs & SIGNS.plan) === 0) return false;
  return SET_BEFORE.test(words()) || (quantity.class === 'money' && YEAR_INVESTED.test(words()));
}

/** 项目总投资43亿元，|年度计划投资|6亿元: what is to be spent within the year. */
const YEAR_INVESTED = /(?:年度|全年|今年|当年)(?:计划(?:完成)?投资|投资计划)$/u;

const GOAL_REACH = 40;
const GOAL_STARTS = createCharacters('目标');
const GOAL_NEXT = /^的?(?:预期|年度|奋斗)?目标/;
const SOUGHT_BEFORE = /(?:聚焦|围绕|紧扣|锚定|瞄准)[^，。；、]{0,20}$/;
const SET_BEFORE =
  /(?:^|[，。；：:])(?![^，。；\d]{0,12}(?:完成|实现|达到|超过?|占|距|离|高于|低于|比|较|对照|与))[^，。；：:、\d]{0,8}(?:(?:19|20)\d{2}年)?[^，。；：:、\d]{2,20}目标(?:任务)?[数值]?(?:为|是|定为|确定为)?(?:增长|达到)?$/u;

const NEED_REACH = 24;
const NEEDED =
  /(?:(?:必须|(?<![所急必亟刚内供军特无])(?:需|须))(?:要)?(?:达到?|增长|完成|实现|保持|新增)|(?:^|[，,；;。：:])(?:经测算，|若|如)?要(?:确保)?(?:实现|完成|达到)[^，。；、\d]{0,14}?(?:增长|达到)?)(?:约|近)?$/;

/** 由一季度的, 比年初预计的: a beginning within the year itself. */
const WITHIN_YEAR = /(?:[一二三四]季度|上半年|年初(?:预计|计划|确定|安排)?|[\d一二三四五六七八九十]月份?)的?[-－—]?$/;

/** “十二五”期间, 今后五年: the years that a target is spread over, with how many of them are meant. */
const YEARS_AHEAD = /(?:今后|未来)(?<count>[三五])年|“(?<plan>[一二三四五六七八九十]{1,2})五”(?:期间|时期)/g;

/** The last of the years that the words in front of a target spread it over; null when they name none, or none behind `period`. */
function yearAhead(words: string, period: string | null, reviewYear: string | null): string | null {
  const match = [...words.slice(words.lastIndexOf('；') + 1).matchAll(YEARS_AHEAD)].pop();
  const last = match?.groups;
  // 今后三年投入85亿元，其中|今年|11亿元
  if (!last || match.input.includes('今年', match.index)) return null;
  const first = reviewYear === null ? null : String(Number(reviewYear) + 1);
  const year = last.plan ? lastYearOfPlan(last.plan) : endOfYears(first, last.count === '三' ? 3 : 5);
  return year !== null && (period === null || year > period) ? year : null;
}

/** Whether a year tells the time of the amount at `at`; one of a five-year plan only in its own clause. */
function isHeard(text: string, { use, end, reach }: YearMention, at: number): boolean {
  if (at >= reach) return false;
  return use === 'set' || use === 'until' || (use === 'plan' && !holdsAny(PART_ENDS, text, end, at));
}

function isOfAmount({ use, end }: YearMention, at: number): boolean {
  return (use === 'than' || use === 'of') && at - end < 6;
}

const PART_ENDS = createCharacters('；;。');

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
