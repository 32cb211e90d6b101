import {
  createCharacters,
  createSigns,
  findLastWord,
  findWord,
  holds,
  holdsAny,
  holdsAt,
  holdsWord,
  signOf,
} from '#text/characters.ts';
import { createLexicon, lastCharactersOf } from '#text/lexicon.ts';
import type { Span } from '../model.ts';
import type { ReadClause } from './draft.ts';
import { SIGNS } from './signs.ts';

/** What a document, an undertaking or an event is called by: 编制甲规划、乙规划 promises two. */
const NAME_WORDS =
  '规划 方案 办法 条例 规定 细则 意见 预案 标准 计划 行动 工程 博览会 交易会 洽谈会 展销会 推介会 论坛 峰会 大会 年会 公开赛 锦标赛 邀请赛 世界杯 运动会 奖 大赛 联赛 马拉松 文化节 旅游节 艺术节 冰雪节 美食节 电影节 音乐节 采摘节 丰收节 购物节 活动周 宣传周 活动月 活动日 市场 商圈 商业中心 街区';
const NAMED = createLexicon(NAME_WORDS);
const CLOSING = '”》';
const CLOSES = createCharacters(CLOSING);
const OPENS = createCharacters('“《');
/** Shorter words are no name of their own (甲、乙工程). */
const NAME_AT_LEAST = 4;
/** 城乡规划和…提升行动: so short a name in front of 和 is a word of what the last one names. */
const NAME_BEFORE_AND = 5;
const MEMBERS_AT_MOST = 12;
const COMMA = 0x3001;
const QUOTE = '“'.charCodeAt(0);
const AND = createCharacters('和与及');
/** What parts two members: a mark, a word, or the quotes of two names without either. */
const PARTING = createCharacters('、和与及“《');
/** What begins with any of these may part them, 以及 as well, or closes a quotation. */
const MAY_PART = createCharacters('、和与及“《以”》');
const NONE: readonly string[] = [];

/** What sums a list of names up behind 等: 等活动; anything else is what is done to them (等重大项目投放力度). */
const SUM_WORDS =
  '活动 政策 模式 制度 改革 品牌 项目 试点 专项 赛事 比赛 展会 节会 平台 载体 机制 法规 文件 规划 方案 办法 条例 意见 标准 计划 行动 工程';
const SUMS = createLexicon(SUM_WORDS);
const SUM_AT_MOST = 9;

/** Where the list in a clause ends: at 等 and what sums it up, else with the clause; nothing when more stands behind 等. */
function endOfList(text: string, { end, signs }: ReadClause, from: number): number | undefined {
  const closing = (signs & SIGNS.etc) === 0 ? -1 : findLastWord(text, from + 1, end, '等');
  if (closing < 0) return end;
  const sum = end - closing - 1;
  return sum === 0 || (sum <= SUM_AT_MOST && SUMS.endingAt(text, end, closing) > 0) ? closing : undefined;
}

/**
 * Whether `[start, end)` is a name: a document's, one that says what kind of thing it names, one in quotes that does so (“甲计划”) or that may
 * name anything (`quoted`).
 */
function isName(text: string, start: number, end: number, quoted: boolean): boolean {
  if (end - start < NAME_AT_LEAST) return false;
  if (holdsAt(OPENS, text, start)) {
    const close = findWord(text, start, end, text.charCodeAt(start) === QUOTE ? '”' : '》');
    if (close < 0) return false;
    if (close < end - 1) return NAMED.endingAt(text, end, close) > 0;
    return quoted || text.charCodeAt(start) !== QUOTE || NAMED.endingAt(text, close, start) > 0;
  }
  const kind = NAMED.endingAt(text, end, start);
  return kind > 0 && end - start >= kind + 2;
}

/** What {@link COUNTED}, {@link WORKS} and {@link UNITED} may end in. */
const COUNT_LAST = '目程动划地区台心牌群';
const WORK_WORDS = '保护 治理 整治 修复 管护 绿化 提升';
const UNITED_LAST = '化设展合';

/** What the last character of a clause lets a list be, as bits. */
const KIND = { counted: 1, works: 2, united: 4, names: 8, summed: 16 } as const;
const KINDS = createSigns(KIND, {
  counted: COUNT_LAST,
  works: lastCharactersOf(WORK_WORDS),
  united: UNITED_LAST,
  names: lastCharactersOf(NAME_WORDS) + CLOSING,
  summed: `等${lastCharactersOf(SUM_WORDS)}`,
});

/** The kinds of list that a clause may hold by its last character and its signs. */
function kindsOf(text: string, { end, signs }: ReadClause): number {
  let kinds = signOf(KINDS, text.charCodeAt(end - 1));
  if ((signs & SIGNS.etc) === 0) kinds &= ~(KIND.counted | KIND.summed);
  if ((signs & SIGNS.along) === 0) kinds &= ~KIND.united;
  return kinds;
}

