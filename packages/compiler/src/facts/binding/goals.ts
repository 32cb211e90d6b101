import type { OwnClause } from '#facts/clauses/clause.ts';
import { type Anchor, copyDraft, type Draft } from '#facts/clauses/draft.ts';
import {
  barOf,
  CHANGE,
  comparedAhead,
  GOAL,
  LONGEST_GOAL,
  mayTellPlan,
  plannedIn,
  REACH,
  SET_AHEAD,
  TASK_BEHIND,
  taskAhead,
  WHOSE,
} from '#facts/clauses/goal-words.ts';
import { copyLead, type Lead } from '#facts/clauses/lead.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import type { Quantity } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import type { Span } from '#model.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import { type Binding, type Context, leanOn } from './binding.ts';
import { makeDraft, NO_READINGS } from './kind.ts';

/*
 * 计划与实绩: what was planned for the time under review, recalled beside what was reached. Such an amount is a starting point (`base`): taken for a
 * report it would contradict the real one.
 */

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

/** 投资7300亿元、|超年度计划|13.9%: by what share something was done beyond what was planned; null when the head says something else. */
export function bindBeyond(text: string, { readings, at, previous }: Context): Binding | null {
  const { head, quantity, lead } = readings[at]!;
  if (previous === undefined || quantity.class !== 'share' || lead.change !== null || !mayTellPlan(quantity.signs))
    return null;
  return BEYOND.isAt(text, head.start, head.end) ? leanOn([...previous.metric, head], previous.noun) : null;
}

const BEYOND = createLexicon(
  ...combineWords(combineWords(['超', '超出', '超过'], ['', '年', '年度', '全年', '年初', '预期']), [
    '计划',
    '目标',
    '任务',
    '计划目标',
    '目标任务',
    '计划任务',
  ]),
);

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

/** A draft of what the previous one measures; a share without a change of its own grows as that one did, or falls where `fallsToo`. */
function asPrevious(
  text: string,
  reading: Reading,
  previous: Draft,
  { lead, base }: Pick<Measured, 'lead' | 'base'>,
  fallsToo = false,
): Draft {
  const draft = draftOf(text, reading, { metric: previous.metric, noun: previous.noun, lead, base });
  if (!base || reading.quantity.class !== 'share' || lead.change !== null || previous.kind !== 'growth') return draft;
  const growth = copyDraft(draft);
  growth.kind = 'growth';
  growth.sign = fallsToo ? previous.sign : 1;
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
  `(?:但|且|均|都|也|虽然?|已经?|仍|尚|略|稍|远|大幅|明显|基本|圆满|顺利|全面|超额|提前(?:[一两二三]年)?|如期|率先|未能?|没有|难以)*(?:低于|高于|超过|超出|高出|优于|好于|快于|慢于|少于|多于|符合|接近|突破|(?:完成|实现|达到)了?|达|超|占|为|是|控制在|保持在|稳定在|维持在|处于|距离?|离|与|比|较)(?:到|至)?(?:${WHOSE}*(?:${GOAL})?)?${CHANGE}(?:不低于|不高于|控制在|保持在|稳定在)?$`,
  'u',
);
/**
 * 参合率达89%，超过|85%的要求; 新增就业1256万人，高于|1200万人以上的预期目标; 经济增速低于|6%左右的年度目标: a bar or goal recalled to say how it was met, of
 * what stands in front of it; null when the clause has none.
 */
