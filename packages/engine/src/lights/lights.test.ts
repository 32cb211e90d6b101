import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/iso-date.ts';
import { createCalendar } from '../calendar/working-days.ts';
import { addDecimals, subtractDecimals } from '../decimal/decimal.ts';
import type { LightActual, LightStatus, LightTarget } from '../light-model.ts';
import { evaluateLight } from './evaluate.ts';

const calendar = createCalendar();
const settings = (asOf: string) => ({ asOf, year: 2021, curve: { kind: 'months' }, calendar }) as const;
const jobs: LightTarget = {
  form: 'cumulative',
  op: 'ge',
  value: '5.1',
  unit: '万人',
  base: null,
  direction: 'higher-is-better',
  strength: 'plain',
  pending: false,
  deadline: '2021-12-31',
};
const reported = (value: string | null, rest: Partial<LightActual> = {}): LightActual => ({
  value,
  donePercent: null,
  blocked: false,
  periodEnd: '2021-05-31',
  recordedAt: '2021-06-01T08:00:00Z',
  reportId: 'r1',
  ...rest,
});
const statusOf = (target: LightTarget, actual: LightActual | null, asOf = '2021-05-31') =>
  evaluateLight(target, actual, settings(asOf)).status;
const RANK: Readonly<Record<LightStatus, number>> = { red: 0, yellow: 1, green: 2, done: 3, grey: -1 };

describe('a total that grows over the year', () => {
  test('is explained in both languages with the numbers that decided', () => {
    const light = evaluateLight(jobs, reported('2.1'), settings('2021-05-31'));
    expect(light.reason).toEqual({
      'zh-CN': '截至2021-05-31累计2.1万人，为目标5.1万人的41.2%；按月时序应达41.7%，落后0.5个百分点',
      en: '2.1万人 by 2021-05-31 is 41.2% of the target of 5.1万人; the monthly pace expects 41.7%: 0.5 points behind',
    });
    expect([light.status, light.expectedPercent, light.actualPercent, light.gapPoints, light.rule]).toEqual([
      'green',
      '41.7',
      '41.2',
      '-0.5',
      'pace-2',
    ]);
  });

  test.each([
    ['plain', '1.62', 'green'],
    ['plain', '1.61', 'yellow'],
    ['plain', '0.6', 'yellow'],
    ['plain', '0.59', 'red'],
    ['ensure', '1.88', 'green'],
    ['ensure', '1.86', 'yellow'],
    ['ensure', '1.35', 'red'],
    ['plain', '5.1', 'done'],
    ['plain', '0', 'red'],
  ] as const)('%s with %s of 5.1 at the end of May is %s', (strength, value, status) => {
    expect(statusOf({ ...jobs, strength }, reported(value))).toBe(status);
  });

  test('past its deadline and not reached is red, however close', () => {
    const early = { ...jobs, deadline: '2021-06-30' };
    expect(statusOf(early, reported('5.09'), '2021-06-30')).toBe('green');
    expect(statusOf(early, reported('5.09'), '2021-07-01')).toBe('red');
    expect(statusOf(early, reported('5.1'), '2021-07-01')).toBe('done');
  });

  test('a deadline in mid-year is reached sooner by the pace', () => {
    const light = evaluateLight({ ...jobs, deadline: '2021-06-30' }, reported('2.1'), settings('2021-03-31'));
    expect(light.expectedPercent).toBe('50.0');
  });

  test('左右 is content at the deadline with what its tolerance allows, and not before', () => {
    const about = { ...jobs, op: 'approx', value: '150', unit: '万吨' } as const;
    expect(statusOf(about, reported('143'), '2021-12-31')).toBe('done');
    expect(statusOf(about, reported('143'), '2021-12-30')).toBe('green');
    expect(statusOf(about, reported('142'), '2022-01-01')).toBe('red');
  });

  test('突破 wants more than its number', () => {
    const beyond = { ...jobs, op: 'gt', value: '450', unit: '万千瓦' } as const;
    expect([statusOf(beyond, reported('450')), statusOf(beyond, reported('450.1'))]).toEqual(['green', 'done']);
  });
});

