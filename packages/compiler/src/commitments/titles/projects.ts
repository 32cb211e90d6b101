import { DONE, isFollow } from '#commitments/clauses/forms.ts';
import type { NamedProject } from '#model.ts';
import { countUncommon, PROPER, startsCommon } from '#projects/common-words.ts';
import { SITE_HEADS, WORK_HEADS } from '#projects/heads.ts';
import { MEMBER_VERBS } from '#projects/lead.ts';
import { withoutBlanks } from '#text/blanks.ts';
import { createCharacters, holdsAny, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { ReadClause } from '../draft.ts';
import { readCount } from '../members.ts';
import { bare, endOfMatch, shorten, withoutLead } from './words.ts';

/** 等5个重点项目: what closes a list, without what the list's members are being done to. */
const LISTED =
  /等(?:一批|(?:\d+|[一二两三四五六七八九十]+)(?:个|项|条|件|家|座|处|所|大|类)?(?:以上|余)?(?!目))?(?:重点|重大|市属|市级|省级|在建|续建|标志性)?(?:“[^”]{2,14}(?:项目|工程)”)?(?:学校|企业|区中园|专业园|、)*/uy;
/** 甲中学、乙中学3所|学校: nouns that sum up what each member says of itself. */
const SUMS = createLexicon('学校 企业 单位 场馆 设施');

/** 甲、乙、丙、丁4个园区: the count in front of the noun that sums a list up without 等. */
const COUNTED =
  /^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|项|条|件|家|座|处|所|大|类)(?:以上|余)?(?=[\p{Script=Han}])/u;
const SAID_COUNT =
  /^(?:等)?(?<count>\d{1,2}|[二两三四五六七八九十]{1,2})(?:大|个|项|条|家|座|处|所|类)(?=[\p{Script=Han}])/u;

/** Whether the words behind a list say that it holds so many members: 甲、乙、丙|三大产业基地. */
export function countsMembers(behind: string, members: number): boolean {
  const said = SAID_COUNT.exec(behind)?.groups?.count;
  return said !== undefined && readCount(said) === members;
}

/** 等|项目22个, 等|“断头路”6条: the count behind the noun. */
const NOUN_AND_COUNT = /^[\p{Script=Han}“”]{0,8}\d{1,3}(?:个|项|条|件|家|座|处|所)(?:以上|左右)?$/u;
const COUNT_END = /\d(?:个|项|条|件|家|座|处|所|公里|户)(?:以上|左右)?$/u;
const INNER_COUNTED = /(?:\d{1,3}|[二两三四五六七八九十]{1,3})(?:个|项|条|件|家|座|处|所|大|类)(?=[\p{Script=Han}])/u;
const COUNTS = createCharacters('0123456789一二两三四五六七八九十');

/** 等…项目: what closes the list, without its count. */
export function tailOf(words: string): string {
  let tail = words.startsWith('等') ? words.slice(endOfMatch(LISTED, words)) : words;
  if (NOUN_AND_COUNT.test(tail)) return '';
  // 等|老旧小区、“三无小区”50个
  const mark = tail.indexOf('、');
  if (mark > 0 && COUNT_END.test(tail)) tail = tail.slice(0, mark);
  if (holdsAt(COUNTS, tail, 0)) {
    const noun = tail.replace(COUNTED, '');
    tail = noun === tail ? tail : noun.slice(SUMS.startingAt(noun, 0));
  }
  const kind = KINDS.startingAt(tail, 0);
  return kind > 0 && kind < tail.length ? tail.slice(kind) : tail;
}

/** A kind of project in front of what is done to it. */
const KINDS = createLexicon('项目 工程 平台');
/** What parts the members of a list. */
const PARTING = createCharacters('、和及与');
/** What no verb that stands before a list holds. */
const NO_VERB = createCharacters('、“”（）()0123456789的');

/** What is done to all members of a list, at the end of the last one's name: A、B和C保护. */
export const SHARED_WORK =
  /(?:整村搬迁|整体搬迁|灾后恢复重建|灾后重建|恢复重建|除险加固|征迁|拆迁|搬迁|建设|改造|景观|治理|整治|保护|修复|扩建|改扩建|提升|绿化|规划|前期工作)(?:工程|项目)?$/u;
