import { OFFICER, SCIENCE_REPORTER } from '@planwright/ledger/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bulletin, BulletinAudit, PlanReading, Reply } from './contract/index.ts';
import { importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;
let reporter: Visitor;
let roundId: string;
let commitmentId: string;

const get = async <T>(url: string): Promise<T> => (await officer({ method: 'GET', url: `/api${url}` })).json();
const post = (visitor: Visitor, url: string, payload: object) =>
  visitor({ method: 'POST', url: `/api${url}`, payload });

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  reporter = opened.as(SCIENCE_REPORTER.postId);
  const version = await importPlan(officer);
  const { commitments } = await get<PlanReading>(`/plans/${version.id}`);
  commitmentId = commitments.find((commitment) => commitment.title.includes('高新技术企业'))?.id ?? '';
  await post(officer, `/commitments/${commitmentId}/assignments`, { leadUnitId: 'science', reason: '职责分工' });
  roundId = (await get<Reply<'listRounds'>>('/rounds')).openRoundId ?? '';
  await post(reporter, '/reports', { commitmentId, roundId, value: '7', progress: '已认定首批企业' });
});
afterAll(() => opened.close());

const draft = async (): Promise<Bulletin> => (await post(officer, '/bulletins', { roundId })).json();
const audit = (id: string) => get<BulletinAudit>(`/bulletins/${id}/audit`);
const freeze = ({ id, hash }: Bulletin) => post(officer, `/bulletins/${id}/freeze`, { hash });

test('what the app drafts passes its own audit, each rate reckoned anew from the ledger', async () => {
  const { counts, rules, checks } = await audit((await draft()).id);
  expect(counts).toMatchObject({ error: 0, warning: 0 });
  const ledger = rules.find((rule) => rule.code === 'bulletin/figure-of-ledger');
  expect(ledger?.judged).toBeGreaterThan(5);
  expect(ledger?.held).toBe(ledger?.judged);
  // One commitment is owed, one report is in.
  expect(checks.map((check) => check.reckoning['zh-CN'])).toContain('台账：1 ÷ 1 = 100.0%；通报：100.0%');
});

test('a wrong sum is not frozen: the refusal names it; waived with a reason it is, and the reason is kept', async () => {
  const sound = await draft();
  const total = sound.figures.find((figure) => figure.reckoning.includes('任务共'));
  const wrong = String(Number(total?.text) + 1);
  const faulty = await opened.ledger.commands.keepBulletin(OFFICER, {
    ...sound,
    figures: sound.figures.map((figure) => (figure.id === total?.id ? { ...figure, text: wrong } : figure)),
  });
  const refused = await freeze(faulty);
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'bulletin-faulty']);
  expect(refused.json().detailZh).toContain(`分解任务共${wrong}项”与分项之和${total?.text}项不符，差1项`);
  expect(refused.json().hintZh).toContain('豁免');

  const [finding] = (await audit(faulty.id)).findings.filter((one) => one.severity === 'error');
  const url = `/bulletins/${faulty.id}/audit/waivers`;
  const waiver = { identity: finding?.identity, reason: '另有一项未分解' };
  expect((await post(reporter, url, waiver)).json().code).toBe('not-allowed');
  expect((await post(officer, url, waiver)).json().counts).toMatchObject({ error: 0, waived: 1 });

  const frozen = await freeze(faulty);
  expect([frozen.statusCode, frozen.json().state]).toEqual([200, 'frozen']);
  const kept = await audit(faulty.id);
  expect(kept.frozen).toBe(true);
  expect(kept.findings.find((one) => one.identity === finding?.identity)?.waiver).toMatchObject({
    reason: '另有一项未分解',
    by: '张一',
  });
  const id = kept.findings.find((one) => one.waiver !== null)?.waiver?.id;
  expect((await post(officer, `${url}/${id}/withdrawal`, { reason: '再核' })).json().code).toBe('bulletin-frozen');
  expect((await audit(faulty.id)).counts.waived).toBe(1);
});

test('a draft that the ledger has moved away from is not frozen until it is drafted again', async () => {
  const before = await draft();
  const owed = await reporter({ method: 'GET', url: `/api/rounds/${roundId}/obligations` });
  const { obligations }: Reply<'listObligations'> = owed.json();
  const sent = obligations.find((obligation) => obligation.commitment.id === commitmentId)?.report;
  const corrected = await post(reporter, '/reports', {
    commitmentId,
    roundId,
    value: '9',
    confirmation: '已核实',
    progress: '补报第二批',
    corrects: sent?.id,
    correctionReason: '漏报一批',
  });
  expect(corrected.statusCode).toBe(200);
  const stale = (await audit(before.id)).findings.filter((finding) => finding.severity === 'error');
  // 7 of 70 was printed as 10.0 %; it is 9 of 70, 12.9 %, now.
  expect(stale.map((finding) => finding.message['zh-CN']).join()).toContain(
    '10.0%”与台账不符：现为12.9%，差2.9个百分点',
  );
  expect((await freeze(before)).json().code).toBe('bulletin-faulty');

  const after = await draft();
  expect(after.id).toBe(before.id);
  expect((await audit(after.id)).counts.error).toBe(0);
  expect((await freeze(after)).json().state).toBe('frozen');
});

test('an unknown bulletin has no audit', async () => {
  const reply = await officer({ method: 'GET', url: '/api/bulletins/nowhere/audit' });
  expect([reply.statusCode, reply.json().code]).toEqual([404, 'unknown-bulletin']);
});

test('a bulletin stays about its plan when another one runs: it holds as it did, and one of a past round is drafted of the plan that ran while it was reported in', async () => {
  const before = await draft();
  const text =
    '乙河市2025年国民经济和社会发展计划\n\n一、2025年主要目标\n——地区生产总值增长6%。\n\n二、2025年重点任务\n加快推进西山水库建设。\n';
  const other = await importPlan(officer, text);
  await post(officer, '/plans/running', { planId: other.planId, reason: '换年度' });
  const { counts, rules } = await audit(before.id);
  expect(counts).toMatchObject({ error: 0, warning: 0 });
  expect(rules.find((rule) => rule.code === 'bulletin/figure-of-ledger')?.judged).toBeGreaterThan(5);
  const draftOf = async (id: string): Promise<Bulletin> => (await post(officer, '/bulletins', { roundId: id })).json();
  expect((await draftOf('2021-W10')).planVersionId).toBe(before.planVersionId);
  // The round that is reported in is about the plan that runs.
  expect((await draftOf(roundId)).planVersionId).toBe(other.id);
});
