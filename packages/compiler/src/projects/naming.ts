import { createCharacters, findWord, holds, holdsAny } from '#text/characters.ts';
import { combineWords, createLexicon, listWords, startingWithin } from '#text/lexicon.ts';
import { tailLength } from '#text/tails.ts';
import type { Span } from '../model.ts';
import { countUncommon, PROPER } from './common-words.ts';
import { type Done, findDone, isSiteBettered } from './deeds.ts';
import { BUILT_WORKS, INSTITUTIONS, NAMED_SITES, SEATS, SITE_HEADS, WORK_HEADS } from './heads.ts';
import { TAIL, tailsOf } from './name-tails.ts';
import {
  CROSSING,
  NAME_CUE,
  OWN_PREFIX,
  PHASE_END,
  ROAD_NUMBER,
  SHORT_PLACE,
  SOMEWHERE,
  TRANSFER,
} from './patterns.ts';
import { isProgramme } from './programmes.ts';
import { isRefused } from './refusals.ts';
import { CUE_CHARACTERS, SIGNS } from './signs.ts';

/** What a phrase shows of being a project's name. */
export interface NameSigns {
  /** A head that means one thing at one site: 水库, 产业园. */
  readonly site: boolean;
  /** A head that needs a proper name beside it: 工程, 改造. */
  readonly work: boolean;
  /** A place, a firm or another word that is no common one. */
  readonly proper: boolean;
  /** A phase, a capacity, a number. */
  readonly cue: boolean;
  /** At least one character belongs to no common word. */
  readonly loose: boolean;
  /** A programme by its words (社区…, 农村…), which only the company of projects makes one. */
  readonly programme: boolean;
  /** It ends in a phase: 二期, 三号机组. */
  readonly phase: boolean;
  /** It ends in 项目, 工程 or a phase. */
  readonly finished: boolean;
}

/** 某县水产品、某集团健康: what a project in a list may be in, though by itself it is no work. */
const FIELDS = createLexicon('产业 健康 产品 养老 文化 旅游');
const NETWORKS = createLexicon('管网 管廊 管道 路网 道路 公路 线路 设施');
const DEEDS = createCharacters('减控降治增扩改提促保防建强补稳去');
const LONGEST = 40;
const ADMINISTRATIVE = createCharacters('县市区州旗镇乡村');
const CAPACITY = /^(?:[年日](?:产|加工|处理))?\d[\d.]{0,6}(?:万吨|万千瓦|兆瓦).{3}/u;
/** What a name's core does not hold at its end: 项目, 工程 or a note in brackets. */
const CORE_TAILS = createLexicon('项目 工程');
/** What such ends in. */
const CORE_ENDS = createCharacters('目程）)');
/** The last characters of a phase: 二期, 三号机组, 一期工程. */
const PHASE_ENDS = createCharacters('期程目组线');
/** 健康某湖, 书香某城: what a town wants to be. */
const SLOGANS = createLexicon('健康 平安 法治 清廉 书香 诚信 美丽 数字 文明 和谐 活力');
const LONGEST_SLOGAN = 5;
/** How the list that holds a phrase lets it be read. */
interface ReadAs {
  /** A noun such as 项目 sums the list up. */
  readonly summed: boolean;
  /** A place of work counts as a site: the list is summed up, or its members are said to be built. */
  readonly seated: boolean;
}

/**
 * 名称: reads a phrase as a name; undefined when it cannot be one.
 *
 * @param signs the {@link SIGNS} of the list that holds the phrase
 */
