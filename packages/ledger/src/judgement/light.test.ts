import { createCalendar, evaluateLight, type LightActual, type LightTarget } from '@planwright/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judged } from './light.ts';

const amount = fc.constantFrom('0', '1', '12.5', '80', '100', '120.25');
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 4 });
const day = fc.constantFrom('2021-02-28', '2021-06-30', '2021-12-31', '2022-01-07');
const target: fc.Arbitrary<LightTarget> = fc.record({
  form: fc.constantFrom('cumulative', 'level', 'completion'),
  op: fc.constantFrom('ge', 'le', 'gt', 'approx'),
  value: maybe(amount),
  unit: fc.constantFrom(null, '亿元', '%'),
  base: maybe(fc.constantFrom('10', '90')),
  direction: fc.constantFrom('higher-is-better', 'lower-is-better'),
  strength: fc.constantFrom('ensure', 'strive', 'plain'),
  pending: fc.boolean(),
  deadline: day,
});
const actual: fc.Arbitrary<LightActual> = fc.record({
  value: maybe(amount),
  donePercent: maybe(amount),
  blocked: fc.boolean(),
  periodEnd: day,
  recordedAt: fc.constant('2021-03-01T00:00:00.000Z'),
  reportId: fc.constantFrom('r1', 'r2'),
});
const settings = fc.record({
  asOf: day,
  year: fc.constantFrom(2021, 2022),
  curve: fc.constantFrom({ kind: 'months' } as const, { kind: 'days' } as const, { kind: 'working-days' } as const),
  // A place that changes its calendar gets another one, never the same one changed.
  calendar: fc.constantFrom(createCalendar(), createCalendar({ holidays: ['2021-02-26', '2021-06-30'], workdays: [] })),
});

test('a light that was judged before is the one that would be judged now', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(target, maybe(actual), settings), { maxLength: 40 }), (questions) => {
      for (const question of [...questions, ...questions]) {
        const [of, by, at] = question;
        expect(judged(of, by, at)).toEqual(evaluateLight(of, by, at));
      }
    }),
    { numRuns: 40 },
  );
});
