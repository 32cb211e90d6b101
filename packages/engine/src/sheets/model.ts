import type { DecimalText } from '@planwright/compiler';
import type { Field, FieldType, Label, ListFieldType, RecordValues, SeriesFieldType } from '../pack.ts';

/** 单元格: what one cell of a sheet holds, as the program that wrote it meant it. An empty cell is none. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `percent`: the sheet shows a hundred times the number, with %. */
  | { readonly kind: 'number'; readonly text: DecimalText; readonly percent: boolean }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An error value such as #REF!, or a formula whose result the file does not hold. */
  | { readonly kind: 'broken'; readonly text: string };

export interface SheetRow {
  /** As the sheet numbers it, from 1. */
  readonly row: number;
  /** By column, from 1. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

/** One sheet of a workbook, or the whole of a CSV file; rows without any cell are left out. */
export interface SheetTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}

export type SheetFormat = 'xlsx' | 'csv';
export type SheetLanguage = 'zh-CN' | 'en';

/** 工作簿: a file's sheets in the order of the tabs. */
export interface Workbook {
  readonly format: SheetFormat;
  readonly tables: readonly SheetTable[];
}

/** A single value as a record keeps it. */
export type SingleValue = string | number | boolean | null;
export type RecordValue = RecordValues[string];
/** Types that fit one cell. */
export type SingleType = Exclude<FieldType, SeriesFieldType | ListFieldType>;

/** 范围: how many columns the fields in parts have: the years of series, and the items of each list. */
export interface SheetExtent {
  readonly years: readonly number[];
  readonly items: ReadonlyMap<string, number>;
}

/** 列: a column of a register's sheet. */
export interface SheetColumn {
  /** Hidden name, for good: a field's name, with the part after a point (`planByMonth.2021-05`, `milestones.2.plannedOn`), or one of ours (`$id`). */
  readonly key: string;
  /** The field that the cell is, or is a part of; null for our own columns. */
  readonly field: Field | null;
  /** The part of the field; null for a field that fits one cell. */
  readonly part: string | null;
  readonly label: Label;
  /** Stands above the labels of a field in several columns. */
  readonly group: Label | null;
  readonly type: SingleType;
  readonly unit: string | null;
  readonly required: boolean;
  readonly help: Label | null;
}

/** 模板: the columns of a register's sheet at the version that the pack has now. */
export interface SheetTemplate {
  readonly pack: string;
  readonly register: string;
  readonly version: number;
  readonly columns: readonly SheetColumn[];
}

/** What a file says about where it came from. */
export interface SheetOrigin {
  readonly pack: string;
  readonly register: string;
  readonly version: number;
  readonly language: SheetLanguage;
  /** ISO instant. */
  readonly exportedAt: string;
  /** SHA-256 of the rows that went out. */
  readonly contentHash: string;
}

/** Where a fault stands: `重点项目!F17` is `{sheet, row: 17, column: 6}`. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** 表格差错: a cell that cannot be taken as it is, with what stands there and what may. */
export interface SheetFault {
  /** Permanent, kebab-case. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly place: SheetPlace;
  /** The column's hidden name; null where the fault is the row's. */
  readonly key: string | null;
  readonly observed: string | null;
  readonly allowed: Label | null;
  readonly message: Label;
}

/** A change of one cell, in words as the sheet shows them. */
export interface CellChange {
  readonly key: string;
  readonly column: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** 冲突: the cell was changed in the file and, since it went out, otherwise in the register. */
export interface CellConflict {
  readonly key: string;
  readonly column: number;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly mine: string | null;
}

export type RowVerdict = 'new' | 'changed' | 'unchanged' | 'faulty' | 'conflict';

/** 判定: what a row of the file would do to the register. */
export interface JudgedRow {
  readonly row: number;
  readonly verdict: RowVerdict;
  /** Null for a row that makes a record. */
  readonly recordId: string | null;
  /** The record's version that the row is laid over; null for a new one. */
  readonly version: number | null;
  readonly title: string;
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly CellConflict[];
  readonly faults: readonly SheetFault[];
  /** Words that stood in place of a figure and are kept as the reason why none is reported. */
  readonly notReported: readonly { readonly key: string; readonly words: string }[];
  /** What would be saved; null for a faulty row. */
  readonly values: RecordValues | null;
  /** The state that a new record says it stands in; null when it says none, and for one that is known. */
  readonly state: string | null;
}
