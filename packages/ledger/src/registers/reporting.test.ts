import type { Pack } from '@planwright/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OFFICER, openFilledLedger, PLAN_REPORTER, SCIENCE_REPORTER, type TestLedger } from '../testing/index.ts';

const label = (words: string) => ({ 'zh-CN': words, en: words });
const state = (name: string, batch: string, closed = false) => ({ name, label: label(name), closed, batch });

/** 产业链项目: a pack that uses all that registers offer. */
const chains: Pack = {
  name: 'chains',
  label: label('产业链'),
  summary: label('产业链'),
  version: 1,
  codeLists: [],
  registers: [
    {
      name: 'plants',
      label: label('工厂'),
      titleField: 'name',
      attachments: { label: label('图片'), maxCount: 2 },
      fields: [
        { name: 'name', label: label('名称'), required: true, type: { kind: 'text', maxLength: 40 } },
        { name: 'leadUnit', label: label('责任单位'), required: false, type: { kind: 'orgUnit' } },
        { name: 'county', label: label('地点'), required: false, type: { kind: 'orgUnit' } },
        { name: 'whole', label: label('总额'), required: false, type: { kind: 'decimal', unit: '亿元', scale: 2 } },
        {
          name: 'planByMonth',
          label: label('计划'),
          required: false,
          type: { kind: 'series', unit: '亿元', scale: 2 },
        },
        {
          name: 'doneByMonth',
          label: label('完成'),
          required: false,
          type: { kind: 'series', unit: '亿元', scale: 2 },
        },
        {
          name: 'countedByMonth',
          label: label('纳统'),
          required: false,
          type: { kind: 'series', unit: '亿元', scale: 2 },
        },
        { name: 'openingOn', label: label('计划开工'), required: false, type: { kind: 'date' } },
        { name: 'openedOn', label: label('开工'), required: false, type: { kind: 'date' } },
        {
          name: 'steps',
          label: label('节点'),
          required: false,
          type: {
            kind: 'list',
            maxItems: 3,
            fields: [{ name: 'title', label: label('节点'), required: true, type: { kind: 'text', maxLength: 9 } }],
          },
        },
        { name: 'progress', label: label('进展'), required: false, type: { kind: 'text', maxLength: 40 } },
      ],
      lifecycle: {
        name: 'plant',
        initial: 'waiting',
        states: [state('waiting', 'ahead'), state('open', 'begun'), state('done', 'begun', true)],
        batches: [
          { name: 'ahead', label: label('储备') },
          { name: 'begun', label: label('开工') },
        ],
        transitions: [
          {
            name: 'open',
            label: label('开工'),
            from: ['waiting'],
            to: 'open',
            needs: ['date', 'evidence'],
            dateField: 'openedOn',
          },
          { name: 'finish', label: label('完工'), from: ['open'], to: 'done', needs: [] },
        ],
      },
    },
  ],
  reports: [
    {
      name: 'week',
      label: label('周报'),
      register: 'plants',
      period: 'week',
      answeredBy: ['leadUnit', 'county'],
      amountChecks: [{ field: 'doneThisMonth', plan: 'planByMonth', whole: 'whole', surgeTimes: '3' }],
      fields: [
        {
          name: 'doneThisMonth',
          label: label('本月'),
          required: false,
          type: { kind: 'decimal', unit: '亿元', scale: 2 },
        },
        {
          name: 'countedLastMonth',
          label: label('上月'),
          required: false,
          type: { kind: 'decimal', unit: '亿元', scale: 2 },
        },
        { name: 'progress', label: label('进展'), required: false, type: { kind: 'text', maxLength: 40 } },
      ],
    },
  ],
  measures: [
    {
      name: 'plantCount',
      label: label('个数'),
      register: 'plants',
      unit: '个',
      scale: 0,
      expression: { kind: 'count' },
      direction: 'none',
      overSpace: 'sum',
      overTime: 'latest',
      missing: 'ignore',
    },
  ],
  views: [],
  events: [
    {
      name: 'opening',
      label: label('集中开工'),
      register: 'plants',
      planned: 'openingOn',
      actual: 'openedOn',
      from: ['waiting'],
      amount: 'whole',
      columns: ['name'],
    },
  ],
  bulletinSections: [],
};

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
let opened: TestLedger;
beforeAll(async () => {
  opened = await openFilledLedger({ packs: [chains] });
});
afterAll(() => opened.close());

