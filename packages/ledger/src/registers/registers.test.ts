import type { Pack } from '@planwright/engine';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, connect } from '../database/connect.ts';
import { openLedger } from '../open.ts';
import {
  createTestDatabase,
  MAYOR,
  OFFICER,
  openFilledLedger,
  SCIENCE_REPORTER,
  type TestLedger,
} from '../testing/index.ts';

const label = (words: string) => ({ 'zh-CN': words, en: words });

/** 河长制: a second pack that the product knows nothing of; its declaration is all there is. */
const rivers: Pack = {
  name: 'river-chiefs',
  label: label('河长制'),
  summary: label('河湖台账'),
  version: 1,
  codeLists: [
    {
      name: 'waterClass',
      label: label('水质类别'),
      codes: ['II', 'III', 'IV'].map((code) => ({ code, label: label(code) })),
    },
  ],
  registers: [
    {
      name: 'rivers',
      label: label('河湖'),
      titleField: 'name',
      fields: [
        { name: 'name', label: label('名称'), required: true, type: { kind: 'text', maxLength: 40 } },
        { name: 'keeper', label: label('责任单位'), required: false, type: { kind: 'orgUnit' } },
        { name: 'waterClass', label: label('水质'), required: false, type: { kind: 'code', list: 'waterClass' } },
        { name: 'length', label: label('长度'), required: false, type: { kind: 'decimal', unit: '公里', scale: 2 } },
        { name: 'outfalls', label: label('排口'), required: false, type: { kind: 'integer', unit: '个', min: 0 } },
        { name: 'openedOn', label: label('通水'), required: false, type: { kind: 'date' } },
        { name: 'navigable', label: label('通航'), required: false, type: { kind: 'boolean' } },
        {
          name: 'patrolsByMonth',
          label: label('巡河'),
          required: false,
          type: { kind: 'series', unit: '次', scale: 0 },
        },
      ],
      lifecycle: {
        name: 'river',
        initial: 'watched',
        states: [
          { name: 'watched', label: label('在册'), closed: false },
          { name: 'restored', label: label('已治理'), closed: true },
        ],
        transitions: [
          {
            name: 'restore',
            label: label('治理完成'),
            from: ['watched'],
            to: 'restored',
            needs: ['date'],
            guard: (record) =>
              record.waterClass === 'IV' ? { code: 'still-dirty', message: label('水质仍为IV类') } : null,
          },
        ],
      },
    },
  ],
  reports: [
    {
      name: 'patrol',
      label: label('巡河'),
      register: 'rivers',
      period: 'week',
      fields: [
        {
          name: 'patrolsThisMonth',
          label: label('本月巡河'),
          required: false,
          type: { kind: 'decimal', unit: '次', scale: 0 },
        },
        { name: 'waterClass', label: label('水质'), required: false, type: { kind: 'code', list: 'waterClass' } },
      ],
    },
  ],
  measures: [
    {
      name: 'riverLength',
      label: label('河长'),
      register: 'rivers',
      unit: '公里',
      scale: 1,
      expression: { kind: 'sum', of: { kind: 'field', name: 'length' } },
      direction: 'none',
      overSpace: 'sum',
      overTime: 'latest',
      missing: 'partial',
    },
  ],
  views: [],
  bulletinSections: [],
};

const RIVER = {
  name: '清水河',
  keeper: 'science',
  waterClass: 'IV',
  length: '12.35',
  outfalls: 3,
  openedOn: '1998-05-01',
  navigable: false,
};

