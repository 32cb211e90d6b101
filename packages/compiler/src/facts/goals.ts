import { lastYearOfPlan, lastYearOfPlanIn } from '#scope/plan-years.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import type { Span } from '../model.ts';
import type { OwnClause } from './clause.ts';
import { copyDraft, type Draft } from './draft.ts';
import { trimLeft } from './head.ts';
import { makeDraft, NO_READINGS } from './kind.ts';
import { copyLead, type Lead } from './lead.ts';
import { isFilled, type Phrase } from './phrase.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import { SIGNS } from './signs.ts';

/*
 * 计划与实绩: what was planned for the time under review, recalled beside what was reached. Such an amount is a starting point (`base`): taken for a
 * report it would contradict the real one.
 */

/** 年度, 年初确定的, “十四五”规划确定的, 2024年, 市下达: whose goal it was. Each pattern made of these words is only given a window of {@link REACH} or {@link LONGEST_GOAL} characters. */
const WHO =
  '(?:年初人代会|[省市县区]?人代会|年初|年度|全年|当年|本年|年内|上年|去年|预期|控制|调控|考核|约束性|奋斗|规划|纲要|既定|预定|原定?|省定|市定|国家|上级|自治区|省里?|市里?|县里?|“[一二三四五六七八九十]{1,3}五”(?:期?末)?|(?:19|20)\\d{2}年(?:底|末)?|《[^《》]{1,12}》)';
const SET = '(?:确定|安排|下达|提出|预计|规定|设定)';
const WHOSE = `(?:(?:${WHO}|${SET})的?)`;
const GOAL = '(?:计划|预期|目标|任务|预算)(?:目标|任务|要求|指标|数|值|安排)*';
const LINK = '(?:是|为|定为|确定为)?';
const CHANGE = '(?:年均)?(?:增长|增加|上涨|提高|上升|下降|降低|减少|达到|完成|实现)?';

/** Words behind which a goal is only what something is held against: 比年度计划高, 完成年度计划的. */
const HELD_AGAINST = '(?<![比较于超过成占距按离行才动”的])';

/** 新增就业|年度计划|5万人, |计划|增长7%: a goal in front of its amount, with what it is a goal of behind or before. */
const PLANNED = new RegExp(
  `${HELD_AGAINST}(?:(?<whose>${WHOSE}+)${GOAL}|(?:计划(?:目标)?|预期目标|目标(?=为|是)))${LINK}(?<rest>[^，。；、：:“”（）()的\\d划标]{0,14})$`,
  'u',
);
/** 年度目标|65亿元, 全年计划增长|9%: a clause that says no more than that its amount is the goal. */
const GOAL_ALONE = new RegExp(`^(?:${WHOSE}*${GOAL})${LINK}${CHANGE}$`, 'u');
/** How far a goal is looked for in front of its amount. */
const REACH = 36;
/** 项目计划投资10亿元: what a project costs, which is no goal of the year. */
const COST = /^(?:总|完成)?(?:投资|投入|引资|融资)/u;

