import type { Anchor, Draft } from '#facts/clauses/draft.ts';
import { indicatorLength, takesGround } from '#facts/clauses/head.ts';
import { trimLeft } from '#facts/clauses/left.ts';
import { withoutAttribute, withoutShare } from '#facts/clauses/modifiers.ts';
import { type Phrase, wordsOf } from '#facts/clauses/phrase.ts';
import { labelsItem, lastTopicIn, topicIn } from '#facts/clauses/prelude.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { COSTS } from '#facts/lexicon/measures.ts';
import { INTANGIBLES } from '#facts/lexicon/qualities.ts';
import { LEADING_VERBS } from '#facts/lexicon/verbs.ts';
import type { Span } from '#model.ts';
import { findLastWord, findWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, type Context, leanOn } from './binding.ts';
import {
  isStaff,
  withoutAdded,
  withoutDone,
  withoutOutput,
  withoutOverlap,
  withoutRate,
  withoutStock,
  withStage,
} from './carried.ts';

const YIELDS = createLexicon('单产 亩产 总产 总产量 产量 年产量');
const AREAS = createLexicon('播种面积 播面 种植面积 面积 单产 亩产');

/** 播种面积…亩，单产…，总产量…: an area that belongs to nothing named; its yields belong neither to it nor to each other. */
function isArea(text: string, carried: readonly Phrase[]): boolean {
  return carried.length === 1 && AREAS.has(wordsOf(text, carried));
}

/** 粮食|生产再创新高。播种面积…: the crop that is grown, which an area is of, and no deed (守牢粮食安全底线。|播种面积…). */
function grownIn(text: string, told: Span | null, { own }: Reading, words: string): Span | null {
  if (told === null || !words.endsWith('面积') || !SOWN.has(words)) return told;
  if (text.startsWith('生产', told.end - 2) && told.end - told.start > 3)
    return { start: told.start, end: told.end - 2 };
  return findWord(text, told.end, own.start, '。') < 0 ? told : null;
}

const SOWN = createLexicon('播种面积 种植面积 养殖面积 栽培面积');

/** What a budget takes in or spends by itself. */
const REVENUES = createLexicon('预算收入 税收收入 预算支出');
const TAXES = createLexicon('税收收入 税收 非税收入');
/** 增幅最高: a pace with what is said of it. */
const LONGEST_PACE = 4;
/** How fast something changes. */
const PACES = createLexicon('增速 增幅 涨幅 降幅 跌幅');
const STANDINGS = createLexicon('排名 排位 位次');

/** The subject that the words in front name; behind another amount only when they stand between the two. */
export function toldBefore(text: string, { readings, at, anchor, preludes }: Context): Phrase | null {
  return anchor ? topicIn(text, readings[at]!.prelude) : lastTopicIn(text, preludes);
}

/** 2.某水库：总库容1260万立方米，|总投资8.4亿元: the work that an item is about, whose costs stand behind its size; null where none is named. */
function siteOf(text: string, { anchor, preludes }: Context, words: string): Phrase | null {
  const [first] = preludes;
  if (first === undefined || !(COSTS.has(words) || words === '投资') || !labelsItem(text, first)) return null;
  const site = topicIn(text, first);
  if (site === null || site.end - site.start < SHORTEST_SITE) return null;
  if (anchor === null) return site;
  if (WORKS.endingAt(wordsOf(text, anchor.noun), wordsOf(text, anchor.noun).length, 0) > 0) return null;
  // what was counted last is a size of the work, and nothing of its own
  const [size] = anchor.noun;
  return size !== undefined && (size.as !== undefined || size.start > site.end) ? site : null;
}

/** 金融业|活力凸显，增加值…: the branch whose quality was spoken of; null when none was. */
function ownerOf(text: string, { start, end }: Phrase): Phrase | null {
  const to = end - INTANGIBLES.endingAt(text, end, start);
  return to < end && to - start >= SHORTEST_BRANCH && text.charAt(to - 1) === '业' ? { start, end: to } : null;
}

const SHORTEST_BRANCH = 3;
const SHORTEST_SITE = 4;
/** 34个项目: works that are counted are paid for themselves. */
const WORKS = createLexicon('项目 工程 建设 任务');

/** What was named before: in a list by its member before, else by what clauses lean on. */
function named({ readings, at, anchor, previous }: Context): readonly Phrase[] {
  const listed = readings[at]!.own.joint === 'list' && previous !== undefined && previous.noun.length > 0;
  return listed && previous.kind === 'level' && !previous.base ? previous.noun : (anchor?.noun ?? NOTHING);
}

