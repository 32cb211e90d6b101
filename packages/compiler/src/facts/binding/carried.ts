import { indicatorLength, verbEnd } from '#facts/clauses/head.ts';
import type { Phrase } from '#facts/clauses/phrase.ts';
import { OUTPUT_MEASURES } from '#facts/lexicon/measures.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import { createCharacters, findWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';

/* 承前: what of the words that were told before goes on with a head that leans on them, and what was only of the amount before. */

/** 卫生厕所|改造6万户，普及率…: a thing without what was done to it. */
export function withoutDone(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const last = noun[noun.length - 1];
  if (last === undefined || last.as !== undefined || last.end - last.start < 4) return noun;
  if (!text.startsWith('改造', last.end - 2) && !text.startsWith('建设', last.end - 2)) return noun;
  return [...noun.slice(0, -1), { start: last.start, end: last.end - 2 }];
}

/** 入驻企业300家，从业人员2万人，|实现税收6亿元: people at work, to whom no sums belong. */
export function isStaff(text: string, noun: readonly Phrase[]): boolean {
  const last = noun[noun.length - 1];
  return last !== undefined && last.as === undefined && STAFF.endingAt(text, last.end, last.start) > 0;
}

const STAFF = createLexicon('从业人员 从业人数 就业人员 员工 职工人数');

/** 续建|项目82个，年度投资96亿元: projects with the stage that tells which they are. */
export function withStage(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const [first, ...rest] = noun;
  if (first === undefined || first.as !== undefined || !text.startsWith('项目', first.start)) return noun;
  const length = STAGES.endingAt(text, first.start, Math.max(0, first.start - LONGEST_STAGE));
  // 新签约|项目80个，签约额…: what is new says so by itself
  if (length > 0 && text.charAt(first.start - length - 1) === '新') return noun;
  return length === 0 ? noun : [{ start: first.start - length, end: first.end }, ...rest];
}

const STAGES = createLexicon('续建 新建 新开工 储备 谋划 签约');
const LONGEST_STAGE = 3;

/** 劳动力培训转移|力度加大，培训2万人、转移1万人: the thing without the deeds that it was named with, when the head is one of them. */
export function withoutDeed(text: string, carried: readonly Phrase[], head: Phrase): readonly Phrase[] {
  const last = carried[carried.length - 1]!;
  if (last.as !== undefined) return carried;
  let end = last.end - (text.startsWith('工作', last.end - 2) ? 2 : 0);
  let told = false;
  for (let steps = 0; steps < 3; steps++) {
    const length = LEADING_VERBS.endingAt(text, end, last.start + 2);
    if (length < 2) break;
    if (text.startsWith(text.slice(end - length, end), head.end - length)) told = true;
    end -= length;
  }
  return told ? [...carried.slice(0, -1), { start: last.start, end }] : carried;
}

/** 年出栏|生猪8万头，|存栏|5万头: the animals without how they were counted before; as it is where something else is told. */
export function withoutStock(text: string, carried: readonly Phrase[], words: string): readonly Phrase[] {
  const first = carried[0];
  if (first === undefined || first.as !== undefined || !STOCK_DEEDS.has(words)) return carried;
  const kept = STOCK_DEEDS.startingAt(text, first.start);
  return kept > 0 && first.end - first.start > kept
    ? [{ start: first.start + kept, end: first.end }, ...carried.slice(1)]
    : carried;
}

const STOCK_DEEDS = createLexicon('年出栏 年存栏 累计出栏 出栏 存栏');

/** 纺织工业|增加值: who brings it forth, without the measure of that; as it is where it ends otherwise. */
export function withoutProduct(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const last = noun[noun.length - 1];
  if (last === undefined || last.as !== undefined) return noun;
  const length = PRODUCTS.endingAt(text, last.end, last.start);
  if (length === 0 || last.end - last.start - length < 2) return noun;
  return [...noun.slice(0, -1), { start: last.start, end: last.end - length }];
}

const PRODUCTS = createLexicon('增加值 产值 总产值 营业收入 主营业务收入 销售收入 利润 利润总额 产量');

const RATES_AND_BARS = /率$|标准$/;

const MANNERS = createLexicon('按时 按期 及时 限时 平均 综合 总体 网上 在线 一次性');
const NOTHING: readonly Phrase[] = [];

/** 公路养护率…，优良率…, 参合率…，补助标准…: the thing without the rate that was measured of it, when another rate of it follows. */
export function withoutRate(text: string, noun: readonly Phrase[], head: string): readonly Phrase[] {
  const last = noun[noun.length - 1];
  // 污水处理能力|处理率
  if (last?.as === undefined && last !== undefined && head.endsWith('率') && text.startsWith('能力', last.end - 2)) {
    const end = last.end - 1 - head.length;
    if (end > last.start + 1 && text.startsWith(head.slice(0, -1), end))
      return [...noun.slice(0, -1), { start: last.start, end }];
  }
  if (!last || last.as !== undefined || !RATES_AND_BARS.test(head) || text.charAt(last.end - 1) !== '率') return noun;
  const length = indicatorLength(text, last.start, last.end);
  if (length === 0 || last.end - last.start - length < 2) return noun.length > 1 ? noun.slice(0, -1) : noun;
  // 解决|率…，满意率…: what is done is nothing that is rated
  if (LEADING_VERBS.isAt(text, last.start, last.end - length)) return noun.slice(0, -1);
  // 按时|办结率…，满意率…: how something is done is nothing that is rated
  if (noun.length === 1 && MANNERS.isAt(text, last.start, last.end - length)) return NOTHING;
  return [...noun.slice(0, -1), { start: last.start, end: last.end - length }];
}

