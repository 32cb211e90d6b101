import dayjs from 'dayjs';

/** A day as `2021-05-16`; `—` for none. */
export function formatDay(value: string | null | undefined): string {
  return value ?? '—';
}

/** A day within the year as `5月16日` or `16 May`. */
export function formatShortDay(value: string | null | undefined, language: string): string {
  if (value === null || value === undefined) return '—';
  const day = dayjs(value);
  return language === 'en' ? day.format('D MMM') : day.format('M月D日');
}

/** An instant as local `2021-05-16 09:30`; `—` for none. */
export function formatInstant(value: string | null | undefined): string {
  return value === null || value === undefined ? '—' : dayjs(value).format('YYYY-MM-DD HH:mm');
}
