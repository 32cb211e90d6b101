import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, NewUnit, ReportInput, UnitChangeInput } from '../model/index.ts';
import {
  MAYOR,
  OFFICER,
  openFilledLedger,
  PLAN_REPORTER,
  SCIENCE_REPORTER,
  type TestLedger,
} from '../testing/index.ts';

const DATED = { document: '甲编发〔2021〕3号', reason: '机构改革' };
const department = (name: string): NewUnit => ({
  name,
  nameEn: '',
  shortName: name,
  tree: 'line',
  kind: 'department',
  code: null,
  parentId: 'city',
});

let opened: TestLedger;
const names = async (asOf: string) => (await opened.ledger.queries.listOrgUnits(asOf)).map((unit) => unit.name).sort();
const change = (input: UnitChangeInput, actor: Actor = OFFICER) => opened.ledger.organisation.changeUnits(actor, input);
const idOf = async (name: string, asOf: string) =>
  (await opened.ledger.queries.listOrgUnits(asOf)).find((unit) => unit.name === name)?.id ?? '';

describe('two departments merge into a new one', () => {
  let commitmentId: string;
  beforeAll(async () => {
    opened = await openFilledLedger();
    const { ledger } = opened;
    const { rows } = await ledger.queries.listCommitments(
      { offset: 0, limit: 10, sort: 'text', order: 'ascending' },
      '2021-05-20',
    );
    commitmentId = rows[0]?.id ?? '';
    const assignment = { leadUnitId: 'science', supportingUnitIds: ['plan', 'north'], reason: '年初分工' };
    await ledger.commands.assign(OFFICER, commitmentId, assignment, { today: '2021-01-01' });
    await change({
      kind: 'merge',
      unitIds: ['science', 'plan'],
      intoUnitId: null,
      unit: department('甲州市发展和科技委员会'),
      on: '2021-09-01',
      ...DATED,
    });
  });
  afterAll(() => opened.close());

  test('each day shows the units of its time', async () => {
    expect(await names('2021-08-31')).toEqual(['北丘县', '甲州市', '甲州市发展和改革委员会', '甲州市科技创新局']);
    expect(await names('2021-09-01')).toEqual(['北丘县', '甲州市', '甲州市发展和科技委员会']);
  });

  test('the duty goes on with the new unit, once, and the days before keep who was in charge', async () => {
    const inCharge = async (asOf: string) => {
      const { lead, supporting } = await opened.ledger.queries.getCommitment(commitmentId, asOf);
      return [lead?.unitName, supporting.map((unit) => unit.unitName)];
    };
    expect(await inCharge('2021-08-31')).toEqual(['甲州市科技创新局', ['甲州市发展和改革委员会', '北丘县']]);
    expect(await inCharge('2021-09-01')).toEqual(['甲州市发展和科技委员会', ['北丘县']]);
  });

  test('the posts of the old units end on the eve, and a reporter goes with the work', async () => {
    const posts = await opened.ledger.queries.listPosts('2021-09-01');
    expect(posts.map((post) => [post.unitName, post.title, post.holder])).toEqual([
      ['甲州市', '市长', '赵四'],
      ['甲州市', '审计专员', null],
      ['甲州市发展和科技委员会', '填报员', '李二'],
    ]);
    expect(await opened.ledger.queries.findPost('science-reporter', '2021-09-01')).toBeUndefined();
    expect((await opened.ledger.queries.findPost('science-reporter', '2021-08-31'))?.holder).toBe('王三');
  });

  test('the successor corrects what the old unit reported', async () => {
    const report: ReportInput = {
      commitmentId,
      roundId: '2021-W30',
      value: null,
      donePercent: null,
      progress: '已完成前期工作',
      problem: null,
      notReportedReason: null,
      evidenceLevel: 'declared',
      corrects: null,
      correctionReason: null,
      confirmation: null,
    };
    const old = await opened.ledger.commands.submitReport(SCIENCE_REPORTER, report);
    expect(old.unitId).toBe('science');
    const post = (await opened.ledger.queries.listPosts('2021-09-01')).find((one) => one.role === 'reporter');
    const corrected = await opened.ledger.commands.submitReport(
      { postId: post?.id ?? '', personName: '李二' },
      { ...report, progress: '前期工作完成八成', corrects: old.id, correctionReason: '核实后更正' },
    );
    expect([corrected.corrects, corrected.progress]).toEqual([old.id, '前期工作完成八成']);
  });

  test('the past units say who answers for them', async () => {
    const into = await idOf('甲州市发展和科技委员会', '2021-09-01');
    const past = await opened.ledger.organisation.listPastUnits('2021-12-31');
    expect(past.map((unit) => [unit.name, unit.validTo, unit.successors])).toEqual([
      ['甲州市发展和改革委员会', '2021-08-31', [{ unitId: into, share: '1' }]],
      ['甲州市科技创新局', '2021-08-31', [{ unitId: into, share: '1' }]],
    ]);
  });

  test('the change stands in the list of events and in the log with its reason', async () => {
    const last = (await opened.ledger.queries.listOrgUnitEvents()).at(-1);
    expect([last?.kind, last?.on, last?.document]).toEqual(['merge', '2021-09-01', '甲编发〔2021〕3号']);
    expect([last?.fromNames, last?.toNames]).toEqual([
      ['甲州市科技创新局', '甲州市发展和改革委员会'],
      ['甲州市发展和科技委员会'],
    ]);
    const log = await opened.ledger.queries.listLog({ offset: 0, limit: 20 });
    expect(log.rows.some((entry) => entry.action === 'change-units' && entry.reason === '机构改革')).toBe(true);
    expect(await opened.ledger.queries.verifyLog()).toEqual([]);
  });
});

