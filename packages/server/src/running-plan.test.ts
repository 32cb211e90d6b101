import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommitmentDetail, PlanReading, PlanVersion, Problem, Reply } from './contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;
let first: PlanVersion;

const planOf = (place: string, year: number, last: string) =>
  `${place}${year}年国民经济和社会发展计划\n\n一、${year}年主要目标\n——地区生产总值增长6%。\n\n二、${year}年重点任务\n深化医疗保障制度综合改革。\n加快推进${last}建设。\n`;

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  first = await importPlan(officer, planOf('甲州市', 2021, '东湖大桥'));
});
afterAll(() => opened.close());

const ask = async <T>(url: string): Promise<T> => {
  const reply = await officer({ method: 'GET', url });
  expect([url, reply.statusCode]).toEqual([url, 200]);
  return reply.json();
};
const run = (planId: string, reason: string, visitor: Visitor = officer) =>
  visitor({ method: 'POST', url: '/api/plans/running', payload: { planId, reason } });
const whatRuns = async () => (await ask<Reply<'listPlans'>>('/api/plans')).running;
const titlesIn = async () => (await ask<Reply<'listCommitments'>>('/api/commitments')).rows.map(({ title }) => title);
const projectsIn = async () =>
  (await ask<Reply<'listRecords'>>('/api/registers/key-projects/records')).rows.map(({ values }) => values.name);

test('the first plan runs; what is imported later is there to be read and changes nothing that is run', async () => {
  expect(await whatRuns()).toMatchObject({ planId: first.planId, planVersionId: first.id, reason: null });
  const [titles, projects] = [await titlesIn(), await projectsIn()];
  const later = await importPlan(officer, planOf('乙河市', 2025, '西山水库'));
  expect(await whatRuns()).toMatchObject({ planId: first.planId });
  expect([await titlesIn(), await projectsIn()]).toEqual([titles, projects]);
  expect((await ask<Reply<'getSession'>>('/api/session')).jurisdiction.planYear).toBe(2021);
  expect((await ask<PlanReading>('/api/plans/latest')).version.id).toBe(first.id);
  expect((await ask<Reply<'listRounds'>>('/api/rounds?year=2025')).rounds).toEqual([]);
  const { commitments } = await ask<PlanReading>(`/api/plans/${later.id}`);
  const detail = await ask<CommitmentDetail>(`/api/commitments/${commitments[0]!.id}`);
  expect(detail.standing).toMatchObject({ kind: 'not-running', planTitle: later.title });
});

test('another plan is run with a reason by an officer only, and the one before can be run again', async () => {
  const { versions } = await ask<Reply<'listPlans'>>('/api/plans');
  const other = versions.find(({ planId }) => planId !== first.planId)!;
  const forbidden = await run(other.planId, '换年度', opened.as('science-reporter'));
  expect([forbidden.statusCode, forbidden.json<Problem>().code]).toEqual([403, 'not-allowed']);
  expect((await run(other.planId, '')).statusCode).toBe(422);
  expect((await run('p-none', '换年度')).json<Problem>().code).toBe('unknown-plan');

  const running = (await run(other.planId, '换年度')).json<Reply<'runPlan'>>();
  expect(running).toMatchObject({ planId: other.planId, reason: '换年度', by: '张一' });
  expect((await titlesIn()).join()).toContain('西山水库');
  expect((await projectsIn()).join()).toContain('西山水库');
  expect((await ask<Reply<'getSession'>>('/api/session')).jurisdiction.planYear).toBe(2025);
  expect((await ask<Reply<'listRounds'>>('/api/rounds?year=2025')).rounds.length).toBeGreaterThan(50);
  const again = await run(other.planId, '再点一次');
  expect([again.statusCode, again.json<Problem>().code]).toEqual([409, 'already-running']);
  expect(again.json<Problem>().detailZh).toContain('张一');

  await run(first.planId, '改回');
  expect((await titlesIn()).join()).toContain('东湖大桥');
  const projects = await projectsIn();
  expect(new Set(projects).size).toBe(projects.length);
});

