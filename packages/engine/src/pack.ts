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

/** 佐证层级: how well a value is borne out, from the unit's own word to what was seen on the spot; each level stands above those before it. */
export type EvidenceLevel = 'declared' | 'document' | 'statistics' | 'paid' | 'on-site';

export interface CodeList {
  readonly name: string;
  readonly label: Label;
  readonly codes: readonly Code[];
}

/**
 * 按月序列: amounts by month (`2021-05`), over any number of years; a month that is not there is not known, which is not zero.
 * Single months are the only thing stored: cumulative amounts are reckoned from them and can never disagree with them.
 */
export type MonthSeries = Readonly<Record<string, DecimalText>>;

/** 字段: how a column of a register is stored, shown, entered and checked. */
export type FieldType = ItemFieldType | CommitmentFieldType | SeriesFieldType | ListFieldType;

export interface CommitmentFieldType {
  readonly kind: 'commitment';
}
export interface SeriesFieldType {
  readonly kind: 'series';
  readonly unit: string;
  readonly scale: number;
}
/** 清单: items of one shape inside a record (milestones, problems), in the order in which they are kept. */
export interface ListFieldType {
  readonly kind: 'list';
  readonly maxItems: number;
  readonly fields: readonly ItemField[];
}

/** What a single value of a record, or of an item of a list, may be. */
export type ItemFieldType =
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
  | { readonly kind: 'orgUnit' };

export interface Field {
  /** camelCase; the column is its snake_case. */
  readonly name: string;
  readonly label: Label;
  readonly type: FieldType;
  readonly required: boolean;
  readonly help?: Label;
  /** This series holds what of another is borne out, and at which level: the amount in statistics, the amount paid. */
  readonly evidenceFor?: { readonly field: string; readonly level: EvidenceLevel };
}
/** A field of a list's items. */
export interface ItemField extends Field {
  readonly type: ItemFieldType;
}

/** An item of a list: single values by the names of its fields. */
export type ListItem = Readonly<Record<string, string | number | boolean | null>>;

/** A record's field values as stored: decimals and dates as text, series by month, lists of items; null where not known. */
export type RecordValues = Readonly<
  Record<string, string | number | boolean | MonthSeries | readonly ListItem[] | null>
>;

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
  /** The batch (by name) that records in this state belong to. */
  readonly batch?: string;
}

/** 批次: states taken together under one name, as 四个一批 does. */
export interface Batch {
  readonly name: string;
  readonly label: Label;
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
  readonly batches?: readonly Batch[];
  readonly initial: string;
  readonly transitions: readonly Transition[];
}

/**
 * 模板沿革: how the columns of a register's sheet became those of the next version. A file of an older version is read through the steps
 * since, so that nobody has to fill in a form twice. Keys are field names of the version before.
 */
export interface TemplateStep {
  /** What changed and why, shown where an older file is read. */
  readonly remark: Label;
  /** Old field name → new one; a single part is named `field.part`. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly dropped?: readonly string[];
  /** Amounts whose unit changed: what the old figure is multiplied by (万元 → 亿元 is `0.0001`). */
  readonly rescaled?: Readonly<Record<string, DecimalText>>;
  /** Old words of a choice → today's words or code. */
  readonly reworded?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** 台账: a typed list of a pack. */
export interface Register {
  /** kebab-case; unique over all packs. */
  readonly name: string;
  readonly label: Label;
  readonly fields: readonly Field[];
  /** The field shown as a record's name. */
  readonly titleField: string;
  /** 所在地: the field of units by which measures are known for a county; without one they are known for the whole place only. */
  readonly place?: string;
  readonly lifecycle: Lifecycle | null;
  /** Fields that stand together on the record's page and in its form; fields of no group come last. */
  readonly groups?: readonly { readonly name: string; readonly label: Label; readonly fields: readonly string[] }[];
  /** Whether pictures and documents may be kept with its records, and how many at most. */
  readonly attachments?: { readonly label: Label; readonly maxCount: number };
  /** Every change of the fields that files already handed out cannot know; the sheet's version is one more than these. */
  readonly templateSteps?: readonly TemplateStep[];
  /** Faults of a record over several fields, as values. Pure. */
  readonly check?: (record: RecordValues) => readonly (Refusal & { readonly field: string })[];
}

/**
 * 定期报告: what is asked about each open record in each round. A report's values go into the record's fields of the same name; a field
 * `xThisMonth` goes into the month of the round in the series `xByMonth`, `xLastMonth` into the month before, so that an amount is kept
 * once and cumulative ones follow.
 */
export interface PeriodicReport {
  readonly name: string;
  readonly label: Label;
  readonly register: string;
  readonly period: 'week' | 'month';
  readonly fields: readonly Field[];
  /** Fields naming the unit that answers, the first that is filled in; without it, the register's fields of units in their order. */
  readonly answeredBy?: readonly string[];
  /** What a month's amount is held against before it is accepted: a question, never a refusal. */
  readonly amountChecks?: readonly AmountCheck[];
}

/** 异常核对: the month's amount that is asked for, with the series of its plan and the amount that the whole may not pass. */
export interface AmountCheck {
  /** `xThisMonth` or `xLastMonth`. */
  readonly field: string;
  readonly plan?: string;
  readonly whole?: string;
  /** How many times the year's average month so far a quarter's last month may reach before it is asked about. */
  readonly surgeTimes: DecimalText;
}

/** 期间范围: months before the day on which one looks, and with it: its month, its year to that month, its year, all until then, all. */
export type MonthSpan = 'month' | 'yearToDate' | 'year' | 'toDate' | 'all';

/** An expression over one record of a register (fields by name) or, inside an aggregate, over its rows. */
export type Expression =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: DecimalText | boolean | string }
  /** The sum of a series over a span of months; null when none of them is known. */
  | { readonly kind: 'months'; readonly of: string; readonly span: MonthSpan }
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
  | { readonly kind: 'sum'; readonly of: Expression; readonly where?: Expression }
  /** Another measure of the pack as it is shown, that is rounded: what is printed side by side must follow from itself. */
  | { readonly kind: 'measure'; readonly name: string }
  /** 时序进度: the share of the year elapsed by the day, in per cent, month by month (the end of February is 2/12). */
  | { readonly kind: 'elapsedShare' };

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

