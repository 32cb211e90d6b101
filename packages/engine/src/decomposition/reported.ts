import type { DecimalText } from '@planwright/compiler';
import { divideDecimals, formatDecimal, multiplyDecimals, subtractDecimals, sumDecimals } from '../decimal/decimal.ts';
import type { LightTarget } from '../light-model.ts';
import type { SplitKind } from './model.ts';

/** What a unit last reported about its part. */
export interface ReportedPart {
  readonly name: string;
  /** Null: nothing reported, which is not zero. */
  readonly value: DecimalText | null;
  /** Base of a growth. */
  readonly base: DecimalText | null;
  /** The value is of an earlier period than the newest that anybody reported. */
  readonly behind: boolean;
}

/** 各单位上报汇总: what units report, taken together; who lacks is named. */
export interface ReportedSum {
  readonly kind: 'sum' | 'weighted' | 'none';
  /** Null where nobody reported, or where it does not add up. */
  readonly value: DecimalText | null;
  readonly missing: readonly string[];
  /** Counted with an earlier value. */
  readonly behind: readonly string[];
  /** It stands, but parts lack or are older. */
  readonly partial: boolean;
}

const DIGITS = 6;

/**
 * 上报数汇总: amounts are summed; growths are weighted by their bases, over those that reported; what is assigned is not added up. A missing part is left out and
 * named, and the outcome is partial by that.
 */
export function sumReported(kind: SplitKind, parts: readonly ReportedPart[]): ReportedSum {
  const has = (part: ReportedPart) => part.value !== null && (kind !== 'growth' || part.base !== null);
  const used = parts.filter(has);
  const missing = parts.filter((part) => !has(part)).map((part) => part.name);
  const behind = used.filter((part) => part.behind).map((part) => part.name);
  const frame = { missing, behind, partial: used.length > 0 && missing.length + behind.length > 0 };
  if (kind === 'assigned') return { ...frame, kind: 'none', value: null, partial: false };
  if (kind === 'amount')
    return {
      ...frame,
      kind: 'sum',
      value: used.length === 0 ? null : sumDecimals(used.map(({ value }) => value ?? '0')),
    };
  const bases = sumDecimals(used.map(({ base }) => base ?? '0'));
  const weighted = sumDecimals(used.map(({ value, base }) => multiplyDecimals(value ?? '0', base ?? '0')));
  const mean = divideDecimals(weighted, bases);
  return { ...frame, kind: 'weighted', value: mean === null ? null : formatDecimal(mean, DIGITS) };
}

/** 汇总与牵头报数之差: positive when the units report more than the whole; null when one of the two is not known. */
export const differenceOf = (units: DecimalText | null, whole: DecimalText | null): DecimalText | null =>
  units === null || whole === null ? null : subtractDecimals(units, whole);

/**
 * 分解数的判灯目标: the whole's target with the unit's part in its place. A base of the whole is not the unit's, so there is none; a part in words is done or not.
 */
export function lightTargetOfPart(
  target: LightTarget,
  part: { readonly value: DecimalText | null; readonly unit: string | null },
): LightTarget {
  const frame = { ...target, value: part.value, unit: part.unit, base: null };
  return part.value === null ? { ...frame, form: 'completion' } : frame;
}
