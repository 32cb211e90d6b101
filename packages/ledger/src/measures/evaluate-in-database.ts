import {
  addDecimals,
  divideDecimals,
  type Expression,
  type Measure,
  multiplyDecimals,
  type Register,
  subtractDecimals,
} from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import { columnsOf, snakeCase, tablesOf } from '#registers/columns.ts';
import type { LedgerContext } from '../context.ts';
import { compileExpression } from './compile-expression.ts';

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

/**
 * Evaluates measures of one register in a single query. The database counts and sums; what is reckoned from the sums (shares,
 * rates) is reckoned with the engine's exact decimals, the same as in `evaluateMeasure`.
 */
export async function evaluateInDatabase(
  context: LedgerContext,
  register: Register,
  measures: readonly Measure[],
  input: { readonly groupBy: string | null; readonly asOf: string },
): Promise<readonly GroupOutcome[]> {
  const aggregates = measures.flatMap((measure) => findAggregates(measure.expression));
  const columns = aggregates.flatMap((aggregate, index) => selectAggregate(aggregate, index, register));
  const group = input.groupBy === null ? sql`null::text` : groupColumn(register, input.groupBy);
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select ${sql.join([sql`${group} as "group"`, sql`count(*) as "rows"`, ...columns])}
    from (${rowsAsOf(context, register, input.asOf)}) record
    ${input.groupBy === null ? sql`` : sql`group by 1 order by 1`}`.execute(context.db);
  return rows.flatMap((row) => {
    let next = 0;
    return measures.map((measure) => {
      const missing = new Set<string>();
      const read = (aggregate: Aggregate): string | null => {
        const index = next;
        next += 1;
        if (aggregate.kind === 'sum')
          for (const id of (row[`missing_${index}`] as string[] | null) ?? []) missing.add(id);
        const value = row[`value_${index}`];
        return value === null || value === undefined ? null : String(value);
      };
      const value = reckon(measure.expression, read);
      const refused = measure.missing === 'refuse' && missing.size > 0;
      return {
        measure: measure.name,
        group: (row.group as string | null) ?? null,
        value: refused ? null : value,
        rows: Number(row.rows),
        missing: measure.missing === 'ignore' ? [] : [...missing].sort(),
      };
    });
  });
}

/** The records as they stood on a day: of each the last version that held by then. */
function rowsAsOf({ jurisdictionId }: LedgerContext, register: Register, asOf: string): RawBuilder<unknown> {
  const tables = tablesOf(register);
  const names = columnsOf(register.fields).map((column) => sql`version.${sql.ref(column.name)}`);
  return sql`
    select ${sql.join([sql`version.record_id`, sql`version.record_state`, ...names])}
    from ${sql.table(tables.current)} current
    cross join lateral (
      select * from ${sql.table(tables.history)} history
      where history.jurisdiction_id = current.jurisdiction_id and history.record_id = current.record_id
        and (history.record_valid_on is null or history.record_valid_on <= ${asOf})
      order by history.record_version desc limit 1
    ) version
    where current.jurisdiction_id = ${jurisdictionId}`;
}

function groupColumn(register: Register, field: string): RawBuilder<unknown> {
  if (field === 'state') return sql`record_state`;
  const found = register.fields.find((candidate) => candidate.name === field);
  return found === undefined ? sql`null::text` : sql`${sql.ref(snakeCase(found.name))}::text`;
}

/** Counts and sums in the order in which `reckon` meets them. */
function findAggregates(expression: Expression): readonly Aggregate[] {
  switch (expression.kind) {
    case 'count':
    case 'sum':
      return [expression];
    case 'arithmetic':
      return [...findAggregates(expression.left), ...findAggregates(expression.right)];
    case 'literal':
      return [];
    default:
      throw new TypeError(`“${expression.kind}” stands outside an aggregate: wrap it in sum or count`);
  }
}

function selectAggregate(aggregate: Aggregate, index: number, register: Register): readonly RawBuilder<unknown>[] {
  const where =
    aggregate.where === undefined ? sql`true` : sql`${truthOf(compileExpression(aggregate.where, register))} is true`;
  const value = sql.ref(`value_${index}`);
  if (aggregate.kind === 'count') return [sql`count(*) filter (where ${where}) as ${value}`];
  const of = compileExpression(aggregate.of, register);
  if (of.yields === 'text') throw new TypeError('a text cannot be summed: use amounts only');
  const amount = of.yields === 'amount' ? of.code : sql`null::numeric`;
  return [
    sql`trim_scale(round(sum(${amount}) filter (where ${where}), 30))::text as ${value}`,
    sql`array_agg(record_id) filter (where ${where} and (${amount}) is null) as ${sql.ref(`missing_${index}`)}`,
  ];
}

function truthOf({ yields, code }: ReturnType<typeof compileExpression>): RawBuilder<unknown> {
  return yields === 'truth' ? code : sql`false`;
}

function reckon(expression: Expression, read: (aggregate: Aggregate) => string | null): string | null {
  switch (expression.kind) {
    case 'count':
    case 'sum':
      return read(expression);
    case 'literal':
      return typeof expression.value === 'string' ? expression.value : null;
    case 'arithmetic': {
      const [left, right] = [reckon(expression.left, read), reckon(expression.right, read)];
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
