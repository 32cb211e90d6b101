import type { Amount, Comparison, TargetClass } from '@planwright/compiler';
import type { FilePlace } from '#model.ts';

/** One cell of a row: as written, and as a number where it is one. */
export interface TargetCell {
  readonly words: string;
  readonly place: FilePlace;
}

/** A figure of the table: `amount` is null for words such as 与经济增长同步. */
export interface TargetFigure extends TargetCell {
  readonly amount: Amount | null;
  readonly comparison: Comparison;
  /** `%` or 个百分点 when the cell itself says so, else null. */
  readonly unit: string | null;
  /** True for [1.9]: the sum over the years of the plan. */
  readonly cumulative: boolean;
}

/** 指标目标: one row of a table of targets; null where the table has no such column or the cell is empty. */
export interface TargetRow {
  /** The indicator without its number and unit: 地区生产总值. */
  readonly name: TargetCell;
  /** The line that the row stands under (一、经济发展); null at the top. */
  readonly group: string | null;
  readonly unit: TargetCell | null;
  /** 上年实绩. */
  readonly lastYear: TargetFigure | null;
  readonly lastYearGrowth: TargetFigure | null;
  /** 上年计划: what was planned for last year, and its growth. */
  readonly lastPlan: TargetFigure | null;
  readonly lastPlanGrowth: TargetFigure | null;
  /** 本年目标. */
  readonly target: TargetFigure | null;
  /** 增长 of the target over last year, in % unless the cell says otherwise. */
  readonly growth: TargetFigure | null;
  /** 属性. */
  readonly class: (TargetCell & { readonly value: TargetClass | null }) | null;
  /** Results of years before the last one, oldest first. */
  readonly earlier: readonly (TargetFigure & { readonly year: string })[];
  /** What other columns say (责任单位, 备注), each with its head. */
  readonly remarks: readonly (TargetCell & { readonly head: string })[];
}

/** 指标目标表: years are null when the heads do not tell them. */
export interface TargetTable {
  readonly lastYear: string | null;
  readonly targetYear: string | null;
  /** True where the head of 增长 says 年均. */
  readonly yearlyGrowth: boolean;
  readonly rows: readonly TargetRow[];
  /** Lines above the heads, and those behind that hold no figure (notes, headings without rows). */
  readonly above: readonly (readonly TargetCell[])[];
  readonly below: readonly (readonly TargetCell[])[];
}
