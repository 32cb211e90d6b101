import { createCharacters, holdsAny, holdsAt, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Span } from '../model.ts';
import { timeTailLength } from './adjuncts.ts';
import { findListMarks, isInside } from './clauses.ts';
import { countUncommon, PROPER } from './common-words.ts';
import { noteLength, RENEWALS } from './endings.ts';
import { SITE_HEADS, WORK_HEADS } from './heads.ts';
import { INNER_SUM_END, NAME_CUE, PRAISE_LEAD, PRAISE_OF, ROAD_NUMBER, SUM_LEAD } from './patterns.ts';
import { AROUND_NAMES, SIGNS } from './signs.ts';

/** 某河流域保护和|修复工程: two deeds of one work. */
const DEED_AND_DEED = /^(?:修复|治理|改造|保护|利用|活化利用|提升|整治|建设|开发|交易|推广|传承|展示)(?:工程|项目)?$/u;

const JOINERS = /[和及与]|以及/gu;
const JOINER_MARKS = createCharacters('和及与');
/** Nothing this long without 、 is a list. */
const LONGEST_JOINED = 200;
/** 70万吨某项目和80万吨某项目: a capacity begins the next name. */
const CAPACITY_START = /^\d[\d.]{0,6}(?:万吨|万千瓦|兆瓦|千伏)/u;
const MEASURE_END = /[\d.](?:吨|万吨|千伏|兆瓦|万千瓦|公里|万方)$/u;

/** A list that is being divided. */
interface List {
  /** Its members so far. */
  readonly items: Span[];
  /** The {@link SIGNS} of what it stands in. */
  readonly signs: number;
  readonly summed: boolean;
}

/**
 * 并列: the members of `A、B和C`, outside brackets and quotes; 和 inside a name does not divide.
 *
 * @param signs the {@link SIGNS} of what the list stands in
 */
export function splitItems(text: string, { start, end }: Span, signs: number, summed = false): readonly Span[] {
  if ((signs & DIVIDING) === 0) {
    const only = trimItem(text, start, end, signs);
    return only === undefined ? [] : [only];
  }
  const items: Span[] = [];
  const list = { items, signs, summed };
  let from = start;
  if ((signs & (SIGNS.list | SIGNS.quote)) !== 0)
    for (const cut of findListMarks(text, start, end)) {
      splitAtJoiner(text, from, cut, list);
      from = text.charCodeAt(cut) === LIST_MARK ? cut + 1 : cut;
    }
  splitAtJoiner(text, from, end, list);
  if (items.length > 2 && text.charCodeAt(end - WORK_LENGTH - 1) === CLOSE_QUOTE)
    items.push(cutQuotedSum(text, items.pop()!));
  return items;
}

/** The signs of what may stand between two members. */
const DIVIDING = SIGNS.list | SIGNS.quote | SIGNS.joiner;
const [LIST_MARK, CLOSE_QUOTE] = [...'、”'].map((char) => char.charCodeAt(0)) as [number, number];

const WORK_LENGTH = '工程'.length;
const QUOTED_WORKS = createLexicon('”工程 ”项目');

/** 甲园、乙园、丙园“一河三园”工程: the last member without the quoted name of all. */
function cutQuotedSum(text: string, { start, end }: Span): Span {
  const open = text.lastIndexOf('“', end);
  return open > start + 1 && QUOTED_WORKS.endingAt(text, end, open) > 0 ? { start, end: open } : { start, end };
}

/** Adds the members of a stretch without 、 to `items`. */
function splitAtJoiner(text: string, start: number, end: number, list: List): void {
  const { items, signs, summed } = list;
  let from = start;
  if ((signs & SIGNS.joiner) !== 0 && end - start <= LONGEST_JOINED && holdsAny(JOINER_MARKS, text, start, end)) {
    const words = text.slice(start, end);
    JOINERS.lastIndex = 0;
    for (let match = JOINERS.exec(words); match !== null; match = JOINERS.exec(words)) {
      const left = text.slice(from, start + match.index);
      const right = text.slice(start + match.index + match[0].length, end);
      if (left.length < 2 || right.length < 2) continue;
      const [joiner] = match;
      if (joiner !== '和' && BELONGING.startingAt(right, 0) > 0) continue;
      if (ROOMS.startingAt(right, 0) > 0 && HOUSE.test(left)) continue;
      const closes =
        items.length > 0 &&
        joiner !== '与' &&
        (isShort(left, right) || (joiner === '和' && isLast(text, items, [left, right], summed)));
      if (!closes && !endsName(left, right, match[0])) continue;
      if (isInside(text, start, start + match.index)) continue;
      addItem(text, from, start + match.index, list);
      from = start + match.index + match[0].length;
    }
  }
  addItem(text, from, end, list);
}

function isHeaded(words: string): boolean {
  return SITE_HEADS.endingAt(words, words.length, 1) > 0 || WORK_HEADS.endingAt(words, words.length, 1) > 0;
}

