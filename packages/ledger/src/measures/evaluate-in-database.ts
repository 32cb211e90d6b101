import {
  addDecimals,
  divideDecimals,
  type Expression,
  elapsedShareOf,
  findMeasure,
  formatMeasure,
  type Measure,
  multiplyDecimals,
  type Register,
  subtractDecimals,
} from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import { batchColumn, columnsOf, snakeCase, tablesOf } from '#registers/columns.ts';
import { ofPlan, type PlanOfRecords } from '#registers/of-plan.ts';
import type { LedgerContext } from '../context.ts';
import { type CompiledExpression, compileExpression } from './compile-expression.ts';

/** A measure's value over one group of records, unrounded. */
export interface GroupOutcome {
  readonly measure: string;
  /** The group's value as text; null for all records together, and for records that have none. */
  readonly group: string | null;
  readonly value: string | null;
  readonly rows: number;
  readonly missing: readonly string[];
}

type Aggregate = Extract<Expression, { readonly kind: 'count' | 'sum' }>;

/** What measures are evaluated in: the records as of a day, by a field, with all measures of the pack to build on. */
export interface MeasureScope {
  readonly groupBy: string | null;
  readonly asOf: string;
  readonly measures: readonly Measure[];
  /** Whose records are meant, as `ofPlan` takes it. */
  readonly plan?: PlanOfRecords;
  /** 现行口径: units that ended, with those whose groups their records count to; none where groups stay as they were. */
  readonly successors?: ReadonlyMap<string, string>;
}

/**
 * Evaluates measures of one register in a single query. The database counts and sums each thing once; what is reckoned from the sums
 * (shares, rates) is reckoned with the engine's exact decimals, the same as in `evaluateMeasure`.
 */