/** A head of attributes only: the measure of what was named before. */
export function bindAttribute(text: string, context: Context): Binding {
  const { readings, at, anchor } = context;
  const reading = readings[at]!;
  const { head, own } = reading;
  const words = text.slice(head.start, head.end);
  const told = grownIn(text, toldBefore(text, context), reading, words);
  // 服务能力增强，贷款余额增长5%: a quality has no amounts of its own
  const site = siteOf(text, context, words);
  const vain =
    told !== null &&
    (INTANGIBLES.endingAt(text, told.end, told.start) > 0 ||
      (told.end - told.start <= LONGEST_PACE && PACES.startingAt(text, told.start) > 0));
  const owner = vain && told !== null ? ownerOf(text, told) : null;
  const topic = site !== null || (vain && owner === null) ? null : (owner ?? told);
  // …不足200亿元；财政压力加大，税收占比64%: and is what nothing in front of it goes on into
  const parted = vain && reading.prelude !== null && findWord(text, reading.prelude.start, own.start, '；') >= 0;
  const carried: readonly Phrase[] = topic
    ? [topic]
    : site
      ? [site]
      : parted
        ? NOTHING
        : SHARES.test(words)
          ? withoutHeld(text, named(context))
          : words.startsWith('签约')
            ? named(context)
            : withStage(text, named(context));
  // 财政收入30亿元，|税收收入20亿元: the taxes are a part of it and named in full
  if (
    topic === null &&
    (TAXES.has(words) || (words === '税收占比' && text.charAt(own.start - 1) === '；')) &&
    text.startsWith('收入', (carried[carried.length - 1]?.end ?? 2) - 2)
  )
    return leanOn([head], [head], true);
  // 工农业总产值10亿元；|税收5000万元, 工业增加值占比72%，|税收占比60%: taxes are paid on more than what a sector brings forth
  if (topic === null && TAXED.has(words) && isOutputOfSector(text, carried, words, own))
    return leanOn([head], [head], true);
  // 实现GDP760亿元；|营业收入2100亿元: what all bring forth has no income of its own
  if (topic === null && words.endsWith('收入') && text.startsWith('GDP', (carried[carried.length - 1]?.end ?? 3) - 3))
    return leanOn([head], [head], true);
  // 强化征管，|预算收入9亿元
  if (topic && REVENUES.has(words) && isObject(text, topic)) return leanOn([head], [head], true);
  if (anchor && !topic && STANDINGS.has(words)) {
    const standing = own.joint === 'list' && context.previous ? context.previous.metric : anchor.metric;
    return leanOn([...standing, head], anchor.noun);
  }
  const { previous } = context;
  // 建成基地20个，完成投资8亿元，占年度计划的96%
  // 产业加快发展。完成产值5亿元，|占全市总产值|的3%: of the amount; its 比重 is that of the whole 产业
  const apart = anchor === null && topicIn(text, reading.prelude) === null && !PARTS.has(words.slice(-2));
  const beside = !topic || apart;
  if (beside && own.joint === 'clause' && previous && isMeasured(previous, anchor) && SHARES.test(words))
    return leanOn([...previous.metric, head], previous.noun);
  // 利润总额下降12.6%，降幅收窄3.4个百分点
  if (!topic && own.joint === 'clause' && previous?.kind === 'growth' && PACES.has(words))
    return leanOn(
      wordsOf(text, previous.metric).endsWith(words) ? previous.metric : [...previous.metric, head],
      previous.noun,
    );
  const member = topic ? memberOf(text, topic, words) : null;
  if (member) return leanOn([member, head], [member], false, 0.85, [{ metric: words }]);
  const all = own.joint === 'clause' ? summedList(text, context) : null;
  if (all) return leanOn([...all, head], [head], true);
  const bareCarried =
    (isCost(words) && endsInOutput(wordsOf(text, carried))) ||
    ((isCost(words) || words === '投资完成率') && isCost(wordsOf(text, carried))) ||
    (YIELDS.has(words) && isArea(text, carried)) ||
    (words === '销售额' && wordsOf(text, carried) === '销售面积')
      ? NOTHING
      : words.startsWith('占') && isOutputOf(text, carried, words)
        ? carried
        : withoutAttribute(text, withoutAttribute(text, PARTS.has(words) ? carried : withoutShare(text, carried)));
  const earned = reading.quantity.class === 'money' && !topic && isStaff(text, bareCarried) ? NOTHING : bareCarried;
  const built = words === '普及率' ? withoutDone(text, earned) : earned;
  const added = ADDED_OUTPUTS.has(words) && reading.lead.change !== null ? withoutAdded(text, built) : built;
  const kept = withoutStock(text, added, words);
  const noun = withoutOverlap(text, withoutRate(text, withoutOutput(text, kept, words), words), words);
  if (reading.sub && noun !== carried && words.length >= 4 && wordsOf(text, noun) !== wordsOf(text, bareCarried))
    return leanOn([head], [head], true, 1, [{ metric: wordsOf(text, [...noun, head]) }]);
  if (noun.length === 0 || holdsWhole(words, wordsOf(text, noun))) return leanOn([head], [head], true);
  return leanOn([...noun, head], noun, false, topicIn(text, reading.prelude) ? 0.75 : 0.85, [{ metric: words }]);
}

