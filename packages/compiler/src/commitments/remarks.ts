import type { ReadSentence } from './draft.ts';
import { findNarrativeReason } from './narrative.ts';

const JUDGED =
  /(?:关键|保障|需要|要求|引擎|职责|保证|标准|前提|基础|责任|重任|使命|生命线|根本|动力|方向|底线|第一要务|试金石)$|意义(?:十分|特别|非常)?重大$|具有[^，,]{0,24}(?:意义|作用)$/u;

/** 保护产权就是保护劳动, 做好…，是…的需要; 依法行政是…的生命线: a sentence whose predicate judges instead of promising. */
function isJudgement({ clauses }: ReadSentence): boolean {
  const last = clauses.at(-1)?.words ?? '';
  if (/^[^，,。]{2,24}就是/u.test(clauses[0]?.words ?? '')) return true;
  if (!JUDGED.test(last)) return false;
  return clauses.some(
    ({ words }, index) =>
      /^(?:仍然|也|既|更|都)?(?:是|对于|对)/u.test(words) ||
      (index === 0 && /^[^，,]{2,24}(?:是|就是|在于)/u.test(words)),
  );
}

/**
 * Why a sentence is passed over before any promise is looked for in it: it salutes, thanks, judges, leads in or gives the
 * grounds of a target; undefined when it may promise something.
 */
export function findRemark(text: string, sentence: ReadSentence): string | undefined {
  const { clauses, part, start, end } = sentence;
  if (clauses.some((clause) => clause.projects.length > 0)) return undefined;
  if (isJudgement(sentence) && !isCounted(sentence)) return 'judgement of the situation';
  // a deed at the head of a task makes it a task, whatever else it says
  if (part === 'tasks' && clauses[0]?.head !== undefined && clauses[0].stop !== ':' && !/以下/u.test(clauses[0].words))
    return undefined;
  const reason = findNarrativeReason(text.slice(start, Math.min(text.length, end + 1)).trimEnd());
  if (reason === undefined || reason === 'salutation' || reason === 'thanks' || reason === 'a unit in charge')
    return reason;
  if (reason === 'grounds of a target' && part === 'targets') return reason;
  if (isCounted(sentence)) return undefined;
  if (part === 'targets' || reason === 'difficulties') return reason;
  return reason === 'lead-in to what follows' && /[:：]|以下/u.test(text.slice(start, end + 1)) && clauses.length === 1
    ? reason
    : undefined;
}

function isCounted({ clauses }: ReadSentence): boolean {
  return clauses.some((clause) => clause.facts.some((fact) => fact.status === 'target'));
}
