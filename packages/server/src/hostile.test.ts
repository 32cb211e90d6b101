import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAN_TEXT } from '@planwright/ledger/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from './contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp } from './testing/test-app.ts';

let opened: TestApp;
const folder = mkdtempSync(join(tmpdir(), 'planwright-web-'));

beforeAll(async () => {
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(folder, 'web/assets/app-1a2b.js'), 'export {}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  opened = await openTestApp({ webRoot: join(folder, 'web'), uploadLimit: 2000 });
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the app’s files', () => {
  test('an address of a page gives the page, afresh each time; a hashed asset is kept for good', async () => {
    const page = await opened.as(null)({ method: 'GET', url: '/bulletins/b1?figure=f3' });
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    const asset = await opened.as(null)({ method: 'GET', url: '/assets/app-1a2b.js' });
    expect(asset.headers['cache-control']).toContain('immutable');
    expect((await opened.as(null)({ method: 'GET', url: '/assets/none.js' })).statusCode).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//etc/passwd',
  ])('%s leads nowhere', async (url) => {
    const reply = await opened.as(null)({ method: 'GET', url });
    expect(reply.body).not.toContain('secret');
    expect(reply.body).not.toContain('root:');
  });

  test('the page may run its own scripts only', async () => {
    const policy = (await opened.as(null)({ method: 'GET', url: '/' })).headers['content-security-policy'];
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
  });
});

describe('requests that are no requests of ours', () => {
  test('an unknown address of the API is a problem, not the page', async () => {
    const reply = await opened.as(null)({ method: 'GET', url: '/api/nothing' });
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'unknown-route']);
  });

  test.each([
    ['broken JSON', '{"postId":', 'application/json', 400],
    ['a form of another site', 'postId=officer', 'application/x-www-form-urlencoded', 415],
    ['plain text', '{"postId":"officer"}', 'text/plain', 415],
    ['two megabytes', JSON.stringify({ postId: 'x'.repeat(2_000_000) }), 'application/json', 413],
    ['an empty body', '', 'application/json', 400],
    ['a list', '[]', 'application/json', 422],
    ['a polluted prototype', '{"__proto__":{"postId":"officer"}}', 'application/json', 400],
  ])('%s is refused with a problem', async (_, payload, type, status) => {
    const reply = await opened.as(null)({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': type },
      payload,
    });
    expect([reply.statusCode, reply.json().status]).toEqual([status, status]);
    expect(reply.json().detailZh).not.toBeNull();
    expect(reply.body).not.toMatch(/\bat .*\.(ts|js):\d+/u);
  });

  test.each(['/org-units', '/commitments', '/overview', '/indicators', '/packs/key-projects/measures'])(
    'a day that the calendar does not have is refused by %s',
    async (path) => {
      const reply = await opened.as('officer')({ method: 'GET', url: `/api${path}?asOf=2021-02-30` });
      expect([reply.statusCode, reply.json().fields?.[0]?.path]).toEqual([422, 'asOf']);
    },
  );

  test('a value that is not accepted is named by its place', async () => {
    const reply = await opened.as('officer')({ method: 'GET', url: '/api/commitments?limit=9999&kind=dream' });
    expect(reply.statusCode).toBe(422);
    expect(
      reply
        .json()
        .fields.map((field: { path: string }) => field.path)
        .sort(),
    ).toEqual(['kind', 'limit']);
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.example:3000'])(
    'the host “%s” is not answered: another name may have been made to point here',
    async (host) => {
      const reply = await opened.as(null)({ method: 'GET', url: '/api/session', headers: { host } });
      expect([reply.statusCode, reply.json().code]).toEqual([403, 'foreign-host']);
    },
  );

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'no address' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('a change from elsewhere (%o) is refused', async (headers) => {
    const reply = await opened.as('officer')({
      method: 'POST',
      url: '/api/session',
      headers,
      payload: { postId: 'officer' },
    });
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'foreign-origin']);
  });
});

