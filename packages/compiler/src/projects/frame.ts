import type { ProjectStage, Span } from '../model.ts';
import type { Clause } from './clauses.ts';
import { COLLECTIVES } from './heads.ts';
import { type Lead, readLead } from './lead.ts';
import {
  AND_SO_ON,
  AS_FOCUS,
  BUILDING_END,
  COUNT_END,
  COUNTED,
  DRAFTING_END,
  INNER_VERB,
  INVESTED,
  MAIN_PART,
  NAME_END,
  NO_COLLECTIVE,
  OBJECT_END,
  PLANNING_END,
  QUALITY_END,
} from './patterns.ts';
import { findPredicate, type Predicate } from './predicate.ts';

/** A clause that may hold projects: where their names are listed and what is said of them. */
export interface Frame {
  /** The names, before the predicate, before 等 and its collective noun. */
  readonly list: Span;
  /** A noun such as 项目 or 道路 sums the list up; `other` when it is no project's noun, `bare` when there is only 等. */
  readonly summed: 'project' | 'bare' | undefined;
  readonly lead: Lead;
  readonly predicate: Predicate | undefined;
  /** 建设 closes the clause. */
  readonly building: boolean;
  /** The stage that the words of this clause show; undefined when they show none. */
  readonly stage: ProjectStage | null | undefined;
}

/** 句式: reads a clause as verb + names, or names + predicate. Undefined when it is neither. */
export function readFrame(text: string, clause: Clause, reported: boolean): Frame | undefined {
  const focus = AS_FOCUS.exec(text.slice(clause.start, clause.end));
  if (focus?.groups?.list) {
    const list = { start: clause.start + 1, end: clause.start + 1 + focus.groups.list.length };
    const lead = { force: 'under-way', seek: false, modal: false, end: list.start } as const;
    return { ...close(text, list), lead, predicate: undefined, building: false, stage: 'under-way' };
  }
  let lead = readLead(text, clause.start, clause.end);
  if (lead.modal && lead.force === undefined) lead = readInner(text, lead, clause.end);
  const start = skipInvestment(text, lead.end, clause.end);
  if (clause.end - start < 2) return undefined;
  const region = { start, end: clause.end };
  const sum = readSum(text, region);
  if (sum === 'other') return undefined;
  const predicate = findPredicate(text, sum ? sum.after : start + 2, clause.end);
  const building = BUILDING_END.test(text.slice(region.start, region.end));
  const invested = start > lead.end;
  if (lead.force === undefined && !lead.seek && !predicate && !invested && !(lead.modal && building)) return undefined;
  const list = sum ? { start, end: sum.end } : { start, end: predicate?.start ?? clause.end };
  const closed = close(text, list);
  const stage = decideStage(
    lead,
    closed.stage ?? predicate,
    reported,
    MAIN_PART.test(text.slice(start, closed.list.end)),
    closed.stage?.stage === 'under-way',
  );
  return { list: closed.list, summed: sum ? sum.kind : undefined, lead, predicate, building, stage };
}

function readInner(text: string, lead: Lead, end: number): Lead {
  const inner = INNER_VERB.exec(text.slice(lead.end, end));
  if (!inner || inner.index === 0) return lead;
  const at = lead.end + inner.index;
  const next = readLead(text, at, end);
  return next.force === undefined || end - next.end < 4 ? lead : next;
}

function skipInvestment(text: string, start: number, end: number): number {
  const match = INVESTED.exec(text.slice(start, end));
  return match && start + match[0].length < end ? start + match[0].length : start;
}

/** 等…项目, or a count and a collective noun at the end of a list. */
function readSum(
  text: string,
  region: Span,
): { end: number; after: number; kind: 'project' | 'bare' } | 'other' | undefined {
  const words = text.slice(region.start, region.end);
  for (const match of words.matchAll(AND_SO_ON)) {
    if (match.index < 2 || isInside(words, match.index)) continue;
    const from = region.start + match.index + 1;
    return readCollective(text, from, region.end, region.start + match.index);
  }
  const many = words.indexOf('、') > 0 ? COUNTED.exec(words.slice(words.lastIndexOf('、') + 1)) : null;
  if (!many || many.index < 2) return undefined;
  const at = region.start + words.lastIndexOf('、') + 1 + many.index;
  const sum = readCollective(text, at, region.end, at);
  return sum === 'other' || sum.kind === 'bare' ? undefined : sum;
}

