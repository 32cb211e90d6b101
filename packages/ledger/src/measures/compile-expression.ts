import {
  assertNever,
  type Expression,
  isDecimal,
  type MonthSpan,
  monthNumber,
  monthsOfSpan,
  type Register,
} from '@planwright/engine';
import { type RawBuilder, sql } from 'kysely';
import { snakeCase } from '#registers/columns.ts';

/** An expression over one record as SQL, with what it yields; `nothing` is never known. */
export interface CompiledExpression {
  readonly yields: 'amount' | 'text' | 'truth' | 'nothing';
  readonly code: RawBuilder<unknown>;
}

/** What the engine takes for a decimal in plain notation. */
const PLAIN_DECIMAL = '^-?[0-9]{1,30}([.][0-9]{1,30})?$';
/** Digits after the point that a division inside a record keeps, more than is ever shown. */
const DIVISION_DIGITS = 60;

/**
 * The second evaluator of measures: compiles an expression over one record into SQL that gives what the engine's
 * `evaluateExpression` gives, nulls included. A property test holds the two equal.
 */
export function compileExpression(expression: Expression, register: Register, asOf: string): CompiledExpression {
  const compiled = (part: Expression): CompiledExpression => compileExpression(part, register, asOf);
  switch (expression.kind) {
    case 'field':
      return compileField(expression.name, register);
    case 'months':
      return compileMonths(expression.of, expression.span, register, asOf);
    case 'literal':
      return compileLiteral(expression.value);
    case 'compare':
      return { yields: 'truth', code: compare(expression.op, compiled(expression.left), compiled(expression.right)) };
    case 'in': {
      const of = asText(compiled(expression.of));
      return {
        yields: 'truth',
        code: sql`(case when ${of} is null then null else ${of} = any(${[...expression.values]}::text[]) end)`,
      };
    }
    case 'and':
    case 'or': {
      const neutral = expression.kind === 'and';
      if (expression.of.length === 0) return { yields: 'truth', code: sql`${sql.lit(neutral)}` };
      const parts = expression.of.map((part) => asTruth(compiled(part), neutral));
      return { yields: 'truth', code: sql`(${sql.join(parts, neutral ? sql` and ` : sql` or `)})` };
    }
    case 'not':
      return { yields: 'truth', code: sql`(not ${asTruth(compiled(expression.of), false)})` };
    case 'arithmetic':
      return reckon(expression.op, compiled(expression.left), compiled(expression.right));
    case 'count':
    case 'sum':
    case 'measure':
    case 'elapsedShare':
      throw new TypeError(`“${expression.kind}” is an aggregate and cannot stand inside one`);
    default:
      return assertNever(expression);
  }
}

function compileField(name: string, register: Register): CompiledExpression {
  if (name === 'state') return { yields: 'text', code: sql`record_state` };
  const field = register.fields.find((candidate) => candidate.name === name);
  if (field === undefined) return { yields: 'nothing', code: sql`null::text` };
  const column = sql.ref(snakeCase(name));
  switch (field.type.kind) {
    case 'integer':
    case 'decimal':
      return { yields: 'amount', code: sql`${column}::numeric` };
    case 'series':
      return { yields: 'amount', code: sql`(select sum(month) from unnest(${column}) month)` };
    case 'boolean':
      return { yields: 'truth', code: sql`${column}` };
    case 'list':
      return { yields: 'nothing', code: sql`null::text` };
    case 'text':
    case 'date':
    case 'code':
    case 'orgUnit':
    case 'commitment':
      return { yields: 'text', code: sql`${column}::text` };
    default:
      return assertNever(field.type);
  }
}

/** A slice of the months; one that has none of them sums to null. */
function compileMonths(name: string, span: MonthSpan, register: Register, asOf: string): CompiledExpression {
  const field = register.fields.find((candidate) => candidate.name === name);
  if (field?.type.kind !== 'series') return { yields: 'amount', code: sql`null::numeric` };
  const { from, to } = monthsOfSpan(span, asOf);
  const bound = (month: string | null) => (month === null ? sql`` : sql`${sql.lit(monthNumber(month))}`);
  const months = sql`${sql.ref(snakeCase(name))}[${bound(from)}:${bound(to)}]`;
  return { yields: 'amount', code: sql`(select sum(month) from unnest(${months}) month)` };
}

function compileLiteral(value: string | boolean): CompiledExpression {
  if (typeof value === 'boolean') return { yields: 'truth', code: sql`${sql.lit(value)}` };
  return isDecimal(value)
    ? { yields: 'amount', code: sql`${value}::numeric` }
    : { yields: 'text', code: sql`${value}::text` };
}

const OPERATORS = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;

/** Two amounts as amounts; a text that may be an amount is asked row by row; all else by code points. */
function compare(op: keyof typeof OPERATORS, left: CompiledExpression, right: CompiledExpression): RawBuilder<unknown> {
  const sign = sql.raw(OPERATORS[op]);
  if (left.yields === 'amount' && right.yields === 'amount') return sql`(${left.code} ${sign} ${right.code})`;
  const [one, other] = [asText(left), asText(right)];
  const asWords = sql`((${one}) collate "C" ${sign} (${other}) collate "C")`;
  if (left.yields === 'truth' || right.yields === 'truth' || left.yields === 'nothing' || right.yields === 'nothing')
    return asWords;
  return sql`(case when (${one}) ~ ${PLAIN_DECIMAL} and (${other}) ~ ${PLAIN_DECIMAL}
    then (${one})::numeric ${sign} (${other})::numeric else ${asWords} end)`;
}

function asText({ yields, code }: CompiledExpression): RawBuilder<unknown> {
  return yields === 'amount' ? sql`trim_scale(${code})::text` : sql`(${code})::text`;
}

/** Of what is no truth the engine only asks whether it is known; known, it decides nothing. */
function asTruth({ yields, code }: CompiledExpression, neutral: boolean): RawBuilder<unknown> {
  return yields === 'truth' ? code : sql`(case when (${code}) is null then null else ${sql.lit(neutral)} end)`;
}

function reckon(
  op: 'add' | 'subtract' | 'multiply' | 'divide',
  left: CompiledExpression,
  right: CompiledExpression,
): CompiledExpression {
  if (left.yields === 'text' || right.yields === 'text')
    throw new TypeError('a text cannot be reckoned with: use amounts only');
  if (left.yields !== 'amount' || right.yields !== 'amount') return { yields: 'amount', code: sql`null::numeric` };
  const [one, other] = [left.code, right.code];
  switch (op) {
    case 'add':
      return { yields: 'amount', code: sql`(${one} + ${other})` };
    case 'subtract':
      return { yields: 'amount', code: sql`(${one} - ${other})` };
    case 'multiply':
      return { yields: 'amount', code: sql`(${one} * ${other})` };
    case 'divide':
      return { yields: 'amount', code: sql`((${one} + round(0, ${sql.lit(DIVISION_DIGITS)})) / nullif(${other}, 0))` };
    default:
      return assertNever(op);
  }
}
