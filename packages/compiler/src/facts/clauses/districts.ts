import type { Span } from '#model.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import type { Phrase } from './phrase.ts';

/* 分县区: what is told of places one after another, where the measure is said once. */

const LONGEST_DISTRICT = 8;
const DISTRICT = /^[\u4e00-\u9fff]{1,6}(?:[县市旗盟镇乡]|(?<![小园景灾库矿社成])区|街道|组团)$/;
/** The district that words begin with; what is measured has two characters at least. */
const FIRST_DISTRICT =
  /^[\u4e00-\u9fff]{1,5}?(?:[县市]区|乡镇|[县市旗盟镇乡](?!域|级|内|乡居民|委|政)|(?<![小园景灾库矿社成地])区(?!域|级|内|间)|街道|组团)(?=[\u4e00-\u9fffA-Z]{2})(?!全[国省市区县])/;

/** Whether a stretch is the name of a place and nothing else. */
export function isDistrict(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_DISTRICT && DISTRICT.test(text.slice(start, end));
}

/** The same of one or more: 濂东区、柳源县. */
export function areDistricts(text: string, start: number, end: number): boolean {
  if (isDistrict(text, start, end)) return true;
  if (end - start > LONGEST_LIST) return false;
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
