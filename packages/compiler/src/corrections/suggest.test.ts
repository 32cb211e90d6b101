import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestFigures } from './suggest.ts';

const REVIEW = '2030年，全市新建学校6所，改造道路12公里。';
const known = (text: string, quotes: readonly string[], status: 'target' | 'actual', period: string | null) => ({
  planYear: '2031',
  reviewYear: '2030',
  facts: quotes.map((quote) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length, status, period };
  }),
});

function suggest(text: string, words: string, facts = known(text, [], 'target', '2031')) {
  const start = text.indexOf(words);
  return suggestFigures(text, { start, end: start + words.length }, facts).map((one) => ({
    quote: text.slice(one.start, one.end),
    ...one.figure,
  }));
}

describe('what is suggested for a figure that was missed', () => {
  test('is all that the sentence says of it, for whoever selects only its number', () => {
    expect(suggest('力争新增高新技术企业70家以上。', '70家')).toEqual([
      {
        quote: '70家',
        metric: '新增高新技术企业',
        value: '70',
        unit: '家',
        kind: 'level',
        op: 'ge',
        status: 'target',
        period: '2031',
        place: null,
      },
    ]);
  });

  test('narrows selected words to the amounts in them, in text order', () => {
    const text = '实施“百村示范”行动，创建示范村100个，评选30户文明家庭。';
    expect(suggest(text, text).map(({ quote, value, unit }) => [quote, value, unit])).toEqual([
      ['100个', '100', '个'],
      ['30户', '30', '户'],
    ]);
  });

  test('leaves out what is a figure already, and takes its status and year over from the figures around', () => {
    const text = `${REVIEW}建成5G基站300个。`;
    const facts = known(text, ['6所', '12公里'], 'actual', '2030');
    expect(suggest(text, REVIEW.slice(6), facts)).toEqual([]);
    expect(suggest(text, '建成5G基站300个', facts)).toMatchObject([
      { quote: '300个', status: 'actual', period: '2030' },
    ]);
  });

  test('takes a number that names something for a figure when it is pointed at, and a year only alone', () => {
    expect(suggest('推进“100项”重点工程。', '“100项”')).toMatchObject([{ value: '100', unit: '项' }]);
    expect(suggest('到2035年建成12个园区。', '2035年建成12个').map(({ quote }) => quote)).toEqual(['12个']);
    expect(suggest('到2035年建成园区。', '2035年')).toMatchObject([{ quote: '2035年' }]);
  });

  test('has no metric where only signs stand before the number', () => {
    expect(suggest('在“2+26”城市中的位次前移。', '2+26').map(({ metric }) => metric)).toEqual(['', '']);
  });

  test('is nothing for words without digits', () => {
    expect(suggest('农村居民收入三成来自务工。', '三成')).toEqual([]);
  });

  test('lies in the words’ sentence whatever the text and the words (law)', () => {
    const piece = fc.constantFrom(
      '新建学校',
      '12所',
      '。',
      '，',
      '\n',
      '2031年',
      '“100项”',
      '增长',
      '6%',
      '三成',
      '（',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.integer(), fc.integer(), (pieces, start, end) => {
        const text = pieces.join('');
        for (const one of suggestFigures(text, { start, end }, { planYear: null, reviewYear: null, facts: [] })) {
          expect(text.slice(one.start, one.end)).toMatch(/^\d/u);
          expect(one.start < Math.max(start, end) && one.end > start).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