/** A project by its own name, or with a work of its own (某水库扩容), needs no such work. */
const OWN_WORK = /(?:工程|项目|扩容|扩能|增容|清淤|疏浚|加固|拓宽|延伸|连通|联通|配套|升级|技改|扩产|复航|开发|利用)$/u;
const NOTE = /（[^（）]{1,8}）$/u;
/** Verbs that need such a noun behind them. */
const NEEDS_WORK = createLexicon('推进 加快 抓好 加强 做好 实施 开展 推动 重点 启动 完成');

/** The work that a list's last member names for all of them; the empty string when it names none or the verb says what is done. */
export function sharedWork(verb: string, name: string, last: string): string {
  // 甲河治理（一期）
  const named = name.endsWith('）') ? name.replace(NOTE, '') : name;
  if (NEEDS_WORK.endingAt(verb, verb.length, 0) === 0 || SHARED_WORK.test(named) || OWN_WORK.test(named)) return '';
  return SHARED_WORK.exec(last)?.[0] ?? '';
}

/** The verb of a clause with what stands before its list, without what leads in: 全面启动. */
export function verbOfList(text: string, { start, end, signs, projects, head }: ReadClause): string {
  const first = projects[0]!;
  const lead = first.start <= start ? '' : withoutLead(bare(text.slice(start, Math.min(first.start, end)), signs));
  // 以甲整治、乙治理为重点: a ground, whose projects are promised all the same
  if (lead === '以') return '';
  if (isVerb(lead)) return lead;
  if (head === undefined) return '';
  // 支持甲校更名建设乙学院: who is to do it
  if (projects.length === 1 && lead.length <= LEAD_AT_MOST && !holdsAny(NO_VERB, lead, 0, lead.length)) return lead;
  // 投资3亿元建设甲园, 投资3亿元的甲园
  if (INVESTING.has(head.verb)) {
    const behind = verbBehindSum(text.slice(head.end, first.start));
    // 抓好投资3亿元的甲园
    const before = behind === '' ? withoutLead(bare(text.slice(start, head.start), signs)) : '';
    return behind !== '' || !isVerb(before) ? behind : before;
  }
  // members that are no projects may stand before the first that is one
  const opening = withoutLead(bare(text.slice(start, head.end), signs));
  return isVerb(opening) ? opening : head.verb;
}

const LEAD_AT_MOST = 14;
const INVESTING = createLexicon('投资 投入 安排 筹资');

/** The verb behind the sum that is invested; empty where there is none. */
function verbBehindSum(words: string): string {
  const verb = words.slice(words.lastIndexOf('元') + 1).replace(/^(?:以上)?的?/u, '');
  return isVerb(verb) ? verb : '';
}

/** The head that a list's last member names for a short one before it: 甲、乙水库 → 水库; empty where it has a head of its own. */
function sharedHead(name: string, last: string, alone: boolean): string {
  if (SCHOOL.test(name)) return SCHOOL_SITE.exec(last)?.groups?.site ?? '';
  if (OWN_SCHOOL.test(name) || FIRMS.endingAt(name, name.length, 1) > 0) return '';
  if (name.length > SHORT_NAME || SITE_HEADS.endingAt(name, name.length, 0) > 0 || PHASE.test(name)) return '';
  // 甲梁、乙梁饮水工程: as long, and of one kind
  if (name.length > 1 && name.length <= OF_A_KIND && last.charAt(name.length - 1) === name.charAt(name.length - 1))
    return last.length > name.length + 1 && alone ? last.slice(name.length) : '';
  const work = RENEWED.exec(last)?.index ?? last.length;
  const head = SITE_HEADS.endingAt(last, work, 1);
  if (last.startsWith('号线', work - head) || WHOLE.test(name)) return '';
  if (head < 2 || work - head < 2 || WORK_HEADS.endingAt(name, name.length, 1) > 0) return '';
  return last.slice(alone ? Math.min(work - head, startOfCommon(name, last, work)) : work - head);
}

