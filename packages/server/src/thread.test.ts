import { SCIENCE_REPORTER } from '@planwright/ledger/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bulletin, CommitmentDetail, PlanReading, PlanVersion, Reply } from './contract/index.ts';
import { importPlan, openTestApp, type TestApp, type Visitor } from './testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;
let reporter: Visitor;
let version: PlanVersion;

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  reporter = opened.as(SCIENCE_REPORTER.postId);
  version = await importPlan(officer);
});
afterAll(() => opened.close());

const get = async <T>(visitor: Visitor, url: string): Promise<T> => {
  const reply = await visitor({ method: 'GET', url });
  expect([url, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([url, 200, '']);
  return reply.json();
};
const post = async <T>(visitor: Visitor, url: string, payload: object): Promise<T> => {
  const reply = await visitor({ method: 'POST', url, payload });
  expect([url, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([url, 200, '']);
  return reply.json();
};

async function findCommitment(words: string): Promise<PlanReading['commitments'][number]> {
  const reading = await get<PlanReading>(officer, `/api/plans/${version.id}`);
  const found = reading.commitments.find((commitment) => commitment.title.includes(words));
  if (found === undefined) throw new Error(`no commitment on ${words}`);
  return found;
}

describe('the thread from the plan’s text to the bulletin and back', () => {
  test('the imported file comes back byte for byte', async () => {
    const reply = await officer({ method: 'GET', url: `/api/plans/${version.id}/source` });
    expect(reply.body).toContain('年内新增高新技术企业70家');
    expect(reply.headers['content-disposition']).toMatch(/^attachment/u);
  });

  test('a commitment’s span in the reading is the sentence it stands in', async () => {
    const reading = await get<PlanReading>(officer, '/api/plans/latest');
    const found = await findCommitment('高新技术企业');
    const [span] = found.spans;
    expect(reading.text.slice(span?.start, span?.end)).toContain('新增高新技术企业70家');
    expect(found.light.status).toBe('grey');
    const fact = reading.facts.find((candidate) => found.factIds.includes(candidate.id));
    expect([fact?.value, fact?.unit]).toEqual([70, '家']);
  });

  test('import, assign, report a week: the light changes and explains itself', async () => {
    const { id } = await findCommitment('高新技术企业');
    const assigned = await post<CommitmentDetail>(officer, `/api/commitments/${id}/assignments`, {
      leadUnitId: 'science',
      reason: '职责分工',
    });
    expect(assigned.lead?.unitId).toBe('science');

    const { openRoundId } = await get<Reply<'listRounds'>>(officer, '/api/rounds');
    const { obligations } = await get<Reply<'listObligations'>>(reporter, `/api/rounds/${openRoundId}/obligations`);
    expect(obligations.map((obligation) => obligation.commitment.id)).toEqual([id]);

    const { commitment } = await post<Reply<'submitReport'>>(reporter, '/api/reports', {
      commitmentId: id,
      roundId: openRoundId,
      value: '7',
      progress: '已认定首批企业',
    });
    // 7 of 70 by 23 May is 10.0 %; four months and 23 of 31 days of May are (4 + 23/31) / 12 = 39.5 %.
    expect([commitment.light.status, commitment.light.actualPercent]).toEqual(['red', '10.0']);
    expect(commitment.light.reason['zh-CN']).toContain('10.0%');
  });

  test('the bulletin’s number leads to the report, and the report to the sentence', async () => {
    const { openRoundId } = await get<Reply<'listRounds'>>(officer, '/api/rounds');
    const bulletin = await post<Bulletin>(officer, '/api/bulletins', { roundId: openRoundId });
    expect(bulletin.issuer).toBe('甲州市发展和改革委员会');
    const figure = bulletin.figures.find((candidate) => candidate.text === '10.0' && candidate.unit === '%');
    const report = await get<Reply<'getReport'>>(officer, `/api/reports/${figure?.reportIds[0]}`);
    expect(report.value).toBe('7');
    const commitment = await get<CommitmentDetail>(officer, `/api/commitments/${report.commitmentId}`);
    expect(figure?.commitmentIds).toEqual([commitment.id]);
    expect(commitment.quote).toContain('新增高新技术企业70家');

    const html = await officer({ method: 'GET', url: `/api/bulletins/${bulletin.id}/file?format=html` });
    expect(html.body).toContain(`/bulletins/${bulletin.id}?figure=${figure?.id}"`);
    expect(html.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('drafting a round again replaces its draft; a frozen one serves the same bytes and changes no more', async () => {
    const { openRoundId } = await get<Reply<'listRounds'>>(officer, '/api/rounds');
    const draft = await post<Bulletin>(officer, '/api/bulletins', { roundId: openRoundId });
    const { bulletins } = await get<Reply<'listBulletins'>>(officer, '/api/bulletins');
    expect(bulletins.map((bulletin) => bulletin.id)).toEqual([draft.id]);

    const stale = await officer({
      method: 'POST',
      url: `/api/bulletins/${draft.id}/freeze`,
      payload: { hash: 'another' },
    });
    expect([stale.statusCode, stale.json().code]).toEqual([409, 'draft-changed']);
    const frozen = await post<Bulletin>(officer, `/api/bulletins/${draft.id}/freeze`, { hash: draft.hash });
    expect(frozen.state).toBe('frozen');

    const file = { method: 'GET' as const, url: `/api/bulletins/${draft.id}/file?format=docx` };
    const [first, second] = [await officer(file), await officer(file)];
    expect(first.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
    expect(first.headers['content-disposition']).toContain("filename*=UTF-8''");
    const next = await post<Bulletin>(officer, '/api/bulletins', { roundId: openRoundId });
    expect(next.id).not.toBe(draft.id);
  });

  test('the log tells who did what and its chain holds', async () => {
    const { rows } = await get<Reply<'listLog'>>(officer, '/api/log');
    expect(rows.map((row) => row.action)).toEqual(expect.arrayContaining(['import-plan', 'assign', 'report']));
    expect((await get<Reply<'verifyLog'>>(officer, '/api/log/verify')).broken).toEqual([]);
  });
});

test('every reading route of the contract answers as the contract says', async () => {
  const { openRoundId } = await get<Reply<'listRounds'>>(officer, '/api/rounds?year=2021');
  const addresses = [
    '/api/session',
    '/api/overview',
    '/api/overview?asOf=2021-03-31',
    `/api/search?words=${encodeURIComponent('高新技术')}`,
    '/api/plans',
    '/api/org-units',
    '/api/commitments?kind=target&sort=gap&order=descending&limit=5',
    `/api/rounds/${openRoundId}/board`,
    '/api/packs',
    '/api/packs/key-projects/measures?groupBy=county',
    '/api/registers/key-projects/records?level=city-key',
    '/api/log?limit=2',
  ];
  for (const address of addresses) await get(officer, address);
  expect(opened.faults).toEqual([]);
});

test('the register of projects is driven by the pack: a record is added and moved, and a move of what has changed meanwhile is refused', async () => {
  const url = '/api/registers/key-projects/records';
  const added = await post<Reply<'saveRecord'>>(officer, url, {
    values: { name: '东湖泵站', level: 'city-key', totalInvestment: '3' },
    reason: '新增',
  });
  expect(added.state).toBe('idea');
  const moved = await post<Reply<'moveRecord'>>(officer, `${url}/${added.id}/moves`, {
    transition: 'sign',
    date: '2021-05-10',
    expectedVersion: added.version,
  });
  expect(moved.state).toBe('signed');
  const late = await officer({
    method: 'POST',
    url: `${url}/${added.id}/moves`,
    payload: { transition: 'pause', reason: '汛期', expectedVersion: added.version },
  });
  expect([late.statusCode, late.json().status]).toEqual([409, 409]);
});
