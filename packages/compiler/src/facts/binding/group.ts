import { type Anchor, copyDraft, type Draft } from '#facts/clauses/draft.ts';
import { isDependent } from '#facts/clauses/head.ts';
import { copyLead, isOfEarlierYear, rankLead, readLeadAt } from '#facts/clauses/lead.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { withoutAddition, withoutAttribute } from '#facts/clauses/modifiers.ts';
import { isFilled, type Phrase, wordsOf } from '#facts/clauses/phrase.ts';
import { topicIn } from '#facts/clauses/prelude.ts';
import { isCounted, isStuff, type Quantity } from '#facts/clauses/quantity.ts';
import { isStriven, type Reading } from '#facts/clauses/reading.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import { LEADS } from '#facts/lexicon/links.ts';
import { FURTHER_RATES, OUTPUT_MEASURES } from '#facts/lexicon/measures.ts';
import { DEPENDENT_VERBS, LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Comparison, Span } from '#model.ts';
import { createCharacters, findLastWord, holdsAt, holdsWord } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import { withoutOverlap, withoutRate } from './carried.ts';
import {
  countedMembers,
  earlierSubjects,
  listedSubjects,
  measuresAhead,
  ownedByTopic,
  ownedMeasures,
  pairBefore,
  placesBefore,
  RESPECTIVELY,
  subjectsBefore,
  tradesBefore,
  worksBefore,
} from './group-subjects.ts';
import { anchorOf, makeDraft, NO_READINGS } from './kind.ts';
import { paceOf } from './pace.ts';
import { amountAndGrowth } from './ranked.ts';
import { recoveredIn } from './recovered.ts';
import { namesMeasure } from './told.ts';

/** What the quantities of one 分别 were bound to. */
export interface GroupBinding {
  readonly drafts: readonly Draft[];
  readonly anchor: Anchor;
}
const LONGEST_LIST = 24;
/** 全国和试验区…分别: here the whole is a member of the list, as is the 一 of 一、二、三产业. */
const WHOLE_AND = /^(?:全[国省市区县州盟旗][和与及、]|第?一、第?二、)/;

/** How many quantities from `at` on share one 分别, or are a plain list of amounts in one unit; 0 when there is none. */
export function respectiveSize(text: string, readings: readonly Reading[], at: number): number {
  const first = readings[at]!;
  const { own, quantity } = first;
  const said = (quantity.signs & SIGNS.respectively) !== 0 && holdsWord(text, own.start, quantity.start, RESPECTIVELY);
  if (!said && first.noun) return 0;
  let size = 1;
  while (at + size < readings.length) {
    const reading = readings[at + size]!;
    if (reading.own.joint !== 'list' || isFilled(reading.head) || size >= LONGEST_LIST) break;
    if (!said && (reading.noun || !isOfOneKind(reading.quantity, quantity))) break;
    // 分别达到2.3万元和1.1万元、|增长7%和9%: what they grew by is told of them anew
    if (said && tellsGrowth(reading) && !isOfOneKind(reading.quantity, quantity)) break;
    size++;
  }
  return said || size > 1 ? size : 0;
}

/** Whether an amount says by itself that something changed. */
function tellsGrowth({ lead, quantity }: Reading): boolean {
  return quantity.class === 'share' && lead.change !== null && !lead.toLevel;
}

/** Whether amounts in a plain list may be of several subjects: those of one unit, sums of two currencies, or weights and volumes of goods. */
function isOfOneKind(a: Quantity, b: Quantity): boolean {
  if (a.class === 'point' || b.class === 'point') return POINTS.has(a.unit) && POINTS.has(b.unit);
  if (isStuff(a.unit) && isStuff(b.unit)) return true;
  return a.unit === b.unit || (a.class === 'money' && b.class === 'money' && a.unit.charAt(0) === b.unit.charAt(0));
}

/** 高于全国、全省0.6个和0.3个百分点. */
const POINTS = createLexicon('个 个百分点 百分点');

/** Of so many pieces a subject is made at most: what 分别 after 分别 adds to it in an endless sentence is dropped. */
const MOST_PHRASES = 12;

