import { SITE_HEADS, WORK_HEADS } from '#projects/heads.ts';
import { withoutBlanks } from '#text/blanks.ts';
import {
  codeAt,
  createCharacters,
  findLastWord,
  holdsAny,
  holdsAt,
  holdsWord,
  uniteCharacters,
} from '#text/characters.ts';
import { DATE_OPENS, dateLeadLength } from '#text/date-lead.ts';
import { combineWords, createLexicon, listWords } from '#text/lexicon.ts';
import type { Fact, NamedProject, Span } from '../model.ts';
import type { ReadClause } from './draft.ts';
import { DONE } from './forms.ts';
import { headAt, readOpening } from './openings.ts';
import { SIGNS } from './signs.ts';
import { TURNING_WORDS } from './turns.ts';

const NONE: readonly never[] = [];

/** Longer titles are shortened: a list row holds about this many characters. */
const TITLE_AT_MOST = 40;

/** 将甲纳入乙: a deed, not what is to be. */
const RESULTING = listWords(TURNING_WORDS).join('|');
export const LEAD = new RegExp(
  `^(?:[一二三四五六七八九十]{1,2}要|既要|还要|其中|同时|另外|此外|并且|并|也|各地(?!区)|(?:全力)?力争|确保|(?:积极|全力)?争取(?=\\S{0,40}(?:达到|增长|完成|实现|建成|突破))|务必|计划|预计|使(?!用)|要|将(?![^，,。；;]{2,30}(?:${RESULTING}))|今年|全年|年内|我们|我区|我市|我县|我省|必须|须(?!知)|应当|(?:一定|特别是?|尤其是?|还|更|都)(?:要|必须|须))+[，,:：]?`,
  'u',
);
/** The same, to be asked where it ends. */
const LEAD_AT = new RegExp(LEAD, 'uy');
const CUES = createLexicon(
  '控制在 稳定在 保持在 维持在 稳定达到 提高到 提升到 增加到 扩大到 发展到 压减到 降低到 下降到 降到 降至 提高至 提升至 增至 达到 达 突破 超过 不低于 不超过 不高于 不少于 高于 低于 增长 下降 提高 提升 降低 减少 增加 达在 完成 实现 压降 压减 新增 增幅 再提高 提高了',
);
const TAILS = createLexicon('以上 左右 以内 以下 上下 之内 之间 内');
/** 等5个重点项目: what closes a list, without what the list's members are being done to. */
const LISTED =
  /等(?:一批|(?:\d+|[一二两三四五六七八九十]+)(?:个|项|条|件|家|座|处|所|大|类)?(?!目))?(?:重点|重大|市属|市级|省级|在建|续建|标志性)?(?:“[^”]{2,14}(?:项目|工程)”)?(?:学校|企业|区中园|专业园|、)*/uy;

function shorten(title: string): string {
  if (title.length <= TITLE_AT_MOST) return title;
  const items = title.split('、');
  const closes = items.length >= 3 ? items.at(-1)!.indexOf('等') : -1;
  if (closes >= 0) {
    const short = `${items[0]}、${items[1]}${items.at(-1)!.slice(closes)}`;
    if (short.length <= TITLE_AT_MOST) return short;
  }
  return `${title.slice(0, TITLE_AT_MOST - 1)}…`;
}

/** （责任单位：…） behind the words. */
const PRINTED_UNITS = /[（(【][^（）()【】]{0,80}(?:单位|部门|牵头|负责|配合)[^（）()【】]{0,80}[）)】]?$/u;

/** What a list's member before it left behind: the bracket that closed it, the mark that parted it. */
const LEFT_OVER = /^[）)】〕》、，；]{1,4}/u;

/** What those begin with, and what {@link LEAD} does. */
const LEFT_OVERS = createCharacters('）)】〕》、，；');
const NUMERALS = [...'一二三四五六七八九十'];
const LEADS = createLexicon(
  ...combineWords(NUMERALS, ['', ...NUMERALS], ['要']),
  '既要 还要 其中 同时 另外 此外 并 也 各地 全力力争 力争 确保 积极争取 全力争取 争取 务必 计划 预计 使 要 将 今年 全年 年内 我们 我区 我市 我县 我省 必须 须 应当 一定 特别 尤其 还 更 都',
);

