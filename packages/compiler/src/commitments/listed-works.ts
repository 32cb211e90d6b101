import { createCharacters, holdsAny, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { ReadClause, ReadSentence } from './draft.ts';
import { nameDraft, newDraft, type Reading, strengthOf } from './sentence-state.ts';
import { SIGNS } from './signs.ts';
import { bare } from './titles/words.ts';

/*
 * 实事清单: works that a sentence only lists by their names, behind how many there are of them (这10项民生实事项目分别是甲工程、乙工程、…) or in quotes
 * (…包括：“新建甲大桥”、“实施乙工程”).
 */

/** What a work is called by that is named without a verb. */
export const WORK_ENDS = createLexicon('工程 项目');
const LISTED =
  /^[^、，,。；;：:“]{0,24}\d{1,2}[项件个][^、，,。；;：:“]{0,14}(?:分别是|分别为|依次是|依次为|包括|是|为)(?<list>[^，,。；;：:“”\d][^，,。；;：:]{20,})$/u;
const IS = createCharacters('是为括');
const QUOTED = /^“[^“”]{4,40}”(?:、?“[^“”]{4,40}”){2,}(?:等)?$/u;
const QUOTES = /“(?<name>[^“”]+)”/gu;
const MEMBERS_AT_LEAST = 3;
const MEMBER_AT_LEAST = 4;
const CLAUSE_AT_LEAST = 30;

/** The works that a clause lists by their names, with where each begins; none where it doesn't list any. */
function findListed({ words, signs }: ReadClause): readonly { readonly name: string; readonly at: number }[] {
  if ((signs & SIGNS.list) === 0 || words.length < CLAUSE_AT_LEAST) return [];
  if (words.startsWith('“'))
    return QUOTED.test(words)
      ? [...words.matchAll(QUOTES)].map(({ groups, index }) => ({ name: groups!.name!, at: index + 1 }))
      : [];
  if (!holdsAny(IS, words, 0, words.length)) return [];
  const list = LISTED.exec(words)?.groups?.list;
  if (list === undefined) return [];
  let at = words.length - list.length;
  const members = list.split('、').map((name) => {
    const member = { name: name.replace(/等$/u, ''), at };
    at += name.length + 1;
    return member;
  });
  const named = ({ name }: { readonly name: string }) =>
    name.length >= MEMBER_AT_LEAST && WORK_ENDS.endingAt(name, name.length, 1) > 0;
  return members.length >= MEMBERS_AT_LEAST && members.every(named) ? members : [];
}

/** Reads a clause that lists works by their names into a promise of each; false where it lists none. */
export function readListedWorks(reading: Reading, clause: ReadClause): boolean {
  if (reading.sentence.part !== 'tasks') return false;
  const listed = findListed(clause);
  for (const { name, at } of listed) {
    const start = clause.start + at;
    const end = start + name.length;
    const project = clause.projects.find((named) => named.start >= start && named.start < end) ?? null;
    const said = { start, end, signs: clause.signs, words: name };
    const draft = newDraft(reading, project === null ? 'action' : 'project', said, strengthOf(reading, clause));
    draft.project = project;
    nameDraft(draft, bare(name, clause.signs), false);
    reading.drafts.push(draft);
  }
  return listed.length > 0;
}

/**
 * 由180名代表投票表决, 票决产生8件实事: how works were chosen; neither 票决制, which is a way to choose, nor 票决产生的|10件实事, which only says what
 * works are meant.
 */
const CHOSEN =
  /(?<![将要拟])(?:票决|投票表决)(?!制|(?:产生|选|出来?|确定|选定|决定|通过)*的(?!办法|方式|形式|方法))|候选(?:民生)?(?:实事)?项目/u;
const LISTS_THEM = /(?:分别是|分别为|包括|如下|是|为)[：:]?[“”\u4e00-\u9fff]{4,24}、/u;
/** What is done where works are chosen, and that they are told; any other deed is promised. */
const CHOOSING = createLexicon(
  '票决 表决 投票 投票表决 确定 决定 选定 选出 选择 选取 产生 评选 遴选 筛选 征集 公布 发布 出席 召开 组织 进行 通过 提交 审议',
);

/** Whether a text tells of works that were voted on, so that its sentences have to be asked; looks through all of it, so that it is to be asked once a text. */
export function tellsOfVotes(text: string): boolean {
  return text.includes('票决') || text.includes('投票表决');
}

/** Whether the main deed of a sentence is that works were chosen, none of which it lists. */
export function tellsHowChosen(text: string, { start, end, clauses }: ReadSentence): boolean {
  if (!holdsWord(text, start, end, '决') && !holdsWord(text, start, end, '候选')) return false;
  const chosen = clauses.findLastIndex(({ words }) => CHOSEN.test(words));
  if (chosen < 0) return false;
  for (let index = 0; index < clauses.length; index += 1)
    if (promisesMore(clauses[index]!, index > chosen)) return false;
  return !LISTS_THEM.test(text.slice(start, end));
}

/** 经票决，|全力办好10件实事: whether a clause says another deed, by what is promised or, behind the choice, by its verb alone; 完成投资2亿元 tells of one. */
function promisesMore({ head, counted, facts }: ReadClause, behind: boolean): boolean {
  return head !== undefined && !CHOOSING.has(head.verb) && (counted || (behind && facts.length === 0));
}
