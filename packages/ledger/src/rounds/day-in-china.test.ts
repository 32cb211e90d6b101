import { expect, test } from 'vitest';
import { dayInChina } from './day-in-china.ts';

test.each([
  ['2021-05-14T15:59:59.999Z', '2021-05-14'],
  ['2021-05-14T16:00:00.000Z', '2021-05-15'],
  ['2021-12-31T23:30:00.000Z', '2022-01-01'],
  ['2021-05-15T00:00:00+08:00', '2021-05-15'],
])('a day in China begins at 16:00 UTC of the day before: %s is on %s', (instant, day) => {
  expect([dayInChina(instant), dayInChina(Date.parse(instant))]).toEqual([day, day]);
});
