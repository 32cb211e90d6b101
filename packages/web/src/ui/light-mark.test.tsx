// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test } from 'vitest';
import { startWords } from '#lib/i18n.ts';
import { LightBar, LightMark } from './light-mark.tsx';

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  startWords('zh-CN');
});

function draw(element: React.ReactElement): HTMLElement {
  const box = document.createElement('div');
  act(() => createRoot(box).render(element));
  return box;
}

test.each([
  ['green', '正常', 'circle'],
  ['yellow', '滞后', 'path'],
  ['red', '严重滞后', 'rect'],
  ['grey', '未报', 'circle'],
  ['done', '完成', 'path'],
] as const)('a %s light shows the word %s beside its shape, not colour alone', (status, word, shape) => {
  const box = draw(<LightMark status={status} />);
  expect(box.textContent).toBe(word);
  expect(box.querySelector(`svg ${shape}`)).not.toBeNull();
});

test('a bar of lights says its counts in words and leaves out zeros', () => {
  const box = draw(<LightBar counts={{ red: 1, yellow: 0, green: 3, grey: 0, done: 0 }} />);
  const bar = box.querySelector('[role="img"]');
  expect(bar?.getAttribute('aria-label')).toBe('严重滞后 1 · 正常 3');
  expect(bar?.children.length).toBe(2);
});
