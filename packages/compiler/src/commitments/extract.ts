import { isGlossary } from '#outline/glossary.ts';
import type { Scope } from '#scope/model.ts';
import { findMarks, type Marks } from '#text/marks.ts';
import type {
  Commitment,
  Diagnostic,
  Fact,
  NamedProject,
  OutlineNode,
  PlanDocument,
  SentenceRole,
  Span,
  TargetClass,
} from '../model.ts';
import { endsInAttitude } from './attitudes.ts';
import { boundOf, COMPLETION } from './bound.ts';
import { checkBreakdowns, checkListedCounts } from './counts.ts';
import { readPrintedDeadlines } from './deadline.ts';
import { levelOf, officesOf } from './departments.ts';
import type { Draft, ReadSentence } from './draft.ts';
import { findDuties } from './duty-hits.ts';
import { prepareIds } from './identity.ts';
import { firstEndingFrom, prepareLeads, preparePrints } from './leads.ts';
import { joinMentions } from './mentions.ts';
import { nameDrafts } from './naming.ts';
import { findNarrativeReason, UNIT_IN_CHARGE } from './narrative.ts';
import type { VerbHead } from './openings.ts';
import { type PrintedUnits, readPrintedUnits } from './printed-units.ts';
import { prepareFindings, readPart } from './reading.ts';
import { announcesThought, findRemark } from './remarks.ts';
import { SIGNS } from './signs.ts';
import { readStatements } from './statements.ts';
import { prepareClasses } from './target-class.ts';
import { DETAILS, isTopic, TOPIC_AT_MOST } from './topic.ts';
import { buildTree, type OutlineTree } from './tree.ts';

export interface CommitmentInput {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly scopes: readonly Scope[];
  readonly facts: readonly Fact[];
  readonly projects: readonly NamedProject[];
  /** The text's marks, when they are known already. */
  readonly marks?: Marks;
}

/** A sentence of the targets or tasks with what became of it. */
export interface ClassedSentence extends Span {
  readonly role: SentenceRole;
  readonly why: string;
}