/** ，实际|完成5.5万人: what was reached, right behind what was planned. */
const REACHED =
  /^(?:以上|以内|左右)?[，,；;、（(](?:(?:截至|截止|到|至)?(?:(?:19|20)\d{2}年)?(?:\d{1,2}[-—－–~～至])?(?:\d{1,2}月)?(?:份|底|末|年底|年末|全年)?)(?:累计)?(?:实际|实绩|预计|已?完成|已?实现)/u;

/** 年度计划投资10亿元，|实际完成8亿元 against 年度计划投资10亿元，完成桩基施工. */
const REACHED_SUM = /^[^\d]{2,14}\d[\d.]{0,8}[万亿]?元/u;

/** 零售总额目标为|增长8%: a goal that is stated as such. */
const STATED = /(?<!的)(?:目标|计划)(?:为|是|定为|确定为)(?:年均)?(?:增长|增加|上涨|提高|上升|下降|降低|减少)$/u;

/** Whether an amount is what was planned: beside what was reached (计划增长7%，实际增长8.2%), or said of nothing else behind it. */
export function isPlanned(text: string, own: OwnClause, quantity: Quantity, before: Quantity | undefined): boolean {
  const { start, tail } = quantity;
  const from = Math.max(own.start, start - REACH);
  const words = text.slice(from, start);
  if (standsInBrackets(text, own, quantity))
    return GOAL_BEFORE_BRACKET.test(text.slice(Math.max(0, start - LONGEST_GOAL), start - 1));
  const found = PLANNED.exec(words);
  if (found === null) return false;
  if ((before === undefined || before.unit === quantity.unit) && from === own.start && GOAL_ALONE.test(words))
    return true;
  if (STATED.test(words)) return true;
  const { whose = '', rest = '' } = found.groups ?? {};
  const behind = text.slice(tail, tail + REACH);
  if (COST.test(rest)) return whose !== '' && REACHED_SUM.test(behind);
  return REACHED.test(behind);
}

/** 仅为规划目标（|18亿美元|）的六成: an amount in brackets alone. */
function standsInBrackets(text: string, own: OwnClause, { start, tail }: Quantity): boolean {
  return own.start === start && holdsAt(OPENING, text, start - 1) && holdsAt(CLOSING, text, tail);
}

const OPENING = createCharacters('（(');
const CLOSING = createCharacters('）)');
/** What an amount in brackets is then a goal by. */
const GOAL_BEFORE_BRACKET = new RegExp(`(?:${WHO}|累计)${GOAL}$`, 'u');

const PLAN_BEFORE = new RegExp(`^(?:${WHOSE}*${GOAL}|(?:年初|年度|全年)$)${LINK}`, 'u');
const PLAN_BEHIND = new RegExp(`(?:(?:年初|年度|全年|预期)?${GOAL})${LINK}$`, 'u');

/** The head of a planned amount without the words that tell of the plan: 年度计划|新增就业, 新增就业|年度计划. */
export function withoutPlan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const before = PLAN_BEFORE.exec(words)?.[0].length ?? 0;
  const behind = PLAN_BEHIND.exec(words.slice(before))?.[0].length ?? 0;
  return { start: start + before, end: end - behind };
}

const REALLY = /^(?:实际上?|实绩)/u;
const DONE = /^(?:已?(?:完成|实现|达到|达|为|新增|增长|下降))?$/u;

/** 年度计划新增就业5万人，|实际新增5.5万人: what was reached of a plan is measured as the plan is; null where the words name something of their own. */
export function bindReachedOfPlan(text: string, reading: Reading, planned: Reading, previous: Draft): Draft | null {
  const { quantity, own, head, lead } = reading;
  if (quantity.unit !== planned.quantity.unit) return null;
  const words = text.slice(Math.max(own.start, head.start), head.end).replace(REALLY, '');
  const again = text.slice(planned.head.start, planned.head.end).startsWith(words);
  return again || DONE.test(words) ? asPrevious(text, reading, previous, { lead, base: false }) : null;
}

/** What an amount is a goal or a result of, read off other words than its own. */
interface Measured {
  readonly metric: readonly Phrase[];
  readonly noun: readonly Phrase[];
  readonly lead: Lead;
  readonly base: boolean;
}

function draftOf(text: string, reading: Reading, { metric, noun, lead, base }: Measured): Draft {
  return makeDraft(text, reading, {
    metric,
    noun,
    lead,
    alternatives: NO_READINGS,
    trust: 1,
    base,
    counts: false,
    sharedOp: null,
    group: 0,
  });
}

/** A draft of what the previous one measures; a share without a change of its own grows or falls as that one did. */
function asPrevious(
  text: string,
  reading: Reading,
  previous: Draft,
  { lead, base }: Pick<Measured, 'lead' | 'base'>,
): Draft {
  const draft = draftOf(text, reading, { metric: previous.metric, noun: previous.noun, lead, base });
  if (!base || reading.quantity.class !== 'share' || lead.change !== null || previous.kind !== 'growth') return draft;
  const growth = copyDraft(draft);
  growth.kind = 'growth';
  return growth;
}

/** 技术合同成交额71.2亿元，|年度目标为65亿元; 增长3.1%（年度计划增长8%）: the goal of what stands in front; null when the amount is none. */
export function bindGoalBehind(text: string, reading: Reading, previous: Draft): Draft | null {
  const { planned, head, quantity, lead } = reading;
  if (!planned || isFilled(head) || quantity.unit !== previous.quantity.unit) return null;
  return asPrevious(text, reading, previous, { lead, base: true });
}

