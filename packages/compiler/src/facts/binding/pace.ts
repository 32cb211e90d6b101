import { findClauseEnd } from '#facts/clauses/clause.ts';
import type { Draft } from '#facts/clauses/draft.ts';
import { CHANGE_SIGNS, type Change } from '#facts/clauses/lead.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { nounPhraseEnd } from '#facts/clauses/noun-phrase.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { CHANGES } from '#facts/lexicon/changes.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, bindTo } from './binding.ts';

const PACE = /的(?:平均)?(?:幅度|速度|增速|比例|力度|速率)/y;
/** 按不低于, 以年均: what stands between a subject and the number of its pace. */
const PACE_LEAD = /(?:一律|均|都)?(?:按照|按|以)(?:年均|平均每年|每年|每年平均|平均)?$/;
const LONGEST_OBJECT = 16;

/** 按3%、7%|稳步提标: where the verb of a pace begins behind its share; -1 when the share is none. */
function paceVerb(text: string, { own, head, quantity: first }: Reading, { quantity: last }: Reading): number {
  if (text.charAt(last.tail) === '的') {
    PACE.lastIndex = last.tail;
    return PACE.test(text) ? PACE.lastIndex : -1;
  }
  const verb = last.tail + ADVERBS.startingAt(text, last.tail);
  if (CHANGES.startingAt(text, verb) === undefined) return -1;
  const said = PACE_LEAD.test(text.slice(own.start, head.end)) || SET_BY.endingAt(text, first.start, own.start) > 0;
  return said ? verb : -1;
}

const SET_BY = createLexicon('按 按照 分别按 分别按照 按不低于 按年均');
const ADVERBS = createLexicon('稳步 逐步 逐年 相应 统一 适当 同步');

/** 连续8个季度|20%以上的快速增长: the growth that stands behind its share. */
const GROWTH_BEHIND =
  /的?(?:较快|快速|高速|中高速|稳定|平稳|持续|强劲|较高|年均|年)?(?<subject>[\u4e00-\u9fff]{0,6}?)(?:增长|增速|增幅|增长速度|增长率)(?=[，。；、,;\n）)]|$)/y;

/** 税收收入12亿元，|-3%|: a share with a sign alone right behind an amount, by which that has grown or fallen; null when it is none. */
export function bindSigned(text: string, { quantity }: Reading, previous: Draft | undefined): Binding | null {
  const sign = quantity.start - 1;
  if (!holdsAt(CHANGE_SIGNS, text, sign) || !holdsAt(BEFORE_SIGN, text, sign - 1)) return null;
  if (previous === undefined || previous.kind !== 'level' || previous.base || previous.quantity.tail !== sign - 1)
    return null;
  // 利润率5%，-3%: of a share it may be as well what it was
  if (previous.quantity.class === 'share') return null;
  return bindTo(previous.metric, previous.noun, null, { sign: 1, word: '增长' });
}

const BEFORE_SIGN = createCharacters('，,、（(');

/** 实现20%以上的快速增长: a share that is the growth of what was named before; null when it is none. */
export function bindGrowthBehind(
  text: string,
  { quantity, own, head, of, lead }: Reading,
  previous: Draft | undefined,
): Binding | null {
  if (quantity.class !== 'share' || lead.change !== null || !(of || quantity.opBehind !== null)) return null;
  GROWTH_BEHIND.lastIndex = quantity.tail;
  const found = GROWTH_BEHIND.exec(text);
  if (!found) return null;
  const change: Change = { sign: 1, word: '增长' };
  const named = found.groups?.subject ?? '';
  if (named.length >= 2) {
    const start = text.indexOf(named, quantity.tail);
    const thing = { start, end: start + named.length };
    return bindTo([thing], [thing], null, change);
  }
  const subject = ownSubject(text, own.start, head.end);
  if (subject) return bindTo([subject], [subject], null, change);
  if (!previous || own.joint === 'start') {
    // 实现9.5%左右的|增长: no more is said of what grows
    const word = text.indexOf('增', quantity.tail);
    const grown = { start: word, end: word + 2 };
    return KEEPING.isAt(text, head.start, head.end) || !isFilled(head) ? bindTo([grown], [grown], null, change) : null;
  }
  return bindTo(previous.metric, previous.noun, null, change);
}

/** 工业增加值|保持…: what grows, when the clause itself names it. */
function ownSubject(text: string, start: number, end: number): Phrase | null {
  const from = trimLeft(text, start, end);
  const to = nounPhraseEnd(text, from, end);
  const length = KEEPING.startingAt(text, from);
  if (length > 0 || to - from < 2) return null;
  const kept = KEEPING_IN.exec(text.slice(from, to));
  const until = kept ? from + kept.index : to;
  return until - from < 2 ? null : { start: from, end: until };
}

const KEEPING = createLexicon('实现 保持 持续 连续 保持了 实现了 呈现 达到 继续');
const KEEPING_IN = /(?:继续|持续|连续|均|都)?(?:保持|实现|呈现)/;

/** 按3%、7%稳步提标: the change of which a list of shares tells the pace; null when they are none. */
export function paceOf(text: string, first: Reading, last: Reading): Change | null {
  if (first.quantity.class !== 'share' || first.lead.change !== null) return null;
  const verb = paceVerb(text, first, last);
  const changing = verb < 0 ? undefined : CHANGES.startingAt(text, verb);
  return changing === undefined || changing.length < 2 ? null : { sign: changing.value, word: changing.word };
}

/** 以年均25%的速度递增, 按不低于5%的幅度压减一般性支出: a share that is how fast something changes; null when it is none. */
export function bindPace(text: string, reading: Reading, max: number): Binding | null {
  const { head, own } = reading;
  const change = paceOf(text, reading, reading);
  if (change === null) return null;
  const verb = paceVerb(text, reading, reading);
  const { length } = change.word;
  const limit = findClauseEnd(text, verb + length, Math.min(max, verb + length + LONGEST_OBJECT), false);
  const object = { start: verb + length, end: nounPhraseEnd(text, verb + length, limit) };
  const subject = subjectOf(text, { start: own.start, end: head.end });
  const named = object.end - object.start >= 2 ? object : subject;
  return isFilled(named) ? bindTo([named], [named], null, change) : null;
}

function subjectOf(text: string, head: Phrase): Phrase {
  const start = trimLeft(text, head.start, head.end);
  const lead = PACE_LEAD.exec(text.slice(start, head.end));
  return { start, end: lead ? start + lead.index : head.end };
}
