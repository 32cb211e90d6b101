import { add, compare, fromDecimal, ZERO } from '#numbers/rational.ts';
import type { Fact } from '../model.ts';
import type { Draft, ReadClause } from './draft.ts';
import type { Reading } from './sentence-state.ts';
import { bare, shorten, TITLE_AT_MOST } from './titles/words.ts';

/*
 * 其中: amounts that are parts of one before them. Where they add up to it they are no promises of their own; else each is, and its title says of what
 * it is a part.
 */

/** A total, and where the amounts end that add up to it. */
export interface Breakdown {
  readonly draft: Draft;
  readonly end: number;
}

const OPENING = '其中';
const OPENS_BEFORE = /其中[，,：:]?\s*$/u;
const OPENING_AT_MOST = 8;
/** A total stands so many promises before its parts: 项目12个，竣工3个，其中甲类7个…. */
const TOTALS_AT_MOST = 3;

function opensParts(text: string, { start, words }: ReadClause): boolean {
  return words.startsWith(OPENING) || OPENS_BEFORE.test(text.slice(Math.max(0, start - OPENING_AT_MOST), start));
}

/** The promised amount of a draft, with a single value. */
function amountOf({ facts }: Draft): (Fact & { readonly value: string }) | undefined {
  const fact = facts.find(({ status }) => status === 'target');
  return typeof fact?.value === 'string' ? { ...fact, value: fact.value } : undefined;
}

function isAlike(left: Fact, right: Fact): boolean {
  return left.unit === right.unit && left.kind === right.kind;
}

/** 105个项目，其中，甲类3个、乙类102个: the total that a clause and those behind it add up to. */
export function findBreakdown(reading: Reading, clause: ReadClause): Breakdown | undefined {
  const { text, drafts, sentence, parts } = reading;
  if (parts !== null && clause.end <= parts.end && clause.start > parts.draft.start) return parts;
  if (drafts.length === 0 || !opensParts(text, clause)) return undefined;
  const first = sentence.clauses.indexOf(clause);
  const draft = drafts[drafts.length - 1]!;
  const total = draft.facts.at(-1);
  if (total === undefined || typeof total.value !== 'string' || total.kind === 'growth') return undefined;
  let sum = ZERO;
  let count = 0;
  // what is spent on each is told for itself
  const members = first < 0 || total.unit.endsWith('元') ? [clause] : sentence.clauses.slice(first);
  for (const member of members) {
    if (member.facts.length === 0 || (member !== clause && member.head !== undefined)) break;
    if (!member.facts.every((fact) => isAlike(fact, total) && typeof fact.value === 'string')) break;
    for (const { value } of member.facts) sum = add(sum, fromDecimal(value as string));
    count += member.facts.length;
    if (count > 1 && compare(sum, fromDecimal(total.value)) === 0) return { draft, end: member.end };
    if (member.stop !== ',') break;
  }
  return undefined;
}

/** Notes of what the amounts of a clause are parts: of the last promise alike that 其中 stands behind, as long as their row goes on. */
export function noteWhole(reading: Reading, clause: ReadClause): void {
  const { text, drafts, joined } = reading;
  if (!opensParts(text, clause)) {
    if (!joined || clause.head !== undefined) reading.whole = null;
    return;
  }
  const part = clause.facts.find(({ status }) => status === 'target');
  reading.whole =
    drafts.slice(-TOTALS_AT_MOST).findLast((draft) => {
      const total = amountOf(draft);
      if (part === undefined || total === undefined || typeof part.value !== 'string' || !isAlike(part, total))
        return false;
      return part.kind === 'growth' || Number(part.value) <= Number(total.value);
    }) ?? null;
}

/** What is measured says itself of what it is: 出口, 一产增加值. */
const MEASURED =
  /(?:收入|支出|投资|产值|增加值|生产总值|总额|总量|产量|销量|销售额|交易额|税收|利润|进出口|出口|进口|余额|贷款|存款|消费|产业|工业|农业|扩种|种植|率|比重)$/u;
/** 完成6处以上试点改造任务, 年度实施10所以上, 每个乡镇不少于2件: an amount of something that is named before it. */
const THIN =
  /^(?:\d{1,2}月(?:底|末|份)?前?|年底前|年内|年度|全年|每年|今年|计划|力争|确保|再|新|共|各)*(?:每个?(?:乡镇|镇|乡|村|县|街道|社区)|各乡镇)?(?:完成|实施|新建成|再建成|建成|新建|新增|改造|建设|达到|优化|调整)*(?:不少于|不低于|超过)?[\d.]+万?(?:个|所|处|家|座|条|件|套|户|项|台|栋|块|宗)(?:以上|以内|左右)?(?:线路|试点|建设|改造|优化|调整|提升)*(?:任务|工作)?$/u;
/** 养老驿站：3月底前建成2家: a label that names what is counted behind it. */
const ITEM_NUMBER = /^\d{1,2}[.．、]\s?/u;
const LABEL_AT_MOST = 20;
const LABEL_AT_LEAST = 4;

/** The title of an amount with what it is a part of, or what it counts, where its own clause does not say so. */
export function titleInContext(reading: Reading, clause: ReadClause, main: Fact, title: string): string {
  const { whole, drafts, sentence } = reading;
  if (whole !== null && isThinPart(main, title) && !saysNoun(title, whole))
    return joinTitles(whole.title, `其中${title}`, title);
  if (!THIN.test(title)) return title;
  const [first] = sentence.clauses;
  if (first !== undefined && first !== clause && first.stop === ':' && first.facts.length === 0) {
    const words = first.words.replace(ITEM_NUMBER, '');
    if (words.length >= LABEL_AT_LEAST && words.length <= LABEL_AT_MOST && first.head === undefined)
      return shorten(words + title);
  }
  const before = drafts[drafts.length - 1];
  const said = before === undefined ? '' : titleOf(before);
  return said === '' ? title : joinTitles(said, title, title);
}

/** 市本级增长10%, 幼儿园7个; 大豆扩种0.8万亩 and 第一产业增长4% say of themselves what they are. */
function isThinPart({ metric }: Fact, title: string): boolean {
  return (
    metric.length <= SHORT_METRIC &&
    !MEASURED.test(metric) &&
    title.startsWith(metric) &&
    OWN_FIGURE.test(title.slice(metric.length))
  );
}

const OWN_FIGURE = /^(?:增长|达到?|不少于|超过|突破|约|近)?\d/u;

/** 续建项目97个 of 重点项目186个: what the metric of a total ends in. */
function saysNoun(title: string, { metric }: Draft): boolean {
  return metric !== null && metric.length >= NOUN_LENGTH && title.includes(metric.slice(-NOUN_LENGTH));
}

const NOUN_LENGTH = 2;
/** 幼儿园420个, 市本级增长10%: a longer metric says of itself what it is. */
const SHORT_METRIC = 4;

/** The title of a draft, be it one that is named later. */
function titleOf({ title, namedFor }: Draft): string {
  return title === '' && namedFor !== null ? bare(namedFor.words, namedFor.signs) : title;
}

function joinTitles(before: string, own: string, alone: string): string {
  const joined = `${before}，${own}`;
  return joined.length <= TITLE_AT_MOST ? joined : alone;
}
