import { describe, expect, test } from 'vitest';
import { holdsAny, holdsAt } from '#text/characters.ts';
import { tailLength } from '#text/tails.ts';
import { turnedAway } from '../testing/pattern-texts.ts';
import { AGENTS, COUNTED_PART_ENDS, REASONS, TIME_TAIL_ENDS } from './adjuncts.ts';
import { mayInvest } from './invested.ts';
import { TAIL, tailsOf } from './name-tails.ts';
import {
  ABSTRACT_WORK,
  AGENT_TAIL,
  COUNT_END,
  COUNTED,
  COUNTED_PART,
  INNER_COUNT,
  INNER_VERB,
  INVESTED,
  MEASURED,
  NAME_CUE,
  PRAISE_OF,
  SUM_LEAD,
  TIME_TAIL,
  TRANSFER,
  WHY,
} from './patterns.ts';
import { COUNTERS, MEASURE_ENDS } from './refusals.ts';
import { SIGNS, signsIn } from './signs.ts';
import { COUNT_ENDS } from './sums.ts';

const signsOf = (words: string) => signsIn(words, 0, words.length);
const shows = (sign: number) => (words: string) => (signsOf(words) & sign) !== 0;

describe('the signs that are asked for before a pattern is tried stand in all that the pattern matches', () => {
  test.each<[string, RegExp, (words: string) => boolean]>([
    ['counts', COUNTED, shows(SIGNS.count)],
    ['counts at the end', COUNT_END, shows(SIGNS.count)],
    ['inner verbs', INNER_VERB, shows(SIGNS.verb)],
    ['investments', INVESTED, (words) => mayInvest(signsOf(words))],
    ['sums in front of names', SUM_LEAD, shows(SIGNS.yuan)],
    ['praise', PRAISE_OF, shows(SIGNS.praise)],
    ['what lines carry', TRANSFER, shows(SIGNS.carried)],
    // a direction or 老 that a name begins with is looked at apart
    ['cues of names', NAME_CUE, (words) => shows(SIGNS.cue | SIGNS.digit)(words) || /^[东南西北老]/u.test(words)],
  ])('%s', (_, pattern, passes) => {
    expect(turnedAway(pattern, passes)).toEqual([]);
  });
});

describe('the characters that are asked for before a pattern is tried stand in all that the pattern matches', () => {
  test.each<[string, RegExp, (words: string) => boolean]>([
    ['measures at the end', MEASURED, (words) => holdsAt(MEASURE_ENDS, words, words.length - 1)],
    ['times in front of a predicate', TIME_TAIL, (words) => holdsAt(TIME_TAIL_ENDS, words, words.length - 1)],
    ['counted parts', COUNTED_PART, (words) => holdsAt(COUNTED_PART_ENDS, words, words.length - 1)],
    ['reasons', WHY, (words) => holdsAt(REASONS, words, 0)],
    ['who approved', AGENT_TAIL, (words) => holdsAt(AGENTS, words, 0)],
    ['counts inside', INNER_COUNT, (words) => holdsAny(COUNTERS, words, 2, words.length)],
    ['counts at the end', COUNT_END, (words) => holdsAt(COUNT_ENDS, words, words.length - 1)],
    ['abstract works', ABSTRACT_WORK, (words) => tailLength(tailsOf(words, 0, words.length), TAIL.abstract) > 0],
  ])('%s', (_, pattern, passes) => {
    expect(turnedAway(pattern, passes)).toEqual([]);
  });
});
