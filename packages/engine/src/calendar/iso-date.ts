/** ISO dates (`YYYY-MM-DD`) as text; days are counted in UTC so that no machine's time zone has a say. */

const DAY = 86_400_000;
const PATTERN = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;

/** Days since 1970-01-01. @throws RangeError for a text that is no date of the calendar */
export function dayNumber(date: string): number {
  const groups = PATTERN.exec(date)?.groups;
  if (groups !== undefined) {
    const [year, month, day] = [Number(groups.year), Number(groups.month) - 1, Number(groups.day)];
    const milliseconds = Date.UTC(year, month, day);
    const read = new Date(milliseconds);
    // The 31st of a short month, or a year before 100, is read as another day.
    if (read.getUTCDate() === day && read.getUTCMonth() === month && read.getUTCFullYear() === year)
      return milliseconds / DAY;
  }
  throw new RangeError(`“${date}” is no date as YYYY-MM-DD`);
}

export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function isDate(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days);
/** Negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
export const yearOf = (date: string): number => Number(date.slice(0, 4));
/** 1–12. */
export const monthOf = (date: string): number => Number(date.slice(5, 7));
/** Monday is 1, Sunday 7. */
export const weekdayOf = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
export const lastDayOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
export const daysInYear = (year: number): number => daysBetween(`${year}-01-01`, `${year}-12-31`) + 1;
