import { describe, expect, it } from 'vitest';
import { listWords } from '#text/lexicon.ts';
import { turnedAway } from '../testing/pattern-texts.ts';
import { ALL, ALL_WORK, isAttitude, SPIRIT } from './clauses/attitudes.ts';
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
} from './clauses/forms.ts';
import { endsInWorth, JUDGED, WORTHS } from './clauses/judged.ts';
import { OBLIGATION_WORDS } from './clauses/subjects.ts';
import { checkListedCounts } from './counts.ts';
import { findNarrativeReason, REASONS } from './narrative.ts';
import { opensOf, SIGNS, signsOf } from './signs.ts';
import { LEAD, withoutLead } from './titles/words.ts';

function signsIn(words: string): number {
  let signs = 0;
  for (let index = 0; index < words.length; index += 1) signs |= signsOf(words.charCodeAt(index));
  return signs;
}

function avows(words: string): boolean {
  return isAttitude(words, { start: 0, end: words.length, signs: signsIn(words) });
}

describe('what is looked at before a pattern is tried lets through all that the pattern matches', () => {
  it.each(REASONS.map(([reason, , pattern]) => ({ reason, pattern })))('in sentences of $reason', ({ pattern }) => {
    const first = (words: string) => REASONS.find(([, , other]) => other.test(words))?.[0];
    expect(turnedAway(pattern, (words) => findNarrativeReason(words, 0, words.length) === first(words))).toEqual([]);
  });

  it.each([
    { form: 'what follows', pattern: FOLLOW, passes: isFollow },
    { form: 'a size', pattern: SIZE, passes: isSize },
    { form: 'an input', pattern: INPUT, passes: (words: string) => isInput(words, signsIn(words)) },
    { form: 'a ground', pattern: GROUND, passes: isGround },
    {
      form: 'a lead-in',
      pattern: LEAD_IN,
      passes: (words: string) => words.length > 20 || isLeadIn(words, opensOf(words.charCodeAt(0))),
    },
    { form: 'a sized thing', pattern: SIZED_THING, passes: (words: string) => isSizedThing(words, signsIn(words)) },
    {
      form: 'a judgement',
      pattern: JUDGED,
      passes: (words: string) => endsInWorth(words, 0, words.length),
    },
    { form: 'a spirit', pattern: SPIRIT, passes: avows },
    { form: 'what leads a title in', pattern: LEAD, passes: (words: string) => withoutLead(words) !== words },
  ])('in clauses of $form', ({ pattern, passes }) => {
    expect(turnedAway(pattern, passes)).toEqual([]);
  });

  it.each(['', '努力', '确保', '奋力', '全面', '圆满', '坚决', '高质量', '全力'])(
    'in avowals of all targets: %s',
    (lead) => {
      const avowals = [`${lead}完成全年目标`, `${lead}实现上述目标任务`];
      expect(avowals.filter((words) => !ALL.test(words) || !avows(words))).toEqual([]);
    },
  );

  it.each(['', '努力', '切实', '扎实', '全力'])('in avowals of all work: %s', (lead) => {
    const avowals = [`${lead}做好今年工作`, `${lead}做好各项工作`];
    expect(avowals.filter((words) => !ALL_WORK.test(words) || !avows(words))).toEqual([]);
  });

  it('of what something is worth, and nothing else', () => {
    expect(listWords(WORTHS).filter((word) => !JUDGED.test(word))).toEqual([]);
  });

  it('before words of obligation', () => {
    const missing = listWords(OBLIGATION_WORDS).filter((word) => (signsIn(word) & SIGNS.obligation) === 0);
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
