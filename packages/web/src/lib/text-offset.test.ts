// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { offsetOfPoint, selectedStretch } from './text-offset.ts';

const TEXT = '甲。\n  新增企业70家。\n末。';

function drawn() {
  document.body.innerHTML =
    '<h1>标题</h1><p data-from="0">甲。</p><p data-from="5"><span class="mark-light"><i>灯</i></span><span>新增企业</span><b>70家</b>。</p>';
  return { figure: document.querySelector('b')!.firstChild!, title: document.querySelector('h1')!.firstChild! };
}

test('a point of the page is an offset of the text, and signs between the words count for nothing', () => {
  const { figure, title } = drawn();
  expect(offsetOfPoint(figure, 2)).toBe(TEXT.indexOf('家'));
  expect(offsetOfPoint(title, 1)).toBeUndefined();
});

test('selected words are a stretch of one paragraph', () => {
  const { figure, title } = drawn();
  const select = (from: readonly [Node, number], to: readonly [Node, number]) => {
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return selectedStretch(
      { isCollapsed: false, rangeCount: 1, getRangeAt: () => range } as unknown as Selection,
      TEXT,
    );
  };
  expect(select([figure, 0], [figure, 3])).toEqual({ start: 9, end: 12 });
  expect(select([title, 0], [figure, 3])).toBeUndefined();
  expect(select([document.querySelector('p')!.firstChild!, 0], [figure, 3])).toBeUndefined();
  expect(selectedStretch(null, TEXT)).toBeUndefined();
});
