import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, PlanAudit } from '#model/index.ts';
import {
  MAYOR,
  OFFICER,
  ORGANISATION,
  openTestLedger,
  PLAN_REPORTER,
  planInput,
  type TestLedger,
} from '#testing/index.ts';

/** 20 + 13 + 10 + 11 = 54, written 55; a share of 120 %; the next target is weaker than the year before's. */
const FAULTY = `甲州市2021年国民经济和社会发展计划

一、2021年主要目标

1.农村自来水普及率达到120%。

2.规模以上工业增加值增长6%。

二、重点任务

（一）加强教育。新建55所学校（小学20所、初中13所、高中10所、幼儿园11所）。
`;
const LAST_YEAR = FAULTY.replaceAll('2021', '2020')
  .replace('120%', '98%')
  .replace('55所', '54所')
  .replace('增长6%', '增长7%');
const AUDITOR: Actor = { postId: 'auditor', personName: '周五' };

let opened: TestLedger;
let versionId: string;
let planId: string;

beforeAll(async () => {
  opened = await openTestLedger();
  await opened.ledger.commands.setUpOrganisation(ORGANISATION);
  const version = await opened.ledger.commands.importPlan(OFFICER, planInput(FAULTY));
  versionId = version.id;
  planId = version.planId;
});
afterAll(() => opened.close());

const audit = () => opened.ledger.audit;
const findingOf = (view: PlanAudit, code: string) => {
  const found = view.findings.find((finding) => finding.code === code);
  if (found === undefined)
    throw new Error(`no finding ${code} among ${view.findings.map((one) => one.code).join(', ')}`);
  return found;
};
const OUT_OF_RANGE = 'audit/share-or-rank-range';
const TOTAL = 'audit/parts-and-total';

describe('the audit of a stored plan', () => {
  test('gives each finding with both places and the words around them', async () => {
    const finding = findingOf(await audit().getPlanAudit(versionId), TOTAL);
    expect(finding.places.map((place) => [place.role, place.sentence.words])).toEqual([
      ['subject', '55所'],
      ['part', '20所'],
      ['part', '13所'],
      ['part', '10所'],
      ['part', '11所'],
    ]);
    expect(finding.places[0]?.sentence).toMatchObject({
      before: '新建',
      after: '学校（小学20所、初中13所、高中10所、幼儿园11所）。',
    });
    expect([finding.sum?.result.value, finding.sum?.printed?.value, finding.sum?.difference]).toEqual([
      '54',
      '55',
      '1',
    ]);
  });

  test('is waived with a reason by an officer or an auditor, and by nobody else', async () => {
    const { identity } = findingOf(await audit().getPlanAudit(versionId), TOTAL);
    for (const actor of [PLAN_REPORTER, MAYOR])
      await expect(audit().waivePlanFinding(actor, versionId, { identity, reason: '试' })).rejects.toMatchObject({
        code: 'not-allowed',
        hintZh: '有此权限的是：计划管理岗、审计岗',
      });
    await expect(
      audit().waivePlanFinding(OFFICER, versionId, { identity: 'audit/none:1', reason: '试' }),
    ).rejects.toMatchObject({ code: 'unknown-finding' });

    const before = (await audit().getPlanAudit(versionId)).counts;
    const after = await audit().waivePlanFinding(AUDITOR, versionId, { identity, reason: '原文如此，已请主管局核实' });
    expect(findingOf(after, TOTAL).waiver).toMatchObject({
      reason: '原文如此，已请主管局核实',
      by: '周五',
      versionNumber: 1,
    });
    expect(after.counts).toMatchObject({ waived: before.waived + 1, error: before.error - 1 });
    await expect(audit().waivePlanFinding(OFFICER, versionId, { identity, reason: '再豁免' })).rejects.toMatchObject({
      code: 'already-waived',
    });
    const { rows } = await opened.ledger.queries.listLog({ subject: `plan-version:${versionId}`, offset: 0, limit: 5 });
    expect(rows.find((row) => row.action === 'waive-finding')).toMatchObject({
      by: '周五',
      reason: '原文如此，已请主管局核实',
    });
  });

  test('is carried over to the next version while its words stay, and lapses when they change', async () => {
    const amended = `${FAULTY}\n（二）发展体育。新建体育公园3个。\n`;
    const second = await opened.ledger.commands.importPlan(OFFICER, planInput(amended, { planId, reason: '修改' }));
    expect(findingOf(await audit().getPlanAudit(second.id), TOTAL).waiver?.versionNumber).toBe(1);

    const mended = amended.replace('小学20所', '小学19所');
    const third = await opened.ledger.commands.importPlan(OFFICER, planInput(mended, { planId, reason: '再改' }));
    const view = await audit().getPlanAudit(third.id);
    expect(findingOf(view, TOTAL).waiver).toBeNull();
    expect(view.lapsed.map((waiver) => waiver.code)).toEqual([TOTAL]);
  });

  test('stands again once the waiver is taken back, which can be done once', async () => {
    const { waiver } = findingOf(await audit().getPlanAudit(versionId), TOTAL);
    const id = waiver?.id ?? '';
    const after = await audit().withdrawPlanWaiver(OFFICER, versionId, id, '核实后确为误写');
    expect(findingOf(after, TOTAL).waiver).toBeNull();
    await expect(audit().withdrawPlanWaiver(OFFICER, versionId, id, '再撤')).rejects.toMatchObject({
      code: 'unknown-waiver',
    });
  });

  test('is held against a chosen plan of the same place, whose sentences are shown', async () => {
    const before = await opened.ledger.commands.importPlan(OFFICER, planInput(LAST_YEAR));
    const alone = await audit().getPlanAudit(versionId);
    expect(alone.comparables).toMatchObject([{ planVersionId: before.id, planYear: '2020', relation: 'last-year' }]);
    expect(alone.findings.some((finding) => finding.code === 'audit/weaker-target')).toBe(false);
    const view = await audit().getPlanAudit(versionId, { against: before.id });
    const other = findingOf(view, 'audit/weaker-target').places.find((place) => place.document === 'other');
    expect(other?.sentence.words).toContain('7%');
    const { identity } = findingOf(view, 'audit/weaker-target');
    await expect(audit().waivePlanFinding(OFFICER, versionId, { identity, reason: '试' })).rejects.toMatchObject({
      code: 'unknown-finding',
    });
    const waived = await audit().waivePlanFinding(
      OFFICER,
      versionId,
      { identity, reason: '灾年基数' },
      { against: before.id },
    );
    expect(findingOf(waived, 'audit/weaker-target').waiver?.reason).toBe('灾年基数');
  });

  test('is not held against a version of itself', async () => {
    await expect(audit().getPlanAudit(versionId, { against: versionId })).rejects.toMatchObject({ code: 'same-plan' });
    await expect(audit().getPlanAudit('nowhere')).rejects.toMatchObject({ code: 'unknown-plan-version' });
  });

  test('reports a share out of range with its severity and confidence', async () => {
    const { severity, confidence, hint } = findingOf(await audit().getPlanAudit(versionId), OUT_OF_RANGE);
    expect(severity).toBe('error');
    expect(confidence).toBeGreaterThan(0.5);
    expect(hint['zh-CN']).not.toBe('');
  });
});
