import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanReading, Reply } from './contract/index.ts';
import { importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;

const TITLE = '甲州市2021年国民经济和社会发展计划';

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  const plan = await importPlan(
    officer,
    `${TITLE}\n\n一、2021年重点任务\n深化医疗保障制度综合改革。\n加快推进东湖大桥建设。\n`,
  );
  const { commitments } = (await officer({ method: 'GET', url: `/api/plans/${plan.id}` })).json<PlanReading>();
  const reform = commitments.find(({ title }) => title.includes('医疗保障'))!;
  await officer({
    method: 'POST',
    url: `/api/commitments/${reform.id}/assignments`,
    payload: { leadUnitId: 'science', reason: '三定规定第二条' },
  });
  await officer({
    method: 'POST',
    url: '/api/registers/key-projects/records',
    payload: { values: { name: '南岸泵站', level: 'city-key', totalInvestment: '3' }, reason: '新增' },
  });
});
afterAll(() => opened.close());

const list = async (query: Readonly<Record<string, string>>) => {
  const reply = await officer({ method: 'GET', url: `/api/log?${new URLSearchParams(query)}` });
  expect([query, reply.statusCode]).toEqual([query, 200]);
  return reply.json<Reply<'listLog'>>();
};
const told = async (query: Readonly<Record<string, string>>) =>
  (await list(query)).rows.map(({ action, title }) => `${action} ${title}`);

test('an entry says what its subject is called, and the unit of who acted', async () => {
  const { rows } = await list({ action: 'assign' });
  expect(rows).toMatchObject([{ title: '深化医疗保障制度综合改革', by: '张一', unitName: expect.any(String) }]);
  expect(await told({ action: 'import-plan' })).toEqual([`import-plan ${TITLE}`]);
  expect(await told({ action: 'create-record' })).toEqual(['create-record 南岸泵站']);
});

test.each([
  ['what it is called', '医疗保障', ['assign 深化医疗保障制度综合改革']],
  ['the reason', '三定规定', ['assign 深化医疗保障制度综合改革']],
  ['a title of a register’s record', '南岸泵站', ['create-record 南岸泵站']],
  ['nothing', '百分之_', []],
])('it is found by %s', async (_, words, expected) => {
  expect(await told({ words })).toEqual(expected);
  expect((await list({ words })).total).toBe(expected.length);
});

test('it is found by who acted, and by the key that the log knows its subject by', async () => {
  const [entry] = (await list({ action: 'assign' })).rows;
  expect((await list({ words: entry!.subject })).rows.map(({ id }) => id)).toEqual([entry!.id]);
  expect((await list({ words: '张一' })).total).toBeGreaterThan(1);
});