/** 分别: binds amounts to subjects in order; null when the subjects cannot be told. */
export function bindGroup(
  text: string,
  readings: readonly Reading[],
  at: number,
  size: number,
  before: readonly Draft[],
  anchor: Anchor | null,
): GroupBinding | null {
  const first = readings[at]!;
  const topic = topicIn(text, first.prelude);
  const said = text.slice(first.own.start, first.quantity.start).indexOf('分别');
  const mark = said < 0 ? first.lead.end : first.own.start + said;
  const listEnd = said < 0 ? first.lead.end : withoutBracket(text, first.own.start, listEndBefore(text, first, mark));
  const behindOf = first.own.start + (text.startsWith('其中', first.own.start) ? 2 : 0);
  const opened = WHOLE_AND.test(text.slice(behindOf, behindOf + 6))
    ? behindOf
    : trimLeft(text, first.own.start, listEnd);
  const listStart = opened + (isStriven(text, opened, first.lead) ? 2 : 0);
  const suffixStart = said < 0 ? mark : mark + 2;
  const ofShare = first.quantity.class === 'share' && text.charAt(first.lead.end - 1) === '的' ? 1 : 0;
  const suffix = { start: suffixStart, end: Math.max(suffixStart, first.lead.end - ofShare) };
  const list = { start: listStart, end: listEnd };
  const inList =
    (said < 0 ? null : tradesBefore(text, first, list, size)) ??
    listedSubjects(text, topic, list, size, anchor, said >= 0, first);
  const listed = topic === null ? ownedMeasures(text, first, inList, anchor) : ownedByTopic(text, first, inList, topic);
  const shared = said >= 0 ? suffix : { start: list.start, end: Math.max(list.start, list.end - ofShare) };
  const recovered = said < 0 ? recoveredBy(text, first) : null;
  if (
    !listed &&
    recovered === null &&
    said < 0 &&
    isFilled(list) &&
    !isDependent(text, list.start, list.end) &&
    !leadsOver(text, list) &&
    !sharesPlan(text, list) &&
    !drives(text, list)
  )
    return null;
  const adds = said < 0 && !listed ? contributionIn(text, list) : null;
  const behind = recovered ?? adds ?? (listed ? suffix : shared);
  const suffixes = isFilled(behind) ? [...paceOver(text, behind, before), behind] : [];
  const total =
    said >= 0 && /累计|总数|总计|总里程|总规模|总面积/.test(text.slice(first.own.start, first.quantity.start));
  const sums = SUMS.isAt(text, behind.start, behind.end);
  const earlier =
    (said >= 0 ? countedMembers(text, readings[at - 1], first, size, mark) : null) ??
    (recovered !== null ? earlierSubjects(before, size, false, true) : null) ??
    listed ??
    (said >= 0 && topic && !isFilled(list) ? measuresAhead(text, first, topic, size, anchor) : null) ??
    (said >= 0 && topic && !isFilled(list) ? worksBefore(text, topic, first.own.start, suffix, size) : null) ??
    (said >= 0 && topic ? placesBefore(text, topic, list, size, anchor) : null) ??
    (said < 0 ? pairBefore(readings, at, size, before) : null) ??
    (isFilled(list) ? null : amountAndGrowth(text, first, size, before)) ??
    (said >= 0 && !isFilled(list) ? grownSubjects(text, first, size, before) : null) ??
    earlierSubjects(
      before,
      size,
      said >= 0 && (total || suffixes.length > 0),
      said >= 0,
      THE_FIRST.isAt(text, list.start, list.start + 2),
    );
  const compared = said >= 0 && before.length > 0 ? comparedTimes(text, first, size, before[before.length - 1]!) : null;
  const own =
    said >= 0 && !listed && earlier !== null && isOfYears(text, list, earlier) ? earlier.map(() => [list]) : null;
  const named = !earlier && topic && said >= 0 ? withoutPace(text, topic, first) : null;
  const topical = named && listedSubjects(text, named, named, size, anchor, true);
  const told =
    own ??
    compared ??
    earlier ??
    topical ??
    (said >= 0 ? (subjectsBefore(text, first, size, anchor) ?? ofYearsBefore(text, first, list, size)) : null);
  if (!told) return null;
  const subjects = (
    ownMeasure(text, suffix, told, said >= 0 && !listed && first.quantity.class !== 'share')
      ? told.map(() => NOBODY)
      : told
  )
    .map((subject) => withoutPlanShare(text, subject, first))
    .map((subject) => (subject.length > MOST_PHRASES ? subject.slice(0, MOST_PHRASES) : subject));
  const contribution = contributionIn(text, list);
  const leans =
    !listed &&
    own === null &&
    said >= 0 &&
    (measuresThose(text, list, subjects) ||
      isDependent(text, listStart, listEnd) ||
      FURTHER_RATES.isAt(text, listStart, listEnd) ||
      contribution !== null);
  const measured = leans ? text.slice(listStart, listEnd) : '';
  const measure = leans ? [contribution ?? list] : [];
  const base = startsChanges(text, first, readings[at + size]);
  const sharedOp = sharedBound(readings.slice(at, at + size));
  const pace = paceOf(text, first, readings[at + size - 1]!);
  const added = listed === null ? null : addedBefore(text, first, listed);
  const beyond = said >= 0 && first.quantity.class !== 'share' && BEYOND.endingAt(text, first.quantity.start, mark) > 0;
  const drafts = subjects.map((named, index) => {
    const subject =
      total || sums
        ? withoutAdding(text, withoutAddition(text, named))
        : index > 0 && added
          ? [added, ...named]
          : named;
    const reading = readings[at + index]!;
    // 分别下降10.6%和|增长1.7%
    const own = index > 0 && reading.lead.change !== null && !reading.lead.toLevel;
    const lead = copyLead(own ? reading.lead : first.lead);
    if (pace !== null) lead.change = pace;
    lead.op = reading.lead.op ?? first.lead.op;
    if (lead.changeNoun !== null && isRate(text, subject)) lead.changeNoun = null;
    const draft = makeDraft(text, reading, {
      metric: [...(leans ? ownerOf(text, subject, measured) : subject), ...measure, ...suffixes],
      noun: subject.length > 0 ? subject : suffixes,
      lead,
      base,
      counts: false,
      sharedOp,
      alternatives: NO_READINGS,
      trust: 1,
      group: first.quantity.start + 1,
    });
    return beyond ? asGap(draft) : draft;
  });
  return { drafts, anchor: anchorOf(drafts[drafts.length - 1]!, null) };
}

