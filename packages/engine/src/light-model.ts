import type { Comparison, DecimalText } from '@planwright/compiler';
import type { Label } from './pack.ts';

/** 状态灯. Grey: nothing reported, or nothing to judge by; never green by default. */
export type LightStatus = 'green' | 'yellow' | 'red' | 'grey' | 'done';

/** 新鲜度: how old the last report is, apart from the status. */
export type Freshness = 'fresh' | 'due' | 'late' | 'stale' | 'never';

/**
 * 时序进度曲线. `months` counts months (the end of February is 2/12; within a month, its days), `days` calendar days, `working-days` working days,
 * `schedule` a planned cumulative share for each month (twelve, in per cent).
 */
export type PaceCurve =
  | { readonly kind: 'months' }
  | { readonly kind: 'days' }
  | { readonly kind: 'working-days' }
  | { readonly kind: 'schedule'; readonly cumulativePercent: readonly DecimalText[] };

/** What is promised, in the form that a light judges. */
export interface LightTarget {
  /** `cumulative` grows over the year from zero (or `base`); `level` holds at each moment; `completion` is done or not. */
  readonly form: 'cumulative' | 'level' | 'completion';
  readonly op: Comparison;
  readonly value: DecimalText | null;
  readonly unit: string | null;
  readonly base: DecimalText | null;
  readonly direction: 'higher-is-better' | 'lower-is-better';
  readonly strength: 'ensure' | 'strive' | 'seek' | 'plain';
  readonly pending: boolean;
  /** ISO date; the year's end when the text gives none. */
  readonly deadline: string;
  /** Digits after the point that amounts are told with; absent: as they were said. What is judged is not rounded. */
  readonly digits?: number | undefined;
  /** What `value` is where it is one end of a range: it then stands in place of the direction. */
  readonly end?: Label | undefined;
}

/** The last value known at `asOf`. */
export interface LightActual {
  readonly value: DecimalText | null;
  /** Share of the work done in per cent as declared, for completions without a number. */
  readonly donePercent: DecimalText | null;
  /** The unit says that something is in the way. */
  readonly blocked: boolean;
  /** Last day the value is for. */
  readonly periodEnd: string;
  readonly recordedAt: string;
  readonly reportId: string;
}

/** One line of the reckoning that led to a light. */
export interface ExplanationStep {
  readonly label: Label;
  readonly value: string;
  readonly unit: string | null;
}

export interface Light {
  readonly status: LightStatus;
  readonly freshness: Freshness;
  /** Version of the rule that was applied, permanent: `pace-2`. */
  readonly rule: string;
  /** One sentence with the numbers that decided. */
  readonly reason: Label;
  /** Expected share of the year's work at `asOf`, in per cent with one digit; null where none applies. */
  readonly expectedPercent: DecimalText | null;
  readonly actualPercent: DecimalText | null;
  /** actual − expected in points. */
  readonly gapPoints: DecimalText | null;
  readonly steps: readonly ExplanationStep[];
  /** What would turn the light green: amount still needed by `asOf`, in the target's unit; null when green or not reckonable. */
  readonly toGreen: { readonly value: DecimalText; readonly unit: string } | null;
  readonly asOf: string;
}
