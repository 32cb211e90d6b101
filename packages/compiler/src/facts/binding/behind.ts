import type { Anchor } from '#facts/clauses/draft.ts';
import { verbEnd } from '#facts/clauses/head.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { isModifier, modifierLength } from '#facts/clauses/modifiers.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { STEPS } from '#facts/lexicon/measures.ts';
import { TIME_WORDS } from '#facts/lexicon/modals.ts';
import { LEADING_VERBS, MANAGING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findLastWord, holdsAny, holdsAt, isHan } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, bindTo } from './binding.ts';

const LONGEST_PREDICATE = 30;
const LONGEST_SUBJECT = 10;
const LONGEST_LIST = 16;

/** A number with the thing counted behind it: 建成18家检测实验室, 71%的规上企业…. */
export function bindBehind(text: string, readings: readonly Reading[], at: number, anchor: Anchor | null): Binding {
  const reading = readings[at]!;
  const whole = withoutDeadline(text, withoutMiddle(text, completeNoun(text, readings, at)), reading);
  const predicate = predicateOf(text, readings, at);
  const cut = whole.length === 1 ? cutAtCircumstance(text, whole[0]!, predicate[0]) : null;
  const noun = cut === null ? whole : [cut.noun];
  const said = cut === null ? predicate : [cut.said];
  const tail = noun.filter(isFilled);
  for (const phrase of said) addFilled(tail, withoutAll(text, phrase));
  const { own } = reading;
  const done = cut === null ? doneToThem(text, reading, noun, predicate) : null;
  if (done !== null) return bindTo([done, ...noun], noun, null);
  const head = withPlacing(text, changedHead(reading), reading);
  if (!isFilled(head)) {
    if (anchor && standsInside(text, readings, at)) return bindTo([...anchor.noun, ...tail], anchor.noun, null);
    const whole = wholeOfParts(text, readings, at);
    if (whole) return bindTo([whole, ...tail], [whole, ...noun], null);
    if (anchor && standsBeside(text, readings, at, anchor)) return bindTo([...anchor.noun, ...tail], anchor.noun, null);
    const giver =
      own.joint === 'list' ? (reading.of ? giverBefore(readings, at) : doerBefore(text, readings, at, anchor)) : null;
    if (giver) return bindTo([giver, ...tail], noun);
    const verb = own.joint === 'list' ? (anchor?.verb ?? null) : linkVerb(text, reading);
    return bindTo(verb ? [verb, ...tail] : tail, noun, verb);
  }
  if (isForThem(text, reading)) return bindTo(tail, noun);
  const deed = fullDeed(text, head);
  if (deed) return bindTo([deed, ...tail], noun, deed);
  const { words, subject, verb } = splitHead(text, head);
  // 生产总值连跨4个万亿元台阶: what goes on is about the output
  const passed = noun[noun.length - 1]!;
  const steps = subject.length > 0 && STEPS.endingAt(text, passed.end, passed.start) > 1;
  return bindTo(
    words.length === 0 ? tail : [...words, ...tail],
    steps ? subject : subject.length === 0 ? noun : [...subject, ...noun],
    verb,
  );
}

/** 市科学技术奖|获评|2个特等奖、5个一等奖: who did what the first of a list tells, with the verb; null where only the verb stands there. */
function doerBefore(text: string, readings: readonly Reading[], at: number, anchor: Anchor | null): Phrase | null {
  const before = at > 0 ? readings[at - 1]! : null;
  const verb = anchor?.verb ?? null;
  if (before === null || verb === null || !isFilled(before.head)) return null;
  return verb.end === before.head.end && verb.start > before.head.start
    ? (splitHead(text, before.head).words[0] ?? null)
    : null;
}

/** 贡献了全市|60%的增加值和30%的税收: what is said in front of the first of several shares, each with its thing behind 的; null where the first has none. */
function giverBefore(readings: readonly Reading[], at: number): Phrase | null {
  const { quantity } = readings[at]!;
  const before = at > 0 ? readings[at - 1]! : null;
  if (before === null || !before.of || quantity.class !== 'share' || before.quantity.class !== 'share') return null;
  return isFilled(before.head) ? before.head : null;
}

function addFilled(phrases: Phrase[], phrase: Phrase): void {
  if (isFilled(phrase)) phrases.push(phrase);
}

