import { dateLeadLength } from '#text/date-lead.ts';
import { subjectLength } from '#text/subject-lead.ts';
import type { Stretch } from '../draft.ts';
import { SIGNS } from '../signs.ts';
import { headAt, type Opening, readOpening, type VerbHead } from './openings.ts';
import { headBehindAgent, headBehindBecoming, headBehindSubject } from './subjects.ts';
import { headBehindTurn } from './turns.ts';

/**
 * 动词: the verb of action at the head of a clause, behind any words of manner (大力, 进一步, 高标准 …); of two that stand
 * together (加快推进) it is the second. Undefined when the clause opens with anything else.
 *
 * @param opening what the clause opens with
 * @param signs which of {@link SIGNS} stand in it
 */
export function findHead(text: string, { start, end, signs }: Stretch, opening: Opening): VerbHead | undefined {
  const head = opening === 0 && dateLeadLength(text, start) === 0 ? undefined : headAt(text, start, end, opening);
  if (head !== undefined) return head;
  const behind = headBehindTurn(text, start, end, opening);
  if (behind !== undefined) return behind;
  const obliged = (signs & SIGNS.obligation) === 0 ? undefined : headBehindSubject(text, start, end);
  const acting = obliged ?? headBehindAgent(text, start, end);
  if (acting !== undefined) return acting;
  if ((signs & SIGNS.going) === 0) return headBehindBecoming(text, start, end);
  // 云泽市将编制规划
  const subject = subjectLength(text, start, end);
  return subject === 0 ? undefined : headAt(text, start + subject, end, readOpening(text, start + subject));
}
