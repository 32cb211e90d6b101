import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../database/connect.ts';
import type { Ledger } from '../ledger.ts';
import { openLedger } from '../open.ts';
import {
  OFFICER,
  ORGANISATION,
  openFilledLedger,
  openTestLedger,
  planInput,
  type TestLedger,
} from '../testing/index.ts';
import { reckonClosure } from './closure.ts';
import { unitMatcher } from './match-unit.ts';

describe('an organisation in the ledger', () => {
  let opened: TestLedger;
  beforeAll(async () => {
    opened = await openTestLedger();
    await opened.ledger.commands.setUpOrganisation(ORGANISATION);
  });
  afterAll(() => opened.close());

  const names = async (asOf: string) =>
    (await opened.ledger.queries.listOrgUnits(asOf))
      .filter((unit) => unit.id === 'science')
      .map((unit) => unit.shortName);

  test('a rename is a row: each day shows the name of its time', async () => {
    expect(await names('2021-06-30')).toEqual(['市科技局']);
    expect(await names('2021-07-01')).toEqual(['市科创局']);
    expect((await opened.ledger.queries.listOrgUnitEvents()).map((event) => event.kind)).toEqual(['rename']);
  });

  test('setting up the same file again changes nothing', async () => {
    const before = [
      await opened.ledger.queries.listOrgUnits('2021-07-01'),
      await opened.ledger.queries.listPosts('2021-07-01'),
    ];
    await opened.ledger.commands.setUpOrganisation(ORGANISATION);
    expect([
      await opened.ledger.queries.listOrgUnits('2021-07-01'),
      await opened.ledger.queries.listPosts('2021-07-01'),
    ]).toEqual(before);
  });

  test('a vacant post has no holder', async () => {
    expect((await opened.ledger.queries.findPost('auditor', '2021-05-20'))?.holder).toBeNull();
    expect((await opened.ledger.queries.findPost('officer', '2021-05-20'))?.holder).toBe('张一');
    expect(await opened.ledger.queries.findPost('nobody', '2021-05-20')).toBeUndefined();
  });

  test('the closure holds every unit under its ancestors, dated', async () => {
    const behind = await connect({ url: opened.url, host: null, port: null, user: null, database: null }, 1);
    const { rows } = await sql<{
      unit: string;
      from: string;
    }>`select descendant_id as unit, valid_from as "from" from org_unit_closure
      where ancestor_id = 'city' and depth = 1 order by 1, 2`.execute(behind.db);
    await behind.close();
    expect(rows.map((row) => [row.unit, row.from])).toEqual([
      ['north', '1949-10-01'],
      ['plan', '1949-10-01'],
      ['science', '1949-10-01'],
      ['science', '2021-07-01'],
    ]);
  });

  test('the file of another place is refused', async () => {
    const other = { ...ORGANISATION, jurisdiction: { id: '990200', name: '乙州市', nameEn: 'Yizhou' } };
    await expect(opened.ledger.commands.setUpOrganisation(other)).rejects.toMatchObject({ code: 'other-jurisdiction' });
  });

  test('a post of a unit that is not in the file is refused by name', async () => {
    const posts = [{ id: 'lost', unitId: 'nowhere', title: '科员', role: 'reporter' as const, holder: null }];
    await expect(opened.ledger.commands.setUpOrganisation({ ...ORGANISATION, posts })).rejects.toMatchObject({
      code: 'unknown-unit',
      message: expect.stringContaining('nowhere'),
    });
  });
});

describe('two places in one database', () => {
  let opened: TestLedger;
  let other: Ledger;
  beforeAll(async () => {
    opened = await openFilledLedger();
    const database = { kind: 'server', url: opened.url } as const;
    other = await openLedger({ database, packs: [], jurisdictionId: '990200' });
    const jurisdiction = { id: '990200', name: '乙州市', nameEn: 'Yizhou' };
    await other.commands.setUpOrganisation({ ...ORGANISATION, jurisdiction });
  });
  afterAll(async () => {
    await other.close();
    await opened.close();
  });

  test('do not see each other, and may hold the same document', async () => {
    const count = async (ledger: Ledger) =>
      (await ledger.queries.listCommitments({ offset: 0, limit: 1, sort: 'text', order: 'ascending' }, '2021-05-20'))
        .total;
    expect([(await count(opened.ledger)) > 0, await count(other)]).toEqual([true, 0]);
    await other.commands.importPlan(OFFICER, planInput());
    expect(await count(other)).toBe(await count(opened.ledger));
    expect((await other.queries.listPlanVersions()).length).toBe(1);
    expect((await other.queries.listRounds(2021)).length).toBe(0);
  });

  test('one of them has to be named, and both are offered', async () => {
    await expect(openLedger({ database: { kind: 'server', url: opened.url }, packs: [] })).rejects.toMatchObject({
      family: 'input',
      code: 'which-jurisdiction',
      hint: expect.stringMatching(/990100 .*990200 /),
    });
  });
});

describe('the closure of a dated tree', () => {
  const edge = (unitId: string, parentId: string | null, from: string, to: string | null = null) => ({
    unitId,
    parentId,
    from,
    to,
  });

  test('a unit that moves under another parent stands under each for its time', () => {
    const rows = reckonClosure([
      edge('city', null, '2000-01-01'),
      edge('east', 'city', '2000-01-01'),
      edge('west', 'city', '2000-01-01'),
      edge('town', 'east', '2000-01-01', '2010-12-31'),
      edge('town', 'west', '2011-01-01'),
    ]);
    const above = rows
      .filter((row) => row.descendantId === 'town' && row.depth > 0)
      .map(({ ancestorId, depth, from, to }) => `${ancestorId} ${depth} ${from}–${to}`)
      .sort();
    expect(above).toEqual([
      'city 2 2000-01-01–2010-12-31',
      'city 2 2011-01-01–null',
      'east 1 2000-01-01–2010-12-31',
      'west 1 2011-01-01–null',
    ]);
  });

  test('a circle of parents ends', () => {
    const rows = reckonClosure([edge('a', 'b', '2000-01-01'), edge('b', 'a', '2000-01-01')]);
    expect(rows.map((row) => `${row.ancestorId}>${row.descendantId}`).sort()).toEqual(['a>a', 'a>b', 'b>a', 'b>b']);
  });
});

test.each([
  ['发展和改革委员会', 'plan'],
  ['市发展和改革委员会', 'plan'],
  ['甲州市发展和改革委员会', 'plan'],
  ['市发改委', 'plan'],
  ['发改委', 'plan'],
  ['科学技术局', 'science'],
  ['市政府办公室', undefined],
])('the department %s is the unit %s', (department, unitId) => {
  const match = unitMatcher('甲州市', [
    { unitId: 'plan', names: ['甲州市发展和改革委员会', '市发改委'] },
    { unitId: 'science', names: ['甲州市科技创新局', '甲州市科学技术局'] },
  ]);
  expect(match(department)).toBe(unitId);
});
