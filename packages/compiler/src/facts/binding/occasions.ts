import { mayBeBar, mayTellPlan } from '#facts/clauses/goal-words.ts';
import { arrivesBehind, isOfEarlierYear, movesAway, turnsOver } from '#facts/clauses/lead.ts';
import { isFilled } from '#facts/clauses/phrase.ts';
import type { Quantity } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import { BEYOND_GOALS } from '#facts/lexicon/links.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import { missesBudget, overAverage, tellsGap } from './lead-over.ts';

/**
 * 场合: which rules of the binder a reading gives occasion to by its own words and the amounts beside it, as bits; most give it to few. They are found for
 * many readings in a pass of its own, as traits are.
 */
export const OCCASIONS = {
  /** It may share its words with the amounts behind it: 分别, or a list. */
  series: 1,
  /** It stands in a list with the amount before or behind it. */
  listed: 2,
  /** It is where a change began. */
  begins: 4,
  /** It may be by how far something leads or lags. */
  lead: 8,
  /** It may be a goal or a bar, or what was reached of one. */
  goal: 16,
} as const;

/** Sets the occasions of readings. */
export function findOccasions(text: string, sentences: readonly (readonly Reading[])[]): void {
  for (const readings of sentences)
    for (let at = 0; at < readings.length; at++) readings[at]!.occasions = occasionsOf(text, readings, at);
}

function occasionsOf(text: string, readings: readonly Reading[], at: number): number {
  const reading = readings[at]!;
  const { own, quantity } = reading;
  const before = at > 0 ? readings[at - 1]! : null;
  const next = at + 1 < readings.length ? readings[at + 1]! : null;
  const inList = next !== null && next.own.joint === 'list';
  let occasions = own.joint === 'list' || inList ? OCCASIONS.listed : 0;
  if ((quantity.signs & SIGNS.respectively) !== 0 || (inList && !isFilled(next.head))) occasions |= OCCASIONS.series;
  if (reading.planned || startsChange(text, reading, next)) occasions |= OCCASIONS.begins;
  if (tellsLead(text, reading)) occasions |= OCCASIONS.lead;
  const planned = reading.planned || before?.planned === true;
  if (planned || (next !== null && next.quantity.class === 'share') || mayBeGoal(text, quantity))
    occasions |= OCCASIONS.goal;
  return occasions;
}

/** Whether the words beside an amount may tell of a goal or a bar. */
function mayBeGoal(text: string, { signs, start, tail }: Quantity): boolean {
  return mayTellPlan(signs) || mayBeBar(text, tail) || text.charCodeAt(start - 1) === OF;
}

const OF = '的'.charCodeAt(0);

/** 由A增加到B, 现行A降至B: whether an amount is where a change began. */
function startsChange(text: string, reading: Reading, next: Reading | null): boolean {
  const { lead, quantity } = reading;
  const { tail } = quantity;
  if (
    lead.from &&
    (arrivesBehind(text, tail) || ARRIVES_SPELLED.test(text.slice(tail, tail + 10)) || movesAway(text, tail))
  )
    return true;
  if (next === null || next.own.joint !== 'tight') return false;
  if (isExceeded(text, reading, next) || isOutpaced(text, reading, next)) return true;
  if (
    next.quantity.class === 'share' &&
    next.lead.change !== null &&
    isOfEarlierYear(text, reading.own.start, quantity.start)
  )
    return true;
  if (lead.change !== null && turnsOver(text, tail)) return true;
  if (lead.from && measuresAlike(quantity, next.quantity) && !next.lead.from) return true;
  if (!next.lead.toLevel) return false;
  return lead.from || next.quantity.unit === quantity.unit;
}

/** Whether an amount may be by how far something leads or lags: points, ratios (低于全市0.08), what was done beyond the plan. */
function tellsLead(text: string, reading: Reading): boolean {
  const { class: kind, unit, tail } = reading.quantity;
  const ratio = kind === 'bare' && unit === '' && text.charAt(tail) !== '的';
  if (kind === 'point' || ratio) return true;
  if (kind === 'share') return false;
  return (
    exceedsPlan(text, reading) ||
    missesBudget(text, reading) ||
    tellsGap(reading) ||
    overAverage(text, reading) !== null
  );
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
  if (head.end > quantity.start || quantity.start - own.start > LONGEST_BEYOND) return false;
  return BEYOND_PLAN.isAt(text, own.start, quantity.start) || BEYOND_SET.test(text.slice(own.start, quantity.start));
}

const LONGEST_BEYOND = 20;
/** 超出市级下调任务指标|6000万元. */
const BEYOND_SET = /^超(?:出|过)?(?:[省市县区州]级?|上级|国家)[^，。；、\d]{0,6}(?:任务指标|目标任务|任务|目标|计划)$/u;

const BEYOND_PLAN = createLexicon(
  ...BEYOND_GOALS,
  ...combineWords(
    ['超', '超出', '超过', '超额完成'],
    ['', '年', '年度', '全年', '年初'],
    ['计划', '目标', '任务', '目标任务'],
  ),
  ...combineWords(['高于', '低于', '超过', '超出'], ['规划', '计划', '控制'], ['下限', '上限', '目标', '指标']),
);

/** 比年初预计的2700亿元|多出2100亿元: whether an amount is what another one is compared with. */
function isExceeded(text: string, { own, quantity }: Reading, next: Reading): boolean {
  if (!holdsAt(COMPARING, text, own.start) || quantity.unit !== next.quantity.unit) return false;
  return next.lead.change !== null && !next.lead.toLevel && next.own.start === quantity.tail;
}

const COMPARING = createCharacters('比较');

/** 比上年同期增长|6.1%|回落0.7个百分点: whether a growth is what another one is compared with, by points right behind it. */
function isOutpaced(text: string, { own, quantity, lead }: Reading, next: Reading): boolean {
  if (!holdsAt(COMPARING, text, own.start) || quantity.class !== 'share' || next.quantity.class !== 'point')
    return false;
  return lead.change !== null && OUTPACED.test(text.slice(quantity.tail, next.quantity.start));
}

const OUTPACED =
  /^的?(?:增速|增幅|涨幅|降幅|水平)?(?:回落|加快|提高|提升|上升|下降|缩小|扩大|收窄|放缓|减缓|[高低快慢])[了出]?$/;
