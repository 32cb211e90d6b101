import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, connect } from '../database/connect.ts';
import type { Actor, OrganisationFile, SaveSplitInput, SplitDetail, SplitPartView } from '../model/index.ts';
import {
  MAYOR,
  OFFICER,
  ORGANISATION,
  openTestLedger,
  planInput,
  SCIENCE_REPORTER,
  type TestLedger,
} from '../testing/index.ts';

const NORTH: Actor = { postId: 'north-reporter', personName: '钱五' };
const SOUTH: Actor = { postId: 'south-reporter', personName: '孙六' };
const SECOND_OFFICER: Actor = { postId: 'second-officer', personName: '周七' };
const city = ORGANISATION.units[0] as OrganisationFile['units'][number];
const county = (id: string, name: string, validTo: string | null = null): OrganisationFile['units'][number] => ({
  ...city,
  id,
  name,
  nameEn: id,
  shortName: name,
  kind: 'county',
  parentId: 'city',
  validTo,
});
const post = (id: string, unitId: string, role: 'officer' | 'reporter', holder: string) =>
  ({ id, unitId, title: `${unitId}联络员`, role, holder }) as const;

/** The mini organisation with a second county, one that ended, and posts in each. */
const FILE: OrganisationFile = {
  ...ORGANISATION,
  units: [...ORGANISATION.units, county('south', '南山县'), county('old', '老城县', '2020-12-31')],
  posts: [
    ...ORGANISATION.posts,
    post('north-reporter', 'north', 'reporter', '钱五'),
    post('south-reporter', 'south', 'reporter', '孙六'),
    post('second-officer', 'plan', 'officer', '周七'),
  ],
};

let opened: TestLedger;
let behind: Connection;
/** In the plan's order: growth of GDP, unemployment, grain, 70 firms, 5 incubators, 900 stations, 120 estates. */
let ids: readonly string[];
beforeAll(async () => {
  opened = await openTestLedger();
  behind = await connect({ url: opened.url, host: null, port: null, user: null, database: null }, 1);
  const { commands, queries } = opened.ledger;
  await commands.setUpOrganisation(FILE);
  await commands.importPlan(OFFICER, planInput());
  await commands.planRounds(OFFICER, 2021);
  const filter = { offset: 0, limit: 100, sort: 'text', order: 'ascending' } as const;
  ids = (await queries.listCommitments(filter, '2021-03-01')).rows.map((row) => row.id);
});
afterAll(async () => {
  await behind.close();
  await opened.close();
});

const area = () => opened.ledger.decomposition;
const unit = (unitId: string, base: string | null, over: Partial<SaveSplitInput['units'][number]> = {}) => ({
  unitId,
  values: { past: base },
  base: null,
  floor: null,
  cap: null,
  hand: null,
  handWords: null,
  handReason: null,
  ...over,
});
const split = (index: number, over: Partial<SaveSplitInput> = {}): SaveSplitInput => ({
  subject: { kind: 'commitment', id: ids[index] ?? '' },
  expectedVersion: null,
  kind: 'amount',
  unit: null,
  factor: '1',
  scale: 0,
  surplus: '0',
  surplusReason: null,
  baseUnit: null,
  bases: [{ id: 'past', name: '上年实绩', kind: 'values', coefficient: '1', source: '' }],
  units: [unit('north', '3'), unit('south', '2'), unit('science', '1')],
  reason: '首次分解',
  document: null,
  ...over,
});
const on = (today: string) => ({ today });
const valuesOf = (detail: SplitDetail, number = detail.currentVersion) =>
  Object.fromEntries(
    detail.versions.find((version) => version.number === number)?.parts.map((part) => [part.unitId, part.value]) ?? [],
  );
const statesOf = (detail: SplitDetail) =>
  Object.fromEntries(detail.versions.at(-1)?.parts.map((part: SplitPartView) => [part.unitId, part.state]) ?? []);
const rowsOf = async (table: string) =>
  (await sql<object>`select row_to_json(kept)::text as row from ${sql.table(table)} kept order by 1`.execute(behind.db))
    .rows;

