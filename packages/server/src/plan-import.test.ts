import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportPreview, PlanVersion, Problem, Reply } from './contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;
let first: PlanVersion;

const planOf = (place: string, year: number, firms: string, last: string) =>
  `${place}${year}年国民经济和社会发展计划\n\n一、${year}年主要目标\n——地区生产总值增长6%。\n\n二、${year}年重点任务\n深化医疗保障制度综合改革。\n全年新增高新技术企业${firms}。\n${last}。\n`;
const FIRST = planOf('甲州市', 2021, '70家', '新建小学12所');
const AMENDED = planOf('甲州市', 2021, '80家', '改造老旧小区30个');
const OTHER = '乙河市2016年国民经济和社会发展计划\n\n一、2016年主要目标\n——粮食总产量达到90万吨。\n';

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  first = await importPlan(officer, FIRST);
});
afterAll(() => opened.close());

const send = (url: string, text: string, fields: Readonly<Record<string, string>>) =>
  officer({ method: 'POST', url, ...formWith('next.txt', text, fields) });

test('a preview sets a next version beside the one before and keeps nothing of it', async () => {
  const reply = await send('/api/plans/preview', AMENDED, { planId: first.planId });
  const { changes, questions, place, planYear } = reply.json<ImportPreview>();
  expect({ place, planYear, questions }).toEqual({ place: '甲州市', planYear: '2021', questions: [] });
  expect(changes?.before.id).toBe(first.id);
  expect(changes?.counts).toMatchObject({ kept: 2, raised: 1, dropped: 1, added: 1 });
  expect(changes?.changes.find(({ kind }) => kind === 'raised')).toMatchObject({ harder: true });
  const { versions } = (await officer({ method: 'GET', url: '/api/plans' })).json<Reply<'listPlans'>>();
  expect(versions).toHaveLength(1);
});

test('another place’s plan of another year is taken as a next version with a reason only', async () => {
  const preview = (await send('/api/plans/preview', OTHER, { planId: first.planId })).json<ImportPreview>();
  expect(preview.questions.map(({ code }) => code)).toEqual(['other-place', 'other-year', 'nothing-common']);
  const refused = await send('/api/plans', OTHER, { planId: first.planId });
  expect([refused.statusCode, refused.json<Problem>().code]).toEqual([409, 'import-in-question']);
  expect(refused.json<Problem>().detailZh).toContain('乙河市');
  expect(refused.json<Problem>().detail).toContain('2016');
});

test('a second plan of the same place, kind and year raises a question, and its reason is kept', async () => {
  const refused = await send('/api/plans', AMENDED, {});
  expect(refused.json<Problem>().code).toBe('import-in-question');
  expect(refused.json<Problem>().detailZh).toContain('下一版');
  const taken = await send('/api/plans', AMENDED, { reason: '另一口径，供比较' });
  expect(taken.json<PlanVersion>()).toMatchObject({ number: 1, reason: '另一口径，供比较' });
});

test('a file in which nothing is read is taken with a reason only', async () => {
  const refused = await send('/api/plans', '通讯录\n\n张三 办公室\n李四 财务室\n', {});
  expect(refused.json<Problem>().code).toBe('import-in-question');
});

test('a file that promises nothing is taken with a reason only, whatever figures it holds', async () => {
  const minutes = '工作会议纪要\n\n会议应到25人，实到23人。\n';
  const preview = (await send('/api/plans/preview', minutes, {})).json<ImportPreview>();
  expect(preview.questions.map(({ code }) => code)).toEqual(['nothing-promised']);
  expect((await send('/api/plans', minutes, {})).json<Problem>().code).toBe('import-in-question');
});

test('the very same file is refused by the preview already, under whatever name', async () => {
  const again = await officer({ method: 'POST', url: '/api/plans/preview', ...formWith('other-name.txt', FIRST) });
  expect([again.statusCode, again.json<Problem>().code]).toEqual([409, 'same-document']);
});

test('what a version changed can be asked for later; a first version has nothing before it', async () => {
  const text = planOf('甲州市', 2021, '90家', '新建小学12所');
  const next = (await send('/api/plans', text, { planId: first.planId })).json<PlanVersion>();
  const changesOf = async (id: string) =>
    (await officer({ method: 'GET', url: `/api/plans/${id}/changes` })).json<Reply<'getPlanChanges'>>().changes;
  expect((await changesOf(next.id))?.counts).toMatchObject({ kept: 3, raised: 1, dropped: 0, added: 0 });
  expect(await changesOf(first.id)).toBeNull();
});

test('a title that names neither place nor year is told from others by the document’s own', async () => {
  const text =
    '政府工作报告\n——2023年1月5日在甲州市第七届人民代表大会第三次会议上\n\n一、2022年工作回顾\n地区生产总值增长5%。\n\n二、2023年重点工作\n新建小学2所。\n';
  const { title } = (await send('/api/plans', text, {})).json<PlanVersion>();
  expect(title).toBe('甲州市2023年政府工作报告');
});
