import type { DecimalText } from '@planwright/compiler';
import { yearOf } from '../calendar/iso-date.ts';
import { createCalendar } from '../calendar/working-days.ts';
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
import { elapsedShare } from '../pace/elapsed-share.ts';
import type { Expression, Measure, RecordValues } from '../pack.ts';
import { isSeries, sumMonths } from '../records/months.ts';

/** The day on which a measure is looked at, and the measures of its pack, on which it may build. */
export interface MeasureMoment {
  readonly asOf: string;
  readonly measures?: readonly Measure[];
}

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
export function evaluateMeasure(measure: Measure, rows: readonly MeasureRow[], moment: MeasureMoment): MeasureOutcome {
  const missing = new Set<string>();
  const value = aggregate(measure.expression, rows, { ...moment, missing });
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

/** 时序进度 of a day in its year, in per cent and unrounded. */
export function elapsedShareOf(asOf: string): DecimalText {
  return elapsedShare({ kind: 'months' }, asOf, yearOf(asOf), createCalendar());
}

/** @throws TypeError for a name that is no measure of the pack, which pack-check finds beforehand */
export function findMeasure(measures: readonly Measure[] | undefined, name: string): Measure {
  const found = measures?.find((measure) => measure.name === name);
  if (found === undefined) throw new TypeError(`there is no measure “${name}” to build on`);
  return found;
}

interface Scope extends MeasureMoment {
  readonly missing: Set<string>;
}

function aggregate(expression: Expression, rows: readonly MeasureRow[], scope: Scope): ExpressionValue {
  switch (expression.kind) {
    case 'count':
      return String(rows.filter((row) => met(expression.where, row, scope.asOf)).length);
    case 'sum': {
      const values: DecimalText[] = [];
      for (const row of rows) {
        if (!met(expression.where, row, scope.asOf)) continue;
        const value = evaluateExpression(expression.of, row, scope.asOf);
        if (typeof value === 'string') values.push(value);
        else scope.missing.add(row.id);
      }
      return values.length === 0 ? null : sumDecimals(values);
    }
    case 'literal':
      return expression.value;
    case 'arithmetic':
      return reckon(expression.op, aggregate(expression.left, rows, scope), aggregate(expression.right, rows, scope));
    case 'measure': {
      const measure = findMeasure(scope.measures, expression.name);
      const outcome = evaluateMeasure(measure, rows, scope);
      for (const id of outcome.missing) scope.missing.add(id);
      return formatMeasure(measure, outcome.value);
    }
    case 'elapsedShare':
      return elapsedShareOf(scope.asOf);
    default:
      throw new TypeError(`“${expression.kind}” stands outside an aggregate: wrap it in sum or count`);
  }
}

function met(where: Expression | undefined, row: MeasureRow, asOf: string): boolean {
  return where === undefined || evaluateExpression(where, row, asOf) === true;
}

/**
 * 记录求值: evaluates an expression over one record as seen on a day; the field name `state` is the record's lifecycle state, a series
 * stands for the sum of all its months, a list for nothing that can be reckoned with.
 */
export function evaluateExpression(expression: Expression, row: MeasureRow, asOf: string): ExpressionValue {
  const evaluated = (part: Expression): ExpressionValue => evaluateExpression(part, row, asOf);
  switch (expression.kind) {
    case 'field': {
      const value = expression.name === 'state' ? row.state : (row.values[expression.name] ?? null);
      if (Array.isArray(value)) return null;
      if (isSeries(value)) return sumMonths(value, 'all', asOf);
      return typeof value === 'number' ? String(value) : (value as ExpressionValue);
    }
    case 'months': {
      const value = row.values[expression.of];
      return isSeries(value) ? sumMonths(value, expression.span, asOf) : null;
    }
    case 'literal':
      return expression.value;
    case 'compare': {
      const left = evaluated(expression.left);
      const right = evaluated(expression.right);
      return left === null || right === null ? null : compareValues(expression.op, left, right);
    }
    case 'in': {
      const value = evaluated(expression.of);
      return value === null ? null : expression.values.includes(String(value));
    }
    case 'and':
      return logical(expression.of.map(evaluated), false);
    case 'or':
      return logical(expression.of.map(evaluated), true);
    case 'not': {
      const value = evaluated(expression.of);
      return value === null ? null : value !== true;
    }
    case 'arithmetic':
      return reckon(expression.op, evaluated(expression.left), evaluated(expression.right));
    case 'count':
    case 'sum':
    case 'measure':
    case 'elapsedShare':
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
