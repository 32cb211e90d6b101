import { createCharacters, findLastWord, findWord, holdsAt, type Letters } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { ProjectStage, Span } from '../model.ts';
import { beforeAdjuncts, isPart } from './adjuncts.ts';
import { type Clause, cutClause, ENDS } from './clauses.ts';
import {
  BUILDING,
  CLOSING_ENDS,
  findStep,
  MAIN_PARTS,
  nameEndLength,
  noteLength,
  objectLength,
  QUALITIES,
} from './endings.ts';
import { SITE_HEADS } from './heads.ts';
import { effectOf, mayInvest, skipInvestment } from './invested.ts';
import { type Lead, readLead } from './lead.ts';
import { hasHead } from './name-tails.ts';
import { AS_FOCUS, DONE_TO, INNER_VERB } from './patterns.ts';
import type { Predicate } from './predicate.ts';
import { SIGNS, signsIn, signsOf } from './signs.ts';
import { findSaid, type Region, readSum, type Sum } from './sums.ts';

/** Endings are looked for in so many last characters. */
const TAIL = 16;
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

/** Reads what clauses open with: the leads of all of them, then the signs behind each. */
export function openClauses(text: string, letters: Letters, clauses: readonly Clause[]): void {
  for (const clause of clauses) clause.lead = readLead(text, clause.start, clause.end);
  for (const clause of clauses) clause.signs = signsOf(letters, clause.lead.end, clause.end);
}

/** 句式: reads a clause as verb + names, or names + predicate. Undefined when it is neither. */
export function readFrame(text: string, clause: Clause, reported: boolean): Frame | undefined {
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
  return isPlainNoun(text, clause, region, opening)
    ? withoutNames(text, region, opening)
    : readObject(text, clause, region, opening);
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
  const first = text.charCodeAt(clause.start);
  return clause.stop !== 'joint' && first !== DEEPENING && MAIN_PARTS.endingAt(text, end, start) === 0;
}

/** The frame of a clause with a verb and no names, which the clauses behind it may go on with. */
function withoutNames(text: string, region: Region, { lead, reported }: Opening): Frame | undefined {
  if (lead.force === undefined && !lead.seek && PUSHING.endingAt(text, lead.end, 0) === 0) return undefined;
  const { end, signs } = region;
  const stage = decideStage(lead, undefined, { reported, mainPart: false });
  return bareFrame({ list: { start: end, end }, summed: 'none', lead, stage, signs });
}

/** Reads the names and what is said of them. */
function readObject(text: string, clause: Clause, region: Region, opening: Opening): Frame | undefined {
  const { lead, invested, governed, reported } = opening;
  const { start, end, signs } = region;
  let predicate = governed ? undefined : findSaid(text, start + 2, region);
  if (!governed && !predicate) return undefined;
  const sum = readSum(text, region);
  let summed: Sum = 'none';
  if (sum !== undefined) {
    if (sum.kind === 'other') return undefined;
    summed = sum.kind;
    ({ predicate } = sum);
  } else if (governed) predicate = findSaid(text, start + 2, region);
  const building = BUILDING.endingAt(text, end, start) > 0;
  if (!predicate && lead.force === undefined && !lead.seek && !invested && clause.stop !== 'joint') {
    if (!lead.modal) return undefined;
    if (!building && WORKS.endingAt(text, end, start) === 0 && PUSHING.endingAt(text, lead.end, 0) === 0)
      return undefined;
  }
  const effect = invested && !sum && !predicate ? effectOf(text, start, end) : 0;
  const said = sum || !predicate ? undefined : beforeAdjuncts(text, start, predicate.start);
  // 完成大坝填筑70%: the part of a work that is told of elsewhere
  if (said && isPart(text, start, said.end)) return undefined;
  const closed = close(text, { start, end: sum?.end ?? said?.end ?? (effect || end) });
  const mainPart = said?.part === true || MAIN_PARTS.endingAt(text, closed.list.end, start) > 0;
  const list = mainPart && text.endsWith('主体', closed.list.end) ? { start, end: closed.list.end - 2 } : closed.list;
  // 累计完成投资3亿元的…: what is done is the investing
  const stage = effect > 0 ? 'under-way' : decideStage(lead, closed.stage ?? predicate, { reported, mainPart });
  // 深化某工程规划论证: only steps before building are deepened
  if (text.charCodeAt(clause.start) === DEEPENING && stage !== 'planned' && text.startsWith('深化', clause.start))
    return undefined;
  if (sum === undefined && closed.counted) summed = 'project';
  if (predicate && said?.part)
    predicate = { start: predicate.start, stage: predicate.stage, early: predicate.early, part: true };
  return { list, summed, lead, invested, predicate, building, stage, signs };
}

