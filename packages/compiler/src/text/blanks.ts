import { createCharacters, holdsAny } from './characters.ts';

/** What `\s` of regular expressions means. */
export const WHITE_SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
export const WHITE_SPACE = createCharacters(WHITE_SPACES);

/** The words without any white space. */
export function withoutBlanks(words: string): string {
  return holdsAny(WHITE_SPACE, words, 0, words.length) ? words.replace(/\s+/gu, '') : words;
}