/** 2011年、2012年，城镇居民收入分别达到…；|农民收入|分别达到…: whether the words in front of 分别 name a measure of their own, as what was told before is one measure of several years. */
function isOfYears(text: string, list: Span, earlier: readonly (readonly Phrase[])[]): boolean {
  if (!isFilled(list) || !namesMeasure(text, list) || isDependent(text, list.start, list.end)) return false;
  const [first] = earlier[0] ?? [];
  return (
    first !== undefined &&
    first.as === undefined &&
    namesMeasure(text, first) &&
    earlier.length > 1 &&
    earlier.every(([phrase]) => phrase?.start === first.start)
  );
}

/** 2011年、2012年，|城镇居民收入|分别达到…: one measure for each of the years in front of its clause; null when they are not as many. */
function ofYearsBefore(
  text: string,
  { own }: Reading,
  list: Span,
  size: number,
): readonly (readonly Phrase[])[] | null {
  if (!isFilled(list) || !namesMeasure(text, list)) return null;
  const row = YEARS_AHEAD.exec(text.slice(Math.max(0, own.start - YEARS_REACH), own.start))?.[0];
  return row?.match(/\d{4}/g)?.length === size ? Array.from({ length: size }, () => [list]) : null;
}

const YEARS_REACH = 40;
const YEARS_AHEAD = /(?:(?:19|20)\d{2}年?[、和与]){1,4}(?:19|20)\d{2}年[，,]$/u;