describe('from draft to baseline and on', () => {
  let id: string;
  test('70 firms over 3 : 2 : 1 are 35, 23 and 12, and nobody sees the draft', async () => {
    // 70 × 2/6 = 23.33, 70 × 1/6 = 11.67: the step left by rounding goes to the larger remainder.
    const draft = await area().saveSplit(OFFICER, split(3), on('2021-03-01'));
    id = draft.id;
    expect(valuesOf(draft)).toEqual({ north: '35', south: '23', science: '12' });
    expect(draft.versions[0]).toMatchObject({ state: 'draft', total: '70', sum: '70', unit: '家', subjectValue: '70' });
    expect(await area().listUnitParts('north', '2021-03-01')).toEqual([]);
  });

  test('units answer for themselves: one signs, one counters, both values stay', async () => {
    await area().offerSplit(OFFICER, id, { expectedVersion: 1, reason: '征求意见' }, on('2021-03-02'));
    await area().signSplit(SOUTH, id, { expectedVersion: 1, note: null }, on('2021-03-03'));
    await area().counterSplit(
      NORTH,
      id,
      { expectedVersion: 1, value: '33', words: null, reason: '两家已外迁' },
      on('2021-03-03'),
    );
    const [mine] = await area().listUnitParts('north', '2021-03-03');
    expect(mine).toMatchObject({
      value: '35',
      state: 'countered',
      counter: { value: '33', reason: '两家已外迁' },
      answer: null,
    });
  });

  test('an open counter-offer keeps the baseline from being frozen', async () => {
    await expect(
      area().freezeSplit(OFFICER, id, { expectedVersion: 1, reason: '定', unsignedReason: null }),
    ).rejects.toMatchObject({ code: 'counter-open', messageZh: '北丘县的还价尚未裁定' });
  });

  test('accepted, it is held in a new version and the others make up for it', async () => {
    // 70 − 33 = 37 over 2 : 1 are 24.67 and 12.33.
    const detail = await area().settleSplit(
      OFFICER,
      id,
      { expectedVersion: 1, unitId: 'north', accept: true, reason: '属实' },
      on('2021-03-05'),
    );
    expect(valuesOf(detail)).toEqual({ north: '33', south: '25', science: '12' });
    expect(valuesOf(detail, 1)).toEqual({ north: '35', south: '23', science: '12' });
    expect(statesOf(detail)).toEqual({ north: 'accepted', south: 'offered', science: 'offered' });
    expect(detail.versions.at(-1)?.parts[0]?.trace[0]?.words['zh-CN']).toContain('手工定为 33家');
  });

  test('is frozen when all have signed, or with the reason why not', async () => {
    await area().signSplit(NORTH, id, { expectedVersion: 2, note: '同意' }, on('2021-03-06'));
    await area().signSplit(SOUTH, id, { expectedVersion: 2, note: null }, on('2021-03-06'));
    const freeze = { expectedVersion: 2, reason: '印发', unsignedReason: null };
    await expect(area().freezeSplit(OFFICER, id, freeze, on('2021-03-08'))).rejects.toMatchObject({
      code: 'not-signed',
      messageZh: '甲州市科学技术局尚未签收',
    });
    await area().signSplit(SCIENCE_REPORTER, id, { expectedVersion: 2, note: null }, on('2021-03-08'));
    const frozen = await area().freezeSplit(OFFICER, id, freeze, on('2021-03-08'));
    expect(frozen).toMatchObject({ inForce: 2, currentVersion: 2 });
    expect(frozen.versions.map((version) => version.state)).toEqual(['superseded', 'frozen']);
  });

  test('what is frozen can be neither countered nor signed again', async () => {
    await expect(
      area().counterSplit(NORTH, id, { expectedVersion: 2, value: '30', words: null, reason: '再议' }),
    ).rejects.toMatchObject({ family: 'conflict', code: 'not-offered', messageZh: '第2版已冻结为基线' });
  });

  test('an amendment names its document; only units whose part moves sign anew; every row before stays as it was', async () => {
    const tables = ['decomposition', 'decomposition_version', 'decomposition_part', 'decomposition_act', 'log'];
    const before = await Promise.all(tables.map(rowsOf));
    const amended = split(3, {
      expectedVersion: 2,
      units: [
        unit('north', '3', { hand: '33', handReason: '照旧' }),
        unit('south', '2', { hand: '22', handReason: '照旧' }),
        unit('science', '1'),
      ],
      reason: '南山县重点企业停产',
    });
    await expect(area().saveSplit(OFFICER, amended, on('2021-07-01'))).rejects.toMatchObject({
      code: 'document-missing',
    });
    await area().saveSplit(OFFICER, { ...amended, document: '市政府常务会议纪要〔2021〕7号' }, on('2021-07-01'));
    const detail = await area().offerSplit(OFFICER, id, { expectedVersion: 3, reason: '调整' }, on('2021-07-01'));
    expect(valuesOf(detail)).toEqual({ north: '33', south: '22', science: '15' });
    expect(statesOf(detail)).toEqual({ north: 'signed', south: 'offered', science: 'offered' });
    expect(detail.inForce).toBe(2);
    const after = await Promise.all(tables.map(rowsOf));
    for (const [index, rows] of before.entries()) expect(after[index]).toEqual(expect.arrayContaining([...rows]));
  });

  test('as of an earlier day it is what it was then', async () => {
    const then = await area().getSplit(id, '2021-03-04');
    expect([then.currentVersion, then.inForce, statesOf(then)]).toEqual([
      1,
      null,
      { north: 'countered', south: 'signed', science: 'offered' },
    ]);
    expect((await area().getSplit(id, '2021-06-30')).inForce).toBe(2);
    await expect(area().getSplit(id, '2021-02-01')).rejects.toMatchObject({ family: 'not-found' });
  });

  test('each act stands in the log', async () => {
    const { rows } = await opened.ledger.queries.listLog({ subject: `decomposition:${id}`, offset: 0, limit: 50 });
    expect(rows.map((row) => row.action).reverse()).toEqual([
      'save-split',
      'split-offer',
      'split-sign',
      'split-counter',
      'split-accept',
      'save-split',
      'split-offer',
      'split-sign',
      'split-sign',
      'split-sign',
      'split-freeze',
      'save-split',
      'split-offer',
    ]);
    expect(await opened.ledger.queries.verifyLog()).toEqual([]);
  });
});

