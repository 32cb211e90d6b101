// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { findKeptText, keepText } from './kept-text.ts';

beforeEach(() => localStorage.clear());

test('what was written is found again, an emptied field too', () => {
  expect(findKeptText()).toBeUndefined();
  expect(keepText('一、主要目标')).toBe(true);
  expect(findKeptText()).toBe('一、主要目标');
  keepText('');
  expect(findKeptText()).toBe('');
});

test('where nothing can be kept writing goes on, and it is told', () => {
  const full = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('full');
    },
  } as unknown as Storage;
  expect([keepText('文字', full), findKeptText(full)]).toEqual([false, undefined]);
});
