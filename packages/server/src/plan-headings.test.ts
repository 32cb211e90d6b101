import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanReading, PlanVersion } from './contract/index.ts';
import { formWith, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
});
afterAll(() => opened.close());

/** A page whose headings bear no numbers, with a blank beside a figure, so that its lines are mended before they are read. */
const page = (growth: string) =>
  `<html><body><div><h1>甲州市2021年国民经济和社会发展计划</h1>
<h2>2020年计划执行情况</h2><p>2020年，全市新增高新技术企业 61 家，改造老旧小区90个，经济运行总体平稳。</p>
<h2>2021年主要目标</h2><p>地区生产总值增长${growth}。</p>
<h2>2021年重点任务</h2><h3>培育主体</h3><p>全年新增高新技术企业 70 家。</p><h3>改善民生</h3><p>全年改造老旧小区120个。</p></div></body></html>`;

const ask = async <T>(url: string, request: object = {}): Promise<T> => {
  const reply = await officer({ method: 'GET', url, ...request });
  expect([url, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([url, 200, '']);
  return reply.json();
};

const titles = ({ outline }: PlanReading) => outline.map(({ level, title }) => [level, title]);
const sections = ({ outline, facts }: PlanReading) =>
  facts.map(({ metric, status, period, section }) => [
    metric,
    status,
    period,
    outline.find(({ start }) => start === section)?.title,
  ]);

test('the headings of an imported page divide its plan, and do so still when it is corrected and amended', async () => {
  const first = await ask<PlanVersion>('/api/plans', { method: 'POST', ...formWith('plan.html', page('6%')) });
  const reading = await ask<PlanReading>(`/api/plans/${first.id}`);
  const outline = [
    [0, '甲州市2021年国民经济和社会发展计划'],
    [1, '2020年计划执行情况'],
    [1, '2021年主要目标'],
    [1, '2021年重点任务'],
    [2, '培育主体'],
    [2, '改善民生'],
  ];
  expect(titles(reading)).toEqual(outline);
  const read = [
    ['新增高新技术企业', 'actual', '2020', '2020年计划执行情况'],
    ['改造老旧小区', 'actual', '2020', '2020年计划执行情况'],
    ['地区生产总值', 'target', '2021', '2021年主要目标'],
    ['新增高新技术企业', 'target', '2021', '培育主体'],
    ['改造老旧小区', 'target', '2021', '改善民生'],
  ];
  expect(sections(reading)).toEqual(read);
  expect(reading.commitments.map(({ title, sectionTitle }) => [title, sectionTitle])).toEqual([
    ['地区生产总值增长6%', '2021年主要目标'],
    ['新增高新技术企业70家', '培育主体'],
    ['改造老旧小区120个', '改善民生'],
  ]);

  const { start, end } = reading.facts[4]!;
  const payload = { start, end, change: { kind: 'reading', reading: { op: 'ge' } }, reason: '应为下限' };
  const corrected = await ask<PlanReading>(`/api/plans/${first.id}/corrections`, { method: 'POST', payload });
  expect([titles(corrected), sections(corrected)]).toEqual([outline, read]);
  expect(corrected.commitments[2]?.boundText).toBe('≥ 120 个');

  const form = formWith('plan-2.html', page('6.5%'), { planId: first.planId, reason: '修订' });
  const next = await ask<PlanVersion>('/api/plans', { method: 'POST', ...form });
  const amended = await ask<PlanReading>(`/api/plans/${next.id}`);
  expect([titles(amended), sections(amended)]).toEqual([outline, read]);
  expect(amended.commitments[2]?.boundText).toBe('≥ 120 个');
  expect(amended.commitments.slice(1).map(({ id }) => id)).toEqual(reading.commitments.slice(1).map(({ id }) => id));
});
