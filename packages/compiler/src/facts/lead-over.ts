import { isBlank } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Anchor, copyDraft, type Draft } from './draft.ts';
import { trimLeft } from './head.ts';
import { makeDraft, NO_READINGS } from './kind.ts';
import { copyLead } from './lead.ts';
import { LEAD_SIGN, LEADS } from './lexicon/links.ts';
import { isFilled, type Phrase, wordsOf } from './phrase.ts';
import type { Reading } from './reading.ts';

const REACH = 24;
const BEFORE_NUMBER = createLexicon('约 近 超过 分别 达到 了');
const ATTRIBUTES = /^(?:增速|增幅|涨幅|占比|比重|降幅|总量|分别|增速分别|均)$/;

/** 高于全国1.2个百分点: a lead over (or a gap to) somebody else in points; null when the clause has none. */
export function bindLead(
  text: string,
  reading: Reading,
  anchor: Anchor | null,
  previous: Draft | undefined,
  base: boolean,
): Draft | null {
  const { own, quantity, lead } = reading;
  for (let at = quantity.start - 2; at >= own.start && at > quantity.start - REACH; at--) {
    const length = LEADS.startingAt(text, at);
    if (length < 2) continue;
    const word = text.slice(at, at + length);
    const phrase: Phrase = { start: at, end: withoutBound(text, at + length, quantity.start) };
    const subject = { start: trimLeft(text, own.start, at), end: at };
    const leans = subject.end <= subject.start || ATTRIBUTES.test(text.slice(subject.start, subject.end));
    const metric: Phrase[] = leans && previous ? [...previous.metric] : [];
    if (isFilled(subject)) metric.push(subject);
    else if (previous?.kind === 'growth' && !wordsOf(text, metric).endsWith('增速'))
      metric.push({ start: at, end: at, as: '增速' });
    const unbound = copyLead(lead);
    unbound.op = null;
    const draft = makeDraft(text, reading, {
      metric: [...metric, phrase],
      noun: anchor?.noun ?? [],
      lead: unbound,
      base,
      counts: false,
      sharedOp: null,
      alternatives: NO_READINGS,
      trust: 1,
      group: 0,
    });
    const over = copyDraft(draft);
    over.kind = 'delta';
    over.sign = LEAD_SIGN(word);
    over.op = quantity.opBehind ?? 'eq';
    return over;
  }
  return null;
}

/** The end of what is led over, without the bound in front of the number. */
function withoutBound(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  const length = BEFORE_NUMBER.endingAt(text, at, start);
  return at - length;
}
