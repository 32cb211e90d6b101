import { addDecimals, subtractDecimals } from '../decimal/decimal.ts';
import type { IndicatorValue } from './model.ts';
import { cumulativeKey, formatValuePeriod, monthKey } from './value-period.ts';

/** A value under its period's key. */
export interface PeriodValue {
  readonly key: string;
  readonly value: IndicatorValue;
}

const unknown = (reason: string): IndicatorValue => ({ status: 'null', reason });
const words = (key: string): string => formatValuePeriod(key)['zh-CN'];

/**
 * 累计化单月: single months from values counted from the year's start. A month is the difference of two neighbours; where January and February come together
 * they stay together under `YYYY-01..02`, and January alone cannot be derived, which is said. A missing neighbour makes the month not known and is named.
 *
 * @param cumulative values under `YYYY-01`, `YYYY-01..02` … `YYYY-01..12`
 * @param last the last month asked for
 */
export function singlesFromCumulative(
  year: number,
  cumulative: ReadonlyMap<string, IndicatorValue>,
  last: number,
  januaryWithFebruary: boolean,
): readonly PeriodValue[] {
  const singles: PeriodValue[] = [];
  for (let month = 1; month <= last; month += 1) {
    if (month === 1) {
      const january = cumulative.get(monthKey(year, 1));
      const value = januaryWithFebruary ? unknown('1—2月合并发布，没有1月单月数') : (january ?? unknown('未报'));
      singles.push({ key: monthKey(year, 1), value });
    } else if (month === 2 && januaryWithFebruary) {
      const key = cumulativeKey(year, 2);
      singles.push({ key, value: cumulative.get(key) ?? unknown('未报') });
    } else {
      const [before, now] = [cumulativeKey(year, month - 1), cumulativeKey(year, month)];
      singles.push({ key: monthKey(year, month), value: difference(before, now, cumulative) });
    }
  }
  return singles;
}

function difference(before: string, now: string, values: ReadonlyMap<string, IndicatorValue>): IndicatorValue {
  const [one, other] = [values.get(now) ?? unknown('未报'), values.get(before) ?? unknown('未报')];
  if (one.status !== 'value') return one.status === 'null' ? unknown(`缺${words(now)}累计数`) : one;
  if (other.status !== 'value') return other.status === 'null' ? unknown(`缺${words(before)}累计数`) : other;
  return { status: 'value', value: subtractDecimals(one.value, other.value) };
}

/**
 * 单月化累计: values counted from the year's start from single months, January and February together or apart. From the first missing month on
 * nothing is known, and the month is named.
 *
 * @param singles values under `YYYY-01` or `YYYY-01..02`, `YYYY-03` … `YYYY-12`
 */
export function cumulativeFromSingles(
  year: number,
  singles: ReadonlyMap<string, IndicatorValue>,
  last: number,
): readonly PeriodValue[] {
  const cumulative: PeriodValue[] = [];
  const together = singles.get(cumulativeKey(year, 2));
  let sum: IndicatorValue = { status: 'value', value: '0' };
  for (let month = 1; month <= last; month += 1) {
    const key = cumulativeKey(year, month);
    if (together !== undefined && month === 1) {
      cumulative.push({ key, value: unknown('1—2月合并发布，没有1月单月数') });
      continue;
    }
    const single = together !== undefined && month === 2 ? together : singles.get(monthKey(year, month));
    sum = plus(sum, single ?? unknown('未报'), together !== undefined && month === 2 ? key : monthKey(year, month));
    cumulative.push({ key, value: sum });
  }
  return cumulative;
}

function plus(sum: IndicatorValue, single: IndicatorValue, key: string): IndicatorValue {
  if (sum.status !== 'value') return sum;
  if (single.status === 'value') return { status: 'value', value: addDecimals(sum.value, single.value) };
  return single.status === 'null' ? unknown(`缺${words(key)}数`) : single;
}
