import { expect, test } from 'vitest';
import { changesOf } from './store.ts';

test('an item whose keys come back in another order has not changed', () => {
  const before = { milestones: [{ title: '封顶', plannedOn: '2021-05-01', doneOn: null }], total: '5' };
  const after = { milestones: [{ doneOn: null, plannedOn: '2021-05-01', title: '封顶' }], total: '6' };
  expect(changesOf(before, after)).toEqual({ total: { from: '5', to: '6' } });
});
