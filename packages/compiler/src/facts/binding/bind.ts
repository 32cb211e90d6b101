import { type Anchor, copyDraft, type Draft } from '#facts/clauses/draft.ts';
import { trimLeft } from '#facts/clauses/head.ts';
import { arrivesBehind, type Change, copyLead, type Lead, movesAway, turnsOver } from '#facts/clauses/lead.ts';
import { isFilled } from '#facts/clauses/phrase.ts';
import type { Prelude } from '#facts/clauses/prelude.ts';
import { isCounted, type Quantity } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import { TRAITS } from '#facts/clauses/traits.ts';
import { DEPENDENT_VERBS } from '#facts/lexicon/verbs.ts';
import type { Comparison, Span } from '#model.ts';
import { createCharacters, holdsAt, holdsWord } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import { bindAmong, bindRankAmong } from './among.ts';
import { bindBareNumber } from './bare-number.ts';
import { bindBehind } from './behind.ts';
import { type Binding, bindTo, type Context, leanOn } from './binding.ts';
import { bindDependent } from './dependent.ts';
import { bindBracketed, bindDistrict } from './districts.ts';
import { bindEvenly } from './evenly.ts';
import {
  bindBeyond,
  bindBracketedPlan,
  bindGoalBehind,
  bindReachedOfPlan,
  bindShareOfBracket,
  bindShareOfTask,
  bindSurpassed,
} from './goals.ts';
import { bindGroup, type GroupBinding, respectiveSize, sharedBound } from './group.ts';
import { bindAhead, bindExtentOf, bindMoneyOf } from './investment.ts';
import { anchorOf, makeDraft } from './kind.ts';
import { bindLead, bindLeads, missesBudget, tellsGap } from './lead-over.ts';
import { bindMost, bindMostAhead } from './most.ts';
import { bindMember, countedBefore, wholeAt } from './of-those.ts';
import { bindGrowthBehind, bindPace } from './pace.ts';
import { bindHead } from './plain-head.ts';
import { recoveredIn } from './recovered.ts';
import { measureTold } from './told.ts';

/**
 * Binds the quantities of one sentence, in order, to what they measure.
 *
 * @param silent the sentence before, when it holds no quantity
 * @param told the sentence before, when it holds quantities
 */
export function bindSentence(
  text: string,
  sentence: Span,
  readings: readonly Reading[],
  silent: Prelude | null,
  told: Span | null,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const preludes: Prelude[] = silent === null ? [] : [silent];
  let anchor = null as Anchor | null;
  let whole = null as Anchor | null;
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at]!;
    if (reading.prelude !== null) preludes.push(reading.prelude);
    const size = respectiveSize(text, readings, at);
    const leads = size > 1 ? bindLeads(text, readings, at, size, drafts[drafts.length - 1]) : null;
    if (leads) {
      drafts.push(...leads);
      at += size - 1;
      continue;
    }
    const even = size > 1 ? null : bindEvenly(text, reading, drafts);
    const group: GroupBinding | null =
      even === null && size > 0 ? bindGroup(text, readings, at, size, drafts, anchor) : null;
    if (group) {
      drafts.push(...group.drafts);
      anchor = group.anchor;
      at += size - 1;
      continue;
    }
    const base = reading.planned || startsChange(text, readings, at);
    // 增长7%，居全省|17个市|第3位: how many there are is not what the rank is of
    const counted = at > 0 && reading.own.start < readings[at - 1]!.quantity.start ? 2 : 1;
    const previous = drafts.length >= counted ? drafts[drafts.length - counted] : undefined;
    const over = tellsLead(text, reading) ? bindLead(text, reading, anchor, previous, base) : null;
    if (over) {
      drafts.push(over);
      continue;
    }
    const met = bindGoal(text, readings, at, drafts, anchor);
    if (met) {
      drafts.push(met);
      continue;
    }
    const mate =
      anchor !== null && anchor.unit === reading.quantity.unit ? null : countedBefore(reading, readings, drafts);
    const context: Context = { readings, at, anchor: mate ?? anchor, preludes, previous, told };
    const bound =
      even ??
      bindMember(text, readings, at, whole ?? (reading.sub ? (mate ?? anchor) : null)) ??
      bindBareShare(text, reading, sentence.end, previous) ??
      bindOne(text, context);
    const binding = bound.metric.some(isFilled) ? bound : (bindTold(text, reading, told) ?? bound);
    const listed = isListed(readings, at);
    const draft = makeDraft(text, reading, {
      metric: binding.metric,
      noun: binding.noun,
      lead: binding.change
        ? withChange(reading.lead, binding.change)
        : listed
          ? listLead(text, readings, at)
          : reading.lead,
      alternatives: binding.alternatives,
      trust: binding.metric.length === 0 ? NOTHING_NAMED : binding.trust,
      base,
      counts: (reading.traits & TRAITS.counts) !== 0,
      sharedOp: listed ? listBound(readings, at) : null,
      group: 0,
    });
    drafts.push(listed ? withApposition(text, readings, at, draft) : draft);
    const parted = wholeAt(text, reading, draft);
    if (parted !== null) {
      anchor = parted;
      whole = parted;
      continue;
    }
    if (binding.anchors) anchor = anchorOf(draft, binding.verb);
    else if (anchor && anchor.verb !== null && reading.own.joint !== 'list') anchor = withoutVerb(anchor);
  }
  return drafts;
}

