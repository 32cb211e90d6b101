import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import { isBare, isDependent, verbEnd } from '#facts/clauses/head.ts';
import { isModifier, withoutAttribute, withoutModifier, withoutState, withoutSum } from '#facts/clauses/modifiers.ts';
import { topicOf } from '#facts/clauses/noun-phrase.ts';
import { isFilled, type Phrase, wordsOf } from '#facts/clauses/phrase.ts';
import { topicIn } from '#facts/clauses/prelude.ts';
import { isCounted } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import { isContribution, SHARE_STARTS, TRAITS } from '#facts/clauses/traits.ts';
import { FURTHER_RATES, INDICATORS } from '#facts/lexicon/measures.ts';
import { INTANGIBLES, QUALITIES } from '#facts/lexicon/qualities.ts';
import { BARE_VERBS, DEPENDENT_VERBS, LEADING_VERBS, VERB_NOUNS } from '#facts/lexicon/verbs.ts';
import { createCharacters, findLastWord, findWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { bindAttribute, isObject, NOTHING, toldBefore } from './attribute.ts';
import { countsAlike, stacksOn } from './bare-number.ts';
import { fullDeed } from './behind.ts';
import { type Binding, bindTo, type Context, leanOn } from './binding.ts';
import {
  withoutDeed,
  withoutFirstDeed,
  withoutHerd,
  withoutOutput,
  withoutOverlap,
  withoutProduct,
  withoutRate,
} from './carried.ts';

/** Longest thing that is repeated in front of what was done with it (…惠及市场主体800家). */
const LONGEST_CARRIED = 14;

/** Heads that need the thing named before them: 完成投资, 增速, 竣工, 省级. */
export function bindDependent(text: string, context: Context): Binding | null {
  const { head, quantity, traits } = context.readings[context.at]!;
  const last = (quantity.signs & SIGNS.list) === 0 ? null : lastMember(text, head);
  const listed = last && topicOf(text, head.start, last.start - 1);
  if (listed) return leanOn([listed, last], [listed], true);
  const beside = bindBeside(text, context);
  if (beside) return beside;
  const stem = bindStem(text, context);
  if (stem) return stem;
  const ratio = bindRatio(text, context);
  if (ratio) return ratio;
  if ((traits & TRAITS.dependent) !== 0) return bindAttribute(text, context);
  if ((traits & (context.anchor === null ? TRAITS.leans : TRAITS.leans | TRAITS.verb)) !== 0)
    return bindLeaning(text, context);
  return bindRate(text, context) ?? bindVerbs(text, context) ?? bindKind(text, context);
}

/** 企业净增36家，其中工业15家、|商贸|12家: another part of the same whole, told as the one before it was; null where it is none. */
function bindBeside(text: string, { readings, at, previous }: Context): Binding | null {
  const reading = readings[at]!;
  if (!reading.sub || reading.own.joint !== 'list' || at === 0 || previous === undefined) return null;
  const before = readings[at - 1]!;
  if (!before.sub) return null;
  const { head, quantity } = reading;
  if (!isCounted(quantity.class) || previous.quantity.unit !== quantity.unit || reading.noun !== null) return null;
  if (head.end - head.start > LONGEST_PART || LEADING_VERBS.startingAt(text, head.start) > 1) return null;
  const place = previous.metric.findIndex(({ start, end }) => start === before.head.start && end === before.head.end);
  if (place < 0 || place + 1 === previous.metric.length || isDependent(text, head.start, head.end)) return null;
  const rest = previous.metric.slice(place + 1);
  // 其中工业企业15家、商贸企业12家: what says by itself what it is
  if (text.startsWith(text.slice(head.end - 2, head.end), rest[0]!.end - 2)) return null;
  return leanOn([head, ...rest], [head, ...rest]);
}

const LONGEST_PART = 6;
/** What projects are at, by itself, and what they are called when nothing else is said of them. */
const STAGES = createLexicon('续建 新建 新开工 开工 竣工 投产 储备');
const ITEMS = createLexicon('项目 工程');

/** 土地|流转|面积20万亩、|流转率52.8%: the thing whose rate is told by the word that its measure has too; null where it has none. */
function bindStem(text: string, { readings, at, anchor }: Context): Binding | null {
  const { head, own, prelude } = readings[at]!;
  if (anchor === null || head.end - head.start !== 3 || text.charCodeAt(head.end - 1) !== RATE) return null;
  const last = anchor.noun[anchor.noun.length - 1];
  if (own.joint === 'start' || prelude !== null || last === undefined || last.as !== undefined) return null;
  const stem = findWord(text, last.start + 2, last.end - 1, text.slice(head.start, head.start + 2));
  if (stem < 0 || !MEASURED_SO.isAt(text, stem + 2, last.end)) return null;
  return leanOn([...anchor.noun.slice(0, -1), { start: last.start, end: stem }, head], anchor.noun, false, 0.85);
}

const MEASURED_SO = createLexicon('面积 人数 数量 里程 数 量 户数 规模');

/** 研发投入3万亿元，与|生产总值之比|达到2.5%: what the measure told before is held against; null when the head names both. */
function bindRatio(text: string, { readings, at, anchor }: Context): Binding | null {
  const { head, own } = readings[at]!;
  if (!text.startsWith('之比', head.end - 2) || own.joint !== 'clause' || anchor === null) return null;
  const start = text.charAt(head.start) === '与' ? head.start : head.start - 1;
  return text.charAt(start) === '与' && start >= own.start
    ? leanOn([...anchor.metric, { start, end: head.end }], anchor.noun, true)
    : null;
}

/** 某基地占地面积、|总投资…: the last of several words in a head that needs the thing named in front of them; null when it is none. */
function lastMember(text: string, { start, end }: Phrase): Phrase | null {
  const mark = findLastWord(text, start, end, '、');
  const from = mark + 1;
  return mark > start + 1 && (isDependent(text, from, end) || DEPENDENT_VERBS.isAt(text, from, end))
    ? { start: from, end }
    : null;
}

/** A head of other words that may be about what was named before; of all others nobody asks what that was. */
function bindLeaning(text: string, context: Context): Binding | null {
  const { readings, at, anchor } = context;
  const reading = readings[at]!;
  const { head, own, quantity } = reading;
  const topic = toldBefore(text, context);
  const carried: readonly Phrase[] = topic ? [topic] : (anchor?.noun ?? NOTHING);
  const beside = bindRate(text, context) ?? bindFurtherRate(text, context, topic) ?? bindVerbs(text, context);
  if (beside) return beside;
  // 投入扶贫资金3380万元，|脱贫324户: people do so, and no money
  if (SELF_DEEDS.isAt(text, head.start, head.end) && isMoney(text, carried)) return leanOn([head], [head], true);
  if (DEPENDENT_VERBS.isAt(text, head.start, head.end) && own.joint !== 'start' && carried.length > 0) {
    const doer = quantity.class === 'point' ? addingTo(text, carried) : carried;
    return leanOn([...withoutOutput(text, withoutAttribute(text, doer), '人数'), head], carried, false);
  }
  const added = soFar(text, carried, head);
  if (added) return leanOn([head, added], [added], false);
  const shared = sharesVerb(text, context, carried);
  if (shared) return leanOn(shared, carried, false);
  if (isBare(text, head.start, head.end)) {
    // 巩固产业领先地位，新增并网400万千瓦: a quality is nothing that is built
    const vain = topic !== null && INTANGIBLES.endingAt(text, topic.end, topic.start) > 0;
    if (carried.length === 0 || vain) return leanOn([head], [head], true);
    const rid = withoutDeed(text, carried, head);
    if (rid !== carried) return leanOn([...rid, head], rid, true, 0.85);
    const state = withoutState(text, carried);
    // 新建项目38个、|续建|48个
    if (state.length === 1 && STAGES.isAt(text, head.start, head.end) && ITEMS.has(wordsOf(text, state)))
      return leanOn([head, ...state], carried, false);
    return leanOn([...(text.startsWith('净增', head.start) ? withoutSum(text, state) : state), head], carried, false);
  }
  const modifies = (reading.traits & TRAITS.modifier) !== 0;
  if (topic && topicIn(text, reading.prelude) && reading.lead.change && own.joint === 'clause' && modifies) {
    const measured = withoutModifier(text, [topic]);
    if (measured[0]!.start > topic.start) return leanOn([head, ...measured], [head, ...measured], true, 0.85);
  }
  if (reading.sub && isCounted(quantity.class) && SELF_STANDING.isAt(text, head.start, head.end)) {
    const added = anchor?.verb && ADDING.isAt(text, anchor.verb.start, anchor.verb.end) ? [anchor.verb] : [];
    return leanOn([...added, head], [head], true);
  }
  return bindKind(text, context) ?? bindDeed(text, context, topic, carried);
}

const SELF_DEEDS = createLexicon('脱贫 减贫 实现脱贫 稳定脱贫 脱贫出列 脱贫摘帽 出列 摘帽 就业 实现就业 转移');

function isMoney(text: string, carried: readonly Phrase[]): boolean {
  const last = carried[carried.length - 1];
  return last !== undefined && last.as === undefined && MONEY.endingAt(text, last.end, last.start) > 0;
}

const MONEY = createLexicon('资金 贷款 补贴 补助 投资 投入');

/** 科创园累计|注册企业|1300家，今年新引进146家: what there was of so far, of which the next verb tells what was added; null when it is something else. */
function soFar(text: string, carried: readonly Phrase[], head: Phrase): Phrase | null {
  const last = carried[carried.length - 1];
  if (last === undefined || last.as !== undefined || !ADDED_SINCE.isAt(text, head.start, head.end)) return null;
  const sum = findLastWord(text, last.start, last.end, '累计');
  if (sum < 0) return null;
  const came = text.startsWith('引进', head.end - 2) ? CAME.startingAt(text, sum + 2) : 0;
  const start = came > 0 ? sum + 2 + came : verbEnd(text, sum + 2, last.end);
  return last.end - start >= 2 ? { start, end: last.end } : null;
}

const ADDED_SINCE = createLexicon('新增 新引进 新认定 新培育 新注册 新获批 新登记 新签约');
const CAME = createLexicon('注册 登记 落户 入驻 引进 入园');

/** 147个断面水质|优良率: what is counted goes on into its rate. */
function bindRate(text: string, { readings, at, anchor }: Context): Binding | null {
  const { head, own } = readings[at]!;
  if (own.joint !== 'tight' || !anchor || text.charCodeAt(head.end - 1) !== RATE || anchor.noun.length === 0)
    return null;
  if (anchor.noun[anchor.noun.length - 1]!.end !== head.start) return null;
  return leanOn([...anchor.noun, head], anchor.noun, true);
}

/** 公路养护率…，|优良率: another rate of what was named before. */
function bindFurtherRate(text: string, { readings, at, anchor }: Context, topic: Phrase | null): Binding | null {
  const { head } = readings[at]!;
  if ((!anchor && !topic) || !FURTHER_RATES.isAt(text, head.start, head.end)) return null;
  const words = text.slice(head.start, head.end);
  const named = topic ? ratedTopic(text, topic) : anchor!.noun;
  // 咖啡产值增长3倍、|精深加工率85%: of what is made
  const made = topic !== null || readings[at]!.own.joint !== 'list' ? named : withoutProduct(text, named);
  const thing = withoutOverlap(text, withoutRate(text, made, words), words);
  if (thing.length === 0 || (!topic && thing === named)) return null;
  return leanOn([...thing, head], named, false, 0.85, [{ metric: words }]);
}

/** 培训|300人、20家企业: a verb of which the next amount tells the object. */
function bindVerbs(text: string, { readings, at }: Context): Binding | null {
  const reading = readings[at]!;
  const { head, quantity } = reading;
  if (reading.noun || at + 1 === readings.length) return null;
  const full = fullDeed(text, head);
  if (reading.deedEnd !== head.end && full === null) return null;
  const next = readings[at + 1]!;
  if (!next.noun || (next.own.joint !== 'list' && next.own.start !== quantity.tail)) return null;
  if (isFilled(next.head) || !(countsAlike(reading, next) || stacksOn(reading, next))) return null;
  const deed = full ?? head;
  const noun = withoutHerd(text, quantity.class === 'people', next.noun);
  return bindTo([deed, noun], [noun], deed);
}

/** 其中|省级5家: a kind or a part of what was counted before. */
function bindKind(text: string, { readings, at, anchor, previous }: Context): Binding | null {
  const reading = readings[at]!;
  if (!anchor || !(reading.sub || (reading.traits & TRAITS.modifier) !== 0)) return null;
  const { head, own, quantity } = reading;
  const core = coreOf(text, reading, anchor);
  const turned = text.charAt(own.start - 1) === '；' && anchor.unit === quantity.unit && isOfPart(text, previous);
  const pairs = own.joint === 'list' || (own.joint === 'clause' && anchor.unit === quantity.unit);
  if (core.length === 0 || !(reading.sub || turned || (pairs && core !== anchor.noun))) return null;
  if (core === anchor.noun && isSibling(readings, at, core)) return null;
  const whole = [head, ...core];
  return leanOn(anchor.verb ? [anchor.verb, ...whole] : whole, whole, false);
}

/** 其中零售业6家、|服务业7家; 其中玉米7万亩、|豆类3万亩: whether what was told last is itself a member of the list that this one goes on with. */
function isSibling(readings: readonly Reading[], at: number, [only, ...rest]: readonly Phrase[]): boolean {
  if (only === undefined || rest.length > 0 || !readings[at]!.sub) return false;
  for (let index = at; index > 0 && at - index < LONGEST_ROW; index--) {
    const { own, lead } = readings[index]!;
    // 食品类上涨5%，|衣着类下降1%
    if (own.joint !== 'list' && (own.joint !== 'clause' || lead.change === null)) return false;
    const { sub, head } = readings[index - 1]!;
    if (sub && head.start === only.start && head.end === only.end) return true;
  }
  return false;
}

const LONGEST_ROW = 12;

/** 零售额…，其中城镇36亿元；|乡村16亿元: whether what was told last was told of a part that goes with another. */
function isOfPart(text: string, previous: Draft | undefined): boolean {
  const first = previous?.metric[0];
  if (first === undefined || first.as !== undefined || previous!.metric.length < 2) return false;
  return isModifier(text, first.start, first.end);
}

/** What was counted before, of which a head names a kind (其中甲类…) or a modifier (城镇…) alone; nothing when it names a thing of its own. */
function coreOf(text: string, { sub, head, quantity, traits }: Reading, anchor: Anchor): readonly Phrase[] {
  // 生产总值增长6%，其中第一产业…: what a sector adds to it is no output of its own
  if (sub && SECTORS.isAt(text, head.start, head.end) && isOutput(text, anchor.noun)) return NOTHING;
  // 农林牧渔业总产值326亿元，其中农业186亿元
  if (sub && SECTORS.isAt(text, head.start, head.end) && text.startsWith('农林牧渔', anchor.noun[0]?.start ?? 0))
    return NOTHING;
  if (sub && anchor.unit === quantity.unit && text.startsWith('以上', head.end - 2)) return classOf(text, anchor.noun);
  const short = sub && head.end - head.start <= LONGEST_KIND && anchor.unit === quantity.unit;
  if (short && holdsAt(KINDS, text, head.end - 1)) return anchor.noun;
  return (traits & TRAITS.modifier) !== 0 ? withoutModifier(text, anchor.noun) : NOTHING;
}

/** 签约亿元以上|项目|62个，其中10亿元以上8个: what both are called; nothing when it has no such name. */
function classOf(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const last = noun[noun.length - 1];
  const length = last === undefined || last.as !== undefined ? 0 : SIZED_CLASSES.endingAt(text, last.end, last.start);
  return length === 0 ? NOTHING : [{ start: last!.end - length, end: last!.end }];
}

const SIZED_CLASSES = createLexicon('项目 产业项目 工业项目 企业 工业企业 园区 产业集群 产业链');

/** 培训基地…，|带动就业800人: a deed of what was named before. */
function bindDeed(
  text: string,
  { readings, at }: Context,
  topic: Phrase | null,
  carried: readonly Phrase[],
): Binding | null {
  const { head, own, lead, deedEnd, quantity } = readings[at]!;
  if (own.joint === 'start' || carried.length === 0 || DEPENDENT_VERBS.startingAt(text, head.start) === 0) return null;
  // 支持|建设产业园30个: somebody else's deed
  if (text.startsWith('支持', head.start) && LEADING_VERBS.startingAt(text, head.start + 2) > 1) return null;
  const adding = quantity.class === 'point' ? addingTo(text, carried) : carried;
  if (adding !== carried) return leanOn([...adding, head], carried, false);
  // What a clause did something to (健全服务体系，带动…) is not who does the next thing.
  if ((topic && isObject(text, topic)) || lead.change) return null;
  // 工业增加值增长24%，|吸纳就业100万人: the thing does so, not its measure
  const doer = withoutProduct(text, carried);
  const words = wordsOf(text, doer);
  // 日供水能力提升到3万吨，|惠及群众8万人: no rate and no capacity reaches anybody
  if (MEASURED_ONLY.endingAt(words, words.length, 0) > 0) return leanOn([head], NOTHING, true);
  // 核销补贴资金3亿元，|拉动消费21亿元: money does so as a matter of course
  if (SPENT.endingAt(words, words.length, 0) > 0 && readings[at]!.quantity.class === 'money')
    return leanOn([head], [head], true);
  if (words.length > LONGEST_CARRIED) return null;
  // 实施再|开发5万亩，拉动投资…: a verb by itself is nobody's name
  if (words.length < 3 && LEADING_VERBS.has(words)) return leanOn([head], [head], true);
  const noun = { start: deedEnd, end: head.end };
  return leanOn([...doer, head], isFilled(noun) ? [noun] : [head], false);
}

/** 第三产业|对经济增长贡献率62%，拉动GDP增长3.8个百分点: what adds both; the words as they are where they tell of no contribution. */
function addingTo(text: string, carried: readonly Phrase[]): readonly Phrase[] {
  const last = carried[carried.length - 1]!;
  return last.as === undefined && text.startsWith('贡献率', last.end - 3) ? beforeWord(text, carried, '对') : carried;
}

const MEASURED_ONLY = createLexicon('能力 规模 率 比例 比重 标准 水平');
const SPENT = createLexicon('补贴资金 补助资金 补贴');

/** Whether what was named last is the output of all sectors, or one of them. */
function isOutput(text: string, noun: readonly Phrase[]): boolean {
  const last = noun[noun.length - 1];
  return last !== undefined && (text.startsWith('生产总值', last.end - 4) || SECTORS.has(wordsOf(text, noun)));
}

const SECTORS = createLexicon('第一产业 第二产业 第三产业 一产 二产 三产 农业 工业 服务业');
const KINDS = createCharacters('类型');
const LONGEST_KIND = 8;
const RATE = '率'.charCodeAt(0);
/** （ */
const BRACKET = 0xff08;

const PROGRESSED = '发展';

/** 高中阶段教育|发展加快，毛入学率…: the thing of which a rate is told; none where the clause in front speaks of a quality. */
function ratedTopic(text: string, { start, end }: Phrase): readonly Phrase[] {
  const to = text.startsWith(PROGRESSED, end - 2) ? end - 2 : end;
  return to - start < SHORTEST_RATED || QUALITIES.endingAt(text, to, start) > 0 ? [] : [{ start, end: to }];
}

const SHORTEST_RATED = 4;

/** Modifiers of a list (企业、居民…) that are things of their own when they are counted: 其中企业49万户. */
const SELF_STANDING = createLexicon('企业 居民 职工 农民 政府 小学 初中 高中');

/** 新登记经营主体4万户，其中|企业1万户: what was added of the whole was added of its part. */
const ADDING = createLexicon('新增 净增 新登记 新设 新设立 新注册 新增加');

/** 培训农村劳动力2.3万人，转移2.5万人: another verb for the thing named before; 对…贡献率, 为年度计划的N%: another share of it. */
function sharesVerb(text: string, context: Context, carried: readonly Phrase[]): readonly Phrase[] | null {
  const { head, own, quantity } = context.readings[context.at]!;
  if (carried.length === 0 || (own.joint === 'start' && text.charCodeAt(own.start - 1) !== BRACKET)) return null;
  const shares = quantity.class === 'share' || isContribution(text, head, quantity);
  const shared = shares ? sharesWhole(text, context, carried) : null;
  if (shared !== null) return shared;
  const { start, end } = head;
  if (context.anchor === null || !LEADING_VERBS.isAt(text, start, end)) return null;
  // 经验在全国推广8项、全省推广26项
  const last = carried[carried.length - 1]!;
  if (last.as === undefined && text.startsWith(text.slice(start, end), last.end - (end - start))) return carried;
  return VERB_NOUNS.isAt(text, start, end) || BARE_VERBS.isAt(text, start, end)
    ? null
    : [head, ...withoutFirstDeed(text, carried)];
}

/** 对…贡献率, 为年度计划的N%: another share of the thing named before. */
function sharesWhole(text: string, context: Context, carried: readonly Phrase[]): readonly Phrase[] | null {
  const { head, own } = context.readings[context.at]!;
  if (!holdsAt(SHARE_STARTS, text, own.start)) return null;
  const words = text.slice(own.start, head.end);
  if (words.startsWith('对') && words.endsWith('贡献率'))
    return [...beforeWord(text, beforeWord(text, carried, '对'), '占'), { start: own.start, end: head.end }];
  const said = SHARE_SAID.exec(words);
  if (said === null || !(WHOLES.test(words) || (IS_OF.test(words) && text.charCodeAt(own.end - 1) === OF))) return null;
  const end = words.endsWith('的') ? head.end - 1 : head.end;
  if (namesTask(text, words, carried)) return [{ start: own.start, end }];
  // 旅游收入45亿元，|相当于GDP|的17%: a whole that is none of its own says so
  const like = said[0].endsWith(LIKE) && !WHOLES.test(words) ? LIKE.length : 0;
  return [...(measureBefore(context) ?? carried), { start: own.start + said[0].length - like, end }];
}

/** 生产总值增长9%，完成|灾后重建|任务的72%: whether a share is told of a task with a name of its own, which is none of what was measured before. */
function namesTask(text: string, words: string, carried: readonly Phrase[]): boolean {
  const named = OWN_TASK.exec(words)?.groups?.named;
  if (named === undefined || INDICATORS.endingAt(named, named.length, 0) > 0) return false;
  const told = wordsOf(text, carried);
  for (let at = 0; at + 2 <= named.length; at++) if (told.includes(named.slice(at, at + 2))) return false;
  return true;
}

const OWN_TASK =
  /^(?:已|仅|共)?完成(?!(?:全年|年度|本年|当年|今年|年初|省|市|县|区|州|国家|上级|预期|预定|既定|总|工程|收支|规划))(?<named>[\u4e00-\u9fff]{4,12}?)(?:主要|总体|全部|年度)?(?:目标任务|任务|目标)的?$/u;

/** 仅|为全年计划, 已|占年度计划: adverbs in front of the whole that a share is of. */
const SHARE_SAID = /^(?:仅仅?|只|已经?|约|大约|刚刚?|确保|力争|预计|将)?(?:相当于|(?=[为是占达]|完成|实现))/;
const LIKE = '相当于';
/** 为正常保有量|的101%: whatever a measure is held against so. */
const IS_OF = /^(?:仅仅?|只|约|大约)?(?:为|是|相当于)[\u4e00-\u9fffA-Z]{2,14}的?$/;
const OF = '的'.charCodeAt(0);
const WHOLES = /(?:计划|目标|目标值|目标数|计划数|任务|任务数|总量|工程量|总投资|总和|预算|预算数)的?$/;

/** What was measured last, growths and ranks left aside: what a share of the plan is told of. */
function measureBefore({ anchor, previous }: Context): readonly Phrase[] | undefined {
  const told =
    previous !== undefined && !previous.base && previous.quantity.class !== 'share' && previous.kind === 'level';
  return told || (previous?.kind === 'growth' && previous.group === 0) ? previous.metric : anchor?.metric;
}

/** The phrases up to a word in the last of them. */
function beforeWord(text: string, phrases: readonly Phrase[], word: string): readonly Phrase[] {
  const last = phrases[phrases.length - 1]!;
  const place = last.as === undefined ? text.slice(last.start, last.end).indexOf(word) : -1;
  return place > 0 ? [...phrases.slice(0, -1), { start: last.start, end: last.start + place }] : phrases;
}
