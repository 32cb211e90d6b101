import { createCharacters, findLastWord, findWord, holds, type Letters, uniteCharacters } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { subjectLength } from '#text/subject-lead.ts';
import type { ProjectStage, Span } from '../model.ts';
import { beforeAdjuncts, beforeReason, beforeTask, isPart } from './adjuncts.ts';
import { type Clause, cutClause, ENDS, endsAt } from './clauses.ts';
import { closeList } from './closing.ts';
import { BUILDING, findStep, MAIN_PARTS } from './endings.ts';
import { effectOf, mayInvest, skipInvestment } from './invested.ts';
import { type Lead, readLead } from './lead.ts';
import { hasHead } from './name-tails.ts';
import { behindField, behindPlace, FIELDS, readInner } from './openings.ts';
import { AS_FOCUS, DONE_TO } from './patterns.ts';
import type { Predicate } from './predicate.ts';
import { SIGNS, signsIn, signsOf } from './signs.ts';
import { findSaid, type Region, readSum, type Sum } from './sums.ts';

/** A clause that may hold projects: where their names are listed and what is said of them. */
export interface Frame {
  /** The names, before the predicate, before 等 and its collective noun; empty where there can be none. */
  readonly list: Span;
  /** A noun such as 项目 or 道路 sums the list up; `bare` when there is only 等, `loose` when the noun tells nothing. */
  readonly summed: Sum;
  readonly lead: Lead;
  /** A sum stands in front of it: 投资3亿元的某路. */
  readonly invested: boolean;
  readonly predicate: Predicate | undefined;
  /** 建设 closes the clause. */
  readonly building: boolean;
  /** The stage that the words of this clause show; undefined when they show none. */
  readonly stage: ProjectStage | null | undefined;
  /** The {@link SIGNS} of the list, and of what stands beside it. */
  readonly signs: number;
}

const WORKS = createLexicon('项目 工程');
const PUSHING = createLexicon('推动');

/** The same frame for another list; written out, as a spread gives each copy a shape of its own, which is slow to read. */
export function relist(
  text: string,
  { lead, invested, predicate, building, stage }: Frame,
  list: Span,
  summed: Frame['summed'],
): Frame {
  const signs = signsIn(text, list.start, list.end);
  return { list, summed, lead, invested, predicate, building, stage, signs };
}

/** A frame of which nothing else is said: no sum of money, no predicate. */
function bareFrame({
  list,
  summed,
  lead,
  stage,
  signs,
}: Pick<Frame, 'list' | 'summed' | 'lead' | 'stage' | 'signs'>): Frame {
  return { list, summed, lead, invested: false, predicate: undefined, building: false, stage, signs };
}

const GATHERED = '于一体的';

/** The verbs that open a clause, be it behind the place that is going to do it (云泽市将开工建设…). */
function readOpeningLead(text: string, { start, end }: Clause): Lead {
  const lead = readLead(text, start, end);
  if (lead.end > start) return lead;
  const subject = subjectLength(text, start, end);
  return subject === 0 ? lead : readLead(text, start + subject, end);
}

/** Reads what clauses open with: the leads of all of them, then the signs behind each. */
export function openClauses(text: string, letters: Letters, clauses: readonly Clause[]): void {
  for (const clause of clauses) clause.lead = readOpeningLead(text, clause);
  for (const clause of clauses) clause.signs = signsOf(letters, clause.lead.end, clause.end);
}

/** What a clause may begin with that is read from another place on, or is a frame without a verb of its own: 以, 对, 集, 在, 的, a field. */
const FRAME_STARTS = uniteCharacters(createCharacters('以对集在的'), FIELDS.first);
const SAYING = SIGNS.predicate | SIGNS.done | SIGNS.investing;

/** Whether a clause may have a frame: most begin with a noun, and say nothing of it that is said of works. */
function mayFrame(text: string, { start, stop, lead, signs }: Clause): boolean {
  return lead.end > start || stop === 'joint' || (signs & SAYING) !== 0 || holds(FRAME_STARTS, text.charCodeAt(start));
}