/** Whether an amount stands in a list with the one before or behind it. */
function isListed(readings: readonly Reading[], at: number): boolean {
  return readings[at]!.own.joint === 'list' || readings[at + 1]?.own.joint === 'list';
}

/** A share without a change in front of it, which the words behind it may tell: 按3%提标, 实现20%以上的快速增长. */
function bindBareShare(text: string, reading: Reading, max: number, previous: Draft | undefined): Binding | null {
  if (reading.quantity.class !== 'share' || reading.lead.change !== null) return null;
  return bindPace(text, reading, max) ?? bindGrowthBehind(text, reading, previous);
}

/** 淘汰钢铁2700万吨、水泥4200万吨等|落后产能: what stands behind 等 at the end of a list of amounts is of each of them. */
function withApposition(text: string, readings: readonly Reading[], at: number, draft: Draft): Draft {
  if (draft.kind !== 'level') return draft;
  let end = at;
  while (end + 1 < readings.length && end - at < LONGEST_CHAIN) {
    const next = readings[end + 1]!;
    if (next.own.joint !== 'list' || !isFilled(next.head) || readings[end]!.noun) break;
    end++;
  }
  const last = readings[end]!;
  const unit = readings[at]!.quantity.class;
  if (!last.noun || text.charAt(last.noun.start) !== '等' || unit === 'share' || unit === 'money') return draft;
  const behind = { start: last.noun.start + 1, end: last.noun.end };
  if (/(?:举措|措施|方式|活动|任务|工作|政策|行动|目标|方面|形式|途径)$/.test(text.slice(behind.start, behind.end)))
    return draft;
  const alone = end === at && readings[at]!.own.joint !== 'list';
  if (alone || behind.end - behind.start < 2 || behind.end - behind.start > LONGEST_APPOSITION) return draft;
  const longer = copyDraft(draft);
  longer.metric = [...draft.metric, behind];
  return longer;
}

function withChange(lead: Lead, change: Change): Lead {
  const changed = copyLead(lead);
  changed.change = change;
  return changed;
}

function withoutVerb({ noun, metric, kind, unit }: Anchor): Anchor {
  return { noun, verb: null, metric, kind, unit };
}

/** 地区生产总值增长5.2%。一季度|增长4.1%: a growth of which its sentence does not say what grew; null when it is none, or the sentence before tells no measure. */
function bindTold(text: string, { quantity, lead }: Reading, told: Span | null): Binding | null {
  if (told === null || quantity.class !== 'share' || lead.change === null) return null;
  const measure = measureTold(text, told);
  return measure && leanOn([measure], [measure], true, FROM_BEFORE);
}

/** Trust in a measure that the sentence before names. */
const FROM_BEFORE = 0.7;

/** Trust in a number of which the sentence does not say what it measures. */
const NOTHING_NAMED = 0.3;
const LONGEST_APPOSITION = 10;
const LONGEST_CHAIN = 8;

