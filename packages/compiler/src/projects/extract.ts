import type { Scope } from '#scope/model.ts';
import type { FactStatus, NamedProject, OutlineNode, PlanDocument, ProjectStage, Span } from '../model.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { type Frame, JOINT, readFrame } from './frame.ts';
import { splitItems } from './items.ts';
import { readLead } from './lead.ts';
import { type NameSigns, readName } from './naming.ts';
import { GLOSSARY_TITLE, LIST_JOINT, THEN_START, TRIAL_END } from './patterns.ts';
import { findPredicate } from './predicate.ts';

/** 项目: every named, concrete undertaking with its stage, in text order. */
export function extractProjects(
  text: string,
  document: PlanDocument,
  outline: readonly OutlineNode[],
  scopes: readonly Scope[],
): readonly NamedProject[] {
  const projects: NamedProject[] = [];
  let node = 0;
  let scope = 0;
  const glossary = outline.find((one) => one.marker === '' && GLOSSARY_TITLE.test(one.title));
  const end = glossary && glossary.level < 2 ? glossary.start : document.body.end;
  for (const clauses of splitClauses(text, document.body.start, end)) {
    const at = clauses[0]!.start;
    while (scope + 1 < scopes.length && scopes[scope]!.end <= at) scope++;
    const status = scopes[scope]?.status ?? 'actual';
    for (const found of readSentence(text, clauses, status)) {
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
  const clauses = joints(text, sentence);
  for (const [index, clause] of clauses.entries()) {
    const frame = readFrame(text, clause, status !== 'target') ?? inherit(text, clause, governing);
    if (!frame) {
      if (!'，,；;'.includes(clause.mark)) governing = undefined;
      continue;
    }
    if (frame.lead.force !== undefined) governing = frame;
    let stage = frame.stage;
    const next = clauses[index + 1];
    if (stage === 'under-way' && next && THEN_START.test(text.slice(next.start, next.end))) stage = 'start';
    if (stage === undefined && next) stage = findPredicate(text, next.start, next.end)?.stage;
    if (TRIAL_END.test(text.slice(frame.list.start, frame.list.end))) continue;
    const items = splitItems(text, frame.list.start, frame.list.end);
    const summed =
      frame.summed === 'project' || (items.length > 1 && /(?:项目|工程)$/u.test(text.slice(clause.start, clause.end)));
    const signs = items.map((item) => readName(text.slice(item.start, item.end), summed));
    const sure = signs.map(
      (sign, i) => sign !== undefined && isProject(sign, items[i]!, { frame, last: signs.at(-1), summed }),
    );
    const company = sure.includes(true);
    for (const [i, item] of items.entries()) {
      const sign = signs[i];
      if (!sign || !(sure[i] || (company && isCompanion(sign, item, frame)))) continue;
      found.push({ start: item.start, end: item.end, stage: stage ?? null });
    }
  }
  return found;
}

/** Divides a clause where one summed-up list ends and the next begins. */
function joints(text: string, clauses: readonly Clause[]): readonly Clause[] {
  if (!text.slice(clauses[0]!.start, clauses.at(-1)!.end).includes('等')) return clauses;
  return clauses.flatMap((clause) => {
    const parts: Clause[] = [];
    let start = clause.start;
    for (const match of text.slice(clause.start, clause.end).matchAll(LIST_JOINT)) {
      const end = clause.start + match.index + match[0].length;
      parts.push({ start, end: end - (match.groups?.joint?.length ?? 0), mark: JOINT });
      start = end;
    }
    return [...parts, { ...clause, start }];
  });
}

/** A clause without a verb of its own goes on with the list of the clause before: 抓好A，B等项目建设. */
function inherit(text: string, clause: Clause, governing: Frame | undefined): Frame | undefined {
  if (!governing || readLead(text, clause.start, clause.end).end > clause.start) return undefined;
  const end = clause.end;
  const words = text.slice(clause.start, end);
  if (!/(?:项目|工程|建设)$/u.test(words) || words.length > 60) return undefined;
  const rest = words.replace(/(?:等.{0,12})?(?:项目|工程)?(?:建设)?$/u, '');
  return {
    ...governing,
    list: { start: clause.start, end: clause.start + rest.length },
    summed: /等.{0,12}项目(?:建设)?$/u.test(words) ? 'project' : undefined,
  };
}

function isProject(
  sign: NameSigns,
  item: Span,
  list: { frame: Frame; last: NameSigns | undefined; summed: boolean },
): boolean {
  const { frame, last, summed } = list;
  const { lead } = frame;
  const marked = sign.proper || sign.cue;
  const length = item.end - item.start;
  if (frame.summed === 'project') {
    if (marked && (sign.proper || length > 4)) return true;
    return lead.force !== undefined || frame.predicate ? (sign.site && length > 4) || (sign.work && length > 7) : false;
  }
  const wished = lead.modal && lead.force === undefined && !lead.seek && !frame.predicate && !frame.building;
  if (wished) return marked && (sign.site || sign.finished);
  if (marked && (sign.site || sign.work)) return true;
  const shares = sign.proper && last !== undefined && last !== sign && (last.site || last.work);
  if (lead.force === undefined && !lead.seek) {
    const stands = frame.stage === 'complete' || frame.stage === 'start';
    return (
      frame.predicate !== undefined &&
      (sign.named || (shares && (summed || last.site)) || (stands && sign.site && length > 5))
    );
  }
  return shares || sign.named || (sign.site && length > 4 && (frame.stage !== 'under-way' || frame.building));
}

/** A member without a proper name in a list whose other members are projects: 某水库、城东污水处理工程. */
function isCompanion(sign: NameSigns, item: Span, frame: Frame): boolean {
  const length = item.end - item.start;
  if (frame.summed === 'project') return length > 2 && (sign.work || sign.site || (sign.loose && length < 12));
  return (sign.site && length > 2) || (sign.work && length > 4);
}
