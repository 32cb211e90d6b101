import { FURTHER_RATES, INDICATORS, PAIRED_MODIFIERS } from '#facts/lexicon/measures.ts';
import { DEPENDENT_VERBS, LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findLastWord, findWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { splitList } from './clause.ts';
import { behindPlaces, isDistrict, isPark, withoutDistrict } from './districts.ts';
import { indicatorLength, takesGround, verbEnd } from './head.ts';
import { isModifier, modifierLength } from './modifiers.ts';
import { isFilled, type Phrase } from './phrase.ts';
import { lettered, spelledOut } from './spelled-out.ts';

/** What may part the subjects of a list. */
const ALL_JOINTS = createLexicon('、 以及 和 及 与 ， ,');
const MARKS = createLexicon('、 ， ,');
const WORDS = createLexicon('以及 和 及 与');
/** Splits the subjects of 分别 into as many items as there are amounts; null when they don't fit. Without the word (`said`) only an exact fit counts. */
export function distribute(text: string, list: Span, size: number, said: boolean): readonly Phrase[] | null {
  const named = lettered(text, list, size);
  if (named) return named;
  const finest = splitList(text, list.start, list.end, ALL_JOINTS);
  if (finest.length === size) return finest;
  for (const joints of [MARKS, WORDS]) {
    const items = splitList(text, list.start, list.end, joints);
    if (items.length === size) return items;
  }
  const quoted = splitQuotes(text, list);
  if (quoted.length === size) return quoted;
  return spelledOut(text, list, size) ?? (said && finest.length > size ? finest.slice(-size) : null);
}

/** “保交楼”“保交房”交付率: names in quotes side by side. */
function splitQuotes(text: string, list: Span): readonly Span[] {
  const items: Span[] = [];
  let from = list.start;
  for (let at = list.start; at + 1 < list.end; at++) {
    if (text.charAt(at) !== '”' || text.charAt(at + 1) !== '“') continue;
    items.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  return [...items, { start: from, end: list.end }];
}

/** Where the subjects of a list stand, and what was named before. */
export interface ListedWords {
  readonly list: Span;
  readonly anchor: readonly Phrase[] | null;
  readonly topic: Span | null;
  /** They are parts of the measure named before, of which the growth was told: 工业增加值增长8%，其中…分别增长. */
  readonly parts: boolean;
}

/** 失业率、价格涨幅和|人口自然增长率: a measure of its own, which is no pace of the others. */
const POPULATION = createLexicon('人口增长率 人口自然增长率 人口自增率');

/** Puts shared heads and tails back: 城镇、农村居民人均可支配收入 → 城镇居民人均可支配收入, 农村居民人均可支配收入. */
export function shareTail(
  text: string,
  items: readonly Phrase[],
  { list, anchor, topic, parts }: ListedWords,
): readonly (readonly Phrase[])[] {
  const last = items[items.length - 1]!;
  const quoted = quotedTail(text, items, last);
  if (quoted) return items.map((item, index) => (index === items.length - 1 ? [item] : [item, quoted]));
  if (last.as !== undefined) return items.map((item) => [item, { start: last.end, end: list.end }]);
  const summed = summedUp(text, last);
  if (summed)
    return items.map((item) =>
      (item === last ? [{ start: last.start, end: summed.start }] : [item]).concat(summed.tail),
    );
  const loans = loansOf(text, items);
  if (loans) return loans;
  const places = behindPlaces(text, items);
  if (places) {
    const own = { start: last.start, end: places.start };
    const whole = isPark(text, own.start, own.end) ? [own, places] : [last];
    return items.map((item) => (item === last ? whole : [item, places]));
  }
  const hubs = hubsTail(text, items, last);
  if (hubs) return items.map((item, index) => (index === items.length - 1 ? [item] : [item, hubs]));
  const done = doneTail(text, items, last);
  if (done) return items.map((item, index) => (index === items.length - 1 ? [item] : [item, done]));
  const kinds = kindsOf(text, items, last);
  if (kinds) return kinds;
  const lastIndicator = branchTail(text, items, tailLength(text, last));
  const alone = items.map((item) => [item]);
  if (POPULATION.isAt(text, last.start, last.end)) return alone;
  // 原煤、发电量: a measure that has no thing of its own is none of the others either
  if (lastIndicator === last.end - last.start && !PACE_TAIL.test(text.slice(last.start, last.end)))
    return shareHead(text, items, alone);
  if (lastIndicator === 0) {
    const paired = pairedTail(text, items, last) ?? insuredTail(text, items, last) ?? sectorTail(text, items, last);
    if (paired) return items.map((item) => (item === last ? [item] : [item, paired]));
    const source = topic ?? anchor?.[anchor.length - 1];
    const branch = branchBehind(text, items, last);
    const bare = parts || branch !== null || items.every((item) => isOwner(text.slice(item.start, item.end)));
    const goods = source !== undefined && /(?:产量|销量|存栏|出栏|产能)$/.test(text.slice(source.start, source.end));
    if (source && items.every(({ start, end }) => isDistrict(text, start, end))) {
      const measured = withoutDistrict(text, source);
      if (isFilled(measured)) return items.map((item) => [item, measured]);
    }
    const length = source && (bare || goods) ? indicatorLength(text, source.start, source.end) : 0;
    if (source && length > 0) {
      const measure = { start: source.end - length, end: source.end };
      return items.map((item) => (item === last || branch === null ? [item, measure] : [item, branch, measure]));
    }
    if (branch !== null) return items.map((item) => (item === last ? [item] : [item, branch]));
    return shareHead(text, items, alone);
  }
  const tailed = items.map((item, index): readonly Phrase[] => {
    if (index === items.length - 1) return [item];
    if (indicatorLength(text, item.start, item.end) > 0 && !isThingOf(text, item, last, lastIndicator)) {
      const words = text.slice(last.start, last.end);
      const pace = SHARE_TAIL.exec(words) ?? PACE_TAIL.exec(words);
      const paced = pace && pace.index > 0 && !PACE_TAIL.test(text.slice(item.start, item.end));
      return paced ? [item, { start: last.start + pace.index, end: last.end }] : [item];
    }
    if (
      isDeed(text, item) ||
      holdsAt(OWN_MEASURES, text, item.end - 1) ||
      SALES.endingAt(text, item.end, item.start) > 0
    )
      return [item];
    const word = text.slice(item.start, item.end);
    if (ORDINALS.has(word) && ORDINALS.startingAt(text, last.start) === 1)
      return [item, { start: last.start + 1, end: last.end }];
    const modifier = PAIRED_MODIFIERS.has(word) ? pairLength(text, last.start, word.length) : 0;
    if (modifier > 0 && last.start + modifier < last.end)
      return [item, { start: last.start + modifier, end: last.end }];
    return [
      item,
      withoutOverlap(text, item, { start: hubOf(text, item, last) ?? last.end - lastIndicator, end: last.end }),
    ];
  });
  return shareOwner(text, items, shareHead(text, items, tailed), last.end - lastIndicator);
}

/** 常住人口、户籍人口|城镇化率, 宽带用户、千兆用户|普及率: whether what an item ends in is the thing that the last one tells a measure of. */
function isThingOf(text: string, { start, end }: Phrase, last: Phrase, indicator: number): boolean {
  if (end - start < 4 || last.as !== undefined || !COUNTED_THINGS.endingAt(text, end, start)) return false;
  const thing = text.slice(end - 2, end);
  const tail = last.end - indicator;
  return text.startsWith(thing, tail - 2) ? tail - 2 > last.start : indicator > 2 && text.startsWith(thing, tail);
}

const COUNTED_THINGS = createLexicon('人口 用户');

/** 城市、农村|低保对象: what follows the last of several modifiers that pair up, which is of all of them; null when they are none. */
function pairedTail(text: string, items: readonly Phrase[], last: Phrase): Phrase | null {
  if (last.as !== undefined) return null;
  for (const item of items)
    if (item !== last && (item.as !== undefined || !PAIRED_MODIFIERS.isAt(text, item.start, item.end))) return null;
  const length = pairLength(text, last.start, items[0]!.end - items[0]!.start);
  return length > 1 && last.start + length + 2 <= last.end ? { start: last.start + length, end: last.end } : null;
}

/** 一、二、三|产业: the word for a sector at the last of them; null when they are none. */
function sectorTail(text: string, items: readonly Phrase[], last: Phrase): Phrase | null {
  if (last.as !== undefined || !text.startsWith('产业', last.end - 2)) return null;
  if (!ORDINALS.isAt(text, last.start, last.end - 2)) return null;
  for (const { start, end, as } of items)
    if (end !== last.end && (as !== undefined || !ORDINALS.isAt(text, start, end))) return null;
  return { start: last.end - 2, end: last.end };
}

/** 工伤和失业|保险: the word for an insurance at the last of several risks, which is of all of them; null when they are none. */
function insuredTail(text: string, items: readonly Phrase[], last: Phrase): Phrase | null {
  if (last.as !== undefined || !text.startsWith('保险', last.end - 2)) return null;
  for (const { start, end, as } of items)
    if (end !== last.end && (as !== undefined || RISKS.endingAt(text, end, start) === 0)) return null;
  return { start: last.end - 2, end: last.end };
}

const RISKS = createLexicon('养老 医疗 失业 工伤 生育');

/** 钢铁、建材|行业: the word for a branch at the last of a list, which is of all of them; null when there is none or others have one too. */
function branchBehind(text: string, items: readonly Phrase[], last: Phrase): Phrase | null {
  if (last.as !== undefined || !text.startsWith('行业', last.end - 2) || last.end - last.start < 4) return null;
  for (const { start, end, as } of items) {
    if (as !== undefined || end - start > LONGEST_BRANCH) return null;
    if (start !== last.start && (text.charAt(end - 1) === '业' || end - start < 2)) return null;
  }
  return { start: last.end - 2, end: last.end };
}

const LONGEST_BRANCH = 8;

/** 纺织、食品、医药|三大主导产业|产值: what sums up the members behind the last of them, and the measure of each; null when nothing does. */
function summedUp(text: string, last: Span): { readonly start: number; readonly tail: Phrase } | null {
  const found = SUM_OF_MEMBERS.exec(text.slice(last.start, last.end));
  if (found === null || found.index < 1) return null;
  const start = last.start + found.index - (text.charAt(last.start + found.index - 1) === '等' ? 1 : 0);
  const tail = { start: start + found[0].length, end: last.end };
  return isFilled(tail) ? { start, tail } : null;
}

const SUM_OF_MEMBERS =
  /(?:[两二三四五六七八九十](?:大|个|条)|[二三四五六七八九](?=行业))(?:[\u4e00-\u9fff]{0,4}?)(?:产业集群|产业链|产业|行业|品种|产品|作物|门类|业态|领域|板块|集群|副中心城市|中心城市|都市圈)(?=[\u4e00-\u9fff])/;

/** 新增国家级、省级|集聚区3个、12个: kinds of the thing that the last of them names, with the verb in front of all; null when they are none. */
function kindsOf(text: string, items: readonly Phrase[], last: Span): readonly (readonly Phrase[])[] | null {
  const first = items[0]!;
  if (first.as !== undefined || items.length > LONGEST_KINDS) return null;
  const verb = verbEnd(text, first.start, first.end);
  const own = (item: Phrase) => (item === first ? verb : item.start);
  const length = modifierLength(text.slice(last.start, last.end));
  if (length === 0 || last.end - last.start - length < 2) return null;
  for (const item of items) if (item.end !== last.end && !isModifier(text, own(item), item.end)) return null;
  if (!holdsAt(LEVEL_ENDS, text, last.start + length - 1)) return null;
  const thing = { start: last.start + length, end: last.end };
  const done = { start: first.start, end: verb };
  return items.map((item) =>
    [done, { start: own(item), end: item.end === last.end ? last.start + length : item.end }, thing].filter(isFilled),
  );
}

const LEVEL_ENDS = createCharacters('级');
const LONGEST_KINDS = 4;

/** 金融机构|存、贷款余额: deposits and loans of the same; null when the list names others. */
function loansOf(text: string, items: readonly Phrase[]): readonly (readonly Phrase[])[] | null {
  const [deposits, loans] = items;
  if (items.length !== 2 || deposits?.as !== undefined || loans?.as !== undefined) return null;
  if (!text.startsWith('贷款', loans!.start)) return null;
  // 存、贷款余额, 存款、贷款余额
  const named = text.startsWith('存款', deposits!.end - 2) ? 2 : text.startsWith('存', deposits!.end - 1) ? 1 : 0;
  const measure = { start: loans!.start + named, end: loans!.end };
  if (named === 0 || !isFilled(measure)) return null;
  const owner = { start: deposits!.start, end: deposits!.end - named };
  return [[deposits!, measure], [owner, loans!].filter(isFilled)];
}

/** 甲港、乙港|集装箱吞吐量: what is measured of all ports or airports of a list, behind the last of them; null when they are none. */
function hubsTail(text: string, items: readonly Phrase[], last: Phrase): Span | null {
  const first = items[0]!;
  if (last.as !== undefined || first.as !== undefined || !holdsAt(HUB_ENDS, text, first.end - 1)) return null;
  for (const item of items)
    if (item !== last && (item.end - item.start < 2 || !holdsAt(HUB_ENDS, text, item.end - 1))) return null;
  const kind = text.charCodeAt(first.end - 1);
  for (let at = last.start + 2; at < last.end - 2; at++)
    if (text.charCodeAt(at - 1) === kind) return { start: at, end: last.end };
  return null;
}

const HUB_ENDS = createCharacters('港场站岸');

/** 甲、乙|机场旅客吞吐量: where the kind of place begins that the last of a list of places names for all; null when it names none. */
function hubOf(text: string, item: Span, last: Span): number | null {
  const hub = item.end - item.start > LONGEST_PLACE ? null : HUB_BEHIND_PLACE.exec(text.slice(last.start, last.end));
  return hub && !'港场站岸'.includes(text.charAt(item.end - 1)) ? last.start + 2 : null;
}

const LONGEST_PLACE = 3;
const HUB_BEHIND_PLACE = /^[\u4e00-\u9fff]{2}(?:机场|港口|港(?![口区澳股资籍航])|车站|口岸)[\u4e00-\u9fff]{2}/;

/** 应税销售、|用电量, 生产总值、|服务业增加值: what is a measure by itself and no indicator that lists share. */
const SALES = createLexicon('应税销售 开票销售 应税开票销售 生产总值 GDP');
/** 死亡人数, 利用外资: what ends in these is a measure itself. */
const OWN_MEASURES = createCharacters('数资');

/** 一、二、三|产业. */
const ORDINALS = createLexicon('一 二 三 第一 第二 第三');

/** Whether an item begins with what was done to it; 带动 and its like go before what is measured. */
function isDeed(text: string, { start }: Span): boolean {
  const verb = LEADING_VERBS.startingAt(text, start);
  return verb > 0 && DEPENDENT_VERBS.startingAt(text, start) !== verb;
}

/** 信息技术、高端装备|产业增加值, 批发、零售|业营业额: the word for a branch in front of the measure belongs to all that lack it. */
function branchTail(text: string, items: readonly Phrase[], length: number): number {
  const last = items[items.length - 1]!;
  if (length === 0 || last.as !== undefined) return length;
  const at = last.end - length;
  if (text.charAt(at - 1) !== '业' || at - last.start < 3) return length;
  let short = true;
  for (const item of items) {
    if (item === last) continue;
    if (text.charAt(item.end - 1) === '业') return length;
    if (item.end - item.start - ownerLength(text, item) > 3) short = false;
  }
  if (text.charAt(at - 2) === '产' || text.charAt(at - 2) === '行') return length + 2;
  return !short || '企农工商林渔牧实事创就专毕学失'.includes(text.charAt(at - 2)) ? length : length + 1;
}

/** Whose what is listed is: 城镇职工|养老、医疗…, 甲机场|旅客、货邮…. */
const OWNERS = createLexicon(
  '城镇 农村 城市 乡村 城乡 职工 居民 城镇职工 城镇居民 城乡居民 农村居民 市区 城区 县城 县域 主城区 中心城区 建成区 园区 开发区 市直 市本级 规模以上工业 规上工业 规模以上工业企业 规上工业企业 限额以上 限上',
);
const HUB = /^[^的、，]{0,8}?(?:港(?![口区澳股资籍航])|机场|口岸|车站)/;

function ownerLength(text: string, { start, end }: Span): number {
  let length = 0;
  for (let steps = 0; steps < 3; steps++) {
    const more = OWNERS.startingAt(text, start + length);
    if (more === 0) break;
    length += more;
  }
  return length > 0 ? length : (HUB.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** 城镇职工养老、医疗、失业|保险参保人数: puts the owner that the first member of a list names before those that only narrow its measure. */
function shareOwner(
  text: string,
  items: readonly Phrase[],
  shared: readonly (readonly Phrase[])[],
  tail: number,
): readonly (readonly Phrase[])[] {
  const first = items[0]!;
  const rates = first.as === undefined && text.charAt(first.end - 1) === '率';
  if ((shared[0]!.length < 2 && !rates) || first.as !== undefined) return shared;
  const linked = rates ? linkedOwner(text, items) : null;
  if (linked) return shared.map((phrases, index) => (index > 0 ? [linked, ...phrases] : phrases));
  const length = ownerLength(text, first);
  const own = first.end - first.start - length;
  if (length === 0 || own < 2) return shared;
  const owner = { start: first.start, end: first.start + length };
  return shared.map((phrases, index) => {
    const item = items[index]!;
    // 城区绿化覆盖率、|绿地率
    if (rates && index > 0 && FURTHER_RATES.has(text.slice(item.start, item.end))) return [owner, ...phrases];
    if (shared[0]!.length < 2) return phrases;
    const narrows = index === items.length - 1 ? tail - item.start : phrases.length > 1 ? item.end - item.start : 0;
    const alike = index > 0 && narrows > 0 && narrows <= own + 2 && item.as === undefined;
    const paired = PAIRED_MODIFIERS.startingAt(text, item.start) > 0 && !ABROAD.startingAt(text, item.start);
    return alike && !paired ? [owner, ...phrases] : phrases;
  });
}

/** 机场|旅客、国际货邮吞吐量: beside the others these tell no other owner. */
const ABROAD = createLexicon('国际 国内 境内 境外');

/** 建制村|通硬化路率、通客车率: whose rates of being linked a list tells; null when it tells others. */
function linkedOwner(text: string, items: readonly Phrase[]): Phrase | null {
  const first = items[0]!;
  const link = findWord(text, first.start, first.end, LINK);
  if (link < first.start + 2) return null;
  for (const item of items) {
    if (item === first) continue;
    if (item.as !== undefined || text.charAt(item.start) !== LINK || text.charAt(item.end - 1) !== '率') return null;
  }
  return { start: first.start, end: link };
}

const LINK = '通';

/** 养老保险 and 保险参保率: the tail without the words that the item ends with already. */
function withoutOverlap(text: string, item: Span, tail: Span): Span {
  for (let length = Math.min(4, tail.end - tail.start - 1); length >= 2; length--) {
    if (text.startsWith(text.slice(tail.start, tail.start + length), item.end - length))
      return { start: tail.start + length, end: tail.end };
  }
  return tail;
}

/** Whether an item of a list has no measure of its own, so that one said before is meant: 采矿业、制造业分别增长…. */
function isOwner(word: string): boolean {
  return (
    PAIRED_MODIFIERS.has(word) ||
    /(?:[业类级型省市县区州盟旗镇乡村]|产业|部门|地区|企业|公司|集团|方面|项目|渠道|主体|居民|农民|产|季度|半年|月份?)$/.test(
      word,
    )
  );
}

/** “保交房”“保交楼”|交付率: what stands behind the last name in quotes is of them all. */
function quotedTail(text: string, items: readonly Phrase[], last: Phrase): Span | null {
  if (last.as !== undefined || text.charAt(last.start) !== '“') return null;
  const close = last.start + text.slice(last.start, last.end).indexOf('”');
  if (close < last.start || close + 1 >= last.end) return null;
  const names = items.slice(0, -1).every((item) => item.as === undefined && text.charAt(item.end - 1) === '”');
  return names ? { start: close + 1, end: last.end } : null;
}

/** 业务量和收入|增速: a pace said once of measures that each have a name. */
const PACE_TAIL = /(?:增速|增幅|增长率|占比|比重|通关时间|办理时间|用时)$/;

/** 工业投资、技改投资|占固定资产投资比重, 消费、出口|对经济增长的贡献率: what they are of a whole, said once of them all. */
const SHARE_TAIL = /(?:占(?!地[^区方级])[^、]{2,16}(?:比重|比例)|对[^、]{2,12}贡献率)$/;

/** 引进、开工|项目: what several verbs in a row are done to, said once behind the last. */
function doneTail(text: string, items: readonly Phrase[], last: Phrase): Span | null {
  const verb = LEADING_VERBS.startingAt(text, last.start);
  if (verb === 0 || last.as !== undefined || last.start + verb >= last.end) return null;
  for (const item of items) if (item !== last && !LEADING_VERBS.has(text.slice(item.start, item.end))) return null;
  return { start: last.start + verb, end: last.end };
}

/** Length of the modifier at `start` that pairs with one of `length` characters: 城镇 with 农村, not with 农村居民. */
function pairLength(text: string, start: number, length: number): number {
  return PAIRED_MODIFIERS.has(text.slice(start, start + length)) ? length : PAIRED_MODIFIERS.startingAt(text, start);
}

/** Length of the indicator that ends the last item, with the whole it is a share of: 增加值占规模以上工业比重. */
function tailLength(text: string, last: Span): number {
  const share = findLastWord(text, last.start, last.end + 1, '占');
  if (share > last.start && !takesGround(text, share)) {
    return last.end - share + indicatorLength(text, last.start, share);
  }
  return indicatorLength(text, last.start, last.end);
}

/** 单位生产总值|能耗、用水量: what an intensity is for. */
const PER_OUTPUT = createLexicon(
  '单位国内生产总值 单位地区生产总值 单位生产总值 单位GDP 单位工业增加值 万元国内生产总值 万元地区生产总值 万元生产总值 万元GDP 万元工业增加值',
);

/** 每千人口|执业医师数、床位数. */
const PER_HEAD = /^每[十百千万]{0,2}(?:名老年人|名老人|名儿童|人口|人|户)(?:拥有)?/;

/** Puts words that the first member of a list begins with before the short ones that lack them. */
function shareWords(
  text: string,
  items: readonly Phrase[],
  tailed: readonly (readonly Phrase[])[],
  words: Span,
): readonly (readonly Phrase[])[] {
  return tailed.map((phrases, index) => {
    const item = items[index]!;
    const lacks = index > 0 && item.as === undefined && item.end - item.start <= LONGEST_BARE;
    return lacks && !'每人'.includes(text.charAt(item.start)) ? [words, ...phrases] : phrases;
  });
}

const LONGEST_BARE = 5;

/** Whether an item of a list is a measure without the thing it is of. */
function isBareMeasure(text: string, { start, end }: Span, intensity: boolean): boolean {
  const word = text.slice(start, end);
  if (PER_OUTPUT.startingAt(text, start) > 0) return false;
  return INDICATORS.has(word) || (intensity && /(?:能耗|水耗|电耗|用水量|排放量?|消耗量?)$/.test(word));
}

/** 热线诉求|解决率、满意率, 通道|货运量、货运值: whether a word is another measure of what the first one measures. */
function isTwin(text: string, owner: Span, measured: number, { start, end, as }: Phrase): boolean {
  if (as !== undefined || end - start > LONGEST_TWIN || end - start < 3) return false;
  const measure = { start: owner.end, end: measured };
  // 建成区绿化覆盖率、绿地率: the second has a thing of its own
  if (findWord(text, owner.start, owner.end, text.charAt(start)) >= 0) return false;
  const rates = text.charAt(end - 1) === '率' && text.charAt(measure.end - 1) === '率';
  return rates
    ? end - start === 3 && measure.end - measure.start === 3 && !OF_ALL.isAt(text, start, end)
    : measure.end - measure.start === end - start && text.startsWith(text.slice(start, start + 2), measure.start);
}

const LONGEST_TWIN = 4;
/** Rates that are of a whole place, whoever was named before. */
const OF_ALL = createLexicon('失业率 赤字率 汇率 生育率 通胀率 税率 利率');

const BRANCH_ENDS = createCharacters('业上');
const OF_PLACES = createLexicon(
  '固定资产投资 固定资产投资额 社会消费品零售总额 零售总额 进出口 进出口额 进出口总额 出口额 存款余额 贷款余额 存贷款余额 保费收入',
);

/** 市直企业资产、收入、利润总额 → 市直企业资产, 市直企业收入, 市直企业利润总额. */
function shareHead(
  text: string,
  items: readonly Phrase[],
  tailed: readonly (readonly Phrase[])[],
): readonly (readonly Phrase[])[] {
  const first = items[0]!;
  const perHead = PER_HEAD.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
  if (perHead > 0) return shareWords(text, items, tailed, { start: first.start, end: first.start + perHead });
  const length = indicatorLength(text, first.start, first.end);
  const owner = { start: first.start, end: first.end - length };
  if (length === 0 || owner.end - owner.start < 2) return tailed;
  // 原油加工量、天然气产量、发电量: a member with an owner of its own comes between
  const intensity = PER_OUTPUT.startingAt(text, first.start);
  if (intensity === 0 && items.length === 2 && isTwin(text, owner, first.end, items[1]!))
    return tailed.map((phrases, index) => (index > 0 ? [owner, ...phrases] : phrases));
  if (intensity > 0) owner.end = first.start + intensity;
  // 规模以上工业增加值、|固定资产投资: what is told of whole places is none of a branch's
  const branch = holdsAt(BRANCH_ENDS, text, owner.end - 1);
  if (branch && items.some(({ start, end, as }) => as === undefined && OF_PLACES.isAt(text, start, end))) return tailed;
  for (let at = 1; at < items.length - 1; at++) if (!isBareMeasure(text, items[at]!, intensity > 0)) return tailed;
  return tailed.map((phrases, index) =>
    index > 0 && isBareMeasure(text, items[index]!, intensity > 0) ? [owner, ...phrases] : phrases,
  );
}