describe('grey is never green and nothing is never zero', () => {
  test('of a level that holds at each moment no part is due by a day; on the way from a starting point one is', () => {
    const rate = { ...jobs, form: 'level', op: 'le', value: '4.5', unit: '%', direction: 'lower-is-better' } as const;
    const silent = evaluateLight(rate, null, settings('2021-05-31'));
    expect([silent.status, silent.expectedPercent, silent.steps]).toEqual(['grey', null, []]);
    const worded = evaluateLight(rate, reported(null), settings('2021-05-31'));
    expect([worded.status, worded.expectedPercent]).toEqual(['grey', null]);
    expect(evaluateLight({ ...rate, base: '5' }, null, settings('2021-05-31')).expectedPercent).toBe('41.7');
  });

  test('nothing reported', () => {
    const light = evaluateLight(jobs, null, settings('2021-05-31'));
    expect([light.status, light.freshness, light.actualPercent, light.expectedPercent]).toEqual([
      'grey',
      'never',
      null,
      '41.7',
    ]);
    expect(light.reason['zh-CN']).toBe('截至2021-05-31尚未报送，不作判断');
  });

  test('a target that awaits an upper level, even with a value', () => {
    expect(statusOf({ ...jobs, pending: true, value: null }, reported('5'))).toBe('grey');
  });

  test('a report in words only', () => {
    expect(statusOf(jobs, reported(null))).toBe('grey');
  });

  test('a reported zero is judged', () => {
    expect(statusOf(jobs, reported('0'), '2021-01-15')).toBe('green');
    expect(statusOf(jobs, reported('0'), '2021-05-31')).toBe('red');
  });

  test('no report is never anything but grey', () => {
    const form = fc.constantFrom('cumulative' as const, 'level' as const, 'completion' as const);
    const day = fc.integer({ min: 0, max: 500 }).map((offset) => addDays('2021-01-01', offset));
    fc.assert(
      fc.property(form, day, fc.boolean(), (targetForm, asOf, pending) => {
        expect(statusOf({ ...jobs, form: targetForm, pending }, null, asOf)).toBe('grey');
      }),
    );
  });
});

describe('levels', () => {
  const unemployment: LightTarget = {
    ...jobs,
    form: 'level',
    op: 'le',
    value: '4.5',
    unit: '%',
    direction: 'lower-is-better',
  };
  const growth: LightTarget = { ...jobs, form: 'level', op: 'approx', value: '6.5', unit: '%' };

  test.each([
    ['4.5', '2021-05-31', 'green'],
    ['2.5', '2021-05-31', 'green'],
    ['4.6', '2021-05-31', 'yellow'],
    ['6', '2021-05-31', 'red'],
    ['4.5', '2021-12-31', 'done'],
    ['4.6', '2021-12-31', 'red'],
  ])('unemployment of %s %% on %s against at most 4.5 is %s', (value, asOf, status) => {
    expect(statusOf(unemployment, reported(value), asOf)).toBe(status);
  });

  test('the sense of the indicator is printed', () => {
    const { reason } = evaluateLight(unemployment, reported('4.6'), settings('2021-05-31'));
    expect(reason['zh-CN']).toBe('截至2021-05-31为4.6%，目标4.5%（越低越好），高出0.1个百分点');
    expect(reason.en).toBe('4.6% by 2021-05-31 against a target of 4.5% (lower is better); 0.1 points too high');
  });

  test('左右 allows five per cent of the target, and says so', () => {
    const near = evaluateLight(growth, reported('6.2'), settings('2021-05-31'));
    expect(near.status).toBe('green');
    expect(near.reason['zh-CN']).toBe('截至2021-05-31为6.2%，目标6.5%（越高越好），差0.3个百分点，在“左右”的5%以内');
    expect(statusOf(growth, reported('6.1'))).toBe('yellow');
  });

  test('a way down from 10 to 5 that stands at 8 is two fifths gone', () => {
    const down = { ...unemployment, base: '10', value: '5', unit: '微克' };
    const light = evaluateLight(down, reported('8'), settings('2021-05-31'));
    expect([light.actualPercent, light.status]).toEqual(['40.0', 'green']);
    expect(light.reason['zh-CN']).toBe(
      '从10微克起，截至2021-05-31为8微克，走完到目标5微克路程的40.0%；按月时序应达41.7%，落后1.7个百分点',
    );
  });

  test('a limit on a year’s total is judged by how fast it is used up', () => {
    const cap = { ...jobs, op: 'le', value: '100', unit: '万吨', direction: 'lower-is-better' } as const;
    expect([statusOf(cap, reported('45')), statusOf(cap, reported('60')), statusOf(cap, reported('101'))]).toEqual([
      'green',
      'yellow',
      'red',
    ]);
    expect(statusOf(cap, reported('99'), '2021-12-31')).toBe('done');
  });
});

