import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssignmentFilter, AssignmentRow } from '#model/index.ts';
import { OFFICER, openFilledLedger, SCIENCE_REPORTER, type TestLedger } from '../testing/index.ts';

let opened: TestLedger;
beforeAll(async () => {
  opened = await openFilledLedger();
});
afterAll(() => opened.close());

const TODAY = '2021-05-20';
const list = (filter: Partial<AssignmentFilter> = {}, asOf = TODAY) =>
  opened.ledger.assignments.list({ offset: 0, limit: 100, state: 'open', ...filter }, asOf);
const take = (rows: readonly AssignmentRow[], leadUnitId: string, leadBefore: string | null = null) =>
  opened.ledger.assignments.assignSeveral(
    OFFICER,
    {
      items: rows.map(({ id }) => ({ commitmentId: id, leadUnitId, supportingUnitIds: ['plan'], leadBefore })),
      reason: '按部门职责分工',
    },
    { today: TODAY },
  );
const titled = (rows: readonly AssignmentRow[], words: string) => {
  const row = rows.find(({ title }) => title.includes(words));
  if (row === undefined) throw new Error(`no row says ${words}`);
  return row;
};

describe('before anything is assigned', () => {
  test('every commitment is listed with what its text suggests, and counted once by unit', async () => {
    const { rows, total, units, open, done } = await list();
    const { total: all } = await opened.ledger.queries.listCommitments(
      { offset: 0, limit: 1, sort: 'text', order: 'ascending' },
      TODAY,
    );
    expect([total, open, done, rows.length]).toEqual([all, all, 0, all]);
    expect(units.reduce((sum, { count }) => sum + count, 0)).toBe(all);
    // 高新技术企业 is the business of the science department, whatever it is called on the day.
    expect(titled(rows, '高新技术企业').suggestions[0]).toMatchObject({ unitId: 'science', from: 'duty' });
    expect(units.find(({ unitId }) => unitId === 'science')?.unitName).toBe('甲州市科学技术局');
    expect((await list({}, '2021-08-01')).units.find(({ unitId }) => unitId === 'science')?.unitName).toBe(
      '甲州市科技创新局',
    );
  });

  test('a unit narrows the rows to those that point to it, "none" to those that point to no unit of the place', async () => {
    const { rows } = await list({ unitId: 'science' });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.suggestions[0]?.unitId).toBe('science');
    const { rows: without, units } = await list({ unitId: 'none' });
    for (const row of without) expect(row.suggestions[0]?.unitId ?? null).toBeNull();
    // The counts are those of all units still.
    expect(units.reduce((sum, { count }) => sum + count, 0)).toBe((await list()).total);
    expect(units.find(({ unitId }) => unitId === null)?.count).toBe(without.length);
  });

  test('words are looked for in title, sentence and section', async () => {
    expect((await list({ words: '孵化器' })).rows.map(({ title }) => title)).toEqual([
      expect.stringContaining('孵化器'),
    ]);
    expect((await list({ words: '完善基础设施' })).rows.length).toBeGreaterThan(0);
    expect(await list({ words: '没有这样的词' })).toMatchObject({ total: 0, rows: [], units: [] });
  });
});

