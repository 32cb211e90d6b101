import { findClauseEnd } from '#facts/clauses/clause.ts';
import { verbEnd } from '#facts/clauses/head.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { nounPhraseEnd } from '#facts/clauses/noun-phrase.ts';
import type { Phrase } from '#facts/clauses/phrase.ts';
import { labelsItem, lastTopicIn } from '#facts/clauses/prelude.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findLastWord, holdsAny, holdsAt, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, bindTo, type Context, leanOn } from './binding.ts';

/** What stands behind 的 without being a thing that money goes into: 达到30亿元的目标. */
const NO_THING =
  /^(?:[^，]{0,4}目标|新?阶段|新?台阶|行列|情况下|背景下|基础上|前提下|条件下|幅度|任务|大关|规模|水平|计划|历史|好成绩|速度|价格|标准)/;

/** 投资3.2亿元的…工程: the sum belongs to the thing behind 的. */
export function bindMoneyOf(text: string, reading: Reading, next: Reading | undefined): Binding | null {
  const { quantity, head, of } = reading;
  const counted = of && next?.noun && next.quantity.start === quantity.tail + 1 ? next.noun : null;
  if (quantity.class === 'money' && counted) {
    return bindTo([counted, measureOf(text, head)], [counted]);
  }
  const { noun } = reading;
  if (quantity.class !== 'money' || !noun || !of || NO_THING.test(text.slice(noun.start, noun.end))) return null;
  const led = holdsAny(AND_SO_ON, text, head.start, head.end) || LEADING_VERBS.startingAt(text, head.start) > 3;
  const paid = paidFor(text, noun);
  return bindTo([paid, led ? measureOf(text, head) : head], [paid]);
}

/** 总投资18亿元的|甲园、乙矿等项目: all of a list that is summed up, and the last of one without what sums that up (丙园|等一批项目). */
function paidFor(text: string, { start, end }: Phrase): Phrase {
  const closing = findLastWord(text, start + 2, end, '等');
  if (closing > start && SUMMED.test(text.slice(closing, end))) return { start, end: closing };
  if (text.charCodeAt(end) !== LIST_MARK) return { start, end };
  REST_OF_LIST.lastIndex = end;
  return REST_OF_LIST.test(text) ? { start, end: REST_OF_LIST.lastIndex } : { start, end };
}

const SUMMED = /^等(?:一批|[一二三四五六七八九十]{1,2}[个大])?(?:重点|重大)?(?:项目|工程)$/;
const REST_OF_LIST = /(?:、[^，,。；;、等\d]{2,16}){1,6}等[^，,。；;、\d]{0,8}(?:项目|工程)/y;
const LIST_MARK = '、'.charCodeAt(0);

/** 全长120公里的|环湖公路: the extent belongs to the thing behind 的. */
export function bindExtentOf(text: string, { quantity, head, noun, of }: Reading): Binding | null {
  if (!of || !noun || (quantity.class !== 'length' && quantity.class !== 'area')) return null;
  const words = text.slice(noun.start, noun.end);
  if (/(?:目标|标准|要求)$/.test(words) || NO_THING.test(words)) return null;
  const length = EXTENTS.endingAt(text, head.end, head.start);
  // 完成河西公路|19公里的|路基改造项目: which work of the thing in front
  if (
    length === 0 &&
    verbEnd(text, head.start, head.end) < head.end - 1 &&
    WORKS.endingAt(text, noun.end, noun.start) > 0
  )
    return bindTo([head, noun], [head, noun]);
  if (length === 0) return null;
  return bindTo([noun, { start: head.end - length, end: head.end }], [noun]);
}

const WORKS = createLexicon('改造 硬化 整治 治理 修复 改造项目 建设项目 硬化项目 改造工程 硬化工程 整治工程 治理工程');
const EXTENTS = createLexicon('全长 总长 总长度 长度 总里程 里程 总面积 面积 占地 占地面积 建筑面积 总建筑面积');

/** 甲、乙等|总投资: the measure that ends a head. */
function measureOf(text: string, head: Span): Span {
  const said = /(?:总|计划|累计|计划总)?(?:投资|投入)(?:额|资金)?$/.exec(text.slice(head.start, head.end));
  return said ? { start: head.start + said.index, end: head.end } : head;
}

