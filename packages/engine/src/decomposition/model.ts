import type { DecimalText } from '@planwright/compiler';
import type { Label } from '../pack.ts';

/** 分解方式: an amount is shared out; a growth is given by units' growths weighted by their bases; what cannot be added up is assigned. */
export type SplitKind = 'amount' | 'growth' | 'assigned';

/** 分配因素: what shares follow. `equal`: every unit the same; `base`: the growth's base; `values`: the unit's own figure. */
export interface SplitBasis {
  readonly id: string;
  readonly name: string;
  readonly kind: 'values' | 'equal' | 'base';
  /** How much this factor counts beside the others; only the ratio matters. */
  readonly coefficient: DecimalText;
}

/** A unit among those that share a target, in the declared order, which decides ties. Amounts are decimals in the split's unit. */
export interface SplitUnit {
  readonly id: string;
  /** As faults and traces call it. */
  readonly name: string;
  /** By basis id. Null is not known, and never zero. */
  readonly values: Readonly<Record<string, DecimalText | null>>;
  /** 基数 of a growth: last year's amount. */
  readonly base: DecimalText | null;
  /** 下限: not less than this. */
  readonly floor: DecimalText | null;
  /** 上限: not more than this. */
  readonly cap: DecimalText | null;
  /** 手工值: stays as it is; the others share the rest. */
  readonly hand: DecimalText | null;
}

/** 分解方案: what is to be shared, among whom and how. */
export interface SplitScheme {
  readonly kind: 'amount' | 'growth';
  readonly total: DecimalText;
  readonly unit: string | null;
  /** Digits after the point that parts are kept to: 0 for whole units, 1 for tenths. */
  readonly scale: number;
  /** 加码: declared amount by which the parts give more than the total; `0` for none. In points for a growth. */
  readonly surplus: DecimalText;
  readonly bases: readonly SplitBasis[];
  readonly units: readonly SplitUnit[];
}

/** 推算步骤: one step that led to a unit's part, in words with its numbers. */
export interface SplitStep {
  readonly kind: 'weight' | 'share' | 'floor' | 'cap' | 'again' | 'rate' | 'round' | 'remainder' | 'hand' | 'assigned';
  readonly words: Label;
  /** What stood after the step; for a weight its per cent. */
  readonly value: DecimalText;
}

/** 分解数: a unit's part with the steps that led to it. */
export interface SplitPart {
  readonly unitId: string;
  /** At the split's scale. */
  readonly value: DecimalText;
  /** Mixed weight among all units in per cent, two digits. Zero where the unit's value is set by hand and no factor is known. */
  readonly weightPercent: DecimalText | null;
  /** Part of everything that is shared, in per cent, two digits. Null over nothing. */
  readonly sharePercent: DecimalText | null;
  /** 拉动: base × growth ÷ whole base, in points, exact to six digits. Null for an amount. */
  readonly contribution: DecimalText | null;
  readonly trace: readonly SplitStep[];
}

/** Why a scheme cannot be worked out; names the numbers. Values, because it is a fault of somebody's data. */
export interface SplitFault {
  /** Permanent. */
  readonly code:
    | 'no-units'
    | 'unit-twice'
    | 'not-a-number'
    | 'too-many-digits'
    | 'counted-whole'
    | 'negative'
    | 'missing-basis'
    | 'missing-base'
    | 'no-weight'
    | 'rate-not-summable'
    | 'floor-above-cap'
    | 'hand-outside'
    | 'floors-exceed'
    | 'caps-below'
    | 'hand-sum'
    | 'reason-missing';
  readonly words: Label;
  /** Those whose cells are at fault; empty where it is the whole. */
  readonly unitIds: readonly string[];
}

/** 分解结果. For an amount `sum` is the total and the surplus, exactly; for a growth it is the weighted growth at the scale. */
export type SplitOutcome =
  | {
      readonly kind: 'parts';
      readonly parts: readonly SplitPart[];
      readonly sum: DecimalText;
      /** Before rounding, up to six digits: equal to `sum` for an amount. */
      readonly exact: DecimalText;
    }
  | { readonly kind: 'faults'; readonly faults: readonly SplitFault[] };
