import type { Scope } from '#scope/model.ts';
import type { FactStatus, NamedProject, OutlineNode, PlanDocument, ProjectStage, Span } from '../model.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { type Frame, JOINT, readFrame } from './frame.ts';
import { splitItems } from './items.ts';
import { isCompanion, isProject } from './judge.ts';
import { readLead } from './lead.ts';
import { hasHead, readName } from './naming.ts';
import { CARRIED_TAIL, GLOSSARY_TITLE, LIST_JOINT, THEN_START, TRIAL_END } from './patterns.ts';
import { findPredicate } from './predicate.ts';

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
): readonly NamedProject[] {
  const projects: NamedProject[] = [];
  let node = 0;
  let scope = 0;
  const glossary = outline.find((one) => one.marker === '' && one.level < 2 && GLOSSARY_TITLE.test(one.title));
  const end = glossary?.start ?? document.body.end;
  for (const sentence of splitClauses(text, document.body.start, end)) {
    const at = sentence[0]!.start;
    while (scope + 1 < scopes.length && scopes[scope]!.end <= at) scope++;
    const status = scopes[scope]?.status ?? 'actual';
    for (const found of readSentence(text, sentence, status)) {
      while (node < outline.length && outline[node]!.start <= found.start) node++;
      projects.push({
        ...found,
        id: `p${found.start.toString(36)}`,
        name: text.slice(found.start, found.end),
        status,
        section: outline[node - 1]?.start ?? null,
      });
    }
  }
  return projects;
}

type Found = Span & { readonly stage: ProjectStage | null };

function readSentence(text: string, sentence: readonly Clause[], status: FactStatus): readonly Found[] {
  const found: Found[] = [];
  let governing: Frame | undefined;
  const clauses = splitJoints(text, sentence);
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    const frame = readFrame(text, clause, status !== 'target') ?? carryOn(text, clause, governing);
    if (!frame) {
      if (!'，,；;'.includes(clause.mark)) governing = undefined;
      continue;
    }
    if (frame.lead.force !== undefined) governing = frame;
    const members = readMembers(text, clause, frame);
    if (members.length === 0) continue;
    const stage = settleStage(text, frame, clauses[index + 1]) ?? null;
    for (const { start, end } of members) found.push({ start, end, stage });
  }
  return found;
}

/** What the next clause adds: 力争尽快开工, or the predicate that a bare name waits for. */
function settleStage(text: string, frame: Frame, next: Clause | undefined): ProjectStage | null | undefined {
  if (!next) return frame.stage;
  if (frame.stage === 'under-way' && THEN_START.test(text.slice(next.start, next.end))) return 'start';
  return frame.stage === undefined ? findPredicate(text, next.start, next.end)?.stage : frame.stage;
}

/** The members of the frame's list that are projects. */
function readMembers(text: string, clause: Clause, frame: Frame): readonly Span[] {
  const { list } = frame;
  if (TRIAL_END.test(text.slice(Math.max(list.start, list.end - 8), list.end))) return [];
  // Most clauses govern one plain noun; without a head it is no project, whatever else it shows.
  const words = text.slice(list.start, list.end);
  if (!frame.summed && !frame.predicate && !words.includes('、') && !hasHead(words)) return [];
  const items = splitItems(text, list.start, list.end);
  const tail = text.slice(clause.end - 2, clause.end);
  const summed = frame.summed === 'project' || (items.length > 1 && (tail === '项目' || tail === '工程'));
  const signs = items.map((item) => readName(text.slice(item.start, item.end), summed));
  const last = signs.at(-1);
  const sure = signs.map((sign, i) => sign !== undefined && isProject(sign, items[i]!, { frame, last, summed }));
  if (!sure.includes(true)) return [];
  return items.filter((item, i) => sure[i] || (signs[i] !== undefined && isCompanion(signs[i], item, frame)));
}

/** Divides a clause where one summed-up list ends and the next begins. */
function splitJoints(text: string, clauses: readonly Clause[]): readonly Clause[] {
  if (!text.slice(clauses[0]!.start, clauses.at(-1)!.end).includes('等')) return clauses;
  const parts: Clause[] = [];
  for (const clause of clauses) {
    const words = text.slice(clause.start, clause.end);
    let start = clause.start;
    for (const match of words.includes('等') ? words.matchAll(LIST_JOINT) : []) {
      const end = clause.start + match.index + match[0].length;
      parts.push({ start, end: end - (match.groups?.joint?.length ?? 0), mark: JOINT });
      start = end;
    }
    parts.push(start === clause.start ? clause : { start, end: clause.end, mark: clause.mark });
  }
  return parts;
}

const CARRIED = new Set(['项目', '工程', '建设']);
const LONGEST_CARRIED = 60;

/** A clause without a verb of its own goes on with the list of the clause before: 抓好A，B等项目建设. */
function carryOn(text: string, clause: Clause, governing: Frame | undefined): Frame | undefined {
  const { start, end } = clause;
  if (!governing || end - start > LONGEST_CARRIED || !CARRIED.has(text.slice(end - 2, end))) return undefined;
  if (readLead(text, start, end).end > start) return undefined;
  const words = text.slice(start, end);
  const tail = CARRIED_TAIL.exec(words);
  return {
    ...governing,
    list: { start, end: tail ? start + tail.index : end },
    summed: tail?.groups?.sum ? 'project' : undefined,
  };
}