export interface ExtractedCommitments {
  readonly commitments: readonly Commitment[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sentences: readonly ClassedSentence[];
}

/** Verbs that only state a result, with which remarks about the targets open as well (实现…目标有条件). */
const RESULT = /^(?:实现|达到|完成|保持|适应|把握|认识)$/u;

/** What the text says apart from its sentences. */
interface Surroundings {
  readonly text: string;
  readonly planYear: string | null;
  readonly tree: OutlineTree;
  readonly printed: readonly PrintedUnits[];
  readonly classOf: (draft: Draft) => TargetClass | null;
}

/** Whether a draft's own clause says no deed: 进出口稳中提质. */
function isState({ start }: Draft, { clauses }: ReadSentence): boolean {
  for (const clause of clauses) if (clause.start === start) return clause.head === undefined;
  return false;
}

/** The first verb of a sentence behind what only says on what ground it acts (立足…). */
function firstHead({ clauses }: ReadSentence): VerbHead | undefined {
  for (const { head, preamble } of clauses) if (!preamble) return head;
  return undefined;
}

/**
 * Among the targets, what has no number counts as one only where headings or a lead-in say that targets are listed, or where
 * it binds itself to something beside counted ones (…增长9%；居民收入与经济增长同步); where a sentence opens with a deed it is
 * an action that stands among them.
 */
function admit(draft: Draft, sentence: ReadSentence, { text, tree, classOf }: Surroundings): boolean {
  if (draft.kind !== 'target' || draft.facts.length > 0 || classOf(draft) !== null) return true;
  if (sentence.counted && isState(draft, sentence) && boundOf(text, draft).kind !== 'completion') return true;
  const head = firstHead(sentence);
  const tasks = tree.path(draft.section).some((node) => node.level > 0 && /任务|措施|工作/u.test(node.title));
  if (!tasks && (head === undefined || RESULT.test(head.verb))) {
    const { kind } = boundOf(text, draft);
    return kind === 'relative' || (sentence.counted && kind !== 'completion');
  }
  draft.kind = 'action';
  return true;
}

function roleOf({ start, end, clauses }: ReadSentence, { text, printed }: Surroundings): ClassedSentence {
  const print = firstEndingFrom(printed, start);
  if (print !== undefined && print.start <= end)
    return { start, end, role: 'commitment', why: 'units in charge of the item' };
  if (clauses.some((clause) => clause.facts.length > 0))
    return { start, end, role: 'fact', why: 'quantities that promise nothing new' };
  const reason = findNarrativeReason(text, start, end);
  if (reason !== undefined) return { start, end, role: 'narrative', why: reason };
  if (endsInAttitude(text, clauses)) return { start, end, role: 'narrative', why: 'avowal' };
  return { start, end, role: 'unexplained', why: 'no promise, quantity or known kind of remark' };
}

/** Whether a sentence names what follows it in its item or paragraph; units in charge follow no heading but the promise itself. */
function isHeading({ text, tree, printed }: Surroundings, sentences: readonly ReadSentence[], index: number): boolean {
  const sentence = sentences[index]!;
  if (sentence.named || sentence.counted || !(sentence.opensSection || sentence.opensLine)) return false;
  const node = sentence.opensSection ? tree.at(sentence.section!) : undefined;
  let follows = index + 1;
  if (node !== undefined && printed.length > 0) while (namesUnits(text, sentences[follows])) follows += 1;
  const next = sentences[follows];
  const last =
    next === undefined ||
    next.section !== sentence.section ||
    (sentence.section === null ? next.opensLine : next.opensSection);
  let behind = 0;
  while (behind < DETAILS && sentences[index + behind + 1]?.opensLine === false) behind += 1;
  if (node === undefined) return isTopic(text, sentence, undefined, false, last || next.opensLine, behind);
  // what details an item may stand in paragraphs below it
  while (behind < DETAILS && sentences[index + behind + 1]?.section === sentence.section) behind += 1;
  return isTopic(text, sentence, node, tree.hasChildren(node), last, behind);
}

function namesUnits(text: string, sentence: ReadSentence | undefined): boolean {
  return sentence !== undefined && findRemark(text, sentence) === UNIT_IN_CHARGE;
}

/** Where sentences stand that say what guides the year's work (今年工作的总体要求是：…). */
function findThoughts(sentences: readonly ReadSentence[]): readonly number[] {
  const thoughts: number[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    const { signs, clauses } = sentences[index]!;
    if ((signs & SIGNS.colon) !== 0 && announcesThought(clauses)) thoughts.push(index);
  }
  return thoughts;
}

/** Where the first of them stands in a section, from `from` on; 0 where none does. */
function thoughtBehind(sentences: readonly ReadSentence[], thoughts: readonly number[], from: number): number {
  const first = thoughts.find((thought) => thought >= from);
  if (first === undefined || first >= from + SITUATION_AT_MOST) return 0;
  const { section } = sentences[from]!;
  for (let index = from + 1; index <= first; index += 1) if (sentences[index]!.section !== section) return 0;
  return first;
}

/** What stands before that in its section weighs how things are. */
const SITUATION = 'judgement of the situation';
const SITUATION_AT_MOST = 60;

/** The role of each sentence that is passed over before any promise is looked for in it. */
function passOver(
  surroundings: Surroundings,
  sentences: readonly ReadSentence[],
): readonly (ClassedSentence | undefined)[] {
  const passed: (ClassedSentence | undefined)[] = [];
  const thoughts = findThoughts(sentences);
  let thought = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index]!;
    const { start, end } = sentence;
    if (thoughts.length > 0 && (index === 0 || sentence.section !== sentences[index - 1]!.section))
      thought = thoughtBehind(sentences, thoughts, index);
    if (isHeading(surroundings, sentences, index)) {
      passed.push({ start, end, role: 'heading', why: 'names what follows' });
      continue;
    }
    const remark =
      index < thought && !sentence.counted && !sentence.named ? SITUATION : findRemark(surroundings.text, sentence);
    if (remark === undefined) passed.push(undefined);
    else passed.push({ start, end, role: 'narrative', why: remark });
  }
  return passed;
}

/** How sentences are read and what they promise; what is known from a text before need not be read again. */
export interface SentenceReading {
  readonly readPart: typeof readPart;
  readonly readStatements: typeof readStatements;
}

const AFRESH: SentenceReading = { readPart, readStatements };

/** A sentence that says in a few words what the others behind it on its line are about; null where it does not. */
function topicOf(sentences: readonly ReadSentence[], index: number): ReadSentence | null {
  const first = sentences[index]!;
  if (first.end - first.start > TOPIC_AT_MOST || first.clauses.length > TOPIC_CLAUSES || first.counted) return null;
  const next = sentences[index + 1];
  return next === undefined || next.opensLine ? null : first;
}

const TOPIC_CLAUSES = 2;
/** A sentence within a line that opens a matter of its own is no longer than this. */
const NEAR_AT_MOST = 16;

/** Reads the promises of sentences into `drafts` and what became of each sentence into `classed`. */
function readSentences(
  sentences: readonly ReadSentence[],
  surroundings: Surroundings,
  statements: SentenceReading['readStatements'],
  drafts: Draft[],
  classed: ClassedSentence[],
): void {
  const { text, planYear } = surroundings;
  const passed = passOver(surroundings, sentences);
  let topic: Span | null = null;
  let near: Span | null = null;
  for (let index = 0; index < sentences.length; index += 1) {
    const opened = topicOf(sentences, index);
    if (sentences[index]!.opensLine) topic = near = opened;
    else if (opened !== null && opened.end - opened.start <= NEAR_AT_MOST) near = opened;
    const role = passed[index];
    if (role !== undefined) {
      classed.push(role);
      continue;
    }
    const sentence = sentences[index]!;
    const { start, end } = sentence;
    const previous = drafts.length === 0 ? undefined : drafts[drafts.length - 1];
    for (const draft of statements(text, planYear, sentence, previous)) {
      if (!admit(draft, sentence, surroundings)) continue;
      draft.topic = topic;
      draft.near = near;
      drafts.push(draft);
    }
    const held = drafts.length > 0 && drafts[drafts.length - 1]!.end > start;
    const own: ClassedSentence = held
      ? { start, end, role: 'commitment', why: 'promises' }
      : roleOf(sentence, surroundings);
    classed.push(own);
  }
}