/** What tells how a bar or goal was met, right in front of it: 略低于, 已超过, 未能实现, 与…持平, 离…还差. */
const MET = new RegExp(
  `(?:但|且|均|都|也|虽然?|已经?|仍|尚|略|稍|远|大幅|明显|基本|圆满|顺利|全面|超额|提前(?:[一两二三]年)?|如期|率先|未能?|没有|难以)*(?:低于|高于|超过|超出|高出|优于|好于|快于|慢于|少于|多于|突破|完成|实现|达到|达|超|占|为|是|控制在|保持在|稳定在|维持在|处于|距离?|离|与|比|较)(?:${WHOSE}*(?:${GOAL})?)?${CHANGE}(?:不低于|不高于|控制在|保持在|稳定在)?$`,
  'u',
);
const GOAL_BEHIND = new RegExp(`^的?${WHOSE}+${GOAL}|^的${GOAL}|^${GOAL}(?![^，,。；;、）)])`, 'u');
/** 的要求, 的省定标准: a bar that is no goal of the plan's. */
const BAR_BEHIND = new RegExp(`^的${WHOSE}*(?:要求|标准|指标|规定|水平)`, 'u');
/** What the words of a goal or a bar begin with. */
const BAR_STARTS = createCharacters('的目计任预年全当本上去控调考约奋规既原省市县国自“纲确安下提设12');
/** How far the words of a goal may reach. */
const LONGEST_GOAL = 20;

/** 完成全年12户|培育任务的|41.7%: a task of which a share is told right behind it. */
const TASK_BEHIND = /^[\u4e00-\u9fff]{0,8}(?:任务|目标|计划)[数值]?的?\d/u;

/** What an amount was to be by the words behind it: a `goal` (的年度目标, 年度计划任务), a mere `bar` (的要求), or neither; `shared` when a share of it may stand behind. */
function barOf(text: string, tail: number, shared: boolean): 'goal' | 'bar' | null {
  if (!shared && !holdsAt(BAR_STARTS, text, tail)) return null;
  const words = text.slice(tail, tail + LONGEST_GOAL);
  if (shared && TASK_BEHIND.test(words)) return 'goal';
  return GOAL_BEHIND.test(words) ? 'goal' : BAR_BEHIND.test(words) ? 'bar' : null;
}

/**
 * 参合率达89%，超过|85%的要求; 新增就业1256万人，高于|1200万人以上的预期目标; 经济增速低于|6%左右的年度目标: a bar or goal recalled to say how it was met, of
 * what stands in front of it; null when the clause has none.
 */
export function bindSurpassed(
  text: string,
  reading: Reading,
  next: Quantity | undefined,
  drafts: readonly Draft[],
): Draft | null {
  const { own, quantity, lead } = reading;
  const shared = next?.class === 'share' && mayTellPlan(next.signs);
  if (quantity.start - own.start > REACH || !isBar(text, own, quantity, shared)) return null;
  const end = quantity.number.token.negative ? quantity.start - 1 : quantity.start;
  const met = MET.exec(text.slice(own.start, end));
  if (met === null) return null;
  const equal = copyLead(lead);
  equal.op = CEILING.test(text.slice(quantity.tail, quantity.tail + LONGEST_GOAL)) ? 'le' : null;
  const subject = { start: trimLeft(text, own.start, own.start + met.index), end: own.start + met.index };
  if (isFilled(subject)) return ofSubject(text, reading, subject, equal);
  const previous = latestOf(drafts, quantity.unit);
  return previous === undefined ? null : asPrevious(text, reading, previous, { lead: equal, base: true });
}

function isBar(text: string, own: OwnClause, { start, tail }: Quantity, shared: boolean): boolean {
  return (
    barOf(text, tail, shared) !== null ||
    (text.charCodeAt(start - 1) === OF && SET_AHEAD.test(text.slice(own.start, start)))
  );
}

/** 控制在4.2%|的目标以内. */
const CEILING = /^的[\u4e00-\u9fff]{0,8}?(?:目标|计划|任务)[值数]?以内/u;

/** A goal of what the clause itself names; of anything but a measure nothing is known. */
function ofSubject(text: string, reading: Reading, subject: Span, lead: Lead): Draft | null {
  if (!MEASURED.test(text.slice(subject.start, subject.end)) || barOf(text, reading.quantity.tail, false) !== 'goal')
    return null;
  return draftOf(text, reading, { metric: [subject], noun: [subject], lead, base: true });
}

/** 企业5户，完成全年|12户|培育任务的|41.7%: the share that was done of a task which stands in front of it; null when it is none. */
export function bindShareOfTask(text: string, reading: Reading, before: Reading, previous: Draft): Draft | null {
  const { own, quantity, lead } = reading;
  if (!previous.base || quantity.class !== 'share' || own.joint !== 'tight') return null;
  const { tail } = previous.quantity;
  if (quantity.start - tail > LONGEST_GOAL || !TASK_BEHIND.test(text.slice(tail, quantity.start + 1))) return null;
  const end = text.charCodeAt(quantity.start - 1) === OF ? quantity.start - 1 : quantity.start;
  const verb = { start: before.own.start, end: previous.quantity.start };
  const metric = [...previous.metric, verb, { start: tail, end }];
  return draftOf(text, reading, { metric, noun: previous.noun, lead, base: false });
}

