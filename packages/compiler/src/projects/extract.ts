import { isGlossary } from '#outline/glossary.ts';
import type { Scope } from '#scope/model.ts';
import { createCharacters, findLastWord, holdsAny, holdsAt } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import { findMarks, type Marks, markFrom } from '#text/marks.ts';
import type { FactStatus, NamedProject, OutlineNode, PlanDocument, ProjectStage, Span } from '../model.ts';
import { type Clause, findEtc, readClauses } from './clauses.ts';
import { type Frame, readFrame, relist } from './frame.ts';
import { WORK_HEADS } from './heads.ts';
import { splitItems } from './items.ts';
import { isCompanion, isNamedWork, isProject } from './judge.ts';
import { readLead } from './lead.ts';
import { doneTo, hasHead, isInstitution, type NameSigns, readName } from './naming.ts';
import { CARRIED_TAIL, OWN_PREFIX, THEN_START } from './patterns.ts';
import { findPredicate } from './predicate.ts';
import { isRefused } from './refusals.ts';
import { ANY_SIGNS, SIGNS } from './signs.ts';
import { splitJoints, splitSaid } from './splits.ts';

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

/** The projects of a stretch, as {@link extractProjects} finds them in the whole text. */
export function readProjects(text: string, input: ProjectInput, { from, end, stopsAt }: ProjectRange): ProjectsRead {
  const { outline, scopes, marks } = input;
  const reader = { marks, cursor: { mark: markFrom(marks, from) } };
  const projects: NamedProject[] = [];
  const starts: number[] = [];
  let node = 0;
  let scope = 0;
  let at = from;
  while (at <= end && stopsAt?.(at) !== true) {
    starts.push(at);
    const clauses: Clause[] = [];
    at = readClauses(text, reader, at, end, clauses);
    if (clauses.length === 0) continue;
    const { start } = clauses[0]!;
    while (scope + 1 < scopes.length && scopes[scope]!.end <= start) scope++;
    const status = scopes[scope]?.status ?? 'actual';
    const parts = splitSaid(text, splitJoints(text, clauses));
    for (const found of readSentence(text, parts, status)) {
      while (node < outline.length && outline[node]!.start <= found.start) node++;
      projects.push({
        start: found.start,
        end: found.end,
        stage: found.stage,
        id: `p${found.start.toString(36)}`,
        name: text.slice(found.start, found.end),
        status,
        section: outline[node - 1]?.start ?? null,
      });
    }
  }
  return { projects, starts, stopped: at };
}

type Found = Span & { readonly stage: ProjectStage | null };

function readSentence(text: string, clauses: readonly Clause[], status: FactStatus): readonly Found[] {
  const found: Found[] = [];
  let governing: Frame | undefined;
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    const reported = status !== 'target';
    const frame =
      readFrame(text, clause, reported) ??
      carryOn(text, clause, governing) ??
      lookAhead(text, clause, clauses[index + 1], reported);
    if (!frame) {
      if (clause.stop === 'colon' || clause.stop === 'joint') governing = undefined;
      continue;
    }
    if (frame.lead.force !== undefined) governing = frame;
    // its first phase belongs to the project that the clause before named
    if (index > 0 && found.length > 0 && found[found.length - 1]!.end === clauses[index - 1]!.end)
      if (FIRST_PHASE.startingAt(text, clause.start) > 0) continue;
    const members = readMembers(text, clause, frame);
    if (members.length === 0) continue;
    const stage = settleStage(text, frame, clauses[index + 1]) ?? null;
    for (const { start, end } of members) found.push({ start, end, stage });
  }
  return found;
}

const START_ENDS = createLexicon('开工 动工 建设');

function endsInStart(text: string, { start, end }: Clause): boolean {
  return START_ENDS.endingAt(text, end, start) > 0;
}

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