export function readName(
  text: string,
  { start, end }: Span,
  signs: number,
  { summed, seated }: ReadAs,
): NameSigns | undefined {
  const length = end - start;
  if (length < 2 || length > LONGEST) return undefined;
  const tails = tailsOf(text, start, end);
  const siteHead = tailLength(tails, TAIL.site);
  const workHead = tailLength(tails, TAIL.work);
  const head = Math.max(siteHead, workHead);
  if (length <= LONGEST_SLOGAN && siteHead === 0 && SLOGANS.startingAt(text, start) > 0) return undefined;
  const seat = seated && tailLength(tails, TAIL.seat) > 0 && SEATS.endingAt(text, end, start + 2) > 0;
  const abstract = !seat && tailLength(tails, TAIL.noProject) > head;
  if (abstract && !mayBeNamed(text, start, end, summed)) return undefined;
  if (isRefused(text, { start, end }, signs, tails)) return undefined;
  const uncommon = countProper(text, start, end, head);
  const transfer = length < 9 && (signs & SIGNS.carried) !== 0 && isTransfer(text, start, end);
  const proper = uncommon >= PROPER || transfer || isStreet(text, start, end);
  const last = text.charCodeAt(end - 1);
  if (!proper && (abstract || isTrade(text, start, end, last)) && !isCapacity(text, start, end)) return undefined;
  const phase = holds(PHASE_ENDS, last) && PHASE_END.test(text.slice(Math.max(start, end - 9), end));
  const coreEnd = holds(CORE_ENDS, last) ? end - coreTailLength(text, start, end) : end;
  const cored = coreEnd < end && coreEnd - start > 1;
  const site =
    (length > 2 ? siteHead : SITE_HEADS.endingAt(text, end, start + 1)) > 0 ||
    transfer ||
    (holds(DIGITS, last) && ROAD_NUMBER.test(text.slice(start, end))) ||
    (cored && SITE_HEADS.endingAt(text, coreEnd, start + 1) > 0);
  const work =
    phase ||
    seat ||
    (cored && WORK_HEADS.endingAt(text, coreEnd, start + 1) > 0) ||
    (workHead > 0 &&
      (workHead < length || WORK_HEADS.endingAt(text, end, start + 1) > 0) &&
      !isShortPlace(text, start, end));
  const cue = phase || hasCue(text, start, end, signs) || ((site || work) && isOwned(text, start, end));
  if (!site && !work && !cue && uncommon === 0 && !isInstitution(text, { start, end })) return undefined;
  const programme = !proper && !phase && isProgramme(text, start, end);
  if (programme && !(summed && site && length > 5)) return undefined;
  if (last === ENGINEERING_END && !phase && isUnbuilt(text, start, end, proper)) return undefined;
  const finished = phase || coreEnd < end || last === STRETCH;
  return { site, work, proper, cue, loose: uncommon > 0, programme, phase, finished };
}

/** 某市至某县 can name a road and 某县 a station when a collective noun says so; 80万吨某某示范 is a plant. */
function mayBeNamed(text: string, start: number, end: number, summed: boolean): boolean {
  if (!summed) return false;
  return (
    FIELDS.endingAt(text, end, start + 3) > 0 ||
    holds(ADMINISTRATIVE, text.charCodeAt(end - 1)) ||
    isCapacity(text, start, end)
  );
}

/** {@link countUncommon} of a phrase with or without the head that it ends in. */
function countProper(text: string, start: number, end: number, head: number): number {
  if (text.charCodeAt(start) === OPEN_QUOTE) {
    const slogan = sloganLength(text, start, end);
    if (slogan > 0) return countUncommon(text, start + slogan, end);
  }
  const whole = countUncommon(text, start, end);
  if (whole === PROPER || head === 0 || end - head - start < 2) return whole;
  return Math.max(whole, countUncommon(text, start, end - head));
}

/** Length of the slogan in quotes that a name opens with: “小而美”民生项目; 0 of “引甲济乙”配水工程 and “甲乙一号”平台, which are named so. */
function sloganLength(text: string, start: number, end: number): number {
  const close = findWord(text, start, end, '”');
  return close < 0 || holdsAny(NAMING, text, start, close) ? 0 : close + 1 - start;
}

const OPEN_QUOTE = '“'.charCodeAt(0);
const NAMING = createCharacters('引调送济入补号山河湖江海岭');

function isTransfer(text: string, start: number, end: number): boolean {
  return holdsAny(TRANSFERRED, text, start + 1, end - 2) && TRANSFER.test(text.slice(start, end));
}

/** 产业项目: projects of a trade, none by itself. */
function isTrade(text: string, start: number, end: number, last: number): boolean {
  return last === PROJECT_END && end - start >= TRADE_PROJECT.length && text.endsWith(TRADE_PROJECT, end);
}

const TRADE_PROJECT = '产业项目';
const DIGITS = createCharacters('0123456789');
const CAPACITY_STARTS = createCharacters('0123456789年日');
const TRANSFERRED = createCharacters('电水气煤');
const [PROJECT_END, ENGINEERING_END, STRETCH] = [...'目程段'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
];

/** 80万吨某某: a capacity in front of what has it. */
function isCapacity(text: string, start: number, end: number): boolean {
  return holds(CAPACITY_STARTS, text.charCodeAt(start)) && CAPACITY.test(text.slice(start, end));
}

function isShortPlace(text: string, start: number, end: number): boolean {
  return end - start < 4 && SHORT_PLACE.test(text.slice(start, end));
}

/** What {@link OWN_PREFIX} begins with. */
const OWN_STARTS = createCharacters('中主城市区县州旗省自');

