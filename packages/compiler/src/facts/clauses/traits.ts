import { FURTHER_RATES, INDICATORS } from '#facts/lexicon/measures.ts';
import { DEPENDENT_VERBS, LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, holds, holdsAt, signOf, signsOfSets } from '#text/characters.ts';
import { BARE_STARTS, DEPENDENT_STARTS, isBare, isDependent, verbEnd } from './head.ts';
import { trimLeft } from './left.ts';
import { isModifier } from './modifiers.ts';
import { isFilled } from './phrase.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';

/**
 * 特征: what the head of a reading is by itself, whatever its sentence has said before, as bits. They are found for many
 * readings in a pass of its own, since what binds a reading is more code than a processor has at hand.
 */
export const TRAITS = {
  /** What is counted stands behind the number. */
  counts: 1,
  /** The head is made of attributes only. */
  dependent: 2,
  /** Its words may be about what was named before. */
  leans: 4,
  modifier: 8,
  /** It is a verb alone. */
  verb: 16,
  /** What stands behind its verbs is the name of an indicator. */
  indicator: 32,
} as const;

/** Sets the traits of readings, and where the verbs of their heads end and their things begin. */
export function readTraits(text: string, sentences: readonly (readonly Reading[])[]): void {
  for (const readings of sentences) for (const reading of readings) setTraits(text, reading);
}

/** What a head may be or begin with, by its first character. */
const STARTS = { verb: 1, dependent: 2, verbDependent: 4, bare: 8 } as const;
const START_SIGNS = signsOfSets(STARTS, {
  verb: LEADING_VERBS.first,
  dependent: DEPENDENT_STARTS,
  verbDependent: DEPENDENT_VERBS.first,
  bare: BARE_STARTS,
});

function setTraits(text: string, reading: Reading): void {
  const { start, end } = reading.head;
  const filled = isFilled(reading.head);
  const starts = filled ? signOf(START_SIGNS, text.charCodeAt(start)) : 0;
  if ((starts & STARTS.verb) !== 0) reading.deedEnd = verbEnd(text, start, end);
  if (countsBehind(text, reading)) {
    reading.traits = TRAITS.counts;
    return;
  }
  if (!filled) return;
  reading.thing = trimLeft(text, reading.deedEnd, end);
  const indicator = INDICATORS.isAt(text, reading.thing, end) ? TRAITS.indicator : 0;
  reading.traits = indicator | dependenceOf(text, reading, starts);
}

function dependenceOf(text: string, { head, own, quantity }: Reading, starts: number): number {
  const { start, end } = head;
  if ((starts & STARTS.dependent) !== 0 && isDependent(text, start, end)) return TRAITS.dependent;
  if (isModifier(text, start, end)) return TRAITS.leans | TRAITS.modifier;
  const leans =
    ((starts & STARTS.verbDependent) !== 0 && DEPENDENT_VERBS.startingAt(text, start) > 0) ||
    (text.charCodeAt(end - 1) === RATE && FURTHER_RATES.isAt(text, start, end)) ||
    (holdsAt(SHARE_STARTS, text, own.start) && (quantity.class === 'share' || isContribution(text, head, quantity))) ||
    ((starts & STARTS.bare) !== 0 && isBare(text, start, end));
  if (leans) return TRAITS.leans;
  return (starts & STARTS.verb) !== 0 && LEADING_VERBS.isAt(text, start, end) ? TRAITS.verb : 0;
}

/** 对经济增长的贡献率|提高4.8个百分点 */
export function isContribution(text: string, { end }: Span, { class: kind }: Quantity): boolean {
  return kind === 'point' && text.startsWith('贡献率', end - 3);
}

const RATE = '率'.charCodeAt(0);
/** What the words of a share of something named before begin with. */
export const SHARE_STARTS = createCharacters('对为是相占完实达仅只已约大刚确力预将');

const LOOSE_ENDS = createCharacters('的等、');

/** Whether what is counted stands behind the number. */
function countsBehind(text: string, { quantity, noun, head, of, lead, deedEnd }: Reading): boolean {
  if (!noun || (isFilled(head) && text.charAt(noun.start) === '等')) return false;
  if (!isFilled(head)) return quantity.class !== 'money' || of || lead.change === null;
  const verbsOnly = deedEnd >= head.end || holds(LOOSE_ENDS, text.charCodeAt(head.end - 1));
  switch (quantity.class) {
    case 'share':
      if (of && lead.change && !lead.toLevel) return false;
      return (
        of || (quantity.opBehind !== null && (verbsOnly || DEPENDENT_VERBS.endingAt(text, head.end, head.start) > 0))
      );
    case 'money':
      return !of;
    case 'count':
    case 'people':
    case 'bare':
      return !of || verbsOnly || (quantity.start > head.end && text.charAt(quantity.start - 1) === '了');
    default:
      return verbsOnly || !of;
  }
}