const MEASURED = /(?:速|幅|率|比|重|额|值|量|收入|投资|能耗|面积|总产|强度|浓度|水平)$/u;

/** The last draft in such a unit among those just before. */
function latestOf(drafts: readonly Draft[], unit: string): Draft | undefined {
  for (let at = drafts.length - 1; at >= 0 && at >= drafts.length - LOOK; at--) {
    const draft = drafts[at]!;
    if (
      (draft.quantity.unit === unit || (draft.kind === 'multiple' && at === drafts.length - 1)) &&
      !draft.base &&
      draft.metric.some(isFilled)
    )
      return draft;
  }
  return undefined;
}

const LOOK = 3;

const OF = '的'.charCodeAt(0);

/** 提前实现20亿元的目标, 新增就业5万人的目标提前完成: a goal recalled to say that it was met. */
export function recallsGoal(text: string, sentence: Span, { quantity }: Draft): boolean {
  const { start, tail } = quantity;
  if (text.charCodeAt(tail) !== OF) return false;
  const behind = text.slice(tail + 1, tail + REACH);
  if (!RECALLED.test(behind)) return false;
  return MET_BEHIND.test(behind) || MET_BEFORE.test(text.slice(Math.max(sentence.start, start - FAR), start));
}

const RECALLED = /^(?:预期|奋斗|规划|既定)?目标/u;
const MET_BEHIND = /^(?:预期|奋斗|规划|既定)?目标(?:任务)?(?:已)?(?:提前|如期|超额|圆满|顺利|全面)(?:完成|实现)/u;
const MET_BEFORE = /提前|如期实现|超额|率先实现/u;
const FAR = 48;

/** The words on whose goal an amount is: 年度|计划5万人, 5%的|预期|目标; null when it is none. */
function goalOf(text: string, sentence: Span, { start, tail }: Quantity): string | null {
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  if (barOf(text, tail, true) === 'goal')
    return `${before.slice(before.lastIndexOf('，') + 1)}${text.slice(tail, tail + LONGEST_GOAL)}`;
  const found = PLANNED.exec(before);
  return found === null ? null : (found.groups?.whose ?? '');
}

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
  if (barOf(text, tail, false) === null && !SET_AHEAD.test(before) && !PLANNED.test(before)) return undefined;
  const behind = LONG_GOAL_BEHIND.exec(text.slice(tail, tail + LONGEST_GOAL))?.[0] ?? '';
  const named = /(?:19|20)\d{2}(?=年(?!同期))/u.exec(behind)?.[0] ?? GOAL_YEAR_AHEAD.exec(before)?.groups?.year;
  if (named !== undefined) return named;
  if (!MORE_YEARS.test(before + behind)) return undefined;
  if (/年均|年平均/u.test(before)) return null;
  const plan = /“(?<number>[一二三四五六七八九十]{1,3})五”/u.exec(before + behind)?.groups?.number;
  return plan === undefined ? lastYearOfPlanIn(reviewYear) : lastYearOfPlan(plan);
}

/** 超过|2025年达到: the year of a goal in front of it. */
const GOAL_YEAR_AHEAD = /(?<![由从自])(?<year>(?:19|20)\d{2})年(?:底|末)?(?:达到|实现|完成)?$/u;
const LONG_GOAL_BEHIND = /^[^，,。；;、：:）)]+/u;

/** The words of a clause in front of an amount. */
function wordsBefore(text: string, from: number, start: number): string {
  const words = text.slice(Math.max(from, start - REACH), start);
  return words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('；'), words.lastIndexOf('。')) + 1);
}

/** 超过规划确定的|63%, 难以达到《纲要》提出的|6.5张: a goal of the plan told in front of it. */
const SET_AHEAD = new RegExp(
  `(?:超过|超出|高于|低于|优于|好于|快于|慢于|少于|多于|达到|距离?|离)(?:“[一二三四五六七八九十]{1,3}五”)?(?:规划|纲要|《[^《》]{1,12}》)(?:纲要)?${SET}的$`,
  'u',
);

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

/** Whether a stretch with such signs may tell of a plan. */
export function mayTellPlan(signs: number): boolean {
  return (signs & SIGNS.plan) !== 0;
}
