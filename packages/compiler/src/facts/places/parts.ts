import { isDistrict } from '#facts/clauses/districts.ts';
import type { Phrase } from '#facts/clauses/phrase.ts';
import { PLACE_ENDS } from '#facts/clauses/signs.ts';
import { INDICATORS } from '#facts/lexicon/measures.ts';
import {
  PARK_DEEDS,
  PARK_MEASURES,
  PARK_VISITS,
  PART_ACTS,
  PART_BUILT,
  PART_CAUSES,
  PART_DEED_TOLD,
  PART_DEEDS,
  PART_ITSELF,
  PART_KINDS,
  PART_KINDS_BEHIND,
  PART_WORKS,
  PART_ZONES,
  type PartName,
  SITES,
} from '#facts/lexicon/parts.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import { countUncommon, PROPER } from '#projects/common-words.ts';
import { createCharacters, holdsAny, holdsAt, isDigit, uniteCharacters } from '#text/characters.ts';
import { createLexicon, type Entry } from '#text/lexicon.ts';

/*
 * 辖区各部分: parts of a jurisdiction that no 县, 市 or 区 of its own names: zones (高新区, 综合保税区), quarters (临江片区), parks of a government (县工业集中区), towns and streets.
 */

/** How long the name of a part may be. */
const LONGEST_PART = 12;
const LONGEST_STEM = 4;
/** Levels of government that may stand in front of a part. */
const LEVELS = createCharacters('县市区州旗盟');
/** No name begins or ends in one of these. */
const NO_NAME_STARTS = createCharacters(
  '但还又也仍已设是在向占为对将把以由使让给被和与及比按从全各每某本我该省市县区股经',
);
const NO_NAME_ENDS = createCharacters('全各省市县区和与及在为上强大名小');
/** 古镇, 集镇, 城乡: what a word of towns ends in that is no name. */
const NO_TOWN_ENDS = createCharacters('古集城村乡圩老新');

/** 送戏下|乡, 返|乡: whoever goes to the country is in no township. */
const GOES_HOME = createCharacters('下返回故异进');

/** 资兴, 黄山: whether no character of a name is of a common word, so that it can be nothing but a name. */
export function isOwnName(stem: string): boolean {
  // 续建|海湾: a verb in front of a name
  if (stem.length > 3 && LEADING_VERBS.startingAt(stem, 0) > 1) return false;
  return (
    !holdsAt(NO_NAME_STARTS, stem, 0) && !holdsAt(NO_NAME_ENDS, stem, stem.length - 1) && countUncommon(stem) >= PROPER
  );
}

/** Length of the part's name that begins at `at`, before `end`; 0 when none does. `whole` is the jurisdiction. */
function partLength(text: string, at: number, end: number, whole: string | null): number {
  const limit = Math.min(end, at + LONGEST_PART);
  for (let to = at + 2; to <= limit; to++) {
    if (!holdsAt(PART_KINDS.last, text, to - 1)) continue;
    const kind = PART_KINDS.endingAt(text, to, at);
    // 工业园|区: the longer kind is meant
    if (kind === undefined || (to < limit && (PART_KINDS.endingAt(text, to + 1, at)?.length ?? 0) > kind.length))
      continue;
    const zone = PART_ZONES.startingAt(text, at);
    const stem = text.slice(at + (zone < to - kind.length - at ? zone : 0), to - kind.length);
    if (stem.length > LONGEST_STEM) return 0;
    if (!isCalled(kind, stem, whole)) continue;
    // 高铁新城|片区
    const behind = to + PART_KINDS_BEHIND.startingAt(text, to);
    return isWhere(text, behind, end, kind.value) ? behind - at : 0;
  }
  return 0;
}

/** The name of the part that begins at `at`; null when none does. */
export function partAt(text: string, at: number, end: number, whole: string | null): string | null {
  if (!holdsAny(PART_KINDS.last, text, at + 1, Math.min(end, at + LONGEST_PART))) return null;
  const length = partLength(text, at, end, whole);
  return length === 0 ? null : text.slice(at, at + length);
}

/** Whether a stretch is the name of a part of the place and nothing else. */
export function isNamedPart(text: string, start: number, end: number): boolean {
  if (end - start < 3 || end - start > LONGEST_PART) return false;
  return (
    partLength(text, start, end, null) === end - start ||
    (holdsAt(DISTRICTS, text, end - 1) && isOwnName(text.slice(start, end - 1)))
  );
}

const DISTRICTS = createCharacters('县市区旗');