/** What may stand in words that has to go from them wherever it stands. */
const WRAPPING = SIGNS.blank | SIGNS.bracket;
/** What words begin with that lose anything in front; most do not. */
const LOST_IN_FRONT = uniteCharacters(LEFT_OVERS, LEADS.first, DATE_OPENS);

/**
 * Words without blanks, without what is left over of a list before them, the units in charge behind them and what leads in.
 *
 * @param signs which of {@link SIGNS} may stand in the words
 */
function bare(words: string, signs: number): string {
  if ((signs & WRAPPING) === 0 && !holdsAt(LOST_IN_FRONT, words, 0)) return words;
  let trimmed = (signs & SIGNS.blank) === 0 ? words : withoutBlanks(words);
  if (holdsAt(LEFT_OVERS, trimmed, 0)) trimmed = trimmed.replace(LEFT_OVER, '');
  if ((signs & SIGNS.bracket) !== 0 && PRINTED_UNITS.test(trimmed)) trimmed = trimmed.replace(PRINTED_UNITS, '');
  const stripped = withoutLead(trimmed);
  return stripped.length >= 4 ? stripped : trimmed;
}

export function withoutLead(words: string): string {
  if (!holdsAt(LOST_IN_FRONT, words, 0)) return words;
  const rest = LEADS.startingAt(words, 0) > 0 ? words.slice(endOfMatch(LEAD_AT, words)) : words;
  const date = dateLeadLength(rest, 0);
  return date === 0 ? rest : withoutLead(rest.slice(date));
}

/** Where a match at the beginning of words ends; 0 when there is none. */
function endOfMatch(pattern: RegExp, words: string): number {
  pattern.lastIndex = 0;
  return pattern.test(words) ? pattern.lastIndex : 0;
}

/** The clause of a run that says what is done: the first with a verb that is not a mere ground. */
export function mainClause(clauses: readonly ReadClause[]): ReadClause {
  for (const clause of clauses) if (clause.head !== undefined && !clause.preamble) return clause;
  for (const clause of clauses) if (clause.words.length >= 6) return clause;
  return clauses[0]!;
}

/** 各级政府要加大投入: the word of obligation between a subject and its verb. */
const DUTY = /(?<![主重需首纲摘、和与及向])(?:更|还)?(?:必须要?|应当|要(?![素求点闻件塞害领地道]|生产力))/u;
/** 一要, 都要, 特别要 stand for no subject. */
const SUBJECT_AT_LEAST = 3;

/** Words without the word of obligation in front of `before`. */
function withoutDuty({ words, signs }: ReadClause, before: number): string {
  if ((signs & SIGNS.obligation) === 0 || (signs & SIGNS.quote) !== 0) return words;
  const duty = DUTY.exec(words);
  if (duty === null || duty.index < SUBJECT_AT_LEAST || duty.index >= before) return words;
  if (words.length - withoutLead(words).length > duty.index) return words;
  return words.slice(0, duty.index) + words.slice(duty.index + duty[0].length);
}

/** Title of an action: its main clause, with the next one when that says too little. */
export function titleOfAction(clauses: readonly ReadClause[], main: ReadClause): string {
  const words = bare(withoutDuty(main, main.head === undefined ? 0 : main.head.start - main.start), main.signs);
  const next =
    clauses.length > 1 && (words.length < 6 || isHalf(words)) ? clauses[clauses.indexOf(main) + 1] : undefined;
  return shorten(next === undefined ? words : `${words}，${bare(next.words, next.signs)}`);
}

/** 抓好既拉动投资|又改善民生的项目. */
const WHOLE_BOTH = createCharacters('有要');

export function isHalf(words: string): boolean {
  const both = words.indexOf('既');
  return both >= 0 && !holdsAt(WHOLE_BOTH, words, both + 1) && !/[又也且]/u.test(words.slice(both));
}

/** Titles of an action's members, each with the verb and, when it is a name in quotes, with what sums the list up: 办好“甲”活动. */
export function titlesOfMembers(
  { words, signs, start, head }: ReadClause,
  members: readonly string[],
): readonly string[] {
  if (members.length === 0 || head === undefined) return NONE;
  const verb = words.slice(0, head.end - start);
  const sum = sumOf(words, members[members.length - 1]!);
  return members.map((member) => shorten(bare(`${verb}${member}${member.endsWith('”') ? sum : ''}`, signs)));
}

