import type { Span } from '../model.ts';

/** A row: its name, the words over its group, and its numbers from left to right; null where a cell holds none. */
export interface TableRow {
  readonly name: Span;
  readonly unit: Span | null;
  readonly group: Span | null;
  readonly numbers: readonly (Span | null)[];
  /** The row of a table of indicators; null in others. */
  readonly ofIndicator: RowCells | null;
}

/** All of a row of a table of indicators. */
export interface RowCells extends Span {
  /** 属性. */
  readonly class: Span | null;
  /** Cells of words where numbers may stand (完成省下达任务), from left to right; null where a cell holds none. */
  readonly words: readonly (Span | null)[];
}

/** 指标行: a row that sets a target. */
export interface IndicatorRow extends Span {
  readonly name: Span;
  /** The cell that says first what it aims at: a number, or words that stand for one. */
  readonly said: Span;
  /** 约束性, 预期性: the cell that says so. */
  readonly class: Span | null;
}

/** 表: a table that stands in a text as lines of cells, or with each cell on a line of its own. */
export interface TextTable {
  /** Over the numbers, from left to right, each from the top; fewer where the text does not name them. */
  readonly heads: readonly (readonly Span[])[];
  /** Whether its rows are places and its heads name what is measured of them. */
  readonly ofPlaces: boolean;
  /** Where its lines begin and end when nothing but the table stands in them; null where sentences may. */
  readonly lines: Span | null;
  /** In front of the first row: a title, and the unit of all numbers. */
  readonly above: Span;
  readonly rows: readonly TableRow[];
}

/** 指标表: a table of indicators, nothing but which stands in its lines. */
export interface RowTable extends TextTable {
  readonly lines: Span;
}
