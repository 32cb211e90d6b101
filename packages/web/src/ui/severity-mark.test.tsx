// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test } from 'vitest';
import { startWords } from '#lib/i18n.ts';
import { SeverityMark } from './severity-mark.tsx';

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
  ['error', '错误'],
  ['warning', '提醒'],
  ['info', '提示'],
] as const)('a finding of severity %s shows the word %s beside a shape of its own', (severity, word) => {
  const box = draw(<SeverityMark severity={severity} />);
  expect(box.textContent).toBe(word);
  expect(box.querySelectorAll('svg > *').length).toBe(2);
});

test('a waived finding keeps its shape, hollow, and says so', () => {
  const box = draw(<SeverityMark severity="error" waived />);
  expect(box.textContent).toBe('错误· 已豁免');
  expect(box.querySelector('svg path')?.getAttribute('fill')).toBe('none');
});
