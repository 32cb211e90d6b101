import type { SplitTreeNode } from '@planwright/server/contract';
import { expect, test } from 'vitest';
import { placeNodes } from './split-layout.ts';

const node = (id: string, parentId: string | null): SplitTreeNode => ({
  id,
  parentId,
  unitId: id,
  unitName: id,
  splitId: 's',
  version: 1,
  versionState: 'frozen',
  amended: false,
  state: null,
  value: '1',
  words: null,
  unit: '家',
  sharePercent: null,
  status: null,
  freshness: null,
  trace: [],
  rule: 'split-1',
});

test('each node stands below the one before it, one step in from its parent', () => {
  const placed = placeNodes([node('city', null), node('north', 'city'), node('brook', 'north'), node('south', 'city')]);
  expect(placed.map(({ node: { id }, depth, row, parentRow }) => [id, depth, row, parentRow])).toEqual([
    ['city', 0, 0, -1],
    ['north', 1, 1, 0],
    ['brook', 2, 2, 1],
    ['south', 1, 3, 0],
  ]);
});
