import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDictionary, createLexicon, startingWithin } from './lexicon.ts';

const WORDS = ['建', '建设', '建成', '设备', '成', '备建设'];
const LEXICON = createLexicon(WORDS.join(' '));
const DICTIONARY = createDictionary(Object.fromEntries(WORDS.map((word, index) => [word, index])));
const TEXTS = fc.string({ unit: fc.constantFrom('建', '设', '成', '备', '市') });

function longest(words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => word.length));
}

test('the longest word that starts or ends at a place is found, not reaching beyond the text or before the limit', () => {
  fc.assert(
    fc.property(TEXTS, fc.nat(8), fc.nat(8), (text, at, min) => {
      const starting = longest(WORDS.filter((word) => text.startsWith(word, at)));
      expect(LEXICON.startingAt(text, at)).toBe(starting);
      expect(DICTIONARY.startingAt(text, at)?.length ?? 0).toBe(starting);
      const end = Math.min(at, text.length);
      const ending = longest(WORDS.filter((word) => end - word.length >= min && text.slice(0, end).endsWith(word)));
      expect(LEXICON.endingAt(text, end, min)).toBe(ending);
      expect(DICTIONARY.endingAt(text, end, min)?.length ?? 0).toBe(ending);
    }),
  );
});

test('a word that starts at a place is kept within a stretch, and a stretch is a word or none', () => {
  fc.assert(
    fc.property(TEXTS, fc.nat(8), fc.nat(8), (text, at, length) => {
      const end = Math.min(text.length, at + length);
      const stretch = text.slice(at, end);
      expect(startingWithin(LEXICON, text, at, end)).toBe(longest(WORDS.filter((word) => stretch.startsWith(word))));
      expect(LEXICON.isAt(text, at, end)).toBe(WORDS.includes(stretch));
    }),
  );
});

test('a lexicon holds its words and nothing else, the empty word least of all', () => {
  fc.assert(
    fc.property(TEXTS, (word) => {
      expect(LEXICON.has(word)).toBe(WORDS.includes(word));
    }),
  );
  expect(LEXICON.has('')).toBe(false);
});

test('a dictionary tells what its word stands for', () => {
  expect(DICTIONARY.startingAt('建设项目', 0)).toEqual({ word: '建设', length: 2, value: 1 });
  expect(DICTIONARY.startingAt('市建设', 0)).toBeUndefined();
});

test('a null character begins and continues no word', () => {
  expect(LEXICON.startingAt('\u0000建', 0)).toBe(0);
  expect(LEXICON.startingAt('建\u0000设', 0)).toBe(1);
  expect(LEXICON.endingAt('建\u0000', 2, 0)).toBe(0);
});

test('more words than a trie has room for are refused', () => {
  const words = Array.from({ length: 40_000 }, (_, index) => String.fromCharCode(0x4e00 + (index % 200), index));
  expect(() => createLexicon(words.filter((word) => !/\s/u.test(word)).join(' '))).toThrow(/too many for one trie/u);
});
