import { createCharacters, holds, holdsAt } from './characters.ts';
import { createLexicon } from './lexicon.ts';

/** What a place ends in. */
const UNITS = createCharacters('省市县区旗州盟镇乡');
/** 该区, 本市: a place named before. */
const SAME = createCharacters('该本');
/** What says of a place that it is going to do something: 云泽区|将新建…, 云泽市|还将…. */
const GOING = createLexicon('将 还将 也将 今年将 今年计划 计划 还计划');
/** 计划生育, 计划内: no word of what is going to be done. */
const PLANS = createLexicon('计划生育 计划内 计划外 计划单列 计划经济 计划和 计划与 计划管理 计划执行');
/** A place is named in so many characters, its unit included. */
const PLACE_AT_MOST = 8;

/** Length of the place that is said to do what stands behind it (云泽区|将新建学校, 该市|年内建成…) where a clause begins with one; 0 where none does. */
export function subjectLength(text: string, start: number, end: number): number {
  if (holdsAt(SAME, text, start) && holdsAt(UNITS, text, start + 1) && start + 2 < end) return 2;
  const limit = Math.min(end - 2, start + PLACE_AT_MOST);
  for (let at = start + 2; at < limit; at += 1) {
    if (!holds(UNITS, text.charCodeAt(at))) continue;
    if (GOING.startingAt(text, at + 1) > 0 && PLANS.startingAt(text, at + 1) === 0) return at + 1 - start;
  }
  return 0;
}
