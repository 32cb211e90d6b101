import type { Scope } from '#scope/model.ts';
import { createCharacters, holdsAny, type Letters } from '#text/characters.ts';
import type { FactStatus, OutlineNode } from '../model.ts';
import { beforeReason } from './adjuncts.ts';
import { type Announced, announce, include, readAnnounced } from './announced.ts';
import { type Clause, ENDS, findEtc } from './clauses.ts';
import { CARRIED, HINDRANCES } from './endings.ts';
import { type Frame, openClauses, readFrame, readFramesOf, relist } from './frame.ts';
import { readLead } from './lead.ts';
import { hasHead } from './name-tails.ts';
import { CARRIED_TAIL } from './patterns.ts';
import { findPredicate } from './predicate.ts';
import { signsIn } from './signs.ts';

/** How far the reading has come in the parts of the document. */
export interface Place {
  readonly outline: readonly OutlineNode[];
  readonly scopes: readonly Scope[];
  node: number;
  scope: number;
}

/** Where the section begins that holds what starts at `start`; null in front of the first one. Asked in text order. */
export function sectionAt(place: Place, start: number): number | null {
  const { outline } = place;
  while (place.node < outline.length && outline[place.node]!.start <= start) place.node++;
  return outline[place.node - 1]?.start ?? null;
}

function statusAt(place: Place, start: number): FactStatus {
  const { scopes } = place;
  while (place.scope + 1 < scopes.length && scopes[place.scope]!.end <= start) place.scope++;
  return scopes[place.scope]?.status ?? 'actual';
}

/** A clause that may hold names, with what stands beside it in its sentence. */
export interface Framed {
  readonly frame: Frame;
  readonly clause: Clause;
  /** Where the clause before it ends; -1 when it is the first of its sentence. */
  readonly before: number;
  readonly next: Clause | undefined;
  readonly status: FactStatus;
}

/** The clauses that may hold names, of whole sentences. */
export function readFrames(
  text: string,
  letters: Letters,
  clauses: readonly Clause[],
  place: Place,
): readonly Framed[] {
  openClauses(text, letters, clauses);
  setStatuses(clauses, place);
  const frames = readFramesOf(text, clauses);
  const framed: Framed[] = [];
  let governing: Frame | undefined;
  let announced: Announced | undefined;
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    if (clause.opens) {
      governing = undefined;
      announced = undefined;
    }
    const { status } = clause;
    const frame =
      frames[index] ??
      ((clause.ends & ENDS.carried) === 0 ? undefined : carryOn(text, clause, governing)) ??
      (clause.lists && (clause.ends & ENDS.head) !== 0
        ? lookAhead(text, clause, nextOf(clauses, index), status !== 'target')
        : undefined) ??
      ((clause.ends & ENDS.hindered) === 0 ? undefined : readHindered(text, clause, nextOf(clauses, index))) ??
      readAnnounced(text, clause, announced ?? (governing && include(text, clause, clauses[index - 1], governing)));
    if (clause.stop === 'colon') announced = announce(text, clause, frame);
    if (frame === undefined) {
      if (clause.stop === 'colon' || clause.stop === 'joint') governing = undefined;
      continue;
    }
    if (frame.lead.force !== undefined) governing = frame;
    if (frame.list.start === frame.list.end) continue;
    const before = clause.opens ? -1 : clauses[index - 1]!.end;
    framed.push({ frame, clause, before, next: nextOf(clauses, index), status });
  }
  return framed;
}

/** Sets the status of each clause, which is that of its sentence. */
function setStatuses(clauses: readonly Clause[], place: Place): void {
  let status: FactStatus = 'actual';
  for (const clause of clauses) {
    if (clause.opens) status = statusAt(place, clause.start);
    clause.status = status;
  }
}

/** The next clause of the same sentence. */
function nextOf(clauses: readonly Clause[], index: number): Clause | undefined {
  const next = index + 1 < clauses.length ? clauses[index + 1]! : undefined;
  return next?.opens === true ? undefined : next;
}

const LIST_MARKS = createCharacters('、');

/** A list that a comma breaks off before its noun and predicate: 某水厂、某电站，某大道、某医院等项目加快推进. */
function lookAhead(text: string, clause: Clause, next: Clause | undefined, reported: boolean): Frame | undefined {
  if (next?.lists !== true || clause.stop !== 'comma') return undefined;
  if (findEtc(text, clause) >= 0) return undefined;
  if (!holdsAny(LIST_MARKS, text, clause.start, clause.end) || !hasHead(text, clause.start, clause.end))
    return undefined;
  const frame = readFrame(text, next, reported);
  if (frame?.summed !== 'project' || !frame.predicate || frame.lead.force !== undefined) return undefined;
  return relist(text, frame, { start: clause.start, end: clause.end }, frame.summed);
}

/** A name and why it is late, of which the next clause tells what became of it: 某水库受征迁影响，仅完成年度投资的82%. */
function readHindered(text: string, clause: Clause, next: Clause | undefined): Frame | undefined {
  if (next === undefined || clause.stop !== 'comma' || HINDRANCES.endingAt(text, clause.end, clause.start) === 0)
    return undefined;
  const end = beforeReason(text, clause.start, clause.end);
  const lead = readLead(text, clause.start, end);
  if (end === clause.end || end - lead.end < SHORTEST_HINDERED || lead.force !== undefined) return undefined;
  const predicate = findPredicate(text, next.start, next.end);
  if (predicate === undefined || predicate.start - next.start > LONGEST_BEFORE) return undefined;
  const list = { start: lead.end, end };
  const signs = signsIn(text, list.start, end);
  const { stage } = predicate;
  return { list, summed: 'none', lead, invested: false, predicate, building: false, stage, signs };
}

const SHORTEST_HINDERED = 4;
/** 目前仍未开工: so much stands in front of what became of it, without a subject of its own. */
const LONGEST_BEFORE = 6;

const LONGEST_CARRIED = 60;

/** A clause without a verb of its own goes on with the list of the clause before: 抓好A，B等项目建设. */
function carryOn(text: string, clause: Clause, governing: Frame | undefined): Frame | undefined {
  const { start, end } = clause;
  if (governing === undefined || end - start > LONGEST_CARRIED || CARRIED.endingAt(text, end, 0) === 0)
    return undefined;
  if (clause.lead.end > start) return undefined;
  const words = text.slice(start, end);
  const tail = CARRIED_TAIL.exec(words);
  const list = { start, end: tail ? start + tail.index : end };
  return relist(text, governing, list, tail?.groups?.sum ? 'project' : 'none');
}
