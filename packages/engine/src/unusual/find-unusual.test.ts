import { describe, expect, test } from 'vitest';
import { findUnusual, type UnusualInput } from './find-unusual.ts';

const at = (value: string | null, periodEnd: string, donePercent: string | null = null) => ({
  value,
  donePercent,
  periodEnd,
});
const input = (over: Partial<UnusualInput>): UnusualInput => ({
  form: 'cumulative',
  value: null,
  donePercent: null,
  unit: '家',
  target: '100',
  before: null,
  after: null,
  ...over,
});

describe('questions about a value', () => {
  test.each<readonly [string, Partial<UnusualInput>, number]>([
    ['a first value below the target', { value: '5' }, 0],
    ['a first value over ten times the target', { value: '1000' }, 1],
    ['a growing cumulative', { value: '30', before: at('20', '2021-05-09') }, 0],
    ['a cumulative that stays', { value: '20', before: at('20', '2021-05-09') }, 0],
    ['a falling cumulative', { value: '19.9', before: at('20', '2021-05-09') }, 1],
    ['a late report above what a later week has', { value: '40', after: at('30', '2021-05-23') }, 1],
    ['a level that falls', { form: 'level', value: '3.8', before: at('4.1', '2021-05-09') }, 0],
    ['a jump to just under ten times', { value: '199', before: at('20', '2021-05-09') }, 0],
    ['a jump to ten times', { value: '200', before: at('20', '2021-05-09') }, 1],
    ['a level that drops to a tenth', { form: 'level', value: '2', before: at('20', '2021-05-09') }, 1],
    ['a first value after zero', { value: '30', before: at('0', '2021-05-09') }, 0],
    ['a share that falls', { form: 'completion', donePercent: '40', before: at(null, '2021-05-09', '50') }, 1],
    ['nothing reported before', { value: '30', before: at(null, '2021-05-09') }, 0],
  ])('%s: %#', (_, over, questions) => {
    expect(findUnusual(input(over)).length).toBe(questions);
  });

  test('four digits too many or too few are asked about as a slip of the unit, in both languages', () => {
    for (const value of ['200000', '0.002']) {
      const [question] = findUnusual(input({ form: 'level', value, before: at('20', '2021-05-09') }));
      expect(question?.code).toBe('unit-slip');
      expect(question?.message['zh-CN']).toContain('计量单位');
      expect(question?.message.en).toContain('check the unit');
    }
  });
});
