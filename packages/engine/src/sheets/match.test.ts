import { describe, expect, test } from 'vitest';
import type { Field, Register, TemplateStep } from '../pack.ts';
import { matchTable } from './match.ts';
import type { SheetCell, SheetRow, Workbook } from './model.ts';
import { readOrigin } from './origin.ts';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const field = (name: string, zh: string, type: Field['type']): Field => ({
  name,
  label: label(zh, name),
  type,
  required: false,
});

/** 万元 became 亿元, the owner was renamed, a column fell away, and a choice was worded anew. */
const steps: readonly TemplateStep[] = [
  { remark: label('业主改称建设单位', 'owner is builder now'), renamed: { owner: 'builder' } },
  {
    remark: label('总投资改以亿元计，取消备注', 'investment in 亿元, no remark any more'),
    rescaled: { total: '0.0001' },
    dropped: ['remark'],
    reworded: { level: { 市重点: 'city' } },
  },
];
const register: Register = {
  name: 'works',
  label: label('工程台账', 'works'),
  titleField: 'name',
  lifecycle: null,
  templateSteps: steps,
  fields: [
    field('name', '名称', { kind: 'text', maxLength: 40 }),
    field('level', '层级', { kind: 'code', list: 'level' }),
    field('builder', '建设单位', { kind: 'text', maxLength: 40 }),
    field('total', '总投资', { kind: 'decimal', unit: '亿元', scale: 4 }),
    field('plan', '计划', { kind: 'series', unit: '亿元', scale: 2 }),
  ],
};
const pack = {
  name: 'works',
  label: label('工程', 'works'),
  summary: label('工程', 'works'),
  version: 1,
  codeLists: [
    { name: 'level', label: label('层级', 'level'), codes: [{ code: 'city', label: label('市级', 'city') }] },
  ],
  registers: [register],
  reports: [],
  measures: [],
  views: [],
  bulletinSections: [],
};

const row = (number: number, ...words: readonly (string | number | null)[]): SheetRow => ({
  row: number,
  cells: new Map(
    words.flatMap((word, index): [number, SheetCell][] =>
      word === null
        ? []
        : [
            [
              index + 1,
              typeof word === 'string'
                ? { kind: 'text', text: word }
                : { kind: 'number', text: String(word), percent: false },
            ],
          ],
    ),
  ),
});
const workbook = (rows: readonly SheetRow[], version: number | null): Workbook => ({
  format: 'xlsx',
  tables: [
    { name: '表', hidden: false, rows },
    ...(version === null
      ? []
      : [
          {
            name: '_planwright',
            hidden: true,
            rows: [row(1, 'register', 'works'), row(2, 'template', String(version)), row(3, 'pack', 'works')],
          },
        ]),
  ],
});
const match = (rows: readonly SheetRow[], version: number | null) => {
  const file = workbook(rows, version);
  return matchTable(file, pack, register, readOrigin(file));
};
const keysOf = (found: ReturnType<typeof match>) =>
  'code' in found ? found.code : found.columns.map(({ at, column }) => [at, column.key]);

describe('columns of a user’s own sheet', () => {
  test('are known by their hidden names, however they were moved, renamed or moved down', () => {
    const found = match(
      [
        row(1, '我们的表'),
        row(4, 'total', null, '$id', 'name'),
        row(5, '总盘子', '联系人', '号', '项目'),
        row(6, 3.5, '李', 'k1', '甲'),
      ],
      3,
    );
    expect(keysOf(found)).toEqual([
      [1, 'total'],
      [3, '$id'],
      [4, 'name'],
    ]);
    expect('code' in found ? [] : found.rows.map(({ row }) => row)).toEqual([6]);
  });

  test('are known by their heads where the hidden names are gone, months by the head above them', () => {
    const found = match(
      [
        row(1, '名称 *', '总投资（亿元）', '计划（亿元）'),
        row(2, null, null, '2021年1月', '2021年2月'),
        row(3, '甲', 1, 0.5, 0.6),
      ],
      null,
    );
    expect(keysOf(found)).toEqual([
      [1, 'name'],
      [2, 'total'],
      [3, 'plan.2021-01'],
      [4, 'plan.2021-02'],
    ]);
  });

  test('in either language, in one line', () => {
    expect(keysOf(match([row(1, 'name', 'total (亿元)', 'plan·Feb 2021'), row(2, 'a', 1, 2)], null))).toEqual([
      [1, 'name'],
      [2, 'total'],
      [3, 'plan.2021-02'],
    ]);
  });
});

test('a value that is also a head makes its row no head', () => {
  const found = match([row(1, 'name', 'total (亿元)'), row(2, 'total', 1)], null);
  expect('code' in found ? found.code : found.rows.map((one) => one.row)).toEqual([2]);
});

describe('a file of an older template', () => {
  const old = [
    row(3, '$id', 'name', 'level', 'owner', 'total', 'remark'),
    row(4, '编号', '名称', '层级', '业主', '总投资（万元）', '备注'),
    row(5, 'k1', '甲', '市重点', '甲公司', 125000, '无'),
  ];

  test('is read through the steps since: renamed, rescaled, reworded, dropped', () => {
    const found = match(old, 1);
    if ('code' in found) throw new Error(found.message.en);
    const values = found.columns.map(({ at, column, migrate }) => {
      const cell = found.rows[0]?.cells.get(at);
      return [column.key, cell === undefined ? null : migrate(cell)];
    });
    expect(values).toEqual([
      ['$id', { kind: 'text', text: 'k1' }],
      ['name', { kind: 'text', text: '甲' }],
      ['level', { kind: 'text', text: 'city' }],
      ['builder', { kind: 'text', text: '甲公司' }],
      // 125,000 万元 are 12.5 亿元.
      ['total', { kind: 'number', text: '12.5', percent: false }],
    ]);
    expect(found.migrated.map((remark) => remark['zh-CN'])).toEqual(steps.map((step) => step.remark['zh-CN']));
  });

  test('of the version between takes the later steps only', () => {
    const found = match([row(3, '$id', 'builder', 'total'), row(6, 'k1', '甲公司', 20000)], 2);
    expect(
      'code' in found
        ? []
        : found.columns.map(({ migrate }) => migrate({ kind: 'number', text: '20000', percent: false })),
    ).toEqual([
      { kind: 'number', text: '20000', percent: false },
      { kind: 'number', text: '20000', percent: false },
      { kind: 'number', text: '2', percent: false },
    ]);
  });

  test('of a version that nobody knows yet is refused by its name', () => {
    const found = match(old, 4);
    expect('code' in found ? [found.code, found.message['zh-CN']] : []).toEqual([
      'newer-template',
      '文件的模板是“works”第4版，本系统只认识到第3版，请用导出它的系统导入，或在本系统重新导出后填写',
    ]);
  });
});