/** 甲、乙等24个|项目|开工: what became of works that only that tells, which stands in front of them as one says it (开工项目); null when more is said. */
function doneToThem(
  text: string,
  { head, noun: counted }: Reading,
  noun: readonly Phrase[],
  [predicate]: readonly Phrase[],
): Phrase | null {
  if (
    predicate === undefined ||
    counted === null ||
    noun.length !== 1 ||
    !PLAIN_WORKS.isAt(text, counted.start, counted.end)
  )
    return null;
  if (!BECAME.isAt(text, predicate.start, predicate.end)) return null;
  return !isFilled(head) || text.charAt(head.end - 1) === '等' ? predicate : null;
}

const PLAIN_WORKS = createLexicon('项目 工程 企业 矿井 机组');
const BECAME = createLexicon('开工 竣工 投产 完工 投用 落地 签约 入库 通车 开业 达产 停产 动工');

/** 矿井|上半年|竣工投产, 企业|4月底前|全部达产: what is counted and what is said of it, without the words for when; null where there are none. */
function cutAtCircumstance(
  text: string,
  { start, end }: Phrase,
  predicate: Phrase | undefined,
): { readonly noun: Phrase; readonly said: Phrase } | null {
  const to = predicate?.start === end ? predicate.end : end;
  if (to - start < SHORTEST_CUT || !holdsAny(WHEN_MARKS, text, start + 2, to)) return null;
  const found = WHEN.exec(text.slice(start, to));
  if (found === null) return null;
  const noun = start + found.index;
  return { noun: { start, end: noun }, said: { start: noun + found[0].length, end: to } };
}

const SHORTEST_CUT = 6;
/** Each of the words for when holds one of these. */
const WHEN_MARKS = createCharacters('月年季前');
const WHEN =
  /(?<=^[\u4e00-\u9fff“”]{2,16}?)(?:[至到]?\d{1,2}月(?:份|[底末初]|[上中下]旬|\d{1,2}日)?(?:之?前|以前)?|(?<![一二三四五六七八九十])(?:年内|年[底末](?:之?前)?|上半年|下半年|[一二三四]季度[底末]?(?:之?前)?|(?:春节|国庆节?|入冬|供暖季|开学|雨季|(?<=[\u4e00-\u9fff]{3})汛)前))(?=[\u4e00-\u9fff]{2})/u;

/** 贫困村|全部|摘帽, 重建户|全部搬入新居: what became of all of them, by one word; no more of it says what was counted. */
function withoutAll(text: string, { start, end }: Phrase): Phrase {
  if (!text.startsWith('全部', start) || end - start > LONGEST_ALL || holdsAt(PASSING, text, start + 2))
    return { start, end };
  return { start: end - start === SHORTEST_ALL ? start + 2 : end, end };
}

const SHORTEST_ALL = 4;
const LONGEST_ALL = 8;
/** 财政收入全部|超十亿元: a measure that all of them pass. */
const PASSING = createCharacters('超达高低突');

/** 20件民生实事|年底前|全部办结: a noun without by when its predicate holds. */
function withoutDeadline(text: string, noun: readonly Phrase[], { predicate }: Reading): readonly Phrase[] {
  const last = noun[noun.length - 1]!;
  if (predicate === null || last.as !== undefined || !holdsAt(TIME_WORDS.last, text, last.end - 1)) return noun;
  const length = TIME_WORDS.endingAt(text, last.end, last.start + 2);
  return length > 2 ? [...noun.slice(0, -1), { start: last.start, end: last.end - length }] : noun;
}

/** 24项主要指标|中，7项提前完成: a noun without the word that parts of it follow. */
function withoutMiddle(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const last = noun[noun.length - 1]!;
  return endsInMiddle(text, last) ? [...noun.slice(0, -1), { start: last.start, end: last.end - 1 }] : noun;
}

/** Whether a noun ends in 中, behind which its members follow. */
export function endsInMiddle(text: string, { start, end }: Phrase): boolean {
  if (end - start <= 2 || text.charCodeAt(end - 1) !== MIDDLE || holdsAt(BEFORE_OTHER_MIDDLE, text, end - 2))
    return false;
  return holdsAt(PARTS_FOLLOW, text, end);
}

/** 中, and what makes it part of another word: 高中, 集中. */
const MIDDLE = '中'.charCodeAt(0);
const BEFORE_OTHER_MIDDLE = createCharacters('高初集其空之卒');
const PARTS_FOLLOW = createCharacters('，有0123456789');