/** 货运量增长5%，比一季度、二季度|分别回落1.6、1.4个百分点: one measure held against several times, which are as many as the amounts; null when they are not. */
function comparedTimes(
  text: string,
  { lead, own }: Reading,
  size: number,
  previous: Draft,
): readonly (readonly Phrase[])[] | null {
  const { comparison } = lead;
  if (comparison === null || comparison.start - own.start > LONGEST_PACE) return null;
  if (!TIMES_COMPARED.test(text.slice(comparison.start, comparison.end))) return null;
  const times = text.slice(comparison.start, comparison.end).split(TIME_JOINTS).length;
  if (times !== size) return null;
  // 总额增速回落2个百分点，|增幅|比1-3月、1-4月分别…: a pace that is named anew
  const { metric } = previous;
  const last = metric[metric.length - 1];
  const again =
    comparison.start > own.start && last !== undefined && metric.length > 1 && PACES.has(wordsOf(text, [last]));
  const measured = again ? metric.slice(0, -1) : metric;
  return Array.from({ length: size }, () => measured);
}

/** 食品和居住价格|涨幅|较大，分别上涨…: what is spoken of, without the word for how fast it changed. */
function withoutPace(text: string, topic: Span, { lead }: Reading): Span {
  const length = lead.change === null ? 0 : PACES.endingAt(text, topic.end, topic.start + 2);
  return length === 0 ? topic : { start: topic.start, end: topic.end - length };
}

/** 价格上涨5.0%，其中住宅价格上涨5.1%，|分别回落|3.5和3.9个百分点: the measures of the growths in front, each told for itself; null when it is something else that changed. */
function grownSubjects(
  text: string,
  { quantity, lead }: Reading,
  size: number,
  before: readonly Draft[],
): readonly (readonly Phrase[])[] | null {
  if (quantity.class !== 'point' && !POINTS.has(quantity.unit)) return null;
  const grown = before.slice(-size);
  if (lead.change === null || lead.comparison !== null || grown.length < size) return null;
  const names = new Set(grown.map(({ metric }) => wordsOf(text, metric)));
  if (names.size < size || !grown.every(({ kind, group }) => kind === 'growth' && group === 0)) return null;
  return grown.map(({ metric }) => metric);
}

const PACES = createLexicon('增速 增幅 涨幅 降幅');
const LONGEST_PACE = 3;
const TIME_JOINTS = /[、和与及]/;
const TIMES_COMPARED =
  /^[比较](?:(?:今年|去年|上年)?(?:[一二三四]季度|上半年|前三季度|\d{1,2}(?:[-—－–―─~～至]{1,2}\d{1,2})?月份?|上月|去年|上年)[、和与及]?){2,6}$/;

/** 分别超年计划|120人和360人: by how much more was done than planned. */
function asGap(draft: Draft): Draft {
  const gap = copyDraft(draft);
  gap.kind = 'delta';
  return gap;
}

const BEYOND = createLexicon(
  ...combineWords(
    ['超', '超过', '超出', '高于', '超额完成'],
    ['年', '年度', '全年', '年初', ''],
    ['计划', '目标', '任务', '目标任务'],
  ),
);

/** 城市低保对象…、农村低保对象…，|人均月补助水平|分别…: whether the words in front of 分别 name a measure of those told before, which have none of it yet. */
function measuresThose(text: string, list: Span, subjects: readonly (readonly Phrase[])[]): boolean {
  if (!isFilled(list) || !namesMeasure(text, list)) return false;
  return subjects.every((subject) => subject.at(-1)?.end !== list.end);
}

/** 新增|总部、创新中心80家、16家: the word at the first member of a list that says of all that they were added; null when there is none. */
function addedBefore(text: string, { quantity }: Reading, listed: readonly (readonly Phrase[])[]): Phrase | null {
  const first = listed[0]?.[0];
  if (first === undefined || first.as !== undefined || !isCounted(quantity.class)) return null;
  const length = ADDING.startingAt(text, first.start);
  if (length === 0 || first.start + length + 2 > first.end) return null;
  for (const [item] of listed.slice(1))
    if (item === undefined || item.as !== undefined || LEADING_VERBS.startingAt(text, item.start) > 0) return null;
  return { start: first.start, end: first.start + length };
}

