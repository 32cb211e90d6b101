import type { Block, Inline } from '@planwright/ledger/model';
import { measureCharacters } from './characters.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A table's column as it is set: its share of the width, and how its cells are aligned. */
export interface ColumnShape {
  /** Share of the table's width; all add up to 1. */
  readonly share: number;
  /** Short cells and numbers are centred, as is the custom of official tables; words start at the left. */
  readonly alignment: 'left' | 'center';
}

/** A column narrower than this, in cells of its own type, never wraps its text. */
const NARROW = 7;
const PADDING = 1.4;

/** 列宽: narrow columns get what they need, the others share the rest by what they hold. */
export function shapeColumns(
  { columns, rows }: Table,
  textOf: (content: readonly Inline[]) => string,
  width: number,
): readonly ColumnShape[] {
  const natural = columns.map((title, column) =>
    Math.max(measureCharacters(title), ...rows.map((row) => measureCharacters(textOf(row[column] ?? [])))),
  );
  const needs = natural.map((size) => size + PADDING);
  const fixed = sum(needs.filter((_, column) => natural[column]! <= NARROW));
  const open = sum(needs.filter((_, column) => natural[column]! > NARROW));
  const left = Math.max(width - fixed, 0);
  const widths = needs.map((need, column) => (natural[column]! <= NARROW || open === 0 ? need : (need / open) * left));
  const whole = sum(widths);
  return columns.map((_, column) => ({
    share: widths[column]! / whole,
    alignment: natural[column]! <= NARROW ? 'center' : 'left',
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
