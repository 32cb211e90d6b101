import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BLANKS,
  createCharacters,
  createSigns,
  findLastWord,
  findWord,
  holds,
  holdsAt,
  isBlank,
  signsIn,
  uniteCharacters,
} from './characters.ts';

const UNIT = fc.integer({ min: 0, max: 0xffff });
const FEW = fc.string({ unit: fc.constantFrom(...'建设项目，。0９A万'), maxLength: 8 });

test('a set holds its members and no other unit, whatever the sets made before it hold', () => {
  fc.assert(
    fc.property(FEW, UNIT, (members, code) => {
      const set = createCharacters(members);
      expect(holds(set, code)).toBe(members.includes(String.fromCharCode(code)));
      for (const member of members) expect(holds(set, member.charCodeAt(0))).toBe(true);
    }),
  );
});

test('a united set holds what any of its parts holds', () => {
  fc.assert(
    fc.property(FEW, FEW, UNIT, (left, right, code) => {
      const union = uniteCharacters(createCharacters(left), createCharacters(right));
      expect(holds(union, code)).toBe((left + right).includes(String.fromCharCode(code)));
    }),
  );
});

test('a word is found first and last where the stretch alone holds it', () => {
  const words = fc.string({ unit: fc.constantFrom('建', '设'), minLength: 1, maxLength: 2 });
  const place = fc.integer({ min: -2, max: 40 });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('建', '设', '，'), maxLength: 30 }),
      words,
      place,
      place,
      (text, word, start, end) => {
        const from = Math.max(0, start);
        const stretch = text.slice(from, Math.max(0, end));
        const [first, last] = [stretch.indexOf(word), stretch.lastIndexOf(word)];
        expect(findWord(text, start, end, word)).toBe(first < 0 ? -1 : first + from);
        expect(findLastWord(text, start, end, word)).toBe(last < 0 ? -1 : last + from);
      },
    ),
  );
});

test('a stretch has the signs of its characters and no others', () => {
  const members = ['建设', '，', '设。'];
  const signs = createSigns({ deed: 1, comma: 2, end: 4 }, { deed: '建设', comma: '，', end: '设。' });
  fc.assert(
    fc.property(FEW, fc.nat(8), fc.nat(8), (text, start, end) => {
      const stretch = text.slice(start, Math.min(end, text.length));
      const expected = members.map((own, bit) => ([...own].some((one) => stretch.includes(one)) ? 1 << bit : 0));
      expect(signsIn(signs, text, start, Math.min(end, text.length))).toBe(expected.reduce((sum, bit) => sum | bit, 0));
    }),
  );
});

test('a unit is blank when the set of blanks holds it', () => {
  fc.assert(
    fc.property(UNIT, (code) => {
      expect(holds(BLANKS, code)).toBe(isBlank(code));
    }),
  );
  for (const code of [0x20, 0x3000, 0xa0, 0x200b, 0xfeff, 0x09, 0x0a, 0x0b, 0x0c, 0x0d])
    expect(holds(BLANKS, code)).toBe(true);
});

test('nothing is held outside the text, and the null character is one like others', () => {
  const set = createCharacters('\u0000建');
  expect(holdsAt(set, '建', 0)).toBe(true);
  expect(holdsAt(set, '建', 1)).toBe(false);
  expect(holdsAt(set, '建', -1)).toBe(false);
  expect(holdsAt(set, '\u0000', 0)).toBe(true);
  expect(holdsAt(createCharacters('建'), '\u0000', 0)).toBe(false);
});

test('more characters than there is room for are refused by name', async () => {
  // test files share their modules: the alphabet that is filled must be that of a module of its own
  const own = './characters.ts?own';
  const fresh: typeof import('./characters.ts') = await import(/* @vite-ignore */ own);
  const set = fresh.createCharacters('');
  const fill = () => {
    for (let code = 0x4e00; code < 0x4e00 + 5000; code += 1) fresh.addCharacter(set, code);
  };
  expect(fill).toThrow(/sets hold 4095 characters/u);
});
