// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { dropDraft, findDraft, keepDraft } from './draft.ts';

const key = { postId: 'p1', roundId: 'r1', subjectId: 'c1' };
beforeEach(() => localStorage.clear());

test('a draft is found again under its post, round and subject, and by no other post', () => {
  keepDraft(key, { value: '12' });
  expect(findDraft(key)).toEqual({ value: '12' });
  expect(findDraft({ ...key, postId: 'p2' })).toBeUndefined();
});

test('a sent draft is gone', () => {
  keepDraft(key, { value: '12' });
  dropDraft(key);
  expect(findDraft(key)).toBeUndefined();
});

test('what cannot be read is no draft', () => {
  localStorage.setItem('planwright.draft.p1/r1/c1', '{');
  expect(findDraft(key)).toBeUndefined();
});
