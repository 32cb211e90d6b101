import { namesMeasure } from '#facts/binding/told.ts';
import { areDistricts, isPark, spelledPlace } from '#facts/clauses/districts.ts';
import type { Draft } from '#facts/clauses/draft.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import { INDICATORS } from '#facts/lexicon/measures.ts';
import { PART_BUILT } from '#facts/lexicon/parts.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { isOwnName } from './parts.ts';

/* 分地方: places of which something is told, and what is told of them without their names. */

/** What is told of a place without its name (高新区|生产总值, 经开区|新建厂房), so that it is the same of all of them. */
export function withoutPlace(text: string, { metric, group }: Draft, place: string): readonly Phrase[] {
  const [first, ...rest] = metric;
  if (first === undefined) return metric;
  if (first.as !== undefined) return rest.length > 0 && spelledPlace(text, first) === place ? rest : metric;
  const behind: Phrase = { start: first.start + place.length, end: first.end };
  if (group === 0 && !isFilled(behind) && rest.length === 0) return metric;
  if (behind.start > behind.end || !text.startsWith(place, first.start) || WHOLE_TOWNS.has(place)) return metric;
  // 各县区|财政收入: what is told of each is not of one
  if (holdsAt(EACH, text, first.start)) return metric;
  if (!areDistricts(text, first.start, behind.start) && !isPark(text, first.start, behind.start)) return metric;
  const named = isFilled(behind) ? [behind, ...rest] : rest;
  if (group === 0 && isFilled(behind)) {
    const [measure] = rest;
    // 东山组团基础设施建设…，完成投资: what stands in another clause is of the thing in that place
    if (measure !== undefined && measure.start > first.end) return metric;
    const told = { start: trimLeft(text, behind.start, behind.end), end: behind.end };
    const short = told.end - told.start < (rest.length === 0 ? SHORTEST_TOLD : 2);
    return short ? metric : [told, ...rest];
  }
  // 固定资产投资|完成年度任务: behind the measure may stand what is told of it
  if (!named.some((phrase) => phrase.as === undefined && namesMeasure(text, phrase))) return metric;
  return group === 0 ? named : [withoutDeed(text, named[0]!), ...named.slice(1)];
}

const EACH = createCharacters('各每');

/** 综合保税区进出口: a measure of fewer characters says too little by itself. */
const SHORTEST_TOLD = 4;

/** 高新区、经开区|分别完成|产值: a measure without the verb that stands in front of it for its amount. */
function withoutDeed(text: string, phrase: Phrase): Phrase {
  const behind = phrase.start + DEEDS.startingAt(text, phrase.start);
  const measured = behind > phrase.start && INDICATORS.isAt(text, behind, phrase.end);
  return measured && !text.startsWith('投资', behind) ? { start: behind, end: phrase.end } : phrase;
}

const DEEDS = createLexicon('完成 实现');

/** Parts by their kind alone, which say what is measured as much as where. */
const WHOLE_TOWNS: ReadonlySet<string> = new Set([
  '市区',
  '城区',
  '县城',
  '中心城区',
  '主城区',
  '新区',
  '矿区',
  '老城区',
]);

/** 滨河化工园|产值, 岭原（市）|灰霾天数: the place of a member of 分别 that only its list shows to be one; null when it is none. */
export function placeInGroup(text: string, [first, measure]: readonly Phrase[]): string | null {
  if (first === undefined || measure === undefined) return null;
  if (first.as !== undefined) return spelledPlace(text, first);
  // 甲产业园、乙公路分别|完成投资: what is put into a park as into any work
  if (PART_BUILT.isAt(text, measure.start, measure.end)) return null;
  const seated = holdsAt(SEATS, text, first.end - 1) && isOwnName(text.slice(first.start, first.end - 1));
  return seated || isPark(text, first.start, first.end) ? text.slice(first.start, first.end) : null;
}

const SEATS = createCharacters('县旗镇乡');

/** 濂东区、柳源县|增长7%: several places of which the same is told; null when a metric begins with none. */
export function severalPlaces(text: string, [first, measure]: readonly Phrase[]): string | null {
  if (first === undefined || measure === undefined || first.as !== undefined) return null;
  if (first.end - first.start < SHORTEST_LIST) return null;
  const words = text.slice(first.start, first.end);
  return words.includes('、') && areDistricts(text, first.start, first.end) ? words : null;
}

const SHORTEST_LIST = 7;