describe('rights', () => {
  test.each([[NORTH], [MAYOR]])('the post %o may not split', async (actor) => {
    await expect(area().saveSplit(actor, split(4))).rejects.toMatchObject({
      family: 'forbidden',
      hintZh: '有此权限的是：计划管理岗',
    });
  });

  test('a unit without a part may neither counter nor sign, and nobody for another', async () => {
    const made = await area().saveSplit(OFFICER, split(4, { units: [unit('north', '1')] }));
    await area().offerSplit(OFFICER, made.id, { expectedVersion: 1, reason: '下发' });
    for (const actor of [SOUTH, OFFICER])
      await expect(area().signSplit(actor, made.id, { expectedVersion: 1, note: null })).rejects.toMatchObject({
        family: 'forbidden',
        code: 'other-unit',
      });
    await expect(
      area().settleSplit(NORTH, made.id, { expectedVersion: 1, unitId: 'north', accept: true, reason: '我' }),
    ).rejects.toMatchObject({ family: 'forbidden', code: 'not-allowed' });
  });
});

describe('at the same moment', () => {
  test('of two officers who amend one split one is kept, the other is told who and why', async () => {
    const made = await area().saveSplit(OFFICER, split(5, { scale: 0 }));
    const both = await Promise.allSettled([
      area().saveSplit(OFFICER, split(5, { expectedVersion: 1, reason: '甲的改动' })),
      area().saveSplit(SECOND_OFFICER, split(5, { expectedVersion: 1, reason: '乙的改动' })),
    ]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((outcome) => outcome.status === 'rejected');
    expect(refused).toMatchObject({ reason: { family: 'conflict', code: 'split-version' } });
    expect(String(refused?.reason.messageZh)).toMatch(/(张一|周七)已于 .* 保存第2版（[甲乙]的改动），您看到的是第1版/);
    expect((await area().getSplit(made.id, '9999-12-31')).versions.length).toBe(2);
  });

  test('of two first splits of one target one is kept', async () => {
    const both = await Promise.allSettled([
      area().saveSplit(OFFICER, split(6)),
      area().saveSplit(SECOND_OFFICER, split(6)),
    ]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'split-version' } });
  });

  test('who answers an older version is told', async () => {
    const { splits } = await area().listSplits('9999-12-31');
    const id = splits.find((row) => row.target.subject.id === ids[5])?.id ?? '';
    await expect(area().offerSplit(OFFICER, id, { expectedVersion: 1, reason: '下发' })).rejects.toMatchObject({
      code: 'split-version',
    });
  });
});

