import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findWord, holdsAny, holdsAt } from '#text/characters.ts';
import type { Phrase } from './phrase.ts';

/* 分县区: what is told of places one after another, where the measure is said once. */

const LONGEST_DISTRICT = 8;
const DISTRICT = /^[\u4e00-\u9fff]{1,6}(?:[县市旗盟镇乡]|(?<![小园景灾库矿社成户校])区|街道|组团)$/;
/** What each of them may end in. */
const DISTRICT_ENDS = createCharacters('县市旗盟镇乡区道团');
/** The district that words begin with; what is measured has two characters at least. */
const FIRST_DISTRICT =
  /^[\u4e00-\u9fff]{1,5}?(?:[县市]区|乡镇|[县市旗盟镇乡](?!域|级|内|乡居民|委|政)|(?<![小园景灾库矿社成地户校])区(?!域|级|内|间)|街道|组团)(?=[\u4e00-\u9fffA-Z]{2})(?!全[国省市区县])/;

/** Such a district is no longer, but for what is measured behind it. */
const LONGEST_FIRST = 7;

/** Whether a stretch is the name of a place and nothing else. */
export function isDistrict(text: string, start: number, end: number): boolean {
  return (
    end - start <= LONGEST_DISTRICT && holdsAt(DISTRICT_ENDS, text, end - 1) && DISTRICT.test(text.slice(start, end))
  );
}

const PARK =
  /^[\u4e00-\u9fff]{2,8}?(?<![公校果花茶菜家乐游庄陵桑林儿办惠]|[动植]物|田)园区?(?=$|(?:分别|累计|完成|实现|规模以上|规上|[\u4e00-\u9fff]{0,6}(?:产值|收入|税收|投资|企业|项目|增加值|营收)))/;

/** Length of the park that words begin with, by itself or in front of what is measured of one: 滨河化工园|产值; 0 when they begin with none. */
function parkLength(text: string, start: number, end: number): number {
  if (LEADING_VERBS.startingAt(text, start) > 1) return 0;
  return PARK.exec(text.slice(start, Math.min(end, start + LONGEST_PARK)))?.[0].length ?? 0;
}

const LONGEST_PARK = 20;

/** Whether a stretch names a park and nothing else. */
export function isPark(text: string, start: number, end: number): boolean {
  return holdsAt(PARK_ENDS, text, end - 1) && parkLength(text, start, end) === end - start;
}

const PARK_ENDS = createCharacters('园区');

/** What is measured of all places of a list, districts and parks, behind the last of them; null where they are others. */
export function behindPlaces(text: string, items: readonly Phrase[]): Span | null {
  if (items.length < 2) return null;
  const last = items[items.length - 1]!;
  for (const item of items) {
    if (item === last) break;
    if (!isDistrict(text, item.start, item.end) && !isPark(text, item.start, item.end)) return null;
  }
  const district = behindDistrict(text, last);
  if (district !== null) return district;
  const length = parkLength(text, last.start, last.end);
  return length > 0 && length < last.end - last.start ? { start: last.start + length, end: last.end } : null;
}

/** Several places named one after another, with what is measured of them behind. */
export interface CountedPlaces {
  readonly places: readonly Phrase[];
  readonly measure: Span;
}

/** 岭原、宁川|两市|灰霾天数: the names of places that a count of them sums up; null when none does. */
export function countedPlaces(text: string, items: readonly Phrase[]): CountedPlaces | null {
  const last = items[items.length - 1]!;
  if (items.length < 2 || items.length >= COUNTS.length || last.as !== undefined) return null;
  const at = findWord(text, last.start + 2, Math.min(last.end, last.start + LONGEST_NAME + 1), COUNTS[items.length]!);
  if (at < 0) return null;
  const [sum, kind, others] = KINDS.exec(text.slice(at + 1, at + LONGEST_KINDS)) ?? [];
  if (sum === undefined) return null;
  const measure = { start: at + 1 + sum.length, end: last.end };
  if (measure.start > last.end) return null;
  const places: Phrase[] = [];
  for (const item of items) {
    const end = item === last ? at : item.end;
    if (item.as !== undefined || end - item.start < 2 || end - item.start > LONGEST_NAME) return null;
    const name = text.slice(item.start, end);
    places.push({ start: item.start, end, as: others || name.endsWith(kind!) ? name : name + kind });
  }
  return { places, measure };
}

/** The place that a phrase was spelled out to by {@link countedPlaces}; null when it is none. */
export function spelledPlace(text: string, { start, end, as }: Phrase): string | null {
  if (as === undefined || end - start < 2 || !as.startsWith(text.slice(start, end))) return null;
  return holdsAt(BEHIND_NAMES, text, end) ? as : null;
}

const COUNTS = '  两三四五六七八';
const BEHIND_NAMES = createCharacters('、和与及两三四五六七八');
const LONGEST_NAME = 5;
const LONGEST_KINDS = 8;
/** 县（市）, 县区, 地: kinds that do not say which of them each is. */
const KINDS =
  /^(?:(县|市|区|州|盟|旗|镇|乡|街道)(?![县市区镇乡街（(])|(地|[县市区]{2}|[县市区乡镇][（(][县市区镇、街道]{1,4}[）)]|乡镇|镇街|镇乡))/;

/** The same of one or more: 濂东区、柳源县. */
export function areDistricts(text: string, start: number, end: number): boolean {
  if (isDistrict(text, start, end)) return true;
  if (end - start > LONGEST_LIST || !holdsAt(DISTRICT_ENDS, text, end - 1)) return false;
  let from = start;
  for (let at = start; at <= end; at++) {
    // 泰和县: 和 joins places only behind one
    if (at < end && !(holdsAt(LIST_MARKS, text, at) && holdsAt(PLACE_ENDS, text, at - 1))) continue;
    if (!isDistrict(text, from, at)) return false;
    from = at + 1;
  }
  return true;
}

const LIST_MARKS = createCharacters('、和');
const PLACE_ENDS = createCharacters('县市旗盟镇乡区道团城园');
const LONGEST_LIST = 28;

/** What stands behind the place that a stretch begins with; null when it begins with none. */
export function behindDistrict(text: string, { start, end }: Span): Span | null {
  if (!holdsAny(DISTRICT_ENDS, text, start + 1, Math.min(end, start + LONGEST_FIRST))) return null;
  const district = FIRST_DISTRICT.exec(text.slice(start, end));
  return district === null ? null : { start: start + district[0].length, end };
}

/** The same of a phrase, whole where it begins with none, empty where it is one. */
export function withoutDistrict(text: string, phrase: Phrase): Phrase {
  if (phrase.as !== undefined) return phrase;
  if (areDistricts(text, phrase.start, phrase.end)) return { start: phrase.end, end: phrase.end };
  return behindDistrict(text, phrase) ?? phrase;
}

/** 各镇（街道）|固定资产投资: all parts of a place of a kind, among which a measure is shared out. */
const EACH = /^各(?:地区|[县市区州盟旗镇乡]|街道|园区|开发区|功能区){1,3}(?:[（(][县市区旗镇乡、街道园]{1,8}[）)])?/;

/** A measure without the words for all parts that it is shared out among. */
export function withoutEach(text: string, phrase: Phrase): Phrase {
  if (text.charCodeAt(phrase.start) !== EVERY) return phrase;
  const length = EACH.exec(text.slice(phrase.start, phrase.end))?.[0].length ?? 0;
  return { start: phrase.start + length, end: phrase.end };
}

const EVERY = '各'.charCodeAt(0);