/** Whether words in front of a kind make the name of a part with it. */
function isCalled({ word, value: kind }: Entry<PartName>, stem: string, whole: string | null): boolean {
  if (kind === 'seat') return stem === '' && whole !== null && COUNTY.test(whole);
  if (stem === '')
    return kind === 'alone' && (whole === null || !(PROVINCE.test(whole) || (ZONE.test(whole) && ZONE.test(word))));
  if (stem.length === 1) return (kind === 'alone' || kind === 'owned') && holdsAt(LEVELS, stem, 0);
  if (kind === 'town') {
    const goes = word === '乡' && holdsAt(GOES_HOME, stem, stem.length - 1);
    return !goes && !holdsAt(NO_TOWN_ENDS, stem, stem.length - 1) && isOwnName(stem);
  }
  // 边境口岸, 公路口岸: classes of them
  if (word === '口岸' && CLASS_OF_PORTS.test(stem)) return false;
  return (kind !== 'owned' || stem.length === 2) && (SITES.has(stem) || isOwnName(stem));
}

const CLASS_OF_PORTS = /边境|公路|铁路|陆路|航空|水运|内陆|开放|重点|主要/;

const COUNTY = /[县旗]$/;
/** A province has many zones of each kind. */
const PROVINCE = /(?:省|自治区)$|^(?:广西|宁夏|新疆|西藏|内蒙古)$/;
/** What a zone calls itself. */
const ZONE = /(?:开发区|高新区|经开区|产业园区)$/;

/** Whether what stands behind a part is measured in it, and is not the part itself. */
function isWhere(text: string, at: number, end: number, kind: PartName): boolean {
  if (at >= end) return true;
  if (end - at < 2 || PART_ITSELF.startingAt(text, at) > 0 || PART_WORKS.endingAt(text, end, at) > 0) return false;
  // 和美乡|村, 家电下乡|镇
  if (kind === 'town' && holdsAt(COUNTRY, text, at - 1)) return !holdsAt(COUNTRY_GOES_ON, text, at);
  const deed = PART_DEEDS.startingAt(text, at);
  if (deed > 0 && (at + deed >= end || PART_DEED_TOLD.startingAt(text, at + deed) > 0)) return false;
  if (kind === 'seat')
    return (
      LEADING_VERBS.startingAt(text, at) === 0 || text.startsWith(BUILT_UP, at) || SEAT_DEEDS.startingAt(text, at) > 0
    );
  const built = kind === 'named' || kind === 'owned' ? PART_BUILT.startingAt(text, at) : 0;
  return built === 0 || at + built < end;
}

const BUILT_UP = '建成区';
/** 县城|新增停车位: what is done in a town rather than to it. */
const SEAT_DEEDS = createLexicon('新增 新建 新改建 改造老旧 改造供 改造污 改造雨 改造背 改造小区 铺设 新铺设');
const COUNTRY = createCharacters('乡');
const COUNTRY_GOES_ON = createCharacters('村镇');
const COUNTERS = createCharacters('个家座处片类');
const WHOLES = createCharacters('国省市区县州盟旗');

/** 12个|高新区, 全市|高新区: whether what begins at `at` is counted or stands for all of its kind. */
function isOneOfMany(text: string, at: number): boolean {
  return (
    (holdsAt(COUNTERS, text, at - 1) && isDigit(text.charCodeAt(at - 2))) ||
    (text.charAt(at - 2) === '全' && holdsAt(WHOLES, text, at - 1))
  );
}

/** Whether words may begin with the name of a place or of a part of one. */
export function mayNamePlace(words: string): boolean {
  return holdsAny(PLACE_NAME_ENDS, words, 1, LONGEST_PART + 2);
}

/** A part of the place without a name of its own kind, or a district that is told by what it stands beside: 高新区增长7.9%, 安岗区|固定资产投资. */
export function findPart(text: string, metric: readonly Phrase[], words: string, whole: string | null): string | null {
  if (!holdsAny(NAME_ENDS, words, 1, LONGEST_PART + 2)) return null;
  const part = partNamed(text, metric, words, whole);
  // 滨海新区 in its own report is the whole
  return part === null || whole?.endsWith(part) ? null : part;
}

function partNamed(text: string, metric: readonly Phrase[], words: string, whole: string | null): string | null {
  const first = metric[0]!;
  const length = isOneOfMany(text, first.start) ? 0 : partLength(words, 0, words.length, whole);
  // 6.县城新增停车位400个: an item that is called so
  if (length > 0 && isItem(text, first.start)) return words.startsWith(SEAT) ? null : words.slice(0, length);
  if (length > 0) return words.slice(0, length);
  const cause = PART_CAUSES.startingAt(words, 0);
  const caused = cause === 0 ? 0 : partLength(words, cause, words.length, whole);
  if (caused > 0) return words.slice(cause, cause + caused);
  const district = districtOf(text, metric, words);
  return district === null || whole?.startsWith(district) ? null : district;
}

