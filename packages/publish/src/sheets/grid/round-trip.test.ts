import {
  cellWords,
  GRID_SUBJECT,
  type GridValue,
  type IndicatorDefinition,
  type JudgedValue,
  judgeEntry,
  periodKeysOf,
  readGrid,
  readOrigin,
  STANDARD_INDICATORS,
} from '@planwright/engine';
import type { IndicatorSheet } from '@planwright/ledger';
import { readSheets } from '@planwright/readers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderIndicatorCsv } from './csv.ts';
import { renderIndicatorXlsx } from './workbook.ts';

const UNITS = [
  { id: 'city', name: '甲州市' },
  { id: 'north', name: '北丘县' },
  { id: 'south', name: '南川县' },
];
/** One of every rhythm, a percentage among them. */
const INDICATORS: readonly IndicatorDefinition[] = [
  ...new Map(
    STANDARD_INDICATORS.filter(({ formula }) => formula === null).map((one) => [
      `${one.period.kind}${one.period.cumulative}${one.period.januaryWithFebruary}${one.unit === '%'}`,
      one,
    ]),
  ).values(),
].slice(0, 6);

const sheetOf = (
  values: ReadonlyMap<string, GridValue>,
  over: Partial<IndicatorSheet> = {},
  language: 'zh-CN' | 'en' = 'zh-CN',
): IndicatorSheet => ({
  place: '甲州市',
  year: 2021,
  asOf: '2021-12-31',
  origin: {
    pack: '',
    register: GRID_SUBJECT,
    version: 1,
    language,
    exportedAt: '2021-06-01T08:00:00.000Z',
    contentHash: 'x',
  },
  indicators: INDICATORS,
  units: UNITS,
  values,
  simulated: false,
  ...over,
});

/** Reads a file back and judges it on values that have not changed since, or on others. */
async function bringBack(
  bytes: Uint8Array,
  name: string,
  base: ReadonlyMap<string, GridValue>,
  now = base,
  indicators = INDICATORS,
) {
  const workbook = await readSheets(bytes, name);
  const origin = readOrigin(workbook);
  const units = UNITS.map(({ id, name: unit }) => ({ id, names: [unit] }));
  const reading = readGrid(workbook, { indicators, units }, origin);
  if ('code' in reading) throw new Error(reading.message.en);
  const key = (entry: JudgedValue['entry']) => `${entry.definition.id}/${entry.unitId}/${entry.period}`;
  const judged = reading.entries.map((entry) =>
    judgeEntry(
      {
        current: (one) => now.get(key(one)),
        base: (one) => base.get(key(one)),
        notReported: new Set(),
        conflicts: new Map(),
        language: 'zh-CN',
      },
      entry,
    ),
  );
  return { reading, judged, at: (entry: JudgedValue) => key(entry.entry) };
}

const KEYS = INDICATORS.flatMap(({ id, period }) =>
  UNITS.flatMap((unit) => periodKeysOf(period, 2021).map((key) => `${id}/${unit.id}/${key}`)),
);
const note = fc.oneof(
  fc.constantFrom('没有外资企业', '=1+1', '含"引号",和逗号', '第一行\n第二行', '不足三户，按统计法第二十五条不公布'),
  fc.string({ minLength: 1, maxLength: 20 }).map((text) => `说${text.replace(/[^\p{L}\p{N} ]/gu, '')}明`),
);
const decimal = fc.oneof(
  fc.constantFrom('0', '0.0001', '-3.5', '12345678901234567.89', '100', '6.50'),
  fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, part]) => `${whole}.${part}`),
);
const vintage = fc.constantFrom('preliminary', 'final', 'corrected' as const);
const evidenceLevel = fc.constantFrom('declared', 'document', 'statistics', 'paid', 'on-site' as const);
const value: fc.Arbitrary<GridValue> = fc.oneof(
  fc.record({
    status: fc.constant('value' as const),
    value: decimal,
    vintage,
    evidenceLevel,
    note: fc.oneof(fc.constant(''), note),
  }),
  fc.record({
    status: fc.constantFrom('null', 'not-applicable', 'suppressed' as const),
    value: fc.constant(null),
    vintage,
    evidenceLevel,
    note,
  }),
);
const values = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), value), { selector: ([key]) => key, maxLength: 40 })
  .map((pairs): ReadonlyMap<string, GridValue> => new Map(pairs));

