import { expect, test } from 'vitest';
import { formatRound, formatRoundDays, formatRoundId } from './date-text.ts';

const week = (name: string, periodStart: string, periodEnd: string) =>
  ({ kind: 'week', name, periodStart, periodEnd }) as const;
const w50 = week('2021-W50', '2021-12-13', '2021-12-19');
const w48 = week('2021-W48', '2021-11-29', '2021-12-05');
const may = { kind: 'month', name: '2021-05', periodStart: '2021-05-01', periodEnd: '2021-05-31' } as const;

test.each([
  [w50, 'zh-CN', '第50周', '12月13日—19日'],
  [w50, 'en', 'Week 50', '13–19 Dec'],
  [w48, 'zh-CN', '第48周', '11月29日—12月5日'],
  [w48, 'en', 'Week 48', '29 Nov–5 Dec'],
  [may, 'zh-CN', '5月', '5月1日—31日'],
  [may, 'en', 'May', '1–31 May'],
] as const)('a round is called by its number and days: %o in %s', (round, language, name, days) => {
  expect([formatRound(round, language), formatRoundDays(round, language)]).toEqual([name, days]);
});

test('an id alone is told with its year, and what is no round stays as it is', () => {
  expect(['zh-CN', 'en'].map((language) => formatRoundId('2021-W50', language))).toEqual([
    '2021年第50周',
    'week 50 of 2021',
  ]);
  expect(formatRoundId('year-end', 'en')).toBe('year-end');
});