/**
 * 分项: the members of a list of names that a clause of action acts on, one each: 编制甲规划、乙规划和丙规划. Empty where any member is
 * no name by itself (做好甲、乙、丙工作): that is one deed.
 *
 * @returns the members in their order, without the verb
 */
export function findMembers(text: string, clause: ReadClause): readonly string[] {
  const { end, signs, head } = clause;
  if (head === undefined || (signs & SIGNS.joint) === 0) return NONE;
  const kinds = kindsOf(text, clause);
  const helping = (signs & SIGNS.list) !== 0 && HELPING.has(head.verb);
  if (kinds === 0 && !helping) return NONE;
  const from = head.end;
  if (!holdsAny(PARTING, text, from, end)) return NONE;
  if ((kinds & KIND.counted) !== 0) {
    const counted = membersCounted(text, clause, from);
    if (counted.length > 0) return counted;
  }
  const close = endOfList(text, clause, from);
  if (close === undefined) return NONE;
  if ((kinds & (KIND.works | KIND.united)) !== 0) {
    const kept = membersWithWork(text, clause, from);
    if (kept.length > 0) return kept;
  }
  if (helping) {
    const helped = membersWithDeeds(text, from, end);
    if (helped.length > 0) return helped;
  }
  // 统筹“硬投资”和“软建设”: what is put in quotes behind another verb may be no name
  const quoted = head.deed || close < end;
  return endsInName(text, from, close) ? splitNames(text, from, close, quoted) : NONE;
}

/** Whether what the last name of a list ends in stands before a place. */
function endsInName(text: string, from: number, end: number): boolean {
  return holds(CLOSES, text.charCodeAt(end - 1)) || NAMED.endingAt(text, end, from) > 0;
}

/** The names of a list, one each; none where any of its members is no name. */
function splitNames(text: string, from: number, end: number, quoted: boolean): readonly string[] {
  const members: string[] = [];
  let at = from;
  let depth = 0;
  for (let index = from; index <= end; index += 1) {
    if (index < end) {
      const code = text.charCodeAt(index);
      if (!holds(MAY_PART, code)) continue;
      const parting = depth === 0 ? partingAt(text, index, end) : 'none';
      const ends = parting !== 'none' && endsMember(text, parting, { start: at, end: index }, quoted);
      if (holds(OPENS, code)) depth += 1;
      else if (holds(CLOSES, code)) depth -= 1;
      if (!ends) continue;
    }
    if (!isName(text, at, index, quoted)) return NONE;
    const member = text.slice(at, index);
    members.push(member);
    if (members.length > MEMBERS_AT_MOST) return NONE;
    at = behindParting(text, index, end);
    index = Math.max(index, at - 1);
  }
  return members.length > 1 ? members : NONE;
}

/** What may part two members at a place: 、, 和 and the like, or what opens another name. */
type Parting = 'comma' | 'open' | 'and' | 'none';

function partingAt(text: string, at: number, end: number): Parting {
  const code = text.charCodeAt(at);
  if (code === COMMA) return 'comma';
  if (holds(OPENS, code)) return 'open';
  const and = holds(AND, code) ? !standsAt(text, at + 1, end, '其') : standsAt(text, at, end, '以及');
  return and ? 'and' : 'none';
}

/** Whether a member ends where something may part it from the next: at 、, at 和 behind a whole name, where one name closes and another opens. */
function endsMember(text: string, parting: Parting, { start, end }: Span, quoted: boolean): boolean {
  if (parting === 'comma') return true;
  if (parting === 'open') return end > start && holdsAt(CLOSES, text, end - 1);
  if (!isName(text, start, end, quoted)) return false;
  const whole = end - start >= NAME_BEFORE_AND || holdsAt(OPENS, text, start) || text.charCodeAt(start - 1) === COMMA;
  return whole || isTwin(text, start, end);
}

/** 水网规划|和|岸线规划: whether a short name and the one behind it are of one kind, each with a word of two characters of its own. */
function isTwin(text: string, start: number, end: number): boolean {
  const kind = NAMED.endingAt(text, end, start);
  const other = end + 1 + (end - start);
  return (
    kind > 0 &&
    text.startsWith(text.slice(end - kind, end), other - kind) &&
    NAMED.endingAt(text, other, end + 1) === kind &&
    !holdsWord(text, end + 1, other - kind, '、')
  );
}

function standsAt(text: string, at: number, end: number, word: string): boolean {
  return text.charCodeAt(at) === word.charCodeAt(0) && at + word.length <= end && text.startsWith(word, at);
}

function behindParting(text: string, index: number, end: number): number {
  if (index < end && holdsAt(OPENS, text, index)) return index;
  return standsAt(text, index, end, '以及') ? index + 2 : index + 1;
}

/** 等十大技术攻关项目: how many members a list has, and what they are. */
const COUNTED =
  /等(?<count>\d{1,2}|[二两三四五六七八九十]{1,2})(?:大|个|项|类|家|处|座)(?<kind>[^，,、等]{0,10}(?:项目|工程|行动|计划|基地|园区|平台|中心|活动|品牌|集群))$/u;
const NUMERALS = '零一二三四五六七八九十';

