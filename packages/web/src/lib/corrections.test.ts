import { describe, expect, test } from 'vitest';
import {
  changedReading,
  formerReading,
  isDoubtful,
  type Kept,
  placeOfLapsed,
  presentReading,
  rejectedWithin,
  wordsAround,
} from './corrections.ts';
import type { ReadingFact } from './reading.ts';

const fact = {
  metric: '生猪存栏',
  kind: 'level',
  op: 'eq',
  status: 'target',
  period: '2021',
  place: null,
  confidence: 0.85,
  alternatives: [{ metric: '存栏' }, { place: '甲县' }],
} as unknown as ReadingFact;

test('a figure is in doubt as long as it has another reading and nobody has decided', () => {
  expect(isDoubtful(fact)).toBe(true);
  expect(isDoubtful({ ...fact, confidence: 1 })).toBe(false);
  expect(isDoubtful({ ...fact, alternatives: [] })).toBe(false);
});

test('whoever holds the present reading for right says only what is in question, an open place included', () => {
  expect(presentReading(fact)).toEqual({ metric: '生猪存栏', place: null });
});

test('a figure that is read anew says only what differs, its amount and unit among it, and what it was read as before', () => {
  const read = { ...fact, value: 26, unit: '万头' } as ReadingFact;
  const { metric, kind, op, status, period, place } = read;
  const same = { metric, kind, op, status, period, place, value: '26.0', unit: '万头' };
  expect(changedReading(read, same)).toEqual({});
  expect(changedReading(read, { ...same, value: '2.6', unit: '亿元', op: 'ge' })).toEqual({
    value: '2.6',
    unit: '亿元',
    op: 'ge',
  });
  expect(changedReading({ ...read, value: [2, 3] }, { ...same, value: ['2', '3'] })).toEqual({});
  const former = { metric: '存栏', kind: 'level', op: 'eq', status: 'target', period: '2021', place: null } as const;
  const corrected = { alternatives: [former] };
  expect(formerReading(corrected, { kind: 'reading', reading: { op: 'ge', value: '2.6' } })).toEqual({ op: 'eq' });
  expect(formerReading(corrected, { kind: 'reject' })).toBeNull();
});

describe('the words around a corrected figure', () => {
  const around = (before: string, after: string) => wordsAround({ context: { before, after } });

  test('begin with their clause and end with it', () => {
    expect(around('新改建标准化养殖场200个；全年生猪出栏400万头、年末存栏', '，肉蛋奶总产量150万吨')).toEqual({
      before: '全年生猪出栏400万头、年末存栏',
      after: '，',
    });
  });

  test('stay on their line, and a long clause is cut', () => {
    expect(around('上一段。\n投资', '\n下一段')).toEqual({ before: '投资', after: '' });
    const long = '一二三四五六七八九十一二三四五六七八九十一二三四五';
    expect(around(long, long)).toEqual({ before: long.slice(-18), after: long.slice(0, 18) });
    // a number that the cut would go through is left out whole: 103 is not 10
    const words = '一二三四五六七八九十一二三四五六';
    expect(around(`103${words}六`, `${words}103%`)).toEqual({ before: `${words}六`, after: words });
  });
});

describe('the place where a lapsed correction stood', () => {
  const context = { before: '争取企业债券发行2支，融资规模', after: '。' };

  test('is behind the words that stood before it', () => {
    const text = '争取企业债券发行2支，融资规模25亿元。';
    expect(placeOfLapsed(text, { context })).toBe(text.indexOf('25亿元'));
  });

  test('is unknown where those are gone or stand twice', () => {
    expect(placeOfLapsed('发行债券。', { context })).toBeUndefined();
    expect(placeOfLapsed('2支，融资规模1亿元，2支，融资规模3亿元。', { context })).toBeUndefined();
  });
});

test('rejected figures are found within the words of a promise, no other corrections and none that lapsed', () => {
  const kept = (id: string, kind: string, place: Kept['place']) => ({ id, change: { kind }, place }) as unknown as Kept;
  const all = [
    kept('in', 'reject', { start: 12, end: 15 }),
    kept('read', 'reading', { start: 12, end: 15 }),
    kept('out', 'reject', { start: 30, end: 33 }),
    kept('lapsed', 'reject', null),
  ];
  expect(rejectedWithin(all, { start: 10, end: 20 }).map(({ id }) => id)).toEqual(['in']);
});
