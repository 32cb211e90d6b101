import { expect, test } from 'vitest';
import { PLAN_FILTER, planChoices } from './plan-choices.ts';

const plan = (planId: string, runs: boolean) => ({ planId, title: `${planId}计划`, runs, records: 3 });
const kindsOf = (...args: Parameters<typeof planChoices>) =>
  planChoices(...args).map(({ kind, value }) => [kind, value]);

test('where only the running plan has brought records there is nothing to choose', () => {
  expect(planChoices([], {})).toEqual([]);
  expect(planChoices([plan('p1', true)], {})).toEqual([]);
});

test('the running plan stands first, then the others, then all', () => {
  expect(kindsOf([plan('p1', true), plan('p2', false)], {})).toEqual([
    ['running', ''],
    ['other', 'p2'],
    ['all', 'all'],
  ]);
});

test('what an address chose can be taken back, even where no other plan has records any more', () => {
  expect(kindsOf([plan('p1', true)], { [PLAN_FILTER]: 'p9' })).toEqual([
    ['running', ''],
    ['all', 'all'],
  ]);
});
