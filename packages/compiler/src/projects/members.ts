import { createCharacters, findLastWord, findWord, holdsAny, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type TailLengths, tailLength } from '#text/tails.ts';
import type { Span } from '../model.ts';
import type { Clause } from './clauses.ts';
import { isRenewed } from './deeds.ts';
import type { Frame } from './frame.ts';
import { INSTITUTIONS, SITE_HEADS, WORK_HEADS } from './heads.ts';
import { splitItems, TASKS } from './items.ts';
import { isCompanion, isNamedWork, isProject, opens } from './judge.ts';
import { endsInHead, TAIL, tailsOf } from './name-tails.ts';
import { doneTo, isInstitution, type NameSigns, readName } from './naming.ts';
import { OWN_PREFIX } from './patterns.ts';
import { isRefused } from './refusals.ts';
import { ANY_SIGNS, SIGNS } from './signs.ts';

const NONE: readonly Span[] = [];

/** The members of a frame's list that may be projects. */
export function readItems(text: string, clause: Clause, frame: Frame): readonly Span[] {
  const { list, signs, summed } = frame;
  const collected = summed === 'project';
  if (!collected && namesNothing(text, frame)) return NONE;
  if (frame.building && endsInSlogan(text, list)) return NONE;
  // 提升甲桥、乙桥运营效能
  if (frame.lead.force === 'renew' && MERITS.endingAt(text, clause.end, list.start) > 0) return NONE;
  // 建成一批冷库、产业园: all of them are without names
  if (!collected && text.charCodeAt(list.start) === ONE && text.startsWith('一批', list.start)) return NONE;
  if (summed === 'loose' && !frame.building && !frame.predicate?.stage) return NONE;
  return splitItems(text, list, signs, collected);
}

/** The members of a list as they were read. */
export interface ReadList {
  readonly items: readonly Span[];
  /** What each shows of being a project's name. */
  readonly names: readonly (NameSigns | undefined)[];
  /** 项目 or 工程 sums the list up, or places share the site at its end. */
  readonly summed: boolean;
}

/** Reads the members of a frame's list as names. */
export function readNames(text: string, clause: Clause, frame: Frame, items: readonly Span[]): ReadList {
  const { signs } = frame;
  const apart = standApart(frame);
  const summed = !apart && isSummed(text, clause, items, frame.summed === 'project');
  const as = { summed, seated: summed || (!apart && isRaised(text, frame)) };
  // most lists have one member, and a list that is made of one is no longer than that
  const names = [readName(text, items[0]!, signs, as)];
  for (let index = 1; index < items.length; index++) names.push(readName(text, items[index]!, signs, as));
  return { items, names, summed };
}

/** Whether the members of a list are projects each by its own name or not at all. */
function standApart({ summed }: Frame): boolean {
  return summed === 'loose' || summed === 'deeds';
}

/** The members of the frame's list that are projects. */
export function findMembers(text: string, frame: Frame, read: ReadList): readonly Span[] {
  if (!standApart(frame)) return judgeNames(text, frame, read);
  return read.items.filter((_, index) => isNamedWork(read.names[index]));
}

/** Whether what a list that no 项目 sums up ends in shows that it holds no project. */
function namesNothing(text: string, frame: Frame): boolean {
  const { list, signs, summed, predicate } = frame;
  const tails = tailsOf(text, list.start, list.end);
  if (tailLength(tails, TAIL.noWork) > 0) return true;
  if (summed !== 'none' || endsInHead(text, list, tails)) return false;
  // Most clauses govern one plain noun; without a head it is no project, whatever else it shows.
  if (predicate === undefined) return !holdsNames(text, list, signs);
  return predicate.part !== true && (signs & SEVERAL) === 0 && isHeadless(text, list, tails) && !opens(text, frame);
}

/** Whether a list whose end is no name may hold one in front of it: 甲物流园和乙合作区. */
function holdsNames(text: string, { start, end }: Span, signs: number): boolean {
  if ((signs & SIGNS.list) !== 0 && holdsAny(LIST_MARKS, text, start, end)) return true;
  if ((signs & SIGNS.joiner) === 0) return false;
  const joiner = findWord(text, start + SHORTEST, end, '和');
  return joiner >= 0 && SITE_HEADS.endingAt(text, joiner, start + SHORTEST) > 0;
}

/** The signs of lists, and of what else lets a name end elsewhere than its list or be one without a head. */
const SEVERAL =
  SIGNS.list | SIGNS.quote | SIGNS.joiner | SIGNS.etc | SIGNS.count | SIGNS.note | SIGNS.blank | SIGNS.carried;