/** The members of the frame's list that are projects. */
function readMembers(text: string, clause: Clause, frame: Frame): readonly Span[] {
  const { list } = frame;
  const collected = frame.summed === 'project';
  if (!collected && NO_WORK_ENDS.endingAt(text, list.end, list.start) > 0) return [];
  // Most clauses govern one plain noun; without a head it is no project, whatever else it shows.
  const plain =
    frame.summed === 'none' &&
    !frame.predicate &&
    !((frame.signs & SIGNS.list) !== 0 && holdsAny(LIST_MARKS, text, list.start, list.end));
  if (plain && !hasHead(text, list.start, list.end)) return [];
  if (frame.building && endsInSlogan(text, list)) return [];
  // 提升甲桥、乙桥运营效能
  if (frame.lead.force === 'renew' && MERITS.endingAt(text, clause.end, list.start) > 0) return [];
  const { signs } = frame;
  // 建成一批冷库、产业园: all of them are without names
  if (!collected && text.charCodeAt(list.start) === ONE && text.startsWith('一批', list.start)) return [];
  const items = splitItems(text, list, signs, collected);
  if (frame.summed === 'loose' || frame.summed === 'deeds') {
    if (frame.summed === 'loose' && !frame.building && !frame.predicate?.stage) return [];
    return items.filter((item) => isNamedWork(readName(text, item, signs)));
  }
  const summed =
    collected || (items.length > 1 && (WORK_ENDS.endingAt(text, clause.end, 0) > 0 || sharesSite(text, items)));
  const seated = summed || isRaised(text, frame);
  const as = { summed, seated };
  const names = items.map((item) => readName(text, item, signs, as));
  if (collected && !frame.predicate && !frame.invested && areFields(text, items, names)) return [];
  // 投资1.2亿元实施的甲区、乙景区和丙组团绿化工程: one sum, one work
  if (
    frame.invested &&
    frame.summed === 'none' &&
    items.length > 1 &&
    ADORNED_WORK.endingAt(text, list.end, list.start) > 0
  )
    return [{ start: items[0]!.start, end: items[items.length - 1]!.end }];
  const within = { frame, last: items[items.length - 1]!, lastSigns: names[items.length - 1], summed };
  const sure = names.map((sign, i) => sign !== undefined && isProject(text, sign, items[i]!, within));
  if (!sure.includes(true)) return isQuotedWork(text, items, frame) ? items : [];
  const members: Span[] = [];
  const adorned = items.length > 1 && ADORNED.endingAt(text, items[items.length - 1]!.end, frame.list.start) > 0;
  let own = false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const sign = names[i];
    const named = sure[i] || (sign !== undefined && !adorned && isCompanion(text, sign, item, frame));
    if (named) own = holdsAt(OWNERS, text, item.start) && OWN_PREFIX.test(text.slice(item.start, item.end));
    const quoted = !named && isAmongProjects(text, items, { sure, summed: collected, index: i });
    // 市体育馆、图书馆: what has no word of its own goes with the owner of the one before
    if (named || quoted || (own && isInstitution(text, item))) members.push(item);
    else own = false;
  }
  return members;
}

/** 出口道路、住宅小区和某山绿化: what is done to all of a list is no building of its members. */
const ADORNED = createLexicon('绿化 亮化 美化');
const ADORNED_WORK = createLexicon('绿化工程 亮化工程 美化工程');

/**
 * 甲机场、“一库三线”工程、乙枢纽: a quoted work is a project where all others of its list are, and so is any name in a long
 * list that 项目 sums up (甲大道、乙公园、阳光海岸、丙水库等项目).
 */
function isAmongProjects(
  text: string,
  items: readonly Span[],
  { sure, summed, index }: { sure: readonly boolean[]; summed: boolean; index: number },
): boolean {
  const { start, end } = items[index]!;
  if (items.length < 3) return false;
  const quoted = text.charCodeAt(start) === OPEN_QUOTE && WORK_HEADS.endingAt(text, end, start) > 0;
  if (
    !quoted &&
    (!summed || items.length < LONG_LIST || end - start < SHORTEST || isRefused(text, start, end, ANY_SIGNS))
  )
    return false;
  for (let i = 0; i < sure.length; i++) if (i !== index && !sure[i]) return false;
  return true;
}

const LONG_LIST = 5;
const SHORTEST = 3;

/** The first characters of {@link OWN_PREFIX}. */
const OWNERS = createCharacters('市区县州旗省自');

const PLACE_ENDS = createCharacters('县市旗州');
const SHARED_SITES = createLexicon(
  '接收站 LNG接收站 储气库 污水处理厂 机场 水库 灌区 电站 水电站 抽水蓄能 抽水蓄能电站 高铁站 火车站 客运站 变电站 热电厂',
);

/** 甲县、乙旗、丙通用机场: places in front of the site that each of them gets. */
function sharesSite(text: string, items: readonly Span[]): boolean {
  const last = items[items.length - 1]!;
  const site = SHARED_SITES.endingAt(text, last.end, last.start);
  if (site === 0 || last.end - last.start - site < 2) return false;
  for (let i = 0; i < items.length - 1; i++) if (!holdsAt(PLACE_ENDS, text, items[i]!.end - 1)) return false;
  return true;
}

