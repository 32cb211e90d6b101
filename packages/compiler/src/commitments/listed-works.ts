import { createCharacters, holdsAny, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { ReadClause } from './draft.ts';
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

/** 由180名代表投票表决, 票决产生8件实事: how works were chosen. */
const CHOSEN = /票决|投票表决|候选(?:民生)?(?:实事)?项目/u;

/** Whether a text tells of works that were voted on, so that its sentences have to be asked; looks through all of it, so that it is to be asked once a text. */
export function tellsOfVotes(text: string): boolean {
  return text.includes('票决') || text.includes('投票表决');
}

/** Whether a sentence tells how works were chosen, and lists none of them. */
export function tellsHowChosen(text: string, start: number, end: number): boolean {
  if (!holdsWord(text, start, end, '决') && !holdsWord(text, start, end, '候选')) return false;
  const words = text.slice(start, end);
  return CHOSEN.test(words) && !/(?:分别是|分别为|包括|如下|是|为)[：:]?[“”\u4e00-\u9fff]{4,24}、/u.test(words);
}
