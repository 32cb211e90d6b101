import type { DecimalText } from '@planwright/compiler';
import { daysBetween, daysInYear, monthOf, yearOf } from '../calendar/iso-date.ts';
import { countWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts';
import { addDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from '../decimal/decimal.ts';
import type { PaceCurve } from '../light-model.ts';

/**
 * 时序进度: the share of a year's work, in per cent and unrounded, that a curve expects by the end of a day.
 * Before the year 0, after it 100. `months` counts the whole months that the day has reached the end of, plus the share of days in the month under way,
 * so that the end of February is exactly 2/12 (the reckoning by which 18.4 % at the end of February is published as 1.7 points ahead).
 */
export function elapsedShare(curve: PaceCurve, asOf: string, year: number, calendar: WorkingCalendar): DecimalText {
  if (yearOf(asOf) < year) return '0';
  if (yearOf(asOf) > year) return '100';
  if (curve.kind === 'schedule') return scheduledShare(curve, asOf);
  const shares = reckoned.get(calendar) ?? new Map<string, DecimalText>();
  reckoned.set(calendar, shares);
  const key = `${curve.kind} ${asOf}`;
  const known = shares.get(key);
  if (known !== undefined) return known;
  if (shares.size >= RECKONED_LIMIT) shares.clear();
  const reached = evenShare(curve.kind, asOf, year, calendar);
  shares.set(key, reached);
  return reached;
}

/** Shares by curve and day: a list asks for the same day of the same calendar hundreds of times. */
const reckoned = new WeakMap<WorkingCalendar, Map<string, DecimalText>>();
const RECKONED_LIMIT = 2000;

function evenShare(
  kind: Exclude<PaceCurve['kind'], 'schedule'>,
  asOf: string,
  year: number,
  calendar: WorkingCalendar,
): DecimalText {
  const first = `${year}-01-01`;
  switch (kind) {
    case 'days':
      return share(daysBetween(first, asOf) + 1, daysInYear(year));
    case 'working-days':
      return share(countWorkingDays(calendar, first, asOf), countWorkingDays(calendar, first, `${year}-12-31`));
    case 'months': {
      const { done, length, past } = monthPosition(asOf);
      return share(past * length + done, 12 * length);
    }
  }
}

function scheduledShare(curve: Extract<PaceCurve, { kind: 'schedule' }>, asOf: string): DecimalText {
  const { done, length, past } = monthPosition(asOf);
  const from = past === 0 ? '0' : (curve.cumulativePercent[past - 1] ?? '100');
  const to = curve.cumulativePercent[past] ?? '100';
  return interpolate(from, to, done, length);
}

function monthPosition(asOf: string): { readonly past: number; readonly done: number; readonly length: number } {
  const past = monthOf(asOf) - 1;
  const length = new Date(Date.UTC(yearOf(asOf), past + 1, 0)).getUTCDate();
  return { past, done: Number(asOf.slice(8)), length };
}

function share(part: number, whole: number): DecimalText {
  return multiplyDecimals(divideDecimals(String(part), String(whole)) ?? '0', '100');
}

function interpolate(from: DecimalText, to: DecimalText, part: number, whole: number): DecimalText {
  const step = multiplyDecimals(subtractDecimals(to, from), divideDecimals(String(part), String(whole)) ?? '0');
  return addDecimals(from, step);
}
