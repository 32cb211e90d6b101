import type { DecimalText } from '@planwright/compiler';
import type { IndicatorDefinition, IndicatorValue, Vintage } from '#indicators/model.ts';
import type { EvidenceLevel, Label } from '#pack.ts';
import type { CellChange, CellConflict, SheetCell, SheetFault, SheetPlace } from '../model.ts';
import type { Named } from '../vocabulary.ts';

/** What a file of indicator values is kept under, where a register's name stands otherwise. */
export const GRID_SUBJECT = 'indicator-values';
/** The version of the grid's columns. */
export const GRID_VERSION = 1;

/** 指标表的值: what is kept of an indicator for a unit and period, as a sheet carries it. */
export interface GridValue {
  readonly status: IndicatorValue['status'];
  /** In the indicator's unit; null unless the status is `value`. */
  readonly value: DecimalText | null;
  readonly vintage: Vintage;
  readonly evidenceLevel: EvidenceLevel;
  /** 说明: why there is no value; for a value why it was corrected, or why an odd one is right. Empty for none. */
  readonly note: string;
}

/** 指标表的部分: what a cell says of a value. Each part of a value has a cell of its own, on a sheet of its own or in a column of its own. */
export type GridPart = 'value' | 'vintage' | 'evidence' | 'note';

/** What the cells of a file are recognised by. */
export interface GridCatalogue {
  readonly indicators: readonly IndicatorDefinition[];
  readonly units: readonly Named[];
}

/** A cell of the file with where it stands; the cell is undefined where it is empty. */
export interface GridCell {
  readonly place: SheetPlace;
  /** The column's hidden name. */
  readonly key: string;
  readonly cell: SheetCell | undefined;
}

/** 指标表的一格: what a file says of one value, from all its cells. */
export interface GridEntry {
  /** From 1, in the order of the file; the same file gives the same numbers. */
  readonly number: number;
  readonly definition: IndicatorDefinition;
  readonly unitId: string;
  readonly unitName: string;
  readonly period: string;
  /** The unit of measure that the row names, with its place; null where it names none. */
  readonly measure: { readonly text: string; readonly place: SheetPlace } | null;
  /** A part that the file has no cell for is not among them. */
  readonly cells: ReadonlyMap<GridPart, GridCell>;
  /** What is wrong with the row, whatever its cells hold. */
  readonly faults: readonly SheetFault[];
}

/** A row that names no indicator or unit: nothing can be said of its values. */
export interface LostRow {
  readonly number: number;
  readonly title: string;
  readonly faults: readonly SheetFault[];
}

/** 读出的指标表: a file of values, in the wide layout (periods side by side) or the long one (a line each). */
export interface GridReading {
  /** The sheet with the values. */
  readonly sheet: string;
  readonly columns: readonly { readonly at: number; readonly key: string; readonly label: Label }[];
  readonly extra: readonly { readonly at: number; readonly head: string }[];
  /** Parts that the file has no column for; they stay as they are. */
  readonly missing: readonly Label[];
  readonly migrated: readonly Label[];
  readonly entries: readonly GridEntry[];
  readonly lost: readonly LostRow[];
}

/** 判定: what a cell of the grid would do. `note` and `answer` are those that this file brings, not those of before. */
export interface JudgedValue {
  readonly entry: GridEntry;
  readonly verdict: 'new' | 'changed' | 'unchanged' | 'blank' | 'faulty' | 'conflict';
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly CellConflict[];
  readonly faults: readonly SheetFault[];
  /** What would be kept; null where nothing would. */
  readonly value: GridValue | null;
  /** A note that this file brings; null when there is none, or the one of before. */
  readonly freshNote: string | null;
}
