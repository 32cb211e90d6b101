import type { Span } from '../model.ts';
import type { Phrase } from './phrase.ts';

/* 分县区: what is told of places one after another, where the measure is said once. */

const LONGEST_AREA = 8;
const AREA = /^[\u4e00-\u9fff]{1,6}(?:[县市旗盟镇乡]|(?<![小园景灾库矿社成])区|街道|组团)$/;
/** The area that words begin with; what is measured has two characters at least. */
const FIRST_AREA =
  /^[\u4e00-\u9fff]{1,5}?(?:[县市旗盟镇乡](?!域|级|内|乡居民|委|政)|(?<![小园景灾库矿社成地])区(?!域|级|内|间)|街道|组团)(?=[\u4e00-\u9fffA-Z]{2})(?!全[国省市区县])/;

/** Whether a stretch is the name of a place and nothing else. */
export function isArea(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_AREA && AREA.test(text.slice(start, end));
}

/** What stands behind the place that a stretch begins with; null when it begins with none. */
export function behindArea(text: string, { start, end }: Span): Span | null {
  const area = FIRST_AREA.exec(text.slice(start, end));
  return area === null ? null : { start: start + area[0].length, end };
}

/** The same of a phrase, whole where it begins with no place, empty where it is one. */
export function withoutArea(text: string, phrase: Phrase): Phrase {
  if (phrase.as !== undefined) return phrase;
  if (isArea(text, phrase.start, phrase.end)) return { start: phrase.end, end: phrase.end };
  return behindArea(text, phrase) ?? phrase;
}