export function bindSurpassed(
  text: string,
  reading: Reading,
  next: Quantity | null,
  drafts: readonly Draft[],
): Draft | null {
  const { own, quantity, lead } = reading;
  const task = taskAhead(text, own, quantity, next);
  if (task !== null) return bindTaskAhead(text, reading, task, drafts);
  const held = mayTellPlan(quantity.signs) ? comparedAhead(text, own.start, quantity) : null;
  if (held !== null) return bindTaskAhead(text, reading, held, drafts);
  const shared = next !== null && next.class === 'share' && mayTellPlan(next.signs);
  if (quantity.start - own.start > REACH || !isBar(text, own, quantity, shared)) return null;
  const end = quantity.number.token.negative ? quantity.start - 1 : quantity.start;
  const met = MET.exec(text.slice(own.start, end));
  if (met === null) return null;
  const equal = copyLead(lead);
  equal.op = CEILING.test(text.slice(quantity.tail, quantity.tail + LONGEST_GOAL)) ? 'le' : null;
  const subject = { start: trimLeft(text, own.start, own.start + met.index), end: own.start + met.index };
  const latest = drafts[drafts.length - 1];
  if (latest?.kind === 'growth' && PACES.isAt(text, subject.start, subject.end))
    return draftOf(text, reading, { metric: [...latest.metric, subject], noun: latest.noun, lead: equal, base: true });
  if (isFilled(subject)) return ofSubject(text, reading, subject, equal);
  const previous = latestOf(drafts, quantity.unit);
  return previous === undefined
    ? null
    : asPrevious(text, reading, previous, { lead: equal, base: true }, FALLEN_FURTHER.test(met[0]));
}

/** 价格上涨2%，|涨幅|低于3%的目标: the pace of what was told before. */
const PACES = createLexicon('增速 增幅 涨幅 降幅');

function isBar(text: string, own: OwnClause, { start, tail }: Quantity, shared: boolean): boolean {
  return (
    barOf(text, tail, shared) !== null ||
    (holdsAt(RANGE_STARTS, text, tail) &&
      WITHIN_RANGE.test(text.slice(tail, tail + LONGEST_GOAL)) &&
      plannedIn(text.slice(own.start, start)) !== null) ||
    (text.charCodeAt(start - 1) === OF && SET_AHEAD.test(text.slice(own.start, start)))
  );
}

/** 控制在年初预定目标2.5%|的范围之内. */
const RANGE_STARTS = createCharacters('的范');
const WITHIN_RANGE = /^的?范围之?内/u;

/** 控制在4.2%|的目标以内. */
const CEILING = /^的(?:[\u4e00-\u9fff]{0,8}?(?:目标|计划|任务)[值数]?以内|(?:目标|控制)?范围之?内)/u;

/** 下降18.4%，|超过|15%任务: how a goal was met that is a fall as well; 价格下降0.1%，|低于|2%的目标 is held against one that is none. */
const FALLEN_FURTHER = /超|完成|实现|达|突破/;

/** A goal of what the clause itself names; of anything but a measure nothing is known. */
function ofSubject(text: string, reading: Reading, subject: Span, lead: Lead): Draft | null {
  if (!MEASURED.test(text.slice(subject.start, subject.end)) || barOf(text, reading.quantity.tail, false) !== 'goal')
    return null;
  return draftOf(text, reading, { metric: [subject], noun: [subject], lead, base: true });
}

/** 新建农田3.2万亩，占全年任务|5万亩|的64%: the whole task, of what stands in front of its words. */
function bindTaskAhead(text: string, reading: Reading, task: Span, drafts: readonly Draft[]): Draft | null {
  const subject = { start: trimLeft(text, reading.own.start, task.start), end: task.start };
  const lead = reading.lead;
  if (isFilled(subject)) return draftOf(text, reading, { metric: [subject], noun: [subject], lead, base: true });
  const previous = latestOf(drafts, reading.quantity.unit);
  return previous === undefined ? null : asPrevious(text, reading, previous, { lead, base: true });
}

/** 完成全年|12户|培育任务的|41.7%, 占全年任务|5万亩|的64%: the share that was done of a task which stands in front of it; null when it is none. */
export function bindShareOfTask(text: string, reading: Reading, before: Reading, previous: Draft): Draft | null {
  const { own, quantity, lead } = reading;
  if (!previous.base || quantity.class !== 'share' || own.joint !== 'tight') return null;
  const { tail } = previous.quantity;
  const task = taskAhead(text, before.own, before.quantity, quantity);
  if (task !== null)
    return draftOf(text, reading, { metric: [...previous.metric, task], noun: previous.noun, lead, base: false });
  if (quantity.start - tail > LONGEST_GOAL || !TASK_BEHIND.test(text.slice(tail, quantity.start + 1))) return null;
  const end = text.charCodeAt(quantity.start - 1) === OF ? quantity.start - 1 : quantity.start;
  const verb = { start: before.own.start, end: previous.quantity.start };
  const metric = [...previous.metric, verb, { start: tail, end }];
  return draftOf(text, reading, { metric, noun: previous.noun, lead, base: false });
}

