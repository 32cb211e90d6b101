import { findLastWord, findWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Span } from '../model.ts';
import { splitList } from './clause.ts';
import { indicatorLength } from './head.ts';
import { PAIRED_MODIFIERS } from './lexicon/measures.ts';
import { LEADING_VERBS } from './lexicon/verbs.ts';
import { isIndicator } from './modifiers.ts';
import type { Phrase } from './phrase.ts';

/** What may part the subjects of a list. */
const ALL_JOINTS = createLexicon('、 以及 和 及 与 ， ,');
const MARKS = createLexicon('、 ， ,');
const WORDS = createLexicon('以及 和 及 与');
/** 城乡 said once for two amounts. */
const URBAN_RURAL = '城乡';

/** Splits the subjects of 分别 into as many items as there are amounts; null when they don't fit. Without the word (`said`) only an exact fit counts. */
export function distribute(text: string, list: Span, size: number, said: boolean): readonly Phrase[] | null {
  const finest = splitList(text, list.start, list.end, ALL_JOINTS);
  if (finest.length === size) return finest;
  for (const joints of [MARKS, WORDS]) {
    const items = splitList(text, list.start, list.end, joints);
    if (items.length === size) return items;
  }
  const quoted = splitQuotes(text, list);
  if (quoted.length === size) return quoted;
  if (!said) return null;
  const place = findWord(text, list.start, list.end, URBAN_RURAL);
  if (size === 2 && place >= 0) {
    const [urban, rural] = text.startsWith('低保', place + 2) ? ['城市', '农村'] : ['城镇', '农村'];
    return [
      { start: place, end: place + 1, as: urban! },
      { start: place + 1, end: place + 2, as: rural! },
    ];
  }
  return finest.length > size ? finest.slice(-size) : null;
}

