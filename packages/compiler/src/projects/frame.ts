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
  RENEWAL_END,
} from './patterns.ts';
import { findPredicate, type Predicate } from './predicate.ts';

/** Endings are looked for in so many last characters. */
const TAIL = 16;
/** The mark of a clause that is only the first of two lists. */
export const JOINT = '和';

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
  if (text.charAt(clause.start) === '以') return readFocus(text, clause);
  let lead = readLead(text, clause.start, clause.end);
  if (lead.modal && lead.force === undefined) lead = readInner(text, lead, clause.end);
  let start = skipInvestment(text, lead.end, clause.end);
  const invested = start > lead.end;
  if (invested && lead.force === undefined) {
    // 投资三亿元实施了…: the verb comes behind the sum.
    const behind = readLead(text, start, clause.end);
    if (behind.force !== undefined) {
      lead = behind;
      start = behind.end;
    }
  }
  if (clause.end - start < 2) return undefined;
  const governed = lead.force !== undefined || lead.seek || lead.modal || invested || clause.mark === JOINT;
  const said = findPredicate(text, start + 2, clause.end);
  if (!governed && !said) return undefined;
  const region = { start, end: clause.end };
  const sum = readSum(text, region);
  if (sum === 'other') return undefined;
  const predicate = sum ? findPredicate(text, sum.after, clause.end) : said;
  const building = BUILDING_END.test(text.slice(Math.max(start, clause.end - TAIL), clause.end));
  if (lead.force === undefined && !lead.seek && !predicate && !invested && clause.mark !== JOINT) {
    const tail = text.slice(Math.max(start, clause.end - 2), clause.end);
    const promised = building || tail === '项目' || tail === '工程' || text.endsWith('推动', lead.end);
    if (!promised || !lead.modal) return undefined;
  }
  const closed = close(text, sum ? { start, end: sum.end } : { start, end: predicate?.start ?? clause.end });
  const mainPart = MAIN_PART.test(text.slice(Math.max(start, closed.list.end - TAIL), closed.list.end));
  const stage = decideStage(lead, closed.stage ?? predicate, { reported, mainPart });
  return { list: closed.list, summed: sum ? sum.kind : undefined, lead, predicate, building, stage };
}

/** 以A、B为重点. */
function readFocus(text: string, clause: Clause): Frame | undefined {
  const list = AS_FOCUS.exec(text.slice(clause.start, clause.end))?.groups?.list;
  if (list === undefined) return undefined;
  const start = clause.start + 1;
  const lead = { force: 'under-way', seek: false, modal: false, end: start } as const;
  const closed = close(text, { start, end: start + list.length });
  return { list: closed.list, summed: undefined, lead, predicate: undefined, building: false, stage: 'under-way' };
}

function readInner(text: string, lead: Lead, end: number): Lead {
  const inner = INNER_VERB.exec(text.slice(lead.end, end));
  if (!inner || inner.index === 0) return lead;
  const at = lead.end + inner.index;
  const next = readLead(text, at, end);
  return next.force === undefined || end - next.end < 4 ? lead : next;
}

function skipInvestment(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  if (!words.includes('元') && !words.includes('的')) return start;
  const match = INVESTED.exec(words);
  return match && start + match[0].length < end ? start + match[0].length : start;
}

/** 等…项目, or a count and a collective noun at the end of a list. */
function readSum(
  text: string,
  region: Span,
): { end: number; after: number; kind: 'project' | 'bare' } | 'other' | undefined {
  const words = text.slice(region.start, region.end);
  for (const match of words.includes('等') ? words.matchAll(AND_SO_ON) : []) {
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
    const shorter = [COUNT_END, OBJECT_END, NAME_END, RENEWAL_END]
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
function close(text: string, list: Span): { list: Span; stage: Predicate | undefined } {
  const from = Math.max(list.start, list.end - TAIL);
  let words = text.slice(from, list.end);
  let stage: Predicate | undefined;
  const drafting = DRAFTING_END.exec(words);
  const planning = drafting ?? PLANNING_END.exec(words);
  if (planning && from + planning.index > list.start + 1) {
    words = words.slice(0, planning.index);
    stage = {
      start: from + planning.index,
      stage: drafting ? 'under-way' : 'planned',
      early: drafting === null,
      drafting: drafting !== null,
    };
  }
  words = stripEnd(words, NAME_END);
  for (let i = 0; i < 3; i++) {
    const shorter = words.replace(OBJECT_END, '');
    if (shorter.length < 2 || QUALITY_END.test(shorter)) break;
    words = shorter;
  }
  return { list: { start: list.start, end: from + words.length }, stage };
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
  as: { reported: boolean; mainPart: boolean },
): ProjectStage | null | undefined {
  if (predicate?.early) return 'planned';
  if (predicate?.drafting) return 'under-way';
  const said = predicate?.stage;
  if (lead.force === undefined && !lead.seek) {
    if (said === 'complete' && as.mainPart) return 'under-way';
    return said ?? (lead.modal ? 'under-way' : predicate ? null : undefined);
  }
  if (said === 'complete' || said === 'start' || (said === 'planned' && lead.force !== 'complete')) return said;
  if (lead.force === 'new') return as.reported ? 'complete' : 'start';
  if (lead.force === 'renew') return as.reported ? 'complete' : 'under-way';
  return lead.force ?? 'planned';
}
