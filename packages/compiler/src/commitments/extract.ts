import type { TaskRow } from '#flow/cells.ts';
import { isGlossary } from '#outline/glossary.ts';
import type { Scope } from '#scope/model.ts';
import type { IndicatorRow } from '#tables/model.ts';
import { DATE_COLUMN, hasColumn } from '#text/column-heads.ts';
import { findMarks, type Marks } from '#text/marks.ts';
import type { Commitment, Diagnostic, Fact, NamedProject, OutlineNode, PlanDocument, Span } from '../model.ts';
import { checkBreakdowns, checkListedCounts } from './counts.ts';
import { readPrintedDeadlines } from './deadline.ts';
import type { Draft, ReadSentence } from './draft.ts';
import { prepareRowDrafts, type RowDrafts, withRowClasses } from './indicator-rows.ts';
import { isOfCounty, levelOf, officesOf } from './leads/departments.ts';
import type { Leads } from './leads/duties.ts';
import { findDuties } from './leads/duty-hits.ts';
import { prepareLeads, preparePrints } from './leads/leads.ts';
import { findOwner, readPrintedUnits, UNIT_COLUMN } from './leads/printed-units.ts';
import { tellsOfVotes } from './listed-works.ts';
import { prepareJoining } from './mentions.ts';
import { prepareFindings, readPart } from './reading.ts';
import { admit, type ClassedSentence, passOver, roleOf, type Surroundings } from './sentence-roles.ts';
import { prepareSettling, type Settled } from './settled.ts';
import { readStatements } from './statements.ts';
import { prepareClasses } from './target-class.ts';
import { readRowDeadlines, readRowUnits, withRows } from './task-rows.ts';
import { nameDrafts } from './titles/naming.ts';
import { TOPIC_AT_MOST } from './topic.ts';
import { buildTree } from './tree.ts';

export interface CommitmentInput {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly scopes: readonly Scope[];
  readonly facts: readonly Fact[];
  readonly projects: readonly NamedProject[];
  /** The text's marks, when they are known already. */
  readonly marks?: Marks;
  /** Rows of tables of tasks, and what in them promises nothing. */
  readonly rows?: readonly TaskRow[];
  readonly asides?: readonly Span[];
  /** Rows of tables of indicators that set targets, in text order. */
  readonly indicators?: readonly IndicatorRow[];
}

