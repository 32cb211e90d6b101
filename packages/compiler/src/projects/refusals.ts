import { createCharacters, findLastWord, holds, holdsAny, holdsAt, uniteCharacters } from '#text/characters.ts';
import { createLexicon, startingWithin } from '#text/lexicon.ts';
import { type TailLengths, tailLength } from '#text/tails.ts';
import type { Span } from '../model.ts';
import { countUncommon, PROPER, startsCommon } from './common-words.ts';
import { TAIL } from './name-tails.ts';
import { ABSTRACT_WORK, COUNT_ITEM, INNER_COUNT, MEASURED, PHASE_END, QUOTED, TRANSFER } from './patterns.ts';
import { NO_NAMES } from './refused-words.ts';
import { SIGNS } from './signs.ts';

/** Verbs of making and helping, which take no project as their object, and other words that open no name. */
const NO_START = createLexicon(
  'PPP项目 EPC项目 EOD项目 中央资金 中央预算内 上级资金 国家资金 专项资金 债券资金 省级资金 历时 进入 探索 构建 打造 形成 完善 优化 发展 引进 培育 引导 鼓励 拓展 提高 增强 创建 举办 开展 落实 深化 推广 加强 健全 建立 产业百 产业项目 与 对 从 以 在 由 把 使 让 为 至 到 按 不断 逐步 更多 一些 各 ' +
    '每个 用好 做好 做深 做实 做强 做大 做优 做精 做细 配合 推动 推进 完成 运行 服务 搞 设置 支持 加快 开工 启动 力争 确保 用于 重点 抓早 抓实 抓好 抓紧 抓细 修建 惠及 老旧',
);

/** 和, 将 and 好 in front of a word; 和某县, 将某山, 好某江 may be names. */
function startsWithParticle(text: string, start: number, end: number): boolean {
  if (!holds(PARTICLES, text.charCodeAt(start))) return false;
  return (end - start < 4 || startsCommon(text, start + 1, end)) && !startsCommon(text, start, end);
}

const PARTICLES = createCharacters('和将好');
/** 向 and 投资 open no name either, but for 向阳, 向荣 and 投资促进, 投资大厦; 山水林田湖草沙 only that of a 工程. */
const NO_START_UNLESS = /^(?:向(?![阳荣家海群塘莆])|投资[^促大]|山水林田湖.{0,20}(?<!工程)$)/u;
const UNLESS_STARTS = createCharacters('向投山');

const NO_NAME = createLexicon(...NO_NAMES);
/** Names of sites that hold such a word. */
const SITES_ALL_THE_SAME = createLexicon('培训中心 培训基地 培训学校 培训学院 全国重点实验室 监管场所');
/** What a phrase that begins with a count, or with marks, begins with. */
const COUNT_STARTS = createCharacters('新约超近.0123456789０１２３４５６７８９一二两三四五六七八九十百');
const QUOTE_STARTS = createCharacters('《“');
const DIGITS = createCharacters('0123456789');
const REFUSED = uniteCharacters(NO_NAME.first, createCharacters('为获的'));
const ODD_STARTS = uniteCharacters(UNLESS_STARTS, COUNT_STARTS, QUOTE_STARTS);
const [AS, GAINS, OF, HUA, PI, MEI] = [...'为获的华批美'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** 甲—乙农村公路: a road of the class that has a name of its own. */
function isRouted(text: string, start: number, at: number, end: number): boolean {
  return at + RURAL_ROAD.length <= end && text.startsWith(RURAL_ROAD, at) && findLastWord(text, start, at, '—') > start;
}

const RURAL_ROAD = '农村公路';

/** 某岛海洋特色小镇, 某纺织技改项目: one of the class that has a name of its own. */
function isOneOf(text: string, start: number, at: number, end: number): boolean {
  return ONES.isAt(text, at, end) && countUncommon(text, start, at) >= PROPER;
}

const ONES = createLexicon('特色小镇 技改项目');

/** 15公里雨水管网二期工程: a length of a work that has phases; 3个医疗中心二期 are three works. */
function isMeasuredPhase(words: string): boolean {
  return MEASURE_LEAD.test(words) && PHASE_END.test(words);
}

const MEASURE_LEAD = /^[\d.]{1,6}(?:公里|千米|万?平方米|万?亩)/u;

/**
 * Whether a phrase shows that it is no name.
 *
 * @param signs the {@link SIGNS} of what it stands in
 * @param tails what it ends in
 */
export function isRefused(text: string, { start, end }: Span, signs: number, tails: TailLengths): boolean {
  if (tailLength(tails, TAIL.noEnd) > 0) return true;
  if (startingWithin(NO_START, text, start, end) > 0 || startsWithParticle(text, start, end)) return true;
  if ((signs & REFUSING) !== 0 && holdsRefused(text, start, end)) return true;
  const digits = (signs & SIGNS.digit) !== 0 && holdsAny(DIGITS, text, start, end);
  if ((digits || holds(ODD_STARTS, text.charCodeAt(start))) && isOdd(text.slice(start, end), digits)) return true;
  return tailLength(tails, TAIL.abstract) > 0 && ABSTRACT_WORK.test(text.slice(start, end));
}

const REFUSING = SIGNS.refused | SIGNS.refusedAlone;

/** Whether a phrase holds a word that no name holds, or 的, 为, 获 outside some words. */
function holdsRefused(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!holds(REFUSED, code)) continue;
    if (mayBeNoName(text, at) && isNoName(text, start, at, end)) return true;
    if (code === OF && (at === start || text.charCodeAt(at - 1) !== MEI)) return true;
    if (code === AS && (at === start || text.charCodeAt(at - 1) !== HUA)) return true;
    if (code === GAINS && (at + 1 === end || text.charCodeAt(at + 1) !== PI)) return true;
  }
  return false;
}

