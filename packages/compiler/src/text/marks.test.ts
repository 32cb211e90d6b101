import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from './characters.ts';
import { createMarkSet, findMarks, listMarks, markFrom } from './marks.ts';

const STOPS = createMarkSet('。；');
const LISTED = { digits: '0９', openings: '（“', ends: '。\n' } as const;
const KINDS = ['digits', 'openings', 'ends'] as const;
for (const kind of KINDS) listMarks(kind, LISTED[kind]);

function placesOf(text: string): readonly number[] {
  const { places, codes, count } = findMarks(text);
  return [...places.subarray(0, count)].filter((_, mark) => holds(STOPS, codes[mark]!));
}

test('marks stand where their characters stand, and behind the last one comes the length of the text', () => {
  const text = '目标一；目标二。';
  expect(placesOf(text)).toEqual([3, 7]);
  const { places, codes, count } = findMarks(text);
  expect(places[count]).toBe(text.length);
  expect(
    [...codes.subarray(0, count)].map((code) => String.fromCharCode(code)).filter((char) => '。；'.includes(char)),
  ).toEqual(['；', '。']);
});

test('a text without marks and an empty one have none', () => {
  expect(placesOf('地区生产总值')).toEqual([]);
  expect(placesOf('')).toEqual([]);
});

const TEXTS = fc.string({ unit: fc.constantFrom('。', '；', '市', '县', 'a') });

test('every character of a set is found once and in order', () => {
  fc.assert(
    fc.property(TEXTS, (text) => {
      const expected = [...text].flatMap((char, at) => (char === '。' || char === '；' ? [at] : []));
      expect(placesOf(text)).toEqual(expected);
    }),
  );
});

/** Long enough that the one mark is far from the other. */
const LONG_TEXTS = fc.string({ unit: fc.constantFrom('。', '；', '市', '县', 'a'), minLength: 100, maxLength: 400 });

test('the first mark from a place on is the same from whichever mark it is looked for', () => {
  fc.assert(
    fc.property(fc.oneof(TEXTS, LONG_TEXTS), fc.nat(400), fc.nat(400), (text, place, near) => {
      const marks = findMarks(text);
      const found = markFrom(marks, place, near);
      const inOrder = [...marks.places.subarray(0, marks.count)];
      const expected = inOrder.findIndex((at) => at >= place);
      expect(found).toBe(expected < 0 ? marks.count : expected);
    }),
  );
});

test('marks of each listed kind stand in their own list, and behind the last one comes the length of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'。；0９（“\n市a') }), (text) => {
      const marks = findMarks(text);
      for (const kind of KINDS) {
        const expected = [...text].flatMap((char, at) => (LISTED[kind].includes(char) ? [at] : []));
        expect([...marks[kind].subarray(0, expected.length + 1)]).toEqual([...expected, text.length]);
      }
    }),
  );
});
