// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { startWords } from '#lib/i18n.ts';
import { Loaded } from './states.tsx';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}));

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  startWords('zh-CN');
});

function render(query: { data?: string; error?: Error }, what?: string) {
  const box = document.createElement('div');
  const refetch = vi.fn();
  const state = { data: query.data, error: query.error ?? null, isPending: query.data === undefined, refetch };
  act(() =>
    createRoot(box).render(
      <Loaded query={state} what={what}>
        {(data) => <p>{data}</p>}
      </Loaded>,
    ),
  );
  return { box, refetch };
}

test('a query waits, fails with a way to try again, or is here; where several fail each says what it is', () => {
  expect(render({}).box.querySelector('[role=status]')).not.toBeNull();
  expect(render({ data: '在此' }).box.textContent).toBe('在此');
  const { box, refetch } = render({ error: new Error('500') }, '任务周报');
  expect(box.querySelector('h2')?.textContent).toMatch(/^任务周报：/u);
  act(() => box.querySelector('button')?.click());
  expect(refetch).toHaveBeenCalledOnce();
  expect(render({ error: new Error('500') }).box.querySelector('h2')?.textContent).not.toContain('：');
});