/** Words of one character that no name holds, and the second characters of all others. */
const ALONE = createCharacters(NO_NAMES.filter((word) => word.length === 1).join(''));
const SECONDS = createCharacters(NO_NAMES.map((word) => word.charAt(1)).join(''));

/** Whether two characters let such a word start at `at`; most others of its first characters stand in other words. */
function mayBeNoName(text: string, at: number): boolean {
  return holds(SECONDS, text.charCodeAt(at + 1)) || holds(ALONE, text.charCodeAt(at));
}

/** Whether a word that no name holds starts at `at`. */
function isNoName(text: string, start: number, at: number, end: number): boolean {
  const length = startingWithin(NO_NAME, text, at, end);
  if (length === 0 || length <= startingWithin(SITES_ALL_THE_SAME, text, at, end)) return false;
  return !isRouted(text, start, at, end) && !isOneOf(text, start, at, end);
}

/** What {@link MEASURED} ends in, and what {@link INNER_COUNT} has behind its figure. */
export const MEASURE_ENDS = createCharacters('里亩户米场次套人个条座所处项家辆台');
export const COUNTERS = createCharacters('个条座所处家户');

/** 六台岭水库, 千户沟大桥: a land form that is called by a number. */
const NUMBERED_LAND = /^[二三四五六七八九十百千](?:台|户|家|处|个|条|口|张|片)[山岭沟河湖泉岗坪]\p{Script=Han}{2,}/u;

/** What a phrase with digits, or with an odd beginning, is refused for. */
/** 10千伏线路, 主干线路两侧10千伏线路: lines of a class. */
const BARE_LINE = /^(?:升级|规模|主干|两侧|线路|新建|架空){0,4}[\d.]{1,5}千伏(?:及以下)?(?:线路|配网|变压器|配变)?$/u;

function isOdd(words: string, digits: boolean): boolean {
  if (digits && holdsAt(MEASURE_ENDS, words, words.length - 1) && MEASURED.test(words)) return true;
  if (digits && holdsAny(COUNTERS, words, 2, words.length) && INNER_COUNT.test(words)) return true;
  if (digits && BARE_LINE.test(words)) return true;
  if (holdsAt(UNLESS_STARTS, words, 0) && NO_START_UNLESS.test(words)) return true;
  if (
    holdsAt(COUNT_STARTS, words, 0) &&
    COUNT_ITEM.test(words) &&
    !isMeasuredPhase(words) &&
    !NUMBERED_LAND.test(words)
  )
    return true;
  if (words.startsWith('《') && !words.includes('》')) return true;
  return holdsAt(QUOTE_STARTS, words, 0) && QUOTED.test(words) && !TRANSFER.test(words);
}