/** 视图: a way to look at a register. `state` and `batch` stand for the lifecycle's states and batches wherever a field may group. */
export type View = ViewFrame &
  (
    | { readonly kind: 'table'; readonly columns: readonly string[] }
    /** Columns by a code field, `state` or `batch`; the first of `groupBy` at first, the others to choose. */
    | { readonly kind: 'board'; readonly columns: readonly string[]; readonly groupBy: readonly string[] }
    | {
        readonly kind: 'gantt';
        readonly planned: readonly [from: string, to: string];
        readonly actual: readonly [from: string, to: string];
        /** A list whose items have a name, a planned day and a day when done. */
        readonly milestones?: {
          readonly field: string;
          readonly title: string;
          readonly planned: string;
          readonly done: string;
        };
      }
    /** Records at their longitude and latitude, with a mark for each group of a field, `state` or `batch`. */
    | {
        readonly kind: 'map';
        readonly longitude: string;
        readonly latitude: string;
        readonly groupBy: string;
        readonly columns: readonly string[];
      }
    /** One tile for each unit of a field, or its outline where boundaries are loaded. */
    | { readonly kind: 'tiles'; readonly by: string; readonly measures: readonly string[] }
    /** Measures by a field, with ranks where a group has records enough. */
    | {
        readonly kind: 'rates';
        readonly by: readonly string[];
        readonly measures: readonly string[];
        readonly rank: Rank;
      }
    | { readonly kind: 'events'; readonly events: readonly string[] }
  );
export type ViewKind = View['kind'];

interface ViewFrame {
  readonly name: string;
  readonly label: Label;
  readonly register: string;
  readonly filters: readonly string[];
}

/** 排名: by which measure, and how many records a group must have to be ranked: a rate over two projects says nothing. */
export interface Rank {
  readonly measure: string;
  readonly atLeast: number;
}

/**
 * 集中活动: records that come together in one month for an event, as 每月集中签约、集中开工: those whose planned day falls in the month
 * and which still stand before it, and those whose day has come.
 */
export interface EventList {
  readonly name: string;
  readonly label: Label;
  readonly register: string;
  /** Date fields. */
  readonly planned: string;
  readonly actual: string;
  /** States in which a record still waits for the event. */
  readonly from: readonly string[];
  /** The amount summed over the list. */
  readonly amount: string;
  readonly columns: readonly string[];
}

/** 通报栏目: a section of the bulletin, written from measures. */
export interface BulletinSection {
  readonly name: string;
  readonly heading: Label;
  /**
   * Paragraph templates in the genre's words; `{measure:NAME}` is replaced by the measure's value as a figure that
   * links to its records, `{unit:NAME}` by its unit, `{size:NAME}` by the figure without its sign, and
   * `{sign:NAME|above|below|level}` by one of three words after the sign. A paragraph whose measures are all null is left out.
   */
  readonly paragraphs: readonly Label[];
  /** Tables of measures by a field (for example `county`), in the rank's order where there is one. */
  readonly tables?: readonly { readonly by: string; readonly measures: readonly string[]; readonly rank?: Rank }[];
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
  readonly events?: readonly EventList[];
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
