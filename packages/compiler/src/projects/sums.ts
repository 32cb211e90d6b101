import { createCharacters, findLastWord, findWord, holds, holdsAt, isDigit } from '#text/characters.ts';
import { createLexicon, startingWithin } from '#text/lexicon.ts';
import type { Span } from '../model.ts';
import { beforeAdjuncts } from './adjuncts.ts';
import { isInside } from './clauses.ts';
import { isCounted, nameEndLength, objectLength, RENEWALS } from './endings.ts';
import { COLLECTIVES, NO_WORKS } from './heads.ts';
import { COUNT_END, COUNTED, INNER_SUM, MOVED_FIRMS, SUM_OF_LIST, SUMMING_NOUN } from './patterns.ts';
import { findPredicate, type Predicate } from './predicate.ts';
import { SIGNS } from './signs.ts';

/** What kind of noun sums a list up, if any; 实事 (`deeds`) are works only where a member is one by its own name. */
export type Sum = 'none' | 'project' | 'bare' | 'loose' | 'deeds';

/** What a clause is behind its verb, with the {@link SIGNS} of it. */
export interface Region extends Span {
  readonly signs: number;
}

/** {@link findPredicate} where there may be one. */
export function findSaid(text: string, from: number, { end, signs }: Region): Predicate | undefined {
  return (signs & SIGNS.predicate) === 0 ? undefined : findPredicate(text, from, end);
}

/** A noun that sums a list up. */
interface Collective<Kind> {
  /** Where the list ends. */
  readonly end: number;
  readonly kind: Kind;
  /** What is said behind it. */
  readonly predicate: Predicate | undefined;
}

/** 等…项目, or a count and a collective noun at the end of a list. */
export function readSum(text: string, region: Region): Collective<Sum | 'other'> | undefined {
  const { start, end, signs } = region;
  // without 等 a list is summed up by a count alone
  if ((signs & SIGNS.etc) === 0)
    return (signs & SIGNS.list) === 0 ? undefined : readCounted(text, region, findLastWord(text, start, end, '、'));
  let lastMark = -1;
  let inner = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!holds(LIST_SIGNS, code)) continue;
    if (code === LIST_MARK) lastMark = at;
    else if (holds(COUNTS, text.charCodeAt(at + 1)) && INNER_SUM.test(text.slice(at, Math.min(end, at + 16))))
      inner = true;
    else if (at - start >= 2 && closesList(text, at, region) && !isBracketed(text, at, region))
      return readCollective(text, at + 1, region, at);
  }
  return inner ? undefined : readCounted(text, region, lastMark);
}

/** The sum of a list by a count behind its last 、, which stands at `lastMark`. */
function readCounted(text: string, region: Region, lastMark: number): Collective<Sum | 'other'> | undefined {
  const { start, end, signs } = region;
  if (lastMark <= start || (signs & SIGNS.count) === 0) return undefined;
  const many = COUNTED.exec(text.slice(lastMark + 1, end));
  if (!many || many.index < 2) return undefined;
  const at = lastMark + 1 + many.index;
  const sum = readCollective(text, at, region, at);
  return sum.kind === 'project' || sum.kind === 'deeds' ? sum : undefined;
}

function isBracketed(text: string, at: number, { start, signs }: Region): boolean {
  return (signs & SIGNS.bracket) !== 0 && isInside(text, start, at);
}

const LIST_MARK = 0x3001;
/** What counts the members of a list behind 等. */
const COUNTS = createCharacters('0123456789两三四五六七八九十');
const LIST_SIGNS = createCharacters('等、');
/** The characters beside 等 that make it part of another word: 高等, 等级. */
const BEFORE_OTHER_ETC = createCharacters('高中初平同对相优均甲何');
const BEHIND_OTHER_ETC = createCharacters('级次于待同');

const SUMMED_WORKS = createLexicon('高速 铁路 公路 道路 项目 工程 水库 重点项目 重大项目');

