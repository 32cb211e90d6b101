import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, daysInYear, isDate, lastDayOfMonth, weekdayOf } from './iso-date.ts';
import { formatPeriod, monthOfWeek, type PeriodKind, parsePeriod, periodOf, periodsOfYear } from './period.ts';
import { addWorkingDays, countWorkingDays, createCalendar } from './working-days.ts';

const day = fc.integer({ min: 0, max: 36_524 }).map((offset) => addDays('1970-01-01', offset));

describe('days', () => {
  test('the 29th of February is a day of leap years only', () => {
    expect([isDate('2020-02-29'), isDate('2021-02-29'), isDate('2021-13-01'), isDate('2021-1-1')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('24 December 2021 was a Friday', () => {
    expect(weekdayOf('2021-12-24')).toBe(5);
  });

  test('going there and back again changes nothing', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('February ends as the year wants', () => {
    expect([lastDayOfMonth(2020, 2), lastDayOfMonth(2021, 2), daysInYear(2020)]).toEqual([
      '2020-02-29',
      '2021-02-28',
      366,
    ]);
  });
});

/** The kinds that cut a year into pieces; cumulative ones overlap. */
const KINDS: readonly PeriodKind[] = ['week', 'ten-days', 'month', 'quarter', 'half-year', 'year'];

describe('periods', () => {
  test.each([
    ['week', '2021-05-20', '2021-W20', '2021-05-17', '2021-05-23'],
    ['week', '2021-01-01', '2020-W53', '2020-12-28', '2021-01-03'],
    ['ten-days', '2021-05-31', '2021-M05-T3', '2021-05-21', '2021-05-31'],
    ['ten-days', '2021-05-10', '2021-M05-T1', '2021-05-01', '2021-05-10'],
    ['month', '2021-02-11', '2021-02', '2021-02-01', '2021-02-28'],
    ['quarter', '2021-05-20', '2021-Q2', '2021-04-01', '2021-06-30'],
    ['half-year', '2021-07-01', '2021-H2', '2021-07-01', '2021-12-31'],
    ['year', '2021-07-01', '2021', '2021-01-01', '2021-12-31'],
    ['cumulative', '2021-05-20', '2021-01..05', '2021-01-01', '2021-05-31'],
  ] as const)('the %s of %s is %s', (kind, date, name, start, end) => {
    expect(periodOf(kind, date)).toEqual({ kind, name, start, end });
  });

  test('2021 has 52 weeks, 2020 has 53', () => {
    expect([periodsOfYear('week', 2021).length, periodsOfYear('week', 2020).length]).toEqual([52, 53]);
  });

  test('the periods of a year follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.integer({ min: 1990, max: 2060 }), (kind, year) => {
        const periods = periodsOfYear(kind, year);
        for (const [index, period] of periods.entries()) {
          const next = periods[index + 1];
          if (next !== undefined) expect(next.start).toBe(addDays(period.end, 1));
          expect(periodOf(kind, period.end)).toEqual(period);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a period’s name gives the period back', () => {
    const kind = fc.constantFrom<PeriodKind>(...KINDS, 'cumulative');
    fc.assert(
      fc.property(kind, day, (one, date) => {
        const period = periodOf(one, date);
        expect(parsePeriod(period.name)).toEqual(period);
      }),
    );
  });

  test.each([
    '2021-13',
    '2021-00',
    '2021-W53',
    '2021-W00',
    '2021-Q5',
    '2021-02..05',
    '2021-01..13',
    '2021-M05-T4',
    '21',
    '2021-5',
    '',
  ])('“%s” names no period', (name) => {
    expect(parsePeriod(name)).toBeUndefined();
  });

  test.each([
    ['2021-W20', '2021年第20周', 'week 20 of 2021'],
    ['2021-M05-T2', '2021年5月中旬', '11–20 May 2021'],
    ['2021-05', '2021年5月', 'May 2021'],
    ['2021-Q2', '2021年二季度', 'Q2 2021'],
    ['2021-H2', '2021年下半年', 'H2 2021'],
    ['2021', '2021年', '2021'],
    ['2021-01..05', '2021年1—5月', 'January–May 2021'],
    ['2021-01..01', '2021年1月', 'January 2021'],
  ])('%s is written %s and %s', (name, zh, en) => {
    const period = parsePeriod(name);
    if (period === undefined) throw new Error(`${name} names no period`);
    expect([formatPeriod(period, 'zh-CN'), formatPeriod(period, 'en')]).toEqual([zh, en]);
  });

  test('a week counts to the month of at least four of its days', () => {
    expect(monthOfWeek(periodOf('week', '2021-03-29')).name).toBe('2021-04');
    expect(monthOfWeek(periodOf('week', '2021-06-28')).name).toBe('2021-07');
    expect(monthOfWeek(periodOf('week', '2021-05-31')).name).toBe('2021-06');
    fc.assert(
      fc.property(day, (date) => {
        const week = periodOf('week', date);
        const days = Array.from({ length: 7 }, (_, index) => addDays(week.start, index).slice(0, 7));
        expect(days.filter((month) => month === monthOfWeek(week).name).length).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});

describe('working days', () => {
  const calendar = createCalendar();

  test.each([
    ['2021-02-12', false, 'the Spring Festival, a Friday'],
    ['2021-02-20', true, 'a Saturday that is worked in exchange'],
    ['2021-02-21', false, 'a plain Sunday'],
    ['2021-10-08', true, 'the first day after National Day’s week'],
    ['2021-05-05', false, 'the last day of the May holiday'],
    ['2021-05-08', true, 'a Saturday that is worked in exchange'],
  ])('%s: worked %s (%s)', (date, worked) => {
    expect(calendar.isWorkingDay(date)).toBe(worked);
  });

  test('a year without a notice says so', () => {
    expect([calendar.isKnown(2021), calendar.isKnown(2055)]).toEqual([true, false]);
  });

  test('a local table wins, and makes its year known', () => {
    const local = createCalendar({ holidays: ['2055-03-03'], workdays: ['2021-10-01'] });
    expect([local.isWorkingDay('2055-03-03'), local.isKnown(2055), local.isWorkingDay('2021-10-01')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('the first working day after Sunday before the Spring Festival’s end is after the holiday', () => {
    expect(addWorkingDays(calendar, '2021-02-14', 0)).toBe('2021-02-18');
    expect(addWorkingDays(calendar, '2021-02-10', 1)).toBe('2021-02-18');
    expect(addWorkingDays(calendar, '2021-02-18', 2)).toBe('2021-02-20');
  });

  test('so many working days on are so many working days between', () => {
    const in2021 = fc.integer({ min: 0, max: 300 }).map((offset) => addDays('2021-01-01', offset));
    fc.assert(
      fc.property(in2021, fc.integer({ min: 1, max: 30 }), (date, count) => {
        const end = addWorkingDays(calendar, date, count);
        const start = calendar.isWorkingDay(date) ? addDays(date, 1) : date;
        expect(countWorkingDays(calendar, start, end)).toBe(count);
      }),
    );
  });
});
