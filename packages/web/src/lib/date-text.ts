import type { Round } from '@planwright/server/contract';
import dayjs from 'dayjs';

/** An instant as local `2021-05-16 09:30`; `—` for none. */
export function formatInstant(value: string | null | undefined): string {
  return value === null || value === undefined ? '—' : dayjs(value).format('YYYY-MM-DD HH:mm');
}

type RoundDays = Pick<Round, 'periodStart' | 'periodEnd'>;

/** The days of a round as `12月13日—19日` or `13–19 Dec`. */
export function formatRoundDays({ periodStart, periodEnd }: RoundDays, language: string): string {
  const [start, end] = [dayjs(periodStart), dayjs(periodEnd)];
  const oneMonth = start.isSame(end, 'month');
  if (language === 'en') return `${start.format(oneMonth ? 'D' : 'D MMM')}–${end.format('D MMM')}`;
  return `${start.format('M月D日')}—${end.format(oneMonth ? 'D日' : 'M月D日')}`;
}
