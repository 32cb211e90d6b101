import type { Anchor } from '#facts/clauses/draft.ts';
import { isDependent, verbEnd } from '#facts/clauses/head.ts';
import { namesWork } from '#facts/clauses/noun-phrase.ts';
import { isFilled, type Phrase } from '#facts/clauses/phrase.ts';
import { isCounted, isStuff } from '#facts/clauses/quantity.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { SIGNS } from '#facts/clauses/signs.ts';
import { TRAITS } from '#facts/clauses/traits.ts';
import { CHANGES } from '#facts/lexicon/changes.ts';
import { INDICATORS } from '#facts/lexicon/measures.ts';
import { LEADING_VERBS, NOUN_TAILS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { createCharacters, findLastWord, findWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, bindTo, type Context } from './binding.ts';
import { bindMember } from './members.ts';

/** The plain case: the head says what is measured. */
export function bindHead(text: string, context: Context): Binding {
  const changed = bindChangeFirst(text, context);
  if (changed) return changed;
  const { readings, at, anchor } = context;
  const { head, own, quantity, lead, predicate, noun: behind, traits, deedEnd, thing } = readings[at]!;
  const nounStart = (traits & TRAITS.indicator) !== 0 ? head.start : thing;
  // 办理|全国建议3件、省建议20件: words of the whole belong to their own member
  const verb = nounStart > head.start ? { start: head.start, end: deedEnd > head.start ? deedEnd : nounStart } : null;
  const exampled = isCounted(quantity.class) && (quantity.signs & SIGNS.etc) !== 0;
  const listed = exampled
    ? behindExamples(
        text,
        nounStart,
        head.end,
        verb !== null && DONE_CLASSES.endingAt(text, head.end, nounStart) > 0 ? SHORTEST_DONE : SHORTEST_CLASS,
      )
    : nounStart;
  const noun: readonly Phrase[] = [listed < head.end ? { start: listed, end: head.end } : head];
  const shared = own.joint === 'tight' || anchor === null ? null : bindShared(text, context, anchor);
  if (shared) return shared;
  const member = anchor === null || verb !== null ? null : bindMember(text, readings[at]!, anchor);
  if (member) return member;
  const tail: Phrase[] =
    predicate &&
    !behind &&
    /^(?:由|为|实现|完成|全部|得到|投入|用于|达到|建有)/.test(text.slice(predicate.start, predicate.start + 2)) &&
    predicate.end - predicate.start <= (SPENT.startingAt(text, predicate.start) > 0 ? LONGEST_PURPOSE : 8)
      ? [predicate]
      : [];
  if (behind && quantity.class === 'share' && isDone(text, context)) tail.push(behind);
  if (tail.length === 0 && deedEnd === head.end && predicate && isSpentOn(text, readings[at]!)) tail.push(predicate);
  const stacked = behind ? null : stackedNoun(text, readings[at]!, readings[at + 1]);
  if (stacked) tail.push(stacked);
  if (verb === null && own.joint !== 'list') {
    const deed =
      (isCounted(quantity.class) ? placedDeed(text, head) : null) ?? sharedDeed(text, head, readings[at + 1]);
    if (deed) {
      const counted = { start: behindExamples(text, deed.end, head.end), end: head.end };
      return bindTo(counted.start > deed.end ? [deed, counted, ...tail] : [head, ...tail], [counted], deed);
    }
  }
  if (
    own.joint === 'list' &&
    anchor?.verb &&
    verb === null &&
    anchor.kind === 'level' &&
    lead.change === null &&
    !DEEDS.isAt(text, head.start, head.end) &&
    !text.startsWith('实际', head.start) &&
    !tellsAll(text, readings, at)
  ) {
    return bindTo([anchor.verb, head, ...tail], noun, anchor.verb);
  }
  const line = quantity.class === 'length' ? lineBehind(text, listed, head.end) : null;
  if (line) {
    const deed = verbEnd(text, head.start, line.start);
    return bindTo(
      deed > head.start ? [{ start: head.start, end: deed }, line, ...tail] : [line, ...tail],
      [line],
      verb,
    );
  }
  if (listed > nounStart) {
    // 新建、改造|甲大街等…: a second verb may stand behind the first
    const deeds = { start: head.start, end: verbEnd(text, nounStart, head.end) };
    return bindTo(deeds.end > deeds.start ? [deeds, ...noun, ...tail] : [...noun, ...tail], noun, verb);
  }
  return bindTo([...withoutYearsSummed(text, head), ...tail], noun, verb);
}

/** 固定资产投资|五年累计|完成投资: a head without the years over which it is summed up. */
function withoutYearsSummed(text: string, head: Span): readonly Phrase[] {
  const year = findWord(text, head.start + 3, head.end - 1, '年累计');
  if (year < 0 || !holdsAt(YEARS_SUMMED, text, year - 1)) return [head];
  return [
    { start: head.start, end: year - 1 },
    { start: year + 3, end: head.end },
  ];
}

const YEARS_SUMMED = createCharacters('两三四五六');

/** 拿出120亿元|支持化债: whether a sum that only a verb stands in front of is for what the words behind it tell. */
function isSpentOn(text: string, { quantity, predicate, noun }: Reading): boolean {
  if (quantity.class !== 'money' || noun !== null || predicate === null) return false;
  return predicate.end - predicate.start <= LONGEST_PURPOSE && text.startsWith('支持', predicate.start);
}

/** 资金80%以上|投入…领域: what a share goes to. */
const SPENT = createLexicon('投入 用于');
const LONGEST_PURPOSE = 14;

/** 新增企业35家、从业人员|达到1100人, 企业|总数1200家: how many there are by now, whatever was done with those before. */
function tellsAll(text: string, readings: readonly Reading[], at: number): boolean {
  const { head } = readings[at]!;
  return (
    TOTALS.endingAt(text, head.end, head.start) > 0 ||
    (reaches(text, readings[at]!) && !reaches(text, readings[at - 1]!))
  );
}

const TOTALS = createLexicon('总数 总量 总规模');

/** Whether a number is said to have been reached: 达, 达到. */
function reaches(text: string, { head, quantity }: Reading): boolean {
  return findWord(text, head.end, quantity.start, '达') >= 0;
}

/** 客运站和|管廊试点段|6.5公里: of things side by side the last, when it alone has a length; null when others have one too. */
function lineBehind(text: string, start: number, end: number): Phrase | null {
  let joint = end - 2;
  while (joint > start + 1 && !holdsAt(BESIDE, text, joint)) joint--;
  if (joint <= start + 1 || end - joint < 3 || !isLine(text, end)) return null;
  for (let at = start + 2; at <= joint; at++) {
    if (at < joint && !holdsAt(BESIDE, text, at)) continue;
    if (!SITES.endingAt(text, at, start)) return null;
  }
  return { start: joint + 1, end };
}

const BESIDE = createCharacters('、和及与');
/** What is built in one place and has no length. */
const SITES = createLexicon(
  '站 厂 馆 院 所 场 中心 水库 学校 医院 大楼 广场 公园 基地 泵站 枢纽 园 楼 校 池 塔 库 站房 码头 机场 点位 项目',
);
const LINE_ENDS = createCharacters('路线管网渠堤道河段廊带街沟坝缆岸墙隧轨');

function isLine(text: string, end: number): boolean {
  return holdsAt(LINE_ENDS, text, end - 1);
}

/** A head that an owner or a measure goes with which was said before; null when none does. */
function bindShared(text: string, context: Context, { noun, verb }: Anchor): Binding | null {
  const last = noun[noun.length - 1];
  if (last === undefined || last.as !== undefined) return null;
  const { head, own } = context.readings[context.at]!;
  const listed = own.joint === 'list';
  const owner =
    perHead(text, context) ??
    perOutput(text, context) ??
    sharedOwner(text, context) ??
    (listed ? sharedCount(text, context) : null);
  if (owner) return bindTo([owner, head], [owner, head]);
  const giver = listed ? sharedGiver(text, context) : null;
  if (giver) return bindTo([giver, head], [giver, head]);
  const shared =
    sharedIndicator(text, context) ??
    tradeMeasure(text, context) ??
    sharedRest(text, context) ??
    sharedSum(text, context) ??
    (listed ? sharedGrowth(text, context) : null);
  if (!shared) return null;
  const added = listed && verb && ADDED.isAt(text, shared.start, shared.end);
  return bindTo(added ? [verb, head, shared] : [head, shared], [head, shared], added ? verb : null);
}

/** 项目7300亩|900户的|安置任务: what two amounts side by side are of, behind the second. */
function stackedNoun(text: string, { quantity, head, lead }: Reading, next: Reading | undefined): Span | null {
  if (!next?.of || next.quantity.start !== quantity.tail || lead.change !== null) return null;
  return INDICATORS.endingAt(text, head.end, head.start) > 0 ? null : next.noun;
}

/** 城区新增|公交线路5条、公交车20辆: where something is done and the verb, which hold for the members of the list behind; null when a head begins otherwise. */
function placedDeed(text: string, { start, end }: Span): Span | null {
  const place = PLACES.startingAt(text, start);
  const done = place === 0 ? 0 : verbEnd(text, start + place, end) - start;
  // 城市|建设项目: what is called by what is done there
  if (namesWork(text, start + done)) return null;
  return done > place && start + done + 1 < end ? { start, end: start + done } : null;
}

/** 海绵城市试点改造|小区164个、道路130公里: the words up to a verb inside a head that hold for the members of the list behind; null when none follow or they have verbs of their own. */
function sharedDeed(text: string, { start, end }: Span, next: Reading | undefined): Span | null {
  if (next === undefined || next.own.joint !== 'list' || !isFilled(next.head)) return null;
  if (next.lead.change !== null || next.noun) return null;
  if (next.quantity.class === 'share' || LEADING_VERBS.startingAt(text, start) > 0) return null;
  const length = next.head.end - next.head.start;
  if (length > LONGEST_MEMBER || next.deedEnd > next.head.start) return null;
  if (isDependent(text, next.head.start, next.head.end)) return null;
  const made = MAKING.startingAt(text, start);
  if (made > 0 && end - start - made >= 2 && NOUN_TAILS.startingAt(text, start + made) === 0)
    return namesWork(text, start + made) ? null : { start, end: start + made };
  for (let at = start + 2; at + 4 <= end; at++) {
    if (LEADING_VERBS.startingAt(text, at) < 2) continue;
    const done = verbEnd(text, at, end);
    if (done === at) continue;
    return end - done >= 2 && !namesWork(text, done) && !'的和、与及'.includes(text.charAt(done))
      ? { start, end: done }
      : null;
  }
  return null;
}

/** Verbs that are as often the beginning of a name, and lead a list only where one follows. */
const MAKING = createLexicon('生产 产出 销售 出栏 存栏');
const LONGEST_MEMBER = 8;

/** 新建装机1500万千瓦、|治沙140万亩: verbs with their object, which need no other verb. */
const DEEDS = createLexicon('治沙 造林 种草 植树 育林 绿化 减税 降费 退税 减负 减排 扩招 发电 供水 供热 供气');

const PLACES = createLexicon('城区 市区 主城区 中心城区 县城 城市 农村 乡镇');

/** 新增甲、乙等|先进制造业集群4个: where what is counted begins behind its examples; `start` when there are none, or when it is too common a word to stand without them (机构, 项目). */
function behindExamples(text: string, start: number, end: number, shortest = SHORTEST_CLASS): number {
  const etc = findLastWord(text, start, end, '等');
  if (etc <= start + 2 || end - etc <= shortest || text.charAt(start) === '、') return start;
  if (holdsAt(BEFORE_OTHER_ETC, text, etc - 1) || holdsAt(BEHIND_OTHER_ETC, text, etc + 1)) return start;
  if (text.startsWith('方面', etc + 1) || text.startsWith('领域', etc + 1)) return start;
  const kinds = findWord(text, start, etc, '、');
  return kinds > start ? etc + 1 : start;
}

/** 打通甲路、乙巷等|断头路6条: with a verb in front a shorter word is plain enough. */
const SHORTEST_DONE = 2;
const DONE_CLASSES = createLexicon(
  '项目 工程 活动 赛事 比赛 论坛 展会 会展 演出 会议 展览 节庆 道路 断头路 街巷 背街小巷 背街巷道 公园 游园 停车位 停车场 社区 小区 村庄',
);
const SHORTEST_CLASS = 5;
/** 高等, 同等, 等级, 等三所: no end of a list of examples, or one that says how many there are. */
const BEFORE_OTHER_ETC = createCharacters('高中初同平均对劣');
const BEHIND_OTHER_ETC = createCharacters('级次额于值离候一二两三四五六七八九十几');

/** 数据中心100%|使用绿电, 建成区实现100%|清洁取暖: what is done by a share of the thing in front. */
function isDone(text: string, { readings, at }: Context): boolean {
  const { head, lead, noun, of } = readings[at]!;
  if (of || !noun || lead.change !== null || noun.end - noun.start > LONGEST_DEED) return false;
  if (NO_DEEDS.startingAt(text, noun.start) > 0) return false;
  return (
    !INDICATOR_SHARE.test(text.slice(head.start, head.end)) && INDICATORS.endingAt(text, head.end, head.start) === 0
  );
}

/** 按3%安排, 100%全覆盖: what tells how the share is set and not what is done. */
const NO_DEEDS = createLexicon('安排 编制 全 政策 测算 计算 掌握 把握 执行 考虑 预计');
const LONGEST_DEED = 10;

/** 铝材产量21万吨；煤炭300万吨: the measure said once for a series of goods in one unit. */
function sharedIndicator(text: string, { readings, at, anchor }: Context): Phrase | null {
  const { head, own, quantity, sub } = readings[at]!;
  const last = anchor?.noun[anchor.noun.length - 1];
  if (!anchor || !last || own.joint === 'tight' || last.as !== undefined) return null;
  if (head.end - head.start > LONGEST_INSURANCE) return null;
  if (sub ? !isOfOneKind(anchor.unit, quantity.unit) : anchor.unit !== quantity.unit) {
    // 石油产量200万吨、天然气60亿立方米
    const alike = (isStuff(anchor.unit) && isStuff(quantity.unit)) || text.startsWith('以旧换新', last.end - 4);
    if (own.joint !== 'list' || !alike) return null;
  }
  // “疆煤外运”: what has a name of its own is no kind of goods
  if (INDICATORS.endingAt(text, head.end, head.start) > 0 || text.charAt(head.end - 1) === '”') return null;
  const words = text.slice(last.start, last.end);
  // 播种面积30万亩，其中|大豆扩种|1万亩
  if (sub && LEADING_VERBS.endingAt(text, head.end, head.start + 2) > 1) return null;
  const again = sub && own.joint === 'list' && anchor.noun.length === 2 && anchor.noun[0]!.end !== last.start;
  if (again && head.end - head.start <= LONGEST_MEMBER && INDICATORS.endingAt(text, last.end, last.start) > 1)
    return last;
  const members = sub && COUNTING.startingAt(words, 0) > 0 ? OF_MEMBERS.exec(words) : null;
  if (members && head.end - head.start <= LONGEST_MEMBER && INDICATORS.endingAt(text, last.end, last.start) > 0)
    return { start: last.start + members[0].length - members.groups!.kind!.length, end: last.end };
  const measure = (sub ? MEASURES_OF_PARTS : MEASURES_OF_GOODS).exec(words);
  const insured = text.startsWith('保险', head.end - 2) && measure?.[0] === '参保人数';
  if (!measure || head.end - head.start > (insured ? LONGEST_INSURANCE : LONGEST_MEMBER)) return null;
  return { start: last.end - measure[0].length, end: last.end };
}

/** 采矿业增加值增长14.5%，|制造业|增长15.7%: the measure said once for the growths of trades; null where the head is no trade, or the one before it was told of something else. */
function tradeMeasure(text: string, { readings, at, anchor }: Context): Phrase | null {
  const { head, own, quantity, lead } = readings[at]!;
  const last = anchor?.noun[anchor.noun.length - 1];
  if (!last || anchor?.kind !== 'growth' || last.as !== undefined || quantity.class !== 'share') return null;
  if (own.joint === 'tight' || lead.change === null || lead.toLevel || !isTrade(text, head)) return null;
  const length = TRADE_MEASURES.endingAt(text, last.end, last.start);
  const told = length > 0 && isTrade(text, { start: last.start, end: last.end - length });
  // 制造业投资：|高技术制造业|增长9%: what a measure alone was told of before
  const shared = anchor.noun.length > 1 && length === last.end - last.start;
  return told || shared ? { start: last.end - length, end: last.end } : null;
}

function isTrade(text: string, { start, end }: Span): boolean {
  return end - start >= 3 && text.charAt(end - 1) === '业' && findWord(text, start, end, '等') < 0;
}

const TRADE_MEASURES = createLexicon('增加值 产值 总产值 营业收入 投资 税收 用电量 利润');

/** 集中供养孤儿|养育标准提高到…，散居孤儿|提高到…: what is measured of both, behind the word that ends the second; null where they have none in common. */
function sharedRest(text: string, { readings, at, anchor }: Context): Phrase | null {
  const { head, quantity, lead } = readings[at]!;
  const last = anchor?.noun[anchor.noun.length - 1];
  if (!anchor || !last || anchor.unit !== quantity.unit || !(lead.toLevel || quantity.class === 'share')) return null;
  if (head.end - head.start > LONGEST_MEMBER || head.end - head.start < 3) return null;
  if (INDICATORS.endingAt(text, head.end, head.start) > 0) return null;
  const word = findWord(text, last.start + 1, last.end, text.slice(head.end - 2, head.end));
  const rest = { start: word + 2, end: last.end };
  return word > 0 && INDICATORS.endingAt(text, rest.end, rest.start) > 1 ? rest : null;
}

/** 每千人口|床位数7张，|医师数3人: of how many people the counts of a clinic's staff and beds are told, said once; null elsewhere. */
function perHead(text: string, { readings, at, anchor }: Context): Phrase | null {
  const { head, own, deedEnd } = readings[at]!;
  const first = anchor?.metric[0];
  // 每千人口托位数4个；|新增养老床位|500张
  if (deedEnd > head.start) return null;
  if (!first || first.as !== undefined || own.joint === 'tight' || STAFF.endingAt(text, head.end, head.start) === 0)
    return null;
  if (text.charAt(first.start) !== '每' || text.charAt(head.start) === '每') return null;
  const people = findWord(text, first.start, first.end, '人口');
  return people > 0 && people - first.start <= LONGEST_EACH ? { start: first.start, end: people + 2 } : null;
}

/** 万元GDP|水耗下降12%、|电耗下降7%: of how much output the use of each is told, said once; null elsewhere. */
function perOutput(text: string, { readings, at, anchor }: Context): Phrase | null {
  const { head, own } = readings[at]!;
  const first = anchor?.metric[0];
  if (first === undefined || first.as !== undefined || own.joint !== 'list') return null;
  if (!USED.isAt(text, head.start, head.end)) return null;
  const found = PER_OUTPUT.exec(text.slice(first.start, first.end));
  const end = found === null ? 0 : first.start + found[0].length;
  return end > 0 && USED.isAt(text, end, first.end) ? { start: first.start, end } : null;
}

const PER_OUTPUT = /^(?:万元|单位|亿元|每万元)(?:地区|国内)?(?:GDP|生产总值|(?:工业|农业)?增加值|产值)/;
const USED = createLexicon('能耗 水耗 电耗 用水量 用电量 能源消耗 碳排放 综合能耗 二氧化碳排放');

const LONGEST_EACH = 4;
const STAFF = createLexicon('医师 医师数 医生 医生数 护士 护士数 床位 床位数 托位 托位数 药师 药师数 人员数');

/** 甲市经济总量突破40亿元、|乙市|突破38亿元: the measure of sums side by side, said once; null where the second has a measure or a deed of its own. */
function sharedSum(text: string, { readings, at, anchor, previous }: Context): Phrase | null {
  const { head, own, quantity, lead, deedEnd } = readings[at]!;
  const last = anchor?.noun[anchor.noun.length - 1];
  if (!last || anchor?.verb || own.joint !== 'list' || quantity.class !== 'money' || lead.op !== 'gt') return null;
  if (anchor?.unit !== quantity.unit || previous?.op !== 'gt' || deedEnd > head.start) return null;
  if (head.end - head.start > LONGEST_NAME || INDICATORS.endingAt(text, head.end, head.start) > 0) return null;
  const length = INDICATORS.endingAt(text, last.end, last.start);
  return length > 1 && last.end - last.start - length >= 2
    ? { start: sumStart(text, last, length), end: last.end }
    : null;
}

const LONGEST_NAME = 6;

/** 经济|总量: a total with the word for what is added up. */
function sumStart(text: string, { start, end }: Phrase, length: number): number {
  return text.startsWith('经济总量', end - 4) && end - 4 > start ? end - 4 : end - length;
}

const COUNTING = createLexicon('两 二 三 四 五 六 七 八 九 十 重点 主导 特色 优势 支柱 主要');
/** 八大重点|产业链|营收, 其中新材料…: what each of those is of which the sum was told. */
const OF_MEMBERS =
  /^(?:[两二三四五六七八九十]{1,2}[大个条][\u4e00-\u9fff]{0,4}?|重点|主导|特色|优势|支柱|主要)(?<kind>产业链|产业集群|产业|行业|领域|集群)(?=[\u4e00-\u9fff]{2})/;

const LONGEST_INSURANCE = 12;

const MEASURES_OF_GOODS =
  /(?:产量|销量|存栏量?|出栏量?|产能|吞吐量|(?:探明)?(?:地质)?储量|以旧换新|参保人数|(?:最低)?收购价)$/;
/** 新增石油探明储量…、天然气…, 新增养老保险参保人数…、失业保险…: what was added of each. */
const ADDED = createLexicon('储量 探明储量 地质储量 探明地质储量 参保人数');
/** Under 其中 more is said once: 铁路营业里程…，其中高速铁路…. */
const MEASURES_OF_PARTS =
  /(?:产量|销量|存栏量?|出栏量?|产能|吞吐量|营业里程|通车里程|里程|播种面积|种植面积|建筑面积|面积|种植|栽植|装机容量|装机|业务总量|业务量|零售总额|零售额|增加值|总产值|产值|营业收入|营收|固定资产投资|参保人数)$/;

/** 预算收入15亿元、|支出32亿元: whose measure it is, said once for a pair of measures in one unit. */
function sharedOwner(text: string, { readings, at, anchor }: Context): Phrase | null {
  const { head, own, quantity } = readings[at]!;
  const last = anchor?.noun[anchor.noun.length - 1];
  if (!last || last.as !== undefined) return null;
  if (TRAFFIC.isAt(text, head.start, head.end) && TRAFFIC.endingAt(text, last.end, last.start) > 0)
    return trafficOwner(text, last);
  // 一般公共预算收入增长3%、|支出|突破70亿元
  const spent = text.startsWith('支出', head.start) && text.startsWith('收入', last.end - 2);
  if (own.joint !== 'list' || !(spent || isOfOneKind(anchor?.unit, quantity.unit))) return null;
  if (!PAIRED_MEASURES.isAt(text, head.start, head.end)) return null;
  if (CAPITAL.isAt(text, head.start, head.end) && CAPITAL.endingAt(text, last.end, last.start) === 0) {
    const used = USING.startingAt(text, last.start);
    return used > 0 && text.startsWith('资金', last.end - 2) ? { start: last.start, end: last.start + used } : null;
  }
  const length = Math.max(
    INDICATORS.endingAt(text, last.end, last.start),
    PAIRED_MEASURES.endingAt(text, last.end, last.start),
  );
  return length > 0 && last.end - last.start - length >= 2 ? { start: last.start, end: last.end - length } : null;
}

/** 财政|对|教育投入增长8%、文化投入增长6%: who gives it, with 对; null when what is given is another thing. */
function sharedGiver(text: string, { readings, at, anchor }: Context): Phrase | null {
  const { head, lead } = readings[at]!;
  const [first] = anchor!.noun;
  const last = anchor!.noun[anchor!.noun.length - 1]!;
  if (first === undefined || first.as !== undefined || lead.change === null || head.end - head.start < 4) return null;
  const to = findWord(text, first.start + 2, first.end, '对');
  if (to < 0 || findWord(text, head.start, head.end, '对') >= 0) return null;
  return text.startsWith(text.slice(head.end - 2, head.end), last.end - 2) ? { start: first.start, end: to + 1 } : null;
}

/** 案件受理数下降12%、|损失数下降35%: what two numbers of it are counted of. */
function sharedCount(text: string, { readings, at, anchor }: Context): Phrase | null {
  const { head, own } = readings[at]!;
  const last = anchor?.noun[anchor.noun.length - 1];
  if (!last || last.as !== undefined || own.joint !== 'list' || head.end - head.start !== COUNT_LENGTH) return null;
  if (text.charAt(head.end - 1) !== '数' || text.charAt(last.end - 1) !== '数') return null;
  return last.end - last.start >= COUNT_LENGTH + 2 ? { start: last.start, end: last.end - COUNT_LENGTH } : null;
}

/** 受理数, 损失数. */
const COUNT_LENGTH = 3;

/** Whether two amounts have one unit but for its scale, or are sums of two currencies. */
function isOfOneKind(unit: string | undefined, other: string): boolean {
  if (unit === undefined) return false;
  return unit === other || unscaled(unit) === unscaled(other) || (unit.endsWith('元') && other.endsWith('元'));
}

/** 万公里 → 公里. */
function unscaled(unit: string): string {
  let at = 0;
  while (at + 1 < unit.length && '十百千万亿'.includes(unit.charAt(at))) at++;
  return unit.slice(at);
}

/** 利用外资…、内资: these pair with each other alone. */
const CAPITAL = createLexicon('外资 内资');

/** 实际利用|市外资金36亿元、外资1500万美元. */
const USING = createLexicon('实际利用 实际使用 实际到位 实际引进 利用 使用');

const PAIRED_MEASURES = createLexicon('支出 收入 出口 进口 贷款 存款 利润 税收 外资 内资');

/** 公路|客运量, |货运量: whose traffic it is; null when nothing is named. */
function trafficOwner(text: string, last: Phrase): Phrase | null {
  const length = TRAFFIC.endingAt(text, last.end, last.start);
  return last.end - length - last.start >= 2 ? { start: last.start, end: last.end - length } : null;
}

const TRAFFIC = createLexicon(
  '客运量 货运量 客运总量 货运总量 旅客周转量 货物周转量 客运周转量 货运周转量 旅客发送量 货物发送量',
);

/** 营业收入增长10%、航空航天增长20%: the measure said once for a series of growths. */
function sharedGrowth(text: string, context: Context): Phrase | null {
  const { head, own, lead } = context.readings[context.at]!;
  const last = context.anchor?.noun[context.anchor.noun.length - 1];
  if (!last || last.as !== undefined || own.joint !== 'list' || context.anchor?.kind !== 'growth') return null;
  if (!lead.change || lead.toLevel || head.end - head.start > 10) return null;
  if (INDICATORS.endingAt(text, head.end, head.start) > 0) return null;
  const length = INDICATORS.endingAt(text, last.end, last.start);
  const alone = length === last.end - last.start && context.anchor.noun.length === 1;
  return length > 1 && !alone ? { start: last.end - length, end: last.end } : null;
}

/** 压缩审批事项40%: a change verb in front of what it changes by a share or by points; null when there is none. */
function bindChangeFirst(text: string, context: Context): Binding | null {
  const { head, quantity, lead } = context.readings[context.at]!;
  if ((quantity.class !== 'share' && quantity.class !== 'point') || lead.change !== null || lead.changeNoun !== null)
    return null;
  const start = text.startsWith('平均', head.start) ? head.start + 2 : head.start;
  const changing = CHANGES.startingAt(text, start);
  if (changing === undefined) return null;
  const { length, word, value: sign } = changing;
  const noun = { start: start + length, end: head.end };
  if (length < 2 || noun.end - noun.start < 2 || NOUN_TAILS.startingAt(text, noun.start) > 0) return null;
  if (INDICATOR_SHARE.test(text.slice(head.start, head.end))) return null;
  return bindTo([noun], [noun], null, { sign, word });
}

/** Shares that are levels whatever verb leads them: 提高…覆盖率90%. */
const INDICATOR_SHARE = /(?:率|比重|比例|占比|以上|面)$/;
