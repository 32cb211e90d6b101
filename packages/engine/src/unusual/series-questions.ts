import type { DecimalText } from '@planwright/compiler';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  subtractDecimals,
} from '../decimal/decimal.ts';
import type { IndicatorDefinition, IndicatorValue } from '../indicators/model.ts';
import {
  cumulativeKey,
  formatValuePeriod,
  isShort,
  monthKey,
  parseValuePeriod,
  yearsBefore,
} from '../indicators/value-period.ts';
import type { Label } from '../pack.ts';
import { findUnusual, type UnusualQuestion } from './find-unusual.ts';
import { isPercentUnit } from './size-questions.ts';

/** A question that a value raises, with its kind for counting. */
export interface ValueQuestion {
  readonly code: UnusualQuestion['code'] | 'surge' | 'not-the-difference';
  readonly message: Label;
}

/** The last month of a period is a surge when it is more than so many times the median of the months before (the median, because one earlier surge must not hide the next). */
export const SURGE_TIMES: DecimalText = '3';
/** Fewer months before say nothing about what is usual. */
const SURGE_MONTHS = 3;

/**
 * 核对突变和异常: what a value should be asked about before it is taken: a unit slip (ten thousand times off), ten times off its neighbours, a cumulative value
 * that falls or stands above a later one, a jump in the last month (突击), a single month that is not the difference of the cumulative values. Empty when nothing is odd.
 *
 * @param known other values of the same indicator and unit, by period key
 */
export function questionValue(
  definition: Pick<IndicatorDefinition, 'unit' | 'period' | 'overTime'>,
  key: string,
  value: DecimalText,
  known: ReadonlyMap<string, IndicatorValue>,
): readonly ValueQuestion[] {
  const total = definition.period.cumulative && definition.overTime === 'sum';
  const rate = isPercentUnit(definition.unit);
  return [
    ...(rate
      ? sizeOfRate(definition.unit, key, value, known)
      : sizeAndOrder(definition.unit, key, value, known, total)),
    ...(total ? surge(definition.unit, key, value, known) : []),
    ...difference(definition.unit, key, value, known),
  ];
}

interface KnownValue {
  /** Last day of its period. */
  readonly end: string;
  readonly value: DecimalText;
}

/** The values of the same year and kind of period that stand next to a period. */
function findNeighbours(
  key: string,
  known: ReadonlyMap<string, IndicatorValue>,
): { readonly before: KnownValue | undefined; readonly after: KnownValue | undefined } {
  const own = parseValuePeriod(key);
  const same = [...known].flatMap(([other, state]): readonly KnownValue[] => {
    const period = parseValuePeriod(other);
    const comparable =
      period !== undefined && own !== undefined && period.year === own.year && other !== key && isAlike(period, own);
    return comparable && state.status === 'value' ? [{ end: period.end, value: state.value }] : [];
  });
  const inOrder = same.sort((one, other) => (one.end < other.end ? -1 : 1));
  const end = own?.end ?? '';
  return { before: inOrder.findLast((one) => one.end < end), after: inOrder.find((one) => one.end > end) };
}

/** A rate moves freely near nought; from here on, ten times another one is a slip. */
const LARGE_RATE: DecimalText = '100';
const TENFOLD: DecimalText = '10';
/** 0.576 for 57.6%: a share written as a fraction comes within a fifth of its neighbour when multiplied by a hundred. */
const FRACTION = { times: '100', least: '0.8', most: '1.2' } as const;