/** What belongs to the work in front of 及: 某大桥及|连接线工程. */
const BELONGING = createLexicon('引线 配套 附属 连接线 接线 引道 引桥 库区 水厂 泵站 管网 输水 供水');
/** What a school or a hospital has of its own: 某中学教学楼及|报告厅项目. */
const ROOMS = createLexicon(
  '教学楼 教学综合楼 综合楼 实验楼 科技楼 图书楼 行政楼 办公楼 宿舍楼 宿舍 学生公寓 学生宿舍 教师周转房 食堂 餐厅 报告厅 礼堂 风雨操场 操场 运动场 体育场 看台 门诊楼 住院楼 医技楼 病房楼 急诊楼 感染楼 传染病房 发热门诊 地下停车场 停车场 附属用房 辅助用房 业务用房 室外',
);
const HOUSE = /(?:楼|厅|舍|堂|食堂|操场|病房|用房|公寓)$/u;
const TWO_OF = /两[个处条座](?![^、和]{0,8}(?:项目|工程)$)/u;

const JOINING = /^[^、和与及至]{2,12}(?:连通|互联互通|联通|连接|联络)(?:工程|项目|道|线|通道)/u;

function endsName(left: string, right: string, joiner: string): boolean {
  if (joiner === '和' && DEED_AND_DEED.test(right)) return false;
  // 甲河与乙河航道连通工程: one work between the two
  if (JOINING.test(right) && !/(?:工程|项目|工作|[一二三四]期)$/u.test(left)) return false;
  // 商贸服务型和甲市空港型枢纽: two types of a kind
  if (left.endsWith('型') && right.includes('型')) return true;
  // 甲街和乙路两处公园
  if (TWO_OF.test(right)) return false;
  if (
    SITE_HEADS.endingAt(left, left.length, left.length > 2 ? 0 : 1) > 0 ||
    MEASURE_END.test(left) ||
    ROAD_NUMBER.test(left)
  )
    return true;
  if (
    /(?:项目|工程|任务|行动|计划|前期工作|[一二三四]期|[（(][一二三四五六]期[）)])$/u.test(left) ||
    CAPACITY_START.test(right)
  )
    return true;
  if (left.length > 3 && right.length > 3 && left.slice(-2) === right.slice(-2) && hasProper(left, right)) return true;
  if (joiner !== '和')
    return RENEWALS.endingAt(left, left.length, 1) > 0 && isHeaded(right) && countUncommon(right) >= PROPER;
  if (isRoute(left) && isRoute(right)) return true;
  const head = WORK_HEADS.endingAt(left, left.length, 1);
  return (
    head > 1 ||
    (head === 1 && /[园城馆院站厂场路街桥矿苑谷店楼]$/u.test(left) && hasProper(left, right) && isHeaded(right))
  );
}

function hasProper(left: string, right: string): boolean {
  return countUncommon(left) >= PROPER || countUncommon(right) >= PROPER;
}

/** 甲至乙: a road by its ends. */
function isRoute(words: string): boolean {
  const to = words.indexOf('至');
  return to > 1 && to < words.length - 2;
}

/** 甲乙、丙丁和某铁路: the short names of a list in front of its head. */
function isShort(left: string, right: string): boolean {
  return left.length <= 4 && countUncommon(left) >= PROPER && isHeaded(right);
}

/** 甲乙、丙丁戊和己庚汽车项目: the last two of a list of firms. */
function isLast(
  text: string,
  items: readonly Span[],
  [left, right]: readonly [string, string],
  summed: boolean,
): boolean {
  const { start, end } = items[items.length - 1]!;
  return isFirm(text.slice(start, end)) && isFirm(left) && (summed || /(?:项目|工程)$/u.test(right));
}

/** Whether a name is short, has a word of its own and no head. */
function isFirm(words: string): boolean {
  return words.length <= LONGEST_FIRM && countUncommon(words) >= PROPER && !isHeaded(words);
}

const LONGEST_FIRM = 10;

const AND_SO_ON = createCharacters('等');
const BLANKS_AROUND = createCharacters(AROUND_NAMES);
const TO = '对'.charCodeAt(0);
/** 对外, 对口, 对俄: 对 belongs to the word. */
const TOWARDS = createCharacters('外口接俄台内标日韩');
/** Parts of a town in front of a road that has a name of its own. */
const SECTORS = createLexicon('主城区 中心城区 老城区 城区 市区');
const STREETS = createCharacters('路街道');
const SUM_STARTS = createCharacters('总投近约超逾0123456789０１２３４５６７８９.');
/** What a member ends in behind its name. */
export const TASKS = createLexicon('任务 进度 步伐 工作 前期 前期工作');

/** 甲园、乙园|两个景区二期: the members of a list counted behind the last of them. */
const MEMBERS_COUNTED = /(?<=..)[两三四五六七八九十](?:[个座条所处家项]|大)[^、，]{2,12}$/u;
const NUMERALS = createCharacters('两三四五六七八九十');

