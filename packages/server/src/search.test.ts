import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanVersion, Reply } from './contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;
let first: PlanVersion;

const planOf = (place: string, year: number, deed: string) =>
  `${place}${year}年国民经济和社会发展计划\n\n一、${year}年主要目标\n——地区生产总值增长6%。\n\n二、${year}年重点任务\n深化医疗保障制度综合改革。\n${deed}。\n`;

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  first = await importPlan(officer, planOf('甲州市', 2021, '推广秸秆离田利用'));
  const next = formWith('second.txt', planOf('甲州市', 2021, '整治裸露山体'), { planId: first.planId });
  await officer({ method: 'POST', url: '/api/plans', ...next });
  await importPlan(officer, planOf('乙河市', 2020, '修复黑土地'));
});
afterAll(() => opened.close());

const search = async (words: string) => {
  const reply = await officer({ method: 'GET', url: `/api/search?words=${encodeURIComponent(words)}` });
  expect([words, reply.statusCode]).toEqual([words, 200]);
  return reply.json<Reply<'search'>>().hits.map(({ kind, title }) => `${kind} ${title}`);
};

test('promises of the running plan are found, and those that its newest version dropped as such', async () => {
  expect((await search('裸露山体')).filter((hit) => !hit.startsWith('sentence'))).toEqual(['commitment 整治裸露山体']);
  expect(await search('秸秆')).toEqual(['dropped 推广秸秆离田利用']);
});

test('indicators are found by any of their names, in Chinese and English', async () => {
  expect(await search('棚改新开工')).toEqual(['indicator 棚户区改造开工量']);
  expect(await search('gross regional product')).toContain('indicator 地区生产总值');
});

test('imported plans are found by title, those that are taken down are not', async () => {
  const title = 'plan 乙河市2020年国民经济和社会发展计划';
  expect(await search('乙河市')).toEqual([title]);
  const { versions } = (await officer({ method: 'GET', url: '/api/plans' })).json<Reply<'listPlans'>>();
  const { planId } = versions.find(({ planYear }) => planYear === '2020')!;
  await officer({ method: 'POST', url: '/api/plans/withdrawals', payload: { planId, reason: '导错了' } });
  expect(await search('乙河市')).toEqual([]);
});