/** 率: ten times off and over a hundred, or written as a fraction of one. */
function sizeOfRate(
  unit: string,
  key: string,
  value: DecimalText,
  known: ReadonlyMap<string, IndicatorValue>,
): readonly ValueQuestion[] {
  const { before, after } = findNeighbours(key, known);
  const lastYear = known.get(yearsBefore(key, 1));
  const reference = before?.value ?? after?.value ?? (lastYear?.status === 'value' ? lastYear.value : undefined);
  if (reference === undefined || compareDecimals(reference, '0') === 0) return [];
  const [size, usual] = [absoluteDecimal(value), absoluteDecimal(reference)];
  const words = [`${formatDecimal(value)}${unit}`, `${formatDecimal(reference)}${unit}`] as const;
  if (compareDecimals(size, LARGE_RATE) > 0 && compareDecimals(size, multiplyDecimals(usual, TENFOLD)) >= 0) {
    const message = {
      'zh-CN': `${words[0]}是相邻期${words[1]}的十倍以上`,
      en: `${words[0]} is over ten times the ${words[1]} beside it`,
    };
    return [{ code: 'tenfold', message }];
  }
  const asPercent = divideDecimals(multiplyDecimals(size, FRACTION.times), usual) ?? '0';
  const fraction =
    compareDecimals(size, '1') < 0 &&
    compareDecimals(usual, TENFOLD) >= 0 &&
    compareDecimals(asPercent, FRACTION.least) >= 0 &&
    compareDecimals(asPercent, FRACTION.most) <= 0;
  if (!fraction) return [];
  const message = {
    'zh-CN': `${words[0]}约为相邻期${words[1]}的百分之一，请核对是否把百分数写成了小数`,
    en: `${words[0]} is about a hundredth of the ${words[1]} beside it: check whether a fraction was written for a percentage`,
  };
  return [{ code: 'unit-slip', message }];
}

function sizeAndOrder(
  unit: string,
  key: string,
  value: DecimalText,
  known: ReadonlyMap<string, IndicatorValue>,
  total: boolean,
): readonly ValueQuestion[] {
  const own = parseValuePeriod(key);
  const lastYear = known.get(yearsBefore(key, 1));
  const { before, after } = findNeighbours(key, known);
  const neighbour = (one: typeof before) =>
    one === undefined ? null : { value: one.value, donePercent: null, periodEnd: one.end };
  const reference =
    neighbour(before) ??
    (lastYear?.status === 'value'
      ? { value: lastYear.value, donePercent: null, periodEnd: yearsBefore(own?.end ?? key, 1) }
      : null);
  const frame = { value, donePercent: null, periodEnd: own?.end ?? key, unit, target: null } as const;
  const questions = findUnusual({
    ...frame,
    form: total ? 'cumulative' : 'level',
    // A first value of a year is small beside last year’s total, but not ten times off the same months.
    before: before === undefined ? null : reference,
    after: neighbour(after),
  });
  const against =
    before === undefined && reference !== null
      ? findUnusual({ ...frame, form: 'level', before: reference, after: null }).filter(
          // A total below zero is asked about as that already.
          ({ code }) => !(total && code === 'negative'),
        )
      : [];
  return [...questions, ...against];
}

const isAlike = (
  one: { readonly kind: string; readonly from: number; readonly to: number },
  other: typeof one,
): boolean =>
  one.kind === other.kind ||
  (!isShort(one) &&
    !isShort(other) &&
    one.from === 1 &&
    other.from === 1 &&
    one.kind !== 'year' &&
    other.kind !== 'year');

function surge(
  unit: string,
  key: string,
  value: DecimalText,
  known: ReadonlyMap<string, IndicatorValue>,
): readonly ValueQuestion[] {
  const own = parseValuePeriod(key);
  if (own === undefined || own.from !== 1 || own.to < 3) return [];
  const at = (month: number): DecimalText | undefined => {
    const state = month === own.to ? ({ status: 'value', value } as const) : known.get(cumulativeKey(own.year, month));
    return state?.status === 'value' ? state.value : undefined;
  };
  const step = (month: number): DecimalText | undefined => {
    const [now, before] = [at(month), at(month - 1)];
    return now === undefined || before === undefined ? undefined : subtractDecimals(now, before);
  };
  const last = step(own.to);
  const earlier = Array.from({ length: own.to - 2 }, (_, index) => step(index + 2)).filter(
    (one): one is DecimalText => one !== undefined,
  );
  if (last === undefined || earlier.length < SURGE_MONTHS) return [];
  const usual = median(earlier);
  if (compareDecimals(usual, '0') <= 0 || compareDecimals(last, multiplyDecimals(usual, SURGE_TIMES)) <= 0) return [];
  const times = formatDecimal(divideDecimals(last, usual) ?? '0', 1);
  return [
    {
      code: 'surge',
      message: {
        'zh-CN': `${own.to}月当月${formatDecimal(last)}${unit}，是此前各月中位数${formatDecimal(usual)}${unit}的${times}倍，请核对是否突击填报`,
        en: `${formatDecimal(last)}${unit} in month ${own.to} alone is ${times} times the median of the months before (${formatDecimal(usual)}${unit})`,
      },
    },
  ];
}