const save = (values: Record<string, unknown>) =>
  opened.ledger.commands.saveRecord(OFFICER, 'plants', {
    id: null,
    expectedVersion: null,
    values: values as Record<string, string>,
    reason: '建账',
  });
const report = (id: string, roundId: string, values: Record<string, string>, confirmation: string | null = null) =>
  opened.ledger.commands.reportRecord(SCIENCE_REPORTER, 'plants', id, {
    report: 'week',
    roundId,
    values,
    confirmation,
  });
const picture = (bytes: Uint8Array = PNG, fileName = '现场.png') => ({
  fileName,
  bytes,
  caption: '主体封顶',
  takenOn: '2021-05-10',
  evidenceLevel: 'on-site' as const,
});

describe('what a unit owes about its records', () => {
  let first: string;
  beforeAll(async () => {
    const months = { '2020-12': '9', '2021-04': '1', '2021-05': '1.5' };
    first = (await save({ name: '甲厂', leadUnit: 'science', county: 'north', whole: '20', planByMonth: months })).id;
    await save({ name: '乙厂', county: 'north' });
    await save({ name: '丙厂' });
  });
  const due = (unitId: string | null, roundId = '2021-W19', asOf = '2021-05-18') =>
    opened.ledger.registers.listDue({ roundId, unitId, asOf });

  test('the first unit that is named answers; a record of no unit is owed by nobody', async () => {
    expect((await due(null)).map((item) => [item.record.values.name, item.unitId, item.state])).toEqual([
      ['甲厂', 'science', 'overdue'],
      ['乙厂', 'north', 'overdue'],
    ]);
    expect((await due('science', '2021-W19', '2021-05-16')).map((item) => item.state)).toEqual(['due']);
  });

  test('an amount within reason is taken, and the next form begins with it', async () => {
    await report(first, '2021-W18', { doneThisMonth: '0.5', countedLastMonth: '0.8', progress: '基础施工' });
    const [item] = await due('science');
    expect(item?.prefilled).toEqual({ doneThisMonth: '0.5', countedLastMonth: '0.8', progress: '基础施工' });
    expect([item?.month, item?.sent, item?.previous?.roundId]).toEqual(['2021-05', null, '2021-W18']);
    expect(item?.record.values.countedByMonth).toEqual({ '2021-04': '0.8' });
  });

  test('one that falls within the month or has a digit too many is asked about, and the answer is kept', async () => {
    await expect(report(first, '2021-W19', { doneThisMonth: '0.4' })).rejects.toMatchObject({
      code: 'unusual-value',
      messageZh: '本月0.4亿元小于截至2021-05-09已报的0.5亿元',
    });
    await expect(report(first, '2021-W19', { doneThisMonth: '15' })).rejects.toMatchObject({ code: 'unusual-value' });
    const { reports, values } = await report(first, '2021-W19', { doneThisMonth: '0.4' }, '上周误报，已核对');
    expect(reports[0]).toMatchObject({ confirmation: '上周误报，已核对', evidenceLevel: 'declared' });
    expect(reports[0]?.questions.map((question) => question['zh-CN'])).toHaveLength(1);
    expect(values.doneByMonth).toEqual({ '2021-05': '0.4' });
    expect((await due('science')).map((item) => item.state)).toEqual(['submitted']);
  });

  test('the board counts by unit what is owed and sent', async () => {
    const round = '2021-W19';
    const due = await opened.ledger.registers.listDue({ roundId: round, unitId: null, asOf: '2021-06-30' });
    const board = await opened.ledger.queries.getBoard(round, '2021-06-30');
    const own = (unitId: string) => due.filter((one) => one.unitId === unitId);
    expect(due.length).toBeGreaterThan(0);
    for (const unit of board.units)
      expect([unit.unitId, unit.records]).toEqual([
        unit.unitId,
        {
          obligations: own(unit.unitId).length,
          submitted: own(unit.unitId).filter((one) => one.state === 'submitted').length,
          overdue: own(unit.unitId).filter((one) => one.state === 'overdue').length,
        },
      ]);
    expect(board.totals.records).toMatchObject({ obligations: due.length, submitted: 1 });
  });

  test('a report that says nothing is refused, and the record stays owed', async () => {
    await expect(report(first, '2021-W21', {})).rejects.toMatchObject({
      code: 'empty-report',
      hintZh: expect.stringContaining('进展'),
    });
    const owed = await due('science', '2021-W21', '2021-06-02');
    expect(owed.map(({ state, sent }) => [state, sent])).toEqual([['overdue', null]]);
  });

  test('an answer to nothing is not kept', async () => {
    const { reports } = await report(first, '2021-W20', { doneThisMonth: '0.9' }, '正常');
    expect([reports[0]?.confirmation, reports[0]?.questions]).toEqual([null, []]);
  });
});

