import type { DecimalText } from '@planwright/compiler';
import { compareDecimals, divideDecimals, formatDecimal, sumDecimals } from '../decimal/decimal.ts';
import type { Field, Label, MonthSeries, RecordValues } from '../pack.ts';
import { isSeries, sumMonths } from './months.ts';
import { type AmountQuestion, findSurge, isOver, isPositive, TENFOLD, UNIT_SLIP } from './unusual-amount.ts';

/** A question that a change of a record raises, with the field and, of a series, the month that it is about. */
export interface ChangeQuestion {
  readonly field: string;
  /** `2021-05`; null for a single amount, and for all months together. */
  readonly month: string | null;
  readonly code: AmountQuestion['code'] | 'emptied';
  readonly message: Label;
}

/** What a series is held against: the series of its plan, the amount that all its months may not pass, when a month is a surge. */
export interface SeriesCheck {
  readonly series: string;
  readonly plan: string | null;
  readonly whole: string | null;
  readonly surgeTimes: DecimalText;
}

/** A record before and after somebody changes it by a form or a sheet. */
export interface UnusualChangeInput {
  readonly fields: readonly Field[];
  /** Null for a record that is made. */
  readonly before: RecordValues | null;
  readonly after: RecordValues;
  readonly checks: readonly SeriesCheck[];
  /** What a field of the register usually comes to, for a first value; undefined where too few records tell. */
  readonly usual: (field: string) => DecimalText | undefined;
}

/**
 * 异常核对: the questions that a change of a record raises before it is accepted: an amount ten or ten thousand times off what stood there, off its
 * plan or off what is usual; an amount that is emptied; a surge in a quarter's last month; more than the whole. Only what changes is asked about, and a
 * new record is not asked about surges, because what is taken over is past. Questions, never refusals: the answer is kept with the change.
 */
export function findUnusualChanges(input: UnusualChangeInput): readonly ChangeQuestion[] {
  return input.fields.flatMap((field): readonly ChangeQuestion[] => {
    if (field.type.kind === 'decimal') return askAmount(input, field, field.type.unit ?? '');
    return field.type.kind === 'series' ? askSeries(input, field, field.type.unit) : [];
  });
}

const amountOf = (values: RecordValues | null, field: string): DecimalText | null => {
  const value = values?.[field];
  return typeof value === 'string' ? value : null;
};
const seriesOf = (values: RecordValues | null, field: string): MonthSeries => {
  const value = values?.[field];
  return isSeries(value) ? value : {};
};
const show = (amount: DecimalText, unit: string): string => `${formatDecimal(amount, 4)}${unit}`;

function askAmount(
  { before, after, usual }: UnusualChangeInput,
  field: Field,
  unit: string,
): readonly ChangeQuestion[] {
  const [then, now] = [amountOf(before, field.name), amountOf(after, field.name)];
  if (then === now) return [];
  const ask = (code: ChangeQuestion['code'], message: Label) => [{ field: field.name, month: null, code, message }];
  const { 'zh-CN': zh, en } = field.label;
  if (now === null) return then === null ? [] : ask('emptied', emptied(field.label, show(then, unit)));
  if (!isPositive(now)) return [];
  if (then !== null && isNear(now, then)) return [];
  if (isPositive(then)) {
    const words = {
      'zh-CN': `“${zh}”由${show(then, unit)}改为${show(now, unit)}`,
      en: `“${en}” goes from ${show(then, unit)} to ${show(now, unit)}`,
    };
    if (isOff(now, then, UNIT_SLIP)) return ask('unit-slip', slipped(words));
    if (!isOff(now, then, TENFOLD)) return [];
    return ask('tenfold', { 'zh-CN': `${words['zh-CN']}，相差十倍以上`, en: `${words.en}, ten times off` });
  }
  const common = usual(field.name) ?? null;
  if (!isPositive(common) || !isOff(now, common, UNIT_SLIP)) return [];
  return ask(
    'unit-slip',
    slipped({
      'zh-CN': `“${zh}”${show(now, unit)}，台账的中位数为${show(common, unit)}`,
      en: `“${en}” is ${show(now, unit)}, the median of the register ${show(common, unit)}`,
    }),
  );
}

/** Digits before the point of an amount of one or more; 0 for less. */
const digitsOf = (amount: DecimalText): number => {
  if (amount.startsWith('0') || amount.startsWith('-')) return 0;
  const point = amount.indexOf('.');
  return point < 0 ? amount.length : point;
};

/** As many digits before the point: never ten times apart, and most amounts of a file need no reckoning. */
const isNear = (one: DecimalText, other: DecimalText): boolean => {
  const digits = digitsOf(one);
  return digits > 0 && digits === digitsOf(other);
};

const isOff = (one: DecimalText, other: DecimalText, times: DecimalText): boolean =>
  isOver(one, other, times) || isOver(other, one, times);

const slipped = (words: Label): Label => ({
  'zh-CN': `${words['zh-CN']}，相差约万倍，请核对计量单位`,
  en: `${words.en}, about ten thousand times off: check the unit`,
});

const emptied = (label: Label, amount: string): Label => ({
  'zh-CN': `“${label['zh-CN']}”原有的${amount}被清空；空着是未报，不等于0`,
  en: `“${label.en}” had ${amount} and is emptied; empty is not reported, which is not 0`,
});