function addItem(text: string, from: number, to: number, { items, signs }: List): void {
  const item = trimItem(text, from, to, signs);
  if (item !== undefined) items.push(item);
}

/** A member without the sum or praise before it and the task behind it; undefined when nothing is left. */
function trimItem(text: string, from: number, to: number, signs: number): Span | undefined {
  let start = from;
  let end = to;
  if ((signs & SIGNS.blank) !== 0) {
    while (start < end && holdsAt(BLANKS_AROUND, text, start)) start++;
    while (end > start && holdsAt(BLANKS_AROUND, text, end - 1)) end--;
  }
  if ((signs & SIGNS.note) !== 0) end -= noteLength(text, start, end);
  const lead = leadLength(text, start, end, signs);
  if (lead < end - start) start += lead;
  if ((signs & (SIGNS.etc | SIGNS.count)) !== 0) end = withoutCount(text, start, end);
  if ((signs & SIGNS.digit) !== 0) end -= measureLength(text, start, end) || timeTailLength(text, start, end);
  let task = TASKS.endingAt(text, end, start);
  if (task > 0 && end - task > start && text.charAt(end - task - 1) === '的') task++;
  if (task > 0 && end - task - start > 1) end -= task;
  return end > start ? { start, end } : undefined;
}

/** Length of the length of a road or a dyke behind its name: 甲乙高速公路|38公里. */
function measureLength(text: string, start: number, end: number): number {
  if (text.charCodeAt(end - 1) !== KILOMETRE_END) return 0;
  const length = KILOMETRES.exec(text.slice(Math.max(start, end - LONGEST_MEASURE), end))?.[0].length ?? 0;
  return length > 0 && end - length - start >= SHORTEST_MEASURED && isOwn(text.slice(start, end - length)) ? length : 0;
}

const KILOMETRES = /[\d.]{1,7}(?:余|多)?公里$/u;
const KILOMETRE_END = '里'.charCodeAt(0);
const LONGEST_MEASURE = 10;
const SHORTEST_MEASURED = 7;

/** Where a member ends in front of what sums it up or counts the members. */
function withoutCount(text: string, start: number, end: number): number {
  const sum = holdsAny(AND_SO_ON, text, start, end) ? INNER_SUM_END.exec(text.slice(start, end)) : null;
  if (sum !== null) return sum.index > 1 ? start + sum.index : end;
  const members = holdsAny(NUMERALS, text, start, end) ? MEMBERS_COUNTED.exec(text.slice(start, end)) : null;
  if (members === null) return end;
  const whole = start + members.index;
  const works = text.startsWith('项目', end - 2) || text.startsWith('工程', end - 2);
  const headed = SITE_HEADS.endingAt(text, whole, start) > 0 || (works && WORK_HEADS.endingAt(text, whole, start) > 0);
  if (!headed) return end;
  return start + members.index;
}

/** Praise and the shortest name behind it. */
const LONG_ENOUGH = 8;
const UNNAMED = /^(?:重大|重点|主要|新型|各类)|(?:硬化|设施)$/u;
const PRAISE_MARKS = createCharacters('最首的');

/** Whether a name is left behind praise: 群众期盼多年的某桥, not 有特色的小镇. */
function isOwn(words: string): boolean {
  return !UNNAMED.test(words) && isHeaded(words) && (countUncommon(words) >= PROPER || NAME_CUE.test(words));
}

/** Length of 总投资30亿元的, of praise (全省最长隧道——, 全国最大的) in front of a name. */
function leadLength(text: string, start: number, end: number, signs: number): number {
  // 完成对某路、某街的改造
  if (text.charCodeAt(start) === TO && end - start > 4 && !holdsAt(TOWARDS, text, start + 1)) return 1;
  const sector = holdsAt(STREETS, text, end - 1) ? SECTORS.startingAt(text, start) : 0;
  if (sector > 0 && isOwn(text.slice(start + sector, end))) return sector;
  if ((signs & PRAISING) === 0) return 0;
  const sum =
    (signs & SIGNS.yuan) !== 0 && holdsAt(SUM_STARTS, text, start) ? SUM_LEAD.exec(text.slice(start, end)) : null;
  const lead = sum ?? (holdsWord(text, start, end, '—') ? PRAISE_LEAD.exec(text.slice(start, end)) : null);
  if (lead) return lead[0].length;
  if (end - start < LONG_ENOUGH || !holdsAny(PRAISE_MARKS, text, start, end)) return 0;
  const words = text.slice(start, end);
  const praise = PRAISE_OF.exec(words)?.[0].length ?? 0;
  return praise > 0 && isOwn(words.slice(praise)) ? praise : 0;
}

/** The signs of what stands in front of names: sums, dashes, words of praise. */
const PRAISING = SIGNS.yuan | SIGNS.dash | SIGNS.praise;
