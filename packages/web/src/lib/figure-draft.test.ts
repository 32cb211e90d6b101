import { describe, expect, test } from 'vitest';
import { draftOf, type FigureDraft, figureDraftKey, readFigure } from './figure-draft.ts';

const draft: FigureDraft = { ...draftOf(undefined, '2031'), metric: ' 新建学校 ', value: '12', unit: '所' };

describe('a figure in the form', () => {
  test('is sent without blanks around its words, an empty year and place as not told', () => {
    expect(readFigure({ ...draft, period: '' })).toEqual({
      figure: {
        metric: '新建学校',
        value: '12',
        unit: '所',
        kind: 'level',
        op: 'eq',
        status: 'target',
        period: null,
        place: null,
      },
    });
  });

  test.each([
    ['１２．５', '12.5'],
    ['1,200', '1200'],
    ['−3', '-3'],
    ['2—3', ['2', '3']],
    ['2 至 3', ['2', '3']],
    ['2-3', ['2', '3']],
  ])('takes the value %s', (typed, value) => {
    expect(readFigure({ ...draft, value: typed })).toMatchObject({ figure: { value } });
  });

  test.each([
    ['', 'noValue'],
    ['三成', 'badValue'],
    ['1.2.3', 'badValue'],
    ['3—2', 'badRange'],
  ])('refuses the value “%s” and says why', (typed, fault) => {
    expect(readFigure({ ...draft, value: typed })).toEqual({ faults: { value: fault } });
  });

  test('names every field that is wrong', () => {
    expect(readFigure({ ...draft, metric: ' ', value: 'x', period: '31' })).toEqual({
      faults: { metric: 'noMetric', value: 'badValue', period: 'badYear' },
    });
  });

  test('starts from what was read, a range as it is written', () => {
    const figure = { ...draft, value: ['2', '3'] as const, period: null, place: null };
    expect(draftOf(figure, '2031')).toMatchObject({ value: '2—3', period: '', place: '' });
  });
});

test('what is written of a figure is kept apart by the post that writes, the version and the words', () => {
  const session = (id: string) => ({ post: { id } }) as Parameters<typeof figureDraftKey>[0];
  const keys = [
    figureDraftKey(session('officer'), 'v1', { start: 10, end: 14 }),
    figureDraftKey(session('officer'), 'v1', { start: 10, end: 15 }),
    figureDraftKey(session('officer'), 'v2', { start: 10, end: 14 }),
    figureDraftKey(session('auditor'), 'v1', { start: 10, end: 14 }),
  ];
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(4);
});