/** “保交楼”“保交房”交付率: names in quotes side by side. */
function splitQuotes(text: string, list: Span): readonly Span[] {
  const items: Span[] = [];
  let from = list.start;
  for (let at = list.start; at + 1 < list.end; at++) {
    if (text.charAt(at) !== '”' || text.charAt(at + 1) !== '“') continue;
    items.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  return [...items, { start: from, end: list.end }];
}

/** Puts shared heads and tails back: 城镇、农村居民人均可支配收入 → 城镇居民人均可支配收入, 农村居民人均可支配收入. */
export function shareTail(
  text: string,
  items: readonly Phrase[],
  list: Span,
  anchor: readonly Phrase[] | null,
  topic: Span | null,
): readonly (readonly Phrase[])[] {
  const last = items[items.length - 1]!;
  const quoted = quotedTail(text, items, last);
  if (quoted) return items.map((item, index) => (index === items.length - 1 ? [item] : [item, quoted]));
  if (last.as !== undefined) return items.map((item) => [item, { start: last.end, end: list.end }]);
  const done = doneTail(text, items, last);
  if (done) return items.map((item, index) => (index === items.length - 1 ? [item] : [item, done]));
  const lastIndicator = tailLength(text, last);
  if (lastIndicator === 0) {
    const source = topic ?? anchor?.[anchor.length - 1];
    const bare = items.every((item) => isOwner(text.slice(item.start, item.end)));
    const goods = source !== undefined && /(?:产量|销量|存栏|出栏|产能)$/.test(text.slice(source.start, source.end));
    const length = source && (bare || goods) ? indicatorLength(text, source.start, source.end) : 0;
    if (source && length > 0) return items.map((item) => [item, { start: source.end - length, end: source.end }]);
    return items.map((item) => [item]);
  }
  const tailed = items.map((item, index): readonly Phrase[] => {
    if (index === items.length - 1) return [item];
    if (indicatorLength(text, item.start, item.end) > 0) {
      const pace = PACE_TAIL.exec(text.slice(last.start, last.end));
      const paced = pace && !PACE_TAIL.test(text.slice(item.start, item.end));
      return paced ? [item, { start: last.start + pace.index, end: last.end }] : [item];
    }
    if (LEADING_VERBS.startingAt(text, item.start) > 0 || text.charAt(item.end - 1) === '数') return [item];
    const word = text.slice(item.start, item.end);
    const modifier = PAIRED_MODIFIERS.has(word) ? pairLength(text, last.start, word.length) : 0;
    if (modifier > 0 && last.start + modifier < last.end)
      return [item, { start: last.start + modifier, end: last.end }];
    return [item, withoutOverlap(text, item, { start: last.end - lastIndicator, end: last.end })];
  });
  return shareHead(text, items, tailed);
}

/** 养老保险 and 保险参保率: the tail without the words that the item ends with already. */
function withoutOverlap(text: string, item: Span, tail: Span): Span {
  for (let length = Math.min(4, tail.end - tail.start - 1); length >= 2; length--) {
    if (text.startsWith(text.slice(tail.start, tail.start + length), item.end - length))
      return { start: tail.start + length, end: tail.end };
  }
  return tail;
}

/** Whether an item of a list has no measure of its own, so that one said before is meant: 采矿业、制造业分别增长…. */
function isOwner(word: string): boolean {
  return (
    PAIRED_MODIFIERS.has(word) ||
    /(?:[业类级型省市县区州盟旗镇乡村]|产业|部门|地区|企业|公司|集团|方面|项目|渠道|主体|居民|农民|产|季度|半年|月份?)$/.test(
      word,
    )
  );
}

/** “保交房”“保交楼”|交付率: what stands behind the last name in quotes is of them all. */
function quotedTail(text: string, items: readonly Phrase[], last: Phrase): Span | null {
  if (last.as !== undefined || text.charAt(last.start) !== '“') return null;
  const close = last.start + text.slice(last.start, last.end).indexOf('”');
  if (close < last.start || close + 1 >= last.end) return null;
  const names = items.slice(0, -1).every((item) => item.as === undefined && text.charAt(item.end - 1) === '”');
  return names ? { start: close + 1, end: last.end } : null;
}

/** 业务量和收入|增速: a pace said once of measures that each have a name. */
const PACE_TAIL = /(?:增速|增幅|增长率|占比|比重|通关时间|办理时间|用时)$/;

/** 引进、开工|项目: what several verbs in a row are done to, said once behind the last. */
function doneTail(text: string, items: readonly Phrase[], last: Phrase): Span | null {
  const verb = LEADING_VERBS.startingAt(text, last.start);
  if (verb === 0 || last.as !== undefined || last.start + verb >= last.end) return null;
  for (const item of items) if (item !== last && !LEADING_VERBS.has(text.slice(item.start, item.end))) return null;
  return { start: last.start + verb, end: last.end };
}

/** Length of the modifier at `start` that pairs with one of `length` characters: 城镇 with 农村, not with 农村居民. */
function pairLength(text: string, start: number, length: number): number {
  return PAIRED_MODIFIERS.has(text.slice(start, start + length)) ? length : PAIRED_MODIFIERS.startingAt(text, start);
}

/** Length of the indicator that ends the last item, with the whole it is a share of: 增加值占规模以上工业比重. */
function tailLength(text: string, last: Span): number {
  const share = findLastWord(text, last.start, last.end + 1, '占');
  if (share > last.start && text.charAt(share + 1) !== '地') {
    return last.end - share + indicatorLength(text, last.start, share);
  }
  return indicatorLength(text, last.start, last.end);
}

/** 市直企业资产、收入、利润总额 → 市直企业资产, 市直企业收入, 市直企业利润总额. */
function shareHead(
  text: string,
  items: readonly Phrase[],
  tailed: readonly (readonly Phrase[])[],
): readonly (readonly Phrase[])[] {
  const first = items[0]!;
  const length = indicatorLength(text, first.start, first.end);
  const owner = { start: first.start, end: first.end - length };
  if (length === 0 || owner.end - owner.start < 2) return tailed;
  // 原油加工量、天然气产量、发电量: a member with an owner of its own comes between
  for (let at = 1; at < items.length - 1; at++)
    if (!isIndicator(text.slice(items[at]!.start, items[at]!.end))) return tailed;
  return tailed.map((phrases, index) => {
    const item = items[index]!;
    return index > 0 && isIndicator(text.slice(item.start, item.end)) ? [owner, ...phrases] : phrases;
  });
}
