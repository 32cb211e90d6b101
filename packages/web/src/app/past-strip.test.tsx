// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { startWords } from '#lib/i18n.ts';
import { PastStrip } from './past-strip.tsx';

const address: { asOf?: string } = {};
vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => <button type="button">{children}</button>,
  useSearch: () => address,
}));

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  startWords('zh-CN');
});

function wordsOn(asOf: string | undefined): string {
  if (asOf === undefined) delete address.asOf;
  else address.asOf = asOf;
  const box = document.createElement('div');
  act(() => createRoot(box).render(<PastStrip today="2021-12-24" />));
  return box.textContent ?? '';
}

test('a past day is named with the way back to today; today needs no words', () => {
  expect(wordsOn('2021-06-30')).toBe('现在看的是 2021-06-30 的情况，不是今天的。 回到今天');
  expect([wordsOn(undefined), wordsOn('2021-12-24')]).toEqual(['', '']);
});