describe('files that are no plans', () => {
  test.each([
    ['nothing', '', 422, 'file-empty'],
    ['more than the limit', '字'.repeat(1000), 413, 'file-too-large'],
  ])('%s is refused', async (_, content, status, code) => {
    const reply = await opened.as('officer')({ method: 'POST', url: '/api/plans', ...formWith('plan.txt', content) });
    const { code: given, detail, detailZh } = reply.json();
    expect([reply.statusCode, given]).toEqual([status, code]);
    expect([detail, detailZh].every((words) => words.startsWith('plan.txt'))).toBe(true);
  });

  test('a plan in a file of a wrong ending comes in with what was noticed, and without a title goes by the file’s name', async () => {
    const reply = await opened.as('officer')({
      method: 'POST',
      url: '/api/plans',
      ...formWith('targets.docx', '2031年主要目标\n新增就业5万人。'),
    });
    const { title, warnings } = reply.json();
    expect([reply.statusCode, title]).toEqual([200, 'targets']);
    expect(warnings).toEqual([
      {
        code: 'mislabelled',
        message: {
          'zh-CN': '文件名后缀是 .docx，内容其实是“文本”，已按内容读取',
          en: 'the name ends in .docx but the content is text; it was read by its content',
        },
      },
    ]);
  });

  test('a form without a file, a body that is no form, and a form cut off are refused', async () => {
    const send = (headers: Record<string, string>, payload: string) =>
      opened.as('officer')({ method: 'POST', url: '/api/plans', headers, payload });
    const type = { 'content-type': 'multipart/form-data; boundary=b' };
    const empty = await send(type, '--b\r\ncontent-disposition: form-data; name="reason"\r\n\r\nx\r\n--b--\r\n');
    const json = await send({ 'content-type': 'application/json' }, '{}');
    const cut = await send(type, '--b\r\ncontent-disposition: form-data; name="file"; filename="p.txt"\r\n\r\nabc');
    expect([empty.statusCode, empty.json().code]).toEqual([422, 'no-file']);
    expect([json.statusCode, json.json().code]).toEqual([422, 'no-file']);
    expect([cut.statusCode, cut.json().code]).toEqual([422, 'broken-form']);
  });

  test('the same file twice is a conflict that names the version', async () => {
    await importPlan(opened.as('officer'));
    const reply = await opened.as('officer')({
      method: 'POST',
      url: '/api/plans',
      ...formWith('again.txt', PLAN_TEXT),
    });
    expect([reply.statusCode, reply.json().code]).toEqual([409, 'same-document']);
  });
});

test('markup in a plan, a report and a reason comes out as text in every document', async () => {
  const evil = '<script>alert(1)</script>';
  const officer = opened.as('officer');
  const text = `甲州市2021年国民经济和社会发展计划\n一、2021年重点任务\n（一）新建${evil}桥梁5座。`;
  await importPlan(officer, text, { reason: evil, runs: 'true' });
  const { rows } = (await officer({ method: 'GET', url: '/api/commitments' })).json();
  const { openRoundId } = (await officer({ method: 'GET', url: '/api/rounds' })).json();
  for (const row of rows) {
    const url = `/api/commitments/${row.id}/assignments`;
    await officer({ method: 'POST', url, payload: { leadUnitId: 'plan', reason: evil } });
    await opened.as('plan-reporter')({
      method: 'POST',
      url: '/api/reports',
      payload: { commitmentId: row.id, roundId: openRoundId, donePercent: '1', progress: evil, problem: evil },
    });
  }
  const drafted = await officer({ method: 'POST', url: '/api/bulletins', payload: { roundId: openRoundId } });
  const html = await officer({ method: 'GET', url: `/api/bulletins/${drafted.json().id}/file?format=html` });
  expect(html.statusCode).toBe(200);
  expect(html.body).not.toContain('<script');
});

test('a fault of the program gives an id and no inside; the log gets both', async () => {
  const ledger = {
    ...opened.ledger,
    queries: { ...opened.ledger.queries, getOverview: () => Promise.reject(new Error('inside')) },
  };
  const broken = await openTestApp({ ledger });
  try {
    const reply = await broken.as(null)({ method: 'GET', url: '/api/overview' });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('inside');
    expect(reply.json().detail).toMatch(/^unexpected fault [0-9a-f-]{36}$/u);
    expect(broken.faults).toHaveLength(1);
  } finally {
    await broken.close();
  }
});

test('the API describes itself, route by route', async () => {
  const { paths } = (await opened.as(null)({ method: 'GET', url: '/api/openapi.json' })).json();
  const operations = Object.values(paths as Record<string, Record<string, { operationId: string }>>).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  );
  expect(operations.sort()).toEqual(Object.keys(api).sort());
});
