import { describe, expect, test } from 'vitest';
import type { Field, RecordValues } from '../pack.ts';
import { findUnusualChanges } from './unusual-change.ts';

const field = (name: string, type: Field['type'], rest: Partial<Field> = {}): Field => ({
  name,
  label: { 'zh-CN': name, en: name },
  type,
  required: false,
  ...rest,
});
const BY_MONTH = { kind: 'series', unit: '亿元', scale: 4 } as const;
const fields = [
  field('total', { kind: 'decimal', unit: '亿元', scale: 4 }),
  field('plan', BY_MONTH),
  field('done', BY_MONTH),
  field('counted', BY_MONTH, { evidenceFor: { field: 'done', level: 'statistics' } }),
  field('words', { kind: 'text', maxLength: 20 }),
];
const before: RecordValues = {
  total: '50',
  plan: { '2021-05': '4', '2021-06': '4' },
  done: { '2021-04': '3', '2021-05': '4' },
  counted: { '2021-04': '3' },
  words: '在建',
};
const questions = (change: RecordValues, from: RecordValues | null = before) =>
  findUnusualChanges({
    fields,
    before: from,
    after: { ...(from ?? {}), ...change },
    checks: [{ series: 'done', plan: 'plan', whole: 'total', surgeTimes: '3' }],
    usual: (name) => (name === 'total' ? '12' : undefined),
  });
const told = (change: RecordValues, from: RecordValues | null = before) =>
  questions(change, from).map(({ field: name, month, code }) => `${name} ${month ?? '–'} ${code}`);

describe('a record that is changed by a form or a sheet', () => {
  test('is not asked about what stays, what is usual, and what is no amount', () => {
    expect(told({})).toEqual([]);
    expect(told({ total: '60', done: { '2021-04': '3', '2021-05': '5' }, words: null })).toEqual([]);
  });

  test.each([
    ['ten thousand times what it was', { total: '500000' }, ['total – unit-slip']],
    ['a ten-thousandth of what it was', { total: '0.005' }, ['total – unit-slip', 'done – over-whole']],
    ['ten times what it was', { total: '500' }, ['total – tenfold']],
    ['emptied', { total: null }, ['total – emptied']],
    ['a month ten times its plan', { done: { '2021-04': '3', '2021-05': '40' } }, ['done 2021-05 tenfold']],
    ['a month that is emptied', { done: { '2021-04': '3' } }, ['done 2021-05 emptied']],
    ['a whole series that is emptied', { done: null }, ['done 2021-04 emptied', 'done 2021-05 emptied']],
    ['statistics in another unit', { counted: { '2021-04': '30000' } }, ['counted 2021-04 unit-slip']],
    ['a plan ten times the other months', { plan: { '2021-05': '4', '2021-06': '40' } }, ['plan 2021-06 tenfold']],
    [
      'a surge in the quarter’s last month',
      { done: { '2021-04': '3', '2021-05': '4', '2021-06': '12' } },
      ['done 2021-06 surge'],
    ],
    [
      'more than the whole',
      { done: { '2021-04': '30', '2021-05': '30' } },
      ['done 2021-04 tenfold', 'done – over-whole'],
    ],
  ] as const)('is asked about %s', (_, change, expected) => {
    expect(told(change as RecordValues)).toEqual(expected);
  });

  test('says what stood there, what is given, and both units', () => {
    expect(questions({ total: '500000' })[0]?.message['zh-CN']).toBe(
      '“total”由50亿元改为500000亿元，相差约万倍，请核对计量单位',
    );
    expect(questions({ done: { '2021-04': '3', '2021-05': '40' } })[0]?.message['zh-CN']).toBe(
      '“done·2021年5月”40亿元，当月计划为4亿元，达到其十倍以上',
    );
    expect(questions({ done: { '2021-04': '3' } })[0]?.message.en).toBe(
      '“done, 2021-05” had 4亿元 and is emptied; empty is not reported, which is not 0',
    );
  });

  test('that is new is held against the register’s median, and not asked about surges of the past', () => {
    expect(told({ total: '120000' }, null)).toEqual(['total – unit-slip']);
    expect(told({ total: '11999' }, null)).toEqual([]);
    expect(told({ done: { '2021-04': '1', '2021-05': '1', '2021-06': '3' } }, null)).toEqual([]);
  });
});
