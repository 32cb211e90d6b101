import {
  createRowJudge,
  createVocabulary,
  extentOfRecords,
  type JudgedRow,
  type KnownRecord,
  type ListItem,
  matchTable,
  type Pack,
  type RecordValues,
  type Register,
  readOrigin,
  templateOf,
  tidyText,
  type Workbook,
} from '@planwright/engine';
import { packs } from '@planwright/packs';
import { readSheets } from '@planwright/readers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderRegisterCsv } from './csv.ts';
import { renderRegisterXlsx } from './register.ts';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const field = (name: string, zh: string, type: Register['fields'][number]['type'], required = false) => ({
  name,
  label: label(zh, name),
  type,
  required,
});

/** A register with a field of every type, a share among them. */
const everyType: Register = {
  name: 'everything',
  label: label('全类型台账', 'everything'),
  titleField: 'name',
  lifecycle: null,
  fields: [
    field('name', '名称', { kind: 'text', maxLength: 60 }, true),
    field('remark', '备注', { kind: 'text', maxLength: 400 }),
    field('count', '个数', { kind: 'integer', unit: '个' }),
    field('amount', '金额', { kind: 'decimal', unit: '亿元', scale: 6 }),
    field('share', '占比', { kind: 'decimal', unit: '%', scale: 2 }),
    field('day', '日期', { kind: 'date' }),
    field('open', '是否开放', { kind: 'boolean' }),
    field('level', '层级', { kind: 'code', list: 'level' }),
    field('unit', '单位', { kind: 'orgUnit' }),
    field('commitment', '任务', { kind: 'commitment' }),
    field('byMonth', '按月', { kind: 'series', unit: '亿元', scale: 4 }),
    field('milestones', '节点', {
      kind: 'list',
      maxItems: 5,
      fields: [
        { name: 'what', label: label('节点名称', 'what'), required: true, type: { kind: 'text', maxLength: 30 } },
        { name: 'on', label: label('日期', 'on'), required: false, type: { kind: 'date' } },
        {
          name: 'cost',
          label: label('费用', 'cost'),
          required: false,
          type: { kind: 'decimal', unit: '万元', scale: 2 },
        },
      ],
    }),
  ],
};
const everyPack: Pack = {
  name: 'everything',
  label: everyType.label,
  summary: everyType.label,
  version: 1,
  codeLists: [
    {
      name: 'level',
      label: label('层级', 'level'),
      codes: [
        { code: 'city', label: label('市级', 'city') },
        { code: 'county', label: label('=县级', 'county') },
      ],
    },
  ],
  registers: [everyType],
  reports: [],
  measures: [],
  views: [],
  bulletinSections: [],
};

const UNITS = [
  { id: 'u1', names: ['甲县发展改革局', '发改局'] },
  { id: 'u2', names: ['乙县发展改革局', '发改局'] },
  { id: 'u3', names: ['同名局'] },
  { id: 'u4', names: ['同名局'] },
];
const COMMITMENTS = [
  { id: 'c1', names: ['年内新增企业70家，力争达到80家'] },
  { id: 'c2', names: ['建成“一号”工程'] },
];

const vocabularyOf = (pack: Pack, register: Register, language: 'zh-CN' | 'en') =>
  createVocabulary({
    language,
    codeLists: pack.codeLists,
    states: register.lifecycle?.states ?? [],
    units: UNITS,
    commitments: COMMITMENTS,
  });

function sheetOf(pack: Pack, register: Register, records: readonly KnownRecord[], language: 'zh-CN' | 'en' = 'zh-CN') {
  const template = templateOf(pack, register, extentOfRecords(register, records, 2021));
  return {
    label: register.label,
    place: '甲州市',
    template,
    origin: {
      pack: pack.name,
      register: register.name,
      version: template.version,
      language,
      exportedAt: '2021-05-26T01:02:03.000Z',
      contentHash: 'x',
    },
    vocabulary: vocabularyOf(pack, register, language),
    records,
    simulated: false,
  };
}

/** What a file that came back would do to the records that it went out from. */
function judge(
  pack: Pack,
  register: Register,
  records: readonly KnownRecord[],
  workbook: Workbook,
): readonly JudgedRow[] {
  const origin = readOrigin(workbook);
  const table = matchTable(workbook, pack, register, origin);
  if ('code' in table) throw new Error(table.message.en);
  const known = new Map(records.map((record) => [record.id, record]));
  const judgeRow = createRowJudge({
    pack,
    register,
    table,
    vocabulary: vocabularyOf(pack, register, origin?.language ?? 'zh-CN'),
    current: (id) => known.get(id),
    base: (id) => known.get(id),
    titled: () => [],
    decisions: { notReported: new Set(), conflicts: new Map() },
  });
  return table.rows.map(judgeRow);
}

const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength }),
    fc
      .array(
        fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\n', '\r\n', '\t', ' ', '甲', '_x0041_', '&', '<', '1'),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''))
      .filter((made) => made.length <= maxLength),
  );
