import { expect, test } from 'vitest';
import { formatPlace } from './find-place.ts';

test.each([
  ['html/body/div/p[2]', '网页段落（html/body/div/p[2]）'],
  ['html/body/h2[1]', '网页标题（html/body/h2[1]）'],
  ['html/body/table/tbody/tr[4]/td[2]/p[1]', '网页表格单元格（html/body/table/tbody/tr[4]/td[2]/p[1]）'],
  ['html/body/ul/li[3]/a', '网页列表项（html/body/ul/li[3]/a）'],
  ['html/body/div', '网页 html/body/div'],
])('a node of a page is named as its readers see it: %s', (path, words) => {
  expect(formatPlace({ kind: 'node', path })['zh-CN']).toBe(words);
});

test('a line of a block is named before the path', () => {
  const { 'zh-CN': zh, en } = formatPlace({ kind: 'node', path: 'html/body/p', line: 3 });
  expect([zh, en]).toEqual(['网页段落第3行（html/body/p）', 'paragraph of the page, line 3 (html/body/p)']);
});
