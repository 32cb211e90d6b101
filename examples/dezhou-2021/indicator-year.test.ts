import { readFileSync } from 'node:fs';
import { addDecimals, parseValuePeriod } from '@planwright/engine';
import { organisationFile } from '@planwright/ledger/model';
import { describe, expect, test } from 'vitest';
import { playIndicators } from './indicator-year.ts';

const organisation = organisationFile.parse(
  JSON.parse(readFileSync(new URL('./organisation.json', import.meta.url), 'utf8')),
);
const input = { organisation, year: 2021, seed: 2021, until: '2021-12-24' };
const values = playIndicators(input);

describe('the simulated values of indicators', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(playIndicators(input)).toEqual(values);
    expect(playIndicators({ ...input, seed: 7 })).not.toEqual(values);
  });

  test('say nothing of what has not ended or is recorded later', () => {
    expect(values.filter((value) => (parseValuePeriod(value.period)?.end ?? '9') > input.until)).toEqual([]);
    expect(values.filter((value) => value.recordedAt.slice(0, 10) > input.until)).toEqual([]);
  });

  test('add up to the plan’s own figures for the year before', () => {
    const total = (id: string, period: string) =>
      values
        .filter((value) => value.indicatorId === id && value.period === period)
        .reduce((sum, value) => addDecimals(sum, value.value ?? '0'), '0');
    expect(
      [
        total('budget-revenue', '2020-01..12'),
        total('retail', '2020-01..12'),
        total('grain', '2020'),
        total('shanty-starts', '2020-01..12'),
      ].map(Number),
    ).toEqual([208.5, 1114.4, 758.77, 9375]);
  });

  test('never let a total fall within a year', () => {
    const series = new Map<string, string>();
    const falls = values.filter(({ indicatorId, unitId, period, value, vintage }) => {
      if (
        !['retail', 'budget-revenue', 'urban-jobs-new'].includes(indicatorId) ||
        value === null ||
        vintage === 'preliminary'
      )
        return false;
      const key = `${indicatorId}/${unitId}/${period.slice(0, 4)}`;
      const before = series.get(key) ?? '0';
      series.set(key, value);
      return Number(value) < Number(before);
    });
    expect(falls).toEqual([]);
  });
});
