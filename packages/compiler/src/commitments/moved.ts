import { moveSpan } from '#incremental/change.ts';
import type { Deadline, Fact, NamedProject } from '../model.ts';
import type { VerbHead } from './clauses/openings.ts';
import type { Draft, ReadClause, ReadSentence, SaidStretch } from './draft.ts';
import { type Findings, takeFacts, takeProjects } from './reading.ts';

export function moveClause(clause: ReadClause, shift: number, findings: Findings): ReadClause | null {
  const { stop, signs, words, opens, counted, preamble, strength } = clause;
  const { start, end } = moveSpan(clause, shift);
  const facts = takeFacts(findings, start, end);
  const projects = takeProjects(findings, start, end);
  if (
    !isSameList(clause.facts, facts, shift, isSameFact) ||
    !isSameList(clause.projects, projects, shift, isSameProject)
  )
    return null;
  if (shift === 0 && isSelf(clause.facts, facts) && isSelf(clause.projects, projects)) return clause;
  const head = clause.head && moveHead(clause.head, shift);
  return { start, end, stop, signs, words, opens, facts, counted, projects, head, preamble, strength };
}

function moveHead({ start, end, verb, general, deed, result, bearing, drift }: VerbHead, shift: number): VerbHead {
  return { start: start + shift, end: end + shift, verb, general, deed, result, bearing, drift };
}

function isSameList<One>(
  before: readonly One[],
  now: readonly One[],
  shift: number,
  isSame: (before: One, now: One, shift: number) => boolean,
): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < now.length; index += 1) if (!isSame(before[index]!, now[index]!, shift)) return false;
  return true;
}

/** Whether two lists hold the very same objects. */
function isSelf<One>(before: readonly One[], now: readonly One[]): boolean {
  return isSameList(before, now, 0, (one, other) => one === other);
}

function isSameFact(before: Fact, now: Fact, shift: number): boolean {
  return (
    before === now ||
    (before.start + shift === now.start &&
      before.end + shift === now.end &&
      before.metric === now.metric &&
      String(before.value) === String(now.value) &&
      before.unit === now.unit &&
      before.kind === now.kind &&
      before.op === now.op &&
      before.status === now.status &&
      before.period === now.period &&
      before.place === now.place)
  );
}

function isSameProject(before: NamedProject, now: NamedProject, shift: number): boolean {
  return (
    before === now ||
    (before.start + shift === now.start &&
      before.end + shift === now.end &&
      before.name === now.name &&
      before.stage === now.stage &&
      before.status === now.status)
  );
}

/** The drafts of a sentence at its new place; undefined when one holds what its clauses do not. */
export function moveDrafts(
  drafts: readonly Draft[],
  was: ReadSentence,
  sentence: ReadSentence,
  shift: number,
): readonly Draft[] | undefined {
  if (was === sentence) return drafts;
  const moved: Draft[] = [];
  for (const draft of drafts) {
    const copy = copyDraft(draft);
    for (let index = 0; index < copy.facts.length; index += 1) {
      const fact = followFact(copy.facts[index]!, was, sentence);
      if (fact === undefined) return undefined;
      copy.facts[index] = fact;
    }
    if (draft.project !== null) {
      const project = followProject(draft.project, was, sentence);
      if (project === undefined) return undefined;
      copy.project = project;
    }
    copy.start += shift;
    copy.end += shift;
    copy.mainStart += shift;
    copy.mainEnd += shift;
    copy.section = sentence.section;
    copy.deadline = draft.deadline && moveDeadline(draft.deadline, shift);
    for (let index = 0; index < copy.boundIn.length; index += 1)
      copy.boundIn[index] = moveStretch(copy.boundIn[index]!, shift);
    moved.push(copy);
  }
  return moved;
}

/** What a fact of a sentence is in the sentence that it has become, whose clauses hold as many. */
function followFact(fact: Fact, was: ReadSentence, now: ReadSentence): Fact | undefined {
  for (let clause = 0; clause < was.clauses.length; clause += 1) {
    const index = was.clauses[clause]!.facts.indexOf(fact);
    if (index >= 0) return now.clauses[clause]!.facts[index];
  }
  return undefined;
}

function followProject(project: NamedProject, was: ReadSentence, now: ReadSentence): NamedProject | undefined {
  for (let clause = 0; clause < was.clauses.length; clause += 1) {
    const index = was.clauses[clause]!.projects.indexOf(project);
    if (index >= 0) return now.clauses[clause]!.projects[index];
  }
  return undefined;
}

function moveDeadline({ start, end, date, words }: Deadline, shift: number): Deadline {
  return { start: start + shift, end: end + shift, date, words };
}

function moveStretch({ start, end, signs, words }: SaidStretch, shift: number): SaidStretch {
  return { start: start + shift, end: end + shift, signs, words };
}

/** A draft that may be changed while the other stays as it is. */
export function copyDraft(draft: Draft): Draft {
  const {
    kind,
    start,
    end,
    mainStart,
    mainEnd,
    section,
    title,
    namedFor,
    run,
    identity,
    squeezed,
    measure,
    metric,
    project,
    strength,
    deadline,
  } = draft;
  return {
    kind,
    start,
    end,
    mainStart,
    mainEnd,
    topic: null,
    near: null,
    section,
    title,
    namedFor,
    run,
    identity,
    squeezed,
    measure,
    metric,
    facts: draft.facts.slice(),
    project,
    strength,
    deadline,
    boundIn: draft.boundIn.slice(),
  };
}