describe('lists of records', () => {
  const list = (input: object) =>
    opened.ledger.queries.listRecords('plants', { offset: 0, limit: 10, filters: {}, ...input });

  test('carry only what is asked for, of series only one year', async () => {
    const { rows } = await list({ fields: ['planByMonth'], year: 2021, filters: { leadUnit: 'science' } });
    expect(rows[0]?.values).toEqual({ name: '甲厂', planByMonth: { '2021-04': '1', '2021-05': '1.5' } });
    const none = await list({ fields: ['planByMonth'], year: 2019, filters: { leadUnit: 'science' } });
    expect(none.rows[0]?.values.planByMonth).toBeNull();
    const before = await list({ fields: ['planByMonth'], year: 2020, filters: { leadUnit: 'science' } });
    expect(before.rows[0]?.values.planByMonth).toEqual({ '2020-12': '9' });
  });

  test('stand in the order asked for, the unknown last, Chinese by its sounds', async () => {
    const order = async (by: string, descending = false) =>
      (await list({ fields: [], sort: { by, descending } })).rows.map((row) => row.values.name);
    expect(await order('name')).toEqual(['丙厂', '甲厂', '乙厂']);
    expect(await order('whole')).toEqual(['甲厂', '乙厂', '丙厂']);
    expect(await order('planByMonth', true)).toEqual(['甲厂', '乙厂', '丙厂']);
    await expect(list({ sort: { by: 'size', descending: false } })).rejects.toMatchObject({ code: 'unknown-field' });
    await expect(list({ fields: ['size'] })).rejects.toMatchObject({ code: 'unknown-field' });
  });

  test('can be taken by batch, and so can measures', async () => {
    expect((await list({ filters: { batch: 'ahead' } })).total).toBe(3);
    const values = await opened.ledger.queries.evaluateMeasures(chains, { groupBy: 'batch', asOf: '2021-05-20' });
    expect(values.map((value) => [value.group, value.value])).toEqual([['ahead', '3']]);
  });

  test('beyond the last page still tell how many there are', async () => {
    expect(await list({ offset: 50 })).toEqual({ total: 3, rows: [] });
  });
});

