import { holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { ProjectStage } from '../model.ts';
import { type Clause, ENDS } from './clauses.ts';
import type { Frame } from './frame.ts';
import { readLead } from './lead.ts';
import { stageOfHeading } from './listed.ts';
import { ANNOUNCEMENT } from './patterns.ts';
import { signsIn } from './signs.ts';

/** 清单: what was said of projects that the clauses behind it only name. */
export interface Announced {
  readonly stage: ProjectStage | null;
  /** Length of the words in front of the names: 包括. */
  readonly skip: number;
}

/** Whether the clause in front of a colon announces projects: 续建项目12个：. */
export function announce(text: string, clause: Clause, frame: Frame | undefined): Announced | undefined {
  if (!announces(text, clause)) return undefined;
  return { stage: stageOfHeading(endOf(text, clause)) ?? frame?.stage ?? null, skip: 0 };
}

function announces(text: string, clause: Clause): boolean {
  return ANNOUNCEMENT.test(endOf(text, clause));
}

function endOf(text: string, { start, end }: Clause): string {
  return text.slice(Math.max(start, end - LONGEST), end);
}

const LONGEST = 24;
const INCLUDING = createLexicon('包括 主要包括 分别是 分别为 主要是 主要有 即 具体为 具体包括');
const PROJECTS = createLexicon('项目 工程 项目建设 工程建设 一批');

/** Whether a clause tells which projects the verb before it governs: 推进10个项目建设，|包括甲、乙. */
export function include(
  text: string,
  clause: Clause,
  before: Clause | undefined,
  governing: Frame,
): Announced | undefined {
  if (before === undefined || clause.opens || !holdsAt(INCLUDING.first, text, clause.start)) return undefined;
  const skip = INCLUDING.startingAt(text, clause.start);
  if (skip === 0 || !(PROJECTS.endingAt(text, before.end, before.start) > 0 || announces(text, before)))
    return undefined;
  return { stage: governing.stage ?? null, skip };
}

/** The frame of a clause that only names what was announced; undefined when nothing was. */
export function readAnnounced(text: string, clause: Clause, announced: Announced | undefined): Frame | undefined {
  if (announced === undefined || (clause.ends & ENDS.head) === 0) return undefined;
  const list = { start: clause.start + announced.skip, end: clause.end };
  const lead = readLead(text, list.start, list.start);
  const signs = signsIn(text, list.start, list.end);
  const { stage } = announced;
  return { list, summed: 'project', lead, invested: false, predicate: undefined, building: false, stage, signs };
}
