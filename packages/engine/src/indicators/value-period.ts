import { formatPeriod, monthOfWeek, parsePeriod, periodsOfYear } from '../calendar/period.ts';
import type { Label } from '../pack.ts';
import type { ReportingPeriod } from './model.ts';

/**
 * 数据所属期: whole months of one year. `2021` · `2021-H1` · `2021-Q1` · `2021-03` · `2021-01..03` (counted from the year's start, 1—3月;
 * `2021-01..02` is also what is published for January and February together). Or a stretch within a month: `2021-M03-T1` (3月上旬), and `2021-W10`, which
 * counts to the month with at least four of its days (周归月), so that months, quarters and years are made of whole weeks.
 */
export interface ValuePeriod {
  readonly key: string;
  readonly kind: 'week' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year' | 'cumulative';
  readonly year: number;
  /** 1–12, first and last; of a week or ten-day period the month that it counts to. */
  readonly from: number;
  readonly to: number;
  readonly start: string;
  readonly end: string;
}

const two = (month: number): string => String(month).padStart(2, '0');

const KEY =
  /^(?<year>\d{4})(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|01\.\.(?<last>0[2-9]|1[0-2])|(?<month>0[1-9]|1[0-2])))?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Keys read before: a list of indicators reads the same few hundred over and over, and what a key means never changes. */
const known = new Map<string, ValuePeriod | undefined>();
const KNOWN_LIMIT = 4096;

/**
 * Undefined for a text that names no such period; January alone is `2021-01`, never `2021-01..01`. The names are the calendar's; they are read here
 * without going by days, because a list of indicators reads thousands of them.
 */
export function parseValuePeriod(key: string): ValuePeriod | undefined {
  if (known.has(key)) return known.get(key);
  if (known.size >= KNOWN_LIMIT) known.clear();
  const period = readPeriod(key);
  known.set(key, period);
  return period;
}

function readPeriod(key: string): ValuePeriod | undefined {
  const groups = KEY.exec(key)?.groups;
  if (groups === undefined) return readShort(key);
  const { year = '', quarter, half, last, month } = groups;
  const make = (kind: ValuePeriod['kind'], from: number, to: number): ValuePeriod => ({
    key,
    kind,
    year: Number(year),
    from,
    to,
    start: `${year}-${two(from)}-01`,
    end: `${year}-${two(to)}-${lastDay(Number(year), to)}`,
  });
  if (month !== undefined) return make('month', Number(month), Number(month));
  if (last !== undefined) return make('cumulative', 1, Number(last));
  if (quarter !== undefined) return make('quarter', Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return make('half-year', Number(half) * 6 - 5, Number(half) * 6);
  return make('year', 1, 12);
}

/** A week or ten-day period, which the calendar reads. */
function readShort(key: string): ValuePeriod | undefined {
  const period = parsePeriod(key);
  if (period === undefined || !isShort(period)) return undefined;
  const { kind, start, end } = period;
  const month = Number((kind === 'week' ? monthOfWeek(period).start : start).slice(5, 7));
  return { key, kind, year: Number(key.slice(0, 4)), from: month, to: month, start, end };
}

type ShortKind = 'week' | 'ten-days';
/** 周、旬: shorter than a month. */
export const isShort = <Of extends { readonly kind: string }>(
  period: Of,
): period is Of & { readonly kind: ShortKind } => period.kind === 'week' || period.kind === 'ten-days';

/** The calendar is walked once for each kind and year. */
const shortKeys = new Map<string, readonly string[]>();

function shortKeysOf(kind: ShortKind, year: number): readonly string[] {
  const known = shortKeys.get(`${kind} ${year}`);
  if (known !== undefined) return known;
  if (shortKeys.size >= KNOWN_LIMIT) shortKeys.clear();
  const keys = periodsOfYear(kind, year).map(({ name }) => name);
  shortKeys.set(`${kind} ${year}`, keys);
  return keys;
}

function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 31);
}

export const monthKey = (year: number, month: number): string => `${year}-${two(month)}`;
/** The months from January to `month` together; January alone is a month. */
export const cumulativeKey = (year: number, month: number): string =>
  month === 1 ? monthKey(year, 1) : `${year}-01..${two(month)}`;

/** The keys under which an indicator's values of a year stand, in order: weeks; 1—2月, 1—3月 … 1—12月; quarters; the year. */
export function periodKeysOf(
  { kind, cumulative, januaryWithFebruary }: ReportingPeriod,
  year: number,
): readonly string[] {
  if (kind === 'week' || kind === 'ten-days') return shortKeysOf(kind, year);
  const every = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[kind];
  if (kind === 'year') return [String(year)];
  const ends = Array.from({ length: 12 / every }, (_, index) => (index + 1) * every);
  const published = kind === 'month' && januaryWithFebruary ? ends.filter((month) => month > 1) : ends;
  if (cumulative) return published.map((month) => cumulativeKey(year, month));
  if (kind === 'quarter') return ends.map((_, index) => `${year}-Q${index + 1}`);
  if (kind === 'half-year') return ends.map((_, index) => `${year}-H${index + 1}`);
  return published.map((month) =>
    januaryWithFebruary && month === 2 ? cumulativeKey(year, 2) : monthKey(year, month),
  );
}

/** The period so many whole years before: same months. */
export function yearsBefore(key: string, years: number): string {
  return `${Number(key.slice(0, 4)) - years}${key.slice(4)}`;
}

/** The period before of the same indicator, across the year's end for periods that are not cumulative; undefined before the first of cumulative ones. */
export function periodBefore(key: string, reporting: ReportingPeriod): string | undefined {
  const year = Number(key.slice(0, 4));
  const keys = periodKeysOf(reporting, year);
  const index = keys.indexOf(key);
  if (index > 0) return keys[index - 1];
  if (index < 0 || reporting.cumulative) return undefined;
  return periodKeysOf(reporting, year - 1).at(-1);
}

/** For reading: 2021年1—5月, 2021年一季度. */
export function formatValuePeriod(key: string): Label {
  const period = parsePeriod(key);
  if (period === undefined) return { 'zh-CN': key, en: key };
  return { 'zh-CN': formatPeriod(period, 'zh-CN'), en: formatPeriod(period, 'en') };
}