export interface ExtractedCommitments {
  readonly commitments: readonly Commitment[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sentences: readonly ClassedSentence[];
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

/** What reads the promises of a sentence, or that of the row of indicators that it stands in. */
interface PromiseReading {
  readonly statements: SentenceReading['readStatements'];
  readonly draftOfRow: RowDrafts;
}

/** Reads the promises of sentences into `drafts` and what became of each sentence into `classed`. */
function readSentences(
  sentences: readonly ReadSentence[],
  surroundings: Surroundings,
  { statements, draftOfRow }: PromiseReading,
  drafts: Draft[],
  classed: ClassedSentence[],
): void {
  const { text, planYear } = surroundings;
  const passed = passOver(surroundings, sentences);
  let topic: Span | null = null;
  let near: Span | null = null;
  let headed = false;
  for (let index = 0; index < sentences.length; index += 1) {
    const opened = topicOf(sentences, index);
    const role = passed[index];
    if (sentences[index]!.opensLine) {
      topic = near = opened;
      headed = false;
    } else if (opened !== null && opened.end - opened.start <= NEAR_AT_MOST) {
      // 三是做活旅游。推进游客中心建设。…: what heads an item says more than a short promise in it
      const heads = role?.role === 'heading';
      if (heads || !headed) near = opened;
      headed ||= heads;
    }
    const sentence = sentences[index]!;
    const { start, end } = sentence;
    const ofRow = draftOfRow(sentence);
    if (ofRow !== undefined) {
      drafts.push(...ofRow);
      classed.push({ start, end, role: 'commitment', why: 'a row of targets' });
      continue;
    }
    if (role !== undefined) {
      classed.push(role);
      continue;
    }
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
function promisingParts(text: string, { scopes, outline, document }: CommitmentInput): readonly Scope[] {
  const glossaries = outline.filter(isGlossary);
  const body = { start: startBehindTitle(text, document), end: document.body.end };
  return scopes
    .filter((scope) => scope.part === 'targets' || scope.part === 'tasks')
    .map((scope) => between(scope, Math.max(scope.start, body.start), Math.min(scope.end, body.end)))
    .flatMap((scope) => cutOut(scope, glossaries))
    .filter((scope) => scope.end > scope.start);
}

/** Where the body begins behind the line of its title: 某县2024年10件实事 is none of them. */
function startBehindTitle(text: string, { title, body }: PlanDocument): number {
  const end = text.indexOf('\n', body.start);
  if (title === '' || end < 0 || end - body.start > TITLE_LINE_AT_MOST) return body.start;
  return text.slice(body.start, end).replaceAll(WHITE_SPACE_RUN, '').includes(title) ? end : body.start;
}

const TITLE_LINE_AT_MOST = 120;
const WHITE_SPACE_RUN = /\s+/gu;

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

/** So many drafts are named and settled together: enough to keep to one question at a time, few enough to be forgotten soon. */
const BLOCK = 512;

/**
 * Prepares what turns drafts, block by block and in text order, into commitments: named, settled with others that promise the same, and given
 * their leads, which rest on what stands beside them.
 */
function prepareCommitting(
  text: string,
  joinOrSettle: (draft: Draft) => Settled | null,
  leadsOf: (draft: Draft, index: number, drafts: readonly Draft[]) => Leads,
  commitments: Settled[],
): (drafts: readonly Draft[], isLast: boolean) => void {
  // the first mentions that are still needed: the last one with leads, and those without
  let firsts: Draft[] = [];
  let led = 0;
  return (drafts, isLast) => {
    nameDrafts(text, drafts);
    for (const draft of drafts) {
      const settled = joinOrSettle(draft);
      if (settled === null) continue;
      commitments.push(settled);
      firsts.push(draft);
    }
    const before = commitments.length - firsts.length;
    // the leads of the last one rest on the next one as well
    const end = isLast ? firsts.length : firsts.length - 1;
    for (; led < end; led += 1) {
      const { leads, supporting } = leadsOf(firsts[led]!, led, firsts);
      const commitment = commitments[before + led]!;
      commitment.leads = leads;
      commitment.supporting = supporting;
    }
    firsts = firsts.slice(Math.max(0, led - 1));
    led = Math.min(led, 1);
  };
}

/** 任务与目标: what the targets and tasks promise, one each, in text order, and what became of each of their sentences. */
export function extractCommitments(
  text: string,
  input: CommitmentInput,
  reading: SentenceReading = AFRESH,
): ExtractedCommitments {
  const { document, marks = findMarks(text), rows = NONE, asides = NONE, indicators = NONE } = input;
  const { planYear } = document;
  const tree = buildTree(input.outline);
  const parts = promisingParts(text, input);
  const offices = officesOf(levelOf(text, document), planYear, isOfCounty(text, document));
  const unitsAs = { offices, inCells: hasColumn(text, UNIT_COLUMN) };
  const printed = withRows(
    parts.flatMap((scope) => readPrintedUnits(text, scope, unitsAs)),
    readRowUnits(text, rows, offices),
    rows,
  );
  const datesAs = { planYear, inCells: hasColumn(text, DATE_COLUMN) };
  const dates = withRows(
    parts.flatMap((scope) => readPrintedDeadlines(text, scope, datesAs)),
    readRowDeadlines(text, rows, planYear),
    rows,
  );
  const dateBehind = preparePrints(text, dates, tree);
  const classes = prepareClasses(text, tree);
  const classOf = indicators.length === 0 ? classes : withRowClasses(text, indicators, classes);
  const draftOfRow = prepareRowDrafts(text, indicators, input.facts);
  const surroundings: Surroundings = { text, planYear, tree, printed, asides, classOf, voted: tellsOfVotes(text) };
  const findings = prepareFindings(input.facts, input.projects);
  const commitments: Settled[] = [];
  const settle = prepareSettling({
    text,
    tree,
    whole: document.place,
    classOf,
  });
  const hits = findDuties(text, marks.letters, parts, offices);
  const owner = findOwner(text, document.title, printed.length > 0, offices);
  const leadsOf = prepareLeads(text, hits, printed, tree, offices, owner);
  const commit = prepareCommitting(text, prepareJoining(settle), leadsOf, commitments);
  let drafts: Draft[] = [];
  const sentences: ClassedSentence[] = [];
  for (const scope of parts) {
    const read = reading.readPart(text, scope, tree, findings, marks);
    readSentences(read, surroundings, { statements: reading.readStatements, draftOfRow }, drafts, sentences);
    if (drafts.length <= BLOCK) continue;
    // the sentence behind the last one may say what that awaits
    const last = drafts.pop()!;
    commit(drafts, false);
    drafts = [last];
  }
  commit(drafts, true);
  // what a later mention says itself goes before what is printed behind the item
  if (dates.length > 0)
    for (const commitment of commitments) commitment.deadline ??= dateBehind(commitment.start)?.deadline ?? null;
  return {
    commitments,
    sentences,
    diagnostics: [
      ...checkBreakdowns(text, input.facts),
      ...parts.flatMap((scope) => checkListedCounts(text, scope, marks)),
    ],
  };
}