/** The lead of an amount in a list that has none of its own is that of the amount before it: 增长10%、12%. */
function listLead(text: string, readings: readonly Reading[], at: number): Lead {
  const { lead, quantity, own: clause } = readings[at]!;
  // 提高30元、达到640元: what was reached is no change
  if (lead.change || (quantity.class !== 'share' && holdsWord(text, clause.start, quantity.start, '达'))) return lead;
  for (let index = at; index > 0 && at - index < LONGEST_CHAIN; index--) {
    const { own, head, noun } = readings[index]!;
    const before = readings[index - 1]!;
    if (own.joint !== 'list' || isFilled(head) || noun || before.quantity.unit !== quantity.unit) break;
    if (before.lead.change) {
      const shared = copyLead(before.lead);
      shared.op = lead.op;
      return shared;
    }
  }
  return lead;
}

/** The bound behind the last of a list of plain amounts (45%和32%左右). */
function listBound(readings: readonly Reading[], at: number): Comparison | null {
  let end = at + 1;
  const limit = Math.min(readings.length, at + 8);
  while (end < limit && sharesBound(readings[at]!, readings[end]!)) end++;
  return end > at + 1 ? sharedBound(readings.slice(at, end)) : null;
}

/** Whether an amount stands in the list of another one; 450亿元、增长8%以上 say two things. */
function sharesBound(first: Reading, { own, head, noun, lead }: Reading): boolean {
  return own.joint === 'list' && !isFilled(head) && !noun && (lead.change === null || first.lead.change !== null);
}

/** 由A增加到B, 现行A降至B: whether the amount at `at` is where a change began. */
function startsChange(text: string, readings: readonly Reading[], at: number): boolean {
  const reading = readings[at]!;
  const next = readings[at + 1];
  if (reading.lead.from && arrivesBehind(text, reading.quantity.tail)) return true;
  if (reading.lead.from && ARRIVES_SPELLED.test(text.slice(reading.quantity.tail, reading.quantity.tail + 10)))
    return true;
  if (reading.lead.from && movesAway(text, reading.quantity.tail)) return true;
  if (next?.own.joint !== 'tight') return false;
  if (isExceeded(text, reading, next)) return true;
  if (reading.lead.change && turnsOver(text, reading.quantity.tail)) return true;
  if (reading.lead.from && measuresAlike(reading.quantity, next.quantity) && !next.lead.from) return true;
  if (!next.lead.toLevel) return false;
  return reading.lead.from || next.quantity.unit === reading.quantity.unit;
}

/** Whether an amount may be by how far something leads or lags: points, ratios (低于全市0.08), what was done beyond the plan. */
function tellsLead(text: string, reading: Reading): boolean {
  const { class: kind, unit, tail } = reading.quantity;
  const ratio = kind === 'bare' && unit === '' && text.charAt(tail) !== '的';
  if (kind === 'point' || ratio) return true;
  if (kind === 'share') return false;
  return exceedsPlan(text, reading) || missesBudget(text, reading) || tellsGap(reading);
}

/** 由6450万千瓦|跃升至1.02亿千瓦: whether two amounts are in one unit, whatever their scales. */
function measuresAlike(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit || (one.class === other.class && one.class !== 'count' && one.class !== 'people');
}

/** 贫困发生率由14.2%|降至零: a change that leads to an amount without digits. */
const ARRIVES_SPELLED = /^(?:大幅|逐步)?[\u4e00-\u9fff]{1,3}[至到为](?:零|[一二三四五六七八九十百])/;

/** 城镇新增就业3268人，|超年度计划168人: whether an amount is what was done beyond the plan. */
function exceedsPlan(text: string, { own, lead, head, quantity }: Reading): boolean {
  if ((quantity.signs & SIGNS.plan) === 0 || lead.change !== null || quantity.class === 'share') return false;
  return BEYOND_PLAN.isAt(text, own.start, quantity.start) && head.end <= quantity.start;
}

const BEYOND_PLAN = createLexicon(
  ...combineWords(['超', '超出', '超过', '超额完成'], ['', '年', '年度', '全年', '年初'], ['计划', '目标', '任务']),
  ...combineWords(['高于', '低于', '超过', '超出'], ['规划', '计划', '控制'], ['下限', '上限', '目标', '指标']),
);

