import { afterAll, beforeAll, expect, test } from 'vitest';
import { OFFICER, ORGANISATION, openTestLedger, PLAN_TEXT, planInput, type TestLedger } from '#testing/index.ts';

let opened: TestLedger;
let planId = '';
const LINE = '2.城镇登记失业率控制在4%以内。\n\n';
const OTHER = '3.粮食总产量达到100亿斤以上。\n\n';

beforeAll(async () => {
  opened = await openTestLedger();
  await opened.ledger.commands.setUpOrganisation(ORGANISATION);
  ({ planId } = await opened.ledger.commands.importPlan(OFFICER, planInput()));
});
afterAll(() => opened.close());

const unemployment = () => opened.ledger.indicators.get('registered-unemployment', { asOf: '2021-05-01' });
const importNext = (text: string, reason: string) =>
  opened.ledger.commands.importPlan(OFFICER, planInput(text, { planId, reason }));

test('a target that an amendment drops ends with that version and its reason; the others stay', async () => {
  expect((await unemployment()).row.target?.text).toBe('≤ 4%');
  await importNext(PLAN_TEXT.replace(LINE, ''), '人大批准的调整方案');
  const { row, targetHistory, promises } = await unemployment();
  expect([row.target, row.light, promises]).toEqual([null, null, []]);
  expect(targetHistory.map(({ withdrawn, text, reason }) => [withdrawn, text, reason])).toEqual([
    [true, '≤ 4%', '计划第2版不再提出该目标：人大批准的调整方案'],
    [false, '≤ 4%', '由计划原文生成'],
  ]);
  const grain = await opened.ledger.indicators.get('grain', { asOf: '2021-05-01' });
  expect([grain.row.target?.text, grain.targetHistory.length]).toEqual(['≥ 500 万吨', 1]);
});

test('a target that people have set stays, and one that a later version sets again is back', async () => {
  await opened.ledger.indicators.setTarget(OFFICER, 'grain', {
    unitId: 'city',
    year: 2021,
    form: { kind: 'number', op: 'ge', value: '480' },
    reason: '按省里口径',
  });
  await importNext(PLAN_TEXT.replace(OTHER, ''), '再次调整');
  expect((await unemployment()).row.target?.text).toBe('≤ 4%');
  const grain = await opened.ledger.indicators.get('grain', { asOf: '2021-05-01' });
  expect(grain.row.target?.text).toBe('≥ 480 万吨');
});
