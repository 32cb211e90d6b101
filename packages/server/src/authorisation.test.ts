import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api, type Route } from './contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp } from './testing/test-app.ts';

let opened: TestApp;
let commitmentId = '';
let roundId = '';

beforeAll(async () => {
  opened = await openTestApp();
  const officer = opened.as('officer');
  await importPlan(officer);
  commitmentId = (await officer({ method: 'GET', url: '/api/commitments' })).json().rows[0].id;
  roundId = (await officer({ method: 'GET', url: '/api/rounds' })).json().openRoundId;
});
afterAll(() => opened.close());

describe('who may change what', () => {
  /** A refusal for the post comes before anything about the content, so that an empty-handed request tells. */
  const attempts = {
    assign: () => [`/api/commitments/${commitmentId}/assignments`, { leadUnitId: 'plan', reason: '分工' }],
    setTarget: () => [`/api/commitments/${commitmentId}/targets`, { curve: { kind: 'days' }, reason: '口径' }],
    lockRound: () => [`/api/rounds/${roundId}/lock`, { reason: '截止' }],
    unlockRound: () => [`/api/rounds/${roundId}/unlock`, { reason: '补报' }],
    submitReport: () => ['/api/reports', { commitmentId, roundId, progress: '推进中' }],
    draftBulletin: () => ['/api/bulletins', { roundId }],
    saveRecord: () => [
      '/api/registers/key-projects/records',
      { values: { name: '桥', level: 'other' }, reason: '新增' },
    ],
  } as const satisfies Readonly<Record<string, () => readonly [string, object]>>;
  type Attempt = keyof typeof attempts;

  const allowed: Readonly<Record<Attempt, readonly string[]>> = {
    assign: ['officer'],
    setTarget: ['officer'],
    lockRound: ['officer'],
    unlockRound: ['officer'],
    submitReport: ['plan-reporter'],
    draftBulletin: ['officer'],
    saveRecord: ['officer'],
  };
  const cases = (Object.keys(attempts) as Attempt[]).flatMap((attempt) =>
    ['officer', 'plan-reporter', 'mayor', 'auditor'].map((postId) => [attempt, postId] as const),
  );

  test.each(cases)('%s by the post %s', async (attempt, postId) => {
    const [url, payload] = attempts[attempt]();
    const reply = await opened.as(postId)({ method: 'POST', url, payload });
    const known = reply.statusCode === 200 ? 'allowed' : reply.statusCode === 403 ? 'refused' : reply.body;
    // A reporter may keep the records of its own unit only; which unit is said with the record.
    const expected =
      attempt === 'saveRecord' && postId === 'plan-reporter'
        ? 'refused'
        : allowed[attempt].includes(postId)
          ? 'allowed'
          : 'refused';
    expect(known).toBe(expected);
  });

  test('a refusal says in both languages who may instead', async () => {
    const reply = await opened.as('mayor')({
      method: 'POST',
      url: `/api/rounds/${roundId}/lock`,
      payload: { reason: 'x' },
    });
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(reply.json().detailZh).toContain('市长');
    expect(reply.json().hintZh).not.toBe('');
  });
});

describe('nobody in a post', () => {
  const changes = Object.entries<Route>(api).filter(([name, { method }]) => method !== 'GET' && !/Post$/u.test(name));

  test.each(changes)('%s is refused with 401 or for its content, never carried out', async (name, { path }) => {
    const url = `/api${path.replace(':register', 'key-projects').replace(':id', commitmentId)}`;
    const form = name === 'importPlan' ? formWith('plan.txt', '某市2021年计划') : { payload: {} };
    const before = (await opened.as(null)({ method: 'GET', url: '/api/log' })).json().total;
    const reply = await opened.as(null)({ method: 'POST', url, ...form });
    expect([401, 422]).toContain(reply.statusCode);
    expect((await opened.as(null)({ method: 'GET', url: '/api/log' })).json().total).toBe(before);
  });

  test('the reason is readable', async () => {
    const reply = await opened.as(null)({ method: 'POST', url: '/api/bulletins', payload: { roundId } });
    expect(reply.json()).toMatchObject({ status: 401, code: 'no-post', detailZh: '尚未选择岗位，不能修改' });
  });

  test.each(['nobody', '%00', '../officer', 'system', "' or 1=1"])('the cookie %s is no post', async (value) => {
    const reply = await opened.as(encodeURIComponent(value))({
      method: 'POST',
      url: '/api/bulletins',
      payload: { roundId },
    });
    expect(reply.statusCode).toBe(401);
  });
});

describe('the session', () => {
  test('taking a post sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const reply = await opened.as(null)({ method: 'POST', url: '/api/session', payload: { postId: 'officer' } });
    expect(reply.headers['set-cookie']).toMatch(/planwright_post=officer;.*HttpOnly; SameSite=Strict/u);
    expect(reply.json().post.holder).toBe('张一');
  });

  test('a post that does not exist is named', async () => {
    const reply = await opened.as(null)({ method: 'POST', url: '/api/session', payload: { postId: 'king' } });
    expect([reply.statusCode, reply.json().detail]).toEqual([404, 'there is no post “king”']);
  });

  test('leaving the post ends it', async () => {
    const reply = await opened.as('officer')({ method: 'DELETE', url: '/api/session' });
    expect(reply.json().post).toBeNull();
    expect(reply.headers['set-cookie']).toMatch(/planwright_post=;/u);
  });
});