/** What a list of names is summed up by: behind 等 or, where the last one alone says it (“甲”和“乙”行动), behind its quotes. */
function sumOf(words: string, last: string): string {
  const end = words.lastIndexOf(last) + last.length;
  if (words.startsWith('等', end)) return words.slice(end + 1);
  return last.startsWith('“') ? last.slice(last.indexOf('”') + 1) : '';
}

/** 分别增长6.5%: the number with the words that bind it, without its subject. */
function valuePhrase(text: string, fact: Fact): string {
  const cue = CUES.endingAt(text, fact.start, Math.max(0, fact.start - 4));
  const tail = TAILS.startingAt(text, fact.end);
  const number = withoutBlanks(text.slice(fact.start, fact.end + tail));
  const before = cue > 0 ? text.slice(fact.start - cue, fact.start) : '';
  if (before !== '' && !fact.metric.endsWith(before)) return before + number;
  const falls = typeof fact.value === 'string' ? fact.value.startsWith('-') : fact.value[0].startsWith('-');
  if (fact.kind === 'growth' && !/(?:增长|增速|增幅|涨幅|降幅)$/u.test(fact.metric))
    return (falls ? '下降' : '增长') + number;
  if (fact.kind === 'delta' && !/(?:提高|增加|降低|减少|提升|下降)$/u.test(fact.metric))
    return (falls ? '降低' : '提高') + number;
  return number;
}

function holdsSubject({ start, end }: ReadClause, { metricSpans }: Fact): boolean {
  for (const span of metricSpans) if (span.start < start || span.end > end) return false;
  return metricSpans.length > 0;
}

const OBJECT_AT_LEAST = 3;

/** 新增100所…中心, 惠及残疾学生超7万名: a verb with its object, though the figure takes the clause before for its subject. */
function saysObject({ words, start, end, head }: ReadClause, fact: Fact): boolean {
  if (head === undefined || head.end > fact.start || fact.metric.indexOf(head.verb) < 2) return false;
  const between = fact.start - head.end;
  if (between >= OBJECT_AT_LEAST && CUES.endingAt(words, fact.start - start, head.end - start) === 0) return true;
  return between < OBJECT_AT_LEAST && end - fact.end > OBJECT_AT_LEAST;
}

function speaksOnlyOf(clause: ReadClause, facts: readonly Fact[]): boolean {
  for (const fact of clause.facts) if (!facts.includes(fact)) return false;
  return true;
}

/** 完成仓储库|完成2万平方米: a verb that the words before say already. */
function withoutCue(words: string, value: string): string {
  const cue = CUES.startingAt(value, 0);
  return cue > 1 && words.startsWith(value.slice(0, cue)) ? value.slice(cue) : value;
}

/** 启动建设标准厂房建成, 开工产业项目完成年度投资: the verb of the clause before, which the figure's own verb takes the place of. */
function withoutOuterVerb(words: string): string {
  if (innerVerb(words, INNER_FROM) < 0) return words;
  const outer = headAt(words, 0, words.length, readOpening(words, 0));
  if (outer?.deed !== true || innerVerb(words, outer.end + 2) < 0) return words;
  return words.length - outer.end >= REST_AT_LEAST ? words.slice(outer.end) : words;
}

/** Where a figure's own verb stands in words that open with another. */
function innerVerb(words: string, from: number): number {
  for (let at = from; at < words.length - 1; at += 1) if (INNER.startingAt(words, at) > 0) return at;
  return -1;
}

const INNER = createLexicon('建成 完成年度 新开工');
const INNER_FROM = 4;
const REST_AT_LEAST = 4;

/** Title of a quantified promise: the clause itself when it speaks of nothing else, else metric and value put together. */
export function titleOfFacts(text: string, clause: ReadClause, facts: readonly Fact[]): string {
  const main = facts[0]!;
  const whole = holdsSubject(clause, main) || saysObject(clause, main);
  if (clause.words.length <= TITLE_AT_MOST && whole && speaksOnlyOf(clause, facts))
    return bare(withoutDuty(clause, main.start - clause.start), clause.signs);
  const metric = withoutBlanks(main.metric);
  const place = main.place !== null && !metric.includes(main.place) ? main.place : '';
  const head = clause.head !== undefined && clause.head.end <= main.start ? clause.head : undefined;
  const verb =
    head !== undefined &&
    main.kind === 'level' &&
    head.verb.length > 1 &&
    !metric.includes(head.verb) &&
    !CUES.has(head.verb)
      ? head.verb
      : '';
  const others = facts.slice(1).filter((fact) => fact.status === 'target' && fact.start >= main.end);
  const more = others.length === 1 ? `，${valuePhrase(text, others[0]!)}` : '';
  const value = valuePhrase(text, main);
  const own = verb !== '' && value.startsWith(verb) ? '' : verb;
  const said = withoutOuterVerb(`${own}${place}${metric}`);
  return shorten(bare(`${said}${withoutCue(said, value)}${more}`, WRAPPING));
}

