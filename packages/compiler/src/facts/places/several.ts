import { createCharacters, holdsAt, holdsWord } from '#text/characters.ts';
import { isOwnName } from './parts.ts';

/* 甲、乙两镇: several places told of together, by names without their kind and a count of them. */

const COUNTS = '两三四五六';
const COUNTED = createCharacters(COUNTS);
const KINDS = createCharacters('县市镇乡旗');
const QUARTER = '片区';
/** What may stand behind the names: a count, or 片区. */
const SUMS = createCharacters(COUNTS + QUARTER.charAt(0));
const SHORTEST = 6;
const LONGEST = 24;
const NAMES = /^[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){1,5}$/;

/** The places that begin at `start` and are told of together; null when there are none. */
export function severalTowns(text: string, start: number, end: number): string | null {
  const limit = Math.min(end, start + LONGEST);
  for (let at = start + SHORTEST - 1; at + 1 < limit; at++) {
    if (!holdsAt(SUMS, text, at)) continue;
    if (text.startsWith(QUARTER, at) && holdsWord(text, start, at, '、')) {
      const names = text.slice(start, at).split('、');
      return names.every((name) => name.length === 2 && isOwnName(name)) ? text.slice(start, at + 2) : null;
    }
    if (!holdsAt(COUNTED, text, at) || !holdsAt(KINDS, text, at + 1)) continue;
    const names = text.slice(start, at);
    const fits = NAMES.test(names) && names.split('、').length === COUNTS.indexOf(text.charAt(at)) + 2;
    return fits ? text.slice(start, at + 2) : null;
  }
  return null;
}
