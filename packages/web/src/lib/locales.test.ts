import { expect, test } from 'vitest';
import { en } from '../locales/en/index.ts';
import { zhCn } from '../locales/zh-cn/index.ts';

type Words = { readonly [key: string]: string | Words };

function flatten(words: Words, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const chinese = flatten(zhCn);
const english = flatten(en);

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test('both languages fill in the same values', () => {
  const holes = (text: string) =>
    [...text.matchAll(/\{\{(?<name>\w+)\}\}/g)].map((match) => match.groups?.['name']).sort();
  const differing = [...chinese].filter(
    ([key, text]) => JSON.stringify(holes(text)) !== JSON.stringify(holes(english.get(key) ?? '')),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test('no words are empty', () => {
  const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '');
  expect(empty.map(([key]) => key)).toEqual([]);
});

/** The product’s name, and text of the plan itself, which is Chinese in both. */
const CHINESE_IN_BOTH = ['app.title', 'draft.empty', 'draft.sample'];

test('the English words hold no Chinese but the product’s name and quoted plan text', () => {
  const mixed = [...english].filter(([key, text]) => !CHINESE_IN_BOTH.includes(key) && /\p{Script=Han}/u.test(text));
  expect(mixed.map(([key]) => key)).toEqual([]);
});