describe('other changes', () => {
  beforeAll(async () => {
    opened = await openFilledLedger();
  });
  afterAll(() => opened.close());

  test('a split gives shares that are one, and the old county goes on', async () => {
    const town = { ...department('北丘新区'), tree: 'territory' as const, kind: 'zone' as const };
    const split = { kind: 'split', unitId: 'north', ends: false, dutiesTo: null, ...DATED } as const;
    await expect(
      change({ ...split, ownShare: '0.7', into: [{ unit: town, share: '0.2' }], on: '2021-10-01' }),
    ).rejects.toMatchObject({ code: 'shares', message: expect.stringContaining('0.9') });
    await change({ ...split, ownShare: '0.75', into: [{ unit: town, share: '0.25' }], on: '2021-10-01' });
    const id = await idOf('北丘新区', '2021-10-01');
    const event = (await opened.ledger.queries.listOrgUnitEvents()).at(-1);
    expect(event?.shares).toEqual({ north: '0.75', [id]: '0.25' });
    expect(event?.toUnitIds).toEqual(['north', id]);
  });

  test('a unit with duties cannot end without a successor', async () => {
    const { rows } = await opened.ledger.queries.listCommitments(
      { offset: 0, limit: 1, sort: 'text', order: 'ascending' },
      '2021-05-20',
    );
    const assignment = { leadUnitId: 'science', supportingUnitIds: [], reason: '分工' };
    await opened.ledger.commands.assign(OFFICER, rows[0]?.id ?? '', assignment, { today: '2021-01-01' });
    const dissolve = { kind: 'dissolve', unitId: 'science', on: '2021-11-01', ...DATED } as const;
    await expect(change({ ...dissolve, dutiesTo: null })).rejects.toMatchObject({
      code: 'successor-needed',
      messageZh: '甲州市科技创新局还承担1项任务',
    });
    expect((await change({ ...dissolve, dutiesTo: 'plan' })).duties).toBe(1);
  });

  test('a change before a later one is refused with the day of that one', async () => {
    const rename = {
      kind: 'rename',
      unitId: 'science',
      name: '甲州市科技委员会',
      nameEn: '',
      shortName: '市科委',
      ...DATED,
    };
    await expect(change({ ...rename, kind: 'rename', on: '2021-03-01' })).rejects.toMatchObject({
      code: 'later-change',
      message: expect.stringContaining('2021-07-01'),
    });
  });

  test('a unit that is not there on that day is refused by name', async () => {
    await expect(
      change({ kind: 'move', unitId: 'nowhere', parentId: 'city', on: '2021-03-01', ...DATED }),
    ).rejects.toMatchObject({ code: 'unit-not-there', message: expect.stringContaining('nowhere') });
  });

  test('nothing may stand below itself, and no two units bear one name', async () => {
    await expect(
      change({ kind: 'move', unitId: 'city', parentId: 'north', on: '2021-12-01', ...DATED }),
    ).rejects.toMatchObject({ code: 'circle' });
    await expect(
      change({ kind: 'create', unit: department('甲州市发展和改革委员会'), on: '2021-12-01', ...DATED }),
    ).rejects.toMatchObject({ code: 'name-taken' });
  });

  const county = (name: string, code: string | null = null): NewUnit => ({
    ...department(name),
    tree: 'territory',
    kind: 'county',
    code,
  });

  test.each<[string, UnitChangeInput, string, string]>([
    [
      'a department merged into a county',
      { kind: 'merge', unitIds: ['plan'], intoUnitId: 'north', unit: null, on: '2021-12-01', ...DATED },
      'other-tree',
      '甲州市发展和改革委员会与北丘县分属条、块',
    ],
    [
      'a city merged into its own county',
      { kind: 'merge', unitIds: ['city'], intoUnitId: 'north', unit: null, on: '2021-12-01', ...DATED },
      'circle',
      '北丘县在甲州市之下',
    ],
    [
      'a county that goes on merged with itself',
      { kind: 'merge', unitIds: ['north'], intoUnitId: 'north', unit: null, on: '2021-12-01', ...DATED },
      'merge-parts',
      '合并需要至少两个机构，并指定并入的机构或新设机构',
    ],
    [
      'a city dissolved into its own county',
      { kind: 'dissolve', unitId: 'city', dutiesTo: 'north', on: '2021-12-01', ...DATED },
      'circle',
      '北丘县在甲州市之下',
    ],
    [
      'a move to where it stands',
      { kind: 'move', unitId: 'north', parentId: 'city', on: '2021-12-01', ...DATED },
      'same-parent',
      '北丘县已在甲州市之下',
    ],
    [
      'a county under a department',
      { kind: 'move', unitId: 'north', parentId: 'plan', on: '2021-12-01', ...DATED },
      'other-tree',
      '北丘县是行政区划，甲州市发展和改革委员会是部门',
    ],
    [
      'two new counties of one name',
      {
        kind: 'split',
        unitId: 'north',
        ends: true,
        ownShare: null,
        dutiesTo: 0,
        into: [
          { unit: county('东丘县'), share: null },
          { unit: county('东丘县'), share: null },
        ],
        on: '2021-12-01',
        ...DATED,
      },
      'name-taken',
      '新机构中有两个都叫东丘县',
    ],
    [
      'a code of letters',
      { kind: 'create', unit: county('新丘县', 'xin'), on: '2021-12-01', ...DATED },
      'wrong-code',
      '“xin”不能作新丘县的行政区划代码',
    ],
    [
      'a code for a department',
      { kind: 'create', unit: { ...department('甲州市数据局'), code: '990102' }, on: '2021-12-01', ...DATED },
      'wrong-code',
      '“990102”不能作甲州市数据局的行政区划代码',
    ],
  ])('%s is refused with the reason', async (_, input, code, messageZh) => {
    await expect(change(input)).rejects.toMatchObject({ code, messageZh });
  });

  test('the code of another unit is refused with its name', async () => {
    await change({ kind: 'create', unit: county('新丘县', '990101'), on: '2021-12-01', ...DATED });
    await expect(
      change({ kind: 'create', unit: county('又丘县', '990101'), on: '2021-12-01', ...DATED }),
    ).rejects.toMatchObject({ code: 'code-taken', messageZh: '990101是新丘县的代码' });
  });

  test('a county that projects name cannot end without a successor', async () => {
    await opened.ledger.commands.saveRecord(OFFICER, 'key-projects', {
      values: { name: '甲桥', level: 'city-key', county: 'north' },
      reason: '建账',
    });
    const dissolve = { kind: 'dissolve', unitId: 'north', dutiesTo: null, on: '2021-12-01', ...DATED } as const;
    await expect(change(dissolve)).rejects.toMatchObject({
      code: 'successor-needed',
      messageZh: expect.stringContaining('条在办台账记录'),
    });
  });

  test('only an officer changes units', async () => {
    const create = { kind: 'create', unit: department('甲州市数据局'), on: '2021-12-01', ...DATED } as const;
    for (const actor of [PLAN_REPORTER, SCIENCE_REPORTER, MAYOR])
      await expect(change(create, actor)).rejects.toMatchObject({ family: 'forbidden', code: 'not-allowed' });
  });
});

