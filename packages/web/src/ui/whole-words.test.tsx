import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { WholeWords } from './whole-words.tsx';

const TITLE = '关于第20周执行情况的通报';

test('where the browser knows no words a title may break anywhere', () => {
  vi.stubGlobal('Intl', {});
  const markup = renderToStaticMarkup(<WholeWords text={TITLE} />);
  vi.unstubAllGlobals();
  expect(markup).toBe(TITLE);
});

test('where it knows them each word stays on one line', () => {
  expect(renderToStaticMarkup(<WholeWords text={TITLE} />)).toContain('<span class="nowrap">第20周</span>');
});
