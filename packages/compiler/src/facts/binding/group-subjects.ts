import { findClauseEnd } from '#facts/clauses/clause.ts';
import {
  areDistricts,
  behindDistrict,
  countedPlaces,
  isDistrict,
  isPark,
  withoutDistrict,
  withoutEach,
} from '#facts/clauses/districts.ts';
import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import { isDependent, verbEnd } from '#facts/clauses/head.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { withoutAttribute } from '#facts/clauses/modifiers.ts';
import { topicOf } from '#facts/clauses/noun-phrase.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import { topicIn } from '#facts/clauses/prelude.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { distribute, shareTail } from '#facts/clauses/respectively.ts';
import { COSTS } from '#facts/lexicon/measures.ts';
import { QUALITIES } from '#facts/lexicon/qualities.ts';
import type { Span } from '#model.ts';
import { createCharacters, findLastWord, holdsAt, holdsWord } from '#text/characters.ts';
import { namesMeasure } from './told.ts';

/* 分别的主语: what the amounts of one 分别 are of. */

export const RESPECTIVELY = '分别';

/** 石浦市、澄河区总量居前，|生产总值分别为…: the places that the clause in front names, of which the own words or what was told before are measured; null when it names none. */
export function placesBefore(
  text: string,
  topic: Span,
  list: Span,
  size: number,
  anchor: Anchor | null,
): readonly (readonly Phrase[])[] | null {
  if (areDistricts(text, topic.start, topic.end)) return listedSubjects(text, topic, topic, size, anchor, true);
  const items = namesMeasure(text, list) ? distribute(text, topic, size, true) : null;
  const last = items?.[items.length - 1];
  const behind = last && behindDistrict(text, last);
  if (!items || !behind) return null;
  const places = items.map((item) => (item === last ? { start: item.start, end: behind.start } : item));
  return places.every(({ start, end }) => areDistricts(text, start, end)) ? places.map((place) => [place, list]) : null;
}

/** 其中：饮料类、烟酒类消费|受假期影响，分别增长…: measures listed in the clause in front, as many as the amounts, before any that were told earlier; null when there are none. */
export function measuresAhead(
  text: string,
  { prelude, own }: Reading,
  topic: Span,
  size: number,
  anchor: Anchor | null,
): readonly (readonly Phrase[])[] | null {
  if (prelude === null || prelude.place === 'sentence before' || topic.start < prelude.start) return null;
  if (own.start - topic.end > LONGEST_BEFORE || !namesMeasure(text, topic)) return null;
  return distribute(text, topic, size, false) && listedSubjects(text, topic, topic, size, anchor, false);
}

/** 甲镇、乙镇加快建设|特色小镇|，分别完成投资8亿元、5亿元: the places with the work that they are at, of which each pays its own; null when there is none. */
export function worksBefore(
  text: string,
  topic: Span,
  until: number,
  paid: Span,
  size: number,
): readonly (readonly Phrase[])[] | null {
  if (!COSTS.isAt(text, paid.start, paid.end) || !areDistricts(text, topic.start, topic.end)) return null;
  const end = findClauseEnd(text, topic.end, until, true);
  const start = verbEnd(text, topic.end, end);
  if (start === topic.end || end - start < 2 || end - start > LONGEST_WORK) return null;
  const places = distribute(text, topic, size, true);
  return places?.map((place) => [place, { start, end }]) ?? null;
}

const LONGEST_WORK = 16;

/** 食品制造业，金属制品业，电力、热力生产和供应业|增加值分别…: trades whose names hold list marks themselves, so that commas part them; null when there are none, or not as many as the amounts. */
export function tradesBefore(
  text: string,
  { prelude }: Reading,
  list: Span,
  size: number,
): readonly (readonly Phrase[])[] | null {
  if (prelude === null || prelude.place === 'sentence before' || size < FEWEST_TRADES) return null;
  const items: Phrase[] = [];
  for (let end = list.end, at = list.end - 1; at >= prelude.start - 1 && items.length < size; at--) {
    if (at >= prelude.start && !holdsAt(COMMAS, text, at)) continue;
    const start = at + 1 === prelude.start ? trimLeft(text, prelude.start, end) : at + 1;
    if (end - start < SHORTEST_TRADE || end - start > LONGEST_TRADE) return null;
    if (items.length > 0 && text.charAt(end - 1) !== TRADE) return null;
    items.unshift({ start, end });
    end = at;
  }
  const last = items[items.length - 1];
  if (items.length < size || last === undefined) return null;
  const measure = findLastWord(text, last.start, last.end, TRADE) + 1;
  if (measure <= last.start || measure === last.end) return null;
  return items.map((item) => (item === last ? [item] : [item, { start: measure, end: last.end }]));
}

