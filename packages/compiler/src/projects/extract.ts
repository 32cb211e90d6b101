import { isGlossary } from '#outline/glossary.ts';
import type { Scope } from '#scope/model.ts';
import { createLexicon } from '#text/lexicon.ts';
import { findMarks, type Marks, markFrom } from '#text/marks.ts';
import type { NamedProject, OutlineNode, PlanDocument, ProjectStage, Span } from '../model.ts';
import { type Clause, readClauses } from './clauses.ts';
import type { Frame } from './frame.ts';
import { type Framed, type Place, readFrames, sectionAt } from './framed.ts';
import { findMembers, type ReadList, readItems, readNames } from './members.ts';
import { THEN_START } from './patterns.ts';
import { findPredicate } from './predicate.ts';
import { mayDivide, splitJoints, splitSaid, splitVerbs } from './splits.ts';

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

/** So many clauses are read at a time: the same question of all of them, and then the next one. */
const BLOCK = 128;

/** The projects of a stretch, as {@link extractProjects} finds them in the whole text. */
export function readProjects(text: string, input: ProjectInput, { from, end, stopsAt }: ProjectRange): ProjectsRead {
  const { outline, scopes, marks } = input;
  const reader = { marks, cursor: { mark: markFrom(marks, from), parts: false } };
  const place = { outline, scopes, node: 0, scope: 0 };
  const projects: NamedProject[] = [];
  const starts: number[] = [];
  let at = from;
  let stopped = false;
  while (!stopped) {
    const clauses: Clause[] = [];
    while (clauses.length < BLOCK) {
      stopped = at > end || stopsAt?.(at) === true;
      if (stopped) break;
      starts.push(at);
      const first = clauses.length;
      at = readClauses(text, reader, { start: at, end }, clauses);
      if (reader.cursor.parts) divide(text, clauses, first);
    }
    const framed = readFrames(text, marks.letters, clauses, place);
    addProjects(text, framed, place, projects);
  }
  return { projects, starts, stopped: at };
}

/** Divides the clauses of a sentence, from `first` on, where they hold more than one list, or each member has a predicate or a verb. */
function divide(text: string, clauses: Clause[], first: number): void {
  let divides = false;
  for (let index = first; index < clauses.length && !divides; index++) divides = mayDivide(text, clauses[index]!);
  if (!divides) return;
  const whole = clauses.slice(first);
  const parts = splitVerbs(text, splitSaid(text, splitJoints(text, whole)));
  if (parts === whole) return;
  clauses.length = first;
  for (const part of parts) clauses.push(part);
}

/** A clause that holds names, with the names. */
interface Listed {
  readonly of: Framed;
  readonly read: ReadList;
}

/** The clauses that hold names: the lists of all of them are divided, then all names are read. */
function readLists(text: string, framed: readonly Framed[]): readonly Listed[] {
  const holding: Framed[] = [];
  const lists: (readonly Span[])[] = [];
  for (const of of framed) {
    const items = readItems(text, of.clause, of.frame);
    if (items.length === 0) continue;
    holding.push(of);
    lists.push(items);
  }
  return holding.map((of, index) => ({ of, read: readNames(text, of.clause, of.frame, lists[index]!) }));
}

/** Adds the projects among the names that the clauses hold. */
function addProjects(text: string, framed: readonly Framed[], place: Place, projects: NamedProject[]): void {
  let lastEnd = -1;
  for (const { of, read } of readLists(text, framed)) {
    const { frame, clause, before, next, status } = of;
    // its first phase belongs to the project that the clause before named
    if (before === lastEnd && before >= 0 && FIRST_PHASE.startingAt(text, clause.start) > 0) continue;
    const members = findMembers(text, frame, read);
    if (members.length === 0) continue;
    const stage = settleStage(text, frame, next) ?? null;
    for (const { start, end } of members) {
      projects.push({
        start,
        end,
        stage: EARLY.startingAt(text, end) > 0 ? 'planned' : stage,
        id: `p${start.toString(36)}`,
        name: text.slice(start, end),
        status,
        section: sectionAt(place, start),
      });
      lastEnd = end;
    }
  }
}

const START_ENDS = createLexicon('开工 动工 建设');

function endsInStart(text: string, { start, end }: Clause): boolean {
  return START_ENDS.endingAt(text, end, start) > 0;
}

/** 甲水库、乙电站|前期、丙水厂等项目: of one member only the steps before building are told. */
const EARLY = createLexicon('前期');
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
