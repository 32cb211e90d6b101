import { formatPeriod, type Period, parsePeriod } from '@planwright/engine';
import type { Round } from '@planwright/server/contract';
import dayjs from 'dayjs';

/** An instant as local `2021-05-16 09:30`; `—` for none. */
export function formatInstant(value: string | null | undefined): string {
  return value === null || value === undefined ? '—' : dayjs(value).format('YYYY-MM-DD HH:mm');
}

type RoundDays = Pick<Round, 'kind' | 'name' | 'periodStart' | 'periodEnd'>;

/** A round of the year one works in as `第50周` or `Week 50`; its year stands beside it. */
export function formatRound(round: RoundDays, language: string): string {
  const { kind, name, periodStart: start, periodEnd: end } = round;
  const period = { kind, name, start, end } as Period;
  const year = name.slice(0, 4);
  const words = formatPeriod(period, language === 'en' ? 'en' : 'zh-CN');
  const short =
    language === 'en' ? words.replace(` of ${year}`, '').replace(` ${year}`, '') : words.replace(`${year}年`, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}

/** The days of a round as `12月13日—19日` or `13–19 Dec`. */
export function formatRoundDays({ periodStart, periodEnd }: RoundDays, language: string): string {
  const [start, end] = [dayjs(periodStart), dayjs(periodEnd)];
  const oneMonth = start.isSame(end, 'month');
  if (language === 'en') return `${start.format(oneMonth ? 'D' : 'D MMM')}–${end.format('D MMM')}`;
  return `${start.format('M月D日')}—${end.format(oneMonth ? 'D日' : 'M月D日')}`;
}

/** The id of a round as `2021年第50周` or `week 50 of 2021`, where nothing else is known of it. */
export function formatRoundId(id: string, language: string): string {
  const period = parsePeriod(id);
  return period === undefined ? id : formatPeriod(period, language === 'en' ? 'en' : 'zh-CN');
}
