import type { DecimalText } from '@planwright/compiler';
import { decimalOf, multiplyRationals, type Rational, rational, rationalOf } from '#decimal/rational.ts';
import { ATOMS, type Atom, SCALES } from './unit-table.ts';

/** A unit of measure taken apart: how many of its base units it is, and of what kind. */
export interface ParsedUnit {
  /** As written: 亿元/万人. */
  readonly text: string;
  readonly factor: Rational;
  /** Powers of base units, none zero; empty for a ratio. */
  readonly powers: Readonly<Record<string, number>>;
}

/** No unit at all: a plain number. */
export const PLAIN: ParsedUnit = { text: '', factor: rational(1n), powers: {} };

/**
 * 计量单位: reads a unit with its scale word and its parts: 亿元, 万元/人, 微克/立方米, 件/万人. A word that is not known is a unit of its own kind.
 * Undefined for text that is no unit (empty parts, digits).
 */
export function parseUnit(text: string): ParsedUnit | undefined {
  const [first, ...rest] = text.trim().split(/[/／]/);
  if (first === undefined) return undefined;
  let unit = parseProduct(first, text);
  for (const part of rest) {
    const divisor = parseProduct(part, text);
    if (unit === undefined || divisor === undefined || part === '') return undefined;
    unit = { ...divideUnits(unit, divisor), text };
  }
  return unit;
}

function parseProduct(text: string, whole: string): ParsedUnit | undefined {
  if (text === '') return { ...PLAIN, text: whole };
  let unit: ParsedUnit = { ...PLAIN, text: whole };
  for (const part of text.split(/[·*]/)) {
    const atom = findAtom(part);
    if (atom === undefined) return undefined;
    unit = {
      ...multiplyUnits(unit, { text: part, factor: rational(...atom.factor), powers: atom.powers }),
      text: whole,
    };
  }
  return unit;
}

function findAtom(text: string): Atom | undefined {
  const known = ATOMS[text];
  if (known !== undefined) return known;
  if (text === '' || /[\d\s()（）+\-,，。]/.test(text)) return undefined;
  for (const [word, times] of SCALES) {
    if (!text.startsWith(word) || text.length === word.length) continue;
    const rest = findAtom(text.slice(word.length));
    if (rest !== undefined) return { factor: [times * rest.factor[0], rest.factor[1]], powers: rest.powers };
  }
  const scale = SCALES.find(([word]) => word === text);
  if (scale !== undefined) return { factor: [scale[1], 1n], powers: {} };
  return { factor: [1n, 1n], powers: { [text]: 1 } };
}

export function multiplyUnits(left: ParsedUnit, right: ParsedUnit): ParsedUnit {
  return {
    text: [left.text, right.text].filter((text) => text !== '').join('·'),
    factor: multiplyRationals(left.factor, right.factor),
    powers: addPowers(left.powers, right.powers, 1),
  };
}

export function divideUnits(left: ParsedUnit, right: ParsedUnit): ParsedUnit {
  return {
    text: right.text === '' ? left.text : over(left.text, right.text),
    factor: rational(left.factor.over * right.factor.under, left.factor.under * right.factor.over),
    powers: addPowers(left.powers, right.powers, -1),
  };
}

/** A quotient over a quotient is turned over: 亿元 over 元/人 is 亿元·人/元. */
function over(left: string, right: string): string {
  const [above = '', ...below] = right.split(/[/／]/);
  return [[left, ...below].filter((text) => text !== '').join('·'), above].join('/');
}

function addPowers(left: ParsedUnit['powers'], right: ParsedUnit['powers'], sign: 1 | -1): ParsedUnit['powers'] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  const sums = names.map((name) => [name, (left[name] ?? 0) + sign * (right[name] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, power]) => power !== 0));
}

/** Whether amounts in both units can be added: the same kinds to the same powers. */
export function isSameKind(left: ParsedUnit, right: ParsedUnit): boolean {
  const names = Object.keys(left.powers);
  return (
    names.length === Object.keys(right.powers).length && names.every((name) => left.powers[name] === right.powers[name])
  );
}

/**
 * 单位换算: an amount in another unit of the same kind, by exact arithmetic: 1亿元/万人 is 1万元/人, 150亿斤 is 750万吨.
 * Null for units of different kinds, or that are none.
 */
export function convertUnit(value: DecimalText, from: string, to: string): DecimalText | null {
  const [source, target] = [parseUnit(from), parseUnit(to)];
  if (source === undefined || target === undefined || !isSameKind(source, target)) return null;
  const { over, under } = multiplyRationals(rationalOf(value), source.factor);
  return decimalOf(rational(over * target.factor.under, under * target.factor.over));
}
