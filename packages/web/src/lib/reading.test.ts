import type { FindingView, PlanReading } from '@planwright/server/contract';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  commitmentsAt,
  findSelection,
  headingsAt,
  indexReading,
  isSameSelection,
  selectionOf,
  sentenceAt,
  spansOf,
} from './reading.ts';

const TEXT = '一、目标\n粮食产量达到150亿斤。新建学校3所;其余照旧。';
const at = (words: string) => TEXT.indexOf(words);
const spanOf = (words: string) => ({ start: at(words), end: at(words) + words.length });

const READING = {
  text: TEXT,
  outline: [{ ...spanOf('一、目标'), sectionEnd: TEXT.length, marker: '一、', level: 1, title: '目标', parent: null }],
  facts: [{ ...spanOf('150亿斤'), id: 'f1', metric: '粮食产量', metricSpans: [spanOf('粮食产量')], status: 'target' }],
  projects: [],
  commitments: [{ id: 'c1', spans: [spanOf('粮食产量达到150亿斤')], factIds: ['f1'] }],
  corrections: [{ place: { start: 0, end: 1 } }, { place: null }],
} as unknown as PlanReading;

const index = indexReading(READING, new Set());

test('figures that people have read anew or added are known by their place; a lapsed correction has none', () => {
  expect([...index.corrected]).toEqual([0]);
});

describe('an address', () => {
  test('inside a figure selects the figure rather than the promise around it', () => {
    expect(findSelection(index, { at: at('50亿') })).toMatchObject({ kind: 'fact', fact: { id: 'f1' } });
  });

  test('inside a promise but beside its figure selects the promise', () => {
    expect(findSelection(index, { at: at('产量') })).toMatchObject({ kind: 'commitment', commitment: { id: 'c1' } });
  });

  test('where nothing was read selects the sentence', () => {
    const selection = findSelection(index, { at: at('学校') });
    expect(selection).toMatchObject({ kind: 'place', ...spanOf('新建学校3所;') });
  });

  test('past the text selects nothing, and neither does an unknown promise', () => {
    expect(findSelection(index, { at: 9999 })).toBeUndefined();
    expect(findSelection(index, { commitment: 'other' })).toBeUndefined();
  });

  test('of a selection leads back to the same selection', () => {
    const selection = findSelection(index, { at: at('50亿') });
    expect(selection && findSelection(index, addressOf(selection))).toEqual(selection);
  });

  test('is one with that of the same place only, which closes what a first tap opened', () => {
    const [figure, place] = [findSelection(index, { at: at('50亿') }), findSelection(index, { at: at('学校') })];
    expect(figure && [isSameSelection(figure, figure), isSameSelection(figure, place)]).toEqual([true, false]);
    expect(figure && isSameSelection(figure, undefined)).toBe(false);
  });
});

describe('a finding of the audit', () => {
  const finding = {
    identity: 'audit/one:1',
    severity: 'error',
    places: [
      { ...spanOf('150亿斤'), role: 'subject', document: 'own' },
      { ...spanOf('3所'), role: 'part', document: 'own' },
      { start: 0, end: 4, role: 'base', document: 'other' },
    ],
  } as unknown as FindingView;
  const audited = indexReading(READING, new Set(), [finding]);

  test('is opened by its mark and by its address, while an offset still leads to the figure', () => {
    const mark = audited.order.find((candidate) => candidate.kind === 'finding');
    expect(mark && selectionOf(audited, mark)).toEqual({ kind: 'finding', finding });
    expect(findSelection(audited, { finding: 'audit/one:1' })).toEqual({ kind: 'finding', finding });
    expect(findSelection(audited, { at: at('50亿') })).toMatchObject({ kind: 'fact' });
  });

  test('lights its own words and, apart from them, what they are held against in the same text', () => {
    expect(spansOf({ kind: 'finding', finding })).toEqual([
      { ...spanOf('150亿斤'), part: false },
      { ...spanOf('3所'), part: true },
    ]);
  });

  test('has no mark while findings are hidden', () => {
    const marks = indexReading(READING, new Set(['finding']), [finding]).order;
    expect(marks.some((mark) => mark.kind === 'finding')).toBe(false);
  });
});

test('hidden kinds get no marks', () => {
  expect(indexReading(READING, new Set(['target', 'commitment'])).order).toEqual([]);
});

test('promises are found from a figure that stands in them', () => {
  expect(commitmentsAt(index, spanOf('150亿斤')).map(({ id }) => id)).toEqual(['c1']);
  expect(commitmentsAt(index, spanOf('学校'))).toEqual([]);
});

test('a sentence ends with its full stop and begins after the one before', () => {
  const { start, end } = sentenceAt(TEXT, at('学校'));
  expect(TEXT.slice(start, end)).toBe('新建学校3所;');
});

test('the headings above a place are told outermost first', () => {
  expect(headingsAt(index, 0)).toEqual(['一、目标']);
  expect(headingsAt(index, null)).toEqual([]);
});
