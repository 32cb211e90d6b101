import { isGlossary } from '#outline/glossary.ts';
import type { Scope } from '#scope/model.ts';
import { createCharacters, holdsAny } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { findMarks, type Marks, markFrom } from '#text/marks.ts';
import type { FactStatus, NamedProject, OutlineNode, PlanDocument, ProjectStage, Span } from '../model.ts';
import { type Clause, ENDS, findEtc, readClauses } from './clauses.ts';
import { CARRIED } from './endings.ts';
import { type Frame, readFrame, relist } from './frame.ts';
import { readLead } from './lead.ts';
import { readMembers } from './members.ts';
import { hasHead } from './name-tails.ts';
import { CARRIED_TAIL, THEN_START } from './patterns.ts';
import { findPredicate } from './predicate.ts';
import { splitJoints, splitSaid } from './splits.ts';

/**
 * 项目: every named, concrete undertaking with its stage, in text order. Programmes, campaigns, events and counts of
 * things are left out, and so is a glossary behind the report.
 *
 * @param scopes give the status; a renewal that is reported is complete, one that is promised is under way
 */
export function extractProjects(
  text: string,
  document: PlanDocument,
  outline: readonly OutlineNode[],
  scopes: readonly Scope[],
  marks = findMarks(text),
): readonly NamedProject[] {
  const input = { document, outline, scopes, marks };
  return readProjects(text, input, { from: document.body.start, end: endOfReport(input), stopsAt: undefined }).projects;
}

export interface ProjectInput {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly scopes: readonly Scope[];
  readonly marks: Marks;
}

/** Where a glossary behind the report begins, or the report ends. */
export function endOfReport({ document, outline }: ProjectInput): number {
  const glossary = outline.find(isGlossary);
  return glossary?.start ?? document.body.end;
}

/** What is read for projects. */
export interface ProjectRange {
  /** Where a sentence begins. */
  readonly from: number;
  readonly end: number;
  /** Tells of the beginning of each sentence whether nothing has to be read from there on. */
  readonly stopsAt: ((start: number) => boolean) | undefined;
}

export interface ProjectsRead {
  readonly projects: NamedProject[];
  /** Where the sentences begin that were read. */
  readonly starts: number[];
  /** Where the first one begins that was not. */
  readonly stopped: number;
}

/** The projects of a stretch, as {@link extractProjects} finds them in the whole text. */
export function readProjects(text: string, input: ProjectInput, { from, end, stopsAt }: ProjectRange): ProjectsRead {
  const { outline, scopes, marks } = input;
  const reader = { marks, cursor: { mark: markFrom(marks, from), parts: false } };
  const projects: NamedProject[] = [];
  const starts: number[] = [];
  let node = 0;
  let scope = 0;
  let at = from;
  while (at <= end && stopsAt?.(at) !== true) {
    starts.push(at);
    const clauses: Clause[] = [];
    at = readClauses(text, reader, at, end, clauses);
    if (clauses.length === 0) continue;
    const { start } = clauses[0]!;
    while (scope + 1 < scopes.length && scopes[scope]!.end <= start) scope++;
    const status = scopes[scope]?.status ?? 'actual';
    const parts = reader.cursor.parts ? splitSaid(text, splitJoints(text, clauses)) : clauses;
    for (const found of readSentence(text, parts, status)) {
      while (node < outline.length && outline[node]!.start <= found.start) node++;
      projects.push({
        start: found.start,
        end: found.end,
        stage: found.stage,
        id: `p${found.start.toString(36)}`,
        name: text.slice(found.start, found.end),
        status,
        section: outline[node - 1]?.start ?? null,
      });
    }
  }
  return { projects, starts, stopped: at };
}

type Found = Span & { readonly stage: ProjectStage | null };

function readSentence(text: string, clauses: readonly Clause[], status: FactStatus): readonly Found[] {
  const found: Found[] = [];
  let governing: Frame | undefined;
  const reported = status !== 'target';
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    const frame =
      readFrame(text, clause, reported) ??
      carryOn(text, clause, governing) ??
      lookAhead(text, clause, clauses[index + 1], reported);
    if (!frame) {
      if (clause.stop === 'colon' || clause.stop === 'joint') governing = undefined;
      continue;
    }
    if (frame.lead.force !== undefined) governing = frame;
    if (frame.list.start === frame.list.end) continue;
    // its first phase belongs to the project that the clause before named
    if (index > 0 && found.length > 0 && found[found.length - 1]!.end === clauses[index - 1]!.end)
      if (FIRST_PHASE.startingAt(text, clause.start) > 0) continue;
    const members = readMembers(text, clause, frame);
    if (members.length === 0) continue;
    const stage = settleStage(text, frame, clauses[index + 1]) ?? null;
    for (const { start, end } of members) found.push({ start, end, stage });
  }
  return found;
}

const START_ENDS = createLexicon('开工 动工 建设');

function endsInStart(text: string, { start, end }: Clause): boolean {
  return START_ENDS.endingAt(text, end, start) > 0;
}

const FIRST_PHASE = createLexicon('一期工程 一期项目 一期开工 一期建成 一期投产');

/** What the next clause adds: 力争尽快开工, or the predicate that a bare name waits for. */
function settleStage(text: string, frame: Frame, next: Clause | undefined): ProjectStage | null | undefined {
  if (!next) return frame.stage;
  // 引入某旅游城项目，一期工程开工建设: the first phase is the project's beginning
  if (frame.stage === 'planned' && FIRST_PHASE.startingAt(text, next.start) > 0)
    return findPredicate(text, next.start, next.end)?.stage ?? frame.stage;
  if (frame.stage === 'under-way' && endsInStart(text, next) && THEN_START.test(text.slice(next.start, next.end)))
    return 'start';
  return frame.stage === undefined ? findPredicate(text, next.start, next.end)?.stage : frame.stage;
}

const LIST_MARKS = createCharacters('、');

/** A list that a comma breaks off before its noun and predicate: 某水厂、某电站，某大道、某医院等项目加快推进. */
function lookAhead(text: string, clause: Clause, next: Clause | undefined, reported: boolean): Frame | undefined {
  if (!clause.lists || (clause.ends & ENDS.head) === 0 || !next?.lists || clause.stop !== 'comma') return undefined;
  if (findEtc(text, clause) >= 0) return undefined;
  if (!holdsAny(LIST_MARKS, text, clause.start, clause.end) || !hasHead(text, clause.start, clause.end))
    return undefined;
  const frame = readFrame(text, next, reported);
  if (frame?.summed !== 'project' || !frame.predicate || frame.lead.force !== undefined) return undefined;
  return relist(text, frame, { start: clause.start, end: clause.end }, frame.summed);
}

const LONGEST_CARRIED = 60;

/** A clause without a verb of its own goes on with the list of the clause before: 抓好A，B等项目建设. */
function carryOn(text: string, clause: Clause, governing: Frame | undefined): Frame | undefined {
  const { start, end } = clause;
  if (!governing || (clause.ends & ENDS.carried) === 0) return undefined;
  if (end - start > LONGEST_CARRIED || CARRIED.endingAt(text, end, 0) === 0) return undefined;
  if (readLead(text, start, end).end > start) return undefined;
  const words = text.slice(start, end);
  const tail = CARRIED_TAIL.exec(words);
  const list = { start, end: tail ? start + tail.index : end };
  return relist(text, governing, list, tail?.groups?.sum ? 'project' : 'none');
}
