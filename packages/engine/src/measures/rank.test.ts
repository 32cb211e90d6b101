import { expect, test } from 'vitest';
import { rankGroups } from './rank.ts';

const value = (group: string | null, shown: string | null, rows = 5) => ({ group, value: shown, rows });

test('equal values share a place and the next is left out', () => {
  const places = rankGroups(
    [value('a', '50.0'), value('b', '62.5'), value('c', '50'), value('d', '9')],
    'higher-is-better',
    1,
  );
  expect([...places]).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 2],
    ['d', 4],
  ]);
});

test('what is not known, too small a group and records of no group have no place', () => {
  const places = rankGroups(
    [value('a', '1'), value('b', null), value('c', '3', 2), value(null, '4')],
    'higher-is-better',
    3,
  );
  expect([...places]).toEqual([['a', 1]]);
});

test('where lower is better the lowest leads; where neither is, nobody does', () => {
  const values = [value('a', '10'), value('b', '9')];
  expect([...rankGroups(values, 'lower-is-better', 1)]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(rankGroups(values, 'none', 1).size).toBe(0);
});
