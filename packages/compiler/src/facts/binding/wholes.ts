import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import type { Quantity } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { makeDraft, NO_READINGS } from './kind.ts';

/* 占某总量（N亿元）的P%: a whole whose amount stands in a bracket, and the share of it. */

/** 税收占财政收入（|32亿元|）的61%: the whole that a share behind the bracket is of; null when the amount is none. */
export function bindBracketedWhole(text: string, reading: Reading, next: Quantity | null): Draft | null {
  if (next === null || next.class !== 'share' || next.start !== reading.quantity.tail + BEHIND) return null;
  const held = heldWhole(text, reading);
  if (held === null) return null;
  const whole = [{ start: held.start + 1, end: held.end }];
  return draftOf(text, reading, whole, whole);
}

/** 税收占财政收入（32亿元）的|61%: the share of such a whole; null when it is none. */
export function bindShareOfWhole(text: string, reading: Reading, before: Reading, anchor: Anchor | null): Draft | null {
  const { quantity } = reading;
  if (quantity.class !== 'share' || quantity.start !== before.quantity.tail + BEHIND) return null;
  const held = heldWhole(text, before);
  if (held === null) return null;
  let from = held.start;
  while (from > 0 && held.start - from < LONGEST_SUBJECT && !holdsAt(STOPS, text, from - 1)) from--;
  const subject = { start: trimLeft(text, from, held.start), end: held.start };
  const owner: readonly Phrase[] = isFilled(subject) ? [subject] : (anchor?.noun ?? []);
  return owner.length === 0 ? null : draftOf(text, reading, [...owner, held], owner);
}

/** 占财政收入|（32亿元）的: the words of a share in front of the bracket that an amount fills; null when there are none. */
function heldWhole(text: string, { own, quantity }: Reading): Phrase | null {
  if (own.start !== quantity.start || !holdsAt(OPENING, text, quantity.start - 1)) return null;
  if (!holdsAt(CLOSING, text, quantity.tail) || text.charAt(quantity.tail + 1) !== '的') return null;
  const end = quantity.start - 1;
  const found = HELD.exec(text.slice(Math.max(0, end - LONGEST_WHOLE), end));
  return found && { start: end - found[0].length, end };
}

function draftOf(text: string, reading: Reading, metric: readonly Phrase[], noun: readonly Phrase[]): Draft {
  return makeDraft(text, reading, {
    metric,
    noun,
    lead: reading.lead,
    base: false,
    counts: false,
    sharedOp: null,
    alternatives: NO_READINGS,
    trust: 1,
    group: 0,
  });
}

/** ）的 */
const BEHIND = 2;
const HELD = /占(?!地)[^，。；、：:（(）)\d占]{2,20}$/u;
const LONGEST_WHOLE = 21;
const LONGEST_SUBJECT = 40;
const STOPS = createCharacters('，。；：:,;！!\n');
const OPENING = createCharacters('（(');
const CLOSING = createCharacters('）)');
