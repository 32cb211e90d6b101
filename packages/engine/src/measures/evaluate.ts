import type { DecimalText } from '@planwright/compiler';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  isDecimal,
  multiplyDecimals,
  roundHalfUp,
  subtractDecimals,
  sumDecimals,
} from '../decimal/decimal.ts';
import { assertNever } from '../errors.ts';
import type { Expression, Measure, RecordValues } from '../pack.ts';

/** A row that a measure reads: a record's values, its state, and its id for naming what is missing. */
export interface MeasureRow {
  readonly id: string;
  readonly state: string | null;
  readonly values: RecordValues;
}

/** A value of an expression: decimals and codes as text, truth as boolean; null is not known. */
export type ExpressionValue = DecimalText | boolean | null;

export interface MeasureOutcome {
  /** Unrounded; null when not known. */
  readonly value: DecimalText | null;
  readonly rows: number;
  /** Ids of the rows that lack a value the measure needs. */
  readonly missing: readonly string[];
}

/**
 * 度量求值: evaluates a measure over rows. Three-valued logic as in SQL: a comparison with null is null and counts as not met.
 * A sum over rows of which none has a value is null, never zero; so is a division by zero.
 * `missing: 'refuse'` gives null when any row that counts lacks a value, `partial` the sum of the rest, `ignore` the same without naming them.
 */
export function evaluateMeasure(measure: Measure, rows: readonly MeasureRow[]): MeasureOutcome {
  const missing = new Set<string>();
  const value = aggregate(measure.expression, rows, missing);
  const refused = measure.missing === 'refuse' && missing.size > 0;
  return {
    value: refused || value === null || typeof value === 'boolean' ? null : value,
    rows: rows.length,
    missing: measure.missing === 'ignore' ? [] : [...missing],
  };
}

/** A measure's value as shown: rounded once, to the digits it declares. */
export function formatMeasure(measure: Measure, value: DecimalText | null): DecimalText | null {
  return value === null ? null : roundHalfUp(value, measure.scale);
}

function aggregate(expression: Expression, rows: readonly MeasureRow[], missing: Set<string>): ExpressionValue {
  switch (expression.kind) {
    case 'count':
      return String(rows.filter((row) => met(expression.where, row)).length);
    case 'sum': {
      const values: DecimalText[] = [];
      for (const row of rows) {
        if (!met(expression.where, row)) continue;
        const value = evaluateExpression(expression.of, row);
        if (typeof value === 'string') values.push(value);
        else missing.add(row.id);
      }
      return values.length === 0 ? null : sumDecimals(values);
    }
    case 'literal':
      return expression.value;
    case 'arithmetic':
      return reckon(
        expression.op,
        aggregate(expression.left, rows, missing),
        aggregate(expression.right, rows, missing),
      );
    default:
      throw new TypeError(`“${expression.kind}” stands outside an aggregate: wrap it in sum or count`);
  }
}

function met(where: Expression | undefined, row: MeasureRow): boolean {
  return where === undefined || evaluateExpression(where, row) === true;
}

/** 记录求值: evaluates an expression over one record; the field name `state` is the record's lifecycle state. */
export function evaluateExpression(expression: Expression, row: MeasureRow): ExpressionValue {
  switch (expression.kind) {
    case 'field': {
      const value = expression.name === 'state' ? row.state : (row.values[expression.name] ?? null);
      if (Array.isArray(value)) {
        const known = value.filter((item): item is string => item !== null);
        return known.length === 0 ? null : sumDecimals(known);
      }
      return typeof value === 'number' ? String(value) : (value as ExpressionValue);
    }
    case 'literal':
      return expression.value;
    case 'compare': {
      const left = evaluateExpression(expression.left, row);
      const right = evaluateExpression(expression.right, row);
      return left === null || right === null ? null : compareValues(expression.op, left, right);
    }
    case 'in': {
      const value = evaluateExpression(expression.of, row);
      return value === null ? null : expression.values.includes(String(value));
    }
    case 'and':
      return logical(
        expression.of.map((part) => evaluateExpression(part, row)),
        false,
      );
    case 'or':
      return logical(
        expression.of.map((part) => evaluateExpression(part, row)),
        true,
      );
    case 'not': {
      const value = evaluateExpression(expression.of, row);
      return value === null ? null : value !== true;
    }
    case 'arithmetic':
      return reckon(expression.op, evaluateExpression(expression.left, row), evaluateExpression(expression.right, row));
    case 'count':
    case 'sum':
      throw new TypeError(`“${expression.kind}” is an aggregate and cannot stand inside one`);
    default:
      return assertNever(expression);
  }
}

/** `decisive` decides at once; a null among the rest makes the outcome unknown. */
function logical(values: readonly ExpressionValue[], decisive: boolean): boolean | null {
  if (values.includes(decisive)) return decisive;
  return values.includes(null) ? null : !decisive;
}

function compareValues(
  op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge',
  left: DecimalText | boolean,
  right: DecimalText | boolean,
): boolean {
  const order = orderOf(left, right);
  switch (op) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    default:
      return assertNever(op);
  }
}

function orderOf(left: DecimalText | boolean, right: DecimalText | boolean): number {
  if (typeof left === 'string' && typeof right === 'string' && isDecimal(left) && isDecimal(right))
    return compareDecimals(left, right);
  const [one, other] = [String(left), String(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function reckon(
  op: 'add' | 'subtract' | 'multiply' | 'divide',
  left: ExpressionValue,
  right: ExpressionValue,
): DecimalText | null {
  if (typeof left !== 'string' || typeof right !== 'string') return null;
  switch (op) {
    case 'add':
      return addDecimals(left, right);
    case 'subtract':
      return subtractDecimals(left, right);
    case 'multiply':
      return multiplyDecimals(left, right);
    case 'divide':
      return divideDecimals(left, right);
    default:
      return assertNever(op);
  }
}