/** The targets and tasks, without page furniture around the document and without glossaries behind it. */
function promisingParts({ scopes, outline, document: { body } }: CommitmentInput): readonly Scope[] {
  const glossaries = outline.filter(isGlossary);
  return scopes
    .filter((scope) => scope.part === 'targets' || scope.part === 'tasks')
    .map((scope) => between(scope, Math.max(scope.start, body.start), Math.min(scope.end, body.end)))
    .flatMap((scope) => cutOut(scope, glossaries))
    .filter((scope) => scope.end > scope.start);
}

function between({ status, period, part }: Scope, start: number, end: number): Scope {
  return { start, end, status, period, part };
}

/** What is left of a scope without the sections that lie in it. */
function cutOut(scope: Scope, sections: readonly OutlineNode[]): readonly Scope[] {
  const left: Scope[] = [];
  let from = scope.start;
  for (const { start, sectionEnd } of sections) {
    if (sectionEnd <= from || start >= scope.end) continue;
    left.push(between(scope, from, start));
    from = sectionEnd;
  }
  if (from < scope.end) left.push(between(scope, from, scope.end));
  return left;
}

const NONE: readonly never[] = [];

function idsOf(facts: readonly Fact[]): readonly string[] {
  if (facts.length === 0) return NONE;
  const ids = [facts[0]!.id];
  for (let index = 1; index < facts.length; index += 1) if (!ids.includes(facts[index]!.id)) ids.push(facts[index]!.id);
  return ids;
}

function placeOf(facts: readonly Fact[]): string | null {
  for (const { place } of facts) if (place !== null) return place;
  return null;
}

/** The words of a promise; most are one clause, whose words are cut out already. */
function quoteOf(text: string, { start, end, boundIn }: Draft): string {
  const said = boundIn[0]!;
  return said.words !== null && said.start === start && said.end === end ? said.words : text.slice(start, end);
}

/** 任务与目标: what the targets and tasks promise, one each, in text order, and what became of each of their sentences. */
export function extractCommitments(
  text: string,
  input: CommitmentInput,
  reading: SentenceReading = AFRESH,
): ExtractedCommitments {
  const { marks = findMarks(text) } = input;
  const tree = buildTree(input.outline);
  const parts = promisingParts(input);
  const offices = officesOf(levelOf(text, input.document), input.document.planYear);
  const printed = parts.flatMap((scope) => readPrintedUnits(text, scope, offices));
  const classOf = prepareClasses(text, tree);
  const surroundings: Surroundings = { text, planYear: input.document.planYear, tree, printed, classOf };
  const findings = prepareFindings(input.facts, input.projects);
  const drafts: Draft[] = [];
  const sentences: ClassedSentence[] = [];
  for (const scope of parts) {
    const read = reading.readPart(text, scope, tree, findings, marks);
    readSentences(read, surroundings, reading.readStatements, drafts, sentences);
  }
  nameDrafts(text, drafts);
  const joined = joinMentions(drafts);
  const idOf = prepareIds(text, tree, joined.length);
  const prints = parts.flatMap((scope) => readPrintedDeadlines(text, scope, input.document.planYear));
  const deadlineBehind = preparePrints(text, prints, tree);
  const hits = findDuties(text, marks.letters, parts, offices);
  const suggested = joined.map(prepareLeads(text, hits, printed, tree, offices));
  const commitments = joined.map((draft, index): Commitment => {
    const bound = boundOf(text, draft);
    const { leads, supporting } = suggested[index]!;
    return {
      id: idOf(draft),
      start: draft.start,
      end: draft.end,
      kind: draft.kind,
      title: draft.title,
      quote: quoteOf(text, draft),
      mentions: draft.mentions ?? NONE,
      section: draft.section,
      factIds: idsOf(draft.facts),
      projectIds: draft.project === null ? NONE : [draft.project.id],
      deadline: draft.deadline ?? (prints.length === 0 ? null : (deadlineBehind(draft.start)?.deadline ?? null)),
      strength: draft.strength,
      targetClass: draft.kind === 'target' ? classOf(draft) : null,
      bound,
      // most promises bind themselves to nothing but completion
      pending: bound !== COMPLETION && bound.kind === 'pending',
      place: placeOf(draft.facts),
      leads,
      supporting,
    };
  });
  return {
    commitments,
    sentences,
    diagnostics: [
      ...checkBreakdowns(text, input.facts),
      ...parts.flatMap((scope) => checkListedCounts(text, scope, marks)),
    ],
  };
}