test('a register shows the records of the plan that runs and says of which plan each is; those of the others are one filter away', async () => {
  const records = (plan?: string) =>
    ask<Reply<'listRecords'>>(`/api/registers/key-projects/records${plan === undefined ? '' : `?ofPlan=${plan}`}`);
  const { plans } = await ask<Reply<'listRegisterPlans'>>('/api/registers/key-projects/plans');
  expect(plans.map(({ planYear, runs }) => [planYear, runs])).toEqual([
    ['2021', true],
    ['2025', false],
  ]);
  const [running, other] = plans;
  const namesOf = async (plan?: string) => (await records(plan)).rows.map(({ values }) => String(values.name)).join();
  expect(await namesOf()).toContain('东湖大桥');
  expect(await namesOf()).not.toContain('西山水库');
  expect(await namesOf(other?.planId)).toContain('西山水库');
  expect(await namesOf(other?.planId)).not.toContain('东湖大桥');
  const all = await records('all');
  expect(all.total).toBe((running?.records ?? 0) + (other?.records ?? 0));
  expect(new Set(all.rows.map(({ planId }) => planId))).toEqual(new Set([running?.planId, other?.planId]));
  const record = all.rows.find(({ planId }) => planId === other?.planId);
  const { plan } = await ask<Reply<'getRecord'>>(`/api/registers/key-projects/records/${record?.id}`);
  expect(plan).toMatchObject({ planId: other?.planId, planYear: '2025', runs: false });
});

test('what somebody entered is of no plan and stays from plan to plan; measures count what the list shows', async () => {
  const payload = { values: { name: '自建停车场', level: 'city-key' }, reason: '新增' };
  const made = await officer({ method: 'POST', url: '/api/registers/key-projects/records', payload });
  expect(made.json<Reply<'saveRecord'>>()).toMatchObject({ planId: null, plan: null });
  const { plans } = await ask<Reply<'listRegisterPlans'>>('/api/registers/key-projects/plans');
  const other = plans.find(({ runs }) => !runs);
  const count = async (plan?: string) => {
    const query = plan === undefined ? '' : `?ofPlan=${plan}`;
    const { values } = await ask<Reply<'getMeasures'>>(`/api/packs/key-projects/measures${query}`);
    return values[0]?.rows;
  };
  const total = async (plan?: string) =>
    (await ask<Reply<'listRecords'>>(`/api/registers/key-projects/records?ofPlan=${plan ?? ''}`)).total;
  for (const plan of [undefined, other?.planId, 'all'])
    expect([plan, await count(plan)]).toEqual([plan, await total(plan)]);
  expect(await projectsIn()).toContain('自建停车场');
  const found = await ask<Reply<'search'>>(`/api/search?words=${encodeURIComponent('西山水库')}`);
  expect(found.hits.find(({ kind }) => kind === 'record')?.excerpt).toContain(other?.title);
});

test('a plan that is imported to run in the place of another one needs a reason', async () => {
  const form = formWith('next.txt', planOf('甲州市', 2022, '南岸泵站'), { runs: 'true' });
  const refused = await officer({ method: 'POST', url: '/api/plans', ...form });
  expect([refused.statusCode, refused.json<Problem>().code]).toEqual([409, 'run-unexplained']);
  expect(await whatRuns()).toMatchObject({ planId: first.planId });
});

test('whether a plan of another place or of an earlier year is to run is asked before', async () => {
  const look = async (place: string, year: number, fields: Readonly<Record<string, string>>) => {
    const form = formWith('look.txt', planOf(place, year, '南岸泵站'), fields);
    const seen = await officer({ method: 'POST', url: '/api/plans/preview', ...form });
    return seen.json<Reply<'previewImport'>>().questions.map(({ code }) => code);
  };
  expect(await look('丙海市', 2019, { runs: 'true' })).toEqual(['runs-other-place', 'runs-earlier-year']);
  expect(await look('甲州市', 2022, { runs: 'true' })).toEqual([]);
  expect(await look('丙海市', 2019, {})).toEqual([]);
});

test('a new plan may be imported to run, and the next version of the plan that runs runs', async () => {
  const fields = { runs: 'true', reason: '新年度' };
  const form = formWith('next.txt', planOf('甲州市', 2022, '南岸泵站'), fields);
  const next = (await officer({ method: 'POST', url: '/api/plans', ...form })).json<PlanVersion>();
  expect(await whatRuns()).toMatchObject({ planId: next.planId });
  const amended = formWith('again.txt', planOf('甲州市', 2022, '游客集散中心'), { planId: next.planId });
  const second = (await officer({ method: 'POST', url: '/api/plans', ...amended })).json<PlanVersion>();
  expect(await whatRuns()).toMatchObject({ planVersionId: second.id });
  expect((await titlesIn()).join()).toContain('游客集散中心');
});

