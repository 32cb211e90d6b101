import { readFileSync } from 'node:fs';
import { compile } from '@planwright/compiler';
import { splitTarget } from '@planwright/engine';
import { organisationFile } from '@planwright/ledger/model';
import { expect, test } from 'vitest';
import { EXAMPLE, playSplits } from './index.ts';

const fromRoot = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const plan = compile(fromRoot(EXAMPLE.plan));
const organisation = organisationFile.parse(JSON.parse(fromRoot(EXAMPLE.organisation)));
const input = { plan, organisation, year: EXAMPLE.year, seed: EXAMPLE.seed, until: EXAMPLE.demoDay };
const events = playSplits(input);

test('four targets are split, in the order of time, by posts of the organisation, and marked as simulated', () => {
  expect(new Set(events.map((event) => event.commitmentId)).size).toBe(4);
  expect(events.map((event) => event.at)).toEqual(events.map((event) => event.at).sort());
  const posts = new Set(organisation.posts.map((post) => post.id));
  expect(events.filter((event) => !posts.has(event.postId) || !event.simulated)).toEqual([]);
});

test('a counter-offer is met, one is declined, one is open, and two baselines are amended with a document', () => {
  const settled = events.flatMap((event) => (event.kind === 'settle-split' ? [event.accept] : []));
  expect(settled.sort()).toEqual([false, true]);
  expect(events.filter((event) => event.kind === 'counter-split')).toHaveLength(3);
  expect(events.filter((event) => event.kind === 'save-split' && event.document !== null)).toHaveLength(2);
});

test('every scheme that is played can be worked out', () => {
  const totals = new Map(
    plan.commitments.map(({ id, bound }) => [id, bound.kind === 'number' ? String(bound.value) : '0']),
  );
  for (const event of events) {
    if (event.kind !== 'save-split' || event.split.kind === 'assigned') continue;
    const { split } = event;
    const value = Number(totals.get(event.commitmentId)) * Number(split.factor);
    const units = split.units.map((unit) => ({ ...unit, id: unit.unitId, name: unit.unitId }));
    const outcome = splitTarget({ ...split, kind: event.split.kind, total: value.toFixed(split.scale), units });
    expect(outcome.kind).toBe('parts');
  }
});

test('the same seed plays the same splits, and nothing after the last day', () => {
  expect(playSplits(input)).toEqual(events);
  expect(playSplits({ ...input, until: '2021-03-01' }).every((event) => event.day <= '2021-03-01')).toBe(true);
});
