import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SplitDetail, SplitRow, SplitSubject } from './contract/index.ts';
import { importPlan, openTestApp, type TestApp } from './testing/test-app.ts';

let opened: TestApp;
let subject: SplitSubject;
beforeAll(async () => {
  opened = await openTestApp();
  await importPlan(opened.as('officer'));
  const list = await opened.as(null)({ method: 'GET', url: '/api/decompositions' });
  ({ subject } = list.json().unsplit.find((target: { title: string }) => target.title.includes('5G基站')));
});
afterAll(() => opened.close());

const post = (visitor: string | null, url: string, payload: object) =>
  opened.as(visitor)({ method: 'POST', url: `/api/decompositions${url}`, payload });

const body = (over: object = {}) => ({
  subject,
  expectedVersion: null,
  kind: 'amount',
  scale: 0,
  bases: [{ id: 'equal', name: '均分', kind: 'equal', coefficient: '1' }],
  units: [{ unitId: 'north' }, { unitId: 'science' }],
  reason: '首次分解',
  ...over,
});

test('a split goes from the list of what is not split to a signed baseline over the API', async () => {
  const made = await post('officer', '', body());
  expect(made.statusCode).toBe(200);
  const { id } = made.json<SplitDetail>();
  await post('officer', `/${id}/offers`, { expectedVersion: 1, reason: '征求意见' });
  const parts = await opened.as('science-reporter')({ method: 'GET', url: '/api/decompositions/parts' });
  expect(parts.json().parts).toMatchObject([{ splitId: id, unitId: 'science', value: '450', state: 'offered' }]);
  await post('science-reporter', `/${id}/counters`, { expectedVersion: 1, value: '400', reason: '人手不足' });
  const settled = await post('officer', `/${id}/settlements`, {
    expectedVersion: 1,
    unitId: 'science',
    accept: true,
    reason: '同意',
  });
  expect(
    settled
      .json<SplitDetail>()
      .versions.at(-1)
      ?.parts.map((part) => part.value),
  ).toEqual(['500', '400']);
  await post('science-reporter', `/${id}/signatures`, { expectedVersion: 2 });
  const frozen = await post('officer', `/${id}/freeze`, {
    expectedVersion: 2,
    reason: '印发',
    unsignedReason: '北丘县空岗',
  });
  expect(frozen.json()).toMatchObject({ inForce: 2 });
  const list = await opened.as(null)({ method: 'GET', url: '/api/decompositions' });
  expect(list.json<{ splits: SplitRow[] }>().splits).toMatchObject([{ id, state: 'frozen', units: 2, signed: 1 }]);
  const start = await opened.as(null)({
    method: 'GET',
    url: `/api/decompositions/start?kind=${subject.kind}&id=${subject.id}`,
  });
  expect(start.json()).toMatchObject({ splitId: id });
  const asOf = await opened.as(null)({ method: 'GET', url: `/api/decompositions/${id}?asOf=2021-05-25` });
  expect(asOf.statusCode).toBe(404);
});

test.each([
  ['nobody', null, 401, 'no-post'],
  ['a unit’s reporter', 'science-reporter', 403, 'not-allowed'],
] as const)('%s may not split', async (_, visitor, status, code) => {
  const reply = await post(visitor, '', body());
  expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
});

test('a stale version is told as a conflict, a bad number with its place', async () => {
  const stale = await post('officer', '', body());
  expect([stale.statusCode, stale.json().code]).toEqual([409, 'split-version']);
  const bad = await post('officer', '', body({ units: [{ unitId: 'north', floor: 'x' }] }));
  expect(bad.statusCode).toBe(422);
  expect(bad.json().fields[0].path).toBe('units.0.floor');
});