export async function evaluateInDatabase(
  context: LedgerContext,
  register: Register,
  wanted: readonly Measure[],
  scope: MeasureScope,
): Promise<readonly GroupOutcome[]> {
  const plan = planAggregates(wanted, register, scope);
  const group = scope.groupBy === null ? sql`null::text` : groupColumn(register, scope.groupBy, scope.successors);
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select ${sql.join([scope.groupBy === null ? sql`null::text as "group"` : sql`"group"`, sql`count(*) as "rows"`, ...plan.columns])}
    from (
      select ${sql.join([sql`record_id`, sql`${group} as "group"`, ...plan.perRecord])}
      from (${rowsAsOf(context, register, scope)}) record
      offset 0
    ) reckoned
    ${scope.groupBy === null ? sql`` : sql`group by 1 order by 1`}`.execute(context.db);
  const { places } = plan;
  return rows.flatMap((row) =>
    wanted.map((measure) => ({
      measure: measure.name,
      group: (row.group as string | null) ?? null,
      ...evaluate(measure, { row, places, scope }),
      rows: Number(row.rows),
    })),
  );
}

interface Reading {
  readonly row: Readonly<Record<string, unknown>>;
  /** Where each aggregate stands among the columns. */
  readonly places: ReadonlyMap<string, number>;
  readonly scope: MeasureScope;
}

function evaluate(
  measure: Measure,
  reading: Reading,
): { readonly value: string | null; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const value = reckon(measure.expression, reading, missing);
  const refused = measure.missing === 'refuse' && missing.size > 0;
  return { value: refused ? null : value, missing: measure.missing === 'ignore' ? [] : [...missing].sort() };
}

/**
 * The records as they stood on a day: as they are where their newest version held by then, else the last version that did, found in the
 * index before any row is read.
 */
function rowsAsOf(
  context: LedgerContext,
  register: Register,
  { asOf, plan }: Pick<MeasureScope, 'asOf' | 'plan'>,
): RawBuilder<unknown> {
  const { jurisdictionId } = context;
  const tables = tablesOf(register);
  const names = ['record_id', 'record_state', ...columnsOf(register.fields).map((column) => column.name)];
  const of = (table: string) => sql.join(names.map((name) => sql.ref(`${table}.${name}`)));
  const held = sql`(record_valid_on is null or record_valid_on <= ${asOf})`;
  return sql`
    select ${of('current')} from ${sql.table(tables.current)} current
    where jurisdiction_id = ${jurisdictionId} and ${ofPlan(context, plan, 'current')} and ${held}
    union all
    select ${of('version')} from ${sql.table(tables.current)} current
    cross join lateral (
      select record_version from ${sql.table(tables.history)} history
      where history.jurisdiction_id = current.jurisdiction_id and history.record_id = current.record_id
        and (history.record_valid_on is null or history.record_valid_on <= ${asOf})
      order by history.record_version desc limit 1
    ) last
    join ${sql.table(tables.history)} version on version.jurisdiction_id = current.jurisdiction_id
      and version.record_id = current.record_id and version.record_version = last.record_version
    where current.jurisdiction_id = ${jurisdictionId} and ${ofPlan(context, plan, 'current')} and current.record_valid_on > ${asOf}`;
}

/** What each record gives, reckoned once, and what is counted and summed of it. */
interface AggregatePlan {
  /** Amounts and conditions of one record, as columns. */
  readonly perRecord: readonly RawBuilder<unknown>[];
  readonly columns: readonly RawBuilder<unknown>[];
  /** Where each aggregate stands among the columns. */
  readonly places: ReadonlyMap<string, number>;
}

function planAggregates(wanted: readonly Measure[], register: Register, scope: MeasureScope): AggregatePlan {
  const perRecord = new Map<string, RawBuilder<unknown>>();
  const columns: RawBuilder<unknown>[] = [];
  const places = new Map<string, number>();
  /** The column of an expression over one record; equal expressions share one. */
  const columnOf = (expression: Expression, as: 'amount' | 'truth'): RawBuilder<unknown> => {
    const key = `${as}:${JSON.stringify(expression)}`;
    const name = [...perRecord.keys()].indexOf(key);
    const column = sql.ref(`part_${name < 0 ? perRecord.size : name}`);
    if (name < 0) {
      const compiled = compileExpression(expression, register, scope.asOf);
      const code = as === 'truth' ? truthOf(compiled) : amountOf(compiled);
      perRecord.set(key, sql`${code} as ${column}`);
    }
    return column;
  };
  for (const measure of wanted) {
    for (const aggregate of findAggregates(measure.expression, scope.measures)) {
      const key = JSON.stringify(aggregate);
      if (places.has(key)) continue;
      const index = places.size;
      places.set(key, index);
      const where = aggregate.where === undefined ? sql`true` : sql`${columnOf(aggregate.where, 'truth')} is true`;
      const value = sql.ref(`value_${index}`);
      if (aggregate.kind === 'count') {
        columns.push(sql`count(*) filter (where ${where}) as ${value}`);
        continue;
      }
      const amount = columnOf(aggregate.of, 'amount');
      columns.push(
        sql`trim_scale(round(sum(${amount}) filter (where ${where}), 30))::text as ${value}`,
        sql`array_agg(record_id) filter (where ${where} and ${amount} is null) as ${sql.ref(`missing_${index}`)}`,
      );
    }
  }
  return { perRecord: [...perRecord.values()], columns, places };
}

function amountOf({ yields, code }: CompiledExpression): RawBuilder<unknown> {
  if (yields === 'text') throw new TypeError('a text cannot be summed: use amounts only');
  return yields === 'amount' ? code : sql`null::numeric`;
}

/** A field's values as groups; `state` and `batch` are the lifecycle's. */
function groupColumn(
  register: Register,
  field: string,
  successors: ReadonlyMap<string, string> = new Map(),
): RawBuilder<unknown> {
  if (field === 'state') return sql`record_state`;
  if (field === 'batch') return batchColumn(register);
  const found = register.fields.find((candidate) => candidate.name === field);
  if (found === undefined) return sql`null::text`;
  const column = sql.ref(snakeCase(found.name));
  if (found.type.kind !== 'orgUnit' || successors.size === 0) return sql`${column}::text`;
  const cases = [...successors].map(([former, heir]) => sql`when ${former} then ${heir}`);
  return sql`(case ${column} ${sql.join(cases, sql` `)} else ${column} end)`;
}

/** Each aggregate that an expression reads, those of the measures it builds on among them. */
function findAggregates(expression: Expression, measures: readonly Measure[]): readonly Aggregate[] {
  switch (expression.kind) {
    case 'count':
    case 'sum':
      return [expression];
    case 'arithmetic':
      return [...findAggregates(expression.left, measures), ...findAggregates(expression.right, measures)];
    case 'measure':
      return findAggregates(findMeasure(measures, expression.name).expression, measures);
    case 'literal':
    case 'elapsedShare':
      return [];
    default:
      throw new TypeError(`“${expression.kind}” stands outside an aggregate: wrap it in sum or count`);
  }
}

function truthOf({ yields, code }: CompiledExpression): RawBuilder<unknown> {
  return yields === 'truth' ? code : sql`false`;
}

function reckon(expression: Expression, reading: Reading, missing: Set<string>): string | null {
  switch (expression.kind) {
    case 'count':
    case 'sum': {
      const place = reading.places.get(JSON.stringify(expression));
      for (const id of (reading.row[`missing_${place}`] as string[] | null) ?? []) missing.add(id);
      const value = reading.row[`value_${place}`];
      return value === null || value === undefined ? null : String(value);
    }
    case 'literal':
      return typeof expression.value === 'string' ? expression.value : null;
    case 'elapsedShare':
      return elapsedShareOf(reading.scope.asOf);
    case 'measure': {
      const measure = findMeasure(reading.scope.measures, expression.name);
      const outcome = evaluate(measure, reading);
      for (const id of outcome.missing) missing.add(id);
      return formatMeasure(measure, outcome.value);
    }
    case 'arithmetic': {
      const left = reckon(expression.left, reading, missing);
      const right = reckon(expression.right, reading, missing);
      if (left === null || right === null) return null;
      return RECKONERS[expression.op](left, right);
    }
    default:
      throw new TypeError(`“${expression.kind}” stands outside an aggregate: wrap it in sum or count`);
  }
}

const RECKONERS = {
  add: addDecimals,
  subtract: subtractDecimals,
  multiply: multiplyDecimals,
  divide: divideDecimals,
} as const;
