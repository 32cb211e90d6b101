import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import type { Lead } from '#facts/clauses/lead.ts';
import { lastCode, type Phrase, wordsOf } from '#facts/clauses/phrase.ts';
import type { Quantity } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import type { Comparison, FactKind, FactReading } from '#model.ts';
import { createCharacters, holds, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';

interface Judgement {
  readonly kind: FactKind;
  readonly sign: 1 | -1;
  readonly alternatives: readonly FactReading[];
}

/** What the binder found out about one quantity. */
export interface Assembly {
  readonly metric: readonly Phrase[];
  readonly noun: readonly Phrase[];
  readonly lead: Lead;
  readonly base: boolean;
  /** The amount counts the thing behind it (提高300万农村人口…), so the verb is no change of it. */
  readonly counts: boolean;
  /** Bound word that a whole list shares (10%、11%左右). */
  readonly sharedOp: Comparison | null;
  /** Other readings that the binder saw. */
  readonly alternatives: readonly FactReading[];
  /** How far the binder trusts what it leaned on; 1 when the words stand beside the number. */
  readonly trust: number;
  /** The same for the amounts of one 分别; 0 for all others. */
  readonly group: number;
}

export const NO_READINGS: readonly FactReading[] = [];

/** Makes the draft: kind, sign and bound from the words around the number. */
export function makeDraft(text: string, reading: Reading, assembly: Assembly): Draft {
  const { quantity } = reading;
  const { lead } = assembly;
  const { kind, sign, alternatives } = judge(text, quantity, assembly);
  let op: Comparison = quantity.opBehind ?? lead.op ?? assembly.sharedOp ?? leastOf(text, reading);
  const capped = lead.capped && op === 'eq';
  if (capped) op = 'le';
  const others = doubtsOf(assembly, { kind, op, capped, lead });
  return {
    quantity,
    metric: withEarned(text, assembly.metric, lead, quantity),
    kind,
    sign,
    op,
    capped,
    base: assembly.base,
    noun: assembly.noun,
    alternatives: alternatives.length === 0 ? others : [...alternatives, ...others],
    confidence: Math.min(assembly.trust, alternatives.length > 0 ? 0.7 : others.length > 0 ? 0.85 : 1),
    group: assembly.group,
  };
}

/** 茶农|户均增收|2600元: people with the word for what they earn more, which is nothing that was measured of them before. */
function withEarned(
  text: string,
  metric: readonly Phrase[],
  { change, end }: Lead,
  { start }: Quantity,
): readonly Phrase[] {
  if (change === null || change.word !== EARNING) return metric;
  const last = metric[metric.length - 1];
  if (last !== undefined && (last.as !== undefined || last.end !== end)) return metric;
  const said = EARNED_EACH.exec(text.slice(end, start));
  return said === null ? metric : [...metric, { start: end, end: end + said[0].length }];
}

const EARNING = '增收';
const EARNED_EACH = /^(?:年|月)?(?:人均|户均)(?:年|月|每年|每月)?增收/;

/** 至少|办好1所: a bound that the verb parts from its number. */
function leastOf(text: string, { own, quantity }: Reading): Comparison {
  return (quantity.signs & SIGNS.least) !== 0 && holdsWord(text, own.start, quantity.start, '至少') ? 'ge' : 'eq';
}

/** What else the words allow: what the binder saw, and what an open form leaves open. */
function doubtsOf(
  { alternatives, metric }: Assembly,
  { kind, op, capped, lead }: { kind: FactKind; op: Comparison; capped: boolean; lead: Lead },
): readonly FactReading[] {
  if (capped) return [...alternatives, { op: op === 'le' ? 'eq' : 'le' }];
  // 增加5个 without a time to compare with may be what was added or by how much it grew.
  const added = kind === 'delta' && lead.comparison === null && /^(?:增加|新增|减少)/.test(lead.change?.word ?? '');
  if (added && metric.length > 0) return [...alternatives, { kind: 'level' }];
  return alternatives;
}

/** The anchor that a draft leaves for the clauses behind it. */
export function anchorOf(draft: Draft, verb: Phrase | null): Anchor {
  return { noun: draft.noun, verb, metric: draft.metric, kind: draft.kind, unit: draft.quantity.unit };
}

function judge(text: string, quantity: Quantity, { lead, metric, counts }: Assembly): Judgement {
  if (quantity.number.rank || isStanding(text, quantity, lead, metric))
    return { kind: 'rank', sign: 1, alternatives: NO_READINGS };
  const minus = quantity.number.token.negative;
  const sign: 1 | -1 = minus ? -1 : (lead.change?.sign ?? 1);
  const direct = lead.change !== null && !lead.toLevel && !lead.from;
  switch (quantity.class) {
    case 'point':
      return {
        kind: 'delta',
        sign: direct ? improvedSign(text, lead, metric, sign) : minus || pullsDown(text, metric) ? -1 : 1,
        alternatives: NO_READINGS,
      };
    case 'multiple':
      if (!direct && isRatio(wordsOf(text, metric))) break;
      return { kind: 'multiple', sign: 1, alternatives: direct ? [{ kind: 'growth' }] : NO_READINGS };
    case 'share':
      if (direct) return { kind: 'growth', sign: improvedSign(text, lead, metric, sign), alternatives: NO_READINGS };
      if (isGrowthNoun(text, lead.changeNoun, metric)) {
        const falls = /[降跌减]/.test(lead.changeNoun ?? '') || FALLS.has(lastWords(text, metric));
        return { kind: 'growth', sign: minus || falls ? -1 : 1, alternatives: NO_READINGS };
      }
      break;
    default:
      if (direct && !counts && !lead.change?.word.startsWith('改善'))
        return { kind: 'delta', sign, alternatives: NO_READINGS };
  }
  return { kind: 'level', sign: minus ? -1 : 1, alternatives: NO_READINGS };
}

/** 停产|下拉工业增速|1.3个百分点: whether a head says that something fell by what it tells. */
function pullsDown(text: string, metric: readonly Phrase[]): boolean {
  return PULLING_DOWN.test(wordsOf(text, metric));
}

const PULLING_DOWN = /(?:下拉|拉低|拖低|拖累)[\u4e00-\u9fff]{2,16}$/;

const STANDINGS = createLexicon('排名 排位 位次 名次');

/** 排位由51位上升到36位: a place in an order without 第. */
function isStanding(text: string, { unit, class: kind }: Quantity, lead: Lead, metric: readonly Phrase[]): boolean {
  // both are read as units that count people
  if (kind !== 'people' || (unit !== '位' && unit !== '名') || (lead.change !== null && !lead.toLevel && !lead.from))
    return false;
  const words = wordsOf(text, metric);
  return STANDINGS.endingAt(words, words.length, 0) > 0;
}

/** 收入倍差缩小到1.9倍: a measure that is a ratio itself, so that its times are no comparison. */
function isRatio(metric: string): boolean {
  return RATIOS.endingAt(metric, metric.length, 0) > 0;
}

const RATIOS = createLexicon('倍差 收入比 之比 比值');

/** 降幅|收窄到5%: what is told of a fall, with the sign of one. */
const FALLS = createLexicon('降幅 跌幅');

function lastWords(text: string, metric: readonly Phrase[]): string {
  return wordsOf(text, metric).slice(-2);
}

/** The last characters of the words that name a growth. */
const GROWTH_ENDS = createCharacters('速幅率度标按');

function isGrowthNoun(text: string, changeNoun: string | null, metric: readonly Phrase[]): boolean {
  if (changeNoun === null && !holds(GROWTH_ENDS, lastCode(text, metric))) return false;
  const words = wordsOf(text, metric);
  if (/自然增长率|人口增长率/.test(words)) return false;
  return (
    changeNoun !== null ||
    /(?:增速|增幅|涨幅|降幅|跌幅|增长率|增长速度|增长(?:预期)?目标按?|增速(?:预期)?目标|预期增长目标)$/.test(words)
  );
}

/** 改善 lowers a concentration and raises a rate. */
function improvedSign(text: string, lead: Lead, metric: readonly Phrase[], sign: 1 | -1): 1 | -1 {
  if (!lead.change?.word.startsWith('改善')) return sign;
  return /浓度|PM|颗粒物|指数|排放|降尘/.test(wordsOf(text, metric)) ? -1 : 1;
}