describe('targets of other kinds', () => {
  test('a growth is split by contributions', async () => {
    const detail = await area().saveSplit(
      OFFICER,
      split(0, {
        kind: 'growth',
        scale: 1,
        baseUnit: '亿元',
        bases: [{ id: 'base', name: '基数', kind: 'base', coefficient: '1', source: '' }],
        units: [
          unit('north', null, { base: '300', hand: '8', handReason: '新厂投产' }),
          unit('south', null, { base: '700' }),
        ],
      }),
    );
    // 1000 × 6 % = 60; 300 × 8 % = 24; 36 of 700 are 5.14 %.
    expect(valuesOf(detail)).toEqual({ north: '8.0', south: '5.1' });
    expect(detail.versions[0]).toMatchObject({ sum: '6.0', exact: '5.97', total: '6' });
  });

  test('a rate is assigned, its own bound only with a reason, and it has no sum', async () => {
    const rate = split(1, {
      kind: 'assigned',
      bases: [],
      units: [unit('north', null), unit('south', null, { hand: '3.8' })],
    });
    await expect(area().saveSplit(OFFICER, rate)).rejects.toMatchObject({ code: 'reason-missing' });
    await expect(
      area().saveSplit(OFFICER, {
        ...rate,
        kind: 'amount',
        scale: 1,
        units: [unit('north', '1')],
        bases: split(0).bases,
      }),
    ).rejects.toMatchObject({ code: 'rate-not-summable' });
    const detail = await area().saveSplit(OFFICER, {
      ...rate,
      units: [unit('north', null), unit('south', null, { hand: '3.8', handReason: '园区吸纳多' })],
    });
    expect(detail.versions[0]?.parts.map((part) => [part.value, part.against])).toEqual([
      ['4', 'same'],
      ['3.8', 'stricter'],
    ]);
    expect(detail.versions[0]?.sum).toBeNull();
  });

  test('an amount in 亿斤 is split into whole 万斤 by a declared factor, with a declared surplus', async () => {
    const grain = split(2, { unit: '万斤', factor: '10000', surplus: '500' });
    await expect(area().saveSplit(OFFICER, grain)).rejects.toMatchObject({ code: 'surplus-reason' });
    const detail = await area().saveSplit(OFFICER, { ...grain, surplusReason: '留有余地' });
    expect(detail.versions[0]).toMatchObject({ total: '1000000', sum: '1000500', unit: '万斤', subjectValue: '100' });
  });

  test('what is not split yet is listed, and a target that moved since is marked', async () => {
    await opened.ledger.commands.setTarget(OFFICER, ids[2] ?? '', { value: '101', reason: '上调' });
    const { splits, unsplit } = await area().listSplits('9999-12-31');
    expect(splits.find((row) => row.target.subject.id === ids[2])?.moved).toBe(true);
    expect(unsplit).toEqual([]);
  });
});

describe('refusals', () => {
  test('a unit that has ended is named', async () => {
    await expect(
      area().saveSplit(
        OFFICER,
        split(3, { expectedVersion: 3, document: '文', units: [unit('old', '1'), unit('nowhere', '1')] }),
        on('2021-03-01'),
      ),
    ).rejects.toMatchObject({
      code: 'unit-not-standing',
      messageZh: '2021-03-01 这一天没有：老城县（2020-12-31 止）、“nowhere”（没有这个单位）',
    });
  });

  test('limits that cannot be met name the numbers, and nothing is written', async () => {
    const before = await rowsOf('decomposition_version');
    const tight = split(4, {
      expectedVersion: 1,
      units: [unit('north', '1', { cap: '2' }), unit('south', '1', { cap: '1' })],
    });
    await expect(area().saveSplit(OFFICER, tight)).rejects.toMatchObject({
      code: 'caps-below',
      messageZh: '上限合计 3家，不足可分的 5家',
    });
    expect(await rowsOf('decomposition_version')).toEqual(before);
  });

  test.each<[string, Partial<SaveSplitInput>, string]>([
    [
      'a value by hand without its reason',
      { units: [unit('north', '1', { hand: '2' }), unit('south', '1')] },
      '手工值 2 须写明理由（共 1 个单位）',
    ],
    ['a unit that the target’s does not convert to', { unit: '座' }, '“家”不能换算为“座”'],
    ['a factor that is not the unit’s', { unit: '万家', factor: '10' }, '1家等于0.0001万家，不是10'],
    ['an amount as a growth', { kind: 'growth' }, '目标以“家”计，不是增速，不能按拉动拆分'],
  ])('%s is refused with the numbers', async (_, over, words) => {
    await expect(area().saveSplit(OFFICER, split(4, { expectedVersion: 1, ...over }))).rejects.toMatchObject({
      family: 'input',
      messageZh: words,
    });
  });

  test('a counter-offer that says nothing new is refused', async () => {
    const { splits } = await area().listSplits('9999-12-31');
    const row = splits.find((one) => one.target.subject.id === ids[4]);
    const counter = (value: string | null) =>
      area().counterSplit(NORTH, row?.id ?? '', {
        expectedVersion: row?.currentVersion ?? 0,
        value,
        words: null,
        reason: '试',
      });
    await expect(counter('5')).rejects.toMatchObject({ code: 'same-value' });
    await expect(counter(null)).rejects.toMatchObject({ code: 'counter-empty' });
    await expect(counter('50000')).rejects.toMatchObject({ messageZh: '还价 50000 超过全部 5家' });
    await expect(counter('4.5')).rejects.toMatchObject({ code: 'too-many-digits' });
  });

  test('a target in the plan that does not exist is not found', async () => {
    await expect(area().getSplitStart({ kind: 'commitment', id: 'x' }, '2021-03-01')).rejects.toMatchObject({
      family: 'not-found',
    });
  });
});