const AND_SO_ON = createCharacters('等');
const INVESTMENT =
  /^(?:(?:总|计划|累计|共|已|计划总|财政|市财政|全年计划|五年累计|五年共)?(?:投资|投入|投入资金|安排资金|落实资金|列支|筹资|投资额))$/;

/** 全年计划投入资金 */
const LONGEST_INVESTMENT = 8;
const INVESTMENT_ENDS = createCharacters('资入金支额');

/** 投资900万元完成了30栋…: an investment said before the thing it goes into. */
export function bindAhead(text: string, context: Context): Binding | null {
  const { readings, at, anchor, preludes } = context;
  const reading = readings[at]!;
  const { head } = reading;
  // 投资下降8%，…: how it changed goes into nothing
  if (reading.quantity.class === 'share' || reading.quantity.class === 'point') return null;
  if (head.end - head.start > LONGEST_INVESTMENT || !holdsAt(INVESTMENT_ENDS, text, head.end - 1)) return null;
  if (!INVESTMENT.test(text.slice(head.start, head.end))) return null;
  // 1.某产业园：总投资5亿元，3月开工: the item says what is paid for
  if (preludes[0] !== undefined && labelsItem(text, preludes[0])) return null;
  const { tail } = reading.quantity;
  const goesInto =
    text.startsWith('用于', tail) ||
    text.charAt(tail) === '对' ||
    LEADING_VERBS.startingAt(text, tail) > 1 ||
    isPlannedFor(text, reading, readings[at + 1]);
  if (reading.own.joint !== 'start' && !goesInto && (anchor || lastTopicIn(text, preludes))) return null;
  const object = objectAhead(text, readings, at);
  return object ? leanOn([object, reading.head], [object]) : null;
}

/** 投资100万元为全部学校|配置教具: where the deed begins behind those for whom it is done. */
function behindWhom(text: string, start: number, limit: number): number {
  if (text.charAt(start) !== '为') return start;
  for (let at = start + 2; at < Math.min(limit, start + LONGEST_WHOM); at++)
    if (LEADING_VERBS.startingAt(text, at) > 1) return at;
  return start;
}

const LONGEST_WHOM = 16;

/** 计划投资12亿元，|实施重点项目20个: whether a planned sum stands right in front of what is counted for it. */
function isPlannedFor(text: string, { own, quantity }: Reading, next: Reading | undefined): boolean {
  const { tail } = quantity;
  return (
    holdsWord(text, own.start, quantity.start, '计划') &&
    next?.own.start === tail + 1 &&
    next.quantity.class === 'count' &&
    LEADING_VERBS.startingAt(text, tail + 1) > 1
  );
}

const BETWEEN = createCharacters('，,、的 ');

/** Where the last member of a list ends that is not too far; a longer one without members is cut. */
function wholeMembers(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_OBJECT) return end;
  const mark = findLastWord(text, start + 2, start + LONGEST_OBJECT, '、');
  return mark > 0 ? mark : start + LONGEST_OBJECT;
}

const LONGEST_OBJECT = 40;

const SUMS = createLexicon('投资 总投资 投入 资金 投资额 计划投资 概算投资');

/** 用于道路改造, 扶持园区建设: verbs of two characters in front of what a sum goes into. */
const SUPPORTING = createLexicon('用于 扶持 支持 补助 资助 补贴');

/** What a sum goes into, by the words behind it; null when they name nothing. */
export function objectAhead(text: string, readings: readonly Reading[], at: number): Span | null {
  const { quantity } = readings[at]!;
  const next = readings[at + 1];
  let start = quantity.tail;
  while (holdsAt(BETWEEN, text, start)) start++;
  const limit = findClauseEnd(text, start, next ? next.quantity.start : Math.min(text.length, start + 60), true);
  if (next && limit === next.quantity.start) {
    if (next.noun) return next.noun;
    const from = trimLeft(text, verbEnd(text, next.head.start, next.head.end), next.head.end);
    // 总投资20亿元，当年计划|投资|3亿元: another sum is nothing that money goes into
    return next.head.end > from && !SUMS.isAt(text, from, next.head.end) ? { start: from, end: next.head.end } : null;
  }
  let from = behindWhom(text, trimLeft(text, start, limit), limit);
  if (SUPPORTING.startingAt(text, from) > 0) from += 2;
  const noun = trimLeft(text, verbEnd(text, from, limit), limit);
  const end = wholeMembers(text, noun, nounPhraseEnd(text, noun, limit));
  return end - noun >= 2 ? { start: noun, end } : null;
}
