import type { PlanVersion } from '@planwright/server/contract';
import { expect, test } from 'vitest';
import { groupByPlan, listPlanChoices } from './plan-choices.ts';

const version = (planId: string, number: number, planYear: string, importedAt: string): PlanVersion => ({
  id: `${planId}-${number}`,
  planId,
  number,
  title: '甲州市国民经济和社会发展计划',
  planYear,
  fileName: `${planId}-${number}.txt`,
  sha256: '',
  bytes: 1,
  format: 'text',
  encoding: null,
  compilerVersion: '',
  importedAt,
  importedBy: '',
  reason: null,
  counts: { outline: 0, facts: 0, projects: 0, commitments: 0, diagnostics: 0 },
});

test('each plan stands once, by its newest version, and an import of one does not move the others', () => {
  const [first, second, later] = [
    version('a', 1, '2021', '2021-01-01T00:00:00Z'),
    version('b', 1, '2021', '2021-02-01T00:00:00Z'),
    version('c', 1, '2022', '2022-01-01T00:00:00Z'),
  ];
  const namesOf = (versions: readonly PlanVersion[]) => listPlanChoices(versions).map(({ newest }) => newest.id);
  expect(namesOf([later, second, first])).toEqual(['c-1', 'a-1', 'b-1']);
  expect(namesOf([version('b', 2, '2021', '2022-02-01T00:00:00Z'), later, second, first])).toEqual([
    'c-1',
    'a-1',
    'b-2',
  ]);
});

test('versions stand plan by plan, the running one first, the newest version of each before the others', () => {
  const all = [
    version('c', 1, '2022', '2022-01-01T00:00:00Z'),
    version('a', 1, '2021', '2021-01-01T00:00:00Z'),
    version('b', 1, '2021', '2021-02-01T00:00:00Z'),
    version('a', 2, '2021', '2022-03-01T00:00:00Z'),
  ];
  const ids = (running: string | null) =>
    groupByPlan(all, running === null ? null : { planId: running }).map(({ id }) => id);
  expect(ids('a')).toEqual(['a-2', 'a-1', 'c-1', 'b-1']);
  expect(ids(null)).toEqual(['c-1', 'a-2', 'a-1', 'b-1']);
});