/** A clause of which it is read what opens it, before the names and what is said of them. */
export interface Opened {
  readonly clause: Clause;
  readonly region: Region;
  readonly opening: Opening;
}

/** 句式: reads a clause as verb + names, or names + predicate. Undefined when it is neither. */
export function readFrame(text: string, clause: Clause, reported: boolean): Frame | undefined {
  const frame = openFrame(text, clause, reported);
  return frame !== undefined && 'opening' in frame ? readObject(text, frame) : frame;
}

/** The frames of many clauses: what opens them is read of all, and then the names of the few that may hold some. */
export function readFramesOf(text: string, clauses: readonly Clause[]): readonly (Frame | undefined)[] {
  const frames: (Frame | undefined)[] = [];
  const waiting: Opened[] = [];
  const places: number[] = [];
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    const frame = mayFrame(text, clause) ? openFrame(text, clause, clause.status !== 'target') : undefined;
    if (frame === undefined || !('opening' in frame)) {
      frames.push(frame);
      continue;
    }
    frames.push(undefined);
    waiting.push(frame);
    places.push(index);
  }
  for (let index = 0; index < waiting.length; index++) frames[places[index]!] = readObject(text, waiting[index]!);
  return frames;
}

function openFrame(text: string, clause: Clause, reported: boolean): Frame | Opened | undefined {
  const first = text.charCodeAt(clause.start);
  if (first === AS) return readFocus(text, clause);
  if (first === GATHERING) {
    // 集甲、乙于一体的某中心: what is gathered in it is not listed
    const gathered = findLastWord(text, clause.start, clause.end, '于一体');
    if (gathered > clause.start) {
      const start = gathered + GATHERED.length;
      return text.startsWith(GATHERED, gathered) && start < clause.end
        ? readRest(text, clause, start, reported)
        : undefined;
    }
  }
  if (first === WITHIN) {
    const verb = behindPlace(text, clause);
    if (verb > 0) return readRest(text, clause, verb, reported);
  }
  let { lead } = clause;
  const { signs } = clause;
  if (lead.end === clause.start && holds(FIELDS.first, first)) {
    const verb = behindField(text, clause);
    if (verb > 0) return readRest(text, clause, verb, reported);
  }
  if (lead.modal && lead.force === undefined && (signs & SIGNS.verb) !== 0) lead = readInner(text, lead, clause.end);
  let next = text.charCodeAt(lead.end);
  // 确保新建的甲客运站投用
  if (next === OF && text.charCodeAt(lead.end - 1) === BUILT) {
    lead = { force: lead.force, seek: lead.seek, modal: lead.modal, end: lead.end + 1 };
    next = text.charCodeAt(lead.end);
  }
  if (next === TO) {
    const done = readDone(text, { start: lead.end + 1, end: clause.end, signs }, reported);
    if (done) return done;
  }
  let start = mayInvest(signs) ? skipInvestment(text, lead.end, clause.end) : lead.end;
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
  const governed = lead.force !== undefined || lead.seek || lead.modal || invested || clause.stop === 'joint';
  if (!governed && (signs & SIGNS.predicate) === 0) return undefined;
  const region = { start, end: clause.end, signs };
  const opening = { lead, invested, governed, reported };
  return isPlainNoun(text, clause, region, opening) ? withoutNames(text, region, opening) : { clause, region, opening };
}

/** The frame of a clause from a place on. */
function readRest(text: string, clause: Clause, start: number, reported: boolean): Frame | undefined {
  const { end, stop } = clause;
  const rest = cutClause(text, clause, { start, end }, stop);
  rest.lead = readLead(text, start, end);
  rest.signs = signsIn(text, rest.lead.end, end);
  return readFrame(text, rest, reported);
}

/** What stands in front of the names. */
interface Opening {
  readonly lead: Lead;
  readonly invested: boolean;
  /** Anything of it, or the joint of two lists, lets names stand behind it. */
  readonly governed: boolean;
  readonly reported: boolean;
}

/** What shows more than one noun behind a verb. */
const MORE = SIGNS.predicate | SIGNS.list | SIGNS.etc;