test('a promise that the next version drops says so, and is not worked on any more', async () => {
  const { versions } = await ask<Reply<'listPlans'>>('/api/plans');
  const before = versions.find(({ planYear, number }) => planYear === '2022' && number === 1)!;
  const { commitments } = await ask<PlanReading>(`/api/plans/${before.id}`);
  const dropped = commitments.find(({ title }) => title.includes('南岸泵站'))!;
  const { standing } = await ask<CommitmentDetail>(`/api/commitments/${dropped.id}`);
  expect(standing).toMatchObject({ kind: 'dropped', versionNumber: 1, droppedIn: 2 });
  const payload = { leadUnitId: 'science', reason: '分派' };
  const refused = await officer({ method: 'POST', url: `/api/commitments/${dropped.id}/assignments`, payload });
  expect([refused.statusCode, refused.json<Problem>().code]).toEqual([409, 'dropped-commitment']);
  expect(refused.json<Problem>().detailZh).toContain('第 2 版');
  const kept = commitments.find(({ title }) => title.includes('医疗保障'))!;
  expect((await ask<CommitmentDetail>(`/api/commitments/${kept.id}`)).standing.kind).toBe('in-force');
});

test('a promise of a plan that does not run is not worked on either: no unit, no other target, no split', async () => {
  const { versions, running } = await ask<Reply<'listPlans'>>('/api/plans');
  const other = versions.find(({ planId }) => planId !== running?.planId)!;
  const { commitments } = await ask<PlanReading>(`/api/plans/${other.id}`);
  const target = commitments.find(({ kind }) => kind === 'target')!;
  const acts = [
    [`/api/commitments/${target.id}/assignments`, { leadUnitId: 'science', reason: '分派' }],
    [`/api/commitments/${target.id}/targets`, { value: '5', reason: '调整' }],
    [
      '/api/assignments',
      {
        items: [{ commitmentId: target.id, leadUnitId: 'science', supportingUnitIds: [], leadBefore: null }],
        reason: '分派',
      },
    ],
  ] as const;
  for (const [url, payload] of acts) {
    const refused = await officer({ method: 'POST', url, payload });
    expect([url, refused.statusCode, refused.json<Problem>().code]).toEqual([url, 409, 'plan-not-running']);
    expect(refused.json<Problem>().detailZh).toContain(other.title);
  }
});

test('an assignment decided on before another one was made is refused, and names the unit that is in charge now', async () => {
  await run(first.planId, '改回');
  const { commitments } = await ask<PlanReading>(`/api/plans/${first.id}`);
  const url = `/api/commitments/${commitments.find(({ lead }) => lead === null)!.id}/assignments`;
  const put = (leadUnitId: string, leadBefore: string | null) =>
    officer({ method: 'POST', url, payload: { leadUnitId, leadBefore, reason: '按职责' } });
  expect((await put('science', null)).statusCode).toBe(200);
  const stale = await put('north', null);
  expect([stale.statusCode, stale.json<Problem>().code]).toEqual([409, 'assigned-meanwhile']);
  expect(stale.json<Problem>().detailZh).toMatch(/刚已分给.+牵头/u);
});

test('the next version of the plan that runs takes over without a reason, also where it is sent to run', async () => {
  const form = formWith('next.txt', planOf('甲州市', 2021, '北岭隧道'), { planId: first.planId, runs: 'true' });
  const sent = await officer({ method: 'POST', url: '/api/plans', ...form });
  expect([sent.statusCode, sent.json<PlanVersion>().planId]).toEqual([200, first.planId]);
  expect(await whatRuns()).toMatchObject({ planVersionId: sent.json<PlanVersion>().id });
});

test('the next version of another plan that is to run needs a reason, and its place and year are asked about', async () => {
  const { versions } = await ask<Reply<'listPlans'>>('/api/plans');
  const other = versions.find(({ title }) => title.includes('乙河市'))!;
  const form = () => formWith('next.txt', planOf('乙河市', 2025, '东岭隧道'), { planId: other.planId, runs: 'true' });
  const refused = await officer({ method: 'POST', url: '/api/plans', ...form() });
  expect([refused.statusCode, refused.json<Problem>().code]).toEqual([409, 'run-unexplained']);
  const seen = await officer({ method: 'POST', url: '/api/plans/preview', ...form() });
  const { questions } = seen.json<Reply<'previewImport'>>();
  expect(questions.map(({ code }) => code)).toEqual(['runs-other-place']);
});

test('the place of a plan that is to run is compared with the one that runs, not with the name of the ledger', async () => {
  const { versions } = await ask<Reply<'listPlans'>>('/api/plans');
  await run(versions.find(({ title }) => title.includes('乙河市'))!.planId, '改为运行');
  const look = async (place: string) => {
    const form = formWith('look.txt', planOf(place, 2026, '南岸泵站'), { runs: 'true' });
    const seen = await officer({ method: 'POST', url: '/api/plans/preview', ...form });
    return seen.json<Reply<'previewImport'>>().questions.map(({ code }) => code);
  };
  expect(await look('乙河市')).toEqual([]);
  expect(await look('甲州市')).toEqual(['runs-other-place']);
});