/** 总量居全市第4位，完成年度计划（|330亿元|）的45%: a plan in brackets of which a share stands behind, of the measure told before; null when it is none. */
export function bindBracketedPlan(
  text: string,
  reading: Reading,
  next: Quantity | null,
  drafts: readonly Draft[],
  anchor: Anchor | null,
): Draft | null {
  const { own, quantity, lead } = reading;
  if (next === null || next.class !== 'share' || own.start !== quantity.start || !closesOf(text, quantity.tail))
    return null;
  if (next.start > quantity.tail + LONGEST_GOAL || shareWords(text, quantity) === null) return null;
  const told = latestOf(drafts, quantity.unit, FAR_BACK) ?? anchor;
  if (!told) return null;
  const measure = told.noun.some(isFilled) ? told.noun : told.metric;
  return draftOf(text, reading, { metric: measure, noun: measure, lead, base: true });
}

/** 完成年度计划（330亿元）的|45%: the share that was done of such a plan; null when it is none. */
export function bindShareOfBracket(text: string, reading: Reading, before: Reading, previous: Draft): Draft | null {
  const { quantity, lead } = reading;
  if (!previous.base || quantity.class !== 'share' || !closesOf(text, before.quantity.tail)) return null;
  if (before.own.start !== before.quantity.start || quantity.start > before.quantity.tail + LONGEST_GOAL) return null;
  const words = shareWords(text, before.quantity);
  return (
    words && draftOf(text, reading, { metric: [...previous.metric, words], noun: previous.noun, lead, base: false })
  );
}

/** Whether a bracket closes here with 的 behind it. */
function closesOf(text: string, at: number): boolean {
  return holdsAt(CLOSING, text, at) && text.charCodeAt(at + 1) === OF;
}

const CLOSING = createCharacters('）)');

/** The words in front of the bracket of a plan that say what the share behind it is of: 完成年度计划（. */
function shareWords(text: string, { start }: Quantity): Phrase | null {
  const end = start - 1;
  const found = DONE_OF.exec(text.slice(Math.max(0, end - LONGEST_GOAL), end));
  return found && { start: end - found[0].length, end };
}

const DONE_OF = new RegExp(`(?:完成|实现|达到?|占|为|相当于)${WHOSE}*${GOAL}$`, 'u');

const MEASURED = /(?:速|幅|率|比|重|额|值|量|收入|投资|能耗|面积|总产|强度|浓度|水平)$/u;

/** The last draft in such a unit among those just before. */
function latestOf(drafts: readonly Draft[], unit: string, look = LOOK): Draft | undefined {
  for (let at = drafts.length - 1; at >= 0 && at >= drafts.length - look; at--) {
    const draft = drafts[at]!;
    if (
      (isLikeUnit(draft.quantity.unit, unit) || (draft.kind === 'multiple' && at === drafts.length - 1)) &&
      !draft.base &&
      draft.metric.some(isFilled)
    )
      return draft;
  }
  return undefined;
}

/** 6.8亿元 of a plan of 15000万元: the same unit, or two of money. */
function isLikeUnit(one: string, other: string): boolean {
  return (
    one === other ||
    (one.endsWith('元') && other.endsWith('元') && one.length <= LONGEST_MONEY && other.length <= LONGEST_MONEY)
  );
}

/** 万元, 亿元 */
const LONGEST_MONEY = 2;
const LOOK = 3;
const FAR_BACK = 8;

const OF = '的'.charCodeAt(0);