export function readCount(words: string): number {
  if (words === '两') return 2;
  if (/\d/u.test(words)) return Number(words);
  if (words.length === 2) return 10 + NUMERALS.indexOf(words.charAt(1));
  return NUMERALS.indexOf(words);
}

/** The members of a list that names as many as it says it holds (甲、乙、丙等三大攻关项目), each with what they are. */
function membersCounted(text: string, { words, start, end }: ReadClause, from: number): readonly string[] {
  if (!holdsWord(text, from, end, '等')) return NONE;
  const closing = COUNTED.exec(words);
  if (closing === null || start + closing.index <= from) return NONE;
  const list = text.slice(from, start + closing.index);
  const { count, kind } = closing.groups as { count: string; kind: string };
  const members = list.split(/、|以及|(?<=.{4})和(?=[^、]{4,}$)/u);
  if (members.length !== readCount(count)) return NONE;
  return members.every((member) => member.length >= NAME_AT_LEAST && !/^[“《][^”》]*$|^[^“《]*[”》]$/u.test(member))
    ? members.map((member) => (member.endsWith('”') || member.endsWith(kind) ? member : member + kind))
    : NONE;
}

/** Places with names, and what is done to all that a list names: 抓好甲湿地和乙水源地保护. */
const PLACES = createLexicon('湿地 水源地 水库 公园 景区 遗址 古城 古镇 古村 保护区 河道 湖泊');
const WORKS = createLexicon(WORK_WORDS);

/** Zones, and what each of them is to be one with: 加快甲区、乙区与主城区一体化建设. */
const ZONES = createLexicon('经开区 高新区 开发区 旅游区 示范区 园区 新区 新城 县城');
const UNITED = /与[^、，与]{2,8}?(?:一体化|同城化)(?:建设|发展|融合)*$/u;
const ZONE_AT_LEAST = 3;

/** Where the words begin that say what is done to all places of a list; the end of the clause when none do. */
function startOfWork(
  text: string,
  { words, start, end, signs }: ReadClause,
  from: number,
): { readonly at: number; readonly zones: boolean } {
  const united = (signs & SIGNS.along) !== 0 && holdsWord(text, from, end, '化');
  const found = united ? UNITED.exec(words) : null;
  if (found !== null && start + found.index > from) return { at: start + found.index, zones: true };
  return { at: end - WORKS.endingAt(text, end, from), zones: false };
}

function membersWithWork(text: string, clause: ReadClause, from: number): readonly string[] {
  const { at: end, zones } = startOfWork(text, clause, from);
  const kinds = zones ? ZONES : PLACES;
  if (end === clause.end || kinds.endingAt(text, end, from) === 0) return NONE;
  const work = text.slice(end, clause.end);
  const members: string[] = [];
  let at = from;
  for (let index = from; index <= end; index += 1) {
    const code = index === end ? COMMA : text.charCodeAt(index);
    if (code !== COMMA && !holds(AND, code)) continue;
    const place = kinds.endingAt(text, index, at);
    if (code !== COMMA && place === 0) continue;
    if (place === 0 || index - at < (zones ? ZONE_AT_LEAST : NAME_AT_LEAST)) return NONE;
    members.push(text.slice(at, index) + work);
    at = index + 1;
  }
  return members.length > 1 && members.length <= MEMBERS_AT_MOST ? members : NONE;
}

/** Verbs of helping, and what each of those helped is to do: 支持甲市建设丙中心、乙市打造丁基地. */
const HELPING = createLexicon('支持 推动 鼓励 指导 引导 推进 促进 加快 助推');
const OWN_DEEDS = createLexicon(
  '建设 打造 创建 争创 申报 升级 升格 更名 开办 建成 成为 发展 做强 做大 扩大 承接 加入 设立 开展 入选 纳入 申建 开工 投产 开通 组建 落户 竣工 通车',
);
const DOER_AT_LEAST = 2;
const DEED_AT_LEAST = 7;

function membersWithDeeds(text: string, from: number, end: number): readonly string[] {
  const members: string[] = [];
  let at = from;
  for (let index = from; index <= end; index += 1) {
    if (index < end && text.charCodeAt(index) !== COMMA) continue;
    if (index - at < DEED_AT_LEAST || opensOwnDeed(text, at, end)) return NONE;
    if (!holdsDeed(text, at + DOER_AT_LEAST, index - DOER_AT_LEAST, end)) return NONE;
    const member = text.slice(at, index);
    members.push(member);
    at = index + 1;
  }
  return members.length > 1 && members.length <= MEMBERS_AT_MOST ? members : NONE;
}

function holdsDeed(text: string, from: number, to: number, end: number): boolean {
  for (let at = from; at < to; at += 1) if (opensOwnDeed(text, at, end)) return true;
  return false;
}

/** Deeds are two characters long, so that one within the clause is found whatever stands behind. */
function opensOwnDeed(text: string, at: number, end: number): boolean {
  return at + 2 <= end && OWN_DEEDS.startingAt(text, at) > 0;
}
