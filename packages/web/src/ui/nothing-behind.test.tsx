// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { startWords } from '#lib/i18n.ts';
import { NothingBehind } from './nothing-behind.tsx';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}));

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  startWords('zh-CN');
});

function wordsOf(judged: number): string {
  const box = document.createElement('div');
  act(() => createRoot(box).render(<NothingBehind judged={judged} />));
  return box.textContent ?? '';
}

test('that nothing is behind is said only where something was judged', () => {
  expect(wordsOf(3)).toBe('没有滞后的任务。');
  expect(wordsOf(0)).toMatch(/^还没有可以判断的任务.*任务分工 · 我的填报$/u);
});
