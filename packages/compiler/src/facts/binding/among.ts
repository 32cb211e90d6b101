import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import { isDependent } from '#facts/clauses/head.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import { topicIn } from '#facts/clauses/prelude.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import type { Span } from '#model.ts';
import { createCharacters, findLastWord, findWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, type Context, leanOn } from './binding.ts';

const AMONG = createLexicon('在 在全国 在全省 在全市 在全区 在全州 在全盟 在全旗');
const MIDDLE = '中'.charCodeAt(0);
/** 第 */
const RANK = 0x7b2c;
/** What a rank begins with: 中|排名第七. */
const RANKS = createCharacters('排位居列名稳仅只');

/** Where 城市|中 ends the things among which a rank is held; -1 when the noun is none of them. */
function middleOf(text: string, { start, end }: Span): number {
  for (let at = start + 1; at < end; at++)
    if (text.charCodeAt(at) === MIDDLE && (at === end - 1 || holdsAt(RANKS, text, at + 1))) return at;
  return -1;
}

/** 在|294个城市中: how many there are among whom a rank is held. The rank behind is that of the words in front, which the binding keeps as its noun. */
export function bindAmong(
  text: string,
  { quantity, own, head, noun, prelude }: Reading,
  anchor: Anchor | null,
): Binding | null {
  if (quantity.class !== 'count' || !noun) return null;
  // 居全市|9个县区|第4位
  if (own.start === quantity.start && text.charCodeAt(noun.end) === RANK) return leanOn([noun], [noun]);
  if (text.charAt(own.start) === '在' && text.charCodeAt(noun.end - 1) === MIDDLE && text.charAt(noun.end) === '，') {
    // 在列入考核的25项|指标中，有23项…
    const counted = { start: noun.start, end: noun.end - 1 };
    return leanOn([counted], [counted], true);
  }
  const length = AMONG.endingAt(text, quantity.start, own.start);
  const middle = length === 0 ? -1 : middleOf(text, noun);
  if (middle < 0) return null;
  const end = Math.max(head.start, Math.min(head.end, quantity.start - length));
  const subject: Span = { start: head.start, end };
  const owner = anchor !== null && own.joint === 'clause' && isDependent(text, subject.start, end) ? anchor.noun : [];
  const topic = isFilled(subject) ? null : topicIn(text, prelude);
  const named = isFilled(subject) ? [...owner, subject] : topic ? [topic] : [];
  return leanOn([{ start: noun.start, end: middle }], named, true);
}

/** Zones are ranked among zones. */
const AMONG_ZONES =
  /^在(?:国家级?|全国|全省|全市|省级)?[\u4e00-\u9fff]{0,4}(?<kind>高新区|经开区|开发区|保税区|综保区|试验区|园区)(?:之)?中(?=[位居名排列第])/;
/** 综合考评|中, 营商环境评价|中: what hands out ranks. */
const CONTESTS = createLexicon('考评 考核 评价 评估 测评 评比 评选 竞赛 大赛 榜单 排行榜 排名 监测 比赛');

/**
 * 高新区收入800亿元、在国家高新区中|排名第87位: the rank of a zone among zones; 在营商环境考核中|排名第2位: a rank in a contest; 货物吞吐量1.2亿吨，在沿海港口中|排名第18位: a rank of
 * what was told before. Null where the words in front of a rank are none of these.
 */
export function bindRankAmong(text: string, { readings, at, anchor, previous }: Context): Binding | null {
  const { own, head, lead } = readings[at]!;
  const zone = text.charAt(own.start) === '在' ? zoneAmong(text, readings[at]!, previous) : null;
  if (zone) return leanOn(zone, zone, true);
  if (!isFilled(head) || text.charCodeAt(head.end - 1) !== MIDDLE) return null;
  const inside = findLastWord(text, own.start, head.end, '在');
  if (inside < 0) return null;
  const subject = { start: trimLeft(text, own.start, inside), end: inside };
  const rivals = { start: trimLeft(text, inside, head.end), end: head.end - 1 };
  const owner = isFilled(subject) ? [subject] : [];
  if (CONTESTS.endingAt(text, rivals.end, rivals.start) > 0) {
    const ranked = text.startsWith(RANKED, lead.end) ? [{ start: lead.end, end: lead.end + RANKED.length }] : [];
    const metric = [...owner, rivals, ...ranked];
    return leanOn(metric, metric, true);
  }
  if (isFilled(subject)) return leanOn([subject], [subject], true);
  const measured = previous?.metric ?? anchor?.metric;
  return measured && own.joint !== 'start' ? leanOn(measured, previous?.noun ?? measured) : null;
}

/** The rank of a zone among zones, when a measure of such a one was told before; null otherwise. */
function zoneAmong(text: string, { own, quantity }: Reading, previous: Draft | undefined): readonly Phrase[] | null {
  const told = previous?.metric[0];
  const zones = told && AMONG_ZONES.exec(text.slice(own.start, quantity.start - 1));
  if (!zones || told.as !== undefined) return null;
  const { kind = '' } = zones.groups ?? {};
  const place = findWord(text, told.start, Math.min(told.end, told.start + LONGEST_ZONE), kind);
  if (place <= told.start) return null;
  const end = own.start + zones[0].length;
  const ranked = { start: own.start, end: text.startsWith(RANKED, end) ? end + RANKED.length : end };
  return [{ start: told.start, end: place + kind.length }, ranked];
}

const LONGEST_ZONE = 10;
const RANKED = '排名';

/** Whether a number stands behind 在…中, so that it tells of the words in front of it. */
export function standsAmong(text: string, before: Reading, { quantity }: Reading): boolean {
  return (
    quantity.class === 'rank' &&
    before.noun !== null &&
    middleOf(text, before.noun) >= 0 &&
    AMONG.endingAt(text, before.quantity.start, before.own.start) > 0
  );
}