/** Whether one noun that ends in no head ends in nothing else that makes names either. */
function isHeadless(text: string, { start, end }: Span, tails: TailLengths): boolean {
  return (
    tailLength(tails, TAIL.seat) === 0 &&
    INSTITUTIONS.endingAt(text, end, start) === 0 &&
    TASKS.endingAt(text, end, start) === 0
  );
}

/** Whether 项目 or 工程 sums up a list, or places share the site at its end. */
function isSummed(text: string, clause: Clause, items: readonly Span[], collected: boolean): boolean {
  if (collected || items.length < 2) return collected;
  return WORK_ENDS.endingAt(text, clause.end, 0) > 0 || sharesSite(text, items);
}

/** 东区、北湖、南山三大物流基地: short names that only what sums them up makes works of. */
function areNamesOfSeveral(text: string, items: readonly Span[]): boolean {
  const { start, end } = items[items.length - 1]!;
  if (items.length < 2 || items[0]!.end - items[0]!.start > SHORT_NAME) return false;
  for (let at = start + 1; at <= Math.min(start + SHORT_NAME, end - 3); at++)
    if (text.charAt(at + 1) === '大' && holdsAt(SMALL_COUNTS, text, at)) return true;
  return false;
}

const SHORT_NAME = 4;
const SMALL_COUNTS = createCharacters('两二三四五六七八九十');

/** The items that are projects by their names. */
function judgeNames(text: string, frame: Frame, { items, names, summed }: ReadList): readonly Span[] {
  const { list } = frame;
  const collected = frame.summed === 'project';
  if (collected && !frame.predicate && !frame.invested && areFields(text, items, names)) return NONE;
  const last = items[items.length - 1]!;
  if (areNamesOfSeveral(text, items)) return NONE;
  // 投资1.2亿元实施的甲区、乙景区和丙组团绿化工程: one sum, one work
  if (frame.invested && frame.summed === 'none' && items.length > 1)
    if (ADORNED_WORK.endingAt(text, list.end, list.start) > 0) return [{ start: items[0]!.start, end: last.end }];
  const within = { frame, last, lastSigns: names[items.length - 1], summed };
  const isSure = (index: number) => names[index] !== undefined && isProject(text, names[index], items[index]!, within);
  const sure = [isSure(0)];
  for (let index = 1; index < items.length; index++) sure.push(isSure(index));
  const some = sure.includes(true);
  if (!some) return isQuotedWork(text, items, frame) ? items : NONE;
  return items.length === 1 ? items : addCompanions(text, { items, names, sure }, frame);
}

/** Which members of a list are projects by their names. */
interface Named {
  readonly items: readonly Span[];
  readonly names: readonly (NameSigns | undefined)[];
  readonly sure: readonly boolean[];
}

/** The members that are projects, and those that their company makes some. */
function addCompanions(text: string, { items, names, sure }: Named, frame: Frame): readonly Span[] {
  const members: Span[] = [];
  const summed = frame.summed === 'project';
  const adorned = ADORNED.endingAt(text, items[items.length - 1]!.end, frame.list.start) > 0;
  let own = false;
  for (const [index, item] of items.entries()) {
    const sign = names[index];
    const named = sure[index]! || (sign !== undefined && !adorned && isCompanion(text, sign, item, frame));
    if (named) own = holdsAt(OWNERS, text, item.start) && OWN_PREFIX.test(text.slice(item.start, item.end));
    const quoted = !named && isAmongProjects(text, items, { sure, summed, index });
    // 市体育馆、图书馆: what has no word of its own goes with the owner of the one before
    if (named || quoted || (own && isInstitution(text, item))) members.push(item);
    else own = false;
  }
  return members;
}

const LIST_MARKS = createCharacters('、');

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
  if (!quoted && (!summed || items.length < LONG_LIST || end - start < SHORTEST)) return false;
  if (!quoted && isRefused(text, items[index]!, ANY_SIGNS, tailsOf(text, start, end))) return false;
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
    if (sign.cue || isRenewed(text, items[index]!.start, items[index]!.end)) return false;
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
  '加快建设 开工 动工 奠基 建成投用 建成投运 建成启用 竣工 完工 封顶 落成 启用 投用 投入使用 正式启用 建设加快 正在建设 抓紧建设 封关运行 封关运营 封关验收 通过验收 通过国家验收 通过海关验收 通过正式验收 通过联合验收 通过预验收',
);

/** 某研究中心、某实验室加快建设: what is said of a list shows that its members are built. */
function isRaised(text: string, { lead, predicate }: Frame): boolean {
  return predicate !== undefined && lead.force === undefined && RAISED.startingAt(text, predicate.start) > 0;
}

/** What is raised without building: 通行能力, 服务水平. */
const MERITS = createLexicon('效能 能力 水平 质量 效益 品质 功能 形象');

const WORK_ENDS = createLexicon('项目 工程');
