import { PLAN_REPORTER } from '@planwright/ledger/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanAudit, PlanVersion } from './contract/index.ts';
import { importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

const FAULTY = `甲州市2021年国民经济和社会发展计划

一、2021年重点任务

（一）加强教育。新建55所学校（小学20所、初中13所、高中10所、幼儿园11所）。
`;

let opened: TestApp;
let officer: Visitor;
let version: PlanVersion;

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  version = await importPlan(officer, FAULTY);
});
afterAll(() => opened.close());

const audit = async (visitor: Visitor, id = version.id): Promise<PlanAudit> =>
  (await visitor({ method: 'GET', url: `/api/plans/${id}/audit` })).json();

describe('the findings of a plan over the API', () => {
  test('come for the newest version too, and may be read by whoever may read the plan', async () => {
    const view = await audit(opened.as(null), 'latest');
    expect(view.planVersionId).toBe(version.id);
    expect(view.findings.map((finding) => finding.code)).toContain('audit/parts-and-total');
    expect(view.rules.find((rule) => rule.code === 'audit/parts-and-total')).toMatchObject({ judged: 1, held: 0 });
  });

  test('are waived and taken back by an officer; a reporter is told who may', async () => {
    const finding = (await audit(officer)).findings.find(({ code }) => code === 'audit/parts-and-total');
    const url = `/api/plans/${version.id}/audit/waivers`;
    const payload = { identity: finding?.identity, reason: '附表另有说明' };
    const refused = await opened.as(PLAN_REPORTER.postId)({ method: 'POST', url, payload });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not-allowed']);
    const blank = await officer({ method: 'POST', url, payload: { ...payload, reason: ' ' } });
    expect([blank.statusCode, blank.json().fields[0].path]).toEqual([422, 'reason']);

    const waived: PlanAudit = (await officer({ method: 'POST', url, payload })).json();
    expect(waived.counts).toMatchObject({ error: 0, waived: 1 });
    const id = waived.findings.find((one) => one.waiver !== null)?.waiver?.id;
    const back = await officer({ method: 'POST', url: `${url}/${id}/withdrawal`, payload: { reason: '再核' } });
    expect(back.json().counts).toMatchObject({ error: 1, waived: 0 });
  });

  test('against an unknown plan or the plan itself are refused with a reason', async () => {
    const ask = (against: string) =>
      officer({ method: 'GET', url: `/api/plans/${version.id}/audit?against=${against}` });
    expect((await ask('nowhere')).json().code).toBe('unknown-plan-version');
    expect((await ask(version.id)).json().code).toBe('same-plan');
  });
});
