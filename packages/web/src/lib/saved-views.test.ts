import { expect, test } from 'vitest';
import { dropView, keepView, loadViews, MOST_VIEWS } from './saved-views.ts';

function storage(broken = false): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (broken) throw new Error('full');
      kept.set(key, value);
    },
  } as unknown as Storage;
}

test('a view comes back as it was kept, the newest first, one of the same name replaced', () => {
  const store = storage();
  keepView('projects', { name: '缺地', search: { 'f.factor': 'land' } }, store);
  keepView('projects', { name: '在建', search: { 'f.state': 'building' } }, store);
  keepView('projects', { name: '缺地', search: { 'f.factor': 'funds' } }, store);
  expect(loadViews('projects', store).map((view) => [view.name, view.search])).toEqual([
    ['缺地', { 'f.factor': 'funds' }],
    ['在建', { 'f.state': 'building' }],
  ]);
  expect(loadViews('rivers', store)).toEqual([]);
  expect(dropView('projects', '缺地', store).map((view) => view.name)).toEqual(['在建']);
});

test('no more are kept than can be found again, and a full storage stops nobody', () => {
  const store = storage();
  for (let index = 0; index < MOST_VIEWS + 5; index += 1) keepView('p', { name: `${index}`, search: {} }, store);
  expect(loadViews('p', store)).toHaveLength(MOST_VIEWS);
  expect(keepView('p', { name: '甲', search: {} }, storage(true))).toHaveLength(1);
});
