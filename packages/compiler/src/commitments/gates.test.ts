import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '#text/characters.ts';
import { listWords } from '#text/lexicon.ts';
import { checkListedCounts } from './counts.ts';
import {
  FOLLOW,
  GROUND,
  INPUT,
  isFollow,
  isGround,
  isInput,
  isLeadIn,
  isSize,
  isSizedThing,
  LEAD_IN,
  SIZE,
  SIZED_THING,
} from './forms.ts';
import { JUDGED, JUDGED_ENDS } from './judged.ts';
import { findNarrativeReason, REASONS } from './narrative.ts';
import { SIGNS, SIGNS_OF } from './signs.ts';
import { OBLIGATION_WORDS } from './subjects.ts';
import { LEAD, withoutLead } from './title.ts';

/** Words that stand between those of a pattern. */
const FILLERS = ['某事', '3', '5亿元', '8万元的', '2031年', '，', '：', '元', '的'];

/** The Chinese words that a pattern itself names, and each of their characters, as its classes list them. */
function wordsOf(pattern: RegExp): readonly string[] {
  const words: readonly string[] = pattern.source.match(/[\u4e00-\u9fff]+/gu) ?? [];
  return [...new Set([...words, ...words.flatMap((word) => [...word])])];
}

/** Every word and every two words of a pattern one behind the other, and some longer rows of them and of fillers. */
function textsOf(pattern: RegExp): readonly string[] {
  const words = wordsOf(pattern);
  const some = words.filter((word) => word.length > 1);
  const pairs = words.flatMap((word) => [word, ...some.map((other) => word + other)]);
  const row = fc
    .array(fc.constantFrom(...words, ...FILLERS), { minLength: 3, maxLength: 6 })
    .map((parts) => parts.join(''));
  return [...pairs, ...fc.sample(row, { numRuns: 1500, seed: 7 })];
}

function signsOf(words: string): number {
  let signs = 0;
  for (let index = 0; index < words.length; index += 1) signs |= SIGNS_OF[words.charCodeAt(index)]!;
  return signs;
}

/** The texts that a pattern matches and that are turned away all the same, of those that `applies` to. */
function turnedAway(pattern: RegExp, passes: (words: string) => boolean): readonly string[] {
  const matching = textsOf(pattern).filter((words) => pattern.test(words));
  expect(matching.length).toBeGreaterThan(4);
  return matching.filter((words) => !passes(words));
}

describe('what is looked at before a pattern is tried lets through all that the pattern matches', () => {
  it.each(REASONS.map(([reason, , pattern]) => ({ reason, pattern })))('in sentences of $reason', ({ pattern }) => {
    const first = (words: string) => REASONS.find(([, , other]) => other.test(words))?.[0];
    expect(turnedAway(pattern, (words) => findNarrativeReason(words) === first(words))).toEqual([]);
  });

  it.each([
    { form: 'what follows', pattern: FOLLOW, passes: isFollow },
    { form: 'a size', pattern: SIZE, passes: isSize },
    { form: 'an input', pattern: INPUT, passes: (words: string) => isInput(words, signsOf(words)) },
    { form: 'a ground', pattern: GROUND, passes: isGround },
    { form: 'a lead-in', pattern: LEAD_IN, passes: (words: string) => words.length > 20 || isLeadIn(words) },
    { form: 'a sized thing', pattern: SIZED_THING, passes: (words: string) => isSizedThing(words, signsOf(words)) },
    {
      form: 'a judgement',
      pattern: JUDGED,
      passes: (words: string) => holds(JUDGED_ENDS, words.charCodeAt(words.length - 1)),
    },
    { form: 'what leads a title in', pattern: LEAD, passes: (words: string) => withoutLead(words) !== words },
  ])('in clauses of $form', ({ pattern, passes }) => {
    expect(turnedAway(pattern, passes)).toEqual([]);
  });

  it('before words of obligation', () => {
    const missing = listWords(OBLIGATION_WORDS).filter((word) => (signsOf(word) & SIGNS.obligation) === 0);
    expect(missing).toEqual([]);
  });

  it.each(['大', '个', '项', '条', '类', '方面', '所', '座', '件'])('in lists that %s counts', (counter) => {
    for (const count of ['二', '四', '九', '十', '两', '2', '9', '12', '19']) {
      const text = `实施甲乙、丙丁、戊己${count}${counter}工程。`;
      const found = checkListedCounts(text, { start: 0, end: text.length });
      expect(found.map(({ params }) => params.observed)).toEqual(['3']);
    }
  });
});
