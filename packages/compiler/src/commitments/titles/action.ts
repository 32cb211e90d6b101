import { createCharacters, holdsAt } from '#text/characters.ts';
import type { ReadClause } from '../draft.ts';
import { bare, shorten, TITLE_AT_MOST, withoutDuty } from './words.ts';

const NONE: readonly never[] = [];

/** The clause of a run that says what is done: the first with a verb that is not a mere ground. */
export function mainClause(clauses: readonly ReadClause[]): ReadClause {
  for (const clause of clauses) if (clause.head !== undefined && !clause.preamble) return clause;
  for (const clause of clauses) if (clause.words.length >= 6) return clause;
  return clauses[0]!;
}

/** Title of an action: its main clause, with the next one when that says too little. */
export function titleOfAction(clauses: readonly ReadClause[], main: ReadClause): string {
  const words = bare(withoutDuty(main, main.head === undefined ? 0 : main.head.start - main.start), main.signs);
  const next =
    clauses.length > 1 && (words.length < 6 || isHalf(words)) ? clauses[clauses.indexOf(main) + 1] : undefined;
  if (next === undefined) return shorten(words);
  const whole = `${words}，${bare(next.words, next.signs)}`;
  if (whole.length <= TITLE_AT_MOST || !isCentred(words)) return shorten(whole);
  // 创建以甲为核心区…的产业基地
  return shorten(`${words}${next.words.slice(next.words.lastIndexOf('的'))}`);
}

/** 抓好既拉动投资|又改善民生的项目. */
const WHOLE_BOTH = createCharacters('有要');

/** 创建以甲城为核心区，|乙县为拓展区的产业基地. */
const CENTRED =
  /^[^以，,]{2,8}以[^，,的]{2,36}为[^，,的为]{0,6}(?:区|中心|核心|主体|龙头|依托|支撑|骨干|轴线?|节点|极核)$/u;

function isCentred(words: string): boolean {
  return words.includes('以') && CENTRED.test(words);
}

export function isHalf(words: string): boolean {
  if (isCentred(words)) return true;
  const both = words.indexOf('既');
  return both >= 0 && !holdsAt(WHOLE_BOTH, words, both + 1) && !/[又也且]/u.test(words.slice(both));
}

/** Titles of an action's members, each with the verb and, when it is a name in quotes, with what sums the list up: 办好“甲”活动. */
export function titlesOfMembers(
  { words, signs, start, head }: ReadClause,
  members: readonly string[],
): readonly string[] {
  if (members.length === 0 || head === undefined) return NONE;
  const verb = words.slice(0, head.end - start);
  const sum = sumOf(words, members[members.length - 1]!);
  return members.map((member) => shorten(bare(`${verb}${member}${member.endsWith('”') ? sum : ''}`, signs)));
}

/** What a list of names is summed up by: behind 等 or, where the last one alone says it (“甲”和“乙”行动), behind its quotes. */
function sumOf(words: string, last: string): string {
  const end = words.lastIndexOf(last) + last.length;
  if (words.startsWith('等', end)) return words.slice(end + 1);
  return last.startsWith('“') ? last.slice(last.indexOf('”') + 1) : '';
}