/**
 * Whether nothing but a noun without a head stands behind the verb, which is no name whatever the verb is. Most clauses with
 * a verb are such, and nothing more has to be found out of them.
 */
function isPlainNoun(
  text: string,
  clause: Clause,
  { start, end, signs }: Region,
  { governed, invested }: Opening,
): boolean {
  if (!governed || invested || (signs & MORE) !== 0 || (clause.ends & ENDS.closing) !== 0) return false;
  if ((clause.ends & ENDS.head) !== 0 && hasHead(text, start, end)) return false;
  if (clause.stop === 'joint' || text.charCodeAt(clause.start) === DEEPENING) return false;
  if ((clause.ends & ENDS.mainPart) !== 0 && MAIN_PARTS.endingAt(text, end, start) > 0) return false;
  return (clause.ends & ENDS.task) === 0 || beforeTask(text, start, end) === 0;
}

/** The frame of a clause with a verb and no names, which the clauses behind it may go on with. */
function withoutNames(text: string, region: Region, { lead, reported }: Opening): Frame | undefined {
  if (lead.force === undefined && !lead.seek && PUSHING.endingAt(text, lead.end, 0) === 0) return undefined;
  const { end, signs } = region;
  const stage = decideStage(lead, undefined, { reported, mainPart: false });
  return bareFrame({ list: { start: end, end }, summed: 'none', lead, stage, signs });
}

/** Reads the names and what is said of them. */
function readObject(text: string, { clause, region, opening }: Opened): Frame | undefined {
  const { lead, invested, governed, reported } = opening;
  const { start, end, signs } = region;
  let predicate = governed ? undefined : findSaid(text, start + 2, region);
  if (!governed && !predicate) return undefined;
  const sum = readSum(text, region);
  let summed: Sum = 'none';
  const late = sum?.predicate === undefined || sum.kind === 'project' ? 0 : beforeReason(text, start, sum.end);
  if (late > 0 && late < sum!.end) return readLate(text, region, opening, late);
  if (sum !== undefined) {
    if (sum.kind === 'other') return undefined;
    summed = sum.kind;
    ({ predicate } = sum);
  } else if (governed) predicate = findSaid(text, start + 2, region);
  const building = (clause.ends & ENDS.building) !== 0 && BUILDING.endingAt(text, end, start) > 0;
  if (!predicate && lead.force === undefined && !lead.seek && !invested && clause.stop !== 'joint') {
    if (!lead.modal) return undefined;
    const named = (clause.ends & ENDS.work) !== 0 && WORKS.endingAt(text, end, start) > 0;
    const works = building || named || findStep(text, start, end) !== undefined;
    if (!works && PUSHING.endingAt(text, lead.end, 0) === 0) return undefined;
  }
  const effect = invested && !sum && !predicate ? effectOf(text, start, end) : 0;
  const said = sum || !predicate ? undefined : beforeAdjuncts(text, start, predicate.start);
  // 完成大坝填筑70%: the part of a work that is told of elsewhere
  if (said && isPart(text, start, said.end)) return undefined;
  const closed = closeList(text, { start, end: sum?.end ?? said?.end ?? (effect || end) });
  const closes = closed.list.end === end ? clause.ends : endsAt(text, closed.list.end);
  const tasked = governed && !sum && !predicate && !closed.stage && (closes & ENDS.task) !== 0;
  const task = tasked ? beforeTask(text, start, closed.list.end) : 0;
  if (task > 0) return readTask(opening, { start, end: task, signs });
  const mainPart =
    said?.part === true || ((closes & ENDS.mainPart) !== 0 && MAIN_PARTS.endingAt(text, closed.list.end, start) > 0);
  // 完成某中心主体|建设: the name is that of the whole
  const partly = mainPart && text.endsWith('主体', closed.list.end);
  const list = partly ? { start, end: closed.list.end - 2 } : closed.list;
  // 累计完成投资3亿元的…: what is done is the investing
  const done = effect > 0 ? 'under-way' : decideStage(lead, closed.stage ?? predicate, { reported, mainPart });
  const stage = partly && done === 'complete' && lead.force === 'complete' ? 'under-way' : done;
  // 深化某工程规划论证: only steps before building are deepened
  if (text.charCodeAt(clause.start) === DEEPENING && stage !== 'planned' && text.startsWith('深化', clause.start))
    return undefined;
  if (sum === undefined && closed.counted) summed = 'project';
  if (predicate && said?.part)
    predicate = { start: predicate.start, stage: predicate.stage, early: predicate.early, part: true };
  return { list, summed, lead, invested, predicate, building, stage, signs };
}

