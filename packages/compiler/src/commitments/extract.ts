import type { Scope } from '#scope/model.ts';
import type {
  Bound,
  Commitment,
  Diagnostic,
  Fact,
  LeadSuggestion,
  NamedProject,
  OutlineNode,
  PlanDocument,
  SentenceRole,
  Span,
} from '../model.ts';
import { findPending, findQualitative, findRelative, PLAIN_STATE } from './bound.ts';
import { checkBreakdowns, checkListedCounts } from './counts.ts';
import type { Draft, ReadClause, ReadSentence } from './draft.ts';
import { type DutyHit, findDuties, suggestLeads } from './duties.ts';
import { assignIds, squeezeWords } from './identity.ts';
import { joinMentions } from './mentions.ts';
import { findNarrativeReason } from './narrative.ts';
import { type PrintedUnits, readPrintedUnits } from './printed-units.ts';
import { type Clause, splitClauses, splitSentences } from './sentences.ts';
import { readStatements } from './statements.ts';
import { findTargetClass } from './target-class.ts';
import { isTopic } from './topic.ts';
import { buildTree, type OutlineTree } from './tree.ts';
import { findVerbHead } from './verbs.ts';

export interface CommitmentInput {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly scopes: readonly Scope[];
  readonly facts: readonly Fact[];
  readonly projects: readonly NamedProject[];
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

/** How many levels of headings above a promise belong to its identity. */
const IDENTITY_LEVELS = 2;

interface Pointer<T extends Span> {
  readonly take: (clause: Span) => readonly T[];
}

/** Hands out the members that begin in each clause; clauses come in text order. */
function walk<T extends Span>(members: readonly T[]): Pointer<T> {
  let at = 0;
  return {
    take: (clause) => {
      while (at < members.length && members[at]!.start < clause.start) at += 1;
      const taken: T[] = [];
      while (at < members.length && members[at]!.start < clause.end) {
        taken.push(members[at]!);
        at += 1;
      }
      return taken;
    },
  };
}

interface Walkers {
  readonly facts: Pointer<Fact>;
  readonly projects: Pointer<NamedProject>;
}

function readClauses(text: string, clauses: readonly Clause[], walkers: Walkers): readonly ReadClause[] {
  return clauses.map((clause) => ({
    ...clause,
    words: text.slice(clause.start, clause.end),
    facts: walkers.facts.take(clause),
    projects: walkers.projects.take(clause),
  }));
}

function readPart(text: string, scope: Scope, tree: OutlineTree, walkers: Walkers): readonly ReadSentence[] {
  if (scope.part !== 'targets' && scope.part !== 'tasks') return [];
  const { part } = scope;
  const cuts = tree.startsWithin(scope);
  const sentences: ReadSentence[] = [];
  for (const sentence of splitSentences(text, scope, cuts)) {
    const node = tree.innermost(sentence.start);
    const opens = node !== undefined && sentence.start <= node.start + node.marker.length && sentence.end > node.start;
    let { start } = sentence;
    if (opens) start = Math.max(start, node.start + node.marker.length);
    while (start < sentence.end && /[\s、.．:：。)）]/u.test(text[start]!)) start += 1;
    if (start >= sentence.end) continue;
    const body = { start, end: sentence.end };
    sentences.push({
      ...body,
      opensLine: sentence.opensLine,
      clauses: readClauses(text, splitClauses(text, body), walkers),
      section: node?.start ?? null,
      opensSection: opens,
      part,
    });
  }
  return sentences;
}

function roleOf(text: string, sentence: ReadSentence, printed: readonly PrintedUnits[]): ClassedSentence {
  const { start, end } = sentence;
  if (printed.some((units) => units.start <= end && units.end >= start))
    return { start, end, role: 'commitment', why: 'units in charge of the item' };
  if (sentence.clauses.some((clause) => clause.facts.length > 0))
    return { start, end, role: 'fact', why: 'quantities that promise nothing new' };
  const reason = findNarrativeReason(text.slice(start, end));
  if (reason !== undefined) return { start, end, role: 'narrative', why: reason };
  return { start, end, role: 'unexplained', why: 'no promise, quantity or known kind of remark' };
}

const JUDGED =
  /(?:关键|保障|需要|要求|引擎|职责|保证|标准|前提|基础|责任|重任|使命|生命线|根本|动力|方向|底线|第一要务|试金石)$|具有[^，,]{0,24}(?:意义|作用)$/u;

