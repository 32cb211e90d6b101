import type { Draft } from '#facts/clauses/draft.ts';
import { isFilled, type Phrase, wordsOf } from '#facts/clauses/phrase.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { createCharacters, findLastWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, leanOn } from './binding.ts';

/** 财政收入由29亿元增加到61亿元，税收由11亿元增加到24亿元，|均增长1.1倍|: a change told once of all amounts in front; null when it is told of one. */
export function bindEvenly(text: string, reading: Reading, drafts: readonly Draft[]): Binding | null {
  const { own, head, lead, quantity } = reading;
  if (own.joint !== 'clause' || isFilled(head) || !holdsAt(EVENLY_STARTS, text, own.start)) return null;
  if (lead.change === null || lead.toLevel || (quantity.class !== 'share' && quantity.class !== 'multiple'))
    return null;
  if (EVENLY.startingAt(text, own.start) === 0) return null;
  const told = measuredBefore(text, drafts, own.start);
  if (told.length < 2) return null;
  const metric: Phrase[] = [];
  for (const draft of told) {
    if (metric.length > 0) metric.push({ start: draft.quantity.start, end: draft.quantity.start, as: '、' });
    metric.push(...draft.metric);
  }
  return leanOn(metric, told[told.length - 1]!.noun, false, 0.85, [
    { metric: wordsOf(text, told[told.length - 1]!.metric) },
  ]);
}

/** The amounts in front that a change follows which is theirs, none of them told of twice: those since the last growth or ；. */
function measuredBefore(text: string, drafts: readonly Draft[], until: number): readonly Draft[] {
  const told: Draft[] = [];
  for (let index = drafts.length - 1; index >= 0 && told.length < MOST; index--) {
    const draft = drafts[index]!;
    if (draft.base) continue;
    if (draft.kind !== 'level' || draft.quantity.class === 'share' || !draft.metric.some(isFilled)) break;
    if (
      findLastWord(text, draft.quantity.end, until, '；') >= 0 ||
      findLastWord(text, draft.quantity.end, until, ';') >= 0
    )
      break;
    told.unshift(draft);
  }
  return told;
}

const MOST = 5;
const EVENLY_STARTS = createCharacters('均分都同');
const EVENLY = createLexicon('均 分别 都 同比均 同比分别');
