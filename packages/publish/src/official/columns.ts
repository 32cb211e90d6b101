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

/** What a column keeps before the longer ones share the rest, in cells of the table's type. */
const KEPT = 6;
/** Cells of words up to this width are centred. */
const SHORT = 8;
/** The margins inside a cell. */
const PADDING = 1.1;

/** 列宽: each column keeps what a short cell needs; what is left goes to the columns that hold more, by how much more. */
export function shapeColumns(
  { columns, rows }: Table,
  textOf: (content: readonly Inline[]) => string,
  width: number,
): readonly ColumnShape[] {
  const bodies = columns.map((_, column) =>
    Math.max(0, ...rows.map((row) => measureCharacters(textOf(row[column] ?? [])))),
  );
  const natural = columns.map((title, column) => Math.max(measureCharacters(title), bodies[column]!));
  const kept = natural.map((size) => Math.min(size, KEPT) + PADDING);
  const more = natural.map((size) => Math.max(size - KEPT, 0));
  const left = Math.max(width - sum(kept), 0);
  const wanted = sum(more);
  const widths = kept.map((size, column) => size + (wanted === 0 ? 0 : (more[column]! / wanted) * left));
  const whole = sum(widths);
  return columns.map((_, column) => ({
    share: widths[column]! / whole,
    alignment: bodies[column]! <= SHORT ? 'center' : 'left',
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