/** 累计分别达到…: the things counted, without the word that those before were added. */
function withoutAdding(text: string, subject: readonly Phrase[]): readonly Phrase[] {
  const [first, ...rest] = subject;
  if (first === undefined || first.as !== undefined) return subject;
  const length = ADDING.startingAt(text, first.start);
  return [{ start: first.start + length, end: first.end }, ...rest].filter(isFilled);
}

const ADDING = createLexicon('新增 净增 新增加 新设 新设立 新认定 新培育 新引进 新入选 新获批');

/** 一本|上线…，上线率…; 茶园|面积…，产值…: whose measure is told behind, without what was measured of it before. */
function ownerOf(text: string, subject: readonly Phrase[], said: string): readonly Phrase[] {
  const measured = said.startsWith('实现') || said.startsWith('完成') ? said.slice(2) : said;
  const last = subject[subject.length - 1];
  // 营业收入增长9%，其中金融业、软件业增势较好，营业收入分别…: the measure stands there by itself
  if (subject.length > 1 && last!.as === undefined && text.slice(last!.start, last!.end) === measured)
    return subject.slice(0, -1);
  const rated = withoutOverlap(text, withoutRate(text, subject, measured), measured);
  return OUTPUT_MEASURES.has(measured) ? withoutAttribute(text, rated) : rated;
}

/** 分别增长8.4%和7.3%，分别高于全市|2.1和1.0个百分点: the word for what is compared, where growths were told before. */
function paceOver(text: string, over: Span, before: readonly Draft[]): readonly Phrase[] {
  const last = before[before.length - 1];
  const { start } = over;
  if (last?.kind !== 'growth' || (LEADS.startingAt(text, start) < 2 && !comparesGap(text, over))) return [];
  return PACES_SAID.isAt(text, start - 4, start) || wordsOf(text, last.metric).endsWith('增速')
    ? []
    : [{ start, end: start, as: '增速' }];
}

const NOBODY: readonly Phrase[] = [];

/** 2016年至2018年，分别完成生产总值…；分别|完成开票销售|…: whether words behind 分别 name a measure of their own, where what was told before is one measure again and again. */
function ownMeasure(text: string, suffix: Span, told: readonly (readonly Phrase[])[], alone: boolean): boolean {
  if (!alone || told.length < 2 || suffix.end - suffix.start < 5) return false;
  const start = suffix.start + 2;
  if (!DONE.isAt(text, suffix.start, start) || isDependent(text, start, suffix.end)) return false;
  const words = wordsOf(text, told[0]!);
  return words !== '' && told.every((subject) => wordsOf(text, subject) === words);
}

const DONE = createLexicon('完成 实现');

/** 里程…、投资…，分别|占年计划|71%和80%，较上年增长4%和3%: what grows, which is not how much of a plan was done. */
function withoutPlanShare(text: string, subject: readonly Phrase[], { lead }: Reading): readonly Phrase[] {
  const last = subject[subject.length - 1];
  if (subject.length < 2 || lead.change === null || lead.toLevel || last?.as !== undefined) return subject;
  return SHARE_OF_PLAN.test(text.slice(last!.start, last!.end)) ? subject.slice(0, -1) : subject;
}

const PACES_SAID = createLexicon('增速分别 增幅分别 涨幅分别 降幅分别');

/** 游客…、收入…，恢复到2019年的|108%和103%: a clause that says no more than of which earlier amounts its shares are; null when it says something else. */
function recoveredBy(text: string, { own, quantity }: Reading): Span | null {
  const said = quantity.class === 'share' ? recoveredIn(text, own.start, quantity.start) : null;
  return said?.start === own.start ? said : null;
}

/** 一产、二产增加值…，|对经济增长的贡献率|分别为…: what the things named before add to a whole; null when it is something else. */
function contributionIn(text: string, { start, end }: Span): Span | null {
  const to = start - (TOWARDS.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0);
  return end - to > 5 && text.charAt(to) === '对' && text.startsWith('贡献率', end - 3) ? { start: to, end } : null;
}

