import { createCharacters, holds } from '#text/characters.ts';
import type { ReadClause, ReadSentence } from './draft.ts';
import { findNarrativeReason } from './narrative.ts';
import { SIGNS } from './signs.ts';

export const JUDGED =
  /(?:关键|保障|需要|要求|引擎|职责|保证|标准|前提|基础|责任|重任|使命|生命线|根本|动力|方向|底线|第一要务|试金石)$|意义(?:十分|特别|非常)?重大$|具有[^，,]{0,24}(?:意义|作用)$/u;

/** What the words of {@link JUDGED} end with. */
export const JUDGED_ENDS = createCharacters('键障要求擎责证准提础任命线本力向务石大义用');

const PREDICATE = /^(?:仍然|也|既|更|都)?(?:是|对于|对)/u;
const JUDGING_SUBJECT = /^[^，,]{2,24}(?:是|就是|在于)/u;

/** 保护产权就是保护劳动, 做好…，是…的需要; 依法行政是…的生命线: a sentence whose predicate judges instead of promising. */
function isJudgement(text: string, { clauses }: ReadSentence): boolean {
  if (clauses.length === 0) return false;
  const first = clauses[0]!;
  if ((first.signs & SIGNS.judgement) !== 0 && /^[^，,。]{2,24}就是/u.test(first.words)) return true;
  const last = clauses[clauses.length - 1]!;
  if (!holds(JUDGED_ENDS, text.charCodeAt(last.end - 1)) || !JUDGED.test(last.words)) return false;
  return JUDGING_SUBJECT.test(first.words) || clauses.some(({ words }) => PREDICATE.test(words));
}

/**
 * Why a sentence is passed over before any promise is looked for in it: it salutes, thanks, judges, leads in or gives the
 * grounds of a target; undefined when it may promise something.
 */
export function findRemark(text: string, sentence: ReadSentence): string | undefined {
  const { clauses, part, start, end, counted, named } = sentence;
  if (named) return undefined;
  if (!counted && isJudgement(text, sentence)) return 'judgement of the situation';
  const first = clauses[0];
  // a deed at the head of a task makes it a task, whatever else it says
  if (part === 'tasks' && first?.head !== undefined && first.stop !== ':' && !saysBelow(first)) return undefined;
  const reason = findNarrativeReason(text.slice(start, Math.min(text.length, end + 1)).trimEnd());
  if (reason === undefined || reason === 'salutation' || reason === 'thanks' || reason === 'a unit in charge')
    return reason;
  if (reason === 'grounds of a target' && part === 'targets') return reason;
  if (counted) return undefined;
  if (part === 'targets' || reason === 'difficulties') return reason;
  return reason === 'lead-in to what follows' && /[:：]|以下/u.test(text.slice(start, end + 1)) && clauses.length === 1
    ? reason
    : undefined;
}

function saysBelow({ signs, words }: ReadClause): boolean {
  return (signs & SIGNS.below) !== 0 && words.includes('以下');
}
