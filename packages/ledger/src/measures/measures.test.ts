import {
  type Expression,
  evaluateMeasure,
  formatMeasure,
  type Measure,
  type MonthSpan,
  monthOfNumber,
  type Pack,
  type RecordValues,
} from '@planwright/engine';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, connect } from '../database/connect.ts';
import { OFFICER, openFilledLedger, type TestLedger } from '../testing/index.ts';

const label = (words: string) => ({ 'zh-CN': words, en: words });
const field = (name: string): Expression => ({ kind: 'field', name });

const pack: Pack = {
  name: 'sampler',
  label: label('样本'),
  summary: label('样本'),
  version: 1,
  codeLists: [],
  registers: [
    {
      name: 'samples',
      label: label('样本'),
      titleField: 'name',
      lifecycle: null,
      fields: [
        { name: 'name', label: label('名称'), required: false, type: { kind: 'text', maxLength: 40 } },
        { name: 'amount', label: label('数'), required: false, type: { kind: 'decimal', unit: '亿元', scale: 4 } },
        { name: 'number', label: label('个数'), required: false, type: { kind: 'integer', unit: '个' } },
        { name: 'day', label: label('日期'), required: false, type: { kind: 'date' } },
        { name: 'open', label: label('开工'), required: false, type: { kind: 'boolean' } },
        { name: 'months', label: label('按月'), required: false, type: { kind: 'series', unit: '亿元', scale: 2 } },
      ],
    },
  ],
  reports: [],
  measures: [],
  views: [],
  bulletinSections: [],
};

const measureOf = (expression: Expression, missing: Measure['missing']): Measure => ({
  name: 'probe',
  label: label('探针'),
  register: 'samples',
  unit: '',
  scale: 6,
  expression,
  direction: 'none',
  overSpace: 'none',
  overTime: 'none',
  missing,
});

/** A measure that others build on, shown with one digit. */
const BASE: Measure = {
  ...measureOf({ kind: 'sum', of: { kind: 'months', of: 'months', span: 'yearToDate' } }, 'partial'),
  name: 'base',
  scale: 1,
};

/** Amounts, texts that may be amounts, days, nothing: all that a row may hold. */
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 });
const amount = fc.integer({ min: -99999, max: 99999 }).map((number) => (number / 100).toFixed(2).replace(/\.?0+$/, ''));
/** Months about a year's turn, so that spans begin and end within them. */
const month = fc.integer({ min: 2020 * 12 + 9, max: 2021 * 12 + 15 }).map(monthOfNumber);
const row: fc.Arbitrary<RecordValues> = fc.record({
  name: maybe(fc.constantFrom('甲', '乙', 'a', 'B', '7', '07', '7.0', '-3')),
  amount: maybe(amount),
  number: maybe(fc.integer({ min: -5, max: 5 })),
  day: maybe(fc.constantFrom('2021-01-31', '2021-06-01', '2022-02-28')),
  open: maybe(fc.boolean()),
  months: maybe(fc.dictionary(month, amount, { minKeys: 1, maxKeys: 5 })),
});

const literal = fc
  .constantFrom<string | boolean>('0', '3', '7', '-2.5', '甲', 'a', '2021-06-01', true, false)
  .map((value): Expression => ({ kind: 'literal', value }));
const anyField = fc.constantFrom('name', 'amount', 'number', 'day', 'open', 'months', 'state', 'absent').map(field);
const { amounts } = fc.letrec<{ amounts: Expression }>((tie) => ({
  amounts: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('amount', 'number', 'months').map(field),
    fc
      .tuple(
        fc.constantFrom('months', 'amount'),
        fc.constantFrom<MonthSpan>('month', 'yearToDate', 'year', 'toDate', 'all'),
      )
      .map(([of, span]): Expression => ({ kind: 'months', of, span })),
    fc.constantFrom('0', '1', '2.5').map((value): Expression => ({ kind: 'literal', value })),
    fc
      .tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide'), tie('amounts'), tie('amounts'))
      .map(([op, left, right]): Expression => ({ kind: 'arithmetic', op: op as 'add', left, right })),
  ),
}));
const { truths } = fc.letrec<{ truths: Expression }>((tie) => ({
  truths: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(
        fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'),
        fc.oneof(anyField, amounts),
        fc.oneof(anyField, literal),
      )
      .map(([op, left, right]): Expression => ({ kind: 'compare', op: op as 'eq', left, right })),
    fc
      .tuple(anyField, fc.subarray(['甲', '7', 'true', '2021-06-01']))
      .map(([of, values]): Expression => ({ kind: 'in', of, values })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(fc.oneof(tie('truths'), anyField), { maxLength: 3 }))
      .map(([kind, of]): Expression => ({ kind: kind as 'and', of })),
    fc.oneof(tie('truths'), anyField).map((of): Expression => ({ kind: 'not', of })),
  ),
}));
const where = fc.option(truths, { nil: undefined });
const aggregate: fc.Arbitrary<Expression> = fc.oneof(
  where.map(
    (condition): Expression => (condition === undefined ? { kind: 'count' } : { kind: 'count', where: condition }),
  ),
  fc
    .tuple(amounts, where)
    .map(
      ([of, condition]): Expression =>
        condition === undefined ? { kind: 'sum', of } : { kind: 'sum', of, where: condition },
    ),
);
const measure: fc.Arbitrary<Measure> = fc
  .tuple(
    fc.oneof(
      aggregate,
      fc.constantFrom<Expression>({ kind: 'elapsedShare' }, { kind: 'measure', name: 'base' }),
      fc
        .tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide'), aggregate, aggregate)
        .map(([op, left, right]): Expression => ({ kind: 'arithmetic', op: op as 'add', left, right })),
    ),
    fc.constantFrom('refuse', 'partial', 'ignore'),
  )
  .map(([expression, missing]) => measureOf(expression, missing as 'refuse'));