const FORMATS = [
  ['wide XLSX', 'a.xlsx', renderIndicatorXlsx],
  ['long CSV', 'a.csv', renderIndicatorCsv],
] as const;

describe.each(FORMATS)('values of indicators as %s', (_, name, render) => {
  test('come back without a change, whatever their states, vintages, evidence and notes', async () => {
    await fc.assert(
      fc.asyncProperty(values, fc.constantFrom('zh-CN', 'en' as const), async (kept, language) => {
        const { judged, at } = await bringBack(render(sheetOf(kept, {}, language)), name, kept);
        const told = judged.filter(
          ({ verdict, faults }) => !['unchanged', 'blank'].includes(verdict) || faults.length > 0,
        );
        expect(told.map((one) => [at(one), one.verdict, one.faults])).toEqual([]);
        expect(
          judged
            .filter(({ verdict }) => verdict === 'unchanged')
            .map(at)
            .sort(),
        ).toEqual([...kept.keys()].sort());
      }),
      { numRuns: 8 },
    );
  });

  test('with some changed change just those, to what was written', async () => {
    await fc.assert(
      fc.asyncProperty(values, values, async (kept, edits) => {
        const edited = new Map([...kept, ...edits]);
        const { judged, at } = await bringBack(render(sheetOf(edited)), name, kept);
        const changed = new Map(
          judged.filter(({ verdict }) => verdict === 'new' || verdict === 'changed').map((one) => [at(one), one.value]),
        );
        const meant = [...edits].filter(([key, after]) => !isSame(kept.get(key), after));
        const sound = meant.filter(([key, after]) => !isTakenBack(kept.get(key), after));
        expect([...changed.keys()].sort()).toEqual(sound.map(([key]) => key).sort());
        for (const [key, after] of sound) {
          const got = changed.get(key);
          expect([key, got?.status, got?.vintage, got?.evidenceLevel]).toEqual([
            key,
            after.status,
            after.vintage,
            after.evidenceLevel,
          ]);
          expect(Number(got?.value ?? Number.NaN)).toBe(Number(after.value ?? Number.NaN));
        }
      }),
      { numRuns: 8 },
    );
  });
});

/** Equal as statements, worked out by plain comparison: a note belongs to a state, not to a number. */
function isSame(before: GridValue | undefined, after: GridValue): boolean {
  if (before === undefined) return false;
  const said = ({ status, value: number, vintage: of, evidenceLevel: level, note: why }: GridValue) =>
    JSON.stringify([status, number === null ? null : Number(number), of, level, status === 'value' ? '' : why]);
  return said(before) === said(after);
}
/** An emptied number whose note is that of before says nothing about why. */
const isTakenBack = (before: GridValue | undefined, after: GridValue): boolean =>
  before?.status === 'value' && after.status === 'null' && before.note === after.note;

const [MONTHLY] = INDICATORS.filter(({ period }) => period.cumulative && period.kind === 'month');
const id = MONTHLY?.id ?? '';
const kept = (text: string, over: Partial<GridValue> = {}): GridValue => ({
  status: 'value',
  value: text,
  vintage: 'preliminary',
  evidenceLevel: 'declared',
  note: '',
  ...over,
});
const none = (status: 'null' | 'not-applicable' | 'suppressed', why: string): GridValue => ({
  ...kept('0', { note: why }),
  status,
  value: null,
});
/** One indicator, so that rows are few. */
const small = (map: ReadonlyMap<string, GridValue>) =>
  sheetOf(map, { indicators: MONTHLY === undefined ? [] : [MONTHLY] });