const [AS, TO, GATHERING, WITHIN, DEEPENING] = [...'以对集在深'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];
/** 在甲区域|谋划建设乙: what ends a place, and the verbs of building behind it. */
const PLACE_ENDS = createCharacters('区域内地境带线边上市县镇乡村港城');
const BUILDING_VERBS = createLexicon('谋划建设 规划建设 开工建设 启动建设 布局建设 建设 新建 兴建 开工 改造 扩建');
const PLACE_AT_LEAST = 4;
const PLACE_AT_MOST = 30;

/** Where the verb begins behind the place that a clause opens with; 0 when none does. */
function behindPlace(text: string, { start, end }: Clause): number {
  const limit = Math.min(end - PLACE_AT_LEAST, start + PLACE_AT_MOST);
  for (let at = start + PLACE_AT_LEAST; at < limit; at++)
    if (holdsAt(PLACE_ENDS, text, at - 1) && BUILDING_VERBS.startingAt(text, at) > 0) return at;
  return 0;
}

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
  const closed = close(text, { start, end: start + list.length });
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

function readInner(text: string, lead: Lead, end: number): Lead {
  const inner = INNER_VERB.exec(text.slice(lead.end, end));
  if (!inner || inner.index === 0) return lead;
  const at = lead.end + inner.index;
  const next = readLead(text, at, end);
  return next.force === undefined || end - next.end < 4 ? lead : next;
}

const [OF, BUILT] = [...'的建'].map((char) => char.charCodeAt(0)) as [number, number];

/** Takes from the end of a list what is no longer a name. */
function close(text: string, list: Span): { list: Span; stage: Predicate | undefined; counted: boolean } {
  if (!holdsAt(CLOSING_ENDS, text, list.end - 1)) return { list, stage: undefined, counted: false };
  const from = Math.max(list.start, list.end - TAIL);
  let end = list.end - noteLength(text, from, list.end);
  if (end > from + 2 && holdsAt(JOINERS, text, end - 1)) end--;
  let stage: Predicate | undefined;
  const step = findStep(text, from, end);
  if (step && end - step.length > list.start + 1) {
    end -= step.length;
    const { drafting } = step;
    stage = { start: end, stage: drafting ? 'under-way' : 'planned', early: !drafting, drafting };
  }
  // 甲、乙中都等: what looks like an adverb ends a name in front of 等
  end = text.charCodeAt(end) === AND_SO_ON && holdsAt(ADVERBS, text, end - 1) ? end : stripNameEnds(text, from, end);
  const site = PROJECTS.endingAt(text, end, 0) > 0 ? beforeCount(text, from, end) : end;
  if (site < end) return { list: { start: list.start, end: site }, stage, counted: true };
  for (let i = 0; i < 3; i++) {
    const shorter = end - objectLength(text, from, end);
    if (shorter === end || shorter - from < 2 || QUALITIES.endingAt(text, shorter, from) > 0) break;
    end = shorter;
  }
  return { list: { start: list.start, end: end - noteLength(text, from, end) }, stage, counted: false };
}

const AND_SO_ON = '等'.charCodeAt(0);
const ADVERBS = createCharacters('都也均共总新正');
const JOINERS = createCharacters('和及、');
const PROJECTS = createLexicon('项目');
const COUNTED_INSIDE = /\d{1,3}个(?:重点|重大|子|在建)?项目$/u;

/** 某科技园|17个项目: where the site ends whose projects are counted; `end` when none is. */
function beforeCount(text: string, from: number, end: number): number {
  const counted = COUNTED_INSIDE.exec(text.slice(from, end))?.[0].length ?? 0;
  return counted > 0 && SITE_HEADS.endingAt(text, end - counted, from) > 0 ? end - counted : end;
}

const MOST_STRIPS = 6;

function stripNameEnds(text: string, start: number, end: number): number {
  let at = end;
  for (let i = 0; i < MOST_STRIPS && at - start > 2; i++) {
    const shorter = at - nameEndLength(text, start, at);
    if (shorter === at || shorter - start < 2 || QUALITIES.endingAt(text, shorter, start) > 0) return at;
    // 水源地保护区工程|建设: without 工程 nothing would be built
    const whole = text.startsWith('工程建设', shorter) && !hasHead(text, start, shorter);
    at = whole ? shorter + 2 : shorter;
    if (whole) return at;
  }
  return at;
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
    if (as.mainPart && said === 'complete') return 'under-way';
    return said ?? (lead.modal ? 'under-way' : predicate ? null : undefined);
  }
  // 争取开工, 争取某路开工 are hopes, 力争开工 a promise
  if (lead.seek && (lead.force ?? said) === 'start') return 'planned';
  if (said && (said === 'complete' || said === 'start' || (said === 'planned' && lead.force !== 'complete')))
    return said;
  if (lead.force === undefined) return 'planned';
  if (lead.force === 'new') return as.reported ? 'complete' : 'start';
  if (lead.force === 'renew') return as.reported ? 'complete' : 'under-way';
  return lead.force;
}
