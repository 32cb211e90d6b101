import { codeAt, isHan } from '#text/characters.ts';
import { createLexicon, startingWithin } from '#text/lexicon.ts';
import { GENERIC_WORDS } from './generic-words.ts';

/** All have two to four characters. */
const COMMON = createLexicon(...GENERIC_WORDS);

/** Whether a common word starts at `at`, before `end`. */
export function startsCommon(text: string, at: number, end: number): boolean {
  return startingWithin(COMMON, text, at, end) > 0;
}

/** So many neighbouring characters of no common word are a proper name. */
export const PROPER = 2;

const RIVER = '河流';
const BASIN = '域'.charCodeAt(0);

/**
 * 专名: how many neighbouring characters of a phrase belong to no common word, at most; no more than {@link PROPER} are
 * counted. Two are a proper name (a place, a firm); one may be a chance of cutting.
 */
export function countUncommon(text: string, start = 0, end = text.length): number {
  let run = 0;
  let longest = 0;
  for (let at = start; at < end; ) {
    let length = startingWithin(COMMON, text, at, end);
    // 某河|流域: a river of its own, no 河流
    if (run > 0 && length === 2 && text.charCodeAt(at + 2) === BASIN && text.startsWith(RIVER, at)) length = 0;
    run = length > 0 || !isHan(codeAt(text, at)) ? 0 : run + 1;
    if (run > longest) longest = run;
    if (longest === PROPER) break;
    at += Math.max(1, length);
  }
  return longest;
}
