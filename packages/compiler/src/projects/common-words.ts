import { isHan } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { GENERIC_WORDS } from './generic-words.ts';

/** All have two to four characters. */
const COMMON = createLexicon(...GENERIC_WORDS);

/** Whether a common word starts at `at`. */
export function startsCommon(words: string, at: number): boolean {
  return COMMON.startingAt(words, at) > 0;
}

/** So many neighbouring characters of no common word are a proper name. */
export const PROPER = 2;

/**
 * 专名: how many neighbouring characters of a phrase belong to no common word, at most; no more than {@link PROPER} are
 * counted. Two are a proper name (a place, a firm); one may be a chance of cutting.
 */
export function countUncommon(words: string): number {
  let run = 0;
  let longest = 0;
  for (let at = 0; at < words.length; ) {
    const length = COMMON.startingAt(words, at);
    run = length > 0 || !isHan(words.charCodeAt(at)) ? 0 : run + 1;
    if (run > longest) longest = run;
    if (longest === PROPER) break;
    at += Math.max(1, length);
  }
  return longest;
}