/** 集装箱吞吐量8万标箱，|完成投资7000万元: how much is brought forth, in which nothing is invested. */
function endsInOutput(words: string): boolean {
  return OUTPUTS.endingAt(words, words.length, 1) > 0;
}

const OUTPUTS = createLexicon('吞吐量 到发量 发送量 运输量 产量');

/** 总投资86亿元，年度计划|投资|21亿元; 投资6亿元，|完成投资|3亿元: sums of which the one is not what the other is spent on. */
function isCost(words: string): boolean {
  return words === '投资' || words === '完成投资' || COSTS.has(words);
}

const ADDED_OUTPUTS = createLexicon('产值 总产值 增加值 税收 利润 营业收入 营收 销售收入 主营业务收入');
const TAXED = createLexicon('税收 税收占比');
const SECTOR_OUTPUT = /(?:工业|农业|服务业|产业)(?:总产值|增加值|产值)(?:占比)?$/u;

/** Whether taxes, told as a share or behind a semicolon, stand behind the output of a whole sector. */
function isOutputOfSector(text: string, carried: readonly Phrase[], words: string, { start }: Span): boolean {
  if (words === '税收' && text.charAt(start - 1) !== '；' && text.charAt(start - 1) !== ';') return false;
  return carried.length === 1 && SECTOR_OUTPUT.test(wordsOf(text, carried));
}

/** 预算收入30亿元，|税收占预算收入的比重: whether a head names the thing before itself, as the whole of which it is a share. */
function holdsWhole(words: string, thing: string): boolean {
  const share = words.indexOf('占');
  return share > 0 && thing.length >= SHORTEST_WHOLE && words.indexOf(thing, share) > share;
}

const SHORTEST_WHOLE = 4;

/** 棉花总产…、|占全国92%: whether a share is told of what was brought forth, so that it is one of the output. */
function isOutputOf(text: string, carried: readonly Phrase[], words: string): boolean {
  const last = carried[carried.length - 1];
  if (last === undefined || last.as !== undefined) return false;
  // 农作物播种面积…，|占全区播种总面积|22%
  if (words.endsWith('面积') && text.startsWith('面积', last.end - 2)) return true;
  return YIELDS.endingAt(text, last.end, last.start) > 0;
}

/** Whether what was told last is an amount of its own kind, which the words behind it go on about. */
function isMeasured({ kind, quantity, base, noun }: Draft, anchor: Anchor | null): boolean {
  if (kind !== 'level' || base || quantity.class === 'share' || noun.length === 0) return false;
  return anchor === null || anchor.unit !== quantity.unit;
}

/** 申请量|占全市|41%，占全省36%: the thing without the whole that it was a share of before. */
function withoutHeld(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const last = noun[noun.length - 1];
  const of = last === undefined || last.as !== undefined ? -1 : findWord(text, last.start + 2, last.end, '占');
  return of < 0 || takesGround(text, of) ? noun : [...noun.slice(0, -1), { start: last!.start, end: of }];
}

const SHARES = /^(?:约|已|仅)?占/;
const PARTS = createLexicon('占比 比重 比例');
export const NOTHING: readonly Phrase[] = [];

/** 办理建议80件、提案90件，办复率|均为100%: all members of the list in front, of each of which the same is said; null when there is none. */
function summedList(text: string, { readings, at }: Context): readonly Phrase[] | null {
  const reading = readings[at]!;
  if (text.charAt(reading.head.end) !== '均') return null;
  const members: Phrase[] = [];
  for (let index = at - 1; index >= 0 && members.length < LONGEST_SUMMED; index--) {
    const { head, own } = readings[index]!;
    const start = memberStart(text, head);
    if (head.end - start < 2) return null;
    members.unshift({ start, end: head.end });
    if (own.joint !== 'list') break;
  }
  return members.length > 1 ? members : null;
}

/** 办理|区人大代表建议, 甲、乙等|提案: where a member of such a list begins. */
function memberStart(text: string, { start, end }: Phrase): number {
  const etc = findLastWord(text, start, end, '等');
  const from = trimLeft(text, etc < 0 ? start : etc + 1, end);
  const verb = LEADING_VERBS.startingAt(text, from);
  return from + verb < end ? from + verb : from;
}

const LONGEST_SUMMED = 4;

/** 粮食面积、总产、单产均有增加，|总产…: whose measures are listed in front, when the head is one of them; null when it is none. */
function memberOf(text: string, { start, end }: Phrase, head: string): Phrase | null {
  const first = findWord(text, start, end, '、');
  const listed = first < 0 ? -1 : findWord(text, first, end, head);
  if (listed < 0 || !'、和及'.includes(text.charAt(listed - 1))) return null;
  const length = indicatorLength(text, start, first);
  return length > 0 && first - length - start >= 2 ? { start, end: first - length } : null;
}

/** Whether a topic is what a verb in front of it acts on. */
export function isObject(text: string, topic: Phrase): boolean {
  return /[\u4e00-\u9fff]/.test(text.charAt(topic.start - 1));
}