function askSeries(input: UnusualChangeInput, field: Field, unit: string): readonly ChangeQuestion[] {
  const [then, now] = [seriesOf(input.before, field.name), seriesOf(input.after, field.name)];
  const months = [...new Set([...Object.keys(then), ...Object.keys(now)])].sort();
  const changed = months.filter((month) => then[month] !== now[month]);
  return [
    ...changed.flatMap((month) => askMonth(input, field, unit, month)),
    ...askTotal(input, field, unit, changed.length > 0),
  ];
}

function askMonth(input: UnusualChangeInput, field: Field, unit: string, month: string): readonly ChangeQuestion[] {
  const [was, is] = [seriesOf(input.before, field.name)[month], seriesOf(input.after, field.name)[month]];
  const label = (): Label => monthLabel(field.label, month);
  const ask = (code: ChangeQuestion['code'], message: Label) => [{ field: field.name, month, code, message }];
  if (is === undefined) return was === undefined ? [] : ask('emptied', emptied(label(), show(was, unit)));
  const reference = findReference(input, field, month);
  if (reference !== undefined && isPositive(is) && !isNear(is, reference.amount)) {
    const words = compared(label(), show(is, unit), reference, unit);
    if (isOff(is, reference.amount, UNIT_SLIP)) return ask('unit-slip', slipped(words));
    if (isOver(is, reference.amount, TENFOLD))
      return ask('tenfold', {
        'zh-CN': `${words['zh-CN']}，达到其十倍以上`,
        en: `${words.en}, ten times that or more`,
      });
  }
  const check = input.checks.find((one) => one.series === field.name);
  if (check === undefined || input.before === null) return [];
  const done = seriesOf(input.after, field.name);
  const surge = findSurge({ amount: is, month, unit, done, surgeTimes: check.surgeTimes });
  return surge.flatMap(({ code, message }) => {
    const { 'zh-CN': zh, en } = label();
    return ask(code, { 'zh-CN': `“${zh}”${message['zh-CN']}`, en: `“${en}”: ${message.en}` });
  });
}

/** 完成投资（按月）·2021年5月. */
function monthLabel(label: Label, month: string): Label {
  const [year, number] = month.split('-');
  return { 'zh-CN': `${label['zh-CN']}·${year}年${Number(number)}月`, en: `${label.en}, ${month}` };
}

/** What a month's amount is held against, with its name. */
interface Reference {
  readonly amount: DecimalText;
  readonly name: Label;
}

/** The month's plan; else what is declared for it, for a series that bears it out; else what stood there; else the other months. */
function findReference(input: UnusualChangeInput, field: Field, month: string): Reference | undefined {
  const { before, after, checks } = input;
  const plan = checks.find((one) => one.series === field.name)?.plan ?? null;
  const others = () =>
    Object.entries(seriesOf(after, field.name)).flatMap(([each, amount]) => (each === month ? [] : [amount]));
  const candidates: readonly (readonly [() => DecimalText | null | undefined, Label])[] = [
    [() => (plan === null ? null : seriesOf(after, plan)[month]), { 'zh-CN': '当月计划', en: 'the month’s plan of' }],
    [
      () => (field.evidenceFor === undefined ? null : seriesOf(after, field.evidenceFor.field)[month]),
      { 'zh-CN': '当月自报', en: 'the month’s declared' },
    ],
    [() => seriesOf(before, field.name)[month], { 'zh-CN': '原有', en: 'the former' }],
    [() => average(others()), { 'zh-CN': '其余各月平均', en: 'the other months’ average of' }],
  ];
  for (const [find, name] of candidates) {
    const amount = find() ?? null;
    if (isPositive(amount)) return { amount, name };
  }
  return undefined;
}

const average = (amounts: readonly DecimalText[]): DecimalText | null =>
  amounts.length === 0 ? null : divideDecimals(sumDecimals(amounts), String(amounts.length));

const compared = (label: Label, now: string, { amount, name }: Reference, unit: string): Label => ({
  'zh-CN': `“${label['zh-CN']}”${now}，${name['zh-CN']}为${show(amount, unit)}`,
  en: `“${label.en}” is ${now}, ${name.en} ${show(amount, unit)}`,
});

/** All months together against the whole, when either changes. */
function askTotal(
  { before, after, checks }: UnusualChangeInput,
  field: Field,
  unit: string,
  changed: boolean,
): readonly ChangeQuestion[] {
  const whole = checks.find((one) => one.series === field.name)?.whole ?? null;
  const limit = whole === null ? null : amountOf(after, whole);
  if (whole === null || limit === null || (!changed && limit === amountOf(before, whole))) return [];
  const total = sumMonths(seriesOf(after, field.name), 'all', '');
  if (total === null || compareDecimals(total, limit) <= 0) return [];
  const message = {
    'zh-CN': `“${field.label['zh-CN']}”累计${show(total, unit)}超过总额${show(limit, unit)}`,
    en: `“${field.label.en}” comes to ${show(total, unit)}, more than the whole of ${show(limit, unit)}`,
  };
  return [{ field: field.name, month: null, code: 'over-whole', message }];
}
