import { createCharacters, findWord, holdsAny, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Clause, cutClause, ENDS, findEtc, findListMarks } from './clauses.ts';
import { SAID_ENDS } from './endings.ts';
import { MEMBER_VERBS, readLead } from './lead.ts';
import { LIST_JOINT } from './patterns.ts';
import { NO_VERBS } from './vocabulary.ts';

/** What a {@link LIST_JOINT} ends in, behind 等: 和, 以及, 及. */
const JOINTS = createCharacters('和及');

/** Whether any of the following may divide a clause; most are left whole. */
export function mayDivide(text: string, clause: Clause): boolean {
  return endsInSaid(text, clause) || findJoint(text, clause) >= 0 || clause.verbs;
}

/** Where the 等 of a list stands that a joint may stand behind; -1 when none does. */
function findJoint(text: string, clause: Clause): number {
  const etc = findEtc(text, clause);
  return etc >= 0 && holdsAny(JOINTS, text, etc, clause.end) ? etc : -1;
}

function endsInSaid(text: string, { start, end, ends }: Clause): boolean {
  return (ends & ENDS.said) !== 0 && SAID_ENDS.endingAt(text, end, start) > 0;
}

/** Divides a clause where one summed-up list ends and the next begins. */
export function splitJoints(text: string, clauses: readonly Clause[]): readonly Clause[] {
  let parts: Clause[] | undefined;
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    let { start } = clause;
    if (findJoint(text, clause) >= 0) {
      const words = text.slice(start, clause.end);
      LIST_JOINT.lastIndex = 0;
      for (let match = LIST_JOINT.exec(words); match !== null; match = LIST_JOINT.exec(words)) {
        const end = clause.start + match.index + match[0].length;
        parts ??= clauses.slice(0, index);
        const cut = end - (match.groups?.joint?.length ?? 0);
        parts.push(cutClause(text, clause, { start, end: cut }, 'joint'));
        start = end;
      }
    }
    parts?.push(start === clause.start ? clause : cutClause(text, clause, { start, end: clause.end }, clause.stop));
  }
  return parts ?? clauses;
}

const SHORTEST_SAID = 4;
const AND = createCharacters('和');

/** Each 、, and each 和 behind what may be a predicate. */
function findSaidMarks(text: string, start: number, end: number): readonly number[] {
  const marks = findListMarks(text, start, end);
  if (!holdsAny(AND, text, start, end)) return marks;
  const joints: number[] = [];
  for (let at = findWord(text, start, end, '和'); at >= 0; at = findWord(text, at + 1, end, '和'))
    if (holdsAt(SAID_ENDS.last, text, at - 1)) joints.push(at);
  return joints.length === 0 ? marks : [...marks, ...joints].toSorted((left, right) => left - right);
}

/** Divides a clause whose members each have a predicate: 某电厂投产、某大桥通车、某港开工. */
export function splitSaid(text: string, clauses: readonly Clause[]): readonly Clause[] {
  let parts: Clause[] | undefined;
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    let { start } = clause;
    if (endsInSaid(text, clause))
      for (const mark of findSaidMarks(text, start, clause.end)) {
        const said = SAID_ENDS.endingAt(text, mark, start);
        if (said === 0 || mark - said - start < SHORTEST_SAID || clause.end - mark <= SHORTEST_SAID) continue;
        // 某大桥6月底前合龙、|年底前通车: more of the same
        if (readLead(text, mark + 1, clause.end).end >= clause.end - endSaid(text, mark + 1, clause.end)) continue;
        parts ??= clauses.slice(0, index);
        parts.push(cutClause(text, clause, { start, end: mark }, 'comma'));
        start = mark + 1;
      }
    parts?.push(start === clause.start ? clause : cutClause(text, clause, { start, end: clause.end }, clause.stop));
  }
  return parts ?? clauses;
}

/** Length of the predicate that ends at `end`. */
function endSaid(text: string, start: number, end: number): number {
  return SAID_ENDS.endingAt(text, end, start);
}

/** Those that open one behind members of any kind: 解决饮水问题、|开工建设某水库. */
const RAISING_VERBS = createLexicon('开工建设 加快建设 启动建设 续建 新建 改扩建 迁建 建成');

/** What only begins like a verb that opens the next member of a list. */
const NO_MEMBER_VERBS = createLexicon(...NO_VERBS);
/** The shortest object of a verb. */
const SHORTEST_OBJECT = 3;

/** Divides a clause where a member of its list has a verb of its own. */
export function splitVerbs(text: string, clauses: readonly Clause[]): readonly Clause[] {
  let parts: Clause[] | undefined;
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    let { start } = clause;
    if (clause.verbs)
      for (const mark of findListMarks(text, start, clause.end)) {
        if (MEMBER_VERBS.startingAt(text, mark + 1) === 0 || NO_MEMBER_VERBS.startingAt(text, mark + 1) > 0) continue;
        const before = readLead(text, start, mark);
        const behind = readLead(text, mark + 1, clause.end);
        if (before.end > start ? mark - before.end < SHORTEST_OBJECT : RAISING_VERBS.startingAt(text, mark + 1) === 0)
          continue;
        if (behind.end === mark + 1 || clause.end - behind.end < SHORTEST_OBJECT) continue;
        parts ??= clauses.slice(0, index);
        parts.push(cutClause(text, clause, { start, end: mark }, 'comma'));
        start = mark + 1;
      }
    parts?.push(start === clause.start ? clause : cutClause(text, clause, { start, end: clause.end }, clause.stop));
  }
  return parts ?? clauses;
}