describe('a post passes from hand to hand', () => {
  beforeAll(async () => {
    opened = await openFilledLedger();
  });
  afterAll(() => opened.close());
  const handOver = (holder: string | null, on: string) =>
    opened.ledger.organisation.handOver(OFFICER, 'plan-reporter', { holder, on, reason: '轮岗' });

  test('each day shows who held it, and what the unit owes stays', async () => {
    const { rows } = await opened.ledger.queries.listCommitments(
      { offset: 0, limit: 1, sort: 'text', order: 'ascending' },
      '2021-05-20',
    );
    const assignment = { leadUnitId: 'plan', supportingUnitIds: [], reason: '分工' };
    await opened.ledger.commands.assign(OFFICER, rows[0]?.id ?? '', assignment, { today: '2021-01-01' });
    const owed = async (asOf: string) => {
      const obligations = await opened.ledger.queries.listObligations({ roundId: '2021-W20', unitId: 'plan', asOf });
      return obligations.map((one) => one.commitment.id);
    };
    const before = await owed('2021-05-20');
    const post = await handOver('钱五', '2021-06-01');
    expect(post.holdings).toEqual([
      { holder: '钱五', from: '2021-06-01', to: null },
      { holder: '李二', from: '1949-10-01', to: '2021-05-31' },
    ]);
    expect([post.leading, post.supporting]).toEqual([1, 0]);
    // Duties hang on one post of the unit, so that they are counted once.
    const posts = await opened.ledger.organisation.listPosts('2021-06-01');
    expect(posts.filter(({ unitId }) => unitId === 'plan').map(({ id, leading }) => [id, leading])).toEqual([
      ['officer', 0],
      ['plan-reporter', 1],
    ]);
    expect((await opened.ledger.queries.findPost('plan-reporter', '2021-05-31'))?.holder).toBe('李二');
    expect((await opened.ledger.queries.findPost('plan-reporter', '2021-06-01'))?.holder).toBe('钱五');
    expect(await owed('2021-06-01')).toEqual(before);
    expect(before.length).toBe(1);
  });

  test('a day before the last hand-over, the same person, and a vacancy twice are refused', async () => {
    await expect(handOver('孙六', '2021-05-01')).rejects.toMatchObject({ code: 'handed-over-later' });
    await expect(handOver('钱五', '2021-07-01')).rejects.toMatchObject({ code: 'same-holder' });
    expect((await handOver(null, '2021-07-01')).holder).toBeNull();
    await expect(handOver(null, '2021-08-01')).rejects.toMatchObject({ code: 'same-holder' });
    expect((await handOver('孙六', '2021-08-15')).holder).toBe('孙六');
    expect((await opened.ledger.queries.findPost('plan-reporter', '2021-07-15'))?.holder).toBeNull();
  });
});