function median(values: readonly DecimalText[]): DecimalText {
  const sorted = [...values].sort(compareDecimals);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? '0', sorted[middle] ?? '0'];
  return divideDecimals(addDecimals(low, high), '2') ?? low;
}

/** The total of the months up to one, from the last total that was reported and the single months since; undefined where a month lacks. */
function totalUntil(year: number, month: number, values: ReadonlyMap<string, IndicatorValue>): DecimalText | undefined {
  const read = (key: string): DecimalText | undefined => {
    const state = values.get(key);
    return state?.status === 'value' ? state.value : undefined;
  };
  const direct = read(cumulativeKey(year, month));
  if (direct !== undefined) return direct;
  let total: DecimalText | undefined = '0';
  for (let each = 1; each <= month; each += 1) {
    const single = read(monthKey(year, each));
    total =
      read(cumulativeKey(year, each)) ??
      (total === undefined || single === undefined ? undefined : addDecimals(total, single));
  }
  return total;
}

/** A month reported both by itself and in the cumulative values must be the same both ways. */
function difference(
  unit: string,
  key: string,
  value: DecimalText,
  known: ReadonlyMap<string, IndicatorValue>,
): readonly ValueQuestion[] {
  const own = parseValuePeriod(key);
  if (own === undefined) return [];
  const withOwn = new Map(known).set(key, { status: 'value', value });
  const singles =
    own.kind === 'month' || own.kind === 'quarter'
      ? [key]
      : own.kind === 'cumulative'
        ? [monthKey(own.year, own.to), ...(own.to % 3 === 0 ? [`${own.year}-Q${own.to / 3}`] : [])]
        : [];
  return singles.flatMap((single) => differenceOf(unit, single, withOwn));
}

function differenceOf(
  unit: string,
  key: string,
  values: ReadonlyMap<string, IndicatorValue>,
): readonly ValueQuestion[] {
  const own = parseValuePeriod(key);
  if (own === undefined || own.to === 1) return [];
  const read = (other: string): DecimalText | undefined => {
    const state = values.get(other);
    return state?.status === 'value' ? state.value : undefined;
  };
  const [single, now] = [read(key), read(cumulativeKey(own.year, own.to))];
  const before = own.from === 1 ? '0' : totalUntil(own.year, own.from - 1, values);
  if (single === undefined || now === undefined || before === undefined) return [];
  const derived = subtractDecimals(now, before);
  const gap = absoluteDecimal(subtractDecimals(single, derived));
  if (compareDecimals(gap, '0') === 0) return [];
  const words = formatValuePeriod(key);
  return [
    {
      code: 'not-the-difference',
      message: {
        'zh-CN': `${words['zh-CN']}单${own.kind === 'quarter' ? '季' : '月'}数${formatDecimal(single)}${unit}不等于累计数之差${formatDecimal(derived)}${unit}，相差${formatDecimal(gap)}${unit}`,
        en: `${words.en}: ${formatDecimal(single)}${unit} is not the difference of the cumulative values, ${formatDecimal(derived)}${unit}; ${formatDecimal(gap)}${unit} apart`,
      },
    },
  ];
}
