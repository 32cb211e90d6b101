import { countUpTo, lastUpTo } from '#text/ascending.ts';
import { createCharacters, holdsAt, isBlank } from '#text/characters.ts';
import type { FactStatus, OutlineNode, PlanDocument } from '../model.ts';
import {
  assessesPlan,
  HEADING_REACH,
  namesTimeAhead,
  partOf,
  planYearOfHeading,
  spansYears,
  tellsPresent,
  tellsWorries,
  yearsOfHeading,
} from './headings.ts';
import type { Scope } from './model.ts';
import { findPlanBehind } from './plan-behind.ts';
import { endOfYears } from './plan-years.ts';
import { splitAtPlanned, splitAtSeveral, splitAtTargets, splitAtYear } from './splits.ts';

interface Opening {
  readonly start: number;
  readonly title: string;
  readonly part: Scope['part'];
}

/** The name of a further document that is all tasks. */
const PLAN_TITLE =
  /(?:计划|要点|安排|方案|分[工解](?:表|意见)?|清单|任务目标|实施意见|若干(?:政策)?措施)(?:[（(](?:草案|(?:19|20)\d{2}[^）)]{2,8})[）)])?$/u;

/** 范围: divides the whole text into scopes without gaps, in order, from the headings of the first two levels and the years they name. */
export function resolveScopes(text: string, document: PlanDocument, outline: readonly OutlineNode[]): readonly Scope[] {
  const attached = findAttached(document, outline)?.start ?? 0;
  const openings = findOpenings(text, document, outline).filter(({ start }) => start >= attached);
  const planYear = document.planYear;
  const reviewYear = document.reviewYear ?? (planYear ? String(Number(planYear) - 1) : null);
  const scopes: Scope[] = [];
  const initial: Scope['part'] = document.kind === 'plan' || document.kind === 'five-year-plan' ? 'tasks' : 'review';
  if (initial === 'tasks' && attached === 0) openTasksBefore(openings, outline);
  const first = openings[0]?.start ?? text.length;
  const lead: Scope['part'] = openings.length > 0 ? 'other' : initial;
  if (first > 0) scopes.push(scopeOf({ start: 0, title: '', part: lead }, first, planYear, reviewYear));
  openings.forEach((opening, index) => {
    scopes.push(scopeOf(opening, openings[index + 1]?.start ?? text.length, planYear, reviewYear));
  });
  if (scopes.length === 0)
    scopes.push(scopeOf({ start: 0, title: '', part: initial }, text.length, planYear, reviewYear));
  return scopes
    .flatMap((scope) => splitAtTargets(text, scope))
    .flatMap((scope) => splitAtSeveral(text, scope))
    .flatMap((scope) => splitAtYear(text, scope, reviewYear))
    .flatMap((scope) => splitAtPlanned(text, scope, planYear));
}

/** 一、聚焦乡村振兴 … 二、2025年重点工作: the chapters of a plan in front of the first whose heading tells its part are tasks as well. */
function openTasksBefore(openings: Opening[], outline: readonly OutlineNode[]): void {
  const [first] = openings;
  if (first === undefined || first.part === 'review') return;
  const chapter = outline.find(({ level, marker, title }) => level === 1 && marker !== '' && !EXPLAINS.test(title));
  if (chapter !== undefined && chapter.start < first.start)
    openings.unshift({ start: chapter.start, title: '', part: 'tasks' });
}

/** 一、重要意义, 一、工作背景: what tells why, or of whom. */
const EXPLAINS = /意义|背景|基础|形势|现状|依据|认识|必要性|环境|情况|成效|原则|思想|范围|对象|概况|定义|术语/u;

function scopeOf(opening: Opening, end: number, planYear: string | null, reviewYear: string | null): Scope {
  const status: FactStatus = opening.part === 'targets' || opening.part === 'tasks' ? 'target' : 'actual';
  const years = yearsOfHeading(opening.title);
  const named = status === 'actual' ? years[years.length - 1] : years[0];
  const several = spansYears(opening.title) && years.length === 0;
  const fallback = status === 'actual' ? reviewYear : planYear;
  const ahead =
    several && status === 'target' ? (planYearOfHeading(opening.title) ?? yearsAhead(opening.title, planYear)) : null;
  const period = several ? ahead : (named ?? fallback);
  const asOf =
    several && status === 'actual' && reviewYear !== null && assessesPlan(opening.title, reviewYear)
      ? reviewYear
      : null;
  return { start: opening.start, end, status, period, asOf, part: opening.part };
}