/** 人民路, 解放大街: streets that many towns have; one of them is a place by its name. */
const STREETS = createLexicon(
  ...combineWords(
    listWords(
      '人民 解放 中山 建设 和平 青年 文化 胜利 建国 新华 团结 幸福 光明 迎宾 滨河 滨江 环城 工业 学府 体育 长江 黄河 东方 友谊 朝阳 民主 新建 府前 站前 教育 科技 长征 复兴 振兴 创业 世纪 健康 平安 交通 友好 红旗 前进 北京 上海 育才 向阳',
    ),
    ['', '东', '西', '南', '北', '中'],
    listWords('路 街 大道 大街'),
  ),
);

/** Whether a name begins with such a street. */
function isStreet(text: string, start: number, end: number): boolean {
  return startingWithin(STREETS, text, start, end) > 0;
}

function isOwned(text: string, start: number, end: number): boolean {
  return holds(OWN_STARTS, text.charCodeAt(start)) && OWN_PREFIX.test(text.slice(start, end));
}

/** Length of the 项目, the 工程 or the note in brackets that a phrase ends in. */
function coreTailLength(text: string, start: number, end: number): number {
  const close = text.charCodeAt(end - 1);
  if (close !== CLOSE && close !== WIDE_CLOSE) return CORE_TAILS.endingAt(text, end, start);
  const open = close === CLOSE ? OPEN : WIDE_OPEN;
  let length = 0;
  for (let at = end - 2; at >= Math.max(start, end - NOTE_AT_MOST); at--) {
    const code = text.charCodeAt(at);
    if (code === close) break;
    if (code === open && at < end - 2) length = end - at;
  }
  return length;
}

/** A note of twelve characters with its brackets. */
const NOTE_AT_MOST = 14;
const [OPEN, CLOSE, WIDE_OPEN, WIDE_CLOSE] = [...'()（）'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** Whether the 工程 that closes a phrase is no building. */
function isUnbuilt(text: string, start: number, end: number, proper: boolean): boolean {
  if (!text.startsWith(ENGINEERING, end - ENGINEERING.length)) return false;
  const whole = end - ENGINEERING.length;
  const built = holds(NOTE_ENDS, text.charCodeAt(whole - 1)) ? whole - coreTailLength(text, start, whole) : whole;
  if (BUILT_WORKS.endingAt(text, built, start + 1) > 0) return false;
  const work = text.slice(start, built);
  return !proper || !(SOMEWHERE.test(work) || CROSSING.test(work) || isSiteBettered(text, start, built));
}

const ENGINEERING = '工程';
/** 某供热（二期）工程: a note in brackets in front of it. */
const NOTE_ENDS = createCharacters('）)');

/** {@link NAME_CUE} may begin with a direction or with 老 (老码头); all else that it finds is told by signs. */
const DIRECTIONS = createCharacters('东南西北老');
const CUES = SIGNS.cue | SIGNS.digit;

function hasCue(text: string, start: number, end: number, signs: number): boolean {
  const shown = (signs & CUES) !== 0 && holdsAny(CUE_CHARACTERS, text, start, end);
  return (shown || holds(DIRECTIONS, text.charCodeAt(start))) && NAME_CUE.test(text.slice(start, end));
}

/** Whether a name is all of what a place has one of: 图书馆, 规划展厅. */
export function isInstitution(text: string, { start, end }: Span): boolean {
  return INSTITUTIONS.endingAt(text, end, start) === end - start;
}

/** Whether a name has a head such as 大厦 or 大学, which only named things have. */
export function isNamedSite(text: string, { start, end }: Span): boolean {
  return end - start > 3 && NAMED_SITES.endingAt(text, end, start + 2) > 0;
}

/** Whether it is two characters that begin with a deed: 减煤, 控车. */
export function isDeed(text: string, { start, end }: Span): boolean {
  return end - start < 3 && holds(DEEDS, text.charCodeAt(start));
}

/** Whether it is a kind of lines that every town has, without a word of its own: 地下综合管廊, 燃气管网. */
export function isNetwork(text: string, { start, end }: Span, { proper, cue }: NameSigns): boolean {
  return !proper && !cue && NETWORKS.endingAt(text, end, start) > 0;
}

/** Whether it begins as a class of things does that places have alike: 县级…, 区域性…. */
export function isClass(text: string, { start, end }: Span): boolean {
  return startingWithin(CLASSES, text, start, end) > 0;
}

const CLASSES = createLexicon('省级 市级 县级 区级 镇级 乡级 村级 县乡 区域性 国家和省级 省市');

/** What a deed at the end of a name is done to. */
export function doneTo(text: string, { start, end }: Span, { phase }: NameSigns): Done {
  return phase || isCapacity(text, start, end) ? undefined : findDone(text, start, end);
}