const [ONE, OPEN_QUOTE] = [...'一“'].map((char) => char.charCodeAt(0)) as [number, number];

/** “某某”项目开工: a quoted project that is said to begin or to end. */
function isQuotedWork(text: string, items: readonly Span[], { lead, predicate, stage }: Frame): boolean {
  // a stretch of blanks holds no item at all
  if (items.length !== 1) return false;
  const only = items[0]!;
  if (text.charCodeAt(only.start) !== OPEN_QUOTE || !text.endsWith('”项目', only.end)) return false;
  return predicate !== undefined && lead.force === undefined && (stage === 'start' || stage === 'complete');
}

/** 水电核电、智能电网、轨道交通等重大项目: a long list of which hardly a member has a word of its own names classes. */
function areFields(text: string, items: readonly Span[], signs: readonly (NameSigns | undefined)[]): boolean {
  if (signs.length < 3) return false;
  let marked = 0;
  for (const [index, sign] of signs.entries()) {
    if (sign === undefined) continue;
    if (sign.cue) return false;
    if (!sign.proper) continue;
    if (sign.site || sign.finished || doneTo(text, items[index]!, sign) === 'place') return false;
    marked++;
  }
  return marked * 3 < signs.length;
}

const CLOSE_QUOTE = '”'.charCodeAt(0);
const SCHOOLS = createLexicon('大学 学院 高校 院校');

/** 甲大学、乙大学“双一流”建设: what is built up is not the schools. */
function endsInSlogan(text: string, { start, end }: Span): boolean {
  if (text.charCodeAt(end - 1) !== CLOSE_QUOTE) return false;
  const open = findLastWord(text, start, end, '“');
  return open > start && SCHOOLS.endingAt(text, open, start) > 0;
}

const RAISED = createLexicon(
  '加快建设 开工 动工 奠基 建成投用 建成投运 建成启用 竣工 完工 封顶 落成 启用 投用 投入使用 正式启用 建设加快 正在建设 抓紧建设',
);

/** 某研究中心、某实验室加快建设: what is said of a list shows that its members are built. */
function isRaised(text: string, { lead, predicate }: Frame): boolean {
  return predicate !== undefined && lead.force === undefined && RAISED.startingAt(text, predicate.start) > 0;
}

/** What is raised without building: 通行能力, 服务水平. */
const MERITS = createLexicon('效能 能力 水平 质量 效益 品质 功能 形象');

/**
 * What is said of such a list is not said of works: 甲机场绿色试点 is a trial, 甲机场、乙港总体规划获批 is said of plans, and what
 * is protected in 甲湿地和乙水源地保护 is not built.
 */
const NO_WORK_ENDS = createLexicon(
  ...combineWords(['试点', '创建', '活动', '行动', '改革', '计划', '试验', '示范'], ['', '建设', '工作', '创建']),
  '总体规划 专项规划 详细规划 发展规划',
  '水源地保护 生态保护 资源保护 湿地保护 文物保护 环境保护',
);
const LIST_MARKS = createCharacters('、');

const WORK_ENDS = createLexicon('项目 工程');

/** A list that a comma breaks off before its noun and predicate: 某水厂、某电站，某大道、某医院等项目加快推进. */
function lookAhead(text: string, clause: Clause, next: Clause | undefined, reported: boolean): Frame | undefined {
  if (!next?.lists || !clause.lists || clause.stop !== 'comma') return undefined;
  if (findEtc(text, clause) >= 0) return undefined;
  if (!holdsAny(LIST_MARKS, text, clause.start, clause.end) || !hasHead(text, clause.start, clause.end))
    return undefined;
  const frame = readFrame(text, next, reported);
  if (frame?.summed !== 'project' || !frame.predicate || frame.lead.force !== undefined) return undefined;
  return relist(text, frame, { start: clause.start, end: clause.end }, frame.summed);
}

const CARRIED = createLexicon('项目 工程 建设');
const LONGEST_CARRIED = 60;

/** A clause without a verb of its own goes on with the list of the clause before: 抓好A，B等项目建设. */
function carryOn(text: string, clause: Clause, governing: Frame | undefined): Frame | undefined {
  const { start, end } = clause;
  if (!governing || end - start > LONGEST_CARRIED || CARRIED.endingAt(text, end, 0) === 0) return undefined;
  if (readLead(text, start, end).end > start) return undefined;
  const words = text.slice(start, end);
  const tail = CARRIED_TAIL.exec(words);
  const list = { start, end: tail ? start + tail.index : end };
  return relist(text, governing, list, tail?.groups?.sum ? 'project' : 'none');
}