/** The last year of 今后五年 in a heading; null when it names no such years. */
function yearsAhead(title: string, planYear: string | null): string | null {
  return /(?:今后|未来)五年/.test(title) ? endOfYears(planYear, 5) : null;
}

function findOpenings(text: string, document: PlanDocument, outline: readonly OutlineNode[]): readonly Opening[] {
  const found: Opening[] = [];
  const opens = (node: OutlineNode) => partOf(node.title, document) !== null;
  const attached = findAttached(document, outline);
  const top = outline.some((node) => node.level === 1 && opens(node)) ? 1 : 2;
  for (const node of outline) {
    // what a notice sends out, named in its title, is the document itself
    if (node === attached || (node.level === 0 && node !== outline[0] && !outline[0]!.title.includes(node.title)))
      found.push({ start: node.start, title: '', part: PLAN_TITLE.test(node.title) ? 'tasks' : 'other' });
    if (node.level === 0 || node.level > top) continue;
    const above = found[found.length - 1];
    const worries = above?.part === 'review' && node.level === top && tellsWorries(node.title);
    // 存在的问题 behind a review of several years is told of the last one
    const part = partOf(node.title, document) ?? (worries ? 'review' : turnsToTasks(node, above) ? 'tasks' : null);
    if (part === null) continue;
    if (node.level === 2 && above && above.part !== 'other' && part === 'review') continue;
    found.push({ start: node.start, title: node.title, part });
  }
  keepWorkDone(found, document);
  const headings = inOrder([...found, ...findAsides(outline, found, top + 1), ...findTimes(outline, found, top + 1)]);
  const turns: Opening[] = [];
  for (const turn of findTurns(text, document)) {
    if (opensBeside(headings, turn) || opensBeside(turns, turn)) continue;
    if (!staysReview(turn, outline, lastOf(headings, turns, turn.start), document)) turns.push(turn);
  }
  const openings = inOrder([...headings, ...turns]);
  keepReview(openings);
  const stated = findStatedTargets(text, document, outline, openings);
  if (stated.length > 0) return inOrder([...openings, ...stated]);
  const plan = findPlanBehind(openings, outline, document);
  return plan === undefined
    ? openings
    : inOrder([...openings, { start: plan.start, title: plan.title, part: 'tasks' }]);
}

function inOrder(openings: Opening[]): Opening[] {
  return openings.sort((left, right) => left.start - right.start);
}

/** Whether one of openings, ascending, stands where another one does. */
function opensBeside(openings: readonly Opening[], { start }: Opening): boolean {
  const near = lastUpTo(openings, start + BESIDE - 1);
  return near !== undefined && near.start > start - BESIDE;
}

const BESIDE = 12;

/** The last of two lists of openings, both ascending, that opens at or before a place. */
function lastOf(left: readonly Opening[], right: readonly Opening[], place: number): Opening | undefined {
  const one = lastUpTo(left, place);
  const other = lastUpTo(right, place);
  return one !== undefined && (other === undefined || one.start > other.start) ? one : other;
}

/** 关于印发《重点工作分解方案》的通知 … 重点工作分解方案: the paper that a notice of a plan sends out, behind what the notice asks for itself. */
function findAttached({ kind, title }: PlanDocument, outline: readonly OutlineNode[]): OutlineNode | undefined {
  if (kind !== 'plan' || !title.endsWith(NOTICE)) return undefined;
  return outline.find((node, index) => index > 0 && node.level === 0 && DIVISION.test(node.title));
}

const NOTICE = '通知';
const DIVISION = /(?:分[工解](?:落实)?(?:方案|意见|表)?|清单|一览表|任务目标)(?:[（(][^（）()]{2,12}[）)])?$/u;

/** 一、主要预期目标 … 二、坚持项目为王…: what stands behind a chapter of targets in a chapter of its own is what is to be done. */
function turnsToTasks({ title, level }: OutlineNode, above: Opening | undefined): boolean {
  return level === 1 && above?.part === 'targets' && TARGETS.test(above.title) && !TARGETS.test(title);
}

const TARGETS = /目标|指标/u;

