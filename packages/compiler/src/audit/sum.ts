import { absolute, divide, type Rational, subtract, toDecimal, writeShort } from '#numbers/rational.ts';
import type { Span } from '../model.ts';
import type { Measured, Quantity, Step, Sum, Tolerance, Words } from './model.ts';

/** An amount before it is written: `value` in the unit that is named. */
export interface Term {
  readonly sign: Step['sign'];
  readonly value: Rational;
  readonly unit: string;
  readonly span: Span | null;
}

interface SumParts {
  readonly terms: readonly Term[];
  /** In `unit`. */
  readonly result: Rational;
  readonly unit: string;
  readonly printed: { readonly value: Rational; readonly digits: number; readonly span: Span } | null;
  readonly tolerance: { readonly kind: Tolerance['kind']; readonly value: Rational };
}

const bare = (span: Span | null): Span | null => (span === null ? null : { start: span.start, end: span.end });

/** A fact as a term, in its own printed unit. */
export function termOf(sign: Step['sign'], { fact, value, factor }: Measured): Term {
  return { sign, value: divide(value, factor), unit: fact.unit, span: fact };
}

/** A fact as what the text prints, in `factor` of another unit of its dimension. */
export function printedOf(measured: Measured, factor: Rational = measured.factor) {
  return { value: divide(measured.value, factor), digits: measured.digits, span: measured.fact };
}

/** Writes a sum's amounts as decimals; the result with two digits more than are printed. */
export function makeSum({ terms, result, unit, printed, tolerance }: SumParts): Sum {
  const digits = Math.min(6, (printed?.digits ?? 0) + 2);
  const quantity = (value: Rational, span: Span | null): Quantity => ({
    value: writeShort(value),
    unit,
    span: bare(span),
  });
  return {
    steps: terms.map(({ sign, value, unit: own, span }) => ({
      sign,
      value: writeShort(value),
      unit: own,
      span: bare(span),
    })),
    result: { value: shorten(toDecimal(result, digits)), unit, span: null },
    printed: printed === null ? null : quantity(printed.value, printed.span),
    difference: printed === null ? null : shorten(toDecimal(absolute(subtract(result, printed.value)), digits)),
    tolerance: { kind: tolerance.kind, value: shorten(toDecimal(tolerance.value, digits + 1)), unit },
  };
}

/** Zeros at the end of a fraction say nothing. */
function shorten(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/0{1,9}$/, '').replace(/\.$/, '') : decimal;
}

const TOLERANCE: Readonly<Record<Tolerance['kind'], readonly [zh: string, en: string]>> = {
  exact: ['应当相等', 'must be equal'],
  rounding: ['四舍五入至多差', 'rounding explains at most '],
  truncation: ['截断至多差', 'cutting digits off explains at most '],
  about: ['“左右”按设置至多差', '“about” is set to allow at most '],
  bound: ['以上、以内按界限判断', 'judged as a bound'],
};

/** `20 + 13 + 10 + 11 = 54个，文中55个，差1个（应当相等）`. Units stand at the end where all steps share one. */
export function writeSum(sum: Sum, holds: boolean): Words {
  const { result, printed, difference, tolerance } = sum;
  const line = writeSteps(sum);
  if (printed === null) return { 'zh-CN': line, en: line };
  const shown = `${printed.value}${printed.unit}`;
  const [zh, en] = TOLERANCE[tolerance.kind];
  if (holds) {
    return tolerance.kind === 'bound'
      ? { 'zh-CN': `${line}，文中${shown}，没有越过`, en: `${line}, printed ${shown}: within the bound` }
      : { 'zh-CN': `${line}，文中${shown}，相符`, en: `${line}, printed ${shown}: agrees` };
  }
  const limit = tolerance.kind === 'exact' || tolerance.kind === 'bound' ? '' : `${tolerance.value}${tolerance.unit}`;
  return {
    'zh-CN': `${line}，文中${shown}，差${difference}${result.unit}（${zh}${limit}）`,
    en: `${line}, printed ${shown}, off by ${difference}${result.unit} (${en}${limit})`,
  };
}

/** The left side and what it makes; a single amount in the result's own unit makes itself and is written once. */
function writeSteps({ steps, result }: Sum): string {
  const made = `${result.value}${result.unit}`;
  if (steps.length === 1 && `${steps[0]?.value}${steps[0]?.unit}` === made) return made;
  const shared =
    steps.length > 1 &&
    steps.every(({ unit, sign }) => unit === result.unit && (sign === '' || sign === '+' || sign === '-'));
  let left = '';
  for (const { sign, value, unit } of steps) {
    // A root is taken of all that stands before it.
    if (sign === '^') left = `(${left}) ^ ${rootOf(value)}`;
    else left += `${sign === '' ? '' : ` ${sign} `}${value}${shared ? '' : unit}`;
  }
  return `${left} = ${made}`;
}

/** 0.2 is written as (1/5). */
function rootOf(exponent: string): string {
  const years = Math.round(1 / Number(exponent));
  return `(1/${years})`;
}
