import { addDecimals, subtractDecimals } from '../decimal/decimal.ts';
import type { IndicatorDefinition, IndicatorValue } from './model.ts';
import { type RollUpPart, rollUpTime } from './roll-up.ts';
import {
  cumulativeKey,
  formatValuePeriod,
  isShort,
  parseValuePeriod,
  periodKeysOf,
  type ValuePeriod,
} from './value-period.ts';

type Find = (key: string) => IndicatorValue | undefined;

/** A value of a longer period, and the periods that lack. */
export interface LongerValue {
  readonly value: IndicatorValue;
  readonly partial: boolean;
  readonly missing: readonly string[];
}

/**
 * 按时间汇总: the value of a longer period from those that the indicator is reported for, by its declared rule (sum, mean, max; a state is its last
 * one): a quarter or a year from months, the months so far from single ones. Undefined where the indicator counts from the year's start (its own
 * periods are totals already), where the period is not longer than its own, or where nothing within it is kept.
 */
export function longerFromShorter(definition: IndicatorDefinition, key: string, find: Find): LongerValue | undefined {
  const { period: reporting, overTime, missing } = definition;
  const asked = parseValuePeriod(key);
  if (asked === undefined || reporting.cumulative || reporting.kind === 'year' || overTime === 'none') return undefined;
  // Its own periods are the shortest there are, and most that are asked for.
  if (asked.kind === reporting.kind) return undefined;
  if (isShort(asked)) return undefined;
  const within = periodKeysOf(reporting, asked.year).filter((each) => isWithin(parseValuePeriod(each), asked));
  if (within.length < 2 || !within.some((each) => find(each) !== undefined)) return undefined;
  const parts = within.map((each): RollUpPart => {
    const name = formatValuePeriod(each)['zh-CN'];
    return { id: each, name, value: find(each), periodEnd: each };
  });
  const outcome = rollUpTime(overTime, missing, parts);
  return {
    value: outcome.value,
    partial: outcome.partial,
    missing: [...outcome.missing, ...outcome.suppressed],
  };
}

/**
 * 年内至今: a year's value as far as it is known, from the periods until one of them; by the declared rule, with those that lack named. For indicators
 * reported by week or ten days, whose latest period may end within a month.
 */
export function soFarFromShorter(definition: IndicatorDefinition, until: string, find: Find): LongerValue {
  const keys = periodKeysOf(definition.period, Number(until.slice(0, 4)));
  const parts = keys
    .slice(0, keys.indexOf(until) + 1)
    .map((key): RollUpPart => ({ id: key, name: formatValuePeriod(key)['zh-CN'], value: find(key), periodEnd: key }));
  const { value, partial, missing, suppressed } = rollUpTime(definition.overTime, definition.missing, parts);
  return { value, partial, missing: [...missing, ...suppressed] };
}

/** Whole in the period asked for, and the first of it stands at its beginning. */
const isWithin = (each: ValuePeriod | undefined, asked: ValuePeriod): boolean =>
  each !== undefined && each.from >= asked.from && each.to <= asked.to;

/**
 * 累计与单季互换: a quarter or half-year by itself is the difference of two totals counted from the year's start, and such a total the sum of the quarters
 * that it covers. For totals reported by quarter or half-year; months have their own way. Undefined where one of them is not kept.
 */
export function quartersAndTotals(
  definition: IndicatorDefinition,
  key: string,
  find: Find,
): IndicatorValue | undefined {
  const { period: reporting, overTime } = definition;
  const asked = parseValuePeriod(key);
  if (asked === undefined || overTime !== 'sum' || !reporting.cumulative) return undefined;
  if ((asked.kind === 'quarter' || asked.kind === 'half-year') && asked.from > 1) {
    const [now, before] = [find(cumulativeKey(asked.year, asked.to)), find(cumulativeKey(asked.year, asked.from - 1))];
    if (now?.status !== 'value' || before?.status !== 'value') return undefined;
    return { status: 'value', value: subtractDecimals(now.value, before.value) };
  }
  const total = asked.kind === 'cumulative' || asked.kind === 'year';
  if (!total || asked.to % 3 !== 0 || reporting.kind !== 'quarter') return undefined;
  let sum = '0';
  for (let quarter = 1; quarter <= asked.to / 3; quarter += 1) {
    const single =
      find(`${asked.year}-Q${quarter}`) ?? (quarter === 1 ? find(cumulativeKey(asked.year, 3)) : undefined);
    if (single?.status !== 'value') return undefined;
    sum = addDecimals(sum, single.value);
  }
  return { status: 'value', value: sum };
}
