import { addDays, daysInYear, lastDayOfMonth, monthOf, weekdayOf, yearOf } from './iso-date.ts';

export type PeriodKind = 'week' | 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year' | 'cumulative';

/**
 * 期间: a stretch of days with its name (`2021-W20`, `2021-M05-T2`, `2021-05`, `2021-Q2`, `2021-H1`, `2021`). `cumulative` is
 * 1—N月, from the year's first day to a month's last: `2021-01..05`. Statistics of January alone are not published for most
 * indicators, 1—2月 come together; that is the indicator's affair, not the calendar's.
 */
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
    case 'cumulative':
      return { kind, name: `${year}-01..${two(month)}`, start: `${year}-01-01`, end: lastDayOfMonth(year, month) };
  }
}

/** How each kind is named; the numbers are those of the kind within the year. */
const NAMES: readonly (readonly [PeriodKind, RegExp])[] = [
  ['week', /^(?<year>\d{4})-W(?<week>\d{2})$/u],
  ['ten-days', /^(?<year>\d{4})-M(?<month>\d{2})-T(?<third>[1-3])$/u],
  ['month', /^(?<year>\d{4})-(?<month>\d{2})$/u],
  ['quarter', /^(?<year>\d{4})-Q(?<quarter>[1-4])$/u],
  ['half-year', /^(?<year>\d{4})-H(?<half>[12])$/u],
  ['year', /^(?<year>\d{4})$/u],
  ['cumulative', /^(?<year>\d{4})-01\.\.(?<month>\d{2})$/u],
];

/** The period of a name (see {@link Period}); undefined for a text that names none, such as `2021-13` or `2021-W53`. */
export function parsePeriod(name: string): Period | undefined {
  for (const [kind, pattern] of NAMES) {
    const groups = pattern.exec(name)?.groups;
    if (groups === undefined) continue;
    const date = dayWithin(Number(groups.year), groups);
    if (date === undefined) return undefined;
    const period = periodOf(kind, date);
    return period.name === name ? period : undefined;
  }
  return undefined;
}

/** Some day of the period that the groups of its name tell. */
function dayWithin(year: number, groups: Readonly<Record<string, string | undefined>>): string | undefined {
  if (year < 1) return undefined;
  if (groups.week !== undefined) return addDays(`${groups.year}-01-04`, (Number(groups.week) - 1) * 7);
  const month =
    groups.month === undefined
      ? Number(groups.quarter ?? 1) * 3 - 2 + (groups.half === '2' ? 6 : 0)
      : Number(groups.month);
  if (month < 1 || month > 12) return undefined;
  return `${groups.year}-${two(month)}-${two((Number(groups.third ?? 1) - 1) * 10 + 1)}`;
}

/** The name as people write it: 2021年第20周, 5月中旬, 2021年1—5月. */
export function formatPeriod({ kind, name, start, end }: Period, language: 'zh-CN' | 'en'): string {
  const year = name.slice(0, 4);
  const month = Number(end.slice(5, 7));
  const zh = language === 'zh-CN';
  const monthName = MONTHS[month - 1] ?? '';
  switch (kind) {
    case 'week': {
      const week = Number(name.slice(6));
      return zh ? `${year}年第${week}周` : `week ${week} of ${year}`;
    }
    case 'ten-days': {
      const third = Number(name.slice(-1));
      const days = `${Number(start.slice(8))}–${Number(end.slice(8))}`;
      return zh ? `${year}年${month}月${['上', '中', '下'][third - 1]}旬` : `${days} ${monthName} ${year}`;
    }
    case 'month':
      return zh ? `${year}年${month}月` : `${monthName} ${year}`;
    case 'quarter': {
      const quarter = Number(name.slice(-1));
      return zh ? `${year}年${'一二三四'[quarter - 1]}季度` : `Q${quarter} ${year}`;
    }
    case 'half-year':
      return zh ? `${year}年${name.endsWith('1') ? '上' : '下'}半年` : `H${name.slice(-1)} ${year}`;
    case 'year':
      return zh ? `${year}年` : year;
    case 'cumulative':
      if (month === 1) return zh ? `${year}年1月` : `January ${year}`;
      return zh ? `${year}年1—${month}月` : `January–${monthName} ${year}`;
  }
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

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