describe('several at once', () => {
  test('a reporter may not', async () => {
    const { rows } = await list();
    const input = {
      items: [{ commitmentId: rows[0]!.id, leadUnitId: 'plan', supportingUnitIds: [], leadBefore: null }],
    };
    await expect(
      opened.ledger.assignments.assignSeveral(SCIENCE_REPORTER, { ...input, reason: '试' }, { today: TODAY }),
    ).rejects.toMatchObject({ family: 'forbidden' });
  });

  test('one that is named twice, or a unit that is none, leaves all as they were', async () => {
    const { rows } = await list();
    await expect(take([rows[0]!, rows[1]!, rows[0]!], 'science')).rejects.toMatchObject({
      family: 'input',
      code: 'assigned-twice',
      messageZh: expect.stringContaining(rows[0]!.title),
    });
    await expect(take([rows[0]!, rows[1]!], 'nobody')).rejects.toMatchObject({ code: 'unknown-unit' });
    expect((await list()).done).toBe(0);
  });

  test('they change sides together, each with its own entry in the log and its history', async () => {
    const { rows, open } = await list({ unitId: 'science' });
    expect(await take(rows, 'science')).toBe(rows.length);
    const after = await list();
    expect([after.open, after.done]).toEqual([open - rows.length, rows.length]);
    const taken = await list({ state: 'done', unitId: 'science' });
    expect(taken.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(taken.rows[0]).toMatchObject({ lead: { unitId: 'science' }, supporting: [{ unitId: 'plan' }] });
    const log = await opened.ledger.queries.listLog({ offset: 0, limit: 100 });
    const subjects = log.rows.filter(({ action }) => action === 'assign').map(({ subject }) => subject);
    expect(subjects.sort()).toEqual(rows.map(({ id }) => `commitment:${id}`).sort());
    expect(await opened.ledger.queries.verifyLog()).toEqual([]);
    const { assignments } = await opened.ledger.queries.getCommitment(rows[0]!.id, TODAY);
    expect(assignments.map(({ role, reason, from }) => [role, reason, from])).toEqual([
      ['lead', '按部门职责分工', '2021-01-01'],
      ['supporting', '按部门职责分工', '2021-01-01'],
    ]);
  });

  test('when another has assigned one of them meanwhile, none is, and it is named', async () => {
    const { rows } = await list();
    const [first, second] = [rows[0]!, rows[1]!];
    await opened.ledger.commands.assign(
      OFFICER,
      first.id,
      { leadUnitId: 'plan', supportingUnitIds: [], reason: '先分' },
      { today: TODAY },
    );
    await expect(take([first, second], 'science')).rejects.toMatchObject({
      family: 'conflict',
      code: 'assigned-meanwhile',
      messageZh: expect.stringContaining(first.title),
    });
    expect((await list()).rows.map(({ id }) => id)).toContain(second.id);
    // Seen as it is now, it may pass to another unit.
    expect(await take([first], 'science', 'plan')).toBe(1);
  });

  test('of two officers at the same moment one is refused', async () => {
    const { rows } = await list();
    const both = await Promise.allSettled([take(rows, 'science'), take(rows, 'plan')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { family: 'conflict' } });
    expect((await list()).open).toBe(0);
  });
});

test('what pointed to a unit that has ended since points to the one that goes on with it', async () => {
  const own = await openFilledLedger();
  try {
    await own.ledger.organisation.changeUnits(OFFICER, {
      kind: 'merge',
      unitIds: ['science', 'plan'],
      intoUnitId: null,
      unit: {
        name: '甲州市发展和科技委员会',
        nameEn: 'Development and Science Commission',
        shortName: '发科委',
        tree: 'line',
        kind: 'department',
        code: null,
        parentId: 'city',
      },
      on: '2021-09-01',
      document: '甲编〔2021〕1号',
      reason: '机构改革',
    });
    const unitOn = async (day: string) => {
      const { rows } = await own.ledger.assignments.list({ offset: 0, limit: 100, state: 'open' }, day);
      return titled(rows, '高新技术企业').suggestions[0]?.unitId;
    };
    const units = await own.ledger.queries.listOrgUnits('2021-09-01');
    const merged = units.find(({ name }) => name === '甲州市发展和科技委员会')?.id;
    expect(merged).toBeDefined();
    expect([await unitOn('2021-08-31'), await unitOn('2021-09-01')]).toEqual(['science', merged]);
    const { rows } = await own.ledger.assignments.list({ offset: 0, limit: 100, state: 'open' }, '2021-09-01');
    const detail = await own.ledger.queries.getCommitment(titled(rows, '高新技术企业').id, '2021-09-01');
    expect(detail.suggestions[0]?.unitId).toBe(merged);
  } finally {
    await own.close();
  }
});