/** （一）面临的形势 within the chapter that plans: what it tells of the present is no target; behind it the plan goes on. */
function findAsides(outline: readonly OutlineNode[], openings: readonly Opening[], level: number): readonly Opening[] {
  return outline.flatMap((node) => {
    if (node.level !== level || !tellsPresent(node.title)) return [];
    const count = countUpTo(openings, node.start);
    const above = openings[count - 1];
    if (above === undefined || above.start === node.start || above.part === 'review' || above.part === 'other')
      return [];
    const aside: Opening = { start: node.start, title: '', part: 'other' };
    const next = openings[count]?.start ?? Number.POSITIVE_INFINITY;
    return next <= node.sectionEnd ? [aside] : [aside, { ...above, start: node.sectionEnd }];
  });
}

/** “十一五”规划实施情况和2010年计划执行情况: the parts of a chapter that looks back on several years and on the last one, each with its time. */
function findTimes(outline: readonly OutlineNode[], openings: readonly Opening[], level: number): readonly Opening[] {
  return outline.flatMap((node) => {
    if (node.level !== level) return [];
    const above = lastUpTo(openings, node.start);
    if (above?.part !== 'review' || !spansYears(above.title) || yearsOfHeading(above.title).length === 0) return [];
    if (tellsWorries(node.title)) return [{ start: node.start, title: '', part: 'review' as const }];
    if (!spansYears(node.title) && yearsOfHeading(node.title).length === 0) return [];
    return [{ start: node.start, title: node.title, part: 'review' as const }];
  });
}

/** （二）重点任务推进情况: whether a heading within a chapter that looks back names no time ahead, so that it looks back as well. */
function staysReview(
  { start, title, part }: Opening,
  outline: readonly OutlineNode[],
  chapter: Opening | undefined,
  document: PlanDocument,
): boolean {
  if (part === 'other') return false;
  const node = lastUpTo(outline, start + 1);
  if (node === undefined || node.start < start - 1 || node.level < 2) return false;
  if (chapter?.part !== 'review' || chapter.title === '') return false;
  if (part === 'review') return !spansYears(title) && yearsOfHeading(title).length === 0;
  const above = lastUpTo(outline, chapter.start);
  if (above?.start !== chapter.start) return false;
  return above.level < node.level && start < above.sectionEnd && !namesTimeAhead(title, document);
}

/** 一、主要工作 … 三、下一步工作打算: a first chapter on the work of a report whose plan another heading opens only behind it tells what has been done. */
function keepWorkDone(openings: Opening[], document: PlanDocument): void {
  if (document.kind !== 'execution-report' && document.kind !== 'other') return;
  const ahead = openings.findIndex(({ title, part }) => part !== 'review' && AHEAD_OF_IT.test(title));
  const [first] = openings;
  if (first === undefined || ahead < 1 || first.part !== 'tasks' || !WORK_ALONE.test(first.title)) return;
  openings[0] = { start: first.start, title: first.title, part: 'review' };
}

const WORK_ALONE =
  /^(?:主要|重点|各项)?工作(?:开展|推进)?$|^(?:主要|重点)(?:工作|做法)(?:及|和|与)?(?:做法|举措|措施)?$/u;
const AHEAD_OF_IT = /下一?步|下一?阶段|下半年|今后/u;

/** 突出自身建设: the last chapter of a review, when the plan itself opens only behind it. */
function keepReview(openings: Opening[]): void {
  const lastPlanned = openings.findLastIndex(
    ({ title, part }) => part === 'targets' || (part === 'tasks' && !ON_GOVERNMENT.test(title)),
  );
  for (let index = 1; index < lastPlanned; index++) {
    const { start, title, part } = openings[index]!;
    if (part === 'tasks' && openings[index - 1]!.part === 'review' && ON_GOVERNMENT.test(title))
      openings[index] = { start, title, part: 'review' };
  }
}

const ON_GOVERNMENT = /自身建设/;

/** 今年…主要预期目标是: what a plan says of itself when its headings don't. */
const STATED_TARGETS =
  /(?:(?:今年|全年|20\d{2}年|“[一二三四五六七八九十]{1,3}五”(?:时期|期间)|(?:今后|未来)五年)[^。；\n]{0,24}目标(?:任务)?|\n[\s　]{0,8}(?:[省市县区州旗镇乡]|经济社会发展)?(?:的?主要)?预期目标)(?:是|为|建议为|：|:)/;

const YEAR_OF_GOALS = /^20\d{2}年/;