describe('days that a place works otherwise', () => {
  beforeAll(async () => {
    opened = await openFilledLedger();
  });
  afterAll(() => opened.close());
  const dueOf = async (round: string) =>
    (await opened.ledger.queries.listRounds(2021)).find((one) => one.id === round)?.dueOn;

  test('a local day off moves the round that was due on it, and taking it back moves it back', async () => {
    expect(await dueOf('2021-W20')).toBe('2021-05-24');
    const year = await opened.ledger.organisation.setCalendarDay(OFFICER, {
      date: '2021-05-24',
      kind: 'holiday',
      reason: '市庆',
    });
    const day = year.days.find((one) => one.date === '2021-05-24');
    expect([day?.worked, day?.why, day?.name?.['zh-CN']]).toEqual([false, 'local', '市庆']);
    expect(await dueOf('2021-W20')).toBe('2021-05-25');
    await opened.ledger.organisation.setCalendarDay(OFFICER, { date: '2021-05-24', kind: 'plain', reason: '取消' });
    expect(await dueOf('2021-W20')).toBe('2021-05-24');
  });

  test('the year tells holidays and shifted days by name, and years without a notice', async () => {
    const year = await opened.ledger.organisation.getWorkingYear(2021);
    const explain = (date: string) => {
      const day = year.days.find((one) => one.date === date);
      return [day?.worked, day?.why, day?.name?.['zh-CN']];
    };
    expect(explain('2021-10-01')).toEqual([false, 'holiday', '国庆节']);
    expect(explain('2021-10-09')).toEqual([true, 'shifted', '国庆节']);
    // The State Council's notice for 2021: 104 days of weekends, 11 holidays, no other change of the count of working days.
    expect([year.days.length, year.workingDays, year.known]).toEqual([365, 250, true]);
    expect((await opened.ledger.organisation.getWorkingYear(2055)).known).toBe(false);
  });

  test('a day that is none is refused, and so are others than officers', async () => {
    const day = { date: '2021-02-30', kind: 'holiday', reason: '误' } as const;
    await expect(opened.ledger.organisation.setCalendarDay(OFFICER, day)).rejects.toMatchObject({ code: 'wrong-date' });
    await expect(
      opened.ledger.organisation.setCalendarDay(MAYOR, { ...day, date: '2021-03-01' }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
