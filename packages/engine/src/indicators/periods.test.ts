import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodsOfYear } from '../calendar/period.ts';
import { cumulativeFromSingles, singlesFromCumulative } from './cumulative.ts';
import { indicatorFreshness, periodsDue } from './freshness.ts';
import type { IndicatorValue, ReportingPeriod } from './model.ts';
import {
  cumulativeKey,
  formatValuePeriod,
  monthKey,
  parseValuePeriod,
  periodBefore,
  periodKeysOf,
  yearsBefore,
} from './value-period.ts';

const given = (value: string): IndicatorValue => ({ status: 'value', value });
const together: ReportingPeriod = { kind: 'month', cumulative: true, januaryWithFebruary: true };

describe('keys of periods', () => {
  test.each([
    ['2021', '2021-01-01', '2021-12-31', '2021年'],
    ['2021-H2', '2021-07-01', '2021-12-31', '2021年下半年'],
    ['2021-Q3', '2021-07-01', '2021-09-30', '2021年三季度'],
    ['2020-02', '2020-02-01', '2020-02-29', '2020年2月'],
    ['2021-01..11', '2021-01-01', '2021-11-30', '2021年1—11月'],
    ['2021-W13', '2021-03-29', '2021-04-04', '2021年第13周'],
    ['2020-W53', '2020-12-28', '2021-01-03', '2020年第53周'],
    ['2021-M02-T3', '2021-02-21', '2021-02-28', '2021年2月下旬'],
  ])('%s runs from %s to %s', (key, start, end, words) => {
    expect([parseValuePeriod(key)?.start, parseValuePeriod(key)?.end, formatValuePeriod(key)['zh-CN']]).toEqual([
      start,
      end,
      words,
    ]);
  });

  test('are read as the calendar reads them, in every year', () => {
    const kinds = ['month', 'quarter', 'half-year', 'year', 'cumulative'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1950, max: 2104 }), (kind, year) => {
        for (const { name, start, end } of periodsOfYear(kind, year).filter((period) => !period.name.endsWith('..01')))
          expect([parseValuePeriod(name)?.start, parseValuePeriod(name)?.end]).toEqual([start, end]);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['2021-13', '2021-Q5', '2021-01..01', '2021-02..05', '21', '2021-W53', '2021-M13-T1', '2021-M02-T4', ''])(
    '“%s” is none',
    (key) => {
      expect(parseValuePeriod(key)).toBeUndefined();
    },
  );

  test('where January comes with February, the year’s values begin with both', () => {
    expect(periodKeysOf(together, 2021).slice(0, 2)).toEqual(['2021-01..02', '2021-01..03']);
    expect(periodKeysOf(together, 2021)).toHaveLength(11);
    const quarters = periodKeysOf({ kind: 'quarter', cumulative: true, januaryWithFebruary: false }, 2021);
    expect(quarters).toEqual(['2021-01..03', '2021-01..06', '2021-01..09', '2021-01..12']);
  });

  test('the period before, and the same a year before', () => {
    const months: ReportingPeriod = { kind: 'month', cumulative: false, januaryWithFebruary: false };
    expect(periodBefore('2021-01', months)).toBe('2020-12');
    expect(periodBefore('2021-01..02', together)).toBeUndefined();
    expect(yearsBefore('2021-01..05', 1)).toBe('2020-01..05');
  });
});

describe('cumulative values and single periods', () => {
  test('March is the difference, January and February stay together and January alone is refused', () => {
    const cumulative = new Map([
      ['2021-01..02', given('10')],
      ['2021-01..03', given('17.5')],
      ['2021-01..05', given('30')],
    ]);
    expect(singlesFromCumulative(2021, cumulative, 5, true)).toEqual([
      { key: '2021-01', value: { status: 'null', reason: '1—2月合并发布，没有1月单月数' } },
      { key: '2021-01..02', value: given('10') },
      { key: '2021-03', value: given('7.5') },
      { key: '2021-04', value: { status: 'null', reason: '缺2021年1—4月累计数' } },
      { key: '2021-05', value: { status: 'null', reason: '缺2021年1—4月累计数' } },
    ]);
  });

  test('from singles nothing is known after the first that is missing', () => {
    const singles = new Map([
      ['2021-01..02', given('10')],
      ['2021-03', given('7.5')],
      ['2021-05', given('1')],
    ]);
    expect(
      cumulativeFromSingles(2021, singles, 5).map(({ value }) =>
        value.status === 'value' ? value.value : value.reason,
      ),
    ).toEqual(['1—2月合并发布，没有1月单月数', '10', '17.5', '缺2021年4月数', '缺2021年4月数']);
  });

  test('there and back again is the same, with January apart or together', () => {
    const amounts = fc.array(
      fc.integer({ min: -500, max: 9000 }).map((cents) => (cents / 100).toFixed(2)),
      { minLength: 12, maxLength: 12 },
    );
    fc.assert(
      fc.property(amounts, fc.boolean(), (values, apart) => {
        const first = apart ? 1 : 2;
        const months = Array.from({ length: 13 - first }, (_, index) => index + first);
        const cumulative = new Map(
          months.map((month, index) => [cumulativeKey(2021, month), given(String(Number(values[index])))]),
        );
        const singles = singlesFromCumulative(2021, cumulative, 12, !apart);
        const back = cumulativeFromSingles(
          2021,
          new Map(singles.filter(({ value }) => value.status === 'value').map(({ key, value }) => [key, value])),
          12,
        );
        for (const { key, value } of back.filter(({ value }) => value.status === 'value'))
          expect(value).toEqual(cumulative.get(key));
        expect(back.filter(({ value }) => value.status === 'value')).toHaveLength(months.length);
      }),
    );
  });

  test('a month alone keeps its key', () => {
    expect([cumulativeKey(2021, 1), monthKey(2021, 1)]).toEqual(['2021-01', '2021-01']);
  });
});

describe('freshness by the indicator’s own rhythm', () => {
  const retail = { period: together, publicationLagDays: 20 };
  test('what should be there follows from period and lag', () => {
    expect(periodsDue(retail, '2021-05-19').at(-1)).toBe('2021-01..03');
    expect(periodsDue(retail, '2021-05-20').at(-1)).toBe('2021-01..04');
  });

  test.each([
    ['2021-04-30', '2021-05-25', 'fresh'],
    ['2021-03-31', '2021-05-21', 'due'],
    ['2021-03-31', '2021-05-28', 'late'],
    ['2021-02-28', '2021-05-28', 'stale'],
    [null, '2021-05-28', 'never'],
  ])('last value to %s, on %s: %s', (end, asOf, expected) => {
    expect(indicatorFreshness(retail, end, asOf)).toBe(expected);
  });
});