/** 10类民生实事|36个子项目: what the parts belong to that are counted right behind it; null when none are. */
function wholeOfParts(text: string, readings: readonly Reading[], at: number): Phrase | null {
  const { quantity, noun } = readings[at]!;
  if (at === 0 || noun === null || text.charAt(noun.start) !== '子' || text.startsWith('子女', noun.start)) return null;
  const before = readings[at - 1]!.noun;
  return before !== null && before.end === quantity.start ? before : null;
}

/** 15个未开工项目中有|9个卡在用地环节: whether what stands behind a count is said of some of those who were counted before. */
function standsInside(text: string, readings: readonly Reading[], at: number): boolean {
  const before = at > 0 ? readings[at - 1]! : null;
  const { own, quantity } = readings[at]!;
  if (
    !before?.noun ||
    (before.quantity.unit !== quantity.unit && quantity.class !== 'share') ||
    !endsInMiddle(text, before.noun)
  )
    return false;
  return own.joint === 'tight' || own.start === before.noun.end + 1;
}

/** 贫困户301户611人全部脱贫: whether a count stands right behind another one, and that right behind their thing. */
export function standsBeside(text: string, readings: readonly Reading[], at: number, anchor: Anchor | null): boolean {
  const { start } = readings[at]!.quantity;
  if (at === 0 || anchor === null || anchor.noun.length === 0) return false;
  const before = readings[at - 1]!;
  const last = anchor.noun[anchor.noun.length - 1]!;
  if (before.quantity.tail !== start || last.end !== before.quantity.start) return false;
  return isHan(text.charCodeAt(last.end - 1));
}

/** 全面|完成64个…任务: the verb behind an adverb, taken for a mere link. */
export function fullDeed(text: string, { start, end }: Span): Span | null {
  const length = IN_FULL.startingAt(text, start) === end - start ? LEADING_VERBS.startingAt(text, end) : 0;
  return length > 0 ? { start: end, end: end + length } : null;
}

const IN_FULL = createLexicon('全面 保质保量 高质量 高标准 按期 按时 按要求 圆满 基本 全部 扎实');

/** 担保公司为|86家企业提供贷款…: whether something is done for those who are counted, by the one named in front. */
function isForThem(text: string, { quantity, noun, head }: Reading): boolean {
  const before = text.charAt(quantity.start - 1);
  if (noun === null || (before !== '为' && before !== '向' && before !== '给')) return false;
  return FOR_THEM.startingAt(text, noun.end) > 0 && head.end <= quantity.start - 1;
}

const FOR_THEM = createLexicon('提供 发放 办理 拨付 兑现 落实 减免 解决 给予 补发 追回 送去');

/** 市级|安排|2000万元资金, 初步|达成|600亿元合作意向: a head with the verb behind it that was taken for a mere link. */
function withPlacing(text: string, head: Span, { quantity }: Reading): Span {
  if (!isFilled(head) || quantity.start - head.end !== 2) return head;
  return PLACING.startingAt(text, head.end) === 2 ? { start: head.start, end: quantity.start } : head;
}

const PLACING = createLexicon('安排 达成 落实');

/** 完成了20栋…: a verb that was taken for a mere link belongs to the thing counted behind. */
function linkVerb(text: string, reading: Reading): Phrase | null {
  const start = trimLeft(text, reading.own.start, reading.quantity.start);
  const length = LEADING_VERBS.startingAt(text, start);
  return length > 0 && start + length <= reading.quantity.start ? { start, end: start + length } : null;
}

/** 改善2万户…住房困难: a change verb in front of a counted noun is no change of the count and stays in the head. */
function changedHead(reading: Reading): Span {
  const { head, lead } = reading;
  return lead.change && !lead.toLevel && lead.comparison === null
    ? { start: head.start, end: lead.end + lead.change.word.length }
    : head;
}

interface HeadParts {
  /** What of the head stays in the metric. */
  readonly words: readonly Phrase[];
  readonly subject: readonly Phrase[];
  readonly verb: Phrase | null;
}

