import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from './contract/index.ts';
import { openTestApp, type TestApp } from './testing/test-app.ts';

let opened: TestApp;
beforeAll(async () => {
  opened = await openTestApp();
});
afterAll(() => opened.close());

const DATED = { on: '2021-05-01', document: null, reason: '机构改革' };

test('a rename is one row: the units of before and after bear their own names, and the event names both', async () => {
  const reply = await opened.as('officer')({
    method: 'POST',
    url: '/api/org-units/changes',
    payload: { kind: 'rename', unitId: 'north', name: '北丘区', nameEn: 'Beiqiu', shortName: '北丘', ...DATED },
  });
  const after: Reply<'changeUnits'> = reply.json();
  expect([reply.statusCode, after.units.find((unit) => unit.id === 'north')?.name]).toEqual([200, '北丘区']);
  const before = await opened.as(null)({ method: 'GET', url: '/api/org-units?asOf=2021-04-30' });
  const then: Reply<'listOrgUnits'> = before.json();
  expect(then.units.find((unit) => unit.id === 'north')?.name).toBe('北丘县');
  const event = then.events.find((one) => one.fromUnitIds.includes('north'));
  expect([event?.fromNames, event?.toNames]).toEqual([['北丘县'], ['北丘区']]);
});

test.each([
  [{ kind: 'rename', unitId: 'north', name: '  ', nameEn: '', shortName: '北丘', ...DATED }, 'name'],
  [{ kind: 'explode', unitId: 'north', ...DATED }, 'kind'],
  [{ kind: 'move', unitId: 'north', parentId: 'city', ...DATED, on: 'tomorrow' }, 'on'],
  [{ kind: 'move', unitId: 'north', parentId: 'city', ...DATED, reason: '' }, 'reason'],
])('%j is refused and names the field %s', async (payload, field) => {
  const reply = await opened.as('officer')({ method: 'POST', url: '/api/org-units/changes', payload });
  expect([reply.statusCode, reply.json().fields.map((one: { path: string }) => one.path)]).toEqual([422, [field]]);
});

test('a post is handed over, and the session shows the new holder', async () => {
  const payload = { holder: '钱五', on: '2021-05-20', reason: '轮岗' };
  const reply = await opened.as('officer')({ method: 'POST', url: '/api/posts/plan-reporter/hand-over', payload });
  expect([reply.statusCode, reply.json().holder]).toEqual([200, '钱五']);
  const session = (await opened.as('plan-reporter')({ method: 'GET', url: '/api/session' })).json();
  expect(session.post.holder).toBe('钱五');
  const refused = await opened.as('mayor')({ method: 'POST', url: '/api/posts/officer/hand-over', payload });
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'not-allowed']);
});

test('a year outside the calendar is refused, one within comes with its days', async () => {
  const year = await opened.as(null)({ method: 'GET', url: '/api/calendar/2021' });
  expect(year.json().days).toHaveLength(365);
  expect((await opened.as(null)({ method: 'GET', url: '/api/calendar/1800' })).statusCode).toBe(422);
});
