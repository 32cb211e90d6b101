import { LIGHT_WORDS, UNJUDGED_WORDS } from '@planwright/engine';
import { expect, test } from 'vitest';
import en from '#locales/en/words.json';
import zh from '#locales/zh-cn/words.json';

test('lights bear the names that bulletins and explanations have, in both languages', () => {
  for (const [locale, words] of [
    ['zh-CN', zh],
    ['en', en],
  ] as const) {
    const { none: _, unjudged, ...lights } = words.light;
    expect(lights).toEqual(
      Object.fromEntries(Object.entries(LIGHT_WORDS).map(([status, label]) => [status, label[locale]])),
    );
    expect(unjudged).toBe(UNJUDGED_WORDS[locale]);
  }
});
