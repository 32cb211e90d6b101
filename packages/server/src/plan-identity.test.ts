import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommitmentDetail, PlanReading, PlanVersion } from './contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
});
afterAll(() => opened.close());

const ask = async <T>(url: string, request: object = {}): Promise<T> => {
  const reply = await officer({ method: 'GET', url, ...request });
  expect([url, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([url, 200, '']);
  return reply.json();
};

const planOf = (reform: string, firms: string) =>
  `甲州市2021年国民经济和社会发展计划\n\n一、2021年主要目标\n——地区生产总值增长6%。\n\n二、2021年重点任务\n${reform}。\n${firms}。\n`;

test('a promise that is reworded, and one whose figure was corrected, keep their leads in the amended plan', async () => {
  const first = await importPlan(officer, planOf('深化医疗保障制度综合改革', '全年新增高新技术企业70家'));
  const before = await ask<PlanReading>(`/api/plans/${first.id}`);
  const [reform, firms] = ['医疗保障', '高新技术'].map(
    (words) => before.commitments.find(({ title }) => title.includes(words))!.id,
  ) as [string, string];
  for (const id of [reform, firms]) {
    const payload = { leadUnitId: 'science', reason: '职责分工' };
    await ask<CommitmentDetail>(`/api/commitments/${id}/assignments`, { method: 'POST', payload });
  }
  const { start, end } = before.facts.find(({ metric }) => metric.includes('高新技术'))!;
  const change = { kind: 'reading', reading: { metric: '新增国家高新技术企业', place: '全市各县区' } };
  const payload = { start, end, change, reason: '口径应为国家级' };
  await ask<PlanReading>(`/api/plans/${first.id}/corrections`, { method: 'POST', payload });

  const text = planOf('深入推进医疗保障制度综合改革', '全年新增高新技术企业80家');
  const form = formWith('plan-2.txt', text, { planId: first.planId, reason: '修订' });
  const next = await ask<PlanVersion>('/api/plans', { method: 'POST', ...form });
  const after = await ask<PlanReading>(`/api/plans/${next.id}`);
  expect(after.commitments.map(({ id }) => id)).toEqual(before.commitments.map(({ id }) => id));
  for (const [id, words] of [
    [reform, '深入推进医疗保障制度综合改革'],
    [firms, '80家'],
  ] as const) {
    const detail = await ask<CommitmentDetail>(`/api/commitments/${id}`);
    expect(detail.title).toContain(words);
    expect(detail.lead?.unitId).toBe('science');
  }
});