/** 做好…，是…的需要; 依法行政是…的生命线: a sentence whose predicate judges instead of promising. */
function isJudgement({ clauses }: ReadSentence): boolean {
  const last = clauses.at(-1)?.words ?? '';
  if (!JUDGED.test(last)) return false;
  return clauses.some(
    ({ words }, index) =>
      /^(?:仍然|也|既|更|都)?(?:是|对于|对)/u.test(words) ||
      (index === 0 && /^[^，,]{2,24}(?:是|就是|在于)/u.test(words)),
  );
}

function startsWithVerb(text: string, sentence: ReadSentence): boolean {
  return findVerbHead(text, sentence.start, sentence.end) !== undefined;
}

/** Grounds and remarks are looked for first only where they speak of the targets themselves, not of a deed. */
function isRemark(text: string, sentence: ReadSentence, words: string): string | undefined {
  if (sentence.clauses.some((clause) => clause.projects.length > 0)) return undefined;
  const reason = findNarrativeReason(words);
  if (reason === 'salutation' || reason === 'a unit in charge' || reason === 'thanks') return reason;
  if (reason === 'grounds of a target' && sentence.part === 'targets') return reason;
  const counted = sentence.clauses.some((clause) => clause.facts.some((fact) => fact.status === 'target'));
  if (counted) return undefined;
  if (reason === 'lead-in to what follows' && /[:：]$|以下/u.test(words)) return reason;
  if (sentence.part === 'targets' && reason !== undefined) return reason;
  if (reason === 'difficulties' && !startsWithVerb(text, sentence)) return reason;
  if (isJudgement(sentence)) return 'judgement of the situation';
  return undefined;
}

/** Among the targets, what has no number counts only where headings or a lead-in say that targets are listed. */
function isTracked(text: string, draft: Draft, tree: OutlineTree): boolean {
  if (draft.kind !== 'target' || draft.facts.length > 0 || findTargetClass(text, draft, tree) !== null) return true;
  return tree.path(draft.section).some((node) => node.level > 0 && /任务|措施|工作/u.test(node.title));
}

interface ReadSentences {
  readonly drafts: readonly Draft[];
  readonly sentences: readonly ClassedSentence[];
}

function readSentences(
  text: string,
  input: CommitmentInput,
  parts: readonly Scope[],
  tree: OutlineTree,
  printed: readonly PrintedUnits[],
): ReadSentences {
  const walkers: Walkers = {
    facts: walk(input.facts),
    projects: walk(input.projects.filter((project) => project.status === 'target')),
  };
  const drafts: Draft[] = [];
  const classed: ClassedSentence[] = [];
  for (const scope of parts) {
    const sentences = readPart(text, scope, tree, walkers);
    sentences.forEach((sentence, index) => {
      const { start, end } = sentence;
      const next = sentences[index + 1];
      const node = sentence.opensSection ? tree.at(sentence.section!) : undefined;
      const last =
        next === undefined ||
        next.section !== sentence.section ||
        (sentence.section === null ? next.opensLine : next.opensSection);
      const closesParagraph = last || next?.opensLine === true;
      const words = text.slice(start, Math.min(text.length, end + 1)).trimEnd();
      if (
        isTopic(
          text,
          sentence,
          node,
          node !== undefined && tree.hasChildren(node),
          node === undefined ? closesParagraph : last,
        )
      ) {
        classed.push({ start, end, role: 'heading', why: 'names what follows' });
        return;
      }
      const remark = isRemark(text, sentence, words);
      const read = remark === undefined ? readStatements(text, input.document.planYear, sentence, drafts.at(-1)) : [];
      const found = read.filter((draft) => isTracked(text, draft, tree));
      drafts.push(...found);
      const held = found.length > 0 || (drafts.at(-1)?.end ?? -1) >= end;
      if (remark !== undefined) classed.push({ start, end, role: 'narrative', why: remark });
      else if (held) classed.push({ start, end, role: 'commitment', why: 'promises' });
      else classed.push(roleOf(text, sentence, printed));
    });
  }
  return { drafts, sentences: classed };
}

