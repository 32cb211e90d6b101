import { trimLeft } from '#facts/clauses/left.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import { CAUSES, PART_ACTS } from '#facts/lexicon/parts.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findWord, holds, holdsAt, isDigit, isHan } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { beginsWithPart, isNamedPart, partAt, partOpening } from './parts.ts';
import { findPlaceAt, isWayFrom } from './place.ts';
import { severalTowns } from './several.ts';

/* 句首的地方: the place that a sentence begins with, that is made to do something, or that heads an item, and how far what is told belongs to it. */

/** The place that a sentence begins with or that its clauses share out, and how far its quantities belong to it. */
export interface OpeningPlace extends Span {
  readonly name: string | null;
  /** Whether it is the town by its kind alone, of whose air or greens the first amount is told. */
  readonly town: boolean;
}

/** How far the beginning of a sentence may name its place. */
const OPENING = 80;

/** @param signs those of the sentence */
export function findOpeningPlace(text: string, sentence: Span, signs: number, whole: string | null): OpeningPlace {
  if ((signs & SIGNS.place) === 0) return NOWHERE;
  const start = behindHoliday(text, trimLeft(text, sentence.start, Math.min(sentence.end, sentence.start + OPENING)));
  const name = findPlaceAt(text, start, whole);
  if (name !== null) return opensList(text, start, sentence.end) ? NOWHERE : openedBy(text, name, start, sentence);
  const part =
    severalTowns(text, start, sentence.end) ??
    labelAt(text, start, sentence.end) ??
    partOpening(text, start, sentence.end, whole);
  if (part !== null) return openedBy(text, part, start, sentence);
  const caused = findCaused(text, sentence, whole);
  if (caused !== null) return caused;
  return (signs & SIGNS.each) === 0 ? NOWHERE : findEach(text, sentence, whole);
}

function openedBy(text: string, name: string, start: number, sentence: Span): OpeningPlace {
  const town = TOWNS.test(name) && AIR.test(text.slice(start, start + TOWN_REACH));
  return { name, town, start: sentence.start, end: organFrom(text, name, start, wholeFrom(text, start, sentence.end)) };
}

/** 东河县…，|市检察院等4家单位…: where a clause opens with an organ of a level above the place that the sentence began with; `end` when none does. */
function organFrom(text: string, name: string, start: number, end: number): number {
  for (let at = start + name.length; at + 2 < end; at++) {
    if (!holds(CLAUSE_ENDS, text.charCodeAt(at)) || !holdsAt(LEVELS, text, at + 1) || !holdsAt(ORGANS, text, at + 2))
      continue;
    if (!name.endsWith(text.charAt(at + 1))) return at;
  }
  return end;
}

const LEVELS = createCharacters('省市州盟');
/** What follows the level in an organ's name: 市检察院, 市直机关, 市属国企, 市委. */
const ORGANS = createCharacters('检法直属委政本级公');

/** “五一”假期|某景区: behind the holiday that something is told of. */
function behindHoliday(text: string, start: number): number {
  if (!holdsAt(HOLIDAY_STARTS, text, start)) return start;
  HOLIDAY.lastIndex = start;
  return HOLIDAY.test(text) ? HOLIDAY.lastIndex : start;
}

const HOLIDAY_STARTS = createCharacters('“五十国春中清端元');
const HOLIDAY =
  /“?(?:五一|十一|国庆|春节|中秋|清明|端午|元旦)”?(?:、?(?:国庆|中秋|“?十一”?))?(?:小?长?假期?|黄金周|期间)(?:期间)?/y;

/** 2．沙桥镇|：建设基地1200亩: the place that an item is headed by; null when it is headed by none. */
function labelAt(text: string, start: number, end: number): string | null {
  const limit = Math.min(end, start + LONGEST_LABEL);
  for (let at = start + 3; at < limit; at++)
    if (holdsAt(COLONS, text, at)) return isNamedPart(text, start, at) ? text.slice(start, at) : null;
  return null;
}

const COLONS = createCharacters('：:');
const LONGEST_LABEL = 12;

/** 支持东河县做大产业集群，年内形成产能30万吨: the place that a clause without an amount makes to do something, for what the next clauses tell; null when none is. */
function findCaused(text: string, { start, end }: Span, whole: string | null): OpeningPlace | null {
  for (let at = trimLeft(text, start, end); at + 4 < end; at = behindMark(text, at, end)) {
    const length = CAUSES.startingAt(text, at);
    const name = length === 0 ? null : causedAt(text, at + length, end, whole);
    if (name === null) continue;
    const until = causedEnd(text, at + length, end);
    if (tellsAim(text, at, until)) return { name, town: false, start: at, end: until };
  }
  return null;
}

/** Where the next clause begins; behind `end` when none does. */
function behindMark(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !holds(CLAUSE_ENDS, text.charCodeAt(at))) at++;
  return at + 1;
}

/** Whether a clause behind the first one tells what is to come of it: ，力争产值达到…, ，年内入驻企业…. */
function tellsAim(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (holdsAt(CLAUSE_ENDS, text, at) && AIMS.startingAt(text, at + 1) > 0) return true;
  return false;
}