describe('a pack that is only a declaration', () => {
  let opened: TestLedger;
  let id: string;
  beforeAll(async () => {
    opened = await openFilledLedger({ packs: [rivers] });
  });
  afterAll(() => opened.close());

  test('keeps records with their types, exact and whole', async () => {
    const saved = await opened.ledger.commands.saveRecord(OFFICER, 'rivers', {
      id: null,
      expectedVersion: null,
      values: RIVER,
      reason: '建账',
    });
    id = saved.id;
    expect(saved).toMatchObject({ state: 'watched', version: 1, updatedBy: '张一' });
    expect(saved.values).toEqual({ ...RIVER, patrolsByMonth: null });
  });

  test('names every fault of a record at once', async () => {
    const values = { name: '', waterClass: 'V', length: 'long' };
    await expect(
      opened.ledger.commands.saveRecord(OFFICER, 'rivers', { id: null, expectedVersion: null, values, reason: '建账' }),
    ).rejects.toMatchObject({
      family: 'input',
      code: 'record-values',
      message: expect.stringMatching(/name:.*waterClass:.*length:/s),
    });
  });

  test('a guard refuses a move with its reason, and shows it beforehand', async () => {
    const { moves } = await opened.ledger.queries.getRecord('rivers', id);
    expect(moves).toEqual([
      {
        transition: 'restore',
        label: label('治理完成'),
        refusal: { code: 'still-dirty', message: label('水质仍为IV类') },
      },
    ]);
    await expect(
      opened.ledger.commands.moveRecord(OFFICER, 'rivers', id, {
        transition: 'restore',
        date: '2021-05-10',
        reason: null,
        evidence: null,
        expectedVersion: 1,
      }),
    ).rejects.toMatchObject({ code: 'still-dirty' });
  });

  test('a weekly report goes into the record: the month’s amount into its month, the rest by name', async () => {
    const reported = await opened.ledger.commands.reportRecord(SCIENCE_REPORTER, 'rivers', id, {
      report: 'patrol',
      roundId: '2021-W19',
      values: { patrolsThisMonth: '4', waterClass: 'III' },
    });
    expect(reported.values.patrolsByMonth).toEqual({ '2021-05': '4' });
    expect(reported.values.waterClass).toBe('III');
    expect(reported.reports.map((report) => [report.roundId, report.values.patrolsThisMonth])).toEqual([
      ['2021-W19', '4'],
    ]);
  });

  test('a report that comes late does not overwrite what a later week has said', async () => {
    const late = await opened.ledger.commands.reportRecord(SCIENCE_REPORTER, 'rivers', id, {
      report: 'patrol',
      roundId: '2021-W18',
      values: { patrolsThisMonth: '2', waterClass: 'IV' },
    });
    expect([late.values.waterClass, late.values.patrolsByMonth, late.reports.length]).toEqual([
      'III',
      { '2021-05': '4' },
      2,
    ]);
  });

  test('a change made on an old version is refused', async () => {
    await expect(
      opened.ledger.commands.saveRecord(OFFICER, 'rivers', {
        id,
        expectedVersion: 1,
        values: { length: '13' },
        reason: '复测',
      }),
    ).rejects.toMatchObject({ family: 'conflict', code: 'stale-version' });
  });

  test('history keeps who changed what from what, and why', async () => {
    const saved = await opened.ledger.commands.saveRecord(OFFICER, 'rivers', {
      id,
      expectedVersion: 3,
      values: { length: '13' },
      reason: '复测',
    });
    expect(saved.history[0]).toMatchObject({
      version: 4,
      action: 'update',
      reason: '复测',
      by: '张一',
      changes: { length: { from: '12.35', to: '13' } },
    });
    expect(saved.history.length).toBe(4);
  });

  test('an amount that is ten thousand times off is asked about first, and the answer is kept', async () => {
    const slip = { id, expectedVersion: 4, values: { length: '130000' }, reason: '复测' };
    await expect(opened.ledger.commands.saveRecord(OFFICER, 'rivers', slip)).rejects.toMatchObject({
      family: 'conflict',
      code: 'unusual-value',
      messageZh: '“长度”由13公里改为130000公里，相差约万倍，请核对计量单位',
    });
    const saved = await opened.ledger.commands.saveRecord(OFFICER, 'rivers', { ...slip, confirmation: '改按米计' });
    expect([saved.version, saved.history[0]?.questions.length, saved.history[0]?.confirmation]).toEqual([
      5,
      1,
      '改按米计',
    ]);
    const back = { ...slip, expectedVersion: 5, values: { length: '13' }, confirmation: '仍按公里' };
    expect((await opened.ledger.commands.saveRecord(OFFICER, 'rivers', back)).values.length).toBe('13');
    expect(await opened.ledger.queries.verifyLog()).toEqual([]);
  });

  test('a unit that is not there, and a date of a move that has not come yet, are refused by name', async () => {
    const { commands } = opened.ledger;
    const change = (values: Record<string, string>) =>
      commands.saveRecord(
        OFFICER,
        'rivers',
        { id, expectedVersion: 6, values, reason: '复测' },
        { today: '2021-06-02' },
      );
    await expect(change({ keeper: 'nowhere' })).rejects.toMatchObject({
      family: 'input',
      messageZh: '“责任单位”填的是“nowhere”，没有这个单位',
    });
    await expect(
      commands.moveRecord(
        OFFICER,
        'rivers',
        id,
        { transition: 'restore', date: '2021-06-03', reason: null, evidence: '验收单', expectedVersion: 6 },
        { today: '2021-06-02' },
      ),
    ).rejects.toMatchObject({ code: 'date-ahead' });
  });

  test('a move with its date changes the state, and a closed record reports no more', async () => {
    const moved = await opened.ledger.commands.moveRecord(OFFICER, 'rivers', id, {
      transition: 'restore',
      date: '2021-06-01',
      reason: null,
      evidence: null,
      expectedVersion: 6,
    });
    expect(moved.state).toBe('restored');
    await expect(
      opened.ledger.commands.reportRecord(SCIENCE_REPORTER, 'rivers', id, {
        report: 'patrol',
        roundId: '2021-W25',
        values: {},
      }),
    ).rejects.toMatchObject({ code: 'record-closed' });
  });

  test('a reporter keeps the records of its own unit only, a leader none', async () => {
    const input = {
      id: null,
      expectedVersion: null,
      values: { ...RIVER, name: '浊水河', keeper: 'plan' },
      reason: '建账',
    };
    await expect(opened.ledger.commands.saveRecord(SCIENCE_REPORTER, 'rivers', input)).rejects.toMatchObject({
      code: 'other-unit',
    });
    await expect(opened.ledger.commands.saveRecord(MAYOR, 'rivers', input)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('lists filter by field and by words, and refuse a field that is not there', async () => {
    const list = (filters: Record<string, string>, words?: string) =>
      opened.ledger.queries.listRecords('rivers', {
        offset: 0,
        limit: 10,
        filters,
        ...(words === undefined ? {} : { words }),
      });
    expect((await list({ waterClass: 'III' })).total).toBe(1);
    expect((await list({ waterClass: 'IV' })).total).toBe(0);
    expect((await list({}, '清水')).total).toBe(1);
    await expect(list({ colour: 'blue' })).rejects.toMatchObject({ code: 'unknown-field' });
  });
});

describe('a pack whose version moves on', () => {
  const behind: (Connection | { drop(): Promise<void> })[] = [];
  afterEach(async () => {
    for (const item of behind.splice(0).reverse()) await ('drop' in item ? item.drop() : item.close());
  });

  const [register] = rivers.registers;
  if (register === undefined) throw new Error('the pack has no register');
  const withFields = (version: number, fields: (typeof register)['fields']): Pack => ({
    ...rivers,
    version,
    registers: [{ ...register, fields }],
  });

  async function openWith(url: string, pack: Pack): Promise<void> {
    const ledger = await openLedger({ database: { kind: 'server', url }, packs: [pack] });
    await ledger.close();
  }

  test('gets the columns of its new fields, keeps what was there, and refuses to go back or to change a type', async () => {
    const database = await createTestDatabase();
    behind.push(database);
    await openWith(database.url, rivers);
    const grown = withFields(2, [
      ...register.fields,
      { name: 'floodLevel', label: label('水位'), required: true, type: { kind: 'decimal', unit: '米', scale: 2 } },
    ]);
    await openWith(database.url, grown);
    const connection = await connect({ url: database.url, host: null, port: null, user: null, database: null }, 1);
    behind.push(connection);
    const { rows } = await sql<{ table: string }>`select table_name as table from information_schema.columns
      where column_name = 'flood_level' and data_type = 'numeric' order by 1`.execute(connection.db);
    expect(rows.map((row) => row.table)).toEqual(['register_rivers', 'register_rivers_history']);
    await expect(openWith(database.url, rivers)).rejects.toMatchObject({ code: 'pack-newer' });
    const changed = withFields(
      3,
      register.fields.map((field) =>
        field.name === 'outfalls' ? { ...field, type: { kind: 'date' } as const } : field,
      ),
    );
    await expect(openWith(database.url, changed)).rejects.toMatchObject({ code: 'pack-type-changed' });
  });

  test('gets the columns that the ledger has come to keep since its tables were made', async () => {
    const database = await createTestDatabase();
    behind.push(database);
    await openWith(database.url, rivers);
    const connection = await connect({ url: database.url, host: null, port: null, user: null, database: null }, 1);
    behind.push(connection);
    await sql`alter table register_rivers drop column record_valid_on`.execute(connection.db);
    // As a program of before left it.
    await sql`update pack_installation set declaration = declaration - 0`.execute(connection.db);
    await openWith(database.url, rivers);
    const { rows } = await sql`select 1 from information_schema.columns
      where table_name = 'register_rivers' and column_name = 'record_valid_on'`.execute(connection.db);
    expect(rows).toHaveLength(1);
  });

  test('may not take a name that the ledger keeps for itself', async () => {
    const database = await createTestDatabase();
    behind.push(database);
    const wrong = withFields(1, [
      ...register.fields,
      { name: 'recordState', label: label('状态'), required: false, type: { kind: 'text', maxLength: 10 } },
    ]);
    await expect(openWith(database.url, wrong)).rejects.toMatchObject({ code: 'pack-reserved-name' });
  });
});