/** 甲、乙、丙、丁4个园区: the count in front of the noun that sums a list up without 等. */
const COUNTED = /^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|项|条|件|家|座|处|所|大|类)(?=[\p{Script=Han}])/u;
const INNER_COUNTED = /(?:\d{1,3}|[二两三四五六七八九十]{1,3})(?:个|项|条|件|家|座|处|所|大|类)(?=[\p{Script=Han}])/u;
const COUNTS = createCharacters('0123456789一二两三四五六七八九十');

/** 等…项目: what closes the list, without its count. */
function tailOf(words: string): string {
  let tail = words.startsWith('等') ? words.slice(endOfMatch(LISTED, words)) : words;
  if (holdsAt(COUNTS, tail, 0)) tail = tail.replace(COUNTED, '');
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
const SHARED_WORK = /(?:建设|改造|景观|治理|整治|保护|修复|扩建|改扩建|提升|绿化|规划|前期工作)(?:工程|项目)?$/u;
/** A project by its own name needs no such work. */
const PROJECT = /(?:工程|项目)$/u;
/** Verbs that need such a noun behind them. */
const NEEDS_WORK = createLexicon('推进 加快 抓好 加强 做好 实施 开展 推动 重点 启动 完成');

/** The work that a list's last member names for all of them; the empty string when it names none or the verb says what is done. */
function sharedWork(verb: string, name: string, last: string): string {
  if (NEEDS_WORK.endingAt(verb, verb.length, 0) === 0 || SHARED_WORK.test(name) || PROJECT.test(name)) return '';
  return SHARED_WORK.exec(last)?.[0] ?? '';
}

/** The verb of a clause with what stands before its list, without what leads in: 全面启动. */
function verbOfList(text: string, { start, end, signs, projects, head }: ReadClause): string {
  const first = projects[0]!;
  const lead = first.start <= start ? '' : withoutLead(bare(text.slice(start, Math.min(first.start, end)), signs));
  // 以甲整治、乙治理为重点: a ground, whose projects are promised all the same
  if (lead === '以') return '';
  if (isVerb(lead)) return lead;
  if (head === undefined) return '';
  // 投资3亿元建设甲园, 投资3亿元的甲园
  if (INVESTING.has(head.verb)) return verbBehindSum(text.slice(head.end, first.start));
  // members that are no projects may stand before the first that is one
  const opening = withoutLead(bare(text.slice(start, head.end), signs));
  return isVerb(opening) ? opening : head.verb;
}

const INVESTING = createLexicon('投资 投入 安排 筹资');

/** The verb behind the sum that is invested; empty where there is none. */
function verbBehindSum(words: string): string {
  const verb = words.slice(words.lastIndexOf('元') + 1).replace(/^(?:以上)?的?/u, '');
  return isVerb(verb) ? verb : '';
}

/** The head that a list's last member names for a short one before it: 甲、乙水库 → 水库; empty where it has a head of its own. */
function sharedHead(name: string, last: string): string {
  if (name.length > SHORT_NAME || SITE_HEADS.endingAt(name, name.length, 0) > 0) return '';
  const work = RENEWED.exec(last)?.index ?? last.length;
  const head = SITE_HEADS.endingAt(last, work, 1);
  if (last.startsWith('号线', work - head) || WHOLE.test(name)) return '';
  return head < 2 || work - head < 2 || WORK_HEADS.endingAt(name, name.length, 1) > 0 ? '' : last.slice(work - head);
}

const SHORT_NAME = 5;
/** What is done to the site behind its head. */
const RENEWED = /(?:改扩建|扩建|迁建|新建|改造|建设|主体)?(?:工程|项目)?$/u;
/** 引甲济乙: water that is brought somewhere needs no head. */
const WHOLE = /[引调送]..?[济入补]/u;

function isVerb(words: string): boolean {
  return words.length <= 8 && !holdsAny(NO_VERB, words, 0, words.length);
}

/** What the titles of all projects of a clause are made with. */
export interface ListWords {
  readonly projects: readonly NamedProject[];
  readonly verb: string;
  /** The words behind the last project, and what of them is said of all. */
  readonly rest: string;
  readonly tail: string;
}

export function wordsOfList(text: string, clause: ReadClause): ListWords {
  const { projects, end } = clause;
  const last = projects[projects.length - 1]!;
  const verb = verbOfList(text, clause);
  const rest = last.end >= end ? '' : text.slice(last.end, end).trim();
  return { projects, verb, rest, tail: rest === '' ? '' : tailOf(saidOfAll(rest)) };
}

function saidOfAll(rest: string): string {
  if (holdsAt(PARTING, rest, 0) || rest.startsWith('以及')) return closingOf(rest);
  if (GROUND_TAIL.has(rest)) return '';
  // 甲综合体开工、乙市场投用: what is said of another
  const mark = rest.indexOf('、');
  return mark > 0 && !rest.startsWith('等') ? rest.slice(0, mark) : rest;
}

/** Title of a project: the list's verb, its own name, the list's tail: 加快 A、B 前期工作 → 加快A前期工作. */
export function titleOfProject(
  text: string,
  { projects, verb, rest, tail: said }: ListWords,
  project: NamedProject,
): string {
  const last = projects[projects.length - 1]!;
  const tail = stageBehind(text, project, projects) ?? said;
  const name = withoutBlanks(project.name);
  const plain = tail === '项目' || tail === '工程' || tail.length > 16 || holdsAt(PARTING, tail, 0) ? '' : tail;
  const own = plain !== '' && (name.endsWith(plain) || repeats(name, plain)) ? '' : workOf(name, plain);
  const head = project === last || tail.length > TAIL_BESIDE_HEAD ? '' : sharedHead(name, last.name);
  const closing =
    head === '' && own === '' && rest === '' && project !== last ? sharedWork(verb, name, last.name) : own;
  return shorten(`${name.startsWith(verb) ? '' : verb}${name}${head}${head.endsWith(closing) ? '' : closing}`);
}

const GROUND_TAIL = createLexicon('为重点 为抓手 为牵引 为引领 为契机 为载体 为支撑 为龙头 为突破口');
const STAGE = /^[开动竣完复]工/u;

/** 甲产业园、乙合作园等园区建设: a noun that sums up what each name says of itself goes; what is done stays. */
function workOf(name: string, tail: string): string {
  if (tail === '') return tail;
  const work = SHARED_WORK.exec(tail);
  if (work === null || work.index < 2 || STAGE.test(tail)) return tail;
  return tail.slice(work.index - 2, work.index).includes(name.charAt(name.length - 1)) ? work[0] : tail;
}

/** 甲综合体开工、乙市场投用: the stage that a project which is not the last has to itself. */
function stageBehind(text: string, { end }: NamedProject, projects: readonly NamedProject[]): string | undefined {
  const next = projects.find(({ start }) => start >= end);
  if (next === undefined || next.start - end > STAGE_WITHIN || text.charCodeAt(next.start - 1) !== COMMA)
    return undefined;
  const stage = text.slice(end, next.start - 1);
  return DONE.has(stage) ? stage : undefined;
}

const STAGE_WITHIN = 10;
const COMMA = 0x3001;

/** 、乙两个新村的建设, 、乙等项目: what closes a list whose last members are no projects. */
function closingOf(rest: string): string {
  const closing = rest.indexOf('等');
  if (closing >= 0) return rest.slice(closing);
  const counted = INNER_COUNTED.exec(rest);
  if (counted !== null) return rest.slice(counted.index + counted[0].length);
  // 甲商场、乙大楼的招商和改造: what is done to both
  const work = rest.lastIndexOf('的');
  return work > 0 && rest.length - work <= WORK_AT_MOST ? rest.slice(work) : rest;
}

/** Longer words behind 的 name a thing, not what is done to others. */
const WORK_AT_MOST = 9;

/** A longer tail says what all members are: 甲至乙、丙水库等高速公路. */
const TAIL_BESIDE_HEAD = 6;

/** 某路|道路: whether a noun says once more what a name ends in. */
function repeats(name: string, noun: string): boolean {
  const last = name.charAt(name.length - 1);
  return noun.length <= 3 && (noun.startsWith(last) || noun.endsWith(last));
}

/** Brackets and quotation marks: a member that holds only one half of a pair is a piece of one. */
const HALVES = ['（）', '()', '“”', '《》'] as const;
const ANY_HALF = createCharacters(HALVES.join(''));

function isPiece(item: string): boolean {
  if (!holdsAny(ANY_HALF, item, 0, item.length)) return false;
  for (const [open, close] of HALVES) if (item.split(open!).length !== item.split(close!).length) return true;
  return false;
}

/**
 * A shorter member is a piece of a name (长江、黄河两座大桥), not a thing of its own, unless another is of its kind (经开区、高新区):
 * has its last character.
 */
const MEMBER_AT_LEAST = 4;

function isThing(item: string, items: readonly string[], last: string): boolean {
  if (item.length >= MEMBER_AT_LEAST) return true;
  const kind = item.charAt(item.length - 1);
  // 东湖、西湖治理: the last one is of its kind apart from the work that it names for both
  const work = SHARED_WORK.exec(last);
  if (item.length >= 2 && work !== null && work.index === item.length && last.charAt(work.index - 1) === kind)
    return true;
  return item.length > 2 && items.some((other) => other !== item && other.length > 2 && other.endsWith(kind));
}

/** A list's members that no project was recognised in: each with the list's verb and tail. */
export function titlesOfUnnamed(text: string, clause: ReadClause): readonly string[] {
  const { head, projects, signs } = clause;
  if (head === undefined || (signs & SIGNS.list) === 0) return NONE;
  const closing = findLastWord(text, head.end, clause.end, '等');
  const close = closing < 0 ? clause.end : closing;
  const last = projects[projects.length - 1]!;
  const joined = itemBehind(text, clause.end, last);
  const isNamed = (start: number, end: number) =>
    projects.some((project) => project.start < end && project.end > start);
  // most lists name all of their projects
  if (joined === '' && allItems(text, { start: head.end, end: close }, isNamed)) return NONE;
  const list = text.slice(head.end, clause.end);
  if (!holdsWord(list, 0, list.length, '、')) return NONE;
  const behind = closing < 0 && last.end < clause.end ? text.slice(last.end, clause.end).trim() : '';
  const tail = tailOf(closing < 0 ? (behind.includes('、') ? '' : behind) : text.slice(close, clause.end));
  const kept = tail === '项目' || tail === '工程' || tail.length > 16 ? '' : tail;
  const verb = verbOfList(text, clause);
  const titles: string[] =
    joined === '' || kept.startsWith('的') ? [] : [shorten(`${verb}${joined}${joined.endsWith(kept) ? '' : kept}`)];
  let at = head.end;
  const items = splitItems(list, close - head.end);
  for (const item of items) {
    const start = at;
    const end = at + item.length;
    at = end + 1;
    if (isNamed(start, end) || !isThing(item, items, last.name) || isPiece(item)) continue;
    const work = kept === '' && closing < 0 ? sharedWork(verb, item, last.name) : kept;
    titles.push(shorten(`${verb}${item.endsWith(work) ? item : item + work}`));
  }
  return titles;
}

/** Whether something holds of all items of a list. */
function allItems(text: string, { start, end }: Span, holdsOf: (start: number, end: number) => boolean): boolean {
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (codeAt(text, at) !== COMMA) continue;
    if (!holdsOf(from, at)) return false;
    from = at + 1;
  }
  return holdsOf(from, end);
}

/** The items of a list that ends at `end`. */
function splitItems(list: string, end: number): readonly string[] {
  const items: string[] = [];
  let from = 0;
  for (let at = 0; at < end; at += 1) {
    if (codeAt(list, at) !== COMMA) continue;
    const item = list.slice(from, at);
    items.push(item);
    from = at + 1;
  }
  items.push(list.slice(from, end));
  return items;
}

/** 甲路、乙路和农村公路等设施: what stands behind the last project, joined by a word. */
const JOINED = /^(?:以及|和|及|与)(?<item>[^、，和与\d]{4,16}?)(?:等|$)/u;

/** The member that a word joins to the last project of a list summed up by 等; the empty string where there is none. */
function itemBehind(text: string, end: number, last: NamedProject): string {
  return holdsWord(text, last.end, end, '等') ? (JOINED.exec(text.slice(last.end, end))?.groups?.item ?? '') : '';
}
