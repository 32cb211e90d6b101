import { addDays, daysInYear, lastDayOfMonth, monthOf, weekdayOf, yearOf } from './iso-date.ts';

export type PeriodKind = 'week' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year';

/** 期间: a stretch of days with its name (`2021-W20`, `2021-M05-T2`, `2021-05`, `2021-Q2`, `2021-H1`, `2021`). */
export interface Period {
  readonly kind: PeriodKind;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The period of a kind that holds a date. Weeks are ISO 8601 weeks: Monday to Sunday, named after the year of their Thursday. */
export function periodOf(kind: PeriodKind, date: string): Period {
  const year = yearOf(date);
  const month = monthOf(date);
  switch (kind) {
    case 'week': {
      const start = addDays(date, 1 - weekdayOf(date));
      const thursday = addDays(start, 3);
      const weekYear = yearOf(thursday);
      const number =
        Math.floor(
          (Date.UTC(weekYear, monthOf(thursday) - 1, Number(thursday.slice(8))) - Date.UTC(weekYear, 0, 1)) /
            604_800_000,
        ) + 1;
      return { kind, name: `${weekYear}-W${two(number)}`, start, end: addDays(start, 6) };
    }
    case 'ten-days': {
      const third = Math.min(2, Math.floor((Number(date.slice(8)) - 1) / 10));
      const prefix = date.slice(0, 8);
      return {
        kind,
        name: `${date.slice(0, 4)}-M${two(month)}-T${third + 1}`,
        start: `${prefix}${two(third * 10 + 1)}`,
        end: third === 2 ? lastDayOfMonth(year, month) : `${prefix}${two(third * 10 + 10)}`,
      };
    }
    case 'month':
      return { kind, name: date.slice(0, 7), start: `${date.slice(0, 7)}-01`, end: lastDayOfMonth(year, month) };
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return {
        kind,
        name: `${year}-Q${quarter}`,
        start: `${year}-${two(quarter * 3 - 2)}-01`,
        end: lastDayOfMonth(year, quarter * 3),
      };
    }
    case 'half-year': {
      const half = month <= 6 ? 1 : 2;
      return {
        kind,
        name: `${year}-H${half}`,
        start: half === 1 ? `${year}-01-01` : `${year}-07-01`,
        end: half === 1 ? `${year}-06-30` : `${year}-12-31`,
      };
    }
    case 'year':
      return { kind, name: String(year), start: `${year}-01-01`, end: `${year}-12-31` };
  }
}

/** Every period of a kind whose name belongs to the year, in order. */
export function periodsOfYear(kind: PeriodKind, year: number): readonly Period[] {
  const periods: Period[] = [];
  // A week may begin in the December before and end in the January after.
  for (let date = addDays(`${year}-01-01`, -7), left = daysInYear(year) + 14; left > 0; ) {
    const period = periodOf(kind, date);
    if (period.name.startsWith(String(year)) && period.name !== periods.at(-1)?.name) periods.push(period);
    const next = addDays(period.end, 1);
    left -= (Date.parse(next) - Date.parse(date)) / 86_400_000;
    date = next;
  }
  return periods;
}

/**
 * 周归月: the month that a week counts to is the one with at least four of its days, which is the month of its Thursday;
 * the same rule by which ISO 8601 gives a week its year.
 */
export function monthOfWeek(week: Period): Period {
  return periodOf('month', addDays(week.start, 3));
}
