import type { CommitmentStrength, Comparison, DecimalText, TargetClass } from '@planwright/compiler';
import type { Label } from '../pack.ts';

/** 领域: what an indicator belongs to in the lists; the order is that of the genre's reports. */
export type IndicatorTheme =
  | 'growth'
  | 'industry'
  | 'investment'
  | 'trade'
  | 'finance'
  | 'innovation'
  | 'agriculture'
  | 'urban-rural'
  | 'ecology'
  | 'livelihood'
  | 'safety';

/**
 * 空间汇总: how a whole's value follows from its parts'. `none`: it does not (a published rate of the whole is asked of the whole).
 * A mean names the indicator that weighs it; a ratio names what is summed above and below the line.
 */
export type SpaceRollUp =
  | { readonly kind: 'sum' | 'latest' | 'max' | 'none' }
  | { readonly kind: 'weighted-mean'; readonly weight: string }
  | { readonly kind: 'ratio-of-sums'; readonly numerator: string; readonly denominator: string };

/** 时间汇总: how a longer period's value follows from shorter ones. */
export type TimeRollUp = 'sum' | 'latest' | 'max' | 'mean' | 'none';

/**
 * 报告期: how often values come, and whether they are counted from the year's start (1—N月). Weeks and ten-day periods stand for themselves only; a week
 * counts to the month with most of its days.
 */
export interface ReportingPeriod {
  readonly kind: 'week' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year';
  readonly cumulative: boolean;
  /** 1—2月合并发布: no value for January alone exists. */
  readonly januaryWithFebruary: boolean;
}

/** 指标定义（口径）. Whoever changes one makes a new version. */
export interface IndicatorDefinition {
  /** kebab-case, permanent. */
  readonly id: string;
  /** Official name in Chinese, and in English. */
  readonly label: Label;
  /** Other names under which plans and reports speak of it. */
  readonly aliases: readonly string[];
  /** 口径: what is counted, and what is not. */
  readonly definition: Label;
  readonly unit: string;
  /** Digits after the point when shown; rounding is half up, once, at the end. */
  readonly scale: number;
  readonly direction: 'higher-is-better' | 'lower-is-better' | 'none';
  readonly targetClass: TargetClass | null;
  readonly theme: IndicatorTheme;
  readonly period: ReportingPeriod;
  /** Who publishes it or where it is written down. */
  readonly source: string;
  /** Standard name of the department that answers for it: 统计局. */
  readonly owner: string;
  /** 发布滞后: days after the period's end until a value can be there. */
  readonly publicationLagDays: number;
  readonly overSpace: SpaceRollUp;
  readonly overTime: TimeRollUp;
  /** Roll-ups with missing parts: refused, or marked as partial; in both cases they are named. */
  readonly missing: 'refuse' | 'partial';
  /** Over other indicators and packs' measures; null when values are entered. */
  readonly formula: string | null;
  /** This is the growth of another indicator over a year before, at constant or at current prices. */
  readonly growthOf: {
    readonly indicator: string;
    readonly prices: 'constant' | 'current';
    /** 价格指数: the indicator (in %, over the year before) by which growth at constant prices becomes nominal; without one it never does. */
    readonly deflator?: string | null | undefined;
  } | null;
}

/**
 * 指标值的四种状态: a value (zero is one), not reported, not applicable (the unit has nothing of the kind), suppressed (known and not disclosed).
 * All but the first say why.
 */
export type IndicatorValue =
  | { readonly status: 'value'; readonly value: DecimalText }
  | { readonly status: 'null' | 'not-applicable' | 'suppressed'; readonly reason: string };

/** 数据版次: 初步核算、最终核实、更正. A later one takes an earlier one's place; all are kept. */
export type Vintage = 'preliminary' | 'final' | 'corrected';

/** 数据来源方式. */
export type ValueOrigin = 'form' | 'grid' | 'sheet' | 'api' | 'simulated' | 'plan';

/** 目标的形式: every way in which a plan sets one. Amounts are in the indicator's unit. */
export type TargetForm =
  | { readonly kind: 'number'; readonly op: Comparison; readonly value: DecimalText }
  | { readonly kind: 'range'; readonly low: DecimalText; readonly high: DecimalText }
  | {
      /** 比上年增长6%以上; `high` where the text gives a range (6%—7%). */
      readonly kind: 'growth';
      readonly op: Comparison;
      readonly percent: DecimalText;
      readonly high: DecimalText | null;
      readonly prices: 'constant' | 'current';
      /** The price index of growth at constant prices, an indicator in %. */
      readonly deflator?: string | null | undefined;
    }
  | {
      /** 比上年提高1个百分点 (negative: 下降). */
      readonly kind: 'points';
      readonly op: Comparison;
      readonly points: DecimalText;
    }
  | {
      /** 与经济增长基本同步: not more than `tolerance` below the other (in its unit; 个百分点 for growth rates). */
      readonly kind: 'relative';
      readonly to: string;
      readonly tolerance: DecimalText;
    }
  | { readonly kind: 'rank'; readonly rank: number; readonly among: string }
  | { readonly kind: 'qualitative'; readonly words: string; readonly checklist: readonly ChecklistItem[] }
  | { readonly kind: 'pending'; readonly awaits: string };

/** 定性目标的一个检查点; null: not yet assessed. */
export interface ChecklistItem {
  readonly text: string;
  readonly met: boolean | null;
}

/** 指标目标: a promise about an indicator for a unit and year. */
export interface IndicatorTarget {
  readonly form: TargetForm;
  readonly strength: CommitmentStrength;
  readonly deadline: string;
}
