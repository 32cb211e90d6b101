import { afterAll, beforeAll, expect, test } from 'vitest';
import { formWith, importPlan, openTestApp, type TestApp } from './testing/test-app.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 9);
const PDF = new TextEncoder().encode('%PDF-1.7 …');
let opened: TestApp;
let id: string;
beforeAll(async () => {
  opened = await openTestApp();
  const officer = opened.as('officer');
  await importPlan(officer);
  const saved = await officer({
    method: 'POST',
    url: '/api/registers/key-projects/records',
    payload: {
      values: {
        name: '甲项目',
        level: 'city-key',
        leadUnit: 'science',
        plannedStart: '2021-05-20',
        totalInvestment: '2',
      },
      reason: '建账',
    },
  });
  id = saved.json().id;
});
afterAll(() => opened.close());

const add = (bytes: Uint8Array, fields: Record<string, string> = {}) =>
  opened.as('science-reporter')({
    method: 'POST',
    url: `/api/registers/key-projects/records/${id}/attachments`,
    ...formWith('现场.html', bytes, fields),
  });

test('a picture is served as what it is, cannot run and stays with its visitor', async () => {
  const kept = (await add(PNG, { caption: '基坑', takenOn: '2021-05-21', evidenceLevel: 'on-site' })).json();
  const shown = await opened.as(null)({ method: 'GET', url: `/api/attachments/${kept.id}` });
  expect([shown.statusCode, ...shown.rawPayload]).toEqual([200, ...PNG]);
  expect(shown.headers).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=31536000, immutable',
  });
});

test('a document is saved, not shown; what is neither is refused by its content', async () => {
  const kept = (await add(PDF)).json();
  const shown = await opened.as(null)({ method: 'GET', url: `/api/attachments/${kept.id}` });
  expect(shown.headers['content-disposition']).toContain('attachment;');
  const refused = await add(new TextEncoder().encode('<html>'));
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'attachment-kind']);
  expect((await add(PNG, { takenOn: '昨天' })).statusCode).toBe(422);
});

test('a unit finds its project among what it owes, and the project on the month’s list', async () => {
  const due = await opened.as('science-reporter')({ method: 'GET', url: '/api/rounds/2021-W20/record-obligations' });
  expect(
    due.json().obligations.map((item: { record: { values: { name: string } } }) => item.record.values.name),
  ).toEqual(['甲项目']);
  const sheet = await opened.as(null)({
    method: 'GET',
    url: '/api/packs/key-projects/events/monthly-start?month=2021-05',
  });
  expect(sheet.json().planned).toHaveLength(1);
});