const COMMAS = createCharacters('，,');
const TRADE = '业';
const FEWEST_TRADES = 3;
const SHORTEST_TRADE = 3;
const LONGEST_TRADE = 30;

export function listedSubjects(
  text: string,
  topic: Span | null,
  list: { start: number; end: number },
  size: number,
  anchor: Anchor | null,
  said: boolean,
  first: Reading | null = null,
): readonly (readonly Phrase[])[] | null {
  if (!isFilled(list)) return null;
  const items = distribute(text, list, size, said);
  const parts = first?.sub === true && anchor?.kind === 'growth';
  // 东禾县、白石县受灾较重，分别…: what is listed is no measure
  const named = topic?.start === list.start ? null : topic;
  const counted = items && countedPlaces(text, items);
  if (counted) {
    const start = trimLeft(text, counted.measure.start, counted.measure.end);
    const measure = { start, end: counted.measure.end };
    const measured = isFilled(measure) ? [measure] : (measureBefore(text, named, anchor, first) ?? []);
    return counted.places.map((place) => [place, ...measured]);
  }
  const placed = items && measureOfPlaces(text, items, named, anchor, first);
  if (placed) return items.map((item) => [item, ...placed]);
  return items ? shareTail(text, items, { list, anchor: anchor?.noun ?? null, topic: named, parts }) : null;
}

/**
 * 固定资产投资，东禾县9亿元；|双庙乡、石桥镇|分别增长…: what was measured before, of places that name no measure themselves; null where they are none or nothing was. Shares of a
 * plan go on as such (完成年度任务的58%；双庙乡、石桥镇仅完成|27%、22%).
 */
function measureOfPlaces(
  text: string,
  items: readonly Phrase[],
  topic: Span | null,
  anchor: Anchor | null,
  first: Reading | null,
): readonly Phrase[] | null {
  for (const { start, end } of items) if (!isDistrict(text, start, end) && !isPark(text, start, end)) return null;
  return measureBefore(text, topic, anchor, first);
}

function measureBefore(
  text: string,
  topic: Span | null,
  anchor: Anchor | null,
  first: Reading | null,
): readonly Phrase[] | null {
  if (topic !== null && namesMeasure(text, topic)) {
    const measure = withoutEach(text, withoutDistrict(text, topic));
    return isFilled(measure) ? [measure] : null;
  }
  if (anchor === null) return null;
  const goesOn =
    anchor.kind === 'level' &&
    first?.quantity.class === 'share' &&
    anchor.unit === first.quantity.unit &&
    first.lead.change === null &&
    !holdsWord(text, first.own.start, first.quantity.start, RESPECTIVELY);
  const [place, ...rest] = goesOn ? anchor.metric : anchor.noun;
  const measured = place === undefined ? [] : [withoutDistrict(text, place), ...rest].filter(isFilled);
  const last = measured[measured.length - 1];
  return last !== undefined && (goesOn || namesMeasure(text, last)) ? measured : null;
}

/** 财政收入突破20亿元，总量和增速|分别居第6位、第2位: measures that need the thing named before. */
export function ownedMeasures(
  text: string,
  { own, sub }: Reading,
  subjects: readonly (readonly Phrase[])[] | null,
  anchor: Anchor | null,
): readonly (readonly Phrase[])[] | null {
  if (subjects === null || anchor === null || own.joint !== 'clause') return subjects;
  let needed = 0;
  for (const subject of subjects) {
    const [only] = subject;
    if (subject.length !== 1 || only?.as !== undefined) return subjects;
    if (isDependent(text, only!.start, only!.end)) needed++;
    else if (text.charAt(only!.end - 1) !== '率' || only!.end - only!.start > LONGEST_RATE) return subjects;
  }
  // 签约项目56个，其中5亿元以上8个，履约率…: the rates are those of the whole
  if (needed === 0 || (needed < subjects.length && sub)) return subjects;
  const owner = withoutAttribute(text, anchor.noun);
  return subjects.map((subject) => [...owner, ...subject]);
}

/** 民营经济|快速发展，销售收入、增加值分别…: measures of the thing that the clause in front speaks of, where it names none itself and they need one. */
export function ownedByTopic(
  text: string,
  { own, prelude }: Reading,
  subjects: readonly (readonly Phrase[])[] | null,
  topic: Span,
): readonly (readonly Phrase[])[] | null {
  if (subjects === null || own.joint !== 'clause' || prelude?.place === 'sentence before') return subjects;
  const length = topic.end - topic.start;
  if (length > LONGEST_OWNER || namesMeasure(text, topic) || QUALITIES.endingAt(text, topic.end, topic.start) > 0)
    return subjects;
  for (const [only, ...rest] of subjects)
    if (rest.length > 0 || only?.as !== undefined || !isDependent(text, only!.start, only!.end)) return subjects;
  return subjects.map((subject) => [topic, ...subject]);
}