/** The chapter that states the targets, when the headings before it opened no part of the plan, and the first one behind where they stand before all. */
function findStatedTargets(
  text: string,
  document: PlanDocument,
  outline: readonly OutlineNode[],
  openings: readonly Opening[],
): readonly Opening[] {
  const stated = STATED_TARGETS.exec(text.slice(document.body.start, document.body.end));
  if (!stated) return [];
  const place = document.body.start + stated.index;
  const part = openings.findLast((opening) => opening.start <= place)?.part;
  if (part === 'targets' || part === 'tasks' || tellsHowMet(text, place)) return [];
  const chapter = outline.findLast((node) => node.level === 1 && node.start <= place);
  const first = outline.find((node) => node.level === 1);
  if (chapter && chapter !== first) return [{ start: chapter.start, title: '', part: 'targets' }];
  // a text that no title dates: 2023年全市…的主要目标是：… 主要任务：…
  const year = document.planYear === null ? YEAR_OF_GOALS.exec(stated[0])?.[0] : undefined;
  const targets: Opening = {
    start: sentenceAt(text, stated[0].startsWith('\n') ? place + 1 : place),
    title: year ?? '',
    part: 'targets',
  };
  return opensTasks(first, place, openings)
    ? [targets, { start: first!.start, title: year ?? '', part: 'tasks' }]
    : [targets];
}

/** 今年…预期目标是：… 一、加快工业发展 …: whether the first chapter stands behind the stated targets and no heading opens another part there. */
function opensTasks(first: OutlineNode | undefined, place: number, openings: readonly Opening[]): boolean {
  if (first === undefined || first.start < place || first.marker === '' || TARGETS.test(first.title)) return false;
  return !openings.some(({ start }) => start >= place && start <= first.start);
}

/** Where the sentence begins that a place stands in: 2023年实现…。|今年的目标是…. */
function sentenceAt(text: string, place: number): number {
  return Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('。', place - 1)) + 1;
}

/** 2014年目标：接待游客80万人次。1—6月接待44万人次，占全年任务的55%: whether the paragraph that states the targets goes on to tell how far they were met. */
function tellsHowMet(text: string, place: number): boolean {
  const line = text.indexOf('\n', place);
  const end = Math.min(line < 0 ? text.length : line, place + STATED_REACH);
  return HOW_MET.test(text.slice(place, end));
}

const STATED_REACH = 240;
const HOW_MET =
  /[。；，](?:据统计|截[至止])|(?:占|完成|实现)(?:了?全年|年度)(?:目标|任务|计划)[^，。；]{0,6}\d[\d.]{0,6}[%％]/;

/** 2019年：砥砺前行开新局: a heading that only its year tells apart. */
function partOfYear(line: string, { planYear, reviewYear }: PlanDocument): Scope['part'] | null {
  if (line.charAt(4) !== '年' || !'：:'.includes(line.charAt(5))) return null;
  const year = line.slice(0, 4);
  if (year === planYear) return 'tasks';
  return year === reviewYear ? 'review' : null;
}

const NO_HEADING_ENDS = createCharacters('。；，：');

/** 2019年预期目标, in a report that plans 2020: the head of a column of goals, which were those of the year under review. */
function namesPast(line: string, { planYear, reviewYear }: PlanDocument): boolean {
  if (planYear === null || planYear === reviewYear) return false;
  const years = yearsOfHeading(line);
  return years.length > 0 && years.every((year) => year < planYear);
}

/** Headings that the outline doesn't hold: short lines of their own that name a part. */
function findTurns(text: string, document: PlanDocument): readonly Opening[] {
  const found: Opening[] = [];
  let at = document.body.start;
  while (at < document.body.end) {
    let end = text.indexOf('\n', at);
    if (end < 0 || end > document.body.end) end = document.body.end;
    let start = at;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    at = end + 1;
    if (end - start > HEADING_REACH) continue;
    const line = text.slice(start, end).trim();
    // what a notice is called opens no part of it
    if (line === document.title && line.endsWith(NOTICE)) continue;
    if (line.length < 4 || holdsAt(NO_HEADING_ENDS, line, line.length - 1)) continue;
    const ofYear = partOfYear(line, document);
    if (ofYear !== null) found.push({ start, title: line, part: ofYear });
    if (
      ofYear !== null ||
      !/^[一二三四五]、|^第[一二三四五]部分|回顾|总体要求|主要目标|预期目标|工作安排|重点(?:工作|任务)|主要任务/.test(
        line,
      )
    )
      continue;
    const part = partOf(line, document);
    if (part !== null && part !== 'review' && namesPast(line, document)) continue;
    if (part !== null) found.push({ start, title: line, part });
  }
  return found;
}
