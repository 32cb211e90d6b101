import { type Binding, bindTo } from './binding.ts';
import { findClauseEnd } from './clause.ts';
import { nounPhraseEnd, trimLeft } from './head.ts';
import { CHANGES } from './lexicon/changes.ts';
import { isFilled, type Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';

const PACE = /的(?:平均)?(?:幅度|速度|增速|比例|力度|速率)/y;
/** 按不低于, 以年均: what stands between a subject and the number of its pace. */
const PACE_LEAD = /(?:一律|均|都)?(?:按照|按|以)(?:年均|平均每年|每年|每年平均|平均)?$/;
const LONGEST_OBJECT = 16;

/** 以年均25%的速度递增, 按不低于5%的幅度压减一般性支出: a share that is how fast something changes; null when it is none. */
export function bindPace(text: string, reading: Reading, max: number): Binding | null {
  const { quantity, head, own } = reading;
  if (quantity.class !== 'share' || text.charAt(quantity.tail) !== '的') return null;
  PACE.lastIndex = quantity.tail;
  const pace = PACE.exec(text);
  if (!pace) return null;
  const verb = quantity.tail + pace[0].length;
  const changing = CHANGES.startingAt(text, verb);
  if (changing === undefined) return null;
  const { length, word, value: sign } = changing;
  const change = { sign, word };
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