/** The subject and the verb of a head in front of a counted noun; enumerations (A、B等) give way to the noun behind. */
function splitHead(text: string, whole: Span): HeadParts {
  const head = withoutTimeBehind(text, whole);
  const setter = setterOf(text, head);
  if (setter) return { words: [setter].filter(isFilled), subject: [setter].filter(isFilled), verb: null };
  const words = text.slice(head.start, head.end);
  const leading = verbEnd(text, head.start, head.end);
  const lead = leading > head.start ? { start: head.start, end: leading } : null;
  if (leading >= head.end || /(?:[等、和与]|(?<![惠涉普波])及)$/.test(words))
    return { words: lead ? [lead] : [], subject: [], verb: lead };
  const closing = closingVerb(text, head.start, head.end);
  if (closing > 0) {
    const verb = { start: head.end - closing, end: head.end };
    const owner = { start: leading, end: verb.start };
    const keeps =
      isFilled(owner) &&
      (owner.end - owner.start <= LONGEST_SUBJECT || isReaching(text, owner, verb)) &&
      !text.startsWith('围绕', owner.start - 2) &&
      !PARTICLES.test(text.slice(owner.start, owner.end));
    const told = keeps ? null : afterRelative(text, owner, verb);
    if (told) return { words: [told], subject: [told], verb: null };
    return keeps ? { words: [head], subject: [owner], verb } : { words: [verb], subject: [], verb };
  }
  // 加快|发展|5个集群: a second verb is nobody who does the first
  if (lead !== null && MANAGING_VERBS.isAt(text, leading, head.end)) return { words: [head], subject: [], verb: head };
  const subject = { start: trimLeft(text, leading, head.end), end: head.end };
  return { words: [head], subject: isFilled(subject) ? [subject] : [], verb: lead };
}

/** “…”|关爱服务项目|惠及16万儿童: whether an undertaking with a long name is what reaches those who are counted. */
function isReaching(text: string, { start, end }: Span, verb: Span): boolean {
  return (
    end - start <= LONGEST_UNDERTAKING &&
    text.charCodeAt(start) === QUOTE &&
    REACHING.isAt(text, verb.start, verb.end) &&
    UNDERTAKINGS.endingAt(text, end, start) > 0
  );
}

const LONGEST_UNDERTAKING = 24;
const QUOTE = '“'.charCodeAt(0);
const REACHING = createLexicon('惠及 覆盖 吸引 带动 服务 参与');
const UNDERTAKINGS = createLexicon('项目 工程 活动 行动 计划 政策 服务 试点');

/** 年初确定的|新农村建设|6件实事: a noun that ends in 建设, behind the clause that is told of it; null when there is none. */
function afterRelative(text: string, owner: Span, verb: Span): Span | null {
  const of = findLastWord(text, owner.start, owner.end, '的');
  if (of < owner.start + 2 || owner.end - of < 3 || !text.startsWith('建设', verb.start)) return null;
  const start = trimLeft(text, of + 1, owner.end);
  return LEADING_VERBS.startingAt(text, of + 1) > 1 ? null : { start, end: verb.end };
}

/** “十四五”规划|确定的|24项主要指标: who set what is counted; empty where that is not said, null where nothing was set or somebody else did. */
function setterOf(text: string, { start, end }: Span): Span | null {
  const length = SET.endingAt(text, end, start);
  if (length === 0) return null;
  const to = end - length;
  const plan = PLAN_BEFORE.exec(text.slice(Math.max(0, to - 12), to));
  if (plan) return { start: Math.min(start, to - plan[0].length), end: to };
  const named = to === start || AT_FIRST.has(text.slice(start, to)) || BODIES.endingAt(text, to, start) > 0;
  return named ? { start: to, end: to } : null;
}

/** 区人大三次会议|确定的: who sets goals and tasks; which body or session it was is no part of them. */
const BODIES = createLexicon(
  '省上 市上 县上 会议 全会 人大 人代会 党代会 市委 县委 区委 省委 州委 盟委 旗委 党委 政府 国家 省 市 县 区 州 上级 省里 市里 县里 常委会 党组',
);

const AT_FIRST = createLexicon('年初 年度');

const SET = createLexicon(
  '确定的 提出的 明确的 设定的 规定的 下达的 确立的 通过的 审议通过的 批准的 审议批准的 部署的 承诺的',
);
const PLAN_BEFORE = /(?:“[一二三四五六七八九十]{1,3}五”)?(?:规划|纲要|规划纲要|《[^》]{2,8}》)$/;

/** 围绕主导产业|建设…, 面向前沿|新设…: what something is done for is not who does it. */
const PARTICLES = /[的了要是使对以、，]|^(?:围绕|面向|聚焦|针对|依托|结合|立足|运用|采取|采用|借助)/;

function withoutTimeBehind(text: string, head: Span): Span {
  const length = TIME_WORDS.endingAt(text, head.end, head.start);
  return length > 0 ? { start: head.start, end: head.end - length } : head;
}