function readCollective(text: string, from: number, end: number, listEnd: number) {
  const predicate = findPredicate(text, from, end);
  const noun = text
    .slice(from, predicate?.start ?? end)
    .replace(/^(?:新建|改建|续建|改造)、/u, '')
    .split(/[、的，]/u, 1)[0]!
    .replace(COUNTED, '');
  let words = noun;
  for (let i = 0; i < MOST_STRIPS && words.length > 1; i++) {
    if (NO_COLLECTIVE.test(words)) return 'other' as const;
    if (COLLECTIVES.endingAt(words, words.length, 0) > 0) {
      const kind = words.endsWith('基础设施') ? ('bare' as const) : ('project' as const);
      return { end: listEnd, after: from, kind };
    }
    const shorter = [COUNT_END, OBJECT_END, NAME_END]
      .map((end) => words.replace(end, ''))
      .find((rest) => rest !== words);
    if (shorter === undefined) break;
    words = shorter;
  }
  if (words.length < 2) return { end: listEnd, after: from, kind: 'bare' as const };
  return 'other' as const;
}

function isInside(words: string, index: number): boolean {
  const before = words.slice(Math.max(0, index - 40), index);
  return /[（(“《][^）)”》]*$/u.test(before);
}

/** Takes from the end of a list what is no longer a name. */
function close(text: string, list: Span): { list: Span; summed: undefined; stage: Predicate | undefined } {
  let words = text.slice(list.start, list.end);
  let stage: Predicate | undefined;
  const planning = PLANNING_END.exec(words);
  if (planning && planning.index > 1 && !DRAFTING_END.test(words)) {
    words = words.slice(0, planning.index);
    stage = { start: list.start + planning.index, stage: 'planned', early: true };
  } else if (DRAFTING_END.test(words)) {
    words = words.replace(DRAFTING_END, '');
    stage = { start: list.start + words.length, stage: 'under-way', early: false };
  }
  words = stripEnd(words, NAME_END);
  for (let i = 0; i < 3; i++) {
    const shorter = words.replace(OBJECT_END, '');
    if (shorter.length < 2 || QUALITY_END.test(shorter)) break;
    words = shorter;
  }
  return { list: { start: list.start, end: list.start + words.length }, summed: undefined, stage };
}

const MOST_STRIPS = 6;

function stripEnd(words: string, end: RegExp): string {
  let rest = words;
  for (let i = 0; i < MOST_STRIPS && rest.length > 2; i++) {
    const shorter = rest.replace(end, '');
    if (shorter === rest || shorter.length < 2 || QUALITY_END.test(shorter)) return rest;
    rest = shorter;
  }
  return rest;
}

function decideStage(
  lead: Lead,
  predicate: Predicate | undefined,
  reported: boolean,
  mainPart: boolean,
  drafting: boolean,
): ProjectStage | null | undefined {
  if (predicate?.early) return 'planned';
  if (drafting) return 'under-way';
  const said = predicate?.stage;
  if (lead.force === undefined && !lead.seek) {
    return said === 'complete' && mainPart
      ? 'under-way'
      : (said ?? (lead.modal ? 'under-way' : predicate ? null : undefined));
  }
  if (said === 'complete' || said === 'start' || (said === 'planned' && lead.force !== 'complete')) return said;
  if (lead.force === 'planned' || (lead.seek && lead.force === undefined)) return 'planned';
  switch (lead.force) {
    case 'new':
      return reported ? 'complete' : 'start';
    case 'renew':
      return reported ? 'complete' : 'under-way';
    default:
      return lead.force;
  }
}
