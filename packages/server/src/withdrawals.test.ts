import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndicatorDetail, PlanVersion, Problem, Reply } from './contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;
let running: PlanVersion;
let other: PlanVersion;

const planOf = (place: string, year: number, growth: number) =>
  `${place}${year}年国民经济和社会发展计划\n\n一、${year}年主要目标\n——地区生产总值增长${growth}%。\n\n二、${year}年重点任务\n深化医疗保障制度综合改革。\n加快推进东湖大桥建设。\n`;

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  running = await importPlan(officer, planOf('甲州市', 2021, 6));
  other = await importPlan(officer, planOf('甲州市', 2020, 7));
});
afterAll(() => opened.close());

const ask = async <T>(url: string): Promise<T> => {
  const reply = await officer({ method: 'GET', url });
  expect([url, reply.statusCode]).toEqual([url, 200]);
  return reply.json();
};
const act = (kind: 'withdrawals' | 'restorations', planId: string, reason: string, visitor: Visitor = officer) =>
  visitor({ method: 'POST', url: `/api/plans/${kind}`, payload: { planId, reason } });
const problemOf = async (reply: ReturnType<typeof act>) => {
  const { statusCode, json } = await reply;
  return [statusCode, json<Problem>().code];
};
const whatIsGone = async () => (await ask<Reply<'listPlans'>>('/api/plans')).withdrawn;

test('the plan that runs cannot be taken down, nor without a right, a reason or a plan', async () => {
  expect(await problemOf(act('withdrawals', running.planId, '导错了'))).toEqual([409, 'plan-runs']);
  const reporter = opened.as('science-reporter');
  expect(await problemOf(act('withdrawals', other.planId, '导错了', reporter))).toEqual([403, 'not-allowed']);
  expect((await act('withdrawals', other.planId, '')).statusCode).toBe(422);
  expect(await problemOf(act('withdrawals', 'p-none', '导错了'))).toEqual([404, 'unknown-plan']);
  expect(await problemOf(act('restorations', other.planId, '再用'))).toEqual([409, 'not-withdrawn']);
  expect(await whatIsGone()).toEqual([]);
});

test('a plan that is taken down says why, goes on in no way, and asks nothing of later imports', async () => {
  const gone = (await act('withdrawals', other.planId, '导错了文件')).json<Reply<'withdrawPlan'>>();
  expect(gone).toMatchObject({ planId: other.planId, by: '张一', reason: '导错了文件' });
  expect(await whatIsGone()).toEqual([gone]);
  expect(await problemOf(act('withdrawals', other.planId, '再撤一次'))).toEqual([409, 'already-withdrawn']);

  const run = await officer({
    method: 'POST',
    url: '/api/plans/running',
    payload: { planId: other.planId, reason: '运行' },
  });
  expect([run.statusCode, run.json<Problem>().code]).toEqual([409, 'plan-withdrawn']);
  expect(run.json<Problem>().detailZh).toContain('导错了文件');
  const amended = formWith('again.txt', planOf('甲州市', 2020, 8), { planId: other.planId });
  const next = await officer({ method: 'POST', url: '/api/plans', ...amended });
  expect([next.statusCode, next.json<Problem>().code]).toEqual([409, 'plan-withdrawn']);

  const preview = await officer({
    method: 'POST',
    url: '/api/plans/preview',
    ...formWith('right.txt', planOf('甲州市', 2020, 8)),
  });
  expect(preview.json<Reply<'previewImport'>>().questions).toEqual([]);
  const same = await officer({ method: 'POST', url: '/api/plans', ...formWith('same.txt', planOf('甲州市', 2020, 7)) });
  expect([same.statusCode, same.json<Problem>().code]).toEqual([409, 'same-document']);
  expect(same.json<Problem>().hintZh).toContain('已撤下');
});

test('its text can still be read, and it comes back with a reason', async () => {
  expect((await ask<Reply<'getPlan'>>(`/api/plans/${other.id}`)).version.id).toBe(other.id);
  expect((await act('restorations', other.planId, '核对后仍要比较')).json()).toEqual({ planId: other.planId });
  expect(await whatIsGone()).toEqual([]);
  const { rows } = await ask<Reply<'listLog'>>(`/api/log?subject=plan-version:${other.id}`);
  expect(rows.map(({ action, reason }) => [action, reason])).toEqual(
    expect.arrayContaining([
      ['withdraw-plan', '导错了文件'],
      ['restore-plan', '核对后仍要比较'],
    ]),
  );
});

test('a target of an indicator that its sentence had set goes with it, as its sentences do, and comes back', async () => {
  const seen = async () => {
    const { row, mentions } = await ask<IndicatorDetail>('/api/indicators/gdp?asOf=2020-06-30');
    return [row.target?.text ?? null, mentions.filter(({ planVersionId }) => planVersionId === other.id).length];
  };
  expect(await seen()).toEqual(['比上年增长7%（可比价）', 1]);
  await act('withdrawals', other.planId, '以后再说');
  expect(await seen()).toEqual([null, 0]);
  await act('restorations', other.planId, '恢复');
  expect(await seen()).toEqual(['比上年增长7%（可比价）', 1]);
});
