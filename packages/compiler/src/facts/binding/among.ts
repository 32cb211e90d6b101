import type { Anchor } from '#facts/clauses/draft.ts';
import { isDependent } from '#facts/clauses/head.ts';
import { isFilled } from '#facts/clauses/phrase.ts';
import { topicIn } from '#facts/clauses/prelude.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import type { Span } from '#model.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, leanOn } from './binding.ts';

const AMONG = createLexicon('在 在全国 在全省 在全市 在全区 在全州 在全盟 在全旗');
const MIDDLE = '中'.charCodeAt(0);
/** What a rank begins with: 中|排名第七. */
const RANKS = createCharacters('排位居列名稳仅只');

/** Where 城市|中 ends the things among which a rank is held; -1 when the noun is none of them. */
function middleOf(text: string, { start, end }: Span): number {
  for (let at = start + 1; at < end; at++)
    if (text.charCodeAt(at) === MIDDLE && (at === end - 1 || holdsAt(RANKS, text, at + 1))) return at;
  return -1;
}

/** 在|294个城市中: how many there are among whom a rank is held. The rank behind is that of the words in front, which the binding keeps as its noun. */
export function bindAmong(
  text: string,
  { quantity, own, head, noun, prelude }: Reading,
  anchor: Anchor | null,
): Binding | null {
  if (quantity.class !== 'count' || !noun) return null;
  if (text.charAt(own.start) === '在' && text.charCodeAt(noun.end - 1) === MIDDLE && text.charAt(noun.end) === '，') {
    // 在列入考核的25项|指标中，有23项…
    const counted = { start: noun.start, end: noun.end - 1 };
    return leanOn([counted], [counted], true);
  }
  const length = AMONG.endingAt(text, quantity.start, own.start);
  const middle = length === 0 ? -1 : middleOf(text, noun);
  if (middle < 0) return null;
  const end = Math.max(head.start, Math.min(head.end, quantity.start - length));
  const subject: Span = { start: head.start, end };
  const owner = anchor !== null && own.joint === 'clause' && isDependent(text, subject.start, end) ? anchor.noun : [];
  const topic = isFilled(subject) ? null : topicIn(text, prelude);
  const named = isFilled(subject) ? [...owner, subject] : topic ? [topic] : [];
  return leanOn([{ start: noun.start, end: middle }], named, true);
}

/** Whether a number stands behind 在…中, so that it tells of the words in front of it. */
export function standsAmong(text: string, before: Reading | undefined, { quantity }: Reading): boolean {
  return (
    before !== undefined &&
    quantity.class === 'rank' &&
    before.noun !== null &&
    middleOf(text, before.noun) >= 0 &&
    AMONG.endingAt(text, before.quantity.start, before.own.start) > 0
  );
}