function closingVerb(text: string, start: number, end: number): number {
  let at = end;
  if (text.charAt(at - 1) === '了') at--;
  for (let steps = 0; steps < 3; steps++) {
    const length = LEADING_VERBS.endingAt(text, at, start);
    if (length === 0) break;
    at -= length;
  }
  return at < end - (text.charAt(end - 1) === '了' ? 1 : 0) ? end - at : 0;
}

/** The predicate said once for a whole list: 2个县、5个乡镇、33个村|入选…. */
function predicateOf(text: string, readings: readonly Reading[], at: number): readonly Phrase[] {
  for (let index = at; index < Math.min(readings.length, at + LONGEST_LIST); index++) {
    const reading = readings[index]!;
    if (index > at && (reading.own.joint !== 'list' || isFilled(reading.head))) return [];
    // 12个村、3600户、1.2万人|脱贫退出: people and households need no noun
    if (!reading.noun && (index === at || reading.quantity.class !== 'people')) return [];
    if (reading.predicate && (isSum(text, reading) || isProgress(text, reading.predicate))) return [];
    if (reading.predicate)
      return reading.predicate.end - reading.predicate.start <= LONGEST_PREDICATE ? [reading.predicate] : [];
  }
  return [];
}

/** 国债1万亿元资金|支持灾后重建: whether money is named as such, so that what it does is no part of what it is. */
function isSum(text: string, { quantity, noun }: Reading): boolean {
  return quantity.class === 'money' && noun !== null && SUMS.endingAt(text, noun.end, noun.start) > 0;
}

const SUMS = createLexicon('资金 基金 国债 债券 债 贷款 资本 财力');

/** How the work goes; 加快推进 is what is done, and may be what is counted. */
const PROGRESS = createLexicon(
  '进展顺利 顺利进行 顺利推进 扎实推进 稳步推进 有序推进 全面推进 进展良好 顺利实施 有序开展 扎实开展 顺利开展 全面开展',
);

/** Whether a predicate tells only how the work goes on, or that all of them are done, which is no part of what is counted. */
function isProgress(text: string, { start, end }: Span): boolean {
  if (holdsAt(ALL_STARTS, text, start) && ALL_DONE.test(text.slice(start, end))) return true;
  return PROGRESS.endingAt(text, end, start) === end - start;
}

/** 21个片区、3860户|棚户区改造: the work that goes on in the quarters in front, of which the next amount tells the households; null when they are counted for themselves. */
function workInside(text: string, noun: Phrase, next: Reading | undefined): Phrase | null {
  if (!QUARTERS.isAt(text, noun.start, noun.end) || next?.own.joint !== 'list' || !next.noun || isFilled(next.head))
    return null;
  if (!DWELLINGS.has(next.quantity.unit.replace(/^[十百千万亿]+/, ''))) return null;
  const start = next.noun.start + (text.charAt(next.noun.start) === '楼' ? 1 : 0);
  return WORKS.endingAt(text, next.noun.end, start + 2) > 0 ? { start, end: next.noun.end } : null;
}

const QUARTERS = createLexicon('片区 小区 街区 地块 社区 街道 村 村庄 院落 乡镇');
const DWELLINGS = createLexicon('户 栋 幢 套 平方米 人');
const WORKS = createLexicon('改造 更新 整治 治理 征收 拆迁 搬迁 征迁 提升 建设 改造工程 加装');

const ALL_STARTS = createCharacters('全实年均已');
/** 全部办结, 实现应保尽保: nothing is left. */
const ALL_DONE =
  /^(?:年底前|年内|均|已)*(?:全部(?:完成|超额完成|如期完成|按期完成|办结|整改到位|落实到位|兑现|达标)|实现(?:全覆盖|应保尽保|动态清零))$/;

/** 2个区级、4个街道和20个农村社区服务中心: a bare modifier takes the noun of the list's last member. */
function completeNoun(text: string, readings: readonly Reading[], at: number): readonly Phrase[] {
  const noun = readings[at]!.noun!;
  const work = workInside(text, noun, readings[at + 1]);
  if (work) return [work, noun];
  if (!isModifier(text, noun.start, noun.end)) return [noun];
  for (let index = at + 1; index < Math.min(readings.length, at + LONGEST_LIST); index++) {
    const reading = readings[index]!;
    if (reading.own.joint !== 'list' || isFilled(reading.head) || !reading.noun) break;
    const { start, end } = reading.noun;
    if (noun.end - noun.start === 1 && end - start <= 3) break;
    if (!isModifier(text, start, end)) return [noun, { start: start + modifierLength(text.slice(start, end)), end }];
  }
  return [noun];
}
