/**
 * 不可见字符: zero-width blanks and joiners, marks of direction, soft hyphens and byte-order marks, which editors leave in the middle of words
 * and numbers. Nobody sees them, and the grammar would.
 */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/** Takes them out of words that come from a file. */
export function dropInvisible(words: string): string {
  return words.search(INVISIBLE) < 0 ? words : words.replace(INVISIBLE, '');
}