let opened: TestLedger;
let behind: Connection;
beforeAll(async () => {
  opened = await openFilledLedger({ packs: [pack] });
  behind = await connect({ url: opened.url, host: null, port: null, user: null, database: null }, 1);
});
afterAll(async () => {
  await behind.close();
  await opened.close();
});

async function save(values: RecordValues): Promise<string> {
  const record = await opened.ledger.commands.saveRecord(OFFICER, 'samples', {
    id: null,
    expectedVersion: null,
    values: values as Record<string, string>,
    reason: '样本',
    confirmation: '随机样本',
  });
  return record.id;
}

const evaluate = async (probe: Measure) => {
  const values = await opened.ledger.queries.evaluateMeasures(
    { ...pack, measures: [probe, BASE] },
    { groupBy: null, asOf: '2021-02-20' },
  );
  const value = values.find((one) => one.measure === probe.name);
  return { value: value?.value ?? null, rows: value?.rows, missing: [...(value?.missing ?? [])].sort() };
};

test('a measure in SQL gives what it gives in TypeScript, on any rows and any expression', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 8 }),
      fc.array(measure, { minLength: 6, maxLength: 6 }),
      async (rows, measures) => {
        await sql`truncate register_samples cascade`.execute(behind.db);
        const kept = [];
        for (const values of rows) kept.push({ id: await save(values), state: null, values });
        for (const probe of measures) {
          const expected = evaluateMeasure(probe, kept, { asOf: '2021-02-20', measures: [BASE] });
          expect(await evaluate(probe)).toEqual({
            value: formatMeasure(probe, expected.value),
            rows: expected.rows,
            missing: [...expected.missing].sort(),
          });
        }
      },
    ),
    { numRuns: 40, seed: 20210520 },
  );
});

test('a sum over nothing known is null, a count of nothing is zero, a share of zero is null', async () => {
  await sql`truncate register_samples cascade`.execute(behind.db);
  await save({ name: '甲', amount: null, number: 0 });
  const sum: Expression = { kind: 'sum', of: field('amount') };
  const zero: Expression = { kind: 'sum', of: field('number') };
  const none: Expression = {
    kind: 'count',
    where: { kind: 'compare', op: 'eq', left: field('name'), right: { kind: 'literal', value: '乙' } },
  };
  expect((await evaluate(measureOf(sum, 'ignore'))).value).toBeNull();
  expect((await evaluate(measureOf(none, 'ignore'))).value).toBe('0.000000');
  expect((await evaluate(measureOf(zero, 'ignore'))).value).toBe('0.000000');
  expect(
    (await evaluate(measureOf({ kind: 'arithmetic', op: 'divide', left: zero, right: zero }, 'ignore'))).value,
  ).toBeNull();
});

test('by a field, each group has its own value and names its own gaps', async () => {
  await sql`truncate register_samples cascade`.execute(behind.db);
  await save({ name: '甲', amount: '1.5' });
  await save({ name: '甲', amount: '2' });
  const gap = await save({ name: '乙', amount: null });
  const probe = measureOf({ kind: 'sum', of: field('amount') }, 'partial');
  const values = await opened.ledger.queries.evaluateMeasures(
    { ...pack, measures: [probe] },
    { groupBy: 'name', asOf: '2021-12-31' },
  );
  expect(new Map(values.map((value) => [value.group, [value.value, value.rows, value.missing]]))).toEqual(
    new Map<string | null, unknown>([
      ['甲', ['3.500000', 2, []]],
      ['乙', [null, 1, [gap]]],
    ]),
  );
});
