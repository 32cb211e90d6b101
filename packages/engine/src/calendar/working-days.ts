import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, daysBetween, weekdayOf, yearOf } from './iso-date.ts';

/** 工作日历: which days are worked. `known` tells whether the State Council's notice for that year is in the table. */
export interface WorkingCalendar {
  readonly isWorkingDay: (date: string) => boolean;
  readonly isKnown: (year: number) => boolean;
}

/** Local changes: a county's own day off, or a year that the table does not have yet. */
export interface CalendarOverride {
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(table.holidays));
const SHIFTED: ReadonlySet<string> = new Set(Object.keys(table.workdays));
const YEARS: ReadonlySet<number> = new Set(Object.keys(table.holidays).map((date) => Number(date.slice(0, 4))));

/**
 * The calendar of the mainland: weekends, statutory holidays and shifted working days after the State Council's yearly notices
 * (table of the package chinese-days), with local changes on top. In a year without a notice only weekends are off, and `isKnown` says so.
 */
export function createCalendar(override: CalendarOverride = { holidays: [], workdays: [] }): WorkingCalendar {
  const off = new Set(override.holidays);
  const on = new Set(override.workdays);
  const overridden = new Set(override.holidays.map(yearOf));
  return {
    isWorkingDay: (date) => {
      if (on.has(date)) return true;
      if (off.has(date)) return false;
      return SHIFTED.has(date) || (!HOLIDAYS.has(date) && weekdayOf(date) <= 5);
    },
    isKnown: (year) => YEARS.has(year) || overridden.has(year),
  };
}

/** The day that is `count` working days after a date; for 0 the date itself or the next working day. */
export function addWorkingDays(calendar: WorkingCalendar, date: string, count: number): string {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  for (let left = day === date ? count : Math.max(0, count - 1); left > 0; ) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) left--;
  }
  return day;
}

/** Working days from `from` to `to`, both included; 0 when `to` is before `from`. */
export function countWorkingDays(calendar: WorkingCalendar, from: string, to: string): number {
  let count = 0;
  for (let index = 0; index <= daysBetween(from, to); index++) if (calendar.isWorkingDay(addDays(from, index))) count++;
  return count;
}

/** Why a day is worked or not. */
export interface DayReason {
  readonly worked: boolean;
  readonly why: 'weekday' | 'weekend' | 'holiday' | 'shifted' | 'local';
  /** The holiday's name; null for plain days and local words, whose reason stands with whoever gave it. */
  readonly name: { readonly 'zh-CN': string; readonly en: string } | null;
}

/** 某日为何上班或放假: as {@link createCalendar} judges it, with the reason. */
export function explainDay(date: string, override: CalendarOverride = { holidays: [], workdays: [] }): DayReason {
  if (override.workdays.includes(date)) return { worked: true, why: 'local', name: null };
  if (override.holidays.includes(date)) return { worked: false, why: 'local', name: null };
  if (SHIFTED.has(date)) return { worked: true, why: 'shifted', name: nameOf(workdayNames[date]) };
  if (HOLIDAYS.has(date)) return { worked: false, why: 'holiday', name: nameOf(holidayNames[date]) };
  const worked = weekdayOf(date) <= 5;
  return { worked, why: worked ? 'weekday' : 'weekend', name: null };
}

const holidayNames: Readonly<Record<string, string>> = table.holidays;
const workdayNames: Readonly<Record<string, string>> = table.workdays;

/** The table writes a day as “English name,Chinese name,days”. */
function nameOf(entry: string | undefined): DayReason['name'] {
  const [en, zh] = (entry ?? '').split(',');
  return en === undefined || zh === undefined || zh === '' ? null : { 'zh-CN': zh, en };
}
