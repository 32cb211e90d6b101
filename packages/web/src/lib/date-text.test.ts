import { expect, test } from 'vitest';
import { formatRoundDays } from './date-text.ts';

const week = (name: string, periodStart: string, periodEnd: string) => ({ name, periodStart, periodEnd }) as const;
const w50 = week('2021-W50', '2021-12-13', '2021-12-19');
const w48 = week('2021-W48', '2021-11-29', '2021-12-05');
const may = { name: '2021-05', periodStart: '2021-05-01', periodEnd: '2021-05-31' } as const;

test.each([
  [w50, 'zh-CN', '12月13日—19日'],
  [w50, 'en', '13–19 Dec'],
  [w48, 'zh-CN', '11月29日—12月5日'],
  [w48, 'en', '29 Nov–5 Dec'],
  [may, 'zh-CN', '5月1日—31日'],
  [may, 'en', '1–31 May'],
] as const)('the days of a round are told shortly: %o in %s', (round, language, days) => {
  expect(formatRoundDays(round, language)).toBe(days);
});