const LONGEST_OWNER = 10;

/** 货币化安置率 */
const LONGEST_RATE = 6;
const COMMA = '，'.charCodeAt(0);
const CLAUSE_MARKS = createCharacters('，。；：\n');
const LONGEST_BEFORE = 80;

/** 养老金、低保标准和补贴再次提高，人均分别提高…: the subjects of the clause in front, when they are as many as the amounts. */
export function subjectsBefore(
  text: string,
  first: Reading,
  size: number,
  anchor: Anchor | null,
): readonly (readonly Phrase[])[] | null {
  const end = first.own.start - 1;
  if (size < 2 || text.charCodeAt(end) !== COMMA) return null;
  let from = end;
  while (from > 0 && end - from < LONGEST_BEFORE && !holdsAt(CLAUSE_MARKS, text, from - 1)) from--;
  const start = trimLeft(text, from, end);
  const list = topicOf(text, start, end, LONGEST_BEFORE);
  return list && list.end < end ? listedSubjects(text, topicIn(text, first.prelude), list, size, anchor, false) : null;
}

/** 钢铁、建材、化工|3个行业产值|分别增长…: the members that were listed and counted, each with the measure behind the word for all; null when they were not. */
export function countedMembers(
  text: string,
  before: Reading | undefined,
  first: Reading,
  size: number,
  mark: number,
): readonly (readonly Phrase[])[] | null {
  if (before === undefined || size < 2 || !isFilled(before.head)) return null;
  const { quantity, head } = before;
  if (
    quantity.class !== 'count' ||
    Number(quantity.number.token.low) !== size ||
    first.own.start > quantity.tail + LONGEST_BEFORE
  )
    return null;
  const all = KIND_OF_MEMBERS.exec(text.slice(quantity.tail, mark));
  const items = all && distribute(text, head, size, false);
  if (!all || !items) return null;
  const named = all.groups?.kind === '指标' ? all[0].length : 0;
  const tail = { start: quantity.tail + named, end: mark };
  return items.map((item) => [item, tail].filter(isFilled));
}

const KIND_OF_MEMBERS = /^(?<kind>行业|产业|指标|产品|品种|领域|门类)(?:[^，,。；;、（(\d]{0,10})$/u;

/** 游客2.7亿人次、收入4140亿元，增长18%和23%: the subjects of the two amounts in front, told in the same order without 分别. */
export function pairBefore(
  readings: readonly Reading[],
  at: number,
  size: number,
  before: readonly Draft[],
): readonly (readonly Phrase[])[] | null {
  const first = readings[at]!;
  const second = readings[at - 1];
  if (size !== 2 || at < 2 || second === undefined || !isFilled(second.head)) return null;
  const paired = second.own.joint === 'clause' && second.quantity.class !== 'share';
  if (second.own.joint !== 'list' && !paired) return null;
  if (first.own.joint !== 'clause' || isFilled(first.head)) return null;
  // …，是2015年的1.3倍和1.5倍: how many times as much they have become
  if (first.quantity.class !== 'multiple' && (first.lead.change === null || first.lead.toLevel)) return null;
  const taken = before.slice(-2);
  if (taken.length < 2 || taken[0]!.quantity !== readings[at - 2]!.quantity) return null;
  return taken.every(({ kind }) => kind === 'level') ? taken.map(({ metric }) => metric) : null;
}

/** 收入从3亿元增加到6亿元，支出从…，|年均分别增长|…: what changes arrived at, without where each began. */
function reachedOf(levels: readonly Draft[]): readonly Draft[] {
  const reached = levels.filter(({ base }) => !base);
  return reached.length > 0 ? reached : levels;
}

export function earlierSubjects(
  before: readonly Draft[],
  size: number,
  wantsNoun: boolean,
  said: boolean,
  front = false,
): readonly (readonly Phrase[])[] | null {
  const last = before[before.length - 1];
  const recent = before.slice(-2 * size - 8);
  const pool = last?.group
    ? recent.filter((draft) => draft.group === last.group)
    : reachedOf(recent.filter((draft) => draft.kind === 'level'));
  if (!said && pool.length !== size) return null;
  if (!said && !last?.group) return null;
  const taken = front ? pool.slice(0, size) : pool.slice(-size);
  return taken.length < size
    ? null
    : taken.map((draft) => (wantsNoun || draft.kind === 'delta' ? draft.noun : draft.metric));
}
