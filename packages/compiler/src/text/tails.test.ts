import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLexicon } from './lexicon.ts';
import { createTails, findTails, tailLength } from './tails.ts';

const LISTS = [createLexicon('建 设备 成建设'), createLexicon('建 建设 备'), createLexicon('建设 设')];
const TAILS = createTails(...LISTS);
const TEXTS = fc.string({ unit: fc.constantFrom('建', '设', '成', '备', '市') });

test('one walk back finds of each list what the list finds by itself', () => {
  fc.assert(
    fc.property(TEXTS, fc.nat(8), fc.nat(8), (text, end, min) => {
      const found = findTails(TAILS, text, Math.min(end, text.length), min);
      for (const [index, list] of LISTS.entries())
        expect(tailLength(found, index)).toBe(list.endingAt(text, Math.min(end, text.length), min));
    }),
  );
});

test('more lists or longer words than there is room for are refused', () => {
  expect(() => createTails(...Array.from({ length: 8 }, () => LISTS[0]!))).toThrow(RangeError);
  expect(() => createTails(createLexicon('一二三四五六七八九十一二三四五六'))).toThrow(RangeError);
});
