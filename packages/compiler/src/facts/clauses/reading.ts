import type { Span } from '#model.ts';
import { createCharacters, findLastWord, holdsAny, holdsAt, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { behindGrowth, readBehind } from './behind-number.ts';
import { findOwnClause, LIST_MARK, type OwnClause } from './clause.ts';
import { isPlanned, mayTellPlan, withoutGrade, withoutPlan } from './goal-words.ts';
import { copyLead, type Lead, readLead } from './lead.ts';
import { trimLeft } from './left.ts';
import { topicOf } from './noun-phrase.ts';
import { pieceBehind } from './own-piece.ts';
import { type Prelude, preludeBetween } from './prelude.ts';
import type { Quantity } from './quantity.ts';
import { rankBehind, ranksAmong, withoutHead } from './ranks.ts';
import { SIGNS } from './signs.ts';

/** One quantity with the stretches of text around it that may say what it measures. */
export interface Reading {
  readonly quantity: Quantity;
  readonly own: OwnClause;
  readonly lead: Lead;
  /** Words of the own clause before the number, times and modal words taken off. */
  readonly head: Span;
  /** Noun phrase behind the number. */
  readonly noun: Span | null;
  /** Behind 的: 投资3.2亿元的…工程. */
  readonly of: boolean;
  /** Predicate behind that noun, or right behind the number. */
  readonly predicate: Span | null;
  /** Under 其中. */
  readonly sub: boolean;
  /** What was planned for the year, beside what was reached: 计划增长7%，实际增长8.2%. */
  readonly planned: boolean;
  /** Clauses without a number between the quantity before and this one. */
  readonly prelude: Prelude | null;
  /** What the head is by itself; set, as the two behind it, by `readTraits`. */
  traits: number;
  /** Which rules it gives occasion to; set by `findOccasions`. */
  occasions: number;
  /** Where the verbs of the head end. */
  deedEnd: number;
  /** Where the name of its thing begins. */
  thing: number;
}

/** What ends the reach of 其中. */
const PART_ENDS = createCharacters('；;。');

/** Reads the surroundings of the quantities of one sentence, in order. */
export function readSentence(text: string, sentence: Span, quantities: readonly Quantity[]): readonly Reading[] {
  const readings: Reading[] = [];
  let min = sentence.start;
  let sub = false;
  for (let at = 0; at < quantities.length; at++) {
    const quantity = quantities[at]!;
    const previous = at > 0 ? readings[at - 1] : undefined;
    const found = findOwnClause(text, min, quantity.start, at === 0);
    const consumed = previous?.noun && found.joint === 'tight' ? consumedBy(text, previous) : found.start;
    const own = pieceBehind(
      text,
      consumed > found.start ? findOwnClause(text, consumed, quantity.start, false) : found,
      quantity,
    );
    if (quantity.class === 'rank' && previous !== undefined && ranksAmong(text, previous, quantity)) {
      readings[at - 1] = withoutHead(previous);
      readings.push(rankBehind(text, previous, quantity));
      min = quantity.tail;
      continue;
    }
    const { signs } = quantity;
    const ofWhich = (signs & SIGNS.ofWhich) !== 0;
    if (ofWhich && holdsWord(text, min, own.start, '其中')) sub = true;
    else if ((signs & SIGNS.partEnd) !== 0 && holdsAny(PART_ENDS, text, min, own.start)) sub = false;
    const told = readLead(text, own.start, quantity);
    const { noun, of, predicate } = readBehind(text, quantity, quantities[at + 1], sentence.end);
    const lead = told.op === 'gt' && noun !== null ? throughNoun(text, told, quantity, noun) : told;
    const trimmed = trimLeft(text, own.start, quantity.start);
    // 二是|为2万名…: what is left behind times and modal words only is no head
    const opened = trimmed >= lead.end ? lead.end : trimmed;
    const headStart = noun !== null && text.startsWith('基础上', noun.end) ? behindIn(text, opened, lead.end) : opened;
    if (ofWhich && holdsWord(text, own.start, headStart, '其中')) sub = true;
    const whole =
      (lead.end < quantity.start && toldBefore(text, headStart, lead.end)) ||
      headOf(text, isStriven(text, headStart, lead) ? headStart + 2 : headStart, lead.end, quantity);
    const planned = mayTellPlan(signs) && isPlanned(text, own, quantity, previous?.quantity);
    const named = planned ? withoutPlan(text, whole) : mayTellPlan(signs) ? withoutGrade(text, whole) : whole;
    const head = (signs & SIGNS.list) === 0 ? named : behindMembers(text, named);
    readings.push({
      quantity,
      own,
      lead,
      head,
      noun,
      of,
      predicate,
      sub,
      planned,
      prelude: preludeBetween(min, own.start, at === 0),
      traits: 0,
      occasions: 0,
      deedEnd: head.start,
      thing: head.start,
    });
    min = behindGrowth(text, quantity);
  }
  return readings;
}

/** 攻关专项|突破|41项|关键技术: what is broken through is no amount that is passed; the lead as it is where it tells of another. */
function throughNoun(text: string, lead: Lead, { class: kind, start }: Quantity, noun: Span): Lead {
  if (kind !== 'count' || BROKEN_THROUGH.endingAt(text, noun.end, noun.start) === 0) return lead;
  const verb = text.charAt(start - 1) === '了' ? start - 1 : start;
  if (!text.startsWith('突破', verb - 2)) return lead;
  const through = copyLead(lead);
  through.op = null;
  through.end = verb;
  return through;
}

const BROKEN_THROUGH = createLexicon('技术 核心技术 难题 瓶颈 卡点 堵点 短板 工艺');

/** “一窗通办”在|完成省定20个事项|基础上: where the words begin that tell what is built upon. */
function behindIn(text: string, start: number, end: number): number {
  const place = findLastWord(text, start, end, '在');
  return place < 0 ? start : place + 1;
}

/** 茶叶、药材、笋竹|“三大特色产业”|产值: a head without the members that a name in quotes sums up. */
function behindMembers(text: string, head: Span): Span {
  const mark = findLastWord(text, head.start, head.end, '、');
  if (mark < head.start + 2) return head;
  const sum = SUMMED_UP_AS.exec(text.slice(mark + 1, head.end));
  return sum === null ? head : { start: mark + 1 + sum.index, end: head.end };
}

const SUMMED_UP_AS =
  /(?<=^[\u4e00-\u9fff]{2,10})“[^”、]{0,4}[一二两三四五六七八九十\d][^”、]{1,8}”(?=[\u4e00-\u9fff])(?!等)/;

/** Where the words behind a number that belong to it end: its noun, and what is said of it up to a list mark (10个项目加快推进|、总投资). */
function consumedBy(text: string, { noun, predicate }: Reading): number {
  return predicate && text.charAt(predicate.end) === '、' ? predicate.end : noun!.end;
}

/** 争取|农民人均纯收入增长7%: whether a change is striven for; of what is sought from above the change is told. */
export function isStriven(text: string, start: number, { end, change, toLevel }: Lead): boolean {
  if (change === null || toLevel || end - start < 4 || !text.startsWith('争取', start)) return false;
  return SOUGHT.endingAt(text, end, start) === 0;
}

const SOUGHT = createLexicon('资金 投资 债券 贷款 补助 支付 项目 指标 额度 政策 支持');
const QUOTE = '“'.charCodeAt(0);
const OF = '的'.charCodeAt(0);

/** The head without an opening quote left over and without the 的 in front of a share or a sum. */
function headOf(text: string, start: number, end: number, quantity: Quantity): Span {
  let from = start;
  if (text.charCodeAt(from) === QUOTE && !holdsWord(text, from, quantity.start, '”')) from++;
  let to = Math.max(from, end);
  if (
    AIMED.startingAt(text, from) === 2 &&
    to - from > 5 &&
    GOAL_BEHIND.test(text.slice(quantity.tail, quantity.tail + 8))
  ) {
    from += 2;
    to -= WHEN.endingAt(text, to, from + 2);
  }
  if (to > from && text.charCodeAt(to - 1) === QUOTE) to = text.charAt(to - 2) === '以' ? to - 2 : to - 1;
  if (holdsAt(NOTE_ENDS, text, to - 1)) to -= NOTE.exec(text.slice(from, to))?.[0].length ?? 0;
  // 公园|总数|达410个
  if (to > from && text.startsWith(TOTAL_REACHED, to)) to += 2;
  if (to < from || (to - from <= 6 && GOAL_OF_YEAR.isAt(text, from, to))) return { start: from, end: from };
  if (to > from && text.charCodeAt(to - 1) === OF && quantity.class === 'share') to--;
  else if (text.charCodeAt(to - 1) === THEN && !holdsAt(BEFORE_OTHER_THEN, text, to - 2)) to--;
  else if (holdsAt(STILL, text, to - 1) && text.charCodeAt(to) === HAS && !holdsAt(BEFORE_OTHER_STILL, text, to - 2))
    to--;
  else if (holdsAt(WILL_ENDS, text, to - 1)) to = withoutWill(text, from, to);
  else if (holdsAt(AFFECTED_ENDS, text, to - 1)) to -= AFFECTED_BY.exec(text.slice(from, to))?.[0].length ?? 0;
  return { start: from, end: to };
}

/** 聚焦|产值|全年|增长6%|目标任务: what is aimed at, and when, are no part of what is to grow. */
const AIMED = createLexicon('聚焦 围绕 紧扣 锚定 瞄准');
const GOAL_BEHIND = /^的?(?:预期|年度|奋斗)?目标/u;

/** “双员”|［21］|305个: the number of a note. */
const NOTE = /[［〔[【][\d０-９]{1,3}[］〕\]】]$/u;
const NOTE_ENDS = createCharacters('］〕]】');

const TOTAL_REACHED = '总数达';

/** 固定资产投资|今年要|增长10%, 预算内投资|拟|增加到…: the words of will in front of a change are no part of what changes. */
function withoutWill(text: string, start: number, end: number): number {
  const length = WILLS.endingAt(text, end, start + 2);
  if (length === 0) return end - WHEN.endingAt(text, end, start + 2);
  if (!(length === 1 && text.charCodeAt(end - 1) === WILL) && holdsAt(BEFORE_OTHER_WILL, text, end - length - 1))
    return end;
  return end - length - WHEN.endingAt(text, end - length, start + 2);
}

const WILLS = createLexicon(
  '先后 全部 虽然 普遍 接连 基本 双双 将 即将 预计将 预计可 预计能 预计可以 可 可望 拟 要 都要 均要 也要 还要 需 需要 须 都需 有望 都有望',
);
/** 规模|将|达到30亿元: 将 is the end of hardly any word. */
const WILL = '将'.charCodeAt(0);
const WILL_ENDS = createCharacters('拟要需须望将年可能以然遍连本双后部');
/** 重要, 内需, 模拟: characters that make of a word of will the end of a noun. */
const BEFORE_OTHER_WILL = createCharacters('重主必需纪概提纲摘首次简内外急军供刚所特无模虚草编许认宁');
const WHEN = createLexicon('今年 去年 上年 明年 全年 年度 年内 年底前 近期 下半年 上半年');

/** 要|实现全年|增长6%的目标: a verb and a time, which name nothing. */
const GOAL_OF_YEAR = createLexicon('实现全年 完成全年 实现今年 完成今年 实现年度 确保全年 实现全年经济 完成全年经济');

/** 农村|还|有3万人: 还 and 仍 in front of 有, and what makes 还 part of a word. */
const STILL = createCharacters('还仍');
const HAS = '有'.charCodeAt(0);
const BEFORE_OTHER_STILL = createCharacters('偿返归退');

/** 对美出口|则|由…: 则, and what makes it part of a word. */
const THEN = '则'.charCodeAt(0);
const BEFORE_OTHER_THEN = createCharacters('规原细准法否守');

/** 建材行业|受房地产调整影响|下降8%: what bears on a subject is no part of it. */
const AFFECTED_BY = /(?<=.{2})受[^，。；、受]{1,14}(?:影响|拖累|冲击|制约)$/;
const AFFECTED_ENDS = createCharacters('响累击约');

/** 经济总量|突破千亿、达到1042亿元: the subject of a statement without digits that the amount spells out; null when there is none. */
function toldBefore(text: string, start: number, end: number): Span | null {
  if (end - start < 5 || text.charCodeAt(end - 1) !== LIST_MARK) return null;
  const subject = topicOf(text, start, end - 1);
  return subject !== null && subject.start === start && subject.end < end - 1 ? subject : null;
}
