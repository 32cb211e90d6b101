import type { DecimalText } from '@planwright/compiler';

/** A label in both languages of the interface. */
export interface Label {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** One value of a code list; `code` is stored, the label is shown. */
export interface Code {
  readonly code: string;
  readonly label: Label;
}

export interface CodeList {
  readonly name: string;
  readonly label: Label;
  readonly codes: readonly Code[];
}

/**
 * 字段: how a column of a register is stored, shown, entered and checked.
 * `series` is one decimal for each month of the year (twelve places, null where nothing is planned or known).
 */
export type FieldType =
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'integer'; readonly unit: string | null; readonly min?: number; readonly max?: number }
  | {
      readonly kind: 'decimal';
      readonly unit: string;
      readonly scale: number;
      readonly min?: DecimalText;
      readonly max?: DecimalText;
    }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'code'; readonly list: string }
  | { readonly kind: 'orgUnit' }
  | { readonly kind: 'commitment' }
  | { readonly kind: 'series'; readonly unit: string; readonly scale: number };

export interface Field {
  /** camelCase; the column is its snake_case. */
  readonly name: string;
  readonly label: Label;
  readonly type: FieldType;
  readonly required: boolean;
  readonly help?: Label;
}

/** A record's field values as stored: decimals and dates as text, null where not known. */
export type RecordValues = Readonly<Record<string, string | number | boolean | readonly (DecimalText | null)[] | null>>;

/** Why something is refused, for a person to read. */
export interface Refusal {
  readonly code: string;
  readonly message: Label;
}

export interface LifecycleState {
  readonly name: string;
  readonly label: Label;
  /** Done and closed states no longer report. */
  readonly closed: boolean;
}

export interface Transition {
  readonly name: string;
  readonly label: Label;
  readonly from: readonly string[];
  readonly to: string;
  /** What the person must give with the move. */
  readonly needs: readonly ('date' | 'reason' | 'evidence')[];
  /** Field that takes the date of the move, for example `startedOn`. */
  readonly dateField?: string;
  /** Null when the move is allowed. Pure. */
  readonly guard?: (record: RecordValues, move: { readonly date: string | null }) => Refusal | null;
}

/** 生命周期: states and guarded transitions of a register's records. */
export interface Lifecycle {
  readonly name: string;
  readonly states: readonly LifecycleState[];
  readonly initial: string;
  readonly transitions: readonly Transition[];
}

/** 台账: a typed list of a pack. */
export interface Register {
  /** kebab-case; unique over all packs. */
  readonly name: string;
  readonly label: Label;
  readonly fields: readonly Field[];
  /** The field shown as a record's name. */
  readonly titleField: string;
  readonly lifecycle: Lifecycle | null;
  /** Faults of a record over several fields, as values. Pure. */
  readonly check?: (record: RecordValues) => readonly (Refusal & { readonly field: string })[];
}

/**
 * 定期报告: what is asked about each open record in each round. A report's values go into the record's fields of the same name; a field
 * `xThisMonth` goes into the month of the round in the series `xByMonth`, so that an amount is kept once and cumulative ones follow.
 */
export interface PeriodicReport {
  readonly name: string;
  readonly label: Label;
  readonly register: string;
  readonly period: 'week' | 'month';
  readonly fields: readonly Field[];
}

/** An expression over one record of a register (fields by name) or, inside an aggregate, over its rows. */
export type Expression =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: DecimalText | boolean | string }
  | {
      readonly kind: 'compare';
      readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'in'; readonly of: Expression; readonly values: readonly string[] }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly op: 'add' | 'subtract' | 'multiply' | 'divide';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'count'; readonly where?: Expression }
  | { readonly kind: 'sum'; readonly of: Expression; readonly where?: Expression };

/**
 * 度量: one expression, evaluated both in SQL and in TypeScript with the same result.
 * Division by zero and a sum over nothing known give null, never zero.
 */
export interface Measure {
  readonly name: string;
  readonly label: Label;
  readonly register: string;
  readonly unit: string;
  /** Digits after the point when shown; rounding is half up, once, at the end. */
  readonly scale: number;
  readonly expression: Expression;
  readonly direction: 'higher-is-better' | 'lower-is-better' | 'none';
  readonly overSpace: 'sum' | 'ratio-of-sums' | 'latest' | 'none';
  readonly overTime: 'sum' | 'latest' | 'max' | 'none';
  /** `refuse`: null and the missing are named; `partial`: the value with the missing named; `ignore`: missing rows do not count. */
  readonly missing: 'refuse' | 'partial' | 'ignore';
}

/** 视图: a way to look at a register. */
export interface View {
  readonly name: string;
  readonly label: Label;
  readonly register: string;
  readonly kind: 'table' | 'board' | 'gantt';
  readonly columns: readonly string[];
  readonly groupBy?: string;
  readonly filters: readonly string[];
}

/** 通报栏目: a section of the bulletin, written from measures. */
export interface BulletinSection {
  readonly name: string;
  readonly heading: Label;
  /**
   * Paragraph templates in the genre's words; `{measure:NAME}` is replaced by the measure's value as a figure that
   * links to its records, `{unit:NAME}` by its unit. A paragraph whose measures are all null is left out.
   */
  readonly paragraphs: readonly Label[];
  /** A table of measures by this field (for example `county`), or none. */
  readonly table?: { readonly by: string; readonly measures: readonly string[] };
}

/** 专题: everything special to one system, as plain typed data and pure functions. */
export interface Pack {
  /** kebab-case, the folder's name. */
  readonly name: string;
  readonly label: Label;
  readonly summary: Label;
  readonly version: number;
  readonly codeLists: readonly CodeList[];
  readonly registers: readonly Register[];
  readonly reports: readonly PeriodicReport[];
  readonly measures: readonly Measure[];
  readonly views: readonly View[];
  readonly bulletinSections: readonly BulletinSection[];
  /** Records made from what the compiler found, with the register they go to; ids are the compiler's. */
  readonly fromPlan?: (found: PlanFindings) => readonly {
    readonly register: string;
    readonly sourceId: string;
    readonly values: RecordValues;
    readonly state: string | null;
  }[];
}

/** What a pack may take over from a compiled plan. */
export interface PlanFindings {
  readonly planYear: string | null;
  readonly projects: readonly {
    readonly id: string;
    readonly name: string;
    readonly stage: 'planned' | 'start' | 'under-way' | 'complete' | null;
    readonly status: 'actual' | 'target' | 'base';
    readonly commitmentId: string | null;
  }[];
}