/** 四小、|八小运动场: schools by their numbers, and what is built for the last of them. */
const SCHOOL = /^[县区市]?[一二三四五六七八九十]{1,2}[中小]$/u;
/** 城关六小: a school by its number. */
const OWN_SCHOOL = /[一二三四五六七八九十实附][中小]$/u;
const SCHOOL_SITE = /^[县区市]?[一二三四五六七八九十]{1,2}[中小](?<site>.{2,}?)(?:建设|改造|扩建)?$/u;
/** 某港二期 */
const PHASE = /[一二三四五六]期$/u;

/** 甲、|乙水库|、丙水厂: the first project behind one that has a head, which is meant for that one too; the last one where none has. */
function headedBehind({ end }: NamedProject, projects: readonly NamedProject[]): NamedProject {
  for (const other of projects)
    if (other.start >= end && SITE_HEADS.endingAt(other.name, other.name.length, 1) >= HEAD_AT_LEAST) return other;
  return projects[projects.length - 1]!;
}

const HEAD_AT_LEAST = 2;
/** 某某科技: a firm, which shares no head with a site beside it. */
const FIRMS = createLexicon(
  '科技 生物 股份 集团 公司 医药 药业 化工 新材 材料 能源 电子 食品 重工 机械 电气 智能 实业 控股 光电 环保 纺织 汽车 商贸 乳业 酒业 传媒 通信 软件 物流 地产 置业',
);

/** Whether only short names stand between a project and one behind it: what that one is called is meant for all of them. */
function leadsTo({ end }: NamedProject, { start }: NamedProject, projects: readonly NamedProject[]): boolean {
  for (const other of projects)
    if (other.start >= end && other.start < start && other.name.length > SHORT_NAME) return false;
  return true;
}

/** 甲县、乙县|污水处理厂: where behind a name as long as the short one nothing but common words stand; the end of the site where other names do. */
function startOfCommon({ length }: string, last: string, end: number): number {
  return startsCommon(last, length, end) && countUncommon(last, length, end) < PROPER ? length : end;
}

const SHORT_NAME = 5;
const OF_A_KIND = 4;
/** What is done to the site behind its head. */
const RENEWED = /(?:改扩建|扩建|迁建|新建|改造|建设|主体)?(?:工程|项目)?$/u;
/** 引甲济乙: water that is brought somewhere needs no head. */
const WHOLE = /[引调送]..?[济入补]/u;

function isVerb(words: string): boolean {
  return words.length <= 8 && !holdsAny(NO_VERB, words, 0, words.length);
}

/** What the titles of all projects of a clause are made with. */
export interface ListWords {
  readonly clause: ReadClause;
  /** 甲市、|乙市物流枢纽: short names before the first project that are no projects by themselves; mostly empty. */
  readonly beside: string;
  readonly verb: string;
  /** The words behind the last project, and what of them is said of all. */
  readonly rest: string;
  readonly tail: string;
}

export function wordsOfList(text: string, clause: ReadClause, beside: string): ListWords {
  const { projects, end } = clause;
  const last = projects[projects.length - 1]!;
  const verb = verbOfList(text, clause);
  const rest = last.end >= end ? '' : text.slice(last.end, end).trim();
  return { clause, beside, verb, rest, tail: rest === '' ? '' : tailOf(saidOfAll(rest)) };
}

function saidOfAll(rest: string): string {
  if (holdsAt(PARTING, rest, 0) || rest.startsWith('以及')) return closingOf(rest);
  if (GROUND_TAIL.has(rest)) return '';
  // 甲综合体开工、乙市场投用: what is said of another
  const mark = rest.indexOf('、');
  // 6月底前封顶、年底前投用: two stages of one
  return mark > 0 && !rest.startsWith('等') && !isFollow(rest.slice(mark + 1)) ? rest.slice(0, mark) : rest;
}