/** 本科上线|上线率: the thing without the words that its measure begins with. */
export function withoutOverlap(text: string, noun: readonly Phrase[], head: string): readonly Phrase[] {
  const last = noun[noun.length - 1];
  if (!last || last.as !== undefined) return noun;
  const words = text.slice(last.start, last.end);
  // 地铁运营里程43公里、|总里程279公里
  if (head.startsWith('总') && head.length > 2 && words.length > head.length && words.endsWith(head.slice(1)))
    return [...noun.slice(0, -1), { start: last.start, end: last.end - head.length + 1 }];
  // 重点项目完成投资86亿元、|投资完成率112%
  if (head === '投资完成率' && words.endsWith('完成投资') && words.length > 5)
    return [...noun.slice(0, -1), { start: last.start, end: last.end - 4 }];
  // 亏损企业43家，|亏损面23.1%; 停产企业31户，|减产面28%: a measure that says by itself what it is of
  if (FACES.test(head) && words.endsWith('企业')) return NOTHING;
  if (noun.length === 1 && words.length > 2 && words.startsWith(head.slice(0, 2)) && OWN_MEASURES.test(head))
    return NOTHING;
  for (let length = Math.min(4, head.length - 1, words.length - 2); length >= 2; length--)
    if (words.endsWith(head.slice(0, length)))
      return [...noun.slice(0, -1), { start: last.start, end: last.end - length }];
  return noun;
}

/** 亏损面, 减产面: how many of the enterprises. */
const FACES = /^.{2}面$/;
/** 亏损面, 在建率. */
const OWN_MEASURES = /^.{2,4}[面率]$/;

/** Length of the output that a phrase ends in, with the one that it is a rate of: 产值|利润率. */
function outputLength(text: string, { start, end }: Phrase): number {
  const length = OUTPUT_MEASURES.endingAt(text, end, start);
  if (length === 0 || text.charAt(end - 1) !== '率') return length;
  const more = OUTPUT_MEASURES.endingAt(text, end - length, start);
  return end - start - length - more < 2 ? length : length + more;
}

/** 存款余额…；贷款余额: the thing without the output that was measured of it, when another output of it follows. */
export function withoutOutput(text: string, noun: readonly Phrase[], head: string): readonly Phrase[] {
  const last = noun[noun.length - 1];
  if (
    !last ||
    last.as !== undefined ||
    head.includes('占') ||
    !(head === '人数' || OUTPUT_MEASURES.endingAt(head, head.length, 0) > 0)
  )
    return noun;
  const length = outputLength(text, last);
  if (length === 0) return noun;
  // 新增贷款26亿元，余额达到286亿元
  if (head === '余额' && length === last.end - last.start - 2 && text.startsWith('新增', last.start))
    return [...noun.slice(0, -1), { start: last.start + 2, end: last.end }];
  // 存款余额…，贷款余额: nothing else was named
  if (length === last.end - last.start) return noun.slice(0, -1);
  return last.end - last.start - length < 2
    ? noun
    : [...noun.slice(0, -1), { start: last.start, end: last.end - length }];
}

/** 装备制造业|新增规上企业5家，|产值增长8%: the trade that puts out so much, without those that are added to it. */
export function withoutAdded(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const last = noun[noun.length - 1];
  if (noun.length !== 1 || last === undefined || last.as !== undefined) return noun;
  const at = findWord(text, last.start + 2, last.end - 3, '新增');
  if (at < 0 || !holdsAt(TRADE_ENDS, text, at - 1) || !text.startsWith('企业', last.end - 2)) return noun;
  return [{ start: last.start, end: at }];
}

/** 产业, 园区, 集群, 产业链 */
const TRADE_ENDS = createCharacters('业园区群链');

/** 新开工|装机1000万千瓦、新投产|600万千瓦: the thing without the verb that it began with. */
export function withoutFirstDeed(text: string, carried: readonly Phrase[]): readonly Phrase[] {
  const [first, ...rest] = carried;
  if (first === undefined || first.as !== undefined) return carried;
  const done = verbEnd(text, first.start, first.end);
  return done > first.start && first.end - done >= 2 ? [{ start: done, end: first.end }, ...rest] : carried;
}

/** 3.2万人、4500头|大牲畜的饮水困难: of people, what they have in common with the cattle that is counted behind them. */
export function withoutHerd(text: string, people: boolean, noun: Phrase): Phrase {
  const herd = people && noun.as === undefined ? HERDS.startingAt(text, noun.start) : 0;
  if (herd === 0) return noun;
  const start = noun.start + herd + (text.charAt(noun.start + herd) === '的' ? 1 : 0);
  return start < noun.end ? { start, end: noun.end } : noun;
}

const HERDS = createLexicon('大牲畜 大小牲畜 牲畜 家畜 畜禽 牛羊');
