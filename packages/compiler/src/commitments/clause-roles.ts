import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { ReadClause } from './draft.ts';
import { isFollow } from './forms.ts';
import { AIM_WORDS } from './verb-words.ts';

/*
 * A promise of action is a deed: something of which one can ask at the year's end whether it is done, with an object of its own. What only says
 * what the deed before it is for belongs to that deed.
 */

const AIMS = createLexicon(AIM_WORDS);
/** What stands behind the verb of an aim is no longer than this; more is an object of its own (提高企业退休人员基本养老金水平). */
const AIM_AT_MOST = 10;
/** 让群众…, 使城市…: what comes of a deed. */
const CAUSED = createCharacters('让使令');
/** An object is at least this long (发展乡村游), or one less where the clause says more than verb and object (清理整治欠薪). */
const OBJECT_AT_LEAST = 3;
const DEED_AT_LEAST = 6;
/** A verb this long holds its object (简政放权). */
const WHOLE_VERB = 4;

/** 目的: whether a clause only says what the deed before it is for: 确保质量安全, 提高办事效率, 让群众得实惠. */
export function isAim({ words, start, end, head, strength }: ReadClause): boolean {
  // 确保办事便捷: a verb of one character behind 确保 is part of another word
  if (strength === 'ensure' && head?.verb.length === 1) return true;
  if (head === undefined || head.drift === 'deed') return holdsAt(CAUSED, words, 0);
  if (head.drift === 'outcome') return true;
  return end - head.end <= AIM_AT_MOST && AIMS.endingAt(words, words.length, head.end - start) > 0;
}

/** 举措: whether a clause says a deed of its own, be it as broad as 加强…监管. */
export function isOwnDeed({ words, end, head }: ReadClause): boolean {
  if (head === undefined) return false;
  const object = end - head.end;
  const whole =
    object >= OBJECT_AT_LEAST ||
    (object === OBJECT_AT_LEAST - 1 && words.length >= DEED_AT_LEAST) ||
    head.verb.length >= WHOLE_VERB;
  return whole && !isFollow(words);
}
