import { type Anchor, copyDraft, type Draft } from '#facts/clauses/draft.ts';
import { type Change, copyLead, type Lead } from '#facts/clauses/lead.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isFilled } from '#facts/clauses/phrase.ts';
import type { Prelude } from '#facts/clauses/prelude.ts';
import { isCounted } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import { TRAITS } from '#facts/clauses/traits.ts';
import { DEPENDENT_VERBS } from '#facts/lexicon/verbs.ts';
import type { Comparison, Span } from '#model.ts';
import { createCharacters, holdsAt, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { bindAmong, bindRankAmong } from './among.ts';
import { bindBareNumber } from './bare-number.ts';
import { bindBehind } from './behind.ts';
import { type Binding, bindTo, type Context, leanOn } from './binding.ts';
import { bindDependent } from './dependent.ts';
import { bindBracketed, bindDistrict } from './districts.ts';
import { bindEvenly } from './evenly.ts';
import { bindFirst } from './first-of-kind.ts';
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
import { bindLead, bindLeadOverBracket, bindLeads, bindLeadsOverBrackets, ledBy } from './lead-over.ts';
import { bindMost, bindMostAhead } from './most.ts';
import { OCCASIONS } from './occasions.ts';
import { bindMember, countedBefore, wholeAt } from './of-those.ts';
import { bindGrowthBehind, bindPace, bindSigned } from './pace.ts';
import { bindPastRate } from './past-rate.ts';
import { bindHead } from './plain-head.ts';
import { bindRankInList } from './ranked.ts';
import { recoveredIn } from './recovered.ts';
import { bindState } from './states.ts';
import { measureTold } from './told.ts';
import { bindBracketedWhole, bindShareOfWhole } from './wholes.ts';

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
    const { occasions } = reading;
    const size = (occasions & OCCASIONS.series) === 0 ? 0 : respectiveSize(text, readings, at);
    const leads = size > 1 ? bindLeads(text, readings, at, size, lastOf(drafts)) : null;
    if (leads) {
      drafts.push(...leads);
      at += size - 1;
      continue;
    }
    const last = lastOf(drafts);
    const bracketed =
      last !== undefined && last.kind !== 'level' && reading.own.start === reading.quantity.start
        ? bindBracketedPaces(text, readings, at, drafts)
        : null;
    if (bracketed) {
      drafts.push(...bracketed);
      at += bracketed.length - 1;
      continue;
    }
    const even =
      size > 1 || isFilled(reading.head) ? null : (bindEvenly(text, reading, drafts) ?? bindPastRate(reading, drafts));
    const group: GroupBinding | null =
      even === null && size > 0 ? bindGroup(text, readings, at, size, drafts, anchor) : null;
    if (group) {
      drafts.push(...group.drafts);
      anchor = group.anchor;
      at += size - 1;
      continue;
    }
    const base = (occasions & OCCASIONS.begins) !== 0;
    // 增长7%，居全省|17个市|第3位: how many there are is not what the rank is of
    const counted = at > 0 && reading.own.start < readings[at - 1]!.quantity.start ? 2 : 1;
    const previous = drafts.length >= counted ? drafts[drafts.length - counted] : undefined;
    const over =
      (occasions & OCCASIONS.lead) === 0
        ? null
        : bindLead(text, reading, anchor, counted === 1 ? ledBy(text, reading, drafts) : previous, base);
    if (over) {
      drafts.push(over);
      continue;
    }
    const met =
      (occasions & OCCASIONS.goal) !== 0 || last?.base === true
        ? bindGoal(text, readings, at, drafts, last, anchor)
        : null;
    if (met) {
      drafts.push(met);
      continue;
    }
    const mate =
      anchor !== null && anchor.unit === reading.quantity.unit ? null : countedBefore(reading, readings, drafts);
    const context: Context = { readings, at, anchor: mate ?? anchor, preludes, previous, told };
    const bound =
      even ??
      (whole === null && !reading.sub ? null : bindMember(text, readings, at, whole ?? mate ?? anchor)) ??
      bindState(text, reading, drafts) ??
      bindShareOf(text, reading) ??
      bindBareShare(text, reading, sentence.end, previous) ??
      bindOne(text, context);
    const binding =
      bindRankInList(text, sentence, reading, bound) ??
      (bound.metric.some(isFilled) ? bound : (bindTold(text, reading, told) ?? bound));
    const listed = (occasions & OCCASIONS.listed) !== 0;
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
      sharedOp: listed ? (listBound(readings, at) ?? passedBound(readings, at)) : null,
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

/** The paces in brackets of those who are led over, with the leads behind them; null when the amount is none. */
function bindBracketedPaces(
  text: string,
  readings: readonly Reading[],
  at: number,
  drafts: readonly Draft[],
): readonly Draft[] | null {
  const last = drafts[drafts.length - 1]!;
  // 增长8.4%，增速提高0.8个百分点，比全省（|7.7%|）…: of the growth in front
  const growth = last.kind === 'growth' ? last : drafts[drafts.length - 2];
  const from = last.quantity.tail;
  return (
    bindLeadOverBracket(text, readings, at, growth, from) ?? bindLeadsOverBrackets(text, readings, at, growth, from)
  );
}

/** A share without a change in front of it, which its sign or the words behind it may tell: -3%, 按3%提标, 实现20%以上的快速增长. */
function bindBareShare(text: string, reading: Reading, max: number, previous: Draft | undefined): Binding | null {
  if (reading.quantity.class !== 'share' || reading.lead.change !== null) return null;
  return (
    bindSigned(text, reading, previous) ?? bindPace(text, reading, max) ?? bindGrowthBehind(text, reading, previous)
  );
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

/** The draft made last; undefined before there is any. */
function lastOf(drafts: readonly Draft[]): Draft | undefined {
  return drafts.length === 0 ? undefined : drafts[drafts.length - 1]!;
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

/** 突破300亿元、|400亿元|大关: the bound in front of a list of amounts that a milestone behind the last of them sums up; null where none does. */
function passedBound(readings: readonly Reading[], at: number): Comparison | null {
  let end = at;
  const limit = Math.min(readings.length - 1, at + LONGEST_CHAIN);
  while (end < limit && sharesBound(readings[at]!, readings[end + 1]!)) end++;
  const { opBehind, tail, end: unitEnd } = readings[end]!.quantity;
  if (opBehind !== null || tail === unitEnd) return null;
  for (let index = at; index > 0 && at - index < LONGEST_CHAIN; index--) {
    const before = readings[index - 1]!;
    if (!sharesBound(before, readings[index]!)) return null;
    if (before.lead.op !== null) return before.lead.op;
  }
  return null;
}

/** Whether an amount stands in the list of another one; 450亿元、增长8%以上 say two things. */
function sharesBound(first: Reading, { own, head, noun, lead }: Reading): boolean {
  return own.joint === 'list' && !isFilled(head) && !noun && (lead.change === null || first.lead.change !== null);
}

/** A goal of the year recalled behind what was reached, or what was reached behind the goal; null when the amount is neither. */
function bindGoal(
  text: string,
  readings: readonly Reading[],
  at: number,
  drafts: readonly Draft[],
  last: Draft | undefined,
  anchor: Anchor | null,
): Draft | null {
  const reading = readings[at]!;
  const before = at > 0 ? readings[at - 1]! : null;
  const next = at + 1 < readings.length ? readings[at + 1]!.quantity : null;
  const whole = bindBracketedWhole(text, reading, next) ?? (before && bindShareOfWhole(text, reading, before, anchor));
  if (last === undefined) return whole ?? bindSurpassed(text, reading, next, drafts);
  return (
    (before?.planned === true ? bindReachedOfPlan(text, reading, before, last) : null) ??
    bindGoalBehind(text, reading, last) ??
    bindBracketedPlan(text, reading, next, drafts, anchor) ??
    (before && last.base
      ? (bindShareOfBracket(text, reading, before, last) ?? bindShareOfTask(text, reading, before, last))
      : null) ??
    whole ??
    bindSurpassed(text, reading, next, drafts)
  );
}

function bindOne(text: string, context: Context): Binding {
  const { readings, at, anchor } = context;
  const reading = readings[at]!;
  const { noun, of, head, quantity } = reading;
  const passing = reading.lead.op === 'gt' ? bindFirst(text, reading) : null;
  if (passing) return passing;
  const among =
    noun === null
      ? null
      : ((quantity.class === 'count' ? bindAmong(text, reading, anchor) : null) ??
        (of ? bindReached(text, reading) : null));
  if (among) return among;
  if ((reading.traits & TRAITS.counts) !== 0) return bindBehind(text, readings, at, anchor);
  if (quantity.class === 'rank') {
    const rank = bindRankAmong(text, context);
    if (rank) return rank;
  }
  if (!isFilled(head)) {
    const placed =
      (quantity.signs & SIGNS.place) === 0 ? null : (bindMostAhead(text, context) ?? bindBracketed(text, context));
    return placed ?? bindBareNumber(text, context);
  }
  const rest =
    quantity.class === 'share'
      ? (recoveryOf(text, context) ?? restOf(text, context) ?? bindBeyond(text, context))
      : null;
  if (rest) return rest;
  const ofThing = of ? (bindMoneyOf(text, reading, readings[at + 1]) ?? bindExtentOf(text, reading)) : null;
  return (
    ofThing ??
    ((quantity.signs & SIGNS.place) === 0 ? null : (bindMost(text, context) ?? bindDistrict(text, context))) ??
    bindAhead(text, context) ??
    bindDependent(text, context) ??
    bindHead(text, context)
  );
}

/** 占比63.3%的|电力供应业: the share that the thing behind 的 has; null when the clause tells none. */
function bindShareOf(text: string, { head, noun, of, quantity }: Reading): Binding | null {
  if (!of || noun === null || quantity.class !== 'share' || !HELD.isAt(text, head.start, head.end)) return null;
  return bindTo([noun, head], [noun]);
}

const HELD = createLexicon('占比 占比达 占比为 比重 比重达');

/** 接待游客…，恢复到2019年的|95%; 接待游客恢复到2019年的|95%: the share of an earlier amount that has been reached again; null when it is none. */
function recoveryOf(text: string, { readings, at, previous, anchor }: Context): Binding | null {
  const { own, quantity } = readings[at]!;
  const state = recoveredIn(text, own.start, quantity.start);
  if (state === null) return null;
  const start = trimLeft(text, own.start, state.start);
  if (start < state.start) return bindTo([{ start, end: state.end }], [{ start, end: state.start }]);
  if (previous === undefined) return null;
  // 接待游客…，占全省的3%，增速较全省高2个百分点，恢复至…: of the amount, and not of how it compares
  const aside = previous.kind === 'delta' || (previous.kind === 'level' && previous.quantity.class === 'share');
  return leanOn([...(aside && anchor !== null ? anchor.metric : previous.metric), state], previous.noun);
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
