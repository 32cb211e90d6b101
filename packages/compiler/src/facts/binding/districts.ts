import { areDistricts, behindDistrict, withoutDistrict, withoutEach } from '#facts/clauses/districts.ts';
import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import type { Change } from '#facts/clauses/lead.ts';
import { isFilled, type Phrase, wordsOf } from '#facts/clauses/phrase.ts';
import { topicIn } from '#facts/clauses/prelude.ts';
import type { Quantity } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import { LEADS } from '#facts/lexicon/links.ts';
import { isNamedPart } from '#facts/places/parts.ts';
import type { Span } from '#model.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, bindTo, type Context, leanOn } from './binding.ts';
import { measureTold, measureToldIn, namesMeasure } from './told.ts';

/* 各县区、各园区: places and parts alone, of which is told what was told before. */

/**
 * 高新区|增长7.9%; 固定资产投资方面，|洛口市增长12.4%; 东河市|总量突破500亿元; 高新区|占全市的35%: a place alone, or several, of which is told what was told before;
 * null where the head says more.
 */
export function bindDistrict(text: string, context: Context): Binding | null {
  const { head, lead, quantity } = context.readings[context.at]!;
  const attribute = districtAttribute(text, head);
  const alone = attribute === null && areDistricts(text, head.start, head.end);
  if (!alone && attribute === null) return null;
  if (alone && lead.change === null) return bindAmountOfPart(text, context);
  if (alone && quantity.class !== 'share') return null;
  const measured = measureOfDistricts(text, context);
  if (measured === null) return null;
  if (alone) return leanOn([head, ...measured], measured, true, 0.85);
  const place = { start: head.start, end: attribute!.start };
  const word = text.slice(attribute!.start, attribute!.end);
  const paced = word === '总量' || wordsOf(text, measured).endsWith(word) ? measured : [...measured, attribute!];
  return leanOn([place, ...paced], measured, true, 0.75);
}

/** 增速，禾丰县（|6.6%|）、石浦市（6.3%）: the amount of the place that stands in front of its bracket; null when none does. */
export function bindBracketed(text: string, context: Context): Binding | null {
  const { own, quantity } = context.readings[context.at]!;
  if (own.start !== quantity.start) return null;
  if (!holdsAt(OPENING, text, own.start - 1) || !holdsAt(CLOSING, text, quantity.tail)) return null;
  const end = own.start - 1;
  let start = end;
  while (start > 0 && end - start < LONGEST_PLACE && !holdsAt(PLACE_STOPS, text, start - 1)) start--;
  if (!areDistricts(text, start, end)) return null;
  const measured = measureOfDistricts(text, context);
  return measured && leanOn([{ start, end }, ...measured], measured, true, 0.85);
}

const OPENING = createCharacters('（(');
const CLOSING = createCharacters('）)');
const PLACE_STOPS = createCharacters('，。；、：,;）)\n');
const LONGEST_PLACE = 8;

/** 各镇固定资产投资，|城关街道9.7亿元: the measure that the clause in front names; null when it names none. */
function measureInFront(text: string, { prelude }: Reading): Phrase | null {
  const topic = topicIn(text, prelude);
  if (topic === null || LEADS.startingAt(text, topic.start) >= 2) return null;
  const measure = withoutEach(text, topic);
  return isFilled(measure) && namesMeasure(text, measure) ? measure : null;
}

/** What was measured before, of places or of the whole; null where nothing was. */
function measureOfDistricts(text: string, { readings, at, anchor, previous, told }: Context): readonly Phrase[] | null {
  const topic = measureInFront(text, readings[at]!);
  if (topic !== null) return [topic];
  const carried = anchor?.metric ?? previous?.metric ?? [];
  const [first, ...rest] = carried;
  const measured = first === undefined ? [] : [withoutDistrict(text, first), ...rest].filter(isFilled);
  if (measured.length > 0) return measured;
  const before = told === null ? null : measureTold(text, told);
  return before && [before];
}