const decimal = (scale: number) =>
  fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.integer({ min: 0, max: scale }))
    .map(([negative, digits, places]) => {
      const padded = String(digits).padStart(places + 1, '0');
      const whole = padded.slice(0, padded.length - places);
      const rest = padded.slice(padded.length - places).replace(/0+$/, '');
      return `${negative && digits !== 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
    });
const day = fc
  .date({ min: new Date('1890-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const month = fc
  .tuple(fc.integer({ min: 2019, max: 2023 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

/** An item with something in it. */
const itemOf = (pack: Pack, fields: Register['fields']): fc.Arbitrary<ListItem> =>
  (
    fc.record(Object.fromEntries(fields.map((own) => [own.name, arbitraryOf(pack, own)]))) as fc.Arbitrary<ListItem>
  ).filter((item) => Object.values(item).some((value) => value !== null && tidyText(String(value)) !== ''));

function arbitraryOf(pack: Pack, { type, required }: Register['fields'][number]): fc.Arbitrary<RecordValues[string]> {
  const known = ((): fc.Arbitrary<RecordValues[string]> => {
    switch (type.kind) {
      case 'text':
        return text(Math.min(type.maxLength, 30)).filter((words) => !required || tidyText(words) !== '');
      case 'integer':
        return fc.integer({ min: type.min ?? -1_000_000_000, max: type.max ?? 1_000_000_000 });
      case 'decimal':
        return type.max === undefined
          ? decimal(type.scale).filter((value) => type.min === undefined || !value.startsWith('-'))
          : fc.integer({ min: Number(type.min ?? 0), max: Number(type.max) }).map(String);
      case 'date':
        return day;
      case 'boolean':
        return fc.boolean();
      case 'code':
        return fc.constantFrom(
          ...(pack.codeLists.find((list) => list.name === type.list)?.codes ?? []).map((code) => code.code),
        );
      case 'orgUnit':
        return fc.constantFrom(...UNITS.map((unit) => unit.id));
      case 'commitment':
        return fc.constantFrom(...COMMITMENTS.map((commitment) => commitment.id));
      case 'series':
        return fc
          .dictionary(month, decimal(type.scale), { minKeys: 1, maxKeys: 6 })
          .map((months) => Object.fromEntries(Object.entries(months).sort(([one], [other]) => (one < other ? -1 : 1))));
      case 'list':
        return fc.array(itemOf(pack, type.fields), { minLength: 1, maxLength: Math.min(type.maxItems, 3) });
    }
  })();
  return required ? known : maybe<RecordValues[string]>(known);
}

const recordsOf = (pack: Pack, register: Register): fc.Arbitrary<readonly KnownRecord[]> =>
  fc
    .array(
      fc.record({
        state: fc.constantFrom(...(register.lifecycle?.states.map((state) => state.name) ?? [null])),
        version: fc.integer({ min: 1, max: 99 }),
        values: fc.record(
          Object.fromEntries(register.fields.map((own) => [own.name, arbitraryOf(pack, own)])),
        ) as fc.Arbitrary<RecordValues>,
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((rows) => rows.map((row, index) => ({ ...row, id: `k${index}` })));

const registers = [everyPack, ...packs].flatMap((pack) =>
  // Rules over several fields are not what is tested here; random values would break them.
  pack.registers.map(({ check: _, ...register }) => ({ pack, register, name: register.name })),
);

describe.each(registers)('the register $name goes out and comes back', ({ pack, register }) => {
  test.each(['xlsx', 'csv'] as const)('as %s, without a change', async (format) => {
    await fc.assert(
      fc.asyncProperty(recordsOf(pack, register), fc.constantFrom('zh-CN', 'en'), async (records, language) => {
        const sheet = sheetOf(pack, register, records, language as 'zh-CN');
        const render = format === 'xlsx' ? renderRegisterXlsx : renderRegisterCsv;
        const workbook = await readSheets(render(sheet), `register.${format}`);
        expect(workbook.format).toBe(format);
        const rows = judge(pack, register, records, workbook);
        expect(rows.map(({ recordId, verdict, faults, changes }) => ({ recordId, verdict, faults, changes }))).toEqual(
          records.map(({ id }) => ({ recordId: id, verdict: 'unchanged', faults: [], changes: [] })),
        );
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('as rows without ids, to the same values', async () => {
    await fc.assert(
      fc.asyncProperty(recordsOf(pack, register), async (records) => {
        const blank = records.map((record) => ({ ...record, id: '', state: null }));
        const workbook = await readSheets(renderRegisterCsv(sheetOf(pack, register, blank)), 'register.csv');
        const rows = judge(pack, register, [], workbook);
        const again = rows.map((row, index) => ({
          id: `k${index}`,
          version: 1,
          state: null,
          values: row.values ?? {},
        }));
        const third = await readSheets(renderRegisterXlsx(sheetOf(pack, register, again)), 'register.xlsx');
        expect(judge(pack, register, again, third).map((row) => row.verdict)).toEqual(records.map(() => 'unchanged'));
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

test('the same records give the same bytes', () => {
  const record = { id: 'k1', version: 1, state: null, values: { name: '甲', amount: '1.5' } };
  const once = renderRegisterXlsx(sheetOf(everyPack, everyType, [record]));
  expect(Buffer.from(renderRegisterXlsx(sheetOf(everyPack, everyType, [record]))).equals(once)).toBe(true);
});
