import { expect, test } from 'vitest';
import { workingDay } from './working-day.ts';

test.each([
  [
    'the day that was asked for wins',
    { asked: '2021-03-01', realDay: '2026-11-24', planYear: 2021, simulatedDay: '2021-12-24' },
    '2021-03-01',
  ],
  [
    'a simulated example shows its last simulated day',
    { asked: null, realDay: '2026-11-24', planYear: 2021, simulatedDay: '2021-12-24' },
    '2021-12-24',
  ],
  [
    'a plan of a past year ends at its own year’s end',
    { asked: null, realDay: '2026-11-24', planYear: 2021, simulatedDay: null },
    '2021-12-31',
  ],
  [
    'a plan of the year to come starts with its first day',
    { asked: null, realDay: '2026-11-24', planYear: 2027, simulatedDay: null },
    '2027-01-01',
  ],
  [
    'in the plan’s own year it is the real day',
    { asked: null, realDay: '2026-11-24', planYear: 2026, simulatedDay: null },
    '2026-11-24',
  ],
])('%s', (_, given, expected) => {
  expect(workingDay(given)).toBe(expected);
});