describe('obstacles and freshness', () => {
  test('a unit that reports an obstacle is at least yellow, and the sentence says so', () => {
    const light = evaluateLight(jobs, reported('3', { blocked: true }), settings('2021-05-31'));
    expect(light.status).toBe('yellow');
    expect(light.reason['zh-CN'].endsWith('；责任单位报告存在问题')).toBe(true);
    expect(statusOf(jobs, reported('0.1', { blocked: true }))).toBe('red');
    expect(statusOf(jobs, reported('5.1', { blocked: true }))).toBe('done');
  });

  test.each([
    ['2021-06-07', 'fresh'],
    ['2021-06-10', 'fresh'],
    ['2021-06-11', 'due'],
    ['2021-06-18', 'late'],
    ['2021-07-30', 'late'],
    ['2021-07-31', 'stale'],
  ])('a report up to 31 May is on %s %s', (asOf, freshness) => {
    expect(evaluateLight(jobs, reported('2.1'), settings(asOf)).freshness).toBe(freshness);
  });

  test('work without a number is judged by the share that is declared', () => {
    const work = { ...jobs, form: 'completion', value: null, unit: null } as const;
    const share = (donePercent: string) => statusOf(work, reported(null, { donePercent }));
    expect([share('100'), share('40'), share('25'), share('5')]).toEqual(['done', 'green', 'yellow', 'red']);
  });
});

describe('laws of the lights', () => {
  const amount = fc.integer({ min: 0, max: 1500 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`);
  const day = fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2021-01-01', offset));
  const target = fc
    .record({
      form: fc.constantFrom('cumulative' as const, 'level' as const),
      op: fc.constantFrom('ge' as const, 'eq' as const, 'gt' as const, 'approx' as const),
      strength: fc.constantFrom('ensure' as const, 'strive' as const, 'seek' as const, 'plain' as const),
      value: fc.integer({ min: 1, max: 100 }).map(String),
      base: fc.constantFrom(null, '120'),
      lower: fc.boolean(),
    })
    .map(({ lower, base, form, ...rest }): LightTarget => {
      const fall = form === 'level' && lower;
      return {
        ...jobs,
        ...rest,
        form,
        base: fall ? base : null,
        direction: fall ? 'lower-is-better' : 'higher-is-better',
        op: fall ? 'le' : rest.op,
      };
    });

  test('a better value never gives a worse light, whichever way is better', () => {
    fc.assert(
      fc.property(target, day, amount, amount, (aim, asOf, value, more) => {
        const better = aim.direction === 'higher-is-better' ? addDecimals(value, more) : subtractDecimals(value, more);
        expect(RANK[statusOf(aim, reported(better), asOf)]).toBeGreaterThanOrEqual(
          RANK[statusOf(aim, reported(value), asOf)],
        );
      }),
    );
  });

  test('确保 is never judged more kindly than a plain promise', () => {
    fc.assert(
      fc.property(target, day, amount, (aim, asOf, value) => {
        const ensure = RANK[statusOf({ ...aim, strength: 'ensure' }, reported(value), asOf)];
        expect(ensure).toBeLessThanOrEqual(RANK[statusOf({ ...aim, strength: 'plain' }, reported(value), asOf)]);
      }),
    );
  });

  test('what is said to turn a light green does turn it green', () => {
    fc.assert(
      fc.property(target, day, amount, (aim, asOf, value) => {
        const { toGreen } = evaluateLight(aim, reported(value), settings(asOf));
        if (toGreen === null) return;
        const then =
          aim.direction === 'higher-is-better'
            ? addDecimals(value, toGreen.value)
            : subtractDecimals(value, toGreen.value);
        expect(['green', 'done']).toContain(statusOf(aim, reported(then), asOf));
      }),
    );
  });
});
