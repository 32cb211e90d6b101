import { verbEnd } from '#facts/clauses/head.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import type { Phrase } from '#facts/clauses/phrase.ts';
import { PLACE_ENDS, SIGNS } from '#facts/clauses/signs.ts';
import { INDICATORS } from '#facts/lexicon/measures.ts';
import type { Span } from '#model.ts';
import { createCharacters, holds, holdsAny, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { findPart, isOwnName, mayNamePlace } from './parts.ts';

/** Characters that ordinary words have in front of 县, 市, 区, … and place names hardly ever. */
const ORDINARY =
  /[我由元位国外棚户贫困新登记从资本常住农村镇欠发达争取培育安排各级园示范工业开放保税产域场直省家电下乡央企并网采煤沉陷举全障加快实施用于主老旧街社景小库山灌功能护试验自贸高地校片超门入股楼夜集都重点特色中心建制增完成建推进改造打覆惠及的设创县市区和与在对为把将个等了有是据委政府旅文以但还抓署眼筛选遴]/;
/** Words that no name holds, even where none of its characters is of a common one. */
const WORDS =
  /^争|^[百千万十]?亿|^[过超]|邀请|预测|上报|配合|协助|协调|新创|争创|项目|禁燃|^[两三四五六七八九十]大|紧扣|聚焦|锚定|围绕|对标|盘活|强化|启动|海绵|答复|支持|引导|指导|督促|推动|鼓励|带动|先行|部分|城市|老城|主城|新城|古城|旧城|全城|中心|人口|上市|人均|(?:科技|科教|工业|教育|文化|旅游|农业|人才|质量|生态|项目|商贸|产业)[兴强立富活美]|办理|审议|接受|棚户|[县市区旗]/;
const NAMED_PLACE =
  /^([\u4e00-\u9fff]{2,3}(?:县(?![域级乡城市直委政])|(?<![夜早集超门闹])市(?![场委政级民直域容值属人内外县圈])|(?<!地)区(?![域级内位间划块县直委政属])|旗|地区(?!生产|双城|经济)))(?=[\u4e00-\u9fff])/;
const PART_OF_PLACE =
  /^(主城区|中心城区|市区(?!县|域|一体|共建|两级|联动|[（(])|矿区|新区|县\(市\)|县（市）|各县\(市、区\)|各县（市、区）|各县市区|各县区|[\u4e00-\u9fff]{2}组团|每个[\u4e00-\u9fff]{0,6}园区)/;

/** Whether words may begin with a {@link PART_OF_PLACE}. */
function mayBePart(words: string): boolean {
  return holdsAt(PART_STARTS, words, 0) || holdsAt(GROUP_ENDS, words, 3);
}

/** What parts begin with, but for 东山组团, which ends so. */
const PART_STARTS = createCharacters('主中市矿新县各每');
const GROUP_ENDS = createCharacters('团');
/** The kinds of a {@link NAMED_PLACE}, the last of which ends so far behind its beginning. */
const KINDS = createCharacters('县市区旗');
const LONGEST_NAME = 5;

/** What every place ends in, and how far that may stand from the beginning (每个……园区). */
const PLACE_END = createCharacters(PLACE_ENDS);
const LONGEST = 10;

/** What a county, a city or a banner is called by; districts are called like the classes of them (棚户区, 经开区). */
const SEATED = /(?:地区|[县市旗])$/;

/**
 * 地方: the part of the jurisdiction that words speak of, by the form of their beginning; null for the whole, which
 * `whole` names.
 *
 * @param sure a name that only its lack of common words tells counts too
 */
export function findPlace(words: string, whole: string | null, sure = false): string | null {
  if (!holdsAny(PLACE_END, words, 1, LONGEST)) return null;
  const part = mayBePart(words) ? PART_OF_PLACE.exec(words) : null;
  if (part) return part[1] ?? null;
  const name = holdsAny(KINDS, words, 2, LONGEST_NAME) ? NAMED_PLACE.exec(words)?.[1] : undefined;
  if (!name || (whole && (whole.startsWith(name) || name.startsWith(whole))) || name.endsWith('上市')) return null;
  const stem = name.replace(/(?:地区|[县市区旗])$/, '');
  // 东州地区 in a report of 东州市
  if (name.endsWith('地区') && whole?.startsWith(stem) === true) return null;
  if (WORDS.test(stem)) return null;
  return !ORDINARY.test(stem) || (sure && SEATED.test(name) && isOwnName(stem)) ? name : null;
}

/** What a metric is of: its words in reading order, and where its number stands. */
export interface Measured {
  readonly metric: readonly Phrase[];
  readonly quantity: Span;
}

/** What is known where a metric stands: the signs of its words and of what stands between them and the number, and the place of the whole plan. */
export interface Known {
  readonly signs: number;
  readonly whole: string | null;
}

/**
 * The place that a metric itself names: at its beginning (东河县粮食产量), behind its verb (完成主城区某路等12条道路), or in the
 * short names of regions right before the number (皖北28个县).
 *
 * @param words the metric's words, blanks left out
 */
export function findOwnPlace(
  text: string,
  { metric, quantity }: Measured,
  words: string,
  { signs, whole }: Known,
): string | null {
  const [first] = metric;
  // 2个县（市）: places that are counted are not where they are counted
  if (first === undefined || first.start >= quantity.start) return null;
  if ((signs & SIGNS.place) !== 0) {
    const named =
      (mayNamePlace(words) ? (findPlace(words, whole, true) ?? findPart(text, metric, words, whole)) : null) ??
      findPlaceBehind(text, metric, quantity, whole) ??
      findPlaceInside(text, metric, quantity, whole);
    if (named !== null) return sumsUp(text, first, quantity) || isWayFrom(words, named) ? null : named;
  }
  return findRegion(text, metric, quantity, whole);
}

/** What a point of a list begins with. */
const BULLETS = createCharacters('●○■◆◇▲★•※');

/** ●|地区生产总值, 东河县2012年|完成生产总值 in a report of 东河县: the metric behind the name of the whole and the time, where a time or an adverb follows the name. */
export function withoutWhole(text: string, metric: readonly Phrase[], whole: string | null): readonly Phrase[] {
  const [first, ...rest] = metric;
  if (first !== undefined && first.as === undefined && holdsAt(BULLETS, text, first.start))
    return [{ start: first.start + 1, end: first.end }, ...rest];
  if (whole === null || first === undefined || first.as !== undefined || !text.startsWith(whole, first.start))
    return metric;
  const behind = first.start + whole.length;
  const start = trimLeft(text, behind, first.end);
  // 某自治州|全社会固定资产投资
  const measured = first.end - start >= SHORTEST_MEASURE && INDICATORS.endingAt(text, first.end, start) > 1;
  if (measured && holdsAt(UNITS, text, behind - 1)) return [{ start, end: first.end }, ...rest];
  return start > behind && first.end - start >= 2 ? [{ start, end: first.end }, ...rest] : metric;
}

const UNITS = createCharacters('省市县区旗州盟');
const SHORTEST_MEASURE = 4;

/** 东河县、|高新区|分别完成…，合计|占全市: whether an amount is of all the places of a list of which the metric names the last. */
function sumsUp(text: string, first: Phrase, quantity: Span): boolean {
  if (text.charAt(first.start - 1) !== '、') return false;
  return SUMMED_UP.test(text.slice(Math.max(first.end, quantity.start - SUM_REACH), quantity.start));
}

/** 东河县|到机场车程: whether a measure is of the way from a place. */
export function isWayFrom(words: string, place: string): boolean {
  if (!holdsAt(TO, words, place.length) || !words.startsWith(place)) return false;
  return WAYS.endingAt(words, words.length, place.length + 1) > 0;
}

const TO = createCharacters('到至');
const WAYS = createLexicon('车程 路程 行程 距离 里程 时间 公路 铁路 高速 高速公路 通行时间 时空距离 运距');

const SUM_REACH = 16;
const SUMMED_UP = /[，,](?:合计|共计|总计|累计共)/;

/** 对, 在 between a verb and a place. */
const PREPOSITIONS = createCharacters('对在');
/** New parts are what is built; the heart of a city is the city as a rule. */
const CORES: ReadonlySet<string> = new Set(['新区', '中心城区', '市区']);
/** A part of a town that only the object of a verb names: 对老城区450万平方米棚户区摸底. */
const OLD_TOWN = '老城区';

function findPlaceBehind(text: string, metric: readonly Phrase[], quantity: Span, whole: string | null): string | null {
  const { start, as } = metric[0]!;
  const end = quantity.start;
  if (as !== undefined || !holdsAny(PLACE_END, text, start, Math.min(end, start + PLACE_REACH))) return null;
  let at = verbEnd(text, start, end);
  if (at < end && holdsAt(PREPOSITIONS, text, at)) at++;
  if (at === start) return null;
  const old = text.startsWith(OLD_TOWN, at);
  const place = old ? OLD_TOWN : findPlaceAt(text, at, whole, true);
  if (place === null || CORES.has(place) || at + place.length > end) return null;
  // 改造矿区|30万平方米: a place that is the thing itself
  return at + place.length < end || metric.some((phrase) => phrase.start >= quantity.end) ? place : null;
}

/** 新建绿地458公顷，其中|主城区|366公顷: a place that stands for itself within the metric, right before the number. */
function findPlaceInside(text: string, metric: readonly Phrase[], quantity: Span, whole: string | null): string | null {
  for (let index = 1; index + 1 < metric.length; index++) {
    const { start, end, as } = metric[index]!;
    if (as !== undefined || end > quantity.start || quantity.start - end > NEAR || !holdsAt(PLACE_END, text, end - 1))
      continue;
    const place = findPlaceAt(text, start, whole, true);
    if (place !== null && start + place.length === end) return place;
  }
  return null;
}

const NEAR = 6;

/** How far behind the beginning of a metric its place may end. */
const PLACE_REACH = 16;

/** 简称: the short names of provinces (GB/T 2260), and the sides that make regions of them: 皖北, 鲁冀津, 南疆. */
const SHORT_NAMES = createCharacters('京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕秦甘陇青宁疆');
const SIDES = createCharacters('东西南北中');

/** The run of short names right before a number that counts things in them. */
function findRegion(text: string, metric: readonly Phrase[], quantity: Span, whole: string | null): string | null {
  const end = quantity.start;
  const last = text.charCodeAt(end - 1);
  if (!holds(SHORT_NAMES, last) && !holds(SIDES, last)) return null;
  let start = end;
  while (start > metric[0]!.start && end - start < LONGEST_REGION && isOfRegion(text, start - 1)) start--;
  if (end - start < 2 || !metric.some((phrase) => phrase.start >= quantity.end)) return null;
  const region = text.slice(start, end);
  // 京津冀1053个事项 are of all together; behind a verb, which is all that may stand before it, it tells where
  if (start === metric[0]!.start || verbEnd(text, metric[0]!.start, start) < start) return null;
  return whole?.startsWith(region) === true ? null : region;
}

const LONGEST_REGION = 6;

function isOfRegion(text: string, at: number): boolean {
  return (
    holdsAt(SHORT_NAMES, text, at) ||
    (holdsAt(SIDES, text, at) && (holdsAt(SHORT_NAMES, text, at - 1) || holdsAt(SHORT_NAMES, text, at + 1)))
  );
}

/** The place that the words at `at` begin with. */
export function findPlaceAt(text: string, at: number, whole: string | null, sure = false): string | null {
  if (!holdsAny(PLACE_END, text, at + 1, at + LONGEST)) return null;
  return findPlace(text.slice(at, at + PLACE_LENGTH), whole, sure);
}

const PLACE_LENGTH = 12;
