import { createCharacters, findWord, holdsAny, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Clause, cutClause, findEtc, findListMarks } from './clauses.ts';
import { LIST_JOINT } from './patterns.ts';

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
        parts.push(cutClause(clause, start, end - (match.groups?.joint?.length ?? 0), 'joint'));
        start = end;
      }
    }
    parts?.push(start === clause.start ? clause : cutClause(clause, start, clause.end, clause.stop));
  }
  return parts ?? clauses;
}

/** What closes a member that says what became of it: 某电厂投产、某大桥通车. */
const SAID_ENDS = createLexicon(
  '投产 投用 投运 建成 竣工 完工 开工 通车 贯通 启用 开通 开通运营 通车运营 建成投产 建成投用 建成通车 开工建设 投入使用 投入运营 投入运行 核准 主体完工 封顶 顺利推进 加快推进 进展顺利',
);
const SHORTEST_SAID = 4;
const AND = createCharacters('和');
/** The last characters of {@link SAID_ENDS}. */
const SAID_LAST = createCharacters('产用运成工车通营设准顶进利');

/** Each 、, and each 和 behind what may be a predicate. */
function findSaidMarks(text: string, start: number, end: number): readonly number[] {
  const marks = findListMarks(text, start, end);
  if (!holdsAny(AND, text, start, end)) return marks;
  const joints: number[] = [];
  for (let at = findWord(text, start, end, '和'); at >= 0; at = findWord(text, at + 1, end, '和'))
    if (holdsAt(SAID_LAST, text, at - 1)) joints.push(at);
  return joints.length === 0 ? marks : [...marks, ...joints].toSorted((left, right) => left - right);
}

/** Divides a clause whose members each have a predicate: 某电厂投产、某大桥通车、某港开工. */
export function splitSaid(text: string, clauses: readonly Clause[]): readonly Clause[] {
  let parts: Clause[] | undefined;
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    let { start } = clause;
    if (SAID_ENDS.endingAt(text, clause.end, start) > 0)
      for (const mark of findSaidMarks(text, start, clause.end)) {
        const said = SAID_ENDS.endingAt(text, mark, start);
        if (said === 0 || mark - said - start < SHORTEST_SAID || clause.end - mark <= SHORTEST_SAID) continue;
        parts ??= clauses.slice(0, index);
        parts.push(cutClause(clause, start, mark, 'comma'));
        start = mark + 1;
      }
    parts?.push(start === clause.start ? clause : cutClause(clause, start, clause.end, clause.stop));
  }
  return parts ?? clauses;
}
