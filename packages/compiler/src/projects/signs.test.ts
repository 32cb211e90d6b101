import { describe, expect, test } from 'vitest';
import { PREDICATE_LIST } from './predicates.ts';
import { NO_NAMES } from './refused-words.ts';
import { SIGNS, signsIn } from './signs.ts';

const signsOf = (words: string) => signsIn(words, 0, words.length);

describe('the signs of a clause', () => {
  test('every predicate shows in the words around it', () => {
    const hidden = PREDICATE_LIST.filter((word) => (signsOf(`甲${word}乙`) & SIGNS.predicate) === 0);
    expect(hidden).toEqual([]);
  });

  test('every word that no name holds shows', () => {
    const hidden = NO_NAMES.filter(
      (word) => (signsOf(`甲${word}乙`) & (word.length === 1 ? SIGNS.refusedAlone : SIGNS.refused)) === 0,
    );
    expect(hidden).toEqual([]);
  });

  test.each([
    ['3个', SIGNS.count],
    ['十余座', SIGNS.count],
    ['建设', SIGNS.verb],
    ['推进', SIGNS.verb],
    ['新建的', SIGNS.done],
    ['、', SIGNS.list],
    ['12', SIGNS.digit],
    ['二期', SIGNS.cue],
  ])('%s shows', (words, sign) => {
    expect(signsOf(`甲${words}乙`) & sign).toBe(sign);
  });

  test('the first character of a pair shows nothing, nor do its two apart or in turn', () => {
    for (const words of ['建', '设建', '建甲设']) expect(signsOf(words) & SIGNS.verb).toBe(0);
    expect(signsIn('建设', 1, 2) & SIGNS.verb).toBe(0);
  });
});
