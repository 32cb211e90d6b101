import { createCharacters, findWord, holdsAny, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Clause, cutClause, ENDS, findEtc, findListMarks } from './clauses.ts';
import { SAID_ENDS } from './endings.ts';
import { mayOpenLead, readLead } from './lead.ts';
import { LIST_JOINT } from './patterns.ts';
import { NO_VERBS } from './vocabulary.ts';

/** What a {@link LIST_JOINT} ends in, behind 等: 和, 以及, 及. */
const JOINTS = createCharacters('和及');

/** Divides a clause where one summed-up list ends and the next begins. */
export function splitJoints(text: string, clauses: readonly Clause[]): readonly Clause[] {
  let parts: Clause[] | undefined;
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    let { start } = clause;
    const etc = findEtc(text, clause);
    if (etc >= 0 && holdsAny(JOINTS, text, etc, clause.end)) {
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
    if ((clause.ends & ENDS.said) !== 0 && SAID_ENDS.endingAt(text, clause.end, start) > 0)
      for (const mark of findSaidMarks(text, start, clause.end)) {
        const said = SAID_ENDS.endingAt(text, mark, start);
        if (said === 0 || mark - said - start < SHORTEST_SAID || clause.end - mark <= SHORTEST_SAID) continue;
        parts ??= clauses.slice(0, index);
        parts.push(cutClause(text, clause, { start, end: mark }, 'comma'));
        start = mark + 1;
      }
    parts?.push(start === clause.start ? clause : cutClause(text, clause, { start, end: clause.end }, clause.stop));
  }
  return parts ?? clauses;
}

/** The verbs that open the next member of a list: 建成甲水库、|开工乙电站. */
const MEMBER_VERBS = createLexicon(
  '建成 建成投用 建成投产 建成通车 竣工 新开工 开工 开工建设 启动 启动建设 启动实施 续建 新建 新改建 改扩建 迁建 改建 扩建 加快 加快推进 加快建设 推进 谋划 谋划建设 谋划推进 谋划实施 规划建设 完成 实施 力争 确保 推动 争取 做好 抓好',
);
/** What only begins like one. */
const NO_MEMBER_VERBS = createLexicon(...NO_VERBS);
/** The shortest object of a verb. */
const SHORTEST_OBJECT = 3;

/** Whether a verb stands behind any 、 of a clause; in most of them none does. */
function hasMemberVerb(text: string, { start, end }: Clause): boolean {
  for (let at = start + SHORTEST_OBJECT; at < end; at++)
    if (
      text.charCodeAt(at) === LIST_MARK &&
      MEMBER_VERBS.startingAt(text, at + 1) > 0 &&
      NO_MEMBER_VERBS.startingAt(text, at + 1) === 0
    )
      return true;
  return false;
}

const LIST_MARK = '、'.charCodeAt(0);

/** Divides a clause where a member of its list has a verb of its own. */
export function splitVerbs(text: string, clauses: readonly Clause[]): readonly Clause[] {
  let parts: Clause[] | undefined;
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    let { start } = clause;
    if (clause.lists && mayOpenLead(text.charCodeAt(start)) && hasMemberVerb(text, clause))
      for (const mark of findListMarks(text, start, clause.end)) {
        if (MEMBER_VERBS.startingAt(text, mark + 1) === 0 || NO_MEMBER_VERBS.startingAt(text, mark + 1) > 0) continue;
        const before = readLead(text, start, mark);
        const behind = readLead(text, mark + 1, clause.end);
        if (before.end === start || mark - before.end < SHORTEST_OBJECT) continue;
        if (behind.end === mark + 1 || clause.end - behind.end < SHORTEST_OBJECT) continue;
        parts ??= clauses.slice(0, index);
        parts.push(cutClause(text, clause, { start, end: mark }, 'comma'));
        start = mark + 1;
      }
    parts?.push(start === clause.start ? clause : cutClause(text, clause, { start, end: clause.end }, clause.stop));
  }
  return parts ?? clauses;
}
