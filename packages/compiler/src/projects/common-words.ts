import { GENERIC_WORDS } from './generic-words.ts';

/** Words by their first two characters; all have two to four. */
const BY_START = new Map<number, readonly string[]>();
for (const word of GENERIC_WORDS) {
  const key = keyAt(word, 0);
  BY_START.set(
    key,
    [...(BY_START.get(key) ?? []), word].sort((a, b) => b.length - a.length),
  );
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Length of the longest common word that starts at `at`; 0 when none does. */
function commonLength(text: string, at: number): number {
  if (at + 1 >= text.length) return 0;
  for (const word of BY_START.get(keyAt(text, at)) ?? []) if (text.startsWith(word, at)) return word.length;
  return 0;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * 专名: how many neighbouring characters of a phrase belong to no common word, at most. Two and more are a proper name
 * (a place, a firm); one may be a chance of cutting.
 */
export function countUncommon(words: string): number {
  let run = 0;
  let longest = 0;
  for (let at = 0; at < words.length; ) {
    const length = commonLength(words, at);
    run = length > 0 || !isHan(words.charCodeAt(at)) ? 0 : run + 1;
    if (run > longest) longest = run;
    at += Math.max(1, length);
  }
  return longest;
}