/** Title of a project: the list's verb, its own name, the list's tail: 加快 A、B 前期工作 → 加快A前期工作. */
export function titleOfProject(
  text: string,
  { clause, beside, verb: common, rest, tail: said }: ListWords,
  project: NamedProject,
): string {
  const { projects } = clause;
  const last = projects[projects.length - 1]!;
  const verb = verbOfMember(text, clause, project) ?? common;
  const tail = ownStage(text, project, projects) ?? said;
  const name = ownerOf(project, projects) + (project === projects[0] ? beside : '') + withoutBlanks(project.name);
  const plain =
    tail === '项目' || tail === '工程' || tail.length > 16 || holdsAt(PARTING, tail, 0) || isOtherKind(name, tail)
      ? ''
      : tail;
  const own =
    plain !== '' && (name.endsWith(plain) || repeats(name, plain)) ? '' : workOf(name, behindKind(name, plain));
  const headed = project === last || tail.length > TAIL_BESIDE_HEAD ? null : headedBehind(project, projects);
  const head = headed === null ? '' : sharedHead(name, headed.name, leadsTo(project, headed, projects));
  const closing =
    head === '' && own === '' && rest === '' && project !== last ? sharedWork(verb, name, last.name) : own;
  return shorten(`${name.startsWith(verb) ? '' : verb}${name}${head}${head.endsWith(closing) ? '' : closing}`);
}

/** 某幼儿园|幼儿园开学前投入使用: the tail without the kind of thing that a name ends in; 某水库|水利项目: nothing of a field that it is of. */
export function behindKind(name: string, tail: string): string {
  for (let length = Math.min(KIND_AT_MOST, tail.length); length >= KIND_AT_LEAST; length -= 1)
    if (name.endsWith(tail.slice(0, length))) return tail.slice(length);
  // 精神病院|医院改造
  if (NEAR_KINDS.test(name.slice(-1) + tail)) return tail.slice(KIND_AT_LEAST);
  if (!FIELD_PROJECTS.test(tail) || SHARED_WORK.test(tail)) return tail;
  if (PROJECT_ENDS.test(name) || SITE_HEADS.endingAt(name, name.length, 1) > 1) return '';
  return OWN_WORK.test(name) || SHARED_WORK.test(name) ? tail.slice(-PROJECT_LENGTH) : tail;
}

const NEAR_KINDS = /^(?:院医院|校学校|路道路|桥桥梁|园公园|馆场馆)(?!工程|项目)./u;
const KIND_AT_LEAST = 2;
const KIND_AT_MOST = 6;
/** 水利项目, 交通工程 */
const FIELD_PROJECTS = /^(?!完成|主体|新建|续建|改建|扩建|改扩建|迁建|技改|建设)[^等、，\d]{2,6}(?:项目|工程)$/u;
const PROJECT_ENDS = /(?:项目|工程)$/u;
const PROJECT_LENGTH = 2;

/** 某铁路和甲至乙等|高速公路: whether a name that has a head of its own is of another kind than the noun that sums its list up. */
function isOtherKind(name: string, noun: string): boolean {
  if (noun.length < 2 || SITE_HEADS.endingAt(noun, noun.length, 0) !== noun.length) return false;
  return SITE_HEADS.endingAt(name, name.length, 1) > 1;
}

/** 完成甲项目、|启动|乙项目和|重修|丙碑: the verb that a member has to itself, or the one before it in the list; undefined for what opens the clause. */
function verbOfMember(text: string, { projects, start }: ReadClause, project: NamedProject): string | undefined {
  // 整治水库55座、|开工建设|甲水库: the verb of the first behind members that are no projects
  const first = projects[0]!;
  if (project === first) {
    const own = OWN_VERB.exec(text.slice(Math.max(start, first.start - OWN_VERB_REACH), first.start))?.groups?.verb;
    return own !== undefined && MEMBER_VERBS.has(own) ? own : undefined;
  }
  for (let index = projects.indexOf(project); index > 0; index -= 1) {
    const { start: at, name } = projects[index]!;
    // the name begins with its verb
    if (RENEWING.startingAt(name, 0) > 0) return projects[index] === project ? '' : undefined;
    const from = Math.max(start, projects[index - 1]!.end);
    const own = at > from ? MEMBER_VERB.exec(text.slice(from, at))?.groups?.verb : undefined;
    if (own !== undefined && MEMBER_VERBS.has(own)) return own;
  }
  return undefined;
}

