import { type Change, findSameEnds, moveSpan } from '#incremental/change.ts';
import { findMarks } from '#text/marks.ts';
import type { Deadline, Fact, NamedProject, OutlineNode } from '../model.ts';
import type { Draft, ReadClause, ReadSentence, SaidStretch } from './draft.ts';
import type { SentenceReading } from './extract.ts';
import { nameDrafts } from './naming.ts';
import type { VerbHead } from './openings.ts';
import {
  announcesTargets,
  createSentenceReader,
  type Findings,
  opensNode,
  prepareParts,
  takeFacts,
  takeProjects,
  wordsFrom,
} from './reading.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { SIGNS } from './signs.ts';
import { readStatements } from './statements.ts';

/** A sentence of a text, cut, read, and with what it promises. */
interface KnownSentence {
  readonly cut: Sentence;
  /** Null when it holds no words. */
  readonly read: ReadSentence | null;
  /** As they were before anything else of the text was laid to them; null when they were not asked for or rest on other sentences. */
  drafts: readonly Draft[] | null;
}

/** What was read of a text, to read a changed one from: the sentences of its parts, part by part. */
export interface SentencesKnown {
  readonly planYear: string | null;
  readonly parts: readonly (readonly KnownSentence[])[];
}

/** A reading that leaves out the sentences that a change does not touch, and what it has read in the end. */
export interface RememberedReading extends SentenceReading {
  readonly known: SentencesKnown;
}

/** What a sentence was in the text before, and how far it has moved since. */
interface Origin {
  readonly now: KnownSentence;
  readonly was: KnownSentence | null;
  readonly shift: number;
}

/**
 * Prepares the reading of a changed text.
 *
 * @param before what is known of the text before, whose parts are the same but for the change; null when nothing is
 */
export function prepareReading(
  planYear: string | null,
  before: SentencesKnown | null,
  change: Change,
): RememberedReading {
  const usable = before?.planYear === planYear ? before : null;
  const parts: (readonly KnownSentence[])[] = [];
  const origins = new Map<ReadSentence, Origin>();
  return {
    known: { planYear, parts },
    readPart: (text, scope, tree, findings, marks = findMarks(text)) => {
      const { part } = scope;
      if (part !== 'targets' && part !== 'tasks') return [];
      const cuts = splitSentences(text, scope, tree.startsWithin(scope), marks);
      const recall = prepareRecall(usable?.parts[parts.length] ?? [], cuts, change);
      const read = createSentenceReader(text, scope.start, findings, marks);
      const partOf = prepareParts(scope, part, tree);
      const known: KnownSentence[] = [];
      const sentences: ReadSentence[] = [];
      for (const [index, cut] of cuts.entries()) {
        const { was, shift } = recall(index);
        const node = tree.innermost(cut.start);
        const own = partOf(node);
        const place = { cut, node, part: own, shift };
        const moved = was?.read ? moveSentence(text, place, was.read, findings) : null;
        const now = { cut, read: moved ?? read(cut, node, own), drafts: null };
        known.push(now);
        if (now.read === null) continue;
        sentences.push(now.read);
        origins.set(now.read, { now, was: moved === null ? null : was, shift });
      }
      parts.push(known);
      return sentences;
    },
    readStatements: (text, year, sentence, previous) => {
      const { now, was, shift } = origins.get(sentence)!;
      const moved = was?.drafts ? moveDrafts(was.drafts, was.read!, sentence, shift) : undefined;
      if (moved !== undefined) {
        now.drafts = moved;
        return moved.map(copyDraft);
      }
      const drafts = readStatements(text, year, sentence, previous);
      nameDrafts(text, drafts);
      if (!awaits(sentence)) now.drafts = drafts.map(copyDraft);
      return drafts;
    },
  };
}

/** Finds for the sentences of a part, by their number, what they were before. */
function prepareRecall(
  before: readonly KnownSentence[],
  cuts: readonly Sentence[],
  change: Change,
): (index: number) => { readonly was: KnownSentence | null; readonly shift: number } {
  const { head, tail } = findSameEnds(
    before.map(({ cut }) => cut),
    cuts,
    change,
  );
  const behind = cuts.length - tail;
  const added = cuts.length - before.length;
  return (index) => {
    if (index < head) return { was: before[index]!, shift: 0 };
    return { was: index < behind ? null : before[index - added]!, shift: change.shift };
  };
}

/** Whether a sentence may say what the one before it awaits. */
function awaits({ signs }: ReadSentence): boolean {
  return (signs & SIGNS.pending) !== 0;
}

/** Where a sentence stands that may be one of the text before, so much further on. */
interface SentencePlace {
  readonly cut: Sentence;
  readonly node: OutlineNode | undefined;
  readonly part: ReadSentence['part'];
  readonly shift: number;
}

/** The sentence at its new place with the facts and projects found there; null when anything about it is other than before. */
function moveSentence(
  text: string,
  { cut, node, part: own, shift }: SentencePlace,
  sentence: ReadSentence,
  findings: Findings,
): ReadSentence | null {
  const opensSection = opensNode(cut, node);
  const start = wordsFrom(text, cut, opensSection ? node : undefined);
  const { opensLine, signs, counted, named, part } = sentence;
  if (start !== sentence.start + shift || opensLine !== cut.opensLine || opensSection !== sentence.opensSection)
    return null;
  const announces = sentence.clauses.length > 0 && announcesTargets(sentence.clauses[0]!);
  if (part !== (announces ? 'targets' : own)) return null;
  const section = node?.start ?? null;
  const { fact, project } = findings;
  const clauses: ReadClause[] = [];
  let isItself = shift === 0 && section === sentence.section;
  for (const clause of sentence.clauses) {
    const moved = moveClause(clause, shift, findings);
    isItself &&= moved === clause;
    if (moved === null) {
      // they are to be taken by the reading
      findings.fact = fact;
      findings.project = project;
      return null;
    }
    clauses.push(moved);
  }
  if (isItself) return sentence;
  return { start, end: cut.end, opensLine, clauses, signs, counted, named, section, opensSection, part };
}

function moveClause(clause: ReadClause, shift: number, findings: Findings): ReadClause | null {
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
function moveDrafts(
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
function copyDraft(draft: Draft): Draft {
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
    mentions: null,
  };
}