const TOWARDS = /对(?:[全我][国省市区县州盟旗])?$/;

/** 批发、零售业销售额|（营业额）分别…: a second name of the measure in brackets is left out. */
function withoutBracket(text: string, start: number, end: number): number {
  if (end - start < 4 || !holdsAt(CLOSING, text, end - 1)) return end;
  const open = Math.max(findLastWord(text, start, end, '（'), findLastWord(text, start, end, '('));
  return open > start && end - open <= LONGEST_BRACKET ? open : end;
}

const CLOSING = createCharacters('）)');
const LONGEST_BRACKET = 8;

/** Where the subjects in front of 分别 end. */
function listEndBefore(text: string, { own, quantity }: Reading, mark: number): number {
  return quantity.class === 'rank'
    ? rankLead(text, own.start, mark).end
    : readLeadAt(text, own.start, mark, quantity.signs).end;
}

const RATE_ENDS = createCharacters('率重');

/** 失业率、价格涨幅分别…: a rate in a list that ends in a growth is none itself. */
function isRate(text: string, subject: readonly Phrase[]): boolean {
  const last = subject[subject.length - 1];
  return last !== undefined && last.as === undefined && holdsAt(RATE_ENDS, text, last.end - 1);
}

/** 分别从202元、270元|提高到209元、280元: whether the amounts of a 分别 are where their changes began. */
function startsChanges(text: string, first: Reading, next: Reading | undefined): boolean {
  if (isOfEarlierYear(text, first.own.start, first.quantity.start)) return next?.quantity.class === 'share';
  if (!next?.lead.toLevel || next.own.joint === 'start') return false;
  return first.lead.from || /分别(?:由|从)/.test(text.slice(first.own.start, first.quantity.start));
}

/** 增速快于规模以上工业: a head that goes on about the subjects named before. */
function leadsOver(text: string, list: Span): boolean {
  for (let at = list.start; at < Math.min(list.end, list.start + 6); at++)
    if (LEADS.startingAt(text, at) >= 2) return true;
  return comparesGap(text, list);
}

/** 比规模以上工业快: a comparison with somebody else that gaps are told of. */
function comparesGap(text: string, { start, end }: Span): boolean {
  return holdsAt(COMPARING, text, start) && end - start <= LONGEST_GAP && GAP.test(text.slice(start, end));
}

const COMPARING = createCharacters('比较');
const LONGEST_GAP = 18;
const GAP = /^[比较](?!上|去|年初|同期)[\u4e00-\u9fff]{2,14}[快高低慢][出了]?$/;

/** 甲县、乙市分别增长…，|完成年度计划|的58%和52%: shares of the plans of those that were named before. */
function sharesPlan(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_SHARE && SHARE_OF_PLAN.test(text.slice(start, end));
}

/** 甲业、乙业营收分别增长…，|拉动服务业增长|4.1和1.8个百分点, |对工业增长贡献率|…: what those named before add to a whole. */
function drives(text: string, list: Span): boolean {
  return DEPENDENT_VERBS.startingAt(text, list.start) > 0 || contributionIn(text, list) !== null;
}

const LONGEST_SHARE = 12;
const SHARE_OF_PLAN = /^(?:仅|只|已)?(?:完成|占)[^，。；、]{0,6}(?:计划|目标|任务)[数值]?的?$/;

/** 总数|达到5家、38家: how many there are of those that were added. */
const SUMS = createLexicon('总数 累计 总量 累计总数');

/** 甲、乙、丙分别…，|前两户|分别增长…: the first of those told before. */
const THE_FIRST = createLexicon('前两 前二 前三 前四');

/** A bound said behind the last of round amounts holds for all of them: 增长10%、11%左右. */
export function sharedBound(group: readonly Reading[]): Comparison | null {
  const last = group[group.length - 1]!;
  const round = group.every(({ quantity }) => !quantity.number.token.low.includes('.'));
  return round ? last.quantity.opBehind : null;
}