/** A goal of the year recalled behind what was reached, or what was reached behind the goal; null when the amount is neither. */
function bindGoal(
  text: string,
  readings: readonly Reading[],
  at: number,
  drafts: readonly Draft[],
  anchor: Anchor | null,
): Draft | null {
  const before = readings[at - 1];
  const previous = drafts[drafts.length - 1];
  const reached = before?.planned && previous ? bindReachedOfPlan(text, readings[at]!, before, previous) : null;
  const goal = previous
    ? (bindGoalBehind(text, readings[at]!, previous) ??
      bindBracketedPlan(text, readings[at]!, readings[at + 1]?.quantity, drafts, anchor) ??
      (before && bindShareOfBracket(text, readings[at]!, before, previous)) ??
      (before && bindShareOfTask(text, readings[at]!, before, previous)))
    : null;
  return reached ?? goal ?? bindSurpassed(text, readings[at]!, readings[at + 1]?.quantity, drafts);
}

/** 比年初预计的2700亿元|多出2100亿元: whether an amount is what another one is compared with. */
function isExceeded(text: string, { own, quantity }: Reading, next: Reading): boolean {
  if (!holdsAt(COMPARING, text, own.start) || quantity.unit !== next.quantity.unit) return false;
  return next.lead.change !== null && !next.lead.toLevel && next.own.start === quantity.tail;
}

const COMPARING = createCharacters('比较');

function bindOne(text: string, context: Context): Binding {
  const { readings, at, anchor } = context;
  const reading = readings[at]!;
  const { noun, of, head, quantity } = reading;
  const among = noun === null ? null : (bindAmong(text, reading, anchor) ?? (of ? bindReached(text, reading) : null));
  if (among) return among;
  if ((reading.traits & TRAITS.counts) !== 0) return bindBehind(text, readings, at, anchor);
  if (quantity.class === 'rank') {
    const rank = bindRankAmong(text, context);
    if (rank) return rank;
  }
  if (!isFilled(head)) {
    const placed = (quantity.signs & SIGNS.place) === 0 ? null : bindMostAhead(text, context);
    return placed ?? bindBracketed(text, context) ?? bindBareNumber(text, context);
  }
  const rest =
    quantity.class === 'share'
      ? (recoveryOf(text, context) ?? restOf(text, context) ?? bindBeyond(text, context))
      : null;
  if (rest) return rest;
  const ofThing = of ? (bindMoneyOf(text, reading, readings[at + 1]) ?? bindExtentOf(text, reading)) : null;
  return (
    ofThing ??
    ((quantity.signs & SIGNS.place) === 0 ? null : bindMost(text, context)) ??
    bindDistrict(text, context) ??
    bindAhead(text, context) ??
    bindDependent(text, context) ??
    bindHead(text, context)
  );
}

/** 接待游客…，恢复到2019年的|95%; 接待游客恢复到2019年的|95%: the share of an earlier amount that has been reached again; null when it is none. */
function recoveryOf(text: string, { readings, at, previous }: Context): Binding | null {
  const { own, quantity } = readings[at]!;
  const state = recoveredIn(text, own.start, quantity.start);
  if (state === null) return null;
  const start = trimLeft(text, own.start, state.start);
  if (start < state.start) return bindTo([{ start, end: state.end }], [{ start, end: state.start }]);
  return previous === undefined ? null : leanOn([...previous.metric, state], previous.noun);
}

/** 固定资产投资增长3.8%，|扣除房地产开发投资后|增长9.6%: the measure told before without a part of it; null when nothing is taken off. */
function restOf(text: string, { readings, at, previous }: Context): Binding | null {
  const { head, lead, own } = readings[at]!;
  if (previous === undefined || lead.change === null || own.joint !== 'clause' || !holdsAt(TAKES_OFF, text, head.start))
    return null;
  if (!TAKEN_OFF.test(text.slice(head.start, Math.min(head.end, head.start + REST_REACH)))) return null;
  return leanOn([head, ...previous.metric], previous.noun);
}

const TAKES_OFF = createCharacters('扣剔不');
const TAKEN_OFF = /^(?:扣除|剔除|不含)[^，。；、]{2,16}后?$/;
const REST_REACH = 22;

/** 涉及9319户的|老城区改造工程: how many the thing behind 的 reaches; null when the clause has no such. */
function bindReached(text: string, { quantity, head, noun, of, lead }: Reading): Binding | null {
  if (!of || !noun || !isCounted(quantity.class) || lead.end < head.end) return null;
  const length = DEPENDENT_VERBS.endingAt(text, head.end, head.start);
  if (length === 0) return null;
  return bindTo([noun, { start: head.end - length, end: head.end }], [noun]);
}