describe('pictures and moves', () => {
  let id: string;
  beforeAll(async () => {
    id = (
      await save({ name: '丁厂', leadUnit: 'science', whole: '3', openingOn: '2021-06-10', steps: [{ title: '封顶' }] })
    ).id;
  });
  const add = (file = picture()) => opened.ledger.registers.addAttachment(SCIENCE_REPORTER, 'plants', id, file);
  const move = (attachmentIds: string[]) =>
    opened.ledger.commands.moveRecord(OFFICER, 'plants', id, {
      transition: 'open',
      date: '2021-06-12',
      attachmentIds,
      expectedVersion: 1,
    });

  test('a record planned for the month is on the event’s list', async () => {
    const sheet = await opened.ledger.registers.getEvent(chains, 'opening', '2021-06');
    expect([sheet.planned.map((row) => row.values.name), sheet.done]).toEqual([['丁厂'], []]);
    expect((await opened.ledger.registers.getEvent(chains, 'opening', '2021-07')).planned).toEqual([]);
    await expect(opened.ledger.registers.getEvent(chains, 'opening', '六月')).rejects.toMatchObject({
      code: 'wrong-month',
    });
    await expect(opened.ledger.registers.getEvent(chains, 'closing', '2021-06')).rejects.toMatchObject({
      code: 'unknown-event',
    });
  });

  test('what is in a file decides, not its name', async () => {
    const text = new TextEncoder().encode('<script>');
    await expect(add(picture(text, '现场.png'))).rejects.toMatchObject({ code: 'attachment-kind' });
    const large = new Uint8Array(8 * 1024 * 1024 + 1);
    large.set(PNG);
    await expect(add(picture(large))).rejects.toMatchObject({ code: 'attachment-size' });
  });

  test('a move rests on a picture of its own record, and the picture goes with it into the history', async () => {
    await expect(move([])).rejects.toMatchObject({ code: 'needs-evidence' });
    await expect(move(['a-unknown'])).rejects.toMatchObject({ code: 'unknown-attachment' });
    const kept = await add();
    expect(kept).toMatchObject({ mediaType: 'image/png', byteSize: 11, evidenceLevel: 'on-site', withdrawal: null });
    const moved = await move([kept.id]);
    expect([moved.state, moved.values.openedOn, moved.attachments.length]).toEqual(['open', '2021-06-12', 1]);
    expect(moved.history[0]).toMatchObject({ evidence: '主体封顶', attachmentIds: [kept.id], validOn: '2021-06-12' });
    const sheet = await opened.ledger.registers.getEvent(chains, 'opening', '2021-06');
    expect([sheet.planned, sheet.done.map((row) => row.values.name)]).toEqual([[], ['丁厂']]);
  });

  test('before the day of its move the record counts where it stood, from that day where it stands', async () => {
    const begun = async (asOf: string) => {
      const values = await opened.ledger.queries.evaluateMeasures(chains, { groupBy: 'batch', asOf });
      return values.find((value) => value.group === 'begun')?.value ?? null;
    };
    expect([await begun('2021-06-11'), await begun('2021-06-12')]).toEqual([null, '1']);
  });

  test('bytes come back as they went in; withdrawn they do not, and the reason stays', async () => {
    const kept = await add();
    expect([...(await opened.ledger.registers.getAttachment(kept.id)).bytes]).toEqual([...PNG]);
    await expect(add()).rejects.toMatchObject({ code: 'attachment-count' });
    const gone = await opened.ledger.registers.withdrawAttachment(SCIENCE_REPORTER, kept.id, '拍错了项目');
    expect(gone.withdrawal).toMatchObject({ reason: '拍错了项目', by: '王三' });
    await expect(opened.ledger.registers.getAttachment(kept.id)).rejects.toMatchObject({ code: 'unknown-attachment' });
    await expect(opened.ledger.registers.withdrawAttachment(SCIENCE_REPORTER, kept.id, '再撤')).rejects.toMatchObject({
      code: 'withdrawn-already',
    });
  });

  test('another unit’s reporter keeps no pictures here', async () => {
    await expect(opened.ledger.registers.addAttachment(PLAN_REPORTER, 'plants', id, picture())).rejects.toMatchObject({
      code: 'other-unit',
    });
  });

  test('the list of a record comes back as it went in', async () => {
    const { values } = await opened.ledger.queries.getRecord('plants', id);
    expect(values.steps).toEqual([{ title: '封顶' }]);
  });
});