/** 甲水库、乙电站|因用地、资金等制约未能开工: what 等 sums up are the reasons. */
function readLate(text: string, region: Region, { lead, invested, reported }: Opening, end: number): Frame {
  const predicate = findSaid(text, end, region);
  const stage = decideStage(lead, predicate, { reported, mainPart: false });
  const { start, signs } = region;
  return { list: { start, end }, summed: 'none', lead, invested, predicate, building: false, stage, signs };
}

/** What is done to a work whose name ends in front of it: 推进某项目|内外装修. Behind 完成 a part of it is done. */
function readTask({ lead, invested, reported }: Opening, { start, end, signs }: Region): Frame {
  const predicate = { start: end, stage: 'under-way', early: false, part: true } as const;
  const stage = decideStage(lead, predicate, { reported, mainPart: false });
  return { list: { start, end }, summed: 'none', lead, invested, predicate, building: false, stage, signs };
}

const [AS, TO, GATHERING, WITHIN, DEEPENING] = [...'以对集在深'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];
/** 对A、B等道路进行改造. */
function readDone(text: string, { start, end, signs }: Region, reported: boolean): Frame | undefined {
  const done = findWord(text, start, end, '进行');
  if (done < start + 2 || !DONE_TO.test(text.slice(done, Math.min(end, done + 14)))) return undefined;
  const region = { start, end: done, signs };
  const sum = readSum(text, region);
  if (sum?.kind === 'other') return undefined;
  const force = 'renew' as const;
  const lead = { force, seek: false, modal: false, end: start };
  const list = sum ? { start, end: sum.end } : { start, end: done };
  const stage = reported ? 'complete' : 'under-way';
  return bareFrame({ list, summed: sum?.kind ?? 'none', lead, stage, signs });
}

/** 以A、B为重点. */
function readFocus(text: string, clause: Clause): Frame | undefined {
  const list = AS_FOCUS.exec(text.slice(clause.start, clause.end))?.groups?.list;
  if (list === undefined) return undefined;
  const start = clause.start + 1;
  const lead = { force: 'under-way', seek: false, modal: false, end: start } as const;
  const closed = closeList(text, { start, end: start + list.length });
  return {
    list: closed.list,
    summed: 'none',
    lead,
    invested: false,
    predicate: undefined,
    building: false,
    stage: 'under-way',
    signs: signsIn(text, start, clause.end),
  };
}

const [OF, BUILT] = [...'的建'].map((char) => char.charCodeAt(0)) as [number, number];

function decideStage(
  lead: Lead,
  predicate: Predicate | undefined,
  as: { reported: boolean; mainPart: boolean },
): ProjectStage | null | undefined {
  if (predicate?.early) return 'planned';
  if (predicate?.drafting) return 'under-way';
  const said = predicate?.stage;
  if (lead.force === undefined && !lead.seek) {
    if (as.mainPart && said === 'complete') return 'under-way';
    return said ?? (lead.modal ? 'under-way' : predicate ? null : undefined);
  }
  // 争取开工, 争取某路开工 are hopes, 力争开工 a promise
  if (lead.seek && (lead.force ?? said) === 'start') return 'planned';
  if (said && (said === 'complete' || said === 'start' || (said === 'planned' && lead.force !== 'complete')))
    return said;
  if (lead.force === undefined) return 'planned';
  // 完成某水库大坝填筑: a part of it is done
  if (lead.force === 'complete' && said === 'under-way') return said;
  if (lead.force === 'new') return as.reported ? 'complete' : 'start';
  if (lead.force === 'renew') return as.reported ? 'complete' : 'under-way';
  return lead.force;
}