const AIMS = createLexicon('力争 争取 确保 努力 年内 年底 全年 今年 当年 使其 集镇 镇区 城区');

/** How far what comes of it may be told. */
const LONGEST_CAUSED = 240;

/** The place at `at` behind which stands what it is made to do. */
function causedAt(text: string, at: number, end: number, whole: string | null): string | null {
  const name = findPlaceAt(text, at, whole, true) ?? partAt(text, at, end, whole) ?? districtAt(text, at, whole);
  if (name === null) return null;
  const behind = at + name.length;
  return PART_ACTS.startingAt(text, behind) > 0 || LEADING_VERBS.startingAt(text, behind) > 1 ? name : null;
}

/** The district of two or three characters that begins at `at`, by a name that can be nothing else. */
function districtAt(text: string, at: number, whole: string | null): string | null {
  for (let end = at + 3; end <= at + 4; end++) {
    const name = text.slice(at, end);
    if (name.endsWith('区') && isNamedPart(text, at, end)) return whole?.startsWith(name) === true ? null : name;
  }
  return null;
}

/** Where a place that is made to do something gives way to the whole or to another one: at ；, at 全市 or at the next such clause. */
function causedEnd(text: string, start: number, end: number): number {
  const until = wholeFrom(text, start, Math.min(end, start + LONGEST_CAUSED));
  for (let at = start; at < until; at++)
    if (holdsAt(CLAUSE_ENDS, text, at) && (CAUSES.startingAt(text, at + 1) > 0 || !isHan(text.charCodeAt(at + 1))))
      return at;
  return until;
}

/** 东河县某水库、西山灌区等重大工程…: whether a place is the beginning of the first of several names, before any amount. */
function opensList(text: string, start: number, end: number): boolean {
  let mark = -1;
  for (let at = start; at < Math.min(end, start + OPENING); at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || holds(CLAUSE_ENDS, code)) return false;
    if (text.charAt(at) === '、') mark = at;
    else if (text.charAt(at) === '等' && mark >= 0) return WORKS_BEHIND.test(text.slice(at + 1, at + 12));
  }
  return false;
}

const WORKS_BEHIND = /^(?:一批)?(?:重大|重点|标志性|骨干|[\u4e00-\u9fff]{2,4})?(?:项目|工程)/;

/** The place that a sentence began with, for an amount at `at` of which nothing else tells where it is. */
export function openedPlace({ name, town, start, end }: OpeningPlace, at: number, metric: string): string | null {
  if (name === null || at < start || at >= end || beginsWithPart(metric)) return null;
  if (OF_ALL.test(metric) || isWayFrom(metric, name)) return null;
  return town && !OF_TOWNS.test(metric) ? null : name;
}

/** 高新区产值占全市…，|城镇化率…: what is told of a whole place as a rule. */
const OF_ALL = /城镇化率$|^森林覆盖率/;

/** The town by its kind alone, of which no more is told than what belongs to a town: 县城空气优良率97%，森林覆盖率69%. */
const TOWNS = /(?:市区|县城|城区)$/;
const AIR = /^[^，。；\d]{0,12}(?:空气|PM|优良|建成区|绿化覆盖)/;
const TOWN_REACH = 24;
const OF_TOWNS =
  /^(?!.*(?:农村|断面|森林|城镇化))(?:.*(?:PM|优良|级以上天数|空气|臭氧|降尘|绿化|绿地|公园|绿道|供热|供水|供气|燃气|管网|停车|泊位|污水|雨污|垃圾|建成区|背街|街巷|路网|路灯|小区|棚户|公交|公厕|房价|充电))/;

const CLAUSE_ENDS = createCharacters('，,；;：:');
const NOWHERE = { name: null, town: false, start: 0, end: 0 } as const;

/** 打造工业强县，各县（市、区）培育2个集群: a clause that gives each part its share. */
function findEach(text: string, sentence: Span, whole: string | null): OpeningPlace {
  for (let at = findWord(text, sentence.start, sentence.end, '各县'); at >= 0; ) {
    const name = holdsAt(CLAUSE_ENDS, text, at - 1) ? findPlaceAt(text, at, whole) : null;
    if (name !== null) return { name, town: false, start: at, end: wholeFrom(text, at, sentence.end) };
    at = findWord(text, at + 1, sentence.end, '各县');
  }
  return NOWHERE;
}

/** Where a sentence that began with a part of the place goes over to the whole: …；全市农民收入…. */
function wholeFrom(text: string, start: number, end: number): number {
  for (let at = start + 1; at + 1 < end; at++) {
    const code = text.charCodeAt(at);
    if (holds(TURNS, code) && (code !== ALL || turnsToWhole(text, at))) return at;
  }
  return end;
}

/** 全 */
const ALL = 0x5168;
const TURNS = createCharacters('；;全');

/** ，全市|新增学位 against 居全市|第1位, 低于全市|平均: whether the whole is what is told of next, and not what a part is compared with. */
function turnsToWhole(text: string, at: number): boolean {
  return holdsAt(WHOLES, text, at + 1) && !holdsAt(COMPARED, text, at - 1);
}

const COMPARED = createCharacters('居列占于比较与在超过前和');

const WHOLES = createCharacters('国省市区县州盟旗');
