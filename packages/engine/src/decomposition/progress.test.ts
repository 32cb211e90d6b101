import { describe, expect, test } from 'vitest';
import { unitState, versionInForce, versionState } from './progress.ts';
import type { SplitAct, SplitRevision } from './progress-model.ts';

const revision = (number: number, a: string, b: string): SplitRevision => ({
  number,
  parts: [
    { unitId: 'a', value: a, words: null },
    { unitId: 'b', value: b, words: null },
  ],
});
const act = (kind: SplitAct['kind'], version: number, unitId: string | null = null): SplitAct => ({
  kind,
  version,
  unitId,
});
// a counters in version 1, is met in version 2, both sign, it is frozen; version 3 moves b only.
const revisions = [revision(1, '60', '40'), revision(2, '55', '45'), revision(3, '55.0', '50')];
const acts = [
  act('offer', 1),
  act('sign', 1, 'b'),
  act('counter', 1, 'a'),
  act('accept', 1, 'a'),
  act('offer', 2),
  act('sign', 2, 'a'),
  act('sign', 2, 'b'),
  act('freeze', 2),
  act('offer', 3),
];

describe('the state of a version', () => {
  test.each([
    [1, acts.slice(0, 0), revisions.slice(0, 1), 'draft'],
    [1, acts.slice(0, 1), revisions.slice(0, 1), 'offered'],
    [1, acts.slice(0, 5), revisions.slice(0, 2), 'superseded'],
    [2, acts, revisions, 'frozen'],
    [3, acts, revisions, 'offered'],
    [2, [...acts, act('freeze', 3)], revisions, 'superseded'],
  ] as const)('%i is %4$s', (number, done, known, state) => {
    expect(versionState(number, known, done)).toBe(state);
  });

  test('the last that was frozen is in force, whatever is being prepared', () => {
    expect([versionInForce([]), versionInForce(acts)]).toEqual([null, 2]);
  });
});

describe('the state of a unit', () => {
  test.each([
    ['nothing was done', 'a', 1, 1, 'offered'],
    ['it has signed', 'b', 1, 2, 'signed'],
    ['it has countered', 'a', 1, 3, 'countered'],
    ['it was met halfway', 'a', 2, 5, 'accepted'],
    ['its part moved since it signed', 'b', 2, 5, 'offered'],
    ['an amendment leaves its part alone', 'a', 3, 9, 'signed'],
    ['an amendment moves its part', 'b', 3, 9, 'offered'],
  ] as const)('when %s', (_, unitId, number, done, state) => {
    expect(unitState(unitId, number, revisions.slice(0, number), acts.slice(0, done))).toBe(state);
  });

  test('a declined counter-offer is told until the part moves or is signed', () => {
    const declined = [act('offer', 1), act('counter', 1, 'a'), act('decline', 1, 'a')];
    expect(unitState('a', 1, revisions, declined)).toBe('declined');
    expect(unitState('a', 1, revisions, [...declined, act('sign', 1, 'a')])).toBe('signed');
    expect(unitState('a', 2, revisions, [...declined, act('offer', 2)])).toBe('offered');
  });
});
