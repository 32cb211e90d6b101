import { createCharacters, holds, holdsAny, holdsWord, isBlank } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Span } from '../model.ts';
import { findClauseEnd, findOwnClause, type OwnClause } from './clause.ts';
import { nounPhraseEnd, topicOf, trimLeft } from './head.ts';
import { type Lead, readLead } from './lead.ts';
import { LEADING_VERBS } from './lexicon/verbs.ts';
import type { Quantity } from './quantity.ts';

/** One quantity with the stretches of text around it that may say what it measures. */
export interface Reading {
  readonly quantity: Quantity;
  readonly own: OwnClause;
  readonly lead: Lead;
  /** Words of the own clause before the number, times and modal words taken off. */
  readonly head: Span;
  /** Noun phrase behind the number. */
  readonly noun: Span | null;
  /** Behind 的: 投资3.2亿元的…工程. */
  readonly of: boolean;
  /** Predicate behind that noun, or right behind the number. */
  readonly predicate: Span | null;
  /** Under 其中. */
  readonly sub: boolean;
  /** Subject of a clause without a number between the quantity before and this one. */
  readonly topic: Span | null;
}

/** What ends the reach of 其中. */
const PART_ENDS = createCharacters('；;。');

/** Reads the surroundings of the quantities of one sentence, in order. */
export function readSentence(text: string, sentence: Span, quantities: readonly Quantity[]): readonly Reading[] {
  const readings: Reading[] = [];
  let min = sentence.start;
  let sub = false;
  for (let at = 0; at < quantities.length; at++) {
    const quantity = quantities[at]!;
    const previous = readings[at - 1];
    const found = findOwnClause(text, min, quantity.start, at === 0);
    const consumed = previous?.noun && found.joint === 'tight' ? previous.noun.end : found.start;
    const own = consumed > found.start ? findOwnClause(text, consumed, quantity.start, false) : found;
    if (holdsWord(text, min, own.start, '其中')) sub = true;
    else if (holdsAny(PART_ENDS, text, min, own.start)) sub = false;
    const lead = readLead(text, own.start, quantity);
    const headStart = trimLeft(text, own.start, lead.end);
    if (holdsWord(text, own.start, headStart, '其中')) sub = true;
    const { noun, of, predicate } = readBehind(text, quantity, quantities[at + 1], sentence.end);
    readings.push({
      quantity,
      own,
      lead,
      head: headOf(text, headStart, lead.end, quantity),
      noun,
      of,
      predicate,
      sub,
      topic: topicBetween(text, min, own.start, at === 0),
    });
    min = quantity.tail;
  }
  return readings;
}

/** The head without an opening quote left over and without the 的 in front of a share or a sum. */
function headOf(text: string, start: number, end: number, quantity: Quantity): Span {
  let from = start;
  if (text.charAt(from) === '“' && !holdsWord(text, from, quantity.start, '”')) from++;
  let to = Math.max(from, end);
  if (to > from && text.charAt(to - 1) === '“') to = text.charAt(to - 2) === '以' ? to - 2 : to - 1;
  if (to < from) return { start: from, end: from };
  if (to > from && text.charAt(to - 1) === '的' && quantity.class === 'share') to--;
  return { start: from, end: to };
}

interface Behind {
  readonly noun: Span | null;
  readonly of: boolean;
  readonly predicate: Span | null;
}

const NOTHING_BEHIND: Behind = { noun: null, of: false, predicate: null };
const STOPS = createCharacters('，。；、,;：:）)（(！？\n');
const JOINTS = createLexicon('和 与 及 以及');
/** 突破500亿元大关: what stands behind an amount without being counted by it. */
const MILESTONES = createLexicon('大关 关口 台阶 门槛');
/** How long a noun may be that follows a sum of money without 的: 每人发放1万元助学金. */
const SHORT_NOUN = 10;
const NOT_NOUNS = createLexicon(
  '用于 用 支持 实施 完成 建成 建设 对 为 向 给 以 并 进行 解决 推进 开展 补助 奖励 和 与 及 以及 至 到 增 提 降 减 下 上 高 低 占 是 同 比 较 ，',
);

function readBehind(text: string, quantity: Quantity, next: Quantity | undefined, max: number): Behind {
  if (quantity.class === 'rank' || quantity.class === 'point' || quantity.class === 'multiple') return NOTHING_BEHIND;
  let start = quantity.tail;
  const of = text.charAt(start) === '的';
  if (of) start++;
  if (start >= max || holds(STOPS, text.charCodeAt(start)) || JOINTS.startingAt(text, start) > 0) return NOTHING_BEHIND;
  const limit = Math.min(max, next ? next.start : max);
  let end = findClauseEnd(text, start, limit, false);
  if (text.charAt(end) === '、') {
    const clauseEnd = findClauseEnd(text, end, limit, true);
    if (clauseEnd < limit) end = clauseEnd;
  }
  const inside = next !== undefined && end === next.start;
  if (inside) end = Math.max(start, readLead(text, start, next).end);
  const nounEnd = joinEnd(text, start, trimEnd(text, start, nounPhraseEnd(text, start, end)));
  let noun: Span | null = nounEnd > start ? { start, end: nounEnd } : null;
  if (noun && MILESTONES.startingAt(text, start) > 0) noun = null;
  if (noun && quantity.class === 'money' && !of) {
    const led = LEADING_VERBS.startingAt(text, start);
    const verb = (led > 0 && led < nounEnd - start) || NOT_NOUNS.startingAt(text, start) > 0;
    if (inside || verb || nounEnd - start > SHORT_NOUN || nounEnd - start < 2) noun = null;
  }
  const predicateEnd = trimEnd(text, nounEnd, end);
  const predicate = !inside && predicateEnd > nounEnd ? { start: nounEnd, end: predicateEnd } : null;
  return { noun, of, predicate: noun || nounEnd === start ? predicate : null };
}

const JOINING = createCharacters('和及与或、的');

/** Without a joining word left over in front of the next amount: 农村人口和|2.8万学生. */
function joinEnd(text: string, start: number, end: number): number {
  return end > start + 1 && holds(JOINING, text.charCodeAt(end - 1)) ? end - 1 : end;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function topicBetween(text: string, from: number, to: number, first: boolean): Span | null {
  if (to - from < 4) return null;
  let start = from;
  let found: Span | null = null;
  while (start < to) {
    const end = findClauseEnd(text, start, to, true);
    if (end - start >= 4 && (first || start > from)) found = topicOf(text, start, end) ?? found;
    start = end + 1;
  }
  return found;
}
