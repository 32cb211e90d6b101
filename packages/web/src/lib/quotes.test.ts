import { expect, test } from 'vitest';
import { quotePlaces, splitQuote } from './quotes.ts';

type Place = Parameters<typeof quotePlaces>[0][number];

const TEXT = '建设学校55所（小学20所、初中35所）。另建公园3个。';
const END = TEXT.indexOf('。') + 1;

/** A place with so many characters of its sentence on either side. */
function place(words: string, role: Place['role'], around = 60): Place {
  const start = TEXT.indexOf(words);
  const end = start + words.length;
  const [from, to] = start < END ? [0, END] : [END, TEXT.length];
  const [left, right] = [Math.max(from, start - around), Math.min(to, end + around)];
  return {
    start,
    end,
    role,
    document: 'own',
    message: null,
    sentence: {
      before: `${left > from ? '…' : ''}${TEXT.slice(left, start)}`,
      words,
      after: `${TEXT.slice(end, right)}${right < to ? '…' : ''}`,
    },
    block: null,
    figureIds: [],
  };
}

test('places of one sentence are marked in one quote', () => {
  const [quote, ...more] = quotePlaces([place('55所', 'subject'), place('20所', 'part'), place('35所', 'part')]);
  expect(more).toEqual([]);
  expect(quote?.text).toBe('建设学校55所（小学20所、初中35所）。');
  expect(splitQuote(quote!).map((part) => [part.text, part.place?.role ?? null])).toEqual([
    ['建设学校', null],
    ['55所', 'subject'],
    ['（小学', null],
    ['20所', 'part'],
    ['、初中', null],
    ['35所', 'part'],
    ['）。', null],
  ]);
});

test('stretches that were cut are put together where they overlap', () => {
  const [quote] = quotePlaces([place('55所', 'subject', 6), place('35所', 'part', 6)]);
  expect(quote?.text).toBe('建设学校55所（小学20所、初中35所）。');
  expect([quote?.cutBefore, quote?.cutAfter]).toEqual([false, false]);
});

test('places of other sentences and of the other document stand apart, the subject’s first', () => {
  const other: Place = { ...place('55所', 'base'), document: 'other' };
  const quotes = quotePlaces([place('3个', 'subject'), place('55所', 'mention'), other]);
  expect(quotes.map((quote) => [quote.document, quote.text.slice(0, 2)])).toEqual([
    ['own', '另建'],
    ['own', '建设'],
    ['other', '建设'],
  ]);
});

test('a place inside another is not printed twice', () => {
  const [quote] = quotePlaces([place('小学20所', 'subject'), place('20所', 'part')]);
  expect(
    splitQuote(quote!)
      .map((part) => part.text)
      .join(''),
  ).toBe(quote?.text);
});
