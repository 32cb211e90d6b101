import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from './contract/index.ts';
import { importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;

/** Every unit of the test organisation was founded in October 1949. */
beforeAll(async () => {
  opened = await openTestApp({ today: () => '1948-12-31' });
  officer = opened.as('officer');
});
afterAll(() => opened.close());

const session = async (visitor: Visitor) =>
  (await visitor({ method: 'GET', url: '/api/session' })).json<Reply<'getSession'>>();

test('while pages show a day before the units were founded, who runs, leads or audits still acts, and nobody reports', async () => {
  const { post, posts } = await session(officer);
  expect(post?.id).toBe('officer');
  expect(posts.map(({ role }) => role).sort()).toEqual(['auditor', 'leader', 'officer']);
  expect((await session(opened.as('plan-reporter'))).post).toBeNull();
  const taken = await opened.as(null)({ method: 'POST', url: '/api/session', payload: { postId: 'officer' } });
  expect(taken.statusCode).toBe(200);
});

test('a plan of such a year can be brought in and another one run instead', async () => {
  await importPlan(officer, '甲州市1948年国民经济和社会发展计划\n\n一、1948年重点任务\n培育高新技术企业。\n');
  const next = await importPlan(
    officer,
    '甲州市2021年国民经济和社会发展计划\n\n一、2021年重点任务\n培育高新技术企业70家。\n',
  );
  const payload = { planId: next.planId, reason: '换年度' };
  expect((await officer({ method: 'POST', url: '/api/plans/running', payload })).statusCode).toBe(200);
});

test('a unit that is not there yet is suggested to nobody; its department stays named', async () => {
  const { rows } = (await officer({ method: 'GET', url: '/api/assignments' })).json<Reply<'listAssignments'>>();
  const suggestions = rows.flatMap((row) => row.suggestions);
  expect(suggestions.length).toBeGreaterThan(0);
  expect(new Set(suggestions.map(({ unitId }) => unitId))).toEqual(new Set([null]));
});