/** 东河市|总量, 白石县|增速, 高新区|占全市, 白岭县|仅完成年度计划: the attribute behind places that makes up the rest of a head; null when it is made otherwise. */
function districtAttribute(text: string, { start, end }: Span): Span | null {
  const length = OF_DISTRICTS.endingAt(text, end, start);
  let at = end - length;
  if (length === 0) {
    const behind = behindDistrict(text, { start, end });
    if (behind === null || !SHARES_OF_DISTRICTS.test(text.slice(behind.start, behind.end))) return null;
    at = behind.start;
  }
  return areDistricts(text, start, at) ? { start: at, end } : null;
}

const SHARES_OF_DISTRICTS = /^(?:仅|只|已)?(?:占|完成.{0,4}(?:计划|目标|任务))/;

const OF_DISTRICTS = createLexicon('总量 增速 增幅 涨幅 降幅');

/** 引进项目56个，其中|高新区23个、经开区18个: how much of an amount falls to a part of the place; null where the head names no part. */
function bindAmountOfPart(text: string, { readings, at, anchor, previous, told }: Context): Binding | null {
  const { head, quantity, noun, own } = readings[at]!;
  const measure = measureInFront(text, readings[at]!);
  if (measure !== null) return leanOn([head, measure], [head, measure], true, 0.85);
  const listed = own.joint === 'list' ? besideDistrict(text, readings[at]!, previous) : null;
  if (listed !== null) return listed;
  if (!isNamedPart(text, head.start, head.end)) return null;
  if (at === 0 && told !== null && quantity.class === 'money') {
    const measure = measureToldIn(text, told, quantity.unit);
    if (measure !== null) return leanOn([head, measure], [measure], true, 0.75);
  }
  if (anchor === null) return null;
  if (!hasSameBase(anchor.unit, quantity.unit)) return bindPartOfThose(text, head, quantity, anchor);
  const before = previous?.metric[0];
  const behind = before !== undefined && before.as === undefined && isNamedPart(text, before.start, before.end);
  if ((quantity.signs & SIGNS.ofWhich) === 0 && !behind && noun !== null) return null;
  const [first, ...rest] = anchor.metric;
  const measured = first === undefined ? [] : [withoutDistrict(text, first), ...rest].filter(isFilled);
  return measured.length === 0 ? null : leanOn([head, ...measured], measured, true, 0.85);
}

/** 1.2万亩, of which 4000亩: whether two units differ in their scale words alone. */
function hasSameBase(one: string, other: string): boolean {
  return one === other || one.replace(SCALE, '') === other.replace(SCALE, '');
}

const SCALE = /^[百千万亿]{1,3}/;

/** 5个|县区生产总值超百亿元，其中|临江区达到300亿元: the measure by which places were counted, of one of them; null when they were counted by none. */
function bindPartOfThose(text: string, head: Span, { class: kind }: Quantity, { noun }: Anchor): Binding | null {
  const [counted] = noun;
  if (kind !== 'money' || noun.length !== 1 || counted!.as !== undefined) return null;
  const length = COUNTED_PLACES.startingAt(text, counted!.start);
  const measure = { start: counted!.start + length, end: counted!.end };
  return length > 0 && namesMeasure(text, measure) ? leanOn([head, measure], [measure], true, 0.75) : null;
}

const COUNTED_PLACES = createLexicon('县区 区县 县市区 县（市、区） 旗县 县市 县 乡镇 镇');

/** 工业增加值，东河县增长9.2%、|白石县|8.1%: another place of a list, of which the same is told as of the one before; null where that is not so. */
function besideDistrict(text: string, { head, quantity }: Reading, previous: Draft | undefined): Binding | null {
  if (previous === undefined || previous.quantity.unit !== quantity.unit) return null;
  const [place, ...measure] = previous.metric;
  if (place === undefined || place.as !== undefined || measure.length === 0) return null;
  if (!areDistricts(text, place.start, place.end)) return null;
  const change: Change | null = previous.kind === 'growth' ? { sign: previous.sign, word: '增长' } : null;
  return bindTo([head, ...measure], [head, ...measure], null, change);
}