function boundOf(text: string, draft: Draft): Bound {
  const fact = draft.project === null ? draft.facts.find((candidate) => candidate.status === 'target') : undefined;
  if (fact !== undefined) return { kind: 'number', op: fact.op, value: fact.value, unit: fact.unit, factId: fact.id };
  const stretches = draft.boundIn.map((span) => [text.slice(span.start, span.end), span.start] as const);
  for (const find of [findPending, ...(draft.project === null ? [findRelative, findQualitative] : [])]) {
    for (const [words, at] of stretches) {
      const bound = find(words, at);
      if (bound !== undefined && binds(draft, bound)) return bound;
    }
  }
  return { kind: 'completion' };
}

/** 持续提升 binds an indicator; in an action only a state that is reached or not does. */
function binds(draft: Draft, bound: Bound): boolean {
  return draft.kind === 'target' || bound.kind !== 'qualitative' || PLAIN_STATE.test(bound.words);
}

interface Leads {
  readonly leads: readonly LeadSuggestion[];
  readonly supporting: readonly LeadSuggestion[];
}

/** The print that stands behind a promise, in the same item: the first one that ends after it and before the next item. */
function printedBehind(draft: Draft, printed: readonly PrintedUnits[], tree: OutlineTree): PrintedUnits | undefined {
  return printed.find((units) => units.end >= draft.end && tree.sameItem(draft.start, units.start));
}

function leadsOf(
  text: string,
  draft: Draft,
  hits: readonly DutyHit[],
  printed: readonly PrintedUnits[],
  tree: OutlineTree,
): Leads {
  const print = printed.length === 0 ? undefined : printedBehind(draft, printed, tree);
  if (print !== undefined) return print;
  const own = hitsWithin(hits, draft);
  const headings = tree
    .path(draft.section)
    .flatMap((node) => hitsWithin(hits, { start: node.start, end: Math.min(node.end, node.start + 60) }));
  return suggestLeads(text, own, headings);
}

function hitsWithin(hits: readonly DutyHit[], span: Span): readonly DutyHit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: DutyHit[] = [];
  for (let index = low; index < hits.length && hits[index]!.start < span.end; index += 1) {
    if (hits[index]!.end <= span.end) found.push(hits[index]!);
  }
  return found;
}

function identityOf(draft: Draft, tree: OutlineTree): string {
  const headings = tree
    .path(draft.section)
    .filter((node) => node.level <= IDENTITY_LEVELS)
    .map((node) => squeezeWords(node.title));
  return [...headings, draft.kind === 'project' ? 'project' : 'promise', draft.identity].join('\u0000');
}

/** The targets and tasks, without page furniture around the document. */
function promisingParts({ scopes, document: { body } }: CommitmentInput): readonly Scope[] {
  return scopes
    .filter((scope) => scope.part === 'targets' || scope.part === 'tasks')
    .map((scope) => ({ ...scope, start: Math.max(scope.start, body.start), end: Math.min(scope.end, body.end) }))
    .filter((scope) => scope.end > scope.start);
}

/** 任务与目标: what the targets and tasks promise, one each, in text order, and what became of each of their sentences. */
export function extractCommitments(text: string, input: CommitmentInput): ExtractedCommitments {
  const tree = buildTree(input.outline);
  const parts = promisingParts(input);
  const printed = parts.flatMap((scope) => readPrintedUnits(text, scope));
  const { drafts, sentences } = readSentences(text, input, parts, tree, printed);
  const joined = joinMentions(drafts);
  const ids = assignIds(joined.map(({ draft }) => identityOf(draft, tree)));
  const hits = parts.flatMap((scope) => findDuties(text, scope));
  const commitments = joined.map(({ draft, mentions }, index): Commitment => {
    const bound = boundOf(text, draft);
    const { leads, supporting } = leadsOf(text, draft, hits, printed, tree);
    return {
      id: ids[index]!,
      start: draft.start,
      end: draft.end,
      kind: draft.kind,
      title: draft.title,
      quote: text.slice(draft.start, draft.end),
      mentions,
      section: draft.section,
      factIds: [...new Set(draft.facts.map((fact) => fact.id))],
      projectIds: draft.project === null ? [] : [draft.project.id],
      deadline: draft.deadline,
      strength: draft.strength,
      targetClass: draft.kind === 'target' ? findTargetClass(text, draft, tree) : null,
      bound,
      pending: bound.kind === 'pending',
      place: draft.facts.find((fact) => fact.place !== null)?.place ?? null,
      leads,
      supporting,
    };
  });
  return {
    commitments,
    sentences,
    diagnostics: [...checkBreakdowns(text, input.facts), ...parts.flatMap((scope) => checkListedCounts(text, scope))],
  };
}