const OWN_VERB = /、(?<verb>\p{Script=Han}{2,6})$/u;
const OWN_VERB_REACH = 8;
const MEMBER_VERB = /^.{0,24}[、和及与](?<verb>\p{Script=Han}{2,6})$/u;
const RENEWING = createLexicon('重修 重建 新建 修建 翻建 迁建 扩建 改建');

const GROUND_TAIL = createLexicon('为重点 为抓手 为牵引 为引领 为契机 为载体 为支撑 为龙头 为突破口');
const STAGE = /^[开动竣完复]工/u;

/** 甲产业园、乙合作园等园区建设: a noun that sums up what each name says of itself goes; what is done stays. */
function workOf(name: string, tail: string): string {
  if (tail === '') return tail;
  const work = SHARED_WORK.exec(tail);
  if (work === null || work.index < 2 || STAGE.test(tail)) return tail;
  return tail.slice(work.index - 2, work.index).includes(name.charAt(name.length - 1)) ? work[0] : tail;
}

/** 铜箔项目一期达产、二期开工: whose second part is begun. */
function ownerOf(project: NamedProject, projects: readonly NamedProject[]): string {
  if (!PART_ALONE.test(project.name)) return '';
  const index = projects.indexOf(project);
  const owner = index > 0 ? PART.exec(projects[index - 1]!.name) : null;
  return owner === null ? '' : owner.groups!.owner!;
}

const PART_ALONE = /^[一二三四五六]期(?:工程|项目)?$/u;
const PART = /^(?<owner>.+?)[一二三四五六]期(?:工程|项目)?$/u;

/** 甲综合体年内开工、乙市场投用: the stage that a project which is not the last has to itself. */
export function ownStage(text: string, { end }: NamedProject, projects: readonly NamedProject[]): string | undefined {
  const next = projects.find(({ start }) => start >= end);
  if (next === undefined || next.start - end > STAGE_WITHIN || text.charCodeAt(next.start - 1) !== COMMA)
    return undefined;
  const stage = text.slice(end, next.start - 1);
  const reached = stage.replace(WHEN, '');
  return DONE.has(reached) || STAGES.has(reached) ? stage : undefined;
}

/** Stages of works that are nothing set up. */
const STAGES = createLexicon(
  '主体封顶 主体完工 完成主体工程 贯通 全线贯通 达产 并网 并网发电 下闸蓄水 蓄水 交付使用 开放 启用 交付',
);
/** When a stage is to be reached, before it. */
const WHEN =
  /^(?:年内|年底前?|年末前?|上半年|下半年|[一二三四]季度(?:末|底)?前?|\d{1,2}月(?:底|末|份|[上中下]旬)?前?|如期|按期|顺利|全面|全部|基本)+/u;
const STAGE_WITHIN = 16;
const COMMA = 0x3001;

/** 、乙两个新村的建设, 、乙等项目: what closes a list whose last members are no projects. */
function closingOf(rest: string): string {
  // 和6个储备中心: a member of its own, promised by its amount
  if (OWN_AMOUNT.test(rest)) return '';
  const closing = rest.indexOf('等');
  if (closing >= 0) return rest.slice(closing);
  const counted = INNER_COUNTED.exec(rest);
  if (counted !== null) return rest.slice(counted.index + counted[0].length);
  // 甲商场、乙大楼的招商和改造: what is done to both
  const work = rest.lastIndexOf('的');
  return work > 0 && rest.length - work <= WORK_AT_MOST ? rest.slice(work) : rest;
}

/** 和|6个储备中心, which nothing sums up. */
const OWN_AMOUNT = /^(?:以及|[、和及与])\d{1,4}(?:个|座|处|所|家|条|栋|座|台|套)[^、，等的]{2,16}$/u;
/** Longer words behind 的 name a thing, not what is done to others. */
const WORK_AT_MOST = 9;

/** A longer tail says what all members are: 甲至乙、丙水库等高速公路. */
const TAIL_BESIDE_HEAD = 6;

/** 某路|道路: whether a noun says once more what a name ends in. */
function repeats(name: string, noun: string): boolean {
  const last = name.charAt(name.length - 1);
  return noun.length <= 3 && (noun.startsWith(last) || noun.endsWith(last));
}