/** Whether the 等 at `at` closes a list. */
function closesList(text: string, at: number, { end }: Span): boolean {
  if (at + 1 < end && holdsAt(BEHIND_OTHER_ETC, text, at + 1)) return false;
  // 甲河至乙平等高速公路, 某市一中等6所: a name may end in a character of 平等, 中等
  return (
    !holdsAt(BEFORE_OTHER_ETC, text, at - 1) ||
    SUMMED_WORKS.startingAt(text, at + 1) > 0 ||
    isDigit(text.charCodeAt(at + 1))
  );
}

function readCollective(text: string, from: number, region: Region, end: number): Collective<Sum | 'other'> {
  const predicate = findSaid(text, from, region);
  const stop = predicate ? beforeAdjuncts(text, from, predicate.start).end : region.end;
  const kind = kindOfSum(text, from, stop, region.signs);
  return { end, kind, predicate };
}

const DEEDS = createLexicon('实事');
/** A noun has no more ends to take off. */
const MOST_ENDS = 6;

/** What kind of noun stands in `[from, end)`, in front of what is said of it. */
function kindOfSum(text: string, from: number, end: number, signs: number): Sum | 'other' {
  let words = nounOfSum(text, from, end, signs);
  if (DEEDS.endingAt(words, words.length, 0) > 0) return 'deeds';
  if (findWord(text, from, end, '企业') >= 0 && MOVED_FIRMS.test(text.slice(from, end))) return 'project';
  for (let i = 0; i < MOST_ENDS && words.length > 1; i++) {
    if (isCounted(words, 0, words.length)) return 'other';
    if (COLLECTIVES.endingAt(words, words.length, 0) > 0) return words.endsWith('基础设施') ? 'bare' : 'project';
    const shorter = withoutEnd(words, signs);
    if (shorter === words) break;
    words = shorter;
  }
  if (words.length < 2) return 'bare';
  if (SUMMING_NOUN.test(text.slice(from, end)) || isOfFields(text, from, end)) return 'project';
  return NO_WORKS.endingAt(words, words.length, 0) > 0 ? 'other' : 'loose';
}

/** 等一批文化事业、文化产业项目: a noun of two fields. */
function isOfFields(text: string, from: number, end: number): boolean {
  const noun = PROJECTS.endingAt(text, end, from);
  if (noun === 0 || end - from > LONGEST_FIELDS) return false;
  const mark = findWord(text, from, end, '、');
  return mark > from && text.charCodeAt(mark - 1) === text.charCodeAt(end - noun - 1);
}

const PROJECTS = createLexicon('项目 工程');
const LONGEST_FIELDS = 20;

/** 新建、 and the like in front of the noun. */
const RENEWING = createLexicon('新建、 改建、 续建、 改造、');
const NOUN_ENDS = createCharacters('、的，');

/** The noun of a list, without the sum and the verb in front of it, the count in it and what belongs to it by 的. */
function nounOfSum(text: string, from: number, end: number, signs: number): string {
  let start = from;
  if (holdsAt(SUM_STARTS, text, start)) start += SUM_OF_LIST.exec(text.slice(start, end))?.[0].length ?? 0;
  start += startingWithin(RENEWING, text, start, end);
  let stop = start;
  while (stop < end && !holds(NOUN_ENDS, text.charCodeAt(stop))) stop++;
  const noun = text.slice(start, stop);
  return (signs & SIGNS.count) === 0 ? noun : noun.replace(COUNTED, '').replace(ABOUT, '');
}

const ABOUT = /(?<=项目|工程)(?:以上|左右)$/u;

/** The first characters of {@link SUM_OF_LIST}. */
const SUM_STARTS = createCharacters('总投');

/** What {@link COUNT_END} ends in. */
export const COUNT_ENDS = createCharacters('个条座所处项家栋上右');

/** A collective noun without the count, the deed or the work behind it. */
function withoutEnd(words: string, signs: number): string {
  const { length } = words;
  if ((signs & SIGNS.count) !== 0 && holdsAt(COUNT_ENDS, words, length - 1)) {
    const counted = words.replace(COUNT_END, '');
    if (counted !== words) return counted;
  }
  const end = objectLength(words, 0, length) || nameEndLength(words, 0, length) || RENEWALS.endingAt(words, length, 0);
  return words.slice(0, length - end);
}