const SEAT = '县城';
const ITEM_POINTS = createCharacters('.．');

function isItem(text: string, start: number): boolean {
  return holdsAt(ITEM_POINTS, text, start - 1) && isDigit(text.charCodeAt(start - 2));
}

/** Length of the park with a name of its own that words begin with, where what stands behind is measured of an area: 云溪软件园|营业收入; 0 when there is none. */
function parkLength(words: string): number {
  if (LEADING_VERBS.startingAt(words, 0) > 1) return 0;
  const kind = PARK.exec(words);
  if (kind === null || kind.index > LONGEST_PARK_NAME || !isOwnName(words.slice(0, 2))) return 0;
  const end = kind.index + kind[0].length;
  if (NO_PARK.test(words.slice(0, kind.index))) return 0;
  const measure = end + PARK_DEEDS.startingAt(words, end);
  const ofArea = kind[0].startsWith('园') && PARK_MEASURES.startingAt(words, measure) > 0;
  return ofArea || PARK_VISITS.test(words.slice(end, end + PARK_REACH)) ? end : 0;
}

const PARK = /(?<=^[\u4e00-\u9fff]{2,8}?)(?:园区?|景区|街区|步行街|老街|古街|商圈|谷|小镇|古镇|度假区|口岸)/;
const PARK_REACH = 24;
const LONGEST_PARK_NAME = 8;
/** A class of parks, or gardens. */
const NO_PARK = /[级个类型等的家各]|[公校果花茶菜田陵儿]$|[动植]物$/;

/** 安岗区: the district that a metric is of: by a phrase of its own, by an indicator behind it, or in a list of such; and any place that is the whole metric. */
function districtOf(text: string, [first]: readonly Phrase[], words: string): string | null {
  const stem = words.length - 1;
  if (stem >= 2 && stem < LONGEST_DISTRICT && holdsAt(SEATS, words, stem) && isOwnName(words.slice(0, stem)))
    return words;
  const end = words.indexOf(DISTRICT_END) + 1;
  if (end < 3 || end > LONGEST_DISTRICT || !isDistrict(words, 0, end) || PART_KINDS.endingAt(words, end, 0))
    return null;
  // 临川地区 in a report of 临川市
  if (words.startsWith('地区', end - 2) || !isOwnName(words.slice(0, end - 1))) return null;
  const { start, end: to, as } = first!;
  const alone = as === undefined && to - start === end && text.startsWith(words.slice(0, end), start);
  return alone || INDICATORS.startingAt(words, end) > 1 || isListed(text, start) ? words.slice(0, end) : null;
}

/** 东河县、|安岗区: whether a place stands in front of a list's next member. */
function isListed(text: string, start: number): boolean {
  return (
    holdsAt(JOINTS, text, start - 1) && (holdsAt(SEATS, text, start - 2) || text.charAt(start - 2) === DISTRICT_END)
  );
}

const SEATS = createCharacters('县市旗');
/** What the names of parts and of places end in. */
const NAME_ENDS = uniteCharacters(PART_KINDS.last, SEATS);
const PLACE_NAME_ENDS = uniteCharacters(NAME_ENDS, createCharacters(PLACE_ENDS));
const JOINTS = createCharacters('、和与及');
const DISTRICT_END = '区';
const LONGEST_DISTRICT = 4;

/** 县工业集中区|平整土地460亩，建成厂房…: the part that a sentence begins with whose first clause holds an amount; null when there is none. */
export function partOpening(text: string, start: number, end: number, whole: string | null): string | null {
  if (!holdsAny(OPENING_ENDS, text, start + 1, Math.min(end, start + LONGEST_PART)) || isOneOfMany(text, start))
    return null;
  let at = start;
  for (; at < end && !holdsAt(CLAUSE_ENDS, text, at); at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const length = partLength(text, start, at, whole) || parkLength(text.slice(start, at));
    const name = text.slice(start, start + length);
    return length === 0 || length === at - start || whole?.endsWith(name) ? null : name;
  }
  // 高新区聚焦主导产业，|产值增长12%
  const name = partAt(text, start, at, whole);
  if (name === null || whole?.endsWith(name) === true) return null;
  return PART_ACTS.startingAt(text, start + name.length) > 0 ? name : null;
}

const OPENING_ENDS = uniteCharacters(PART_KINDS.last, createCharacters('园街谷圈岸'));
const CLAUSE_ENDS = createCharacters('，,；;：:');

/** 老城区, 农村片区: whether a measure begins with the name of some part, known or not. */
export function beginsWithPart(metric: string): boolean {
  return SOME_PART.test(metric);
}

const SOME_PART = /^园区|^[\u4e00-\u9fff]{0,3}(?:城区|片区|新区|县城|街道|开发区|高新区|经开区|保税区)/;
