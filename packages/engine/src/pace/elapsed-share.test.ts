import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/iso-date.ts';
import { createCalendar } from '../calendar/working-days.ts';
import { compareDecimals, roundHalfUp, subtractDecimals } from '../decimal/decimal.ts';
import type { PaceCurve } from '../light-model.ts';
import { elapsedShare } from './elapsed-share.ts';

const calendar = createCalendar();
const shareOf = (curve: PaceCurve, asOf: string, year = 2021) => elapsedShare(curve, asOf, year, calendar);
const quarters = ['0', '0', '20', '25', '30', '50', '50', '55', '75', '80', '90', '100'];

describe('the expected share', () => {
  test('18.4 % at the end of February 2023 is 1.7 points ahead of two twelfths, as published', () => {
    expect(roundHalfUp(subtractDecimals('18.4', shareOf({ kind: 'months' }, '2023-02-28', 2023)), 1)).toBe('1.7');
  });

  test.each([
    ['months', '2021-05-31', '41.7'],
    ['months', '2021-06-15', '45.8'],
    ['days', '2021-05-31', '41.4'],
    ['months', '2021-12-31', '100.0'],
    ['days', '2020-12-31', '0.0'],
    ['working-days', '2022-01-03', '100.0'],
  ] as const)('by %s on %s is %s %%', (kind, asOf, expected) => {
    expect(roundHalfUp(shareOf({ kind }, asOf), 1)).toBe(expected);
  });

  test('no working day passes over the National Day holiday', () => {
    expect(shareOf({ kind: 'working-days' }, '2021-10-07')).toBe(shareOf({ kind: 'working-days' }, '2021-09-30'));
  });

  test('a schedule holds at the ends of its months and goes evenly between', () => {
    const schedule: PaceCurve = { kind: 'schedule', cumulativePercent: quarters };
    expect([shareOf(schedule, '2021-03-31'), shareOf(schedule, '2021-06-15'), shareOf(schedule, '2021-02-28')]).toEqual(
      ['20', '40', '0'],
    );
  });

  test('never falls as days pass and stays within 0 and 100', () => {
    const curves: readonly PaceCurve[] = [
      { kind: 'months' },
      { kind: 'days' },
      { kind: 'working-days' },
      { kind: 'schedule', cumulativePercent: quarters },
    ];
    const day = fc.integer({ min: -10, max: 374 }).map((offset) => addDays('2021-01-01', offset));
    fc.assert(
      fc.property(fc.constantFrom(...curves), day, fc.integer({ min: 0, max: 60 }), (curve, date, later) => {
        const [now, then] = [shareOf(curve, date), shareOf(curve, addDays(date, later))];
        expect(compareDecimals(now, then)).toBeLessThanOrEqual(0);
        expect(compareDecimals(now, '0')).toBeGreaterThanOrEqual(0);
        expect(compareDecimals(then, '100')).toBeLessThanOrEqual(0);
      }),
    );
  });
});
