import type { DecimalText } from '@planwright/compiler';
import type { Label } from '#pack.ts';
import type { ParsedUnit } from '#units/unit.ts';

/** A fault of a formula, as a value: where it stands in the text, what is wrong. */
export interface FormulaFault {
  readonly code:
    | 'syntax'
    | 'unknown-indicator'
    | 'unknown-measure'
    | 'unknown-function'
    | 'wrong-arguments'
    | 'unknown-unit'
    | 'unit-mismatch'
    | 'cycle';
  readonly start: number;
  readonly end: number;
  readonly message: Label;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

export type FormulaOperator = 'add' | 'subtract' | 'multiply' | 'divide';

/** A formula as it is written, before its names and units are known. */
export type FormulaSyntax = Placed &
  (
    | { readonly kind: 'number'; readonly value: DecimalText; readonly unit: string }
    | { readonly kind: 'name'; readonly name: string }
    | {
        readonly kind: 'arithmetic';
        readonly op: FormulaOperator;
        readonly left: FormulaSyntax;
        readonly right: FormulaSyntax;
      }
    | { readonly kind: 'negate'; readonly of: FormulaSyntax }
    | { readonly kind: 'call'; readonly name: string; readonly of: readonly FormulaSyntax[] }
  );

/** 公式的函数: 上年, 同比, 上期, 环比, 较大, 较小. */
export type FormulaFunction = 'previousYear' | 'yearOnYear' | 'previousPeriod' | 'periodOnPeriod' | 'max' | 'min';

/** 公式: a typed tree; every node knows its unit. */
export type Formula = { readonly unit: ParsedUnit } & (
  | { readonly kind: 'number'; readonly value: DecimalText }
  | { readonly kind: 'indicator'; readonly indicatorId: string; readonly label: Label }
  | { readonly kind: 'measure'; readonly pack: string; readonly measure: string; readonly label: Label }
  | {
      readonly kind: 'arithmetic';
      readonly op: FormulaOperator;
      readonly left: Formula;
      readonly right: Formula;
      /** `difference`: rates were subtracted and give points; `shift`: points were added to a rate. */
      readonly points: 'difference' | 'shift' | null;
    }
  | { readonly kind: 'negate'; readonly of: Formula }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly of: readonly Formula[] }
);

/** What a formula may name. */
export interface FormulaCatalogue {
  readonly indicators: readonly {
    readonly id: string;
    readonly label: Label;
    readonly aliases: readonly string[];
    readonly unit: string;
  }[];
  readonly measures: readonly {
    readonly pack: string;
    readonly name: string;
    readonly label: Label;
    readonly unit: string;
  }[];
}
