import type { DecimalText } from '@planwright/compiler';
import { compareDecimals, roundHalfUp } from '../decimal/decimal.ts';

/** A number with the last day that it is for. */
export interface DatedValue {
  readonly value: DecimalText;
  readonly periodEnd: string;
}

/** `other-day`: the two are of different days and may both be right; `differs`: they cannot both be right. */
export type SourceRelation = 'agrees' | 'other-day' | 'differs';

/**
 * 一数一源: how what a unit reports of a promise stands to the value of the indicator that the promise set a target for, both in one unit. A total that is reported
 * for a later day may be more and may not be less; what was reported by the end of the indicator's period may not be more than the indicator says. Of a level a report that is
 * not older than the period says the same or contradicts. Digits that are not reported are not compared.
 *
 * @param reported the unit's newest value
 * @param then its newest value by the end of the indicator's period; null where there is none
 */
export function compareSources(
  indicator: DatedValue,
  reported: DatedValue,
  then: DatedValue | null,
  { total }: { readonly total: boolean },
): SourceRelation {
  if (compareShown(reported.value, indicator.value) === 0) return 'agrees';
  const newer = reported.periodEnd >= indicator.periodEnd;
  if (!total) return newer ? 'differs' : 'other-day';
  if (newer && compareShown(reported.value, indicator.value) < 0) return 'differs';
  return then !== null && compareShown(then.value, indicator.value) > 0 ? 'differs' : 'other-day';
}

/** Compares with the digits that both have. */
function compareShown(one: DecimalText, other: DecimalText): number {
  const digits = Math.min(digitsOf(one), digitsOf(other));
  return compareDecimals(roundHalfUp(one, digits), roundHalfUp(other, digits));
}

const digitsOf = (value: DecimalText): number => value.split('.')[1]?.length ?? 0;