describe('the cells', () => {
  test('tell four things apart: zero, not reported, not applicable, suppressed', async () => {
    const key = (month: string) => `${id}/north/2021-01..${month}`;
    const map = new Map([
      [key('02'), kept('0')],
      [key('03'), none('null', '系统故障')],
      [key('04'), none('not-applicable', '没有这类企业')],
      [key('05'), none('suppressed', '不足三户')],
    ]);
    const { tables } = await readSheets(renderIndicatorXlsx(small(map)), 'a.xlsx');
    const sheet = (name: string) => tables.find((table) => table.name === name);
    expect(tables.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([
      '数值',
      '版次',
      '数据依据',
      '说明',
      '指标口径',
    ]);
    const heads = sheet('数值')?.rows.find(({ row }) => row === 3)?.cells ?? new Map();
    const columns = ['02', '03', '04', '05'].map(
      (month) => [...heads].find(([, cell]) => cellWords(cell) === `value.2021-01..${month}`)?.[0] ?? 0,
    );
    const north = (name: string) => {
      const row = sheet(name)?.rows.find(({ cells }) => cellWords(cells.get(2) ?? null) === 'north');
      return columns.map((column) => cellWords(row?.cells.get(column) ?? null));
    };
    expect(north('数值')).toEqual(['0', null, '不适用', '不公布']);
    expect(north('说明')).toEqual([null, '系统故障', '没有这类企业', '不足三户']);
  });

  test.each([
    ['12.5', 'new', '12.5', null],
    ['１，２３４．５', 'new', '1234.5', null],
    ['不适用：没有外资企业', 'new', null, '没有外资企业'],
    ['未公布：不足三户', 'new', null, '不足三户'],
    ['见附件', 'faulty', null, null],
    ['约12', 'faulty', null, null],
  ])('“%s” typed by hand into a list of one’s own is %s', async (typed, verdict, number, why) => {
    const csv = `指标,单位,所属期,数值\n${MONTHLY?.label['zh-CN']},北丘县,2021年1—5月,"${typed}"\n`;
    const { judged } = await bringBack(new TextEncoder().encode(csv), 'own.csv', new Map());
    expect(judged.map((one) => [one.verdict, one.value?.value ?? null, one.freshNote])).toEqual([
      [verdict, number, why],
    ]);
  });

  test('that were emptied are asked why; a value that somebody else has changed since is a conflict', async () => {
    const key = `${id}/north/2021-01..05`;
    const csv = new TextDecoder().decode(renderIndicatorCsv(small(new Map([[key, kept('12')]]))));
    const emptied = csv.replace(/,12,/, ',,');
    const base = new Map([[key, kept('12')]]);
    const taken = await bringBack(new TextEncoder().encode(emptied), 'a.csv', base);
    expect(taken.judged.flatMap(({ faults }) => faults.map(({ code, observed }) => [code, observed]))).toEqual([
      ['emptied', null],
    ]);
    const mine = new TextEncoder().encode(csv.replace(/,12,/, ',13,'));
    const both = await bringBack(mine, 'a.csv', base, new Map([[key, kept('14')]]));
    expect(
      both.judged.flatMap(({ conflicts }) => conflicts.map(({ base: b, theirs, mine: m }) => [b, theirs, m])),
    ).toEqual([['12', '14', '13']]);
  });

  test('of a file from before an indicator changed its unit are converted', async () => {
    const money = INDICATORS.find(({ unit }) => unit === '亿元') as IndicatorDefinition;
    const period = periodKeysOf(money.period, 2021)[0] ?? '';
    const key = `${money.id}/north/${period}`;
    const file = renderIndicatorXlsx(sheetOf(new Map([[key, kept('1.25')]]), { indicators: [money] }));
    const inWan = { ...money, unit: '万元' };
    const { judged, reading } = await bringBack(file, 'a.xlsx', new Map([[key, kept('12500')]]), undefined, [inWan]);
    expect(judged.filter(({ verdict }) => verdict !== 'blank').map(({ verdict }) => verdict)).toEqual(['unchanged']);
    expect(reading.migrated.map((remark) => remark['zh-CN'])).toEqual([
      `“${money.label['zh-CN']}”按表中的计量单位“亿元”读取，换算为现用的“万元”`,
    ]);
  });
});
